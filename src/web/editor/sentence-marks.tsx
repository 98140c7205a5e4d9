import { IconAlertTriangle, IconLinkOff, IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import type { ChipSource } from "../parts/source-chip.tsx";
import { SourceChip } from "../parts/source-chip.tsx";
import { keyOf, type NumberedSource } from "../rationale-sources.ts";
import type { Standing, StandingSentence } from "./sentence-standing.ts";

const WORDS: Partial<Record<Standing, { words: string; Icon: typeof IconPencil }>> = {
  pending: { words: "edited, checked when saved", Icon: IconPencil },
  edited: { words: "edited, no longer checked", Icon: IconAlertTriangle },
  unbound: { words: "no source", Icon: IconAlertTriangle },
  broken: { words: "blocks approval", Icon: IconLinkOff },
};

/** Why a sentence's sources do not count as verified; nothing where they do. */
const WHY: Partial<Record<Standing, string>> = {
  pending: "The sentence was changed and is compared with its source again when it is saved.",
  edited: "The sentence was changed in what it says; nobody has compared it with this source since.",
  unbound: "The source does not show all that the sentence says.",
};

/** A sentence with more sources shows the first of them, and the others on a press. */
const MOST_CHIPS = 4;

interface Props {
  sentence: Pick<StandingSentence, "standing" | "to" | "why">;
  sources: Map<string, NumberedSource>;
  onShow: (source: NumberedSource) => void;
}

/** What stands behind a sentence: the numbers of its sources, and in a word what is wrong with it. */
export function SentenceMarks({ sentence, sources, onShow }: Props) {
  const { standing, to, why } = sentence;
  const mark = WORDS[standing];
  const [all, setAll] = useState(false);
  const numbered = to.flatMap((target) => sources.get(keyOf(target)) ?? []);
  const shown = all || numbered.length <= MOST_CHIPS ? numbered : numbered.slice(0, MOST_CHIPS - 1);
  const more = numbered.length - shown.length;
  return (
    <>
      {shown.length > 0 && (
        // A word joiner: the numbers begin no line of their own.
        <span className="sentence-joint" aria-hidden>
          {"\u2060"}
        </span>
      )}
      {shown.map((source) => (
        <SourceChip key={source.number} source={asChip(source, standing, why)} onShow={() => onShow(source)} />
      ))}
      {more > 0 && (
        <button
          type="button"
          className="source-chip"
          aria-label={`Show ${more} more sources of this sentence`}
          title={`Sources ${numbered
            .slice(shown.length)
            .map(({ number }) => number)
            .join(", ")}`}
          onClick={() => setAll(true)}
        >
          +{more}
        </button>
      )}
      {mark && (
        <span className="sentence-mark" data-state={standing} title={why}>
          {" "}
          <mark.Icon size={13} aria-hidden /> {mark.words}
        </span>
      )}
    </>
  );
}

function asChip({ number, place, says }: NumberedSource, standing: Standing, why: string | undefined): ChipSource {
  const state = standing === "broken" ? "broken" : WHY[standing] ? "unverified" : "verified";
  const told = standing === "broken" ? why : WHY[standing];
  return { number, place, says, state, ...(told ? { why: told } : {}) };
}
