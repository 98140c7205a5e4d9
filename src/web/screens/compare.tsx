import { Center, Loader, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "wouter";
import { api, keys } from "../api.ts";
import type { ComparisonView } from "../api-types.ts";
import { CaseLink } from "../parts/case-link.tsx";
import { ComparedItem } from "../parts/compared-item.tsx";
import { ComparisonFigures } from "../parts/comparison-figures.tsx";
import { DecisionCourses } from "../parts/decision-courses.tsx";
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
          {compared.data.comparison && <Compared view={compared.data} />}
          <DecisionCourses courses={compared.data.courses} courseSummary={compared.data.courseSummary} />
        </>
      )}
    </div>
  );
}

function Compared({ view }: { view: ComparisonView }) {
  const { comparison } = view;
  const [search] = useSearchParams();
  const asked = search.has("at") ? Number(search.get("at")) : null;
  if (!comparison) return null;
  const { drafts, final } = comparison.unmatched;
  return (
    <>
      <ComparisonFigures comparison={comparison} />
      {view.items.map((item, at) => (
        <ComparedItem
          key={item.request}
          text={item}
          asked={at === asked}
          figures={comparison.items.find((one) => one.request === item.request) ?? null}
        />
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
