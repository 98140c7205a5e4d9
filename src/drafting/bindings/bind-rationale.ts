import type { BindingTarget, ProposedBinding, SentenceBinding } from "../../vocabulary.ts";
import { contentStems, dropQuotations, readConclusion } from "../checks/sentences.ts";
import { compareWording } from "./compare-wording.ts";
import { findGap } from "./find-gap.ts";
import { type LocatedSentence, locateSentences } from "./locate-sentences.ts";
import { distinctTargets, matchSentence } from "./match-sentence.ts";
import { type BindingSources, resolveTarget, textOfTarget } from "./sources.ts";

export interface KnownBindings {
  /** What the model gives with its text. */
  proposed?: ProposedBinding[] | undefined;
  /** Those of the revision before. */
  previous?: SentenceBinding[] | undefined;
  /** Whether a person wrote over that revision: a sentence that now says something else is marked, not bound anew. */
  edited?: boolean;
}

/** Content words below which a sentence states nothing that needs a source. */
const STATES_NOTHING = 3;

/**
 * Binds every sentence of a rationale to what it rests on. A given binding counts only as far as its targets are there and show
 * what the sentence quotes, dates and counts; what is not given is found from the words. After an edit an unchanged or merely
 * reworded sentence keeps its sources, and one that says something else is marked `edited`. Pure; offsets are UTF-16 code units.
 */
export function bindRationale(
  rationale: string,
  sources: BindingSources,
  known: KnownBindings = {},
): SentenceBinding[] {
  const left = [...(known.previous ?? [])];
  const sentences = locateSentences(rationale);
  const unchanged = new Map<LocatedSentence, SentenceBinding>();
  // Unchanged sentences first, so that a new one that resembles them does not take their place.
  for (const sentence of sentences) {
    const at = left.findIndex(({ text, checked }) => [text, checked ?? text].includes(sentence.text));
    const [same] = at < 0 ? [] : left.splice(at, 1);
    if (same) unchanged.set(sentence, same);
  }
  return sentences.map((sentence) => {
    const same = unchanged.get(sentence);
    const proposed = known.proposed?.find((one) => one.sentence.trim() === sentence.text.trim());
    return (
      (proposed && bindTo(sentence, proposed.to, sources)) ??
      (same && keep(sentence, same, sources)) ??
      (known.edited ? carryOver(sentence, left, sources) : undefined) ??
      bindAnew(sentence, sources)
    );
  });
}

/** Bound to these targets as far as they hold; nothing where too little is left of them. */
function bindTo(
  sentence: LocatedSentence,
  targets: BindingTarget[],
  sources: BindingSources,
): SentenceBinding | undefined {
  const resolved = distinctTargets(targets.flatMap((target) => resolveTarget(target, sources) ?? []));
  if (resolved.length === 0 || findGap(sentence.text, resolved, sources) !== undefined) return undefined;
  return isAbout(sentence.text, resolved, sources) ? { ...sentence, state: "bound", to: resolved } : undefined;
}

/** What the draft says of its own criteria, and of what it went through. */
const WEIGHS_CONDITIONS =
  /^(?:with|without|on) (?:these|this)\b[^.]*\b(?:conditions?|exception)\b|\bbeyond the limit that the guideline sets\b/i;
const NAMES_RECORDS = /\brecords? (?:that were )?reviewed\b|\blooked for in\b/i;

/** Whether the targets speak of what the sentence speaks of. A bare judgement needs no document, but then it has to conclude. */
function isAbout(sentence: string, targets: BindingTarget[], sources: BindingSources): boolean {
  const stems = contentStems(sentence);
  if (stems.size === 0 || targets.some(({ kind }) => kind === "fact" || kind === "search")) return true;
  if (targets.some(({ kind }) => kind === "determination") && WEIGHS_CONDITIONS.test(sentence)) return true;
  if (targets.some(({ kind }) => kind === "file") && NAMES_RECORDS.test(sentence)) return true;
  const sourced = targets.filter(({ kind }) => kind !== "determination");
  if (sourced.length === 0) return readConclusion(dropQuotations(sentence)) !== undefined;
  return sourced.some((target) => {
    const said = contentStems(textOfTarget(target, sources));
    return [...stems].some((stem) => said.has(stem));
  });
}

/** An unchanged sentence, or one that was changed and is as it was verified again. */
function keep(
  sentence: LocatedSentence,
  before: SentenceBinding,
  sources: BindingSources,
): SentenceBinding | undefined {
  if (before.state === "edited" && before.checked !== sentence.text) return { ...before, ...sentence };
  if (before.state === "bound" || before.state === "edited") return bindTo(sentence, before.to, sources);
  return undefined;
}

/** The sentence that this one was before the edit, with what has become of its binding. */
function carryOver(
  sentence: LocatedSentence,
  left: SentenceBinding[],
  sources: BindingSources,
): SentenceBinding | undefined {
  const ranked = left
    .map((before, at) => ({ before, at, change: compareWording(before.checked ?? before.text, sentence.text) }))
    .filter(({ before, change }) => change !== "another" && (before.state === "bound" || before.state === "edited"))
    .sort((a, b) => ORDER.indexOf(a.change) - ORDER.indexOf(b.change));
  const [best] = ranked;
  if (!best) return undefined;
  left.splice(best.at, 1);
  const { before, change } = best;
  const checked = before.checked ?? before.text;
  if (change !== "changed") {
    const bound = bindTo(sentence, before.to, sources);
    if (bound) return { ...bound, checked };
  }
  return { ...sentence, state: "edited", to: before.to, checked };
}
const ORDER = ["same", "reworded", "changed"];

function bindAnew(sentence: LocatedSentence, sources: BindingSources): SentenceBinding {
  const to = matchSentence(sentence.text, sources);
  const gap = findGap(sentence.text, to, sources);
  if (to.length > 0 && gap === undefined) return { ...sentence, state: "bound", to };
  const says = contentStems(sentence.text).size;
  const ofRecords = /\b(?:records?|reports?|documents?|document(?:ed|ation)|file)\b/i.test(sentence.text);
  if (gap === undefined && says < STATES_NOTHING && !ofRecords) return { ...sentence, state: "plain", to: [] };
  return {
    ...sentence,
    state: "unbound",
    to,
    why: gap ?? "nothing in the file, the guideline or the request was found for it",
  };
}
