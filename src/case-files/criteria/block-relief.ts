import type { Hit } from "../find-evidence.ts";
import { type PageIndex, type Unit, unitsWith } from "../page-index.ts";
import type { Derived } from "./derive.ts";

const ASKED = /\bdiagnostic (?:medial branch |facet )?blocks?\b.*?\b(\d{2}) ?(?:percent|%)/i;
const BLOCK =
  /\b(?:MBBs?|medial branch|facet (?:joint )?blocks?|diagnostic (?:\w+ ){0,3}blocks?|(?:test|positive|confirmatory) blocks?)\b/i;
const SHARE = /(\d{2,3}) ?(?:%|percent)(?! lido| bupi| ropi| marc)/gi;
const RELIEF = /\b(?:relief|better|gone|less pain|pain (?:free|down)|reduc\w*|improve\w*|positive|confirmed)\b/i;
const AGENT = /\b(?:lidocaine|bupivacaine|ropivacaine|marcaine|xylocaine)\b/i;

/**
 * "Diagnostic blocks gave at least 70 percent relief": the shares that procedure notes and later reports tell, a line of such a note
 * without naming the block again. Silence stays silence: that an earlier treatment was never had tells nothing of a block.
 */
export function blockRelief(index: PageIndex, text: string): Derived | null {
  const least = Number(ASKED.exec(text)?.[1] ?? Number.NaN);
  if (Number.isNaN(least)) return null;
  const told = unitsWith(index, SHARE_ONCE).flatMap((at): { unit: Unit; most: number }[] => {
    const unit = index.units[at];
    if (unit?.standing !== "record" || unit.section === "plan") return [];
    const named = BLOCK.test(unit.text);
    if (!(named || (BLOCK.test(unit.page.text) && unit.page.kind !== "therapy-notes")) || !RELIEF.test(unit.text))
      return [];
    // The strength of a solution is no relief.
    const shares = [...unit.text.matchAll(SHARE)].map(([, share]) => Number(share)).filter((share) => share <= 100);
    if (!named && AGENT.test(unit.text) && !/\brelief\b/i.test(unit.text)) return [];
    return shares.length > 0 ? [{ unit, most: Math.max(...shares) }] : [];
  });
  const enough = told.filter(({ most }) => most >= least);
  const shown = enough.length > 0 ? enough : told;
  const hits = shown.map(({ unit }): Hit => ({ unit, assertion: enough.length > 0 ? "affirmed" : "negated" }));
  return {
    state: enough.length > 0 ? "documented" : told.length > 0 ? "explicitly-absent" : "not-documented",
    hits,
    terms: ["diagnostic block", "relief in percent"],
    final: true,
  };
}

const SHARE_ONCE = /\d{2,3} ?(?:%|percent)/i;
