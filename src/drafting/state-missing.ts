import type { BindingTarget } from "../vocabulary.ts";
import { joinConditions } from "./list-conditions.ts";
import { phraseCriterion, readCriterion } from "./phrase-criterion.ts";
import { nameDocument } from "./quote-record.ts";
import { countWords, distinctWords, isAdvice, joinWords, lowerFirst, tellsRequest } from "./rationale-words.ts";
import { alternativesNotNeeded } from "./set-aside.ts";
import type { RationaleCriterion, RationaleFacts, WrittenSentence } from "./write-rationale.ts";

/** Most criteria named in one sentence. */
const NAMED_AT_MOST = 4;

/** What was searched for and is on no page: noun phrases as not documented, clauses as not shown. `however` sets it against what is shown. */
export function stateMissing(facts: RationaleFacts, however: boolean): WrittenSentence[] {
  if (facts.proposed.determination === "overturned") return [];
  const missing = missingCriteria(facts);
  const named = fitting(missing);
  if (named.length === 0) return [];
  const where =
    facts.unreadablePages > 0
      ? "On their readable pages, the available records do not"
      : "The available records do not";
  const nouns = distinctWords(named.map(readCriterion).flatMap(({ kind, text }) => (kind === "noun" ? text : [])));
  const clauses = distinctWords(named.map(readCriterion).flatMap(({ kind, text }) => (kind === "clause" ? text : [])));
  const parts = [
    nouns.length > 0 ? `document ${joinConditions(nouns, "or")}` : "",
    clauses.length > 0 ? `show that ${joinWords(clauses, "or that").replaceAll("; or that ", ", or that ")}` : "",
  ].filter((part) => part !== "");
  const to = missing.filter(({ text }) => named.includes(text)).map(toAbsence);
  const lead = however ? `However, ${lowerFirst(where)}` : where;
  return [{ text: `${lead} ${parts.join(", and they do not ")}.`, to }];
}

/** The criteria that the file is silent on and that count, those that decide alone where there are any. */
export function missingCriteria(facts: RationaleFacts): RationaleCriterion[] {
  const aside = alternativesNotNeeded(facts);
  const missing = facts.criteria.filter(
    (criterion) =>
      criterion.role === "leaf" &&
      criterion.state === "not-documented" &&
      !isAdvice(criterion.text) &&
      !tellsRequest(criterion.text) &&
      !aside.has(`${criterion.excerptId}/${criterion.id}`),
  );
  const deciding = missing.filter((criterion) => criterion.deciding);
  return deciding.length > 0 ? deciding : missing;
}

/** As many criteria as one sentence can name. */
function fitting(criteria: RationaleCriterion[]): string[] {
  const named: string[] = [];
  for (const { text } of criteria) {
    const words = countWords([...named, text].map((one) => phraseCriterion(one, "object")).join(" "));
    if (named.length > 0 && (named.length >= NAMED_AT_MOST || words > 26)) break;
    if (!named.includes(text)) named.push(text);
  }
  return named;
}

/** Which records were gone through: for what is said to be missing, or for the request. */
export function stateSearched(facts: RationaleFacts): WrittenSentence[] {
  const missing = missingCriteria(facts);
  const records = facts.documents
    .flatMap(({ sections, kind, date }) => sections ?? [{ kind, date }])
    .filter(({ kind }) => kind !== "ur-denial" && kind !== "imr-application");
  if (records.length === 0) return [];
  const names = distinctWords(records.map(({ kind, date }) => nameDocument(kind, date)));
  const named = `${joinWords(names.slice(0, 4))}${names.length > 4 ? " and the further records of the file" : ""}`;
  if (missing.length > 0 && facts.proposed.determination !== "overturned") {
    const to: BindingTarget[] = [...missing.slice(0, NAMED_AT_MOST).map(toAbsence), { kind: "file" }];
    return [{ text: `This was looked for in ${named}, on every page that can be read.`, to }];
  }
  const verb = records.length > 1 ? "were" : "was";
  return [
    { text: `Of the records reviewed, ${named} ${verb} read for what bears on this request.`, to: [{ kind: "file" }] },
  ];
}

/** The target of a sentence that says what is on no page. */
export function toAbsence({ excerptId, id }: RationaleCriterion): BindingTarget {
  return { kind: "absence", excerptId, criterionId: id };
}
