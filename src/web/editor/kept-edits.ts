import type { UseStore } from "idb-keyval";
import type { Edit, KeptEdit } from "./kept-edit.ts";

export type { Attempt, Edit, EditBase, KeptEdit } from "./kept-edit.ts";

/** Where kept edits stand. Every method rejects where the browser keeps nothing. */
export interface EditStore {
  list: () => Promise<KeptEdit[]>;
  put: (kept: KeptEdit) => Promise<void>;
  remove: (kept: Pick<KeptEdit, "draftId" | "tab">) => Promise<void>;
}

const keyOf = ({ draftId, tab }: Pick<KeptEdit, "draftId" | "tab">) => `${draftId}/${tab}`;

/** The browser's own database: it outlives the tab, the browser and a crash of either. */
export function openEditStore(): EditStore {
  let opened: Promise<{ idb: typeof import("idb-keyval"); at: UseStore }> | undefined;
  const open = () => {
    opened ??= import("idb-keyval").then((idb) => ({ idb, at: idb.createStore("rationale-edits", "edits") }));
    return opened;
  };
  return {
    async list() {
      const { idb, at } = await open();
      const found = await idb.values(at);
      if (found.length === 0) return [];
      const { KeptEdit } = await import("./kept-edit.ts");
      return found.flatMap((value) => {
        const kept = KeptEdit.safeParse(value);
        return kept.success ? [kept.data] : [];
      });
    },
    async put(kept) {
      const { idb, at } = await open();
      await idb.set(keyOf(kept), kept, at);
    },
    async remove(kept) {
      const { idb, at } = await open();
      await idb.del(keyOf(kept), at);
    },
  };
}

export const editStore = openEditStore();

/**
 * What was left by tabs that are gone, or by this one, for one draft of this person: newest first.
 */
export function findLeft(all: KeptEdit[], draftId: string, personId: string, living: Set<string>): KeptEdit[] {
  return all
    .filter((kept) => kept.draftId === draftId && kept.personId === personId && !living.has(kept.tab))
    .sort((a, b) => b.keptAt.localeCompare(a.keptAt));
}

/** Writes one thing at a time and of what waits only the newest, so that each key does not open a transaction of its own. */
export function keepLatest(
  store: EditStore,
): (change: KeptEdit | { forget: Pick<KeptEdit, "draftId" | "tab"> }) => Promise<boolean> {
  type Change = Parameters<ReturnType<typeof keepLatest>>[0];
  let waiting: Change | null = null;
  let running: Promise<boolean> | null = null;
  const run = async () => {
    let kept = true;
    try {
      while (waiting) {
        const next = waiting;
        waiting = null;
        await ("forget" in next ? store.remove(next.forget) : store.put(next));
      }
    } catch {
      // A full or forbidden store: the text still stands in the field, and the page warns before it is left.
      kept = false;
    }
    running = null;
    return kept;
  };
  return (change) => {
    waiting = change;
    running ??= run();
    return running;
  };
}

export function sameEdit(a: Edit, b: Edit): boolean {
  return a.rationale.trim() === b.rationale.trim() && a.determination === b.determination && sameReason(a, b);
}

function sameReason(a: Edit, b: Edit): boolean {
  return a.overrideReason.trim() === b.overrideReason.trim();
}
