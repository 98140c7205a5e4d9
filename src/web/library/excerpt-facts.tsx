import type { Excerpt } from "../../vocabulary.ts";
import { FactList } from "../parts/fact-list.tsx";
import { formatPages } from "../words.ts";
import { chapterWords } from "./topic-rows.ts";

/** Source, edition, chapter, pages and authority of an excerpt, as far as they are known. */
export function ExcerptFacts({ excerpt }: { excerpt: Excerpt }) {
  const facts: [string, string | null][] = [
    ["Source", excerpt.source],
    ["Edition", excerpt.edition],
    ["Chapter", chapterWords(excerpt)],
    ["Pages", excerpt.pages ? formatPages(excerpt.pages) : "no page numbers; cited by section"],
    ["Sections", excerpt.citedSections.join("; ") || null],
    ["Body parts", excerpt.bodyRegions.filter((region) => region !== "any").join(", ") || null],
    ["Authority", excerpt.authority],
    [
      "Confidence",
      excerpt.confidence === "high"
        ? null
        : `${excerpt.confidence}: check the pages against the guideline before citing`,
    ],
  ];
  return <FactList facts={facts} />;
}
