import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import type { RankedExcerpt } from "../../vocabulary.ts";
import { api, keys } from "../api.ts";
import type { LibrarySource } from "../api-types.ts";
import { ErrorNote } from "../parts/error-note.tsx";
import { ScrollRegion } from "../parts/scroll-region.tsx";
import { SearchSequence } from "../parts/search-sequence.tsx";
import { count, formatDay, formatPages, SOURCE_WORDS, STEP_WORDS } from "../words.ts";
import { nameSource, periodWords } from "./in-force.ts";
import { isImported, placeOf } from "./place-of.ts";
import { chapterWords } from "./topic-rows.ts";
import type { LibraryAddress } from "./use-library-address.ts";

interface Props {
  sources: LibrarySource[];
  address: LibraryAddress;
  hrefOf: (change: Partial<LibraryAddress>) => string;
  go: (change: Partial<LibraryAddress>) => void;
  onOpen: () => void;
}

const LIMIT = 20;

/** Excerpts in force on the day that bear on the words, best first, and the search sequence with what each step found. */
export function SearchResults({ sources, address, hrefOf, go, onOpen }: Props) {
  const { q, date } = address;
  const found = useQuery({
    queryKey: keys.guidelines(q, date),
    queryFn: () => api.searchGuidelines(q, date, LIMIT),
    placeholderData: (before) => before,
  });
  const about = new Set(found.data?.searchSequence.flatMap((step) => step.found));
  const near = found.data?.excerpts.filter(({ excerptId }) => about.has(excerptId)) ?? [];
  const far = found.data?.excerpts.filter(({ excerptId }) => !about.has(excerptId)) ?? [];
  const open = (excerptId: string) => {
    go({ excerptId });
    onOpen();
  };
  const row = (excerpt: RankedExcerpt) => (
    <FoundExcerpt
      key={excerpt.excerptId}
      excerpt={excerpt}
      place={placeOf(sources, placed(excerpt))}
      date={date}
      href={hrefOf({ excerptId: excerpt.excerptId })}
      current={address.excerptId === excerpt.excerptId}
      onOpen={onOpen}
    />
  );
  return (
    <div className="pane-body">
      <div className="topic-head">
        <h2>“{q}”</h2>
        <p className="meta" role="status">
          {found.data
            ? near.length > 0
              ? `${count(near.length, "excerpt")} in force on ${formatDay(date)}, best first`
              : `Nothing in force on ${formatDay(date)} is about this`
            : found.isError
              ? "Not searched"
              : "Searching …"}
        </p>
        <Link className="text-link" href={hrefOf({ q: "" })}>
          Back to the topics
        </Link>
      </div>
      <ScrollRegion className="topic-scroll" aria-label="Search results">
        {found.isError && <ErrorNote error={found.error} onRetry={() => void found.refetch()} />}
        {found.data && (
          <>
            {near.length === 0 && (
              <p className="pad">
                Try the treatment's general name, or another date. Where the library is silent, a librarian can import
                the guideline that speaks.
              </p>
            )}
            <ol className="found-list">{near.map(row)}</ol>
            <h3 className="label found-heading">Search sequence</h3>
            <div className="pad-x">
              <SearchSequence
                steps={found.data.searchSequence}
                onOpen={open}
                names={nameImported(sources, found.data.excerpts)}
              />
            </div>
            {far.length > 0 && (
              <>
                <h3 className="label found-heading">Only words or the body part agree</h3>
                <ol className="found-list">{far.slice(0, 6).map(row)}</ol>
              </>
            )}
          </>
        )}
      </ScrollRegion>
    </div>
  );
}

/** A ranked excerpt as its place on the time line is looked up. */
const placed = ({ excerptId, source, chapterNumber, ...rest }: RankedExcerpt) => ({
  ...rest,
  ...{ id: excerptId, sourceKey: source, chapterNumber: chapterNumber ?? null, source: undefined },
});

/** A guideline's name before the topic, for ids that do not tell. */
function nameImported(sources: readonly LibrarySource[], excerpts: readonly RankedExcerpt[]): Map<string, string> {
  const imported = excerpts.filter(({ excerptId }) => isImported({ id: excerptId }));
  return new Map(
    imported.map((excerpt) => [
      excerpt.excerptId,
      `${placeOf(sources, placed(excerpt))?.source.name ?? "Imported guideline"}: ${excerpt.topic}`,
    ]),
  );
}

function FoundExcerpt(props: {
  excerpt: RankedExcerpt;
  place: ReturnType<typeof placeOf>;
  date: string;
  href: string;
  current: boolean;
  onOpen: () => void;
}) {
  const { excerpt, place, date } = props;
  const authority = place?.edition.authority;
  const words = [
    place ? nameSource(place.source) : SOURCE_WORDS[excerpt.source],
    chapterWords({ chapter: excerpt.chapter, chapterNumber: excerpt.chapterNumber ?? null }),
    excerpt.pages && formatPages(excerpt.pages),
  ].filter(Boolean);
  return (
    <li>
      <Link href={props.href} className="found" aria-current={props.current || undefined} onClick={props.onOpen}>
        <span className="found-topic">{excerpt.topic}</span>
        <span>{words.join(", ").replace(/(pp?\.) /, "$1\u00a0")}</span>
        <span className="meta">
          {STEP_WORDS[excerpt.step]} · in force on {formatDay(date)} ({periodWords(excerpt)})
          {authority && ` · ${authority}`}
        </span>
      </Link>
    </li>
  );
}
