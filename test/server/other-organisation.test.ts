import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Context } from "../../src/context.ts";
import {
  disputedItems,
  excerpts,
  finalDeterminations,
  guidelineEditions,
  guidelinePages,
  messages,
  proposedCriteria,
  queueViews,
  revisions,
} from "../../src/db/schema.ts";
import { newId } from "../../src/ids.ts";
import { QueueFilter, type Role } from "../../src/vocabulary.ts";
import { makeContext } from "../helpers/context.ts";
import { makeDraft, RATIONALE } from "../helpers/drafts.ts";
import { expectProblem, json, request, upload } from "../helpers/request.ts";

type Made = Awaited<ReturnType<typeof makeDraft>> &
  Awaited<ReturnType<typeof importGuideline>> &
  Awaited<ReturnType<typeof keepView>>;

/** A published guideline of an organisation, with an excerpt and proposed criteria, as an import leaves it. */
async function importGuideline({ db, person }: Context) {
  const author = { organisationId: person.organisationId, createdBy: person.id };
  const guidelineEditionId = newId("ged");
  const excerptId = `${guidelineEditionId}/1`;
  const proposedCriteriaId = newId("pcrit");
  await db.insert(guidelineEditions).values({
    ...{ id: guidelineEditionId, ...author, name: "Licensed", sourceKey: "other", source: "Licensed", edition: "1" },
    ...{ licenceNote: "ours", fileName: "a.pdf", byteLength: 1, sha256: guidelineEditionId, status: "published" },
    ...{ updatedAt: new Date().toISOString(), pageCount: 1, pagesRead: 1 },
  });
  await db
    .insert(guidelinePages)
    .values({ editionId: guidelineEditionId, number: 1, label: "1", text: "Licensed text." });
  await db.insert(excerpts).values({
    ...{ id: excerptId, organisationId: person.organisationId, guidelineEditionId, corpusHash: "imported" },
    ...{ sourceKey: "other", source: "Licensed", edition: "1", topic: "Braces", citedSections: [], bodyRegions: [] },
    ...{ treatments: [], recommendation: "Recommended", textKind: "verbatim", summary: "Licensed text.", limits: "" },
    confidence: "medium",
  });
  await db.insert(proposedCriteria).values({
    ...{ id: proposedCriteriaId, ...author, excerptId, spans: [], origin: "model", status: "proposed" },
    tree: { kind: "leaf", id: "a", text: "A brace was tried" },
  });
  return { guidelineEditionId, proposedCriteriaId };
}

/** A view of the queue that its author keeps. */
async function keepView({ db, person }: Context) {
  const queueViewId = newId("view");
  await db.insert(queueViews).values({
    ...{ id: queueViewId, organisationId: person.organisationId, createdBy: person.id, name: "Theirs" },
    filter: QueueFilter.parse({}),
  });
  return { queueViewId };
}

/** Every route that names a row, with a request that would work on a row of one's own. */
const ROUTES: [string, string, keyof Made, { body?: () => unknown; ifMatch?: true; as?: Role }][] = [
  ["GET", "/api/case-files/{id}", "caseFileId", {}],
  ["PATCH", "/api/case-files/{id}", "caseFileId", { body: () => ({ title: "Mine now" }), ifMatch: true }],
  [
    "POST",
    "/api/case-files/{id}/documents",
    "caseFileId",
    { body: () => upload("a.txt", "Low back pain since 2014.") },
  ],
  ["POST", "/api/case-files/{id}/read", "caseFileId", {}],
  ["GET", "/api/case-files/{id}/messages", "caseFileId", {}],
  [
    "POST",
    "/api/case-files/{id}/messages",
    "caseFileId",
    { body: () => ({ message: { id: crypto.randomUUID(), role: "user", parts: [{ type: "text", text: "Hello" }] } }) },
  ],
  ["POST", "/api/case-files/{id}/messages/stop", "caseFileId", {}],
  ["GET", "/api/case-files/{id}/messages/{messageId}", "caseFileId", {}],
  ["PUT", "/api/case-files/{id}/messages/shown", "caseFileId", { body: () => ({ messageId: "msg_any" }) }],
  ["POST", "/api/case-files/{id}/disputed-items", "caseFileId", { body: () => ({ request: "MRI lumbar spine" }) }],
  [
    "POST",
    "/api/case-files/{id}/final-determinations",
    "caseFileId",
    { body: () => ({ name: "final.txt", text: FINAL_LETTER }) },
  ],
  ["GET", "/api/case-files/{id}/comparison", "caseFileId", {}],
  ["GET", "/api/case-files/{id}/documents-reviewed", "caseFileId", {}],
  ["GET", "/api/case-files/{id}/model-calls", "caseFileId", {}],
  ["PUT", "/api/case-files/{id}/documents/order", "caseFileId", { body: () => ({ documentIds: [] }), ifMatch: true }],
  ["PATCH", "/api/documents/{id}", "documentId", { body: () => ({ name: "Report" }), ifMatch: true }],
  ["POST", "/api/documents/{id}/withdraw", "documentId", { ifMatch: true }],
  ["POST", "/api/documents/{id}/restore", "documentId", { ifMatch: true }],
  ["POST", "/api/documents/{id}/retry", "documentId", {}],
  ["PUT", "/api/documents/{id}/sections", "documentId", { body: () => ({ sections: [SECTION] }), ifMatch: true }],
  ["GET", "/api/documents/{id}/pages", "documentId", {}],
  ["GET", "/api/documents/{id}/original", "documentId", {}],
  ["GET", "/api/documents/{id}/pages/{number}/words", "documentId", {}],
  [
    "POST",
    "/api/documents/{id}/machine-text",
    "documentId",
    { body: () => ({ readings: [{ page: 1, confidence: 80, lines: [[{ text: "Read", box: [0, 0, 0.1, 0.1] }]] }] }) },
  ],
  ["GET", "/api/guideline-editions/{id}", "guidelineEditionId", {}],
  [
    "PATCH",
    "/api/guideline-editions/{id}",
    "guidelineEditionId",
    { body: () => ({ name: "Mine now" }), ifMatch: true, as: "librarian" },
  ],
  ["DELETE", "/api/guideline-editions/{id}", "guidelineEditionId", { ifMatch: true, as: "librarian" }],
  ["GET", "/api/guideline-editions/{id}/excerpts", "guidelineEditionId", {}],
  ["GET", "/api/guideline-editions/{id}/pages/{number}", "guidelineEditionId", {}],
  ["POST", "/api/guideline-editions/{id}/publish", "guidelineEditionId", { ifMatch: true, as: "librarian" }],
  ["POST", "/api/guideline-editions/{id}/withdraw", "guidelineEditionId", { ifMatch: true, as: "librarian" }],
  ["POST", "/api/guideline-editions/{id}/retry", "guidelineEditionId", { ifMatch: true, as: "librarian" }],
  ["POST", "/api/proposed-criteria/{id}/confirm", "proposedCriteriaId", { as: "librarian" }],
  ["POST", "/api/proposed-criteria/{id}/dismiss", "proposedCriteriaId", { as: "librarian" }],
  [
    "PATCH",
    "/api/disputed-items/{id}",
    "disputedItemId",
    { body: () => ({ request: "MRI lumbar spine" }), ifMatch: true },
  ],
  ["DELETE", "/api/disputed-items/{id}", "disputedItemId", { ifMatch: true }],
  [
    "POST",
    "/api/disputed-items/{id}/provisional-determinations",
    "disputedItemId",
    { body: () => ({ determination: "upheld" }) },
  ],
  ["GET", "/api/case-files/{id}/provisional-determinations", "caseFileId", {}],
  ["POST", "/api/disputed-items/{id}/drafts", "disputedItemId", {}],
  [
    "POST",
    "/api/disputed-items/{id}/drafts/by-hand",
    "disputedItemId",
    { body: () => ({ rationale: RATIONALE, determination: "upheld" }) },
  ],
  ["POST", "/api/case-files/{id}/items/merge", "caseFileId", { body: () => ({ ids: ["item_a", "item_b"] }) }],
  [
    "POST",
    "/api/items/{id}/split",
    "disputedItemId",
    { body: () => ({ parts: ["MRI lumbar spine", "Physical therapy 2x4"] }) },
  ],
  ["GET", "/api/case-files/{id}/letter", "caseFileId", {}],
  ["GET", "/api/case-files/{id}/letter/docx", "caseFileId", {}],
  ["PUT", "/api/case-files/{id}/letter/header", "caseFileId", { body: () => HEADER, ifMatch: true }],
  ["GET", "/api/case-files/{id}/case-summary/written", "caseFileId", {}],
  ["POST", "/api/case-files/{id}/case-summary", "caseFileId", { body: () => ({ text: "Not theirs." }), ifMatch: true }],
  ["DELETE", "/api/queue/views/{id}", "queueViewId", {}],
  ["GET", "/api/drafts/{id}", "draftId", {}],
  [
    "POST",
    "/api/drafts/{id}/near-miss-dismissals",
    "draftId",
    {
      body: () => ({ excerptId: "x", criterionId: "c", documentId: "d", page: 1, start: 0, reason: "Another person" }),
    },
  ],
  ["DELETE", "/api/drafts/{id}/near-miss-dismissals/{dismissalId}", "draftId", {}],
  ["POST", "/api/drafts/{id}/checks", "draftId", {}],
  ["POST", "/api/drafts/{id}/revisions/{number}/restore", "draftId", { ifMatch: true }],
  ["POST", "/api/drafts/{id}/suggestions/{suggestionId}/accept", "draftId", { body: () => ({}), ifMatch: true }],
  ["POST", "/api/drafts/{id}/suggestions/{suggestionId}/reject", "draftId", {}],
  ["GET", "/api/drafts/{id}/revisions", "draftId", {}],
  [
    "POST",
    "/api/drafts/{id}/revisions",
    "draftId",
    { body: () => ({ rationale: RATIONALE, determination: "upheld" }), ifMatch: true },
  ],
  [
    "POST",
    "/api/drafts/{id}/approvals",
    "draftId",
    { body: () => ({ revisionId: "rev_x", hash: "x", statement: "I approve this rationale." }) },
  ],
];

const SECTION = {
  ...{ firstPage: 1, lastPage: 1, kind: "other", date: null, dateTo: null },
  ...{ authorRole: "unknown", provider: null, title: null },
};

const HEADER = {
  ...{ caseNumber: "CM14-0000001", assignedOn: null, decidedOn: null, priority: null },
  claimsAdministrator: null,
};

const FINAL_LETTER = `CASE ISSUES AND DECISIONS

The Final Determination was based on decisions for the disputed items/services set forth below:

1. Work conditioning 2x4 for low back is not medically necessary and appropriate.

The Claims Administrator based its decision on the MTUS Chronic Pain Medical Treatment Guidelines.

The Expert Reviewer based his/her decision on the MTUS Chronic Pain Medical Treatment Guidelines, page 125.

Rationale for the Decision: The guideline sets conditions which the records do not document.
`;

describe("a row of another organisation", () => {
  test("the table below knows every route that names a row", async () => {
    const { paths } = await json(await request("GET", "/openapi.json"));
    const listed = Object.entries(paths as Record<string, object>)
      .filter(([path]) => path.startsWith("/api/") && path.includes("{") && !path.startsWith("/api/excerpts"))
      .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
    expect(ROUTES.map(([method, path]) => `${method} ${path}`).sort()).toEqual(listed.sort());
  });

  test.each(ROUTES)("%s %s is not there, just as an unknown one", async (method, path, key, { body, ifMatch, as }) => {
    const other = await makeContext();
    const made = { ...(await makeDraft(other)), ...(await importGuideline(other)), ...(await keepView(other)) };
    const ask = (id: string) =>
      request(method, path.replace("{id}", id).replace("{number}", "1"), {
        ...(as ? { as } : {}),
        ...(body ? { body: body() } : {}),
        headers: ifMatch ? { "if-match": '"1"' } : {},
      });
    const theirs = await expectProblem(await ask(String(made[key])), 404, "not-found");
    const unknown = await expectProblem(await ask("case_00000000000000000000"), 404, "not-found");
    expect(theirs.detail).toBe(unknown.detail);

    const { db } = other;
    const [edition] = await db
      .select()
      .from(guidelineEditions)
      .where(eq(guidelineEditions.id, made.guidelineEditionId));
    expect(edition).toMatchObject({ name: "Licensed", status: "published" });
    const [criteria] = await db.select().from(proposedCriteria).where(eq(proposedCriteria.id, made.proposedCriteriaId));
    expect(criteria?.status).toBe("proposed");
    expect(await db.select().from(messages).where(eq(messages.caseFileId, made.caseFileId))).toEqual([]);
    expect(await db.select().from(revisions).where(eq(revisions.draftId, made.draftId))).toHaveLength(1);
    expect(
      await db.select().from(finalDeterminations).where(eq(finalDeterminations.caseFileId, made.caseFileId)),
    ).toEqual([]);
    const [item] = await db.select().from(disputedItems).where(eq(disputedItems.id, made.disputedItemId));
    expect(item).toMatchObject({ request: "Work conditioning 2x4 for low back", withdrawnAt: null });
  });

  test("is in no list", async () => {
    const other = await makeContext();
    const { caseFileId } = await makeDraft(other);
    const text = await (await request("GET", "/api/case-files")).text();
    expect(text).not.toContain(caseFileId);
  });
});
