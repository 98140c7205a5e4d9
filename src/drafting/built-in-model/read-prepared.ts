import type { CaseDay, Excerpt, FoundEvidence, GuidelineParty, SearchSequenceStep } from "../../vocabulary.ts";
import { conditionsOf, type ToldItems } from "../preparation/prepared-shape.ts";
import { readToldExcerpt, readToldParty, readToldQuotes } from "../preparation/tell-prepared.ts";
import type { CaseBrief } from "../tool-contract.ts";

/** A prepared item in the shapes of the finer tools. */
export interface ReadItem {
  cite: Excerpt[];
  beside: Excerpt[];
  searchSequence: SearchSequenceStep[];
  citedByOthers: GuidelineParty[];
  day: CaseDay | undefined;
}

type Told = ToldItems["items"][number];
type Found = FoundEvidence["evidence"][number];

export interface ReadPrepared {
  items: Map<string, ReadItem>;
  told: Map<string, Told>;
  quotes: Map<string, Found>;
  pages: Pick<ToldItems, "pagesSearched" | "pagesUnreadable">;
}

/** What the tool told of items, read back. `brief` says which document a name means. */
export function readPrepared(answers: readonly ToldItems[], brief: CaseBrief | undefined): ReadPrepared {
  const read: ReadPrepared = {
    ...{ items: new Map(), told: new Map(), quotes: new Map() },
    pages: { pagesSearched: answers[0]?.pagesSearched ?? 0, pagesUnreadable: answers[0]?.pagesUnreadable ?? 0 },
  };
  const day = brief?.asOf && brief.asOfBasis ? { date: brief.asOf, basis: brief.asOfBasis } : undefined;
  for (const answer of answers) {
    for (const [ref, quote] of readToldQuotes(answer.quotes, brief?.documents ?? [])) read.quotes.set(ref, quote);
    for (const item of answer.items) {
      read.told.set(item.disputedItemId, item);
      read.items.set(item.disputedItemId, {
        cite: item.cite.map(readToldExcerpt),
        beside: (item.beside ?? []).map(readToldExcerpt),
        searchSequence: item.searchSequence,
        citedByOthers: (item.citedByOthers ?? []).map(readToldParty),
        day,
      });
    }
  }
  return read;
}

/** The same as answers of `findEvidence`, one for each condition and each question about the records. */
export function toEvidenceAnswers({ told, quotes, pages }: ReadPrepared) {
  const toFound = (question: string, state: FoundEvidence["state"], refs: string[]): FoundEvidence => ({
    ...{ question, state, evidence: refs.flatMap((ref) => quotes.get(ref) ?? []) },
    search: { terms: [], nearMisses: [], ...pages },
  });
  return [...told.values()].flatMap((item) => {
    const disputedItemId = item.disputedItemId;
    const conditions = conditionsOf(item).map(({ excerptId, id, text, state, evidence = [], also = [] }) => ({
      input: { question: text.slice(0, 400), disputedItemId, excerptId, criterionId: id },
      output: toFound(text, state, [...evidence, ...also]),
    }));
    const records = (item.records ?? []).map((record) => ({
      input: { question: record.question, disputedItemId },
      output: toFound(record.question, record.state, record.quotes),
    }));
    return [...conditions, ...records].map((answer) => ({ name: "findEvidence", ...answer, refused: null }));
  });
}
