import { useMemo } from "react";
import type { PageText as Page } from "../api-types.ts";
import { findMatches, segmentPage } from "../page-segments.ts";
import type { Place } from "../use-places.ts";

interface Props {
  page: Page;
  documentId: string;
  place: Place;
  query: string;
}

/** The text of one page, as it was read. A page without text says so, with the way to the original. */
export function PageText({ page, documentId, place, query }: Props) {
  const { start, end } = place;
  const segments = useMemo(() => {
    const focus = start !== undefined && end !== undefined ? { start, end } : null;
    return segmentPage(page.text, focus, findMatches(page.text, query));
  }, [page.text, start, end, query]);
  const original = (
    <a
      className="text-link"
      href={`/api/documents/${encodeURIComponent(documentId)}/original`}
      target="_blank"
      rel="noreferrer"
    >
      Open the original
    </a>
  );
  if (!page.readable) {
    return (
      <div className="page-unreadable">
        <div className="hatch" aria-hidden />
        <p>
          <strong>Unreadable page.</strong> Page {page.number} has no text that could be read: a scan or a picture.
          Nothing on it was searched, and no absence is claimed for it. Read it in the original.
        </p>
        {original}
      </div>
    );
  }
  return (
    <>
      <div className="page-text">
        {segments.map((segment) => {
          if (segment.focus) {
            return (
              <mark key={segment.start} className="mark-focus" data-focus-mark>
                {segment.text}
              </mark>
            );
          }
          if (segment.hit) {
            return (
              <mark key={segment.start} className="mark-hit">
                {segment.text}
              </mark>
            );
          }
          return segment.text;
        })}
      </div>
      <p className="page-foot">{original}</p>
    </>
  );
}
