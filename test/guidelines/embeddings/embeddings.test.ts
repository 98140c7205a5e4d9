import { beforeAll, describe, expect, it, vi } from "vitest";
import { openDatabase } from "../../../src/db/client.ts";
import { publishEdition } from "../../../src/guidelines/editions/publish-edition.ts";
import { DIMENSIONS, type Embedder } from "../../../src/guidelines/embeddings/embedder.ts";
import { fuseRanks } from "../../../src/guidelines/embeddings/fuse-ranks.ts";
import { cosine, quantise } from "../../../src/guidelines/embeddings/quantise.ts";
import { storeVectors } from "../../../src/guidelines/embeddings/store-vectors.ts";
import { findExcerpts } from "../../../src/guidelines/find-excerpts.ts";
import { ensureLibrary } from "../../../src/guidelines/load-corpus.ts";
import { testEnv } from "../../helpers/context.ts";
import { FIELDS, importFile, librarian, markdown } from "../../helpers/editions.ts";

const dbs = { db: openDatabase(testEnv.DB), search: testEnv.SEARCH };
const DATE = "2014-11-02";

/** Vectors of word counts, so that texts which share words are near; a thesaurus stands for what a model has learnt. */
function wordEmbedder(id: string, meaning: Record<string, string> = {}): Embedder & { texts: string[] } {
  const texts: string[] = [];
  return {
    id,
    texts,
    async embed(batch) {
      texts.push(...batch);
      return batch.map((text) => {
        const vector = new Array<number>(DIMENSIONS).fill(0);
        for (const word of text.toLowerCase().match(/[a-z]{4,}/g) ?? []) {
          const meant = meaning[word] ?? word;
          let hash = 7;
          for (const letter of meant) hash = (hash * 31 + letter.charCodeAt(0)) % DIMENSIONS;
          vector[hash] = (vector[hash] ?? 0) + 1;
        }
        return vector;
      });
    },
  };
}

/** One search embeds a bounded portion; other tests may have imported more than that. */
async function embedAll(embedder: Embedder) {
  for (let left = 1; left > 0; ) left = await storeVectors(dbs, embedder, 2_000);
}

beforeAll(() => ensureLibrary(dbs));

describe("vectors", () => {
  it("keep their direction in eight bits", () => {
    const a = quantise([0.2, -0.4, 0.1]);
    expect(cosine(a, quantise([0.4, -0.8, 0.2]))).toBeGreaterThan(0.999);
    expect(cosine(a, quantise([-0.2, 0.4, -0.1]))).toBeLessThan(-0.999);
    expect(cosine(a, quantise([0, 0, 0]))).toBe(0);
  });

  it("are embedded in bounded portions, once, and again when the library changed", async () => {
    const embedder = wordEmbedder("portions");
    const left = await storeVectors(dbs, embedder, 200);
    expect(left).toBeGreaterThan(0);
    expect(embedder.texts).toHaveLength(200);
    expect(await storeVectors(dbs, embedder, 5_000)).toBe(0);
    expect(embedder.texts).toHaveLength(200 + left);
    await storeVectors(dbs, embedder, 5_000);
    expect(embedder.texts).toHaveLength(200 + left);
    await dbs.search.prepare("UPDATE index_state SET corpus_hash = 'earlier' WHERE name = 'vectors:portions'").run();
    await dbs.search
      .prepare("UPDATE excerpt_vectors SET text_hash = 'old' WHERE embedder = 'portions' AND excerpt_id LIKE 'odg/%'")
      .run();
    await storeVectors(dbs, embedder, 5_000);
    const again = embedder.texts.length - 200 - left;
    expect(again).toBeGreaterThan(0);
    expect(again).toBeLessThan(100);
  });
});

describe("fuseRanks", () => {
  it("lets a weight decide how far a second ranking moves the first", () => {
    const words = ["a", "b", "c"];
    expect(
      fuseRanks([
        { keys: words, weight: 1 },
        { keys: ["c"], weight: 0.001 },
      ]),
    ).toEqual(["a", "b", "c"]);
    expect(
      fuseRanks([
        { keys: words, weight: 1 },
        { keys: ["c", "x"], weight: 1 },
      ]),
    ).toEqual(["c", "a", "b", "x"]);
  });
});

describe("a search with an embedding model", () => {
  const request = { request: "zorblax", date: DATE };

  it("finds by meaning what no word of the vocabulary names", async () => {
    const plain = await findExcerpts(dbs, request);
    const titles = ({ excerpts }: typeof plain) => excerpts.slice(0, 5).map(({ topic }) => topic.toLowerCase());
    expect(titles(plain).join(" ")).not.toContain("biofeedback");
    const embedder = wordEmbedder("thesaurus", { zorblax: "biofeedback" });
    await embedAll(embedder);
    expect(titles(await findExcerpts({ ...dbs, embedder }, request)).join(" ")).toContain("biofeedback");
  });

  it("is not crowded out by what another organisation imported or what is no longer in force", async () => {
    const theirs = await librarian();
    const section = (at: number) =>
      `## Biofeedback ${at}\n\nRecommendation: Biofeedback and again biofeedback, variant ${at}.\n`;
    const text = `# Biofeedback\n\n${Array.from({ length: 80 }, (_, at) => section(at)).join("\n")}`;
    const { id } = await importFile(theirs, "many.md", markdown(text));
    await publishEdition(theirs, id);
    const embedder = wordEmbedder("crowd", { zorblax: "biofeedback" });
    // Later editions, and what others imported, are embedded too; neither may take the places of what is offered.
    await embedAll(embedder);
    const { excerpts } = await findExcerpts({ ...dbs, embedder }, request);
    expect(excerpts.slice(0, 5).map(({ topic }) => topic.toLowerCase())).toContainEqual(
      expect.stringContaining("biofeedback"),
    );
    expect(excerpts.filter(({ edition }) => edition === FIELDS.edition)).toEqual([]);
  });

  it("leaves what was understood at the head, and nothing out of force passes", async () => {
    const embedder = wordEmbedder("misled", { norco: "acupuncture" });
    const { excerpts } = await findExcerpts({ ...dbs, embedder }, { request: "Norco 10/325mg #90", date: DATE });
    expect(excerpts[0]?.topic.toLowerCase()).toMatch(/hydrocodone|opioid/);
    expect(
      excerpts.every(({ inForceFrom, inForceTo }) => (inForceFrom ?? "") <= DATE && (inForceTo ?? "9") >= DATE),
    ).toBe(true);
  });

  it("stands on its own when the embedding server fails, and masks what leaves", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const failing: Embedder = { id: "failing", embed: () => Promise.reject(new Error("down")) };
    const mask = (text: string) => text.replace("Smith", "[[id-1]]");
    const asked = { request: "Norco 10/325mg #90 for Smith", date: DATE, mask };
    const [plain, broken] = await Promise.all([
      findExcerpts(dbs, asked),
      findExcerpts({ ...dbs, embedder: failing }, asked),
    ]);
    expect(broken).toEqual(plain);
    const embedder = wordEmbedder("masked");
    await findExcerpts({ ...dbs, embedder }, asked);
    expect(embedder.texts.at(-1)).toBe("Norco 10/325mg #90 for [[id-1]]");
    vi.restoreAllMocks();
  });
});
