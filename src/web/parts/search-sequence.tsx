import { Fragment } from "react";
import type { SearchedEdition, SearchSequenceStep } from "../../vocabulary.ts";
import { count, formatDay, SOURCE_WORDS, STEP_WORDS } from "../words.ts";

interface Props {
  steps: SearchSequenceStep[];
  onOpen: (excerptId: string) => void;
  /** What to call excerpts whose ids do not tell, by id: those of imported guidelines. */
  names?: ReadonlyMap<string, string>;
}

const OUTCOME_WORDS: Record<NonNullable<SearchSequenceStep["outcome"]>, string> = {
  addressed: "addresses the request",
  silent: "silent",
  "not-needed": "not needed",
  outside: "outside the library",
};

/** The search for evidence in the order that the law of the day prescribes, as it was gone through, empty steps included. */
export function SearchSequence({ steps, onOpen, names }: Props) {
  const [first] = steps;
  return (
    <>
      {(first?.authority || (first?.terms && first.terms.length > 0)) && (
        <p className="meta">
          {first.authority && <>In the order of {first.authority}. </>}
          {first.terms && first.terms.length > 0 && <>Searched for: {first.terms.join(", ")}.</>}
        </p>
      )}
      <ol className="sequence">
        {steps.map((step) => (
          <li key={`${step.step}/${step.source}/${step.searched}`}>
            <strong>{STEP_WORDS[step.step]}</strong>
            {step.outcome ? (
              <span className="meta">: {OUTCOME_WORDS[step.outcome]}</span>
            ) : (
              <span className="meta"> {step.source.split(", ").map(nameSource).join(", ")}</span>
            )}
            <div>
              {step.step !== "studies" && step.found.length === 0 && "Nothing applicable."}
              {step.found.map((excerptId, at) => (
                <Fragment key={excerptId}>
                  {at > 0 && "; "}
                  <button type="button" className="page-link" onClick={() => onOpen(excerptId)}>
                    {names?.get(excerptId) ?? nameExcerpt(excerptId)}
                  </button>
                </Fragment>
              ))}
            </div>
            {step.note && <div className="meta">{step.note}</div>}
            {step.editions && step.editions.length > 0 && <Editions editions={step.editions} />}
          </li>
        ))}
      </ol>
    </>
  );
}

function Editions({ editions }: { editions: SearchedEdition[] }) {
  return (
    <details className="meta">
      <summary>{count(editions.length, "edition")} searched</summary>
      <ul className="searched-editions">
        {editions.map(({ source, edition, inForceFrom, inForceTo }) => (
          <li key={`${source}/${edition}`}>
            {source}
            {inForceFrom && `, in force from ${formatDay(inForceFrom)}`}
            {inForceTo && ` to ${formatDay(inForceTo)}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

function nameSource(key: string): string {
  return Object.entries(SOURCE_WORDS).find(([source]) => source === key)?.[1] ?? key;
}

/** An excerpt's id tells its source and topic: `acoem-2004/ankle/injections` reads "ACOEM (2004): ankle, injections". */
function nameExcerpt(excerptId: string): string {
  if (excerptId.startsWith("ged_")) return "Imported guideline";
  const [source = "", ...topic] = excerptId.split("/");
  const words = topic.map((part) => part.replaceAll("-", " ")).join(", ");
  return words ? `${nameSource(source)}: ${words}` : nameSource(source);
}
