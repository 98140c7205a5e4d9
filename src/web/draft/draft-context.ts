import { useQueryClient } from "@tanstack/react-query";
import { createContext, use } from "react";
import { keys } from "../api.ts";
import type { CaseFileView, DraftView } from "../api-types.ts";

/** The draft on the screen, for what stands deep within it. */
export interface ShownDraft {
  caseFileId: string;
  draft: DraftView;
  readOnly: boolean;
}

export const DraftContext = createContext<ShownDraft | null>(null);

/** The draft around; null where no draft is, as in the library. */
export function useShownDraft(): ShownDraft | null {
  return use(DraftContext);
}

/** Puts a draft that the server answered with in its place; an answer that was overtaken by a newer revision asks again. */
export function usePutDraft(caseFileId: string): (draft: DraftView) => void {
  const client = useQueryClient();
  return (draft) => {
    const key = keys.caseFile(caseFileId);
    const shown = client.getQueryData<CaseFileView>(key)?.drafts.find((one) => one.id === draft.id);
    if (shown && shown.revision.number > draft.revision.number) {
      void client.invalidateQueries({ queryKey: key });
      return;
    }
    client.setQueryData<CaseFileView>(key, (view) =>
      view ? { ...view, drafts: view.drafts.map((one) => (one.id === draft.id ? draft : one)) } : view,
    );
  };
}
