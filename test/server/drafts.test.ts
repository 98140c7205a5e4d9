import { describe, expect, test } from "vitest";
import { makeDraft, makePassingDraft, RATIONALE } from "../helpers/drafts.ts";
import { demoContext, expectProblem, json, request } from "../helpers/request.ts";

const STATEMENT = "I have read this rationale and approve it.";

async function draft(change: Parameters<typeof makeDraft>[1] = {}) {
  const made = await makeDraft(await demoContext(), change);
  return { ...made, path: `/api/drafts/${made.draftId}` };
}

async function passingDraft() {
  const made = await makePassingDraft(await demoContext());
  return { ...made, path: `/api/drafts/${made.draftId}` };
}

const edit = (path: string, body: object, version: number | string = 1, as?: "qa" | "librarian") =>
  request("POST", `${path}/revisions`, { body, headers: { "if-match": `"${version}"` }, ...(as ? { as } : {}) });

describe("a draft", () => {
  test("is read with its current revision, and with all of them", async () => {
    const { path, draftId, revision } = await draft();
    expect((await json(await request("GET", path))).draft).toMatchObject({
      id: draftId,
      approval: null,
      approvalVoided: false,
      revisionCount: 1,
      revision: {
        id: revision.id,
        number: 1,
        origin: "model",
        rationale: RATIONALE,
        createdByName: "Dr. Imani Okafor",
      },
    });
    const { revisions } = await json(await request("GET", `${path}/revisions`));
    expect(revisions.map((row: { number: number }) => row.number)).toEqual([1]);
  });

  test("an edit is a new revision with its own checks; the first stays", async () => {
    const { path } = await draft();
    const { draft: edited } = await json(
      await edit(path, { rationale: `${RATIONALE} Read again.`, determination: "upheld" }),
      201,
    );
    expect(edited).toMatchObject({ revisionCount: 2, revision: { number: 2, origin: "reviewer" } });
    const { revisions } = await json(await request("GET", `${path}/revisions`));
    expect(revisions.map((row: { number: number; rationale: string }) => [row.number, row.rationale])).toEqual([
      [2, `${RATIONALE} Read again.`],
      [1, RATIONALE],
    ]);
  });

  test("an edit against an older revision is refused, and nothing is lost", async () => {
    const { path } = await draft();
    await json(await edit(path, { rationale: `${RATIONALE} One.`, determination: "upheld" }), 201);
    await expectProblem(
      await edit(path, { rationale: `${RATIONALE} Two.`, determination: "upheld" }),
      412,
      "stale-write",
    );
    expect((await json(await request("GET", path))).draft.revision.rationale).toBe(`${RATIONALE} One.`);
  });

  test("an edit without If-Match, or with nothing in it, is refused", async () => {
    const { path } = await draft();
    const body = { rationale: RATIONALE, determination: "upheld" };
    await expectProblem(await request("POST", `${path}/revisions`, { body }), 400, "invalid-request");
    for (const wrong of [
      { ...body, rationale: "  " },
      { ...body, determination: "denied" },
      { determination: "upheld" },
    ]) {
      await expectProblem(await edit(path, wrong), 400, "invalid-request");
    }
    await expectProblem(await edit(path, { ...body, rationale: "x".repeat(20_001) }), 400, "invalid-request");
  });

  test("another determination than the criteria give needs a reason", async () => {
    const { path } = await draft();
    const body = { rationale: RATIONALE, determination: "overturned" };
    await expectProblem(await edit(path, body), 400, "invalid-request");
    await expectProblem(await edit(path, { ...body, overrideReason: "   " }), 400, "invalid-request");
    const { draft: edited } = await json(await edit(path, { ...body, overrideReason: "The records show it." }), 201);
    expect(edited.revision).toMatchObject({ determination: "overturned", overrideReason: "The records show it." });
  });

  test.each(["qa", "librarian"] as const)("%s neither edits nor approves", async (as) => {
    const { path, revision } = await draft();
    await expectProblem(await edit(path, { rationale: RATIONALE, determination: "upheld" }, 1, as), 403, "forbidden");
    const body = { revisionId: revision.id, hash: revision.hash, statement: STATEMENT };
    await expectProblem(await request("POST", `${path}/approvals`, { body, as }), 403, "forbidden");
    expect((await json(await request("GET", path))).draft).toMatchObject({ revisionCount: 1, approval: null });
  });
});

describe("an approval", () => {
  const approve = (path: string, body: object, headers: Record<string, string> = {}) =>
    request("POST", `${path}/approvals`, { body, headers });

  test("binds the revision that was read; an edit voids it for all to see", async () => {
    const { path, revision } = await passingDraft();
    const body = { revisionId: revision.id, hash: revision.hash, statement: STATEMENT };
    const { draft: signed } = await json(await approve(path, body), 201);
    expect(signed.approval).toMatchObject({ revisionId: revision.id, statement: STATEMENT });
    const { draft: edited } = await json(
      await edit(path, { rationale: `${RATIONALE} Later.`, determination: "upheld" }),
      201,
    );
    expect(edited).toMatchObject({ approval: null, approvalVoided: true });
    await expectProblem(await approve(path, body), 412, "stale-write");
  });

  test("twice is one, with the same key and without", async () => {
    const { path, revision } = await passingDraft();
    const body = { revisionId: revision.id, hash: revision.hash, statement: STATEMENT };
    const key = { "idempotency-key": `approve-${revision.id}` };
    const first = await json(await approve(path, body, key), 201);
    expect(await json(await approve(path, body, key), 201)).toEqual(first);
    const again = await json(await approve(path, body), 201);
    expect(again.draft.approval.id).toBe(first.draft.approval.id);
  });

  test("of another hash or revision is refused", async () => {
    const { path, revision } = await draft();
    const body = { revisionId: revision.id, hash: revision.hash, statement: STATEMENT };
    await expectProblem(await approve(path, { ...body, hash: "0".repeat(64) }), 412, "stale-write");
    await expectProblem(await approve(path, { ...body, revisionId: "rev_other" }), 412, "stale-write");
  });

  test("needs a statement", async () => {
    const { path, revision } = await draft();
    for (const statement of ["", "ok", " ".repeat(40), "x".repeat(1001), undefined]) {
      const body = { revisionId: revision.id, hash: revision.hash, statement };
      await expectProblem(await approve(path, body), 400, "invalid-request");
    }
  });

  test("is refused while a finding blocks, and says which; the text can be checked again before", async () => {
    const { path, revision } = await draft();
    const body = { revisionId: revision.id, hash: revision.hash, statement: STATEMENT };
    const checked = await json(await request("POST", `${path}/checks`, { body: {} }));
    expect(checked.news.map(({ code }: { code: string }) => code)).toContain("L10");
    expect(checked.draft.revision).toMatchObject({ number: 2, rationale: RATIONALE });
    await expectProblem(await approve(path, body), 412, "stale-write");
    const { id, hash } = checked.draft.revision;
    const refused = await approve(path, { revisionId: id, hash, statement: STATEMENT });
    expect((await expectProblem(refused, 409, "unresolved-checks")).detail).toContain("L10");
  });
});
