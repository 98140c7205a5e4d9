import type { SearchSequenceStep } from "../../vocabulary.ts";
import { STEP_WORDS } from "../words.ts";

/** The medical evidence search sequence (8 CCR 9792.21.1) as it was gone through, empty steps included. */
export function SearchSequence({ steps }: { steps: SearchSequenceStep[] }) {
  return (
    <ol className="sequence">
      {steps.map((step) => (
        <li key={`${step.step}/${step.source}/${step.searched}`}>
          <strong>{STEP_WORDS[step.step]}</strong>
          <span className="meta"> {step.source}</span>
          <div>
            {step.searched && <>searched “{step.searched}”: </>}
            {step.found.length > 0 ? step.found.join("; ") : "nothing applicable"}
          </div>
          {step.note && <div className="meta">{step.note}</div>}
        </li>
      ))}
    </ol>
  );
}
