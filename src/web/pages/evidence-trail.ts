import type { CaseFileView } from "../api-types.ts";
import type { Place } from "../use-places.ts";

export interface TrailStop extends Place {
  criterion: string;
  /** What came close to a fact that is not documented. */
  nearMiss: boolean;
}

export interface EvidenceTrail {
  stops: TrailStop[];
  /** Which stop is open. */
  at: number;
}

/**
 * The evidence among which the open quote stands: all quotes and near-misses of its draft, criterion by criterion. Where several drafts hold it,
 * the draft of `itemId` counts, which is the one in view. Null where the open place is no quote of a draft.
 */
export function findTrail(
  view: Pick<CaseFileView, "drafts">,
  place: Place,
  itemId: string | null,
): EvidenceTrail | null {
  const drafts = [...view.drafts].sort(
    (a, b) => Number(b.disputedItemId === itemId) - Number(a.disputedItemId === itemId),
  );
  for (const draft of drafts) {
    const seen = new Set<string>();
    const stops = draft.revision.content.criteria.flatMap((criterion) =>
      [...criterion.evidence, ...(criterion.search?.nearMisses ?? [])]
        .map(({ documentId, page, start, end }, index) => ({
          ...{ documentId, page, start, end },
          criterion: criterion.text,
          nearMiss: index >= criterion.evidence.length,
        }))
        .filter((stop) => !seen.has(keyOf(stop)) && seen.add(keyOf(stop))),
    );
    const at = stops.findIndex((stop) => keyOf(stop) === keyOf(place));
    if (at >= 0) return { stops, at };
  }
  return null;
}

function keyOf({ documentId, page, start, end }: Place): string {
  return `${documentId}/${page}/${start}/${end}`;
}
