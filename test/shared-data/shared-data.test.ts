import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startLocalWorker } from "../../scripts/local-worker.mjs";
import { openClient, readJson } from "../../src/cli/client.ts";
import { draftFiles } from "../../src/cli/draft.ts";
import { parseFile } from "../../src/cli/parse.ts";
import type { DraftOutput, ParsedLetter } from "../../src/vocabulary.ts";

/** The labelled data lies beside the repository where the project is developed; a clone elsewhere does without. */
const DATA = join(import.meta.dirname, "../../../shared/data");
const CASE = join(DATA, "case-files/work-conditioning-2015");
const LETTER = join(DATA, "letters/determination-2015.txt");

if (existsSync(LETTER) && existsSync(CASE)) describe("the case that the project started from", withData);
else {
  console.info("The labelled data is not beside this repository; its tests have nothing to read.");
  test("the labelled data is not here", () => expect(existsSync(LETTER) && existsSync(CASE)).toBe(false));
}

function withData() {
  let worker: Awaited<ReturnType<typeof startLocalWorker>>;
  let drafts: DraftOutput;

  beforeAll(async () => {
    worker = await startLocalWorker({ state: null, quiet: true, vars: {} });
    const names = readdirSync(CASE).filter((name) => name !== "gold.json");
    const paths = names.sort().map((name) => join(CASE, name));
    drafts = await draftFiles(openClient(worker.url), worker.url, "work-conditioning-2015", paths);
  });

  afterAll(() => worker?.stop());

  test("both items are upheld, on the pages that the reviewer cited", () => {
    expect(drafts.items.map((item) => item.determination)).toEqual(["upheld", "upheld"]);
    const cited = (at: number) =>
      (drafts.items[at]?.citations ?? []).map(({ source, pages }) => `${source} ${pages.join(", ")}`).join("; ");
    const conditioning = drafts.items.findIndex((item) => /work conditioning/i.test(item.request));
    expect(cited(conditioning)).toMatch(/mtus-chronic-pain-2009[^;]*\b125\b/);
    expect(cited(1 - conditioning)).toMatch(/acoem-2004[^;]*\b371\b/);
    expect(drafts.items[1 - conditioning]?.citations.map((citation) => citation.chapter)).toContainEqual(
      expect.stringMatching(/14|ankle/i),
    );
  });

  test("every quote stands on its page", async () => {
    const client = openClient(worker.url);
    const { caseFiles } = await readJson(await client["case-files"].$get());
    const id = caseFiles[0]?.id ?? "";
    const { documents } = await readJson(await client["case-files"][":id"].$get({ param: { id } }));
    const texts = new Map<string, string>();
    for (const document of documents) {
      const { pages } = await readJson(
        await client.documents[":id"].pages.$get({ param: { id: document.id }, query: {} }),
      );
      for (const page of pages) texts.set(`${document.name} ${page.number}`, page.text);
    }
    const quotes = drafts.items.flatMap((item) => item.criteria.flatMap((criterion) => criterion.evidence));
    expect(quotes.length).toBeGreaterThan(0);
    for (const { document, page, quote } of quotes) {
      expect(fold(texts.get(`${document} ${page}`) ?? ""), `${document} ${page}`).toContain(fold(quote));
    }
  });

  test("the drafts agree with the letter that was issued, 2 of 2", async () => {
    const final = await parseFile(worker.url, LETTER);
    const comparison = await readJson(await openClient(worker.url).letters.compare.$post({ json: { drafts, final } }));
    expect(comparison.summary).toMatchObject({ n: 2, agreement: 1, pageRecall: 1 });
    expect(comparison.unmatched).toEqual({ drafts: [], final: [] });
  });

  test("the letter is read exactly as it is labelled", async () => {
    const lines = readFileSync(join(DATA, "letters/gold.jsonl"), "utf8").trim().split("\n");
    const gold = lines
      .map((line) => JSON.parse(line) as ParsedLetter)
      .find(({ file }) => file === "determination-2015.txt");
    expect(gold).toBeDefined();
    const letter = await parseFile(worker.url, LETTER);
    const { file, kind, style, worker: injured, dates } = letter;
    expect({ file, kind, style, worker: injured, dates }).toEqual({
      file: gold?.file,
      kind: gold?.kind,
      style: gold?.style,
      worker: gold?.worker,
      dates: gold?.dates,
    });
    expect(letter.items.map(comparable)).toEqual(gold?.items.map(comparable));
    for (const [at, item] of letter.items.entries()) {
      const start = fold(gold?.items[at]?.rationaleStartsWith ?? "");
      expect(fold(item.rationale).startsWith(start)).toBe(true);
    }
  });
}

function comparable(item: ParsedLetter["items"][number]) {
  const citations = (list: typeof item.urGuidelines) =>
    list.map(({ source, chapter, pages }) => ({ source, chapter, pages }));
  return {
    request: fold(item.request),
    determination: item.determination,
    urGuidelines: citations(item.urGuidelines),
    reviewerGuidelines: citations(item.reviewerGuidelines),
  };
}

function fold(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
