import { z } from "zod";
import {
  type CheckFinding,
  DraftProposal,
  EvidenceState,
  ProposedBinding,
  type ProposedCriterion,
} from "../../vocabulary.ts";
import { locateSentences } from "../bindings/locate-sentences.ts";
import { conditionsOf, type PreparedItem } from "./prepared-shape.ts";

const GivenQuote = z.union([
  z.string().describe("name of a quote told by prepareItems"),
  z.object({ documentId: z.string(), page: z.number().int().positive(), quote: z.string().min(1) }),
]);

/** Its many forms would be told with every step; one line says them, and code reads them strictly. */
const GivenBindings = z
  .array(z.looseObject({}))
  .max(60)
  .optional()
  .describe(
    "only for sentences that code could not place: {sentence: its words or its number from 1, to: [{kind …}]}, kind excerpt{excerptId} | evidence{ref} | evidence{documentId,page,quote} | absence{criterionId} | search{step} | fact{fact} | file | request | determination",
  );

/** One of them as it has to be. */
const GivenBinding = z.object({
  sentence: z.union([z.string().max(1200), z.number().int().positive()]),
  to: z.array(z.looseObject({ kind: z.string() })).max(12),
});

/** A proposal as a model gives it: quotes by name or in full, and conditions that stand as they were prepared left out. */
export const GivenProposal = DraftProposal.extend({
  criteria: z
    .array(
      z.object({
        excerptId: z.string(),
        criterionId: z.string(),
        text: z.string().min(1).optional(),
        state: EvidenceState,
        evidence: z.array(GivenQuote),
      }),
    )
    .max(60),
  prepared: z
    .boolean()
    .optional()
    .describe("true: conditions of cited excerpts that are not in criteria stand as prepareItems gave them"),
  bindings: GivenBindings,
});
export type GivenProposal = z.infer<typeof GivenProposal>;

export interface Known {
  quote: (ref: string) => { documentId: string; page: number; quote: string } | undefined;
  item: (disputedItemId: string) => Pick<PreparedItem, "cite" | "general"> | undefined;
  /** The words of a condition that the proposal leaves out. */
  textOf?: ((excerptId: string, criterionId: string) => string | undefined) | undefined;
}

/**
 * The proposal with every quote in full and every condition named. A name that stands for nothing is refused as an invented
 * quote is, and so is the claim that conditions stand as prepared where nothing was prepared. Pure.
 */
export function expandProposal(
  given: GivenProposal,
  known: Known,
): { proposal: DraftProposal; problems: CheckFinding[] } {
  const problems: CheckFinding[] = [];
  const quote = (cited: z.infer<typeof GivenQuote>, place?: CheckFinding["place"]) => {
    if (typeof cited !== "string") return [cited];
    const found = known.quote(cited);
    if (found) return [{ documentId: found.documentId, page: found.page, quote: found.quote }];
    problems.push({
      ...{ code: "Q01", severity: "block", message: `No quote "${cited.slice(0, 40)}" was given in this turn.` },
      remedy: "Use names of quotes that prepareItems gave for this item, or copy the words from the page.",
      ...(place ? { place } : {}),
    });
    return [];
  };
  const { prepared, bindings, criteria: stated, ...rest } = given;
  const item = known.item(given.disputedItemId);
  const conditions = item ? conditionsOf(item) : [];
  const cited = new Set(given.citations.map(({ excerptId }) => excerptId));
  /** The conditions that the draft is judged by. */
  const judged = conditions.filter(({ excerptId }) => cited.size === 0 || cited.has(excerptId));
  const criteria: ProposedCriterion[] = stated.map(({ text, evidence, ...one }) => {
    const { excerptId, criterionId } = one;
    const own = conditions.find((leaf) => leaf.excerptId === excerptId && leaf.id === criterionId)?.text;
    return {
      ...one,
      text: text ?? own ?? known.textOf?.(excerptId, criterionId) ?? criterionId,
      evidence: evidence.flatMap((cited) => quote(cited, { criterionId, excerptId })),
    };
  });
  if (prepared && !item) {
    problems.push({
      ...{ code: "I05", severity: "block", message: "This item was not prepared in this turn." },
      remedy: "Call prepareItems for it first, or state every condition in criteria.",
    });
  }
  if (prepared) {
    const named = new Set(stated.map(({ excerptId, criterionId }) => `${excerptId} ${criterionId}`));
    for (const { excerptId, id, text, state, evidence = [] } of judged) {
      if (named.has(`${excerptId} ${id}`)) continue;
      criteria.push({ excerptId, criterionId: id, text, state, evidence: evidence.flatMap((ref) => quote(ref)) });
    }
    const order = conditions.map(({ excerptId, id }) => `${excerptId} ${id}`);
    const at = ({ excerptId, criterionId }: ProposedCriterion) => order.indexOf(`${excerptId} ${criterionId}`);
    // What stands in no prepared tree comes last.
    criteria.sort((a, b) => (at(a) < 0 ? order.length : at(a)) - (at(b) < 0 ? order.length : at(b)));
  }
  const read = bindings?.flatMap((binding) => GivenBinding.safeParse(binding).data ?? []);
  const sentences = read?.some(({ sentence }) => typeof sentence === "number")
    ? locateSentences(given.rationale.trim())
    : [];
  const bound = read?.flatMap(({ sentence, to }) => {
    const words = typeof sentence === "number" ? sentences[sentence - 1]?.text : sentence;
    const targets = to.flatMap(({ ref, ...target }) => {
      if (typeof ref === "string") return quote(ref).map((found) => ({ ...target, ...found }));
      if (target.kind !== "absence" || "excerptId" in target) return [target];
      const own = judged.find(({ id }) => id === target.criterionId);
      return own ? [{ ...target, excerptId: own.excerptId }] : [];
    });
    return words === undefined ? [] : (ProposedBinding.safeParse({ sentence: words, to: targets }).data ?? []);
  });
  return { proposal: { ...rest, criteria, ...(bound ? { bindings: bound } : {}) }, problems };
}
