import type { Excerpt } from "../vocabulary.ts";
import { findMentions, readCodes, toWords } from "./read-treatments.ts";
import { readDrugClasses } from "./vocabulary/drug-classes.ts";

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
  /** Text of a guideline that the organisation imported, cut at its own headings. */
  imported?: boolean;
  bodyRegions: string[];
  /** Drugs, drug classes and procedures that the topic names, and those that only the list of treatments names. */
  inTopic: string[];
  inTreatments: string[];
  /** Classes to which a named drug belongs, though the text names the drug alone. */
  siblings: string[];
  /** Kinds of procedure among both: imaging, injection, surgery, therapy … */
  kinds: string[];
}

/** Classes of drugs that are taken by mouth unless a text says cream or gel. */
export const ORAL_CLASSES = ["nsaid", "muscle relaxant", "antiepilepsy drug", "tricyclic antidepressant"];

/** Drugs, classes and procedures that a text names, in the words of the vocabulary. */
export function readConcepts(text: string): { concepts: string[]; siblings: string[]; kinds: string[] } {
  const concepts = new Set<string>();
  const siblings = new Set<string>();
  const kinds = new Set<string>();
  const topical = /\btopical|\bcream|\bgel\b|\bointment|transdermal compound/i.test(text);
  for (const { drug, procedure } of findMentions(toWords(text))) {
    if (drug && topical && ORAL_CLASSES.includes(drug.class)) {
      // "Topical gabapentin" speaks of the cream; the tablet has excerpts of its own.
      concepts.add(`${drug.generic} topical`);
      siblings.add("topical compound");
    } else if (drug) {
      concepts.add(drug.generic);
      siblings.add(drug.class);
    }
    if (procedure) {
      concepts.add(procedure.concept);
      kinds.add(procedure.kind);
    }
  }
  for (const name of [...readDrugClasses(text), ...readCodes(text)]) concepts.add(name);
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
    ...(excerpt.guidelineEditionId ? { imported: true } : {}),
    bodyRegions: excerpt.bodyRegions.map((region) => region.replace(/extremity$/, "extremities")),
    inTopic: topic.concepts,
    inTreatments: [...new Set(named)].filter((concept) => !topic.concepts.includes(concept)),
    siblings: [...new Set([topic, ...treatments].flatMap(({ siblings }) => siblings))],
    kinds: [...new Set([...topic.kinds, ...treatments.flatMap(({ kinds }) => kinds)])],
  };
}

/** A concept as one token of the index. */
export const toToken = (concept: string) => `c${concept.toLowerCase().replace(/[^a-z0-9]/g, "")}c`;
