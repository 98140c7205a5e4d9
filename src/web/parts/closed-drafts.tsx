import { IconLock } from "@tabler/icons-react";
import type { CaseFileView, DraftView } from "../api-types.ts";
import { DETERMINATION_WORDS, formatMoment } from "../words.ts";
import { BoundRationale } from "./bound-rationale.tsx";
import { ScrollRegion } from "./scroll-region.tsx";

/** Drafts of items that were merged, split or taken out of the dispute: to be read, and neither edited nor signed. */
export default function ClosedDrafts({ view }: { view: CaseFileView }) {
  return (
    <ScrollRegion className="draft-scroll" aria-label="Closed drafts">
      <p className="meta">
        These drafts belong to items that are no longer in dispute as they stood. They are kept to be read; nothing of
        them goes into the letter.
      </p>
      {view.draftsOfWithdrawnItems.map((draft) => (
        <section key={draft.id} className="closed-draft" aria-label={draft.itemWithdrawn?.request ?? "Closed draft"}>
          <h2 className="request">{draft.itemWithdrawn?.request}</h2>
          <p className="told-line meta">
            <IconLock size={14} aria-hidden /> <span>{sayWhy(draft, view)}</span>
          </p>
          <p>
            <span className="label">Determination</span>{" "}
            <strong>{DETERMINATION_WORDS[draft.revision.determination]}</strong>{" "}
            <span className="meta">revision {draft.revision.number}</span>
          </p>
          <BoundRationale
            rationale={draft.revision.rationale}
            content={draft.revision.content}
            checks={draft.revision.checks}
          />
        </section>
      ))}
    </ScrollRegion>
  );
}

/** "Merged into item 1", "Split into items 2 and 3": by the items that stand in its place now. */
function sayWhy({ itemWithdrawn }: DraftView, { items }: CaseFileView): string {
  const { replacedBy, withdrawnAt } = itemWithdrawn ?? { replacedBy: null, withdrawnAt: null };
  const when = withdrawnAt ? `, ${formatMoment(withdrawnAt)}` : "";
  const places = items.filter(({ id }) => replacedBy?.includes(id)).map(({ position }) => position);
  if (!replacedBy || replacedBy.length === 0) return `Taken out of the dispute${when}.`;
  const now = places.length === 0 ? "" : ` ${places.length === 1 ? "item" : "items"} ${places.join(" and ")}`;
  if (replacedBy.length === 1) return `Merged into${now || " another item"}${when}.`;
  return `Split into${now || ` ${replacedBy.length} items`}${when}.`;
}
