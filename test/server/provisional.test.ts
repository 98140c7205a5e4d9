import { expect, test } from "vitest";
import { organisationSettings } from "../../src/db/schema.ts";
import { makePassingDraft, RATIONALE } from "../helpers/drafts.ts";
import { demoContext, expectProblem, json, request } from "../helpers/request.ts";

const change = (provisional: string, version: number, as: "qa" | "librarian" | "reviewer" = "qa") =>
  request("PUT", "/api/organisation-settings", { body: { provisional }, headers: { "if-match": `"${version}"` }, as });

test("where it is required, no route gives the draft to a reviewer before theirs is recorded", async () => {
  const ctx = await demoContext();
  await ctx.db.delete(organisationSettings);
  const { caseFileId, disputedItemId, draftId, revision } = await makePassingDraft(ctx);
  const view = async () => json(await request("GET", `/api/case-files/${caseFileId}`));
  expect(await view()).toMatchObject({
    drafts: [{ id: draftId }],
    withheldItems: [],
    provisional: { mode: "offered" },
  });

  await expectProblem(await change("required", 0, "reviewer"), 403, "forbidden");
  await expectProblem(await change("sometimes", 0), 400, "invalid-request");
  expect(await json(await change("required", 0))).toEqual({ settings: { provisional: "required", version: 1 } });
  await expectProblem(await change("off", 0, "librarian"), 412, "stale-write");

  const hidden = await view();
  expect(hidden).toMatchObject({ drafts: [], withheldItems: [disputedItemId] });
  expect(JSON.stringify(hidden)).not.toContain(revision.rationale.slice(0, 40));
  const path = `/api/drafts/${draftId}`;
  const body = { determination: "upheld", rationale: RATIONALE };
  for (const asked of [
    request("GET", path),
    request("GET", `${path}/revisions`),
    request("POST", `${path}/revisions`, { body, headers: { "if-match": '"1"' } }),
    request("POST", `${path}/checks`, { body: {} }),
    request("POST", `/api/disputed-items/${disputedItemId}/drafts`, { body: {} }),
  ]) {
    const { detail } = await expectProblem(await asked, 403, "forbidden");
    expect(detail).toContain("provisional determination");
  }
  const { courses } = await json(await request("GET", `/api/case-files/${caseFileId}/comparison`));
  expect(courses).toEqual([]);
  // QA is not asked for one.
  expect((await json(await request("GET", path, { as: "qa" }))).draft.id).toBe(draftId);

  const recorded = await request("POST", `/api/disputed-items/${disputedItemId}/provisional-determinations`, {
    body: { determination: "overturned" },
  });
  expect(await json(recorded, 201)).toMatchObject({ recorded: { determination: "overturned", seenRevision: 0 } });
  expect(await view()).toMatchObject({
    ...{ drafts: [{ id: draftId }], withheldItems: [] },
    provisional: { mode: "required", own: [{ disputedItemId, determination: "overturned" }] },
  });
  expect((await json(await request("GET", path))).draft.id).toBe(draftId);
  await ctx.db.delete(organisationSettings);
});
