import type { LetterItem, ParsedLetter, PartialApproval } from "../../vocabulary.ts";
import { findInconsistencies } from "./find-inconsistencies.ts";
import { parseCitations } from "./letter-citations.ts";
import { DATE, findDateAfter, readHeader, toIsoDay } from "./letter-dates.ts";
import { startOf, unwrap, unwrapLines } from "./letter-text.ts";
import { readWorker } from "./letter-worker.ts";
import { type RawItem, splitLabelledItems, splitNumberedItems, splitRegardingItems } from "./split-items.ts";
import { splitProfessionalReview } from "./split-professional-review.ts";

type Letter = Omit<ParsedLetter, "file">;

/** Reads a final determination in any of its issued forms (2013 to date); null where no decided item is found. */
export function parseDetermination(lines: string[]): Letter | null {
  const text = lines.join("\n");
  const form = readForm(lines);
  if (!form) return null;
  const { dates: header } = readHeader(unwrap(headerOf(text)));
  const summary = unwrap(summaryOf(text));
  const rationales = form.items.map((item) => item.rationale).join("\n");
  const dates: ParsedLetter["dates"] = {
    injury: header.injury ?? injuryIn(summary) ?? injuryIn(unwrap(rationales)),
    urDecision: header.urDecision ?? urDecisionIn(unwrap(text)),
    applicationReceived: header.applicationReceived ?? applicationIn(unwrap(text)),
    assigned: header.assigned ?? findDateAfter(unwrap(text), "Notice of Assignment and Request for Information", 90),
    determination: header.determination ?? null,
  };
  const style = styleOf(form.kind, text, dates);
  const asOf = dates.urDecision ?? dates.determination;
  const items = form.items.map((item) => toItem(item, asOf, style === "2016+"));
  const worker = readWorker(summary, rationales);
  const letter: Letter = { kind: "determination", style, worker, dates, items, inconsistencies: [] };
  letter.inconsistencies = findInconsistencies(letter, { summary, text: unwrapLines(lines) });
  return letter;
}

function readForm(lines: string[]): { kind: "2013" | "numbered" | "labelled"; items: RawItem[] } | null {
  const labelled = splitLabelledItems(lines);
  const regarding = splitRegardingItems(lines);
  const numbered = splitNumberedItems(lines);
  if (labelled.length > 0 && labelled.length >= numbered.length) return { kind: "labelled", items: labelled };
  if (regarding.length > 0) return { kind: "2013", items: regarding };
  if (numbered.length > 0) return { kind: "numbered", items: numbered };
  const review = splitProfessionalReview(lines);
  return review.length > 0 ? { kind: "2013", items: review } : null;
}

function styleOf(form: "2013" | "numbered" | "labelled", text: string, dates: ParsedLetter["dates"]): Letter["style"] {
  if (form === "2013") return "2013";
  if (form === "numbered") return "2014";
  const year = Number((dates.determination ?? dates.assigned ?? dates.urDecision ?? "0").slice(0, 4));
  if (year >= 2016 || /Section\(s\):/.test(text)) return "2016+";
  return /based\s+(?:its|his\/her)\s+decision\s+on/i.test(text) ? "2014" : "2015";
}

function headerOf(text: string): string {
  const end =
    /HOW THE IMR FINAL DETERMINATION WAS MADE|\n\s*1\s*\)\s*MAXIMUS|INDEPENDENT MEDICAL REVIEW DECISION|ISSUES? (?:AT|IN) DISPUTE/i.exec(
      text,
    );
  return text.slice(0, end?.index ?? 0);
}

function summaryOf(text: string): string {
  const start = /CLINICAL CASE SUMMARY|Case Summary\s*:/i.exec(text);
  if (!start) return "";
  const rest = text.slice(start.index + start[0].length);
  const end = /IMR ISSUES|IMR DECISION|Documents Reviewed|\n\s*1\s*[.)]\s*Regarding the request/i.exec(rest);
  return rest.slice(0, end?.index ?? rest.length);
}

function injuryIn(text: string): string | null {
  return (
    findDateAfter(text, "date of (?:the )?(?:industrial )?injury|injury date|\\bDOI\\b", 25) ??
    findDateAfter(text, "(?:industrial|work|occupational)[\\w\\s-]{0,30}?injur(?:y|ies)", 60) ??
    findDateAfter(text, "occupational claim|injured|injury", 40)
  );
}

function urDecisionIn(text: string): string | null {
  const before = new RegExp(
    `\\bOn (${DATE}),? (?:the )?(?:Utilization Review|UR)\\b[^.]{0,60}(?:non-?certified|denied|modified)`,
    "i",
  ).exec(text);
  if (before) return toIsoDay(before[1]);
  const by = new RegExp(`(?:non-?certified|denied|modified) by Utilization Review on (${DATE})`, "i").exec(text);
  return toIsoDay(by?.[1]) ?? findDateAfter(text, "Utilization Review (?:Denial|Determination|report|decision)", 25);
}

function applicationIn(text: string): string | null {
  const submitted = new RegExp(
    `\\bOn (${DATE}),? the [\\w\\s]{3,30}? (?:submitted|filed|signed) an application for (?:IMR|Independent Medical Review)`,
    "i",
  ).exec(text);
  if (submitted) return toIsoDay(submitted[1]);
  return findDateAfter(text, "application for (?:IMR|Independent Medical Review) was (?:filed|received)", 20);
}

function toItem(raw: RawItem, asOf: string | null, sections: boolean): LetterItem {
  const item: LetterItem = {
    request: raw.request,
    determination: raw.determination,
    urGuidelines: parseCitations(raw.urGuideline, asOf, sections),
    reviewerGuidelines: parseCitations(raw.reviewerGuideline, asOf, sections),
    rationaleStartsWith: startOf(raw.rationale),
    rationale: raw.rationale,
  };
  const partial = readPartial(raw.request);
  return partial ? { ...item, partial } : item;
}

/** "X was the original request. Y was authorized by the Claims Administrator. The remaining … original request, Z is" */
function readPartial(request: string): PartialApproval | null {
  const match =
    /^(.+?) (?:was|were) the original requests?[.,;]?\s+(.+?) (?:was|were) (?:authorized|approved|certified)(?: by the Claims Administrator)?[.,;]?\s+(?:The remaining\b.*?original request,?|leaving the original request IMR eligible,?|leaving)\s*(.*?)(?: is| are)?$/i.exec(
      request,
    );
  if (!match) return null;
  return { original: trim(match[1]), authorized: trim(match[2]), remaining: trim(match[3]) };
}

const trim = (text = "") => text.replace(/^[\s,;:]+|[\s,;:.]+$/g, "");
