import { type EvidenceContext, readAssertion } from "../assertion.ts";
import type { Hit } from "../find-evidence.ts";
import { conceptsIn } from "../lexicon.ts";
import { type PageIndex, unitsWith } from "../page-index.ts";
import type { Derived } from "./derive.ts";

const ASKED =
  /\bdiagnosis for which\b|\bor another diagnosis\b|\b(?:diagnosis|condition) (?:that is treated )?(?:is )?(?:shown|clear|established)\b(?!.*\bimaging)/i;
/** Lines in which a physician says what the condition is. */
const DIAGNOSED =
  /^(?:\d{1,2}[.)]\s|[A-D][.:]?\s+\d|(?:A|Dx|Impression|Assessment|Diagnos[ei]s|Postoperative diagnosis)\b\s*[:.])|\b[A-TV-Z]\d{2}\.[0-9A-Z]|\b\d{3}\.\d{1,2}\b|\b(?:impression|diagnos\w*|assessment)\b/i;
/** Conditions of the whole person, for which no limb or joint is treated. */
const GENERAL = new Set(
  "diabetes depression anxiety psychosis hypertension clotting infection tumour migraine headache seizure stroke insomnia ulcer dyspepsia obesity".split(
    " ",
  ),
);
const OF_BODY = /\bdisease$|^substance|^sleep|^erectile|^hypogonadism|^visual|^hearing/;
const MOST = 3;

const EXAMINED = /^examination shows the condition\b/i;
const SIGN =
  /\b(?:finkelstein\S*|tinel\S*|phalen\S*|durkan\S*|mc ?murray\S*|lachman\S*|hawkins\S*|neer\S*|spurling\S*|cozen\S*|facet loading|tender\w*|TTP|swelling|swollen|crepit\w*|effusion|painful arc|triggering|spasm|limited motion|SLR)\b/i;

/** "Examination shows the condition that is treated": signs of the part that a physician found. Null for other criteria and without one. */
export function examinedCondition(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  if (!EXAMINED.test(text)) return null;
  const hits = unitsWith(index, SIGN).flatMap((at): Hit[] => {
    const unit = index.units[at];
    const match = unit && SIGN.exec(unit.text);
    if (!unit || !match || unit.page.kind === "therapy-notes" || unit.section === "plan") return [];
    return readAssertion(unit, match.index, match[0].length, context) === "affirmed"
      ? [{ unit, assertion: "affirmed" }]
      : [];
  });
  const shown = hits.sort((a, b) => (b.unit.date ?? "").localeCompare(a.unit.date ?? "")).slice(0, MOST);
  return {
    state: shown.length > 0 ? "documented" : "not-documented",
    hits: shown,
    terms: ["signs on examination"],
    final: true,
  };
}

/** "Diagnosis for which the injection is used", "… or another diagnosis": what the assessments name for the part. Null for other criteria. */
export function treatedDiagnosis(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  if (!ASKED.test(text)) return null;
  const hits = unitsWith(index, DIAGNOSED).flatMap((at): Hit[] => {
    const unit = index.units[at];
    if (unit?.standing !== "record" || unit.section === "plan") return [];
    const stands = conceptsIn(unit.text)
      .filter(({ name, kind }) => kind === "diagnosis" && !GENERAL.has(name) && !OF_BODY.test(name))
      .some(({ pattern }) => {
        const match = pattern.exec(unit.text);
        return match && readAssertion(unit, match.index, match[0].length, context) === "affirmed";
      });
    return stands ? [{ unit, assertion: "affirmed" }] : [];
  });
  const shown = hits.sort((a, b) => (b.unit.date ?? "").localeCompare(a.unit.date ?? "")).slice(0, MOST);
  return shown.length > 0 ? { state: "documented", hits: shown, terms: ["diagnosis of the treated part"] } : null;
}
