import { and, asc, eq, or } from "drizzle-orm";
import type { Context } from "../context.ts";
import { recordEvent } from "../db/record-event.ts";
import { documentSections, documents, pages } from "../db/schema.ts";
import { cleanText } from "../documents/clean-text.ts";
import { joinHyphens } from "../documents/join-hyphens.ts";
import { MIN_READABLE_CHARACTERS } from "../documents/open-document.ts";
import { AppError } from "../errors.ts";
import type { MachineReading, WordBox } from "../vocabulary.ts";
import { getDocument } from "./get-case-file.ts";
import { describeDocument, documentsChanged, sectionStatements } from "./store-pages.ts";

export type StoredMachineText = { page: number; readable: boolean; confidence: number };

/**
 * Stores text that was recognised on pages without any of their own, marked as machine-read with its confidence. A later reading
 * of such a page takes the place of the earlier one; a page's own text is never replaced, and the original stays as it is. What
 * the document is and how it parts is told anew, unless a reviewer has corrected that. A page on which hardly a word was
 * recognised stays unreadable.
 * Throws `not-found`, and `conflict` where the document is not ready or a page has text of its own; then nothing is stored.
 */
export async function storeMachineText(
  ctx: Context,
  documentId: string,
  readings: readonly MachineReading[],
): Promise<StoredMachineText[]> {
  const document = await getDocument(ctx, documentId);
  if (document.status !== "ready" || document.withdrawnAt !== null) {
    throw new AppError("conflict", "This document is not in use. Wait until it is read, or put it back first.");
  }
  const rows = await ctx.db
    .select({ number: pages.number, text: pages.text, readable: pages.readable, origin: pages.origin })
    .from(pages)
    .where(eq(pages.documentId, documentId))
    .orderBy(asc(pages.number));
  const composed = readings.map((reading) => ({ ...composeText(reading.lines), reading }));
  for (const { reading } of composed) {
    const row = rows.find((one) => one.number === reading.page);
    if (!row) throw new AppError("not-found", `This document has no page ${reading.page}. Nothing was stored.`);
    if (row.readable && row.origin !== "ocr") {
      throw new AppError("conflict", `Page ${reading.page} has text of its own, which is kept. Nothing was stored.`);
    }
  }
  const stored = composed.map(({ text, boxes, reading }) => {
    const readable = text.replace(/\s+/g, "").length >= MIN_READABLE_CHARACTERS;
    return { page: reading.page, readable, confidence: Math.round(reading.confidence), text, boxes };
  });
  const [first, ...others] = stored.map(({ page, readable, confidence, text, boxes }) =>
    ctx.db
      .update(pages)
      .set(
        readable
          ? { text, readable, origin: "ocr", confidence, wordBoxes: boxes }
          : { text: "", readable, origin: "text", confidence: null, wordBoxes: null },
      )
      // Asked again here: in between, the document may have been read anew.
      .where(and(eq(pages.documentId, documentId), eq(pages.number, page), withoutOwnText())),
  );
  if (!first) return [];
  const read = rows.map((row) => stored.find((one) => one.page === row.number) ?? row);
  await ctx.db.batch([
    first,
    ...others,
    ...(await describeAnew(
      ctx,
      document,
      read.map((row, at) => ({ number: rows[at]?.number ?? 0, text: row.text, readable: row.readable })),
    )),
    documentsChanged(ctx, document.caseFileId),
    recordEvent(ctx, "document.machine-read", document.id, document.caseFileId),
  ]);
  return stored.map(({ page, readable, confidence }) => ({ page, readable, confidence }));
}

function withoutOwnText() {
  return or(eq(pages.readable, false), eq(pages.origin, "ocr"));
}

async function describeAnew(
  ctx: Context,
  document: typeof documents.$inferSelect,
  read: { number: number; text: string; readable: boolean }[],
) {
  const [corrected] = await ctx.db
    .select({ firstPage: documentSections.firstPage })
    .from(documentSections)
    .where(and(eq(documentSections.documentId, document.id), eq(documentSections.origin, "reviewer")))
    .limit(1);
  if (corrected) return [];
  const { sections, ...described } = describeDocument(document.name, read);
  return [
    ...sectionStatements(ctx, document, sections, "read"),
    ctx.db.update(documents).set(described).where(eq(documents.id, document.id)),
  ];
}

type Lines = MachineReading["lines"];

/**
 * Recognised words as a page's text, cleaned as any other, with the span of each word. A word that a line end broke is put
 * together, so that one span may have two boxes. Pure.
 */
export function composeText(lines: Lines): { text: string; boxes: WordBox[] } {
  const words = lines.map((line) =>
    line.map(({ text, box }) => ({ box, text: cleanText(text).replace(/\s+/g, "") })).filter(({ text }) => text !== ""),
  );
  const text = joinHyphens(words.map((line) => line.map((word) => word.text).join(" ")).join("\n"));
  const queue = words.flat();
  const boxes: WordBox[] = [];
  for (const match of text.matchAll(/\S+/g)) {
    const wanted = withoutHyphens(match[0]);
    let taken = "";
    do {
      const word = queue.shift();
      if (!word) break;
      taken += withoutHyphens(word.text);
      boxes.push([match.index, match.index + match[0].length, ...word.box]);
    } while (taken.length < wanted.length);
  }
  return { text, boxes };
}

function withoutHyphens(text: string): string {
  return text.replaceAll("-", "");
}
