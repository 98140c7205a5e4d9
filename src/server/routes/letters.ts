import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import { z } from "zod";
import { parseLetter } from "../../case-files/parse-letter.ts";
import type { Context } from "../../context.ts";
import { readDocument } from "../../documents/read-document.ts";
import { findWithheldItems } from "../../drafting/provisional/withhold-drafts.ts";
import { AppError } from "../../errors.ts";
import { MAX_FILE_BYTES } from "../../file-limits.ts";
import { compareCaseFile } from "../../qa/compare-case-file.ts";
import { compareDrafts } from "../../qa/compare-drafts.ts";
import { recordFinalDetermination } from "../../qa/record-final-determination.ts";
import { DraftOutput, ParsedLetter } from "../../vocabulary.ts";
import type { AppEnv } from "../env.ts";
import { readUpload, validate } from "../validate.ts";

/** Mounted at /api. Reads and compares letters; what is compared without a case file is not stored. */
export const letterRoutes = new Hono<AppEnv>()
  .post(
    "/letters/parse",
    describeRoute({ summary: "What a determination letter, UR denial or application says", tags: ["Letters"] }),
    async (c) => c.json(await readLetter(await readUpload(c.req.raw, MAX_FILE_BYTES))),
  )
  .post(
    "/letters/compare",
    describeRoute({ summary: "Compare drafts with a parsed final determination", tags: ["Letters"] }),
    validate("json", z.object({ drafts: DraftOutput, final: ParsedLetter })),
    async (c) => {
      const { drafts, final } = c.req.valid("json");
      return c.json(compareDrafts(drafts.items, final));
    },
  )
  .post(
    "/case-files/:id/final-determinations",
    describeRoute({ summary: "Record the final determination that was issued", tags: ["Letters"] }),
    async (c) => {
      const file = c.req.header("content-type")?.includes("json")
        ? await readPasted(c.req.raw)
        : await readUpload(c.req.raw, MAX_FILE_BYTES);
      const { pages } = await readDocument(file);
      const text = pages.map((page) => page.text).join("\f");
      const letter = parseLetter({ name: file.name, pages: pages.map((page) => page.text) });
      await recordFinalDetermination(c.var.ctx, c.req.param("id"), { name: file.name, text, letter });
      return c.json(await compareForReader(c.var.ctx, c.req.param("id")), 201);
    },
  )
  .get(
    "/case-files/:id/comparison",
    describeRoute({ summary: "Drafts beside the final determination", tags: ["Letters"] }),
    async (c) => c.json(await compareForReader(c.var.ctx, c.req.param("id"))),
  );

/** Without the items of which the reader may not see a draft yet. */
async function compareForReader(ctx: Context, caseFileId: string) {
  return compareCaseFile(ctx, caseFileId, await findWithheldItems(ctx, caseFileId));
}

async function readLetter(file: { name: string; bytes: Uint8Array }): Promise<ParsedLetter> {
  const { pages } = await readDocument(file);
  return parseLetter({ name: file.name, pages: pages.map((page) => page.text) });
}

async function readPasted(request: Request): Promise<{ name: string; bytes: Uint8Array }> {
  const Pasted = z.object({ name: z.string().trim().max(200).default("pasted letter.txt"), text: z.string().min(1) });
  const parsed = Pasted.safeParse(await request.json().catch(() => undefined));
  if (!parsed.success) throw new AppError("invalid-request", "Send the letter as {name, text} or as a file.");
  return { name: parsed.data.name, bytes: new TextEncoder().encode(parsed.data.text) };
}
