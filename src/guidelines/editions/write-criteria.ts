import { and, desc, eq } from "drizzle-orm";
import type { Context } from "../../context.ts";
import { proposedCriteria } from "../../db/schema.ts";
import { AppError } from "../../errors.ts";
import { newId } from "../../ids.ts";
import { type Criterion, type CriterionSpan, ProposedCriteria } from "../../vocabulary.ts";
import { confirmCriteria } from "./decide-criteria.ts";
import { requireLibrarian } from "./get-edition.ts";
import { loadImportedExcerpt } from "./load-imported-excerpt.ts";

/** Most conditions that one tree may hold. */
const MAX_CRITERIA = 80;

/** What was proposed for an excerpt of the organisation, newest first; nothing for any other. */
export async function listProposedCriteria(ctx: Context, excerptId: string): Promise<ProposedCriteria[]> {
  const rows = await ctx.db
    .select()
    .from(proposedCriteria)
    .where(
      and(eq(proposedCriteria.excerptId, excerptId), eq(proposedCriteria.organisationId, ctx.person.organisationId)),
    )
    .orderBy(desc(proposedCriteria.createdAt), desc(proposedCriteria.id));
  return rows.map((row) => ProposedCriteria.parse(row));
}

/**
 * Stores criteria that a librarian wrote, or corrected from a model's proposal. They count once confirmed; `confirm` does
 * both at once.
 * @throws AppError forbidden, not-found, conflict, invalid-request for a tree or spans that do not fit the text
 */
export async function writeCriteria(
  ctx: Context,
  excerptId: string,
  { tree, spans, confirm = false }: { tree: Criterion; spans: CriterionSpan[]; confirm?: boolean | undefined },
): Promise<ProposedCriteria> {
  requireLibrarian(ctx);
  const proposal = await storeCriteria(ctx, excerptId, { tree, spans, origin: "librarian" });
  return confirm ? confirmCriteria(ctx, proposal.id) : proposal;
}

export interface NewCriteria {
  tree: Criterion;
  spans: CriterionSpan[];
  origin: "model" | "librarian";
  modelId?: string;
  promptVersion?: string;
}

/** Stores a proposal after checking that its tree and spans fit the excerpt. Throws as `writeCriteria`. */
export async function storeCriteria(ctx: Context, excerptId: string, proposal: NewCriteria): Promise<ProposedCriteria> {
  const excerpt = await loadImportedExcerpt(ctx, excerptId);
  checkTree(proposal.tree, proposal.spans, excerpt.summary.length);
  const [row] = await ctx.db
    .insert(proposedCriteria)
    .values({
      ...proposal,
      ...{ id: newId("pcrit"), excerptId, status: "proposed" },
      ...{ organisationId: ctx.person.organisationId, createdBy: ctx.person.id },
    })
    .returning();
  return ProposedCriteria.parse(row);
}

function checkTree(tree: Criterion, spans: readonly CriterionSpan[], length: number): void {
  const nodes = nodesOf(tree);
  const ids = new Set(nodes.map(({ id }) => id));
  const wrong = (words: string) => new AppError("invalid-request", `${words} Nothing was stored.`);
  if (nodes.length > MAX_CRITERIA) throw wrong(`An excerpt may have ${MAX_CRITERIA} criteria.`);
  if (ids.size !== nodes.length || ids.has("")) throw wrong("Each criterion needs an id of its own.");
  for (const node of nodes) {
    if ("of" in node && node.kind === "nOf" && node.count > node.of.length) {
      throw wrong(`At least ${node.count} of ${node.of.length} cannot be met.`);
    }
    if (!("of" in node) && node.text.trim() === "") throw wrong("Each criterion needs its words.");
  }
  for (const { criterionId, start, end } of spans) {
    if (!ids.has(criterionId)) throw wrong("A span names a criterion that is not in the tree.");
    if (start >= end || end > length) throw wrong("A span lies outside the excerpt's text.");
  }
}

function nodesOf(tree: Criterion): Criterion[] {
  return "of" in tree ? [tree, ...tree.of.flatMap(nodesOf)] : [tree];
}
