import { describe, expect, test } from "vitest";
import { makeCaseFile } from "../helpers/context.ts";
import { makeDraft } from "../helpers/drafts.ts";
import { demoContext, expectProblem, json, request } from "../helpers/request.ts";

describe("disputed items", () => {
  test("are added at the end, with what the request says", async () => {
    const { caseFileId } = await makeCaseFile(await demoContext(), ["Low back pain."]);
    const path = `/api/case-files/${caseFileId}/disputed-items`;
    const { item } = await json(
      await request("POST", path, { body: { request: "Physical therapy 2x4 for the right knee" } }),
      201,
    );
    expect(item).toMatchObject({ position: 2, side: "right", bodyRegion: "knee", withdrawnAt: null });
    expect(item.quantity).toMatchObject({ visits: 8 });
  });

  test.each([{}, { request: "" }, { request: " x" }, { request: "x".repeat(1001) }, { request: ["MRI"] }])(
    "refuse %j",
    async (body) => {
      const { caseFileId } = await makeCaseFile(await demoContext(), ["Low back pain."]);
      const response = await request("POST", `/api/case-files/${caseFileId}/disputed-items`, { body });
      await expectProblem(response, 400, "invalid-request");
    },
  );

  test("a reworded request is read again, and what is set by hand stands", async () => {
    const { disputedItemId } = await makeCaseFile(await demoContext(), ["Low back pain."]);
    const path = `/api/disputed-items/${disputedItemId}`;
    const body = { request: "Physical therapy 3x4 for the left knee", side: "right" };
    const { item } = await json(await request("PATCH", path, { body, headers: { "if-match": '"1"' } }));
    expect(item).toMatchObject({ bodyRegion: "knee", side: "right" });
    expect(item.quantity).toMatchObject({ visits: 12 });
  });

  test.each([{ side: "both" }, { quantity: { visits: "many" } }, { bodyRegion: "x".repeat(101) }])(
    "refuse the change %j",
    async (body) => {
      const { disputedItemId } = await makeCaseFile(await demoContext(), ["Low back pain."]);
      await expectProblem(
        await request("PATCH", `/api/disputed-items/${disputedItemId}`, { body, headers: { "if-match": '"1"' } }),
        400,
        "invalid-request",
      );
    },
  );

  test("a change against an older version is refused, and one without a version", async () => {
    const { caseFileId, disputedItemId } = await makeCaseFile(await demoContext(), ["Low back pain."]);
    const path = `/api/disputed-items/${disputedItemId}`;
    const change = (bodyRegion: string, version: number) =>
      request("PATCH", path, { body: { bodyRegion }, headers: { "if-match": `"${version}"` } });
    expect((await json(await change("knee", 1))).item).toMatchObject({ bodyRegion: "knee", version: 2 });
    await expectProblem(await change("neck", 1), 412, "stale-write");
    await expectProblem(await request("DELETE", path, { headers: { "if-match": '"1"' } }), 412, "stale-write");
    await expectProblem(await request("PATCH", path, { body: { bodyRegion: "neck" } }), 400, "invalid-request");
    await expectProblem(await request("DELETE", path), 400, "invalid-request");
    const { items } = await json(await request("GET", `/api/case-files/${caseFileId}`));
    expect(items).toMatchObject([{ bodyRegion: "knee" }]);
  });

  test("one taken out of the dispute leaves the lists with its draft, and its draft cannot be edited", async () => {
    const { caseFileId, disputedItemId, draftId } = await makeDraft(await demoContext());
    const response = await request("DELETE", `/api/disputed-items/${disputedItemId}`, {
      headers: { "if-match": '"1"' },
    });
    expect([response.status, await response.text()]).toEqual([204, ""]);
    const whole = await json(await request("GET", `/api/case-files/${caseFileId}`));
    expect([whole.items, whole.drafts]).toEqual([[], []]);
    const edit = await request("POST", `/api/drafts/${draftId}/revisions`, {
      body: { rationale: "Edited all the same.", determination: "upheld" },
      headers: { "if-match": '"1"' },
    });
    await expectProblem(edit, 409, "conflict");
  });
});
