import { Button } from "@mantine/core";
import {
  footerOf,
  HEADINGS,
  headerRows,
  LABELS,
  OPENINGS,
  outcomeOf,
  paragraphsOf,
  writeCredentials,
} from "../../letter-form.ts";
import type { DeterminationLetter, LetterDecision } from "../../vocabulary.ts";
import type { LetterForm } from "../screens/letter.tsx";
import { SummaryText } from "./summary-text.tsx";

interface Props {
  letter: DeterminationLetter;
  onEdit: (form: LetterForm) => void;
}

/** The letter as it will stand, on a sheet. Buttons and page references on it are the screen's and are not printed. */
export function LetterPaper({ letter, onEdit }: Props) {
  const mark = letter.draftMark === null ? undefined : letter.decisions.some(isOpen) ? "unapproved" : "incomplete";
  const credentials = letter.credentials.flatMap(writeCredentials);
  return (
    <article
      className="letter-paper"
      data-draft={letter.decisions.length === 0 ? "unapproved" : mark}
      aria-label="Letter"
    >
      {letter.draftMark && <p className="letter-mark">{letter.draftMark}</p>}
      <div className="letter-facts">
        {headerRows(letter).map(([left, value, right, other]) => (
          <div key={`${left}/${right}`} className="letter-facts-row">
            <Fact label={left} value={value} />
            <Fact label={right} value={other} />
          </div>
        ))}
        <Edit onClick={() => onEdit("header")}>Edit the header</Edit>
      </div>
      <h2>{HEADINGS.howMade}</h2>
      <p>{letter.howMade}</p>
      <p className="letter-close">{OPENINGS.credentials}</p>
      {(credentials.length > 0 ? credentials : ["Not yet set."]).map((line) => (
        <p className="letter-close" key={line}>
          {line}
        </p>
      ))}
      <Edit onClick={() => onEdit("credentials")}>Edit your credentials</Edit>
      <h2>{HEADINGS.documents}</h2>
      <p>{OPENINGS.documents}</p>
      <ul>
        {letter.documents.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines may repeat, and are only read
          <li key={at}>{line}</li>
        ))}
      </ul>
      <h2>{HEADINGS.summary}</h2>
      <p>{OPENINGS.summary}</p>
      <SummaryText summary={letter.summary} caseFileId={letter.caseFileId} />
      <Edit onClick={() => onEdit("summary")}>Edit the summary</Edit>
      <h2>{HEADINGS.decisions}</h2>
      <p>{OPENINGS.decisions}</p>
      {letter.decisions.map((decision) => (
        <Decision key={decision.disputedItemId} decision={decision} />
      ))}
      <p className="letter-foot">{footerOf(letter)}</p>
    </article>
  );
}

const isOpen = ({ state }: LetterDecision) => state !== "approved";

function Fact({ label, value }: { label: string; value: string }) {
  // An empty place keeps the other pair in its column.
  if (label === "") return <span />;
  return (
    <dl>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </dl>
  );
}

function Edit({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <Button className="letter-edit" size="compact-xs" variant="default" onClick={onClick}>
      {children}
    </Button>
  );
}

function Decision({ decision }: { decision: LetterDecision }) {
  const [first, ...rest] = paragraphsOf(decision.rationale);
  const approved = decision.state === "approved";
  return (
    <section className="letter-decision" data-state={decision.state}>
      <h3>
        {decision.request}: {outcomeOf(decision)}
      </h3>
      <p>
        <strong>{LABELS.claimsAdministrator}</strong> {decision.claimsAdministratorGuideline}
      </p>
      {decision.state === "none" ? (
        <p>No rationale has been drafted.</p>
      ) : (
        <>
          <p>
            <strong>{LABELS.reviewer}</strong> {decision.reviewerGuideline}
          </p>
          {decision.searchSequence && <p>{decision.searchSequence}</p>}
          <p>
            <strong>{approved ? LABELS.rationale : LABELS.draftRationale}</strong> {first}
          </p>
          {rest.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </>
      )}
    </section>
  );
}
