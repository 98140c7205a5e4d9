import { shortenRationale, simplifyRationale } from "../reword-rationale.ts";
import { type BriefItem, type CaseBrief, MAX_PROPOSALS_PER_ITEM } from "../tool-contract.ts";
import { composeProposal, repairProposal, reworkDraft } from "./compose-proposal.ts";
import { type ItemAssessment, planItem, type WantedCall } from "./plan-item.ts";
import { type Intent, readIntent, readItems } from "./read-intent.ts";
import type { Turn } from "./read-turn.ts";
import * as say from "./say.ts";

/** What a step does: calls tools, or ends the turn with a text. */
export type Step = { calls: WantedCall[] } | { text: string };

/** Decides the next step from the conversation alone; the same prompt always gives the same step. */
export function planStep(turn: Turn, tools: Set<string>): Step {
  const intent = readIntent(turn.question);
  if (intent.kind === "help" || tools.size === 0) return { text: say.help() };
  if (intent.kind === "forbidden") return { text: say.forbidden() };
  const brief = turn.answersOf("readCase")[0]?.output;
  if (!brief) {
    if (turn.hasAsked("readCase", () => true)) return { text: say.noCase(turn.refusals[0]) };
    return { calls: [{ name: "readCase", input: {} }] };
  }
  const step = planIntent(turn, intent, brief);
  if ("calls" in step || !intent.more) return step;
  return {
    text: `${step.text}\n\nYour message asked for more than one thing; I did the first. Ask for the next one on its own.`,
  };
}

function planIntent(turn: Turn, intent: Intent, brief: CaseBrief): Step {
  switch (intent.kind) {
    case "draft":
      return planDrafts(turn, brief, intent);
    case "shorten":
    case "simplify":
      return planRework(turn, brief, intent);
    case "explain":
    case "locate":
    case "missing":
      return planExplanation(turn, brief, intent);
    case "contradictions":
      return { text: say.contradictions(brief) };
    case "list":
      return { text: say.listCase(brief) };
    case "guidelines":
      return planGuidelines(turn, brief, intent);
    default:
      return planSearch(turn, turn.question);
  }
}

/** The items that the message names, or those that the conversation was last about. */
function itemsMeant(turn: Turn, brief: CaseBrief, words: string): BriefItem[] {
  const named = readItems(words, brief.items);
  if (named.length > 0) return named;
  if (brief.items.length === 1) return brief.items;
  for (const { text } of turn.history.toReversed()) {
    // An answer names its items at the head of its paragraphs; "it" after an answer about two means both.
    const heads = new Set([...text.matchAll(/^Item (\d{1,2})\b/gm)].map((match) => Number(match[1])));
    const told = brief.items.filter((item) => heads.has(item.position));
    if (told.length > 0) return told;
    const earlier = readItems(text.slice(0, 400), brief.items);
    if (earlier.length === 1) return earlier;
  }
  return [];
}

function planDrafts(turn: Turn, brief: CaseBrief, intent: Intent): Step {
  if (brief.items.length === 0) return { text: say.noItems() };
  const named = readItems(intent.words, brief.items);
  const generic =
    /^\W*(?:please\s+)?(?:re-?)?(?:draft|write|prepare|propose|generate)\w*(?:\s+(?:it|them|this|everything|now|again|the (?:case|file|letter|rationales?|drafts?)|(?:a|the) rationale))?\W*$/i.test(
      intent.words,
    );
  const items =
    named.length > 0
      ? named
      : generic || brief.items.length === 1
        ? brief.items
        : itemsMeant(turn, brief, intent.words);
  if (items.length === 0) return { text: say.whichItem(brief) };
  const planned = items.map((item) => planItem(turn, brief, item));
  const calls = distinctCalls(planned.flatMap((plan) => (Array.isArray(plan) ? plan : [])));
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
  const attempts = turn.answersOf("proposeDraft").filter(({ input }) => input.disputedItemId === assessed.item.id);
  const last = attempts.at(-1);
  if (!last) return [{ name: "proposeDraft", input: composeProposal(brief, assessed) }];
  if (last.output.stored || attempts.length >= MAX_PROPOSALS_PER_ITEM || last.output.attemptsLeft === 0) return [];
  const plain = attempts.length === 1 ? repairProposal(last.input, last.output.problems) : undefined;
  return [{ name: "proposeDraft", input: plain ?? composeProposal(brief, assessed, true) }];
}

function planRework(turn: Turn, brief: CaseBrief, intent: Intent): Step {
  const drafted = brief.items.filter((item) => item.draft);
  if (drafted.length === 0) return { text: say.noDraft(brief.items[0]) };
  const meant = itemsMeant(turn, brief, turn.question).filter((item) => item.draft);
  const items = meant.length > 0 ? meant : drafted.length === 1 ? drafted : [];
  if (items.length === 0) return { text: say.whichItem(brief) };
  const calls: WantedCall[] = [];
  const untouched: BriefItem[] = [];
  for (const item of items) {
    if (turn.hasAsked("proposeDraft", (input) => input.disputedItemId === item.id)) continue;
    const before = item.draft?.rationale ?? "";
    const after = intent.kind === "shorten" ? shortenRationale(before) : simplifyRationale(before);
    const proposal = reworkDraft(item, after);
    if (after === before || !proposal) untouched.push(item);
    else calls.push({ name: "proposeDraft", input: proposal });
  }
  if (calls.length > 0) return { calls };
  return { text: say.reworked(turn, items, untouched, intent.kind === "shorten") };
}

function planExplanation(turn: Turn, brief: CaseBrief, intent: Intent): Step {
  const items = itemsMeant(turn, brief, turn.question);
  const [item] = items;
  if (intent.kind === "locate" && !item) return planSearch(turn, turn.question);
  if (intent.kind === "missing" && items.length === 0) {
    const drafted = brief.items.filter((candidate) => candidate.draft);
    return drafted.length > 0 ? { text: say.missingInDrafts(drafted) } : { text: say.whichItem(brief) };
  }
  if (!item) return { text: say.whichItem(brief) };
  if (items.every((one) => one.draft)) {
    return { text: items.map((one) => say.explainDraft(one, intent.kind)).join("\n\n") };
  }
  const plan = planItem(turn, brief, item);
  if (Array.isArray(plan)) return { calls: plan };
  return { text: say.explainAssessment(plan, intent.kind) };
}

function planGuidelines(turn: Turn, brief: CaseBrief, intent: Intent): Step {
  const [item] = itemsMeant(turn, brief, intent.words);
  const input = item ? { disputedItemId: item.id } : { query: turn.question.slice(0, 400) };
  const found = turn.answersOf("findExcerpts")[0]?.output;
  if (!found) {
    if (turn.hasAsked("findExcerpts", () => true)) return { text: turn.refusals[0] ?? "The library gave no answer." };
    return { calls: [{ name: "findExcerpts", input }] };
  }
  return { text: say.guidelines(brief, item, found) };
}

function planSearch(turn: Turn, question: string): Step {
  const found = turn.answersOf("findEvidence")[0]?.output;
  if (found) return { text: say.searched(found) };
  if (turn.hasAsked("findEvidence", () => true)) return { text: turn.refusals[0] ?? "The search gave no answer." };
  return { calls: [{ name: "findEvidence", input: { question: searchWords(question) } }] };
}

/** What to look for, without the words of asking. */
function searchWords(question: string): string {
  const words = question
    .replace(/^\W*(?:please|can you|could you|would you)\s+/i, "")
    .replace(
      /\b(?:find|search(?: for)?|look (?:for|up)|show me|is there|are there|any (?:evidence|mention|record|documentation) of|which page says|what page says|where does it say|does the (?:file|record|chart) (?:mention|say|show)|what does the (?:file|record|chart) say about|in the (?:file|records?|chart)|the (?:file|records?))\b/gi,
      " ",
    )
    .replace(/[?!.]+\s*$/, "")
    .replace(/\s+/g, " ")
    .trim();
  return (words || question).slice(0, 400);
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
