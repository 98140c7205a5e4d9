import { Tooltip } from "@mantine/core";
import { IconLink, IconLinkOff } from "@tabler/icons-react";
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

/** A link with a check, drawn as the icons around it are. */
function IconLinkCheck({ size, ...rest }: { size: number; "aria-hidden"?: boolean }) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it stands beside the word that it means.
    <svg
      {...{ width: size, height: size, viewBox: "0 0 24 24", ...rest }}
      {...{ fill: "none", stroke: "currentColor", strokeWidth: 2, strokeLinecap: "round", strokeLinejoin: "round" }}
    >
      <path d="M9 15l6 -6" />
      <path d="M11 6l.463 -.536a5 5 0 0 1 7.071 7.072l-.534 .464" />
      <path d="M12.603 18.534a5.07 5.07 0 0 1 -7.127 0a4.972 4.972 0 0 1 0 -7.071l.524 -.463" />
      <path d="M15 19l2 2l4 -4" />
    </svg>
  );
}

const STATES = {
  verified: { words: "Verified", Icon: IconLinkCheck },
  unverified: { words: "Not verified", Icon: IconLink },
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
