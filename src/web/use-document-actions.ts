import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, keys } from "./api.ts";
import type { CaseDocument } from "./api-types.ts";

type Action =
  | { kind: "rename"; document: CaseDocument; name: string }
  | { kind: "withdraw" | "restore" | "retry"; document: CaseDocument }
  | { kind: "order"; documentsVersion: number; documentIds: string[] }
  | { kind: "read" };

/** Changes of the documents of a case file; after each, what is shown comes fresh from the server. */
export function useDocumentActions(caseFileId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (action: Action) => perform(caseFileId, action),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.caseFile(caseFileId) }),
        client.invalidateQueries({ queryKey: keys.caseFiles }),
      ]),
  });
}

function perform(caseFileId: string, action: Action): Promise<unknown> {
  switch (action.kind) {
    case "rename":
      return api.renameDocument(action.document.id, action.document.version, action.name);
    case "withdraw":
      return api.withdrawDocument(action.document.id, action.document.version);
    case "restore":
      return api.restoreDocument(action.document.id, action.document.version);
    case "retry":
      return api.retryDocument(action.document.id);
    case "order":
      return api.orderDocuments(caseFileId, action.documentsVersion, action.documentIds);
    case "read":
      return api.readCaseFile(caseFileId);
  }
}

/** The ids with one moved up (-1) or down (1), or before another one; the same list where that is not possible. */
export function moveId(ids: string[], id: string, to: -1 | 1 | { before: string }): string[] {
  const rest = ids.filter((one) => one !== id);
  const at = typeof to === "number" ? ids.indexOf(id) + to : rest.indexOf(to.before);
  if (at < 0 || at > rest.length) return ids;
  return [...rest.slice(0, at), id, ...rest.slice(at)];
}
