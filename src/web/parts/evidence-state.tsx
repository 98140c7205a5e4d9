import {
  IconArrowBarToDown,
  IconArrowBarToUp,
  IconBan,
  IconCircle,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleMinus,
  IconCircleOff,
  type TablerIcon,
} from "@tabler/icons-react";
import type { EvidenceState, StoredCriterion } from "../../vocabulary.ts";
import { countCriteria, type Standing, sayStanding } from "../draft/count-criteria.ts";
import { count } from "../words.ts";

const STATES: Record<EvidenceState, { word: string; Icon: TablerIcon }> = {
  documented: { word: "Documented", Icon: IconCircleCheckFilled },
  "explicitly-absent": { word: "Explicitly absent", Icon: IconCircleMinus },
  "not-documented": { word: "Not documented", Icon: IconCircle },
  conflicting: { word: "Conflicting", Icon: IconCircleHalf2 },
};

interface MarkProps {
  state: EvidenceState;
  /** Pages that could not be read: an absence is then one of the readable pages alone. */
  unreadable?: number | undefined;
  onShow?: (() => void) | undefined;
}

/** A state of evidence as icon, word and colour together; colour never speaks alone. With `onShow` it leads to its proof. */
export function EvidenceStateMark({ state, unreadable = 0, onShow }: MarkProps) {
  const { Icon } = STATES[state];
  const partly = state === "not-documented" && unreadable > 0;
  const word = partly ? "Not documented on the readable pages" : STATES[state].word;
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

/** The mark of a standing; what speaks against a treatment and is not there is no gap, so that it is grey. */
function markOf(standing: Standing): { tone: string; Icon: TablerIcon } {
  if (standing === "limit-exceeded") return { tone: "explicitly-absent", Icon: IconArrowBarToUp };
  if (standing === "limit-kept") return { tone: "documented", Icon: IconArrowBarToDown };
  if (standing === "limit-not-compared") return { tone: "aside", Icon: IconArrowBarToDown };
  if (standing === "not-counted") return { tone: "aside", Icon: IconCircleDashed };
  if (standing === "exclusion-documented") return { tone: "explicitly-absent", Icon: IconBan };
  if (standing === "exclusion-conflicting") return { tone: "conflicting", Icon: STATES.conflicting.Icon };
  if (standing === "exclusion-not-documented" || standing === "exclusion-explicitly-absent")
    return { tone: "aside", Icon: IconCircleOff };
  return { tone: standing, Icon: STATES[standing].Icon };
}

/** How the criteria stand, each counted once, as one line of marks. */
export function EvidenceTally({ criteria }: { criteria: readonly StoredCriterion[] }) {
  return (
    <ul className="tally" aria-label={count(criteria.length, "criterion", "criteria")}>
      {countCriteria(criteria).map(({ standing, n }) => {
        const { tone, Icon } = markOf(standing);
        return (
          <li key={standing} className="state" data-state={tone}>
            <Icon size={14} aria-hidden /> {sayStanding(standing, n)}
          </li>
        );
      })}
    </ul>
  );
}
