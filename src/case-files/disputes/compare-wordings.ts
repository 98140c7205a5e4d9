import { conceptsIn } from "../lexicon.ts";
import { readRegions, readSide } from "../read-request.ts";

/** Abbreviations of requests, spelled out before their words are compared. */
const SPELLED: readonly [RegExp, string][] = (
  [
    ["PT", "physical therapy"],
    ["OT", "occupational therapy"],
    ["CBT", "cognitive behavioral therapy"],
    ["FRP", "functional restoration program"],
    ["FCE", "functional capacity evaluation"],
    ["HEP", "home exercise program"],
    ["UD[ST]", "urine drug screen test"],
    ["L?ESIs?", "epidural steroid injection"],
    ["CESI", "cervical epidural steroid injection"],
    ["TFESIs?", "transforaminal epidural steroid injection"],
    ["MBBs?", "medial branch block"],
    ["RFA", "radiofrequency ablation"],
    ["SCS", "spinal cord stimulator"],
    ["ESWT", "extracorporeal shockwave therapy"],
    ["NMES", "neuromuscular stimulator"],
    ["TENS", "tens transcutaneous"],
    ["IF unit|IFC", "interferential unit"],
    ["PRP", "platelet rich plasma"],
    ["MRA", "MR arthrogram"],
    ["NC[SV]", "nerve conduction"],
    ["EMG", "EMG electromyogram electrodiagnostic"],
    ["FU|F\\/U", "follow up"],
    ["DME", "equipment"],
    ["TKA|TKR", "total knee arthroplasty replacement"],
    ["THA|THR", "total hip arthroplasty replacement"],
    ["ACDF", "anterior cervical discectomy fusion"],
    ["L\\/S", "lumbar spine"],
    ["C\\/S", "cervical spine"],
    ["BUE", "bilateral upper extremities"],
    ["BLE", "bilateral lower extremities"],
    ["MS ER", "morphine sulfate ER"],
  ] as const
).map(([short, long]) => [new RegExp(`(?<![\\w/])(?:${short})(?![\\w/])`, "g"), long]);
const LOOSE: readonly [RegExp, string][] = [
  [/\bchiro\b/gi, "chiropractic"],
  [/\bacu\b/gi, "acupuncture"],
  [/\bpsych\b/gi, "psychological"],
  [/\bpsychology\b/gi, "psychological"],
  [/\bconsult\b/gi, "consultation"],
  [/\beval\b/gi, "evaluation"],
  [/\bortho\b/gi, "orthopedic"],
  [/\bpodiatry\b/gi, "podiatrist"],
  [/\bpost-?\s?op\b/gi, "postoperative"],
  [/\bpre-?\s?op\b/gi, "preoperative"],
  [/\bice (?=machine|unit|therapy)/gi, "cold "],
  [/\bpool\b/gi, "aquatic pool"],
  [/\bshock wave\b/gi, "shockwave"],
  [/\bw\/o\b/gi, "without"],
  [/\bw\//gi, "with "],
];
/** Words that many requests share: places, sides, amounts and the names of whole kinds. */
const COMMON = new Set(
  "a an the of for to and or with without in on at per as x qty quantity mg mcg ml gm gram grams tab tabs tablet tablets cap caps capsule capsules unit units visit visits session sessions time times week weeks day days month months daily bid tid qid po refill refills rf one two three four five six seven eight nine ten twelve once twice right left bilateral both lower upper low back neck lumbar cervical thoracic spine spinal shoulder elbow wrist hand hip knee ankle foot leg arm extremity extremities joint body part treatment treatments therapy service services request requested medical item items purchase rental purchas home use er dr hcl sodium additional repeat initial series post pre day".split(
    " ",
  ),
);
const TREATING = ["drug", "therapy", "procedure", "test", "device"];
const OPERATION =
  /\b(?:surg\w*|operation|\w+(?:ectomy|oscop\w+|otomy|plasty|desis)|decompression|debridement|fusion|repair|release|reconstruction|resection)\b/i;
const ANCILLARY = /\b(?:post-?\s?op\w*|pre-?\s?op\w*|assistant|clearance|stay|labs?|therapy)\b/i;

/**
 * How much two wordings of a request have in common, 0 for different treatments: words that name the treatment count, words of
 * place and amount only decide between wordings of one treatment; another part of the body makes another request.
 */
export function likeness(a: string, b: string): number {
  const [left, right] = [tellingWords(a), tellingWords(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  const concepts = sharedConcepts(a, b);
  const operations = isOperation(a) && isOperation(b) ? 1 : 0;
  if (shared === 0 && concepts === 0 && operations === 0) return 0;
  const regions = [readRegions(spellOut(a)), readRegions(spellOut(b))] as const;
  const apart =
    regions[0].length > 0 && regions[1].length > 0 && !regions[0].some((region) => regions[1].includes(region));
  if (apart) return 0;
  const smaller = Math.max(1, Math.min(left.size, right.size));
  const larger = Math.max(1, left.size, right.size);
  const score = shared / smaller + shared / larger + 0.6 * Math.min(1, concepts) + 0.5 * operations;
  const [sideA, sideB] = [readSide(a), readSide(b)];
  const otherSide = sideA !== null && sideB !== null && sideA !== sideB;
  return (
    score + (regions[0].length > 0 && regions[1].length > 0 ? 0.3 : 0) + numbersShared(a, b) - (otherSide ? 0.3 : 0)
  );
}

const isOperation = (text: string) => OPERATION.test(text) && !ANCILLARY.test(text);

function sharedConcepts(a: string, b: string): number {
  const names = (text: string) =>
    new Set(
      conceptsIn(spellOut(text)).flatMap(({ kind, name }) =>
        TREATING.includes(kind) && kind !== "drug" ? [name] : [],
      ),
    );
  const own = names(a);
  return [...names(b)].filter((name) => own.has(name) && name !== "surgery").length;
}

/** A dose or a count that both name, which tells two requests for one drug apart. */
function numbersShared(a: string, b: string): number {
  const numbers = (text: string) => new Set(text.match(/\d+(?:\.\d+)?/g) ?? []);
  const own = numbers(a);
  return Math.min(0.4, 0.1 * [...numbers(b)].filter((number) => own.has(number)).length);
}

/** The words of a request that say what it is. */
export function tellingWords(text: string): Set<string> {
  const words =
    spellOut(text)
      .toLowerCase()
      .match(/[a-z]{2,}/g) ?? [];
  return new Set(
    words
      .filter((word) => !COMMON.has(word))
      .map((word) => (word.length > 4 ? word.replace(/(?:ies|es|s|y|ic|ist)$/, "") : word)),
  );
}

function spellOut(text: string): string {
  let out = text;
  for (const [pattern, long] of SPELLED) out = out.replace(pattern, long);
  for (const [pattern, long] of LOOSE) out = out.replace(pattern, long);
  return out;
}
