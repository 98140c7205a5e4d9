import "../library/library.css";
import "../library/timeline.css";
import "../library/excerpt.css";
import "../library/imports.css";
import { Center, Loader } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { api, keys } from "../api.ts";
import { lazily } from "../lazily.ts";
import { Browse } from "../library/browse.tsx";
import { LibraryBar } from "../library/library-bar.tsx";
import { useLibraryAddress } from "../library/use-library-address.ts";
import { ErrorNote } from "../parts/error-note.tsx";

const Imports = lazily(() => import("../library/imports.tsx"));
const Coverage = lazily(() => import("../library/coverage.tsx"));

/** The guideline library: what was in force when, what it says, what is imported, and what is missing. */
export default function Library() {
  const { address, hrefOf, go } = useLibraryAddress();
  const editions = useQuery({ queryKey: keys.library, queryFn: api.libraryEditions });
  useDocumentTitle("Library · Rationale");
  const waiting = (
    <Center mih="40dvh" role="status" aria-label="Opening the library">
      <Loader size="sm" />
    </Center>
  );
  return (
    <div className="library" data-view={address.view}>
      <LibraryBar sources={editions.data?.sources ?? []} address={address} hrefOf={hrefOf} go={go} />
      {address.view === "imports" && (
        <Suspense fallback={waiting}>
          <Imports editionId={address.editionId} date={address.date} hrefOf={hrefOf} go={go} />
        </Suspense>
      )}
      {address.view === "coverage" && (
        <Suspense fallback={waiting}>
          <Coverage hrefOf={hrefOf} />
        </Suspense>
      )}
      {address.view === "browse" && editions.isPending && waiting}
      {address.view === "browse" && editions.isError && (
        <div className="page-narrow">
          <ErrorNote error={editions.error} onRetry={() => void editions.refetch()} />
        </div>
      )}
      {address.view === "browse" && editions.data && (
        <Browse library={editions.data} address={address} hrefOf={hrefOf} go={go} />
      )}
    </div>
  );
}
