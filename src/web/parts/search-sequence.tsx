import { Fragment } from "react";
import type { SearchSequenceStep } from "../../vocabulary.ts";
import { SOURCE_WORDS, STEP_WORDS } from "../words.ts";

interface Props {
  steps: SearchSequenceStep[];
  onOpen: (excerptId: string) => void;
}

/** The medical evidence search sequence (8 CCR 9792.21.1) as it was gone through, empty steps included. */
export function SearchSequence({ steps, onOpen }: Props) {
  return (
    <ol className="sequence">
      {steps.map((step) => (
        <li key={`${step.step}/${step.source}/${step.searched}`}>
          <strong>{STEP_WORDS[step.step]}</strong>
          <span className="meta"> {step.source.split(", ").map(nameSource).join(", ")}</span>
          <div>
            {step.searched && <>searched {step.searched}: </>}
            {step.found.length === 0 && "nothing applicable"}
            {step.found.map((excerptId, at) => (
              <Fragment key={excerptId}>
                {at > 0 && "; "}
                <button type="button" className="page-link" onClick={() => onOpen(excerptId)}>
                  {nameExcerpt(excerptId)}
                </button>
              </Fragment>
            ))}
          </div>
          {step.note && <div className="meta">{step.note}</div>}
        </li>
      ))}
    </ol>
  );
}

function nameSource(key: string): string {
  return Object.entries(SOURCE_WORDS).find(([source]) => source === key)?.[1] ?? key;
}

/** An excerpt's id tells its source and topic: `acoem-2004/ankle/injections` reads "ACOEM (2004): ankle, injections". */
function nameExcerpt(excerptId: string): string {
  const [source = "", ...topic] = excerptId.split("/");
  const words = topic.map((part) => part.replaceAll("-", " ")).join(", ");
  return words ? `${nameSource(source)}: ${words}` : nameSource(source);
}
