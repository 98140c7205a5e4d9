import { type EvidenceContext, readAssertion } from "../assertion.ts";
import type { Hit } from "../find-evidence.ts";
import { type PageIndex, type Unit, unitsWith } from "../page-index.ts";
import type { Derived } from "./derive.ts";

const STUDY =
  /\b(?:EMG\S*|NC[SV]s?|EDX|EDS|electro-?diagnos\w*|nerve (?:conduction|stud(?:y|ies)|tests?)|electromyogra\w*)/i;
const ASKED =
  /^(?!.*\b(?:radicul\w*|corroborat\w*|imaging|MRI|normal)\b)(?:(?:an? )?(?:positive|abnormal)\b.*\b(?:nerve (?:conduction|stud\w*)|NC[SV]|EMG|electro-?diagnos\w*)|.*\b(?:nerve (?:conduction|stud\w*)|electro-?diagnos\w*|EMG|NC[SV])\b.*\b(?:confirm\w*|positive|abnormal))/i;
const FOUND =
  /\b(?:neuropath\w*|carpal tunnel syndrome|CTS|cubital tunnel syndrome|radiculopath\w*|entrap\w*|denervation|fibrillation\w*|slow\w*|prolong\w*|delay\w*|abnormal|positive)\b/i;
const NOTHING =
  /\b(?:normal|unremarkable|negative)\b[^.;]{0,24}\b(?:stud(?:y|ies)|EMG|NC[SV]s?|conduction)|\b(?:stud(?:y|ies)|EMG\S*|NC[SV]s?|conduction)\b[^.;]{0,30}\b(?:normal|unremarkable|negative)\b|\bno (?:\w+ ){0,3}evidence of (?:\w+ ){0,3}(?:neuropath\w*|entrap\w*|carpal|CTS)/i;
const NOT_HAD = /\b(?:if|request\w*|order(?:ed|ing)?|pending|schedul\w*|await\w*|will|to be|rule out|r\/o|refer\w*)\b/i;
const HEAD = 300;
const MOST = 4;

/**
 * "Positive nerve conduction study": what reports of such studies conclude, or what others write of their results. The newest study
 * decides. Null for other criteria and where no study is on file.
 */
export function nerveStudy(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  if (!ASKED.test(text)) return null;
  const hits = [...new Set([...unitsWith(index, FOUND), ...unitsWith(index, NOTHING)])].flatMap((at): Hit[] => {
    const unit = index.units[at];
    if (unit?.standing !== "record" || unit.section === "plan" || NOT_HAD.test(unit.text) || !isOfStudy(unit))
      return [];
    if (NOTHING.test(unit.text)) return [{ unit, assertion: "negated" }];
    const match = FOUND.exec(unit.text);
    const stands = match && readAssertion(unit, match.index, match[0].length, context) === "affirmed";
    return stands ? [{ unit, assertion: "affirmed" }] : [];
  });
  if (hits.length === 0) return null;
  const latest = hits
    .map(({ unit }) => unit.date ?? "")
    .sort()
    .at(-1);
  const positive = hits.filter(({ assertion }) => assertion === "affirmed");
  const stands = positive.some(({ unit }) => (unit.date ?? "") === latest) || positive.length === hits.length;
  const shown = stands ? positive : hits.filter(({ assertion }) => assertion === "negated");
  return {
    state: stands ? "documented" : "explicitly-absent",
    hits: shown.sort((a, b) => (b.unit.date ?? "").localeCompare(a.unit.date ?? "")).slice(0, MOST),
    terms: ["electrodiagnostics", "result"],
  };
}

const isOfStudy = (unit: Unit) => STUDY.test(unit.text) || STUDY.test(unit.page.text.slice(0, HEAD));
