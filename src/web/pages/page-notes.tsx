import { Button } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconScan } from "@tabler/icons-react";
import type { CaseDocument, PageText } from "../api-types.ts";
import { useReadingRun } from "../ocr/reading-run.ts";
import { unreadPages, useReadPages } from "../ocr/reading-strip.tsx";
import { usePlaces } from "../use-places.ts";
import type { EvidenceTrail } from "./evidence-trail.ts";
import { hasPicture } from "./page-source.ts";

interface Props {
  caseFileId: string;
  document: CaseDocument;
  page: PageText;
  turns: number;
}

/** What a reader has to know before he relies on a page: that nothing on it was searched, or that a machine read it. */
export function PageNotes({ caseFileId, document, page, turns }: Props) {
  const { documents } = usePlaces();
  const run = useReadingRun();
  const read = useReadPages(caseFileId);
  const busy = run?.state === "loading" || run?.state === "reading";
  const all = unreadPages(documents);
  const { id: documentId, name, mediaType } = document;
  const own = { documentId, document: name, mediaType, page: page.number, turns };
  const offered = hasPicture(mediaType) && document.withdrawnAt === null;
  if (page.readable && page.origin !== "ocr") return null;
  if (page.readable) {
    return (
      <div className="page-note">
        <span>
          <strong>Machine-read, {page.confidence ?? 0} %.</strong> Check what you rely on against the picture; what is
          missing here proves nothing.
        </span>
        {offered && (
          <Button size="compact-xs" variant="subtle" disabled={busy} onClick={() => read([own])}>
            Read it again
          </Button>
        )}
      </div>
    );
  }
  return (
    <div className="page-note page-unreadable">
      <div className="hatch" aria-hidden />
      <span>
        <strong>Unreadable page.</strong> Page {page.number} has no text: a scan or a picture. Nothing on it was
        searched, and no absence is claimed for it.
      </span>
      {offered && (
        <span className="row">
          <Button
            size="compact-xs"
            leftSection={<IconScan size={14} aria-hidden />}
            disabled={busy}
            onClick={() => read([own])}
          >
            Read this page
          </Button>
          {all.length > 1 && (
            <Button size="compact-xs" variant="default" disabled={busy} onClick={() => read(all)}>
              Read all {all.length} unreadable pages
            </Button>
          )}
          <span className="meta">In this browser, by no outside service.{turns > 0 && " As it is turned now."}</span>
        </span>
      )}
    </div>
  );
}

/** Steps from quote to quote of the draft that the open one stands in. */
export function TrailBar({ trail, onStep }: { trail: EvidenceTrail; onStep: (by: 1 | -1) => void }) {
  const stop = trail.stops[trail.at];
  return (
    <div className="trail">
      <span className="trail-words">
        <strong>{stop?.nearMiss ? "Near-miss" : "Evidence"}</strong>{" "}
        <span className="meta">
          {trail.at + 1} of {trail.stops.length}
        </span>{" "}
        {stop?.criterion}
      </span>
      <Button.Group>
        <Button
          size="compact-xs"
          variant="default"
          aria-label="Previous evidence"
          aria-keyshortcuts="E"
          disabled={trail.at === 0}
          onClick={() => onStep(-1)}
        >
          <IconChevronLeft size={14} aria-hidden />
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          aria-label="Next evidence"
          aria-keyshortcuts="e"
          disabled={trail.at >= trail.stops.length - 1}
          onClick={() => onStep(1)}
        >
          <IconChevronRight size={14} aria-hidden />
        </Button>
      </Button.Group>
    </div>
  );
}
