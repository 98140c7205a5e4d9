import { type CountedThing, readQuantity } from "../requests/read-quantity.ts";
import type { Quantity, Side } from "../vocabulary.ts";
import { conceptsIn } from "./lexicon.ts";

const REGIONS: readonly [string, RegExp][] = [
  [
    "low back",
    /\b(?:low(?:er)?[ -]back|lumbar|lumbosacral|l\/s|lumbago|lbp|l-?spine|l\d[- ]?(?:l?\d|s1)|l[1-5]|s1|sacroiliac)\b/i,
  ],
  [
    "neck",
    /\b(?:neck|cervical|cervicalgia|trapezius|trapezii|levator scapulae|suboccipital|c-?spine|c\/s(?!\s*\d)|c\d-(?:c?\d|t1))\b/i,
  ],
  ["upper back", /\b(?:upper back|mid(?:dle)?[ -]back|thoracic|t-?spine)\b/i],
  ["shoulder", /\b(?:shoulders?|rotator cuff|acromio\w*|subacromial)\b/i],
  ["elbow", /\b(?:elbows?|epicondyl\w*|cubital)\b/i],
  ["wrist", /\b(?:wrists?|carpal)\b/i],
  ["hand", /\b(?:hands?|fingers?|thumbs?)\b/i],
  ["hip", /\bhips?\b/i],
  ["knee", /\b(?:knees?|menisc\w*|patell\w*)\b/i],
  ["ankle", /\b(?:ankles?|achilles|peroneal)\b/i],
  ["foot", /\b(?:foot|feet|toes?|heels?|plantar)\b/i],
  ["upper extremities", /\b(?:upper extremit\w*|b?ue|rue|lue|arms?|forearms?)\b/i],
  ["lower extremities", /\b(?:lower extremit\w*|b?le|rle|lle|legs?)\b/i],
  ["head", /\b(?:head|brain|concussion|headaches?)\b/i],
];

/**
 * What the words of a request fix: counts (`visits`, `weeks`, `perWeek`, `tablets`, `injections`, `studies` …), the body
 * region it names first, and the side. Pure; a word that is absent gives no entry, or null.
 */
export function readRequest(request: string): { quantity: Quantity; bodyRegion: string | null; side: Side | null } {
  return { quantity: readCounts(request), bodyRegion: readRegions(request)[0] ?? null, side: readSide(request) };
}

/** Body regions that a text names, in the order of its words; a back that is not called otherwise is the low back. */
export function readRegions(text: string): string[] {
  const found = REGIONS.map(([region, pattern]) => ({ region, at: text.search(pattern) })).filter(({ at }) => at >= 0);
  if (!found.some(({ region }) => region === "low back" || region === "upper back")) {
    const at = text.search(/\bback\b(?! (?:to|at|on|from|in)\b)/i);
    if (at >= 0) found.push({ region: "low back", at });
  }
  return found.sort((a, b) => a.at - b.at).map(({ region }) => region);
}

/** The words by which a region is recognised, for searches; null for a region that is not known. */
export function regionPattern(region: string): RegExp | null {
  return REGIONS.find(([name]) => name === region)?.[1] ?? null;
}

/** The side that a text names; left and right together are bilateral. "L4-5" and "R/O" are no sides. */
export function readSide(text: string): Side | null {
  if (/\b(?:bilat\w*|both|b\/l|bue|ble)\b/i.test(text)) return "bilateral";
  const left =
    /\b(?:left|lt|lue|lle)\b|\(L\)|(?:^|[\s,;])L(?=[ -](?!\/)[a-z]{3,}|[ -](?:SLR|EHL|L\/S))/.test(text) ||
    /\bleft\b/i.test(text);
  const right =
    /\b(?:right|rt|rue|rle)\b|\(R\)|\bRUE\b|(?:^|[\s,;])R(?=[ -](?!\/)[a-z]{3,}|[ -](?:SLR|EHL))/.test(text) ||
    /\bright\b/i.test(text);
  if (left && right) return "bilateral";
  return left ? "left" : right ? "right" : null;
}

/** What a request counts, by its doses and the concepts it names. */
function countedThing(request: string): CountedThing {
  const named = conceptsIn(request);
  const [first] = named.filter(({ kind }) => KINDS.includes(kind));
  // "Traction therapy times 12" and "ultrasound 1 x 8" are visits, whatever device or drug is named beside them.
  if (
    /\b(?:visits?|sessions?|therapy(?! (?:unit|system|device|packs?)))\b|\b[1-5]\s*(?:x|times)\s*\d{1,2}\b(?!\s*(?:cm|inch|day|month))/i.test(
      request,
    )
  )
    return { kind: "therapy" };
  const dosed = /\b\d+(?:\.\d+)?\s*(?:(?:mg|mcg|ml|gm?|grams)\b|%)|\btabs?\b|\bcaps?\b|#\s*\d/i.test(request);
  if (dosed || (first?.kind === "drug" && named.every(({ kind }) => kind !== "procedure")))
    return { kind: "drug", form: drugForm(request) };
  if (first?.kind === "test") return { kind: STUDIES.includes(first.name) ? "imaging" : "test" };
  if (first?.kind === "device") return { kind: "device" };
  return { kind: /\b(?:injections?|esi|tfesi|blocks?)\b/i.test(request) ? "injection" : "therapy" };
}

const KINDS: readonly string[] = ["drug", "test", "device", "therapy", "procedure"];
const STUDIES: readonly string[] = [
  "MRI",
  "radiographs",
  "CT",
  "bone scan",
  "ultrasound",
  "arthrogram",
  "electrodiagnostics",
];

function readCounts(request: string): Quantity {
  const thing = countedThing(request);
  const quantity = readQuantity(plainCounts(request, thing), thing);
  // A programme is counted in working days.
  if (quantity.days && quantity.hours && !quantity.weeks && /program/i.test(request))
    quantity.weeks = Math.ceil(quantity.days / 5);
  return quantity;
}

/** "two (2) times", "qty 6" and "series of three" in the words that counts are read from; the 3 of Tylenol #3 is none. */
function plainCounts(request: string, thing: CountedThing): string {
  const counted = COUNTED_AS[thing.kind];
  const text = request
    .replace(
      /\b[a-z]+\s*\((\d{1,3})\)(?=\s*(?:times|x|visits?|sessions?|weeks?|wks?|months?|days?|per|injections?|units?|treatments?))/gi,
      "$1",
    )
    .replace(/\b(Tylenol|codeine)\s*#\s?([34])\b/gi, "$1 no $2");
  if (!counted) return text;
  return text
    .replace(/,?\s*\b(?:qty|quantity)\.?\s*[:=]?\s*(\d{1,3})\b(?!\s*(?:mg|mcg|ml|%))/gi, `, $1 ${counted}`)
    .replace(/\bseries of (\w+)/gi, `$1 ${counted}`);
}

const COUNTED_AS: Partial<Record<CountedThing["kind"], string>> = {
  therapy: "visits",
  injection: "injections",
  device: "units",
};

function drugForm(text: string): string {
  if (/\bpatch|\bpads?\b/i.test(text)) return "patches";
  if (
    /\bcaps?(?:ules?)?\b|\b(?:omeprazole|prilosec|esomeprazole|lansoprazole|duloxetine|cymbalta|pregabalin|lyrica|celebrex|celecoxib)\b/i.test(
      text,
    )
  )
    return "capsules";
  return /\b(?:cream|gel|ointment|lotion|injection)\b/i.test(text) ? "units" : "tablets";
}
