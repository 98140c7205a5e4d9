import { VisuallyHidden } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { Link } from "wouter";
import type { CaseSummary, SummarySentence } from "../../vocabulary.ts";

/** Pages named behind a sentence; more are in the file's own order. */
const MAX_PLACES = 3;

/** The case summary; behind each sentence, for the screen only, the pages that it stands on, and what stands on none marked. */
export function SummaryText({ summary, caseFileId }: { summary: CaseSummary; caseFileId: string }) {
  const { sentences, checks, text } = summary;
  if (sentences.length === 0) return <p className="letter-summary">{text}</p>;
  const blocked = (sentence: SummarySentence) =>
    checks.some(
      ({ severity, place }) =>
        severity === "block" && place && "start" in place && place.start < sentence.end && place.end > sentence.start,
    );
  return (
    <p className="letter-summary">
      {sentences.map((sentence, at) => {
        const next = sentences[at + 1]?.start ?? text.length;
        const flagged = sentence.state === "unbound" || blocked(sentence);
        return (
          <span key={sentence.start}>
            <span className={flagged ? "summary-flagged" : undefined}>{sentence.text}</span>
            <Places sentence={sentence} caseFileId={caseFileId} flagged={flagged} />
            {text.slice(sentence.end, next)}
          </span>
        );
      })}
    </p>
  );
}

function Places({
  sentence,
  caseFileId,
  flagged,
}: {
  sentence: SummarySentence;
  caseFileId: string;
  flagged: boolean;
}) {
  const places = sentence.sources.flatMap((source) => (source.kind === "evidence" ? [source] : []));
  const seen = new Set<string>();
  const distinct = places.filter(({ documentId, page }) => {
    const key = `${documentId}/${page}`;
    return !seen.has(key) && seen.add(key);
  });
  return (
    <span className="summary-places">
      {flagged && (
        <span className="summary-warning">
          <IconAlertTriangle size={13} aria-hidden /> check
        </span>
      )}
      {distinct.slice(0, MAX_PLACES).map(({ documentId, document, page, start, end }) => (
        <Link
          key={`${documentId}/${page}`}
          className="page-link"
          href={`/case-files/${caseFileId}?${new URLSearchParams({ doc: documentId, page: String(page), start: String(start), end: String(end) })}`}
          title={`${document}, page ${page}`}
        >
          p.&nbsp;{page}
          <VisuallyHidden> of {document}</VisuallyHidden>
        </Link>
      ))}
    </span>
  );
}
