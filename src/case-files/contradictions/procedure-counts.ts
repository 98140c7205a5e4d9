import { documentKey } from "../document-key.ts";
import type { Unit } from "../page-index.ts";
import { readRegions } from "../read-request.ts";
import { quoted } from "./place.ts";

/** Procedures that a file may hold several times: how a review counts a single one, and how a procedure note names it. */
const COUNTED: readonly (readonly [name: string, words: string])[] = [
  ["diagnostic block", "(?:diagnostic |facet |medial branch |nerve )+blocks?|MBBs?"],
  ["epidural injection", "(?:epidural(?: steroid)?|transforaminal|interlaminar) injections?|T?F?ESIs?"],
  ["injection", "(?:cortico?-?steroid|cortisone|steroid|viscosupplement\\w*|trigger point) injections?"],
];
const ONE = (words: string) =>
  new RegExp(`\\b(?:only (?:one|a single|1)|(?:a|one) single|just one|one)\\s+(?:\\w+ ){0,1}?(?:${words})\\b`, "i");
const NOT_THE_COUNT =
  /\b(?:at a time|per|recommend\w*|request\w*|allowed?|more than|level|should|may|another|additional|repeat|guideline\w*|first)\b/i;

/** One block or injection by the review's count, where procedure notes of two days stand in the file. */
export function proceduresMiscounted(all: readonly Unit[]): string[] {
  return COUNTED.flatMap(([name, words]) => {
    const one = ONE(words);
    const said = all.find(({ standing, text }) => standing === "review" && one.test(text) && !NOT_THE_COUNT.test(text));
    if (!said) return [];
    const named = new RegExp(`\\b(?:${words})\\b`, "i");
    const regions = readRegions(said.text);
    const days = new Map<string, Unit>();
    for (const unit of all) {
      if (unit.standing !== "record" || unit.page.kind !== "operative-report" || !unit.date) continue;
      if (!/\bprocedures?\b/i.test(unit.text) || !named.test(unit.text)) continue;
      const own = readRegions(unit.text);
      if (regions.length > 0 && own.length > 0 && !own.some((region) => regions.includes(region))) continue;
      if (!days.has(unit.date)) days.set(unit.date, unit);
    }
    const notes = [...days.values()].filter(({ date }) => (date ?? "") <= (said.date ?? "9"));
    return notes.length > 1 && new Set(notes.map(({ page }) => `${documentKey(page)}/${page.number}`)).size > 1
      ? [
          `The utilization review counts one ${name}; the procedure notes hold ${notes.length}: ${quoted(said, said.text.search(one))}; ${notes
            .slice(0, 2)
            .map((unit) => quoted(unit))
            .join("; ")}.`,
        ]
      : [];
  }).slice(0, 1);
}
