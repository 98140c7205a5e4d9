import type { Quantity, Side } from "../vocabulary.ts";

const NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const REGIONS: readonly [string, RegExp][] = [
  [
    "low back",
    /\b(?:low(?:er)?[ -]back|lumbar|lumbosacral|l\/s|lumbago|lbp|l-?spine|l\d[- ]?(?:l?\d|s1)|l[1-5]|s1|sacroiliac)\b/i,
  ],
  ["neck", /\b(?:neck|cervical|cervicalgia|c-?spine|c\/s(?!\s*\d)|c\d-(?:c?\d|t1))\b/i],
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
  return { quantity: readQuantity(request), bodyRegion: readRegions(request)[0] ?? null, side: readSide(request) };
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

function readQuantity(request: string): Quantity {
  const text = request
    .replace(/\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/gi, (word) =>
      String(NUMBERS.indexOf(word.toLowerCase())),
    )
    .replace(/\bonce\b/gi, "1 times")
    .replace(/\btwice\b/gi, "2 times")
    .replace(/×/g, "x");
  const quantity: Quantity = {};
  const put = (key: string, pattern: RegExp) => {
    const found = pattern.exec(text)?.[1];
    if (found !== undefined && quantity[key] === undefined) quantity[key] = Number(found);
  };
  put("hoursPerDay", /(\d+)\s*(?:hours?|hrs?)\s*(?:\/|per|a|x)?\s*day/i);
  put("daysPerWeek", /(\d+)\s*days?\s*(?:\/|per|a|x)\s*(?:week|wk)/i);
  if (quantity.hoursPerDay === undefined) put("hours", /(\d+)\s*(?:hours?|hrs?)\b/i);
  if (quantity.daysPerWeek === undefined) put("days", /(\d+)\s*days?\b/i);
  put(
    "perWeek",
    /(?:\d\s*(?:to|-)\s*)?(\d+)\s*(?:x|times)?\s*(?:\/|per|a|each)?\s*(?:week(?:ly)?|wk)\b(?=.*\d\s*(?:weeks?|wks?))/i,
  );
  put("weeks", /(\d+)\s*(?:weeks|week\b(?!\s*(?:for|x|ly)|.*weeks)|wks?\b)/i);
  put("months", /(\d+)\s*(?:months?|mos?)\b/i);
  put("refills", /\brefills?\s*[:x#]\s*(\d+)/i);
  put("refills", /(\d+)\s*refills?\b(?!\s*:)/i);
  const drug = /\b\d+(?:\.\d+)?\s*(?:(?:mg|mcg|ml|gm?|grams)\b|%)|\btabs?\b|\bcaps?\b/i.test(text);
  const count = (/#\s*(\d+)/.exec(text) ??
    /\b(?:qty|quantity|disp(?:ense)?)\.?\s*(?:of|:|#)?\s*(\d+)/i.exec(text))?.[1];
  if (drug) {
    if (count) quantity[drugForm(text)] = Number(count);
    put("grams", /\b(\d+)\s*(?:gm?|grams)\b/i);
    return quantity;
  }
  const cross = /\b(\d)\s*(?:x|times)\s*(\d{1,2})\b(?!\s*(?:month|day|hour))/i.exec(text);
  if (cross && quantity.perWeek === undefined) {
    quantity.perWeek = Number(cross[1]);
    quantity.weeks = Number(cross[2]);
  }
  put("visits", /(\d+)\)?\s*(?:[a-z]+\s+){0,3}?(?:visits?|sessions?)\b/i);
  if (quantity.visits === undefined && quantity.perWeek && quantity.weeks)
    quantity.visits = quantity.perWeek * quantity.weeks;
  if (quantity.days && quantity.hours && !quantity.weeks && /program/i.test(text))
    quantity.weeks = Math.ceil(quantity.days / 5);
  const unit = bareUnit(text);
  const bare = count ?? /\b(?:x|times)\s*(\d+)\b(?!\s*(?:week|wk|month|day|\/))/i.exec(text)?.[1];
  if (unit && quantity.visits === undefined) quantity[unit] ??= bare ? Number(bare) : 1;
  else if (bare && quantity.visits === undefined) quantity.visits = Number(bare);
  return quantity;
}

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

function bareUnit(text: string): string | null {
  if (/\b(?:injections?|esi|tfesi|blocks?)\b/i.test(text)) return "injections";
  if (/\b(?:mri|ct|emg|ncs|ncv|x-?rays?|scan|ultrasound|sonogram|radiograph\w*)\b/i.test(text)) return "studies";
  if (/\b(?:drug (?:test|screen)\w*|uds|udt|labs?|test|panel)\b/i.test(text)) return "tests";
  return /\b(?:purchase|unit|brace|orthosis|scooter|walker|wheelchair)\b/i.test(text) ? "units" : null;
}
