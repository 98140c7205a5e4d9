import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { documents } from "../../src/db/schema.ts";
import { sha256 } from "../../src/ids.ts";
import { makePdf } from "../documents/make-pdf.ts";
import { testEnv } from "../helpers/context.ts";
import { demoContext, expectProblem, json, request, upload } from "../helpers/request.ts";

async function caseFile(): Promise<string> {
  return (await json(await request("POST", "/api/case-files", { body: { title: "Uploads" } }), 201)).caseFile.id;
}

const add = (id: string, form: FormData) => request("POST", `/api/case-files/${id}/documents`, { body: form });

async function stored(id: string) {
  const { db } = await demoContext();
  return db.select().from(documents).where(eq(documents.caseFileId, id));
}

describe("a document", () => {
  test("becomes pages, and its original is kept byte for byte", async () => {
    const id = await caseFile();
    const bytes = new TextEncoder().encode("Progress report of 12/03/2014\r\nLow back pain.\fSecond page: plan.\r\n");
    const { document } = await json(await add(id, upload("pr2.txt", bytes)), 201);
    expect(document).toMatchObject({ name: "pr2.txt", pageCount: 2, unreadablePages: [], sha256: await sha256(bytes) });

    const original = await testEnv.ORIGINALS.get(document.originalKey);
    expect(new Uint8Array((await original?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(bytes);

    const { pages } = await json(await request("GET", `/api/documents/${document.id}/pages`));
    expect(pages.map((page: { number: number }) => page.number)).toEqual([1, 2]);
    expect(pages[0].text).toContain("Low back pain.");

    const response = await request("GET", `/api/documents/${document.id}/original`);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
    expect(response.headers.get("content-security-policy")).toContain("sandbox");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("cache-control")).toContain("no-store");
  });

  test("a PDF with a page that holds no text goes in with that page marked", async () => {
    const id = await caseFile();
    const pdf = makePdf([[{ text: "Operative report of the right knee", x: 72, y: 700 }], []]);
    const { document } = await json(await add(id, upload("op.pdf", pdf)), 201);
    expect(document).toMatchObject({ mediaType: "application/pdf", pageCount: 2, unreadablePages: [2] });
  });

  test("is not taken for a page of this site, whatever its name", async () => {
    const id = await caseFile();
    const { document } = await json(await add(id, upload('x".html', "<script>alert(1)</script> is what it says")), 201);
    const { headers } = await request("GET", `/api/documents/${document.id}/original`);
    expect(headers.get("content-type")).not.toContain("html");
    expect(headers.get("content-disposition")).not.toMatch(/"|<|>/);
  });

  test("a name with folders or control characters is only a name", async () => {
    const id = await caseFile();
    const { document } = await json(await add(id, upload("../../etc/pass wd.txt", "Low back pain since 2014.")), 201);
    expect(document.name).toBe("pass wd.txt");
    expect(document.originalKey).not.toContain("..");
  });

  test("two of one name are told apart", async () => {
    const id = await caseFile();
    await json(await add(id, upload("note.txt", "First note of the doctor.")), 201);
    const { document } = await json(await add(id, upload("note.txt", "Second note of the doctor.")), 201);
    expect(document.name).toBe("note (2).txt");
  });
});

describe("is refused, with the reason and without a trace:", () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]);
  const program = Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0]);
  const refused: [string, string, string | Uint8Array, number, Parameters<typeof expectProblem>[2]][] = [
    ["a picture that is cut off", "photo.png", png, 422, "unreadable-document"],
    ["a program that calls itself a PDF", "report.pdf", program, 415, "unsupported-document"],
    ["a PDF that is cut off", "cut.pdf", "%PDF-1.7\n1 0 obj\n<< /Type", 422, "unreadable-document"],
    [
      "an encrypted PDF",
      "locked.pdf",
      makePdf([[{ text: "Locked", x: 72, y: 700 }]], { encrypted: true }),
      422,
      "encrypted-document",
    ],
    ["an empty file", "empty.txt", "", 422, "empty-document"],
    ["white space", "blank.txt", " \n\n ", 422, "empty-document"],
  ];

  test.each(refused)("%s", async (_, name, content, status, code) => {
    const id = await caseFile();
    await expectProblem(await add(id, upload(name, content)), status, code);
    expect(await stored(id)).toEqual([]);
    expect((await testEnv.ORIGINALS.list({ prefix: `org_demo/${id}` })).objects).toEqual([]);
  });

  test("the same file twice, and the first is named", async () => {
    const id = await caseFile();
    await json(await add(id, upload("first.txt", "Low back pain since 2014.")), 201);
    const problem = await expectProblem(
      await add(id, upload("again.txt", "Low back pain since 2014.")),
      409,
      "conflict",
    );
    expect(problem.detail).toContain("first.txt");
    expect(await stored(id)).toHaveLength(1);
    // Another case file may hold the same bytes.
    await json(await add(await caseFile(), upload("first.txt", "Low back pain since 2014.")), 201);
  });

  test("the same file twice at once", async () => {
    const id = await caseFile();
    const both = await Promise.all([1, 2].map(() => add(id, upload("same.txt", "Low back pain since 2014."))));
    expect(both.map((response) => response.status).sort()).toEqual([201, 409]);
    expect(await stored(id)).toHaveLength(1);
    expect((await testEnv.ORIGINALS.list({ prefix: `org_demo/${id}` })).objects).toHaveLength(1);
  });

  test.each(["/api/case-files/ID/documents", "/api/case-files/ID/final-determinations", "/api/letters/parse"])(
    "more than 50 MB to %s, before the body is read",
    async (path) => {
      let pulled = false;
      const body = new ReadableStream(
        {
          pull(controller) {
            pulled = true;
            controller.close();
          },
        },
        { highWaterMark: 0 },
      );
      const response = await request("POST", path.replace("ID", await caseFile()), {
        body,
        headers: { "content-type": "multipart/form-data; boundary=x", "content-length": String(200 * 1024 * 1024) },
      });
      await expectProblem(response, 413, "too-large");
      expect(pulled).toBe(false);
    },
  );

  test("a body that is no form, or a form without a file", async () => {
    const id = await caseFile();
    await expectProblem(await request("POST", `/api/case-files/${id}/documents`, { body: {} }), 400, "invalid-request");
    await expectProblem(await request("POST", `/api/case-files/${id}/documents`), 400, "invalid-request");
    const form = new FormData();
    form.set("file", "text in the place of a file");
    await expectProblem(await add(id, form), 400, "invalid-request");
    const broken = await request("POST", `/api/case-files/${id}/documents`, {
      body: "no parts at all",
      headers: { "content-type": "multipart/form-data" },
    });
    await expectProblem(broken, 400, "invalid-request");
  });
});
