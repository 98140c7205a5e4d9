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
  const parts = "of" in tree && tree.kind === "allOf" ? tree.of.map(phraseTree) : [phraseTree(tree)];
  const all = [...new Set(parts)].filter((part) => part !== "");
  const conditions: string[] = [];
  let words = 0;
  for (const part of all) {
    words += countWords(part);
    if (words > WORDS_AT_MOST) break;
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

/** The texts of a tree's limits, in its order. */
export function listLimits(tree: Criterion): string[] {
  if ("of" in tree) return tree.of.flatMap(listLimits);
  return tree.kind === "limit" ? [phraseCriterion(tree.text, "condition")] : [];
}

function phraseTree(tree: Criterion): string {
  if (!("of" in tree)) {
    const spoken = tree.kind === "leaf" && !isAdvice(tree.text) && !tellsRequest(tree.text);
    return spoken ? phraseCriterion(tree.text, "condition") : "";
  }
  // Of a course with a longer one for a single diagnosis, the records need to show neither.
  if (tree.kind === "anyOf" && tree.of.some((child) => child.kind === "limit")) return "";
  const parts = [...new Set(tree.of.map(phraseTree))].filter((part) => part !== "");
  if (tree.kind === "anyOf") return keepFitting(parts, "or");
  if (tree.kind === "nOf")
    return parts.length > 0 ? `at least ${tree.count} of these: ${keepFitting(parts, "and")}` : "";
  return keepFitting(parts, "and");
}

/** Alternatives that would fill the sentence alone are named by the first of them. */
function keepFitting(parts: string[], last: "and" | "or"): string {
  const kept: string[] = [];
  for (const part of parts) {
    if (kept.length > 0 && countWords([...kept, part].join(" ")) > WORDS_AT_MOST - 6) break;
    kept.push(part);
  }
  if (kept.length === parts.length) return joinWords(parts, last);
  return `${joinWords([...kept, last === "or" ? "another listed finding" : "further points"], last)}`;
}
