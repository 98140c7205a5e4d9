import type { BriefItem, CaseBrief } from "../tool-contract.ts";
import { MEANS_ALL, readItems } from "./name-items.ts";
import type { Step } from "./plan-step.ts";
import type { Ask } from "./read-asks.ts";
import { readIntents } from "./read-intent.ts";
import type { Turn } from "./read-turn.ts";
import * as say from "./say.ts";

/** Words that ask for the rest of what was begun. */
const GO_ON =
  /^\W*(?:please |ok(?:ay)?,? )?(?:go on|go ahead|carry on|continue|keep going|proceed|finish(?: it| up)?|(?:and )?(?:what about )?the rest|(?:tell me |show me )?more)(?:,? please)?\W*$/i;

export const asksToGoOn = (words: string) => GO_ON.test(words);

/**
 * What the last answer left out: the items that were to be drafted and have no draft yet, since the answer was stopped or broke off;
 * where all are drafted, every condition of those that it told in short.
 */
export function planRest(turn: Turn, brief: CaseBrief, draft: (ask: Ask) => Step): Step {
  const requests = brief.items.map(({ request }) => request);
  const asked = turn.history
    .filter(({ role, text }) => role === "user" && !asksToGoOn(text))
    .flatMap(({ text }) => readIntents(text, requests))
    .findLast(({ kind }) => kind === "draft");
  if (!asked) return { text: say.help() };
  const named = MEANS_ALL.test(asked.words) ? [] : readItems(asked.words, brief.items);
  const meant: BriefItem[] = named.length > 0 ? named : brief.items;
  const left = meant.filter((item) => !item.draft);
  if (left.length > 0) return draft({ ...asked, items: left, named: true });
  return { text: meant.map((item) => say.explainDraft(item, "explain")).join("\n\n") };
}
