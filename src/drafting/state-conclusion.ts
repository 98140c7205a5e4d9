import type { BindingTarget, Determination } from "../vocabulary.ts";
import { isOpioid, needsTaper } from "./checks/check-wording.ts";
import { listConditions } from "./list-conditions.ts";
import { readCriterion } from "./phrase-criterion.ts";
import { describeQuantity } from "./propose-determination.ts";
import { countWords, distinctWords, joinWords, upperFirst } from "./rationale-words.ts";
import { toEvidence, toProof } from "./state-evidence.ts";
import { isAgainst, sayPages, toExcerpt } from "./state-guideline.ts";
import { missingCriteria } from "./state-missing.ts";
import { isUnconfirmed } from "./state-sources.ts";
import { isOnWeaning } from "./weaning.ts";
import type { RationaleCriterion, RationaleFacts, WrittenSentence } from "./write-rationale.ts";

/** What leads from the findings to the conclusion: the clinical reason, or what the conditions come to. */
export function stateReason(facts: RationaleFacts): WrittenSentence[] {
  const { proposed, excerpts } = facts;
  if (leavesOpen(facts)) return [leaveToReviewer(facts)];
  if (!proposed.reason) return weighConditions(facts);
  const { because, support } = proposed.reason;
  const sources = support.map(({ documentId, page, text }) => toEvidence({ documentId, page, quote: text }));
  return [
    {
      text: upperFirst(because),
      to: [...sources, { kind: "request" }, ...excerpts.slice(0, 1).map(toExcerpt), { kind: "determination" }],
    },
  ];
}

/** Where no confirmed conditions and no clinical reason decide, the draft proposes and does not judge. */
function leavesOpen({ proposed, excerpts }: RationaleFacts): boolean {
  return proposed.determination === "upheld" && !proposed.reason && isUnconfirmed(excerpts[0]);
}

function leaveToReviewer({ excerpts }: RationaleFacts): WrittenSentence {
  return {
    text: "No confirmed criteria decide whether these words of the guideline are met; that is left to the judgment of the physician reviewer.",
    to: [...excerpts.slice(0, 1).map(toExcerpt), { kind: "determination" }],
  };
}

/** That a drug of habit is not stopped at once, by the page on weaning where one is cited; how it is reduced is not for this review. */
export function stateTaper({ item, proposed, excerpts, beside = [] }: RationaleFacts): WrittenSentence[] {
  if (proposed.determination === "overturned") return [];
  const weaning = [...excerpts, ...beside].find(isOnWeaning);
  const to: BindingTarget[] = [
    { kind: "request" },
    { kind: "determination" },
    ...(weaning ? [toExcerpt(weaning)] : []),
  ];
  if (weaning) {
    const drug = isOpioid(item.request) ? "the opioid" : "the drug";
    const preferred = `The guideline prefers a gradual reduction to an abrupt stop${sayPages(weaning)}`;
    return [{ text: `${preferred}; how ${drug} is reduced is for the treating physician to direct.`, to }];
  }
  if (isOpioid(item.request)) {
    const told = /\btaper/i.test(proposed.reason?.because ?? "");
    const text = told
      ? "How the opioid is reduced is for the treating physician to direct."
      : "An opioid that is taken daily is not to be stopped abruptly; how it is reduced is for the treating physician to direct.";
    return [{ text, to }];
  }
  return needsTaper(item.request)
    ? [{ text: "If the drug has been taken regularly, it is to be weaned and not stopped at once.", to }]
    : [];
}

/** The last sentence, which agrees with the determination. */
export function conclude(determination: Determination, facts: RationaleFacts): WrittenSentence {
  const { proposed, item } = facts;
  const to: BindingTarget[] = [{ kind: "determination" }, { kind: "request" }];
  if (determination === "overturned") return { text: "Therefore, the request is medically necessary.", to };
  if (leavesOpen(facts)) {
    return { text: "Pending that judgment, the request is not considered medically necessary.", to };
  }
  if (determination === "upheld") return { text: "Therefore, the request is not medically necessary.", to };
  const part = proposed.allowed ? describeQuantity(proposed.allowed) : "";
  const purpose = isOpioid(item.request) || needsTaper(item.request) ? " to begin a taper" : "";
  const verb = /^1 /.test(part) && !part.includes(",") ? "is" : "are";
  const text = part
    ? `Of the request, ${part}${purpose} ${verb} medically necessary; the remainder is not medically necessary.`
    : "The request is medically necessary in part; the remainder is not medically necessary.";
  return { text, to };
}

/** Most words of what a conclusion names again. */
const NAMED_WORDS = 9;

/** What the conditions come to, with the name of what is missing; nothing where none are set. */
function weighConditions(facts: RationaleFacts): WrittenSentence[] {
  const { proposed, criteria, excerpts } = facts;
  const governing = excerpts.find((excerpt) => excerpt.criteria !== null);
  const tree = governing?.criteria ?? facts.generalCriteria;
  if (!tree || criteria.length === 0 || governing?.recommendation === "procedure") return [];
  if (listConditions(tree).conditions.length === 0) return [];
  const deciding = criteria.filter((criterion) => criterion.deciding);
  const to: BindingTarget[] = [
    ...(deciding.length > 0 ? deciding : criteria).flatMap(toProof).slice(0, 6),
    ...(governing ? [toExcerpt(governing)] : []),
    { kind: "determination" },
  ];
  const conditions = governing ? "the conditions of the guideline" : "the conditions for such treatment";
  if (proposed.determination === "overturned") return [{ text: `With these findings ${conditions} are met.`, to }];
  if (proposed.determination === "modified") {
    return governing ? [{ text: "The request goes beyond the limit that the guideline sets.", to }] : [];
  }
  const end =
    governing && isAgainst(governing)
      ? "the exception that the guideline leaves open does not apply"
      : `${conditions} are not met`;
  const missing = missingCriteria(facts);
  const named = nameMissing(missing);
  if (named) return [{ text: `Without ${named}, ${end}.`, to: [...missing.slice(0, 2).flatMap(toProof), ...to] }];
  const lead =
    missing.length > 1 ? "Without these findings" : missing.length === 1 ? "Without this" : "On these findings";
  return [{ text: `${lead} ${end}.`, to }];
}

/** The first of what is missing, or two, where they are things that can be named in a few words. */
function nameMissing(missing: RationaleCriterion[]): string {
  const phrases = missing.map(({ text }) => readCriterion(text));
  if (phrases.some(({ kind }) => kind === "clause")) return "";
  const names = distinctWords(phrases.map(({ text }) => text));
  const named = joinWords(names, "or");
  return names.length <= 2 && countWords(named) <= NAMED_WORDS && !/[,;]|\bno\b|\bnot\b/.test(named) ? named : "";
}
