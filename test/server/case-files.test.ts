import { describe, expect, test } from "vitest";
import { makeCaseFile } from "../helpers/context.ts";
import { makeDraft } from "../helpers/drafts.ts";
import { demoContext, expectProblem, json, request } from "../helpers/request.ts";

const ifMatch = (version: unknown) => ({ "if-match": String(version) });

async function open(title = "A case") {
  const { caseFile } = await json(await request("POST", "/api/case-files", { body: { title } }), 201);
  return caseFile as { id: string; version: number; title: string };
}

describe("case files", () => {
  test("are opened, listed newest first, and read", async () => {
    const first = await open("Older");
    await new Promise((resolve) => setTimeout(resolve, 5));
    const second = await open("  Newer ");
    expect(second).toMatchObject({ title: "Newer", version: 1, createdBy: "person_demo_reviewer" });
    const { caseFiles } = await json(await request("GET", "/api/case-files"));
    const ids = caseFiles.map((row: { id: string }) => row.id);
    expect(ids.indexOf(second.id)).toBeLessThan(ids.indexOf(first.id));
    const whole = await json(await request("GET", `/api/case-files/${first.id}`));
    expect(whole).toMatchObject({ caseFile: { id: first.id }, documents: [], items: [], drafts: [] });
  });

  test("the list counts items, drafts, approvals and what blocks", async () => {
    const ctx = await demoContext();
    const block = { code: "Q01", severity: "block", message: "m", remedy: "r" } as const;
    const { caseFileId } = await makeDraft(ctx, { checks: [block, { ...block, severity: "warn" }] });
    const { caseFiles } = await json(await request("GET", "/api/case-files"));
    expect(caseFiles.find((row: { id: string }) => row.id === caseFileId)).toMatchObject({
      itemCount: 1,
      draftedCount: 1,
      approvedCount: 0,
      unresolvedCount: 1,
      requests: ["Work conditioning 2x4 for low back"],
    });
  });

  test.each([{}, { title: "" }, { title: "   " }, { title: "x".repeat(201) }, { title: null }])(
    "refuses %j",
    async (body) => {
      await expectProblem(await request("POST", "/api/case-files", { body }), 400, "invalid-request");
    },
  );

  test("a page without text is named", async () => {
    const { caseFileId } = await makeCaseFile(await demoContext(), ["Low back pain after lifting.", ""]);
    const whole = await json(await request("GET", `/api/case-files/${caseFileId}`));
    expect(whole.documents).toMatchObject([{ name: "01-report.txt", unreadablePages: [2] }]);
  });
});

describe("a correction", () => {
  test("is stored against the version that was seen", async () => {
    const { id, version } = await open();
    const body = { asOf: "2014-12-26", facts: { age: 43, sex: "male" }, confirmed: true };
    const { caseFile } = await json(
      await request("PATCH", `/api/case-files/${id}`, { body, headers: ifMatch(`"${version}"`) }),
    );
    expect(caseFile).toMatchObject({
      asOf: "2014-12-26",
      version: 2,
      confirmedBy: "person_demo_reviewer",
      facts: { age: 43, sex: "male", diagnoses: [] },
    });
  });

  test("of an older version is refused and changes nothing", async () => {
    const { id } = await open("Kept");
    await json(await request("PATCH", `/api/case-files/${id}`, { body: { title: "First" }, headers: ifMatch('"1"') }));
    const late = await request("PATCH", `/api/case-files/${id}`, { body: { title: "Late" }, headers: ifMatch('"1"') });
    await expectProblem(late, 412, "stale-write");
    expect((await json(await request("GET", `/api/case-files/${id}`))).caseFile).toMatchObject({
      title: "First",
      version: 2,
    });
  });

  test("of two writers at once one wins", async () => {
    const { id } = await open();
    const patch = (title: string) =>
      request("PATCH", `/api/case-files/${id}`, { body: { title }, headers: ifMatch(1) });
    const statuses = (await Promise.all([patch("A"), patch("B"), patch("C")])).map((response) => response.status);
    expect(statuses.sort()).toEqual([200, 412, 412]);
  });

  test.each([undefined, "", "*", '"x"', "-1", '"1", "2"'])("If-Match %j is refused", async (header) => {
    const { id } = await open();
    const headers: Record<string, string> = header === undefined ? {} : { "if-match": header };
    await expectProblem(
      await request("PATCH", `/api/case-files/${id}`, { body: { title: "x" }, headers }),
      400,
      "invalid-request",
    );
  });

  test.each([
    { asOf: "26.12.2014" },
    { asOf: 2014 },
    { confirmed: false },
    { facts: { age: "old" } },
    { facts: { sex: "unknown" } },
    { title: "" },
  ])("refuses %j", async (body) => {
    const { id } = await open();
    const response = await request("PATCH", `/api/case-files/${id}`, { body, headers: ifMatch('"1"') });
    await expectProblem(response, 400, "invalid-request");
  });
});

describe("reading", () => {
  test("an empty case file finds nothing and says so", async () => {
    const { id } = await open();
    expect(await json(await request("POST", `/api/case-files/${id}/read`))).toMatchObject({ items: [] });
  });

  test("again keeps an item that has a draft", async () => {
    const { caseFileId, disputedItemId } = await makeDraft(await demoContext());
    const { items } = await json(await request("POST", `/api/case-files/${caseFileId}/read`));
    expect(items.map((item: { id: string }) => item.id)).toContain(disputedItemId);
  });

  test("again keeps what a reviewer confirmed", async () => {
    const { caseFileId, disputedItemId } = await makeCaseFile(await demoContext(), ["A 60-year-old woman."]);
    await json(
      await request("PATCH", `/api/case-files/${caseFileId}`, {
        body: { facts: { age: 43 }, confirmed: true },
        headers: ifMatch('"1"'),
      }),
    );
    const read = await json(await request("POST", `/api/case-files/${caseFileId}/read`));
    expect(read.caseFile).toMatchObject({ asOf: "2014-12-26", facts: { age: 43 } });
    expect(read.items.map((item: { id: string }) => item.id)).toEqual([disputedItemId]);
  });
});
