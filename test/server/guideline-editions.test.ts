import { beforeAll, describe, expect, test, vi } from "vitest";
import { listEditionExcerpts } from "../../src/guidelines/editions/list-edition-excerpts.ts";
import { publishEdition } from "../../src/guidelines/editions/publish-edition.ts";
import { listProposedCriteria, writeCriteria } from "../../src/guidelines/editions/write-criteria.ts";
import { ensureLibrary } from "../../src/guidelines/load-corpus.ts";
import { makePdf } from "../documents/make-pdf.ts";
import { editionRow, guidelineText, importFile, librarian, markdown, need } from "../helpers/editions.ts";
import { demoContext, expectProblem, json, request, upload } from "../helpers/request.ts";

// A Workflow takes its time where many tests share a machine.
vi.setConfig({ testTimeout: 30_000 });
beforeAll(async () => ensureLibrary(await demoContext()), 30_000);

const AS = { as: "librarian" } as const;
let file = 0;

/** A form with a guideline that no other test imports. */
function form(
  change: Record<string, string> = {},
  name = "guideline.md",
  bytes: Uint8Array = markdown(guidelineText(`file ${++file}`)),
) {
  const fields = {
    name: "Practice Guideline",
    sourceKey: "other",
    edition: "2014",
    inForceFrom: "2014-01-01",
    ...change,
  };
  const body = upload(name, bytes);
  for (const [key, value] of Object.entries(fields)) body.append(key, value);
  return body;
}

const post = (body: FormData, as: "librarian" | "reviewer" = "librarian") =>
  request("POST", "/api/guideline-editions", { body, as });

/** The edition once its Workflow has ended. */
async function settled(id: string) {
  for (let tries = 0; tries < 100; tries += 1) {
    const { edition } = await json(await request("GET", `/api/guideline-editions/${id}`, AS));
    if (edition.status !== "reading") return edition;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the import does not end");
}

async function imported(change: Record<string, string> = {}) {
  const { edition } = await json(await post(form(change)), 201);
  return settled(edition.id);
}

const search = async (date = "2015-01-01") => {
  const query = `q=${encodeURIComponent("Aquatic vibration therapy low back")}&date=${date}&limit=10`;
  const { excerpts } = await json(await request("GET", `/api/guidelines?${query}`));
  return excerpts as { excerptId: string }[];
};
const offers = async (id: string, date?: string) =>
  (await search(date)).some(({ excerptId }) => excerptId.startsWith(id));

describe("a guideline edition", () => {
  test("is read by the Workflow, checked, published, searched and withdrawn", async () => {
    const { edition: begun } = await json(await post(form()), 201);
    expect(begun).toMatchObject({ status: "reading", sourceKey: "other", version: 1, replaces: null });
    expect(Object.keys(begun)).not.toContain("originalKey");
    const edition = await settled(begun.id);
    expect(edition).toMatchObject({ status: "ready", error: null });
    const path = `/api/guideline-editions/${edition.id}`;

    const { excerpts, total } = await json(await request("GET", `${path}/excerpts?limit=1`, AS));
    expect(excerpts).toHaveLength(1);
    expect(total).toBe(edition.excerptCount);
    await expectProblem(await request("GET", `${path}/excerpts`), 403, "forbidden");
    await expectProblem(await request("GET", `/api/excerpts/${excerpts[0].id}`), 404, "not-found");
    const { page } = await json(await request("GET", `${path}/pages/1`, AS));
    expect(page.text).toContain("Aquatic vibration therapy is recommended");
    expect(await offers(edition.id)).toBe(false);

    await expectProblem(await request("POST", `${path}/publish`), 403, "forbidden");
    await json(await request("POST", `${path}/publish`, AS));
    await json(await request("POST", `${path}/publish`, AS));
    expect(await offers(edition.id)).toBe(true);
    const { excerpt } = await json(await request("GET", `/api/excerpts/${excerpts[0].id}`));
    expect(excerpt).toMatchObject({ textKind: "verbatim", source: "Practice Guideline" });
    const { editions } = await json(await request("GET", "/api/guideline-editions"));
    expect(editions.map(({ id }: { id: string }) => id)).toContain(edition.id);

    const { edition: withdrawn, keptExcerpts } = await json(await request("POST", `${path}/withdraw`, AS));
    expect({ status: withdrawn.status, keptExcerpts }).toEqual({ status: "withdrawn", keptExcerpts: 0 });
    expect(await offers(edition.id)).toBe(false);
    await expectProblem(await request("GET", `/api/excerpts/${excerpts[0].id}`), 404, "not-found");
    expect(await json(await request("DELETE", path, AS))).toEqual({ deleted: true, keptExcerpts: 0 });
    await expectProblem(await request("GET", path), 404, "not-found");
  });

  test("is corrected against the version that was seen, and searches follow at once", async () => {
    const edition = await imported();
    const path = `/api/guideline-editions/${edition.id}`;
    await json(await request("POST", `${path}/publish`, AS));
    const patch = (version: number, body: unknown) =>
      request("PATCH", path, { ...AS, body, headers: { "if-match": `"${version}"` } });
    const changed = await json(await patch(1, { inForceFrom: "2016-01-01", edition: "2016" }));
    expect(changed.edition).toMatchObject({ inForceFrom: "2016-01-01", edition: "2016", version: 2 });
    expect(await offers(edition.id, "2015-12-31")).toBe(false);
    const found = (await search("2016-01-01")).find(({ excerptId }) => excerptId.startsWith(edition.id));
    expect(found).toMatchObject({ edition: "2016", inForceFrom: "2016-01-01" });
    await expectProblem(await patch(1, { edition: "2017" }), 412, "stale-write");
    await expectProblem(await patch(2, { inForceTo: "2015-01-01" }), 400, "invalid-request");
    await expectProblem(await request("PATCH", path, { ...AS, body: {} }), 400, "invalid-request");
    await expectProblem(
      await request("PATCH", path, { body: { edition: "x" }, headers: { "if-match": "2" } }),
      403,
      "forbidden",
    );
  });

  test("of more than 50 MB is refused before its body is read", async () => {
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
    const response = await request("POST", "/api/guideline-editions", {
      ...AS,
      body,
      headers: { "content-type": "multipart/form-data; boundary=x", "content-length": String(300 * 1024 * 1024) },
    });
    const { detail } = await expectProblem(response, 413, "too-large");
    expect(detail).toContain("50 MB");
    expect(pulled).toBe(false);
  });

  test("larger than memory parts comes in whole", async () => {
    // Nine megabytes of text: more than one part of the store.
    const line = "Exercise is recommended for chronic low back pain when it is supervised at first.\n\n";
    const text = `# Exercise\n\n${line.repeat(Math.ceil((9 * 1024 * 1024) / line.length))}`;
    const { edition } = await json(await post(form({}, "long.md", markdown(text))), 201);
    expect(edition.byteLength).toBe(text.length);
    await request("DELETE", `/api/guideline-editions/${edition.id}`, AS);
  });

  test.each([
    ["no form", { body: {} }],
    ["a form without boundary", { body: "x", headers: { "content-type": "multipart/form-data" } }],
    [
      "a form that ends early",
      {
        body: '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
        headers: { "content-type": "multipart/form-data; boundary=x" },
      },
    ],
    ["a form without a file", { body: form({}, "x.md").get("name") ? fieldsOnly() : undefined }],
  ])("comes in a form: %s is refused", async (_, asked) => {
    await expectProblem(await request("POST", "/api/guideline-editions", { ...AS, ...asked }), 400, "invalid-request");
  });

  test("that cannot be read is refused at once with the reason", async () => {
    const locked = makePdf([[{ text: "Locked", x: 72, y: 700 }]], { encrypted: true });
    await expectProblem(await post(form({}, "locked.pdf", locked)), 422, "encrypted-document");
    await expectProblem(await post(form({}, "empty.pdf", new Uint8Array())), 422, "empty-document");
    const { edition } = await json(await post(form({}, "scan.pdf", makePdf([[], []]))), 201).catch(() => ({
      edition: null,
    }));
    if (edition)
      expect(await settled(edition.id)).toMatchObject({ status: "failed", error: expect.stringMatching(/text/) });
  });

  test("gets its criteria from a librarian, by hand where no language model is configured", async () => {
    const edition = await imported();
    const { excerpts } = await json(await request("GET", `/api/guideline-editions/${edition.id}/excerpts`, AS));
    const path = `/api/excerpts/${excerpts[0].id}/criteria`;
    const problem = await expectProblem(await request("POST", `${path}/propose`, AS), 502, "model-unavailable");
    expect(problem.detail).toContain("by hand");
    const body = {
      tree: { kind: "leaf", id: "c1", text: "Exercise failed" },
      spans: [{ criterionId: "c1", start: 0, end: 5 }],
    };
    await expectProblem(await request("POST", path, { body }), 403, "forbidden");
    await expectProblem(
      await request("POST", path, { ...AS, body: { tree: { kind: "or" }, spans: [] } }),
      400,
      "invalid-request",
    );
    const { proposal } = await json(await request("POST", path, { ...AS, body }), 201);
    expect(await json(await request("GET", path))).toMatchObject({
      proposals: [{ id: proposal.id, status: "proposed" }],
    });
    const confirmed = await json(await request("POST", `/api/proposed-criteria/${proposal.id}/confirm`, AS));
    expect(confirmed.proposal.status).toBe("confirmed");
    const after = await json(await request("GET", `/api/guideline-editions/${edition.id}/excerpts`, AS));
    expect(after.excerpts[0]).toMatchObject({ criteria: body.tree, criteriaConfirmedAt: expect.any(String) });
    await json(await request("POST", `/api/proposed-criteria/${proposal.id}/dismiss`, AS));
  });

  test("is a librarian's to import", async () => {
    await expectProblem(await post(form(), "reviewer"), 403, "forbidden");
  });
});

describe("an edition of another organisation", () => {
  const leaf = { tree: { kind: "leaf", id: "c1", text: "Exercise failed" }, spans: [] };

  test("is not there, on every route that names it", async () => {
    const owner = await librarian();
    const row = await importFile(owner, "g.md", markdown(guidelineText("of another organisation")));
    await publishEdition(owner, row.id);
    const { excerpts } = await listEditionExcerpts(owner, row.id, { offset: 0, limit: 1 });
    const excerpt = need(excerpts[0]);
    const proposal = await writeCriteria(owner, excerpt.id, { tree: { kind: "leaf", id: "c1", text: "x" }, spans: [] });
    const edition = `/api/guideline-editions/${row.id}`;
    const asked: [string, string, object?][] = [
      ["GET", edition],
      ["PATCH", edition, { body: { name: "Mine now" }, headers: { "if-match": "1" } }],
      ["DELETE", edition],
      ...["publish", "withdraw", "retry"].map((deed): [string, string] => ["POST", `${edition}/${deed}`]),
      ["GET", `${edition}/excerpts`],
      ["GET", `${edition}/pages/1`],
      ["GET", `/api/excerpts/${excerpt.id}`],
      ["POST", `/api/excerpts/${excerpt.id}/criteria`, { body: leaf }],
      ["POST", `/api/excerpts/${excerpt.id}/criteria/propose`],
      ["POST", `/api/proposed-criteria/${proposal.id}/confirm`],
      ["POST", `/api/proposed-criteria/${proposal.id}/dismiss`],
    ];
    for (const [method, path, more] of asked) {
      await expectProblem(await request(method, path, { ...AS, ...more }), 404, "not-found");
    }
    expect(await json(await request("GET", `/api/excerpts/${excerpt.id}/criteria`, AS))).toEqual({ proposals: [] });
    expect(await editionRow(owner, row.id)).toMatchObject({ status: "published", name: row.name });
    expect(await listProposedCriteria(owner, excerpt.id)).toMatchObject([{ status: "proposed" }]);
  });
});

function fieldsOnly(): FormData {
  const body = new FormData();
  body.append("name", "No file");
  return body;
}
