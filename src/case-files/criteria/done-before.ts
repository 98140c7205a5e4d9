import type { EvidenceContext } from "../assertion.ts";
import type { Hit } from "../find-evidence.ts";
import { type PageIndex, unitsWith, wordsOf } from "../page-index.ts";
import { readSide } from "../read-request.ts";
import type { Derived } from "./derive.ts";

const ASKED = /^the operation has not been done (?:already|before)\b/i;
const DONE =
  /\b(?:s\/p|status post|underwent|date of (?:surgery|operation)|operated|op(?:erative)? (?:note|report)|post-?op\w*|previous|prior)\b|\b(?:procedure(?: performed)?|operation) ?:/i;
const OPERATION =
  /\b(?:\w+(?:ectomy|oscopy|plasty|otomy|desis)|release|repair|fusion|decompression|replacement|reconstruction|transposition)\b/i;
/** Words of a request that name no operation. */
const BARE = /^(?:left|right|open|with|partial|total|outpatient|surgery|surgical|arthroscopic|subcutaneous)$/i;
const NEVER =
  /\b(?:no|never had|denies)(?: any)?(?: \w+){0,2} (?:surger\w+|operations?)\b(?! (?:at (?:this|the)|is|was recommended|recommended|planned|needed|yet|now|indicated|for now|until|unless))/i;
const PLANNED = /\b(?:request\w*|authori[sz]\w*|recommend\w*|schedul\w*|plan(?:ned|s)?|will|awaiting|consider\w*)\b/i;

/**
 * "The operation has not been done already on that side": an operation of the requested kind that records tell of as done on this side
 * denies it; one on the other side, or the word that there was none, shows it. Null for other criteria and where the records are silent.
 */
export function doneBefore(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  if (!ASKED.test(text)) return null;
  const { side } = context;
  const words = [...new Set(wordsOf(context.request ?? "").filter((word) => word.length > 3 && !BARE.test(word)))];
  if (!words.some((word) => OPERATION.test(word))) return null;
  // Only a sentence that names its side tells which one was operated on.
  const told = (same: boolean): Hit[] =>
    unitsWith(index, OPERATION).flatMap((at): Hit[] => {
      const unit = index.units[at];
      if (unit?.standing !== "record" || !DONE.test(unit.text) || PLANNED.test(unit.text)) return [];
      const own = new Set(wordsOf(unit.text));
      if (words.filter((word) => own.has(word)).length < Math.min(2, words.length)) return [];
      const named = readSide(unit.text);
      if (!named || named === "bilateral") return [];
      return (named === side) === same ? [{ unit, assertion: "affirmed" }] : [];
    });
  const terms = ["operations", ...words];
  const same = told(true);
  if (same.length > 0)
    return {
      state: "explicitly-absent",
      hits: same.map(({ unit }) => ({ unit, assertion: "negated" })),
      terms,
      final: true,
    };
  const other = told(false);
  const none = unitsWith(index, NEVER).flatMap((at): Hit[] => {
    const unit = index.units[at];
    const named = unit ? readSide(unit.text) : null;
    const own = unit?.standing === "record" && (!named || named === "bilateral" || named === side);
    return own ? [{ unit, assertion: "affirmed" }] : [];
  });
  const hits = [...other, ...none];
  return { state: hits.length > 0 ? "documented" : "not-documented", hits, terms, final: true };
}
