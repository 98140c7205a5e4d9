import type { LetterItem, ParsedLetter } from "../../vocabulary.ts";
import { findInconsistencies } from "./find-inconsistencies.ts";
import { toLabelLines } from "./item-labels.ts";
import { parseCitations } from "./letter-citations.ts";
import { DATE, findDateAfter, readHeader, toIsoDay } from "./letter-dates.ts";
import { startOf, unwrap, unwrapLines } from "./letter-text.ts";
import { readWorker } from "./letter-worker.ts";
import { readPartial } from "./partial-approval.ts";
import {
  hasGuidelineLabels,
  type RawItem,
  splitLabelledItems,
  splitNumberedItems,
  splitRegardingItems,
} from "./split-items.ts";
import { splitProfessionalReview } from "./split-professional-review.ts";

type Letter = Omit<ParsedLetter, "file">;

/** Reads a final determination in any of its issued forms (2013 to date); null where no decided item is found. */
export function parseDetermination(printed: string[]): Letter | null {
  const lines = toLabelLines(printed.map((line) => line.trimEnd().replace(/(\S)[ \t]+/g, "$1 ")));
  const text = lines.join("\n");
  const form = readForm(lines);
  if (!form) return null;
  const { dates: header } = readHeader(unwrap(headerOf(text)));
  if (Object.keys(header).length === 0) Object.assign(header, readHeader(unwrap(displacedHeader(text))).dates);
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
  const more = labelled.length < numbered.length && !(labelled.length > 0 && hasGuidelineLabels(lines));
  if (labelled.length > 0 && !more) return { kind: "labelled", items: labelled };
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
  // The forms of these years differ in little; the day of the assignment tells them apart where it is on record.
  const decided = (dates.assigned ?? dates.determination)?.slice(0, 4);
  if (decided === "2014" || decided === "2015") return decided;
  return /based\s+(?:its|his\/her)\s+decision\s+on/i.test(text) ? "2014" : "2015";
}

function headerOf(text: string): string {
  const end =
    /HOW\s+THE\s+IMR\s+FINAL\s+DETERMINATION\s+WAS\s+MADE|\n\s*1\s*\)\s*MAXIMUS|INDEPENDENT MEDICAL REVIEW DECISION|ISSUES? (?:AT|IN) DISPUTE/i.exec(
      text,
    );
  return text.slice(0, end?.index ?? 0);
}

/** The table that belongs above the letter, where the order of the page's text has put it elsewhere. */
function displacedHeader(text: string): string {
  const at = text.search(/\bCase Number\s*:/i);
  return at < 0 ? "" : text.slice(at, at + 600);
}

function summaryOf(text: string): string {
  const start = /CLINICAL\s+CASE\s+SUMMARY|Case\s+Summary\s*:/i.exec(text);
  if (!start) return "";
  const rest = text.slice(start.index + start[0].length);
  const end = /IMR\s+ISSUES|IMR\s+DECISION|Documents\s+Reviewed|\n\s*1\s*[.)]\s*Regarding\s+the\s+request/i.exec(rest);
  return rest.slice(0, end?.index ?? rest.length);
}

function injuryIn(text: string): string | null {
  return (
    findDateAfter(text, "date of (?:the )?(?:industrial )?injury|injury date|\\bDOI\\b", 25) ??
    findDateAfter(text, "(?:industrial|work|occupational)[\\w\\s-]{0,30}?injur(?:y|ies)", 60) ??
    findDateAfter(text, "occupational claim|injured|injury", 40)
  );
}

const REVIEW = "(?:Utilization\\s+Review|\\bUR\\b)(?:\\s*\\(UR\\))?";
const DENIED = "(?:non-?\\s?certified|denied|modified|not\\s+certified|partially\\s+(?:approved|certified))";
/** Ways in which a summary dates the denial, the surest first; each with the date as its group. */
const UR_DATED = [
  `\\bOn\\s+(${DATE}),?\\s+(?:the\\s+|a\\s+)?(?:original\\s+|prior\\s+)?${REVIEW}[^.]{0,60}${DENIED}`,
  `${DENIED}\\s+(?:by|in|at|during|through)\\s+(?:the\\s+)?${REVIEW}\\s+(?:on|dated)\\s+(${DATE})`,
  `${REVIEW}(?:,?\\s+(?:denial|determination|report|decision|documentation|document|form|letter|notice|modification|non-?certification|dated|with|a|the|date|of|from|on|was|completed|performed|issued)(?:\\/\\w+)?)*[,:\\s(]*(${DATE})`,
  `\\bOn\\s+(${DATE}),?[^.]{0,120}\\b${DENIED}\\s+by\\s+(?:the\\s+)?${REVIEW}`,
  `(?:prior|previous|original)\\s+(?:peer\\s+)?review,?\\s+(?:was\\s+)?dated\\s+(${DATE})`,
  `\\b(?:requests?|items?|services?|case)[^.]{0,60}\\b${DENIED}\\s+on\\s+(${DATE})`,
].map((source) => new RegExp(source, "gi"));

function urDecisionIn(text: string): string | null {
  for (const pattern of UR_DATED) {
    for (const match of text.matchAll(pattern)) {
      const day = toIsoDay(match[1]);
      if (day) return day;
    }
  }
  return null;
}

function applicationIn(text: string): string | null {
  const submitted = new RegExp(
    `\\bOn\\s+(${DATE}),?\\s+(?:the\\s+)?[\\w\\s]{3,30}?\\s(?:submitted|filed|signed|made)\\s+(?:an?|the)\\s+(?:IMR\\s+|Independent\\s+Medical\\s+Review\\s+)?(?:application|request)`,
    "i",
  ).exec(text);
  if (submitted) return toIsoDay(submitted[1]);
  const named = "(?:IMR|Independent\\s+Medical\\s+Review)";
  return findDateAfter(
    text,
    `(?:application\\s+for\\s+(?:an?\\s+)?${named}|${named}\\s+application),?\\s*(?:\\(?(?:was|is|dated|filed|received|submitted|signed)\\b|form\\b)`,
    25,
  );
}

/** The reviewer adopts what the denial cites. */
const SAME_AS_UR =
  /\bfound (?:that )?the (?:guidelines?|sections?|criteria)(?: (?:or )?sections?)?(?: of the MTUS)? (?:used|cited|relied upon|referenced) by the Claims Administrator(?: (?:to be|is|are|was|were))? (?:both )?(?:relevant|appropriate|applicable)/i;

function toItem(raw: RawItem, asOf: string | null, sections: boolean): LetterItem {
  const urGuidelines = parseCitations(raw.urGuideline, asOf, sections);
  const item: LetterItem = {
    request: raw.request,
    determination: raw.determination,
    urGuidelines,
    reviewerGuidelines: SAME_AS_UR.test(raw.reviewerGuideline)
      ? urGuidelines.map((citation) => ({ ...citation }))
      : parseCitations(raw.reviewerGuideline, asOf, sections),
    rationaleStartsWith: startOf(raw.rationale),
    rationale: raw.rationale,
  };
  const partial = readPartial(raw.request);
  return partial ? { ...item, partial } : item;
}
