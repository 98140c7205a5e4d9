import { type RefObject, useMemo } from "react";
import type { CriterionSpan } from "../../vocabulary.ts";

interface Props {
  text: string;
  spans: readonly CriterionSpan[];
  /** Criterion whose words stand out now. */
  active: string | null;
  textRef?: RefObject<HTMLDivElement | null>;
}

/** Verbatim text with the words of each condition underlined, and those of the active one marked. */
export function SpannedText({ text, spans, active, textRef }: Props) {
  const runs = useMemo(() => cutRuns(text, spans), [text, spans]);
  return (
    <div className="excerpt-text verbatim" ref={textRef}>
      {runs.map((run) =>
        run.criteria.length === 0 ? (
          run.text
        ) : (
          <mark
            key={run.start}
            className={active !== null && run.criteria.includes(active) ? "mark-focus" : "mark-bound"}
            data-criteria={run.criteria.join(" ")}
          >
            {run.text}
          </mark>
        ),
      )}
    </div>
  );
}

interface Run {
  start: number;
  text: string;
  criteria: string[];
}

/** The text cut at every end of a span; offsets are UTF-16 code units. */
function cutRuns(text: string, spans: readonly CriterionSpan[]): Run[] {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of spans) {
    cuts.add(Math.min(start, text.length));
    cuts.add(Math.min(end, text.length));
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((start, at) => ({
    start,
    text: text.slice(start, ordered[at + 1]),
    criteria: spans.filter((span) => span.start <= start && start < span.end).map(({ criterionId }) => criterionId),
  }));
}

/** What is selected within an element, as offsets into its text without white space at the ends; null for nothing. */
export function selectionWithin(element: HTMLElement | null): { start: number; end: number; text: string } | null {
  const selection = getSelection();
  if (!element || !selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const chosen = range.toString();
  const start = before.toString().length + (chosen.length - chosen.trimStart().length);
  const text = chosen.trim();
  return text ? { start, end: start + text.length, text } : null;
}
