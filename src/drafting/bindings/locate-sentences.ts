import { splitSentences } from "../checks/sentences.ts";

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

/** What stands between quotation marks in a sentence, without the stop before the closing mark. */
export function quotationsIn(sentence: string): string[] {
  return [...sentence.matchAll(/[“"]([^“”"]{1,400})[”"]/g)]
    .map(([, quoted = ""]) => quoted.trim().replace(/[.,;]+$/, ""))
    .filter((quoted) => quoted.length >= 4);
}
