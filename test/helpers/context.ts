import { env } from "cloudflare:workers";
import type { Context } from "../../src/context.ts";
import { openDatabase } from "../../src/db/client.ts";
import { caseFiles, disputedItems, documents, organisations, pages, people } from "../../src/db/schema.ts";
import { newId } from "../../src/ids.ts";
import type { Env } from "../../src/server/env.ts";
import type { Role } from "../../src/vocabulary.ts";

// The bindings are those of wrangler.toml.
export const testEnv = env as unknown as Env;

/** A context of a new organisation with one person, so that a test depends on no other. */
export async function makeContext(role: Role = "reviewer"): Promise<Context> {
  const db = openDatabase(testEnv.DB);
  const organisationId = newId("org");
  const person = {
    id: newId("person"),
    organisationId,
    name: "Test Person",
    email: `${newId("person")}@test.invalid`,
    role,
  };
  await db.insert(organisations).values({ id: organisationId, name: "Test" });
  await db.insert(people).values(person);
  return { person, db, search: testEnv.SEARCH, originals: testEnv.ORIGINALS };
}

/** The same organisation seen by another person of it. */
export async function colleagueOf(ctx: Context, role: Role): Promise<Context> {
  const person = { ...ctx.person, id: newId("person"), email: `${newId("person")}@test.invalid`, role };
  await ctx.db.insert(people).values(person);
  return { ...ctx, person };
}

/** A case file with one readable document of the given pages and one disputed item. */
export async function makeCaseFile(ctx: Context, texts: string[], request = "Work conditioning 2x4 for low back") {
  const author = { organisationId: ctx.person.organisationId, createdBy: ctx.person.id };
  const caseFileId = newId("case");
  const documentId = newId("doc");
  const disputedItemId = newId("item");
  await ctx.db.insert(caseFiles).values({ ...author, id: caseFileId, title: "Test case", asOf: "2014-12-26" });
  await ctx.db.insert(documents).values({
    ...author,
    id: documentId,
    caseFileId,
    name: "01-report.txt",
    position: 1,
    kind: "progress-report",
    date: "2014-12-03",
    mediaType: "text/plain",
    byteLength: 1,
    sha256: newId("doc"),
    originalKey: documentId,
    pageCount: texts.length,
  });
  await ctx.db
    .insert(pages)
    .values(texts.map((text, at) => ({ documentId, caseFileId, number: at + 1, text, readable: text.trim() !== "" })));
  await ctx.db.insert(disputedItems).values({
    ...author,
    id: disputedItemId,
    caseFileId,
    position: 1,
    request,
    quantity: {},
    bodyRegion: "low back",
    side: null,
    urGuidelines: [],
  });
  return { caseFileId, documentId, disputedItemId };
}
