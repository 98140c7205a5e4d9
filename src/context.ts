import type { D1Database, R2Bucket } from "@cloudflare/workers-types";
import type { Database, Databases } from "./db/client.ts";
import type { DurableJob } from "./durable-job.ts";
import type { Embedder } from "./guidelines/embeddings/embedder.ts";
import type { Person } from "./vocabulary.ts";

/** Who acts and on which stores; the first argument of every verb. */
export interface Context extends Databases {
  person: Person;
  db: Database;
  search: D1Database;
  originals: R2Bucket;
  /** Reads an imported guideline. */
  imports?: DurableJob | undefined;
  /** Reads a submitted document; without it documents are read at once. */
  intake?: DurableJob | undefined;
  /** Set where an embedding model is configured. */
  embedder?: Embedder | undefined;
}
