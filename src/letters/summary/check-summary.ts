import type { CheckFinding, SummarySentence } from "../../vocabulary.ts";
import { count, writeDay } from "../words.ts";
import { holdsName, wordsIn } from "./plain-words.ts";
import type { SummarySources } from "./tell-history.ts";
import { daysIn } from "./verify-sentence.ts";

const FEWEST_WORDS = 120;
const MOST_WORDS = 300;

/**
 * Findings on a summary: names, sentences on documents that are no longer in use, dates that stand nowhere in the file, sentences without a
 * source, and its length. Places are offsets into its text.
 */
export function checkSummary(
  text: string,
  sentences: readonly SummarySentence[],
  known: SummarySources,
): CheckFinding[] {
  const all = new Set([
    ...known.index.pages.flatMap((page) => [...daysIn(page.text), ...(page.date ? [page.date] : [])]),
    ...Object.values(known.facts ?? {}).filter((value): value is string => typeof value === "string"),
  ]);
  const findings: CheckFinding[] = [];
  for (const sentence of sentences) {
    const place = { field: "rationale" as const, start: sentence.start, end: sentence.end };
    if (holdsName(sentence.text, known.names))
      findings.push({
        code: "summary-name",
        severity: "block",
        message: "This sentence names a person, an employer or a number of theirs; determinations are published.",
        remedy: "Write what the person is: the injured worker, the treating physician.",
        place,
      });
    const foreign = daysIn(sentence.text).find((day) => !all.has(day));
    if (foreign)
      findings.push({
        code: "summary-date",
        severity: "block",
        message: `The date ${writeDay(foreign)} stands nowhere in the case file.`,
        remedy: "Correct the date, or add the document that names it.",
        place,
      });
    else if (sentence.state === "unbound")
      findings.push({
        code: "summary-source",
        severity: "warn",
        message: `No source shows this sentence: ${sentence.why ?? "nothing in the file was found for it"}.`,
        remedy: "Compare it with the file, or reword it.",
        place,
      });
  }
  const words = wordsIn(text);
  if (words < FEWEST_WORDS || words > MOST_WORDS)
    findings.push({
      code: "summary-length",
      severity: "inform",
      message: `The summary has ${count(words, "word")}; issued ones mostly have ${FEWEST_WORDS} to ${MOST_WORDS}.`,
      remedy:
        words < FEWEST_WORDS
          ? "Add what a reader needs to follow the decisions."
          : "Leave out what no decision rests on.",
    });
  return findings;
}

/** Findings on sentences whose documents were withdrawn, or whose pages read otherwise, since the summary was saved. */
export function checkSources(sentences: readonly SummarySentence[], known: SummarySources): CheckFinding[] {
  const pages = new Set(known.index.pages.map(({ documentId, number }) => `${documentId}\n${number}`));
  return sentences.flatMap(({ start, end, sources }): CheckFinding[] => {
    const gone = sources.find((one) => one.kind === "evidence" && !pages.has(`${one.documentId}\n${one.page}`));
    if (gone?.kind !== "evidence") return [];
    return [
      {
        code: "summary-withdrawn",
        severity: "block",
        message: `This sentence rests on ${gone.document}, page ${gone.page}, which is no longer in the case file.`,
        remedy: "Rewrite the sentence without it, or put the document back.",
        place: { field: "rationale", start, end },
      },
    ];
  });
}
