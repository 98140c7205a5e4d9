import type { D1Database, R2Bucket } from "@cloudflare/workers-types";
import type { Database, Databases } from "./db/client.ts";
import type { Embedder } from "./guidelines/embeddings/embedder.ts";
import type { Person } from "./vocabulary.ts";

/** Starts the durable reading of an imported guideline; the server binds it to a Workflow. */
export interface GuidelineImports {
  start(editionId: string, attempt: number): Promise<void>;
  /** After how long without a sign of life an import counts as dead. */
  stalledMs?: number;
}

/** Starts the durable reading of a submitted document; the server binds it to a Workflow. Without it documents are read at once. */
export interface DocumentIntake {
  start(documentId: string, attempt: number): Promise<void>;
  /** After how long without a sign of life a reading counts as dead. */
  stalledMs?: number;
}

/** Who acts and on which stores; the first argument of every verb. */
export interface Context extends Databases {
  person: Person;
  db: Database;
  search: D1Database;
  originals: R2Bucket;
  imports?: GuidelineImports | undefined;
  intake?: DocumentIntake | undefined;
  /** Set where an embedding model is configured. */
  embedder?: Embedder | undefined;
}
