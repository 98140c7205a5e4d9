/** Components of a vector as it is stored; models that can are asked for so many, others are refused. */
export const DIMENSIONS = 256;

/** Turns texts into vectors. `id` names model and dimensions: vectors of different ids are never compared. */
export interface Embedder {
  id: string;
  /** One vector of `DIMENSIONS` numbers per text, in order. Throws when the server does not answer in time. */
  embed(texts: readonly string[]): Promise<number[][]>;
}

export interface EmbedderSettings {
  OPENAI_API_KEY?: string | undefined;
  OPENAI_BASE_URL?: string | undefined;
  OPENAI_EMBEDDING_MODEL?: string | undefined;
}

const TIMEOUT_MS = 8_000;

/** The embedding model that the settings name, over the OpenAI protocol; none unless one is named. */
export function createEmbedder(settings: EmbedderSettings): Embedder | undefined {
  const { OPENAI_API_KEY: apiKey, OPENAI_EMBEDDING_MODEL: name, OPENAI_BASE_URL: base } = settings;
  if (!apiKey || !name) return undefined;
  return {
    id: `${name}/${DIMENSIONS}`,
    async embed(texts) {
      const [{ embedMany }, { createOpenAI }] = await Promise.all([import("ai"), import("@ai-sdk/openai")]);
      const openai = createOpenAI({ apiKey, ...(base ? { baseURL: base.replace(/\/+$/, "") } : {}) });
      const { embeddings } = await embedMany({
        model: openai.embeddingModel(name),
        values: [...texts],
        maxRetries: 1,
        abortSignal: AbortSignal.timeout(TIMEOUT_MS),
        providerOptions: { openai: { dimensions: DIMENSIONS } },
      });
      if (embeddings.some((vector) => vector.length !== DIMENSIONS))
        throw new Error(`the embedding model does not give vectors of ${DIMENSIONS} components`);
      return embeddings;
    },
  };
}
