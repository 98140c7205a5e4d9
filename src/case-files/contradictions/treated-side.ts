import type { CaseFacts, ReadItem } from "../../vocabulary.ts";
import type { PageIndex, Unit } from "../page-index.ts";
import { readSide, regionPattern } from "../read-request.ts";
import { cut, place } from "./place.ts";

const MOST = 4;

/**
 * Sides that disagree over the whole file: what utilization review decides against the request, one straight leg raise against
 * the others, and the joint that was treated against the one that is diagnosed.
 */
export function treatedSidesDisagree(
  index: PageIndex,
  records: Unit[],
  items: readonly ReadItem[],
  facts: CaseFacts,
): string[] {
  return [...sideOfReview(items, index).slice(0, MOST), ...sideOfExamination(records), ...sideOfRegion(records, facts)];
}

/** A summary that tells what was done on a day decides nothing. */
const TOLD_PAST = /\bsummary\b|\b(?:s\/p|status post|underwent)\b|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/i;

function sideOfReview(items: readonly ReadItem[], index: PageIndex): string[] {
  const letters = index.pages.filter((page) => page.kind === "ur-denial").flatMap((page) => page.text.split("\n"));
  return items.flatMap((item) => {
    if (item.side !== "left" && item.side !== "right") return [];
    const other = item.side === "left" ? "right" : "left";
    const swapped = item.request.replace(new RegExp(`\\b${item.side}\\b`, "i"), other).toLowerCase();
    const line = letters.find(
      (text) => swapped !== item.request.toLowerCase() && text.toLowerCase().includes(swapped) && !TOLD_PAST.test(text),
    );
    return line
      ? [`The utilization review decides "${line.trim()}"; the request is "${item.request}" (${item.side}).`]
      : [];
  });
}

const RAISE = /\b(?:SLR|straight leg raise)\b/i;

function raisePositive(text: string): "left" | "right" | null {
  if (!RAISE.test(text)) return null;
  const own = text.slice(Math.max(0, text.search(RAISE) - 4), text.search(RAISE) + 60);
  const match =
    /(?:\+|pos\w*)\s*(?:on the\s*)?(L|R|left|right)\b/i.exec(own) ??
    /\b(L|R|left|right)\s*(?:\+|pos\w*)/i.exec(own) ??
    /\b(L|R|left|right)\s+SLR\s*\+/i.exec(own);
  return match?.[1] ? (/^l/i.test(match[1]) ? "left" : "right") : null;
}

function sideOfExamination(records: Unit[]): string[] {
  const found = records.flatMap((unit) => {
    const side = raisePositive(unit.text);
    return side ? [{ side, unit }] : [];
  });
  const left = found.filter(({ side }) => side === "left");
  const right = found.filter(({ side }) => side === "right");
  const [few, many] = left.length < right.length ? [left, right] : [right, left];
  const odd = few[0];
  if (few.length !== 1 || !odd || many.length < 2) return [];
  return [
    `${place(odd.unit)}: "${cut(odd.unit.text)}" names the ${odd.side} side; ${many.length} other examinations find the straight leg raise positive on the ${many[0]?.side}.`,
  ];
}

function sideOfRegion(records: Unit[], facts: CaseFacts): string[] {
  const regions = new Map<string, "left" | "right">();
  for (const { value } of facts.diagnoses) {
    const side = readSide(value);
    for (const region of ["ankle", "knee", "shoulder", "wrist", "elbow", "hip", "hand", "foot"])
      if ((side === "left" || side === "right") && regionPattern(region)?.test(value)) regions.set(region, side);
  }
  return [...regions].flatMap(([region, side]) => {
    const pattern = regionPattern(region);
    const treated = records.filter(
      (unit) =>
        unit.page.kind === "therapy-notes" &&
        pattern?.test(unit.text) &&
        /\b(?:distraction|mobili[sz]ation|adjust\w*|CMT|massage|ultrasound|injection|pain|sore)\b/i.test(unit.text),
    );
    const odd = treated.filter((unit) => {
      const at = unit.text.search(pattern ?? /$^/);
      const named = readSide(unit.text.slice(Math.max(0, at - 9), at + 12));
      return named !== null && named !== "bilateral" && named !== side;
    });
    const [first] = odd;
    return first && odd.length <= 2
      ? [`${place(first)}: "${cut(first.text)}" names the other ${region}; the injury is to the ${side}.`]
      : [];
  });
}
