/**
 * The field's words as zod schemas. Imports only zod, so that browser, Worker and command line share them.
 * Dates are ISO days (YYYY-MM-DD) of the document's own calendar; offsets are UTF-16 code units into a page's text;
 * page numbers count from 1.
 */
import { z } from "zod";

export const IsoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a date as YYYY-MM-DD");
export type IsoDay = z.infer<typeof IsoDay>;

// ---------------------------------------------------------------- people

export const Role = z.enum(["reviewer", "qa", "librarian"]);
export type Role = z.infer<typeof Role>;

export const Person = z.object({
  id: z.string(),
  organisationId: z.string(),
  name: z.string(),
  email: z.string(),
  role: Role,
});
export type Person = z.infer<typeof Person>;

// ---------------------------------------------------------------- queue

/** Where a case file stands, derived from its items, drafts and approvals. `issued`: a final determination is recorded. */
export const CaseStage = z.enum(["to-read", "to-draft", "in-review", "to-approve", "approved", "issued"]);
export type CaseStage = z.infer<typeof CaseStage>;

export const QueueSort = z.enum(["due", "opened", "title", "stage", "unresolved", "assignee"]);
export type QueueSort = z.infer<typeof QueueSort>;

/** What the queue shows. `me` and `none` stand for the reader and for nobody; words are searched in numbers and requests. */
export const QueueFilter = z.object({
  words: z.string().trim().max(200).optional(),
  stages: z.array(CaseStage).max(6).optional(),
  assignee: z.string().max(80).optional(),
  /** Not decided yet, and due by then. */
  due: z.enum(["overdue", "week"]).optional(),
  expedited: z.literal(true).optional(),
  unresolved: z.literal(true).optional(),
  archived: z.literal(true).optional(),
  sort: QueueSort.optional(),
  descending: z.literal(true).optional(),
});
export type QueueFilter = z.infer<typeof QueueFilter>;

// ---------------------------------------------------------------- guidelines

/** Key of a guideline source; one key stands for one source in one dated form. */
export const SourceKey = z.enum([
  "mtus-chronic-pain-2009",
  "mtus-chronic-pain-2016",
  "mtus-opioids-2016",
  "acoem-2004",
  "acoem-elbow-2007",
  "mtus-postsurgical-2009",
  "mtus-acupuncture-2007",
  "mtus-acoem",
  "mtus-formulary-2018",
  "mtus-rules",
  "odg",
  "other",
]);
export type SourceKey = z.infer<typeof SourceKey>;

/** Steps of the medical evidence search sequence, 8 CCR 9792.21.1. */
export const SearchStep = z.enum(["mtus", "acoem-or-odg", "national-guidelines", "studies"]);
export type SearchStep = z.infer<typeof SearchStep>;

/**
 * A guideline's requirements as a tree. `leaf` is one condition that evidence can decide; `exclusion` names a condition
 * whose presence speaks against the treatment; `limit` caps a quantity per period and is compared with the request by code.
 */
export type Criterion =
  | { kind: "leaf"; id: string; text: string }
  | { kind: "exclusion"; id: string; text: string; refutedBy?: string[] | undefined }
  | { kind: "limit"; id: string; text: string; quantity?: number; unit?: LimitUnit; period?: string }
  | { kind: "allOf"; id: string; text?: string; of: Criterion[] }
  | { kind: "anyOf"; id: string; text?: string; of: Criterion[] }
  | { kind: "nOf"; id: string; text?: string; count: number; of: Criterion[] };

export const LimitUnit = z.enum([
  "visits",
  "weeks",
  "days",
  "hours",
  "months",
  "injections",
  "levels",
  "tablets",
  "milligrams-morphine",
  "years",
  "tests",
  "units",
]);
export type LimitUnit = z.infer<typeof LimitUnit>;

export const Criterion: z.ZodType<Criterion> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("leaf"), id: z.string(), text: z.string() }),
    z.object({
      kind: z.literal("exclusion"),
      id: z.string(),
      text: z.string(),
      /** Ids of leaves of the same tree, any of which shows the contrary. */
      refutedBy: z.array(z.string()).optional(),
    }),
    z.object({
      kind: z.literal("limit"),
      id: z.string(),
      text: z.string(),
      quantity: z.number().positive().optional(),
      unit: LimitUnit.optional(),
      period: z.string().optional(),
    }),
    z.object({ kind: z.literal("allOf"), id: z.string(), text: z.string().optional(), of: z.array(Criterion).min(1) }),
    z.object({ kind: z.literal("anyOf"), id: z.string(), text: z.string().optional(), of: z.array(Criterion).min(1) }),
    z.object({
      kind: z.literal("nOf"),
      id: z.string(),
      text: z.string().optional(),
      count: z.number().int().positive(),
      of: z.array(Criterion).min(1),
    }),
  ]),
);

/** One citable passage of a guideline edition: a summary in own words, or verbatim text of an imported guideline. */
export const Excerpt = z.object({
  id: z.string(),
  sourceKey: SourceKey,
  source: z.string(),
  edition: z.string(),
  authority: z.string().nullable(),
  inForceFrom: IsoDay.nullable(),
  inForceTo: IsoDay.nullable(),
  chapter: z.string().nullable(),
  chapterNumber: z.string().nullable(),
  topic: z.string(),
  /** As cited, comma separated, ranges with a hyphen: "371, 376-377". */
  pages: z.string().nullable(),
  citedSections: z.array(z.string()),
  bodyRegions: z.array(z.string()),
  treatments: z.array(z.string()),
  recommendation: z.string(),
  /** `summary`: own words, never to be put in quotation marks; `verbatim`: the guideline's text. */
  textKind: z.enum(["summary", "verbatim"]),
  summary: z.string(),
  /** The whole tree, or null where the entry records an edition and sets no conditions. */
  criteria: Criterion.nullable(),
  limits: z.string(),
  confidence: z.enum(["high", "medium", "low"]),
  /** The imported edition that holds it; absent or null in the bundled catalogue. */
  guidelineEditionId: z.string().nullable().optional(),
  /** When a person confirmed the criteria of an imported excerpt. */
  criteriaConfirmedAt: z.string().nullable().optional(),
  /** Set where it is read only because a draft cites it: its edition was replaced or withdrawn. */
  noLongerInLibrary: z.boolean().optional(),
});
export type Excerpt = z.infer<typeof Excerpt>;

export const RankedExcerpt = z.object({
  excerptId: z.string(),
  source: SourceKey,
  edition: z.string(),
  chapter: z.string().nullable(),
  topic: z.string(),
  pages: z.string().nullable(),
  inForceFrom: IsoDay.nullable(),
  inForceTo: IsoDay.nullable(),
  step: SearchStep,
  score: z.number(),
  chapterNumber: z.string().nullable().optional(),
  citedSections: z.array(z.string()).optional(),
});
export type RankedExcerpt = z.infer<typeof RankedExcerpt>;

/** An edition that a step of the search went through. */
export const SearchedEdition = z.object({
  source: z.string(),
  edition: z.string(),
  inForceFrom: IsoDay.nullable(),
  inForceTo: IsoDay.nullable(),
});
export type SearchedEdition = z.infer<typeof SearchedEdition>;

/** Where the import of a licensed guideline stands. Only `published` is offered to searches and drafts. */
export const EditionStatus = z.enum(["reading", "ready", "published", "failed", "replaced", "withdrawn"]);
export type EditionStatus = z.infer<typeof EditionStatus>;

/** What a librarian says of a licensed guideline. Dates are the days of its force, both included; null is open. */
export const EditionMetadata = z.object({
  name: z.string().trim().min(2, "Give the guideline a name.").max(200),
  /** Where it stands in the search sequence of 8 CCR 9792.21.1. */
  sourceKey: SourceKey,
  /** The source as citations write it; the name where it is left out. */
  source: z.string().trim().max(200).optional(),
  edition: z.string().trim().min(1, "Name the edition, such as its year.").max(120),
  authority: z.string().trim().max(300).nullable().optional(),
  inForceFrom: IsoDay.nullable().optional(),
  inForceTo: IsoDay.nullable().optional(),
  licenceNote: z.string().trim().max(1000).optional(),
});
export type EditionMetadata = z.infer<typeof EditionMetadata>;

/** An imported edition as people see it. */
export const GuidelineEdition = z.object({
  id: z.string(),
  name: z.string(),
  sourceKey: SourceKey,
  source: z.string(),
  edition: z.string(),
  authority: z.string().nullable(),
  inForceFrom: IsoDay.nullable(),
  inForceTo: IsoDay.nullable(),
  licenceNote: z.string(),
  fileName: z.string(),
  mediaType: z.string().nullable(),
  byteLength: z.number(),
  status: EditionStatus,
  /** What the librarian is told when `status` is failed. */
  error: z.string().nullable(),
  /** Null until the file was opened. */
  pageCount: z.number().nullable(),
  pagesRead: z.number(),
  excerptCount: z.number(),
  /** The edition that this one replaces when it is published. */
  replaces: z.string().nullable(),
  publishedAt: z.string().nullable(),
  publishedBy: z.string().nullable(),
  createdAt: z.string(),
  createdBy: z.string(),
  updatedAt: z.string(),
  /** Counts changes of what the librarian said, for If-Match. */
  version: z.number(),
});
export type GuidelineEdition = z.infer<typeof GuidelineEdition>;

/** Where in an imported excerpt's verbatim text a criterion stands: `text.slice(start, end)`. */
export const CriterionSpan = z.object({
  criterionId: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
});
export type CriterionSpan = z.infer<typeof CriterionSpan>;

/** A criteria tree for an imported excerpt. It counts in drafting only once a librarian has confirmed it. */
export const ProposedCriteria = z.object({
  id: z.string(),
  excerptId: z.string(),
  tree: Criterion,
  spans: z.array(CriterionSpan),
  origin: z.enum(["model", "librarian"]),
  status: z.enum(["proposed", "confirmed", "dismissed"]),
  createdAt: z.string(),
  createdBy: z.string(),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
});
export type ProposedCriteria = z.infer<typeof ProposedCriteria>;

export const SearchSequenceStep = z.object({
  step: SearchStep,
  source: z.string(),
  searched: z.string(),
  /** Ids of the excerpts that are about the request, best first. */
  found: z.array(z.string()),
  /** Why the search stopped here or went on. */
  note: z.string(),
  terms: z.array(z.string()).optional(),
  editions: z.array(SearchedEdition).optional(),
  /** `addressed`: something applies; `silent`: searched, nothing applies; `not-needed`: an earlier step answers;
   * `outside`: the library holds no such evidence, so that the reviewer has to search elsewhere. */
  outcome: z.enum(["addressed", "silent", "not-needed", "outside"]).optional(),
  /** The regulation that prescribes the order, as in force on the day. */
  authority: z.string().optional(),
});
export type SearchSequenceStep = z.infer<typeof SearchSequenceStep>;

// ---------------------------------------------------------------- letters

export const Determination = z.enum(["upheld", "overturned", "modified"]);
export type Determination = z.infer<typeof Determination>;

export const LetterCitation = z.object({
  source: SourceKey,
  chapter: z.string().nullable(),
  topic: z.string().nullable().optional(),
  sections: z.array(z.string()).optional(),
  pages: z.array(z.string()),
});
export type LetterCitation = z.infer<typeof LetterCitation>;

export const PartialApproval = z.object({ original: z.string(), authorized: z.string(), remaining: z.string() });
export type PartialApproval = z.infer<typeof PartialApproval>;

/** What utilization review did with a request. */
export const UrOutcome = z.enum(["denied", "modified", "approved", "deferred"]);
export type UrOutcome = z.infer<typeof UrOutcome>;

export const LetterItem = z.object({
  request: z.string(),
  determination: Determination.nullable(),
  urGuidelines: z.array(LetterCitation),
  reviewerGuidelines: z.array(LetterCitation),
  rationaleStartsWith: z.string().nullable(),
  /** The whole rationale (or, in a UR letter, the reason), unwrapped to one line a paragraph. */
  rationale: z.string(),
  partial: PartialApproval.optional(),
  /** In a UR letter: what was decided, and the part that a modification certified, as printed ("6 visits"). */
  urOutcome: UrOutcome.optional(),
  urCertified: z.string().optional(),
  /** In a UR letter: the number or letter under which it lists the request. */
  urNumber: z.string().optional(),
});
export type LetterItem = z.infer<typeof LetterItem>;

export const Sex = z.enum(["male", "female"]);
export type Sex = z.infer<typeof Sex>;

/** What a determination letter, UR denial or IMR application says. */
export const ParsedLetter = z.object({
  file: z.string(),
  kind: z.enum(["determination", "ur-denial", "imr-application"]),
  style: z.enum(["2013", "2014", "2015", "2016+", "ur"]),
  worker: z.object({ age: z.number().int().nullable(), sex: Sex.nullable() }),
  dates: z.object({
    injury: IsoDay.nullable(),
    urDecision: IsoDay.nullable(),
    applicationReceived: IsoDay.nullable(),
    assigned: IsoDay.nullable(),
    determination: IsoDay.nullable(),
  }),
  items: z.array(LetterItem),
  inconsistencies: z.array(z.string()),
});
export type ParsedLetter = z.infer<typeof ParsedLetter>;

// ---------------------------------------------------------------- case file

export const DocumentKind = z.enum([
  "ur-denial",
  "imr-application",
  "rfa",
  "progress-report",
  "first-report",
  "consultation",
  "imaging",
  "operative-report",
  "therapy-notes",
  "laboratory",
  "pharmacy",
  "equipment",
  "determination-letter",
  "summary-of-records",
  "other",
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** Who speaks in a document, which decides how much it weighs: a treating physician's record is not a claims reviewer's words. */
export const AuthorRole = z.enum([
  "treating-physician",
  "consultant",
  "surgeon",
  "radiologist",
  "therapist",
  "laboratory",
  "pharmacy",
  "supplier",
  "ur-physician",
  "claims-administrator",
  "applicant",
  "imr-organisation",
  "unknown",
]);
export type AuthorRole = z.infer<typeof AuthorRole>;

/** One document within a submitted file: a run of its pages, with what it is, when and by whom. */
export const DocumentSection = z.object({
  firstPage: z.number().int().positive(),
  lastPage: z.number().int().positive(),
  kind: DocumentKind,
  date: IsoDay.nullable(),
  /** The last entry's day, where the document is a run of entries such as therapy notes. */
  dateTo: IsoDay.nullable(),
  authorRole: AuthorRole,
  provider: z.string().nullable(),
  title: z.string().nullable(),
});
export type DocumentSection = z.infer<typeof DocumentSection>;

/** A page of a submitted document. `text` is empty where the page has no text layer, and then `readable` is false. */
export const Page = z.object({
  documentId: z.string(),
  document: z.string(),
  kind: DocumentKind,
  date: IsoDay.nullable(),
  number: z.number().int().positive(),
  text: z.string(),
  readable: z.boolean(),
  authorRole: AuthorRole.optional(),
  /** The first page of the document that this page belongs to, where its file holds several or is told to hold one. */
  section: z.number().int().positive().optional(),
  /** `ocr`: recognised from a picture of the page, `confidence` per cent sure; evidence with that mark, never proof of absence. */
  origin: z.enum(["text", "ocr"]).optional(),
  confidence: z.number().nullable().optional(),
});
export type Page = z.infer<typeof Page>;

/**
 * Where a recognised word stands: the span of the page's text that it is, then left, top, right and bottom as shares (0 to 1) of
 * the upright page's width and height.
 */
export const WordBox = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]);
export type WordBox = z.infer<typeof WordBox>;

const share = z.number().min(0).max(1);

/** What was recognised on the picture of a page: lines of words, each word with left, top, right and bottom as shares of the page. */
export const MachineReading = z.object({
  page: z.number().int().positive(),
  confidence: z.number().min(0).max(100),
  lines: z
    .array(z.array(z.object({ text: z.string().max(200), box: z.tuple([share, share, share, share]) })).max(400))
    .max(1_000),
});
export type MachineReading = z.infer<typeof MachineReading>;

/** A verbatim span of a page: `text.slice(start, end) === quote` up to white space. */
export const Quote = z.object({
  documentId: z.string(),
  document: z.string(),
  page: z.number().int().positive(),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  quote: z.string().min(1),
  /** Set where the page's text was recognised from a picture: how sure that is, in per cent. */
  machineRead: z.number().optional(),
});
export type Quote = z.infer<typeof Quote>;

export const EvidenceState = z.enum(["documented", "explicitly-absent", "not-documented", "conflicting"]);
export type EvidenceState = z.infer<typeof EvidenceState>;

/** The proof behind "not documented": what was looked for, where, and what came close. */
export const AbsenceSearch = z.object({
  terms: z.array(z.string()),
  pagesSearched: z.number().int().nonnegative(),
  pagesUnreadable: z.number().int().nonnegative(),
  nearMisses: z.array(Quote.extend({ why: z.string() })),
});
export type AbsenceSearch = z.infer<typeof AbsenceSearch>;

/** How a mention stands in its sentence, after NegEx/ConText (Chapman 2001; Harkema 2009). */
export const Assertion = z.enum([
  "affirmed",
  "negated",
  "hypothetical",
  "planned",
  "historical",
  "other-person",
  "other-side",
  "other-region",
  "quoted-requirement",
]);
export type Assertion = z.infer<typeof Assertion>;

export const FoundEvidence = z.object({
  question: z.string(),
  state: EvidenceState,
  evidence: z.array(Quote.extend({ assertion: Assertion })),
  search: AbsenceSearch,
});
export type FoundEvidence = z.infer<typeof FoundEvidence>;

/** Counts that a request names; keys are plural units in lower camel case: visits, weeks, perWeek, tablets, injections … */
export const Quantity = z.record(z.string(), z.number());
export type Quantity = z.infer<typeof Quantity>;

export const Side = z.enum(["left", "right", "bilateral"]);
export type Side = z.infer<typeof Side>;

/** A treatment or service under dispute as read from the file. */
export const ReadItem = z.object({
  request: z.string(),
  quantity: Quantity,
  bodyRegion: z.string().nullable(),
  side: Side.nullable(),
  urDetermination: z.enum(["denied", "modified"]).nullable(),
  urReason: z.string().nullable(),
  urGuidelines: z.array(LetterCitation),
  source: Quote.nullable(),
});
export type ReadItem = z.infer<typeof ReadItem>;

/** A fact with the places it was read from; more than one value where documents disagree. */
const sourced = <T extends z.ZodType>(value: T) => z.object({ value, source: Quote.nullable() });

export const CaseFacts = z.object({
  claimantName: z.string().nullable(),
  age: z.number().int().nullable(),
  sex: Sex.nullable(),
  birthDate: IsoDay.nullable(),
  dateOfInjury: IsoDay.nullable(),
  urDecisionDate: IsoDay.nullable(),
  applicationDate: IsoDay.nullable(),
  diagnoses: z.array(sourced(z.string())),
  treatmentToDate: z.array(sourced(z.string())),
  medications: z.array(sourced(z.string())),
  /** Sources of the scalar facts, keyed by the fact's name. */
  sources: z.record(z.string(), z.array(Quote)),
  inconsistencies: z.array(z.string()),
});
export type CaseFacts = z.infer<typeof CaseFacts>;

/** What is read from a whole case file. */
export const ReadCase = z.object({ facts: CaseFacts, asOf: IsoDay.nullable(), items: z.array(ReadItem) });
export type ReadCase = z.infer<typeof ReadCase>;

// ---------------------------------------------------------------- draft rationale

export const ProposedCriterion = z.object({
  excerptId: z.string(),
  criterionId: z.string(),
  text: z.string().min(1),
  state: EvidenceState,
  evidence: z.array(z.object({ documentId: z.string(), page: z.number().int().positive(), quote: z.string().min(1) })),
});
export type ProposedCriterion = z.infer<typeof ProposedCriterion>;

/** What fixes the day on which editions are looked up; `assumed` where the file names no day. */
export const DateBasis = z.enum(["ur-decision", "application", "reviewer", "assumed"]);
export type DateBasis = z.infer<typeof DateBasis>;

export const CaseDay = z.object({ date: IsoDay, basis: DateBasis });
export type CaseDay = z.infer<typeof CaseDay>;

/** Which edition a citation is of, and why it is the one that counts. */
export const EditionNote = CaseDay.extend({
  edition: z.string(),
  inForceFrom: IsoDay.nullable(),
  inForceTo: IsoDay.nullable(),
  /** "in force 2009-07-18 to 2016-07-27; the utilization review decision is of 2014-12-26" */
  why: z.string(),
});
export type EditionNote = z.infer<typeof EditionNote>;

/** Why a draft departs from the MTUS, which is presumed correct (Lab. Code 4604.5). */
export const MtusRebuttal = z.object({
  reason: z.string().trim().min(10).max(1000),
  /** The scientific evidence that preponderates: guideline or study, as cited. */
  evidence: z.array(z.string().trim().min(4).max(500)).min(1).max(6),
});
export type MtusRebuttal = z.infer<typeof MtusRebuttal>;

/** A peer-reviewed study that a reviewer relies on; the library holds none. */
export const Study = z.object({
  citation: z.string().trim().min(10).max(500),
  why: z.string().trim().min(4).max(1000),
});
export type Study = z.infer<typeof Study>;

/** One side of a conflict between cited guidelines. `says` is the library's recommendation, null where it holds no such page. */
export const GuidelineParty = z.object({
  by: z.enum(["utilization-review", "treating-physician", "found"]),
  source: SourceKey,
  edition: z.string().nullable(),
  chapter: z.string().nullable(),
  topic: z.string().nullable(),
  pages: z.array(z.string()),
  says: z.string().nullable(),
  /** On the case's day; null where the date of the cited edition is not known. */
  inForce: z.boolean().nullable(),
  excerptId: z.string().nullable(),
  /** The place in the file where it is cited. */
  quote: Quote.nullable(),
});
export type GuidelineParty = z.infer<typeof GuidelineParty>;

/** Guidelines that were cited for one item and differ, side by side (8 CCR 9792.25.1). */
export const GuidelineConflict = z.object({
  parties: z.array(GuidelineParty).min(2),
  governs: GuidelineParty.shape.by,
  ground: z.enum(["edition", "body-part", "presumption", "mtus-silent", "rebuttal", "more-specific"]),
  /** One sentence that says which governs and why. */
  reason: z.string(),
  /** Whether the recommendations themselves point in different directions. */
  opposed: z.boolean(),
});
export type GuidelineConflict = z.infer<typeof GuidelineConflict>;

export const DraftCitation = z.object({
  excerptId: z.string(),
  source: SourceKey,
  chapter: z.string().nullable(),
  topic: z.string(),
  pages: z.array(z.string()),
  /** Section names under which letters from 2016 on cite the excerpt. */
  sections: z.array(z.string()).optional(),
  inForce: EditionNote.optional(),
});
export type DraftCitation = z.infer<typeof DraftCitation>;

/**
 * What a sentence of a rationale rests on. `evidence` is a span of a page; `absence` the search behind a criterion that is not
 * documented; `fact` one that was read from the file or set by the reviewer; `search` a step of the search sequence;
 * `file` the list of its documents; `determination` the draft's own judgement, which no document states.
 */
export const BindingTarget = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("excerpt"), excerptId: z.string(), pages: z.array(z.string()).max(20).optional() }),
  z.object({
    kind: z.literal("evidence"),
    documentId: z.string(),
    page: z.number().int().positive(),
    quote: z.string().min(1),
    /** Set by code where the quote was found on its page. */
    start: z.number().int().nonnegative().optional(),
    end: z.number().int().positive().optional(),
  }),
  z.object({ kind: z.literal("absence"), excerptId: z.string(), criterionId: z.string() }),
  z.object({ kind: z.literal("fact"), fact: z.enum(["age", "sex", "dateOfInjury", "side", "bodyRegion"]) }),
  z.object({ kind: z.literal("search"), step: SearchStep }),
  z.object({ kind: z.literal("file") }),
  z.object({ kind: z.literal("request") }),
  z.object({ kind: z.literal("determination") }),
]);
export type BindingTarget = z.infer<typeof BindingTarget>;

/** What a model says that one sentence of its rationale rests on; code verifies it. */
export const ProposedBinding = z.object({
  sentence: z.string().min(1).max(1200),
  to: z.array(BindingTarget).max(12),
});
export type ProposedBinding = z.infer<typeof ProposedBinding>;

/**
 * A sentence of a stored rationale, `rationale.slice(start, end) === text`, with what it rests on. `bound`: code verified it;
 * `edited`: a reviewer changed what it says since, and `checked` holds the words that were verified; `unbound`: it states
 * something for which no source was found, `why` says what; `plain`: it states nothing that needs a source.
 */
export const SentenceBinding = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  text: z.string(),
  state: z.enum(["bound", "edited", "unbound", "plain"]),
  to: z.array(BindingTarget),
  checked: z.string().optional(),
  why: z.string().optional(),
});
export type SentenceBinding = z.infer<typeof SentenceBinding>;

/** What a proposed change of a draft is for; `alternative` is the strongest case for the other determination. */
export const SuggestionKind = z.enum([
  "redraft",
  "alternative",
  "shorten",
  "plainer",
  "citation",
  "evidence",
  "wording",
]);
export type SuggestionKind = z.infer<typeof SuggestionKind>;

/** What a model proposes for one disputed item; the input of the tool `proposeDraft`. */
export const DraftProposal = z.object({
  disputedItemId: z.string(),
  determination: Determination,
  /** Empty only where the recorded search found nothing that applies. */
  citations: z.array(z.object({ excerptId: z.string(), pages: z.array(z.string()) })),
  criteria: z.array(ProposedCriterion).max(60),
  rationale: z.string().min(40).max(6000),
  rebuttal: MtusRebuttal.optional().describe("needed where the draft departs from an MTUS excerpt that applies"),
  studies: z.array(Study).max(6).optional(),
  bindings: z
    .array(ProposedBinding)
    .max(60)
    .optional()
    .describe(
      "what each sentence of the rationale rests on, the sentence word for word; verified, and found by code where left out",
    ),
  kind: SuggestionKind.optional().describe(
    "what was asked; alternative: the strongest case for the other determination",
  ),
});
export type DraftProposal = z.infer<typeof DraftProposal>;

export const CheckSeverity = z.enum(["block", "warn", "inform"]);
export type CheckSeverity = z.infer<typeof CheckSeverity>;

/** Where a finding is: a span of the rationale, a criterion of a cited excerpt, or a citation by its excerpt's id. */
export const FindingPlace = z.union([
  z.object({
    field: z.literal("rationale"),
    start: z.number().int().nonnegative(),
    end: z.number().int().nonnegative(),
  }),
  z.object({ criterionId: z.string(), excerptId: z.string().optional() }),
  z.object({ citation: z.string() }),
]);
export type FindingPlace = z.infer<typeof FindingPlace>;

/** A finding of `check-draft`: what is wrong, where, and what to do about it. */
export const CheckFinding = z.object({
  code: z.string(),
  severity: CheckSeverity,
  message: z.string(),
  remedy: z.string(),
  place: FindingPlace.optional(),
});
export type CheckFinding = z.infer<typeof CheckFinding>;

export const CriterionOutcome = z.enum(["met", "not-met", "undetermined"]);
export type CriterionOutcome = z.infer<typeof CriterionOutcome>;

/** A criterion as stored with a draft: verified quotes with offsets, and the search that stands behind an absence. */
export const StoredCriterion = z.object({
  excerptId: z.string(),
  criterionId: z.string(),
  text: z.string(),
  role: z.enum(["leaf", "exclusion", "limit"]),
  state: EvidenceState,
  outcome: CriterionOutcome,
  evidence: z.array(Quote),
  search: AbsenceSearch.nullable(),
  /** The choice of alternatives that it belongs to, and whether the file documents enough of them. */
  group: z.object({ id: z.string(), met: z.boolean() }).optional(),
  /** Why its absence does not count: an alternative is documented, or it does not apply. */
  setAside: z.string().optional(),
  /** Set aside because it has no bearing on the request, not because another alternative is documented. */
  inapplicable: z.literal(true).optional(),
});
export type StoredCriterion = z.infer<typeof StoredCriterion>;

/** What one revision of a draft holds besides its text. */
export const DraftContent = z.object({
  citations: z.array(DraftCitation),
  criteria: z.array(StoredCriterion),
  /** What reviewers ask of such requests besides, as code reads the file; it decides nothing. */
  alsoAsked: z.array(StoredCriterion).optional(),
  searchSequence: z.array(SearchSequenceStep),
  /** How code evaluated the criteria tree, in one sentence with the leaves that decide. */
  basis: z.string(),
  /** The day for which the draft was made. */
  asOf: CaseDay.optional(),
  guidelineConflict: GuidelineConflict.optional(),
  rebuttal: MtusRebuttal.optional(),
  studies: z.array(Study).optional(),
  /** Every sentence of the text, in order; absent in revisions from before sentences were bound. */
  bindings: z.array(SentenceBinding).optional(),
});
export type DraftContent = z.infer<typeof DraftContent>;

// ---------------------------------------------------------------- determination letter

/** What a sentence of a case summary rests on: places of the file, and facts or requests that a reviewer may have set. */
export const SummarySource = z.discriminatedUnion("kind", [
  Quote.extend({ kind: z.literal("evidence") }),
  z.object({
    kind: z.literal("fact"),
    fact: z.enum(["age", "sex", "dateOfInjury", "urDecisionDate", "applicationDate"]),
  }),
  z.object({ kind: z.literal("request") }),
  z.object({ kind: z.literal("contradiction") }),
]);
export type SummarySource = z.infer<typeof SummarySource>;

/**
 * A sentence of a clinical case summary, `summary.slice(start, end) === text`, and what it rests on. `bound`: code found every date and
 * number of it there; `unbound`: it did not, and `why` says what is missing.
 */
export const SummarySentence = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  text: z.string(),
  state: z.enum(["bound", "unbound"]),
  sources: z.array(SummarySource),
  why: z.string().optional(),
});
export type SummarySentence = z.infer<typeof SummarySentence>;

export const CaseSummary = z.object({
  /** 0 while it is as code wrote it from the file and nobody has saved it. */
  number: z.number().int().nonnegative(),
  origin: z.enum(["built", "reviewer"]),
  text: z.string(),
  sentences: z.array(SummarySentence),
  checks: z.array(CheckFinding),
  createdAt: z.string().nullable(),
});
export type CaseSummary = z.infer<typeof CaseSummary>;

/** A reviewer's qualifications as a letter states them; the name stays confidential (Lab. Code 4610.6(f)). */
export const ReviewerCredentials = z.object({
  licensureStates: z.array(z.string().trim().min(2).max(40)).min(1, "Name at least one state of licensure.").max(20),
  specialties: z.array(z.string().trim().min(3).max(80)).min(1, "Name at least one specialty.").max(10),
  boardCertified: z.boolean(),
});
export type ReviewerCredentials = z.infer<typeof ReviewerCredentials>;

/** What the header of a letter says; null where it is not known. */
export const LetterHeader = z.object({
  caseNumber: z.string().trim().max(40).nullable(),
  assignedOn: IsoDay.nullable(),
  decidedOn: IsoDay.nullable(),
  priority: z.enum(["standard", "expedited"]).nullable(),
  claimsAdministrator: z.string().trim().max(120).nullable(),
});
export type LetterHeader = z.infer<typeof LetterHeader>;

/** One item as a letter decides it. Without an approval nothing is decided: `determination` is then what the draft proposes. */
export const LetterDecision = z.object({
  disputedItemId: z.string(),
  request: z.string(),
  state: z.enum(["approved", "draft", "none"]),
  determination: Determination.nullable(),
  /** Paragraphs in the form of a letter, without their label. */
  claimsAdministratorGuideline: z.string(),
  reviewerGuideline: z.string(),
  /** What the search sequence found, where the reviewer relies on more or other than the MTUS. */
  searchSequence: z.string().nullable(),
  /** As it was signed, character by character; empty where there is no draft. */
  rationale: z.string(),
});
export type LetterDecision = z.infer<typeof LetterDecision>;

/** Where a gap of a letter is closed. */
export const LetterGap = z.object({
  code: z.enum(["items", "not-approved", "blocked", "credentials", "reviewers", "header", "summary", "documents"]),
  message: z.string(),
  place: z.enum(["workspace", "credentials", "header", "summary"]),
  disputedItemId: z.string().optional(),
});
export type LetterGap = z.infer<typeof LetterGap>;

/** A determination letter as composed from a case file: every text as it will stand, and what is missing before it can be issued. */
export const DeterminationLetter = z.object({
  caseFileId: z.string(),
  /** Null where nothing is missing; else what stands on every page. */
  draftMark: z.string().nullable(),
  gaps: z.array(LetterGap),
  /** For the reviewer, and no part of the letter. */
  notes: z.array(z.string()),
  header: LetterHeader,
  headerVersion: z.number().int().nonnegative(),
  dates: z.object({
    injury: IsoDay.nullable(),
    urDecision: IsoDay.nullable(),
    applicationReceived: IsoDay.nullable(),
  }),
  howMade: z.string(),
  credentials: z.array(ReviewerCredentials),
  documents: z.array(z.string()),
  summary: CaseSummary,
  decisions: z.array(LetterDecision),
});
export type DeterminationLetter = z.infer<typeof DeterminationLetter>;

/** Whether reviewers record what they lean to before they see a draft: `required` keeps drafts back until they have. */
export const ProvisionalMode = z.enum(["required", "offered", "off"]);
export type ProvisionalMode = z.infer<typeof ProvisionalMode>;

/** What an organisation has decided about its way of working; `version` is for If-Match. */
export const OrganisationSettings = z.object({ provisional: ProvisionalMode, version: z.number().int().nonnegative() });
export type OrganisationSettings = z.infer<typeof OrganisationSettings>;

/** What a reviewer leaned to for an item; `seenRevision` is 0 where no draft had been shown to them by then. */
export const ProvisionalDetermination = z.object({
  disputedItemId: z.string(),
  determination: Determination,
  seenRevision: z.number().int().nonnegative(),
  createdAt: z.string(),
});
export type ProvisionalDetermination = z.infer<typeof ProvisionalDetermination>;

/** The reader's own, the newest of each item, and what the organisation asks for. */
export const ProvisionalView = z.object({ mode: ProvisionalMode, own: z.array(ProvisionalDetermination) });
export type ProvisionalView = z.infer<typeof ProvisionalView>;

/** A change of a draft that waits for the reviewer. `stale`: the text was saved again since it was written. */
export const Suggestion = z.object({
  id: z.string(),
  kind: SuggestionKind,
  label: z.string(),
  baseRevisionId: z.string(),
  baseRevisionNumber: z.number().int().positive(),
  stale: z.boolean(),
  determination: Determination,
  rationale: z.string(),
  content: DraftContent,
  checks: z.array(CheckFinding),
  modelId: z.string(),
  promptVersion: z.string(),
  createdAt: z.string(),
});
export type Suggestion = z.infer<typeof Suggestion>;

// ---------------------------------------------------------------- command line output (README, "Commands")

export const DraftOutput = z.object({
  caseFile: z.string(),
  asOf: IsoDay.nullable(),
  worker: z.object({ age: z.number().int().nullable(), sex: Sex.nullable() }),
  dateOfInjury: IsoDay.nullable(),
  items: z.array(
    z.object({
      request: z.string(),
      quantity: Quantity,
      bodyRegion: z.string().nullable(),
      side: Side.nullable(),
      determination: Determination.nullable(),
      citations: z.array(
        z.object({
          source: SourceKey,
          chapter: z.string().nullable(),
          topic: z.string(),
          pages: z.array(z.string()),
          sections: z.array(z.string()).optional(),
          inForce: EditionNote.optional(),
        }),
      ),
      criteria: z.array(
        z.object({
          text: z.string(),
          state: EvidenceState,
          evidence: z.array(z.object({ document: z.string(), page: z.number(), quote: z.string() })),
        }),
      ),
      /** Conditions whose absence does not count, with the reason: an alternative is documented, or they do not apply. */
      notNeeded: z.array(z.object({ text: z.string(), reason: z.string() })).optional(),
      rationale: z.string(),
      searchSequence: z.array(SearchSequenceStep),
      checks: z.array(CheckFinding),
      guidelineConflict: GuidelineConflict.optional(),
      rebuttal: MtusRebuttal.optional(),
      studies: z.array(Study).optional(),
    }),
  ),
  inconsistencies: z.array(z.string()),
  unreadablePages: z.array(z.object({ document: z.string(), page: z.number() })),
  model: z.object({
    id: z.string(),
    promptVersion: z.string(),
    tokens: z.object({ input: z.number(), output: z.number() }),
  }),
});
export type DraftOutput = z.infer<typeof DraftOutput>;

const Overlap = z.object({ precision: z.number().nullable(), recall: z.number().nullable() });

export const ComparedItem = z.object({
  request: z.string(),
  finalRequest: z.string().nullable(),
  determination: z.object({ draft: Determination.nullable(), final: Determination.nullable(), agree: z.boolean() }),
  citations: z.object({ source: Overlap, page: Overlap }),
  rationale: z.object({ similarity: z.number() }),
});
export type ComparedItem = z.infer<typeof ComparedItem>;

export const Comparison = z.object({
  items: z.array(ComparedItem),
  unmatched: z.object({ drafts: z.array(z.string()), final: z.array(z.string()) }),
  summary: z.object({
    n: z.number(),
    agreement: z.number().nullable(),
    kappa: z.number().nullable(),
    overturnRecall: z.number().nullable(),
    pageRecall: z.number().nullable(),
  }),
});
export type Comparison = z.infer<typeof Comparison>;

export const Evaluation = z.object({
  n: z.number(),
  metrics: z.record(z.string(), z.number().nullable()),
  cases: z.array(z.looseObject({ id: z.string(), ok: z.boolean() })),
});
export type Evaluation = z.infer<typeof Evaluation>;
