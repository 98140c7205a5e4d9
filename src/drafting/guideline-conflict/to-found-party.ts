import { isInForce } from "../../guidelines/edition-in-force.ts";
import type { Excerpt, GuidelineParty } from "../../vocabulary.ts";

/** What a draft found, as a side of the comparison. */
export function toFoundParty(excerpt: Excerpt, pages: string[], day: string): GuidelineParty {
  return {
    by: "found",
    source: excerpt.sourceKey,
    edition: excerpt.edition,
    chapter: excerpt.sourceKey === "acoem-2004" ? (excerpt.chapterNumber ?? excerpt.chapter) : excerpt.chapter,
    topic: excerpt.topic,
    pages,
    says: excerpt.recommendation,
    inForce: isInForce(excerpt, day),
    excerptId: excerpt.id,
    quote: null,
  };
}
