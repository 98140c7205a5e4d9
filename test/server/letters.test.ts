import { describe, expect, test } from "vitest";
import letter from "../fixtures/letters/final-of-the-example.txt?raw";
import { makeDraft } from "../helpers/drafts.ts";
import { demoContext, expectProblem, json, request, upload } from "../helpers/request.ts";

const parse = (form: FormData) => request("POST", "/api/letters/parse", { body: form });

describe("letters", () => {
  test("are read from a file", async () => {
    const parsed = await json(await parse(upload("final.txt", letter)));
    expect(parsed).toMatchObject({ file: "final.txt", kind: "determination" });
    expect(parsed.items.map((item: { determination: string }) => item.determination)).toEqual(["upheld", "upheld"]);
  });

  test("what is no letter is refused with the reason", async () => {
    await expectProblem(
      await parse(upload("note.txt", "The weather is fine today, said nobody.")),
      422,
      "no-items-in-letter",
    );
    await expectProblem(await parse(upload("empty.txt", "")), 422, "empty-document");
    await expectProblem(await request("POST", "/api/letters/parse", { body: {} }), 400, "invalid-request");
  });

  test("a final determination is recorded and compared, as a file or pasted; the newest counts", async () => {
    const { caseFileId } = await makeDraft(await demoContext());
    const path = `/api/case-files/${caseFileId}/final-determinations`;
    const first = await json(await request("POST", path, { body: upload("final.txt", letter) }), 201);
    const pasted = await json(await request("POST", path, { body: { text: letter } }), 201);
    const again = await json(await request("GET", `/api/case-files/${caseFileId}/comparison`));
    expect(again).toEqual(pasted);
    expect(JSON.stringify(first)).toContain("Work conditioning");
  });

  test("refused: pasted text of another shape, and a text that is no letter", async () => {
    const { caseFileId } = await makeDraft(await demoContext());
    const path = `/api/case-files/${caseFileId}/final-determinations`;
    for (const body of [{}, { text: "" }, { text: 5 }, "{"]) {
      await expectProblem(await request("POST", path, { body }), 400, "invalid-request");
    }
    await expectProblem(
      await request("POST", path, { body: { text: "Dear all, lunch is at noon." } }),
      422,
      "no-items-in-letter",
    );
  });

  test("drafts are compared with a parsed letter and nothing is stored", async () => {
    const final = await json(await parse(upload("final.txt", letter)));
    const item = {
      request: final.items[0].request,
      quantity: {},
      bodyRegion: null,
      side: null,
      determination: "upheld",
      citations: final.items[0].reviewerGuidelines.map((citation: object) => ({ topic: "", ...citation })),
      criteria: [],
      rationale: final.items[0].rationale,
      searchSequence: [],
      checks: [],
    };
    const drafts = {
      caseFile: "example",
      asOf: "2014-12-26",
      worker: { age: null, sex: null },
      dateOfInjury: null,
      items: [item],
      inconsistencies: [],
      unreadablePages: [],
      model: { id: "test", promptVersion: "1", tokens: { input: 0, output: 0 } },
    };
    const comparison = await json(await request("POST", "/api/letters/compare", { body: { drafts, final } }));
    expect(comparison.items[0]).toMatchObject({ determination: { agree: true }, citations: { page: { recall: 1 } } });
    const wrong = await request("POST", "/api/letters/compare", { body: { drafts: [], final } });
    await expectProblem(wrong, 400, "invalid-request");
  });
});
