import "../library/library.css";
import "../library/timeline.css";
import "../library/excerpt.css";
import "../library/imports.css";
import { Center, Loader } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { api, keys } from "../api.ts";
import { Browse } from "../library/browse.tsx";
import { LibraryBar } from "../library/library-bar.tsx";
import { useLibraryAddress } from "../library/use-library-address.ts";
import { ErrorNote } from "../parts/error-note.tsx";
import { late } from "../parts/late.tsx";

const waiting = (
  <Center mih="40dvh" role="status" aria-label="Opening the library">
    <Loader size="sm" />
  </Center>
);
const Imports = late(
  () => import("../library/imports.tsx"),
  () => waiting,
);
const Coverage = late(
  () => import("../library/coverage.tsx"),
  () => waiting,
);

/** The guideline library: what was in force when, what it says, what is imported, and what is missing. */
export default function Library() {
  const { address, hrefOf, go } = useLibraryAddress();
  const editions = useQuery({ queryKey: keys.library, queryFn: api.libraryEditions });
  useDocumentTitle("Library · Rationale");
  return (
    <div className="library" data-view={address.view}>
      <LibraryBar sources={editions.data?.sources ?? []} address={address} hrefOf={hrefOf} go={go} />
      {address.view === "imports" && (
        <Imports editionId={address.editionId} date={address.date} hrefOf={hrefOf} go={go} />
      )}
      {address.view === "coverage" && <Coverage hrefOf={hrefOf} />}
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
