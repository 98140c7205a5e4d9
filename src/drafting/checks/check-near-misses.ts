import type { CheckFinding, DraftContent, Quote } from "../../vocabulary.ts";
import { finding } from "./input.ts";

/** A near-miss of one criterion, as a key: the same place may be near to several criteria. */
export function nearMissKey(
  criterion: { excerptId: string; criterionId: string },
  place: Pick<Quote, "documentId" | "page" | "start">,
): string {
  return [criterion.excerptId, criterion.criterionId, place.documentId, place.page, place.start].join("\n");
}

/**
 * A04: what a draft calls not documented although places came close, which nobody has set aside yet. Asked whenever a draft is
 * read, because a reviewer sets places aside without a new revision.
 */
export function checkNearMisses(content: DraftContent, dismissed: ReadonlySet<string>): CheckFinding[] {
  return content.criteria.flatMap((criterion) => {
    // What is set aside claims no absence, so that nothing comes near to disproving it.
    if (criterion.state !== "not-documented" || criterion.role !== "leaf" || criterion.setAside) return [];
    const open = (criterion.search?.nearMisses ?? []).filter((place) => !dismissed.has(nearMissKey(criterion, place)));
    const [first] = open;
    if (!first) return [];
    return [
      finding(
        "inform",
        "A04",
        `"${criterion.text}" is called not documented; ${open.length === 1 ? "one place comes" : `${open.length} places come`} close, first ${first.document} p. ${first.page}.`,
        "Read each and set it aside with a reason, or take it into the draft.",
        { criterionId: criterion.criterionId, excerptId: criterion.excerptId },
      ),
    ];
  });
}
