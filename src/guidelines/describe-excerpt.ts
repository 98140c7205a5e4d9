import type { Excerpt } from "../vocabulary.ts";
import { findMentions, toWords } from "./read-treatments.ts";

/** What ranking knows of an excerpt; stored with the index as JSON. */
export interface Card {
  id: string;
  sourceKey: Excerpt["sourceKey"];
  edition: string;
  chapter: string | null;
  chapterNumber: string | null;
  topic: string;
  pages: string | null;
  inForceFrom: string | null;
  inForceTo: string | null;
  citedSections: string[];
  bodyRegions: string[];
  /** Drugs, drug classes and procedures that the topic names, and those that only the list of treatments names. */
  inTopic: string[];
  inTreatments: string[];
  /** Classes to which a named drug belongs, though the text names the drug alone. */
  siblings: string[];
  /** Kinds of procedure among both: imaging, injection, surgery, therapy … */
  kinds: string[];
}

/** Words by which a topic's own text names a class of drugs. */
const CLASS_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bopioid/i, "opioid"],
  [/\bnsaid|anti-inflammator/i, "nsaid"],
  [/\bmuscle relaxant/i, "muscle relaxant"],
  [/\bantiepilep|anticonvulsant|\baed\b/i, "antiepilepsy drug"],
  [/\btricyclic/i, "tricyclic antidepressant"],
  [/\bssri/i, "ssri antidepressant"],
  [/\bsnri/i, "snri antidepressant"],
  [/\bantidepressant/i, "antidepressant"],
  [/\bbenzodiazepine/i, "benzodiazepine"],
  [/\bppi\b|proton pump/i, "proton pump inhibitor"],
  [/\bantiemetic/i, "antiemetic"],
  [/constipation/i, "laxative"],
  [/\bbarbiturate|\bbcas?\b/i, "barbiturate analgesic"],
  [/\btopical nsaid/i, "topical nsaid"],
  [/\btopical (analgesic|agent|cream)|compounded topical|topicals?\b/i, "topical analgesic"],
  [/topical agents without|compounded|compound drug/i, "topical compound"],
  [/\bsalicylate topical/i, "topical salicylate"],
  [/insomnia|sleep|hypnotic/i, "sleep aid"],
  [/\bcannab/i, "cannabinoid"],
  [/medical food/i, "medical food"],
  [/anxiety drug|anxiolytic/i, "anxiety drug"],
  [/oral suspension|compound drug/i, "compound oral"],
];

/** Drugs, classes and procedures that a text names, in the words of the vocabulary. */
export function readConcepts(text: string): { concepts: string[]; siblings: string[]; kinds: string[] } {
  const concepts = new Set<string>();
  const siblings = new Set<string>();
  const kinds = new Set<string>();
  for (const { drug, procedure } of findMentions(toWords(text))) {
    if (drug) {
      concepts.add(drug.generic);
      siblings.add(drug.class);
    }
    if (procedure) {
      concepts.add(procedure.concept);
      kinds.add(procedure.kind);
    }
  }
  for (const [pattern, drugClass] of CLASS_WORDS) if (pattern.test(text)) concepts.add(drugClass);
  return { concepts: [...concepts], siblings: [...siblings].filter((name) => !concepts.has(name)), kinds: [...kinds] };
}

/** The index's card of an excerpt. Regions are written as `readBodyRegion` writes them. */
export function describeExcerpt(excerpt: Excerpt): Card {
  const topic = readConcepts(excerpt.topic);
  const treatments = excerpt.treatments.map(readConcepts);
  const named = treatments.flatMap(({ concepts }) => concepts);
  const { id, sourceKey, edition, chapter, chapterNumber, pages, inForceFrom, inForceTo, citedSections } = excerpt;
  return {
    ...{
      id,
      sourceKey,
      edition,
      chapter,
      chapterNumber,
      topic: excerpt.topic,
      pages,
      inForceFrom,
      inForceTo,
      citedSections,
    },
    bodyRegions: excerpt.bodyRegions.map((region) => region.replace(/extremity$/, "extremities")),
    inTopic: topic.concepts,
    inTreatments: [...new Set(named)].filter((concept) => !topic.concepts.includes(concept)),
    siblings: [...new Set([topic, ...treatments].flatMap(({ siblings }) => siblings))],
    kinds: [...new Set([...topic.kinds, ...treatments.flatMap(({ kinds }) => kinds)])],
  };
}

/** A concept as one token of the index. */
export const toToken = (concept: string) => `c${concept.toLowerCase().replace(/[^a-z0-9]/g, "")}c`;
