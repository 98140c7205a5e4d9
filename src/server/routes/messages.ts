import { createUIMessageStreamResponse } from "ai";
import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import { z } from "zod";
import { getCaseFile } from "../../case-files/get-case-file.ts";
import { answerReviewer } from "../../drafting/answer-reviewer.ts";
import { listMessages } from "../../drafting/conversation/list-messages.ts";
import { endBrokenAnswers, stopAnswer } from "../../drafting/conversation/stop-answer.ts";
import { describeModel, loadModel } from "../../drafting/models.ts";
import { listModelCalls } from "../../drafting/store-model-calls.ts";
import type { AppEnv } from "../env.ts";
import { modelSettings } from "../model-settings.ts";
import { validate } from "../validate.ts";

/** Only text is taken from the client, and only from the newest user message. */
const NewMessage = z.object({
  message: z.object({
    id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, "an id of letters, digits, - and _"),
    role: z.literal("user", { error: "Only a user message can be sent; the server keeps the rest of the history." }),
    parts: z
      .array(z.object({ type: z.literal("text"), text: z.string() }))
      .min(1)
      .max(20),
  }),
});

export const messageRoutes = new Hono<AppEnv>()
  .get("/:id/messages", describeRoute({ summary: "The chat's history", tags: ["Chat"] }), async (c) => {
    const caseFile = await getCaseFile(c.var.ctx, c.req.param("id"));
    await endBrokenAnswers(c.var.ctx, caseFile.id);
    const rows = await listMessages(c.var.ctx, caseFile.id);
    return c.json({
      messages: rows.map((row) => ({
        id: row.id,
        role: row.role,
        parts: row.parts,
        metadata: {
          status: row.status,
          error: row.error,
          createdAt: row.createdAt,
          modelId: row.modelId,
          promptVersion: row.promptVersion,
          inputTokens: row.inputTokens,
          outputTokens: row.outputTokens,
        },
      })),
    });
  })
  .post(
    "/:id/messages",
    describeRoute({
      summary: "Ask, and stream the answer",
      description: "Takes the newest user message only. Streams AI SDK UI-message chunks as server-sent events.",
      tags: ["Chat"],
    }),
    validate("json", NewMessage),
    async (c) => {
      const { message } = c.req.valid("json");
      const settings = modelSettings(c.env);
      const answer = await answerReviewer(c.var.ctx, {
        caseFileId: c.req.param("id"),
        message: { id: message.id, text: message.parts.map((part) => part.text).join("\n") },
        model: await loadModel(settings),
        selected: describeModel(settings),
        settings,
      });
      c.executionCtx.waitUntil(answer.ended);
      return createUIMessageStreamResponse({ stream: answer.stream });
    },
  )
  .post("/:id/messages/stop", describeRoute({ summary: "Stop the answer under way", tags: ["Chat"] }), async (c) => {
    const caseFile = await getCaseFile(c.var.ctx, c.req.param("id"));
    await stopAnswer(c.var.ctx, caseFile.id);
    return c.json({}, 202);
  })
  .get(
    "/:id/model-calls",
    describeRoute({
      summary: "What each request to the model server took",
      description: "Tokens in, cached and out, cost by the configured prices, milliseconds, prompt version.",
      tags: ["Chat"],
    }),
    async (c) => c.json({ calls: await listModelCalls(c.var.ctx, c.req.param("id")) }),
  );
