/** The one client of the HTTP API: every path the interface uses stands here. */
import type {
  CaseFacts,
  CaseSummary,
  CheckFinding,
  Criterion,
  CriterionSpan,
  Determination,
  DeterminationLetter,
  DocumentSection,
  EditionMetadata,
  Excerpt,
  GuidelineEdition,
  LetterHeader,
  MachineReading,
  MtusRebuttal,
  OrganisationSettings,
  ProposedCriteria,
  ProvisionalDetermination,
  ProvisionalMode,
  Quantity,
  QueueFilter,
  ReviewerCredentials,
  Side,
  Study,
  WordBox,
} from "../vocabulary.ts";
import type {
  Asked,
  CaseDocument,
  CaseFile,
  CaseFileRow,
  CaseFileView,
  ChatMessage,
  CitingDraft,
  ComparisonList,
  ComparisonView,
  Conversation,
  CoverageReport,
  DisputedItem,
  DraftView,
  GuidelineSearch,
  LibraryView,
  ModelInUse,
  ModelUse,
  NearMissPlace,
  PageText,
  QueueChange,
  QueuePage,
  QueueView,
  ReviewedDocuments,
  Revision,
  Session,
  TopicList,
} from "./api-types.ts";
import { apiFetch, requestJson, uploadFile } from "./http.ts";

const at = (id: string) => encodeURIComponent(id);

export const api = {
  session: () => requestJson<Session>("/api/session"),

  queue: (filter: QueueFilter, offset: number, limit: number, signal?: AbortSignal) =>
    requestJson<QueuePage>("/api/queue/search", {
      method: "POST",
      body: { filter, offset, limit },
      ...(signal ? { signal } : {}),
    }),
  queueCounts: (filters: QueueFilter[]) =>
    requestJson<{ counts: number[] }>("/api/queue/counts", { method: "POST", body: { filters } }),
  queueReviewers: () => requestJson<{ reviewers: { id: string; name: string }[] }>("/api/queue/reviewers"),
  queueViews: () => requestJson<{ views: QueueView[] }>("/api/queue/views"),
  saveQueueView: (name: string, filter: QueueFilter) =>
    requestJson<{ view: QueueView }>("/api/queue/views", { method: "POST", body: { name, filter } }),
  removeQueueView: (id: string) => requestJson<void>(`/api/queue/views/${at(id)}`, { method: "DELETE" }),
  changeQueue: (changes: QueueChange[]) =>
    requestJson<{ undo: QueueChange[]; left: string[] }>("/api/queue/changes", { method: "POST", body: { changes } }),

  comparisons: () => requestJson<ComparisonList>("/api/qa/comparisons"),
  modelInUse: () => requestJson<ModelInUse>("/api/settings/model"),
  modelUse: () => requestJson<ModelUse>("/api/settings/use"),

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
  uploadDocument: (id: string, file: File, onProgress: (share: number) => void, signal?: AbortSignal) =>
    uploadFile<{ document: CaseDocument }>(`/api/case-files/${at(id)}/documents`, file, onProgress, {}, signal),
  renameDocument: (id: string, version: number, name: string) =>
    requestJson<unknown>(`/api/documents/${at(id)}`, { method: "PATCH", body: { name }, ifMatch: version }),
  withdrawDocument: (id: string, version: number) =>
    requestJson<unknown>(`/api/documents/${at(id)}/withdraw`, { method: "POST", ifMatch: version }),
  restoreDocument: (id: string, version: number) =>
    requestJson<unknown>(`/api/documents/${at(id)}/restore`, { method: "POST", ifMatch: version }),
  retryDocument: (id: string) => requestJson<unknown>(`/api/documents/${at(id)}/retry`, { method: "POST" }),
  orderDocuments: (caseFileId: string, documentsVersion: number, documentIds: string[]) =>
    requestJson<unknown>(`/api/case-files/${at(caseFileId)}/documents/order`, {
      method: "PUT",
      body: { documentIds },
      ifMatch: documentsVersion,
    }),
  correctSections: (id: string, version: number, sections: DocumentSection[]) =>
    requestJson<unknown>(`/api/documents/${at(id)}/sections`, { method: "PUT", body: { sections }, ifMatch: version }),
  documentsReviewed: (caseFileId: string) =>
    requestJson<{ reviewed: ReviewedDocuments[] }>(`/api/case-files/${at(caseFileId)}/documents-reviewed`),
  readCaseFile: (id: string) => requestJson<unknown>(`/api/case-files/${at(id)}/read`, { method: "POST" }),
  pages: (documentId: string) => requestJson<{ pages: PageText[] }>(`/api/documents/${at(documentId)}/pages`),
  page: (documentId: string, page: number) =>
    requestJson<{ pages: PageText[] }>(`/api/documents/${at(documentId)}/pages?from=${page}&to=${page}`),
  pageWords: (documentId: string, page: number) =>
    requestJson<{ words: WordBox[] }>(`/api/documents/${at(documentId)}/pages/${page}/words`),
  storeMachineText: (documentId: string, readings: MachineReading[]) =>
    requestJson<{ pages: { page: number; readable: boolean; confidence: number }[] }>(
      `/api/documents/${at(documentId)}/machine-text`,
      { method: "POST", body: { readings } },
    ),

  addItem: (caseFileId: string, request: string) =>
    requestJson<{ item: DisputedItem }>(`/api/case-files/${at(caseFileId)}/disputed-items`, {
      method: "POST",
      body: { request },
      idempotencyKey: crypto.randomUUID(),
    }),
  correctItem: (
    id: string,
    version: number,
    change: { request?: string; quantity?: Quantity; bodyRegion?: string | null; side?: Side | null },
  ) =>
    requestJson<{ item: DisputedItem }>(`/api/disputed-items/${at(id)}`, {
      method: "PATCH",
      body: change,
      ifMatch: version,
    }),
  withdrawItem: (id: string, version: number) =>
    requestJson<void>(`/api/disputed-items/${at(id)}`, { method: "DELETE", ifMatch: version }),
  mergeItems: (caseFileId: string, ids: string[], request: string) =>
    requestJson<unknown>(`/api/case-files/${at(caseFileId)}/items/merge`, { method: "POST", body: { ids, request } }),
  splitItem: (id: string, parts: string[]) =>
    requestJson<unknown>(`/api/items/${at(id)}/split`, { method: "POST", body: { parts } }),
  recordProvisional: (itemId: string, determination: Determination) =>
    requestJson<{ recorded: ProvisionalDetermination }>(
      `/api/disputed-items/${at(itemId)}/provisional-determinations`,
      { method: "POST", body: { determination } },
    ),
  organisationSettings: () => requestJson<{ settings: OrganisationSettings }>("/api/organisation-settings"),
  changeOrganisationSettings: (version: number, change: { provisional: ProvisionalMode }) =>
    requestJson<{ settings: OrganisationSettings }>("/api/organisation-settings", {
      method: "PUT",
      body: change,
      ifMatch: version,
    }),

  conversation: (caseFileId: string, limit: number) =>
    requestJson<Conversation>(`${messagesPath(caseFileId)}?limit=${limit}`),
  message: (caseFileId: string, id: string) =>
    requestJson<{ message: ChatMessage }>(`${messagesPath(caseFileId)}/${at(id)}`),
  showMessage: (caseFileId: string, messageId: string) =>
    requestJson<void>(`${messagesPath(caseFileId)}/shown`, { method: "PUT", body: { messageId } }),
  /** The answer as a stream of server-sent events. Throws `ApiError` when the message was refused. */
  ask: (caseFileId: string, asked: Asked) =>
    apiFetch(messagesPath(caseFileId), {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream" },
      body: JSON.stringify(bodyOf(asked)),
    }),
  stopAnswer: (caseFileId: string) => requestJson<unknown>(`${messagesPath(caseFileId)}/stop`, { method: "POST" }),

  draft: (draftId: string) => requestJson<{ draft: DraftView }>(`/api/drafts/${at(draftId)}`),
  saveRevision: (
    draftId: string,
    current: number,
    edit: {
      rationale: string;
      determination: Determination;
      overrideReason?: string;
      rebuttal?: MtusRebuttal | null;
      studies?: Study[];
    },
    idempotencyKey: string,
  ) =>
    requestJson<{ draft: DraftView }>(`/api/drafts/${at(draftId)}/revisions`, {
      method: "POST",
      body: edit,
      ifMatch: current,
      idempotencyKey,
    }),
  restoreRevision: (draftId: string, current: number, revision: number, idempotencyKey: string) =>
    requestJson<{ draft: DraftView }>(`/api/drafts/${at(draftId)}/revisions/${revision}/restore`, {
      method: "POST",
      ifMatch: current,
      idempotencyKey,
    }),
  acceptSuggestion: (
    draftId: string,
    suggestionId: string,
    current: number,
    text: { rationale: string; determination: Determination; overrideReason?: string },
    idempotencyKey: string,
  ) =>
    requestJson<{ draft: DraftView }>(`/api/drafts/${at(draftId)}/suggestions/${at(suggestionId)}/accept`, {
      method: "POST",
      body: text,
      ifMatch: current,
      idempotencyKey,
    }),
  rejectSuggestion: (draftId: string, suggestionId: string) =>
    requestJson<{ draft: DraftView }>(`/api/drafts/${at(draftId)}/suggestions/${at(suggestionId)}/reject`, {
      method: "POST",
    }),
  startDraft: (itemId: string, text: { determination: Determination; rationale: string; excerptIds: string[] }) =>
    requestJson<{ draft: DraftView }>(`/api/disputed-items/${at(itemId)}/drafts/by-hand`, {
      method: "POST",
      body: text,
      idempotencyKey: crypto.randomUUID(),
    }),
  revisions: (draftId: string) => requestJson<{ revisions: Revision[] }>(`/api/drafts/${at(draftId)}/revisions`),
  recheckDraft: (draftId: string) =>
    requestJson<{ draft: DraftView; news: CheckFinding[] }>(`/api/drafts/${at(draftId)}/checks`, { method: "POST" }),
  dismissNearMiss: (draftId: string, dismissal: NearMissPlace & { reason: string }) =>
    requestJson<{ draft: DraftView }>(`/api/drafts/${at(draftId)}/near-miss-dismissals`, {
      method: "POST",
      body: dismissal,
    }),
  takeBackDismissal: (draftId: string, dismissalId: string) =>
    requestJson<{ draft: DraftView }>(`/api/drafts/${at(draftId)}/near-miss-dismissals/${at(dismissalId)}`, {
      method: "DELETE",
    }),
  approve: (draftId: string, signature: { revisionId: string; hash: string; statement: string }) =>
    requestJson<{ draft: DraftView }>(`/api/drafts/${at(draftId)}/approvals`, {
      method: "POST",
      body: signature,
      idempotencyKey: crypto.randomUUID(),
    }),

  letter: (caseFileId: string) => requestJson<{ letter: DeterminationLetter }>(letterPath(caseFileId)),
  downloadLetter: async (caseFileId: string) => (await apiFetch(`${letterPath(caseFileId)}/docx`)).blob(),
  saveLetterHeader: (caseFileId: string, version: number, header: LetterHeader) =>
    requestJson<{ letter: DeterminationLetter }>(`${letterPath(caseFileId)}/header`, {
      method: "PUT",
      body: header,
      ifMatch: version,
    }),
  writtenSummary: (caseFileId: string) =>
    requestJson<{ text: string }>(`/api/case-files/${at(caseFileId)}/case-summary/written`),
  saveSummary: (caseFileId: string, current: number, text: string) =>
    requestJson<{ summary: CaseSummary }>(`/api/case-files/${at(caseFileId)}/case-summary`, {
      method: "POST",
      body: { text },
      ifMatch: current,
    }),
  credentials: () => requestJson<{ credentials: ReviewerCredentials | null; version: number }>("/api/credentials"),
  saveCredentials: (version: number, credentials: ReviewerCredentials) =>
    requestJson<unknown>("/api/credentials", { method: "PUT", body: credentials, ifMatch: version }),

  comparison: (caseFileId: string) => requestJson<ComparisonView>(`/api/case-files/${at(caseFileId)}/comparison`),
  uploadFinal: (caseFileId: string, file: File, onProgress: (share: number) => void) =>
    uploadFile<unknown>(`/api/case-files/${at(caseFileId)}/final-determinations`, file, onProgress),
  pasteFinal: (caseFileId: string, name: string, text: string) =>
    requestJson<unknown>(`/api/case-files/${at(caseFileId)}/final-determinations`, {
      method: "POST",
      body: { name, text },
    }),

  searchGuidelines: (q: string, date: string, limit = 10) =>
    requestJson<GuidelineSearch>(`/api/guidelines?${new URLSearchParams({ q, date, limit: String(limit) })}`),
  libraryEditions: () => requestJson<LibraryView>("/api/guidelines/editions"),
  libraryTopics: (date: string, of: string | null) =>
    requestJson<TopicList>(`/api/guidelines/topics?${new URLSearchParams({ date, ...(of ? { of } : {}) })}`),
  libraryCoverage: () => requestJson<CoverageReport>("/api/guidelines/coverage"),
  citingDrafts: (excerpt: string) =>
    requestJson<{ drafts: CitingDraft[] }>(`/api/guidelines/citing-drafts?${new URLSearchParams({ excerpt })}`),
  excerpt: (id: string) => requestJson<{ excerpt: Excerpt }>(`/api/excerpts/${at(id)}`),

  importedEditions: () => requestJson<{ editions: GuidelineEdition[] }>("/api/guideline-editions"),
  importedEdition: (id: string) => requestJson<{ edition: GuidelineEdition }>(`/api/guideline-editions/${at(id)}`),
  importGuideline: (file: File, fields: Record<string, string>, onProgress: (share: number) => void) =>
    uploadFile<{ edition: GuidelineEdition }>("/api/guideline-editions", file, onProgress, fields),
  correctEdition: (id: string, version: number, change: Partial<EditionMetadata>) =>
    requestJson<{ edition: GuidelineEdition }>(`/api/guideline-editions/${at(id)}`, {
      method: "PATCH",
      body: change,
      ifMatch: version,
    }),
  publishEdition: (id: string) =>
    requestJson<{ edition: GuidelineEdition }>(`/api/guideline-editions/${at(id)}/publish`, { method: "POST" }),
  withdrawEdition: (id: string) =>
    requestJson<{ keptExcerpts: number }>(`/api/guideline-editions/${at(id)}/withdraw`, { method: "POST" }),
  retryImport: (id: string) =>
    requestJson<{ edition: GuidelineEdition }>(`/api/guideline-editions/${at(id)}/retry`, { method: "POST" }),
  deleteEdition: (id: string) =>
    requestJson<{ deleted: boolean }>(`/api/guideline-editions/${at(id)}`, { method: "DELETE" }),
  editionExcerpts: (id: string, offset: number) =>
    requestJson<{ excerpts: Excerpt[]; total: number; nextOffset: number | null }>(
      `/api/guideline-editions/${at(id)}/excerpts?offset=${offset}&limit=50`,
    ),
  proposedCriteria: (excerptId: string) =>
    requestJson<{ proposals: ProposedCriteria[] }>(`/api/excerpts/${at(excerptId)}/criteria`),
  writeCriteria: (excerptId: string, written: { tree: Criterion; spans: CriterionSpan[]; confirm?: boolean }) =>
    requestJson<{ proposal: ProposedCriteria }>(`/api/excerpts/${at(excerptId)}/criteria`, {
      method: "POST",
      body: written,
    }),
  proposeCriteria: (excerptId: string) =>
    requestJson<{ proposal: ProposedCriteria }>(`/api/excerpts/${at(excerptId)}/criteria/propose`, { method: "POST" }),
  decideCriteria: (id: string, verdict: "confirm" | "dismiss") =>
    requestJson<{ proposal: ProposedCriteria }>(`/api/proposed-criteria/${at(id)}/${verdict}`, { method: "POST" }),
};

const letterPath = (caseFileId: string) => `/api/case-files/${at(caseFileId)}/letter`;

function bodyOf(asked: Asked) {
  if ("again" in asked) return asked;
  const { id, text, parentId } = asked;
  return { message: { id, role: "user", parts: [{ type: "text", text }] }, parentId };
}

function messagesPath(caseFileId: string): string {
  return `/api/case-files/${at(caseFileId)}/messages`;
}

/** Keys of the query cache, in one place so that what is written and what is read agree. */
export const keys = {
  session: ["session"] as const,
  caseFiles: ["case-files"] as const,
  /** The queue lies under the case files: what makes or changes one shows there. */
  queue: (filter: QueueFilter, offset: number) => ["case-files", "queue", filter, offset] as const,
  queueCounts: (filters: QueueFilter[]) => ["case-files", "queue-counts", filters] as const,
  queueReviewers: ["queue-reviewers"] as const,
  comparisons: ["comparison", "all"] as const,
  modelInUse: ["settings", "model"] as const,
  modelUse: ["settings", "use"] as const,
  queueViews: ["queue-views"] as const,
  caseFile: (id: string) => ["case-file", id] as const,
  /** Everything that is known of a document's pages; the whole text lies under "all", single pages under their numbers. */
  pages: (documentId: string) => ["pages", documentId] as const,
  allPages: (documentId: string) => ["pages", documentId, "all"] as const,
  page: (documentId: string, page: number) => ["pages", documentId, page] as const,
  pageWords: (documentId: string, page: number) => ["pages", documentId, page, "words"] as const,
  documentsReviewed: (caseFileId: string, version: number) => ["documents-reviewed", caseFileId, version] as const,
  messages: (caseFileId: string) => ["messages", caseFileId] as const,
  revisions: (draftId: string, current: number) => ["revisions", draftId, current] as const,
  organisationSettings: ["organisation-settings"] as const,
  letter: (caseFileId: string) => ["letter", caseFileId] as const,
  credentials: ["credentials"] as const,
  comparison: (caseFileId: string) => ["comparison", caseFileId] as const,
  guidelines: (q: string, date: string) => ["guidelines", q, date] as const,
  excerpt: (id: string) => ["excerpt", id] as const,
  library: ["library"] as const,
  libraryTopics: (date: string, of: string | null) => ["library", "topics", date, of] as const,
  libraryCoverage: ["library", "coverage"] as const,
  citingDrafts: (excerptId: string) => ["citing-drafts", excerptId] as const,
  importedEditions: ["imported-editions"] as const,
  importedEdition: (id: string) => ["imported-editions", id] as const,
  editionExcerpts: (id: string) => ["imported-editions", id, "excerpts"] as const,
  proposedCriteria: (excerptId: string) => ["proposed-criteria", excerptId] as const,
};
