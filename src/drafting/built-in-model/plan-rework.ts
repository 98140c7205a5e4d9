import type { DraftProposal } from "../../vocabulary.ts";
import { readRevisionNumber } from "../asks-for-undo.ts";
import { locateSentences } from "../bindings/locate-sentences.ts";
import { dropQuotations, readConclusion } from "../checks/sentences.ts";
import { shortenRationale, simplifyRationale } from "../reword-rationale.ts";
import type { BriefItem, CaseBrief } from "../tool-contract.ts";
import { baseProposal, proposalsOf } from "./base-proposal.ts";
import type { WantedCall } from "./plan-item.ts";
import type { Step } from "./plan-step.ts";
import type { Ask } from "./read-asks.ts";
import type { Turn } from "./read-turn.ts";
import * as say from "./say.ts";
import * as sayChange from "./say-change.ts";

/** A shorter text, or plainer words, for each item meant that has a draft. */
export function planReword(turn: Turn, brief: CaseBrief, ask: Ask): Step {
  const kind = ask.kind === "shorten" ? "shorten" : "plainer";
  const items = draftedItems(brief, ask);
  if ("text" in items) return items;
  const calls: WantedCall[] = [];
  for (const item of items.meant) {
    const base = baseProposal(turn, item);
    if (!base || proposalsOf(turn, item, kind).length > 0) continue;
    const rationale = kind === "shorten" ? shortenRationale(base.rationale) : simplifyRationale(base.rationale);
    if (rationale !== base.rationale) calls.push({ name: "proposeDraft", input: { ...base, rationale, kind } });
  }
  if (calls.length > 0) return { calls };
  return { text: items.meant.map((item) => sayChange.reworded(turn, item, kind)).join("\n") };
}

/** The reviewer's own words in the text of one item, in the place where they belong. */
export function planWording(turn: Turn, brief: CaseBrief, ask: Ask): Step {
  const items = draftedItems(brief, ask);
  if ("text" in items) return items;
  const [item] = items.meant;
  const [words] = ask.quoted;
  if (!item || !words) return { text: sayChange.whichWords() };
  if (items.meant.length > 1) return { text: say.whichItem(brief) };
  const base = baseProposal(turn, item);
  const attempts = proposalsOf(turn, item, "wording");
  if (base && attempts.length === 0) {
    const input: DraftProposal = { ...base, rationale: placeWords(base.rationale, words, ask.words), kind: "wording" };
    return { calls: [{ name: "proposeDraft", input }] };
  }
  return { text: sayChange.worded(turn, item) };
}

const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

/** In place of the sentence that is named, of the conclusion where they conclude, else before the conclusion. */
function placeWords(rationale: string, words: string, asked: string): string {
  const sentences = locateSentences(rationale).map(({ text }) => text);
  const own = /[.!?]$/.test(words) ? words : `${words}.`;
  const conclusion = sentences.findLastIndex((text) => readConclusion(dropQuotations(text)) !== undefined);
  const ordinal = /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|last) sentence\b/i.exec(asked)?.[1];
  if (ordinal) {
    const at = ordinal.toLowerCase() === "last" ? sentences.length - 1 : ORDINALS.indexOf(ordinal.toLowerCase());
    if (at < sentences.length) return sentences.with(at, own).join(" ");
  }
  if (/\b(?:start|begin|open)s?\b/i.test(asked)) return [own, ...sentences].join(" ");
  if (readConclusion(own) !== undefined || /\b(?:end|close|conclude)s?\b/i.test(asked)) {
    return conclusion >= 0 ? sentences.with(conclusion, own).join(" ") : [...sentences, own].join(" ");
  }
  return insertBeforeConclusion(rationale, own);
}

/** The text with one more sentence before what leads to its conclusion. */
export function insertBeforeConclusion(rationale: string, sentence: string): string {
  const sentences = locateSentences(rationale).map(({ text }) => text);
  const conclusion = sentences.findLastIndex((text) => readConclusion(dropQuotations(text)) !== undefined);
  return sentences.toSpliced(conclusion < 0 ? sentences.length : conclusion, 0, sentence).join(" ");
}

/** An earlier text of one item back as a new revision. */
export function planUndo(turn: Turn, brief: CaseBrief, ask: Ask): Step {
  const drafted = brief.items.filter((item) => item.draft);
  const meant = ask.items.filter((item) => item.draft);
  const [item, ...more] = meant.length > 0 ? meant : drafted.length === 1 ? drafted : lastChanged(drafted);
  if (drafted.length === 0) return { text: sayChange.nothingToUndo() };
  if (!item || more.length > 0) return { text: say.whichItem(brief) };
  if (!turn.hasAsked("restoreRevision", (input) => input.disputedItemId === item.id)) {
    const revision = readRevisionNumber(ask.words);
    return {
      calls: [
        {
          name: "restoreRevision",
          input: { disputedItemId: item.id, ...(revision === undefined ? {} : { revision }) },
        },
      ],
    };
  }
  const restored = turn.answersOf("restoreRevision").find(({ input }) => input.disputedItemId === item.id)?.output;
  return { text: sayChange.restored(item, restored, turn.refusals.at(-1)) };
}

/** The only item that has an earlier text; none where several have. */
function lastChanged(drafted: BriefItem[]): BriefItem[] {
  const changed = drafted.filter(({ draft }) => (draft?.revision ?? 0) > 1);
  return changed.length === 0 ? drafted.slice(0, 1) : changed.length === 1 ? changed : [];
}

/** The items meant that have a draft, or what to say where there are none. */
export function draftedItems(brief: CaseBrief, ask: Ask): { text: string } | { meant: BriefItem[] } {
  const drafted = brief.items.filter((item) => item.draft);
  if (drafted.length === 0) return { text: say.noDraft(ask.items[0] ?? brief.items[0]) };
  const meant = ask.items.filter((item) => item.draft);
  if (meant.length > 0) return { meant };
  if (ask.named) return { text: say.noDraft(ask.items[0]) };
  return drafted.length === 1 ? { meant: drafted } : { text: say.whichItem(brief) };
}
