import type { EvidenceContext } from "../assertion.ts";
import type { Hit } from "../find-evidence.ts";
import { type PageIndex, unitsWith } from "../page-index.ts";
import type { Derived } from "./derive.ts";

/** Onset, maintenance, quality and next-day functioning, as records tell them. */
const PARTS: readonly RegExp[] = [
  /\b(?:fall(?:s|ing)? asleep|sleep (?:onset|latency)|initiat\w+ sleep|get(?:ting)? to sleep|takes? \w+ (?:hours?|min\w*) to (?:fall a)?sleep)\b/i,
  /\b(?:wakes?|waking|wakens?|awak\w+|stay(?:s|ing)? asleep|sleep maintenance|interrupted sleep|maintain\w* sleep)\b/i,
  /\b(?:non-?restorative|sleep quality|quality of sleep|poor sleep|unrefresh\w*|not (?:rested|refreshed)|restless sleep)\b/i,
  /\b(?:daytime (?:sleep\w*|somnol\w*|fatigue|function\w*|drows\w*)|next[- ]day|naps?\b|(?:tired|fatigued|sleepy|drowsy) (?:during|in) the day)\b/i,
];
const MOST_PARTS_MISSING = 1;

/** "Four components of insomnia documented": at least three of them told; a mere diagnosis leaves it open. Null for other criteria. */
export function insomniaParts(index: PageIndex, text: string, _context: EvidenceContext): Derived | null {
  if (!/\bcomponents of insomnia\b/i.test(text)) return null;
  const told = PARTS.map((pattern) =>
    unitsWith(index, pattern)
      .flatMap((at) => index.units[at] ?? [])
      .filter(({ standing }) => standing === "record"),
  );
  const terms = ["sleep onset", "maintenance", "quality", "next-day functioning"];
  if (told.filter((units) => units.length === 0).length > MOST_PARTS_MISSING)
    return { state: "not-documented", hits: [], terms, final: true };
  const hits: Hit[] = told.flatMap((units) => units.slice(-1)).map((unit) => ({ unit, assertion: "affirmed" }));
  return { state: "documented", hits, terms };
}
