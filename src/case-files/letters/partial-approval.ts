import type { PartialApproval } from "../../vocabulary.ts";

const ORIGINAL = /^(.+?),?\s+(?:was|were)\s+(?:the\s+)?original(?:ly)?\s+request(?:s|ed)?\s*[.,;:]?\s+(.+)$/i;
const AUTHORIZED =
  /^(?:and\s+|but\s+)?(.+?),?\s+(?:was|were)\s+(?:authorized|approved|certified|granted|modified to)(?:\s+by\s+(?:the\s+)?(?:claims\s+administrator|utilization\s+review|UR|carrier|insurer))?\s*[.,;:]?\s+(.+)$/i;
const REMAINING =
  /^(?:and\s+)?(?:the\s+)?remaining\b(?:\s+IMR[-\s]+eligible)?(?:\s+(?:portion|part|balance)s?)?(?:\s+of\s+(?:the|this)\s+(?:original\s+)?request)?(?:\s*,|\s*:|\s+is\b|\s+are\b)?\s*(.*)$/i;
const LEAVING = /^(?:thus\s+)?leaving\s+(?:the\s+original\s+request\s+IMR[-\s]+eligible\s*[,:]?\s*)?(.*)$/i;

/**
 * The parts of "X was the original request. Y was authorized by the Claims Administrator. The remaining IMR eligible portion of
 * the original request, Z is"; null for any other label. Where the whole original request stays in dispute, it is what remains.
 */
export function readPartial(request: string): PartialApproval | null {
  const original = ORIGINAL.exec(request);
  const authorized = AUTHORIZED.exec(original?.[2] ?? "");
  const rest = authorized?.[2] ?? "";
  const remaining = REMAINING.exec(rest) ?? LEAVING.exec(rest);
  if (!original || !authorized || !remaining) return null;
  const left = trim((remaining[1] ?? "").replace(/[\s,]+(?:is|are)(?:\s+IMR[-\s]+eligible)?\s*$/i, ""));
  return {
    original: trim(original[1]),
    authorized: trim(authorized[1]),
    remaining: left === "" ? trim(original[1]) : left,
  };
}

const trim = (text = "") => text.replace(/^[\s,;:]+|[\s,;:.]+$/g, "");
