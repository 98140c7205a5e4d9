import { type Concept, conceptsIn } from "../case-files/lexicon.ts";
import { splitSentences } from "../sentences.ts";
import { stemsOf } from "./match-criteria.ts";

export interface AlignedReasons {
  /** Of each criterion, in the order given, the sentences of the letter that speak of it, in the letter's order; mostly one. */
  criteria: string[][];
  /** What the letter gives as reasons besides; its conclusion is none. */
  besides: string[];
}

/** The part of a criterion's own words that a sentence must share to speak of it; fewer will do where several are shared. */
const ENOUGH = 0.5;
const ENOUGH_OF_SEVERAL = 0.34;
/** Sentences shown beside one criterion. */
const MOST_SENTENCES = 2;
/** A word of the request stands in every other sentence and tells no criterion from another. */
const REQUEST_WEIGHT = 0.3;
const CONCLUSION = /\bmedical(?:ly)? (?:un)?necess/i;
/** Words with which criteria are put and which say nothing of what they ask. */
const GENERAL = new Set([
  ...stemsOf(
    "documented documentation diagnosed diagnosis indication shown evidence condition patient worker failed present adequate defined least",
  ),
]);

/**
 * Sets the reasons of a letter beside the criteria of a draft: by the words that they share, each the heavier the fewer criteria
 * use it, and by the names of one thing (an abbreviation, a brand). It says where the letter speaks of a criterion, not what it
 * finds. Pure.
 */
export function alignReasons(criteria: readonly string[], request: string, rationale: string): AlignedReasons {
  const sentences = splitSentences(rationale.replace(/\s+/g, " ")).filter((sentence) => !CONCLUSION.test(sentence));
  const stems = sentences.map(stemsOf);
  const asked = stemsOf(request);
  const own = criteria.map((text) => new Set([...stemsOf(text)].filter((stem) => !GENERAL.has(stem))));
  const weigh = (stem: string) => {
    const users = own.filter((one) => one.has(stem)).length;
    return (asked.has(stem) ? REQUEST_WEIGHT : 1) / users;
  };
  const spoken = new Set<string>();
  const aligned = criteria.map((text, at) => {
    const words = [...(own[at] ?? [])];
    const total = words.reduce((sum, stem) => sum + weigh(stem), 0);
    const concepts = conceptsIn(text);
    const scored = sentences.map((sentence, index) => {
      const named = stemsNamed(text, sentence, concepts);
      const shared = words.filter((stem) => stems[index]?.has(stem) || named.has(stem));
      const weight = shared.reduce((sum, stem) => sum + weigh(stem), 0);
      const several = shared.filter((stem) => !asked.has(stem)).length > 1;
      return { sentence, score: total === 0 ? 0 : weight / total, several };
    });
    const best = scored
      .filter(({ score, several }) => score >= (several ? ENOUGH_OF_SEVERAL : ENOUGH))
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_SENTENCES)
      .map(({ sentence }) => sentence);
    for (const sentence of best) spoken.add(sentence);
    return sentences.filter((sentence) => best.includes(sentence));
  });
  return { criteria: aligned, besides: sentences.filter((sentence) => !spoken.has(sentence)) };
}

/** The stems of a criterion's words that a sentence says by another name of the same thing. */
function stemsNamed(criterion: string, sentence: string, concepts: Concept[]): Set<string> {
  return new Set(
    concepts
      .filter(({ pattern }) => pattern.test(sentence))
      .flatMap(({ pattern }) => [...stemsOf(pattern.exec(criterion)?.[0] ?? "")]),
  );
}
