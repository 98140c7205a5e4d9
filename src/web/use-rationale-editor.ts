import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { DraftView, Revision } from "./api-types.ts";
import { type EditSession, editOf, type SaveState, type SessionView } from "./editor/edit-session.ts";
import type { Edit, EditBase, KeptEdit } from "./editor/kept-edits.ts";
import { isWrittenElsewhere, onWrittenElsewhere, openSession, putDraft, sayWriting } from "./editor/open-sessions.ts";
import { useSession } from "./session.ts";

export type { SaveState };

export interface RationaleEditor {
  caseFileId: string;
  draft: DraftView;
  edit: Edit;
  state: SaveState;
  error: Error | null;
  /** False until what this device may have kept of the draft has been looked up. */
  ready: boolean;
  /** Whether what is unsaved stands in this device's store. */
  kept: boolean;
  /** Another tab of this browser writes the same draft. */
  writtenElsewhere: boolean;
  /** The revision that the text was written on, and in a conflict the one that came meanwhile. */
  base: EditBase | null;
  latest: Revision;
  change: (part: Partial<Edit>) => void;
  /** Saves now; resolves to whether everything is on the server. */
  flush: () => Promise<boolean>;
  /** After a conflict: this text upon the newest revision, or that revision as it is. */
  resolve: (edit: Edit) => void;
  takeTheirs: () => void;
  /** Further texts that were left unsaved on this device, newest first, to be taken or dropped. */
  others: KeptEdit[];
  /** False where what stands in the field could not be saved first. */
  takeOther: (other: KeptEdit) => Promise<boolean>;
  dropOther: (other: KeptEdit) => Promise<void>;
  /** The newest revision known at the moment of the call. */
  newest: () => Revision;
  /** Takes a draft that was changed by another request of this page, such as a restored revision. */
  adopt: (draft: DraftView) => void;
}

const NOTHING = () => () => {};
const NO_OTHERS: KeptEdit[] = [];

/**
 * The text of a draft under a reviewer's hands. It is saved after a pause, kept on the device until it is, and given up only by
 * the reviewer. For a person who may not edit it is the stored revision.
 */
export function useRationaleEditor(caseFileId: string, draft: DraftView, mayEdit: boolean): RationaleEditor {
  const client = useQueryClient();
  const { person } = useSession();
  const { revision } = draft;
  // The session outlives this component; the revision that it starts from is the one of its first use.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer revision is met below.
  const session: EditSession | null = useMemo(
    () => (mayEdit ? openSession(client, { draftId: draft.id, caseFileId, personId: person.id, revision }) : null),
    [client, draft.id, caseFileId, person.id, mayEdit],
  );
  const view: SessionView | null = useSyncExternalStore(session?.subscribe ?? NOTHING, () => session?.view() ?? null);
  const writtenElsewhere = useSyncExternalStore(onWrittenElsewhere, () => isWrittenElsewhere(draft.id));

  useEffect(() => void session?.start(), [session]);
  useEffect(() => session?.meet(revision), [session, revision]);
  // Who turns to another draft is done with this one for now.
  useEffect(() => () => void session?.flush(), [session]);

  return {
    caseFileId,
    draft,
    edit: view?.edit ?? editOf(revision),
    state: view?.state ?? "saved",
    error: view?.error ?? null,
    ready: view?.ready ?? true,
    kept: view?.kept ?? true,
    writtenElsewhere,
    base: view?.base ?? null,
    latest: view?.latest ?? revision,
    change: (part) => {
      session?.change(part);
      sayWriting(draft.id);
    },
    flush: async () => (session ? session.flush() : true),
    resolve: (edit) => session?.resolve(edit),
    takeTheirs: () => session?.takeTheirs(),
    others: view?.others ?? NO_OTHERS,
    takeOther: async (other) => (session ? session.takeOther(other) : false),
    dropOther: async (other) => session?.dropOther(other),
    newest: () => session?.view().latest ?? revision,
    adopt: (changed) => putDraft(client, caseFileId, changed),
  };
}
