import type { Card } from "./describe-excerpt.ts";
import type { Query } from "./query.ts";
import { readBodyRegions } from "./read-body-region.ts";

/** Words of headings that name no treatment by themselves. */
const GENERAL = new Set(
  (
    "about acute adult after and application applications before care chronic clinical condition conditions criteria diagnosis " +
    "diagnostic disorder disorders evaluation evidence follow for from general guideline guidelines indication indications " +
    "injuries injury intervention interventions management method methods pain patient patients program programs procedure " +
    "procedures recommendation recommendations recommended service session sessions subacute summary syndrome technique " +
    "techniques test testing tests therapies therapy time times treatment treatments use using visit visits week weeks with"
  ).split(" "),
);

/** The score of a topic all of whose telling words the request has. */
export const NAMED_IN_FULL = 10;

/**
 * How far a request names the topic of an imported excerpt in its own words, 0 to 10: a licensed guideline covers treatments
 * that the vocabulary does not know. The share of the topic's telling words that the request has; half of them and less is chance.
 */
export function scoreTopicWords(card: Pick<Card, "topic">, query: Pick<Query, "understood">): number {
  const topic = tellingWords(card.topic);
  if (topic.size === 0) return 0;
  const asked = tellingWords(query.understood.normalized);
  let shared = 0;
  for (const word of topic) if (asked.has(word)) shared += 1;
  const share = shared / topic.size;
  return share > 0.5 ? share * NAMED_IN_FULL : 0;
}

function tellingWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z][a-z-]{3,}/g) ?? [];
  return new Set(words.filter(isTelling).map((word) => word.replace(/s$/, "").replace(/e$/, "")));
}

/** Asked for every word of every candidate, and headings use few words. */
const known = new Map<string, boolean>();
const MAX_KNOWN = 20_000;

function isTelling(word: string): boolean {
  let telling = known.get(word);
  if (telling === undefined) {
    telling = !GENERAL.has(word) && readBodyRegions(word).length === 0;
    if (known.size < MAX_KNOWN) known.set(word, telling);
  }
  return telling;
}
