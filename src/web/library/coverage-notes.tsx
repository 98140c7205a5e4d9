import type { LibraryView } from "../api-types.ts";
import { count, formatDay } from "../words.ts";

/** Days on which a line of editions has none in force, or two; silent where there are none. */
export function CoverageNotes({ coverage: { gaps, overlaps } }: Pick<LibraryView, "coverage">) {
  if (gaps.length + overlaps.length === 0) return null;
  const words = [
    gaps.length > 0 ? count(gaps.length, "gap") : null,
    overlaps.length > 0 ? count(overlaps.length, "overlap") : null,
  ];
  return (
    <details className="coverage-notes">
      <summary>{words.filter(Boolean).join(", ")} between editions</summary>
      <ul>
        {gaps.map((gap) => (
          <li key={`${gap.line}/${gap.from}`}>
            <strong>Gap</strong> {formatDay(gap.from)} to {formatDay(gap.to)}: after {gap.after}, before {gap.before}.
          </li>
        ))}
        {overlaps.map((overlap) => (
          <li key={`${overlap.line}/${overlap.from}/${overlap.editions.join("/")}`}>
            <strong>Overlap</strong> {overlap.from ? `from ${formatDay(overlap.from)}` : "from the beginning"}
            {overlap.to ? ` to ${formatDay(overlap.to)}` : ""}: {overlap.editions.join(" and ")}. Correct the dates of
            one, if both are the same guideline.
          </li>
        ))}
      </ul>
    </details>
  );
}
