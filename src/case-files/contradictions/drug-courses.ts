import type { ReadItem } from "../../vocabulary.ts";
import { documentKey } from "../document-key.ts";
import type { Unit } from "../page-index.ts";
import { daysFrom, quotedFrom } from "./place.ts";
import { type NamedProduct, type Product, productsIn } from "./products.ts";

const MOST = 2;
const TAKES =
  /\b(?:takes|is taking|taking|(?:is|are|remains|continues)(?: currently| now| still)? on|currently on|uses|using|prescribed|current medications?|medications? (?:include\w*|are)|meds?\s*:|medications?\s*:)/i;
const STOPPED =
  /\b(?:stopped|discontinued|quit|no longer (?:tak(?:es|ing)|on|us(?:es|ing))|d\/c'?d|weaned off|tapered off|came off|taken off|off since)\b/i;
/** A drug that is to be stopped, was so for a while, or may be taken up again, is none that was stopped. */
const NOT_FOR_GOOD =
  /\b(?:will|would|should|plan\w*|recommend\w*|if|when|until|restart\w*|resum\w*|again|briefly|lapsed|ran out|before (?:the )?surgery|hold|held|today|consider|increase[ds]?|not (?:been )?(?:stopped|discontinued)|cannot be)\b/i;
const NEGATED = /\b(?:no|not|denies|never|without|instead of|rather than|should not be combined)\b/i;

/** What utilization review tells of a drug that the records end, and a failed trial that the pharmacy or another record excludes. */
export function drugCoursesDisagree(all: readonly Unit[], items: readonly ReadItem[]): string[] {
  const told = all.filter(({ standing }) => standing === "record" || standing === "review");
  const claimed = new Set(
    told
      .filter(({ page, text }) => (page.kind === "ur-denial" && TAKES.test(text)) || FAILED.test(text))
      .flatMap(({ text }) => productsIn(text).map(({ product }) => product.pattern.source)),
  );
  if (claimed.size === 0) return [];
  const any = new RegExp([...claimed].join("|"), "i");
  const named = told.flatMap((unit) =>
    any.test(unit.text) ? productsIn(unit.text).map((drug) => ({ unit, ...drug })) : [],
  );
  return [...takenAfterStop(named, items).slice(0, MOST), ...failedUntaken(named).slice(0, MOST)];
}

type Named = NamedProduct & { unit: Unit };

function takenAfterStop(named: readonly Named[], items: readonly ReadItem[]): string[] {
  const seen = new Set<Product>();
  return named.flatMap(({ unit, product, at }) => {
    if (unit.page.kind !== "ur-denial" || unit.standing !== "review" || seen.has(product)) return [];
    const before = unit.text.slice(0, at);
    if (!TAKES.test(before) || NEGATED.test(before) || STOPPED.test(unit.text)) return [];
    if (items.some(({ request }) => product.pattern.test(request))) return [];
    const own = named.filter((one) => one.product === product && one.unit.standing === "record");
    const stops = own.filter((one) => isStop(one));
    const stop = stops.at(-1);
    const isTaken = own.some(
      (one) =>
        !stops.includes(one) &&
        (one.unit.date ?? "0") >= (stop?.unit.date ?? "9") &&
        !NOT_FOUND.test(one.rest) &&
        !/\b(?:was|had|failed|tried|stopped|before|past|not)\b/i.test(one.unit.text),
    );
    if (!stop || isTaken || (stop.unit.date ?? "9") > (unit.date ?? "0")) return [];
    seen.add(product);
    const test = own.find((one) => one.unit.page.kind === "laboratory" && NOT_FOUND.test(one.rest));
    return [
      `The utilization review says that ${product.name} is taken; a record has it stopped${test ? " and the drug test does not find it" : ""}: ${quotedFrom(unit, at - 14)}; ${quotedFrom(stop.unit, Math.min(stop.at, startOfStop(stop)))}${test ? `; ${quotedFrom(test.unit, test.at)}` : ""}.`,
    ];
  });
}

/** Where the word for the end stands, when it comes right before the name. */
function startOfStop({ unit, at }: Named): number {
  const said = unit.text.slice(0, at).search(STOPPED);
  return said >= 0 && at - said < 40 ? said : at;
}

const NOT_FOUND = /^[^.;]{0,40}\b(?:not detected|none detected|negative|absent)\b/i;

/** "Sertraline: stopped 03/2014", "she quit gabapentin": the word for the end stands beside the name, and nothing makes it open. */
function isStop({ unit, at, rest }: Named): boolean {
  if (NOT_FOR_GOOD.test(unit.text)) return false;
  const after = rest.slice(0, 60).split(/[.;]/)[0] ?? "";
  const before = unit.text.slice(Math.max(0, at - 30), at);
  return (
    STOPPED.test(after) ||
    /\b(?:stopped|discontinued|quit|weaned off|tapered off|came off|no longer (?:takes|taking|on))\s+(?:taking\s+|the\s+|her\s+|his\s+)*$/i.test(
      before,
    )
  );
}

const FAILED =
  /\b(?:(?:has |have )?failed(?: (?:a )?trials? of)?|no (?:response|benefit|help|relief) (?:to|from|with)|did not (?:respond to|tolerate)|trials? of|has tried|tried and failed)\b/i;
/** Said of the drug that follows, in the same sentence. */
const NEVER =
  /\b(?:no fills?\b(?: (?:for|of))?|no (?:record|history)\b(?=[^.;]{0,70}\b(?:dispensed|filled|picked up|prescribed)\b)|never (?:filled|taken|took|had|tried|used|been on|given)|(?:has|have|was|were|had) (?:not|never) (?:been )?(?:filled|tried|taken|had|used|given|prescribed)|denies (?:ever )?(?:taking|having taken|trying))\b/i;
const PHARMACY_DAYS = 60;

function failedUntaken(named: readonly Named[]): string[] {
  const never = named.filter(({ unit, at }) => {
    const said = unit.text.search(NEVER);
    return (
      unit.standing === "record" &&
      said >= 0 &&
      (said < at || /\b(?:no fill|never filled|not filled|not tried|never tried)\b/i.test(unit.text))
    );
  });
  if (never.length === 0) return [];
  return named.flatMap(({ unit, product, at }) => {
    const said = unit.text.search(FAILED);
    if (said < 0 || said > at || unit.section === "plan" || NEVER.test(unit.text)) return [];
    if (
      /\b(?:if|until|unless|after|should|must|require\w*|guideline\w*|no (?:documentation|evidence|record))\b/i.test(
        unit.text.slice(0, at),
      )
    )
      return [];
    const against = never.find((one) => {
      if (one.product !== product || documentKey(one.unit.page) === documentKey(unit.page)) return false;
      const days = one.unit.date && unit.date ? daysFrom(unit.date, one.unit.date) : Number.NaN;
      return days >= 0 || (one.unit.page.kind === "pharmacy" && days >= -PHARMACY_DAYS);
    });
    const isFilled = named.some(
      (one) => one.product === product && one.unit.page.kind === "pharmacy" && one.unit !== against?.unit,
    );
    return against && !isFilled
      ? [
          `A report says that ${product.name} failed; ${against.unit.page.kind === "pharmacy" ? "the pharmacy has no fill of it" : "another record says that it was never taken"}: ${quotedFrom(unit, said)}; ${quotedFrom(against.unit, against.unit.text.search(NEVER))}.`,
        ]
      : [];
  });
}
