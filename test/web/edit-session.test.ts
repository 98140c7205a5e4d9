import { afterEach, describe, expect, test, vi } from "vitest";
import type { DraftView, Revision } from "../../src/web/api-types.ts";
import { EditSession, type SessionDeps } from "../../src/web/editor/edit-session.ts";
import type { EditStore, KeptEdit } from "../../src/web/editor/kept-edits.ts";
import { ApiError } from "../../src/web/http.ts";

const TEXT = "The worker had six visits. The request is not medically necessary.";

function revisionOf(number: number, rationale: string, part: Partial<Revision> = {}): Revision {
  return {
    id: `rev_${number}`,
    number,
    origin: "reviewer",
    determination: "upheld",
    proposedDetermination: "upheld",
    overrideReason: null,
    rationale,
    content: { citations: [], criteria: [], searchSequence: [], basis: "" },
    checks: [],
    hash: "",
    createdAt: "",
    createdByName: "",
    modelId: null,
    ...part,
  };
}

function draftOf(revision: Revision): DraftView {
  // Only what a session reads of a draft.
  return { id: "draft_1", disputedItemId: "item_1", revision, revisionCount: revision.number } as DraftView;
}

/** A server of one draft that replays a known key, and a device whose store outlives the sessions. */
function makeWorld() {
  const stored = new Map<string, KeptEdit>();
  const keyOf = ({ draftId, tab }: Pick<KeptEdit, "draftId" | "tab">) => `${draftId}/${tab}`;
  const store: EditStore = {
    list: async () => [...stored.values()],
    put: async (kept) => void stored.set(keyOf(kept), structuredClone(kept)),
    remove: async (kept) => void stored.delete(keyOf(kept)),
  };
  const answers = new Map<string, DraftView>();
  const world = {
    current: revisionOf(1, TEXT),
    online: true,
    /** Takes the request in and loses the answer. */
    losesAnswers: false,
    failure: null as ApiError | null,
    received: 0,
    stored,
    living: new Set<string>(),
  };
  const post: SessionDeps["post"] = async (_, expected, edit, key) => {
    if (!world.online) throw new ApiError("offline", { status: 0, code: "offline" });
    if (world.failure) throw world.failure;
    world.received += 1;
    const known = answers.get(key);
    if (known) return { draft: known };
    if (expected !== world.current.number) throw new ApiError("stale", { status: 412, code: "stale-write" });
    const { rationale, determination, overrideReason } = edit;
    world.current = revisionOf(expected + 1, rationale.trim(), {
      determination,
      overrideReason: overrideReason ?? null,
    });
    answers.set(key, draftOf(world.current));
    if (world.losesAnswers) throw new ApiError("offline", { status: 0, code: "offline" });
    return { draft: draftOf(world.current) };
  };
  const open = (tab = "tab_1") =>
    new EditSession("draft_1", world.current, {
      caseFileId: "case_1",
      personId: "person_1",
      tab,
      store,
      post,
      listLivingTabs: async () => world.living,
      isOnline: () => world.online,
      onSaved: () => {},
      fetchDraft: async () => draftOf(world.current),
      // Only `flush` and `retry` save here: no test waits for a clock.
      waits: { autosave: 1e8, retry: 1e8, store: 1_000 },
    });
  return { world, open, post };
}

const stateOf = (session: EditSession) => session.view().state;

describe("the text of a draft under a reviewer's hands", () => {
  afterEach(() => vi.useRealTimers());

  test("is saved upon the revision it was written on, and then no longer kept on the device", async () => {
    const { world, open } = makeWorld();
    const session = open();
    await session.start();
    session.change({ rationale: `${TEXT} More.` });
    expect(stateOf(session)).toBe("unsaved");
    await vi.waitFor(() => expect(world.stored.size).toBe(1));
    expect(await session.flush()).toBe(true);
    expect(stateOf(session)).toBe("saved");
    expect(world.current).toMatchObject({ number: 2, rationale: `${TEXT} More.` });
    await vi.waitFor(() => expect(world.stored.size).toBe(0));
  });

  test("typed and taken back is nothing to store", async () => {
    const { world, open } = makeWorld();
    const session = open();
    await session.start();
    session.change({ rationale: "Quite another." });
    session.change({ rationale: TEXT });
    expect(await session.flush()).toBe(true);
    expect(world.received).toBe(0);
  });

  test("written offline is kept, outlives the tab, and is sent once when the network is back", async () => {
    const { world, open } = makeWorld();
    const session = open();
    await session.start();
    world.online = false;
    session.change({ rationale: "Written" });
    await session.flush();
    session.change({ rationale: "Written offline." });
    expect(stateOf(session)).toBe("offline");
    expect(session.view().kept).toBe(true);
    await vi.waitFor(() => expect([...world.stored.values()][0]?.edit.rationale).toBe("Written offline."));

    const later = open("tab_2");
    await later.start();
    expect(later.view().edit.rationale).toBe("Written offline.");
    expect(stateOf(later)).toBe("offline");
    world.online = true;
    later.retry();
    await vi.waitFor(() => expect(stateOf(later)).toBe("saved"));
    expect(world.received).toBe(1);
    expect(world.current).toMatchObject({ number: 2, rationale: "Written offline." });
    await vi.waitFor(() => expect(world.stored.size).toBe(0));
  });

  test("whose answer was lost is not stored twice, and what was typed since follows", async () => {
    const { world, open } = makeWorld();
    const session = open();
    await session.start();
    world.losesAnswers = true;
    session.change({ rationale: "First." });
    expect(await session.flush()).toBe(false);
    expect(stateOf(session)).toBe("offline");
    session.change({ rationale: "First. Second." });
    await vi.waitFor(() => expect([...world.stored.values()][0]?.edit.rationale).toBe("First. Second."));
    world.losesAnswers = false;

    const later = open("tab_2");
    await later.start();
    expect(stateOf(later)).toBe("saved");
    expect(world.current).toMatchObject({ number: 3, rationale: "First. Second." });
  });

  test("of a tab that lives is left to that tab", async () => {
    const { world, open } = makeWorld();
    const session = open();
    await session.start();
    session.change({ rationale: "Mine." });
    await vi.waitFor(() => expect(world.stored.size).toBe(1));
    world.living.add("tab_1");
    const other = open("tab_2");
    await other.start();
    expect(other.view().edit.rationale).toBe(TEXT);
    expect(world.stored.size).toBe(1);
  });

  test("of several tabs that are gone: the newest is taken up, the others wait to be taken or dropped", async () => {
    const { world, open } = makeWorld();
    world.online = false;
    for (const [tab, words] of [
      ["tab_1", "First."],
      ["tab_2", "Second."],
      ["tab_3", "Third."],
    ] as const) {
      const session = open(tab);
      world.living = new Set(["tab_1", "tab_2", "tab_3"]);
      await session.start();
      session.change({ rationale: words });
      await session.flush();
      await vi.waitFor(() => expect(world.stored.has(`draft_1/${tab}`)).toBe(true));
    }
    for (const [at, kept] of [...world.stored.values()].entries()) kept.keptAt = `2026-01-0${at + 1}T00:00:00.000Z`;
    world.living = new Set();
    const session = open("tab_4");
    await session.start();
    expect(session.view().edit.rationale).toBe("Third.");
    const [second, first] = session.view().others;
    expect([second?.edit.rationale, first?.edit.rationale]).toEqual(["Second.", "First."]);

    // Nothing is replaced before it is saved.
    expect(second && (await session.takeOther(second))).toBe(false);
    expect(session.view()).toMatchObject({ edit: { rationale: "Third." }, others: { length: 2 } });
    world.online = true;
    expect(second && (await session.takeOther(second))).toBe(true);
    expect(world.current.rationale).toBe("Third.");
    expect(session.view()).toMatchObject({ edit: { rationale: "Second." }, others: [{ tab: "tab_1" }] });
    if (first) await session.dropOther(first);
    await session.flush();
    expect(world.current).toMatchObject({ number: 3, rationale: "Second." });
    await vi.waitFor(() => expect(world.stored.size).toBe(0));
  });

  test("meets another revision: nothing is lost, and the reviewer chooses", async () => {
    const { world, open } = makeWorld();
    const session = open();
    await session.start();
    session.change({ rationale: "Mine." });
    world.current = revisionOf(2, "Theirs.");
    expect(await session.flush()).toBe(false);
    expect(stateOf(session)).toBe("conflict");
    expect(session.view()).toMatchObject({ edit: { rationale: "Mine." }, latest: { rationale: "Theirs." } });
    expect(await session.flush()).toBe(false);
    session.resolve({ ...session.view().edit, rationale: "Mine. Theirs." });
    await vi.waitFor(() => expect(stateOf(session)).toBe("saved"));
    expect(world.current).toMatchObject({ number: 3, rationale: "Mine. Theirs." });
  });

  test("that could not be sent meets a revision in its place at once, and its own one without a question", async () => {
    const { world, open } = makeWorld();
    const session = open();
    await session.start();
    world.losesAnswers = true;
    session.change({ rationale: "Mine." });
    await session.flush();
    session.meet(world.current);
    world.losesAnswers = false;
    expect(await session.flush()).toBe(true);
    expect(world.current.number).toBe(2);

    world.failure = new ApiError("busy", { status: 503, code: "busy" });
    session.change({ rationale: "Mine again." });
    await session.flush();
    world.current = revisionOf(3, "Theirs.");
    session.meet(world.current);
    expect(stateOf(session)).toBe("conflict");
    expect(session.view().edit.rationale).toBe("Mine again.");
  });

  test("goes upon a revision that left the text alone, without a question", async () => {
    const { world, open } = makeWorld();
    const session = open();
    await session.start();
    session.change({ rationale: "Mine." });
    world.current = revisionOf(2, TEXT);
    expect(await session.flush()).toBe(true);
    expect(world.current).toMatchObject({ number: 3, rationale: "Mine." });
  });

  test("takes a new revision over while nothing is unsaved", async () => {
    const { open } = makeWorld();
    const session = open();
    await session.start();
    session.meet(revisionOf(2, "Theirs."));
    expect(session.view().edit.rationale).toBe("Theirs.");
    session.change({ rationale: "Mine." });
    session.meet(revisionOf(3, "Theirs again."));
    expect(stateOf(session)).toBe("conflict");
    session.takeTheirs();
    expect(session.view()).toMatchObject({ state: "saved", edit: { rationale: "Theirs again." } });
  });

  test("is not sent without the reason of an override, or empty, and says so", async () => {
    const { world, open } = makeWorld();
    const session = open();
    await session.start();
    session.change({ determination: "overturned" });
    expect(await session.flush()).toBe(false);
    expect(stateOf(session)).toBe("needs-reason");
    session.change({ overrideReason: "The count is on page 3." });
    expect(await session.flush()).toBe(true);
    session.change({ rationale: "  " });
    expect(await session.flush()).toBe(false);
    expect(stateOf(session)).toBe("empty");
    expect(world.received).toBe(1);
  });

  test("that the server refuses or cannot take now stays, with what to do", async () => {
    const { world, open } = makeWorld();
    const session = open();
    await session.start();
    world.failure = new ApiError("The rationale is too long.", { status: 400, code: "invalid-request" });
    session.change({ rationale: "Mine." });
    expect(await session.flush()).toBe(false);
    expect(session.view()).toMatchObject({ state: "failed", error: { message: "The rationale is too long." } });
    world.failure = null;
    expect(await session.flush()).toBe(true);
  });

  test("can be written where the device keeps nothing, and says that it is not kept", async () => {
    const { world, open } = makeWorld();
    const session = open();
    await session.start();
    world.stored.set = () => {
      throw new Error("full");
    };
    session.change({ rationale: "Mine." });
    await vi.waitFor(() => expect(session.view().kept).toBe(false));
    expect(await session.flush()).toBe(true);
  });
});
