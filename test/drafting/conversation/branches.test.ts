import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Context } from "../../../src/context.ts";
import { messages } from "../../../src/db/schema.ts";
import { readBranch } from "../../../src/drafting/conversation/list-messages.ts";
import { MessageTree } from "../../../src/drafting/conversation/message-tree.ts";
import { showBranch } from "../../../src/drafting/conversation/show-branch.ts";
import { ask, startAnswer } from "../../helpers/ask.ts";
import { colleagueOf, makeCaseFile, makeContext, testEnv } from "../../helpers/context.ts";
import { scriptedModel } from "../../helpers/mock-model.ts";

async function chat() {
  const ctx = await makeContext();
  const { caseFileId } = await makeCaseFile(ctx, ["Progress report of 12/03/2014. Low back pain after lifting."]);
  const { model } = scriptedModel((_, step) => ({ text: `Answer ${step + 1}.` }));
  return { ctx, caseFileId, model, id: (name: string) => `${name}_${caseFileId}` };
}

/** What a person sees of the conversation, as words. */
async function shown(ctx: Context, caseFileId: string) {
  const { messages: branch } = await readBranch(ctx, caseFileId);
  return branch.map(({ parts }) => (parts as { type: string; text?: string }[]).map(({ text }) => text ?? "").join(""));
}

describe("a conversation's branches", () => {
  test("a reworded question is a version beside the first; the model sees its branch alone", async () => {
    const { ctx, caseFileId, model, id } = await chat();
    await ask(ctx, caseFileId, model, { text: "One", id: id("q1") });
    const first = await ask(ctx, caseFileId, model, { text: "Two", id: id("q2") });
    await ask(ctx, caseFileId, model, { text: "Three", id: id("q3") });
    const { messages: before } = await readBranch(ctx, caseFileId);
    const parentId = before.find((row) => row.id === id("q2"))?.parentId ?? null;
    await ask(ctx, caseFileId, model, { text: "Two, reworded", id: id("q2b"), parentId });

    expect(await shown(ctx, caseFileId)).toEqual(["One", "Answer 1.", "Two, reworded", "Answer 4."]);
    const said = model.doStreamCalls[3]?.prompt.slice(1).map(({ content }) => (content as { text: string }[])[0]?.text);
    expect(said).toEqual(["One", "Answer 1.", "Two, reworded"]);
    const { messages: branch } = await readBranch(ctx, caseFileId);
    expect(branch.find((row) => row.id === id("q2b"))?.versions).toEqual([id("q2"), id("q2b")]);
    expect(branch.filter((row) => row.versions)).toHaveLength(1);

    // The other branch stands as it was, to its end.
    await showBranch(ctx, caseFileId, id("q2"));
    expect(await shown(ctx, caseFileId)).toEqual(["One", "Answer 1.", "Two", "Answer 2.", "Three", "Answer 3."]);
    await ask(ctx, caseFileId, model, { text: "Four" });
    expect(await shown(ctx, caseFileId)).toHaveLength(8);
    expect(first.stored.status).toBe("complete");
  });

  test("the very first question can be reworded", async () => {
    const { ctx, caseFileId, model } = await chat();
    await ask(ctx, caseFileId, model, { text: "One" });
    await ask(ctx, caseFileId, model, { text: "One, reworded", parentId: null });
    expect(await shown(ctx, caseFileId)).toEqual(["One, reworded", "Answer 2."]);
  });

  test("a question asked again has two answers and is written down once", async () => {
    const { ctx, caseFileId, model, id } = await chat();
    await ask(ctx, caseFileId, model, { text: "One", id: id("q1") });
    await ask(ctx, caseFileId, model, { again: id("q1") });
    expect(await shown(ctx, caseFileId)).toEqual(["One", "Answer 2."]);
    const { messages: branch } = await readBranch(ctx, caseFileId);
    expect(branch[1]?.versions).toHaveLength(2);
    // The new answer is not told what the first one said.
    expect(JSON.stringify(model.doStreamCalls[1]?.prompt.slice(1))).not.toContain("Answer 1");
    await showBranch(ctx, caseFileId, branch[1]?.versions?.[0] ?? "");
    expect(await shown(ctx, caseFileId)).toEqual(["One", "Answer 1."]);
  });

  test("each person looks at their own branch", async () => {
    const { ctx, caseFileId, model, id } = await chat();
    const other = await colleagueOf(ctx, "reviewer");
    await ask(ctx, caseFileId, model, { text: "One", id: id("q1") });
    await showBranch(other, caseFileId, id("q1"));
    await ask(ctx, caseFileId, model, { text: "Another beginning", parentId: null });
    expect(await shown(ctx, caseFileId)).toEqual(["Another beginning", "Answer 2."]);
    expect(await shown(other, caseFileId)).toEqual(["One", "Answer 1."]);
  });

  test("refuses to follow a question, a message of another case, or to answer an answer again", async () => {
    const { ctx, caseFileId, model, id } = await chat();
    const elsewhere = await makeCaseFile(ctx, ["Another file."]);
    const { stored } = await ask(ctx, caseFileId, model, { text: "One", id: id("q1") });
    const refused = [
      startAnswer(ctx, caseFileId, model, { parentId: id("q1") }),
      startAnswer(ctx, elsewhere.caseFileId, model, { parentId: stored.id }),
      startAnswer(ctx, caseFileId, model, { again: stored.id }),
      startAnswer(ctx, elsewhere.caseFileId, model, { again: id("q1") }),
      showBranch(ctx, elsewhere.caseFileId, id("q1")),
    ];
    const codes = (await Promise.allSettled(refused)).map((one) => one.status === "rejected" && one.reason.code);
    expect(codes).toEqual(["invalid-request", "not-found", "invalid-request", "not-found", "not-found"]);
    expect(await shown(ctx, caseFileId)).toEqual(["One", "Answer 1."]);
  });

  test("a long branch is given from its end, and tells how much stands before", async () => {
    const { ctx, caseFileId, model } = await chat();
    for (let at = 0; at < 3; at += 1) await ask(ctx, caseFileId, model, { text: `Question ${at}` });
    const { messages: branch, earlier } = await readBranch(ctx, caseFileId, 2);
    expect(branch.map(({ role }) => role)).toEqual(["user", "assistant"]);
    expect(earlier).toBe(4);
  });

  test("a conversation from before there were branches is one branch", async () => {
    const { ctx, caseFileId, model } = await chat();
    for (let at = 0; at < 3; at += 1) await ask(ctx, caseFileId, model, { text: `Question ${at}` });
    const before = await readBranch(ctx, caseFileId);
    await ctx.db.update(messages).set({ parentId: null }).where(eq(messages.caseFileId, caseFileId));
    const sqlText = testEnv as unknown as { TEST_MIGRATIONS: { migrations: { name: string; queries: string[] }[] } };
    const migration = sqlText.TEST_MIGRATIONS.migrations.find(({ name }) => name.includes("conversation_branches"));
    const update = migration?.queries.find((query) => query.includes("UPDATE `messages`"));
    await ctx.db.run(sql.raw(update ?? ""));
    const after = await readBranch(ctx, caseFileId);
    expect(after.messages.map(({ id, parentId }) => [id, parentId])).toEqual(
      before.messages.map(({ id, parentId }) => [id, parentId]),
    );
  });
});

describe("an answer that nobody watches", () => {
  const texts = Array.from({ length: 300 }, (_, at) => `word${at} `);

  test("ends in time, stops the model, keeps what was said and says why", async () => {
    const { ctx, caseFileId } = await chat();
    const { model, seen } = scriptedModel([{ pieces: { texts, delayMs: 10 } }]);
    const answer = await startAnswer(ctx, caseFileId, model, { unwatchedMs: 100 });
    const reader = answer.stream.getReader();
    await reader.read();
    await reader.cancel();
    await answer.ended;
    const row = (await readBranch(ctx, caseFileId)).messages.at(-1);
    expect(row).toMatchObject({ status: "failed", error: expect.stringMatching(/kept.*Go on/) });
    expect(JSON.stringify(row?.parts)).toContain("word0");
    expect(JSON.stringify(row?.parts)).not.toContain("word299");
    expect(seen.aborted).toBe(1);
  });

  test("is whole when it ends before its time", async () => {
    const { ctx, caseFileId } = await chat();
    const { model } = scriptedModel([{ pieces: { texts: ["One ", "two."], delayMs: 10 } }]);
    const answer = await startAnswer(ctx, caseFileId, model, { unwatchedMs: 5000 });
    await answer.stream.cancel();
    await answer.ended;
    expect((await readBranch(ctx, caseFileId)).messages.at(-1)?.status).toBe("complete");
  });
});

test("the newest end below a message is the one that was added last, however the branches fork", () => {
  const node = (id: string, parentId: string | null, role: "user" | "assistant") => ({ id, parentId, role });
  const tree = new MessageTree([
    node("q1", null, "user"),
    node("a1", "q1", "assistant"),
    node("q2", "a1", "user"),
    node("a2", "q2", "assistant"),
    node("a1b", "q1", "assistant"),
    node("q3", "a2", "user"),
  ]);
  expect(tree.newestEnd("q1")?.id).toBe("q3");
  expect(tree.newestEnd("a1b")?.id).toBe("a1b");
  expect(tree.newestEnd("gone")?.id).toBe("q3");
  expect(tree.pathTo("q3").map(({ id }) => id)).toEqual(["q1", "a1", "q2", "a2", "q3"]);
  expect(tree.versionsOf(node("a1", "q1", "assistant")).map(({ id }) => id)).toEqual(["a1", "a1b"]);
});
