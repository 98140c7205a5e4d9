import type { BindingTarget, Determination } from "../vocabulary.ts";
import { isOpioid, needsTaper } from "./checks/check-wording.ts";
import { listConditions } from "./list-conditions.ts";
import { describeQuantity } from "./propose-determination.ts";
import { upperFirst } from "./rationale-words.ts";
import { toEvidence, toProof } from "./state-evidence.ts";
import { isAgainst, toExcerpt } from "./state-guideline.ts";
import type { RationaleFacts, WrittenSentence } from "./write-rationale.ts";

/** What leads from the findings to the conclusion: the clinical reason, or what the conditions come to. */
export function stateReason(facts: RationaleFacts): WrittenSentence[] {
  const { proposed, excerpts } = facts;
  if (!proposed.reason) return stateBalance(facts);
  const { because, support } = proposed.reason;
  const sources = support.map(({ documentId, page, text }) => toEvidence({ documentId, page, quote: text }));
  return [
    {
      text: upperFirst(because),
      to: [...sources, { kind: "request" }, ...excerpts.slice(0, 1).map(toExcerpt), { kind: "determination" }],
    },
  ];
}

/** That a drug of habit is not stopped at once; how it is reduced is not for this review. */
export function stateTaper({ item, proposed }: RationaleFacts): WrittenSentence[] {
  if (proposed.determination === "overturned") return [];
  const to: BindingTarget[] = [{ kind: "request" }, { kind: "determination" }];
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
export function conclude(determination: Determination, { proposed, item }: RationaleFacts): WrittenSentence {
  const to: BindingTarget[] = [{ kind: "determination" }, { kind: "request" }];
  if (determination === "overturned") return { text: "Therefore, the request is medically necessary.", to };
  if (determination === "upheld") return { text: "Therefore, the request is not medically necessary.", to };
  const part = proposed.allowed ? describeQuantity(proposed.allowed) : "";
  const purpose = isOpioid(item.request) || needsTaper(item.request) ? " to begin a taper" : "";
  const verb = /^1 /.test(part) && !part.includes(",") ? "is" : "are";
  const text = part
    ? `Of the request, ${part}${purpose} ${verb} medically necessary; the remainder is not medically necessary.`
    : "The request is medically necessary in part; the remainder is not medically necessary.";
  return { text, to };
}

/** Whether the conditions are met, where no other reason is given and the guideline sets any. */
function stateBalance({ proposed, criteria, excerpts }: RationaleFacts): WrittenSentence[] {
  const governing = excerpts.find((excerpt) => excerpt.criteria !== null);
  if (!governing?.criteria || governing.recommendation === "procedure") return [];
  if (listConditions(governing.criteria).conditions.length === 0) return [];
  const deciding = criteria.filter((criterion) => criterion.deciding);
  const to = [...(deciding.length > 0 ? deciding : criteria).flatMap(toProof).slice(0, 6), toExcerpt(governing)];
  const judged: BindingTarget[] = [...to, { kind: "determination" }];
  if (proposed.determination === "overturned") {
    return [{ text: "With these findings the conditions of the guideline are met.", to: judged }];
  }
  if (proposed.determination === "modified") {
    return [{ text: "The request goes beyond the limit that the guideline sets.", to: judged }];
  }
  const missing = criteria.some(({ role, state }) => role === "leaf" && state === "not-documented");
  const lead = missing ? "Without these, " : "On this record ";
  const what = isAgainst(governing)
    ? "the exception that the guideline leaves open does not apply"
    : "the conditions of the guideline are not met";
  return [{ text: `${lead}${what}.`, to: judged }];
}
