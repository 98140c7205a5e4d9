import type { D1Database, Fetcher, R2Bucket, Workflow } from "@cloudflare/workers-types";
import type { Context } from "../context.ts";
import type { ImportParams } from "./workflows/import-guideline.ts";
import type { ReadingParams } from "./workflows/read-document.ts";

/** Bindings and variables of the Worker; see wrangler.toml and the README. */
export interface Env {
  DB: D1Database;
  SEARCH: D1Database;
  ORIGINALS: R2Bucket;
  ASSETS: Fetcher;
  /** Reads imported guidelines; see workflows/import-guideline.ts. */
  GUIDELINE_IMPORT: Workflow<ImportParams>;
  /** Reads large documents of case files; see workflows/read-document.ts. */
  DOCUMENT_INTAKE: Workflow<ReadingParams>;
  /** "1" on a local start only: demo people may be chosen, and only from a loopback address. */
  RATIONALE_LOCAL?: string;
  /** Cloudflare Access: the team's domain (https://TEAM.cloudflareaccess.com) and the application's audience tag. */
  ACCESS_TEAM_DOMAIN?: string;
  ACCESS_AUDIENCE?: string;
  OPENAI_API_KEY?: string;
  OPENAI_BASE_URL?: string;
  OPENAI_MODEL?: string;
  OPENAI_API?: string;
  /** Names a model of the same server that gives embeddings; searches then fuse meaning with words. */
  OPENAI_EMBEDDING_MODEL?: string;
  MODEL_FIRST_CHUNK_TIMEOUT_MS?: string;
  MODEL_CHUNK_TIMEOUT_MS?: string;
  MODEL_ANSWER_TIMEOUT_MS?: string;
  MODEL_ANSWER_MAX_TOKENS?: string;
  MODEL_STEP_MAX_OUTPUT_TOKENS?: string;
  MODEL_INPUT_USD_PER_MILLION_TOKENS?: string;
  MODEL_CACHED_INPUT_USD_PER_MILLION_TOKENS?: string;
  MODEL_OUTPUT_USD_PER_MILLION_TOKENS?: string;
}

/** What Hono carries through a request. */
export interface AppEnv {
  Bindings: Env;
  Variables: { requestId: string; ctx: Context };
}
