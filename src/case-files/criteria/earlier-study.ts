import { type EvidenceContext, readAssertion } from "../assertion.ts";
import type { Hit } from "../find-evidence.ts";
import { type PageIndex, unitsWith } from "../page-index.ts";
import type { Derived } from "./derive.ts";
import { requestSubjects } from "./read-question.ts";

const ASKED =
  /^(?:an?|no)? ?(?:earlier|prior|previous) (?:study|scan|test|imaging)\b.*\b(?:on file|same (?:part|region))\b/i;
/** "Outside MRI 2011 (other ankle)". */
const OTHER_PART = /\bother (?:side|ankle|knee|foot|hip|shoulder|elbow|wrist|hand|leg|arm|limb|part|region)\b/i;
const NOT_HAD =
  /\b(?:request\w*|order(?:ed|ing)?|schedul\w*|pending|awaiting|authori[sz]\w*|recommend\w*|await|will|plan(?:ned)?|need(?:s|ed)?|(?:can|could|may|might|should|to) be|never|not (?:yet )?(?:done|had|obtained)|if)\b/i;

const NEVER_DONE =
  /\b(?:no|never)\b[^.;]{0,30}\b(?:has been|was|were|been|had|ever) (?:done|performed|obtained|taken|made|an?)\b|\bnever had\b|\bno (?:prior|previous|earlier) \w+|\b(?:not|never) (?:been )?(?:done|performed|obtained|taken)\b/i;

/**
 * "An earlier study of the same part is on file": a study of the kind that is requested, of its region; an MRI is no earlier
 * electrodiagnostic study. Null for other criteria and where the request is for no study.
 */
export function earlierStudy(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  if (!ASKED.test(text)) return null;
  const studies = requestSubjects(context).filter(({ kind }) => kind === "test");
  if (studies.length === 0) return null;
  const hits = studies.flatMap(({ pattern }) =>
    unitsWith(index, pattern).flatMap((at): Hit[] => {
      const unit = index.units[at];
      const match = unit && pattern.exec(unit.text);
      if (!unit || !match || unit.section === "plan" || NOT_HAD.test(unit.text) || OTHER_PART.test(unit.text))
        return [];
      // A normal result denies a finding, not the study.
      const assertion = readAssertion(unit, match.index, match[0].length, context);
      const stands =
        ["affirmed", "historical", "negated"].includes(assertion) &&
        !/\bno(?: prior| previous)?\s*$/i.test(unit.text.slice(0, match.index));
      return stands ? [{ unit, assertion: "affirmed" }] : [];
    }),
  );
  if (hits.length === 0) {
    const never = unitsWith(index, NEVER_DONE).flatMap((at): Hit[] => {
      const unit = index.units[at];
      const own = unit?.standing === "record" && studies.some(({ pattern }) => pattern.test(unit.text));
      return unit && own ? [{ unit, assertion: "negated" }] : [];
    });
    if (never.length > 0) return answer(text, never, studies);
  }
  return answer(text, hits, studies);
}

/** "No earlier study …" is met by what denies one. */
function answer(text: string, hits: Hit[], studies: readonly { name: string }[]): Derived {
  const terms = studies.map(({ name }) => name);
  const [first] = hits;
  if (!first) return { state: "not-documented", hits, terms, final: true };
  const there = first.assertion === "affirmed";
  const asksForNone = /^no\b/i.test(text);
  return {
    state: there !== asksForNone ? "documented" : "explicitly-absent",
    hits: asksForNone ? hits.map(({ unit }) => ({ unit, assertion: there ? "negated" : "affirmed" })) : hits,
    terms,
    final: true,
  };
}
