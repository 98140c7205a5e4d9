import { VisuallyHidden } from "@mantine/core";
import { Fragment, type ReactNode } from "react";
import type { Hunk, Segment } from "./text-hunks.ts";
import { diffWordParts } from "./word-diff.ts";

/** A text with its word differences marked; whoever hears it is told what was taken out and put in. */
export function DiffText({ before, after }: { before: string; after: string }) {
  const parts = diffWordParts(before, after);
  let at = 0;
  return parts.map(({ kind, text }) => {
    const key = at;
    at += text.length + 1;
    if (kind === "same") return <Fragment key={key}>{text}</Fragment>;
    const Tag = kind === "added" ? "ins" : "del";
    return (
      <Tag key={key}>
        <VisuallyHidden>{kind === "added" ? " put in: " : " taken out: "}</VisuallyHidden>
        {text}
        <VisuallyHidden> end of change </VisuallyHidden>
      </Tag>
    );
  });
}

/** The whole text with each difference as the caller draws it. */
export function HunkText({ segments, children }: { segments: Segment[]; children: (hunk: Hunk) => ReactNode }) {
  let at = 0;
  return (
    <div className="rationale-text hunk-text">
      {segments.map((segment) => {
        const key = at;
        at += segment.kind === "same" ? segment.text.length : 1;
        return (
          <Fragment key={`${segment.kind} ${key}`}>
            {segment.kind === "same" ? segment.text : children(segment)}
          </Fragment>
        );
      })}
    </div>
  );
}

/** What a difference is called where it has no words of its own. */
export function isBlank({ mine, theirs }: Hunk): boolean {
  return !mine.trim() && !theirs.trim();
}
