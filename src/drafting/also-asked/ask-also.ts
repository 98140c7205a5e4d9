import type { EvidenceState, StoredCriterion } from "../../vocabulary.ts";
import { briefDocuments } from "../brief-case.ts";
import type { CaseState, DisputedItem } from "../case-state.ts";
import { GENERAL_CONDITIONS, outcomeAlone } from "../checks/check-criteria.ts";
import { chooseProof } from "../choose-proof.ts";
import { readFamily } from "../determination/treatment-family.ts";
import { provable } from "../preparation/judged-trees.ts";
import { ALSO_ASKED } from "./questions.ts";

/** A list of this length is still read; the questions stand in the order of their weight. */
const MOST = 9;

/**
 * What reviewers ask of such a request beyond the conditions that the draft judges, answered by code alone: each with its quotes, or
 * with the search behind its absence. It decides nothing, so that a model neither states nor changes it.
 */
export function askAlso(
  state: CaseState,
  item: DisputedItem,
  judged: readonly Pick<StoredCriterion, "text" | "role">[],
): StoredCriterion[] {
  const asked = (ALSO_ASKED[readFamily(item.request)] ?? []).filter(
    ({ covered, only, sided }) =>
      // An exclusion that is not documented leaves open whether the contrary is.
      !judged.some(({ text, role }) => role !== "exclusion" && covered.test(text)) &&
      (!only || only.test(item.request)) &&
      (!sided || item.side === "left" || item.side === "right"),
  );
  const documents = briefDocuments(state);
  const shown = new Map<string, EvidenceState>();
  return asked.flatMap(({ id, text, told, after }) => {
    if (shown.size >= MOST || (after && shown.get(after.id) !== after.state)) return [];
    const leaf = { id, text, kind: "leaf" as const };
    const found = provable(state.assess(item, GENERAL_CONDITIONS, leaf), leaf);
    if (told && found.state === "not-documented") return [];
    shown.set(id, found.state);
    return {
      excerptId: GENERAL_CONDITIONS,
      criterionId: id,
      text,
      role: "leaf",
      state: found.state,
      outcome: outcomeAlone(found.state),
      evidence: chooseProof({ text, state: found.state, evidence: found.evidence }, documents).map(
        ({ assertion: _assertion, ...quote }) => quote,
      ),
      search: found.search,
    };
  });
}
