import { IconArrowsSplit, IconCheck } from "@tabler/icons-react";
import type { GuidelineConflict as Conflict, GuidelineParty } from "../../vocabulary.ts";
import { nameDocument } from "../name-document.ts";
import { usePlaces } from "../use-places.ts";
import { formatPages, SOURCE_WORDS } from "../words.ts";

const BY_WORDS: Record<GuidelineParty["by"], string> = {
  "utilization-review": "Utilization review",
  "treating-physician": "Treating physician",
  found: "This draft",
};

/** Guidelines that were cited for the item and differ, side by side, and the one that governs (8 CCR 9792.25.1). */
export function GuidelineConflict({ conflict }: { conflict: Conflict }) {
  const sides = (["utilization-review", "treating-physician", "found"] as const)
    .map((by) => ({ by, parties: conflict.parties.filter((party) => party.by === by) }))
    .filter(({ parties }) => parties.length > 0);
  return (
    <section className="conflict" aria-label="Different guidelines were cited">
      <h2 className="section-head">
        <IconArrowsSplit size={16} aria-hidden /> Different guidelines were cited
      </h2>
      <div className="conflict-sides">
        {sides.map(({ by, parties }) => (
          <div key={by} className="conflict-side" data-governs={conflict.governs === by || undefined}>
            <p className="label">
              {BY_WORDS[by]}
              {conflict.governs === by && (
                <span className="governs">
                  <IconCheck size={14} aria-hidden /> governs
                </span>
              )}
            </p>
            <ul>
              {parties.map((party) => (
                <Party key={`${party.source}/${party.chapter}/${party.topic}/${party.pages.join()}`} party={party} />
              ))}
            </ul>
          </div>
        ))}
      </div>
      <p className="conflict-reason">{conflict.reason}</p>
      {conflict.opposed && <p className="meta">Their recommendations contradict one another.</p>}
    </section>
  );
}

function Party({ party }: { party: GuidelineParty }) {
  const { openExcerpt, open, documents } = usePlaces();
  const { excerptId, quote, inForce } = party;
  const chapter = party.chapter && /^\d+$/.test(party.chapter) ? `chapter ${party.chapter}` : party.chapter;
  const name = [SOURCE_WORDS[party.source], chapter, party.topic, formatPages(party.pages)].filter(Boolean).join(", ");
  return (
    <li>
      {excerptId ? (
        <button type="button" className="citation" onClick={() => openExcerpt(excerptId)}>
          {name}
        </button>
      ) : (
        <span>{name}</span>
      )}
      <div className="meta">
        {inForce === false ? (
          <span className="edition-out">not in force on the case’s date</span>
        ) : (
          (inForce === null && "edition not known") || "in force"
        )}
        {sayRecommendation(party.says)}
        {quote && (
          <>
            ;{" "}
            <button type="button" className="page-link" onClick={() => open(quote)}>
              cited on {nameDocument(documents, quote.documentId, quote.page)} p. {quote.page}
            </button>
          </>
        )}
      </div>
    </li>
  );
}

/** What the page recommends; an edition that is known by its dates alone says nothing here. */
function sayRecommendation(says: string | null): string {
  if (says === null) return "; the library holds no such page";
  return /^edition record/i.test(says) ? "; known by its dates, its text is not in the library" : `; ${says}`;
}
