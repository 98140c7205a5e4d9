import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import { listComparisons } from "../../qa/list-comparisons.ts";
import type { AppEnv } from "../env.ts";

/** Mounted at /api/qa: what is asked over all case files. */
export const qaRoutes = new Hono<AppEnv>().get(
  "/comparisons",
  describeRoute({ summary: "Case files with a final determination, and how the drafts agree with them", tags: ["QA"] }),
  async (c) => c.json(await listComparisons(c.var.ctx)),
);
