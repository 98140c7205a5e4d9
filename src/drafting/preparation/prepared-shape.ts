/** What `prepareItems` gives back: for the reader whole, for a model short. */
import type {
  Assertion,
  Criterion,
  EvidenceState,
  Excerpt,
  GuidelineParty,
  SearchSequenceStep,
} from "../../vocabulary.ts";
import type { NamedQuote } from "./quote-refs.ts";

/** Most items that are prepared in one call: their answer is kept in the history. */
export const MAX_ITEMS_PREPARED = 4;

/** What the file shows for one condition; quotes by their short names. */
export interface PreparedEvidence {
  state: EvidenceState;
  /** Those that prove it, the best first. */
  evidence?: string[];
  /** What else speaks of it. */
  also?: string[];
  /** What came close to it and why it does not count. */
  near?: [ref: string, why: string | number][];
}

/** A guideline's tree with what the file shows at each of its conditions. */
export type PreparedCriterion =
  | (Extract<Criterion, { kind: "leaf" | "exclusion" | "limit" }> & PreparedEvidence)
  | { kind: "allOf" | "anyOf" | "nOf"; id: string; text?: string | undefined; count?: number; of: PreparedCriterion[] };

export type PreparedExcerpt = Partial<Omit<Excerpt, "criteria">> &
  Pick<Excerpt, "id" | "sourceKey" | "topic" | "summary"> & { criteria?: PreparedCriterion | null };

/** An excerpt that was found; the search's other steps are in `searchSequence`. */
export interface FoundTopic {
  excerptId: string;
  source: Excerpt["sourceKey"];
  topic: string;
  pages: string | null;
  score: number;
}

export interface PreparedItem {
  disputedItemId: string;
  searchSequence: SearchSequenceStep[];
  citedByOthers: GuidelineParty[];
  /** Best first. */
  found: FoundTopic[];
  /** What governs, and a second one whose conditions count. */
  cite: PreparedExcerpt[];
  /** To cite besides; their conditions are not judged. */
  beside: PreparedExcerpt[];
  /** Where the guideline sets no conditions: general ones for the kind of treatment, under this excerpt's id. */
  general?: { excerptId: string; criteria: PreparedCriterion };
  /** What else the records say of such a treatment. */
  records: { question: string; state: EvidenceState; quotes: string[] }[];
}

export interface PreparedItems {
  items: PreparedItem[];
  /** Items that are not in the case file. */
  unknown?: string[];
  pagesSearched: number;
  pagesUnreadable: number;
  quotes: ({ ref: string } & NamedQuote)[];
}

/** The same for a model: quotes by page, without offsets, and nothing that is empty or told twice. */
export interface ToldItems extends Omit<PreparedItems, "quotes" | "items"> {
  items: (Pick<PreparedItem, "disputedItemId" | "searchSequence" | "cite" | "general"> &
    Partial<Pick<PreparedItem, "beside" | "records">> & {
      citedByOthers?: Partial<GuidelineParty>[];
      /** What else was found, best first: id, topic, pages. */
      alsoFound?: [excerptId: string, topic: string, pages: string | null][];
    })[];
  /** Why near misses do not count; they name a reason by its place in this list. */
  reasons?: string[];
  /** `at` is "document p. N"; a quote is its name, its words and, where it does not affirm, how it is meant. */
  quotes: { at: string; documentId?: string; says: [ref: string, quote: string, meant?: Assertion][] }[];
}

/** The conditions of a tree in reading order. */
export function preparedLeaves(
  tree: PreparedCriterion,
): Extract<PreparedCriterion, { kind: "leaf" | "exclusion" | "limit" }>[] {
  return "of" in tree ? tree.of.flatMap(preparedLeaves) : [tree];
}

/** The conditions of an item with the excerpt that sets each. */
export function conditionsOf({ cite, general }: Pick<PreparedItem, "cite" | "general">) {
  const trees = cite.flatMap(({ id, criteria }) => (criteria ? [{ excerptId: id, criteria }] : []));
  return [...trees, ...(general ? [general] : [])].flatMap(({ excerptId, criteria }) =>
    preparedLeaves(criteria).map((leaf) => ({ excerptId, ...leaf })),
  );
}
