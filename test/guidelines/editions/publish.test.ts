import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Context } from "../../../src/context.ts";
import { storeRevision } from "../../../src/drafting/store-revision.ts";
import { createEdition } from "../../../src/guidelines/editions/create-edition.ts";
import { listEditionExcerpts } from "../../../src/guidelines/editions/list-edition-excerpts.ts";
import { publishEdition } from "../../../src/guidelines/editions/publish-edition.ts";
import { deleteEdition, withdrawEdition } from "../../../src/guidelines/editions/withdraw-edition.ts";
import { findExcerpts } from "../../../src/guidelines/find-excerpts.ts";
import { getExcerpt } from "../../../src/guidelines/get-excerpt.ts";
import { ensureLibrary, rebuildIndex } from "../../../src/guidelines/load-corpus.ts";
import { colleagueOf, makeCaseFile, makeContext, testEnv } from "../../helpers/context.ts";
import { newRevision } from "../../helpers/drafts.ts";
import {
  editionRow,
  FIELDS,
  guidelineText,
  importFile,
  librarian,
  markdown,
  need,
  recordImports,
  upload,
} from "../../helpers/editions.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

beforeAll(async () => ensureLibrary(await makeContext()));

async function found(ctx: Context): Promise<string[]> {
  const { excerpts } = await findExcerpts(ctx, {
    ...{ request: "Aquatic vibration therapy low back", date: "2015-01-01" },
    ...{ organisationId: ctx.person.organisationId, limit: 50 },
  });
  return excerpts.map(({ excerptId }) => excerptId);
}
const offered = async (ctx: Context, id: string) => (await found(ctx)).some((excerptId) => excerptId.startsWith(id));
const excerptsOf = async (ctx: Context, id: string) =>
  (await listEditionExcerpts(ctx, id, { offset: 0, limit: 200 })).excerpts;

/** A draft of the organisation that cites an excerpt. */
async function cite(ctx: Context, excerptId: string) {
  const ids = await makeCaseFile(ctx, ["Progress report of 12/03/2014. Low back pain."]);
  const { content } = newRevision(ids);
  const [citation] = content.citations;
  await storeRevision(
    ctx,
    newRevision(ids, { content: { ...content, citations: [{ ...need(citation), excerptId }] } }),
    0,
  );
  return ids;
}

describe("publishing", () => {
  test("a new edition takes the place of the old one in one step", async () => {
    const ctx = await librarian();
    const old = await importFile(ctx, "old.md", markdown(guidelineText("first")));
    await publishEdition(ctx, old.id);
    const next = await importFile(ctx, "new.md", markdown(guidelineText("second")), { replaces: old.id });
    expect([await offered(ctx, old.id), await offered(ctx, next.id)]).toEqual([true, false]);

    // Searches that go on meanwhile never meet both or none.
    let publishing = true;
    const seen: boolean[][] = [];
    const watcher = (async () => {
      while (publishing) {
        const ids = await found(ctx);
        seen.push([old.id, next.id].map((id) => ids.some((excerptId) => excerptId.startsWith(id))));
      }
    })();
    await publishEdition(ctx, next.id);
    publishing = false;
    await watcher;
    expect(seen.length).toBeGreaterThan(0);
    for (const [before, after] of seen) expect(before).not.toBe(after);
    expect([await offered(ctx, old.id), await offered(ctx, next.id)]).toEqual([false, true]);
    expect((await editionRow(ctx, old.id)).status).toBe("replaced");
    const first = need((await excerptsOf(ctx, old.id))[0]);
    expect(await getExcerpt(ctx.db, first.id, ctx.person.organisationId)).toMatchObject({ noLongerInLibrary: true });
  });

  test("twice at once publishes once", async () => {
    const ctx = await librarian();
    const row = await importFile(ctx, "g.md", markdown(guidelineText("race of two")));
    const both = await Promise.all([publishEdition(ctx, row.id), publishEdition(ctx, row.id)]);
    expect(both.map(({ status }) => status)).toEqual(["published", "published"]);
  });

  test("fills an index that lost the edition, and a rebuild keeps it", async () => {
    const ctx = await librarian();
    const row = await importFile(ctx, "g.md", markdown(guidelineText("index")));
    await ctx.search.prepare("DELETE FROM excerpt_cards WHERE guideline_edition_id = ?").bind(row.id).run();
    await publishEdition(ctx, row.id);
    expect(await offered(ctx, row.id)).toBe(true);
    await rebuildIndex(ctx, "another");
    expect(await offered(ctx, row.id)).toBe(true);
    await rebuildIndex(ctx, "and back");
  });

  test("waits until the edition was read", async () => {
    const { ctx } = recordImports(await makeContext("librarian"));
    const { id } = await createEdition(ctx, upload("g.md", markdown(guidelineText("waits")), FIELDS));
    await expect(publishEdition(ctx, id)).rejects.toMatchObject({ code: "conflict" });
    await expect(withdrawEdition(ctx, id)).rejects.toMatchObject({ code: "conflict" });
  });

  test("only what is published can be replaced", async () => {
    const ctx = await librarian();
    const old = await importFile(ctx, "old.md", markdown(guidelineText("unpublished")));
    await expect(
      importFile(ctx, "new.md", markdown(guidelineText("too early")), { replaces: old.id }),
    ).rejects.toMatchObject({ code: "invalid-request" });
  });
});

describe("withdrawing", () => {
  test("keeps what a draft cites readable and marked, and nothing else", async () => {
    const ctx = await librarian();
    const row = await importFile(ctx, "g.md", markdown(guidelineText("cited")));
    await publishEdition(ctx, row.id);
    const [cited, uncited] = await excerptsOf(ctx, row.id);
    const { organisationId } = ctx.person;
    await cite(await colleagueOf(ctx, "reviewer"), need(cited).id);

    expect(await withdrawEdition(ctx, row.id)).toMatchObject({ edition: { status: "withdrawn" }, keptExcerpts: 1 });
    expect(await offered(ctx, row.id)).toBe(false);
    const kept = await getExcerpt(ctx.db, need(cited).id, organisationId);
    expect(kept).toMatchObject({ noLongerInLibrary: true, summary: need(cited).summary });
    await expect(getExcerpt(ctx.db, need(uncited).id, organisationId)).rejects.toMatchObject({ code: "not-found" });
    expect((await testEnv.ORIGINALS.list({ prefix: `${organisationId}/guidelines` })).objects).toEqual([]);
    expect(await editionRow(ctx, row.id)).toMatchObject({ originalKey: null, excerptCount: 1 });

    // Deleting changes nothing while the draft cites it, and the file may be imported anew.
    expect(await deleteEdition(ctx, row.id)).toEqual({ deleted: false, keptExcerpts: 1 });
    expect((await importFile(ctx, "g.md", markdown(guidelineText("cited")))).status).toBe("ready");
  });

  test("a draft of another organisation keeps nothing", async () => {
    const ctx = await librarian();
    const row = await importFile(ctx, "g.md", markdown(guidelineText("foreign")));
    await publishEdition(ctx, row.id);
    await cite(await makeContext(), need((await excerptsOf(ctx, row.id))[0]).id);
    expect(await withdrawEdition(ctx, row.id)).toMatchObject({ keptExcerpts: 0 });
  });

  test("is a librarian's to do", async () => {
    const ctx = await librarian();
    const row = await importFile(ctx, "g.md", markdown(guidelineText("rights")));
    const reviewer = await colleagueOf(ctx, "reviewer");
    await expect(withdrawEdition(reviewer, row.id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(deleteEdition(reviewer, row.id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(deleteEdition(await librarian(), row.id)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("deleting", () => {
  test("ends an import under way, which then writes nothing more", async () => {
    const { ctx, run } = recordImports(await makeContext("librarian"));
    const { id } = await createEdition(ctx, upload("g.md", markdown(guidelineText("deleted")), FIELDS));
    const outcome = run(0, async (name, work) => {
      const done = await work();
      if (name.startsWith("pages")) expect(await deleteEdition(ctx, id)).toEqual({ deleted: true, keptExcerpts: 0 });
      return done;
    });
    await outcome;
    await expect(editionRow(ctx, id)).rejects.toThrow();
    const left = await ctx.search
      .prepare("SELECT count(*) AS n FROM excerpt_cards WHERE guideline_edition_id = ?")
      .bind(id)
      .first();
    expect(left).toEqual({ n: 0 });
  });
});
