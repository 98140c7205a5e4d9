import { expect, test } from "vitest";
import { CaseState } from "../../src/drafting/case-state.ts";
import { getDraft } from "../../src/drafting/list-drafts.ts";
import { proposeDraft } from "../../src/drafting/propose-draft.ts";
import { reviseDraft } from "../../src/drafting/revise-draft.ts";
import { makeCaseFile, makeContext } from "../helpers/context.ts";
import { honestProposal } from "../helpers/drafts.ts";

test("sentences are bound when a model's draft is stored, and again at each save of the reviewer", async () => {
  const ctx = await makeContext();
  const ids = await makeCaseFile(ctx, [
    "Progress report of 12/03/2014. Low back pain after lifting. Physical therapy helped little.",
  ]);
  const proposal = await honestProposal(ctx, ids);
  const state = await CaseState.load(ctx, ids.caseFileId);
  const stored = await proposeDraft(state, proposal, { modelId: "test", promptVersion: "test/1" });
  if (!stored.stored) throw new Error(JSON.stringify(stored.problems));
  const { revision } = await getDraft(ctx, stored.draftId);
  const bindings = revision.content.bindings ?? [];
  expect(bindings.map(({ text }) => text).join(" ")).toBe(proposal.rationale);
  expect(bindings.at(-1)).toMatchObject({ state: "bound", to: [{ kind: "determination" }] });
  expect(bindings.some(({ to }) => to.some(({ kind }) => kind === "absence"))).toBe(true);

  const edited = await reviseDraft(ctx, stored.draftId, 1, {
    rationale: `${proposal.rationale.replace("is not medically", "is medically")} A cardiologist forbade exertion by 07/07/2013.`,
    determination: "upheld",
  });
  const codes = edited.revision.checks.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(["B01", "B02"]));
  expect(edited.revision.content.bindings?.slice(-2).map((binding) => binding.state)).toEqual(["edited", "unbound"]);

  const back = await reviseDraft(ctx, stored.draftId, 2, { rationale: proposal.rationale, determination: "upheld" });
  expect(back.revision.content.bindings?.map((binding) => binding.state)).toEqual(bindings.map(({ state }) => state));
});
