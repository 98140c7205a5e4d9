import type { Excerpt } from "../../src/vocabulary.ts";

/** A small deterministic generator (mulberry32), so that every run measures the same library. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SENTENCES_PER_PASSAGE = 6;

/**
 * Passages that make a library as large as one with licensed guidelines imported: sentences of the catalogue shuffled
 * into texts on other matters, under "other", the last step of the search sequence. They share all the words of the
 * catalogue and answer none of the queries; half of them are in force on any given day of the queries.
 */
export function makeFiller(catalogue: readonly Excerpt[], count: number): Excerpt[] {
  const random = seededRandom(20_231);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const sentences = catalogue
    .flatMap(({ summary }) => summary.split(/(?<=[.;])\s+/))
    .filter((text) => text.length > 30);
  const regions = [...new Set(catalogue.flatMap(({ bodyRegions }) => bodyRegions))];
  const titles = ["Epidemiology", "Evidence table", "Research needs", "Cost of care", "Terms", "Prevention", "Anatomy"];
  return Array.from({ length: count }, (_, index) => {
    const old = random() < 0.5;
    const region = pick(regions);
    const page = 1 + Math.floor(random() * 1_500);
    return {
      id: `filler/${index}`,
      sourceKey: "other" as const,
      source: `Guideline ${1 + (index % 9)}`,
      edition: old ? "first" : "second",
      authority: null,
      inForceFrom: old ? "2000-01-01" : "2009-01-01",
      inForceTo: old ? "2008-12-31" : null,
      chapter: `${pick(titles)} ${1 + (index % 40)}`,
      chapterNumber: null,
      topic: `${pick(titles)}, ${region}, part ${index}`,
      pages: `${page}`,
      citedSections: [],
      bodyRegions: [region],
      treatments: [],
      recommendation: "no recommendation",
      textKind: "verbatim" as const,
      summary: Array.from({ length: SENTENCES_PER_PASSAGE }, () => pick(sentences)).join(" "),
      criteria: null,
      limits: "",
      confidence: "low" as const,
    };
  });
}
