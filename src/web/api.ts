/** The one client of the HTTP API: every path the interface uses stands here. */
import type { CaseFacts, Determination, Excerpt, Quantity, Side } from "../vocabulary.ts";
import type {
  CaseDocument,
  CaseFile,
  CaseFileRow,
  CaseFileView,
  ChatMessage,
  ComparisonView,
  DisputedItem,
  DraftView,
  GuidelineSearch,
  PageText,
  Revision,
  Session,
} from "./api-types.ts";
import { requestJson, uploadFile } from "./http.ts";

const at = (id: string) => encodeURIComponent(id);

export const api = {
  session: () => requestJson<Session>("/api/session"),

  caseFiles: () => requestJson<{ caseFiles: CaseFileRow[] }>("/api/case-files"),
  caseFile: (id: string) => requestJson<CaseFileView>(`/api/case-files/${at(id)}`),
  createCaseFile: (title: string) =>
    requestJson<{ caseFile: CaseFile }>("/api/case-files", {
      method: "POST",
      body: { title },
      idempotencyKey: crypto.randomUUID(),
    }),
  correctCaseFile: (
    id: string,
    version: number,
    change: { title?: string; asOf?: string; facts?: Partial<CaseFacts>; confirmed?: true },
  ) =>
    requestJson<{ caseFile: CaseFile }>(`/api/case-files/${at(id)}`, {
      method: "PATCH",
      body: change,
      ifMatch: version,
    }),
  uploadDocument: (id: string, file: File, onProgress: (share: number) => void) =>
    uploadFile<{ document: CaseDocument }>(`/api/case-files/${at(id)}/documents`, file, onProgress),
  readCaseFile: (id: string) => requestJson<unknown>(`/api/case-files/${at(id)}/read`, { method: "POST" }),
  pages: (documentId: string) => requestJson<{ pages: PageText[] }>(`/api/documents/${at(documentId)}/pages`),

  addItem: (caseFileId: string, request: string) =>
    requestJson<{ item: DisputedItem }>(`/api/case-files/${at(caseFileId)}/disputed-items`, {
      method: "POST",
      body: { request },
      idempotencyKey: crypto.randomUUID(),
    }),
  correctItem: (
    id: string,
    change: { request?: string; quantity?: Quantity; bodyRegion?: string | null; side?: Side | null },
  ) => requestJson<{ item: DisputedItem }>(`/api/disputed-items/${at(id)}`, { method: "PATCH", body: change }),
  withdrawItem: (id: string) => requestJson<void>(`/api/disputed-items/${at(id)}`, { method: "DELETE" }),

  messages: (caseFileId: string) => requestJson<{ messages: ChatMessage[] }>(messagesPath(caseFileId)),
  stopAnswer: (caseFileId: string) => requestJson<unknown>(`${messagesPath(caseFileId)}/stop`, { method: "POST" }),

  saveRevision: (
    draftId: string,
    current: number,
    edit: { rationale: string; determination: Determination; overrideReason?: string },
    idempotencyKey: string,
  ) =>
    requestJson<{ draft: DraftView }>(`/api/drafts/${at(draftId)}/revisions`, {
      method: "POST",
      body: edit,
      ifMatch: current,
      idempotencyKey,
    }),
  revisions: (draftId: string) => requestJson<{ revisions: Revision[] }>(`/api/drafts/${at(draftId)}/revisions`),
  approve: (draftId: string, signature: { revisionId: string; hash: string; statement: string }) =>
    requestJson<{ draft: DraftView }>(`/api/drafts/${at(draftId)}/approvals`, {
      method: "POST",
      body: signature,
      idempotencyKey: crypto.randomUUID(),
    }),

  comparison: (caseFileId: string) => requestJson<ComparisonView>(`/api/case-files/${at(caseFileId)}/comparison`),
  uploadFinal: (caseFileId: string, file: File, onProgress: (share: number) => void) =>
    uploadFile<unknown>(`/api/case-files/${at(caseFileId)}/final-determinations`, file, onProgress),
  pasteFinal: (caseFileId: string, name: string, text: string) =>
    requestJson<unknown>(`/api/case-files/${at(caseFileId)}/final-determinations`, {
      method: "POST",
      body: { name, text },
    }),

  searchGuidelines: (q: string, date: string) =>
    requestJson<GuidelineSearch>(`/api/guidelines?${new URLSearchParams({ q, date })}`),
  excerpt: (id: string) => requestJson<{ excerpt: Excerpt }>(`/api/excerpts/${at(id)}`),
};

export function messagesPath(caseFileId: string): string {
  return `/api/case-files/${at(caseFileId)}/messages`;
}

/** Keys of the query cache, in one place so that what is written and what is read agree. */
export const keys = {
  session: ["session"] as const,
  caseFiles: ["case-files"] as const,
  caseFile: (id: string) => ["case-file", id] as const,
  pages: (documentId: string) => ["pages", documentId] as const,
  messages: (caseFileId: string) => ["messages", caseFileId] as const,
  revisions: (draftId: string, current: number) => ["revisions", draftId, current] as const,
  comparison: (caseFileId: string) => ["comparison", caseFileId] as const,
  guidelines: (q: string, date: string) => ["guidelines", q, date] as const,
  excerpt: (id: string) => ["excerpt", id] as const,
};
