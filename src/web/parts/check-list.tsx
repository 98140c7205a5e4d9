import { IconAlertTriangle, IconChevronRight, IconCircleX, IconInfoCircle, type TablerIcon } from "@tabler/icons-react";
import type { CheckFinding, CheckSeverity, FindingPlace } from "../../vocabulary.ts";
import { targetOf } from "../draft/unresolved.ts";
import { nameReferences } from "../name-document.ts";
import { PageReferences } from "../pages/page-references.tsx";
import { usePlaces } from "../use-places.ts";
import { count } from "../words.ts";

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

/** What the checks found in this revision, the gravest first, each with its code, its place and its remedy; mere notes are folded. */
export function CheckList({ checks, onShow }: Props) {
  const notes = checks.filter(({ severity }) => severity === "inform");
  const grave = checks.filter(({ severity }) => severity !== "inform");
  return (
    <div className="checks">
      {onShow && <h2 className="section-head">Checks</h2>}
      {checks.length === 0 && (
        <p className="meta">
          Every quote stands on its page, every citation is in force, and the numbers agree with the file.
        </p>
      )}
      <Findings findings={onShow ? grave : checks} onShow={onShow} />
      {onShow && notes.length > 0 && (
        <details className="absence">
          <summary>
            <IconChevronRight size={14} aria-hidden className="chevron" />
            {count(notes.length, "note")}, {notes.length === 1 ? "which blocks" : "which block"} nothing
          </summary>
          <Findings findings={notes} onShow={onShow} />
        </details>
      )}
    </div>
  );
}

function Findings({ findings, onShow }: { findings: CheckFinding[]; onShow: Props["onShow"] }) {
  const { documents } = usePlaces();
  if (findings.length === 0) return null;
  return (
    <ul className="check-list">
      {SEVERITIES.flatMap(({ severity, word, Icon }) =>
        findings
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
                {onShow ? <PageReferences text={finding.message} /> : nameReferences(finding.message, documents)}{" "}
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
