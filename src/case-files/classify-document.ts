import type { DocumentKind, IsoDay } from "../vocabulary.ts";
import { isDecisionLetter } from "./letters/decisions/is-decision-letter.ts";
import { DATE, toIsoDay } from "./letters/letter-dates.ts";

/** Characters at the top of a document in which its title stands. */
const HEAD = 1600;

/** The application's title: a line of its own that asks for nothing. A decision letter names the form in a sentence. */
const APPLICATION =
  /^(?!.*\b(?:enclos\w*|attach\w*|must|may|return|send|within|page)\b).*\b(?:application for (?:independent medical review|IMR)|(?:IMR|independent medical review) (?:application|form)|request for independent medical review|DWC form IMR)\b/im;
/** Lines at the top in which a title stands. */
const TITLE_LINES = 6;

const HEADINGS: readonly [DocumentKind, RegExp][] = [
  [
    "determination-letter",
    /independent medical review final determination|final determination letter|notice of independent medical review determination/i,
  ],
  ["imr-application", APPLICATION],
  ["first-report", /doctor'?s first report|first report of (?:occupational )?injury/i],
  ["operative-report", /operative (?:report|note)|procedure (?:report|note)/i],
  ["rfa", /request for authorization|dwc form rfa|^\s*RFA\b(?!.*\b(?:received|rec'?d|dated?|to)\b)/im],
  [
    "progress-report",
    /progress (?:report|note)|\bPR-?[24]\b|(?:office|clinic) visit|(?:follow-?up|initial) (?:visit|note)|(?:visit|clinic|chart|encounter|soap) note|\bencounter\b|urgent care|emergency/i,
  ],
  ["laboratory", /laborator(?:y|ies)|toxicology|urine drug (?:test|screen) (?:report|result)/i],
  ["pharmacy", /pharmacy|cures patient|dispensing record/i],
  ["equipment", /medical equipment|delivery (?:record|ticket)|rental agreement|durable medical/i],
  ["imaging", /^.*\b(?:MRI|CT(?! (?:thru|through|claim|injury|\d))|X-?RAY|RADIOLOGY|IMAGING|RADIOGRAPHS?)\b/m],
  [
    "therapy-notes",
    /(?:physical|occupational) therapy|chiropractic|acupuncture|massage|\b[PO]T\b.*(?:visit|discharge|daily|notes?\b|\beval)/i,
  ],
  [
    "consultation",
    /consultation|(?:medical|program|multidisciplinary|psychological|initial|comprehensive)\s+(?:legal\s+)?evaluation|\b[AQ]ME\b/i,
  ],
];
const UR =
  /utilization review|\bUR\b (?:unit|decision|determination|letter|denial)|non-?certification|(?:notice|letter) of (?:denial|modification|adverse)|adverse determination|denial (?:letter|notice)/i;
const UR_DECIDED =
  /non-?\s?certif|not certified|\bdenied\b|\bmodified\b|not (?:medically necessary|approved|authorized)|(?:cannot|unable to|could not) (?:be )?(?:approve|certify|authori[sz]e)d?/i;
const UR_FORM =
  /RFA received|request rec(?:eived|'?d|vd)\b|^\s*received\s*:|reviewed by\b|physician (?:advisor|reviewer)|appeal rights|records?(?: received| reviewed)?\s*:|guidelines?\s*:|peer[ -]to[ -]peer|dispute this decision|independent medical review/im;

/**
 * What kind of document this is and the day of its service or report, from the words of its first page; the file name
 * counts only where the text is silent. `pages` are page texts in order; unreadable ones may be empty.
 */
export function classifyDocument(source: { name: string; pages: string[] }): {
  kind: DocumentKind;
  date: IsoDay | null;
} {
  const first = source.pages.find((page) => page.trim() !== "") ?? "";
  const head = first.slice(0, HEAD);
  const kind = kindOf(source.pages.join("\n"), head) ?? kindOf("", source.name.replace(/[-_.]/g, " ")) ?? "other";
  const signed = SIGNED_FORMS.includes(kind) ? signatureDate(source.pages) : null;
  return { kind, date: signed ?? dateOf(head, kind) ?? dateInName(source.name) };
}

function kindOf(text: string, head: string): DocumentKind | null {
  if (/^\s*summary of (?:the )?medical records/im.test(text)) return "summary-of-records";
  if (HEADINGS[0]?.[1].test(head)) return "determination-letter";
  if (APPLICATION.test(titleOf(head))) return "imr-application";
  // A letter to utilization review names it too; only a decision both decides and tells how to dispute it.
  if (
    UR.test(head) &&
    !/^\s*to:?\s+utilization review/im.test(head) &&
    (text === "" || (UR_DECIDED.test(text) && UR_FORM.test(text)))
  )
    return "ur-denial";
  if (text !== "" && isDecisionLetter(text)) return "ur-denial";
  const title = head.slice(0, 420);
  const found = HEADINGS.slice(2)
    .map(([kind, pattern]) => ({
      kind,
      at: title.replace(/\[ \][^\n[]*/g, (blank) => " ".repeat(blank.length)).search(pattern),
    }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return found[0]?.kind ?? null;
}

function titleOf(head: string): string {
  return head
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, TITLE_LINES)
    .join("\n");
}

/** Forms that tell of other documents' dates at their head and carry their own beside the signature. */
const SIGNED_FORMS: readonly DocumentKind[] = ["imr-application", "rfa"];

function signatureDate(pages: string[]): IsoDay | null {
  const beside = new RegExp(
    `(?:\\bsign(?:ed|ature)\\b[^\\n]{0,80}?|,[ \\t]*(?:M\\.?D|D\\.?O|D\\.?C|PA-?C|N\\.?P)\\.?[ \\t]+(?:date:?[ \\t]*)?)(${DATE})`,
    "gi",
  );
  return toIsoDay([...pages.join("\n").matchAll(beside)].at(-1)?.[1]);
}

const SERVICE_LABEL =
  /(?:date of (?:service|exam(?:ination)?|visit|surgery|procedure|report|consultation|evaluation)|exam(?:ination)? date|\bDOS\b|\bexam\b|evaluation|consultation of|collected|date of first exam|hour of first exam|PR-?2\s*[—-]|run date|\bdate)[\s:]*$/i;
const FOREIGN_LABEL =
  /(?:DOI|DOB|birth|injury|born|RFA received|received|auth|FAX|fill|period|last worked|print|history|PRINT)\W*(?:[^\n]{0,12})$/i;

function dateOf(head: string, kind: DocumentKind): IsoDay | null {
  const all = [...head.matchAll(new RegExp(DATE, "gi"))].map((match) => ({
    day: toIsoDay(match[0]),
    before: head.slice(Math.max(0, match.index - 34), match.index),
    fax: /\bFAX\b|\bp(?:age|g)?\.?\s?\d+\s*(?:of|\/)\s*\d/i.test(lineAt(head, match.index)),
  }));
  const dated = all.filter(({ day }) => day !== null);
  // Therapy notes are entries that begin with their date; the heading names the operation or the authorization.
  const entry = kind === "therapy-notes" ? dated.find(({ before }) => /(?:^|\n)\s*$/.test(before)) : undefined;
  if (entry) return entry.day;
  const labelled = dated.find(({ before }) => SERVICE_LABEL.test(before) && !/(?:injury|birth)/i.test(before));
  if (labelled && kind !== "imr-application" && kind !== "ur-denial") return labelled.day;
  return (
    (
      dated.find(({ before, fax }) => !fax && !FOREIGN_LABEL.test(before)) ??
      dated.find(({ before }) => !FOREIGN_LABEL.test(before))
    )?.day ?? null
  );
}

function lineAt(text: string, index: number): string {
  const start = text.lastIndexOf("\n", index - 1) + 1;
  const end = text.indexOf("\n", index);
  return text.slice(start, end < 0 ? undefined : end);
}

function dateInName(name: string): IsoDay | null {
  return toIsoDay(/\d{4}-\d{2}-\d{2}/.exec(name)?.[0]);
}
