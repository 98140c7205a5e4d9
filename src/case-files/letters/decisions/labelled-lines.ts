import type { UrOutcome } from "../../../vocabulary.ts";
import { readBareOutcome } from "./decision-line.ts";
import { indentOf } from "./letter-lines.ts";
import {
  BARE_LABEL,
  DECISION_LABEL,
  DETAIL_LABEL,
  GRANTED_LABEL,
  OUTCOME_LABEL,
  REASON_LABEL,
  REQUEST_LABEL,
} from "./line-words.ts";
import { readOutcome } from "./outcome-words.ts";
import { splitRequests } from "./request-text.ts";
import { isPartOf, isSame } from "./same-request.ts";
import { splitDecided } from "./split-decided.ts";
import { openList, push, type Walk } from "./walk.ts";

/** Labelled fields: requests, decisions, reasons. */
export function readLabels(walk: Walk, line: string): boolean {
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
export function decideByName(walk: Walk, content: string, outcome: UrOutcome | undefined): void {
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
