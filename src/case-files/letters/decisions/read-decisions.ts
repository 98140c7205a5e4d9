import type { UrOutcome } from "../../../vocabulary.ts";
import { readDecidingSentences } from "./deciding-sentences.ts";
import { readBareOutcome, readDecidedLine } from "./decision-line.ts";
import { readDecisionTable } from "./decision-table.ts";
import { readGroup } from "./group-heads.ts";
import { readLabels } from "./labelled-lines.ts";
import { boundLine, dropFurniture, indentOf, paragraphBefore, paragraphsOf } from "./letter-lines.ts";
import { CLOSING, DECISION_LABEL, FIELD, MARKER, NEXT_FIELD, OUTCOME_LABEL, REQUEST_LABEL } from "./line-words.ts";
import { continues, isListRow, readMarked, readUnmarked } from "./list-lines.ts";
import { namesTreatment } from "./request-text.ts";
import { isSame } from "./same-request.ts";
import { attachReasons, settle } from "./settle.ts";
import { type Decision, push, type Walk } from "./walk.ts";

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
  if (next.trim() === "" || !namesTreatment(line)) return null;
  const goesOn =
    MARKER.test(line) && (/^\s*[a-z(]/.test(next) || /(?:[,/–—-]|\b(?:of|for|to|and|with|the))\s*$/.test(line));
  if (indentOf(next) <= indentOf(line) && !goesOn) return null;
  if (readDecidedLine(line) || MARKER.test(next) || /:\s/.test(line.replace(/^\s*\w+:\s/, ""))) return null;
  if (REQUEST_LABEL.test(next) || DECISION_LABEL.test(next) || OUTCOME_LABEL.test(next)) return null;
  const open = /\s[–—-]\s*$/.test(line);
  if (!open && !/\S(?:\s{2,}|\.{3,}|\s[–—-]\s)/.test(next.trim())) return null;
  const joined = `${line.trimEnd()} ${next.trim()}`;
  return readDecidedLine(joined) ? joined : null;
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
