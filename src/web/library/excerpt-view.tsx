import { Button, CopyButton } from "@mantine/core";
import { IconCheck, IconCopy, IconPencil, IconQuote } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef } from "react";
import type { Excerpt } from "../../vocabulary.ts";
import { api, keys } from "../api.ts";
import type { LibrarySource } from "../api-types.ts";
import { ErrorNote } from "../parts/error-note.tsx";
import { late } from "../parts/late.tsx";
import { ScrollRegion } from "../parts/scroll-region.tsx";
import { formatPages } from "../words.ts";
import { citationText } from "./citation-text.ts";
import { CitingDrafts } from "./citing-drafts.tsx";
import { CriteriaOutline } from "./criteria-outline.tsx";
import { ExcerptFacts } from "./excerpt-facts.tsx";
import { InForce } from "./excerpt-in-force.tsx";
import type { LibraryAddress } from "./use-library-address.ts";

const ExcerptCriteria = late(
  () => import("./excerpt-criteria.tsx"),
  ({ excerpt }) => <p className="excerpt-text">{excerpt.summary}</p>,
);

interface Props {
  excerptId: string;
  sources: LibrarySource[];
  date: string;
  hrefOf: (change: Partial<LibraryAddress>) => string;
}

/** One excerpt whole: where it stands, when it was in force, what it recommends and on which conditions. */
export function ExcerptView({ excerptId, sources, date, hrefOf }: Props) {
  const found = useQuery({
    queryKey: keys.excerpt(excerptId),
    queryFn: () => api.excerpt(excerptId),
    // The excerpt before stays until the next is there: nothing jumps.
    placeholderData: (before) => before,
  });
  const scroller = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another excerpt begins at its top.
  useEffect(() => {
    // Newer browsers answer with a promise, which an effect must not return.
    void scroller.current?.scrollTo({ top: 0 });
  }, [excerptId]);
  return (
    <ScrollRegion className="excerpt-scroll" aria-label="Excerpt" aria-busy={found.isPlaceholderData} ref={scroller}>
      {found.isPending && (
        <p className="meta" role="status">
          Opening the excerpt …
        </p>
      )}
      {found.isError && <ErrorNote error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <Body excerpt={found.data.excerpt} sources={sources} date={date} hrefOf={hrefOf} />}
    </ScrollRegion>
  );
}

function Body({ excerpt, sources, date, hrefOf }: Omit<Props, "excerptId"> & { excerpt: Excerpt }) {
  const verbatim = excerpt.textKind === "verbatim";
  const Kind = verbatim ? IconQuote : IconPencil;
  return (
    <article className="excerpt-view">
      <header>
        <p className="meta">
          {excerpt.source}
          {excerpt.pages && `, ${formatPages(excerpt.pages)}`}
        </p>
        <h2>{excerpt.topic}</h2>
        <InForce excerpt={excerpt} sources={sources} date={date} hrefOf={hrefOf} />
      </header>

      {excerpt.noLongerInLibrary && (
        <p className="not-in-force" role="note">
          No longer in the library: its edition was replaced or withdrawn. It stays readable because a draft cites it;
          no search and no new draft finds it.
        </p>
      )}
      <p className="text-kind">
        <Kind size={14} aria-hidden />
        {verbatim ? "Text of the guideline, verbatim" : "Summary in own words; never to be quoted"}
      </p>
      {verbatim ? <ExcerptCriteria excerpt={excerpt} /> : <p className="excerpt-text">{excerpt.summary}</p>}

      <Section title="Recommendation">
        <p>{sentence(excerpt.recommendation)}</p>
      </Section>
      {!verbatim && (
        <Section title="Conditions">
          {excerpt.criteria ? (
            <CriteriaOutline criterion={excerpt.criteria} />
          ) : (
            <p className="meta">This entry records the edition and sets no conditions.</p>
          )}
        </Section>
      )}
      {excerpt.limits && (
        <Section title="Limits">
          <p>{excerpt.limits}</p>
        </Section>
      )}
      {excerpt.treatments.length > 0 && (
        <Section title="Treatments, with brands and codes">
          <p>{excerpt.treatments.join(", ")}</p>
        </Section>
      )}
      <Section title="Where it stands">
        <ExcerptFacts excerpt={excerpt} />
      </Section>
      <div className="excerpt-foot">
        <CopyCitation excerpt={excerpt} />
        <CitingDrafts excerptId={excerpt.id} />
      </div>
    </article>
  );
}

const sentence = (text: string) => (text ? `${text[0]?.toUpperCase()}${text.slice(1)}` : "Not stated.");

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="label">{title}</h3>
      {children}
    </section>
  );
}

function CopyCitation({ excerpt }: { excerpt: Excerpt }) {
  return (
    <CopyButton value={citationText(excerpt)} timeout={2000}>
      {({ copied, copy }) => (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
          onClick={copy}
        >
          <span aria-live="polite">{copied ? "Copied" : "Copy citation"}</span>
        </Button>
      )}
    </CopyButton>
  );
}
