import { Drawer } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api, keys } from "../api.ts";
import type { DraftView } from "../api-types.ts";
import { count, DETERMINATION_WORDS, formatMoment, wordCount } from "../words.ts";
import { ErrorNote } from "./error-note.tsx";

/** Every revision, newest first. None is ever changed or removed. */
export default function RevisionDrawer({ draft, onClose }: { draft: DraftView; onClose: () => void }) {
  const list = useQuery({
    queryKey: keys.revisions(draft.id, draft.revision.number),
    queryFn: () => api.revisions(draft.id),
  });
  return (
    <Drawer opened onClose={onClose} position="right" size="lg" title="Revisions">
      {list.isError && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <p role="status">Loading …</p>}
      {list.data?.revisions.map((revision, index) => (
        <details key={revision.id} className="revision" open={index === 0}>
          <summary>
            <strong>Revision {revision.number}</strong>{" "}
            <span className="meta">
              {revision.origin === "model" ? (revision.modelId ?? "model") : revision.createdByName},{" "}
              {formatMoment(revision.createdAt)} · {DETERMINATION_WORDS[revision.determination]} ·{" "}
              {count(wordCount(revision.rationale), "word")}
              {draft.approval?.revisionId === revision.id && " · approved"}
            </span>
          </summary>
          {revision.overrideReason && <p>Override: {revision.overrideReason}</p>}
          <p className="rationale-text">{revision.rationale}</p>
        </details>
      ))}
    </Drawer>
  );
}
