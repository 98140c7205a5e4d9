import type { FoundEvidence } from "../../vocabulary.ts";
import { assessCriterion } from "../assess-criterion.ts";
import { conceptsIn } from "../lexicon.ts";
import type { PageIndex, Unit } from "../page-index.ts";
import { readRegions } from "../read-request.ts";
import { cut } from "./place.ts";

const DENIAL =
  /\b(?:no (?:\w+ )?(?:documentation|record|evidence|history|mention|indication|statement|report)s? of|(?:does|do|did) not (?:show|document|mention|indicate|state|record)|(?:is|are|was|were) not (?:documented|stated|recorded|shown|mentioned|noted)(?! by\b)|not documented|without (?:documentation|evidence) of|there (?:is|are|was|were) no|no (?:[\w-]+ ){1,3}(?:was|were|(?:has|have) been) (?:obtained|tried|submitted|performed|attempted|provided|done|taken|completed)|no (?:[\w-]+ ){1,8}(?:is|are|was|were|has been|have been) (?:on (?:file|record)|described|documented|recorded|stated|noted|reported|found|given|shown|listed|attached)|(?:has|have) not been (?:tried|documented|recorded|obtained|performed|done|given)|(?:takes|has|reports) no)\b/i;
/** Whether something helped, was enough or is needed is a matter of judgement, no fact that a record disproves. */
const JUDGEMENT =
  /\b(?:improve\w*|benefit|gain\w*|relief|reduced|tolerat\w*|adjunct|efficacy|effective\w*|response|plateau|fail\w*|trial|red flags?|necess\w*|changed?|support\w*|rationale|reason|plan\w*|goals?|guideline|recommend\w*|deficit|progressive|instability)\b/i;
const FACTS = ["diagnosis", "test", "drug", "therapy", "procedure"];
/** These are shown by their own names alone: words that merely answer the question tell of something near. */
const NAMED = ["finding", "procedure"];
/** Symptoms and signs count where the review says that none is told, not where it repeats an examination. */
const UNTOLD = /\b(?:described|documented|recorded|on (?:file|record)|noted|reported)\b/i;
/** How a letter heads its grounds; no word of them. */
const LABEL =
  /^\s*(?:\d{1,2}[.)]\s*)?(?:reason|rationale|comment|explanation|discussion)s?(?: (?:for|to) [\w ]{1,20})?\s*[:.-]\s*/i;
/** What a treatment brought is a matter of judgement, that it was given is none. */
const WITH_EFFECT = /\bwith (?:\w+ ){0,2}(?:relief|improvement|benefit|response)\b/i;
/** Drugs of a class that the lexicon keeps together with others. */
const KINDS: readonly (readonly [named: RegExp, members: RegExp])[] = [
  [
    /\btricyclics?\b|\bTCAs?\b/i,
    /\b(?:amitriptyline|nortriptyline|desipramine|imipramine|doxepin|elavil|pamelor|tricyclic)\b/i,
  ],
  [
    /\bSSRIs?\b/i,
    /\b(?:sertraline|fluoxetine|citalopram|escitalopram|paroxetine|zoloft|prozac|celexa|lexapro|paxil)\b/i,
  ],
  [/\bSNRIs?\b/i, /\b(?:duloxetine|venlafaxine|cymbalta|effexor)\b/i],
];
const MOST = 3;
const SPELLED: Record<string, string> = { nsaid: "NSAID", "risk screening tool": "statement of risk" };

/**
 * What utilization review says is not on record although a record holds it: a diagnosis, a test, a drug that is taken or a
 * course of therapy. One sentence for each denial, with the words of the record.
 */
export function reviewOverlooks(index: PageIndex, asOf: string | null): string[] {
  const told: string[] = [];
  const asked = new Map<string, FoundEvidence>();
  const answerTo = (text: string) => {
    const answer = asked.get(text) ?? assessCriterion(index, { text, kind: "leaf" }, { asOf });
    asked.set(text, answer);
    return answer;
  };
  for (const unit of index.units) {
    // Every denial asks the whole file anew, and nobody reads more of them.
    if (told.length >= MOST) break;
    if (unit.page.kind === "ur-denial" && DENIAL.test(unit.text)) told.push(...overlooked(index, unit, answerTo));
  }
  return told.slice(0, MOST);
}

function overlooked(index: PageIndex, unit: Unit, answerTo: (text: string) => FoundEvidence): string[] {
  const kindOfDrug = KINDS.find(([named]) => named.test(unit.text));
  if (kindOfDrug) return drugTried(index, unit, kindOfDrug);
  const shown = conceptsDenied(unit).flatMap(({ name, kind, pattern }) => {
    const answer = answerTo(ask(name, kind));
    // Of what was found, the words that name the thing itself are shown.
    const told = answer.evidence.filter(({ quote }) => pattern.test(quote) && isOnePart(unit.text, quote));
    if (answer.evidence.length > 0 && answer.evidence.every(({ quote }) => !isOnePart(unit.text, quote))) return [];
    const described =
      UNTOLD.test(unit.text) &&
      (kind === "finding" || kind === "procedure") &&
      told.find(({ assertion }) => assertion === "affirmed");
    const quote =
      answer.state === "documented" ? (told[0] ?? (NAMED.includes(kind) ? null : answer.evidence[0])) : described;
    return quote ? [{ name, quote }] : [];
  });
  return shown.length > 0 ? [tell(unit, shown)] : [];
}

/** A denial for one part of the body is not disproved by what was found or done at another. */
function isOnePart(one: string, other: string): boolean {
  const [a, b] = [readRegions(one), readRegions(other)];
  return a.length === 0 || b.length === 0 || a.some((region) => b.includes(region));
}

function conceptsDenied({ text }: Unit) {
  return text
    .replace(LABEL, "")
    .split(/(?:,\s*(?:and|but|nor)\b|;|\bbut\b|\band (?=no\b|without\b|an?\b))/)
    .map((clause) => clause.replace(WITH_EFFECT, ""))
    .filter((clause) => DENIAL.test(clause) && !JUDGEMENT.test(clause))
    .flatMap((clause) => {
      const told = conceptsIn(clause.slice(clause.search(/\b(?:no|not|without)\b/i) < 40 ? 0 : clause.search(DENIAL)));
      return told.filter(({ kind }) => FACTS.includes(kind) || (kind === "finding" && UNTOLD.test(clause)));
    });
}

/** A drug of a class that the review says was never tried, in a record of its own or of another physician. */
function drugTried(index: PageIndex, unit: Unit, [named, members]: readonly [RegExp, RegExp]): string[] {
  if (!/\b(?:not been|no|never|without)\b/i.test(unit.text)) return [];
  const tried = index.units.find(
    ({ standing, section, text }) =>
      standing === "record" &&
      section !== "plan" &&
      members.test(text) &&
      !/\b(?:consider|if|may|could|not tried)\b/i.test(text),
  );
  const name = named.exec(unit.text)?.[0] ?? "";
  return tried
    ? [
        `The utilization review says that a ${name.toLowerCase()} has not been tried ("${cut(unit.text, 90)}"); the file shows one (${tried.page.document}, p. ${tried.page.number}: "${cut(tried.text, 90)}").`,
      ]
    : [];
}

const ask = (name: string, kind: string) =>
  kind === "drug"
    ? `Patient is taking ${/^[aeino]/.test(name) ? "an" : "a"} ${name}`
    : kind === "therapy"
      ? `Prior ${name} completed`
      : kind === "procedure"
        ? `${name} performed`
        : `${name} documented`;

function tell(unit: Unit, shown: { name: string; quote: FoundEvidence["evidence"][number] }[]): string {
  const places = shown.map(
    ({ name, quote }) => `${SPELLED[name] ?? name} (${quote.document}, p. ${quote.page}: "${cut(quote.quote, 48)}")`,
  );
  const missed = shown.map(({ name }) => `no ${SPELLED[name] ?? name}`).join(" and ");
  return `The utilization review says that ${missed} is on record ("${cut(unit.text, 90)}"); the file shows ${places.join(" and ")}.`;
}
