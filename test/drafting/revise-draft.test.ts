import { describe, expect, test } from "vitest";
import { getDraft, listRevisions } from "../../src/drafting/list-drafts.ts";
import { reviseDraft } from "../../src/drafting/revise-draft.ts";
import { colleagueOf, makeContext } from "../helpers/context.ts";
import { makeDraft, RATIONALE } from "../helpers/drafts.ts";

async function made() {
  const ctx = await makeContext();
  return { ctx, ...(await makeDraft(ctx)) };
}

describe("reviseDraft", () => {
  test("appends the reviewer's text and keeps citations and criteria of the revision before", async () => {
    const { ctx, draftId, revision } = await made();
    const view = await reviseDraft(ctx, draftId, 1, { rationale: `${RATIONALE} Seen.`, determination: "upheld" });
    expect(view.revision).toMatchObject({
      number: 2,
      origin: "reviewer",
      createdBy: ctx.person.id,
      modelId: null,
      content: revision.content,
      rationale: `${RATIONALE} Seen.`,
    });
    expect(view.revision.hash).not.toBe(revision.hash);
    expect((await listRevisions(ctx, draftId)).map((row) => row.rationale)).toEqual([`${RATIONALE} Seen.`, RATIONALE]);
  });

  test("runs the checks again: what is wrong in the words is found, stored and blocks", async () => {
    const { ctx, draftId } = await made();
    const edited = await reviseDraft(ctx, draftId, 1, {
      rationale: `${RATIONALE.replace(/The request is not[^.]*\.$/, "")} The request is medically necessary.`,
      determination: "upheld",
    });
    expect(edited.revision.checks).toContainEqual(expect.objectContaining({ code: "L02", severity: "block" }));
    const repaired = await reviseDraft(ctx, draftId, 2, { rationale: RATIONALE, determination: "upheld" });
    expect(repaired.revision.checks.map((finding) => finding.code)).not.toContain("L02");
  });

  test("an override needs a reason; going back needs none and drops it", async () => {
    const { ctx, draftId } = await made();
    const edit = { rationale: RATIONALE, determination: "overturned" as const };
    await expect(reviseDraft(ctx, draftId, 1, edit)).rejects.toMatchObject({ code: "invalid-request" });
    await expect(reviseDraft(ctx, draftId, 1, { ...edit, overrideReason: " " })).rejects.toMatchObject({
      code: "invalid-request",
    });
    const overridden = await reviseDraft(ctx, draftId, 1, { ...edit, overrideReason: "Shown in the report." });
    expect(overridden.revision).toMatchObject({
      overrideReason: "Shown in the report.",
      proposedDetermination: "upheld",
    });
    const back = await reviseDraft(ctx, draftId, 2, {
      rationale: RATIONALE,
      determination: "upheld",
      overrideReason: "left over",
    });
    expect(back.revision.overrideReason).toBeNull();
  });

  test("refuses a stale write, another role and another organisation, and stores nothing", async () => {
    const { ctx, draftId } = await made();
    const edit = { rationale: RATIONALE, determination: "upheld" as const };
    await expect(reviseDraft(ctx, draftId, 0, edit)).rejects.toMatchObject({ code: "stale-write" });
    await expect(reviseDraft(ctx, draftId, 2, edit)).rejects.toMatchObject({ code: "stale-write" });
    await expect(reviseDraft(await colleagueOf(ctx, "qa"), draftId, 1, edit)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(reviseDraft(await makeContext(), draftId, 1, edit)).rejects.toMatchObject({ code: "not-found" });
    expect((await getDraft(ctx, draftId)).revisionCount).toBe(1);
  });

  test("of two editors one is told so", async () => {
    const { ctx, draftId } = await made();
    const ended = await Promise.allSettled(
      ["One.", "Two."].map((word) =>
        reviseDraft(ctx, draftId, 1, { rationale: `${RATIONALE} ${word}`, determination: "upheld" }),
      ),
    );
    expect(ended.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await getDraft(ctx, draftId)).revisionCount).toBe(2);
  });
});
