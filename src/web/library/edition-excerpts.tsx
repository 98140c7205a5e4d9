import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import type { Excerpt, GuidelineEdition } from "../../vocabulary.ts";
import { api, keys } from "../api.ts";
import { ErrorNote } from "../parts/error-note.tsx";
import { count, formatPages } from "../words.ts";
import ExcerptCriteria from "./excerpt-criteria.tsx";
import { chapterWords } from "./topic-rows.ts";
import type { LibraryAddress } from "./use-library-address.ts";

interface Props {
  edition: GuidelineEdition;
  hrefOf: (change: Partial<LibraryAddress>) => string;
}

/** What was read of an edition, excerpt by excerpt, to be checked against the guideline; text and conditions open in place. */
export function EditionExcerpts({ edition, hrefOf }: Props) {
  const list = useInfiniteQuery({
    queryKey: keys.editionExcerpts(edition.id),
    queryFn: ({ pageParam }) => api.editionExcerpts(edition.id, pageParam),
    initialPageParam: 0,
    getNextPageParam: (last) => last.nextOffset,
  });
  const all = list.data?.pages.flatMap((page) => page.excerpts) ?? [];
  const total = list.data?.pages[0]?.total ?? edition.excerptCount;
  return (
    <section aria-label="Excerpts">
      <h3 className="section-head">{count(total, "excerpt")}</h3>
      {list.isError && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
      <ul className="checked-list">
        {all.map((excerpt) => (
          <li key={excerpt.id}>
            <CheckedExcerpt
              excerpt={excerpt}
              href={edition.status === "published" ? hrefOf({ view: "browse", excerptId: excerpt.id }) : null}
            />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button size="xs" variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Show more ({all.length} of {total})
        </Button>
      )}
    </section>
  );
}

function CheckedExcerpt({ excerpt, href }: { excerpt: Excerpt; href: string | null }) {
  // The text and its conditions are loaded only where someone looks.
  const [open, setOpen] = useState(false);
  const chapter = chapterWords(excerpt);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="topic-name">{excerpt.topic}</span>
        <span className="topic-pages">{excerpt.pages ? formatPages(excerpt.pages) : "no page"}</span>
        <span className="meta checked-begin">
          {chapter && `${chapter} · `}
          {excerpt.summary.slice(0, 160)}
        </span>
      </summary>
      {open && (
        <div className="checked-body">
          {href && (
            <Link className="text-link" href={href}>
              Open in the library
            </Link>
          )}
          <ExcerptCriteria excerpt={excerpt} />
        </div>
      )}
    </details>
  );
}
