import { and, eq, inArray } from "drizzle-orm";
import type { Context } from "../../context.ts";
import { recordEvent } from "../../db/record-event.ts";
import { guidelineEditions } from "../../db/schema.ts";
import { isUniqueViolation } from "../../db/unique-violation.ts";
import { AppError } from "../../errors.ts";
import { newId } from "../../ids.ts";
import { EditionMetadata, type GuidelineEdition } from "../../vocabulary.ts";
import { type EditionRow, loadEdition, requireLibrarian, viewEdition } from "./get-edition.ts";
import { openOriginal } from "./open-original.ts";
import { type StoredOriginal, storeOriginal } from "./store-original.ts";

/** A file on its way in; `chunks` is read once. */
export interface IncomingFile {
  name: string;
  chunks: AsyncIterable<Uint8Array>;
}
/** Reads an upload: hands the file to `keep` where it comes, and gives back the fields around it. */
export type ReceiveUpload = (
  keep: (file: IncomingFile) => Promise<StoredOriginal>,
) => Promise<{ fields: Record<string, string>; stored: StoredOriginal | undefined }>;

/**
 * Takes in a licensed guideline and starts reading it. The original is written first: a row never points at bytes that
 * are not there. A file that shows on opening that it cannot be read is refused at once, and nothing of it stays.
 * @throws AppError forbidden, invalid-request, too-large, conflict (the library has this file), and what opening throws
 */
export async function createEdition(ctx: Context, receive: ReceiveUpload): Promise<GuidelineEdition> {
  requireLibrarian(ctx);
  const { imports, person, originals } = ctx;
  if (!imports) throw new Error("no Workflow is bound for imports");
  const id = newId("ged");
  const key = `${person.organisationId}/guidelines/${id}`;
  let edition: EditionRow;
  try {
    const { fields, stored } = await receive((file) => storeOriginal(originals, key, file));
    if (!stored) throw new AppError("invalid-request", "Send the guideline in the field `file`.");
    edition = await storeRow(ctx, id, fields, stored);
  } catch (error) {
    await originals.delete(key);
    // Two uploads of the same bytes at once: the index decides, the second is told as if it had come later.
    if (isUniqueViolation(error)) throw alreadyThere("another name", error);
    throw error;
  }
  // What could not be started is set going by the first who asks for its progress.
  await imports.start(id, edition.attempt).catch(() => undefined);
  return viewEdition(edition);
}

async function storeRow(ctx: Context, id: string, fields: Record<string, string>, stored: StoredOriginal) {
  const { person, db } = ctx;
  const { replaces, ...metadata } = readMetadata(fields);
  if (replaces !== null) await checkReplaced(ctx, replaces);
  await refuseTwin(ctx, stored.sha256);
  const whole = stored.head.byteLength === stored.byteLength;
  const opened = whole ? await openOriginal({ name: stored.fileName, bytes: stored.head.slice() }) : null;
  await opened?.close();
  const author = { organisationId: person.organisationId, createdBy: person.id };
  const [created] = await db.batch([
    db
      .insert(guidelineEditions)
      .values({
        ...metadata,
        ...author,
        ...{ id, replaces, status: "reading", updatedAt: new Date().toISOString(), originalKey: stored.key },
        ...{ fileName: stored.fileName, byteLength: stored.byteLength, sha256: stored.sha256 },
        ...{ mediaType: opened?.mediaType ?? null, pageCount: opened?.pageCount ?? null },
      })
      .returning(),
    recordEvent(ctx, "guideline.import", id),
  ]);
  const [edition] = created;
  if (!edition) throw new Error("the edition was not stored");
  return edition;
}

/** Form fields as metadata. An empty field is one that was left out. Throws `invalid-request` naming the field. */
export function readMetadata(fields: Record<string, string>) {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ""));
  const { replaces = null, ...rest } = given;
  const parsed = EditionMetadata.safeParse(rest);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path.join(".") ?? "";
    const missing = field !== "" && !(field in rest);
    throw new AppError("invalid-request", `${field}: ${missing ? "is missing." : (issue?.message ?? "is not valid.")}`);
  }
  const metadata = {
    ...parsed.data,
    source: parsed.data.source || parsed.data.name,
    authority: parsed.data.authority ?? null,
    inForceFrom: parsed.data.inForceFrom ?? null,
    inForceTo: parsed.data.inForceTo ?? null,
    licenceNote: parsed.data.licenceNote ?? "",
  };
  checkDates(metadata);
  return { ...metadata, replaces };
}

/** Throws `invalid-request` where an edition would end before it begins. */
export function checkDates({ inForceFrom, inForceTo }: { inForceFrom: string | null; inForceTo: string | null }): void {
  if (inForceFrom === null || inForceTo === null || inForceFrom <= inForceTo) return;
  throw new AppError(
    "invalid-request",
    `inForceTo: ${inForceTo} lies before ${inForceFrom}, on which it came into force.`,
  );
}

async function checkReplaced(ctx: Context, replaces: string): Promise<void> {
  const replaced = await loadEdition(ctx, replaces);
  if (replaced.status === "published") return;
  throw new AppError("invalid-request", "replaces: only a published edition can be replaced.");
}

async function refuseTwin({ db, person }: Context, sha256: string): Promise<void> {
  const [twin] = await db
    .select({ name: guidelineEditions.name })
    .from(guidelineEditions)
    .where(
      and(
        eq(guidelineEditions.organisationId, person.organisationId),
        eq(guidelineEditions.sha256, sha256),
        inArray(guidelineEditions.status, ["reading", "ready", "published"]),
      ),
    );
  if (twin) throw alreadyThere(twin.name);
}

function alreadyThere(name: string, cause?: unknown): AppError {
  return new AppError(
    "conflict",
    `The library already has this file, as ${name}. Nothing was imported; correct its name or dates there, or withdraw it first.`,
    { cause },
  );
}
