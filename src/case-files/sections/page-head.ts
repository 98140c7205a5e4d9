import type { DocumentKind, IsoDay } from "../../vocabulary.ts";
import { DATE, toIsoDay } from "../letters/letter-dates.ts";
import { isFaxLine } from "./page-labels.ts";

/** What the top of a page says about the document that it belongs to. */
export type PageHead = {
  /** The line that names the document, as printed, and the kind that it names. */
  title: string | null;
  kind: DocumentKind | null;
  /** A form of the law with a page of its own, whatever the numbering around it says. */
  isForm: boolean;
  /** The day of service, report or letter where the head labels one. */
  date: IsoDay | null;
  /** Words of the first printed line, lower case; a letterhead or a running head. */
  letterhead: Set<string>;
  facility: string | null;
  /** Date, addressee and subject as a letter opens. */
  opensLetter: boolean;
  /** A block that names patient, claim or dates, as first pages have it. */
  namesPatient: boolean;
};

const HEAD_LINES = 9;
const TITLE_LINES = 6;
const MAX_TITLE = 100;

const TITLES: readonly [DocumentKind, RegExp][] = [
  ["determination-letter", /independent medical review final determination|final determination letter/i],
  ["imr-application", /application for independent medical review|\bIMR application\b|dwc form imr/i],
  ["rfa", /request for authorization|dwc form rfa|^\s*RFA\b(?!.*\b(?:received|rec'?d|dated?|to)\b)/im],
  ["ur-denial", /utilization review|notice of (?:non-?certification|denial|modification|adverse determination)/i],
  ["summary-of-records", /summary of (?:the )?(?:medical )?records/i],
  ["first-report", /doctor'?s first report|first report of (?:occupational )?injury/i],
  ["operative-report", /operative (?:report|note)|procedure (?:report|note)|report of operation/i],
  [
    "progress-report",
    /progress (?:report|note)|^PR-?[24]\b|office visit|clinic (?:note|visit)|follow-?up (?:visit|note|report|examination)|chart note|soap note|emergency (?:department|room|note|visit)|urgent care|work status|permanent and stationary|(?:re-?|physician )evaluation report/i,
  ],
  [
    "consultation",
    /consultation|(?:medical|program|multidisciplinary|psychological|initial|comprehensive|orthop\w+|neurolog\w+|capacity|pain|qualified|agreed|interdisciplinary)(?:[- ]legal)? (?:\w+ )?evaluation|\b[AQ]ME report\b|peer[- ]to[- ]peer/i,
  ],
  [
    "imaging",
    /\b(?:MRI|CT|X-?rays?|XR|MR arthrogram|ultrasound|radiographs?|radiology|imaging|bone scan|EMG|NCS|electrodiagnostic|nerve conduction)\b/i,
  ],
  ["laboratory", /laborator(?:y|ies)|toxicology|urine drug|drug (?:test|screen)|pathology report/i],
  ["pharmacy", /pharmacy|\bCURES\b|dispensing|prescription (?:history|profile)/i],
  [
    "equipment",
    /medical equipment|delivery (?:record|ticket|receipt)|rental agreement|device .{0,20}(?:form|report)|durable medical/i,
  ],
  [
    "therapy-notes",
    /(?:physical|occupational|aquatic|hand) therapy|chiropractic|acupuncture|massage|\bPT (?:daily|note|eval)/i,
  ],
  [
    "other",
    /discharge (?:summary|instructions)|history and physical|admission (?:note|record)|letter of medical necessity|^appeal\b|proof of service|fax cover|facsimile (?:cover|transmittal)|^declaration\b|job description|deposition|cover (?:sheet|letter)/i,
  ],
];
const FORMS = new Set<DocumentKind>(["determination-letter", "imr-application", "rfa"]);
const LABELLED_DATE = new RegExp(
  `(?:date of (?:service|exam\\w*|visit|surgery|procedure|report|consultation|evaluation)|exam(?:ination)?(?: date)?|\\bDOS\\b|evaluation|collected|reported|PR-?[24]\\s*[—-]|^\\s*date|\\s{2,}date)\\s*:?\\s*(${DATE})`,
  "im",
);
const FOREIGN_DATE =
  /(?:DOI|DOB|birth|injury|born|received|auth\w*|fill|period|print|claim|DATE AND HOUR)\W*[^\n]{0,14}$/i;
const FACILITY =
  /\b(?:clinic|medical|med|center|centre|group|associates|hospital|radiology|imaging|therapy|rehab\w*|spine|orthop\w+|pharmacy|laborator\w+|toxicology|insurance|claims|services|chiropractic|surgery|physicians?|institute|health|equipment|supply|administrators?|occ|pain|neurology|psycholog\w+|acupuncture|restoration|PT)\b/i;

/** Reads the head of a page. Pure. */
export function readPageHead(text: string): PageHead {
  const lines = text
    .split("\n")
    .filter((line) => line.trim() !== "" && !isFaxLine(line))
    .slice(0, HEAD_LINES);
  const titled = findTitle(lines.slice(0, TITLE_LINES));
  const head = lines.join("\n");
  const first = lines[0] ?? "";
  return {
    ...titled,
    date: findHeadDate(lines),
    letterhead: new Set(first.toLowerCase().match(/[a-z]{2,}/g) ?? []),
    facility: findFacility(lines),
    opensLetter:
      lines.some((line) => new RegExp(`^\\s*${DATE}\\s*$`, "i").test(line)) &&
      /^\s*(?:to|dear|re|attn|attention|via)\b[\s:.]/im.test(head),
    namesPatient: /\b(?:patient|employee|claimant|injured worker|DOB|DOI|claim|customer)\b/i.test(head),
  };
}

function findTitle(lines: string[]): { title: string | null; kind: DocumentKind | null; isForm: boolean } {
  for (const [index, line] of lines.entries()) {
    for (const segment of line.split(/\s{3,}|\s+[—|]\s+/)) {
      const title = segment.trim();
      const found = isTitle(title) ? TITLES.find(([, pattern]) => pattern.test(title)) : undefined;
      if (!found) continue;
      // The name of a clinic tells what it does; a title below it tells what this document is.
      const better = index === 0 && FACILITY.test(title) ? findTitle(lines.slice(1)) : null;
      if (better?.kind) return better;
      return { title, kind: found[0], isForm: FORMS.has(found[0]) && index < 4 };
    }
  }
  return { title: null, kind: null, isForm: false };
}

/** A heading is short, in capitals or capitalised, and no sentence or filled-in field. */
function isTitle(text: string): boolean {
  if (text.length > MAX_TITLE || text.length < 3 || /^\[[ x]\]/i.test(text)) return false;
  if (/[.;,]$/.test(text) || /^(?:to|re|cc|from|attn|dear|enc\w*|via)\b\s*[:.]?/i.test(text)) return false;
  const words = text.match(/[A-Za-z][A-Za-z'’-]*/g) ?? [];
  if (words.length === 0 || words.length > 14) return false;
  const long = words.filter((word) => word.length > 3);
  const capital = long.filter((word) => /^[A-Z]/.test(word));
  return capital.length >= Math.max(1, Math.ceil(long.length * 0.6)) || (/^[A-Z]/.test(text) && words.length <= 6);
}

function findHeadDate(lines: string[]): IsoDay | null {
  const head = lines.join("\n");
  const labelled = LABELLED_DATE.exec(head);
  if (labelled) return toIsoDay(labelled[1]);
  for (const line of lines.slice(0, 4)) {
    for (const match of line.matchAll(new RegExp(DATE, "gi"))) {
      const before = line.slice(0, match.index);
      // An entry of a list of visits begins with its date; a head has it alone or behind words.
      if (FOREIGN_DATE.test(before)) continue;
      if (before.trim() === "" && line.slice(match.index + match[0].length).trim() !== "") continue;
      return toIsoDay(match[0]);
    }
  }
  return null;
}

function findFacility(lines: string[]): string | null {
  for (const line of lines.slice(0, 3)) {
    const name = (line.split(/\s{3,}/)[0] ?? "")
      .replace(/\b[A-Z][\w'’-]*,\s+[A-Z][\w'’-]+.*$/, "")
      .replace(/\s+(?:CLIA|fax|tel|phone)\b.*$/i, "")
      .trim();
    if (name.length < 4 || name.length > 70 || /:|\d{2}\/\d{2}/.test(name)) continue;
    if (FACILITY.test(name) && isTitle(name) && !/\b(?:report|note|review|application|authorization)\b/i.test(name)) {
      return name;
    }
  }
  return null;
}
