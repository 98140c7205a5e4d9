import { DRUGS, type Drug } from "./vocabulary/drugs.ts";
import { PROCEDURES, type Procedure } from "./vocabulary/procedures.ts";

/** A drug or procedure that a text names, with the span of the normalised words that name it. */
export interface Mention {
  drug: Drug | null;
  procedure: Procedure | null;
  phrase: string;
  from: number;
  to: number;
}

/** Procedure and supply codes in a text: CPT "97545", HCPCS "E0730", in lower case. */
export function readCodes(text: string): string[] {
  return text.toLowerCase().match(/\b(\d{5}|[a-z]\d{4}|\d{4}t)\b/g) ?? [];
}

type Entry = { drug: Drug | null; procedure: Procedure | null };

/** Lower-case words and numbers of a text; punctuation separates. Both the vocabulary and requests pass through it. */
export function toWords(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+\d*[a-z]*|\d+(?:\.\d+)?[a-z]*/g) ?? [];
}

const phrases = new Map<string, Entry>();
let longestPhrase = 1;
const addPhrase = (phrase: string, entry: Entry) => {
  const words = toWords(phrase);
  if (words.length === 0 || phrases.has(words.join(" "))) return;
  phrases.set(words.join(" "), entry);
  longestPhrase = Math.max(longestPhrase, words.length);
};
for (const drug of DRUGS) for (const name of drug.names) addPhrase(name, { drug, procedure: null });
for (const procedure of PROCEDURES)
  for (const phrase of procedure.phrases) addPhrase(phrase, { drug: null, procedure });

/** Words that stand in requests and must not be taken for misspelt treatments. */
const ORDINARY =
  "about after additional aerobic agent also ankle anterior appointment approval assess associated authorization back before bilateral body both brain cervical chronic daily date days deluxe digital disorder dispensed done each elbow every exam extended extra extremities extremity fingers foot four full hand head hours initial injury joint knee lateral left level levels lower lumbar medial medical month monthly months morning mouth needed neck night number oral orders outpatient panel patient performed plus post posterior previous prior purchase quantity random refill refills relief rental report request requested retro retrospective right sessions service services shoulder shoulders side sided spine started status strength study stomach supplies surgery surgical tablet tablets tabs take thoracic three times total treatment treatments trial twelve under unit units unspecified upper upset using visit visits week weekly weeks week with within without work wrist year years robbery upon cream creams topical doses dosage scan appts sites lead leads caps capsules capsule feet facility medication medications apply given system portable wound care hands legs thumb index middle finger toes heel pain leads fluoro fluoroscopy fluoroscopic guidance sedation anesthesia release repair".split(
    " ",
  );

const knownWords = new Set(ORDINARY);
for (const phrase of phrases.keys()) for (const word of phrase.split(" ")) knownWords.add(word);
const correctable = [...knownWords].filter((word) => word.length >= 5 && /^[a-z]+$/.test(word));

/** Edit distance with neighbour transpositions (Damerau, optimal string alignment), or `cap + 1` when above the cap. */
export function editDistance(a: string, b: string, cap: number): number {
  if (Math.abs(a.length - b.length) > cap) return cap + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > cap) return cap + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? cap + 1;
}

/** The vocabulary's spelling of a misspelt word, or the word itself where it is known, short or near to nothing. */
export function correctSpelling(word: string): string {
  if (word.length < 5 || !/^[a-z]+$/.test(word) || knownWords.has(word)) return word;
  const cap = word.length >= 8 ? 2 : 1;
  let best = word;
  let bestDistance = cap + 1;
  for (const candidate of correctable) {
    // Misspellings keep the first letter; a wrong one is believed only where all else agrees.
    const sameStart = candidate[0] === word[0];
    const distance = editDistance(word, candidate, sameStart ? cap : 1) + (sameStart ? 0 : 0.5);
    if (distance <= cap && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Drugs and procedures that words name: longest phrase first from left to right, after spelling is corrected. */
export function findMentions(words: readonly string[]): Mention[] {
  const mentions: Mention[] = [];
  let at = 0;
  while (at < words.length) {
    let step = 1;
    for (let length = Math.min(longestPhrase, words.length - at); length > 0; length--) {
      const phrase = words.slice(at, at + length).join(" ");
      const entry = phrases.get(phrase) ?? (phrase.length > 4 ? phrases.get(phrase.replace(/s$/, "")) : undefined);
      if (entry) {
        mentions.push({ ...entry, phrase, from: at, to: at + length });
        step = length;
        break;
      }
    }
    at += step;
  }
  return mentions;
}
