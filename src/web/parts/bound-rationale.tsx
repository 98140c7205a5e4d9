import { useMemo } from "react";
import type { CheckFinding, DraftContent } from "../../vocabulary.ts";
import { SentenceMarks } from "../editor/sentence-marks.tsx";
import { findStanding, type StandingSentence } from "../editor/sentence-standing.ts";
import { SourceList, useSources } from "../editor/source-list.tsx";
import { count } from "../words.ts";

interface Props {
  rationale: string;
  content: DraftContent;
  checks?: CheckFinding[];
}

/** The rationale to read: behind each sentence the numbers of its sources, below it what they are and which sentences have none. */
export function BoundRationale({ rationale, content, checks = [] }: Props) {
  const { sources, show, list } = useSources(content);
  const sentences = useMemo(
    () => findStanding(rationale, { bindings: content.bindings ?? [], checks }),
    [rationale, content, checks],
  );
  return (
    <div className="bound">
      <p className="rationale-text">
        {sentences.map((sentence, at) => (
          <span key={sentence.start}>
            {rationale.slice(sentences[at - 1]?.end ?? 0, sentence.start)}
            <span className="sentence" data-state={sentence.standing}>
              {sentence.text}
            </span>
            <SentenceMarks sentence={sentence} sources={sources} onShow={show} />
          </span>
        ))}
      </p>
      <LooseSentences sentences={sentences} />
      <SourceList content={content} sources={sources} onShow={show} list={list} />
    </div>
  );
}

/** The sentences that nothing vouches for, with what became of them. */
export function LooseSentences({ sentences }: { sentences: StandingSentence[] }) {
  const loose = sentences.filter(({ standing }) => ["unbound", "edited", "broken"].includes(standing));
  if (loose.length === 0) return null;
  return (
    <div className="loose">
      <h3 className="label">{count(loose.length, "sentence")} to look at</h3>
      <ul>
        {loose.map((sentence) => (
          <li key={sentence.start}>
            {sentence.text} <span className="meta">{tellLoose(sentence)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function tellLoose({ standing, why, checked }: StandingSentence): string {
  if (standing === "broken") return `Blocks approval: ${why}`;
  return standing === "edited" ? `Edited, no longer checked. Checked was: ${checked}` : `No source: ${why}.`;
}
