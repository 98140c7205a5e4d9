import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import { z } from "zod";
import { proposeCriteria } from "../../drafting/propose-criteria.ts";
import { MAX_FILE_BYTES } from "../../file-limits.ts";
import { correctEdition } from "../../guidelines/editions/correct-edition.ts";
import { createEdition } from "../../guidelines/editions/create-edition.ts";
import { confirmCriteria, dismissCriteria } from "../../guidelines/editions/decide-criteria.ts";
import { getEdition, listImportedEditions } from "../../guidelines/editions/get-edition.ts";
import { getEditionPage, listEditionExcerpts } from "../../guidelines/editions/list-edition-excerpts.ts";
import { publishEdition } from "../../guidelines/editions/publish-edition.ts";
import { retryImport } from "../../guidelines/editions/retry-import.ts";
import { deleteEdition, withdrawEdition } from "../../guidelines/editions/withdraw-edition.ts";
import { listProposedCriteria, writeCriteria } from "../../guidelines/editions/write-criteria.ts";
import { Criterion, CriterionSpan, EditionMetadata } from "../../vocabulary.ts";
import type { AppEnv } from "../env.ts";
import { modelSettings } from "../model-settings.ts";
import { readUploadStream } from "../read-upload-stream.ts";
import { readIfMatch, validate } from "../validate.ts";

const tags = ["Guideline editions"];

/** Mounted at /api. Import of licensed guidelines: librarians change, everyone of the organisation reads. */
export const guidelineEditionRoutes = new Hono<AppEnv>()
  .get("/guideline-editions", describeRoute({ summary: "Imported editions, newest first", tags }), async (c) =>
    c.json({ editions: await listImportedEditions(c.var.ctx) }),
  )
  .post(
    "/guideline-editions",
    describeRoute({
      summary: "Import a licensed guideline (multipart: `file` and the fields of EditionMetadata, `replaces`)",
      tags,
    }),
    async (c) => {
      const edition = await createEdition(c.var.ctx, (store) => readUploadStream(c.req.raw, MAX_FILE_BYTES, store));
      return c.json({ edition }, 201);
    },
  )
  .get("/guideline-editions/:id", describeRoute({ summary: "One edition with its progress", tags }), async (c) =>
    c.json({ edition: await getEdition(c.var.ctx, c.req.param("id")) }),
  )
  .patch(
    "/guideline-editions/:id",
    describeRoute({ summary: "Correct name, place, edition or dates (If-Match)", tags }),
    validate("json", EditionMetadata.partial()),
    async (c) => {
      const version = readIfMatch(c.req.header("if-match"));
      return c.json({ edition: await correctEdition(c.var.ctx, c.req.param("id"), version, c.req.valid("json")) });
    },
  )
  .post("/guideline-editions/:id/publish", describeRoute({ summary: "Offer it to searches", tags }), async (c) =>
    c.json({ edition: await publishEdition(c.var.ctx, c.req.param("id")) }),
  )
  .post(
    "/guideline-editions/:id/withdraw",
    describeRoute({ summary: "Take it out of the library; excerpts that drafts cite stay readable", tags }),
    async (c) => c.json(await withdrawEdition(c.var.ctx, c.req.param("id"))),
  )
  .post("/guideline-editions/:id/retry", describeRoute({ summary: "Read a failed import again", tags }), async (c) =>
    c.json({ edition: await retryImport(c.var.ctx, c.req.param("id")) }),
  )
  .delete(
    "/guideline-editions/:id",
    describeRoute({ summary: "Delete it; the row stays only while drafts cite it", tags }),
    async (c) => c.json(await deleteEdition(c.var.ctx, c.req.param("id"))),
  )
  .get(
    "/guideline-editions/:id/excerpts",
    describeRoute({ summary: "Its excerpts in order, to be checked before publishing", tags }),
    validate(
      "query",
      z.object({
        offset: z.coerce.number().int().min(0).default(0),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    ),
    async (c) => c.json(await listEditionExcerpts(c.var.ctx, c.req.param("id"), c.req.valid("query"))),
  )
  .get(
    "/guideline-editions/:id/pages/:number",
    describeRoute({ summary: "The text of one page as it was read", tags }),
    async (c) => {
      const number = Number(c.req.param("number"));
      return c.json({ page: await getEditionPage(c.var.ctx, c.req.param("id"), number) });
    },
  )
  .get(
    "/excerpts/:id/criteria",
    describeRoute({ summary: "What was proposed as criteria of an imported excerpt, newest first", tags }),
    async (c) => c.json({ proposals: await listProposedCriteria(c.var.ctx, c.req.param("id")) }),
  )
  .post(
    "/excerpts/:id/criteria",
    describeRoute({ summary: "Write criteria by hand; `confirm` makes them count at once", tags }),
    validate(
      "json",
      z.object({ tree: Criterion, spans: z.array(CriterionSpan).max(200), confirm: z.boolean().optional() }),
    ),
    async (c) => c.json({ proposal: await writeCriteria(c.var.ctx, c.req.param("id"), c.req.valid("json")) }, 201),
  )
  .post(
    "/excerpts/:id/criteria/propose",
    describeRoute({ summary: "Let the model propose criteria, each bound to a span of the text", tags }),
    async (c) => c.json(await proposeCriteria(c.var.ctx, c.req.param("id"), modelSettings(c.env)), 201),
  )
  .post(
    "/proposed-criteria/:id/confirm",
    describeRoute({ summary: "Make them the excerpt's criteria", tags }),
    async (c) => c.json({ proposal: await confirmCriteria(c.var.ctx, c.req.param("id")) }),
  )
  .post("/proposed-criteria/:id/dismiss", describeRoute({ summary: "Set them aside", tags }), async (c) =>
    c.json({ proposal: await dismissCriteria(c.var.ctx, c.req.param("id")) }),
  );
