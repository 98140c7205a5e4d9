import { describe, expect, test } from "vitest";
import { correctCaseFile } from "../../src/case-files/correct-case-file.ts";
import { approveDraft } from "../../src/drafting/approve-draft.ts";
import { getDraft } from "../../src/drafting/list-drafts.ts";
import { reviseDraft } from "../../src/drafting/revise-draft.ts";
import { startDraft } from "../../src/drafting/start-draft.ts";
import { colleagueOf, makeCaseFile, makeContext } from "../helpers/context.ts";
import { makeDraft, WORK_CONDITIONING } from "../helpers/drafts.ts";

const PAGES = ["Progress report of 12/03/2014. Low back pain after lifting. Physical therapy helped little."];
const TEXT = {
  determination: "upheld" as const,
  rationale:
    "The worker asks for frobnication of the low back. The MTUS and ODG were searched, and no recommendation was found. The report of 12/03/2014 describes low back pain. The request is not medically necessary.",
};
const codes = (draft: { revision: { checks: { code: string; severity: string }[] } }) =>
  draft.revision.checks.map(({ code, severity }) => `${code} ${severity}`);

describe("startDraft", () => {
  test("where no guideline addresses the treatment, the draft rests on none and says what was searched", async () => {
    const ctx = await makeContext();
    const { disputedItemId } = await makeCaseFile(ctx, PAGES, "Quux frobnication");
    const draft = await startDraft(ctx, disputedItemId, TEXT);
    expect(draft.revision).toMatchObject({ origin: "reviewer", number: 1, modelId: null, determination: "upheld" });
    expect(draft.revision.content.searchSequence.map(({ step, outcome }) => [step, outcome])).toEqual([
      ["mtus", "silent"],
      ["acoem-or-odg", "silent"],
      ["national-guidelines", "silent"],
      ["studies", "outside"],
    ]);
    expect(codes(draft)).toContain("L16 warn");
    expect(codes(draft).filter((code) => code.endsWith("block"))).toEqual([]);
  });

  test("a silent search that the text does not tell of blocks", async () => {
    const ctx = await makeContext();
    const { disputedItemId } = await makeCaseFile(ctx, PAGES, "Quux frobnication");
    const rationale = "The report of 12/03/2014 describes low back pain. The request is not medically necessary.";
    expect(codes(await startDraft(ctx, disputedItemId, { ...TEXT, rationale }))).toContain("L16 block");
  });

  test("what is cited is dated, explained, and its criteria are searched for in the file", async () => {
    const ctx = await makeContext();
    const { disputedItemId } = await makeCaseFile(ctx, PAGES);
    const draft = await startDraft(ctx, disputedItemId, { ...TEXT, excerptIds: [WORK_CONDITIONING] });
    expect(draft.revision.content.citations[0]?.inForce).toMatchObject({
      date: "2014-12-26",
      basis: "reviewer",
      why: expect.stringContaining("in force 2009-07-18 to 2016-07-27"),
    });
    expect(draft.revision.content.criteria.length).toBeGreaterThan(3);
    expect(draft.revision.content.criteria.every(({ search }) => search !== null)).toBe(true);
  });

  test("an item for which a guideline stands in the library does not go without", async () => {
    const ctx = await makeContext();
    const { disputedItemId } = await makeCaseFile(ctx, PAGES);
    expect(codes(await startDraft(ctx, disputedItemId, TEXT))).toContain("L16 block");
  });

  test("a draft on ODG needs the silence of the MTUS or a rebuttal, which a reviewer can record", async () => {
    const ctx = await makeContext();
    const { disputedItemId } = await makeCaseFile(ctx, PAGES, "TENS unit rental for the low back");
    const draft = await startDraft(ctx, disputedItemId, { ...TEXT, excerptIds: ["odg/low-back/gym"] });
    expect(codes(draft)).toContain("L19 warn");
    const rebuttal = { reason: "Two trials after the edition find otherwise.", evidence: ["Trial A, Spine 2013"] };
    const studies = [{ citation: "Author A. A trial of something. Spine 2013.", why: "Same condition and phase." }];
    const edit = { rationale: TEXT.rationale, determination: "upheld" as const };
    const revised = await reviseDraft(ctx, draft.id, 1, { ...edit, rebuttal, studies });
    expect(codes(revised)).not.toContain("L19 warn");
    expect(revised.revision.content).toMatchObject({ rebuttal, studies });
    // An edit of the text alone keeps both.
    const again = await reviseDraft(ctx, draft.id, 2, { ...edit, rationale: `${edit.rationale} ` });
    expect(again.revision.content).toMatchObject({ rebuttal, studies });
    expect(
      (await reviseDraft(ctx, draft.id, 3, { ...edit, rebuttal: null })).revision.content.rebuttal,
    ).toBeUndefined();
  });

  test("refuses a second draft, other roles, other organisations and excerpts that are not there", async () => {
    const ctx = await makeContext();
    const { disputedItemId } = await makeCaseFile(ctx, PAGES);
    await expect(startDraft(await colleagueOf(ctx, "qa"), disputedItemId, TEXT)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(startDraft(await makeContext(), disputedItemId, TEXT)).rejects.toMatchObject({ code: "not-found" });
    await expect(startDraft(ctx, disputedItemId, { ...TEXT, excerptIds: ["no/such"] })).rejects.toMatchObject({
      code: "not-found",
    });
    await startDraft(ctx, disputedItemId, TEXT);
    await expect(startDraft(ctx, disputedItemId, TEXT)).rejects.toMatchObject({ code: "conflict" });
  });

  test("of two started at once one is stored", async () => {
    const ctx = await makeContext();
    const { disputedItemId } = await makeCaseFile(ctx, PAGES);
    const both = await Promise.allSettled([
      startDraft(ctx, disputedItemId, TEXT),
      startDraft(ctx, disputedItemId, TEXT),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("a draft made for another day", () => {
  const made = async (cited = WORK_CONDITIONING) => {
    const ctx = await makeContext();
    const { caseFileId, disputedItemId } = await makeCaseFile(ctx, PAGES);
    const draft = await startDraft(ctx, disputedItemId, { ...TEXT, excerptIds: [cited] });
    const move = (asOf: string, version: number) => correctCaseFile(ctx, caseFileId, version, { asOf });
    return { ctx, draft, move };
  };
  const dayChecks = async (ctx: Awaited<ReturnType<typeof makeContext>>, id: string) =>
    (await getDraft(ctx, id)).revision.checks.filter(({ code }) => code === "L18");

  test("is told when the day moves within its edition, and blocks past its end", async () => {
    const { ctx, draft, move } = await made();
    expect(await dayChecks(ctx, draft.id)).toEqual([]);
    await move("2016-07-27", 1);
    expect(await dayChecks(ctx, draft.id)).toMatchObject([{ severity: "warn" }]);
    await move("2016-07-28", 2);
    expect(await dayChecks(ctx, draft.id)).toMatchObject([{ severity: "block" }]);
    const { revision } = await getDraft(ctx, draft.id);
    await expect(
      approveDraft(ctx, draft.id, { revisionId: revision.id, hash: revision.hash, statement: "I have read it." }),
    ).rejects.toMatchObject({ code: "unresolved-checks" });
  });

  test("saved again, it is checked for the new day, and the refusal names the page in its place", async () => {
    const { ctx, draft, move } = await made("mtus-chronic-pain-2009/tens");
    await move("2016-07-28", 1);
    const again = await reviseDraft(ctx, draft.id, 1, { rationale: TEXT.rationale, determination: "upheld" });
    const late = again.revision.checks.find(({ code }) => code === "C02");
    expect(late?.message).toMatch(/was in force until 07\/27\/2016; this case is decided as of 07\/28\/2016\./);
    expect(late?.remedy).toMatch(/Chronic Pain Medical Treatment Guidelines \(2016\).*\[mtus-chronic-pain-2016\//);
    expect(await dayChecks(ctx, draft.id)).toEqual([]);
  });

  test("drafts of older versions, which do not know their day, are left alone", async () => {
    const ctx = await makeContext();
    const { caseFileId, draftId } = await makeDraft(ctx);
    await correctCaseFile(ctx, caseFileId, 1, { asOf: "2019-01-01" });
    expect(await dayChecks(ctx, draftId)).toEqual([]);
  });
});

describe("the day of a case file", () => {
  test("follows a corrected decision date, unless the reviewer names a day", async () => {
    const ctx = await makeContext();
    const { caseFileId } = await makeCaseFile(ctx, PAGES);
    const facts = { urDecisionDate: "2014-12-26" };
    // The day on file equals the decision's; the form sends it along unchanged.
    const read = await correctCaseFile(ctx, caseFileId, 1, { facts });
    const moved = await correctCaseFile(ctx, caseFileId, read.version, {
      asOf: "2014-12-26",
      facts: { urDecisionDate: "2017-01-05" },
    });
    expect(moved.asOf).toBe("2017-01-05");
    const named = await correctCaseFile(ctx, caseFileId, moved.version, {
      asOf: "2016-03-01",
      facts: { urDecisionDate: "2017-02-06" },
    });
    expect(named.asOf).toBe("2016-03-01");
    const kept = await correctCaseFile(ctx, caseFileId, named.version, { facts: { urDecisionDate: "2017-02-07" } });
    expect(kept.asOf).toBe("2016-03-01");
  });
});
