import { describeSpan } from "../guidelines/edition-history/explain-edition.ts";
import { findReplacement, isInForce } from "../guidelines/edition-in-force.ts";
import { APPLICABLE_SCORE } from "../guidelines/rank-excerpts.ts";
import type { Excerpt } from "../vocabulary.ts";
import type { CaseState } from "./case-state.ts";

/**
 * What to cite in place of an excerpt that is out of force on the case's day: the edition that stands in its place, and its page
 * on the same topic where the library holds one. Null where nothing took its place, or the excerpt is in force.
 */
export async function findReplacementPage(
  state: CaseState,
  excerpt: Excerpt,
  bodyRegion: string | null,
): Promise<string | null> {
  if (isInForce(excerpt, state.asOf)) return null;
  const editions = findReplacement(excerpt, state.asOf);
  if (editions.length === 0) return null;
  const { excerpts } = await state.findExcerpts(excerpt.topic, bodyRegion);
  return editions
    .map((edition) => {
      const page = excerpts.find(
        ({ source, chapter, score }) =>
          score >= APPLICABLE_SCORE &&
          source === edition.sourceKey &&
          (edition.chapter === null || chapter === edition.chapter),
      );
      const named = `${edition.name} (${describeSpan(edition.from, edition.to)}, ${edition.authority})`;
      return page ? `${named}: "${page.topic}"${page.pages ? `, p. ${page.pages}` : ""} [${page.excerptId}]` : named;
    })
    .join("; ");
}
