import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { secureHeaders } from "hono/secure-headers";
import { describeRoute, openAPIRouteHandler } from "hono-openapi";
import { describeModel } from "../drafting/models.ts";
import { AppError } from "../errors.ts";
import { newId } from "../ids.ts";
import { DEMO_PEOPLE, identify, isLocal } from "./auth.ts";
import type { AppEnv } from "./env.ts";
import { replayPosts } from "./idempotency.ts";
import { modelSettings } from "./model-settings.ts";
import { problem } from "./problem.ts";
import { caseFileRoutes } from "./routes/case-files.ts";
import { determinationLetterRoutes } from "./routes/determination-letters.ts";
import { disputedItemRoutes } from "./routes/disputed-items.ts";
import { documentRoutes } from "./routes/documents.ts";
import { draftRoutes } from "./routes/drafts.ts";
import { guidelineEditionRoutes } from "./routes/guideline-editions.ts";
import { guidelineRoutes } from "./routes/guidelines.ts";
import { letterRoutes } from "./routes/letters.ts";
import { messageRoutes } from "./routes/messages.ts";
import { organisationSettingsRoutes } from "./routes/organisation-settings.ts";
import { provisionalRoutes } from "./routes/provisional.ts";
import { qaRoutes } from "./routes/qa.ts";
import { queueRoutes } from "./routes/queue.ts";
import { settingsRoutes } from "./routes/settings.ts";
import { suggestionRoutes } from "./routes/suggestions.ts";

/** Longest JSON body. A comparison carries whole drafts; a message is limited further by its own schema. */
const MAX_JSON_BYTES = 900 * 1024;

const limitJson = bodyLimit({
  maxSize: MAX_JSON_BYTES,
  onError: () => {
    throw new AppError("too-large", "The request is too large; nothing was stored. Add long texts as a document.");
  },
});

const api = new Hono<AppEnv>()
  .use(identify)
  .use((c, next) => (c.req.header("content-type")?.includes("multipart/form-data") ? next() : limitJson(c, next)))
  .use(replayPosts)
  .get("/session", describeRoute({ summary: "Who you are, and which model is in use", tags: ["Session"] }), (c) => {
    const local = isLocal(c.env, c.req.url);
    return c.json({
      person: c.var.ctx.person,
      people: local ? DEMO_PEOPLE : [],
      local,
      model: describeModel(modelSettings(c.env)),
    });
  })
  .route("/case-files", caseFileRoutes)
  .route("/case-files", messageRoutes)
  .route("/queue", queueRoutes)
  .route("/qa", qaRoutes)
  .route("/settings", settingsRoutes)
  .route("/documents", documentRoutes)
  .route("/drafts", draftRoutes)
  .route("/drafts", suggestionRoutes)
  .route("/organisation-settings", organisationSettingsRoutes)
  .route("/", provisionalRoutes)
  .route("/", disputedItemRoutes)
  // Before the library's own routes, where an excerpt's id may hold slashes.
  .route("/", guidelineEditionRoutes)
  .route("/", guidelineRoutes)
  .route("/", letterRoutes)
  .route("/", determinationLetterRoutes);

export const app = new Hono<AppEnv>()
  .use(async (c, next) => {
    c.set("requestId", newId("req"));
    await next();
    // A response from another Worker's binding (static assets) has immutable headers.
    c.res = new Response(c.res.body, c.res);
    c.res.headers.set("x-request-id", c.var.requestId);
  })
  .use(
    secureHeaders({
      referrerPolicy: "no-referrer",
      xFrameOptions: "DENY",
      crossOriginResourcePolicy: "same-origin",
    }),
  )
  .get("/health", (c) => c.json({ ok: true }))
  .route("/api", api);

app.get(
  "/openapi.json",
  openAPIRouteHandler(app, {
    documentation: {
      openapi: "3.1.0",
      info: {
        title: "Rationale",
        version: "0.1.0",
        description:
          "Drafting of decision rationales for Independent Medical Review. Errors are RFC 9457 problem bodies.",
      },
    },
  }),
);

app.notFound((c) =>
  problem("not-found", "There is nothing at this address. /docs lists what there is.", c.var.requestId),
);

app.onError((error, c) => {
  const { requestId } = c.var;
  if (error instanceof AppError) return problem(error.code, error.message, requestId);
  if (error instanceof HTTPException) {
    const status = error.getResponse().status;
    if (status < 500) return problem("invalid-request", "The request body is not valid JSON.", requestId);
  }
  // Only the kind of the error: its message may carry patient text.
  console.error(`unexpected error ${requestId}: ${error.name} at ${new URL(c.req.url).pathname.split("/")[2] ?? ""}`);
  return problem("internal", "Something unexpected went wrong. What was stored is safe; try again.", requestId);
});

export type AppType = typeof app;
