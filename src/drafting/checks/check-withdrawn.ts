import type { CheckFinding, DraftContent } from "../../vocabulary.ts";
import { finding } from "./input.ts";

/**
 * Q02: a quote from a document that was withdrawn, or whose place in the file is being read anew, proves nothing. Derived when a
 * draft is shown, since a document may be withdrawn long after its quotes were checked. `inUse` are the ids of the documents in use.
 */
export function checkWithdrawn(content: DraftContent, inUse: ReadonlySet<string>): CheckFinding[] {
  const pagesOf = new Map<string, Set<number>>();
  for (const { documentId, document, page } of content.criteria.flatMap((criterion) => criterion.evidence)) {
    if (!inUse.has(documentId)) pagesOf.set(document, (pagesOf.get(document) ?? new Set()).add(page));
  }
  return [...pagesOf].map(([document, pages]) =>
    finding(
      "block",
      "Q02",
      `The draft quotes ${document}, p. ${[...pages].sort((a, b) => a - b).join(", ")}, which was withdrawn from the case file.`,
      "Restore the document, or draft the item again without it.",
    ),
  );
}
