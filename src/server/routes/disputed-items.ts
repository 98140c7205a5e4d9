import { sql } from "drizzle-orm";
import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import { z } from "zod";
import { correctItem, withdrawItem } from "../../case-files/change-item.ts";
import { getCaseFile, getDisputedItem } from "../../case-files/get-case-file.ts";
import { mergeItems } from "../../case-files/merge-items.ts";
import { itemRow } from "../../case-files/read-case-file.ts";
import { readRequest } from "../../case-files/read-request.ts";
import { splitItem } from "../../case-files/split-item.ts";
import { disputedItems } from "../../db/schema.ts";
import { draftItem } from "../../drafting/draft-item.ts";
import { assertItemShown } from "../../drafting/provisional/withhold-drafts.ts";
import { startDraft } from "../../drafting/start-draft.ts";
import { Determination, Quantity, Side } from "../../vocabulary.ts";
import type { AppEnv } from "../env.ts";
import { modelSettings } from "../model-settings.ts";
import { readIfMatch, validate } from "../validate.ts";

/** A letter holds at most some twenty items; the statements of one change stay within D1's parameters. */
const MAX_PIECES = 20;
const Request = z.string().trim().min(2, "Write what was requested.").max(1000);

/** Mounted at /api: items belong to a case file when made, and stand alone afterwards. */
export const disputedItemRoutes = new Hono<AppEnv>()
  .post(
    "/case-files/:id/disputed-items",
    describeRoute({ summary: "Add a disputed item", tags: ["Disputed items"] }),
    validate("json", z.object({ request: Request })),
    async (c) => {
      const ctx = c.var.ctx;
      const caseFile = await getCaseFile(ctx, c.req.param("id"));
      const { request } = c.req.valid("json");
      const row = itemRow(ctx, caseFile.id, 0, {
        request,
        ...readRequest(request),
        urDetermination: null,
        urReason: null,
        urGuidelines: [],
      });
      const [item] = await ctx.db
        .insert(disputedItems)
        .values({
          ...row,
          origin: "reviewer",
          position: sql`(select coalesce(max(position), 0) + 1 from disputed_items where case_file_id = ${caseFile.id})`,
        })
        .returning();
      return c.json({ item }, 201);
    },
  )
  .patch(
    "/disputed-items/:id",
    describeRoute({ summary: "Correct a disputed item (If-Match)", tags: ["Disputed items"] }),
    validate(
      "json",
      z.object({
        request: Request.optional(),
        quantity: Quantity.optional(),
        bodyRegion: z.string().max(100).nullable().optional(),
        side: Side.nullable().optional(),
      }),
    ),
    async (c) => {
      const version = readIfMatch(c.req.header("if-match"));
      return c.json({ item: await correctItem(c.var.ctx, c.req.param("id"), version, c.req.valid("json")) });
    },
  )
  .delete(
    "/disputed-items/:id",
    describeRoute({ summary: "Take an item out of the dispute (If-Match)", tags: ["Disputed items"] }),
    async (c) => {
      await withdrawItem(c.var.ctx, c.req.param("id"), readIfMatch(c.req.header("if-match")));
      return c.body(null, 204);
    },
  )
  .post(
    "/case-files/:id/items/merge",
    describeRoute({ summary: "Make one disputed item of several", tags: ["Disputed items"] }),
    validate("json", z.object({ ids: z.array(z.string().max(100)).max(MAX_PIECES), request: Request.optional() })),
    async (c) => {
      const { ids, request } = c.req.valid("json");
      return c.json(await mergeItems(c.var.ctx, c.req.param("id"), ids, request), 201);
    },
  )
  .post(
    "/items/:id/split",
    describeRoute({ summary: "Make several disputed items of one", tags: ["Disputed items"] }),
    validate("json", z.object({ parts: z.array(Request).max(MAX_PIECES) })),
    async (c) => c.json(await splitItem(c.var.ctx, c.req.param("id"), c.req.valid("json").parts), 201),
  )
  .post(
    "/disputed-items/:id/drafts",
    describeRoute({ summary: "Draft one item and wait for it", tags: ["Drafts"] }),
    async (c) => {
      const item = await getDisputedItem(c.var.ctx, c.req.param("id"));
      await assertItemShown(c.var.ctx, item.caseFileId, item.id);
      return c.json(await draftItem(c.var.ctx, item.id, modelSettings(c.env)), 201);
    },
  )
  .post(
    "/disputed-items/:id/drafts/by-hand",
    describeRoute({ summary: "Open a draft with the reviewer's own text", tags: ["Drafts"] }),
    validate(
      "json",
      z.object({
        determination: Determination,
        rationale: z.string().trim().min(1, "The rationale is empty.").max(20_000),
        excerptIds: z.array(z.string().max(200)).max(3, "Cite at most three excerpts.").optional(),
      }),
    ),
    async (c) => c.json({ draft: await startDraft(c.var.ctx, c.req.param("id"), c.req.valid("json")) }, 201),
  );
