import { type LocatedSentence, locateSentences } from "../../sentences.ts";
import type { BindingTarget, CheckFinding, SentenceBinding } from "../../vocabulary.ts";
import { alignSentences } from "./align-sentences.ts";

/**
 * How a sentence stands as it is typed. `pending`: changed or new since the last save, so that nothing has been compared with it
 * yet; `broken`: a finding that blocks approval names it; the others as the last check left them.
 */
export type Standing = SentenceBinding["state"] | "pending" | "broken";

export interface StandingSentence extends LocatedSentence {
  standing: Standing;
  to: BindingTarget[];
  /** The words that were verified, where they were others. */
  checked?: string;
  why?: string;
}

/** What the server last said of the stored text. */
export interface CheckedText {
  bindings: SentenceBinding[];
  checks: CheckFinding[];
}

/**
 * Every sentence of a text with what it rests on. A sentence that is word for word a stored one stands as that does, wherever it
 * was moved to; a changed one keeps the sources of the one it was and is pending until the server has compared it.
 */
export function findStanding(text: string, { bindings, checks }: CheckedText): StandingSentence[] {
  const sentences = locateSentences(text);
  const left = [...bindings];
  const settled = new Map<LocatedSentence, StandingSentence>();
  for (const sentence of sentences) {
    const at = left.findIndex((binding) => binding.text === sentence.text);
    const [binding] = at < 0 ? [] : left.splice(at, 1);
    if (binding) settled.set(sentence, standAs(sentence, binding, checks));
  }
  const changed = sentences.filter((sentence) => !settled.has(sentence));
  const pairs = alignSentences(
    left.map((binding) => binding.text),
    changed.map((sentence) => sentence.text),
  );
  for (const [i, j] of pairs) {
    const sentence = j === null ? undefined : changed[j];
    if (!sentence) continue;
    const was = i === null ? undefined : left[i];
    settled.set(sentence, was ? changeFrom(sentence, was) : { ...sentence, standing: "pending", to: [] });
  }
  return sentences.flatMap((sentence) => settled.get(sentence) ?? []);
}

function standAs(sentence: LocatedSentence, binding: SentenceBinding, checks: CheckFinding[]): StandingSentence {
  const { state, to, checked, why } = binding;
  const blocking = checks.find(
    ({ severity, place }) =>
      severity === "block" &&
      place !== undefined &&
      "field" in place &&
      place.start < binding.end &&
      place.end > binding.start,
  );
  const told = blocking?.message ?? why;
  return {
    ...sentence,
    standing: blocking ? "broken" : state,
    to,
    ...(checked === undefined ? {} : { checked }),
    ...(told === undefined ? {} : { why: told }),
  };
}

function changeFrom(sentence: LocatedSentence, was: SentenceBinding): StandingSentence {
  const checked = was.checked ?? was.text;
  // Typed back to what was verified: the sources were compared with these very words.
  if (was.state !== "unbound" && checked === sentence.text) return { ...sentence, standing: "bound", to: was.to };
  return { ...sentence, standing: "pending", to: was.to, checked };
}
