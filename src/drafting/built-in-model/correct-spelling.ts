/** The words that a request is told by. What is searched for keeps its own spelling. */
const COMMANDS =
  "draft drafts redraft rewrite write shorten shorter tighten plainer plain simpler simplify explain missing lacking guideline guidelines summarise summarize summary undo revert restore approve item items first second third cite citation compare wording evidence account page pages what which where please help strongest opposite argue overturn uphold upheld overturned conclusion everything another different instead review reason".split(
    " ",
  );
/** Ordinary words that lie one slip away from a command. */
const LEFT_ALONE = new Set(
  "drift drafty wrote writes write whiter there those these where while whole pages paged plan plane planes citing cited sited items times terms term theme stem page pain paint paine trim rest test".split(
    " ",
  ),
);

/**
 * The message with slips of the pen mended in words of asking and in words of the items' own requests: one letter too many, too few,
 * wrong, or two exchanged, the first letter being right. Pure.
 */
export function correctSpelling(message: string, requests: readonly string[]): string {
  const known = new Set([
    ...COMMANDS,
    ...requests.flatMap((request) => request.toLowerCase().match(/[a-z]{5,}/g) ?? []),
  ]);
  return message.replace(/[A-Za-z]{4,}/g, (word) => {
    const lower = word.toLowerCase();
    if (known.has(lower) || LEFT_ALONE.has(lower)) return word;
    for (const right of known) {
      if (right[0] !== lower[0] || Math.abs(right.length - lower.length) > 1) continue;
      // A short word one letter off is as likely another word; two letters exchanged are a slip.
      if (isExchange(lower, right) || (lower.length >= 5 && right.length >= 5 && isOneEdit(lower, right))) return right;
    }
    return word;
  });
}

function isExchange(word: string, right: string): boolean {
  if (word.length !== right.length) return false;
  const at = firstDifference(word, right);
  return (
    word[at] === right[at + 1] && word[at + 1] === right[at] && word.slice(at + 2) === right.slice(at + 2) && at > 0
  );
}

function isOneEdit(word: string, right: string): boolean {
  const at = firstDifference(word, right);
  const [a, b] = [word.slice(at), right.slice(at)];
  // A plural is another word, not a slip.
  if (/^s?$/.test(a) && /^s?$/.test(b)) return false;
  return a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1);
}

function firstDifference(word: string, right: string): number {
  let at = 0;
  while (at < word.length && word[at] === right[at]) at += 1;
  return at;
}
