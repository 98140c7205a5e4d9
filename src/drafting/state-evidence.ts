import type { BindingTarget } from "../vocabulary.ts";
import { contentStems, shareOf } from "./checks/sentences.ts";
import { phraseCriterion, readCriterion } from "./phrase-criterion.ts";
import { isQuotable, isUsed, nameRecord, quoted, quotePiece, SENTENCE_WORDS, use } from "./quote-record.ts";
import { countWords, joinWords, tellsRequest, upperFirst } from "./rationale-words.ts";
import { alternativesNotNeeded } from "./set-aside.ts";
import { toAbsence } from "./state-missing.ts";
import type { RationaleCriterion, RationaleFacts, WrittenSentence } from "./write-rationale.ts";

type Evidence = RationaleCriterion["evidence"][number];

/** A finding with the passage that shows it. */
interface Shown {
  criterion: RationaleCriterion;
  evidence: Evidence;
  record: string;
}

/**
 * What the records show of the guideline's conditions, by report, day, page and its own words: what decides first, findings of one
 * page in one sentence. `used` keeps a quotation from coming twice.
 */
export function stateDocumented(facts: RationaleFacts, most: number, used: Set<string>): WrittenSentence[] {
  const upheld = facts.proposed.determination === "upheld";
  const shown = facts.criteria
    .filter(
      (criterion) => criterion.state === "documented" && criterion.role === "leaf" && !tellsRequest(criterion.text),
    )
    .sort((a, b) => rank(a) - rank(b));
  const findings: Shown[] = [];
  const told = new Set<string>();
  for (const criterion of shown) {
    const topic = readCriterion(criterion.text).text;
    // "Monitored by other means" after "monitored" tells nobody more.
    if ([...told].some((other) => topic.includes(other) || other.includes(topic))) continue;
    // What the best passage shows besides is told with it, rather than by a weaker one.
    const best = criterion.evidence.find(({ quote }) => isQuotable(quote));
    const evidence = best && (isUsed(best.quote, used) ? sameAsShown(best, findings) : best);
    if (!evidence) continue;
    if (findings.length >= (upheld ? Math.min(most, 3) : most + 1) && !isUsed(evidence.quote, used)) continue;
    use(evidence.quote, used);
    told.add(topic);
    findings.push({ criterion, evidence, record: nameRecord(facts, evidence) });
  }
  const sentences = group(findings).map((members, at) => sayShown(members, at));
  for (const { text, ...place } of (facts.proposed.reason?.support ?? []).slice(0, 3)) {
    if (sentences.length >= most || isUsed(text, used) || !isQuotable(text)) continue;
    use(text, used);
    const about = `${nameRecord(facts, { ...place, quote: text })} ${sentences.length > 0 ? "also states" : "states"} `;
    sentences.push({
      text: `${upperFirst(about)}${quoted(text, about)}.`,
      to: [toEvidence({ ...place, quote: text })],
    });
  }
  return sentences;
}

/** What decides first; how a procedure is carried out last, since nobody disputes it. */
function rank({ deciding, text }: RationaleCriterion): number {
  return (deciding ? 0 : 1) + (FORMALITY.test(text) ? 2 : 0);
}
const FORMALITY =
  /\b(?:fluoroscop\w*|contrast|(?:specified|stated|named)$|body part|number of visits|generic|prescribed by|within \w+ years?)\b/i;

function sameAsShown(best: Evidence, findings: Shown[]): Evidence | undefined {
  return findings.find(({ evidence }) => evidence.quote === best.quote && evidence.page === best.page)?.evidence;
}

/** Findings of one passage together; then two of one page, where their sentence can still be read. */
function group(findings: Shown[]): Shown[][] {
  const passages: Shown[][] = [];
  for (const finding of findings) {
    const home = passages.find(([first]) => first?.evidence.quote === finding.evidence.quote);
    if (home) home.push(finding);
    else passages.push([finding]);
  }
  const groups: Shown[][] = [];
  for (const members of passages) {
    const [only, ...more] = members;
    const home = groups.find(
      ([first, ...others]) =>
        only !== undefined &&
        more.length + others.length === 0 &&
        first?.record === only.record &&
        first.evidence.documentId === only.evidence.documentId &&
        countWords(sayShown([first, only], 0).text) <= SENTENCE_WORDS - 4,
    );
    if (home) home.push(...members);
    else groups.push([...members]);
  }
  return groups;
}

function sayShown(members: Shown[], at: number): WrittenSentence {
  const [first] = members;
  if (!first) return { text: "", to: [] };
  const { record } = first;
  const quotes = [...new Set(members.map(({ evidence }) => evidence.quote))];
  const to = members.map(({ evidence }) => toEvidence(evidence));
  if (quotes.length > 1) {
    const parts = members.map(
      ({ criterion, evidence }) => `${phraseCriterion(criterion.text, "object")} (${quotePiece(evidence.quote, 14)})`,
    );
    return { text: `${upperFirst(record)} ${at % 2 === 0 ? "shows" : "notes"} ${joinWords(parts)}.`, to };
  }
  const phrases = members.map(({ criterion }) => readCriterion(criterion.text));
  const objects = joinWords(members.map(({ criterion }) => phraseCriterion(criterion.text, "object")));
  const [phrase] = phrases;
  const names = shareOf(contentStems(first.criterion.text), contentStems(first.evidence.quote)) >= 0.5;
  // A clause that the passage bears out in other words reads better before it.
  if (phrase?.kind === "clause" && members.length === 1 && !names && at % 2 === 1) {
    const about = `${upperFirst(phrase.text)}, as ${record} notes: `;
    return { text: `${about}${quoted(first.evidence.quote, about)}.`, to };
  }
  const verb = names ? "documents" : at % 2 === 0 ? "shows" : "notes";
  const about = `${upperFirst(record)} ${verb} ${objects}: `;
  return { text: `${about}${quoted(first.evidence.quote, about)}.`, to };
}

/** What the records say against the conditions: an exclusion on file, a condition denied, a limit passed, records that disagree. */
export function stateAgainst(facts: RationaleFacts, most: number, used: Set<string>): WrittenSentence[] {
  const { determination } = facts.proposed;
  const aside = alternativesNotNeeded(facts);
  const sentences: WrittenSentence[] = [];
  let denied = 0;
  const told = new Set<string>();
  for (const criterion of [...facts.criteria].sort((a, b) => weight(b) - weight(a))) {
    if (sentences.length >= most) break;
    const topic = readCriterion(criterion.text).text;
    if (told.has(topic) || aside.has(`${criterion.excerptId}/${criterion.id}`)) continue;
    told.add(topic);
    const absent = criterion.state === "explicitly-absent";
    if (criterion.role === "exclusion" && criterion.state === "documented" && determination === "upheld") {
      const first = pick(criterion, used);
      if (first) sentences.push(stateExclusion(facts, criterion, first));
    } else if (criterion.role === "limit" && absent && criterion.deciding && determination === "upheld") {
      const first = pick(criterion, used);
      if (first) sentences.push(stateLimit(facts, criterion, first));
    } else if (criterion.role === "leaf" && absent && determination !== "overturned") {
      const first = pick(criterion, used);
      if (first) sentences.push(stateDenied(facts, criterion, first, denied++));
    } else if (criterion.role === "leaf" && criterion.state === "conflicting") {
      sentences.push(...stateConflicting(facts, criterion, used));
    }
  }
  return sentences;
}

/** Where the records disagree, the reader has to judge before anything else; then comes what decides. */
function weight({ role, state, deciding }: RationaleCriterion): number {
  return Number(deciding) + (role === "leaf" && state === "conflicting" ? 1.5 : 0);
}

const DENIALS = ["The condition", "Nor is the condition", "The same is true of the condition"];

/** A condition that a record denies, and the words in which it does. */
function stateDenied(
  facts: RationaleFacts,
  criterion: RationaleCriterion,
  first: Evidence,
  at: number,
): WrittenSentence {
  const { kind, text } = readCriterion(criterion.text);
  const condition = `${DENIALS[Math.min(at, 2)]} ${kind === "clause" ? "that" : "of"} ${text}`;
  const end = at === 0 ? " is not met" : at === 1 ? " met" : "";
  const about = `${condition}${end}: ${nameRecord(facts, first)} states `;
  return { text: `${about}${quoted(first.quote, about)}.`, to: [toEvidence(first)] };
}

function stateLimit(facts: RationaleFacts, criterion: RationaleCriterion, first: Evidence): WrittenSentence {
  const limit = phraseCriterion(criterion.text, "condition");
  const about = `The request does not keep within what the guideline allows, ${limit}: ${nameRecord(facts, first)} states `;
  return {
    text: `${about}${quoted(first.quote, about)}.`,
    to: [toEvidence(first), { kind: "excerpt", excerptId: criterion.excerptId }, { kind: "request" }],
  };
}

function stateExclusion(facts: RationaleFacts, criterion: RationaleCriterion, first: Evidence): WrittenSentence {
  const { kind, text } = readCriterion(criterion.text);
  const where = kind === "clause" ? `where ${text}` : `in the case of ${text}`;
  const about = `The guideline speaks against the treatment ${where}, and ${nameRecord(facts, first)} states `;
  const to: BindingTarget[] = [toEvidence(first), { kind: "excerpt", excerptId: criterion.excerptId }];
  return { text: `${about}${quoted(first.quote, about)}.`, to };
}

function stateConflicting(facts: RationaleFacts, criterion: RationaleCriterion, used: Set<string>): WrittenSentence[] {
  // Both sides are shown, even where one of them was quoted for another condition; two that say the same are no conflict.
  const quotable = criterion.evidence.filter(({ quote }) => isQuotable(quote));
  const [first] = quotable;
  if (!first) return [];
  const side = (one: Evidence) => (one.assertion === undefined ? undefined : one.assertion === "negated");
  const other = quotable.slice(1).find((one) => side(one) === undefined || side(one) !== side(first));
  if (isUsed(first.quote, used) && (!other || isUsed(other.quote, used))) return [];
  const topic = phraseCriterion(criterion.text, "topic");
  use(first.quote, used);
  if (!other) {
    const alone = `As to ${topic}, the records do not speak with one voice; ${nameRecord(facts, first)} states `;
    return [{ text: `${alone}${quoted(first.quote, alone)}.`, to: [toEvidence(first)] }];
  }
  use(other.quote, used);
  const [one, two] = [nameRecord(facts, first), nameRecord(facts, other)];
  const to = [toEvidence(first), toEvidence(other)];
  const same = one === two && first.documentId === other.documentId;
  const [lead, turn] = same
    ? [`On ${topic}, ${one} is at odds with itself: it states `, ", and also "]
    : [`The records disagree on ${topic}: ${one} states `, `, while ${two} states `];
  if (countWords(lead + first.quote + turn + other.quote) <= SENTENCE_WORDS) {
    return [{ text: `${lead}${quotePiece(first.quote, 30)}${turn}${quotePiece(other.quote, 30)}.`, to }];
  }
  const against = `By contrast, ${same ? "the same page" : two} states `;
  return [
    { text: `${lead}${quoted(first.quote, lead)}.`, to: [toEvidence(first)] },
    { text: `${against}${quoted(other.quote, against)}.`, to: [toEvidence(other)] },
  ];
}

/** What a criterion's state rests on: its quotations, or its search. */
export function toProof(criterion: RationaleCriterion): BindingTarget[] {
  return criterion.state === "not-documented" ? [toAbsence(criterion)] : criterion.evidence.slice(0, 1).map(toEvidence);
}

/** The target of a sentence that says what a page says. */
export function toEvidence({ documentId, page, quote }: Omit<Evidence, "document" | "assertion">): BindingTarget {
  return { kind: "evidence", documentId, page, quote };
}

/** The first quotation of a criterion that can be shown and is not in the text yet; it counts as used from then on. */
function pick(criterion: RationaleCriterion, used: Set<string>): Evidence | undefined {
  const evidence = criterion.evidence.find((one) => isQuotable(one.quote) && !isUsed(one.quote, used));
  if (evidence) use(evidence.quote, used);
  return evidence;
}
