import type { QueryClient } from "@tanstack/react-query";
import { api, keys } from "../api.ts";
import type { CaseFileView, DraftView, Revision } from "../api-types.ts";
import { EditSession, WAITS_MS } from "./edit-session.ts";
import { editStore } from "./kept-edits.ts";
import { joinTabs, listLivingTabs, markTabAlive, TAB } from "./tabs.ts";

/** One session a draft and person for as long as the page lives, so that leaving a draft never breaks a save off. */
const sessions = new Map<string, EditSession>();
/** When another tab last said that it writes this draft. */
const writtenElsewhere = new Map<string, number>();
const readers = new Set<() => void>();
let tabs: ReturnType<typeof joinTabs> | null = null;

export interface Opened {
  draftId: string;
  caseFileId: string;
  personId: string;
  revision: Revision;
}

/** The session of a draft, made where there is none. */
export function openSession(client: QueryClient, { draftId, caseFileId, personId, revision }: Opened): EditSession {
  const key = `${personId} ${draftId}`;
  const known = sessions.get(key);
  if (known) return known;
  markTabAlive();
  const session = new EditSession(draftId, revision, {
    caseFileId,
    personId,
    tab: TAB,
    store: editStore,
    post: api.saveRevision,
    listLivingTabs,
    isOnline: () => navigator.onLine,
    onSaved: (draft) => {
      putDraft(client, caseFileId, draft);
      tabs?.say({ kind: "saved", draftId, number: draft.revision.number, tab: TAB });
    },
    fetchDraft: async () => (await api.draft(draftId)).draft,
    waits: WAITS_MS,
  });
  sessions.set(key, session);
  listenOnce(client);
  return session;
}

/** Puts a draft as the server answered it in the place of the one that the screen shows. */
export function putDraft(client: QueryClient, caseFileId: string, draft: DraftView): void {
  client.setQueryData<CaseFileView>(keys.caseFile(caseFileId), (view) =>
    view ? { ...view, drafts: view.drafts.map((one) => (one.id === draft.id ? draft : one)) } : view,
  );
}

/** Tells the other tabs that this draft is being written here. */
export function sayWriting(draftId: string): void {
  tabs?.say({ kind: "writing", draftId, tab: TAB });
}

/** How long after its last key another tab counts as writing. */
const WRITING_MS = 20_000;

export function isWrittenElsewhere(draftId: string): boolean {
  return Date.now() - (writtenElsewhere.get(draftId) ?? 0) < WRITING_MS;
}

export function onWrittenElsewhere(reader: () => void): () => void {
  readers.add(reader);
  return () => void readers.delete(reader);
}

function listenOnce(client: QueryClient): void {
  if (tabs) return;
  tabs = joinTabs((word) => {
    if (word.tab === TAB) return;
    if (word.kind === "writing") {
      writtenElsewhere.set(word.draftId, Date.now());
      for (const reader of readers) reader();
      setTimeout(() => {
        for (const reader of readers) reader();
      }, WRITING_MS + 100);
      return;
    }
    writtenElsewhere.delete(word.draftId);
    for (const reader of readers) reader();
    // The other tab's revision comes by way of the server, as any other person's would.
    void client.invalidateQueries({ queryKey: ["case-file"] });
  });
  addEventListener("online", () => {
    for (const session of sessions.values()) session.retry();
  });
  addEventListener("beforeunload", (event) => {
    if ([...sessions.values()].some((session) => session.view().state !== "saved")) event.preventDefault();
  });
}

/**
 * Sends what tabs that are gone left on this device, also of drafts that nobody opens. What meets another revision stays until
 * its draft is opened and somebody chooses.
 */
export async function sendLeftEdits(client: QueryClient, personId: string): Promise<void> {
  const [all, living] = await Promise.all([editStore.list(), listLivingTabs()]);
  const left = all.filter((kept) => kept.personId === personId && !living.has(kept.tab));
  for (const { draftId, caseFileId } of left) {
    if (sessions.has(`${personId} ${draftId}`)) continue;
    const { draft } = await api.draft(draftId);
    await openSession(client, { draftId, caseFileId, personId, revision: draft.revision }).start();
  }
}
