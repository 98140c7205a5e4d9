import { and, asc, eq, gte, lte } from "drizzle-orm";
import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import { z } from "zod";
import { retryReading } from "../../case-files/add-document.ts";
import { renameDocument, restoreDocument, withdrawDocument } from "../../case-files/change-document.ts";
import { correctSections } from "../../case-files/correct-sections.ts";
import { getDocument } from "../../case-files/get-case-file.ts";
import { storeMachineText } from "../../case-files/store-machine-text.ts";
import { pages } from "../../db/schema.ts";
import { AppError } from "../../errors.ts";
import { DocumentSection, MachineReading } from "../../vocabulary.ts";
import type { AppEnv } from "../env.ts";
import { readIfMatch, validate } from "../validate.ts";

const PageNumber = z.coerce.number().int().positive();

export const documentRoutes = new Hono<AppEnv>()
  .get(
    "/:id/pages",
    describeRoute({ summary: "Pages of a document, all or `from` … `to`", tags: ["Documents"] }),
    validate("query", z.object({ from: PageNumber.optional(), to: PageNumber.optional() })),
    async (c) => {
      const document = await getDocument(c.var.ctx, c.req.param("id"));
      const { from = 1, to = Number.MAX_SAFE_INTEGER } = c.req.valid("query");
      const rows = await c.var.ctx.db
        .select({
          number: pages.number,
          text: pages.text,
          readable: pages.readable,
          origin: pages.origin,
          confidence: pages.confidence,
        })
        .from(pages)
        .where(and(eq(pages.documentId, document.id), gte(pages.number, from), lte(pages.number, to)))
        .orderBy(asc(pages.number));
      return c.json({ pages: rows });
    },
  )
  .get(
    "/:id/pages/:number/words",
    describeRoute({ summary: "Where the words of a machine-read page stand on its picture", tags: ["Documents"] }),
    validate("param", z.object({ id: z.string(), number: PageNumber })),
    async (c) => {
      const { id, number } = c.req.valid("param");
      const document = await getDocument(c.var.ctx, id);
      const [row] = await c.var.ctx.db
        .select({ wordBoxes: pages.wordBoxes })
        .from(pages)
        .where(and(eq(pages.documentId, document.id), eq(pages.number, number)));
      if (!row) throw new AppError("not-found", `This document has no page ${number}.`);
      return c.json({ words: row.wordBoxes ?? [] });
    },
  )
  .post(
    "/:id/machine-text",
    describeRoute({
      summary: "Store text that was recognised on pages without any; own text is never replaced",
      tags: ["Documents"],
    }),
    validate("json", z.object({ readings: z.array(MachineReading).min(1).max(20) })),
    async (c) => {
      const { readings } = c.req.valid("json");
      return c.json({ pages: await storeMachineText(c.var.ctx, c.req.param("id"), readings) });
    },
  )
  .get("/:id/original", describeRoute({ summary: "The original, untouched", tags: ["Documents"] }), async (c) => {
    const document = await getDocument(c.var.ctx, c.req.param("id"));
    // A viewer of a large file asks for the parts that it shows.
    const range = readRange(c.req.header("range"), document.byteLength);
    const original = await c.var.ctx.originals.get(document.originalKey, range ? { range } : {});
    if (!original) throw new AppError("not-found", "The original of this document is missing from the store.");
    return c.body(await original.arrayBuffer(), range ? 206 : 200, {
      "content-type": document.mediaType,
      "accept-ranges": "bytes",
      "content-length": String(range ? range.length : document.byteLength),
      ...(range
        ? { "content-range": `bytes ${range.offset}-${range.offset + range.length - 1}/${document.byteLength}` }
        : {}),
      // A submitted file is never run as a page of this site, whatever it claims to be.
      "content-security-policy": "sandbox; default-src 'none'",
      "content-disposition": `inline; filename*=UTF-8''${encodeURIComponent(document.name)}`,
      "cache-control": "private, no-store",
    });
  })
  .patch(
    "/:id",
    describeRoute({ summary: "Rename a document (If-Match)", tags: ["Documents"] }),
    validate("json", z.object({ name: z.string().trim().min(1, "Give the document a name.").max(200) })),
    async (c) => {
      const version = readIfMatch(c.req.header("if-match"));
      const { name } = c.req.valid("json");
      return c.json({ document: await renameDocument(c.var.ctx, c.req.param("id"), version, name) });
    },
  )
  .post(
    "/:id/withdraw",
    describeRoute({
      summary: "Take a document out of its case file; nothing is deleted (If-Match)",
      tags: ["Documents"],
    }),
    async (c) => {
      const version = readIfMatch(c.req.header("if-match"));
      return c.json({ document: await withdrawDocument(c.var.ctx, c.req.param("id"), version) });
    },
  )
  .post(
    "/:id/restore",
    describeRoute({ summary: "Put a withdrawn document back (If-Match)", tags: ["Documents"] }),
    async (c) => {
      const version = readIfMatch(c.req.header("if-match"));
      return c.json({ document: await restoreDocument(c.var.ctx, c.req.param("id"), version) });
    },
  )
  .post(
    "/:id/retry",
    describeRoute({ summary: "Read a document again whose reading failed", tags: ["Documents"] }),
    async (c) => {
      const { id } = await getDocument(c.var.ctx, c.req.param("id"));
      return c.json({ document: await retryReading(c.var.ctx, id) });
    },
  )
  .put(
    "/:id/sections",
    describeRoute({ summary: "Correct how a file parts into documents (If-Match)", tags: ["Documents"] }),
    validate("json", z.object({ sections: z.array(DocumentSection).min(1).max(2_000) })),
    async (c) => {
      const version = readIfMatch(c.req.header("if-match"));
      const { sections } = c.req.valid("json");
      return c.json(await correctSections(c.var.ctx, c.req.param("id"), version, sections));
    },
  );

/** One range of bytes (RFC 9110, section 14.1); several, or none that fits, are answered with the whole. */
function readRange(header: string | undefined, size: number): { offset: number; length: number } | null {
  const match = /^bytes=(\d+)-(\d*)$/.exec(header ?? "");
  if (!match) return null;
  const offset = Number(match[1]);
  const last = Math.min(match[2] ? Number(match[2]) : size - 1, size - 1);
  return last >= offset ? { offset, length: last - offset + 1 } : null;
}
