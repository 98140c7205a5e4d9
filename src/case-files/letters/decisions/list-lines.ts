import { readRegions } from "../../read-request.ts";
import { readBareOutcome, readDecidedLine } from "./decision-line.ts";
import { indentOf } from "./letter-lines.ts";
import { FIELD, REQUEST_LABEL, VERB } from "./line-words.ts";
import { canBeRequest, cleanRequest, namesTreatment, splitRequests } from "./request-text.ts";
import { isSame } from "./same-request.ts";
import { splitDecided } from "./split-decided.ts";
import { follows, inRegion, openList, push, type Walk } from "./walk.ts";

/** A numbered, lettered or bulleted line. */
export function readMarked(walk: Walk, marker: RegExpExecArray, line: string): boolean {
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

/** "Is the request for X medically necessary?" asks about X. */
function asQuestion(text: string): string | null {
  return (
    /^(?:is|are|was|were)\s+(?:the\s+)?(?:requests?\s+for\s+|requested\s+)?(.+?)\s+(?:medically\s+)?(?:necessary|appropriate)\b.*\?$/i.exec(
      text,
    )?.[1] ?? null
  );
}

/** A line of an open list without number or bullet. */
export function readUnmarked(walk: Walk, line: string, blank: boolean): boolean {
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

/** A line that goes on with the request above it. */
export function continues(walk: Walk, line: string, blank: boolean): boolean {
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
export function isListRow(line: string, request: string, walk: Walk): boolean {
  const parted = /\S(?:\s*\.{3,}|\s{2,}|\t|\s[–—-]{1,2}\s)\s*\S/.test(line.trim());
  if (walk.explaining && !parted && !walk.entries.some((entry) => isSame(entry.request, request))) return false;
  return namesTreatment(request) || (walk.list !== null && request.split(/\s+/).length < 12) || /\.{4,}/.test(line);
}
