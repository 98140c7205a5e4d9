import type { BriefItem, CaseBrief } from "../tool-contract.ts";
import { MEANS_OTHERS, readItems } from "./name-items.ts";
import { type Intent, type IntentKind, readIntents } from "./read-intent.ts";
import type { Turn } from "./read-turn.ts";

/** One thing that the newest message asks for, with the items it is about. */
export interface Ask extends Intent {
  /** Named in its words, else those that the message or the conversation was last about; may be none. */
  items: BriefItem[];
  named: boolean;
}

/**
 * What the newest message asks for, in order. A follow-up takes what it leaves out from before: "the same for the others" the
 * thing asked for, "shorter" the item, "and its page?" the words that were looked for.
 */
export function readAsks(turn: Turn, brief: CaseBrief): Ask[] {
  const asks: Ask[] = [];
  for (const intent of readIntents(turn.question, requestsOf(brief))) {
    // "Go back" names no item for the back.
    const words = intent.kind === "undo" ? intent.words.replace(/\bback\b/gi, " ") : intent.words;
    const named = readItems(words, brief.items);
    const before = asks.at(-1)?.items ?? [];
    const last = itemsBefore(turn, brief);
    const others = MEANS_OTHERS.test(intent.words) && last.length > 0;
    const items = others
      ? brief.items.filter((item) => !last.includes(item))
      : named.length > 0
        ? named
        : before.length > 0
          ? before
          : brief.items.length === 1
            ? brief.items
            : last;
    asks.push({ ...takenUp(intent, turn, brief, asks.at(-1)?.kind), items, named: others || named.length > 0 });
  }
  return asks;
}

const requestsOf = (brief: CaseBrief) => brief.items.map(({ request }) => request);

/** The items that the conversation was last about. An answer names its items at the head of its paragraphs. */
function itemsBefore(turn: Turn, brief: CaseBrief): BriefItem[] {
  for (const { text } of turn.history.toReversed()) {
    const heads = new Set([...text.matchAll(/^Item (\d{1,2})\b/gm)].map((match) => Number(match[1])));
    const told = brief.items.filter((item) => heads.has(item.position));
    if (told.length > 0) return told;
    const earlier = readItems(text.slice(0, 400), brief.items);
    if (earlier.length === 1) return earlier;
  }
  return [];
}

function takenUp(intent: Intent, turn: Turn, brief: CaseBrief, inMessage: IntentKind | undefined): Intent {
  if (intent.kind === "same") {
    const kind = inMessage ?? earlierIntent(turn, brief)?.kind ?? "explain";
    return { ...intent, kind };
  }
  if (
    intent.kind === "locate" &&
    /\b(?:its?|that|the) page\b|^\W*(?:and )?(?:which|what) page\W*$/i.test(intent.words)
  ) {
    const earlier = earlierIntent(turn, brief);
    if (earlier?.kind === "find") return { ...earlier, quoted: [] };
  }
  return intent;
}

/** What the reviewer asked for last before this message. */
function earlierIntent(turn: Turn, brief: CaseBrief): Intent | undefined {
  for (const { role, text } of turn.history.toReversed()) {
    if (role !== "user") continue;
    const intent = readIntents(text, requestsOf(brief)).findLast(({ kind }) => kind !== "same" && kind !== "thanks");
    if (intent) return intent;
  }
  return undefined;
}
