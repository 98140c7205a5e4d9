import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Context } from "../../../src/context.ts";
import { excerpts, guidelineEditions, guidelinePages } from "../../../src/db/schema.ts";
import type { ErrorCode } from "../../../src/errors.ts";
import { createEdition } from "../../../src/guidelines/editions/create-edition.ts";
import { getEdition } from "../../../src/guidelines/editions/get-edition.ts";
import { listEditionExcerpts } from "../../../src/guidelines/editions/list-edition-excerpts.ts";
import { publishEdition } from "../../../src/guidelines/editions/publish-edition.ts";
import { retryImport } from "../../../src/guidelines/editions/retry-import.ts";
import { findExcerpts } from "../../../src/guidelines/find-excerpts.ts";
import { ensureLibrary } from "../../../src/guidelines/load-corpus.ts";
import { makePdf } from "../../documents/make-pdf.ts";
import { colleagueOf, makeContext, testEnv } from "../../helpers/context.ts";
import {
  editionRow,
  FIELDS,
  guidelineText,
  importFile,
  librarian,
  markdown,
  recordImports,
  upload,
} from "../../helpers/editions.ts";
import { consoleError } from "../../setup.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const search = async (ctx: Context, date = "2015-01-01", request = "Aquatic vibration therapy 8 visits low back") =>
  (await findExcerpts(ctx, { request, date, organisationId: ctx.person.organisationId, limit: 5 })).excerpts.map(
    ({ topic, excerptId }) => ({ topic, excerptId }),
  );
const mine = (found: { excerptId: string }[], id: string) => found.filter(({ excerptId }) => excerptId.startsWith(id));

/** Whatever the organisation's import left in the stores. */
async function traces(ctx: Context) {
  const { organisationId } = ctx.person;
  const editions = await ctx.db
    .select()
    .from(guidelineEditions)
    .where(eq(guidelineEditions.organisationId, organisationId));
  const [left, originals] = await Promise.all([
    ctx.db.select({ id: excerpts.id }).from(excerpts).where(eq(excerpts.organisationId, organisationId)),
    testEnv.ORIGINALS.list({ prefix: `${organisationId}/` }),
  ]);
  const pages = await Promise.all(
    editions.map(({ id }) => ctx.db.select().from(guidelinePages).where(eq(guidelinePages.editionId, id))),
  );
  const cards = await Promise.all(
    editions.map(({ id }) =>
      ctx.search.prepare("SELECT excerpt_id FROM excerpt_cards WHERE guideline_edition_id = ?").bind(id).all(),
    ),
  );
  return {
    excerpts: left.length,
    pages: pages.flat().length,
    cards: cards.flatMap(({ results }) => results).length,
    originals: originals.objects.length,
  };
}

const NOTHING = { excerpts: 0, pages: 0, cards: 0, originals: 0 };

beforeAll(async () => ensureLibrary(await makeContext()));

describe("an import", () => {
  test("is read to the end, and is offered to nobody before it is published", async () => {
    const ctx = await librarian();
    const row = await importFile(ctx, "guideline.md", markdown(guidelineText()));
    expect(row).toMatchObject({ status: "ready", error: null, source: FIELDS.name, inForceFrom: "2014-01-01" });
    expect(row.pagesRead).toBe(row.pageCount);
    const { excerpts: read, total } = await listEditionExcerpts(ctx, row.id, { offset: 0, limit: 50 });
    expect(total).toBe(row.excerptCount);
    const [first] = read;
    expect(first).toMatchObject({ textKind: "verbatim", criteria: null, guidelineEditionId: row.id, edition: "2014" });
    expect(read.map(({ summary }) => summary).join("\n")).toContain("At least six weeks of land-based exercise");
    expect(mine(await search(ctx), row.id)).toEqual([]);

    await publishEdition(ctx, row.id);
    expect(mine(await search(ctx), row.id)).not.toEqual([]);
    // Not before it came into force.
    expect(mine(await search(ctx, "2013-12-31"), row.id)).toEqual([]);
  });

  test("is nobody else's", async () => {
    const ctx = await librarian();
    const row = await importFile(ctx, "guideline.md", markdown(guidelineText()));
    await publishEdition(ctx, row.id);
    const other = await librarian();
    expect(mine(await search(other), row.id)).toEqual([]);
    await expect(getEdition(other, row.id)).rejects.toMatchObject({ code: "not-found" });
    await expect(publishEdition(other, row.id)).rejects.toMatchObject({ code: "not-found" });
    const reviewer = await colleagueOf(ctx, "reviewer");
    expect(mine(await search(reviewer), row.id)).not.toEqual([]);
    await expect(publishEdition(reviewer, row.id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(createEdition(reviewer, upload("x.md", markdown("# x"), FIELDS))).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("of a file that the library has is recognised, also when two come at once", async () => {
    const ctx = await librarian();
    const row = await importFile(ctx, "guideline.md", markdown(guidelineText("twin")));
    await expect(importFile(ctx, "again.md", markdown(guidelineText("twin")))).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining(row.name),
    });
    const both = await Promise.allSettled(
      [1, 2].map(() => importFile(ctx, "race.md", markdown(guidelineText("race")))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await traces(ctx)).originals).toBe(2);
    // Another organisation may have licensed the same file.
    await importFile(await librarian(), "guideline.md", markdown(guidelineText("twin")));
  });

  const bad: [string, string, () => Uint8Array, ErrorCode][] = [
    [
      "encrypted",
      "a.pdf",
      () => makePdf([[{ text: "Locked", x: 72, y: 700 }]], { encrypted: true }),
      "encrypted-document",
    ],
    ["cut off", "a.pdf", () => markdown("%PDF-1.7\n1 0 obj\n<< /Type"), "unreadable-document"],
    ["empty", "a.pdf", () => new Uint8Array(), "empty-document"],
    [
      "a program",
      "a.pdf",
      () => Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0]),
      "unsupported-document",
    ],
    ["of 50,000 empty pages", "a.pdf", () => emptyPdf(50_000), "too-large"],
  ];

  test.each(bad)("of a file that is %s is refused at once and leaves nothing", async (_, name, bytes, code) => {
    const ctx = await librarian();
    await expect(importFile(ctx, name, bytes())).rejects.toMatchObject({
      code,
      message: expect.stringMatching(/^\S.{30,}/),
    });
    expect(await traces(ctx)).toEqual(NOTHING);
  });

  test("of pictures of pages ends as failed, says so and leaves nothing", async () => {
    const ctx = await librarian();
    const outcome = await importFile(ctx, "scan.pdf", makePdf([[], [], []])).then(
      ({ status, error }) => ({ status, error }),
      (error: Error) => ({ status: "failed", error: error.message }),
    );
    expect(outcome).toEqual({ status: "failed", error: expect.stringMatching(/text/) });
    expect(await traces(ctx)).toEqual(NOTHING);
  });

  test("of a large file that turns out to be damaged ends as failed and leaves nothing", async () => {
    const ctx = await librarian();
    const bytes = new Uint8Array(9 * 1024 * 1024).fill(0x20);
    bytes.set(markdown("%PDF-1.7\n1 0 obj\n<< /Type"));
    const row = await importFile(ctx, "large.pdf", bytes);
    expect(row).toMatchObject({ status: "failed", error: expect.stringContaining("damaged"), originalKey: null });
    expect(await traces(ctx)).toEqual(NOTHING);
    await expect(retryImport(ctx, row.id)).rejects.toMatchObject({ code: "conflict" });
  });

  test.each([
    [{ name: "" }, "name: is missing."],
    [{ sourceKey: "acme" }, /^sourceKey: /],
    [{ inForceFrom: "01/02/2014" }, /^inForceFrom: /],
    [{ inForceFrom: "2014-05-01", inForceTo: "2014-04-30" }, /^inForceTo: 2014-04-30 lies before/],
    [{ replaces: "ged_unknown" }, /no such guideline edition/],
  ])("with fields %o is refused and leaves nothing", async (fields, message) => {
    const ctx = await librarian();
    await expect(importFile(ctx, "g.md", markdown(guidelineText()), fields as Record<string, string>)).rejects.toThrow(
      message,
    );
    expect(await traces(ctx)).toEqual(NOTHING);
  });

  test("of more than 50 MB is stopped while it comes in", async () => {
    const ctx = await librarian();
    let sent = 0;
    const endless = createEdition(ctx, async (keep) => ({
      fields: FIELDS,
      stored: await keep({
        name: "long.pdf",
        chunks: (async function* () {
          for (;;) {
            sent += 4 * 1024 * 1024;
            yield new Uint8Array(4 * 1024 * 1024);
          }
        })(),
      }),
    }));
    await expect(endless).rejects.toMatchObject({ code: "too-large", message: expect.stringContaining("50 MB") });
    expect(sent).toBeLessThan(60 * 1024 * 1024);
    expect(await traces(ctx)).toEqual(NOTHING);
  });
});

describe("an import that breaks off", () => {
  const long = () =>
    makePdf(
      Array.from({ length: 230 }, (_, page) => [
        { text: `Chapter ${page + 1} on treatment`, x: 72, y: 720, size: 18 },
        {
          text: `Treatment number ${page + 1} is recommended after six weeks of exercise without gain in function,`,
          x: 72,
          y: 690,
        },
        {
          text: "when a physician directs it and documents the outcome of each visit in the record of the worker.",
          x: 72,
          y: 676,
        },
        {
          text: "It is not recommended for acute complaints or where the diagnosis has not been established at all.",
          x: 72,
          y: 662,
        },
      ]),
    );

  test("goes on behind the pages that are stored when someone looks again", async () => {
    const { ctx, started, run } = recordImports(await makeContext("librarian"));
    const row = await importFile(ctx, "long.pdf", long());
    expect(row).toMatchObject({ status: "reading", pageCount: 230, pagesRead: 0 });
    // The Worker dies behind the first hundred pages.
    let steps = 0;
    const died = run(0, async (_, work) => (++steps > 1 ? new Promise<never>(() => undefined) : work()));
    await expect.poll(async () => (await editionRow(ctx, row.id)).pagesRead, { timeout: 20_000 }).toBe(100);
    void died;

    // Looking at once does not start it again; looking after a while does, and of two that look one.
    expect((await getEdition(ctx, row.id)).pagesRead).toBe(100);
    expect(started).toHaveLength(1);
    await ctx.db
      .update(guidelineEditions)
      .set({ updatedAt: new Date(Date.now() - 11_000).toISOString() })
      .where(eq(guidelineEditions.id, row.id));
    await Promise.all([getEdition(ctx, row.id), getEdition(ctx, row.id)]);
    expect(started.map(({ attempt }) => attempt)).toEqual([1, 2]);

    const names: string[] = [];
    await run(1, (name, work) => {
      names.push(name);
      return work();
    });
    expect(names[0]).toBe("pages from 1");
    const done = await editionRow(ctx, row.id);
    expect(done).toMatchObject({ status: "ready", pagesRead: 230, pageCount: 230 });
    const pages = await ctx.db.select().from(guidelinePages).where(eq(guidelinePages.editionId, row.id));
    expect(pages).toHaveLength(230);
    expect(done.excerptCount).toBeGreaterThan(50);

    // The first instance comes back to life: nothing changes.
    await run(0);
    expect(await editionRow(ctx, row.id)).toEqual(done);
  });

  test("unexpectedly is failed with its original kept, and can be tried again", async () => {
    const { ctx, started, run } = recordImports(await makeContext("librarian"));
    const row = await importFile(ctx, "guideline.md", markdown(guidelineText()));
    await run(0, (name, work) => (name === "index" ? Promise.reject(new Error("store is down")) : work()));
    expect(consoleError.mock.calls).toEqual([["guideline import broke off: Error"]]);
    consoleError.mockClear();
    expect(await editionRow(ctx, row.id)).toMatchObject({
      status: "failed",
      error: expect.stringContaining("try again"),
    });
    expect(await traces(ctx)).toEqual({ ...NOTHING, originals: 1 });
    await expect(publishEdition(ctx, row.id)).rejects.toMatchObject({ code: "conflict" });
    expect(await retryImport(ctx, row.id)).toMatchObject({ status: "reading", error: null });
    await run(1);
    expect(started).toHaveLength(2);
    expect(await editionRow(ctx, row.id)).toMatchObject({ status: "ready" });
  });
});

/** Hand-written because the builder of the other tests writes two objects a page. */
function emptyPdf(count: number): Uint8Array {
  const body = [
    "%PDF-1.4\n",
    "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n",
    `2 0 obj\n<< /Type /Pages /Count ${count} /Kids [${"3 0 R ".repeat(count)}] >>\nendobj\n`,
    "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>\nendobj\n",
  ];
  const offsets: string[] = [];
  let at = body[0]?.length ?? 0;
  for (const part of body.slice(1)) {
    offsets.push(`${String(at).padStart(10, "0")} 00000 n \n`);
    at += part.length;
  }
  return markdown(
    `${body.join("")}xref\n0 4\n0000000000 65535 f \n${offsets.join("")}trailer << /Size 4 /Root 1 0 R >>\nstartxref\n${at}\n%%EOF`,
  );
}
