import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import { z } from "zod";
import { approveDraft } from "../../drafting/approve-draft.ts";
import { dismissNearMiss, takeBackDismissal } from "../../drafting/dismiss-near-miss.ts";
import { getDraft, listRevisions } from "../../drafting/list-drafts.ts";
import { assertDraftShown } from "../../drafting/provisional/withhold-drafts.ts";
import { recheckDraft } from "../../drafting/recheck-draft.ts";
import { restoreRevision } from "../../drafting/restore-revision.ts";
import { reviseDraft } from "../../drafting/revise-draft.ts";
import { Determination, MtusRebuttal, Study } from "../../vocabulary.ts";
import type { AppEnv } from "../env.ts";
import { readIfMatch, validate } from "../validate.ts";

export const draftRoutes = new Hono<AppEnv>()
  // Where the organisation requires a provisional determination, a reviewer sees and touches no draft before giving theirs.
  .use("/:id/*", async (c, next) => {
    await assertDraftShown(c.var.ctx, c.req.param("id"));
    await next();
  })
  .get("/:id", describeRoute({ summary: "A draft with its current revision", tags: ["Drafts"] }), async (c) =>
    c.json({ draft: await getDraft(c.var.ctx, c.req.param("id")) }),
  )
  .get("/:id/revisions", describeRoute({ summary: "All revisions, newest first", tags: ["Drafts"] }), async (c) =>
    c.json({ revisions: await listRevisions(c.var.ctx, c.req.param("id")) }),
  )
  .post(
    "/:id/revisions",
    describeRoute({ summary: "Save an edited text as a new revision (If-Match)", tags: ["Drafts"] }),
    validate(
      "json",
      z.object({
        rationale: z.string().trim().min(1, "The rationale is empty.").max(20_000),
        determination: Determination,
        overrideReason: z.string().trim().max(2000).optional(),
        rebuttal: MtusRebuttal.nullable().optional(),
        studies: z.array(Study).max(6).optional(),
      }),
    ),
    async (c) => {
      const expected = readIfMatch(c.req.header("if-match"));
      return c.json({ draft: await reviseDraft(c.var.ctx, c.req.param("id"), expected, c.req.valid("json")) }, 201);
    },
  )
  .post(
    "/:id/revisions/:number/restore",
    describeRoute({ summary: "Append an earlier revision again as the newest one (If-Match)", tags: ["Drafts"] }),
    validate("param", z.object({ id: z.string(), number: z.coerce.number().int().positive() })),
    async (c) => {
      const expected = readIfMatch(c.req.header("if-match"));
      const { id, number } = c.req.valid("param");
      return c.json({ draft: await restoreRevision(c.var.ctx, id, number, expected) }, 201);
    },
  )
  .post(
    "/:id/near-miss-dismissals",
    describeRoute({ summary: "Set a near-miss of one criterion aside, with a reason", tags: ["Drafts"] }),
    validate(
      "json",
      z.object({
        excerptId: z.string(),
        criterionId: z.string(),
        documentId: z.string(),
        page: z.number().int().positive(),
        start: z.number().int().nonnegative(),
        reason: z.string().trim().min(4, "Say why this place is no evidence.").max(500),
      }),
    ),
    async (c) => c.json({ draft: await dismissNearMiss(c.var.ctx, c.req.param("id"), c.req.valid("json")) }, 201),
  )
  .delete(
    "/:id/near-miss-dismissals/:dismissalId",
    describeRoute({ summary: "Take a dismissal back, so that the near-miss counts again", tags: ["Drafts"] }),
    async (c) => {
      const { id, dismissalId } = c.req.param();
      return c.json({ draft: await takeBackDismissal(c.var.ctx, id, dismissalId) });
    },
  )
  .post(
    "/:id/checks",
    describeRoute({
      summary: "Check the current text again, against the case file and the library as they are now",
      description: "Stores the same text as a new revision where the findings have changed; `news` names the new ones.",
      tags: ["Drafts"],
    }),
    async (c) => c.json(await recheckDraft(c.var.ctx, c.req.param("id"))),
  )
  .post(
    "/:id/approvals",
    describeRoute({ summary: "Approve one revision", tags: ["Drafts"] }),
    validate(
      "json",
      z.object({
        revisionId: z.string(),
        hash: z.string(),
        statement: z.string().trim().min(10, "State what the signature means.").max(1000),
      }),
    ),
    async (c) => c.json({ draft: await approveDraft(c.var.ctx, c.req.param("id"), c.req.valid("json")) }, 201),
  );
