import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import { z } from "zod";
import { composeLetter } from "../../letters/compose-letter.ts";
import { getCredentials, setCredentials } from "../../letters/credentials.ts";
import { renderLetter } from "../../letters/docx/render-letter.ts";
import { setHeader } from "../../letters/letter-header.ts";
import { loadSummarySources, saveSummary, writeSummary } from "../../letters/summary/save-summary.ts";
import { LetterHeader, ReviewerCredentials } from "../../vocabulary.ts";
import type { AppEnv } from "../env.ts";
import { readIfMatch, validate } from "../validate.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Mounted at /api. The determination letter of a case file, and what it holds besides the drafts. */
export const determinationLetterRoutes = new Hono<AppEnv>()
  .get(
    "/case-files/:id/letter",
    describeRoute({
      summary: "The determination letter as composed, and what it lacks",
      tags: ["Determination letters"],
    }),
    async (c) => c.json({ letter: await composeLetter(c.var.ctx, c.req.param("id")) }),
  )
  .get(
    "/case-files/:id/letter/docx",
    describeRoute({ summary: "The determination letter as a DOCX", tags: ["Determination letters"] }),
    async (c) => {
      const bytes = await renderLetter(await composeLetter(c.var.ctx, c.req.param("id")));
      return c.body(bytes, 200, {
        "content-type": DOCX,
        "content-disposition": 'attachment; filename="determination-letter.docx"',
        "cache-control": "no-store",
      });
    },
  )
  .put(
    "/case-files/:id/letter/header",
    describeRoute({
      summary: "Set the letter's header; null is read from the file (If-Match)",
      tags: ["Determination letters"],
    }),
    validate("json", LetterHeader),
    async (c) => {
      const expected = readIfMatch(c.req.header("if-match"));
      await setHeader(c.var.ctx, c.req.param("id"), expected, c.req.valid("json"));
      return c.json({ letter: await composeLetter(c.var.ctx, c.req.param("id")) });
    },
  )
  .get(
    "/case-files/:id/case-summary/written",
    describeRoute({
      summary: "The clinical case summary as code writes it from the file now",
      tags: ["Determination letters"],
    }),
    async (c) => c.json(writeSummary(await loadSummarySources(c.var.ctx, c.req.param("id")))),
  )
  .post(
    "/case-files/:id/case-summary",
    describeRoute({
      summary: "Save the clinical case summary as a revision (If-Match)",
      tags: ["Determination letters"],
    }),
    validate("json", z.object({ text: z.string().trim().min(1, "The summary is empty.").max(20_000) })),
    async (c) => {
      const expected = readIfMatch(c.req.header("if-match"));
      const { text } = c.req.valid("json");
      return c.json({ summary: await saveSummary(c.var.ctx, c.req.param("id"), expected, text) }, 201);
    },
  )
  .get(
    "/credentials",
    describeRoute({ summary: "What letters state of you as a reviewer", tags: ["Determination letters"] }),
    async (c) => c.json(await getCredentials(c.var.ctx)),
  )
  .put(
    "/credentials",
    describeRoute({
      summary: "Set what letters state of you as a reviewer (If-Match)",
      tags: ["Determination letters"],
    }),
    validate("json", ReviewerCredentials),
    async (c) => c.json(await setCredentials(c.var.ctx, readIfMatch(c.req.header("if-match")), c.req.valid("json"))),
  );
