import type { Criterion } from "../vocabulary.ts";
import { phraseCriterion } from "./phrase-criterion.ts";
import { countWords, isAdvice, joinWords, tellsRequest } from "./rationale-words.ts";

/** The conditions of a guideline for one sentence: as many as fit, and whether some were left out. */
export interface ListedConditions {
  conditions: string[];
  complete: boolean;
}

/** Most words of the conditions in one sentence; a reader loses a longer list. */
const WORDS_AT_MOST = 34;

/** What a tree asks the records to show, each condition as a phrase; alternatives stay together. Limits and advice are left out. */
export function listConditions(tree: Criterion): ListedConditions {
  const parts =
    "of" in tree && tree.kind === "allOf"
      ? tree.of.map((child) => phraseTree(child, WORDS_AT_MOST - 8))
      : [phraseTree(tree, WORDS_AT_MOST)];
  const all = [...new Set(parts)].filter((part) => part !== "");
  const conditions: string[] = [];
  let words = 0;
  for (const part of all) {
    if (words > 0 && words + countWords(part) > WORDS_AT_MOST) continue;
    words += countWords(part);
    conditions.push(part);
  }
  return { conditions, complete: conditions.length === all.length };
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

function phraseTree(tree: Criterion, most: number): string {
  if (!("of" in tree)) {
    const spoken = tree.kind === "leaf" && !isAdvice(tree.text) && !tellsRequest(tree.text);
    return spoken ? phraseCriterion(tree.text, "condition") : "";
  }
  // Of a course with a longer one for a single diagnosis, the records need to show neither.
  if (tree.kind === "anyOf" && tree.of.some((child) => child.kind === "limit")) return "";
  const parts = [...new Set(tree.of.map((child) => phraseTree(child, Math.ceil(most / 2))))].filter(
    (part) => part !== "",
  );
  if (tree.kind === "anyOf") return keepFitting(parts, "or", most);
  if (tree.kind === "nOf")
    return parts.length > 0 ? `at least ${tree.count} of these: ${keepFitting(parts, "and", most)}` : "";
  return keepFitting(parts, "and", most);
}

/** As many parts as these words hold, the first in any case; that there are more is said. */
function keepFitting(parts: string[], last: "and" | "or", most: number): string {
  const kept: string[] = [];
  for (const part of parts) {
    if (kept.length === 0 || countWords([...kept, part].join(" ")) <= most) kept.push(part);
  }
  if (kept.length === parts.length) return joinAlike(parts, last);
  return joinWords(
    [joinAlike(kept, last === "or" ? "or" : "and"), last === "or" ? "another listed finding" : "further points"],
    last,
  );
}

/** Joins phrases and says once what they begin or end with: "corroborated by imaging or by electrodiagnostic testing". */
export function joinAlike(parts: string[], last: "and" | "or"): string {
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
    return `${joinWords(
      split.map((words) => words.slice(0, words.length - ends).join(" ")),
      last,
    )} ${tail}`;
  }
  const begins = shared((words, index) => words[index]);
  if (begins >= 2 && split.every((words) => SPLITS.test(words[begins] ?? ""))) {
    return `${first.slice(0, begins).join(" ")} ${joinWords(
      split.map((words) => words.slice(begins).join(" ")),
      last,
    )}`;
  }
  return joinWords(parts, last);
}
const SPLITS = /^(?:by|with|in|on|of|for|from|at|to|is|are|has|have|takes|shows|cannot|would|gave)$/;
