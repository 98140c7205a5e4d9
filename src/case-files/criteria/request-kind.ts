import type { EvidenceContext } from "../assertion.ts";
import type { Hit } from "../find-evidence.ts";
import { conceptsIn } from "../lexicon.ts";
import { type PageIndex, wordsOf } from "../page-index.ts";
import type { Derived } from "./derive.ts";

const SAYS_WHAT = /^Request is for (.+)$/i;
const SMALL = new Set(["a", "an", "another", "the", "other", "alone", "of"]);

/**
 * "Request is for a splint or brace": a condition of a guideline that covers several treatments, decided by the words of the
 * request alone and shown by the place where the file words it. "EMG alone" holds only where the request names no other test.
 * Anything else stays not documented, because the alternatives beside it decide. Null for criteria of another kind.
 */
export function requestKind(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  const named = SAYS_WHAT.exec(text)?.[1];
  if (!named) return null;
  const request = context.request ?? "";
  const terms = named.split(/,\s*(?:or\s+)?|\s+or\s+/i).filter((one) => one !== "");
  if (!terms.some((one) => isFor(request, one))) return { state: "not-documented", hits: [], terms, final: true };
  const asked = fold(request);
  const hits: Hit[] = index.units
    .filter((unit) => asked !== "" && fold(unit.text).includes(asked))
    .slice(0, 2)
    .map((unit) => ({ unit, assertion: "affirmed" }));
  return hits.length > 0
    ? { state: "documented", hits, terms }
    : { state: "not-documented", hits: [], terms, final: true };
}

function isFor(request: string, treatment: string): boolean {
  const own = new Set(wordsOf(request));
  const words = wordsOf(treatment).filter((word) => !SMALL.has(word));
  const wanted = conceptsIn(treatment);
  const spelled = words.length > 0 && words.every((word) => own.has(word) || own.has(`${word}s`));
  const meant = wanted.length > 0 && wanted.every(({ pattern }) => pattern.test(request));
  if (!spelled && !meant) return false;
  return !/\balone$/i.test(treatment) || isOnly(request, treatment);
}

const ELECTRODIAGNOSTIC = [/\b(?:EMGs?|electromyogra\w*)\b/i, /\b(?:NC[SV]s?|nerve conduction)\b/i];

/** EMG and nerve conduction studies are asked for together more often than apart, under one abbreviation. */
function isOnly(request: string, treatment: string): boolean {
  return ELECTRODIAGNOSTIC.every((pattern) => pattern.test(treatment) === pattern.test(request));
}

const fold = (text: string) => text.toLowerCase().replace(/\s+/g, " ").trim();
