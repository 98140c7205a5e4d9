import { IconChevronRight } from "@tabler/icons-react";
import type { CitedSource } from "../chat/cite-sources.ts";
import { usePlaces } from "../use-places.ts";
import { count } from "../words.ts";
import { SourceStateMark } from "./source-chip.tsx";

/** Shows a source where it stands; null where there is no such place. */
export function useShowSource(): (source: CitedSource) => (() => void) | undefined {
  const { open, openExcerpt } = usePlaces();
  return ({ open: target }) => {
    if (target === null) return undefined;
    return () => (target.kind === "page" ? open(target.place) : openExcerpt(target.excerptId));
  };
}

/** What an answer cites: closed while all is well, open where something needs a look. */
export function CitedList({ sources }: { sources: CitedSource[] }) {
  const show = useShowSource();
  if (sources.length === 0) return null;
  const broken = sources.filter(({ state }) => state === "broken").length;
  const open = sources.filter(({ state }) => state === "unverified").length;
  return (
    <details className="cited" open={broken > 0 || undefined}>
      <summary>
        <IconChevronRight size={14} aria-hidden className="chevron" />
        <span>
          {count(sources.length, "source")}
          {broken + open === 0 ? ", verified" : ""}
          {open > 0 && `, ${open} not verified`}
          {broken > 0 && `, ${broken} broken`}
        </span>
      </summary>
      <ol>
        {sources.map((source) => {
          const onShow = show(source);
          return (
            <li key={source.key} value={source.number}>
              {onShow ? (
                <button type="button" className="page-link" onClick={onShow}>
                  {source.place}
                </button>
              ) : (
                source.place
              )}{" "}
              <SourceStateMark state={source.state} />
              {source.says && <div className="cited-says">{source.says}</div>}
              {source.why && source.state !== "verified" && <div className="meta">{source.why}</div>}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
