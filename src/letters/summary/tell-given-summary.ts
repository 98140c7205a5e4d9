import { quoteAt } from "../../case-files/page-index.ts";
import { locateSentences } from "../../drafting/bindings/locate-sentences.ts";
import { evidence, type Part } from "./part.ts";
import { hideNames, wordsIn } from "./plain-words.ts";
import type { SummarySources } from "./tell-history.ts";

/** What heads a summary of records, up to its first sentence. */
const HEAD = /^[\s\S]{0,400}?(?:medical records|case file|summary|summary of the medical records)\s*:?[ \t]*\n\s*\n/i;
/** What is said anew from the facts. */
const SAID_ANEW = /\b(?:non-?certif\w*|utilization review)\b/i;
const WORKER = /\b\d{1,3}[\s-]+years?[\s-]+old\b[^.]*\binjur/i;

/** A file that holds a summary of its records is summarised in that summary's own sentences, names apart; nothing where there is none. */
export function tellGivenSummary({ index, names }: SummarySources): Part[] {
  const pages = index.pages.filter(({ kind, readable }) => kind === "summary-of-records" && readable);
  return pages.flatMap((page) => {
    const from = HEAD.exec(page.text)?.[0].length ?? 0;
    return locateSentences(page.text.slice(from)).flatMap(({ start, end, text }) => {
      const plain = hideNames(text.replace(/\s+/g, " ").trim(), names);
      if (!plain || SAID_ANEW.test(plain) || (WORKER.test(plain) && wordsIn(plain) < 30)) return [];
      return [
        {
          text: /[.!?]$/.test(plain) ? plain : `${plain}.`,
          sources: [evidence(quoteAt(page, from + start, end - start))],
        },
      ];
    });
  });
}
