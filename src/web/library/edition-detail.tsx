import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { GuidelineEdition } from "../../vocabulary.ts";
import { FactList } from "../parts/fact-list.tsx";
import { count, formatMoment, SOURCE_WORDS } from "../words.ts";
import { CorrectEdition } from "./correct-edition.tsx";
import { EditionExcerpts } from "./edition-excerpts.tsx";
import { EditionStanding, type StandingProps } from "./edition-standing.tsx";
import { EditionStatusMark } from "./edition-status.tsx";
import { periodWords } from "./in-force.ts";

/** One imported edition: how far it was read, what was read, and what can be done with it now. */
export function EditionDetail({ edition, editions, librarian, hrefOf, go }: StandingProps) {
  const [correcting, correct] = useDisclosure(false);
  const readable = edition.excerptCount > 0 && (librarian || edition.status === "published");
  const correctable = librarian && (edition.status === "ready" || edition.status === "published");
  return (
    <div className="edition-detail">
      <header>
        <h2>{edition.name}</h2>
        <EditionStatusMark edition={edition} />
      </header>
      {correcting ? (
        <CorrectEdition edition={edition} onDone={correct.close} />
      ) : (
        <>
          <EditionFacts edition={edition} />
          {correctable && (
            <Button size="compact-sm" variant="default" onClick={correct.open}>
              Correct name or dates
            </Button>
          )}
        </>
      )}
      <EditionStanding edition={edition} editions={editions} librarian={librarian} hrefOf={hrefOf} go={go} />
      {readable && (edition.status === "ready" || edition.status === "published") && (
        <EditionExcerpts edition={edition} hrefOf={hrefOf} />
      )}
    </div>
  );
}

function EditionFacts({ edition }: { edition: GuidelineEdition }) {
  const facts: [string, string | null][] = [
    ["Stands as", edition.sourceKey === "other" ? "Other national guideline" : SOURCE_WORDS[edition.sourceKey]],
    ["Edition", edition.edition],
    ["In force", periodWords(edition)],
    ["Regulation", edition.authority],
    ["Licence", edition.licenceNote || null],
    ["File", `${edition.fileName}, ${Math.max(1, Math.round(edition.byteLength / 1024)).toLocaleString("en")} kB`],
    [
      "Read",
      edition.pageCount && edition.status !== "reading"
        ? `${count(edition.pageCount, "page")}, ${count(edition.excerptCount, "excerpt")}`
        : null,
    ],
    ["Published", edition.publishedAt ? formatMoment(edition.publishedAt) : null],
  ];
  return <FactList facts={facts} />;
}
