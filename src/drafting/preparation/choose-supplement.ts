import { specificEntries, stepOf } from "../../guidelines/search-sequence.ts";
import type { RankedExcerpt, SourceKey } from "../../vocabulary.ts";
import { sameRegion } from "../checks/check-citations.ts";
import type { BriefItem } from "../tool-contract.ts";

type Entry = RankedExcerpt;

/** Guidelines on pain in general, beside which the chapter on the body part speaks of the same treatment. */
const GENERAL: ReadonlySet<SourceKey> = new Set([
  "mtus-chronic-pain-2009",
  "mtus-chronic-pain-2016",
  "mtus-opioids-2016",
]);
const isChapter = (source: SourceKey) =>
  source === "acoem-2004" || source === "acoem-elbow-2007" || source === "mtus-acoem";

/** Shares of the governing entry's score from which another entry is about the same request. */
const BESIDE = 0.6;
const RELATED = 0.75;
const TOPICAL = /\b(?:topical|cream|gel|ointment|lotion|patch(?:es)?|transdermal)\b|\d\s*%/i;
const INITIAL = /^acoem-2004\/ch3\//;
const WHOLE_LIMB = /\bextremit|\b(?:arms?|legs?)\b/i;

/**
 * What to cite beside the governing excerpt, the nearest first: the MTUS on the other of its two sides (the body part's chapter
 * beside the guidelines on pain, and these beside the chapter), the chapters on the other parts of a limb that is named as a whole,
 * the entry on the class of a topical drug, and ODG where its entry is about the same treatment.
 */
export function chooseSupplements(
  item: Pick<BriefItem, "request" | "bodyRegion">,
  ranked: readonly Entry[],
  governingId: string,
  applicable: number,
): string[] {
  const governing = ranked.find(({ excerptId }) => excerptId === governingId);
  if (!governing || stepOf(governing.source) !== "mtus") return [];
  // What bears on every request is about none; chapter 7 was never adopted into the MTUS on its own.
  const specific = new Set(specificEntries(ranked.map(({ excerptId }) => excerptId)));
  const others = ranked.filter(
    ({ excerptId, score, chapterNumber }) =>
      excerptId !== governingId && score >= applicable && specific.has(excerptId) && chapterNumber !== "7",
  );
  const above = (share: number, isWanted: (entry: Entry) => boolean) =>
    others.filter((entry) => entry.score >= share * governing.score && isWanted(entry));
  const pain = GENERAL.has(governing.source);
  const otherSide = above(BESIDE, ({ source, chapter }) =>
    pain
      ? isChapter(source) && isOnRegion(chapter, item.bodyRegion)
      : isChapter(governing.source) && GENERAL.has(source),
  );
  // Where no chapter on the body part speaks of it, the one on initial treatment does of any complaint.
  const initial = ranked.find(({ excerptId, score }) => INITIAL.test(excerptId) && score >= BESIDE * governing.score);
  const limb = WHOLE_LIMB.test(item.bodyRegion ?? "")
    ? above(
        RELATED,
        ({ source, chapter }) =>
          isChapter(source) &&
          isChapter(governing.source) &&
          chapter !== governing.chapter &&
          isOnRegion(chapter, item.bodyRegion),
      )
    : [];
  const drugClass = TOPICAL.test(item.request)
    ? above(BESIDE, ({ source, topic }) => source === governing.source && /^topical\b/i.test(topic))
    : [];
  // Whether a drug needs authorization first is the drug list's word, beside the chapter that decides its use.
  const list =
    governing.source === "mtus-formulary-2018"
      ? undefined
      : others.find(({ source }) => source === "mtus-formulary-2018");
  const chapter =
    governing.source === "mtus-formulary-2018" ? above(BESIDE, ({ source }) => source === "mtus-acoem") : [];
  // The tables of the operations stand under the rules on the period and the first half of the visits.
  const rules = others.find(
    ({ excerptId }) => governing.source === "mtus-postsurgical-2009" && excerptId.endsWith("/general-rules"),
  );
  const beyond = above(RELATED, ({ source }) => source === "odg");
  const nearest = [
    drugClass[0],
    ...limb.slice(0, 2),
    otherSide[0] ?? (pain ? initial : undefined),
    chapter[0],
    list,
    rules,
    beyond[0],
  ];
  return [...new Set(nearest.flatMap((entry) => (entry ? [entry.excerptId] : [])))];
}

function isOnRegion(chapter: string | null, region: string | null): boolean {
  return !region || !chapter || sameRegion(chapter, region);
}
