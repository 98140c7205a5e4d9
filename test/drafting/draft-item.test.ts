import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { caseFiles, disputedItems } from "../../src/db/schema.ts";
import { draftItem } from "../../src/drafting/draft-item.ts";
import { ModelSettings } from "../../src/drafting/models.ts";
import { makeCaseFile, makeContext } from "../helpers/context.ts";

const settings = ModelSettings.parse({});
const REPORT =
  "Progress report of 12/03/2014. Low back pain after lifting. Work conditioning is requested as recommended by the Official Disability Guidelines. Physical therapy helped little.";

async function draft(
  request: string,
  asOf: string | null,
  urGuidelines: typeof disputedItems.$inferInsert.urGuidelines = [],
) {
  const ctx = await makeContext();
  const { caseFileId, disputedItemId } = await makeCaseFile(ctx, [REPORT], request);
  await ctx.db.update(caseFiles).set({ asOf }).where(eq(caseFiles.id, caseFileId));
  await ctx.db
    .update(disputedItems)
    .set({ urGuidelines, ...(request.includes("low back") ? {} : { bodyRegion: null }) })
    .where(eq(disputedItems.id, disputedItemId));
  const { draft: made } = await draftItem(ctx, disputedItemId, settings);
  const findings = made.revision.checks.map(({ code, severity }) => `${code} ${severity}`);
  return { revision: made.revision, content: made.revision.content, findings };
}

test("before the search sequence was law, what no guideline addresses is drafted all the same", async () => {
  const { revision, content, findings } = await draft("Quux frobnication", "2014-12-26");
  expect(content.citations).toEqual([]);
  expect(content.searchSequence.map(({ authority }) => authority)).toContain("8 CCR 9792.21(c) and 9792.25");
  expect(revision.rationale).toMatch(/MTUS was searched first/);
  expect(revision.rationale).not.toContain("9792.21.1");
  expect(findings).toContain("L16 warn");
});

test("since then the rule on the search is cited", async () => {
  const { content } = await draft("Quux frobnication", "2016-01-05");
  expect(content.citations.map(({ excerptId }) => excerptId)).toEqual(["mtus-rules/search-sequence"]);
});

test("where the file names no date, the one assumed is told and not claimed in the text", async () => {
  const { revision, content, findings } = await draft("Work conditioning 2x4 for low back", null);
  expect(content.asOf).toMatchObject({ basis: "assumed", date: new Date().toISOString().slice(0, 10) });
  expect(findings).toContain("L18 warn");
  expect(revision.rationale).not.toMatch(/in force on/);
});

test("what review and treating physician cite is set beside the draft, and one sentence says which governs", async () => {
  const ur = [{ source: "mtus-chronic-pain-2016" as const, chapter: null, topic: null, pages: [] }];
  const { revision, content, findings } = await draft("Work conditioning 2x4 for low back", "2014-12-26", ur);
  expect(content.guidelineConflict?.parties.map(({ by, source, inForce }) => [by, source, inForce])).toEqual(
    expect.arrayContaining([
      ["utilization-review", "mtus-chronic-pain-2016", false],
      ["treating-physician", "odg", true],
      ["found", "mtus-chronic-pain-2009", true],
    ]),
  );
  expect(content.guidelineConflict).toMatchObject({ ground: "edition", governs: "found" });
  expect(revision.rationale).toContain(content.guidelineConflict?.reason);
  expect(findings.filter((finding) => finding.startsWith("L23"))).toEqual([]);
  const words = revision.rationale.split(/\s+/).length;
  expect(words).toBeGreaterThanOrEqual(90);
  expect(words).toBeLessThanOrEqual(250);
});
