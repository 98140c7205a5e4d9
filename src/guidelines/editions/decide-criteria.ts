import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { Context } from "../../context.ts";
import { recordEvent } from "../../db/record-event.ts";
import { excerpts, proposedCriteria } from "../../db/schema.ts";
import { AppError } from "../../errors.ts";
import { ProposedCriteria } from "../../vocabulary.ts";
import { requireLibrarian } from "./get-edition.ts";
import { loadImportedExcerpt } from "./load-imported-excerpt.ts";

/**
 * Makes proposed criteria those of their excerpt, from now on used in drafting; other proposals for it are set aside.
 * @throws AppError forbidden, not-found, conflict when they were decided already
 */
export async function confirmCriteria(ctx: Context, id: string): Promise<ProposedCriteria> {
  const row = await loadProposal(ctx, id);
  if (row.status === "confirmed") return ProposedCriteria.parse(row);
  if (row.status === "dismissed") {
    throw new AppError("conflict", "These criteria were set aside. Write them again to use them.");
  }
  const { db, person } = ctx;
  const now = new Date().toISOString();
  const open = sql`exists (select 1 from proposed_criteria where id = ${id} and status = 'proposed')`;
  const decided = { decidedAt: now, decidedBy: person.id };
  await db.batch([
    db
      .update(excerpts)
      .set({ criteria: row.tree, criteriaConfirmedAt: now, criteriaConfirmedBy: person.id })
      .where(and(eq(excerpts.id, row.excerptId), open)),
    db
      .update(proposedCriteria)
      .set({ status: "dismissed", ...decided })
      .where(
        and(
          eq(proposedCriteria.excerptId, row.excerptId),
          ne(proposedCriteria.id, id),
          inArray(proposedCriteria.status, ["proposed", "confirmed"]),
          open,
        ),
      ),
    recordEvent(ctx, "criteria.confirm", id),
    db
      .update(proposedCriteria)
      .set({ status: "confirmed", ...decided })
      .where(and(eq(proposedCriteria.id, id), eq(proposedCriteria.status, "proposed"))),
  ]);
  return ProposedCriteria.parse(await loadProposal(ctx, id));
}

/** Sets criteria aside; those that were confirmed no longer count. Throws `forbidden` and `not-found`. */
export async function dismissCriteria(ctx: Context, id: string): Promise<ProposedCriteria> {
  const row = await loadProposal(ctx, id);
  const { db, person } = ctx;
  const confirmed = sql`exists (select 1 from proposed_criteria where id = ${id} and status = 'confirmed')`;
  await db.batch([
    db
      .update(excerpts)
      .set({ criteria: null, criteriaConfirmedAt: null, criteriaConfirmedBy: null })
      .where(and(eq(excerpts.id, row.excerptId), confirmed)),
    recordEvent(ctx, "criteria.dismiss", id),
    db
      .update(proposedCriteria)
      .set({ status: "dismissed", decidedAt: new Date().toISOString(), decidedBy: person.id })
      .where(and(eq(proposedCriteria.id, id), ne(proposedCriteria.status, "dismissed"))),
  ]);
  return ProposedCriteria.parse(await loadProposal(ctx, id));
}

async function loadProposal(ctx: Context, id: string) {
  requireLibrarian(ctx);
  const [row] = await ctx.db
    .select()
    .from(proposedCriteria)
    .where(and(eq(proposedCriteria.id, id), eq(proposedCriteria.organisationId, ctx.person.organisationId)));
  if (!row) throw new AppError("not-found", "There are no such proposed criteria in your organisation.");
  await loadImportedExcerpt(ctx, row.excerptId);
  return row;
}
