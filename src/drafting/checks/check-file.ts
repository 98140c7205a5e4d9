import type { CheckFinding } from "../../vocabulary.ts";
import { type DraftCheckInput, finding } from "./input.ts";
import { writeDay } from "./read-days.ts";
import { wordsOfFile } from "./sources.ts";

/** L08, L14, L15: the order of the case's days, and what the file ought to hold. They speak of the file, not of the text. */
export function checkFile(input: DraftCheckInput): CheckFinding[] {
  return [...checkOrder(input), ...checkDocuments(input), ...checkExpected(input)];
}

/** L08: injury, request, utilization review, application. A file may break it by itself, so that it is told and bars nothing. */
function checkOrder({ facts, pages }: DraftCheckInput): CheckFinding[] {
  const requested = pages.flatMap(({ kind, date }) => (kind === "rfa" && date ? [date] : [])).sort()[0] ?? null;
  const days: [name: string, day: string | null][] = [
    ["injury", facts.dateOfInjury],
    ["request for authorization", requested],
    ["utilization review decision", facts.urDecisionDate ?? null],
    ["application", facts.applicationDate ?? null],
  ];
  const known = days.filter((entry): entry is [string, string] => entry[1] !== null);
  return known.flatMap(([name, day], at) => {
    const later = known.slice(0, at).find(([, before]) => before > day);
    if (!later) return [];
    return [
      finding(
        "warn",
        "L08",
        `The ${name} is of ${writeDay(day)}, before the ${later[0]} of ${writeDay(later[1])}.`,
        "Look whether a date was misread, and correct it under “What was read”; otherwise the file itself is at odds.",
      ),
    ];
  });
}

/** L14: what the list of documents reviewed cannot do without. */
function checkDocuments({ pages }: DraftCheckInput): CheckFinding[] {
  if (pages.length === 0) return [];
  const kinds = new Set(pages.map(({ kind }) => kind));
  // A summary or an earlier letter tells of all of them at once.
  if (kinds.has("summary-of-records") || kinds.has("determination-letter")) return [];
  const missing = [
    ...(kinds.has("ur-denial") ? [] : ["the utilization review decision"]),
    ...(kinds.has("imr-application") ? [] : ["the application"]),
  ];
  if (missing.length === 0) return [];
  return [
    finding(
      "inform",
      "L14",
      `The file holds no page that was read as ${missing.join(" or ")}.`,
      "Add it, or correct what kind of document it is, so that the list of documents reviewed is complete.",
    ),
  ];
}

/** L15: a study that the text relies on, and of which the file has no report, is named so rather than taken as not done. */
function checkExpected(input: DraftCheckInput): CheckFinding[] {
  const { proposal, pages } = input;
  if (pages.some(({ kind }) => kind === "imaging")) return [];
  const claims =
    /\b(?:do|does|did) not (?:document|show|contain)[^.]{0,80}\b(?:MRI|CT|X-?rays?|radiographs?|imaging)\b|\bno (?:MRI|CT|X-?ray|imaging)\b/i;
  const found = claims.exec(proposal.rationale)?.[0];
  if (!found || !/\b(?:mri|ct scan|x-?rays?|radiograph)\b/.test(wordsOfFile(pages).text)) return [];
  return [
    finding(
      "inform",
      "L15",
      "The rationale calls imaging not documented; pages speak of a study whose report is not in the file.",
      "Say that the report was not submitted, rather than that the study was not done.",
    ),
  ];
}
