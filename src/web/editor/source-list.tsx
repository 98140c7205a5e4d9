import { IconChevronRight } from "@tabler/icons-react";
import { type RefObject, useCallback, useMemo, useRef } from "react";
import type { DraftContent } from "../../vocabulary.ts";
import { AbsenceProof } from "../parts/absence-proof.tsx";
import { type NumberedSource, numberSources } from "../rationale-sources.ts";
import { usePlaces } from "../use-places.ts";
import { count } from "../words.ts";

/** The sources of a rationale, and how one is shown: on its page, in the library, or in the list where it has neither. */
export function useSources(content: DraftContent) {
  const { documents, open, openExcerpt } = usePlaces();
  const list = useRef<HTMLOListElement>(null);
  const sources = useMemo(() => numberSources(content, documents), [content, documents]);
  const show = useCallback(
    ({ number, target }: NumberedSource) => {
      if (target.kind === "evidence") return open(target);
      if (target.kind === "excerpt") return openExcerpt(target.excerptId);
      const entry = list.current?.children[number - 1];
      for (const details of [entry?.closest("details"), entry?.querySelector("details")])
        if (details) details.open = true;
      if (entry instanceof HTMLElement) entry.focus();
    },
    [open, openExcerpt],
  );
  return { sources, show, list };
}

interface Props {
  content: DraftContent;
  sources: Map<string, NumberedSource>;
  onShow: (source: NumberedSource) => void;
  list: RefObject<HTMLOListElement | null>;
}

/** Every source by its number, with what it is and says. */
export function SourceList({ content, sources, onShow, list }: Props) {
  return (
    <details className="absence">
      <summary>
        <IconChevronRight size={14} aria-hidden className="chevron" />
        {count(sources.size, "source")}
      </summary>
      <ol className="source-list" ref={list}>
        {[...sources.values()].map((source) => (
          <li key={source.number} tabIndex={-1}>
            <SourceEntry source={source} content={content} onShow={onShow} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function SourceEntry({ source, content, onShow }: { source: NumberedSource } & Pick<Props, "content" | "onShow">) {
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
