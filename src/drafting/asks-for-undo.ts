const UNDO =
  /\b(?:undo|revert|roll(?:ed)? ?back|restore|(?:go|going|put|take|change|set|switch)\b[^.?!]{0,30}\bback\b|scrap (?:that|the|this|my) (?:last )?(?:change|edit|version|revision)|discard (?:that|the|this|my) (?:last )?(?:change|edit|version|revision)|(?:previous|earlier|prior|last) (?:version|revision)|back to (?:how|what|the (?:previous|earlier|old|original|last|first)|revision)|how it was(?: before)?)\b/i;
/** Words of the case that hold one of these: a worker's function may be restored, and a record may be of an earlier version. */
const NOT_OF_THE_DRAFT =
  /\b(?:restor\w+ (?:function|program|movement)|functional restoration|back (?:pain|surgery|injury|brace|strain)|(?:go|went|going|return\w*|put) back to work)\b/i;

/**
 * Whether a reviewer's words ask for an earlier text of a draft. Code looks at them itself, so that neither a model nor a
 * document can put an older text in the place of the reviewer's.
 */
export function asksForUndo(words: string): boolean {
  return UNDO.test(words) && !NOT_OF_THE_DRAFT.test(words);
}

/** The revision that they name ("back to revision 2"), if any. */
export function readRevisionNumber(words: string): number | undefined {
  const named = /\b(?:revision|version|rev\.?)\s*#?(\d{1,3})\b/i.exec(words)?.[1];
  return named ? Number(named) : undefined;
}
