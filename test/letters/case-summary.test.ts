import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { readCase } from "../../src/case-files/read-case.ts";
import type { Context } from "../../src/context.ts";
import { documents } from "../../src/db/schema.ts";
import { bindEdited } from "../../src/letters/summary/bind-summary.ts";
import { checkSummary } from "../../src/letters/summary/check-summary.ts";
import {
  getSummary,
  loadSummarySources,
  saveSummary,
  summarySources,
  writeSummary,
} from "../../src/letters/summary/save-summary.ts";
import type { Page } from "../../src/vocabulary.ts";
import chiropractic from "../fixtures/case-files/work-conditioning/chiropractic-notes.txt?raw";
import firstReport from "../fixtures/case-files/work-conditioning/first-report.txt?raw";
import application from "../fixtures/case-files/work-conditioning/imr-application.txt?raw";
import progress from "../fixtures/case-files/work-conditioning/progress-report.txt?raw";
import { colleagueOf, makeCaseFile, makeContext } from "../helpers/context.ts";

const FILE: Page[] = (
  [
    ["first-report", "2014-02-07", "treating-physician", firstReport],
    ["therapy-notes", "2014-05-12", "therapist", chiropractic],
    ["progress-report", "2014-08-13", "treating-physician", progress],
    ["imr-application", "2014-12-18", "applicant", application],
  ] as const
).flatMap(([kind, date, authorRole, text]) =>
  text.split("\f").map((page, at) => ({
    ...{ documentId: `doc_${kind}`, document: `${kind}.txt`, kind, date, number: at + 1, text: page },
    ...{ readable: true, authorRole, section: 1 },
  })),
);

function exampleSources() {
  const { facts, items } = readCase(FILE);
  return summarySources(facts, items, FILE);
}

describe("the clinical case summary that code writes", () => {
  const sources = exampleSources();
  const { text, sentences, checks } = writeSummary(sources);

  test("tells worker, injury, treatment, latest complaints and findings, and the request", () => {
    expect(text).toMatch(
      /^The injured worker is a \d\d-year-old male who sustained an industrial injury on 02\/05\/2014\./,
    );
    expect(text).toMatch(/Treatment to date has included [^.]*chiropractic care/);
    expect(text).toMatch(
      /In the progress report of 08\/13\/2014 the injured worker's complaints were recorded as: .*low back pain/,
    );
    expect(text).toMatch(/the examination findings were: .*straight leg raise negative/i);
    expect(text).toContain("In dispute are: Work conditioning");
    const words = text.split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(120);
    expect(words).toBeLessThanOrEqual(300);
  });

  test("stands sentence for sentence on quotes that are on their pages", () => {
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(sentences.map((one) => one.text));
    for (const { state, sources: own, text: said } of sentences) {
      expect(state, said).toBe("bound");
      expect(own.length, said).toBeGreaterThan(0);
      for (const source of own) {
        if (source.kind !== "evidence") continue;
        const page = FILE.find(({ documentId, number }) => documentId === source.documentId && number === source.page);
        expect(page?.text.slice(source.start, source.end)).toBe(source.quote);
      }
    }
    expect(checks.filter(({ severity }) => severity !== "inform")).toEqual([]);
  });

  test("names nobody", () => {
    expect(sources.names.length).toBeGreaterThan(3);
    expect(text).not.toMatch(/Varelidge|Tobin|Corravale|Hathersage|Canyon Ridge|BP-14/i);
  });

  test("says where documents disagree, with both values", () => {
    const inconsistencies = [
      'progress-report.txt, page 1: "LBP L side 5/10"; first-report.txt, page 1: "Low back pain 7/10".',
      "The IMR application is dated 2014-12-18, before the utilization review decision of 2014-12-26 that it disputes.",
    ];
    const facts = sources.facts && { ...sources.facts, inconsistencies };
    const told = writeSummary({ ...sources, facts });
    expect(told.text).toContain(
      'The records differ: the progress report of 08/13/2014 (p. 1): "LBP L side 5/10"; the first report of injury of 02/07/2014 (p. 1): "Low back pain 7/10".',
    );
    expect(told.text).toContain("dated 12/18/2014, before the utilization review decision of 12/26/2014");
  });
});

describe("an edited summary", () => {
  const sources = exampleSources();
  const written = writeSummary(sources);
  const edit = (text: string) => {
    const sentences = bindEdited(text, written.sentences, sources);
    return { sentences, checks: checkSummary(text, sentences, sources) };
  };

  test("keeps the sources of what was left, and finds those of what is said anew", () => {
    const added = "At the visit of 08/13/2014 the gait was normal with tender paraspinals and flexion of 70.";
    const { sentences } = edit(`${written.text} ${added}`);
    expect(sentences.slice(0, -1)).toEqual(written.sentences);
    expect(sentences.at(-1)).toMatchObject({ text: added, state: "bound" });
  });

  test.each([
    ["a day that stands nowhere", "He was seen on 01/31/2016.", "summary-date", "block"],
    ["a name", "Mr. Varelidge wants the program.", "summary-name", "block"],
    ["what no page says", "He has diabetes and takes insulin daily.", "summary-source", "warn"],
    [
      "another number",
      "Low back pain was 9/10 on the left side in the progress report of 08/13/2014.",
      "summary-source",
      "warn",
    ],
  ])("is told %s", (_, sentence, code, severity) => {
    const text = `${written.text} ${sentence}`;
    const found = edit(text).checks.filter((one) => one.severity !== "inform");
    expect(found.map((one) => [one.code, one.severity])).toContainEqual([code, severity]);
    const start = text.indexOf(sentence);
    expect(found[0]?.place).toEqual({ field: "rationale", start, end: text.length });
  });
});

describe("saving a summary", () => {
  const PAGE = "Progress report of 12/03/2014. Low back pain after lifting. Physical therapy helped little.";
  const TEXT = "The worker has low back pain after lifting. Physical therapy helped little.";

  async function opened(): Promise<{ ctx: Context; caseFileId: string; documentId: string }> {
    const ctx = await makeContext();
    return { ctx, ...(await makeCaseFile(ctx, [PAGE])) };
  }
  const current = async (ctx: Context, id: string) => getSummary(ctx, id, await loadSummarySources(ctx, id));

  test("appends a revision and refuses the second of two who opened the same", async () => {
    const { ctx, caseFileId } = await opened();
    expect(await current(ctx, caseFileId)).toMatchObject({ number: 0, origin: "built" });
    await saveSummary(ctx, caseFileId, 0, TEXT);
    await expect(saveSummary(ctx, caseFileId, 0, "Mine instead.")).rejects.toMatchObject({ code: "stale-write" });
    expect(await current(ctx, caseFileId)).toMatchObject({ number: 1, origin: "reviewer", text: TEXT });
  });

  test("of two at once one is stored", async () => {
    const { ctx, caseFileId } = await opened();
    const both = await Promise.allSettled([
      saveSummary(ctx, caseFileId, 0, TEXT),
      saveSummary(ctx, caseFileId, 0, `${TEXT} `),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await current(ctx, caseFileId)).toMatchObject({ number: 1 });
  });

  test("is a reviewer's deed", async () => {
    const { ctx, caseFileId } = await opened();
    const qa = await colleagueOf(ctx, "qa");
    await expect(saveSummary(qa, caseFileId, 0, TEXT)).rejects.toMatchObject({ code: "forbidden" });
    await expect(saveSummary(await makeContext(), caseFileId, 0, TEXT)).rejects.toMatchObject({ code: "not-found" });
  });

  test("a sentence on a document that was withdrawn since blocks", async () => {
    const { ctx, caseFileId, documentId } = await opened();
    const saved = await saveSummary(ctx, caseFileId, 0, TEXT);
    expect(saved.sentences.map(({ state }) => state)).toEqual(["bound", "bound"]);
    await ctx.db.update(documents).set({ withdrawnAt: "2026-01-01" }).where(eq(documents.id, documentId));
    const { checks } = await current(ctx, caseFileId);
    expect(checks.filter(({ code }) => code === "summary-withdrawn").map(({ severity }) => severity)).toEqual([
      "block",
      "block",
    ]);
  });
});
