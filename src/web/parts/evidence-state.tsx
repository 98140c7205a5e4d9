import {
  IconCircle,
  IconCircleCheckFilled,
  IconCircleHalf2,
  IconCircleMinus,
  type TablerIcon,
} from "@tabler/icons-react";
import type { EvidenceState } from "../../vocabulary.ts";

const STATES: Record<EvidenceState, { word: string; Icon: TablerIcon }> = {
  documented: { word: "Documented", Icon: IconCircleCheckFilled },
  "explicitly-absent": { word: "Explicitly absent", Icon: IconCircleMinus },
  "not-documented": { word: "Not documented", Icon: IconCircle },
  conflicting: { word: "Conflicting", Icon: IconCircleHalf2 },
};

/** A state of evidence as icon, word and colour together; colour never speaks alone. */
export function EvidenceStateMark({ state }: { state: EvidenceState }) {
  const { word, Icon } = STATES[state];
  return (
    <span className="state" data-state={state}>
      <Icon size={16} aria-hidden />
      {word}
    </span>
  );
}
