import { eq } from "drizzle-orm";
import type { Context } from "../../src/context.ts";
import { excerpts, guidelineEditions } from "../../src/db/schema.ts";
import { ensureLibrary } from "../../src/guidelines/load-corpus.ts";
import { newId } from "../../src/ids.ts";
import type { DraftProposal } from "../../src/vocabulary.ts";
import { makeCaseFile, makeContext } from "../helpers/context.ts";
import { honestProposal, makeDraft } from "../helpers/drafts.ts";

/** Words that stand only in what belongs to another organisation; no model of ours may ever be shown them. */
export const FOREIGN_WORD = "Quillonby";
/** The worker of our own case file; a server outside may not be told this name. */
export const OWN_NAME = "Varelidge";

export const OWN_PAGE =
  "Progress report of 12/03/2014. Patient: Varelidge, Tobin. Low back pain after lifting on 02/05/2014. Physical therapy brought little.";

/** A case file of ours, with another organisation beside it that an attack may try to reach. */
export interface Arena {
  ctx: Context;
  ids: { caseFileId: string; documentId: string; disputedItemId: string };
  foreign: Foreign;
  /** Imported excerpts of ours: one that is offered, and one whose edition was never published. */
  excerpts: { own: string; unpublished: string };
  honest: DraftProposal;
}

export interface Foreign {
  ctx: Context;
  caseFileId: string;
  documentId: string;
  disputedItemId: string;
  draftId: string;
  excerptId: string;
}

/** Another organisation with a draft and a licensed guideline; one serves all attacks of a file. */
export async function makeForeign(): Promise<Foreign> {
  const ctx = await makeContext();
  const made = await makeDraft(ctx);
  const excerptId = await importExcerpt(ctx, "published", `Recommended at the ${FOREIGN_WORD} clinic.`);
  return { ctx, ...made, excerptId };
}

export async function makeArena(foreign: Foreign): Promise<Arena> {
  const ctx = await makeContext();
  const ids = await makeCaseFile(ctx, [OWN_PAGE]);
  await ensureLibrary(ctx);
  const own = await importExcerpt(ctx, "published", "Recommended after exercise has failed.");
  const unpublished = await importExcerpt(ctx, "ready", "Recommended always and for everyone.");
  return { ctx, ids, foreign, excerpts: { own, unpublished }, honest: await honestProposal(ctx, ids) };
}

async function importExcerpt(ctx: Context, status: "published" | "ready", summary: string): Promise<string> {
  const author = { organisationId: ctx.person.organisationId, createdBy: ctx.person.id };
  const id = newId("ged");
  const dates = { inForceFrom: "2014-01-01", inForceTo: null };
  const names = { sourceKey: "other", source: "Imported guideline", edition: "2014", authority: null };
  await ctx.db.insert(guidelineEditions).values({
    ...{ ...author, ...dates, ...names, id, name: "Imported guideline", licenceNote: "", fileName: "g.md" },
    ...{ mediaType: "text/markdown", byteLength: 1, sha256: id, status, updatedAt: new Date().toISOString() },
  });
  const excerptId = `${id}/1`;
  await ctx.db.insert(excerpts).values({
    ...{ id: excerptId, organisationId: author.organisationId, corpusHash: "", ...names, ...dates },
    ...{ chapter: null, chapterNumber: null, topic: "Work conditioning", pages: "12", citedSections: [] },
    ...{ bodyRegions: [], treatments: [], recommendation: "Recommended", textKind: "verbatim", summary },
    ...{ criteria: null, limits: "", confidence: "high", guidelineEditionId: id },
  });
  return excerptId;
}

/** Ids of the excerpts that a draft of this organisation may cite on the case's day, read without the product's own code. */
export async function citable(arena: Arena, day: string): Promise<Set<string>> {
  const rows = await arena.ctx.db
    .select({ excerpt: excerpts, status: guidelineEditions.status })
    .from(excerpts)
    .leftJoin(guidelineEditions, eq(guidelineEditions.id, excerpts.guidelineEditionId));
  return new Set(
    rows
      .filter(({ excerpt, status }) =>
        excerpt.organisationId === null
          ? true
          : excerpt.organisationId === arena.ctx.person.organisationId && status === "published",
      )
      .filter(({ excerpt: { inForceFrom: from, inForceTo: to } }) => (!from || from <= day) && (!to || day <= to))
      .map(({ excerpt }) => excerpt.id),
  );
}
