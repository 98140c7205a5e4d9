import { Drawer } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Excerpt } from "../../vocabulary.ts";
import { api, keys } from "../api.ts";
import { formatDay, formatPages } from "../words.ts";
import { CriterionTree } from "./criterion-tree.tsx";
import { ErrorNote } from "./error-note.tsx";

/** One guideline excerpt beside the work: edition, when it was in force, what it recommends and on which conditions. */
export default function ExcerptDrawer({ excerptId, onClose }: { excerptId: string; onClose: () => void }) {
  const found = useQuery({
    queryKey: keys.excerpt(excerptId),
    queryFn: () => api.excerpt(excerptId),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={found.data?.excerpt.source ?? "Guideline excerpt"}
    >
      {found.isPending && <p role="status">Loading …</p>}
      {found.isError && <ErrorNote error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <ExcerptBody excerpt={found.data.excerpt} />}
    </Drawer>
  );
}

function ExcerptBody({ excerpt }: { excerpt: Excerpt }) {
  return (
    <article className="excerpt">
      <h2>{excerpt.topic}</h2>
      <dl className="facts">
        <div>
          <dt>Edition</dt>
          <dd>{excerpt.edition}</dd>
        </div>
        {excerpt.chapter && (
          <div>
            <dt>Chapter</dt>
            <dd>
              {excerpt.chapterNumber && `${excerpt.chapterNumber}, `}
              {excerpt.chapter}
            </dd>
          </div>
        )}
        {excerpt.pages && (
          <div>
            <dt>Pages</dt>
            <dd>{formatPages(excerpt.pages)}</dd>
          </div>
        )}
        {excerpt.citedSections.length > 0 && (
          <div>
            <dt>Sections</dt>
            <dd>{excerpt.citedSections.join("; ")}</dd>
          </div>
        )}
        <div>
          <dt>In force</dt>
          <dd>
            {excerpt.inForceFrom ? formatDay(excerpt.inForceFrom) : "from an unknown day"} to{" "}
            {excerpt.inForceTo ? formatDay(excerpt.inForceTo) : "now"}
          </dd>
        </div>
        {excerpt.authority && (
          <div>
            <dt>Authority</dt>
            <dd>{excerpt.authority}</dd>
          </div>
        )}
      </dl>
      <p className="label">
        {excerpt.textKind === "summary" ? "Summary in own words, not a quotation" : "Text of the guideline"}
      </p>
      <p className="rationale-text">{excerpt.summary}</p>
      <p>
        <span className="label">Recommendation</span> {excerpt.recommendation}
      </p>
      {excerpt.criteria && (
        <>
          <h3 className="label">Conditions</h3>
          <CriterionTree criterion={excerpt.criteria} />
        </>
      )}
      {excerpt.limits && (
        <p>
          <span className="label">Limits</span> {excerpt.limits}
        </p>
      )}
      {excerpt.confidence !== "high" && (
        <p className="meta">
          Confidence in the page numbers of this entry: {excerpt.confidence}. Check them against the guideline.
        </p>
      )}
    </article>
  );
}
