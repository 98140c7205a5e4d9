import type { UrOutcome } from "../../../vocabulary.ts";
import { readRegions, readSide } from "../../read-request.ts";
import { isSameIn, sameWords } from "./same-request.ts";

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

/** Where the walk stands in the letter. */
export type Walk = {
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

/** Begins a list whose members take this outcome, or wait for one. */
export function openList(walk: Walk, outcome: UrOutcome | undefined): void {
  walk.list = { outcome, region: null, from: walk.entries.length };
  walk.loose = true;
  walk.explaining = false;
}

/** Adds a request, or gives its decision to the one that is known already. */
export function push(walk: Walk, made: Omit<Entry, "reason">): void {
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

/** Whether a number or letter is the next of the list so far. */
export function follows(walk: Walk, key: string | null): boolean {
  const last = walk.entries.findLast((entry) => entry.key !== null)?.key;
  if (key === null || last === null || last === undefined) return false;
  return /^\d+$/.test(key) ? Number(key) === Number(last) + 1 : key.charCodeAt(0) === last.charCodeAt(0) + 1;
}

/** A request under a heading that names a part of the body is for that part. */
export function inRegion(request: string, walk: Walk): string {
  const region = walk.list?.region;
  if (!region) return request;
  const named = readRegions(request);
  const adds =
    named.length === 0 ||
    (readSide(request) === null && readSide(region) !== null && readRegions(region)[0] === named[0]);
  return adds ? `${request}, ${region}` : request;
}
