/** A licensed guideline from its file to a signed-off citation: imported, published, found, cited by page and quoted, withdrawn. */
import { beforeAll, expect, test, vi } from "vitest";
import type { Context } from "../../src/context.ts";
import { createBuiltInModel } from "../../src/drafting/built-in-model/index.ts";
import { CaseState } from "../../src/drafting/case-state.ts";
import { listDrafts } from "../../src/drafting/list-drafts.ts";
import { proposeDraft } from "../../src/drafting/propose-draft.ts";
import { reviseDraft } from "../../src/drafting/revise-draft.ts";
import { publishEdition } from "../../src/guidelines/editions/publish-edition.ts";
import { withdrawEdition } from "../../src/guidelines/editions/withdraw-edition.ts";
import type { DraftProposal, Excerpt } from "../../src/vocabulary.ts";
import { makePdf } from "../documents/make-pdf.ts";
import { ask } from "../helpers/ask.ts";
import { colleagueOf, makeCaseFile } from "../helpers/context.ts";
import { importFile, librarian, need } from "../helpers/editions.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const QUOTE = "recommended for chronic foot pain after at least six weeks of stretching without gain in function";

/** Two pages with the printed numbers 125 and 126. */
const guideline = (printing = "") => {
  const page = (number: number, heading: string, lines: string[]) => [
    { text: heading, x: 72, y: 700, size: 16 },
    ...lines.map((text, at) => ({ text, x: 72, y: 670 - at * 14 })),
    { text: String(number), x: 300, y: 30, size: 8 },
  ];
  return makePdf([
    page(124, "Foot Disorders", [
      "This chapter addresses the treatment of disorders of the foot in adults who were hurt at work and the",
      `order in which treatments are tried. It was written by a panel and is reviewed every third year. ${printing}`,
    ]),
    page(125, "Lumen Chamber", [
      "Recommendation: The lumen chamber is recommended for chronic foot pain after at least six weeks",
      "of stretching without gain in function. It is used for no more than eight weeks and is stopped where",
      "the pain does not fall by a third. It is not recommended for acute complaints of the foot or ankle.",
    ]),
    page(126, "Shock Absorbing Floors", [
      "Recommendation: Shock absorbing floors are not recommended. No trial has shown a gain in function, and",
      "the cost of fitting them is high in relation to what is known of their use in any setting of work.",
    ]),
  ]);
};

let reviewer: Context;
let owner: Context;
let editionId: string;

beforeAll(async () => {
  owner = await librarian();
  reviewer = await colleagueOf(owner, "reviewer");
  const row = await importFile(owner, "foot.pdf", guideline(), { name: "Foot Guideline" });
  expect(row).toMatchObject({ status: "ready", error: null });
  editionId = row.id;
  await publishEdition(owner, editionId);
});

test("a draft cites it by page, quotes it, and keeps the citation after it was withdrawn", async () => {
  const ids = await makeCaseFile(
    reviewer,
    [
      "Progress report of 12/03/2014. Chronic foot pain. Stretching exercises for eight weeks brought no gain in function.",
    ],
    "Lumen chamber, 6 sessions, right foot",
  );
  const state = await CaseState.load(reviewer, ids.caseFileId);
  const { excerpts, searchSequence } = await state.findExcerpts("Lumen chamber, 6 sessions, right foot", "foot");
  const found = need(excerpts.find(({ excerptId }) => excerptId.startsWith(editionId)));
  expect(found).toMatchObject({ topic: "Lumen Chamber", pages: "125", step: "national-guidelines" });
  expect(searchSequence.find(({ step }) => step === "national-guidelines")?.found).toContain(found.excerptId);
  const excerpt = await state.getExcerpt(found.excerptId);
  expect(excerpt).toMatchObject({ textKind: "verbatim", criteria: null });

  const proposal = (rationale: string, pages = ["125"]): DraftProposal => ({
    ...{ disputedItemId: ids.disputedItemId, determination: "overturned", criteria: [], rationale },
    citations: [{ excerptId: found.excerptId, pages }],
  });
  const meta = { modelId: "test", promptVersion: "test/1" };
  const words = (quoted: string) =>
    `The worker has chronic foot pain and asks for the lumen chamber. The MTUS is silent on it. The Foot Guideline states that it is “${quoted}”. ` +
    "The progress report of 12/03/2014 documents eight weeks of stretching without gain in function. The request is medically necessary.";

  const misquoted = await proposeDraft(state, proposal(words(QUOTE.replace("six weeks", "two weeks"))), meta);
  expect(misquoted).toMatchObject({ stored: false, problems: [{ code: "S01" }] });
  const misplaced = await proposeDraft(state, proposal(words(QUOTE), ["126"]), meta);
  expect(misplaced).toMatchObject({ stored: false, problems: [{ code: "C03" }] });
  expect(await proposeDraft(state, proposal(words(QUOTE)), meta)).toMatchObject({ stored: true });

  expect(await withdrawEdition(owner, editionId)).toMatchObject({ keptExcerpts: 1 });
  const [draft] = await listDrafts(reviewer, ids.caseFileId);
  const [citation] = need(draft).revision.content.citations;
  expect(citation).toMatchObject({ excerptId: found.excerptId, topic: "Lumen Chamber", pages: ["125"] });

  // The citation can still be read, its quotation still holds, and an edit is told that the guideline is gone.
  const later = await CaseState.load(reviewer, ids.caseFileId);
  const kept: Excerpt = await later.getExcerpt(found.excerptId);
  expect(kept).toMatchObject({ noLongerInLibrary: true, summary: excerpt.summary });
  const again = await later.findExcerpts("Lumen chamber, 6 sessions, right foot", "foot");
  expect(again.excerpts.filter(({ excerptId }) => excerptId.startsWith(editionId))).toEqual([]);
  await reviseDraft(reviewer, need(draft).id, need(draft).revision.number, {
    ...{ rationale: `${words(QUOTE)} `, determination: "overturned" },
  });
  const [edited] = await listDrafts(reviewer, ids.caseFileId);
  const { revision } = need(edited);
  const codes = revision.checks.map(({ code, severity }) => `${code} ${severity}`);
  expect(codes).toContain("C04 warn");
  expect(codes.filter((code) => code.endsWith("block"))).toEqual([]);
});

test("the built-in drafter cites an imported guideline by page and quotes what it recommends", async () => {
  const edition = await importFile(owner, "foot-2.pdf", guideline("2"), { name: "Foot Guideline, second printing" });
  await publishEdition(owner, edition.id);
  const ids = await makeCaseFile(
    reviewer,
    [
      "Progress report of 12/03/2014. Chronic foot pain. Stretching exercises for eight weeks brought no gain in function.",
    ],
    "Lumen chamber, 6 sessions, right foot",
  );
  const { stored } = await ask(reviewer, ids.caseFileId, createBuiltInModel());
  expect(stored).toMatchObject({ status: "complete", error: null });
  const [draft] = await listDrafts(reviewer, ids.caseFileId);
  const { content, rationale, checks } = need(draft).revision;
  expect(content.citations[0]).toMatchObject({ topic: "Lumen Chamber", pages: ["125"] });
  expect(rationale).toContain(`states on page 125: “The lumen chamber is ${QUOTE}.”`);
  // Nobody has confirmed what the page requires, so that the draft does not decide by it.
  expect(rationale).toContain("No confirmed criteria decide whether these words of the guideline are met");
  expect(rationale).not.toContain("Therefore, the request is not medically necessary");
  expect(checks.filter(({ severity }) => severity === "block")).toEqual([]);
});
