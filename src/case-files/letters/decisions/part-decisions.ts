import { OUTCOME } from "./outcome-words.ts";

/** The number or letter of a request: "ITEM 1", "Request 2", "3)", "(4)", "B." */
const MARKED =
  /^(\s*)(?:(?:item|request|issue|treatment|service)\s*(?:no\.?\s*|#\s*)?(\d{1,2})(?!\s+of\b)\s*[:.)–-]?|[([]?(\d{1,2}|[A-H])[.)\]])\s+(\S.*)$/i;
/** "X. DENIED. The records …", "X: not certified. …": a decision between a request and its reason. */
const DECIDED = new RegExp(
  `^(.{3,200}?)(?:\\s*[.:]\\s+|\\s{2,}|\\s+[–—-]{1,2}\\s+)(${OUTCOME})\\b((?:\\s+(?:in part|as modified|(?:to|for) [^.;]{1,60}))?)(?:\\s*[.;:]\\s+(\\S.*)|\\s*[.;]?\\s*)$`,
  "i",
);

/**
 * Requests that stand in one line with their number, their decision and the beginning of their reason, each in a line of its own, so
 * that a reason which runs on is not taken for the request. Other lines stay as they are.
 */
export function partDecisions(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const [, indent = "", number, mark, rest = ""] = MARKED.exec(line) ?? [];
    const decided = number || mark ? DECIDED.exec(rest) : null;
    if (!decided) return [line];
    const [, request = "", outcome = "", part = "", reason = ""] = decided;
    const head = `${indent}${number ?? mark}. ${request.trim()}: ${outcome}${part}`;
    return reason === "" ? [head] : [head, `${indent}Rationale: ${reason}`];
  });
}
