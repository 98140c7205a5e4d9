import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { caseFiles, disputedItems, documents } from "../../src/db/schema.ts";
import { approveDraft } from "../../src/drafting/approve-draft.ts";
import { changeOrganisationSettings } from "../../src/drafting/provisional/settings.ts";
import { reviseDraft } from "../../src/drafting/revise-draft.ts";
import { newId } from "../../src/ids.ts";
import { composeLetter } from "../../src/letters/compose-letter.ts";
import { setCredentials } from "../../src/letters/credentials.ts";
import { setHeader } from "../../src/letters/letter-header.ts";
import { getSummary, loadSummarySources, saveSummary } from "../../src/letters/summary/save-summary.ts";
import { colleagueOf, makeCaseFile, makeContext } from "../helpers/context.ts";
import { makePassingDraft } from "../helpers/drafts.ts";

const STATEMENT = "I have read the case file and this rationale.";
const CREDENTIALS = { licensureStates: ["California"], specialties: ["Occupational Medicine"], boardCertified: true };
const HEADER = {
  caseNumber: "CM15-0001234",
  assignedOn: "2015-01-20",
  decidedOn: "2015-02-20",
  priority: "standard" as const,
  claimsAdministrator: null,
};

async function approved() {
  const ctx = await makeContext();
  const made = await makePassingDraft(ctx);
  const { id: revisionId, hash } = made.revision;
  await approveDraft(ctx, made.draftId, { revisionId, hash, statement: STATEMENT });
  return { ctx, ...made };
}

const codes = (letter: { gaps: { code: string }[] }) => letter.gaps.map(({ code }) => code);

describe("composing a letter", () => {
  test("an approved item is decided in the signed words; a complete letter bears no mark", async () => {
    const { ctx, caseFileId, revision } = await approved();
    await setCredentials(ctx, 0, CREDENTIALS);
    await setHeader(ctx, caseFileId, 0, HEADER);
    const facts = {
      ...{ claimantName: null, age: 43, sex: "male" as const, birthDate: null, dateOfInjury: "2014-02-05" },
      ...{ urDecisionDate: "2014-12-26", applicationDate: "2014-12-29", diagnoses: [], treatmentToDate: [] },
      ...{ medications: [], sources: {}, inconsistencies: [] },
    };
    await ctx.db.update(caseFiles).set({ facts }).where(eq(caseFiles.id, caseFileId));
    const { text } = await getSummary(ctx, caseFileId, await loadSummarySources(ctx, caseFileId));
    await saveSummary(ctx, caseFileId, 0, text);
    const letter = await composeLetter(ctx, caseFileId);
    expect(letter.gaps).toEqual([]);
    expect(letter.draftMark).toBeNull();
    expect(letter.credentials).toEqual([CREDENTIALS]);
    expect(letter.decisions).toMatchObject([
      { state: "approved", determination: "upheld", rationale: revision.rationale },
    ]);
    expect(letter.decisions[0]?.reviewerGuideline).toBe(
      "Decision based on MTUS Chronic Pain Treatment 2009, Page(s): 125, Section(s): Work conditioning, work hardening.",
    );
    expect(JSON.stringify(letter)).not.toContain(ctx.person.name);
  });

  test("an edit after the signature makes a draft of the item again", async () => {
    const { ctx, caseFileId, draftId, revision } = await approved();
    await reviseDraft(ctx, draftId, revision.number, {
      rationale: `${revision.rationale} Read again.`,
      determination: revision.determination,
    });
    const letter = await composeLetter(ctx, caseFileId);
    expect(letter.decisions.map(({ state }) => state)).toEqual(["draft"]);
    expect(letter.draftMark).toBe("DRAFT – not approved");
  });

  test("says what is missing and where it is closed", async () => {
    const { ctx, caseFileId } = await approved();
    const author = { organisationId: ctx.person.organisationId, createdBy: ctx.person.id };
    await ctx.db.insert(disputedItems).values(
      ["Gym membership", "TENS unit"].map((request, at) => ({
        ...{ ...author, id: newId("item"), caseFileId, position: at + 2, request },
        ...{ quantity: {}, bodyRegion: null, side: null, urGuidelines: [] },
      })),
    );
    const letter = await composeLetter(ctx, caseFileId);
    expect(codes(letter)).toEqual(["not-approved", "credentials", "header", "summary"]);
    expect(letter.gaps[0]).toMatchObject({ message: "2 of 3 items are not approved.", place: "workspace" });
    expect(letter.gaps[0]?.disputedItemId).toBe(letter.decisions[1]?.disputedItemId);
    expect(
      letter.decisions.map(({ state, claimsAdministratorGuideline }) => [state, claimsAdministratorGuideline]),
    ).toEqual(
      ["approved", "none", "none"].map((state) => [
        state,
        "The Claims Administrator did not cite any medical evidence for its decision.",
      ]),
    );
  });

  test("an approved item whose document was withdrawn since is told", async () => {
    const { ctx, caseFileId, documentId } = await approved();
    await ctx.db.update(documents).set({ withdrawnAt: "2026-01-01" }).where(eq(documents.id, documentId));
    const letter = await composeLetter(ctx, caseFileId);
    expect(letter.decisions.map(({ state }) => state)).toEqual(["approved"]);
    expect(codes(letter)).toContain("blocked");
    expect(letter.draftMark).toBe("DRAFT – not complete");
    expect(letter.documents.join("\n")).not.toContain("Progress report");
  });

  test("states the credentials of who signed, whoever looks at it", async () => {
    const { ctx, caseFileId } = await approved();
    const other = await colleagueOf(ctx, "reviewer");
    await setCredentials(ctx, 0, CREDENTIALS);
    await setCredentials(other, 0, { ...CREDENTIALS, specialties: ["Internal Medicine"] });
    expect(codes(await composeLetter(other, caseFileId))).not.toContain("credentials");
    expect((await composeLetter(other, caseFileId)).credentials).toEqual([CREDENTIALS]);
  });

  test("a draft that is kept back until the reviewer records a leaning is not in the reviewer's letter", async () => {
    const ctx = await makeContext();
    const { caseFileId, disputedItemId, revision } = await makePassingDraft(ctx);
    const qa = await colleagueOf(ctx, "qa");
    await changeOrganisationSettings(qa, 0, { provisional: "required" });
    const letter = await composeLetter(ctx, caseFileId);
    expect(JSON.stringify(letter)).not.toContain(revision.rationale);
    expect(letter.decisions).toMatchObject([{ disputedItemId, state: "none", determination: null }]);
    expect(letter.gaps[0]?.message).toBe(
      "1 of 1 item is not approved. 1 draft stays closed until you record your own leaning.",
    );
    expect((await composeLetter(qa, caseFileId)).decisions).toMatchObject([{ state: "draft" }]);
  });

  test("another organisation finds nothing", async () => {
    const { caseFileId } = await approved();
    await expect(composeLetter(await makeContext(), caseFileId)).rejects.toMatchObject({ code: "not-found" });
  });

  test("an empty case file is a blank draft", async () => {
    const ctx = await makeContext();
    const { caseFileId, disputedItemId } = await makeCaseFile(ctx, [""]);
    await ctx.db.update(disputedItems).set({ withdrawnAt: "2026-01-01" }).where(eq(disputedItems.id, disputedItemId));
    const letter = await composeLetter(ctx, caseFileId);
    expect(letter).toMatchObject({ draftMark: "DRAFT – not approved", decisions: [], summary: { text: "" } });
    expect(codes(letter)).toContain("items");
    expect(letter.notes[0]).toContain("1 page could not be read: 01-report.txt, p. 1.");
  });
});
