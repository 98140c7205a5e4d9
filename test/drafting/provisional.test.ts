import type { UIMessage, UIMessageChunk } from "ai";
import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { auditEvents, provisionalDeterminations } from "../../src/db/schema.ts";
import { readProvisional, recordProvisional } from "../../src/drafting/provisional/record-provisional.ts";
import { changeOrganisationSettings, getOrganisationSettings } from "../../src/drafting/provisional/settings.ts";
import { WITHHELD_WORDS, withholdChunks, withholdParts } from "../../src/drafting/provisional/withhold-answer.ts";
import { assertAllShown, findWithheldItems, showDrafts } from "../../src/drafting/provisional/withhold-drafts.ts";
import { reviseDraft } from "../../src/drafting/revise-draft.ts";
import { storeRevision } from "../../src/drafting/store-revision.ts";
import { colleagueOf, makeContext } from "../helpers/context.ts";
import { makeDraft, newRevision } from "../helpers/drafts.ts";

async function setUp(mode: "required" | "offered" | "off") {
  const ctx = await makeContext();
  const qa = await colleagueOf(ctx, "qa");
  await changeOrganisationSettings(qa, 0, { provisional: mode });
  return { ctx, qa, ...(await makeDraft(await colleagueOf(ctx, "librarian"))) };
}

describe("settings of an organisation", () => {
  test("are offered until someone decides, changed by QA and librarians alone, and by no stale write", async () => {
    const ctx = await makeContext();
    expect(await getOrganisationSettings(ctx)).toEqual({ provisional: "offered", version: 0 });
    const required = { provisional: "required" } as const;
    await expect(changeOrganisationSettings(ctx, 0, required)).rejects.toMatchObject({ code: "forbidden" });
    const qa = await colleagueOf(ctx, "qa");
    expect(await changeOrganisationSettings(qa, 0, required)).toEqual({ provisional: "required", version: 1 });
    const librarian = await colleagueOf(ctx, "librarian");
    await expect(changeOrganisationSettings(librarian, 0, required)).rejects.toMatchObject({ code: "stale-write" });
    expect(await changeOrganisationSettings(librarian, 1, { provisional: "off" })).toMatchObject({ version: 2 });
    // Another organisation is not touched.
    expect(await getOrganisationSettings(await makeContext())).toMatchObject({ provisional: "offered" });
    const events = await ctx.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.organisationId, ctx.person.organisationId));
    expect(events.map(({ action }) => action)).toEqual(["settings.provisional-required", "settings.provisional-off"]);
  });
});

describe("a provisional determination", () => {
  test("is append-only, knows whether a draft had been shown, and a repetition adds nothing", async () => {
    const { ctx, caseFileId, disputedItemId } = await setUp("required");
    const rows = () =>
      ctx.db
        .select()
        .from(provisionalDeterminations)
        .where(
          and(
            eq(provisionalDeterminations.disputedItemId, disputedItemId),
            eq(provisionalDeterminations.createdBy, ctx.person.id),
          ),
        );
    expect(await recordProvisional(ctx, disputedItemId, "overturned")).toMatchObject({ seenRevision: 0 });
    await recordProvisional(ctx, disputedItemId, "overturned");
    expect(await rows()).toHaveLength(1);
    // A second thought comes after the draft was shown.
    expect(await recordProvisional(ctx, disputedItemId, "upheld")).toMatchObject({ seenRevision: 1 });
    expect((await rows()).map(({ determination }) => determination).sort()).toEqual(["overturned", "upheld"]);
    expect((await readProvisional(ctx, caseFileId)).own).toMatchObject([{ determination: "upheld" }]);
  });

  test("is a reviewer's own; others neither give nor see it, and nothing is recorded where it is off", async () => {
    const { ctx, qa, caseFileId, disputedItemId } = await setUp("offered");
    await expect(recordProvisional(qa, disputedItemId, "upheld")).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await makeContext();
    await expect(recordProvisional(stranger, disputedItemId, "upheld")).rejects.toMatchObject({ code: "not-found" });
    expect(await recordProvisional(ctx, disputedItemId, "upheld")).toMatchObject({ seenRevision: 1 });
    const colleague = await colleagueOf(ctx, "reviewer");
    expect(await readProvisional(colleague, caseFileId)).toEqual({ mode: "offered", own: [] });
    await changeOrganisationSettings(qa, 1, { provisional: "off" });
    await expect(recordProvisional(colleague, disputedItemId, "upheld")).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("drafts that are kept back", () => {
  test("from each reviewer until theirs is recorded, and from nobody else", async () => {
    const { ctx, qa, caseFileId, disputedItemId } = await setUp("required");
    expect(await showDrafts(ctx, caseFileId)).toEqual({ drafts: [], withheldItems: [disputedItemId] });
    expect((await showDrafts(qa, caseFileId)).drafts).toHaveLength(1);
    await expect(assertAllShown(ctx, caseFileId)).rejects.toMatchObject({ code: "forbidden" });
    await recordProvisional(ctx, disputedItemId, "upheld");
    expect((await showDrafts(ctx, caseFileId)).drafts).toHaveLength(1);
    await assertAllShown(ctx, caseFileId);
    expect((await showDrafts(await colleagueOf(ctx, "reviewer"), caseFileId)).drafts).toEqual([]);
  });

  test("not where they are only offered, and not from who has written the text", async () => {
    const { ctx, qa, caseFileId, draftId, ...ids } = await setUp("offered");
    expect((await showDrafts(ctx, caseFileId)).drafts).toHaveLength(1);
    await reviseDraft(ctx, draftId, 1, { determination: "upheld", rationale: "Read and written anew." });
    await changeOrganisationSettings(qa, 1, { provisional: "required" });
    expect((await showDrafts(ctx, caseFileId)).drafts).toHaveLength(1);
    // That a model wrote on someone's order shows them nothing.
    const colleague = await colleagueOf(ctx, "reviewer");
    await storeRevision(colleague, newRevision({ caseFileId, ...ids }), 2);
    expect(await findWithheldItems(colleague, caseFileId)).toEqual(new Set([ids.disputedItemId]));
  });
});

const PROPOSAL = { disputedItemId: "item_a", determination: "upheld", rationale: "The secret reasons." };
const STORED = { stored: true, disputedItemId: "item_a", revision: 1, determination: "upheld", checks: [] };

describe("an answer of the chat", () => {
  const parts = [
    { type: "text", text: "I read the file first." },
    {
      ...{ type: "tool-readCase", toolCallId: "r", state: "output-available", input: {} },
      output: {
        items: [
          { id: "item_a", draft: { rationale: "The secret reasons." } },
          { id: "item_b", draft: null },
        ],
      },
    },
    {
      ...{ type: "tool-findEvidence", toolCallId: "e", state: "output-available" },
      input: { question: "therapy", disputedItemId: "item_a", criterionId: "c1" },
      output: { state: "not-documented", evidence: [] },
    },
    {
      ...{ type: "tool-prepareItems", toolCallId: "i", state: "output-available" },
      input: { disputedItemIds: ["item_a"] },
      output: { items: [{ disputedItemId: "item_a", cite: [{ criteria: { state: "explicitly-absent" } }] }] },
    },
    { type: "tool-proposeDraft", toolCallId: "p", state: "output-available", input: PROPOSAL, output: STORED },
    { type: "text", text: "Upheld, for secret reasons." },
    // The shapes are those of stored messages.
  ] as unknown as UIMessage["parts"];

  test("is stored whole and shown without what tells of a draft", () => {
    const shown = JSON.stringify(withholdParts(parts, new Set(["item_a"])));
    expect(shown).toContain("I read the file first.");
    expect(shown).toContain(WITHHELD_WORDS);
    for (const secret of ["secret", "upheld", "Upheld", "not-documented"]) expect(shown).not.toContain(secret);
    expect(withholdParts(parts, new Set())).toEqual(parts);
    // Another item's draft is not this one's.
    expect(withholdParts(parts.slice(2), new Set(["item_b"]))).toEqual(parts.slice(2));
  });

  test("streams without it too, even in pieces", async () => {
    const chunks: UIMessageChunk[] = [
      { type: "text-start", id: "1" },
      { type: "text-delta", id: "1", delta: "I read the file first." },
      { type: "text-end", id: "1" },
      { type: "tool-input-start", toolCallId: "p", toolName: "proposeDraft" },
      { type: "tool-input-delta", toolCallId: "p", inputTextDelta: '{"rationale":"The secret' },
      { type: "tool-input-available", toolCallId: "p", toolName: "proposeDraft", input: PROPOSAL },
      { type: "tool-output-available", toolCallId: "p", output: STORED },
      { type: "text-start", id: "2" },
      { type: "text-delta", id: "2", delta: "Upheld, for " },
      { type: "text-delta", id: "2", delta: "secret reasons." },
      { type: "text-end", id: "2" },
    ];
    const read = async (withheld: Set<string>) => {
      const source = new ReadableStream<UIMessageChunk>({
        start(controller) {
          for (const chunk of chunks) controller.enqueue(chunk);
          controller.close();
        },
      });
      const seen: UIMessageChunk[] = [];
      for await (const chunk of source.pipeThrough(withholdChunks(withheld))) seen.push(chunk);
      return seen;
    };
    const seen = JSON.stringify(await read(new Set(["item_a"])));
    for (const secret of ["secret", "upheld", "Upheld"]) expect(seen).not.toContain(secret);
    expect(seen.split(WITHHELD_WORDS)).toHaveLength(2);
    expect(seen).toContain("I read the file first.");
    expect(seen).toContain('"disputedItemId":"item_a"');
    expect(await read(new Set())).toEqual(chunks);
  });
});
