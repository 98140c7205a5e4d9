import { describe, expect, test } from "vitest";
import { excerpts } from "../../src/db/schema.ts";
import { makeContext } from "../helpers/context.ts";
import { expectProblem, json, request } from "../helpers/request.ts";

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
    await other.db.insert(excerpts).values({
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
