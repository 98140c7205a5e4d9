/**
 * What the model's tools take and give back. Tools read, and one of them proposes a draft; none approves, signs, exports,
 * deletes or fetches a URL. The built-in drafter and a language model see the very same shapes.
 */
import { z } from "zod";
import {
  type CaseDay,
  type CheckFinding,
  DateBasis,
  Determination,
  DocumentKind,
  type Excerpt,
  type FoundEvidence,
  GuidelineConflict,
  type GuidelineParty,
  IsoDay,
  LetterCitation,
  MtusRebuttal,
  Quantity,
  type RankedExcerpt,
  type SearchSequenceStep,
  Sex,
  Side,
  StoredCriterion,
  Study,
  type SuggestionKind,
} from "../vocabulary.ts";
import { GivenProposal } from "./preparation/expand-proposal.ts";
import { MAX_ITEMS_PREPARED, type ToldItems } from "./preparation/prepared-shape.ts";

/** Most drafts that a model may propose for one item in one turn: the first and two repairs. */
export const MAX_PROPOSALS_PER_ITEM = 3;

export const BriefItem = z.object({
  id: z.string(),
  position: z.number(),
  request: z.string(),
  quantity: Quantity,
  bodyRegion: z.string().nullable(),
  side: Side.nullable(),
  urDetermination: z.enum(["denied", "modified"]).nullable(),
  urReason: z.string().nullable(),
  urGuidelines: z.array(LetterCitation),
  /** Where utilization review's decision on it stands, as "document p. N". */
  urPage: z.string().optional(),
  /** The operation of the last six months after which this therapy is asked for, where the records date one. */
  recentOperation: z.string().optional(),
  draft: z
    .object({
      revision: z.number(),
      /** Whose text it is. A reviewer's, or an approved one, is never written over: a proposal becomes a suggestion. */
      by: z.enum(["reviewer", "model"]).optional(),
      approved: z.boolean().optional(),
      /** What waits for the reviewer's decision already. */
      suggestion: z.string().optional(),
      determination: Determination,
      rationale: z.string(),
      citations: z.array(z.object({ excerptId: z.string(), topic: z.string(), pages: z.array(z.string()) })),
      criteria: z.array(StoredCriterion),
      basis: z.string(),
      guidelineConflict: GuidelineConflict.optional(),
      rebuttal: MtusRebuttal.optional(),
      studies: z.array(Study).optional(),
    })
    .nullable(),
});
export type BriefItem = z.infer<typeof BriefItem>;

/** The case as the model is told it. It carries no name, birth date or claim number. */
export const CaseBrief = z.object({
  asOf: IsoDay.nullable(),
  /** What `asOf` is the day of; `assumed` where the file names none. */
  asOfBasis: DateBasis.optional(),
  worker: z.object({ age: z.number().nullable(), sex: Sex.nullable() }),
  dateOfInjury: IsoDay.nullable(),
  diagnoses: z.array(z.string()),
  treatmentToDate: z.array(z.string()),
  medications: z.array(z.string()),
  /** Where these facts were read: the fact with "document p. N". */
  places: z.array(z.tuple([z.string(), z.string()])).optional(),
  documents: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: DocumentKind,
      date: IsoDay.nullable(),
      pages: z.number(),
      unreadablePages: z.array(z.number()),
      /** Read by a machine from their picture: they may show a fact, and never that there is none. */
      machineReadPages: z.array(z.number()).optional(),
      /** The documents in a file that holds several. */
      sections: z
        .array(z.object({ firstPage: z.number(), lastPage: z.number(), kind: DocumentKind, date: IsoDay.nullable() }))
        .optional(),
    }),
  ),
  items: z.array(BriefItem),
  inconsistencies: z.array(z.string()),
});
export type CaseBrief = z.infer<typeof CaseBrief>;

export const toolInputs = {
  readCase: z.object({}),
  findExcerpts: z.object({
    disputedItemId: z.string().optional().describe("search for this item's request"),
    query: z.string().max(400).optional().describe("or search for these words"),
  }),
  prepareItems: z.object({
    disputedItemIds: z
      .array(z.string())
      .max(MAX_ITEMS_PREPARED)
      .optional()
      .describe(`left out: the first ${MAX_ITEMS_PREPARED}`),
    excerptIds: z.array(z.string()).max(3).optional().describe("judge by these excerpts instead of the best found"),
  }),
  readExcerpt: z.object({ excerptId: z.string() }),
  findEvidence: z.object({
    question: z.string().max(400).describe("what to look for in the case file, in a few words"),
    disputedItemId: z.string().optional(),
    excerptId: z.string().optional(),
    criterionId: z.string().optional().describe("with excerptId: answer this criterion of the excerpt"),
  }),
  readPage: z.object({ documentId: z.string(), page: z.number().int().positive() }),
  proposeDraft: GivenProposal,
  restoreRevision: z.object({
    disputedItemId: z.string(),
    revision: z.number().int().positive().optional().describe("the one before where left out"),
  }),
} as const;

export type ToolName = keyof typeof toolInputs;

export interface ToolOutputs {
  readCase: CaseBrief;
  findExcerpts: {
    excerpts: (RankedExcerpt & { chapterNumber?: string | null; citedSections?: string[] })[];
    searchSequence: SearchSequenceStep[];
    /** For a disputed item: what utilization review and the treating physician cite, with the library's page of it. */
    citedByOthers?: GuidelineParty[];
    day?: CaseDay;
  };
  /** As a model is told it; the stored answer holds quotes with their places. */
  prepareItems: ToldItems;
  readExcerpt: { excerpt: Excerpt };
  /** `excerptId` and `criterionId` come back as asked, so that parallel answers can be told apart. */
  findEvidence: FoundEvidence & { excerptId?: string; criterionId?: string; disputedItemId?: string };
  /** `machineRead`: how sure the recognition of the page is, in per cent, where it has no text of its own. */
  readPage: {
    documentId: string;
    document: string;
    page: number;
    readable: boolean;
    machineRead?: number;
    text: string;
  };
  proposeDraft:
    | {
        stored: true;
        disputedItemId: string;
        draftId: string;
        revision: number;
        determination: Determination;
        basis: string;
        checks: CheckFinding[];
        /** Set where the text is the reviewer's, or where the other determination is argued: it waits, and nothing was changed. */
        suggestion?: { id: string; label: string; kind: SuggestionKind };
      }
    | { stored: false; disputedItemId: string; attemptsLeft: number; problems: CheckFinding[] };
  /** `restored`: the number of the revision whose text is that of the new one. */
  restoreRevision: { disputedItemId: string; revision: number; restored: number; approvalVoided: boolean };
}

/** What a tool gives back instead of throwing when the model asked for something that is not there. */
export interface ToolRefusal {
  error: string;
}
