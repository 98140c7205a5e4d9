import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { api, keys } from "./api.ts";
import type { CaseFileView, DraftView, Revision } from "./api-types.ts";
import { ApiError } from "./http.ts";
import { type Edit, findUnsaved, forgetUnsaved, keepUnsaved } from "./unsaved-text.ts";

const AUTOSAVE_DELAY_MS = 800;

export type SaveState = "saved" | "unsaved" | "saving" | "failed" | "conflict" | "needs-reason" | "empty";

export interface RationaleEditor {
  edit: Edit;
  state: SaveState;
  error: Error | null;
  change: (part: Partial<Edit>) => void;
  /** Saves now; resolves to whether everything is on the server. */
  flush: () => Promise<boolean>;
  /** After a conflict: put this text upon the newest revision, or give it up for that one. */
  keepMine: () => void;
  takeTheirs: () => void;
}

/**
 * The text of a draft under a reviewer's hands. Saves 800 ms after the last key as a new revision made against the one it was
 * written on; when another revision came meanwhile nothing is lost: the reviewer chooses. Unsaved text survives a reload, and
 * is left alone for a person who may not edit.
 */
export function useRationaleEditor(caseFileId: string, draft: DraftView, mayEdit: boolean): RationaleEditor {
  const client = useQueryClient();
  const { revision } = draft;
  const [restored] = useState(() => (mayEdit ? findUnsaved(draft.id) : null));
  const [edit, setEdit] = useState<Edit>(() => restored?.edit ?? editOf(revision));
  const [state, setState] = useState<SaveState>(() => {
    if (!restored) return "saved";
    return restored.revision === revision.number ? "unsaved" : "conflict";
  });
  const [error, setError] = useState<Error | null>(null);
  /** The revision that the text was written on. */
  const base = useRef<Revision | null>(restored && restored.revision !== revision.number ? null : revision);
  const current = useRef({ edit, state });
  current.current = { edit, state };
  const saving = useRef<Promise<boolean> | null>(null);
  const latest = useRef(draft);
  latest.current = draft;

  const put = useCallback((next: SaveState) => {
    current.current.state = next;
    setState(next);
  }, []);

  const save = useCallback(async (): Promise<boolean> => {
    if (saving.current) await saving.current;
    const { edit: sent, state: before } = current.current;
    const on = base.current;
    if (before === "saved") return true;
    if (before === "conflict" || !on) return false;
    if (sameEdit(sent, editOf(on))) {
      // Typed and taken back: there is nothing to store.
      forgetUnsaved(draft.id);
      put("saved");
      return true;
    }
    const lack = lacking(sent, on);
    if (lack) {
      put(lack);
      return false;
    }
    const work = async () => {
      put("saving");
      setError(null);
      try {
        const overrides = sent.determination !== on.proposedDetermination;
        const { draft: saved } = await api.saveRevision(
          draft.id,
          on.number,
          {
            rationale: sent.rationale,
            determination: sent.determination,
            ...(overrides ? { overrideReason: sent.overrideReason.trim() } : {}),
          },
          crypto.randomUUID(),
        );
        base.current = saved.revision;
        client.setQueryData<CaseFileView>(keys.caseFile(caseFileId), (view) =>
          view ? { ...view, drafts: view.drafts.map((one) => (one.id === saved.id ? saved : one)) } : view,
        );
        const same = sameEdit(current.current.edit, sent);
        if (same) forgetUnsaved(draft.id);
        else keepUnsaved(draft.id, saved.revision.number, current.current.edit);
        put(same ? "saved" : "unsaved");
        return same;
      } catch (problem) {
        setError(problem instanceof Error ? problem : new Error(String(problem)));
        if (problem instanceof ApiError && problem.status === 412) {
          put("conflict");
          await client.invalidateQueries({ queryKey: keys.caseFile(caseFileId) });
        } else put("failed");
        return false;
      } finally {
        saving.current = null;
      }
    };
    saving.current = work();
    return saving.current;
  }, [caseFileId, client, draft.id, put]);

  const change = useCallback(
    (part: Partial<Edit>) => {
      const next = { ...current.current.edit, ...part };
      current.current.edit = next;
      setEdit(next);
      keepUnsaved(draft.id, base.current?.number ?? latest.current.revision.number, next);
      if (current.current.state !== "conflict" && current.current.state !== "saving") put("unsaved");
    },
    [draft.id, put],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the text starts the wait anew.
  useEffect(() => {
    if (state !== "unsaved") return;
    const timer = setTimeout(() => void save(), AUTOSAVE_DELAY_MS);
    return () => clearTimeout(timer);
  }, [edit, state, save]);

  // A revision from elsewhere: taken over where nothing is unsaved, otherwise the reviewer chooses.
  useEffect(() => {
    const on = base.current;
    if (on?.id === revision.id || (on && revision.number < on.number) || saving.current) return;
    if (current.current.state === "saved") {
      base.current = revision;
      setEdit(editOf(revision));
    } else put("conflict");
  }, [revision, put]);

  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (current.current.state !== "saved") event.preventDefault();
    };
    addEventListener("beforeunload", guard);
    return () => {
      removeEventListener("beforeunload", guard);
      void save();
    };
  }, [save]);

  const keepMine = () => {
    base.current = latest.current.revision;
    keepUnsaved(draft.id, latest.current.revision.number, current.current.edit);
    put("unsaved");
    void save();
  };
  const takeTheirs = () => {
    forgetUnsaved(draft.id);
    base.current = latest.current.revision;
    setEdit(editOf(latest.current.revision));
    setError(null);
    put("saved");
  };
  return { edit, state, error, change, flush: save, keepMine, takeTheirs };
}

function editOf(revision: Revision): Edit {
  const { rationale, determination, overrideReason } = revision;
  return { rationale, determination, overrideReason: overrideReason ?? "" };
}

function sameEdit(a: Edit, b: Edit): boolean {
  return a.rationale === b.rationale && a.determination === b.determination && a.overrideReason === b.overrideReason;
}

/** What still has to be typed before the text can be saved at all. */
function lacking(edit: Edit, on: Revision): "needs-reason" | "empty" | null {
  if (!edit.rationale.trim()) return "empty";
  return edit.determination !== on.proposedDetermination && !edit.overrideReason.trim() ? "needs-reason" : null;
}
