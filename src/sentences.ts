/** Sentences of prose, split alike by the Worker, which binds them to sources, and by the editor, which shows what became of them. */

/** Abbreviations after which a full stop does not end a sentence. */
const NOT_AN_END = /(?:\b(?:Dr|Mr|Ms|Mrs|St|No|vs|approx|e\.g|i\.e|etc|pp?|Sec|ch|fig|dept)|\b[A-Z])\.$/i;

/** Splits prose into sentences; decimals, levels and common abbreviations stay whole. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let begin = 0;
  for (const match of text.matchAll(/[.!?]["”’)\]]*\s+(?=["“(]?[A-Z0-9])/g)) {
    const end = match.index + match[0].length;
    const sentence = text.slice(begin, end).trim();
    if (NOT_AN_END.test(sentence)) continue;
    if (sentence) sentences.push(sentence);
    begin = end;
  }
  const rest = text.slice(begin).trim();
  if (rest) sentences.push(rest);
  return sentences;
}

export interface LocatedSentence {
  start: number;
  end: number;
  text: string;
}

/** A sentence end inside a quotation is the record's and not the rationale's. */
function hideQuotations(text: string): string {
  return text.replace(
    /([“"])([^“”"]{1,400})([”"])/g,
    (_, open, quoted, close) => open + "x".repeat(quoted.length) + close,
  );
}

/** The sentences of a text with their offsets, in UTF-16 code units; a quotation stays within its sentence. */
export function locateSentences(text: string): LocatedSentence[] {
  const hidden = hideQuotations(text);
  const located: LocatedSentence[] = [];
  let from = 0;
  for (const sentence of splitSentences(hidden)) {
    const start = hidden.indexOf(sentence, from);
    if (start < 0) continue;
    from = start + sentence.length;
    located.push({ start, end: from, text: text.slice(start, from) });
  }
  return located;
}
