import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { mergeItems } from "../../src/case-files/merge-items.ts";
import { readCaseFile } from "../../src/case-files/read-case-file.ts";
import { splitItem } from "../../src/case-files/split-item.ts";
import { auditEvents, documents } from "../../src/db/schema.ts";
import { makeCaseFile, makeContext } from "../helpers/context.ts";
import { makeDraft } from "../helpers/drafts.ts";
import { demoContext, expectProblem, json, request } from "../helpers/request.ts";

async function fileWith(...requests: string[]) {
  const ctx = await demoContext();
  const { caseFileId, disputedItemId } = await makeCaseFile(ctx, ["Low back pain."], requests[0]);
  const ids = [disputedItemId];
  for (const one of requests.slice(1)) {
    const path = `/api/case-files/${caseFileId}/disputed-items`;
    ids.push((await json(await request("POST", path, { body: { request: one } }), 201)).item.id);
  }
  return { ctx, caseFileId, ids };
}

const merge = (caseFileId: string, body: unknown, as?: "qa") =>
  request("POST", `/api/case-files/${caseFileId}/items/merge`, { body, ...(as ? { as } : {}) });
const split = (id: string, parts: unknown, as?: "qa") =>
  request("POST", `/api/items/${id}/split`, { body: { parts }, ...(as ? { as } : {}) });

const events = (ctx: Awaited<ReturnType<typeof demoContext>>, caseFileId: string, action: string) =>
  ctx.db
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.caseFileId, caseFileId), eq(auditEvents.action, action)));

describe("merging disputed items", () => {
  test("puts one in the place of several and tells what replaced them", async () => {
    const { ctx, caseFileId, ids } = await fileWith(
      "Physical therapy 2x4 for the left knee",
      "MRI of the lumbar spine",
      "Physical therapy 2x3 for the right knee",
    );
    const { made, withdrawn, items } = await json(await merge(caseFileId, { ids: [ids[0], ids[2]] }), 201);
    expect(made).toMatchObject([{ position: 1, bodyRegion: "knee", side: "bilateral", origin: "reviewer" }]);
    expect(made[0].quantity).toEqual({ perWeek: 2, visits: 14 });
    expect(items.map((item: { id: string }) => item.id)).toEqual([made[0].id, ids[1]]);
    expect(withdrawn.map((item: { replacedBy: string[] }) => item.replacedBy)).toEqual([[made[0].id], [made[0].id]]);
    expect(await events(ctx, caseFileId, "disputed-item.merge")).toMatchObject([{ subjectId: made[0].id }]);
  });

  test("reads quantities from the reviewer's wording where there is one", async () => {
    const { caseFileId, ids } = await fileWith("Norco 10/325 mg #60", "one refill");
    const body = { ids, request: "Norco 10/325 mg #60 with 1 refill" };
    const { made } = await json(await merge(caseFileId, body), 201);
    expect(made[0]).toMatchObject({ request: body.request, quantity: { tablets: 60, refills: 1 } });
  });

  test("names no side for two sides of different body regions", async () => {
    const { caseFileId, ids } = await fileWith("MRI of the left knee", "MRI of the right shoulder");
    const change = { body: { bodyRegion: "knee", side: "left" }, headers: { "if-match": '"1"' } };
    await json(await request("PATCH", `/api/disputed-items/${ids[0]}`, change));
    const { made } = await json(await merge(caseFileId, { ids }), 201);
    expect(made[0]).toMatchObject({ bodyRegion: null, side: null });
  });

  test("refuses one item, the same twice, an unknown one and another role, and changes nothing", async () => {
    const { caseFileId, ids } = await fileWith("MRI of the left knee", "Physical therapy 2x4");
    await expectProblem(await merge(caseFileId, { ids: [ids[0]] }), 400, "invalid-request");
    await expectProblem(await merge(caseFileId, { ids: [ids[0], ids[0]] }), 400, "invalid-request");
    await expectProblem(await merge(caseFileId, { ids: [ids[0], "item_other"] }), 404, "not-found");
    await expectProblem(await merge(caseFileId, { ids }, "qa"), 403, "forbidden");
    const { items } = await json(await request("GET", `/api/case-files/${caseFileId}`));
    expect(items.map((item: { id: string }) => item.id)).toEqual(ids);
  });

  test("lets one of two merges at once win", async () => {
    const { ctx, caseFileId, ids } = await fileWith("MRI of the left knee", "Physical therapy 2x4", "Lumbar brace");
    const [a, b, c] = ids as [string, string, string];
    const outcomes = await Promise.allSettled([
      mergeItems(ctx, caseFileId, [a, b]),
      mergeItems(ctx, caseFileId, [b, c]),
      mergeItems(ctx, caseFileId, [a, b, c]),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await events(ctx, caseFileId, "disputed-item.merge")).toHaveLength(1);
  });

  test("is hidden from another organisation", async () => {
    const { caseFileId, ids } = await fileWith("MRI of the left knee", "Physical therapy 2x4");
    await expect(mergeItems(await makeContext(), caseFileId, ids)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("splitting a disputed item", () => {
  test("puts each part in its place, with its own quantity, and moves later items up", async () => {
    const { ctx, caseFileId, ids } = await fileWith(
      "Norco 10/325 mg #60 and physical therapy 2x4 for the low back",
      "MRI of the left knee",
    );
    const { made, items } = await json(
      await split(ids[0] ?? "", ["Norco 10/325 mg #60", "physical therapy 2x4 for the low back"]),
      201,
    );
    expect(made.map((item: { quantity: object }) => item.quantity)).toEqual([
      { tablets: 60 },
      { perWeek: 2, weeks: 4, visits: 8 },
    ]);
    expect(items.map((item: { position: number; id: string }) => [item.position, item.id])).toEqual([
      [1, made[0].id],
      [2, made[1].id],
      [3, ids[1]],
    ]);
    expect(await events(ctx, caseFileId, "disputed-item.split")).toHaveLength(1);
  });

  test("keeps the draft to be read, marked, and neither edits nor signs it", async () => {
    const { caseFileId, disputedItemId, draftId } = await makeDraft(await demoContext());
    const { made } = await json(await split(disputedItemId, ["Work conditioning 2x4", "Lumbar brace"]), 201);
    const { drafts, draftsOfWithdrawnItems } = await json(await request("GET", `/api/case-files/${caseFileId}`));
    expect(drafts).toEqual([]);
    const replacedBy = made.map((item: { id: string }) => item.id);
    expect(draftsOfWithdrawnItems).toMatchObject([{ id: draftId, itemWithdrawn: { replacedBy } }]);
    const { revision } = draftsOfWithdrawnItems[0];
    const approval = { revisionId: revision.id, hash: revision.hash, statement: "I reviewed this draft." };
    const signed = await request("POST", `/api/drafts/${draftId}/approvals`, { body: approval });
    await expectProblem(signed, 409, "conflict");
  });

  test("refuses a single part, equal parts, another role and a second split", async () => {
    const { ids } = await fileWith("Norco #60 and a brace");
    const id = ids[0] ?? "";
    await expectProblem(await split(id, ["Norco #60"]), 400, "invalid-request");
    await expectProblem(await split(id, ["Norco #60", "norco  #60"]), 400, "invalid-request");
    await expectProblem(await split(id, ["Norco #60", "brace"], "qa"), 403, "forbidden");
    await json(await split(id, ["Norco #60", "brace"]), 201);
    await expectProblem(await split(id, ["Norco #60", "lumbar brace"]), 409, "conflict");
  });

  test("stands when the file is read again, and the old wording does not come back", async () => {
    const ctx = await makeContext();
    const denial =
      "NOTICE OF NON-CERTIFICATION\nDecember 26, 2014\n\nThe request for Norco 10/325 mg #60 and lumbar brace is denied. " +
      "No instability was found. ACOEM Chapter 12, page 301.\n";
    const { caseFileId, documentId } = await makeCaseFile(ctx, [denial]);
    await ctx.db.update(documents).set({ kind: "ur-denial" }).where(eq(documents.id, documentId));
    const { items } = await readCaseFile(ctx, caseFileId);
    const [read] = items;
    if (!read) throw new Error("the denial names no item");
    const { made } = await splitItem(ctx, read.id, ["Norco 10/325 mg #60 (first part)", "lumbar brace (second part)"]);
    const again = await readCaseFile(ctx, caseFileId);
    const requests = again.items.map((item) => item.request);
    expect(requests).toEqual(expect.arrayContaining(made.map((item) => item.request)));
    expect(requests).not.toContain(read.request);
  });
});
