import type { Criterion } from "../vocabulary.ts";
import { phraseCriterion, readCriterion } from "./phrase-criterion.ts";
import { countWords, isAdvice, joinWords, tellsRequest } from "./rationale-words.ts";

/** The conditions of a guideline for one sentence: as many as fit, and whether some were left out. */
export interface ListedConditions {
  conditions: string[];
  complete: boolean;
}

/** Most words of the conditions in one sentence; a reader loses a longer list. */
const WORDS_AT_MOST = 32;

/** A condition as it follows "show": a clause with its "that". */
function introduce(text: string): string {
  return /^(?:that|whether|at least)\b/.test(text) || readCriterion(text).kind === "noun" ? text : `that ${text}`;
}

/** What a tree asks the records to show, each condition as it follows "show"; alternatives stay together. Limits and advice are left out. */
export function listConditions(tree: Criterion): ListedConditions {
  const parts =
    "of" in tree && tree.kind === "allOf"
      ? tree.of.map((child) => phraseTree(child, WORDS_AT_MOST - 8))
      : [phraseTree(tree, WORDS_AT_MOST)];
  const all = parts.filter(({ text }, at) => text !== "" && parts.findIndex((other) => other.text === text) === at);
  const conditions: string[] = [];
  let words = 0;
  let complete = all.every((part) => part.complete);
  for (const { text } of all) {
    const fits = words === 0 || words + countWords(text) <= WORDS_AT_MOST;
    if (fits) conditions.push(introduce(text));
    if (fits) words += countWords(text);
    else complete = false;
  }
  return { conditions, complete };
}

/** The conditions as a list whose parts are set off by semicolons where they have parts of their own. */
export function joinConditions(parts: string[], last: "and" | "or" = "and"): string {
  const hard = parts.some((part) => /,| (?:or|and|has|have|is|are) /.test(part.replace(/\([^)]*\)/g, "")));
  if (!hard || parts.length < 2) return joinWords(parts, last);
  return `${parts.slice(0, -1).join("; ")}; ${last} ${parts.at(-1)}`;
}

/** The texts of a tree's limits, in its order; with `units`, of those that count in one of them. */
export function listLimits(tree: Criterion, units?: string[]): string[] {
  if ("of" in tree) return tree.of.flatMap((child) => listLimits(child, units));
  const counts = !units || (tree.kind === "limit" && tree.unit !== undefined && units.includes(tree.unit));
  return tree.kind === "limit" && counts ? [phraseCriterion(tree.text, "condition")] : [];
}

interface Phrase {
  text: string;
  /** Whether every condition of the tree is in it. */
  complete: boolean;
}

function phraseTree(tree: Criterion, most: number): Phrase {
  const nothing = { text: "", complete: true };
  if (!("of" in tree)) {
    const spoken = tree.kind === "leaf" && !isAdvice(tree.text) && !tellsRequest(tree.text);
    return spoken ? { text: phraseCriterion(tree.text, "condition"), complete: true } : nothing;
  }
  // Of a course with a longer one for a single diagnosis, the records need to show neither.
  if (tree.kind === "anyOf" && tree.of.some((child) => child.kind === "limit")) return nothing;
  const spoken = tree.of.map((child) => phraseTree(child, Math.ceil(most / 2))).filter(({ text }) => text !== "");
  // Among noun phrases a clause keeps its "that", or the list would change its construction halfway.
  const mixed = new Set(spoken.map(({ text }) => readCriterion(text).kind)).size > 1;
  const parts = mixed ? spoken.map((part) => ({ ...part, text: introduce(part.text) })) : spoken;
  if (tree.kind === "anyOf") return keepFitting(parts, "or", most);
  const all = keepFitting(parts, "and", most);
  if (tree.kind === "nOf" && all.text) return { ...all, text: `at least ${tree.count} of these: ${all.text}` };
  return all;
}

/** As many parts as these words hold, the first in any case; a list of alternatives says that there are more. */
function keepFitting(parts: Phrase[], last: "and" | "or", most: number): Phrase {
  const kept: string[] = [];
  for (const { text } of parts) {
    if (kept.includes(text)) continue;
    if (kept.length === 0 || countWords([...kept, text].join(" ")) <= most) kept.push(text);
  }
  const whole = kept.length === new Set(parts.map(({ text }) => text)).size;
  const complete = whole && parts.every((part) => part.complete);
  if (whole || last === "and") return { text: joinAlike(kept, last), complete };
  return { text: joinInline([joinAlike(kept, "or"), "another listed finding"], "or"), complete: true };
}

/** Alternatives within one entry of a list, where semicolons would part them from each other. */
function joinInline(parts: string[], last: "and" | "or"): string {
  if (parts.length < 2) return parts[0] ?? "";
  if (last === "and" && parts.length === 2 && parts.some((part) => / and /.test(part)))
    return parts.join(" as well as ");
  const comma = parts.length > 2 || parts.slice(0, -1).some((part) => part.includes(",")) ? ", " : " ";
  return `${parts.slice(0, -1).join(", ")}${comma.trimEnd()} ${last} ${parts.at(-1)}`;
}

/** Joins phrases and says once what they begin or end with: "corroborated by imaging or by electrodiagnostic testing". */
function joinAlike(parts: string[], last: "and" | "or"): string {
  const split = parts.map((part) => part.split(" "));
  const [first = [], ...others] = split;
  if (others.length === 0) return parts[0] ?? "";
  const shared = (at: (words: string[], index: number) => string | undefined) => {
    let length = 0;
    while (at(first, length) !== undefined && others.every((words) => at(words, length) === at(first, length)))
      length++;
    return Math.min(length, ...split.map((words) => words.length - 1));
  };
  const ends = shared((words, index) => words.at(-1 - index));
  const tail = first.slice(first.length - ends).join(" ");
  // A whole predicate at the end, or a whole subject at the beginning; a lone shared word would leave fragments.
  if (/^(?:has|have|is|are) /.test(tail)) {
    return `${joinInline(
      split.map((words) => words.slice(0, words.length - ends).join(" ")),
      last,
    )} ${tail}`;
  }
  const begins = shared((words, index) => words[index]);
  if (
    begins >= 2 &&
    (SPLITS.test(first[begins - 1] ?? "") || split.every((words) => SPLITS.test(words[begins] ?? "")))
  ) {
    return `${first.slice(0, begins).join(" ")} ${joinInline(
      split.map((words) => words.slice(begins).join(" ")),
      last,
    )}`;
  }
  return joinInline(parts, last);
}
const SPLITS = /^(?:by|with|in|on|of|for|from|at|to|is|are|has|have|takes|shows|cannot|would|gave)$/;
