/** Shapes that the HTTP API answers with; everything stored is typed by the shared vocabulary. */
import type { UIMessage } from "ai";
import type {
  AuthorRole,
  CaseFacts,
  CaseStage,
  CheckFinding,
  Comparison,
  Determination,
  DocumentKind,
  DocumentSection,
  DraftContent,
  Excerpt,
  FoundEvidence,
  LetterCitation,
  Person,
  ProvisionalView,
  Quantity,
  QueueFilter,
  RankedExcerpt,
  SearchSequenceStep,
  SearchStep,
  Side,
  SourceKey,
  StoredCriterion,
  Suggestion,
} from "../vocabulary.ts";

export interface Session {
  person: Person;
  people: Person[];
  local: boolean;
  model: { id: string; builtIn: boolean; label: string };
}

/** A line of the queue; days are ISO days. */
export interface QueueRow {
  id: string;
  title: string;
  createdAt: string;
  receivedOn: string | null;
  expedited: boolean;
  due: string;
  archivedAt: string | null;
  assigneeId: string | null;
  assigneeName: string | null;
  stage: CaseStage;
  itemCount: number;
  draftedCount: number;
  approvedCount: number;
  unresolvedCount: number;
  requests: string[];
}

/** A page of the queue, and the day it is where the time runs. */
export interface QueuePage {
  rows: QueueRow[];
  total: number;
  today: string;
}

export interface QueueView {
  id: string;
  name: string;
  filter: QueueFilter;
}

export interface QueueStanding {
  assigneeId?: string | null;
  expedited?: boolean;
  archived?: boolean;
  receivedOn?: string | null;
}

/** With `was`, only a case file that still stands so is changed. */
export interface QueueChange {
  caseFileId: string;
  set: QueueStanding;
  was?: QueueStanding;
}

export interface CaseFileRow {
  id: string;
  title: string;
  asOf: string | null;
  createdAt: string;
  itemCount: number;
  draftedCount: number;
  approvedCount: number;
  unresolvedCount: number;
  requests: string[];
}

export interface CaseFile {
  id: string;
  title: string;
  asOf: string | null;
  facts: CaseFacts | null;
  confirmedAt: string | null;
  version: number;
  /** Counts changes of the documents, and the count at which they were last read. */
  documentsVersion: number;
  readDocumentsVersion: number;
  createdAt: string;
  receivedOn: string | null;
  expedited: boolean;
  due: string;
  assigneeId: string | null;
}

export interface CaseDocument {
  id: string;
  name: string;
  kind: DocumentKind;
  date: string | null;
  pageCount: number;
  position: number;
  mediaType: string;
  unreadablePages: number[];
  /** Pages whose text was recognised from their picture, and how sure that is in per cent. */
  machineReadPages: { number: number; confidence: number }[];
  /** Pages are offered once it is ready; `pagesRead` tells how far a long document is. */
  status: "reading" | "ready" | "failed";
  pagesRead: number;
  error: string | null;
  withdrawnAt: string | null;
  version: number;
  /** The documents in the file; one where it holds no more. */
  sections: DocumentSection[];
}

/** One line of the documents reviewed. */
export interface ReviewedDocuments {
  kind: DocumentKind;
  authorRole: AuthorRole;
  provider: string | null;
  from: string | null;
  to: string | null;
  count: number;
  places: { documentId: string; document: string; firstPage: number; lastPage: number; date: string | null }[];
}

export interface DisputedItem {
  id: string;
  position: number;
  request: string;
  quantity: Quantity;
  bodyRegion: string | null;
  side: Side | null;
  urDetermination: "denied" | "modified" | null;
  urReason: string | null;
  urGuidelines: LetterCitation[];
  version: number;
}

export interface Revision {
  id: string;
  number: number;
  origin: "model" | "reviewer";
  determination: Determination;
  proposedDetermination: Determination;
  overrideReason: string | null;
  rationale: string;
  content: DraftContent;
  checks: CheckFinding[];
  hash: string;
  createdAt: string;
  createdByName: string;
  modelId: string | null;
}

/** A near-miss of one criterion: the place in the file, and what it nearly shows. */
export interface NearMissPlace {
  excerptId: string;
  criterionId: string;
  documentId: string;
  page: number;
  start: number;
}

export interface NearMissDismissal extends NearMissPlace {
  id: string;
  reason: string;
  createdAt: string;
  createdByName: string;
}

export interface DraftView {
  id: string;
  caseFileId: string;
  disputedItemId: string;
  revision: Revision;
  approval: { id: string; revisionId: string; createdByName: string; createdAt: string; statement: string } | null;
  /** An earlier revision was approved and the current one is not. */
  approvalVoided: boolean;
  revisionCount: number;
  /** Near-misses that were set aside and not taken up again. */
  dismissals: NearMissDismissal[];
  /** A change that a model proposes and that waits for the reviewer. */
  suggestion: Suggestion | null;
  /** Set where the item was taken out of the dispute, merged or split; then nothing can be edited or signed. */
  itemWithdrawn: { id: string; request: string; withdrawnAt: string | null; replacedBy: string[] | null } | null;
}

/** The messages of a case file as they are read. */
export interface Conversation {
  /** The branch looked at last, oldest first. */
  messages: ChatMessage[];
  /** Messages that stand before the given ones. */
  earlier: number;
  /** The answer under way, perhaps on another branch. */
  answering: string | null;
}

/** What is asked: a new message after `parentId` (null: anew; left out: after the branch looked at), or a question again, perhaps of the built-in drafter. */
export type Asked = { id: string; text: string; parentId?: string | null } | { again: string; drafter?: "built-in" };

export interface CaseFileView {
  caseFile: CaseFile;
  documents: CaseDocument[];
  items: DisputedItem[];
  drafts: DraftView[];
  /** Kept to be read: drafts of items that were taken out of the dispute, merged or split. */
  draftsOfWithdrawnItems: DraftView[];
  /** Items with a draft that is shown once the reader has recorded a provisional determination. */
  withheldItems: string[];
  provisional: ProvisionalView;
}

export interface PageText {
  number: number;
  text: string;
  readable: boolean;
  /** `ocr`: recognised from the page's picture, `confidence` per cent sure. */
  origin: "text" | "ocr";
  confidence: number | null;
}

export interface MessageMetadata {
  status: "streaming" | "complete" | "stopped" | "failed";
  error?: string | null;
  createdAt?: string;
  modelId?: string | null;
  /** What the message follows; null where it begins the conversation. */
  parentId?: string | null;
  /** All versions of the message, oldest first, where there is more than one. */
  versions?: string[];
}

/** What the interface shows of the model's tools; a refused call answers `{error}` in place of its output. */
export interface ToolShapes {
  readCase: { input: object; output: { items: unknown[] } };
  findExcerpts: {
    input: { query?: string; disputedItemId?: string };
    output: { excerpts: RankedExcerpt[]; searchSequence: SearchSequenceStep[] };
  };
  readExcerpt: { input: { excerptId?: string }; output: { excerpt: Excerpt } };
  findEvidence: { input: { question?: string }; output: FoundEvidence };
  prepareItems: {
    input: { disputedItemIds?: string[] };
    output: {
      items: {
        disputedItemId: string;
        cite: { id: string; sourceKey: SourceKey; edition?: string; topic: string; pages?: string | null }[];
        beside: { id: string; sourceKey: SourceKey; edition?: string; topic: string; pages?: string | null }[];
      }[];
      quotes: {
        ref: string;
        documentId: string;
        document: string;
        page: number;
        quote: string;
        start: number;
        end: number;
      }[];
      pagesSearched: number;
    };
  };
  restoreRevision: {
    input: { disputedItemId?: string };
    output: { disputedItemId: string; revision: number; restored: number; approvalVoided: boolean };
  };
  readPage: {
    input: { documentId?: string; page?: number };
    output: { documentId: string; document: string; page: number; readable: boolean; text?: string };
  };
  proposeDraft: {
    input: { disputedItemId?: string };
    output:
      | {
          stored: true;
          disputedItemId: string;
          revision: number;
          determination: Determination;
          checks: CheckFinding[];
          /** It waits for the reviewer, and the draft was not changed. */
          suggestion?: { id: string; label: string };
        }
      | { stored: false; disputedItemId: string; attemptsLeft: number; problems: CheckFinding[] };
  };
}

export type ToolName = keyof ToolShapes;

/** Tool parts are read defensively (see tool-parts), so the message type leaves them open. */
export type ChatMessage = UIMessage<MessageMetadata>;

export interface DiffPart {
  kind: "same" | "added" | "removed";
  text: string;
}

/** What one text cites of a source: pages and sections as printed. */
export interface CitedPlace {
  topics: string[];
  pages: string[];
}

/** One chapter of a source with what each text cites of it, null where it does not; the last two are the draft and the letter. */
export interface AlignedCitation {
  source: SourceKey;
  chapter: string | null;
  texts: (CitedPlace | null)[];
  /** Pages that draft and letter both cite. */
  shared: string[];
}

/** An item's text and what the reviewer made of the model's draft. */
export interface EditedText {
  request: string;
  /** Whether the draft's side is the approved text or the current draft. */
  approved: boolean;
  draftRationale: string;
  /** What the model drafted first, where that is not the draft's side itself, and what was changed of it. */
  firstDraft: { determination: Determination; rationale: string } | null;
  changes: DiffPart[] | null;
}

export interface ComparedText extends CountedPair, EditedText {
  /** How alike draft and letter are in their words, 0 to 1. */
  similarity: number;
  /** The same of the model's draft, where the reviewer changed it. */
  firstSimilarity: number | null;
  finalRequest: string | null;
  finalRationale: string;
  diff: DiffPart[];
  citations: AlignedCitation[];
  /** The draft's criteria with the letter's sentences that speak of each. */
  criteria: (StoredCriterion & { reasons: string[] })[];
  /** The letter's sentences that speak of no criterion, its conclusion left out. */
  besides: string[];
}

/** How one item was decided: what the reviewer leaned to, the first draft, what was signed, the letter. */
export interface DecisionCourse {
  request: string;
  provisional: Determination | null;
  draft: Determination | null;
  approved: Determination | null;
  final: Determination | null;
  influence: "agreed" | "kept" | "moved" | "elsewhere" | null;
}

export interface CourseSummary {
  n: number;
  differed: number;
  kept: number;
  moved: number;
  elsewhere: number;
  movedTowardsFinal: number;
  movedAwayFromFinal: number;
}

export interface ComparisonView {
  courses: DecisionCourse[];
  courseSummary: CourseSummary;
  finalDetermination: { id: string; name: string } | null;
  comparison: Comparison | null;
  figures: ComparisonCounts | null;
  items: ComparedText[];
  /** Items of which no letter is recorded. */
  edits: EditedText[];
}

export interface GuidelineSearch {
  excerpts: RankedExcerpt[];
  searchSequence: SearchSequenceStep[];
}

/** A share with its numbers and its 95 % interval. */
export interface CountedShare {
  count: number;
  of: number;
  share: number | null;
  low: number | null;
  high: number | null;
}

export interface ComparisonCounts {
  items: number;
  agreement: CountedShare;
  /** What calling every item upheld would have agreed on. */
  alwaysUpheld: CountedShare;
  kappa: number | null;
  /** Kappa at the bounds of the agreement's interval. */
  kappaInterval: { low: number; high: number } | null;
  overturnRecall: CountedShare;
  allPagesCited: CountedShare;
  /** The same for the citations of utilization review. */
  urPagesCited: CountedShare;
}

/** What the figures count of an item. */
export interface CountedPair {
  request: string;
  draft: Determination | null;
  final: Determination | null;
  agree: boolean;
  /** Null where the letter cites no page for it. */
  allPagesCited: boolean | null;
  urCitesAllPages: boolean | null;
}

/** An item that the figures over all case files count. */
export interface CountedItem extends CountedPair {
  caseFileId: string;
  title: string;
  /** Its place among the compared items of its case file. */
  at: number;
}

export interface ComparisonList {
  total: number;
  figures: ComparisonCounts;
  items: CountedItem[];
  caseFiles: (ComparisonCounts & { caseFileId: string; title: string; recordedAt: string })[];
}

export interface ModelInUse {
  id: string;
  builtIn: boolean;
  label: string;
  limits: { firstChunkTimeoutMs: number; chunkTimeoutMs: number; answerTimeoutMs: number; answerMaxTokens: number };
  /** Dollars a million tokens. */
  prices: { inputUsd: number | null; outputUsd: number | null };
}

export interface ModelUseSum {
  calls: number;
  inputTokens: number;
  outputTokens: number;
  costMicroUsd: number | null;
}

/** What the model took since the first of the month, and of it what each case file took, the dearest first. */
export interface ModelUse extends ModelUseSum {
  since: string;
  byCaseFile: (ModelUseSum & { caseFileId: string; title: string })[];
}

// ---------------------------------------------------------------- library

export interface LibraryEdition {
  edition: string;
  authority: string | null;
  inForceFrom: string | null;
  inForceTo: string | null;
  excerptCount: number;
  why: string | null;
  replacedBy: { line: string; from: string }[];
}

/** One strand of the time line: a source, or a chapter of a source whose chapters changed at different times. */
export interface LibraryLine {
  key: string;
  name: string;
  editions: LibraryEdition[];
}

export interface LibrarySource {
  key: string;
  sourceKey: SourceKey;
  name: string;
  step: SearchStep;
  imported: boolean;
  lines: LibraryLine[];
}

export interface LibraryView {
  sources: LibrarySource[];
  /** Days on which a line has no edition in force, or two. */
  coverage: {
    gaps: { line: string; from: string; to: string; after: string; before: string }[];
    overlaps: { line: string; from: string | null; to: string | null; editions: [string, string] }[];
  };
}

export interface ExcerptTopic {
  id: string;
  line: string;
  sourceKey: SourceKey;
  source: string;
  edition: string;
  chapter: string | null;
  chapterNumber: string | null;
  topic: string;
  pages: string | null;
  inForceFrom: string | null;
  inForceTo: string | null;
}

export interface TopicList {
  /** False where the source has no edition on the day and the nearest one is shown. */
  inForce: boolean;
  topics: ExcerptTopic[];
  total: number;
}

export interface CitingDraft {
  draftId: string;
  caseFileId: string;
  caseFile: string;
  request: string;
}

export interface CoverageReport {
  uncovered: {
    request: string;
    date: string;
    gap: "nothing" | "edition-only";
    editions: string[];
    cases: { caseFileId: string; title: string }[];
    itemCount: number;
  }[];
  searched: number;
  distinct: number;
  undatedItems: number;
}
