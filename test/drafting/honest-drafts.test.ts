/** Drafts that say what they do not rest on, and answers that go on with what was left out. */
import { expect, test, vi } from "vitest";
import type { Context } from "../../src/context.ts";
import { documents, pages } from "../../src/db/schema.ts";
import { createBuiltInModel } from "../../src/drafting/built-in-model/index.ts";
import { CaseState } from "../../src/drafting/case-state.ts";
import { listDrafts } from "../../src/drafting/list-drafts.ts";
import { proposeDraft } from "../../src/drafting/propose-draft.ts";
import { restsOnReviewAlone, stateReviewAlone } from "../../src/drafting/state-sources.ts";
import { newId } from "../../src/ids.ts";
import { ask } from "../helpers/ask.ts";
import { makeCaseFile, makeContext } from "../helpers/context.ts";
import { honestProposal } from "../helpers/drafts.ts";
import { scriptedModel } from "../helpers/mock-model.ts";

vi.setConfig({ testTimeout: 30_000 });

async function addReview(ctx: Context, caseFileId: string, text: string) {
  const id = newId("doc");
  const author = { organisationId: ctx.person.organisationId, createdBy: ctx.person.id };
  await ctx.db.insert(documents).values({
    ...{ ...author, id, caseFileId, name: "02-denial.txt", position: 2, kind: "ur-denial", date: "2014-12-26" },
    ...{ mediaType: "text/plain", byteLength: 1, sha256: newId("doc"), originalKey: id, pageCount: 1 },
  });
  await ctx.db.insert(pages).values([{ documentId: id, caseFileId, number: 1, text, readable: true }]);
  return id;
}

const REVIEW = "UTILIZATION REVIEW DECISION 12/26/2014. Eight visits of work conditioning were requested.";
const SAID =
  "Of the records reviewed, the utilization review alone speaks of these conditions, and its account is weighed as such.";

test("a denial that only the utilization review bears out is refused, unless the text says so", async () => {
  const ctx = await makeContext();
  const ids = await makeCaseFile(ctx, [
    "Progress report of 12/03/2014. Low back pain after lifting. The claimant wants to go back to work.",
  ]);
  const documentId = await addReview(ctx, ids.caseFileId, REVIEW);
  const { criteria, rationale, ...proposal } = await honestProposal(ctx, ids);
  const quoted = { documentId, page: 1, quote: "Eight visits of work conditioning were requested." };
  const judged = criteria.map((criterion) => {
    if (criterion.criterionId === "c9") return { ...criterion, state: "documented" as const, evidence: [quoted] };
    return { ...criterion, state: "not-documented" as const, evidence: [] };
  });
  const state = await CaseState.load(ctx, ids.caseFileId);
  const meta = { modelId: "test", promptVersion: "test/1" };
  const silent = await proposeDraft(state, { ...proposal, criteria: judged, rationale }, meta);
  expect(silent).toMatchObject({ stored: false });
  expect(!silent.stored && silent.problems.map(({ code }) => code)).toEqual(["L13"]);
  const sentences = rationale.split(/(?<=\.) /);
  const honest = sentences.toSpliced(-1, 0, SAID).join(" ");
  const told = await proposeDraft(state, { ...proposal, criteria: judged, rationale: honest }, meta);
  expect(told).toMatchObject({ stored: true, checks: expect.anything() });
  expect(told.stored && told.checks.map(({ code, severity }) => `${code} ${severity}`)).toContain("L13 warn");
});

test("the drafter says so where nothing else bears on the conditions", () => {
  const documents = [
    { id: "doc_1", name: "report.txt", kind: "progress-report" as const, date: null },
    { id: "doc_2", name: "denial.txt", kind: "ur-denial" as const, date: null },
  ];
  const from = (documentId: string) =>
    ({ ...{ documentId, document: "", page: 1, start: 0, end: 1, quote: "x" }, assertion: "affirmed" }) as const;
  expect(restsOnReviewAlone([from("doc_2")], documents)).toBe(true);
  expect(restsOnReviewAlone([from("doc_2"), from("doc_1")], documents)).toBe(false);
  expect(restsOnReviewAlone([], documents)).toBe(false);
  expect(restsOnReviewAlone([from("doc_2")], documents.slice(1))).toBe(false);
  expect(stateReviewAlone({ reviewAlone: true })).toMatchObject([{ text: SAID }]);
});

test("go on drafts what has no draft yet, and then tells every condition", async () => {
  const ctx = await makeContext();
  const ids = await makeCaseFile(ctx, [
    "Progress report of 12/03/2014. Low back pain after lifting. The claimant wants to go back to work.",
  ]);
  // An answer that ended before anything was drafted.
  await ask(ctx, ids.caseFileId, scriptedModel([{ text: "I read the file." }]).model, { text: "Draft every item" });
  expect(await listDrafts(ctx, ids.caseFileId)).toEqual([]);
  await ask(ctx, ids.caseFileId, createBuiltInModel(), { text: "Go on" });
  expect(await listDrafts(ctx, ids.caseFileId)).toMatchObject([{ revisionCount: 1 }]);
  const { criteria } = await honestProposal(ctx, ids);
  const { stored } = await ask(ctx, ids.caseFileId, createBuiltInModel(), { text: "go on, please" });
  expect(await listDrafts(ctx, ids.caseFileId)).toMatchObject([{ revisionCount: 1 }]);
  const said = JSON.stringify(stored.parts);
  for (const { text } of criteria.filter(({ state }) => state === "not-documented")) expect(said).toContain(text);
});
