import { and, eq } from "drizzle-orm";
import type { Context } from "../../src/context.ts";
import { guidelineEditions } from "../../src/db/schema.ts";
import type { DurableStep } from "../../src/durable-job.ts";
import { createEdition, type ReceiveUpload } from "../../src/guidelines/editions/create-edition.ts";
import { runImport } from "../../src/guidelines/editions/run-import.ts";
import { makeContext } from "./context.ts";

/** An upload as a form would bring it, in chunks of 100 KB. */
export function upload(name: string, bytes: Uint8Array, fields: Record<string, string>): ReceiveUpload {
  return async (keep) => ({
    fields,
    stored: await keep({
      name,
      chunks: (async function* () {
        for (let at = 0; at < bytes.byteLength; at += 100_000) yield bytes.subarray(at, at + 100_000);
      })(),
    }),
  });
}

export const FIELDS = {
  name: "Practice Guideline of the Example Society",
  sourceKey: "other",
  edition: "2014",
  inForceFrom: "2014-01-01",
  licenceNote: "Licensed to the organisation for internal use",
};

/** What an import was started with, by the port; nothing runs until `run`. */
export function recordImports(ctx: Context) {
  const started: { editionId: string; attempt: number }[] = [];
  const recorded: Context = {
    ...ctx,
    imports: {
      start: async (editionId, attempt) => {
        started.push({ editionId, attempt });
      },
      stalledMs: 10_000,
    },
  };
  return {
    ctx: recorded,
    started,
    run: (at: number, step?: DurableStep) => runImport(recorded, need(started[at]), step),
  };
}

/** A librarian of a new organisation whose imports run as soon as they are started. */
export async function librarian(of?: Context): Promise<Context> {
  const ctx = of ?? (await makeContext("librarian"));
  return { ...ctx, imports: { start: (editionId, attempt) => runImport(ctx, { editionId, attempt }) } };
}

/** Imports a file to its end and gives back the edition's row as it then stands. */
export async function importFile(ctx: Context, name: string, bytes: Uint8Array, fields: Record<string, string> = {}) {
  const { id } = await createEdition(ctx, upload(name, bytes, { ...FIELDS, ...fields }));
  return editionRow(ctx, id);
}

export async function editionRow(ctx: Context, id: string) {
  const [row] = await ctx.db
    .select()
    .from(guidelineEditions)
    .where(and(eq(guidelineEditions.id, id)));
  return need(row);
}

export function need<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Error("nothing there");
  return value;
}

export const markdown = (text: string) => new TextEncoder().encode(text);

export { guidelineText } from "./guideline-text.ts";
