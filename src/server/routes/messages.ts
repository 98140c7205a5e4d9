import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import { z } from "zod";
import { getCaseFile } from "../../case-files/get-case-file.ts";
import { answerReviewer } from "../../drafting/answer-reviewer.ts";
import { type BranchMessage, getMessage, readBranch } from "../../drafting/conversation/list-messages.ts";
import type { Question } from "../../drafting/conversation/open-answer.ts";
import { showBranch } from "../../drafting/conversation/show-branch.ts";
import { endBrokenAnswers, stopAnswer } from "../../drafting/conversation/stop-answer.ts";
import { describeModel, loadModel } from "../../drafting/models.ts";
import { withholdChunks, withholdParts } from "../../drafting/provisional/withhold-answer.ts";
import { findWithheldItems } from "../../drafting/provisional/withhold-drafts.ts";
import { listModelCalls } from "../../drafting/store-model-calls.ts";
import { isLocal } from "../auth.ts";
import type { AppEnv } from "../env.ts";
import { modelSettings } from "../model-settings.ts";
import { streamChunks } from "../stream-chunks.ts";
import { validate } from "../validate.ts";

/**
 * A deployed Worker has 30 s after its reader left; ending the answer before says why it ended and stops the model server,
 * which would go on at the account's cost.
 */
const UNWATCHED_MS = 25_000;

const MessageId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, "an id of letters, digits, - and _");

/** Only text is taken from the client, and only from the newest user message. */
const NewMessage = z.object({
  message: z.object({
    id: MessageId,
    role: z.literal("user", { error: "Only a user message can be sent; the server keeps the rest of the history." }),
    parts: z
      .array(z.object({ type: z.literal("text"), text: z.string() }))
      .min(1)
      .max(20),
  }),
  /** The answer that it follows, null where it begins anew; left out, it follows the branch looked at last. */
  parentId: MessageId.nullable().optional(),
});
/** A question that was answered before, by its id. The built-in drafter can be named where the model server does not answer. */
const AskAgain = z.object({ again: MessageId, drafter: z.literal("built-in").optional() });

const Listing = z.object({ limit: z.coerce.number().int().positive().max(1000).optional() });

export const messageRoutes = new Hono<AppEnv>()
  .get(
    "/:id/messages",
    describeRoute({
      summary: "The chat's history, on the branch looked at last",
      description:
        "Oldest first. `metadata.versions` names the other versions of a message; `earlier` counts messages before the given ones (limit), `answering` names the answer under way.",
      tags: ["Chat"],
    }),
    validate("query", Listing),
    async (c) => {
      const caseFile = await getCaseFile(c.var.ctx, c.req.param("id"));
      await endBrokenAnswers(c.var.ctx, caseFile.id);
      const { messages, ...rest } = await readBranch(c.var.ctx, caseFile.id, c.req.valid("query").limit);
      const withheld = await findWithheldItems(c.var.ctx, caseFile.id);
      return c.json({ messages: messages.map((message) => viewOf(message, withheld)), ...rest });
    },
  )
  .get(
    "/:id/messages/:messageId",
    describeRoute({ summary: "One message as it stands", tags: ["Chat"] }),
    async (c) => {
      const { id, messageId } = c.req.param();
      await getCaseFile(c.var.ctx, id);
      await endBrokenAnswers(c.var.ctx, id);
      const withheld = await findWithheldItems(c.var.ctx, id);
      return c.json({ message: viewOf(await getMessage(c.var.ctx, id, messageId), withheld) });
    },
  )
  .post(
    "/:id/messages",
    describeRoute({
      summary: "Ask, and stream the answer",
      description:
        "Takes the newest user message only, or the id of a question to answer again, where `drafter: built-in` has the built-in drafter answer. Streams AI SDK UI-message chunks as server-sent events.",
      tags: ["Chat"],
    }),
    validate("json", z.union([AskAgain, NewMessage])),
    async (c) => {
      const asked = c.req.valid("json");
      const { OPENAI_API_KEY: _, ...unkeyed } = modelSettings(c.env);
      // Without a key the settings name the built-in drafter, and nothing leaves.
      const settings = "again" in asked && asked.drafter ? unkeyed : modelSettings(c.env);
      const caseFileId = c.req.param("id");
      const withheld = await findWithheldItems(c.var.ctx, caseFileId);
      const answer = await answerReviewer(c.var.ctx, {
        caseFileId,
        message: questionOf(asked),
        model: await loadModel(settings),
        selected: describeModel(settings),
        settings,
        unwatchedMs: isLocal(c.env, c.req.url) ? undefined : UNWATCHED_MS,
      });
      c.executionCtx.waitUntil(answer.ended);
      return streamChunks(withheld.size > 0 ? answer.stream.pipeThrough(withholdChunks(withheld)) : answer.stream);
    },
  )
  .put(
    "/:id/messages/shown",
    describeRoute({ summary: "Look at the branch of a message", tags: ["Chat"] }),
    validate("json", z.object({ messageId: MessageId })),
    async (c) => {
      const caseFile = await getCaseFile(c.var.ctx, c.req.param("id"));
      await showBranch(c.var.ctx, caseFile.id, c.req.valid("json").messageId);
      return c.body(null, 204);
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

function questionOf(body: z.infer<typeof NewMessage> | z.infer<typeof AskAgain>): Question {
  if ("again" in body) return { again: body.again };
  const { id, parts } = body.message;
  return { id, text: parts.map(({ text }) => text).join("\n"), parentId: body.parentId };
}

/**
 * A message in the AI SDK's shape; what the model's own shape has no place for is its metadata. What tells of a draft that is
 * kept back from the reader is left out.
 */
function viewOf(row: BranchMessage, withheld: ReadonlySet<string>) {
  const { id, role, versions, parentId, status, error, createdAt, modelId, promptVersion } = row;
  const { inputTokens, outputTokens } = row;
  const metadata = { status, error, createdAt, modelId, promptVersion, inputTokens, outputTokens, parentId };
  const parts = withholdParts(row.parts, withheld);
  return { id, role, parts, metadata: versions ? { ...metadata, versions } : metadata };
}
