import { eq } from "drizzle-orm";
import type { Context } from "../../../src/context.ts";
import { disputedItems, documents, drafts, pages, revisions } from "../../../src/db/schema.ts";
import { createBuiltInModel } from "../../../src/drafting/built-in-model/index.ts";
import { listDrafts } from "../../../src/drafting/list-drafts.ts";
import { reviseDraft } from "../../../src/drafting/revise-draft.ts";
import { newId } from "../../../src/ids.ts";
import { ask } from "../../helpers/ask.ts";
import { makeCaseFile } from "../../helpers/context.ts";

const REPORT = `Progress report of 12/03/2014. The worker has low back pain after lifting on 02/05/2014 and left ankle pain.
He completed twelve visits of physical therapy and some chiropractic care, which helped little. He works with restrictions.
Physical examination: tenderness of the lumbar spine, straight leg raising negative. The left ankle is swollen and tender.
Work conditioning and a steroid injection to the left ankle are requested.`;
const REVIEW = `Utilization review decision of 12/26/2014. Work conditioning 2x4: denied. No functional capacity evaluation is documented.
Steroid injection to left ankle: denied. MRI of the lumbar spine: denied.`;
const MRI = `MRI of the lumbar spine, 03/14/2014.
FINDINGS: There is a small central disc protrusion at L4-5 without contact of the nerve root.
IMPRESSION: Mild degenerative changes of the lumbar spine without stenosis.`;
const THERAPY = `Physical therapy notes, 06/10/2014 to 08/20/2014.
Visit 12 of 12. The patient reports that lumbar pain is unchanged after physical therapy and tolerates sitting for thirty minutes.`;

const OTHER_ITEMS = [
  { request: "Steroid injection to left ankle", bodyRegion: "ankle", side: "left" as const },
  { request: "MRI of the lumbar spine", bodyRegion: "low back", side: null },
];

/** A case with a review, a progress report, an MRI, therapy notes and three disputed items. */
export async function makeCase(ctx: Context): Promise<string> {
  const { caseFileId, documentId, disputedItemId } = await makeCaseFile(ctx, [REPORT]);
  const author = { organisationId: ctx.person.organisationId, createdBy: ctx.person.id };
  await ctx.db.update(documents).set({ name: "03-progress.txt", position: 3 }).where(eq(documents.id, documentId));
  const more = [
    ["01-review.txt", "ur-denial", "2014-12-26", REVIEW],
    ["04-mri.txt", "imaging", "2014-03-14", MRI],
    ["05-therapy-notes.txt", "therapy-notes", "2014-06-10", THERAPY],
  ] as const;
  for (const [at, [name, kind, date, text]] of more.entries()) {
    const id = newId("doc");
    const file = { mediaType: "text/plain", byteLength: 1, sha256: id, originalKey: id, pageCount: 1 };
    await ctx.db.insert(documents).values({ ...author, ...file, id, caseFileId, name, kind, date, position: 4 + at });
    await ctx.db.insert(pages).values({ documentId: id, caseFileId, number: 1, text, readable: true });
  }
  await ctx.db
    .update(disputedItems)
    .set({ urDetermination: "denied", urReason: "No functional capacity evaluation is documented." })
    .where(eq(disputedItems.id, disputedItemId));
  for (const [at, item] of OTHER_ITEMS.entries()) {
    const row = { ...author, ...item, id: newId("item"), caseFileId, position: at + 2, quantity: {}, urGuidelines: [] };
    await ctx.db.insert(disputedItems).values({ ...row, urDetermination: "denied" });
  }
  return caseFileId;
}

export type State = "fresh" | "drafted" | "edited";

/** Cases in one of three states; the drafts are written once and copied. */
export function caseMaker(ctx: Context) {
  let template: Promise<string> | undefined;
  return async (state: State): Promise<string> => {
    const caseFileId = await makeCase(ctx);
    if (state === "fresh") return caseFileId;
    template ??= draftAll(ctx);
    await copyDrafts(ctx, await template, caseFileId);
    if (state === "edited") {
      const first = (await readState(ctx, caseFileId)).get(1);
      if (!first) throw new Error("item 1 has no draft");
      const rationale = `${first.rationale} The reviewer adds that the records were read in full.`;
      await reviseDraft(ctx, first.id, 1, { rationale, determination: first.determination });
    }
    return caseFileId;
  };
}

async function draftAll(ctx: Context): Promise<string> {
  const caseFileId = await makeCase(ctx);
  await ask(ctx, caseFileId, createBuiltInModel(), { text: "Draft every item" });
  const made = await readState(ctx, caseFileId);
  if (made.size !== 3) throw new Error(`only ${made.size} of 3 items were drafted`);
  return caseFileId;
}

async function copyDrafts(ctx: Context, from: string, to: string): Promise<void> {
  const ids = new Map<string, string>();
  for (const table of [documents, disputedItems]) {
    const [old, own] = await Promise.all(
      [from, to].map((id) => ctx.db.select().from(table).where(eq(table.caseFileId, id)).orderBy(table.position)),
    );
    for (const [at, row] of (old ?? []).entries()) ids.set(row.id, own?.[at]?.id ?? "");
  }
  const author = { organisationId: ctx.person.organisationId, createdBy: ctx.person.id };
  for (const row of await ctx.db.select().from(drafts).where(eq(drafts.caseFileId, from))) {
    const draftId = newId("draft");
    const disputedItemId = ids.get(row.disputedItemId) ?? "";
    await ctx.db.insert(drafts).values({ ...author, id: draftId, caseFileId: to, disputedItemId });
    for (const revision of await ctx.db.select().from(revisions).where(eq(revisions.draftId, row.id))) {
      const content = JSON.parse(
        [...ids].reduce((text, [old, own]) => text.replaceAll(old, own), JSON.stringify(revision.content)),
      );
      await ctx.db.insert(revisions).values({ ...revision, id: newId("rev"), draftId, content });
    }
  }
}

/** What is stored of each item by its position. */
export async function readState(ctx: Context, caseFileId: string) {
  const items = await ctx.db.select().from(disputedItems).where(eq(disputedItems.caseFileId, caseFileId));
  const all = await listDrafts(ctx, caseFileId);
  return new Map(
    all.map((draft) => [
      items.find(({ id }) => id === draft.disputedItemId)?.position ?? 0,
      {
        ...{ id: draft.id, number: draft.revision.number, origin: draft.revision.origin },
        ...{ rationale: draft.revision.rationale, determination: draft.revision.determination },
        ...{ approved: draft.approval !== null, suggestion: draft.suggestion?.kind ?? null },
      },
    ]),
  );
}
