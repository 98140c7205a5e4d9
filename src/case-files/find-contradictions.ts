import type { CaseFacts, ReadItem } from "../vocabulary.ts";
import { allergiesDisagree } from "./contradictions/allergies.ts";
import { bodySizesDisagree } from "./contradictions/body-size.ts";
import { codesDisagree } from "./contradictions/diagnosis-codes.ts";
import { dosesDisagree } from "./contradictions/doses.ts";
import { drugCoursesDisagree } from "./contradictions/drug-courses.ts";
import { drugStatusDisagrees } from "./contradictions/drug-status.ts";
import { drugUseDisagrees } from "./contradictions/drug-use.ts";
import { eventDatesDisagree } from "./contradictions/event-dates.ts";
import { examinationsDisagree } from "./contradictions/exam-findings.ts";
import { answersDisagree } from "./contradictions/form-answers.ts";
import { headsDisagree, reviewsOtherSide } from "./contradictions/header-sides.ts";
import { levelsDisagree } from "./contradictions/levels.ts";
import { radiculopathyUnfounded } from "./contradictions/neurology.ts";
import { operationsDisagree } from "./contradictions/operations.ts";
import { statementsOppose } from "./contradictions/opposed-statements.ts";
import { copiedLinesDisagree, diagnosesUnfounded } from "./contradictions/own-report.ts";
import { cut, place, tickedOnly } from "./contradictions/place.ts";
import { proceduresMiscounted } from "./contradictions/procedure-counts.ts";
import { quantitiesDisagree } from "./contradictions/quantities.ts";
import { reliefDisagrees } from "./contradictions/relief.ts";
import { reliefCoursesDisagree } from "./contradictions/relief-courses.ts";
import { reportSidesDisagree } from "./contradictions/report-sides.ts";
import { reportedCareDisagrees } from "./contradictions/reported-care.ts";
import { requestsDisagree } from "./contradictions/requests.ts";
import { reviewClaimsDisagree } from "./contradictions/review-claims.ts";
import { reviewOverlooks } from "./contradictions/review-denials.ts";
import { measuresDisagree } from "./contradictions/review-measures.ts";
import { reviewSidesDisagree } from "./contradictions/review-sides.ts";
import { sexDisagrees } from "./contradictions/sex.ts";
import { sidesDisagree } from "./contradictions/sides.ts";
import { factsDisagree } from "./contradictions/stated-facts.ts";
import { studiesDenied } from "./contradictions/study-denials.ts";
import { tearsDisagree } from "./contradictions/study-results.ts";
import { studiesDisagree } from "./contradictions/study-summaries.ts";
import { historiesDisagree } from "./contradictions/told-history.ts";
import { frequenciesDisagree, visitsExceedAdvice } from "./contradictions/told-numbers.ts";
import { treatedSidesDisagree } from "./contradictions/treated-side.ts";
import { treatmentsDenied } from "./contradictions/treatment-denials.ts";
import { reportsMiscountVisits, visitCountsDisagree } from "./contradictions/visit-counts.ts";
import { workersDisagree } from "./contradictions/worker-identity.ts";
import { durationsDisagree } from "./contradictions/worn-durations.ts";
import { DATE } from "./letters/letter-dates.ts";
import type { PageIndex, Unit } from "./page-index.ts";

type Read = { facts: CaseFacts; items: ReadItem[] };

/**
 * Contradictions that the documents of a case file hold, each as one sentence with the places. Every kind has its file in
 * `contradictions/`; a rule that finds many places of one kind tells few or none of them, because then the rule is more likely
 * wrong than the file, and nobody reads a long list.
 */
export function findContradictions(index: PageIndex, read: Read): string[] {
  const { facts, items } = read;
  const units = index.units.filter(({ text }) => !isUnticked(text));
  const records = units.filter((unit) => unit.standing === "record");
  const review = units.filter((unit) => unit.standing === "review");
  const denied = treatmentsDenied(units);
  const told = withoutRepeats([
    ...dateOrder(facts),
    ...birthDates(records),
    ...workersDisagree(index.pages),
    ...treatedSidesDisagree(index, records, items, facts),
    ...sidesDisagree(units, items),
    ...reportSidesDisagree(records),
    ...levelsDisagree(units),
    ...reportedCareDisagrees(records),
    ...visitCountsDisagree(records, review),
    ...reportsMiscountVisits(records),
    ...drugStatusDisagrees(records),
    ...drugUseDisagrees(records),
    ...historiesDisagree(records, review),
    ...reviewOverlooks(index, facts.urDecisionDate).filter((one) => !denied.some((other) => sharesQuote(one, other))),
    ...examinationsDisagree(records),
    ...operationsDisagree(records),
    ...requestsDisagree(items, index),
    ...factsDisagree(records, units, facts),
    ...sexDisagrees(units, facts),
    ...allergiesDisagree(units),
    ...dosesDisagree(units),
    ...quantitiesDisagree(units),
    ...denied,
    ...studiesDisagree(units),
    ...studiesDenied(units),
    ...measuresDisagree(units),
    ...eventDatesDisagree(units, facts),
    ...codesDisagree(units),
    ...answersDisagree(index.pages),
    ...bodySizesDisagree(records),
    ...headsDisagree(units),
    ...reviewsOtherSide(units, items),
    ...proceduresMiscounted(units),
    ...durationsDisagree(units),
    ...radiculopathyUnfounded(records),
    ...tearsDisagree(units),
    ...reliefDisagrees(units),
    ...statementsOppose(records),
  ]);
  const more = [
    ...reviewSidesDisagree(units, items),
    ...drugCoursesDisagree(units, items),
    ...reliefCoursesDisagree(units),
    ...diagnosesUnfounded(records),
    ...copiedLinesDisagree(records),
    ...reviewClaimsDisagree(units, items),
    ...visitsExceedAdvice(units, items),
    ...frequenciesDisagree(records),
  ];
  return [...told, ...untold(told, more)];
}

/** An answer that a form offers and nobody ticked says nothing. */
const isUnticked = (text: string) => /^\s*(?:[([]\s*[)\]]|☐|□|__)/.test(text) && !/[a-z]/i.test(tickedOnly(text));

/** Two rules may find the same two sentences; the first, which says more of them, stays. */
function withoutRepeats(told: string[]): string[] {
  const seen = new Set<string>();
  return told.filter((sentence) => {
    const quotes = (sentence.match(/"[^"]+"/g) ?? [sentence])
      .map((quote) => quote.slice(0, 40))
      .sort()
      .join("|");
    return !seen.has(quotes) && seen.add(quotes);
  });
}

/** Those of which no earlier rule quotes the sentence that is at odds, the first that each quotes. */
function untold(told: readonly string[], more: readonly string[]): string[] {
  const quotes = told.join("\n").replace(/\s+/g, " ");
  return more.filter((sentence) => !quotes.includes((/"([^"]{12,60})/.exec(sentence)?.[1] ?? sentence).slice(0, 40)));
}

/** Whether a denial of utilization review is told already: the same thing, in the same sentence. */
function sharesQuote(one: string, other: string): boolean {
  const [, thing = "", quote = ""] = /says that no ([\w -]+?) is on record \("([^"]{12,60})/.exec(one) ?? [];
  return thing !== "" && other.includes(` no ${thing}`) && other.includes(quote);
}

function dateOrder(facts: CaseFacts): string[] {
  const { applicationDate, urDecisionDate, dateOfInjury } = facts;
  const found: string[] = [];
  if (applicationDate && urDecisionDate && applicationDate < urDecisionDate)
    found.push(
      `The IMR application is dated ${applicationDate}, before the utilization review decision of ${urDecisionDate} that it disputes.`,
    );
  if (dateOfInjury && urDecisionDate && dateOfInjury > urDecisionDate)
    found.push(`The date of injury ${dateOfInjury} lies after the utilization review decision of ${urDecisionDate}.`);
  return found;
}

const TWO_BIRTH_DATES = new RegExp(`\\bbirth ?date\\w*[^.;]{0,16}${DATE}\\s+(?:and|or)\\s+${DATE}`, "i");

function birthDates(records: Unit[]): string[] {
  const unit = records.find(({ text }) => TWO_BIRTH_DATES.test(text));
  return unit ? [`${place(unit)} names two dates of birth: "${cut(unit.text)}".`] : [];
}
