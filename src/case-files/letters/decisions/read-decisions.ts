import type { UrOutcome } from "../../../vocabulary.ts";
import { readRegions, readSide } from "../../read-request.ts";
import { isFaxLine } from "../../sections/page-labels.ts";
import { unwrap } from "../letter-text.ts";
import { isGroupHead, readDecidingSentences, sentencesOf, wordsIn } from "./deciding-sentences.ts";
import { readBareOutcome, readDecidedLine } from "./decision-line.ts";
import { readDecisionTable } from "./decision-table.ts";
import { OUTCOME, readOutcome } from "./outcome-words.ts";
import { canBeRequest, cleanRequest, namesTreatment, splitRequests } from "./request-text.ts";

/** A request with what was decided of it; `key` is its number or letter in the list, `reason` the text that explains it. */
export type Decision = {
  request: string;
  outcome: UrOutcome | undefined;
  certified: string | undefined;
  key: string | null;
  reason: string;
  /** Whether it stands in a table, whose columns part the request from codes and numbers. */
  tabled?: boolean;
};

const MARKER =
  /^(\s*)(?:(?:Item|Request|Issue|Treatment|Service)\s*(?:No\.?\s*|#\s*)?(\d{1,2})\s*(?:[:.)–-]|$)|#\s?(\d{1,2})\s*[:.)]?(?=\s)|[([]?(\d{1,2}|[A-Ha-h]|I{1,3}|IV|VI{0,3}|V)[.)\]](?=\s)|[-•▪◦*·]\s|(\d{1,2})\s{2,}(?=[A-Z]))\s*(.*)$/i;
const REQUEST_LABEL =
  /^\s*(?:the\s+)?(?:(?:requested|disputed)\s+(?:treatment|service|item|procedure|medication)s?|(?:treatment|service|procedure|medication|item)s?(?:\s*\(s\))?\s+(?:requested|under review|reviewed|submitted)(?:\s+and\s+decisions?)?|requests?(?:ed)?(?:\s+under\s+review)?|treatment plan under review|issues? submitted for review)(?:\s*\(s\))?\s*(?::\s*(.*)|$)/i;
const BARE_LABEL = /^\s*(?:item|service|treatment|procedure|medication|drug|description)\s*:\s*(\S.*)$/i;
/** What a field beside the request adds to it. */
const DETAIL_LABEL =
  /^\s*(body part|quantity|qty|frequency|duration|side|laterality|levels?|strength|dosage|units)\s*:\s*(\S.*)$/i;
const DECISION_LABEL =
  /^\s*(?:(?:UR|final|review|reviewer|physician)\s+)?(?:decision|determination|outcome|status|recommendation|result|conclusion|disposition)s?(?:\s*\(s\))?\s*(?::\s*(.*)|$)/i;
/** "Denied Treatment: X", "Approved items: None". */
const OUTCOME_LABEL = new RegExp(
  `^\\s*(${OUTCOME})\\s+(?:treatment|service|item|request|medication|procedure)s?(?:\\s*\\(s\\))?\\s*:\\s*(.*)$`,
  "i",
);
const GRANTED_LABEL = /^\s*(?:modified|certified|approved|reduced|changed)\s+(?:to|as|for)\s*:\s*(\S.*)$/i;
const REASON_LABEL =
  /^\s*(?:(?:clinical|medical|review)\s+)?(?:reasons?|rationale|explanation|basis|discussion|comments?)\b[^:]{0,60}:\s*(.*)$/i;
/** What ends a list of requests: explanations, names, records, ways to appeal. */
const CLOSING =
  /^\s*(?:(?:clinical |medical )?(?:rationale|reasons?|explanation|summary|history|discussion|information)\b|references?\b|guidelines?\b|criteria\b|records?\b|documents?\b|(?:physician |peer |reviewing )?review(?:er|ed|ing)\b|physician\b|signed\b|signature|sincerely|respectfully|if you (?:disagree|wish|want)|you (?:may|have the right)|your rights?|dispute resolution|how to|an? (?:internal )?appeal|internal appeal|independent medical review|enclos|cc:|peer[- ]to[- ]peer|telephone|this (?:decision|letter|notice)|the (?:reviewer|peer reviewer|physician)\b|summary of (?:records|documents))/i;
/** Fields of the head of a page, which may stand again on top of each. */
const FIELD =
  /^\s*(?:claimant|patient|employee|employer|injured (?:worker|employee)|worker|case(?: id)?|by|claim(?: ?(?:#|no\.?|number))?|date(?: of \w+)?|DOI|D\.O\.I\.?|DOB|page|to|from|fax|re)\s*[:#]/i;

const VERB = /\b(?:is|are|was|were|has|have|had|been|denied since|does|did|may|should|will)\b/i;

/** Where the walk stands in the letter. */
type Walk = {
  entries: Entry[];
  current: Entry | null;
  /** A list of requests is open: its members take this outcome, or wait for one. */
  list: { outcome: UrOutcome | undefined; region: string | null; from: number } | null;
  /** First entry that a decision below still belongs to. */
  waitingFrom: number;
  overall: UrOutcome | undefined;
  nextKey: string | null;
  explaining: boolean;
  /** Whether lines without number or bullet may be members of the open list. */
  loose: boolean;
};
type Entry = Decision & { indent: number; open: boolean };

/**
 * The requests that a utilization review letter decides, whatever its layout: tables, lists under "the following are denied",
 * numbered requests with their decisions below or further on, labelled fields, and running text. Requests that are approved are
 * listed too; `outcome` is undefined where nothing is said of one. Pure and linear in the text.
 */
export function readDecisions(printed: string[]): Decision[] {
  const lines = dropFurniture(printed.map(boundLine)).flatMap((line) =>
    REQUEST_LABEL.test(line) ? line.split(NEXT_FIELD) : [line],
  );
  const listed = readListed(lines);
  const said = readDecidingSentences(paragraphsOf(lines));
  for (const one of listed) {
    if (one.outcome !== undefined) continue;
    const same = said.find((other) => other.outcome !== undefined && isSame(one.request, other.request));
    if (same) Object.assign(one, { outcome: same.outcome, certified: same.certified });
  }
  const open = (list: { outcome: UrOutcome | undefined }[]) =>
    list.filter(({ outcome }) => outcome !== undefined && outcome !== "approved").length;
  const decided = (list: { outcome: UrOutcome | undefined }[]) => list.filter(({ outcome }) => outcome).length;
  if (open(listed) > 0 && 2 * open(listed) >= open(said)) return attachReasons(listed, lines);
  if (open(said) > 0)
    return attachReasons(
      said.map((one) => ({ ...one, reason: "" })),
      lines,
    );
  return decided(listed) >= decided(said) ? listed : said.map((one) => ({ ...one, reason: "" }));
}

function readListed(lines: string[]): Decision[] {
  const walk: Walk = {
    entries: [],
    current: null,
    list: null,
    waitingFrom: 0,
    overall: undefined,
    nextKey: null,
    explaining: false,
    loose: false,
  };
  let blank = true;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (line.trim() === "") {
      blank = true;
      if (walk.current) walk.current.open = false;
      continue;
    }
    const table = readDecisionTable(lines, at);
    if (table) {
      for (const row of table.rows) push(walk, { ...row, key: null, indent: 0, open: false, tabled: true });
      walk.current = null;
      walk.list = null;
      walk.waitingFrom = walk.entries.length;
      at = table.end - 1;
      continue;
    }
    const next = lines[at + 1] ?? "";
    const wrapped = wrappedRow(line, next);
    if (wrapped) at += 1;
    readLine(walk, wrapped ?? line, blank, paragraphBefore(lines, at));
    blank = false;
  }
  settle(walk, lines);
  return walk.entries.map(({ indent: _, open: __, ...decision }) => decision);
}

/** A row whose second line, set deeper, ends with the decision, as one line; else null. */
function wrappedRow(line: string, next: string): string | null {
  if (next.trim() === "" || indentOf(next) <= indentOf(line) || !namesTreatment(line)) return null;
  if (readDecidedLine(line) || MARKER.test(next) || /:\s/.test(line.replace(/^\s*\w+:\s/, ""))) return null;
  if (REQUEST_LABEL.test(next) || DECISION_LABEL.test(next) || OUTCOME_LABEL.test(next)) return null;
  if (!/\S(?:\s{2,}|\.{3,}|\s[–—-]\s)/.test(next.trim())) return null;
  const joined = `${line.trimEnd()} ${next.trim()}`;
  return readDecidedLine(joined) ? joined : null;
}

function openList(walk: Walk, outcome: UrOutcome | undefined): void {
  walk.list = { outcome, region: null, from: walk.entries.length };
  walk.loose = true;
  walk.explaining = false;
}

function readLine(walk: Walk, line: string, blank: boolean, before: string): void {
  const text = line.trim();
  if (FIELD.test(line) && !REQUEST_LABEL.test(line)) return;
  if (readLabels(walk, line)) return;
  const marker = MARKER.exec(line);
  if (marker && readBareOutcome(marker[6] ?? "") && readMarked(walk, marker, line)) return;
  if (readGroup(walk, text, before)) return;
  if (marker && readMarked(walk, marker, line)) return;
  if (/^(?:guidelines?|criteria|references?)\b[^:]{0,30}:\s*\S/i.test(text)) {
    if (walk.current) Object.assign(walk.current, { open: false, reason: `${walk.current.reason} ${text}`.trim() });
    walk.loose = false;
    return;
  }
  if (CLOSING.test(line) && !readDecidedLine(text)) {
    walk.explaining = /rationale|reason|explanation|discussion|summary|history|information|records|documents/i.test(
      text,
    );
    walk.current = null;
    walk.list = null;
    return;
  }
  if (/^[a-z(]/.test(text) && walk.current?.outcome === undefined && continues(walk, line, blank)) return;
  const decided = readDecidedLine(text);
  if (decided && isListRow(line, decided.request, walk)) {
    push(walk, { ...decided, key: null, indent: indentOf(line), open: true });
    return;
  }
  if (continues(walk, line, blank)) return;
  if (walk.list && walk.loose && readUnmarked(walk, line, blank)) return;
  if (walk.current && !walk.current.open) walk.current.reason = `${walk.current.reason} ${text}`.trim();
  else if (walk.current) {
    walk.current.open = false;
    walk.current.reason = `${walk.current.reason} ${text}`.trim();
  }
  if (/[a-z]{2}\.$/.test(text) || /^[A-Z][\w ]{2,30}:\s/.test(text)) walk.loose = false;
}

/** Labelled fields: requests, decisions, reasons. */
function readLabels(walk: Walk, line: string): boolean {
  const granted = GRANTED_LABEL.exec(line);
  if (granted && walk.current) {
    walk.current.certified ??= granted[1]?.trim();
    walk.current.open = false;
    return true;
  }
  const named = OUTCOME_LABEL.exec(line);
  if (named) {
    const outcome = readOutcome(named[1] ?? "");
    const content = named[2]?.trim() ?? "";
    if (content === "") openList(walk, outcome);
    else if (!/^(?:none|n\/a|not applicable)\b/i.test(content)) decideByName(walk, content, outcome);
    walk.explaining = false;
    return true;
  }
  const detail = DETAIL_LABEL.exec(line);
  if (detail && walk.current && walk.current.outcome === undefined) {
    const value = detail[2]?.trim() ?? "";
    walk.current.request += /^(?:qty|quantity|units)/i.test(detail[1] ?? "")
      ? value === "1"
        ? ""
        : `, qty ${value}`
      : `, ${value}`;
    return true;
  }
  const request = REQUEST_LABEL.exec(line) ?? BARE_LABEL.exec(line);
  if (request) {
    const content = (request[1] ?? "").trim();
    walk.explaining = false;
    walk.waitingFrom = walk.entries.length;
    if (content === "") {
      openList(walk, undefined);
      walk.current = null;
      return true;
    }
    const common = walk.list?.outcome;
    if (common === undefined) walk.list = null;
    const key = walk.nextKey;
    walk.nextKey = null;
    const parts = splitDecided(content);
    for (const part of parts)
      push(walk, { ...part, outcome: part.outcome ?? common, key, indent: indentOf(line), open: parts.length === 1 });
    return true;
  }
  const decision = DECISION_LABEL.exec(line);
  if (decision) {
    readDecisionField(walk, (decision[1] ?? "").trim());
    return true;
  }
  const reason = REASON_LABEL.exec(line);
  if (reason) {
    if (walk.current && reason[1]) {
      walk.current.open = false;
      walk.current.reason = `${walk.current.reason} ${reason[1]}`.trim();
    } else walk.explaining = true;
    walk.loose = false;
    return true;
  }
  return false;
}

function readDecisionField(walk: Walk, content: string): void {
  walk.explaining = false;
  if (walk.current) walk.current.open = false;
  if (content === "") {
    openList(walk, undefined);
    return;
  }
  const parts = splitDecided(content).filter(({ outcome }) => outcome !== undefined);
  const bare = readBareOutcome(content);
  if (/^(?:all|both|each)\b/i.test(content)) {
    const outcome = readOutcome(content);
    for (const entry of walk.entries.slice(walk.waitingFrom)) entry.outcome ??= outcome;
    openList(walk, outcome);
    return;
  }
  if (parts.length > 0 && !bare) {
    for (const part of parts) push(walk, { ...part, key: null, indent: 0, open: false });
    walk.waitingFrom = walk.entries.length;
    return;
  }
  if (!bare) return;
  const waiting = walk.entries.slice(walk.waitingFrom).filter(({ outcome }) => outcome === undefined);
  for (const entry of waiting) Object.assign(entry, bare);
  if (waiting.length === 0 && walk.entries.length === 0) walk.overall ??= bare.outcome;
  walk.waitingFrom = walk.entries.length;
  walk.list = null;
}

/** "Denied Treatment: X" decides the request above that shares its words; a part of it denied makes a modification. */
function decideByName(walk: Walk, content: string, outcome: UrOutcome | undefined): void {
  for (const request of splitRequests(content)) {
    const known = walk.entries
      .slice(walk.waitingFrom)
      .find((entry) => isSame(entry.request, request) || isPartOf(request, entry.request));
    if (!known) push(walk, { request, outcome, certified: undefined, key: null, indent: 0, open: false });
    else if (known.outcome === "approved" && outcome === "denied") {
      known.outcome = "modified";
    } else {
      known.certified = outcome === "approved" ? request : known.certified;
      known.outcome = outcome;
    }
  }
}

/** A heading that decides what is listed below it or behind its colon. */
function readGroup(walk: Walk, text: string, before: string): boolean {
  const colon = text.indexOf(":");
  const head = colon >= 0 ? text.slice(0, colon) : text;
  const rest = colon >= 0 ? text.slice(colon + 1).trim() : "";
  if (colon >= 0 && isGroupHead(head)) {
    walk.explaining = false;
    openList(walk, readOutcome(head));
    walk.current = null;
    const asked = walk.entries.slice(walk.waitingFrom).some((entry) => isSame(entry.request, rest));
    if (asked && rest !== "") {
      walk.list = null;
      decideByName(walk, rest, readOutcome(head));
    } else if (rest !== "" && !readBareOutcome(rest))
      for (const request of splitRequests(rest))
        push(walk, { request, outcome: readOutcome(head), certified: undefined, key: null, indent: 0, open: true });
    return true;
  }
  if (colon === text.length - 1 && !MARKER.test(text)) {
    const sentence = sentencesOf(`${before} ${text}`.trim()).at(-1) ?? "";
    if (isGroupHead(sentence.replace(/:$/, ""))) {
      walk.explaining = false;
      openList(walk, readOutcome(sentence));
      walk.current = null;
      return true;
    }
  }
  const sentence = sentencesOf(`${before} ${text}`.trim()).at(-1) ?? "";
  const announces =
    /\b(?:below|following|listed)\b/i.test(sentence) &&
    !/\b(?:above|letter|enclosed)\b/i.test(sentence) &&
    /[.]?$/.test(sentence);
  const alone = colon < 0 && isOutcomeHeading(text);
  if ((announces && colon < 0 && isGroupHead(sentence)) || alone) {
    walk.explaining = false;
    openList(walk, readOutcome(alone ? text : sentence));
    walk.current = null;
    return true;
  }
  return false;
}

/** "NON-CERTIFIED", "Treatment(s) denied": a participle alone on its line, with no word but what is decided. */
function isOutcomeHeading(text: string): boolean {
  if (text.split(/\s+/).length > 6 || !/(?:ed)\W*$|^\W*\S*ed\b/i.test(text)) return false;
  const rest = text
    .replace(new RegExp(OUTCOME, "gi"), "")
    .replace(
      /\b(?:treatment|service|item|request|medication|procedure|the|following|are|is|were|was|requested)s?\b|\(s\)|[\s\W]/gi,
      "",
    );
  return rest === "" && readOutcome(text) !== undefined;
}

/** A numbered, lettered or bulleted line. */
function readMarked(walk: Walk, marker: RegExpExecArray, line: string): boolean {
  const key = (marker[2] ?? marker[3] ?? marker[4] ?? marker[5] ?? null)?.toUpperCase() ?? null;
  const rest = (marker[6] ?? "").trim();
  if (rest === "") {
    walk.nextKey = key;
    walk.current = null;
    return key !== null;
  }
  const bare = readBareOutcome(rest);
  const known =
    key === null ? undefined : walk.entries.find((entry) => entry.key === key && entry.outcome === undefined);
  if (bare) {
    if (known) Object.assign(known, bare);
    return true;
  }
  const parts = /:\s|\.\s/.test(rest) || readDecidedLine(rest) ? splitDecided(rest, false) : [];
  const part = parts[0]?.outcome !== undefined ? parts[0] : null;
  const labelled = REQUEST_LABEL.exec(rest);
  const request = part?.request ?? cleanRequest(labelled?.[1] ?? asQuestion(rest) ?? rest);
  const same = walk.entries.find((entry) => key !== null && entry.key === key && isSame(entry.request, request));
  const again =
    same ??
    walk.entries.find((entry) => part !== null && entry.outcome === undefined && isSame(entry.request, request));
  if (again) {
    if (part && again.outcome === undefined) Object.assign(again, { outcome: part.outcome, certified: part.certified });
    walk.current = again;
    return true;
  }
  const explained = key === null || part ? undefined : walk.entries.find((entry) => entry.key === key);
  const freshList = walk.list !== null && walk.list.from === walk.entries.length;
  if (explained ? !freshList || walk.explaining : walk.explaining && !part && !follows(walk, key)) {
    if (explained) {
      explained.reason = `${explained.reason} ${rest}`.trim();
      explained.open = false;
      walk.current = explained;
      return true;
    }
    return false;
  }
  if (!canBeRequest(request) || (!part && !walk.list && !namesTreatment(request))) return false;
  if (walk.list && !part && !freshList && key !== null && !follows(walk, key) && !namesTreatment(request)) return false;
  // A sentence in a numbered list explains or instructs; a request is no sentence.
  if (!part && /[a-z]{3}\.$/.test(rest) && rest.split(/\s+/).length > 14) return false;
  if (!walk.list && !part) openList(walk, undefined);
  push(walk, {
    request: inRegion(request, walk),
    outcome: part ? part.outcome : walk.list?.outcome,
    certified: part?.certified,
    key,
    indent: indentOf(line),
    open: true,
  });
  return true;
}

/** Whether a number or letter is the next of the list so far. */
function follows(walk: Walk, key: string | null): boolean {
  const last = walk.entries.findLast((entry) => entry.key !== null)?.key;
  if (key === null || last === null || last === undefined) return false;
  return /^\d+$/.test(key) ? Number(key) === Number(last) + 1 : key.charCodeAt(0) === last.charCodeAt(0) + 1;
}

/** "Is the request for X medically necessary?" asks about X. */
function asQuestion(text: string): string | null {
  return (
    /^(?:is|are|was|were)\s+(?:the\s+)?(?:requests?\s+for\s+|requested\s+)?(.+?)\s+(?:medically\s+)?(?:necessary|appropriate)\b.*\?$/i.exec(
      text,
    )?.[1] ?? null
  );
}

/** A line of an open list without number or bullet. */
function readUnmarked(walk: Walk, line: string, blank: boolean): boolean {
  const text = line.trim();
  if (!walk.list) return false;
  const long = text.split(/\s+/).length;
  const sentence = (/[a-z]{2}\.$/.test(text) && long > 9) || (VERB.test(text) && long > 4);
  // A list whose members are numbered has no others.
  if (walk.entries.slice(walk.list.from).some(({ key }) => key !== null)) return false;
  if (sentence || long > 30) return false;
  const request = cleanRequest(text);
  const regionOnly = readRegions(text).length > 0 && !namesTreatment(text) && text.split(/\s+/).length <= 4;
  if (regionOnly) {
    walk.list.region = text.replace(/:$/, "").toLowerCase();
    walk.current = null;
    return true;
  }
  // What stands right below the words that decide it is a request, even where its name is not known.
  const certain = walk.list.outcome !== undefined && !blank && long < 13 && !/[.?:]$|\S\s{2,}\S/.test(text);
  if (!canBeRequest(request) || !(certain || namesTreatment(request))) return false;
  const requests = splitBySemicolons(request);
  for (const one of requests)
    push(walk, {
      request: inRegion(one, walk),
      outcome: walk.list.outcome,
      certified: undefined,
      key: null,
      indent: indentOf(line),
      open: requests.length === 1,
    });
  return true;
}

const splitBySemicolons = (text: string) => (text.includes(";") ? splitRequests(text) : [text]);

/** A request under a heading that names a part of the body is for that part. */
function inRegion(request: string, walk: Walk): string {
  const region = walk.list?.region;
  if (!region) return request;
  const named = readRegions(request);
  const adds =
    named.length === 0 ||
    (readSide(request) === null && readSide(region) !== null && readRegions(region)[0] === named[0]);
  return adds ? `${request}, ${region}` : request;
}

/** A line that goes on with the request above it. */
function continues(walk: Walk, line: string, blank: boolean): boolean {
  const entry = walk.current;
  if (!entry?.open || blank) return false;
  const text = line.trim();
  const deeper = indentOf(line) > entry.indent;
  const wanting = /(?:,|\b(?:for|of|the|and|with|to|without|per|x))$/i.test(entry.request);
  if (!(deeper || wanting || /^[a-z(]/.test(text)) || FIELD.test(line)) return false;
  // A sentence or a field below a request explains it.
  if (/^[A-Z]/.test(text) && !wanting && (VERB.test(text) || /[a-z]{2}\.$/.test(text))) return false;
  if (/^[A-Z][\w ]{2,30}:\s/.test(text)) return false;
  const joined = `${entry.request} ${text}`;
  const decided = readDecidedLine(joined);
  if (decided) Object.assign(entry, decided);
  else entry.request = cleanRequest(joined);
  return true;
}

/** Whether a line "X  denied" is a row of a list: so much is certain where gaps or dashes part it, else X must name a treatment. */
function isListRow(line: string, request: string, walk: Walk): boolean {
  const parted = /\S(?:\s*\.{3,}|\s{2,}|\t|\s[–—-]{1,2}\s)\s*\S/.test(line.trim());
  if (walk.explaining && !parted && !walk.entries.some((entry) => isSame(entry.request, request))) return false;
  return namesTreatment(request) || (walk.list !== null && request.split(/\s+/).length < 12) || /\.{4,}/.test(line);
}

/** Requests of one field, with the decisions that stand beside them. */
function splitDecided(
  content: string,
  splits = true,
): { request: string; outcome: UrOutcome | undefined; certified: string | undefined }[] {
  const whole = readDecidedLine(content);
  const sentences = sentencesOf(content);
  const decided = sentences.map((sentence) => readDecidedLine(sentence.replace(/[.]$/, "")));
  if (sentences.length > 1 && decided.filter(Boolean).length > 1) return decided.filter((one) => one !== null);
  // "X. NON-CERTIFIED. The records …"
  const second = readBareOutcome(sentences[1]?.replace(/[.]$/, "") ?? "");
  if (sentences.length > 1 && second && !decided[0] && (sentences[1]?.split(/\s+/).length ?? 9) < 7) {
    const request = cleanRequest(sentences[0] ?? "");
    return canBeRequest(request) ? [{ request, ...second }] : [];
  }
  // "X. Decision: Denied.": the second sentence decides the first.
  const last = readBareOutcome(sentences.at(-1)?.replace(/[.]$/, "") ?? "");
  if (sentences.length > 1 && last && !decided[0]) {
    const request = cleanRequest(sentences.slice(0, -1).join(" "));
    return canBeRequest(request) ? [{ request, ...last }] : [];
  }
  if (whole) return [whole];
  const requests = splits ? splitRequests(content) : [cleanRequest(content)];
  return requests.map((request) => ({ request, outcome: undefined, certified: undefined }));
}

function push(walk: Walk, made: Omit<Entry, "reason">): void {
  const known = walk.entries.find((entry) => sameWords(entry.request, made.request));
  if (known) {
    if (known.outcome === undefined) Object.assign(known, { outcome: made.outcome, certified: made.certified });
    known.key ??= made.key;
    walk.current = known;
    return;
  }
  // The same request, named before without a decision and in slightly other words.
  const waiting =
    made.outcome === undefined
      ? undefined
      : walk.entries.find((entry) => entry.outcome === undefined && isSameIn(made.request, entry.request));
  if (waiting) {
    Object.assign(waiting, { outcome: made.outcome, certified: made.certified });
    walk.current = waiting;
    return;
  }
  const entry: Entry = { ...made, reason: "" };
  walk.entries.push(entry);
  walk.current = entry;
}

/** What the letter says of all its requests goes to those of which it says nothing else. */
function settle(walk: Walk, lines: string[]): void {
  const undecided = walk.entries.filter(({ outcome }) => outcome === undefined);
  if (undecided.length === 0) return;
  const text = unwrap(lines.join("\n"));
  const numbered = new RegExp(
    `\\b(?:requests?|items?|services?|treatments?|numbers?|nos?\\.?)\\s+((?:#?\\d{1,2})(?:[\\s,&#]|and|\\d)*)\\s+(?:is|are|was|were)\\s+(${OUTCOME})`,
    "gi",
  );
  for (const match of text.matchAll(numbered))
    for (const number of match[1]?.match(/\d+/g) ?? []) {
      const entry = undecided.find(({ key }) => key === number);
      if (entry) entry.outcome = readOutcome(match[2] ?? "");
    }
  const all = new RegExp(
    `\\b(?:all|both|(?:the )?above|each)\\b(?:\\s+(?:of|the|these|above|two|three|four|five|six|seven|eight|nine|ten|requested|listed|requests?|items?|services?|treatments?|medical|care|medications?|noted))*\\s+(?:is|are|was|were|have been|has been)\\s+(?:hereby\\s+)?(${OUTCOME})`,
    "i",
  ).exec(text);
  const common = all ? readOutcome(all[1] ?? "") : (walk.overall ?? commonDecision(text));
  const anyDecided = walk.entries.some(({ outcome }) => outcome !== undefined);
  if (common && (all || !anyDecided)) for (const entry of undecided) entry.outcome ??= common;
}

/** "Determination: deny all", "the requested treatment is not authorized": what a letter with one decision decides. */
function commonDecision(text: string): UrOutcome | undefined {
  const said = new RegExp(
    `\\b(?:above|requested|this|these)\\s+(?:requested\\s+)?(?:treatments?|services?|requests?|items?)\\s+(?:is|are|was|were|have been|has been)\\s+(${OUTCOME})`,
    "i",
  ).exec(text);
  return said ? readOutcome(said[1] ?? "") : undefined;
}

/** Reasons that stand further on, under the words of their request. */
function attachReasons(decisions: Decision[], lines: string[]): Decision[] {
  for (const paragraph of lines) {
    const named = /^\s*(?:[([]?\w{1,2}[.)\]]\s+)?([^:]{3,100}):\s+(\S.{30,})$/.exec(paragraph);
    if (!named || new RegExp(`^${OUTCOME}\\b`, "i").test(named[2] ?? "")) continue;
    const own = decisions.find(({ request }) => isSame(request, named[1] ?? "") || isPartOf(named[1] ?? "", request));
    if (own && own.reason.length < 20) own.reason = named[2] ?? "";
  }
  return decisions;
}

/** Where another field begins within a line: "Requested: X. Approved: Y. Denied: Z." */
const NEXT_FIELD =
  /(?<=[.;])\s+(?=(?:approved|certified|authori[sz]ed|denied|not (?:approved|certified|authori[sz]ed)|non-?certified|decision|determination|outcome|rationale|reason)\s*:)/i;
/** Gaps, leaders and lines of any length cost the expressions above no more than these. */
const LONGEST_LINE = 6_000;
const boundLine = (line: string) =>
  line
    .slice(0, LONGEST_LINE)
    .replace(/\s{40,}/g, " ".repeat(40))
    .replace(/([^\w\s])\1{20,}/g, (_, sign: string) => sign.repeat(20));

/** Fax strips, and lines that come again on every page. */
function dropFurniture(printed: string[]): string[] {
  const fold = (line: string) => line.replace(/\d+/g, "#").replace(/\s+/g, " ").trim().toLowerCase();
  const counts = new Map<string, number>();
  return printed.filter((line) => {
    if (line.trim() === "") return true;
    if (isFaxLine(line)) return false;
    const key = fold(line);
    const seen = counts.get(key) ?? 0;
    counts.set(key, seen + 1);
    const runs = /\bpage\b|\bpg\b|\bfax\b|\d\s*(?:\/|of)\s*\d\s*$/i.test(line);
    return !(runs && seen > 0) && !/^\s*FAX\b.*\bPage\b/i.test(line);
  });
}

/** Running text as one line a paragraph; rows, fields and list members stand by themselves. */
function paragraphsOf(lines: string[]): string[] {
  const groups = lines
    .map((line) => line.trim())
    .join("\n")
    .split(/\n{2,}/);
  return groups.flatMap((group) => joinRunning(group.split("\n"))).filter((paragraph) => paragraph.trim() !== "");
}

const OPENS_FIELD = /^(?:re|cc|to|from|claim|doi|date|dear|reviewe[rd]|physician|signed|by)\b[^\n]{0,30}:/i;

/** A line runs on into the next where it is about as long as the lines around it and ends no field. */
function joinRunning(lines: string[]): string[] {
  const longest = Math.max(...lines.map((line) => line.length));
  const out: string[] = [];
  let runs = false;
  for (const line of lines) {
    if (runs && !MARKER.test(line) && !OPENS_FIELD.test(line)) out[out.length - 1] = unwrap(`${out.at(-1)} ${line}`);
    else out.push(line);
    const gap = /\S\s{2,}\S/.test(line) || line.includes("|");
    runs = longest > 50 && line.length > 0.7 * longest && !gap && !/:$/.test(line);
  }
  return out;
}

function paragraphBefore(lines: string[], at: number): string {
  const out: string[] = [];
  for (let index = at - 1; index >= 0 && at - index < 6; index -= 1) {
    const line = lines[index]?.trim() ?? "";
    if (line === "" || line.length < 40) break;
    out.unshift(line);
  }
  return out.join(" ");
}

const indentOf = (line: string) => Math.max(0, line.search(/\S/));

function isSame(a: string, b: string): boolean {
  const left = wordsIn(a);
  const right = wordsIn(b);
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared > 0 && 4 * shared > left.size + right.size + 1 && !isOpposite(left, right);
}

const isOpposite = (a: Set<string>, b: Set<string>) =>
  (a.has("left") && !a.has("right") && b.has("right")) || (b.has("left") && !b.has("right") && a.has("right"));

/** The same request in fewer words: most of them in the longer one, the first among them. */
function isSameIn(short: string, long: string): boolean {
  if (isSame(short, long)) return true;
  const own = [...wordsIn(short)];
  const all = wordsIn(long);
  const shared = own.filter((word) => all.has(word)).length;
  return own.length > 1 && all.has(own[0] ?? "") && shared >= 0.75 * own.length && !isOpposite(new Set(own), all);
}

function isPartOf(part: string, whole: string): boolean {
  const own = wordsIn(part);
  const all = wordsIn(whole);
  return own.size > 0 && [...own].every((word) => all.has(word));
}

function sameWords(a: string, b: string): boolean {
  const fold = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  return fold(a) === fold(b);
}
