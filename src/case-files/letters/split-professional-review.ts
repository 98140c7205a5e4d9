import { unwrap, unwrapLines } from "./letter-text.ts";
import type { RawItem } from "./split-items.ts";

const TITLES: Record<string, RegExp> = {
  issue: /^\s*ISSUES?\s+(?:AT|IN)\s+DISPUTE\s*:?/i,
  guideline: /^\s*MEDICAL TREATMENT GUIDELINE\(?S?\)? RELIED UPON[^:]*:?/i,
  rationale: /^\s*RATIONALE FOR WHY\b[^:]*:?/i,
  other:
    /^\s*(?:CASE SUMMARY|DOCUMENTS REVIEWED|MEDICAL REVIEWER QUALIFICATIONS|MEDICAL PROFESSIONAL REVIEW)\b[^:]*:?/i,
};

/** The early "Medical Professional Review": one issue, its guideline and its rationale under titles of their own. */
export function splitProfessionalReview(lines: string[]): RawItem[] {
  const parts: Record<string, string[]> = { issue: [], guideline: [], rationale: [], other: [] };
  let into = "other";
  let outcome: RawItem["determination"] = null;
  for (const line of closeTitles(lines)) {
    const title = Object.entries(TITLES).find(([, pattern]) => pattern.test(line));
    if (title) into = title[0];
    if (title?.[0] === "rationale") outcome = /\bNOT\b/i.test(line) ? "upheld" : "overturned";
    parts[into]?.push(title ? line.replace(title[1], "") : line);
  }
  const request = unwrap((parts.issue ?? []).join("\n"))
    .replace(/^whether (?:or not )?(?:the (?:request for )?)?/i, "")
    .replace(/\s+(?:is|are|was|were)(?:\/\w+)? (?:not )?medically necessary.*$/i, "")
    .replace(/[.?\s]+$/, "");
  const rationale = unwrapLines(parts.rationale ?? []);
  if (request === "" || rationale === "") return [];
  return [
    {
      request,
      determination: outcome,
      urGuideline: "",
      reviewerGuideline: unwrap((parts.guideline ?? []).join("\n")),
      rationale,
    },
  ];
}

/** A title in capitals that runs over several lines, on one. */
function closeTitles(lines: string[]): string[] {
  const out: string[] = [];
  for (const line of lines) {
    const before = out.at(-1) ?? "";
    const open = Object.values(TITLES).some((title) => title.test(before)) && !before.includes(":");
    if (open && /^[^a-z]{4,}(?::|$)/.test(line.trim())) out[out.length - 1] = `${before} ${line.trim()}`;
    else out.push(line);
  }
  return out;
}
