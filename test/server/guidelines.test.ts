import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import * as schema from "../../src/db/schema.ts";
import { loadBundledExcerpts } from "../../src/guidelines/corpus/index.ts";
import { correctEdition } from "../../src/guidelines/editions/correct-edition.ts";
import { publishEdition } from "../../src/guidelines/editions/publish-edition.ts";
import { withdrawEdition } from "../../src/guidelines/editions/withdraw-edition.ts";
import { reportLibraryCoverage } from "../../src/guidelines/library-coverage.ts";
import { listEditions } from "../../src/guidelines/list-editions.ts";
import { listExcerpts } from "../../src/guidelines/list-excerpts.ts";
import { ensureLibrary } from "../../src/guidelines/load-corpus.ts";
import { makeCaseFile, makeContext } from "../helpers/context.ts";
import { makeDraft } from "../helpers/drafts.ts";
import { editionRow, guidelineText, importFile, librarian, markdown } from "../helpers/editions.ts";
import { demoContext, expectProblem, json, request } from "../helpers/request.ts";

const search = (query: string) => request("GET", `/api/guidelines?${query}`);

describe("guidelines", () => {
  test("are the editions in force on the day, best first, with the search sequence", async () => {
    const before = await json(await search("q=Work%20conditioning%20for%20low%20back&date=2014-12-26"));
    expect(before.excerpts[0]).toMatchObject({
      source: "mtus-chronic-pain-2009",
      pages: expect.stringContaining("125"),
    });
    expect(before.searchSequence.length).toBeGreaterThan(0);
    const scores = before.excerpts.map((excerpt: { score: number }) => excerpt.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    const after = await json(await search("q=Work%20conditioning%20for%20low%20back&date=2019-05-02"));
    for (const answer of [
      { ...before, day: "2014-12-26" },
      { ...after, day: "2019-05-02" },
    ]) {
      for (const { inForceFrom, inForceTo } of answer.excerpts) {
        expect(inForceFrom === null || inForceFrom <= answer.day).toBe(true);
        expect(inForceTo === null || inForceTo >= answer.day).toBe(true);
      }
    }
  });

  test("a limit is kept", async () => {
    const { excerpts } = await json(await search("q=MRI%20lumbar%20spine&date=2014-12-26&limit=2"));
    expect(excerpts.length).toBeLessThanOrEqual(2);
  });

  test.each([
    "",
    "q=MRI",
    "date=2014-12-26",
    "q=%20&date=2014-12-26",
    "q=MRI&date=yesterday",
    "q=MRI&date=2014-12-26&limit=0",
    "q=MRI&date=2014-12-26&limit=all",
    "q=MRI&date=2014-12-26&injury=2014",
    `q=${"x".repeat(401)}&date=2014-12-26`,
  ])("refuse the query %j", async (query) => {
    await expectProblem(await search(query), 400, "invalid-request");
  });

  test.each(["q=%22%27%3B--&date=2014-12-26", "q=NEAR(%22*&date=2014-12-26", "q=AND%20OR%20NOT&date=2014-12-26"])(
    "take %j as words",
    async (query) => {
      expect((await search(query)).status).toBe(200);
    },
  );

  test("an excerpt is read whole by its id, which holds a slash", async () => {
    const { excerpt } = await json(await request("GET", "/api/excerpts/mtus-chronic-pain-2009/work-conditioning"));
    expect(excerpt).toMatchObject({ id: "mtus-chronic-pain-2009/work-conditioning", textKind: "summary" });
    const encoded = await request("GET", `/api/excerpts/${encodeURIComponent(excerpt.id)}`);
    expect((await json(encoded)).excerpt).toEqual(excerpt);
    await expectProblem(await request("GET", "/api/excerpts/mtus-chronic-pain-2009/nothing"), 404, "not-found");
  });

  test("an excerpt that another organisation imported is not there", async () => {
    const other = await makeContext("librarian");
    await other.db.insert(schema.excerpts).values({
      id: `imported/${other.person.id}`,
      organisationId: other.person.organisationId,
      corpusHash: "imported",
      sourceKey: "other",
      source: "Licensed guideline",
      edition: "2014",
      topic: "Licensed topic",
      citedSections: [],
      bodyRegions: [],
      treatments: [],
      recommendation: "recommended",
      textKind: "verbatim",
      summary: "Licensed text of another organisation.",
      limits: "",
      confidence: "high",
    });
    await expectProblem(await request("GET", `/api/excerpts/imported/${other.person.id}`), 404, "not-found");
  });
});

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it goes on to assert.
type Json = any;

const topicsOn = (date: string, of?: string) =>
  request("GET", `/api/guidelines/topics?${new URLSearchParams({ date, ...(of ? { of } : {}) })}`);

async function lineOf(key: string): Promise<Json> {
  const { sources } = await json(await request("GET", "/api/guidelines/editions"));
  return sources.flatMap((source: Json) => source.lines).find((line: Json) => line.key === key);
}

describe("the library's time line", () => {
  test("gives each source its editions, chapters that changed apart on lines of their own, and what replaced them", async () => {
    const lowBack = await lineOf("mtus-acoem.low-back");
    expect(lowBack.name).toBe("Low Back Disorders");
    expect(lowBack.editions.map((one: Json) => [one.inForceFrom, one.inForceTo])).toEqual([
      ["2017-12-01", "2019-08-10"],
      ["2019-08-11", "2021-11-22"],
      ["2021-11-23", null],
    ]);
    expect((await lineOf("acoem-2004.12")).editions[0].replacedBy).toEqual([
      { line: "mtus-acoem.low-back", from: "2017-12-01" },
    ]);
    // Divided: the regulation's section leads to one successor, the history of the MTUS to the other.
    const [pain] = (await lineOf("mtus-chronic-pain-2009")).editions;
    expect(pain.replacedBy.map((next: Json) => next.line)).toEqual(["mtus-chronic-pain-2016", "mtus-opioids-2016"]);
    expect((await lineOf("mtus-postsurgical-2009")).editions[0].replacedBy).toEqual([]);
  });

  test("counts every excerpt of the catalogue once", async () => {
    const ctx = await makeContext();
    await ensureLibrary(ctx);
    const { sources } = await listEditions(ctx);
    const editions = sources.flatMap((source) => source.lines.flatMap((line) => line.editions));
    const counted = editions.reduce((sum, edition) => sum + edition.excerptCount, 0);
    expect(counted).toBe((await loadBundledExcerpts()).excerpts.length);
  });

  test.each([
    ["2014-12-26", "mtus-chronic-pain-2009", ["mtus-chronic-pain-2016", "mtus-acoem"]],
    ["2016-07-27", "mtus-chronic-pain-2009", ["mtus-chronic-pain-2016"]],
    ["2016-07-28", "mtus-chronic-pain-2016", ["mtus-chronic-pain-2009"]],
    ["2017-11-30", "acoem-2004", ["mtus-acoem"]],
    ["2020-03-02", "mtus-acoem", ["mtus-chronic-pain-2009", "mtus-chronic-pain-2016", "acoem-elbow-2007"]],
  ])("on %s offers %s and not %j", async (date, offered, gone) => {
    const { topics, inForce } = await json(await topicsOn(date));
    expect(inForce).toBe(true);
    const keys = new Set(topics.map((topic: Json) => topic.sourceKey));
    expect(keys).toContain(offered);
    for (const key of gone) expect(keys).not.toContain(key);
    for (const { inForceFrom, inForceTo } of topics) {
      expect(inForceFrom === null || inForceFrom <= date).toBe(true);
      expect(inForceTo === null || inForceTo >= date).toBe(true);
    }
  });

  test("a source that was not in force still shows its nearest edition, and says so", async () => {
    const late = await json(await topicsOn("2020-03-02", "mtus-chronic-pain-2009"));
    expect(late).toMatchObject({ inForce: false, total: 88 });
    const early = await json(await topicsOn("2014-12-26", "mtus-acoem.low-back"));
    expect(early).toMatchObject({ inForce: false, topics: [{ inForceFrom: "2017-12-01" }] });
    await expectProblem(await topicsOn("2014-12-26", "no-such-source"), 404, "not-found");
    await expectProblem(await topicsOn("some day"), 400, "invalid-request");
  });

  test("topics stand in the order of the book", async () => {
    const { topics } = await json(await topicsOn("2014-12-26", "mtus-chronic-pain-2009"));
    const pages = topics.flatMap((topic: Json) => (topic.pages ? [Number.parseInt(topic.pages, 10)] : []));
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
  });
});

describe("what cites an excerpt, and what the library does not cover", () => {
  test("names the drafts whose current revision cites it, of the organisation alone", async () => {
    const ctx = await demoContext();
    const { caseFileId, draftId } = await makeDraft(ctx);
    await makeDraft(await makeContext());
    const excerpt = "mtus-chronic-pain-2009/work-conditioning";
    const { drafts } = await json(
      await request("GET", `/api/guidelines/citing-drafts?${new URLSearchParams({ excerpt })}`),
    );
    expect(drafts).toContainEqual({
      draftId,
      caseFileId,
      caseFile: "Test case",
      request: "Work conditioning 2x4 for low back",
    });
    const own = await ctx.db
      .select()
      .from(schema.drafts)
      .where(eq(schema.drafts.organisationId, ctx.person.organisationId));
    const ids = own.map(({ id }) => id);
    for (const draft of drafts) expect(ids).toContain(draft.draftId);
  });

  test("lists treatments that found nothing once, with every case that asked for them", async () => {
    const ctx = await makeContext();
    const first = await makeCaseFile(ctx, ["Report."], "Hyperbaric  oxygen 20 sessions");
    const second = await makeCaseFile(ctx, ["Report."], "hyperbaric oxygen 20 sessions");
    await makeCaseFile(ctx, ["Report."], "Work conditioning 2x4 for low back");
    const undated = await makeCaseFile(ctx, ["Report."], "Something without a date");
    await ctx.db.update(schema.caseFiles).set({ asOf: null }).where(eq(schema.caseFiles.id, undated.caseFileId));
    const report = await reportLibraryCoverage(ctx);
    expect(report).toMatchObject({ searched: 2, distinct: 2, undatedItems: 1 });
    expect(report.uncovered).toHaveLength(1);
    expect(report.uncovered[0]).toMatchObject({ gap: "nothing", itemCount: 2, date: "2014-12-26" });
    expect(report.uncovered[0]?.cases.map((one) => one.caseFileId).sort()).toEqual(
      [first.caseFileId, second.caseFileId].sort(),
    );
  });

  test("tells a treatment for which only the dates of an edition are known", async () => {
    const ctx = await makeContext();
    const { caseFileId } = await makeCaseFile(ctx, ["Report."], "MRI lumbar spine");
    await ctx.db.update(schema.caseFiles).set({ asOf: "2020-03-02" }).where(eq(schema.caseFiles.id, caseFileId));
    const { uncovered } = await reportLibraryCoverage(ctx);
    expect(uncovered).toMatchObject([
      {
        gap: "edition-only",
        request: "MRI lumbar spine",
        editions: [expect.stringMatching(/^Low Back Disorders \(2019/)],
      },
    ]);
  });
});

describe("an imported guideline on the time line", () => {
  const name = `Guideline of the ${crypto.randomUUID()} Society`;
  const key = `imported.${name.toLowerCase().replaceAll(" ", "-")}`;

  test("stands there once it is published, for its own organisation, until it is withdrawn", async () => {
    const ctx = await librarian(await demoContext("librarian"));
    const text = guidelineText(name);
    const { id } = await importFile(ctx, "guideline.md", markdown(text), { name, inForceTo: "2019-12-31" });
    expect(await lineOf(key)).toBeUndefined();
    await publishEdition(ctx, id);
    expect((await lineOf(key)).editions).toMatchObject([{ inForceFrom: "2014-01-01", inForceTo: "2019-12-31" }]);
    const { topics, inForce } = await json(await topicsOn("2015-06-01", key));
    expect(inForce).toBe(true);
    expect(topics.map((topic: Json) => topic.topic)).toContain("Aquatic Vibration Therapy");
    expect((await json(await topicsOn("2015-06-01"))).topics.map((topic: Json) => topic.line)).toContain(key);
    expect((await json(await topicsOn("2020-01-01", key))).inForce).toBe(false);

    // Corrected dates count at once, without reading the file again.
    const { version } = await editionRow(ctx, id);
    await correctEdition(ctx, id, version, { inForceTo: null });
    expect((await json(await topicsOn("2020-01-01", key))).inForce).toBe(true);

    const other = await makeContext();
    const { sources } = await listEditions(other);
    expect(sources.map((source) => source.key)).not.toContain(key);
    await expect(listExcerpts(other, { date: "2015-06-01", of: key })).rejects.toMatchObject({ code: "not-found" });

    await withdrawEdition(ctx, id);
    expect(await lineOf(key)).toBeUndefined();
    await expectProblem(await topicsOn("2015-06-01", key), 404, "not-found");
  });

  test("two editions that are in force on the same days are told as an overlap", async () => {
    const ctx = await librarian();
    for (const [edition, inForceFrom] of [
      ["2014", "2014-01-01"],
      ["2016", "2016-01-01"],
    ] as const) {
      const about = { edition, inForceFrom };
      const { id } = await importFile(ctx, "guideline.md", markdown(guidelineText(edition)), about);
      await publishEdition(ctx, id);
    }
    const { coverage } = await listEditions(ctx);
    const own = coverage.overlaps.filter(({ line }) => line.startsWith("other: "));
    expect(own).toMatchObject([{ from: "2016-01-01", to: null }]);
  });
});
