import { isFaxLine } from "../../sections/page-labels.ts";
import { unwrap } from "../letter-text.ts";
import { MARKER } from "./line-words.ts";

/** Gaps, leaders and lines of any length cost the expressions above no more than these. */
const LONGEST_LINE = 6_000;
export const boundLine = (line: string) =>
  line
    .slice(0, LONGEST_LINE)
    .replace(/\s{40,}/g, " ".repeat(40))
    .replace(/([^\w\s])\1{20,}/g, (_, sign: string) => sign.repeat(20));

/** Fax strips, and lines that come again on every page. */
export function dropFurniture(printed: string[]): string[] {
  const fold = (line: string) => line.replace(/\d+/g, "#").replace(/\s+/g, " ").trim().toLowerCase();
  const counts = new Map<string, number>();
  return printed.filter((line) => {
    if (line.trim() === "") return true;
    if (isFaxLine(line)) return false;
    const key = fold(line);
    const seen = counts.get(key) ?? 0;
    counts.set(key, seen + 1);
    const runs = /\bpage\b|\bpg\b|\bfax\b|\d\s*(?:\/|of)\s*\d\s*$/i.test(line);
    return !(runs && seen > 0) && !/^\s*FAX\b.*\bPage\b/i.test(line);
  });
}

/** Running text as one line a paragraph; rows, fields and list members stand by themselves. */
export function paragraphsOf(lines: string[]): string[] {
  const groups = lines
    .map((line) => line.trim())
    .join("\n")
    .split(/\n{2,}/);
  return groups.flatMap((group) => joinRunning(group.split("\n"))).filter((paragraph) => paragraph.trim() !== "");
}

const OPENS_FIELD = /^(?:re|cc|to|from|claim|doi|date|dear|reviewe[rd]|physician|signed|by)\b[^\n]{0,30}:/i;

/** A line longer than others by this factor is a paragraph that was never wrapped. */
const OUTLIER = 1.3;

/** Fewer long lines tell no usual length. */
const FEW = 6;

/** How wide running text is set: the longest line but for paragraphs that were never wrapped. */
export function widthOf(lines: string[]): number {
  const long = lines.map((line) => line.length).filter((length) => length > 50);
  if (long.length < FEW) return Math.max(0, ...lines.map((line) => line.length));
  const middle = long.toSorted((a, b) => a - b)[Math.floor((long.length - 1) / 2)] ?? 0;
  return long.reduce((widest, length) => (length <= OUTLIER * middle ? Math.max(widest, length) : widest), 0);
}

/** A line runs on into the next where it is about as long as the lines around it and ends no field. */
function joinRunning(lines: string[]): string[] {
  const longest = widthOf(lines);
  const out: string[] = [];
  let runs = false;
  for (const line of lines) {
    if (runs && !MARKER.test(line) && !OPENS_FIELD.test(line)) out[out.length - 1] = unwrap(`${out.at(-1)} ${line}`);
    else out.push(line);
    const gap = /\S\s{2,}\S/.test(line) || line.includes("|");
    runs = longest > 50 && line.length > 0.7 * longest && line.length < OUTLIER * longest && !gap && !/:$/.test(line);
  }
  return out;
}

/** The running text right above a line, five lines at most. */
export function paragraphBefore(lines: string[], at: number): string {
  const out: string[] = [];
  for (let index = at - 1; index >= 0 && at - index < 6; index -= 1) {
    const line = lines[index]?.trim() ?? "";
    if (line === "" || line.length < 40) break;
    out.unshift(line);
  }
  return out.join(" ");
}

/** How far a line is set in. */
export const indentOf = (line: string) => Math.max(0, line.search(/\S/));
