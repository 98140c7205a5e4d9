import { Button, Progress } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "wouter";
import type { GuidelineEdition } from "../../vocabulary.ts";
import { api, keys } from "../api.ts";
import { ErrorNote } from "../parts/error-note.tsx";
import { count } from "../words.ts";
import { ConfirmedDeed } from "./confirmed-deed.tsx";
import { periodWords } from "./in-force.ts";
import type { LibraryAddress } from "./use-library-address.ts";

export interface StandingProps {
  edition: GuidelineEdition;
  editions: GuidelineEdition[];
  librarian: boolean;
  hrefOf: (change: Partial<LibraryAddress>) => string;
  go: (change: Partial<LibraryAddress>) => void;
}

/** What the status means, and the steps that lead on from it. */
export function EditionStanding({ edition, editions, librarian, hrefOf, go }: StandingProps) {
  const replaced = editions.find(({ id }) => id === edition.replaces);
  switch (edition.status) {
    case "reading":
      return (
        <>
          <Reading edition={edition} />
          {librarian && <Remove edition={edition} go={go} label="Stop and delete" />}
        </>
      );
    case "failed":
      return <Failed edition={edition} librarian={librarian} hrefOf={hrefOf} go={go} />;
    case "ready":
      return librarian ? (
        <Ready edition={edition} replaced={replaced} go={go} />
      ) : (
        <p className="meta">A librarian checks it and publishes it. Until then no search and no draft uses it.</p>
      );
    case "published":
      return librarian ? <Withdraw edition={edition} /> : null;
    case "replaced":
      return <p className="meta">A newer import took its place. What drafts cite of it stays readable there.</p>;
    case "withdrawn":
      return (
        <p className="meta">
          No longer in the library. What drafts cite of it stays readable there, marked as withdrawn.
        </p>
      );
  }
}

function Reading({ edition }: { edition: GuidelineEdition }) {
  const { pageCount, pagesRead } = edition;
  const share = pageCount ? pagesRead / pageCount : 0;
  const words = !pageCount
    ? "Opening the file …"
    : pagesRead < pageCount
      ? `${pagesRead.toLocaleString("en")} of ${count(pageCount, "page")} read`
      : "All pages read; cutting them into excerpts …";
  return (
    <div className="reading">
      <Progress value={share * 100} aria-label="Pages read" />
      <p role="status">{words}</p>
      <p className="meta">You can leave this page; reading goes on, and nothing is offered before you publish it.</p>
    </div>
  );
}

function Failed({ edition, librarian, hrefOf, go }: Omit<StandingProps, "editions">) {
  const client = useQueryClient();
  const retry = useMutation({
    mutationFn: () => api.retryImport(edition.id),
    onSettled: () => client.invalidateQueries({ queryKey: keys.importedEditions }),
  });
  return (
    <div>
      <div className="not-in-force" role="alert">
        <p>
          <strong>This import failed; nothing of it is in the library.</strong> {edition.error}
        </p>
      </div>
      {retry.isError && <ErrorNote error={retry.error} />}
      {librarian && (
        <div className="row">
          <Button size="xs" loading={retry.isPending} onClick={() => retry.mutate()}>
            Read it again
          </Button>
          <Button component={Link} size="xs" variant="default" href={hrefOf({ view: "imports", editionId: "new" })}>
            Import another file
          </Button>
          <Remove edition={edition} go={go} label="Delete" />
        </div>
      )}
    </div>
  );
}

function Ready(props: { edition: GuidelineEdition; replaced: GuidelineEdition | undefined; go: StandingProps["go"] }) {
  const { edition, replaced } = props;
  const client = useQueryClient();
  const publish = useMutation({
    mutationFn: () => api.publishEdition(edition.id),
    onSuccess: () =>
      Promise.all(
        [keys.importedEditions, keys.library, ["guidelines"]].map((queryKey) => client.invalidateQueries({ queryKey })),
      ),
  });
  return (
    <div className="publish">
      <p>
        Check the excerpts below: topics, pages, text. Publishing offers {count(edition.excerptCount, "excerpt")} to the
        searches and drafts of your organisation for dates {periodWords(edition)}
        {replaced && (
          <>
            , and in the same moment takes <strong>{`${replaced.name}, ${replaced.edition}`}</strong> out of them
          </>
        )}
        .
      </p>
      {publish.isError && <ErrorNote error={publish.error} />}
      <div className="row">
        <Button loading={publish.isPending} onClick={() => publish.mutate()}>
          Publish
        </Button>
        <Remove edition={edition} go={props.go} label="Delete" />
      </div>
    </div>
  );
}

function Withdraw({ edition }: { edition: GuidelineEdition }) {
  const client = useQueryClient();
  return (
    <ConfirmedDeed
      label="Withdraw …"
      title={`Withdraw ${edition.name}?`}
      verb="Withdraw"
      run={() => api.withdrawEdition(edition.id)}
      onDone={() =>
        Promise.all(
          [keys.importedEditions, keys.library, ["guidelines"], ["excerpt"]].map((queryKey) =>
            client.invalidateQueries({ queryKey }),
          ),
        )
      }
    >
      <p>From this moment no search and no new draft of your organisation finds it.</p>
      <p>
        <strong>What stays:</strong> excerpts that drafts cite remain readable in those drafts, marked as no longer in
        the library; the drafts themselves do not change.
      </p>
      <p>
        <strong>What goes:</strong> its other excerpts, its pages and the file. To have it back, import the file again.
      </p>
    </ConfirmedDeed>
  );
}

function Remove({ edition, go, label }: { edition: GuidelineEdition; go: StandingProps["go"]; label: string }) {
  const client = useQueryClient();
  return (
    <ConfirmedDeed
      label={`${label} …`}
      title={`Delete ${edition.name}?`}
      verb="Delete"
      run={() => api.deleteEdition(edition.id)}
      onDone={async () => {
        go({ view: "imports", editionId: null });
        await client.invalidateQueries({ queryKey: keys.importedEditions });
      }}
    >
      <p>It was never published, so that no draft cites it. The file, its pages and its excerpts go.</p>
    </ConfirmedDeed>
  );
}
