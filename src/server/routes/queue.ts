import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import { z } from "zod";
import { changeQueue, listReviewers, MAX_CHANGES, QueueChange } from "../../case-files/queue/change-queue.ts";
import { countQueue, listQueue } from "../../case-files/queue/list-queue.ts";
import { listQueueViews, removeQueueView, saveQueueView } from "../../case-files/queue/queue-views.ts";
import { QueueFilter } from "../../vocabulary.ts";
import type { AppEnv } from "../env.ts";
import { validate } from "../validate.ts";

const Page = z.object({
  offset: z.number().int().min(0).max(1_000_000).default(0),
  limit: z.number().int().min(1).max(200).default(50),
});
const Name = z.string().trim().min(1, "Give the view a name.").max(60);

/**
 * Mounted at /api/queue. Searches are POSTed: what a person types to find a case may name a patient, and addresses end up in
 * logs and histories.
 */
export const queueRoutes = new Hono<AppEnv>()
  .post(
    "/search",
    describeRoute({ summary: "Case files that match, a page of them, with where each stands", tags: ["Queue"] }),
    validate("json", Page.extend({ filter: QueueFilter.default({}) })),
    async (c) => {
      const { filter, ...page } = c.req.valid("json");
      return c.json(await listQueue(c.var.ctx, filter, page));
    },
  )
  .post(
    "/counts",
    describeRoute({ summary: "How many case files each filter shows", tags: ["Queue"] }),
    validate("json", z.object({ filters: z.array(QueueFilter).max(40) })),
    async (c) => c.json({ counts: await countQueue(c.var.ctx, c.req.valid("json").filters) }),
  )
  .post(
    "/changes",
    describeRoute({
      summary: "Assign, mark expedited, date or archive case files; answers with the changes that take it back",
      tags: ["Queue"],
    }),
    validate("json", z.object({ changes: z.array(QueueChange).min(1).max(MAX_CHANGES) })),
    async (c) => c.json(await changeQueue(c.var.ctx, c.req.valid("json").changes)),
  )
  .get("/reviewers", describeRoute({ summary: "Who can be assigned", tags: ["Queue"] }), async (c) =>
    c.json({ reviewers: await listReviewers(c.var.ctx) }),
  )
  .get("/views", describeRoute({ summary: "Your own views of the queue", tags: ["Queue"] }), async (c) =>
    c.json({ views: await listQueueViews(c.var.ctx) }),
  )
  .post(
    "/views",
    describeRoute({ summary: "Keep a view of the queue", tags: ["Queue"] }),
    validate("json", z.object({ name: Name, filter: QueueFilter })),
    async (c) => c.json({ view: await saveQueueView(c.var.ctx, c.req.valid("json")) }, 201),
  )
  .delete("/views/:id", describeRoute({ summary: "Remove one of your views", tags: ["Queue"] }), async (c) => {
    await removeQueueView(c.var.ctx, c.req.param("id"));
    return c.body(null, 204);
  });
