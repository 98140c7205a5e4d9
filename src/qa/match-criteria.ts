import type { EvidenceState } from "../vocabulary.ts";

export type ComparedCriterion = {
  text: string;
  state: EvidenceState;
  evidence: { document: string; page: number; quote: string }[];
};

/** Below this two criteria ask different things. */
const MIN_SIMILARITY = 0.25;
/** Resting on the same quote makes two criteria alike, but not the same: one sentence may answer several. */
const SHARED_EVIDENCE = 0.3;

/** Two criteria that share a single word match only where they say little else. */
const LONE_WORD = 0.4;

/** Pairs labelled with produced criteria one to one, the most alike first: by their words and by the quotes they rest on. */
export function matchCriteria(labelled: ComparedCriterion[], produced: ComparedCriterion[]): Map<number, number> {
  const candidates = labelled.flatMap((label, left) =>
    produced.map((criterion, right) => ({ left, right, score: similarity(label, criterion) })),
  );
  candidates.sort((a, b) => b.score - a.score || a.left - b.left || a.right - b.right);
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { left, right, score } of candidates) {
    if (score < MIN_SIMILARITY || pairs.has(left) || taken.has(right)) continue;
    pairs.set(left, right);
    taken.add(right);
  }
  return pairs;
}

/** "No risk factor" asks for the contrary of "a risk factor", however alike the words. */
const CONTRARY = 0.5;
const isNegative = (text: string) =>
  /^(?:no|not|neither|there (?:is|are) (?:no|neither)|absence|lack|without)\b/i.test(text);

function similarity(a: ComparedCriterion, b: ComparedCriterion): number {
  return alike(a, b) * (isNegative(a.text) === isNegative(b.text) ? 1 : CONTRARY);
}

function alike(a: ComparedCriterion, b: ComparedCriterion): number {
  const words = diceOfStems(a.text, b.text);
  if (shareEvidence(a, b)) return words + SHARED_EVIDENCE;
  // One word in common is the name of the treatment as often as what is asked of it.
  return words < LONE_WORD && sharedStems(a.text, b.text) < 2 ? 0 : words;
}

function shareEvidence(a: ComparedCriterion, b: ComparedCriterion): boolean {
  return a.evidence.some((one) =>
    b.evidence.some((other) => {
      if (one.document !== other.document || one.page !== other.page) return false;
      const [left, right] = [fold(one.quote), fold(other.quote)];
      return left.includes(right) || right.includes(left) || diceOfStems(left, right) > 0.6;
    }),
  );
}

const fold = (text: string) => text.toLowerCase().replace(/\s+/g, " ").trim();

const FILLER = new Set(
  "a an and are as at be been by for from has have in is it its of on or than that the their this to was were which with not no more".split(
    " ",
  ),
);

/** Dice coefficient of the stems of the words that carry meaning; a stem is a word's first six letters, without "-ing". */
export function diceOfStems(a: string, b: string): number {
  const [left, right] = [stemsOf(a), stemsOf(b)];
  return left.size + right.size === 0 ? 0 : (2 * sharedStems(a, b)) / (left.size + right.size);
}

function sharedStems(a: string, b: string): number {
  const right = stemsOf(b);
  return [...stemsOf(a)].filter((stem) => right.has(stem)).length;
}

/** Words of criteria that mean the same, whoever writes them. */
const SAME_WORD: Record<string, string> = {
  bought: "purchase",
  buy: "purchase",
  rented: "rental",
  rent: "rental",
  operation: "surgery",
  operations: "surgery",
  operative: "surgery",
  surgical: "surgery",
  postoperative: "postsurgical",
  medication: "drug",
  medications: "drug",
  medicine: "drug",
  previous: "earlier",
  prior: "earlier",
  past: "earlier",
  sessions: "visits",
  session: "visits",
  visit: "visits",
  exam: "examination",
  doctor: "physician",
  patient: "worker",
  daily: "day",
};

/** The stems of the words that carry meaning: first six letters, without "-ing" and plural, one for words that mean the same. */
export function stemsOf(text: string): Set<string> {
  return new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => !FILLER.has(word))
      .map((word) => SAME_WORD[word] ?? word)
      .map((word) => (word.length > 6 ? word.replace(/ing$/, "") : word))
      .map((word) => (word.length > 6 ? word.slice(0, 6) : word.replace(/(?<=[a-z]{3})s$/, ""))),
  );
}
