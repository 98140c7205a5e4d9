import { locateSentences } from "../../sentences.ts";
import { alignSentences } from "./align-sentences.ts";

/** One difference of two texts, a sentence or what stands between sentences; an empty side lacks it. */
export interface Hunk {
  kind: "hunk";
  id: number;
  mine: string;
  theirs: string;
  /** Who changed it since the text that both started from; `both` also where that text is not known. */
  by: "mine" | "theirs" | "both";
}

export type Segment = { kind: "same"; text: string } | Hunk;
export type Side = "mine" | "theirs";

/**
 * Two texts as what they share and where they differ, sentence by sentence. All of one side composed again is that very text.
 * With the text that both were made from, each difference tells whose it is.
 */
export function findHunks(mine: string, theirs: string, base?: string): Segment[] {
  const before = cutSentences(mine);
  const after = cutSentences(theirs);
  const segments: Segment[] = [];
  const known = base === undefined ? null : new Set(cutSentences(base).map(({ words }) => words));
  let id = 0;
  const addHunk = (one: string, other: string) => {
    if (one === other) addSame(one);
    else
      segments.push({
        kind: "hunk",
        id: id++,
        mine: one,
        theirs: other,
        by: known ? tellWhose(one, other, known) : "both",
      });
  };
  const addSame = (text: string) => {
    const last = segments.at(-1);
    if (last?.kind === "same") last.text += text;
    else if (text) segments.push({ kind: "same", text });
  };
  const pairs = alignSentences(
    before.map(({ words }) => words),
    after.map(({ words }) => words),
  );
  for (const [i, j] of pairs) {
    const one = i === null ? null : before[i];
    const other = j === null ? null : after[j];
    if (one && other && one.words === other.words) {
      addHunk(one.lead, other.lead);
      addSame(one.words);
      addHunk(one.gap, other.gap);
    } else addHunk(one?.all ?? "", other?.all ?? "");
  }
  return segments;
}

export function hunksOf(segments: Segment[]): Hunk[] {
  return segments.filter((segment) => segment.kind === "hunk");
}

/** The text that the choices make. Sentences that come to stand side by side are kept apart by a space. */
export function composeText(segments: Segment[], choose: (hunk: Hunk) => Side): string {
  let text = "";
  for (const segment of segments) {
    const next = segment.kind === "same" ? segment.text : segment[choose(segment)];
    const touches = /[.!?"”’)\]]$/.test(text) && /^[\p{L}\p{N}“"(]/u.test(next);
    text += touches ? ` ${next}` : next;
  }
  return text;
}

/** What is chosen before anybody chose: each one's own changes, and one's own words where both changed. */
export function chooseByOrigin({ by }: Hunk): Side {
  return by === "theirs" ? "theirs" : "mine";
}

/** The pieces of a text, one a sentence with the white space after it; together they are the text. */
function cutSentences(text: string) {
  const sentences = locateSentences(text);
  if (sentences.length === 0) return text ? [{ lead: text, words: "", gap: "", all: text }] : [];
  return sentences.map(({ start, end, text: words }, at) => {
    const lead = at === 0 ? text.slice(0, start) : "";
    const gap = text.slice(end, sentences[at + 1]?.start ?? text.length);
    return { lead, words, gap, all: lead + words + gap };
  });
}

function tellWhose(mine: string, theirs: string, known: Set<string>): Hunk["by"] {
  const isNew = (text: string) => cutSentences(text).some(({ words }) => words && !known.has(words));
  const [mineNew, theirsNew] = [isNew(mine), isNew(theirs)];
  if (mineNew !== theirsNew) return mineNew ? "mine" : "theirs";
  // Nothing new on either side: what one lacks it has taken out.
  if (!mineNew && (mine === "" || theirs === "")) return mine === "" ? "mine" : "theirs";
  return "both";
}
