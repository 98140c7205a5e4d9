import {
  IconCircle,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleMinus,
  type TablerIcon,
} from "@tabler/icons-react";
import type { EvidenceState, StoredCriterion } from "../../vocabulary.ts";
import { count } from "../words.ts";

const STATES: Record<EvidenceState, { word: string; Icon: TablerIcon }> = {
  documented: { word: "Documented", Icon: IconCircleCheckFilled },
  "explicitly-absent": { word: "Explicitly absent", Icon: IconCircleMinus },
  "not-documented": { word: "Not documented", Icon: IconCircle },
  conflicting: { word: "Conflicting", Icon: IconCircleHalf2 },
};

/** A state of evidence as icon, word and colour together; colour never speaks alone. With `onShow` it leads to its proof. */
export function EvidenceStateMark({ state, onShow }: { state: EvidenceState; onShow?: (() => void) | undefined }) {
  const { word, Icon } = STATES[state];
  if (onShow) {
    return (
      <button
        type="button"
        className="state state-button"
        data-state={state}
        title="Show what it rests on"
        onClick={onShow}
      >
        <Icon size={16} aria-hidden />
        {word}
      </button>
    );
  }
  return (
    <span className="state" data-state={state}>
      <Icon size={16} aria-hidden />
      {word}
    </span>
  );
}

/** How many criteria stand in each state, as one line of marks; those that do not count are told apart. */
export function EvidenceTally({ criteria }: { criteria: readonly StoredCriterion[] }) {
  const counted = criteria.filter(({ setAside }) => !setAside);
  const aside = criteria.length - counted.length;
  // The keys of STATES are the states.
  const states = Object.keys(STATES) as EvidenceState[];
  return (
    <ul className="tally" aria-label={count(counted.length, "criterion", "criteria")}>
      {states.map((state) => {
        const n = counted.filter((criterion) => criterion.state === state).length;
        const { word, Icon } = STATES[state];
        if (n === 0) return null;
        return (
          <li key={state} className="state" data-state={state}>
            <Icon size={14} aria-hidden /> {n} {word.toLowerCase()}
          </li>
        );
      })}
      {aside > 0 && (
        <li className="state" data-state="aside">
          <IconCircleDashed size={14} aria-hidden /> {aside} not counted
        </li>
      )}
    </ul>
  );
}
