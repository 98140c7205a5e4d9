import { Button, Center, Loader } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import type { GuidelineEdition } from "../../vocabulary.ts";
import { api, keys } from "../api.ts";
import { ErrorNote } from "../parts/error-note.tsx";
import { useSession } from "../session.ts";
import { EditionDetail } from "./edition-detail.tsx";
import { EditionStatusMark } from "./edition-status.tsx";
import { ImportForm } from "./import-form.tsx";
import { periodWords } from "./in-force.ts";
import type { LibraryAddress } from "./use-library-address.ts";

interface Props {
  editionId: string | null;
  date: string;
  hrefOf: (change: Partial<LibraryAddress>) => string;
  go: (change: Partial<LibraryAddress>) => void;
}

/** The address of the form for a new import. */
const NEW = "new";
const POLL_MS = 2000;

/** Licensed guidelines of the organisation: reviewers see them, librarians import, check, publish and withdraw. */
export default function Imports({ editionId, hrefOf, go }: Props) {
  const { person } = useSession();
  const librarian = person.role === "librarian";
  const list = useQuery({
    queryKey: keys.importedEditions,
    queryFn: api.importedEditions,
    // Asking also sets an import going again that a crash has left standing.
    refetchInterval: (query) =>
      query.state.data?.editions.some(({ status }) => status === "reading") ? POLL_MS : false,
  });
  if (list.isPending) {
    return (
      <Center mih="40dvh" role="status" aria-label="Loading the imported editions">
        <Loader size="sm" />
      </Center>
    );
  }
  if (list.isError) {
    return (
      <div className="page-narrow">
        <ErrorNote error={list.error} onRetry={() => void list.refetch()} />
      </div>
    );
  }
  const { editions } = list.data;
  const making = librarian && (editionId === NEW || (editions.length === 0 && editionId === null));
  const shown = editions.find((edition) => edition.id === editionId);
  return (
    <div className="imports" data-shows={making || editionId ? "detail" : "list"}>
      <section className="imports-list" aria-label="Imported editions">
        {librarian && (
          <div className="pad">
            <Button
              component={Link}
              href={hrefOf({ view: "imports", editionId: NEW })}
              size="xs"
              variant={making ? "default" : "filled"}
              leftSection={<IconPlus size={14} aria-hidden />}
            >
              Import a guideline
            </Button>
          </div>
        )}
        {editions.length === 0 ? (
          <p className="meta pad">
            {librarian
              ? "Nothing imported yet. The bundled catalogue says when each edition was in force, in own words; a licensed text adds what it says."
              : "Your organisation has imported no guideline. A librarian can import licensed texts; the catalogue is under Browse."}
          </p>
        ) : (
          <ul>
            {editions.map((edition) => (
              <li key={edition.id}>
                <EditionRow
                  edition={edition}
                  href={hrefOf({ view: "imports", editionId: edition.id })}
                  current={edition === shown}
                />
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="imports-detail" aria-label={making ? "Import" : "Edition"}>
        {(making || editionId) && (
          <Link className="text-link imports-back" href={hrefOf({ view: "imports", editionId: null })}>
            All imported editions
          </Link>
        )}
        {making && (
          <ImportForm
            published={editions.filter(({ status }) => status === "published")}
            onImported={(edition) => go({ view: "imports", editionId: edition.id })}
          />
        )}
        {shown && !making && (
          <EditionDetail
            key={shown.id}
            edition={shown}
            editions={editions}
            librarian={librarian}
            hrefOf={hrefOf}
            go={go}
          />
        )}
        {!shown && !making && editionId && (
          <p className="meta">There is no such edition in your organisation. It may have been deleted.</p>
        )}
        {!making && !editionId && editions.length > 0 && (
          <p className="meta imports-hint">Choose an edition to see its pages, excerpts and conditions.</p>
        )}
      </section>
    </div>
  );
}

function EditionRow({ edition, href, current }: { edition: GuidelineEdition; href: string; current: boolean }) {
  return (
    <Link href={href} className="edition-row" aria-current={current || undefined}>
      <span className="topic-name">{edition.name}</span>
      <span className="meta">
        {edition.edition} · {periodWords(edition)}
      </span>
      <EditionStatusMark edition={edition} />
    </Link>
  );
}
