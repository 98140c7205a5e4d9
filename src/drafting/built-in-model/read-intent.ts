import type { BriefItem } from "../tool-contract.ts";

export type IntentKind =
  | "draft"
  | "shorten"
  | "simplify"
  | "explain"
  | "locate"
  | "find"
  | "missing"
  | "contradictions"
  | "list"
  | "guidelines"
  | "forbidden"
  | "help";

export interface Intent {
  kind: IntentKind;
  /** The words that carry it, for a search or for naming an item. */
  words: string;
  /** Whether the message asks for a second thing that is not done. */
  more: boolean;
}

/** In order: what is asked for by a verb of its own before what merely names a subject. */
const INTENTS: [IntentKind, RegExp][] = [
  [
    "forbidden",
    /\b(?:approve|sign(?: off)?|finali[sz]e|export|send|delete|remove|submit|email|print)\b(?! (?:of|off on)? ?(?:surgery|hardware))/i,
  ],
  ["shorten", /\b(?:short(?:er|en)|more concise|condense|trim|cut (?:it|this|that) down|too long|briefer)\b/i],
  [
    "simplify",
    /\b(?:plain(?:er)?|simpl(?:er|ify)|lay(?:person|man)?(?:'s)? (?:terms|language|words)|easier to (?:read|understand)|less jargon)\b/i,
  ],
  ["contradictions", /\b(?:contradict\w*|inconsisten\w*|conflict\w*|discrepan\w*|disagree\w*)\b/i],
  [
    "missing",
    /\b(?:missing|lack(?:s|ing)?|gaps?|not documented|undocumented|what (?:else )?(?:is|would be) needed|unmet)\b/i,
  ],
  ["explain", /\b(?:why|how come|explain|reasons?(?:ing)?|justif\w+|on what basis|(?:not )?indicated\b.*\?)/i],
  [
    "locate",
    /\b(?:(?:which|what) pages?|where (?:does|do|did|is|are|was|in)|page (?:says|number|reference)s?|says so)\b/i,
  ],
  [
    "draft",
    /\b(?:(?:re-?)?draft\w*|write(?: up)?|rewrite|prepare|propose|redo|generate|do (?:all|every|the rest|items?))\b/i,
  ],
  [
    "list",
    /\b(?:list|which items|what items|what is (?:in )?(?:this|the) (?:case|file)|overview|summari[sz]e|case summary|disputed items|status)\b/i,
  ],
  ["guidelines", /\b(?:guidelines?|mtus|acoem|odg|excerpts?|edition|in force|criteria)\b/i],
  [
    "find",
    /\b(?:find|search|look (?:for|up)|show me|is there|are there|any (?:evidence|mention|record|documentation)|mention\w*|does (?:the|he|she|it)|did (?:the|he|she)|has (?:he|she|the)|was (?:he|she|there|the)|when|what (?:does|did|was|were|is|are)|how (?:many|long|much|often)|who)\b/i,
  ],
  [
    "help",
    /^(?:\W*(?:help|hello|hi|hey|thanks?|thank you|what can you do|how do(?:es)? (?:this|you) work|test)\W*)+$/i,
  ],
];

/** Reads what a message asks for. A message with several requests gives the first and says that there is more. */
export function readIntent(message: string): Intent {
  const parts = message
    .split(/(?<=[.?!;])\s+|\n+|,?\s+(?:and )?then\s+|,?\s+and also\s+/i)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const read = parts.map((part) => ({ part, kind: kindOf(part) }));
  const known = read.filter((one) => one.kind !== undefined);
  const first = known[0];
  if (!first?.kind)
    return { kind: message.trim().split(/\s+/).length > 1 ? "find" : "help", words: message, more: false };
  const more = known.slice(1).some((one) => one.kind !== first.kind && one.kind !== "help" && one.kind !== "list");
  return { kind: first.kind, words: first.part, more };
}

function kindOf(part: string): IntentKind | undefined {
  // "Why was work conditioning denied?" before "write why …": the verb that stands first wins among draft and explain.
  const hits = INTENTS.flatMap(([kind, pattern]) => {
    const match = pattern.exec(part);
    return match ? [{ kind, at: match.index }] : [];
  });
  const draft = hits.find((hit) => hit.kind === "draft");
  if (draft && hits.every((hit) => hit.kind === "shorten" || hit.kind === "simplify" || draft.at <= hit.at)) {
    return hits.find((hit) => hit.kind === "shorten" || hit.kind === "simplify")?.kind ?? "draft";
  }
  return hits[0]?.kind;
}

const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
const SYNONYMS: [RegExp, string][] = [
  [/\bshots?\b/gi, "injection"],
  [/\bscans?\b/gi, "mri ct"],
  [/\bPT\b/g, "physical therapy"],
  [/\bOT\b/g, "occupational therapy"],
  [/\bchiro\b/gi, "chiropractic"],
  [/\besi\b/gi, "epidural steroid injection"],
  [/\b(?:uds|udt|urine (?:screen|test))\b/gi, "urine drug test screen"],
  [/\b(?:ppi)\b/gi, "omeprazole prilosec pantoprazole protonix"],
  [/\bfrp\b/gi, "functional restoration program"],
  [/\bnerve (?:study|studies|test|tests)\b/gi, "emg ncv ncs nerve"],
  [/\b(?:opioids?|narcotics?)\b/gi, "norco hydrocodone oxycodone tramadol morphine"],
  [/\bcarisoprodol\b/gi, "soma"],
  [/\bhydrocodone\b/gi, "norco hydrocodone"],
];
const DULL = new Set(
  "the and for with please item items draft write prepare request this that one not why was were are all every each from file case make rationale left right side visits times week weeks per unit which page says say about find does what where how medically necessary indicated short shorter plain plainer redraft again explain denied upheld overturned proposed missing it is in of on to my me".split(
    " ",
  ),
);

/** The items that a message names by number, by "all", or by words of their request; none when it names none. */
export function readItems(words: string, items: BriefItem[]): BriefItem[] {
  const numbers = new Set<number>();
  for (const [, list = ""] of words.matchAll(
    /\bitems?\s+(?:no\.?\s*|number\s*|#\s*)?(\d{1,2}(?:\s*(?:,|and|&|-|to|through)\s*(?:item\s*)?\d{1,2})*)/gi,
  )) {
    const range = /^(\d+)\s*(?:-|to|through)\s*(\d+)$/.exec(list.trim());
    if (range) for (let at = Number(range[1]); at <= Number(range[2]); at++) numbers.add(at);
    else for (const [number] of list.matchAll(/\d+/g)) numbers.add(Number(number));
  }
  ORDINALS.forEach((ordinal, at) => {
    if (new RegExp(`\\b${ordinal}\\b`, "i").test(words)) numbers.add(at + 1);
  });
  if (/\blast item\b/i.test(words) && items.length > 0) numbers.add(items.length);
  const named = items.filter((item) => numbers.has(item.position));
  if (named.length > 0) return named;
  if (/\b(?:all|every|each|everything|both|the rest|remaining|items|rationales|drafts)\b/i.test(words)) return items;
  const wanted = tokensOf(SYNONYMS.reduce((text, [from, to]) => text.replace(from, `$& ${to}`), words));
  const scored = items.map((item) => {
    const own = tokensOf(`${item.request} ${item.bodyRegion ?? ""}`);
    return { item, score: [...wanted].filter((token) => own.has(token)).length };
  });
  const best = Math.max(0, ...scored.map((one) => one.score));
  return best === 0 ? [] : scored.filter((one) => one.score === best).map((one) => one.item);
}

function tokensOf(text: string): Set<string> {
  const tokens = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/[a-z][a-z-]{1,}/g)) {
    if (word.length < 3 && !/^(?:ct|pt|ot)$/.test(word)) continue;
    if (!DULL.has(word)) tokens.add(word.replace(/(?:ies|s)$/, "").slice(0, 9));
  }
  return tokens;
}
