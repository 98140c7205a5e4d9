import { asc, eq } from "drizzle-orm";
import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import { getDocument } from "../../case-files/get-case-file.ts";
import { pages } from "../../db/schema.ts";
import { AppError } from "../../errors.ts";
import type { AppEnv } from "../env.ts";

export const documentRoutes = new Hono<AppEnv>()
  .get("/:id/pages", describeRoute({ summary: "Pages of a document", tags: ["Documents"] }), async (c) => {
    const document = await getDocument(c.var.ctx, c.req.param("id"));
    const rows = await c.var.ctx.db
      .select({ number: pages.number, text: pages.text, readable: pages.readable })
      .from(pages)
      .where(eq(pages.documentId, document.id))
      .orderBy(asc(pages.number));
    return c.json({ pages: rows });
  })
  .get("/:id/original", describeRoute({ summary: "The original, untouched", tags: ["Documents"] }), async (c) => {
    const document = await getDocument(c.var.ctx, c.req.param("id"));
    const original = await c.var.ctx.originals.get(document.originalKey);
    if (!original) throw new AppError("not-found", "The original of this document is missing from the store.");
    return c.body(await original.arrayBuffer(), 200, {
      "content-type": document.mediaType,
      // A submitted file is never run as a page of this site, whatever it claims to be.
      "content-security-policy": "sandbox; default-src 'none'",
      "content-disposition": `inline; filename*=UTF-8''${encodeURIComponent(document.name)}`,
      "cache-control": "private, no-store",
    });
  });
