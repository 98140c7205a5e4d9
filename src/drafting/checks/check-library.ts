import type { CheckFinding } from "../../vocabulary.ts";
import { type DraftCheckInput, finding } from "./input.ts";

/**
 * C04: an imported guideline may be replaced or withdrawn after a draft cited it. The citation stays readable, but nothing
 * new may rest on it.
 */
export function checkLibrary(input: DraftCheckInput): CheckFinding[] {
  const before = new Set(input.citedBefore ?? []);
  const gone = input.excerpts.filter((excerpt) => excerpt.noLongerInLibrary);
  return gone.map((excerpt) => {
    const kept = before.has(excerpt.id);
    return finding(
      kept ? "warn" : "block",
      "C04",
      `"${excerpt.topic}" (${excerpt.source}, ${excerpt.edition}) is no longer in the library.`,
      kept
        ? "Search again and cite what is offered now, or satisfy yourself that the citation still holds."
        : "Cite an excerpt that findExcerpts returned.",
    );
  });
}
