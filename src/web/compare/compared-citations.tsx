import { IconEqual, IconEqualNot, IconFileText, IconMail, type TablerIcon } from "@tabler/icons-react";
import type { AlignedCitation, CitedPlace } from "../api-types.ts";
import { ScrollRegion } from "../parts/scroll-region.tsx";
import { formatPages, SOURCE_WORDS } from "../words.ts";

interface Props {
  citations: AlignedCitation[];
  request: string;
  approved: boolean;
}

/** What each text cites, one line a chapter of a source, and whether draft and letter meet on a page. */
export function ComparedCitations({ citations, request, approved }: Props) {
  if (citations.length === 0) return <p className="meta">Neither the draft nor the letter cites a guideline.</p>;
  const own = approved ? "Approved" : "Current draft";
  const columns = citations[0]?.texts.length === 3 ? ["Model’s draft", own, "Letter"] : [own, "Letter"];
  return (
    <section aria-label={`Citations, ${request}`}>
      <h3 className="label">Citations</h3>
      <ScrollRegion className="table-scroll" aria-label={`Citations side by side, ${request}`}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">Source</th>
              {columns.map((column) => (
                <th scope="col" key={column}>
                  {column}
                </th>
              ))}
              <th scope="col">Draft and letter</th>
            </tr>
          </thead>
          <tbody>
            {citations.map((citation) => (
              <tr key={`${citation.source}/${citation.chapter}`}>
                <th scope="row">
                  {SOURCE_WORDS[citation.source]}
                  {citation.chapter && `, ${/^\d/.test(citation.chapter) ? "chapter " : ""}${citation.chapter}`}
                </th>
                {columns.map((column, at) => (
                  <td key={column}>
                    <Cited place={citation.texts[at] ?? null} />
                  </td>
                ))}
                <td>
                  <Verdict citation={citation} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function Cited({ place }: { place: CitedPlace | null }) {
  if (!place) return <span className="meta">not cited</span>;
  return (
    <>
      {formatPages(place.pages) || "no page"}
      {place.topics.length > 0 && <div className="meta">{place.topics.join("; ")}</div>}
    </>
  );
}

function Verdict({ citation: { texts, shared } }: { citation: AlignedCitation }) {
  const [draft, letter] = texts.slice(-2);
  const { words, Icon, tone } = judge(draft ?? null, letter ?? null, shared);
  return (
    <span className="state" data-state={tone}>
      <Icon size={16} aria-hidden /> {words}
    </span>
  );
}

function judge(
  draft: CitedPlace | null,
  letter: CitedPlace | null,
  shared: string[],
): { words: string; Icon: TablerIcon; tone: string } {
  if (!draft) return { words: letter ? "Letter only" : "Model’s draft only", Icon: IconMail, tone: "conflicting" };
  if (!letter) return { words: "Draft only", Icon: IconFileText, tone: "aside" };
  if (shared.length > 0) return { words: `Both on ${formatPages(shared)}`, Icon: IconEqual, tone: "documented" };
  if (letter.pages.length === 0 || draft.pages.length === 0)
    return { words: "Same source", Icon: IconEqual, tone: "documented" };
  return { words: "Other pages", Icon: IconEqualNot, tone: "conflicting" };
}
