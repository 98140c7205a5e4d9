import type { EvidenceContext } from "../assertion.ts";
import type { Hit } from "../find-evidence.ts";
import { type PageIndex, unitsWith } from "../page-index.ts";
import { readSide } from "../read-request.ts";
import type { Derived } from "./derive.ts";
import { requestSubjects } from "./read-question.ts";

const ASKED = /^the operation has not been done (?:already|before)\b/i;
const DONE =
  /\b(?:s\/p|status post|underwent|date of (?:surgery|operation)|procedure(?: performed)?:|operated|operation:|op(?:erative)? (?:note|report)|post-?op\w*|previous|prior)\b/i;
const NEVER = /\b(?:no|never had|denies|without) (?:\w+ ){0,3}(?:surger\w+|operations?)\b/i;
const PLANNED = /\b(?:request\w*|authori[sz]\w*|recommend\w*|schedul\w*|plan(?:ned|s)?|will|awaiting|consider\w*)\b/i;

/**
 * "The operation has not been done already on that side": an operation of the requested kind that records tell of as done on this side
 * denies it; one on the other side, or the word that there was none, shows it. Null for other criteria and where the records are silent.
 */
export function doneBefore(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  if (!ASKED.test(text)) return null;
  const { side } = context;
  const operations = requestSubjects(context).filter(
    ({ kind, name }) => kind === "procedure" && !/^(?:surgery|operation)/.test(name),
  );
  // Only a sentence that names its side tells which one was operated on.
  const told = (same: boolean): Hit[] =>
    operations.flatMap(({ pattern }) =>
      unitsWith(index, pattern).flatMap((at): Hit[] => {
        const unit = index.units[at];
        if (unit?.standing !== "record" || !DONE.test(unit.text) || PLANNED.test(unit.text)) return [];
        const named = readSide(unit.text);
        if (!named || named === "bilateral") return [];
        return (named === side) === same ? [{ unit, assertion: "affirmed" }] : [];
      }),
    );
  const terms = ["operations", ...operations.map(({ name }) => name)];
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
    return unit?.standing === "record" ? [{ unit, assertion: "affirmed" }] : [];
  });
  const hits = [...other, ...none];
  return { state: hits.length > 0 ? "documented" : "not-documented", hits, terms, final: true };
}
