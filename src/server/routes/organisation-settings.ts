import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import { z } from "zod";
import { changeOrganisationSettings, getOrganisationSettings } from "../../drafting/provisional/settings.ts";
import { ProvisionalMode } from "../../vocabulary.ts";
import type { AppEnv } from "../env.ts";
import { readIfMatch, validate } from "../validate.ts";

export const organisationSettingsRoutes = new Hono<AppEnv>()
  .get("/", describeRoute({ summary: "How your organisation works", tags: ["Settings"] }), async (c) =>
    c.json({ settings: await getOrganisationSettings(c.var.ctx) }),
  )
  .put(
    "/",
    describeRoute({ summary: "Change it: QA and librarians only (If-Match: the version)", tags: ["Settings"] }),
    validate("json", z.object({ provisional: ProvisionalMode })),
    async (c) => {
      const expected = readIfMatch(c.req.header("if-match"));
      return c.json({ settings: await changeOrganisationSettings(c.var.ctx, expected, c.req.valid("json")) });
    },
  );
