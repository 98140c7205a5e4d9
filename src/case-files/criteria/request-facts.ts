import { NUMBER_WORD_PATTERN, NUMBER_WORDS } from "../../number-words.ts";
import type { Quantity } from "../../vocabulary.ts";
import type { EvidenceContext } from "../assertion.ts";
import { conceptsIn } from "../lexicon.ts";
import { type PageIndex, type Unit, unitsWith } from "../page-index.ts";
import { readRegions, readRequest } from "../read-request.ts";
import type { Derived } from "./derive.ts";

type Stated = { request: string; quantity: Quantity; region: string | null };

/** What a request can state, by the words in which criteria ask for it. */
const STATED: readonly [asked: RegExp, given: (stated: Stated) => boolean][] = [
  [
    /\bbody part|\bregion|\barea of application/i,
    ({ request, region }) => region !== null || readRegions(request).length > 0,
  ],
  [
    /\bquantity|\bnumber of|\bsessions|\bvisits|\bfrequency|\bcount/i,
    ({ quantity }) => Object.keys(quantity).length > 0,
  ],
  [/\bstrength|\bdose|\bagent/i, ({ request }) => /\d\s*(?:mg|mcg|g\b|%|ml)/i.test(request)],
  [
    /\bduration|\binterval/i,
    ({ request, quantity }) =>
      ["weeks", "months", "days", "refills"].some((unit) => quantity[unit]) ||
      /\b(?:day|week|month)s?\b/i.test(request),
  ],
  [/\bhours/i, ({ quantity }) => quantity.hours !== undefined || quantity.hoursPerDay !== undefined],
  [
    /\bspecialty/i,
    ({ request }) =>
      /\b(?:ortho\w*|neuro\w*|pain (?:management|medicine|specialist)|psych\w*|rheumatolog\w*|podiatr\w*|intern\w*|gastro\w*|urolog\w*|spine|hand|physiatr\w*|dermatolog\w*|ophthalmolog\w*|ENT|cardiolog\w*|dent\w*|\w+ologist|surgeon)\b/i.test(
        request,
      ),
  ],
];
const COUNT = `(\\d+|${NUMBER_WORD_PATTERN})`;
const VISITS = new RegExp(`${COUNT}(?:\\s*(?:to|-|or)\\s*${COUNT})?\\s+(?:visits?|sessions?|treatments?)\\b`, "i");

/** Criteria that the request itself answers: what it states, how much it asks for, for which region, bought or rented. Null else. */
export function requestFacts(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  const request = context.request ?? "";
  if (request === "") return null;
  const { quantity, bodyRegion } = readRequest(request);
  const meets = judge(text, { request, quantity, region: context.bodyRegion ?? bodyRegion });
  if (meets === null) return RENTAL.test(text) ? fromBills(index) : null;
  const worded = requestUnits(index, request);
  const units = worded.length > 0 || !RENTAL.test(text) ? worded : rentalUnits(index, meets);
  if (units.length === 0) return null;
  return {
    state: meets ? "documented" : "explicitly-absent",
    hits: units.map((unit) => ({ unit, assertion: meets ? "affirmed" : "negated" })),
    terms: ["words of the request"],
  };
}

const RENTAL = /^(?:rental (?:rather than|and not|not) purchase|the unit is rented\b)/i;

/** A request that leaves it open is settled by what the supplier billed. */
function fromBills(index: PageIndex): Derived | null {
  const units = rentalUnits(index, true).filter(({ text }) => !/\bpurchas\w*\b/i.test(text));
  if (units.length === 0) return null;
  return {
    state: "documented",
    hits: units.map((unit) => ({ unit, assertion: "affirmed" })),
    terms: ["rental"],
  };
}

/** Bills and orders that tell whether a device was rented or bought. */
function rentalUnits(index: PageIndex, rented: boolean): Unit[] {
  return unitsWith(index, rented ? /\brent(?:al|ed|s|ing)?\b/i : /\bpurchas\w*\b/i)
    .flatMap((at) => index.units[at] ?? [])
    .filter(({ standing }) => standing === "record")
    .slice(0, 2);
}

function judge(text: string, stated: Stated): boolean | null {
  if (
    /\b(?:specified|stated|unstated)$/i.test(text) &&
    !/\b(?:reason|response|goals?|purpose|need|prior)\b/i.test(text)
  ) {
    const asked = STATED.filter(([pattern]) => pattern.test(text));
    if (asked.length === 0) return null;
    const all = asked.every(([, given]) => given(stated));
    // A request that leaves it open may be explained by a report: the search goes on.
    return all ? !/\bunstated$/i.test(text) : null;
  }
  if (RENTAL.test(text))
    return /\brent/i.test(stated.request) ? true : /\bpurchase\b/i.test(stated.request) ? false : null;
  const region = /^(?:treatment of|requested for|request concerns) (?:the )?([a-z ,]+)$/i.exec(text)?.[1];
  if (region && stated.region) {
    const named = readRegions(region);
    return named.length > 0 ? named.includes(stated.region) : null;
  }
  return judgeVisits(text, stated.quantity);
}

/** "Initial trial of six visits": a request within it meets it, a longer one does not. */
function judgeVisits(text: string, { visits }: Quantity): boolean | null {
  const match = VISITS.exec(text);
  if (!match || !visits) return null;
  if (
    !/^(?:(?:an? )?(?:initial|first|short)|trial|about|limited to|up to|clinical trial|low back initial)\b/i.test(text)
  )
    return null;
  if (/\b(?:gain|improv\w*|after|progress|prior|previous|attended|completed|response|failed)\b/i.test(text))
    return null;
  const most = match[2] ?? match[1] ?? "";
  const limit = NUMBER_WORDS[most.toLowerCase()] ?? Number(most);
  return Number.isNaN(limit) ? null : visits <= limit;
}

/** Where the file words the request. */
function requestUnits(index: PageIndex, request: string): Unit[] {
  const asked = fold(request);
  // A determination may not rest on the words of the review or the application alone.
  const same = index.units.filter((unit) => unit.standing === "record" && fold(unit.text).includes(asked));
  if (same.length > 0) return same.slice(0, 2);
  const [concept] = conceptsIn(request);
  const key = /\d+\s*x\s*\d+|#\s?\d+|\b\d+\b/i.exec(request)?.[0];
  if (!concept || !key) return [];
  return unitsWith(index, concept.pattern)
    .flatMap((at) => index.units[at] ?? [])
    .filter((unit) => unit.standing === "record" && unit.text.includes(key))
    .slice(0, 2);
}

const fold = (text: string) => text.toLowerCase().replace(/\s+/g, " ").trim();
