import type { LetterItem, ParsedLetter } from "../../vocabulary.ts";
import { readDecisions } from "./decisions/read-decisions.ts";
import { canBeRequest, namesTreatment } from "./decisions/request-text.ts";
import { checkDates } from "./find-inconsistencies.ts";
import { DATE, findDateAfter, toIsoDay } from "./letter-dates.ts";
import { unwrap } from "./letter-text.ts";
import { readWorker } from "./letter-worker.ts";
import { partCounted } from "./part-counted.ts";
import { dropUndisputed, POINTS } from "./undisputed-lines.ts";
import { UR_OUTCOME } from "./ur-outcome.ts";

const TITLE =
  /APPLICATION FOR (?:INDEPENDENT MEDICAL REVIEW|IMR\b)|(?:IMR|INDEPENDENT MEDICAL REVIEW) APPLICATION|DWC FORM IMR/i;
const LIST_HEAD =
  /(?:disputed (?:medical )?(?:treatment|service|item)s?(?:\(s\))?|(?:treatment|service|item)s?(?:\(s\))? in dispute|list each (?:specific )?(?:requested )?(?:medical )?(?:service|treatment)[^:]*|disputed|denied, delayed or modified)\s*:?\s*(.*)$/i;
/** A list under other words: "Medications denied:", "Requested treatment that was denied:", "Dispute:". */
const LOOSE_HEAD =
  /^\s*(?:treatments?|services?|items?|requests?)\s*:\s*(\S.*)$|^\s*(?:\d{1,2}[.)]\s*)?(?!.*\b(?:date|liability|utilization review|UR (?:letter|decision|determination))\b[^:]*:)(?:[\w/]+(?:\(s\))?\s+){0,6}(?:denied|disput(?:e|ed|ing)|in dispute|modified|at issue)(?:\(s\))?(?:\s+(?:treatments?|services?|items?)(?:\(s\))?)?\s*:\s*(.*)$/i;
const LIST_END =
  /^\s*(?:sign(?:ed|ature)?\b|\/s\/|date\b|UR\b|consent|is the claims|primary diagnosis|summary|clinical|requesting|claims? administrator|employer|employee|reason|i ask|note\b|from the file)/i;
const BULLET = /^\s*(?:[([]?(\d{1,2}|[A-H]|i{1,3}|iv|v)[.)\]]\s*|[-•*]\s+|\[x\]\s+)(.*)$/i;

/** Whether the first lines are those of an application for review. */
export function isImrApplication(lines: string[]): boolean {
  return TITLE.test(lines.slice(0, 8).join("\n"));
}

/** Reads an application for Independent Medical Review: its dates and the services that it lists; null where it lists none. `listedOnly` leaves treatment out that no list names. */
export function parseImrApplication(lines: string[], listedOnly = false): Omit<ParsedLetter, "file"> | null {
  const text = unwrap(lines.join("\n"));
  const kept = partCounted(dropUndisputed(lines));
  const listed = dropCount(readRequests(kept));
  const requests = listed.length > 0 || listedOnly ? listed : readUnheaded(kept);
  if (requests.length === 0) return null;
  const dates: ParsedLetter["dates"] = {
    injury: findDateAfter(text, "Date of injury|\\bDOI\\b", 15),
    urDecision: findDateAfter(
      text,
      "Date of (?:UR|Utilization Review) (?:determination|decision|denial)[ \\w]*|UR (?:denial date|determination|letter|decision)",
      20,
    ),
    applicationReceived: findDateAfter(text, "Application received", 10) ?? receivedDate(lines) ?? signatureDate(text),
    assigned: null,
    determination: null,
  };
  const items = requests.map(
    (request): LetterItem => ({
      request,
      determination: null,
      urGuidelines: [],
      reviewerGuidelines: [],
      rationaleStartsWith: null,
      rationale: "",
    }),
  );
  const style = styleOf(dates.applicationReceived ?? dates.urDecision);
  return {
    kind: "imr-application",
    style,
    worker: readWorker(text, ""),
    dates,
    items,
    inconsistencies: checkDates(dates),
  };
}

/** The date of a stamp or line of its own: "Received: 3/20/2018". */
function receivedDate(lines: string[]): string | null {
  const stamp = new RegExp(
    `^\\s*(?:date\\s+)?received(?:\\s+(?:by|at)\\s+[\\w ]{2,30})?(?:\\s+on)?\\s*:?\\s*(${DATE})`,
    "i",
  );
  return toIsoDay(lines.map((line) => stamp.exec(line)?.[1]).find((day) => day !== undefined));
}

/** The date beside the signature, whose name may hold initials with full stops. */
function signatureDate(text: string): string | null {
  const after = text.split(/\bSign(?:ed|ature)\b\s*:?/i).slice(1);
  return (
    after.map((part) => toIsoDay(new RegExp(DATE, "i").exec(part.slice(0, 80))?.[0])).findLast((day) => day !== null) ??
    null
  );
}

/** The form of the determination letters of its year, since applications have none of their own. */
function styleOf(day: string | null): ParsedLetter["style"] {
  const year = day?.slice(0, 4) ?? "2016";
  return year === "2013" || year === "2014" || year === "2015" ? year : "2016+";
}

function readRequests(lines: string[]): string[] {
  const requests: string[] = [];
  let inside = false;
  let numbered = false;
  for (const line of joinWrapped(lines)) {
    const head = LIST_HEAD.exec(line);
    const loose = head && !BULLET.test(line) ? null : LOOSE_HEAD.exec(line);
    if (loose) {
      const named = splitLine(loose[1] ?? loose[2] ?? "");
      inside = named.length === 0;
      numbered = false;
      requests.push(...named);
    } else if (head && !BULLET.test(line)) {
      // The form names the list twice: as a heading and in the instruction above the lines.
      inside = true;
      numbered ||= BULLET.test(head[1] ?? "");
      requests.push(...splitLine(head[1] ?? ""));
    } else if (inside && BULLET.test(line)) {
      if (!numbered) requests.length = 0;
      numbered = true;
      requests.push(...splitLine(BULLET.exec(line)?.[2] ?? ""));
    } else if (inside && (LIST_END.test(line) || /^[A-Z][A-Z ]{9,}$/.test(line.trim()))) {
      if (requests.length > 0) inside = false;
    } else if (inside && !numbered && line.trim() !== "" && !line.trim().endsWith("?") && !/\[[ x]\]/i.test(line)) {
      requests.push(...splitLine(line));
    }
  }
  if (requests.length > 0) return requests;
  const marked = lines
    .filter((line) => /^\s*\[\s?[x✓]\s?\]\s*\S/i.test(line))
    .flatMap((line) => splitLine(line))
    .filter(namesTreatment);
  return marked.length > 0 ? marked : readBareList(lines);
}

/** Numbers from one on, which stand before every request, are no part of them. */
function dropCount(requests: string[]): string[] {
  const counted = requests.map((request) => /^#?(\d{1,2})(?:\s*[:.)]|(?=\s+[A-Z]))\s*(\S.*)$/.exec(request));
  const inOrder = counted.every((match, at) => match !== null && Number(match[1]) === at + 1);
  return inOrder ? counted.map((match) => match?.[2] ?? "") : requests;
}

/** Treatments that fields, tables or sentences of the form name, where no list of them has a heading. */
function readUnheaded(lines: string[]): string[] {
  return readDecisions(lines)
    .filter(({ outcome, request }) => outcome !== "approved" && namesTreatment(request) && !POINTS.test(request))
    .map(({ request }) => request.replace(new RegExp(`\\s+${DATE}$`, "i"), ""));
}

/** A form without a heading above its list: lines numbered from one on. */
function readBareList(lines: string[]): string[] {
  const requests: string[] = [];
  for (const line of joinWrapped(lines)) {
    const entry = /^\s*[([]?(\d{1,2})[.)\]]?\s+(\S.*)$/.exec(line);
    if (entry && Number(entry[1]) === requests.length + 1) requests.push(...splitLine(entry[2] ?? "").slice(0, 1));
  }
  return requests;
}

/** A request that runs into the next line goes on in lower case, or after a comma or a word that wants another. */
function joinWrapped(lines: string[]): string[] {
  const out: string[] = [];
  for (const line of lines) {
    const before = out.at(-1) ?? "";
    const follows = before.trim() !== "" && !/[.:?]\s*$/.test(before) && !BULLET.test(line) && !LIST_END.test(line);
    const goesOn = /^\s*[a-z(]/.test(line) || /(?:,|\b(?:for|of|the|and|with|to|w\/))\s*$/i.test(before);
    if (follows && goesOn && line.trim() !== "") out[out.length - 1] = `${before.trimEnd()} ${line.trim()}`;
    else out.push(line);
  }
  return out;
}

/** Columns beside a request: when it was asked for and what was decided; and the words above them. */
const COLUMNS = new RegExp(`(?:\\s{2,}(?:${DATE}|${UR_OUTCOME}\\b[^.;]*))+\\s*$`, "i");
const COLUMN_TITLE =
  /^(?:date|decision|status|outcome|denied|requested|treatment|service|date requested|requested on)\b(?:\s+\w+){0,3}$/i;

/** Whether one line counts several requests: "(a) … (b) …", "1) … 2) …". */
function isCounted(text: string): boolean {
  return /^\s*\(?(?:1|a)[.)]\s+\S.*\s\(?(?:2|b)[.)]\s+\S/i.test(text);
}

function splitLine(text: string): string[] {
  const numbered = BULLET.exec(text);
  return (numbered?.[2] ?? text)
    .replace(COLUMNS, "")
    .split(isCounted(text) ? /(?:^|\s+)\(?(?:\d|[a-h])[.)]\s+/i : /;\s+/)
    .map((request) =>
      request
        .replace(/^\s*\d{1,2}[.)]\s*/, "")
        .replace(/_{2,}/g, " ")
        .replace(/^\s*\[\s?[xX✓]\s?\]\s*/, "")
        .replace(/\s+/g, " ")
        .replace(/[.;\s]+$/, "")
        .trim(),
    )
    .filter(
      (request) =>
        request.length > 2 &&
        !COLUMN_TITLE.test(request) &&
        canBeRequest(request) &&
        // "Items 1, 2 and 3" count what the decision lists.
        !/^(?:#?\d{1,2}\s*(?:,|&|and|through|-)\s*)+#?\d{1,2}\b(?!\s*(?:x|visits?|sessions?|mg))/i.test(request) &&
        !(POINTS.test(request) && !namesTreatment(request.replace(POINTS, ""))) &&
        !/^\((?:[^)]*\)\s*:?$|continued)|^see attached/i.test(request),
    );
}
