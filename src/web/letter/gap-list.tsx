import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from "@tabler/icons-react";
import { Link } from "wouter";
import type { DeterminationLetter, LetterGap } from "../../vocabulary.ts";
import type { LetterForm } from "../screens/letter.tsx";

interface Props {
  letter: DeterminationLetter;
  onOpen: (form: LetterForm) => void;
}

const DEEDS: Record<LetterForm, string> = {
  header: "Set the header",
  credentials: "Set them",
  summary: "Read the summary",
};

/** What is missing before the letter can be issued, each with the way there; then what a reviewer should know and its readers need not. */
export function GapList({ letter, onOpen }: Props) {
  const { gaps, notes, draftMark } = letter;
  return (
    <section className="letter-gaps" aria-label="What is missing">
      <p className="letter-state" data-complete={draftMark === null || undefined}>
        {draftMark === null ? <IconCircleCheck size={18} aria-hidden /> : <IconAlertTriangle size={18} aria-hidden />}
        {draftMark === null ? "Complete: every item is approved and nothing is missing." : draftMark}
      </p>
      {gaps.length > 0 && (
        <ul className="gap-list">
          {gaps.map((gap) => (
            <li key={`${gap.code}/${gap.message}`}>
              {gap.message} <Way gap={gap} caseFileId={letter.caseFileId} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      )}
      {notes.map((note) => (
        <p key={note} className="letter-note">
          <IconInfoCircle size={16} aria-hidden /> <span>{note} Not printed in the letter.</span>
        </p>
      ))}
    </section>
  );
}

function Way({ gap, caseFileId, onOpen }: { gap: LetterGap; caseFileId: string; onOpen: Props["onOpen"] }) {
  const { place, disputedItemId } = gap;
  if (place === "workspace")
    return (
      <Link className="text-link" href={`/case-files/${caseFileId}${disputedItemId ? `?item=${disputedItemId}` : ""}`}>
        Go to the {disputedItemId ? "item" : "case file"}
      </Link>
    );
  return (
    <button type="button" className="page-link" onClick={() => onOpen(place)}>
      {DEEDS[place]}
    </button>
  );
}
