import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { documents, drafts, revisions } from "../../src/db/schema.ts";
import { makePdf } from "../documents/make-pdf.ts";
import { makeDraft } from "../helpers/drafts.ts";
import { demoContext, expectProblem, json, request, upload } from "../helpers/request.ts";

const PACKET = [
  [
    "DRY CREEK OCC MED",
    "PROGRESS REPORT (PR-2)",
    "Date of exam: 08/13/2014",
    "Low back pain 5/10.",
    "I. Corravale, MD",
  ],
  ["TRI-VALLEY OPEN IMAGING", "MRI LUMBAR SPINE", "Exam 09/02/2014", "Disc bulge L4-5.", "O. Brand, MD"],
  [
    "BELLWETHER CLAIMS",
    "UTILIZATION REVIEW",
    "December 26, 2014",
    "RFA received. The request is denied.",
    "Independent medical review",
  ],
];

const packet = () => makePdf(PACKET.map((lines) => lines.map((text, at) => ({ x: 72, y: 740 - at * 30, text }))));

async function caseFile(): Promise<string> {
  return (await json(await request("POST", "/api/case-files", { body: { title: "Changes" } }), 201)).caseFile.id;
}

const add = async (id: string, name: string, content: string | Uint8Array) =>
  (await json(await request("POST", `/api/case-files/${id}/documents`, { body: upload(name, content) }), 201)).document;
const view = async (id: string) => json(await request("GET", `/api/case-files/${id}`));
const ifMatch = (version: number) => ({ "if-match": `"${version}"` });

describe("the documents in a file", () => {
  test("are told apart, count as what they are, and can be corrected", async () => {
    const id = await caseFile();
    const document = await add(id, "packet.pdf", packet());
    const [shown] = (await view(id)).documents;
    expect(shown.sections.map((one: { kind: string; date: string }) => [one.kind, one.date])).toEqual([
      ["progress-report", "2014-08-13"],
      ["imaging", "2014-09-02"],
      ["ur-denial", "2014-12-26"],
    ]);
    const { reviewed } = await json(await request("GET", `/api/case-files/${id}/documents-reviewed`));
    expect(reviewed[0]).toMatchObject({
      kind: "progress-report",
      provider: "I. Corravale, MD",
      from: "2014-08-13",
      count: 1,
    });

    const [first, second, third] = shown.sections;
    const put = (sections: unknown[], version = 1) =>
      request("PUT", `/api/documents/${document.id}/sections`, { body: { sections }, headers: ifMatch(version) });
    await expectProblem(await put([first, third]), 400, "invalid-request");
    await expectProblem(await put([first, second]), 400, "invalid-request");
    await expectProblem(await put([first, { ...second, firstPage: 1 }, third]), 400, "invalid-request");
    const joined = { ...second, kind: "consultation", date: "2014-09-03", lastPage: 3 };
    await json(await put([first, joined]));
    await expectProblem(await put([first, second, third]), 412, "stale-write");
    const [corrected] = (await view(id)).documents;
    expect(corrected.version).toBe(2);
    expect(corrected.sections[1]).toMatchObject({
      ...{ kind: "consultation", authorRole: "consultant", lastPage: 3, origin: "reviewer" },
    });
  });
});

describe("a document", () => {
  test("is renamed, but not over what somebody else did, nor to a name that is taken", async () => {
    const id = await caseFile();
    const one = await add(id, "a.txt", "First note of the doctor.");
    await add(id, "b.txt", "Second note of the doctor.");
    const patch = (name: string, version: number) =>
      request("PATCH", `/api/documents/${one.id}`, { body: { name }, headers: ifMatch(version) });
    expect((await json(await patch("PR-2 of May.txt", 1))).document).toMatchObject({
      name: "PR-2 of May.txt",
      version: 2,
    });
    await expectProblem(await patch("Other.txt", 1), 412, "stale-write");
    await expectProblem(await patch("b.txt", 2), 409, "conflict");
    await expectProblem(await patch("  ", 2), 400, "invalid-request");
    await expectProblem(
      await request("PATCH", `/api/documents/${one.id}`, { body: { name: "x" } }),
      400,
      "invalid-request",
    );
  });

  test("is withdrawn and restored, nothing reads it meanwhile, and reading again is offered", async () => {
    const id = await caseFile();
    await add(id, "pr2.txt", "PROGRESS REPORT (PR-2)\nDate of injury 02/05/2014. Low back pain.");
    const stray = await add(id, "stray.txt", "PROGRESS REPORT\nPatient born 01/01/1960. Neck pain of somebody else.");
    await json(await request("POST", `/api/case-files/${id}/read`));
    const fresh = (await view(id)).caseFile;
    expect(fresh.readDocumentsVersion).toBe(fresh.documentsVersion);
    expect(fresh.facts.birthDate).toBe("1960-01-01");

    await json(await request("POST", `/api/documents/${stray.id}/withdraw`, { headers: ifMatch(1) }));
    const changed = await view(id);
    expect(changed.caseFile.documentsVersion).toBeGreaterThan(changed.caseFile.readDocumentsVersion);
    expect(changed.documents.find((one: { id: string }) => one.id === stray.id).withdrawnAt).not.toBeNull();
    const { caseFile: read } = await json(await request("POST", `/api/case-files/${id}/read`));
    expect(read.facts.birthDate).toBeNull();
    await expectProblem(
      await request("POST", `/api/case-files/${id}/documents`, {
        body: upload("again.txt", "PROGRESS REPORT\nPatient born 01/01/1960. Neck pain of somebody else."),
      }),
      409,
      "conflict",
    );

    await json(await request("POST", `/api/documents/${stray.id}/restore`, { headers: ifMatch(2) }));
    expect((await json(await request("POST", `/api/case-files/${id}/read`))).caseFile.facts.birthDate).toBe(
      "1960-01-01",
    );
  });

  test("withdrawn under a draft that quotes it keeps the draft from being approved, until it is back", async () => {
    const ctx = await demoContext();
    const made = await makeDraft(ctx);
    const [row] = await ctx.db.select().from(revisions).where(eq(revisions.draftId, made.draftId));
    const [document] = await ctx.db.select().from(documents).where(eq(documents.caseFileId, made.caseFileId));
    const quote = {
      documentId: document?.id ?? "",
      document: document?.name ?? "",
      page: 1,
      start: 0,
      end: 4,
      quote: "text",
    };
    const content = row?.content ?? { citations: [], criteria: [], searchSequence: [], basis: "" };
    const criterion = {
      ...{ excerptId: "x", criterionId: "c", text: "A trial", role: "leaf" as const, state: "documented" as const },
      ...{ outcome: "met" as const, evidence: [quote], search: null },
    };
    await ctx.db
      .update(revisions)
      .set({ content: { ...content, criteria: [criterion] } })
      .where(eq(revisions.draftId, made.draftId));
    const codes = async () =>
      (await view(made.caseFileId)).drafts[0].revision.checks.map((one: { code: string }) => one.code);
    expect(await codes()).not.toContain("Q02");
    await json(await request("POST", `/api/documents/${quote.documentId}/withdraw`, { headers: ifMatch(1) }));
    expect(await codes()).toContain("Q02");
    const [draft] = (await view(made.caseFileId)).drafts;
    await expectProblem(
      await request("POST", `/api/drafts/${made.draftId}/approvals`, {
        body: { revisionId: draft.revision.id, hash: draft.revision.hash, statement: "I approve this rationale." },
      }),
      409,
      "unresolved-checks",
    );
    await json(await request("POST", `/api/documents/${quote.documentId}/restore`, { headers: ifMatch(2) }));
    expect(await codes()).not.toContain("Q02");
    expect(await ctx.db.select().from(drafts).where(eq(drafts.id, made.draftId))).toHaveLength(1);
  });
});

test("documents are put in order, by an order that names each of them", async () => {
  const id = await caseFile();
  const ids: string[] = [];
  for (const name of ["a", "b", "c"]) ids.push((await add(id, `${name}.txt`, `Note ${name} of the doctor.`)).id);
  const put = async (documentIds: string[], version?: number) =>
    request("PUT", `/api/case-files/${id}/documents/order`, {
      body: { documentIds },
      headers: ifMatch(version ?? (await view(id)).caseFile.documentsVersion),
    });
  const order = async () => (await view(id)).documents.map((one: { id: string }) => one.id);
  const turned = [ids[2], ids[0], ids[1]] as string[];
  await json(await put(turned));
  expect(await order()).toEqual(turned);
  await expectProblem(await put(turned.slice(1)), 412, "stale-write");
  await expectProblem(await put([...turned.slice(1), "doc_x"]), 412, "stale-write");
  await expectProblem(await put(ids, 0), 412, "stale-write");
  expect(await order()).toEqual(turned);
});
