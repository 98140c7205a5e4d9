import { acoemChapter } from "../case-files/letters/guideline-names.ts";
import type { Evaluation, RankedExcerpt } from "../vocabulary.ts";
import { share } from "./agreement.ts";
import { expandPages } from "./page-overlap.ts";

/** What an expert cited for a query: pages, or topics, or neither. */
export type ExpectedCitation = {
  source: string;
  chapter?: string | null;
  topic?: string | null;
  topics?: string[];
  pages?: string[];
};
export type RetrievalLabel = { id: string; query: string; date: string; expect: ExpectedCitation[] };
export type ScoredExcerpt = RankedExcerpt & { citedSections?: string[]; chapterNumber?: string | null };
type Cited = {
  source: string;
  chapter: string | null;
  chapterNumber?: string | null;
  topic: string;
  citedSections?: string[];
  pages: string[];
};

/** Words that half of all topics share. */
const COMMON = new Set(
  "chronic pain treatment treatments chapter acute subacute low back neck knee shoulder elbow hand wrist forearm ankle foot hip upper lower lumbar cervical thoracic spine leg complaints disorders conditions medical medicine guideline guidelines general other and the for with use from not".split(
    " ",
  ),
);

/**
 * Scores rankings against labels, in the same order. Metrics: `recall@1`, `recall@5`, `mrr` over the labels that expect
 * something, and `outOfForce`, the number of excerpts returned that are not in force on the query's date. A case is ok with a
 * hit among the first five.
 */
export function scoreRetrieval(labels: RetrievalLabel[], rankings: ScoredExcerpt[][]): Evaluation {
  let outOfForce = 0;
  const cases = labels.map((label, index) => {
    const ranked = rankings[index] ?? [];
    const late = ranked.filter((excerpt) => !isInForce(excerpt, label.date)).length;
    outOfForce += late;
    const at = ranked.findIndex((excerpt) => label.expect.some((expected) => isHit(toCited(excerpt), expected)));
    const rank = at < 0 ? null : at + 1;
    return { id: label.id, ok: rank !== null && rank <= 5, rank, outOfForce: late, query: label.query };
  });
  const scored = cases.filter((_, index) => (labels[index]?.expect.length ?? 0) > 0);
  const within = (k: number) => scored.filter((entry) => entry.rank !== null && entry.rank <= k).length;
  return {
    n: scored.length,
    metrics: {
      "recall@1": share(within(1), scored.length),
      "recall@5": share(within(5), scored.length),
      mrr: share(
        scored.reduce((sum, entry) => sum + (entry.rank === null ? 0 : 1 / entry.rank), 0),
        scored.length,
      ),
      outOfForce,
    },
    cases,
  };
}

/**
 * Whether a citation is one that was expected: of its source; of its chapter where one is named; and then, with expected pages,
 * overlapping them, else with expected topics, sharing a distinctive word, else any (data/README, "retrieval.jsonl").
 */
export function isHit(cited: Cited, expected: ExpectedCitation): boolean {
  if (cited.source !== expected.source) return false;
  if (expected.chapter && !sameChapter(cited, expected)) return false;
  const pages = expandPages(expected.pages ?? []);
  if (pages.length > 0) {
    const own = new Set(expandPages(cited.pages));
    return pages.some((page) => own.has(page));
  }
  const topics = [...(expected.topics ?? []), ...(expected.topic ? [expected.topic] : [])];
  if (topics.length === 0) return true;
  const names = [cited.topic, ...(cited.citedSections ?? [])];
  const own = distinctive(names);
  if ([...distinctive(topics)].some((word) => own.has(word))) return true;
  // "Low back pain" has no distinctive word and still names itself.
  return topics.some((topic) => names.some((name) => name.toLowerCase().trim() === topic.toLowerCase().trim()));
}

function toCited(excerpt: ScoredExcerpt): Cited {
  return { ...excerpt, pages: excerpt.pages === null ? [] : [excerpt.pages] };
}

function sameChapter(cited: Cited, expected: ExpectedCitation): boolean {
  const wanted = (expected.chapter ?? "").trim().toLowerCase();
  const name = (cited.chapter ?? "").trim().toLowerCase();
  if (expected.source === "mtus-acoem") return name === wanted || name.includes(wanted);
  const number = cited.chapterNumber ?? /^(?:chapter\s+)?(\d{1,2})\b/i.exec(name)?.[1] ?? acoemChapter(name);
  return number === wanted || name === wanted;
}

function isInForce(excerpt: RankedExcerpt, date: string): boolean {
  const begun = excerpt.inForceFrom === null || excerpt.inForceFrom <= date;
  return begun && (excerpt.inForceTo === null || date <= excerpt.inForceTo);
}

function distinctive(texts: string[]): Set<string> {
  const words =
    texts
      .join(" ")
      .toLowerCase()
      .match(/[a-z0-9]{3,}/g) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)).map((word) => word.replace(/(?<=[a-z]{3})s$/, "")));
}
