import type { LetterItem } from "../../vocabulary.ts";
import { canBeRequest, namesTreatment, splitRequests } from "../letters/decisions/request-text.ts";
import { POINTS } from "../letters/undisputed-lines.ts";
import { likeness } from "./compare-wordings.ts";

/** A disputed request: in the application's words where it names one, with what utilization review decided of it. */
export type Disputed = { request: string; decided: LetterItem | null };

/** Lines of the form that name no treatment of the dispute. */
const BOILERPLATE =
  /^\s*(?:(?:\d{1,2}\.\s*)?(?:employee|name|worker|injured|patient|claimant|employer|claims?\b|adjuster|address|phone|fax|city|state|zip|date|DOI|requesting|provider|physician|specialty|primary diagnosis|diagnosis|type of|is the|body part|sign|signature|insurer|attorney|representative|practice|contact)\b[^:]{0,60}[:?]|to request|mail|fax|consent|I request|I (?:hereby )?(?:allow|authorize)|state of|division|list each|use additional|for an expedited|labor code)/i;
const TITLE =
  /^\W*(?:application for (?:independent medical review|IMR)|(?:IMR|independent medical review) application|DWC form IMR(?:-1)?)\b[\s.:–—-]*/i;
const BY_NUMBER =
  /\b(?:items?|requests?|services?|numbers?|nos?\.?|disput(?:e|ed|ing))\s*:?\s*((?:#?\d{1,2})(?:\s*(?:,|&|and|through|-)\s*(?:and\s+)?#?\d{1,2})*)(?=\s*(?:of|on|in|from|above|below|listed|$|[.;]))/i;
/** Less in common than this is another treatment. */
const SAME = 0.75;

/**
 * What is in dispute. The application says which of the decided requests; where it only points at the decision, everything
 * that was denied or modified is. `applied`: requests that the application lists; `review`: what utilization review did not
 * approve as asked; `application`: the application's text.
 */
export function selectDisputed(applied: string[], review: LetterItem[], application: string): Disputed[] {
  const points = POINTS.test(application);
  const named = applied.filter((request) => !POINTS.test(request) || namesTreatment(request.replace(POINTS, "")));
  const entries =
    review.length > 0 ? named.flatMap((entry) => splitWhereDecided(entry, review)) : named.flatMap(splitLoose);
  if (entries.length > 0) {
    const chosen = pairLeft(pair(entries, review), review);
    const whole = /\ball (?:of )?(?:the )?(?:other |associated |related |ancillary )/i.test(application);
    return whole ? withRest(chosen, review) : chosen;
  }
  if (review.length === 0) return [];
  const numbered = byNumber(application, review);
  if (numbered.length > 0) return numbered;
  const loose = namedLoosely(application, review);
  const all = loose.length < review.length ? listedAll(application, review) : [];
  if (all.length > 0) return pairLeft(pair(all, review), review);
  if (loose.length > 0 && !(points && /\ball\b/i.test(application))) return loose;
  return review.map((decided) => ({ request: decided.request, decided }));
}

function pair(entries: string[], review: LetterItem[]): Disputed[] {
  const left = new Set(review);
  const out: Disputed[] = entries.map((request) => ({ request, decided: null }));
  const candidates = entries
    .flatMap((request, at) => review.map((item) => ({ at, item, score: likeness(request, item.request) })))
    .filter(({ score }) => score >= SAME)
    .sort((a, b) => b.score - a.score);
  for (const { at, item } of candidates) {
    const entry = out[at];
    if (!entry || entry.decided !== null || !left.has(item)) continue;
    entry.decided = item;
    left.delete(item);
  }
  // A second wording of a request that is paired already adds nothing.
  return out.filter(
    (entry) =>
      entry.decided !== null ||
      !out.some(
        (other) => other !== entry && other.decided !== null && likeness(entry.request, other.decided.request) >= 1.6,
      ),
  );
}

/** Where as many are left on both sides, loose names such as "cream" or "therapy" mean the decided requests in their order. */
function pairLeft(chosen: Disputed[], review: LetterItem[]): Disputed[] {
  const taken = new Set(chosen.map(({ decided }) => decided));
  const rest = review.filter((item) => !taken.has(item));
  const alone = chosen.filter(({ decided }) => decided === null);
  if (rest.length === 0 || rest.length !== alone.length || chosen.length !== review.length) return chosen;
  return chosen.map((entry) => (entry.decided ? entry : { ...entry, decided: rest[alone.indexOf(entry)] ?? null }));
}

function withRest(chosen: Disputed[], review: LetterItem[]): Disputed[] {
  const taken = new Set(chosen.map(({ decided }) => decided));
  const rest = review.filter((item) => !taken.has(item)).map((decided) => ({ request: decided.request, decided }));
  return [...chosen.filter(({ decided }) => decided !== null), ...rest];
}

/** "A, B and C" on one line are as many requests as the decision knows of them. */
function splitWhereDecided(entry: string, review: LetterItem[]): string[] {
  const coarse = splitRequests(entry);
  const fine = entry.split(/\s*[;,/•]\s*(?:and\s+)?|\s+and\s+/);
  const matched = (pieces: string[]) =>
    pieces.map((piece) => review.filter((item) => likeness(piece, item.request) >= SAME));
  const distinct = (pieces: string[]) => new Set(matched(pieces).map((items) => items[0])).size;
  const pieces = fine.length > coarse.length && distinct(fine) > distinct(coarse) ? fine : coarse;
  const matches = matched(pieces);
  if (pieces.length < 2 || new Set(matches.flat()).size < 2) return [entry];
  // One request may hold a comma: what is most like the whole stays whole.
  const whole = Math.max(...review.map((item) => likeness(entry, item.request)));
  const best = Math.max(...pieces.flatMap((piece) => review.map((item) => likeness(piece, item.request))));
  if (whole > best + 0.2 && pieces === fine) return [entry];
  return pieces.filter((piece, at) => (matches[at]?.length ?? 0) > 0 || (pieces === coarse && canBeRequest(piece)));
}

/** Without a decision to compare with, only what certainly names several treatments is parted. */
function splitLoose(entry: string): string[] {
  const parts = splitRequests(entry);
  return parts.length > 1 && parts.every(namesTreatment) ? parts : [entry];
}

function byNumber(application: string, review: LetterItem[]): Disputed[] {
  const match = BY_NUMBER.exec(application);
  if (!match?.[1]) return [];
  const numbers = new Set(match[1].match(/\d+/g) ?? []);
  return review
    .filter(({ urNumber }) => urNumber && numbers.has(urNumber))
    .map((decided) => ({ request: decided.request, decided }));
}

/** The treatments of a line that lists as many as were decided, most of them certainly: then it means all of them. */
function listedAll(application: string, review: LetterItem[]): string[] {
  for (const line of application.split("\n")) {
    const separator = [/\s+\/\s+/, /;\s+/, /,\s+/].find((one) => one.test(line));
    const pieces = separator ? line.split(separator).filter((piece) => /[a-z]{3}/i.test(piece)) : [];
    if (pieces.length !== review.length || pieces.length < 2) continue;
    const known = pieces.filter((piece) => review.some((item) => likeness(piece, item.request) >= SAME));
    if (2 * known.length > pieces.length) return pieces.map((piece) => piece.trim());
  }
  return [];
}

/** Decided requests that the application's lines name in any words, fields of the form and what is not disputed left out. */
function namedLoosely(application: string, review: LetterItem[]): Disputed[] {
  const pieces = application
    .split("\n")
    .map((line) => line.replace(TITLE, ""))
    .filter((line) => !BOILERPLATE.test(line))
    .flatMap((line) => line.split(/(?<=[a-z0-9)])[.;]\s+|\s+(?=\[[\sxX]?\])|•/))
    .flatMap((part) => part.split(/\s*[,;:/]\s+|\s+\/\s+|\s+and\s+(?:the\s+)?/i))
    .map((part) => part.trim())
    .filter((part) => part.length > 2 && part.split(/\s+/).length < 20);
  const found = new Map<LetterItem, string>();
  for (const piece of pieces) {
    const scores = review.map((item) => ({ item, score: likeness(piece, item.request) }));
    const best = Math.max(0, ...scores.map(({ score }) => score));
    if (best < SAME) continue;
    for (const { item, score } of scores) if (score >= best - 0.01 && !found.has(item)) found.set(item, piece);
  }
  return review.flatMap((decided) => {
    const request = found.get(decided);
    return request === undefined ? [] : [{ request, decided }];
  });
}
