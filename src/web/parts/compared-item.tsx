import { SegmentedControl } from "@mantine/core";
import { IconEqual, IconEqualNot } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import type { ComparedItem as Figures } from "../../vocabulary.ts";
import type { ComparedText } from "../api-types.ts";
import { DETERMINATION_WORDS, SOURCE_WORDS } from "../words.ts";

interface Props {
  text: ComparedText;
  figures: Figures | null;
  /** It is what a link led to. */
  asked: boolean;
}

/** One item: draft and letter side by side, or as one text with the words that differ. */
export function ComparedItem({ text, figures, asked }: Props) {
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!asked) return;
    article.current?.focus({ preventScroll: true });
    article.current?.scrollIntoView({ block: "start" });
  }, [asked]);
  const [mode, setMode] = useState("sides");
  const { draft, final, agree } = figures?.determination ?? { draft: null, final: null, agree: false };
  return (
    <article className="compared" aria-label={text.request} tabIndex={-1} ref={article}>
      <div className="row section-head">
        <h2>{text.request}</h2>
        <span className="grow" />
        <SegmentedControl
          size="xs"
          aria-label={`How to show ${text.request}`}
          value={mode}
          onChange={setMode}
          data={[
            { value: "sides", label: "Side by side" },
            { value: "diff", label: "Differences" },
          ]}
        />
      </div>
      <p className="row">
        <span className="state" data-state={agree ? "documented" : "conflicting"}>
          {agree ? <IconEqual size={16} aria-hidden /> : <IconEqualNot size={16} aria-hidden />}
          {agree ? "Agree" : "Differ"}
        </span>
        draft {draft ? DETERMINATION_WORDS[draft].toLowerCase() : "none"}, letter{" "}
        {final ? DETERMINATION_WORDS[final].toLowerCase() : "none"}
        {figures && <span className="meta">similarity of the texts {figures.rationale.similarity.toFixed(2)}</span>}
      </p>
      {mode === "diff" ? (
        <p className="rationale-text paper">
          {text.diff.map((part, at) => {
            const key = `${at}/${part.kind}`;
            if (part.kind === "added") return <ins key={key}>{part.text}</ins>;
            if (part.kind === "removed") return <del key={key}>{part.text}</del>;
            return <span key={key}>{part.text}</span>;
          })}
        </p>
      ) : (
        <div className="sides">
          {text.firstDraft && (
            <Side
              request={text.request}
              name={`First draft, ${DETERMINATION_WORDS[text.firstDraft.determination].toLowerCase()}`}
              rationale={text.firstDraft.rationale}
              citations={text.firstDraft.citations}
              others={text.finalCitations}
            />
          )}
          <Side
            request={text.request}
            name={text.approved ? "Approved text" : "Current draft, not approved"}
            rationale={text.draftRationale}
            citations={text.draftCitations}
            others={text.finalCitations}
          />
          <Side
            request={text.request}
            name="Letter"
            rationale={text.finalRationale}
            citations={text.finalCitations}
            others={text.draftCitations}
          />
        </div>
      )}
      {text.finalRequest && text.finalRequest !== text.request && (
        <p className="meta">The letter calls it: {text.finalRequest}</p>
      )}
    </article>
  );
}

interface SideProps {
  request: string;
  name: string;
  rationale: string;
  citations: string[];
  others: string[];
}

function Side({ request, name, rationale, citations, others }: SideProps) {
  return (
    <section aria-label={`${name}, ${request}`}>
      <h3 className="label">{name}</h3>
      <p className="rationale-text paper">{rationale || "No text."}</p>
      <ul className="citation-list">
        {citations.map((citation) => (
          <li key={citation}>
            {nameSource(citation)} <span className="meta">{others.includes(citation) ? "both" : "only here"}</span>
          </li>
        ))}
        {citations.length === 0 && <li className="meta">No citation.</li>}
      </ul>
    </section>
  );
}

/** The server leads a citation with its source's key; the reader gets its name. */
function nameSource(citation: string): string {
  const [key = "", ...rest] = citation.split(", ");
  const name = Object.entries(SOURCE_WORDS).find(([source]) => source === key)?.[1];
  return [name ?? key, ...rest].join(", ");
}
