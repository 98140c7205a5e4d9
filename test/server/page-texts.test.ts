import { describe, expect, test } from "vitest";
import { makePdf } from "../documents/make-pdf.ts";
import { expectProblem, json, request, upload } from "../helpers/request.ts";

const PDF = makePdf([[{ x: 72, y: 700, text: "Progress report with low back pain." }], []]);

async function added() {
  const { caseFile } = await json(await request("POST", "/api/case-files", { body: { title: "Scans" } }), 201);
  const form = upload("mixed.pdf", PDF);
  const { document } = await json(
    await request("POST", `/api/case-files/${caseFile.id}/documents`, { body: form }),
    201,
  );
  return { caseFileId: caseFile.id as string, path: `/api/documents/${document.id}` };
}

const word = (text: string, at: number) => ({ text, box: [at / 10, 0.1, (at + 1) / 10, 0.12] });
const READING = { page: 2, confidence: 71.6, lines: [["Normal", "sinus", "rhythm"].map(word)] };

describe("over HTTP, a page", () => {
  test("that was read by machine comes with its mark and the places of its words", async () => {
    const { caseFileId, path } = await added();
    const { pages } = await json(await request("POST", `${path}/machine-text`, { body: { readings: [READING] } }));
    expect(pages).toEqual([{ page: 2, readable: true, confidence: 72 }]);

    const read = await json(await request("GET", `${path}/pages?from=2&to=2`));
    expect(read.pages).toEqual([
      { number: 2, text: "Normal sinus rhythm", readable: true, origin: "ocr", confidence: 72 },
    ]);
    const { words } = await json(await request("GET", `${path}/pages/2/words`));
    expect(words[1]).toEqual([7, 12, 0.1, 0.1, 0.2, 0.12]);
    expect((await json(await request("GET", `${path}/pages/1/words`))).words).toEqual([]);
    const { documents } = await json(await request("GET", `/api/case-files/${caseFileId}`));
    expect(documents[0]).toMatchObject({ unreadablePages: [], machineReadPages: [{ number: 2, confidence: 72 }] });
  });

  test("with text of its own takes none, nor does a reading out of bounds", async () => {
    const { path } = await added();
    const send = (readings: unknown[]) => request("POST", `${path}/machine-text`, { body: { readings } });
    await expectProblem(await send([{ ...READING, page: 1 }]), 409, "conflict");
    await expectProblem(await send([{ ...READING, page: 3 }]), 404, "not-found");
    await expectProblem(await send([{ ...READING, confidence: 101 }]), 400, "invalid-request");
    await expectProblem(await send([]), 400, "invalid-request");
    await expectProblem(await request("GET", `${path}/pages/9/words`), 404, "not-found");
  });

  test("of a large original is fetched in parts", async () => {
    const { path } = await added();
    const part = await request("GET", `${path}/original`, { headers: { range: "bytes=5-7" } });
    expect(part.status).toBe(206);
    expect(part.headers.get("content-range")).toBe(`bytes 5-7/${PDF.length}`);
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(PDF.slice(5, 8));
    const open = await request("GET", `${path}/original`, { headers: { range: `bytes=${PDF.length - 5}-` } });
    expect(new TextDecoder().decode(await open.arrayBuffer())).toBe("%%EOF");
    // What cannot be met is answered with the whole.
    for (const range of [`bytes=${PDF.length}-`, "bytes=-5", "bytes=0-1,4-5", "lines=1-2"]) {
      const whole = await request("GET", `${path}/original`, { headers: { range } });
      expect([whole.status, (await whole.arrayBuffer()).byteLength]).toEqual([200, PDF.length]);
    }
  });
});
