import "../shell/plain-pages.css";
import "../compare/compare.css";
import { Center, Loader, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useLocation, useSearchParams } from "wouter";
import { api, keys } from "../api.ts";
import type { CaseFileView, ComparisonView } from "../api-types.ts";
import { ComparedItem, EditedItem } from "../compare/compared-item.tsx";
import { FigureHeading } from "../compare/counted-items.tsx";
import { DecisionCourses } from "../compare/decision-courses.tsx";
import { FigureList } from "../compare/figure-list.tsx";
import { FIGURES, readFigure } from "../compare/figures.ts";
import { CaseLink } from "../parts/case-link.tsx";
import { ErrorNote } from "../parts/error-note.tsx";
import { FinalForm } from "../parts/final-form.tsx";
import { count } from "../words.ts";

/** The drafts beside the final determination that was issued: figures, then every item with its texts. */
export default function Compare({ caseFileId }: { caseFileId: string }) {
  const caseFile = useQuery({ queryKey: keys.caseFile(caseFileId), queryFn: () => api.caseFile(caseFileId) });
  const compared = useQuery({ queryKey: keys.comparison(caseFileId), queryFn: () => api.comparison(caseFileId) });
  const title = caseFile.data?.caseFile.title ?? "Case file";
  useDocumentTitle(`Compare, ${title} · Rationale`);
  return (
    <div className="page page-wide">
      <div className="page-head">
        <CaseLink caseFileId={caseFileId} title={title} />
        <Title order={1}>Compare with the final determination</Title>
      </div>
      {compared.isPending && (
        <Center mih={120} role="status" aria-label="Loading the comparison">
          <Loader size="sm" />
        </Center>
      )}
      {compared.isError && <ErrorNote error={compared.error} onRetry={() => void compared.refetch()} />}
      {compared.data && (
        <>
          <FinalForm caseFileId={caseFileId} recorded={compared.data.finalDetermination?.name ?? null} />
          {compared.data.comparison && <Compared view={compared.data} caseFile={caseFile.data} />}
          <Edits view={compared.data} />
          <DecisionCourses courses={compared.data.courses} courseSummary={compared.data.courseSummary} />
        </>
      )}
    </div>
  );
}

function Compared({ view, caseFile }: { view: ComparisonView; caseFile: CaseFileView | undefined }) {
  const { comparison, figures } = view;
  const [search] = useSearchParams();
  const [path] = useLocation();
  const asked = search.has("at") ? Number(search.get("at")) : null;
  const opened = readFigure(search);
  if (!comparison || !figures) return null;
  const { drafts, final } = comparison.unmatched;
  const shown = view.items
    .map((item, at) => ({ item, at }))
    .filter(({ item }) => opened === null || FIGURES[opened].counts(item));
  return (
    <>
      <section aria-label="Figures">
        {figures.items === 0 ? (
          <p className="note">No item of the letter matches a draft, so there is nothing to count.</p>
        ) : (
          <>
            <FigureList counts={figures} path={path} />
            <p className="meta">
              {count(figures.items, "item")} compared. In brackets the 95 % interval (Wilson): figures of one letter say
              little.
            </p>
          </>
        )}
      </section>
      {opened && <FigureHeading figure={opened} n={shown.length} path={path} />}
      {shown.map(({ item, at }) => (
        <ComparedItem key={`${at}/${item.request}`} text={item} asked={at === asked} caseFile={caseFile} />
      ))}
      {(drafts.length > 0 || final.length > 0) && (
        <section className="unmatched" aria-label="Items without a partner">
          <h2 className="section-head">Without a partner</h2>
          {drafts.length > 0 && (
            <p>
              {count(drafts.length, "draft")} not in the letter: {drafts.join("; ")}
            </p>
          )}
          {final.length > 0 && (
            <p>
              {count(final.length, "item")} of the letter without a draft: {final.join("; ")}
            </p>
          )}
        </section>
      )}
    </>
  );
}

/** What reviewers changed of the model's drafts that no letter decides yet. */
function Edits({ view }: { view: ComparisonView }) {
  const edited = view.edits.filter(({ changes }) => changes?.some(({ kind }) => kind !== "same"));
  if (edited.length === 0) return null;
  return (
    <section aria-label="What reviewers changed">
      <h2 className="section-head">What reviewers changed, without a letter yet</h2>
      {edited.map((text) => (
        <EditedItem key={text.request} text={text} />
      ))}
    </section>
  );
}
