import type { CaseBrief } from "../tool-contract.ts";
import { proposalsOf } from "./base-proposal.ts";
import { composeAlternative } from "./compose-alternative.ts";
import { composeProposal } from "./compose-proposal.ts";
import { planItem, type WantedCall } from "./plan-item.ts";
import type { Step } from "./plan-step.ts";
import type { Ask } from "./read-asks.ts";
import type { Turn } from "./read-turn.ts";
import * as say from "./say.ts";
import * as sayChange from "./say-change.ts";

/**
 * The strongest case for the determination that a draft does not have, item by item; it waits beside the draft. An item without a
 * draft is drafted first, since there is nothing to argue against yet.
 */
export function planAlternative(turn: Turn, brief: CaseBrief, ask: Ask): Step {
  if (brief.items.length === 0) return { text: say.noItems() };
  if (ask.items.length === 0) return { text: say.whichItem(brief) };
  const calls: WantedCall[] = [];
  const texts: string[] = [];
  for (const item of ask.items) {
    const assessed = planItem(turn, brief, item);
    if (Array.isArray(assessed)) {
      calls.push(...assessed);
      continue;
    }
    const [drafted] = proposalsOf(turn, item, "redraft");
    const own = item.draft?.determination ?? (drafted?.output.stored ? drafted.output.determination : undefined);
    if (!own && !drafted) {
      if (assessed.searchSequence !== null)
        calls.push({ name: "proposeDraft", input: composeProposal(brief, assessed) });
      continue;
    }
    const wanted = own === "overturned" ? "upheld" : "overturned";
    const named = /\b(overturn|upheld|uphold)/i.exec(ask.words)?.[1]?.toLowerCase();
    if (own && named && /^(?:overturn|uphold)\b/i.test(ask.words.trim()) && own.startsWith(named.slice(0, 3))) {
      texts.push(`Item ${item.position} is drafted as **${own}** already.`);
      continue;
    }
    const [argued] = proposalsOf(turn, item, "alternative");
    const proposal = own ? composeAlternative(brief, assessed, wanted) : undefined;
    if (proposal && !argued) calls.push({ name: "proposeDraft", input: proposal });
    else texts.push(sayChange.argued(item, wanted, argued, assessed));
  }
  return calls.length > 0 ? { calls } : { text: texts.join("\n\n") };
}
