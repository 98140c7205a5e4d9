import type { FoundEvidence } from "../../vocabulary.ts";
import { assessCriterion } from "../assess-criterion.ts";
import { conceptsIn } from "../lexicon.ts";
import type { PageIndex, Unit } from "../page-index.ts";
import { cut } from "./place.ts";

const DENIAL =
  /\b(?:no (?:\w+ )?(?:documentation|record|evidence|history|mention|indication|statement|report)s? of|(?:does|do|did) not (?:show|document|mention|indicate|state|record)|(?:is|are|was|were) not (?:documented|stated|recorded|shown|mentioned|noted)|not documented|without (?:documentation|evidence) of|there (?:is|are|was|were) no|no (?:[\w-]+ ){1,3}(?:was|were|(?:has|have) been) (?:obtained|tried|submitted|performed|attempted|provided|done|taken|completed))\b/i;
/** Whether something helped, was enough or is needed is a matter of judgement, no fact that a record disproves. */
const JUDGEMENT =
  /\b(?:improve\w*|benefit|gain\w*|relief|efficacy|effective\w*|response|plateau|fail\w*|trial|red flags?|necess\w*|support\w*|rationale|reason|plan\w*|goals?|guideline|recommend\w*|deficit|progressive|instability)\b/i;
const FACTS = ["diagnosis", "test", "drug", "therapy"];
const MOST = 3;
const SPELLED: Record<string, string> = { nsaid: "NSAID", "risk screening tool": "statement of risk" };

/**
 * What utilization review says is not on record although a record holds it: a diagnosis, a test, a drug that is taken or a
 * course of therapy. One sentence for each denial, with the words of the record.
 */
export function reviewOverlooks(index: PageIndex, asOf: string | null): string[] {
  const found = index.units
    .filter(({ page, text }) => page.kind === "ur-denial" && DENIAL.test(text))
    .flatMap((unit) => {
      const shown = conceptsDenied(unit).flatMap(({ name, kind }) => {
        const answer = assessCriterion(index, { text: ask(name, kind), kind: "leaf" }, { asOf });
        return answer.state === "documented" && answer.evidence[0] ? [{ name, quote: answer.evidence[0] }] : [];
      });
      return shown.length > 0 ? [tell(unit, shown)] : [];
    });
  return found.slice(0, MOST);
}

function conceptsDenied({ text }: Unit) {
  return text
    .split(/(?:,\s*(?:and|but)\b|;|\bbut\b|\band (?=no\b|without\b))/)
    .filter((clause) => DENIAL.test(clause) && !JUDGEMENT.test(clause))
    .flatMap((clause) =>
      conceptsIn(clause.slice(clause.search(/\b(?:no|not|without)\b/i) < 40 ? 0 : clause.search(DENIAL))),
    )
    .filter(({ kind, name }) => FACTS.includes(kind) && name !== "dyspepsia");
}

const ask = (name: string, kind: string) =>
  kind === "drug"
    ? `Patient is taking ${/^[aeino]/.test(name) ? "an" : "a"} ${name}`
    : kind === "therapy"
      ? `Prior ${name} completed`
      : `${name} documented`;

function tell(unit: Unit, shown: { name: string; quote: FoundEvidence["evidence"][number] }[]): string {
  const places = shown.map(
    ({ name, quote }) => `${SPELLED[name] ?? name} (${quote.document}, p. ${quote.page}: "${cut(quote.quote, 48)}")`,
  );
  const missed = shown.map(({ name }) => `no ${SPELLED[name] ?? name}`).join(" and ");
  return `The utilization review says that ${missed} is on record ("${cut(unit.text, 90)}"); the file shows ${places.join(" and ")}.`;
}
