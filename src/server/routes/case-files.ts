import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import { z } from "zod";
import { addDocument } from "../../case-files/add-document.ts";
import { correctCaseFile } from "../../case-files/correct-case-file.ts";
import { getCaseFile, listAllDocuments, listDisputedItems } from "../../case-files/get-case-file.ts";
import { listDocumentsReviewed } from "../../case-files/list-documents-reviewed.ts";
import { findDueDay } from "../../case-files/queue/due-day.ts";
import { readCaseFile } from "../../case-files/read-case-file.ts";
import { reorderDocuments } from "../../case-files/reorder-documents.ts";
import { caseFiles, disputedItems } from "../../db/schema.ts";
import { readProvisional } from "../../drafting/provisional/record-provisional.ts";
import { showDrafts } from "../../drafting/provisional/withhold-drafts.ts";
import { AppError } from "../../errors.ts";
import { MAX_FILE_BYTES } from "../../file-limits.ts";
import { newId } from "../../ids.ts";
import { CaseFacts, IsoDay } from "../../vocabulary.ts";
import type { AppEnv } from "../env.ts";
import { readUploadStream } from "../read-upload-stream.ts";
import { readIfMatch, validate } from "../validate.ts";

const Title = z.string().trim().min(1, "Give the case file a title.").max(200);

export const caseFileRoutes = new Hono<AppEnv>()
  .get(
    "/",
    describeRoute({ summary: "Case files of your organisation, newest first", tags: ["Case files"] }),
    async (c) => {
      const ctx = c.var.ctx;
      const rows = await ctx.db
        .select()
        .from(caseFiles)
        .where(eq(caseFiles.organisationId, ctx.person.organisationId))
        .orderBy(desc(caseFiles.createdAt))
        .limit(500);
      const items = await ctx.db
        .select({ caseFileId: disputedItems.caseFileId, request: disputedItems.request })
        .from(disputedItems)
        .where(and(eq(disputedItems.organisationId, ctx.person.organisationId), isNull(disputedItems.withdrawnAt)))
        .orderBy(disputedItems.position);
      const counts = await ctx.db.all<{ id: string; drafted: number; approved: number; unresolved: number }>(sql`
      select d.case_file_id as id, count(*) as drafted,
        sum(exists (select 1 from approvals a where a.revision_id = r.id)) as approved,
        sum((select count(*) from json_each(r.checks) f where f.value ->> 'severity' = 'block')) as unresolved
      from drafts d
      join disputed_items i on i.id = d.disputed_item_id and i.withdrawn_at is null
      join revisions r on r.draft_id = d.id
        and r.number = (select max(number) from revisions where draft_id = d.id)
      where d.organisation_id = ${ctx.person.organisationId}
      group by d.case_file_id`);
      return c.json({
        caseFiles: rows.map((row) => {
          const own = items.filter((item) => item.caseFileId === row.id);
          const count = counts.find((candidate) => candidate.id === row.id);
          return {
            id: row.id,
            title: row.title,
            asOf: row.asOf,
            createdAt: row.createdAt,
            itemCount: own.length,
            draftedCount: count?.drafted ?? 0,
            approvedCount: count?.approved ?? 0,
            unresolvedCount: count?.unresolved ?? 0,
            requests: own.map((item) => item.request),
          };
        }),
      });
    },
  )
  .post(
    "/",
    describeRoute({ summary: "Open a new case file", tags: ["Case files"] }),
    validate("json", z.object({ title: Title })),
    async (c) => {
      const { person, db } = c.var.ctx;
      const [caseFile] = await db
        .insert(caseFiles)
        .values({
          id: newId("case"),
          organisationId: person.organisationId,
          createdBy: person.id,
          title: c.req.valid("json").title,
        })
        .returning();
      return c.json({ caseFile }, 201);
    },
  )
  .get(
    "/:id",
    describeRoute({ summary: "A case file with documents, items and drafts", tags: ["Case files"] }),
    async (c) => {
      const ctx = c.var.ctx;
      const caseFile = await getCaseFile(ctx, c.req.param("id"));
      const [documents, items, { drafts, withheldItems }, provisional] = await Promise.all([
        listAllDocuments(ctx, caseFile.id),
        listDisputedItems(ctx, caseFile.id),
        showDrafts(ctx, caseFile.id),
        readProvisional(ctx, caseFile.id),
      ]);
      return c.json({
        caseFile: { ...caseFile, due: findDueDay(caseFile) },
        documents,
        items,
        drafts: drafts.filter((draft) => items.some((item) => item.id === draft.disputedItemId)),
        /** Kept to be read: drafts of items that were taken out of the dispute, merged or split. */
        draftsOfWithdrawnItems: drafts.filter((draft) => draft.itemWithdrawn !== null),
        /** Items with a draft that is shown once the reader has recorded a provisional determination. */
        withheldItems,
        provisional,
      });
    },
  )
  .patch(
    "/:id",
    describeRoute({ summary: "Confirm or correct what was read (If-Match)", tags: ["Case files"] }),
    validate(
      "json",
      z.object({
        title: Title.optional(),
        asOf: IsoDay.optional(),
        facts: CaseFacts.partial().optional(),
        confirmed: z.literal(true).optional(),
      }),
    ),
    async (c) => {
      const version = readIfMatch(c.req.header("if-match"));
      return c.json({ caseFile: await correctCaseFile(c.var.ctx, c.req.param("id"), version, c.req.valid("json")) });
    },
  )
  .post(
    "/:id/documents",
    describeRoute({ summary: "Add one document (multipart field `file`)", tags: ["Case files"] }),
    async (c) => {
      const id = c.req.param("id");
      await getCaseFile(c.var.ctx, id);
      const { stored: document } = await readUploadStream(c.req.raw, MAX_FILE_BYTES, (file) =>
        addDocument(c.var.ctx, id, file),
      );
      if (!document) throw new AppError("invalid-request", "Send the document in the field `file`.");
      return c.json({ document }, 201);
    },
  )
  .put(
    "/:id/documents/order",
    describeRoute({
      summary: "Order the documents (If-Match: the case file's documentsVersion)",
      tags: ["Case files"],
    }),
    validate("json", z.object({ documentIds: z.array(z.string()).max(5_000) })),
    async (c) => {
      const version = readIfMatch(c.req.header("if-match"));
      const { documentIds } = c.req.valid("json");
      return c.json(await reorderDocuments(c.var.ctx, c.req.param("id"), version, documentIds));
    },
  )
  .get(
    "/:id/documents-reviewed",
    describeRoute({ summary: "Documents by provider and kind with the range of their dates", tags: ["Case files"] }),
    async (c) => c.json({ reviewed: await listDocumentsReviewed(c.var.ctx, c.req.param("id")) }),
  )
  .post("/:id/read", describeRoute({ summary: "Read facts and disputed items", tags: ["Case files"] }), async (c) => {
    return c.json(await readCaseFile(c.var.ctx, c.req.param("id")));
  });
