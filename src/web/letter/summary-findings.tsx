import { IconAlertTriangle, IconCircleX, IconInfoCircle, type TablerIcon } from "@tabler/icons-react";
import type { CheckFinding, CheckSeverity } from "../../vocabulary.ts";

const SEVERITIES: Record<CheckSeverity, { word: string; Icon: TablerIcon }> = {
  block: { word: "Must be resolved", Icon: IconCircleX },
  warn: { word: "Look at this", Icon: IconAlertTriangle },
  inform: { word: "Note", Icon: IconInfoCircle },
};
const ORDER: CheckSeverity[] = ["block", "warn", "inform"];

/** What was found on the summary as it was saved, the gravest first, with the words that each finding is about. */
export function SummaryFindings({ checks, text }: { checks: CheckFinding[]; text: string }) {
  const ranked = [...checks].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  return (
    <ul className="check-list" aria-label="Findings">
      {ranked.map(({ code, severity, message, remedy, place }) => {
        const { word, Icon } = SEVERITIES[severity];
        const words = place && "start" in place ? text.slice(place.start, place.end) : "";
        return (
          <li key={`${code}/${words}/${message}`} data-severity={severity}>
            <span className="check-word">
              <Icon size={16} aria-hidden /> {word}
            </span>
            <span>
              {message} <span className="meta">{remedy}</span>
              {words && <q className="finding-words">{words.length > 140 ? `${words.slice(0, 138)}…` : words}</q>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
