import { IconAlertTriangle, IconCircleX, IconInfoCircle, type TablerIcon } from "@tabler/icons-react";
import type { CheckFinding, CheckSeverity, FindingPlace } from "../../vocabulary.ts";
import { targetOf } from "../draft/unresolved.ts";
import { PageReferences } from "../pages/page-references.tsx";

const SEVERITIES: { severity: CheckSeverity; word: string; Icon: TablerIcon }[] = [
  { severity: "block", word: "Must be resolved", Icon: IconCircleX },
  { severity: "warn", word: "Look at this", Icon: IconAlertTriangle },
  { severity: "inform", word: "Note", Icon: IconInfoCircle },
];

interface Props {
  checks: CheckFinding[];
  /** Leads to what a finding speaks of. Without it the list stands in a sheet over the pages, where a link would lead behind. */
  onShow?: (place: FindingPlace) => void;
}

/** What the checks found in this revision, the gravest first, each with its code, its place and its remedy. */
export function CheckList({ checks, onShow }: Props) {
  return (
    <div className="checks">
      {onShow && <h2 className="section-head">Checks</h2>}
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
                data-target={onShow ? targetOf.finding(finding) : undefined}
                tabIndex={onShow ? -1 : undefined}
              >
                <span className="check-word">
                  <Icon size={16} aria-hidden /> {word}
                </span>
                <span>
                  {onShow ? <PageReferences text={finding.message} /> : finding.message}{" "}
                  <span className="meta">{finding.remedy}</span>{" "}
                  <span className="check-code">
                    {finding.code}
                    {onShow && finding.place && <PlaceLink place={finding.place} onShow={onShow} />}
                  </span>
                </span>
              </li>
            )),
        )}
      </ul>
    </div>
  );
}

function PlaceLink({ place, onShow }: { place: FindingPlace; onShow: (place: FindingPlace) => void }) {
  const words = "citation" in place ? "the citation" : "criterionId" in place ? "the criterion" : "the sentence";
  return (
    <>
      {" · "}
      <button type="button" className="page-link" onClick={() => onShow(place)}>
        show {words}
      </button>
    </>
  );
}
