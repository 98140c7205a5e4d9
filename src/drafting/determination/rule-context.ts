import type { Determination, Quantity, Side } from "../../vocabulary.ts";
import type { ClinicalRecord, RecordSentence } from "./clinical-record.ts";
import type { TreatmentFamily } from "./treatment-family.ts";

/** What a rule may look at. */
export interface RuleContext {
  family: TreatmentFamily;
  item: { request: string; quantity: Quantity; bodyRegion: string | null; side: Side | null };
  age: number | null;
  asOf: string | null;
  /** Days from the injury to the day that the case is decided as of. */
  daysSinceInjury: number | null;
  medications: string[];
  record: ClinicalRecord;
  /** Visits to which the governing excerpt limits a course. */
  limitVisits: number | null;
  /** Whether a condition of the excerpts, found by its words, is documented. */
  isDocumented(pattern: RegExp): boolean;
  /** What was proposed for the operation in the same file, for what only serves it. */
  surgery: Determination | null;
}

/** A clinical reason that decides a kind of treatment, with the sentences of the record behind it. */
export interface Reason {
  determination: Determination;
  /** One sentence in plain words; claims no absence. */
  because: string;
  support: RecordSentence[];
  allowed?: Quantity;
  /** Conditions of the guideline that the rule has weighed itself, by their words: their denial does not outweigh it. */
  weighs?: RegExp;
  /** The reason is the very exception that a guideline against the treatment makes. */
  exception?: boolean;
}

/** Judges a request by a general clinical consideration, or leaves it to the criteria. */
export type Rule = (context: RuleContext) => Reason | undefined;
