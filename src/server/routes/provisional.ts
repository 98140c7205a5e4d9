import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import { z } from "zod";
import { getCaseFile } from "../../case-files/get-case-file.ts";
import { readProvisional, recordProvisional } from "../../drafting/provisional/record-provisional.ts";
import { Determination } from "../../vocabulary.ts";
import type { AppEnv } from "../env.ts";
import { validate } from "../validate.ts";

/** Mounted at /api: what a reviewer leans to before a draft is seen. */
export const provisionalRoutes = new Hono<AppEnv>()
  .get(
    "/case-files/:id/provisional-determinations",
    describeRoute({ summary: "Your own provisional determinations, and what is asked for", tags: ["Drafts"] }),
    async (c) => {
      const caseFile = await getCaseFile(c.var.ctx, c.req.param("id"));
      return c.json({ provisional: await readProvisional(c.var.ctx, caseFile.id) });
    },
  )
  .post(
    "/disputed-items/:id/provisional-determinations",
    describeRoute({
      summary: "Record what you lean to for an item",
      description: "Append-only; a second thought is another record, and the first one stays.",
      tags: ["Drafts"],
    }),
    validate("json", z.object({ determination: Determination })),
    async (c) => {
      const { determination } = c.req.valid("json");
      return c.json({ recorded: await recordProvisional(c.var.ctx, c.req.param("id"), determination) }, 201);
    },
  );
