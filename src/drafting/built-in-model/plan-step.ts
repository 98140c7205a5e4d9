import type { DraftProposal } from "../../vocabulary.ts";
import { MAX_ITEMS_PREPARED } from "../preparation/prepared-shape.ts";
import { type CaseBrief, MAX_PROPOSALS_PER_ITEM } from "../tool-contract.ts";
import { proposalsOf } from "./base-proposal.ts";
import { composeProposal, repairProposal } from "./compose-proposal.ts";
import { MEANS_ALL } from "./name-items.ts";
import { planAlternative } from "./plan-alternative.ts";
import { planCitation } from "./plan-citation.ts";
import { planEvidence } from "./plan-evidence.ts";
import { type ItemAssessment, planItem, type WantedCall } from "./plan-item.ts";
import { asksToGoOn, planRest } from "./plan-rest.ts";
import { planReword, planUndo, planWording } from "./plan-rework.ts";
import { type Ask, readAsks } from "./read-asks.ts";
import { readIntents } from "./read-intent.ts";
import type { Turn } from "./read-turn.ts";
import * as say from "./say.ts";
import * as sayCase from "./say-case.ts";

/** What a step does: calls tools, or ends the turn with a text. */
export type Step = { calls: WantedCall[] } | { text: string };

/**
 * Decides the next step from the conversation alone; the same prompt always gives the same step. A message that asks for several
 * things has them done one after the other, and answered together.
 */
export function planStep(turn: Turn, tools: Set<string>): Step {
  if (tools.size === 0) return { text: say.help() };
  const told = readIntents(turn.question).map(({ kind }) => say.WITHOUT_CASE[kind]?.());
  if (!asksToGoOn(turn.question) && told.every((text) => text !== undefined))
    return { text: [...new Set(told)].join("\n\n") };
  const brief = turn.answersOf("readCase")[0]?.output;
  if (!brief) {
    if (turn.hasAsked("readCase", () => true)) return { text: say.noCase(turn.refusals[0]) };
    const readCase: WantedCall = { name: "readCase", input: {} };
    // Where every item is meant nothing needs to be known of the case before they are prepared.
    const all =
      turn.offers("prepareItems") &&
      readIntents(turn.question).every(({ kind }) => kind === "draft") &&
      (ALL_MEANT.test(turn.question) || MEANS_ALL.test(turn.question));
    return { calls: all ? [readCase, { name: "prepareItems", input: {} }] : [readCase] };
  }
  if (asksToGoOn(turn.question)) {
    const step = planRest(turn, brief, (ask) => planDrafts(turn, brief, ask));
    return "calls" in step ? { calls: shortenCalls(turn, distinctCalls(step.calls)) } : step;
  }
  const texts: string[] = [];
  for (const ask of readAsks(turn, brief)) {
    const step = planAsk(turn, brief, ask);
    if ("calls" in step) return { calls: shortenCalls(turn, distinctCalls(step.calls)) };
    if (!texts.includes(step.text)) texts.push(step.text);
  }
  return { text: texts.join("\n\n") };
}

function planAsk(turn: Turn, brief: CaseBrief, ask: Ask): Step {
  switch (ask.kind) {
    case "draft":
      return planDrafts(turn, brief, ask);
    case "alternative":
      return planAlternative(turn, brief, ask);
    case "shorten":
    case "plainer":
      return planReword(turn, brief, ask);
    case "wording":
      return planWording(turn, brief, ask);
    case "citation":
      return planCitation(turn, brief, ask);
    case "evidence":
      return planEvidence(turn, brief, ask);
    case "undo":
      return planUndo(turn, brief, ask);
    case "explain":
    case "missing":
    case "locate":
      return planExplanation(turn, brief, ask);
    case "gaps":
      return { text: sayCase.gaps(brief) };
    case "compare":
      return { text: sayCase.compareWithReview(brief, ask.items.length > 0 ? ask.items : brief.items) };
    case "contradictions":
      return { text: say.contradictions(brief) };
    case "summary":
      return { text: sayCase.summarise(brief) };
    case "list":
      return { text: say.listCase(brief) };
    case "guidelines":
      return planGuidelines(turn, brief, ask);
    case "forbidden":
    case "thanks":
    case "help":
      return { text: (say.WITHOUT_CASE[ask.kind] ?? say.help)() };
    default:
      return planSearch(turn, ask.typed);
  }
}

const ALL_MEANT =
  /^\W*(?:(?:please|pls|can you|could you|now|just|ok(?:ay)?)\b[\s,]*)*(?:re-?)?(?:draft|write|prepare|propose|generate|do)\w*(?:\s+(?:it|them|this|up|everything|now|again|the (?:case|file|letter|rationales?|drafts?)|(?:a|the) rationale))*\W*$/i;

function planDrafts(turn: Turn, brief: CaseBrief, ask: Ask): Step {
  if (brief.items.length === 0) return { text: say.noItems() };
  const items = ask.named || !(ALL_MEANT.test(ask.words) || brief.items.length === 1) ? ask.items : brief.items;
  if (items.length === 0) return { text: say.whichItem(brief) };
  const planned = items.map((item) => planItem(turn, brief, item));
  const calls = planned.flatMap((plan) => (Array.isArray(plan) ? plan : []));
  if (calls.length > 0) return { calls };
  const assessed = planned.filter((plan): plan is ItemAssessment => !Array.isArray(plan));
  const proposals = assessed.flatMap((one) => nextProposal(turn, brief, one));
  if (proposals.length > 0) return { calls: proposals };
  return { text: say.drafted(turn, brief, assessed) };
}

/** The first proposal, a repair of what was refused, or nothing when it is stored or cannot be mended. */
function nextProposal(turn: Turn, brief: CaseBrief, assessed: ItemAssessment): WantedCall[] {
  // Where the library could not be searched nothing is known; where it was and holds nothing, that is said in a draft.
  if (assessed.searchSequence === null) return [];
  const attempts = proposalsOf(turn, assessed.item, "redraft");
  const last = attempts.at(-1);
  if (!last) return [{ name: "proposeDraft", input: composeProposal(brief, assessed) }];
  if (last.output.stored || attempts.length >= MAX_PROPOSALS_PER_ITEM || last.output.attemptsLeft === 0) return [];
  const plain = attempts.length === 1 ? repairProposal(last.input, last.output.problems) : undefined;
  return [{ name: "proposeDraft", input: plain ?? composeProposal(brief, assessed, true) }];
}

function planExplanation(turn: Turn, brief: CaseBrief, ask: Ask): Step {
  const { items, kind } = ask;
  const [item] = items;
  if (kind === "locate" && !item) return planSearch(turn, ask.typed);
  if (kind === "missing" && items.length === 0) {
    const drafted = brief.items.filter((candidate) => candidate.draft);
    return drafted.length > 0 ? { text: say.missingInDrafts(drafted) } : { text: say.whichItem(brief) };
  }
  if (!item) return { text: say.whichItem(brief) };
  if (items.every((one) => one.draft)) return { text: items.map((one) => say.explainDraft(one, kind)).join("\n\n") };
  const plans = items.map((one) => (one.draft ? say.explainDraft(one, kind) : planItem(turn, brief, one)));
  const calls = plans.flatMap((plan) => (Array.isArray(plan) ? plan : []));
  if (calls.length > 0) return { calls };
  const texts = plans.flatMap((plan) => {
    if (Array.isArray(plan)) return [];
    if (typeof plan === "string") return [plan];
    // What was drafted in this turn has said already what decides.
    const drafted = kind === "explain" && proposalsOf(turn, plan.item, "redraft").some(({ output }) => output.stored);
    return drafted ? [] : [say.explainAssessment(plan, kind)];
  });
  return { text: texts.join("\n\n") || say.drafted(turn, brief, []) };
}

function planGuidelines(turn: Turn, brief: CaseBrief, ask: Ask): Step {
  const [item] = ask.items;
  const aboutItem = item && (ask.named || !/\b(?:cover|about|for|on)s?\b/i.test(ask.words)) ? item : undefined;
  const query = ask.typed.slice(0, 400);
  const input = aboutItem ? { disputedItemId: aboutItem.id } : { query };
  const sameSearch = (asked: { disputedItemId?: string | undefined; query?: string | undefined }) =>
    aboutItem ? asked.disputedItemId === aboutItem.id : asked.query === query;
  const found = turn.answersOf("findExcerpts").find(({ input: asked }) => sameSearch(asked))?.output;
  if (found) return { text: sayCase.guidelines(brief, aboutItem, found) };
  if (turn.hasAsked("findExcerpts", sameSearch)) return { text: turn.refusals[0] ?? "The library gave no answer." };
  return { calls: [{ name: "findExcerpts", input }] };
}

function planSearch(turn: Turn, question: string): Step {
  const words = searchWords(question);
  const found = turn
    .answersOf("findEvidence")
    .find(({ input }) => input.question === words && !input.disputedItemId)?.output;
  if (found) return { text: say.searched(found) };
  if (turn.hasAsked("findEvidence", (input) => input.question === words && !input.disputedItemId))
    return { text: turn.refusals[0] ?? "The search gave no answer." };
  return { calls: [{ name: "findEvidence", input: { question: words } }] };
}

/** What to look for, without the words of asking. */
function searchWords(question: string): string {
  const words = question
    .replace(/^\W*(?:(?:please|pls|can you|could you|would you|now|and|so)\s+)+/i, "")
    .replace(
      /\b(?:find|search(?: for)?|hunt down|look(?:ing)? (?:for|up)|show me|is there|are there|any(?:thing)? (?:on|about)|any (?:evidence|mention|record|documentation) of|mentions? of|which page says|what page says|where does it say|does the (?:file|record|chart) (?:mention|say|show)|what does the (?:file|record|chart) say about|in (?:the (?:file|records?|chart)|here)|the (?:file|records?)|did any(?:one|body) (?:try|use|do)|(?:is|was|has|does|did) (?:he|she|the (?:worker|patient))(?: (?:a|an|had|have|ever))?|when was|when did|who did|how (?:many|often|long) (?:was|were|did)?)\b/gi,
      " ",
    )
    .replace(/\b(?:done|please|all|the)\b/gi, " ")
    .replace(/[?!.]+\s*$/, "")
    .replace(/\s+/g, " ")
    .trim();
  return (words || question).slice(0, 400);
}

/** Items are prepared together, since they share quotes; proposals cite what was prepared by name. */
function shortenCalls(turn: Turn, calls: WantedCall[]): WantedCall[] {
  const wanted = calls.flatMap(({ name, input }) =>
    // The planner's own input, made a step earlier.
    name === "prepareItems" ? (input as { disputedItemIds: string[] }).disputedItemIds : [],
  );
  const together = Array.from({ length: Math.ceil(wanted.length / MAX_ITEMS_PREPARED) }, (_, at) => ({
    name: "prepareItems",
    input: { disputedItemIds: wanted.slice(at * MAX_ITEMS_PREPARED, (at + 1) * MAX_ITEMS_PREPARED) },
  }));
  return [
    ...together,
    ...calls
      .filter(({ name }) => name !== "prepareItems")
      .map((call) =>
        call.name === "proposeDraft" ? { ...call, input: turn.compact(call.input as DraftProposal) } : call,
      ),
  ];
}

function distinctCalls(calls: WantedCall[]): WantedCall[] {
  const seen = new Set<string>();
  return calls.filter((call) => {
    const key = `${call.name} ${JSON.stringify(call.input)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
