import type { EvidenceState } from "../../vocabulary.ts";

/** A fact of the records that reviewers ask for whatever the cited page says. */
export interface AlsoAsked {
  id: string;
  text: string;
  /** The cited guideline asks for it itself where one of its conditions reads so. */
  covered: RegExp;
  /** Requests that it is asked of, among those of its kinds of treatment. */
  only?: RegExp;
  /** Asked of requests for one side alone. */
  sided?: true;
  /** Kept only where the records answer: their silence on it tells a reader nothing. */
  told?: true;
  /** Asked only where another question of the list is answered so. */
  after?: { id: string; state: EvidenceState };
}
