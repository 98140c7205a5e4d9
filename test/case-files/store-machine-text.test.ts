import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { correctSections } from "../../src/case-files/correct-sections.ts";
import { findEvidence } from "../../src/case-files/find-evidence.ts";
import { getCaseFile, getDocument, listAllDocuments, loadPages } from "../../src/case-files/get-case-file.ts";
import { indexPages } from "../../src/case-files/page-index.ts";
import { composeText, storeMachineText } from "../../src/case-files/store-machine-text.ts";
import { pages } from "../../src/db/schema.ts";
import type { MachineReading } from "../../src/vocabulary.ts";
import { makeCaseFile, makeContext } from "../helpers/context.ts";

/** A reading with the words of some lines, each in a box of its own. */
function reading(page: number, text: string, confidence = 83.4): MachineReading {
  const lines = text.split("\n").map((line, y) =>
    line.split(" ").map((word, x) => ({
      text: word,
      box: [x / 20, y / 20, (x + 1) / 20, (y + 1) / 20] as [number, number, number, number],
    })),
  );
  return { page, confidence, lines };
}

const SCAN = "MRI LUMBAR SPINE\nDate of study: 04/04/2014\nDisc extrusion at L5-S1 with nerve root compression.";

async function scanned() {
  const ctx = await makeContext();
  const { caseFileId, documentId } = await makeCaseFile(ctx, ["Low back pain since the fall of 02/05/2014.", "", ""]);
  return { ctx, caseFileId, documentId };
}

describe("text that a machine recognised", () => {
  test("becomes evidence with its mark, and its page still proves no absence", async () => {
    const { ctx, caseFileId, documentId } = await scanned();
    const before = await getCaseFile(ctx, caseFileId);
    const stored = await storeMachineText(ctx, documentId, [reading(2, SCAN)]);
    expect(stored).toEqual([{ page: 2, readable: true, confidence: 83 }]);

    const loaded = await loadPages(ctx, caseFileId);
    expect(loaded[1]).toMatchObject({ number: 2, readable: true, origin: "ocr", confidence: 83, text: SCAN });
    const index = indexPages(loaded);
    const found = findEvidence(index, "nerve root compression");
    expect(found.state).toBe("documented");
    expect(found.evidence[0]).toMatchObject({ page: 2, machineRead: 83 });
    // Two pages without text of their own, one of which a machine read.
    const absent = findEvidence(index, "epidural steroid injection");
    expect(absent.search).toMatchObject({ pagesSearched: 1, pagesUnreadable: 2 });

    const [document] = await listAllDocuments(ctx, caseFileId);
    expect(document).toMatchObject({ unreadablePages: [3], machineReadPages: [{ number: 2, confidence: 83 }] });
    expect((await getCaseFile(ctx, caseFileId)).documentsVersion).toBe(before.documentsVersion + 1);
  });

  test("tells anew what the document is, unless a reviewer has said so", async () => {
    const { ctx, caseFileId, documentId } = await scanned();
    await storeMachineText(ctx, documentId, [reading(2, SCAN)]);
    const kinds = async () => (await listAllDocuments(ctx, caseFileId))[0]?.sections.map((section) => section.kind);
    expect(await kinds()).toContain("imaging");

    const whole = { firstPage: 1, lastPage: 3, kind: "consultation" as const, date: null, dateTo: null };
    const { version } = await getDocument(ctx, documentId);
    const section = { ...whole, authorRole: "unknown" as const, provider: null, title: null };
    await correctSections(ctx, documentId, version, [section]);
    await storeMachineText(ctx, documentId, [reading(2, SCAN)]);
    expect(await kinds()).toEqual(["consultation"]);
  });

  test("never replaces a page's own text, and then stores nothing at all", async () => {
    const { ctx, caseFileId, documentId } = await scanned();
    const both = [reading(2, SCAN), reading(1, SCAN)];
    await expect(storeMachineText(ctx, documentId, both)).rejects.toMatchObject({ code: "conflict" });
    await expect(storeMachineText(ctx, documentId, [reading(9, SCAN)])).rejects.toMatchObject({ code: "not-found" });
    const loaded = await loadPages(ctx, caseFileId);
    expect(loaded.map((page) => page.readable)).toEqual([true, false, false]);
    expect(loaded[0]?.text).toContain("Low back pain");
  });

  test("is no text where hardly a word was recognised, and a second reading takes its place", async () => {
    const { ctx, documentId } = await scanned();
    expect(await storeMachineText(ctx, documentId, [reading(2, "~ ,")])).toMatchObject([{ readable: false }]);
    await storeMachineText(ctx, documentId, [reading(2, SCAN, 40)]);
    await storeMachineText(ctx, documentId, [reading(2, `${SCAN} Signed.`, 91)]);
    const [row] = await ctx.db
      .select()
      .from(pages)
      .where(and(eq(pages.documentId, documentId), eq(pages.number, 2)));
    expect(row).toMatchObject({ confidence: 91, origin: "ocr" });
    expect(row?.text.endsWith("Signed.")).toBe(true);
  });

  test("is refused to another organisation", async () => {
    const { documentId } = await scanned();
    const stranger = await makeContext();
    await expect(storeMachineText(stranger, documentId, [reading(2, SCAN)])).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("keeps the place of every word, also of one that a line end broke", () => {
    const { text, boxes } = composeText(reading(1, "Pain of the right shoul-\nder persists.").lines);
    expect(text).toBe("Pain of the right shoulder\npersists.");
    const spans = boxes.map(([start, end]) => text.slice(start, end));
    expect(spans).toEqual(["Pain", "of", "the", "right", "shoulder", "shoulder", "persists."]);
    expect(boxes[5]?.slice(2)).toEqual([0, 1 / 20, 1 / 20, 2 / 20]);
  });
});
