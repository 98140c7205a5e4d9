import type { ReadItem } from "../../vocabulary.ts";
import type { Unit } from "../page-index.ts";
import { readRegions } from "../read-request.ts";
import { quotedFrom } from "./place.ts";

/** What utilization review counts against a request and the file excludes: a purchase, an operation, earlier treatment of another part. */
export function reviewClaimsDisagree(all: readonly Unit[], items: readonly ReadItem[]): string[] {
  const review = all.filter(({ standing, page }) => standing === "review" && page.kind === "ur-denial");
  if (review.length === 0) return [];
  const records = all.filter(({ standing }) => standing === "record");
  return [
    ...purchases(review, all).slice(0, 1),
    ...operationsNeverDone(review, records).slice(0, 1),
    ...treatmentOfAnotherPart(review, records, items).slice(0, 1),
  ];
}

const RENTAL = /\b(?:rental|rented|rents?|on loan)\b/i;
const PURCHASE = /\bpurchas\w*\b/i;

/** A purchase is refused where a rental alone was asked for or billed. */
function purchases(review: readonly Unit[], all: readonly Unit[]): string[] {
  const refused = review.find(
    ({ text }) => PURCHASE.test(text) && !RENTAL.test(text) && !/\b(?:or|versus|vs|if|before|instead)\b/i.test(text),
  );
  if (!refused) return [];
  const others = all.filter(({ standing }) => standing === "record" || standing === "request");
  const rental = others.find(
    ({ text }) => RENTAL.test(text) && /\b(?:units?|device|machine|days?|weeks?|months?|E\d{4})\b/i.test(text),
  );
  const bought = others.some(({ text }) => PURCHASE.test(text) && !/\b(?:not|no)\b[^.;]{0,12}\bpurchas/i.test(text));
  return rental && !bought
    ? [
        `The utilization review speaks of the purchase of a unit; the form or invoice shows a rental: ${quotedFrom(refused, refused.text.search(PURCHASE) - 20)}; ${quotedFrom(rental, rental.text.search(RENTAL) - 24)}.`,
      ]
    : [];
}

const OPERATIONS: readonly (readonly [name: string, pattern: string])[] = [
  ["fusion", "fusion|fused|ACDF|arthrodesis"],
  ["spine surgery", "laminectomy|disc?ectomy|spin(?:e|al) surgery|(?:neck|back|cervical|lumbar) surgery"],
  ["arthroscopy", "arthroscop\\w*|menisc?ectomy"],
];
const NO_OPERATION =
  /\bno (?:\w+ ){0,2}?(?:fusion|hardware|surger(?:y|ies)|operations?)\b|\bnever (?:been |had |underwent )(?:\w+ ){0,5}?(?:surgery|fus(?:ed|ion)|operated)\b|\b(?:past )?surgical history\s*:\s*(?:none|negative)|\b(?:belongs?|refers?) to another patient\b/i;

const ANOTHERS = /\b(?:belongs?|refers?) to another patient\b/i;

/** An operation that the review takes for done, which the records exclude and none of them shows. */
function operationsNeverDone(review: readonly Unit[], records: readonly Unit[]): string[] {
  return OPERATIONS.flatMap(([name, pattern]) => {
    const claim = new RegExp(
      `\\b(?:prior|previous|status post|s\\/p|history of|earlier)\\s+(?:\\w+ ){0,2}?(?:${pattern})\\b`,
      "i",
    );
    const said = review.find(
      ({ text }) =>
        claim.test(text) && !/\b(?:no|not|without|if|candidates?|denies)\b/i.test(text.slice(0, text.search(claim))),
    );
    if (!said) return [];
    const named = new RegExp(`\\b(?:${pattern})\\b`, "i");
    const shown = records.some(
      ({ text, section, page }) =>
        named.test(text) &&
        section !== "plan" &&
        section !== "family" &&
        (page.kind === "operative-report" ||
          !/\b(?:no|not|never|without|denies|another|deleted|if|may|discuss\w*|candidate|recommend\w*|offered|declin\w*|risks?)\b/i.test(
            text,
          )),
    );
    const regions = readRegions(said.text);
    const against = records.filter(({ text }) => {
      if (!NO_OPERATION.test(text)) return false;
      const own = readRegions(text);
      return regions.length === 0 || own.length === 0 || own.some((region) => regions.includes(region));
    });
    const best =
      against.find(({ text }) => ANOTHERS.test(text)) ?? against.find(({ text }) => named.test(text)) ?? against[0];
    return best && !shown
      ? [
          `The utilization review relies on a prior ${name} that the records exclude: ${quotedFrom(said, said.text.search(claim))}; ${quotedFrom(best, best.text.search(NO_OPERATION))}.`,
        ]
      : [];
  });
}

const TREATMENTS: readonly (readonly [name: string, pattern: string])[] = [
  ["massage", "massage(?: therapy)?"],
  ["acupuncture", "acupuncture"],
  ["chiropractic care", "chiropractic(?: care| treatment)?|manipulation"],
  ["injections", "(?:\\w+ )?injections?|epidurals?"],
  ["physical therapy", "physical therapy|PT"],
  ["aquatic therapy", "(?:aquatic|pool) therapy"],
  ["TENS", "TENS(?: unit)?"],
  ["psychotherapy", "psychotherapy|CBT|cognitive behavio\\w+ therapy"],
];

/** Earlier treatment that the review holds against the request, which the file has for another part of the body alone. */
function treatmentOfAnotherPart(
  review: readonly Unit[],
  records: readonly Unit[],
  items: readonly ReadItem[],
): string[] {
  return TREATMENTS.flatMap(([name, pattern]) => {
    const word = new RegExp(`\\b(?:${pattern})\\b`, "i");
    const claim = new RegExp(`\\b(?:prior|previous|earlier|past)\\s+(?:\\w+ ){0,2}?(?:${pattern})\\b`, "i");
    const said = review.find(
      ({ text }) =>
        claim.test(text) &&
        !/\b(?:no|without|not (?:had|tried)|guideline\w*|if|should|require\w*)\b/i.test(
          text.slice(0, text.search(claim)),
        ),
    );
    const item = said && items.find(({ request }) => word.test(request));
    const asked = item ? readRegions(item.request) : [];
    if (!said || asked.length === 0 || readRegions(said.text).length > 0) return [];
    const own = records.filter(
      ({ text, section }) =>
        word.test(text) &&
        section !== "plan" &&
        !/\b(?:no|not|never|without|if|will|would|consider|request\w*|recommend\w*|think about)\b|\b(?:P|plan|Rx)\s?:/i.test(
          text,
        ),
    );
    const regionsOf = (unit: Unit) => {
      const named = readRegions(unit.text);
      return named.length > 0 ? named : readRegions(unit.page.text.slice(0, 400));
    };
    const isHere = own.some(
      (unit) => regionsOf(unit).some((region) => asked.includes(region)) || regionsOf(unit).length === 0,
    );
    const elsewhere = own.find((unit) => !regionsOf(unit).some((region) => asked.includes(region)));
    return elsewhere && !isHere
      ? [
          `The utilization review holds earlier ${name} against ${name} for the ${asked[0]}; the file has it for the ${regionsOf(elsewhere)[0]} alone: ${quotedFrom(said, said.text.search(claim))}; ${quotedFrom(elsewhere, elsewhere.text.search(word))}.`,
        ]
      : [];
  });
}
