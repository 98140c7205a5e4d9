/** What the tabs of one browser tell each other about drafts. */
export type TabWord =
  | { kind: "saved"; draftId: string; number: number; tab: string }
  | { kind: "writing"; draftId: string; tab: string };

export const TAB = crypto.randomUUID();

const CHANNEL = "rationale.drafts";
const LOCK = "rationale.tab.";

let held = false;

/** Marks this tab as living for as long as it does: the browser gives the lock back when the tab is closed or has crashed. */
export function markTabAlive(): void {
  if (held || !navigator.locks) return;
  held = true;
  void navigator.locks.request(`${LOCK}${TAB}`, () => new Promise(() => {})).catch(() => {});
}

/** The other tabs that live. Empty where the browser cannot tell: then a text left by one is taken for left behind. */
export async function listLivingTabs(): Promise<Set<string>> {
  if (!navigator.locks) return new Set();
  const { held: locks = [] } = await navigator.locks.query();
  const names = locks.flatMap(({ name }) => (name?.startsWith(LOCK) ? [name.slice(LOCK.length)] : []));
  return new Set(names.filter((tab) => tab !== TAB));
}

/** Says something to the other tabs, and hears what they say until `close`. A browser without channels hears nothing. */
export function joinTabs(hear: (word: TabWord) => void): { say: (word: TabWord) => void; close: () => void } {
  if (typeof BroadcastChannel === "undefined") return { say: () => {}, close: () => {} };
  const channel = new BroadcastChannel(CHANNEL);
  // Only these pages write to the channel, all of them words of this shape.
  channel.onmessage = ({ data }) => hear(data as TabWord);
  return { say: (word) => channel.postMessage(word), close: () => channel.close() };
}
