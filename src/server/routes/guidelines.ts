import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import { z } from "zod";
import { findExcerpts } from "../../guidelines/find-excerpts.ts";
import { getExcerpt } from "../../guidelines/get-excerpt.ts";
import { reportLibraryCoverage } from "../../guidelines/library-coverage.ts";
import { listCitingDrafts } from "../../guidelines/list-citing-drafts.ts";
import { listEditions } from "../../guidelines/list-editions.ts";
import { listExcerpts } from "../../guidelines/list-excerpts.ts";
import { ensureLibrary } from "../../guidelines/load-corpus.ts";
import { IsoDay } from "../../vocabulary.ts";
import type { AppEnv } from "../env.ts";
import { validate } from "../validate.ts";

/** Mounted at /api. */
export const guidelineRoutes = new Hono<AppEnv>()
  .get(
    "/guidelines",
    describeRoute({ summary: "Excerpts in force on a day, best first", tags: ["Guidelines"] }),
    validate(
      "query",
      z.object({
        q: z.string().trim().min(1, "Write what was requested.").max(400),
        date: IsoDay,
        injury: IsoDay.optional(),
        /** Diagnoses, separated by semicolons. */
        diagnoses: z.string().max(1000).optional(),
        limit: z.coerce.number().int().min(1).max(50).default(10),
      }),
    ),
    async (c) => {
      const { q, date, injury, diagnoses, limit } = c.req.valid("query");
      const ctx = c.var.ctx;
      await ensureLibrary(ctx);
      return c.json(
        await findExcerpts(ctx, {
          request: q,
          date,
          limit,
          ...(injury ? { injuryDate: injury } : {}),
          diagnoses: diagnoses?.split(";").map((part) => part.trim()) ?? [],
          organisationId: ctx.person.organisationId,
        }),
      );
    },
  )
  .get(
    "/guidelines/editions",
    describeRoute({ summary: "Sources and their editions as a time line", tags: ["Guidelines"] }),
    async (c) => {
      const ctx = c.var.ctx;
      await ensureLibrary(ctx);
      const { sources, coverage } = await listEditions(ctx);
      return c.json({ sources, coverage });
    },
  )
  .get(
    "/guidelines/topics",
    describeRoute({ summary: "Topics of what was in force on a day", tags: ["Guidelines"] }),
    validate("query", z.object({ date: IsoDay, of: z.string().max(200).optional() })),
    async (c) => {
      const ctx = c.var.ctx;
      await ensureLibrary(ctx);
      return c.json(await listExcerpts(ctx, c.req.valid("query")));
    },
  )
  .get(
    "/guidelines/coverage",
    describeRoute({
      summary: "Treatments of past disputed items that the library does not cover",
      tags: ["Guidelines"],
    }),
    async (c) => {
      const ctx = c.var.ctx;
      await ensureLibrary(ctx);
      return c.json(await reportLibraryCoverage(ctx));
    },
  )
  .get(
    "/guidelines/citing-drafts",
    describeRoute({ summary: "Drafts whose current revision cites an excerpt", tags: ["Guidelines"] }),
    validate("query", z.object({ excerpt: z.string().min(1).max(300) })),
    async (c) => c.json({ drafts: await listCitingDrafts(c.var.ctx, c.req.valid("query").excerpt) }),
  )
  .get("/excerpts/:id{.+}", describeRoute({ summary: "One excerpt whole", tags: ["Guidelines"] }), async (c) => {
    const ctx = c.var.ctx;
    await ensureLibrary(ctx);
    return c.json({ excerpt: await getExcerpt(ctx.db, c.req.param("id"), ctx.person.organisationId) });
  });
