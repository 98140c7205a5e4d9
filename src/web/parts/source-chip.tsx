import { Tooltip } from "@mantine/core";
import { IconLink, IconLinkOff, IconUnlink } from "@tabler/icons-react";
import "../source-chip.css";

/** `verified`: what is cited stands there; `unverified`: nobody has compared it; `broken`: it is not there. */
export type SourceState = "verified" | "unverified" | "broken";

export interface ChipSource {
  number: number;
  /** Document and page, or guideline, edition and page. */
  place: string;
  /** The quote or what the source says; empty where there is none. */
  says: string;
  state: SourceState;
  /** Why it is not verified, as a sentence for the reader. */
  why?: string;
}

const STATES = {
  verified: { words: "Verified", Icon: IconLink },
  unverified: { words: "Not verified", Icon: IconUnlink },
  broken: { words: "Broken citation", Icon: IconLinkOff },
} as const;

/** Icon and word of a citation's state; colour never speaks alone. */
export function SourceStateMark({ state }: { state: SourceState }) {
  const { words, Icon } = STATES[state];
  return (
    <span className="source-state" data-state={state}>
      <Icon size={14} aria-hidden /> {words}
    </span>
  );
}

/**
 * The number of a source behind the words that rest on it. Place, state and quote show on hover, focus and touch; a press
 * shows it where it stands. Without `onShow` there is no place to show, and the chip only tells.
 */
export function SourceChip({ source, onShow }: { source: ChipSource; onShow?: (() => void) | undefined }) {
  const { number, place, says, state, why } = source;
  const { words, Icon } = STATES[state];
  const label = (
    <div className="source-card">
      <strong>{place}</strong>
      {says && <div className="source-says">{says}</div>}
      <SourceStateMark state={state} />
      {why && <div>{why}</div>}
    </div>
  );
  return (
    <Tooltip label={label} multiline maw={380} events={{ hover: true, focus: true, touch: true }}>
      <button
        type="button"
        className="source-chip"
        data-state={state}
        aria-label={`Source ${number}: ${place}. ${words}${why ? `: ${why}` : "."}${says ? ` ${says}` : ""}`}
        aria-disabled={onShow ? undefined : true}
        onClick={onShow}
      >
        {number}
        {state !== "verified" && <Icon size={12} aria-hidden />}
      </button>
    </Tooltip>
  );
}
