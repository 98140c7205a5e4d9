import { widthOf } from "./decisions/letter-lines.ts";

/** A letter of this many lines has empty ones between its paragraphs, unless they were lost. */
const MIN_LINES = 12;
const MAX_EMPTY_SHARE = 0.04;
/** Share of the width from which a line is one of running text. */
const RUNNING_SHARE = 0.7;
const POINT = /^\s*(?:\(?\d{1,2}[.)]|[-•*])\s/;
const LABEL = /^\s*(?:[A-Z][\w ]{2,30}:|\(?\d{1,2}[.)]\s|[-•*]\s)/;
const HEADING = /^[^a-z]*[A-Z]{3}[^a-z]*$/;

/**
 * Lines of a letter that lost the empty ones between its paragraphs, with an empty line around headings and where a line breaks off
 * although the next word had room: after a sentence, or before running text. Other letters as they are.
 */
export function partParagraphs(lines: string[]): string[] {
  const filled = lines.filter((line) => line.trim() !== "");
  const within = lines.join("\n").trim().split("\n");
  const empty = within.length - filled.length;
  if (filled.length < MIN_LINES || empty > MAX_EMPTY_SHARE * filled.length) return lines;
  const width = widthOf(filled);
  return lines.flatMap((line, at) => {
    const next = lines[at + 1];
    if (next === undefined || line.trim() === "" || next.trim() === "") return [line];
    const heading = HEADING.test(line.trim()) || HEADING.test(next.trim());
    const room = line.length + 1 + (/^\s*(\S*)/.exec(next)?.[1] ?? "").length < width;
    const opens = /^\s*["“(]?[A-Z\d]/.test(next) && !/[,;(–—-]\s*$/.test(line);
    const prose = next.length > RUNNING_SHARE * width && line.length < RUNNING_SHARE * width && !LABEL.test(next);
    const ended = room && opens && (/[.!?]["”)]?\s*$/.test(line) || prose || (POINT.test(line) && !POINT.test(next)));
    return heading || ended ? [line, ""] : [line];
  });
}
