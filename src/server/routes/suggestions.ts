import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import { z } from "zod";
import { assertDraftShown } from "../../drafting/provisional/withhold-drafts.ts";
import { acceptSuggestion, rejectSuggestion } from "../../drafting/suggestions/decide-suggestion.ts";
import { Determination } from "../../vocabulary.ts";
import type { AppEnv } from "../env.ts";
import { readIfMatch, validate } from "../validate.ts";

export const suggestionRoutes = new Hono<AppEnv>()
  .post(
    "/:id/suggestions/:suggestionId/accept",
    describeRoute({
      summary: "Take a suggestion over as a new revision (If-Match)",
      description: "The text as given, or the suggestion's; its citations and evidence come with it.",
      tags: ["Drafts"],
    }),
    validate(
      "json",
      z.object({
        rationale: z.string().trim().min(1, "The rationale is empty.").max(20_000).optional(),
        determination: Determination.optional(),
        overrideReason: z.string().trim().max(2000).optional(),
      }),
    ),
    async (c) => {
      const { id, suggestionId } = c.req.param();
      await assertDraftShown(c.var.ctx, id);
      const expected = readIfMatch(c.req.header("if-match"));
      const draft = await acceptSuggestion(c.var.ctx, id, suggestionId, expected, c.req.valid("json"));
      return c.json({ draft }, 201);
    },
  )
  .post(
    "/:id/suggestions/:suggestionId/reject",
    describeRoute({ summary: "Set a suggestion aside; the draft stays as it is", tags: ["Drafts"] }),
    async (c) => {
      const { id, suggestionId } = c.req.param();
      await assertDraftShown(c.var.ctx, id);
      return c.json({ draft: await rejectSuggestion(c.var.ctx, id, suggestionId) });
    },
  );
