import type { BindingTarget, DraftProposal, ProposedCriterion } from "../../vocabulary.ts";
import { locateSentences } from "../bindings/locate-sentences.ts";
import type { GivenProposal } from "./expand-proposal.ts";
import { conditionsOf, type PreparedItem } from "./prepared-shape.ts";

type Place = { documentId: string; page: number; quote: string };

/**
 * The same proposal in as few words as its item's preparation allows: quotes by name, conditions that stand as prepared left out,
 * sentences by number. `expandProposal` gives it back. Pure.
 */
export function compactProposal(
  proposal: DraftProposal,
  item: Pick<PreparedItem, "cite" | "general">,
  quotes: ReadonlyMap<string, Place>,
): GivenProposal {
  const refs = new Map([...quotes].map(([ref, quote]) => [placeOf(quote), ref]));
  const name = ({ documentId, page, quote }: Place) =>
    refs.get(placeOf({ documentId, page, quote })) ?? { documentId, page, quote };
  const { criteria, bindings, ...rest } = proposal;
  const cited = new Set(proposal.citations.map(({ excerptId }) => excerptId));
  const given = new Map(criteria.map((one) => [`${one.excerptId} ${one.criterionId}`, one]));
  const conditions = conditionsOf(item).filter(({ excerptId }) => cited.size === 0 || cited.has(excerptId));
  // A condition that the proposal leaves out on purpose must not come back.
  const prepared = conditions.length > 0 && conditions.every((leaf) => given.has(`${leaf.excerptId} ${leaf.id}`));
  const stated = prepared ? criteria.filter((one) => !isAsPrepared(one)) : criteria;
  const sentences = bindings ? locateSentences(proposal.rationale.trim()).map(({ text }) => text.trim()) : [];
  return {
    ...rest,
    criteria: stated.map(({ text, evidence, ...one }) => ({
      ...one,
      ...(conditionOf(one)?.text === text ? {} : { text }),
      evidence: evidence.map(name),
    })),
    ...(prepared ? { prepared } : {}),
    ...(bindings
      ? {
          bindings: bindings.map(({ sentence, to }) => ({
            sentence: sentences.indexOf(sentence.trim()) + 1 || sentence,
            to: to.map(shortenTarget),
          })),
        }
      : {}),
  };

  function shortenTarget(target: BindingTarget) {
    if (target.kind === "evidence") {
      const ref = name(target);
      return typeof ref === "string" ? { kind: target.kind, ref } : target;
    }
    // The pages are those of the citation.
    if (target.kind === "excerpt") return { kind: target.kind, excerptId: target.excerptId };
    if (target.kind !== "absence") return target;
    const own = conditions.find(({ id }) => id === target.criterionId);
    return own?.excerptId === target.excerptId ? { kind: target.kind, criterionId: target.criterionId } : target;
  }

  function conditionOf({ excerptId, criterionId }: { excerptId: string; criterionId: string }) {
    return conditions.find((leaf) => leaf.excerptId === excerptId && leaf.id === criterionId);
  }

  function isAsPrepared(one: ProposedCriterion): boolean {
    const condition = conditionOf(one);
    if (!condition || condition.state !== one.state || condition.text !== one.text) return false;
    const own = condition.evidence ?? [];
    return own.length === one.evidence.length && one.evidence.every((quote, at) => name(quote) === own[at]);
  }
}

function placeOf({ documentId, page, quote }: Place): string {
  return `${documentId}/${page}/${quote}`;
}
