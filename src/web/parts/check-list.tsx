import { IconAlertTriangle, IconCircleX, IconInfoCircle, type TablerIcon } from "@tabler/icons-react";
import type { CheckFinding, CheckSeverity } from "../../vocabulary.ts";
import { PageReferences } from "../pages/page-references.tsx";

const SEVERITIES: { severity: CheckSeverity; word: string; Icon: TablerIcon }[] = [
  { severity: "block", word: "Must be resolved", Icon: IconCircleX },
  { severity: "warn", word: "Look at this", Icon: IconAlertTriangle },
  { severity: "inform", word: "Note", Icon: IconInfoCircle },
];

/**
 * What the checks found in this revision, the gravest first, each with its remedy. Without a heading it stands in a sheet
 * over the pages, where a link to one would lead behind the sheet.
 */
export function CheckList({ checks, heading = true }: { checks: CheckFinding[]; heading?: boolean }) {
  return (
    <div className="checks">
      {heading && <h2 className="section-head">Checks</h2>}
      {checks.length === 0 && (
        <p className="meta">
          Every quote stands on its page, every citation is in force, and the numbers agree with the file.
        </p>
      )}
      <ul className="check-list">
        {SEVERITIES.flatMap(({ severity, word, Icon }) =>
          checks
            .filter((finding) => finding.severity === severity)
            .map((finding) => (
              <li
                key={`${finding.code}/${finding.message}`}
                data-severity={severity}
                data-unresolved={severity === "inform" ? undefined : true}
                tabIndex={severity === "inform" ? undefined : -1}
              >
                <span className="check-word">
                  <Icon size={16} aria-hidden /> {word}
                </span>
                <span>
                  {heading ? <PageReferences text={finding.message} /> : finding.message}{" "}
                  <span className="meta">{finding.remedy}</span>
                </span>
              </li>
            )),
        )}
      </ul>
    </div>
  );
}
