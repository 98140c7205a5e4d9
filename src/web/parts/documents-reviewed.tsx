import { useQuery } from "@tanstack/react-query";
import { api, keys } from "../api.ts";
import type { ReviewedDocuments } from "../api-types.ts";
import { usePlaces } from "../use-places.ts";
import { formatDay, KIND_WORDS, ROLE_WORDS } from "../words.ts";
import { ErrorNote } from "./error-note.tsx";

/** The documents by provider and kind with the range of their dates, as a determination lists what was reviewed. */
export default function DocumentsReviewed({ caseFileId, version }: { caseFileId: string; version: number }) {
  const { open } = usePlaces();
  const list = useQuery({
    queryKey: keys.documentsReviewed(caseFileId, version),
    queryFn: () => api.documentsReviewed(caseFileId),
  });
  if (list.isPending) return <p className="meta pad">Listing …</p>;
  if (list.isError) return <ErrorNote error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <ul className="reviewed-list">
      {list.data.reviewed.map((group) => {
        const [first] = group.places;
        return (
          <li key={`${group.kind}/${group.provider}/${group.authorRole}`}>
            <button
              type="button"
              className="page-link"
              onClick={() => first && open({ documentId: first.documentId, page: first.firstPage })}
            >
              {group.provider ?? ROLE_WORDS[group.authorRole]}
            </button>
            <span>
              {KIND_WORDS[group.kind]}
              {group.count > 1 && ` (${group.count})`}
            </span>
            <span className="document-date">{range(group)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function range({ from, to }: ReviewedDocuments): string {
  return from === to || !to ? formatDay(from) : `${formatDay(from)} – ${formatDay(to)}`;
}
