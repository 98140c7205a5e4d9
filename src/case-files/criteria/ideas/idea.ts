import type { Question } from "../read-question.ts";

/**
 * Ideas of which guideline criteria are put together, each with the words by which a criterion asks for it and those by which
 * charts show it. `asks` is matched against the criterion and its words are used up; `shows` against a passage. An optional idea
 * narrows another one and need not be found; of a planned one the intention counts; `holds` reads
 * what plain words cannot tell, after `shows` found it; `denies` are words that deny it without naming it.
 */
export type Idea = {
  name: string;
  asks: RegExp;
  shows: RegExp;
  denies?: RegExp;
  holds?: (text: string, gain: Question["gain"]) => boolean;
  optional?: true;
  planned?: true;
};
