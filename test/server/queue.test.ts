import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { changeQueue } from "../../src/case-files/queue/change-queue.ts";
import { findDueDay, todayInCalifornia } from "../../src/case-files/queue/due-day.ts";
import { countQueue, listQueue } from "../../src/case-files/queue/list-queue.ts";
import type { Context } from "../../src/context.ts";
import { auditEvents, caseFiles } from "../../src/db/schema.ts";
import { storeRevision } from "../../src/drafting/store-revision.ts";
import { newId } from "../../src/ids.ts";
import type { CaseStage, QueueFilter } from "../../src/vocabulary.ts";
import { colleagueOf, makeCaseFile, makeContext } from "../helpers/context.ts";
import { makeDraft, newRevision } from "../helpers/drafts.ts";
import { expectProblem, json, request } from "../helpers/request.ts";

const PAGE = { offset: 0, limit: 50 };
const BLOCK = { code: "Q01", severity: "block", message: 'says "severity":"block" itself', remedy: "r" } as const;

const idsOf = async (ctx: Context, filter: QueueFilter) =>
  (await listQueue(ctx, filter, PAGE)).rows.map(({ id }) => id);
const stageOf = async (ctx: Context, id: string) =>
  (await listQueue(ctx, {}, PAGE)).rows.find((row) => row.id === id)?.stage;

/** An empty case file received so many days ago. */
async function received(ctx: Context, daysAgo: number, change: Partial<typeof caseFiles.$inferInsert> = {}) {
  const day = new Date(Date.parse(`${todayInCalifornia()}T00:00:00Z`) - daysAgo * 86_400_000);
  const row = {
    id: newId("case"),
    organisationId: ctx.person.organisationId,
    createdBy: ctx.person.id,
    title: "A case",
    receivedOn: day.toISOString().slice(0, 10),
    ...change,
  };
  await ctx.db.insert(caseFiles).values(row);
  return row.id;
}

describe("the due day", () => {
  test.each([
    [{ receivedOn: "2026-01-31", createdAt: "2026-02-02T09:00:00.000Z", expedited: false }, "2026-03-02"],
    [{ receivedOn: "2026-01-31", createdAt: "2026-02-02T09:00:00.000Z", expedited: true }, "2026-02-03"],
    // Opened in the evening of the first, in California.
    [{ receivedOn: null, createdAt: "2026-02-02T05:00:00.000Z", expedited: true }, "2026-02-04"],
    [{ receivedOn: null, createdAt: "2024-02-02T12:00:00.000Z", expedited: false }, "2024-03-03"],
  ])("of %j is %s", async (row, due) => {
    expect(findDueDay(row)).toBe(due);
    const ctx = await makeContext();
    await received(ctx, 0, row);
    expect((await listQueue(ctx, {}, PAGE)).rows[0]?.due).toBe(due);
  });
});

describe("the queue", () => {
  test("tells where each case file stands, from its rows", async () => {
    const ctx = await makeContext();
    const empty = await received(ctx, 0);
    expect(await stageOf(ctx, empty)).toBe("to-read");
    const { caseFileId } = await makeCaseFile(ctx, ["Back pain."]);
    expect(await stageOf(ctx, caseFileId)).toBe("to-draft");
    const blocked = await makeDraft(ctx, { checks: [BLOCK, { ...BLOCK, severity: "warn" }] });
    expect(await stageOf(ctx, blocked.caseFileId)).toBe("in-review");
    const { rows } = await listQueue(ctx, { unresolved: true }, PAGE);
    expect(rows).toMatchObject([{ id: blocked.caseFileId, unresolvedCount: 1, itemCount: 1, draftedCount: 1 }]);
    // Only the current revision counts.
    await storeRevision(ctx, newRevision(blocked), 1);
    expect(await stageOf(ctx, blocked.caseFileId)).toBe("to-approve");
    expect(await idsOf(ctx, { unresolved: true })).toEqual([]);
  });

  test("sorts by the due day, and by what else is asked, nobody last", async () => {
    const ctx = await makeContext();
    const late = await received(ctx, 40, { title: "b" });
    const fast = await received(ctx, 1, { title: "A", expedited: true, assigneeId: ctx.person.id });
    const slow = await received(ctx, 1, { title: "c" });
    expect(await idsOf(ctx, {})).toEqual([late, fast, slow]);
    expect(await idsOf(ctx, { descending: true })).toEqual([slow, fast, late]);
    expect(await idsOf(ctx, { sort: "title" })).toEqual([fast, late, slow]);
    expect((await idsOf(ctx, { sort: "assignee" }))[0]).toBe(fast);
    expect((await idsOf(ctx, { sort: "assignee", descending: true }))[0]).toBe(fast);
  });

  test("filters by due day, assignee, stage, words and archive, and counts the same", async () => {
    const ctx = await makeContext();
    const overdue = await received(ctx, 31);
    const today = await received(ctx, 30, { assigneeId: ctx.person.id });
    const week = await received(ctx, 23, { title: "CM15-0012345 knee_1" });
    const later = await received(ctx, 22, { expedited: false });
    const gone = await received(ctx, 50, { archivedAt: "2026-01-01T00:00:00.000Z" });
    const { caseFileId } = await makeCaseFile(ctx, ["x"], "Physical therapy 2x4, 100% of it");
    const cases: [QueueFilter, string[]][] = [
      [{ due: "overdue" }, [overdue]],
      [{ due: "week" }, [overdue, today, week]],
      [{ assignee: "me" }, [today]],
      [{ assignee: "none", stages: ["to-read"] }, [overdue, week, later]],
      [{ archived: true }, [gone]],
      [{ words: "0012345 KNEE" }, [week]],
      [{ words: "knee_" }, [week]],
      [{ words: "k_ee" }, []],
      [{ words: "therapy 100%" }, [caseFileId]],
      [{ words: "' or 1=1 --" }, []],
    ];
    for (const [filter, ids] of cases) expect(await idsOf(ctx, filter), JSON.stringify(filter)).toEqual(ids);
    expect(
      await countQueue(
        ctx,
        cases.map(([filter]) => filter),
      ),
    ).toEqual(cases.map(([, ids]) => ids.length));
  });

  test("is read in pages and shows nothing of another organisation", async () => {
    const ctx = await makeContext();
    for (let at = 0; at < 5; at += 1) await received(ctx, at);
    await received(await makeContext(), 0);
    const first = await listQueue(ctx, {}, { offset: 0, limit: 2 });
    const last = await listQueue(ctx, {}, { offset: 4, limit: 2 });
    expect([first.total, first.rows.length, last.rows.length]).toEqual([5, 2, 1]);
    expect(first.rows.map(({ id }) => id)).not.toContain(last.rows[0]?.id);
  });
});

describe("changes of many", () => {
  test("are made, told, and taken back", async () => {
    const ctx = await makeContext();
    const ids = [await received(ctx, 0), await received(ctx, 0, { expedited: true })];
    const { undo, left } = await changeQueue(
      ctx,
      ids.map((caseFileId) => ({ caseFileId, set: { assigneeId: ctx.person.id, expedited: true } })),
    );
    expect(left).toEqual([]);
    expect((await idsOf(ctx, { assignee: "me", expedited: true })).sort()).toEqual([...ids].sort());
    const events = await ctx.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.organisationId, ctx.person.organisationId));
    expect(events.map(({ action }) => action)).toEqual(Array(2).fill("case-file.assigneeId+expedited"));
    await changeQueue(ctx, undo);
    const { rows } = await listQueue(ctx, {}, PAGE);
    expect(rows.map(({ assigneeId }) => assigneeId)).toEqual([null, null]);
    expect(rows.find(({ id }) => id === ids[0])?.expedited).toBe(false);
    expect(rows.find(({ id }) => id === ids[1])?.expedited).toBe(true);
  });

  test("an undo leaves alone what a colleague changed meanwhile", async () => {
    const ctx = await makeContext();
    const colleague = await colleagueOf(ctx, "reviewer");
    const id = await received(ctx, 0);
    const { undo } = await changeQueue(ctx, [{ caseFileId: id, set: { assigneeId: ctx.person.id } }]);
    await changeQueue(colleague, [{ caseFileId: id, set: { assigneeId: colleague.person.id } }]);
    expect((await changeQueue(ctx, undo)).left).toEqual([id]);
    expect(await idsOf(ctx, { assignee: colleague.person.id })).toEqual([id]);
  });

  test("refuse an assignee who is no reviewer here, and a case file of others, as a whole", async () => {
    const ctx = await makeContext();
    const librarian = await colleagueOf(ctx, "librarian");
    const stranger = await makeContext();
    const id = await received(ctx, 0);
    for (const assigneeId of [librarian.person.id, stranger.person.id]) {
      await expect(changeQueue(ctx, [{ caseFileId: id, set: { assigneeId } }])).rejects.toMatchObject({
        code: "invalid-request",
      });
    }
    const foreign = await received(stranger, 0);
    await expect(
      changeQueue(
        ctx,
        [id, foreign].map((caseFileId) => ({ caseFileId, set: { archived: true } })),
      ),
    ).rejects.toMatchObject({ code: "not-found" });
    expect(await idsOf(ctx, {})).toEqual([id]);
  });

  test("hold two hundred case files, and no more", async () => {
    const ctx = await makeContext();
    const ids: string[] = [];
    for (let at = 0; at < 200; at += 1) ids.push(await received(ctx, 0));
    await changeQueue(
      ctx,
      ids.map((caseFileId) => ({ caseFileId, set: { archived: true } })),
    );
    expect(await countQueue(ctx, [{}, { archived: true }])).toEqual([0, 200]);
    const changes = Array.from({ length: 201 }, () => ({ caseFileId: "case_x", set: { expedited: true } }));
    await expectProblem(await request("POST", "/api/queue/changes", { body: { changes } }), 400, "invalid-request");
  });
});

describe("the routes", () => {
  test("search, count, and name the reviewers", async () => {
    const { caseFile } = await json(await request("POST", "/api/case-files", { body: { title: "CM-77 route" } }), 201);
    const found = await json(await request("POST", "/api/queue/search", { body: { filter: { words: "cm-77" } } }));
    expect(found.rows).toMatchObject([{ id: caseFile.id, stage: "to-read" satisfies CaseStage, requests: [] }]);
    const { counts } = await json(
      await request("POST", "/api/queue/counts", { body: { filters: [{ words: "cm-77" }] } }),
    );
    expect(counts).toEqual([1]);
    const { reviewers } = await json(await request("GET", "/api/queue/reviewers"));
    expect(reviewers).toContainEqual({ id: "person_demo_reviewer", name: "Dr. Imani Okafor" });
    for (const filter of [{ sort: "id; drop table" }, { stages: ["x"] }]) {
      await expectProblem(await request("POST", "/api/queue/search", { body: { filter } }), 400, "invalid-request");
    }
  });

  test("a view is its owner's alone", async () => {
    const body = { name: " Knees ", filter: { words: "knee", sort: "opened" } };
    const { view } = await json(await request("POST", "/api/queue/views", { body }), 201);
    const own = await json(await request("GET", "/api/queue/views"));
    expect(own.views).toContainEqual({ id: view.id, name: "Knees", filter: body.filter });
    expect((await json(await request("GET", "/api/queue/views", { as: "qa" }))).views).toEqual([]);
    await expectProblem(await request("DELETE", `/api/queue/views/${view.id}`, { as: "qa" }), 404, "not-found");
    expect((await request("DELETE", `/api/queue/views/${view.id}`)).status).toBe(204);
    expect((await json(await request("GET", "/api/queue/views"))).views).not.toContainEqual(view);
  });
});
