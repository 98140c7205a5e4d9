import { describe, expect, test } from "vitest";
import { getDraft, listRevisions } from "../../src/drafting/list-drafts.ts";
import { restoreRevision } from "../../src/drafting/restore-revision.ts";
import { reviseDraft } from "../../src/drafting/revise-draft.ts";
import { colleagueOf, makeContext } from "../helpers/context.ts";
import { makePassingDraft } from "../helpers/drafts.ts";

async function made() {
  const ctx = await makeContext();
  const { draftId, revision } = await makePassingDraft(ctx);
  const edited = {
    rationale: "Another text altogether.",
    determination: "overturned" as const,
    overrideReason: "Page 3.",
  };
  await reviseDraft(ctx, draftId, 1, edited);
  return { ctx, draftId, first: revision };
}

describe("restoreRevision", () => {
  test("appends the earlier text, determination and evidence as the newest revision, checked again", async () => {
    const { ctx, draftId, first } = await made();
    const { revision } = await restoreRevision(ctx, draftId, 1, 2);
    expect(revision).toMatchObject({
      number: 3,
      origin: "reviewer",
      rationale: first.rationale,
      determination: first.determination,
      overrideReason: null,
      createdBy: ctx.person.id,
    });
    expect(revision.content.citations).toEqual(first.content.citations);
    expect(revision.content.bindings?.length).toBeGreaterThan(0);
    expect((await listRevisions(ctx, draftId)).map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  test("brings an override back with its reason", async () => {
    const { ctx, draftId } = await made();
    await restoreRevision(ctx, draftId, 1, 2);
    const { revision } = await restoreRevision(ctx, draftId, 2, 3);
    expect(revision).toMatchObject({ number: 4, determination: "overturned", overrideReason: "Page 3." });
  });

  test("refuses a revision that is not there, a stale write, another role and another organisation", async () => {
    const { ctx, draftId } = await made();
    await expect(restoreRevision(ctx, draftId, 9, 2)).rejects.toMatchObject({ code: "not-found" });
    await expect(restoreRevision(ctx, draftId, 1, 1)).rejects.toMatchObject({ code: "stale-write" });
    await expect(restoreRevision(await colleagueOf(ctx, "qa"), draftId, 1, 2)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(restoreRevision(await makeContext(), draftId, 1, 2)).rejects.toMatchObject({ code: "not-found" });
    expect((await getDraft(ctx, draftId)).revision.number).toBe(2);
  });
});
