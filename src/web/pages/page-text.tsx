import { useMemo } from "react";
import type { PageText as Page } from "../api-types.ts";
import { findMatches, type Span, segmentPage } from "../page-segments.ts";

interface Props {
  page: Page;
  focus: Span | null;
  query: string;
  /** Times the usual size of text. */
  zoom: number;
}

/** The text of one page as it was read, with the span in question and the places of a search marked. */
export function PageText({ page, focus, query, zoom }: Props) {
  const segments = useMemo(
    () => segmentPage(page.text, focus, findMatches(page.text, query)),
    [page.text, focus, query],
  );
  const laidOut = useMemo(() => isLaidOut(page.text), [page.text]);
  return (
    <div className="page-text" data-laid-out={laidOut || undefined} style={{ "--zoom": zoom } as React.CSSProperties}>
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
  );
}

/** Columns and forms that were set with blanks only read well where every character is as wide as the next. */
const LEAST_LINES_WITH_GAPS = 3;

function isLaidOut(text: string): boolean {
  return text.split("\n").filter((line) => /\S {3,}\S/.test(line)).length >= LEAST_LINES_WITH_GAPS;
}
