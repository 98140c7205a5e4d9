import type { BriefItem } from "../tool-contract.ts";

const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
/** "The second one", "the second, please"; not "the second sentence". */
const ORDINAL_OF_ITEM =
  /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)\b(?=\s*(?:one|items?|request|treatment|service|draft|rationale|too|as well|please|now|again|and\b|or\b|[,.?!;]|$))/gi;
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
  "the and for with please item items draft write prepare request this that one not why was were are all every each from file case make rationale left right side visits times week weeks per unit which page says say about find does what where how medically necessary indicated short shorter plain plainer redraft again explain denied upheld overturned proposed missing it is in of on to my me take into account use wording cite case other best strongest argue".split(
    " ",
  ),
);

export const MEANS_ALL =
  /\b(?:all|every|each|everything|both|the rest|the lot|the whole (?:lot|thing)|remaining|items|rationales|drafts)\b/i;
export const MEANS_OTHERS =
  /\b(?:the|for|do|draft|and) (?:the )?others?\b(?! (?:side|determination|conclusion|way|outcome|page|excerpt))/i;

/** The items that a message names by number, by ordinal, by "all", or by words of their request; none when it names none. */
export function readItems(words: string, items: BriefItem[]): BriefItem[] {
  const numbers = readNumbers(words, items.length);
  const named = items.filter((item) => numbers.has(item.position));
  if (named.length > 0) return named;
  if (MEANS_ALL.test(words)) return items;
  const wanted = tokensOf(SYNONYMS.reduce((text, [from, to]) => text.replace(from, `$& ${to}`), words));
  const scored = items.map((item) => {
    const own = tokensOf(`${item.request} ${item.bodyRegion ?? ""}`);
    return { item, score: [...wanted].filter((token) => own.has(token)).length };
  });
  const best = Math.max(0, ...scored.map((one) => one.score));
  return best === 0 ? [] : scored.filter((one) => one.score === best).map((one) => one.item);
}

function readNumbers(words: string, count: number): Set<number> {
  const numbers = new Set<number>();
  for (const [, list = ""] of words.matchAll(
    /(?:\bitems?\s+(?:no\.?\s*|number\s*|#\s*)?|\b(?:no\.|number)\s*|#)(\d{1,2}(?:\s*(?:,|and|&|-|to|through)\s*(?:item\s*)?\d{1,2})*)(?![\d/])/gi,
  )) {
    const range = /^(\d+)\s*(?:-|to|through)\s*(\d+)$/.exec(list.trim());
    if (range) for (let at = Number(range[1]); at <= Number(range[2]); at++) numbers.add(at);
    else for (const [number] of list.matchAll(/\d+/g)) numbers.add(Number(number));
  }
  // "Draft 2", "shorten 1 and 3": a bare number after the verb.
  const bare =
    /^\W*(?:please\s+)?[a-z-]+\s+(\d{1,2}(?:\s*(?:,|and|&)\s*\d{1,2})*)(?:\s+(?:again|please|now))?\W*$/i.exec(words);
  for (const [number] of bare?.[1]?.matchAll(/\d+/g) ?? []) numbers.add(Number(number));
  for (const [, ordinal = ""] of words.matchAll(ORDINAL_OF_ITEM)) {
    const at = ORDINALS.indexOf(ordinal.toLowerCase());
    if (at >= 0) numbers.add(at + 1);
    else if (/\blast (?:item|one|request|treatment)\b/i.test(words) && count > 0) numbers.add(count);
  }
  return numbers;
}

function tokensOf(text: string): Set<string> {
  const tokens = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/[a-z][a-z-]{1,}/g)) {
    if (word.length < 3 && !/^(?:ct|pt|ot)$/.test(word)) continue;
    if (!DULL.has(word)) tokens.add(word.replace(/(?:ies|s)$/, "").slice(0, 9));
  }
  return tokens;
}
