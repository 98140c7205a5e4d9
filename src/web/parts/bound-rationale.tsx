import { Tooltip } from "@mantine/core";
import { IconAlertTriangle, IconChevronRight } from "@tabler/icons-react";
import { useRef } from "react";
import type { DraftContent, SentenceBinding } from "../../vocabulary.ts";
import { keyOf, type NumberedSource, numberSources } from "../rationale-sources.ts";
import { usePlaces } from "../use-places.ts";
import { count } from "../words.ts";
import { AbsenceProof } from "./absence-proof.tsx";

const MARKS: Partial<Record<SentenceBinding["state"], string>> = {
  edited: "edited, no longer checked",
  unbound: "no source",
};

/** The rationale to read: behind each sentence the numbers of its sources, below it what they are and which sentences have none. */
export function BoundRationale({ rationale, content }: { rationale: string; content: DraftContent }) {
  const { documents, open, openExcerpt } = usePlaces();
  const list = useRef<HTMLOListElement>(null);
  const bindings = content.bindings ?? [];
  const sources = numberSources(content, documents);
  const show = ({ number, target }: NumberedSource) => {
    if (target.kind === "evidence") return open(target);
    if (target.kind === "excerpt") return openExcerpt(target.excerptId);
    // What has no page of its own is shown in the list below.
    const entry = list.current?.children[number - 1];
    for (const details of [entry?.closest("details"), entry?.querySelector("details")])
      if (details) details.open = true;
    if (entry instanceof HTMLElement) entry.focus();
  };
  const loose = bindings.filter(({ state }) => state === "unbound" || state === "edited");
  return (
    <div className="bound">
      <p className="rationale-text">
        {bindings.map((binding, at) => (
          <span key={binding.start} className="sentence" data-state={binding.state}>
            {rationale.slice(at === 0 ? 0 : (bindings[at - 1]?.end ?? 0), binding.start)}
            <span className="sentence-words">{rationale.slice(binding.start, binding.end)}</span>
            {binding.to.map((target) => {
              const source = sources.get(keyOf(target));
              return source && <SourceChip key={source.number} source={source} onShow={show} />;
            })}
            {MARKS[binding.state] && (
              <span className="sentence-mark">
                {" "}
                <IconAlertTriangle size={13} aria-hidden /> {MARKS[binding.state]}
              </span>
            )}
          </span>
        ))}
      </p>
      {loose.length > 0 && (
        <div className="loose">
          <h3 className="label">{count(loose.length, "sentence")} to look at</h3>
          <ul>
            {loose.map(({ start, text, state, why, checked }) => (
              <li key={start}>
                {text}{" "}
                <span className="meta">
                  {state === "edited" ? `Edited, no longer checked. Checked was: ${checked}` : `No source: ${why}.`}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <details className="absence">
        <summary>
          <IconChevronRight size={14} aria-hidden className="chevron" />
          {count(sources.size, "source")}
        </summary>
        <ol className="source-list" ref={list}>
          {[...sources.values()].map((source) => (
            <li key={source.number} tabIndex={-1}>
              <SourceEntry source={source} content={content} onShow={show} />
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}

type Show = (source: NumberedSource) => void;

/** The number of a source; its place and words show on hover and focus, a press opens it. */
function SourceChip({ source, onShow }: { source: NumberedSource; onShow: Show }) {
  const label = (
    <>
      <strong>{source.place}</strong>
      {source.says && <div>{source.says}</div>}
    </>
  );
  return (
    <Tooltip label={label} multiline maw={380} events={{ hover: true, focus: true, touch: true }}>
      <button
        type="button"
        className="source-chip"
        aria-label={`Source ${source.number}: ${source.place}`}
        onClick={() => onShow(source)}
      >
        {source.number}
      </button>
    </Tooltip>
  );
}

function SourceEntry({ source, content, onShow }: { source: NumberedSource; content: DraftContent; onShow: Show }) {
  const { target, place, says } = source;
  if (target.kind === "evidence" || target.kind === "excerpt") {
    return (
      <button type="button" className="page-link" onClick={() => onShow(source)}>
        {place}
        {says && `: ${says}`}
      </button>
    );
  }
  const search =
    target.kind === "absence"
      ? content.criteria.find(
          ({ excerptId, criterionId }) => excerptId === target.excerptId && criterionId === target.criterionId,
        )?.search
      : null;
  if (!search) return <span>{says ? `${place}: ${says}` : place}</span>;
  return (
    <details>
      <summary>
        {says}. {place}
      </summary>
      <AbsenceProof search={search} />
    </details>
  );
}
