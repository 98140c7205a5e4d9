import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { api, keys } from "../api.ts";
import { count } from "../words.ts";

/** Drafts of the organisation that cite an excerpt; silent while it is not known, since reading goes on without. */
export function CitingDrafts({ excerptId }: { excerptId: string }) {
  const citing = useQuery({ queryKey: keys.citingDrafts(excerptId), queryFn: () => api.citingDrafts(excerptId) });
  const drafts = citing.data?.drafts ?? [];
  if (!citing.data) return null;
  if (drafts.length === 0) return <p className="meta">No current draft of your organisation cites it.</p>;
  return (
    <details className="citing">
      <summary>Cited by {count(drafts.length, "current draft")}</summary>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.draftId}>
            <Link className="text-link" href={`/case-files/${draft.caseFileId}`}>
              {draft.caseFile}
            </Link>
            <span className="meta"> · {draft.request}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
