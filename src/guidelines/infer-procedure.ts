import { getProcedure, type Procedure } from "./vocabulary/procedures.ts";

/** The device that "brace", "splint" or "support" means, by the body region that it is for. */
const BRACES: Readonly<Record<string, string>> = {
  "low back": "lumbar support",
  "upper back": "lumbar support",
  pelvis: "lumbar support",
  neck: "cervical collar",
  shoulder: "shoulder sling",
  elbow: "elbow splint",
  forearm: "wrist splint",
  wrist: "wrist splint",
  hand: "wrist splint",
  fingers: "wrist splint",
  knee: "knee brace",
  "lower leg": "ankle brace",
  ankle: "ankle brace",
  foot: "orthotics",
};

const BRACE = /\b(braces?|splints?|supports?|orthosis|orthoses|orthotics?|immobilizer|sleeves?|wraps?|strap)\b/;

/** Words that say what kind of thing is asked for where no phrase of the vocabulary does, the surer first. */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(surgery|surgical|release|excision|resection|removal|revision|exploration|reconstruction|operative)\b/,
    "operation",
  ],
  [/\b(creams?|ointments?|lotions?|gels?|balm|salve|creme|topical\w*|transdermal)\b/, "compound drug"],
  [/\b(steroids?|corticosteroids?)\b/, "corticosteroid injection"],
  [/\b(views|films)\b/, "x-ray"],
  [/\b(therapy|therapies|rehabilitation|sessions?|modalities)\b/, "physical therapy"],
  [/\b(specialist|assessment|opinion|refer|referred)\b/, "consultation"],
  [/\b(visits?|appointments?|appts?|office|clinic)\b/, "office visit"],
  [/\b(units?|devices?|machines?|equipment|rental|purchase|supplies)\b/, "durable medical equipment"],
];

/** Percentages of ingredients, "20/4/5%" or "10%, 0.025%": a cream whatever its name. */
const MIXTURE = /\d+(\.\d+)?\s*%?\s*[/,+]\s*\d+(\.\d+)?\s*(%|\/)|%\D{0,40}\d\s*%/;

/**
 * What a request asks for that names nothing of the vocabulary: a brace by its body region, else what its general words
 * say ("therapy", "release", "rental"). Null where it says nothing.
 * @param text the request's words, lower case, spelling corrected
 */
export function inferProcedure(text: string, request: string, regions: readonly string[]): Procedure | null {
  const brace = BRACE.test(text)
    ? regions.map((region) => BRACES[region]).find((name) => name !== undefined)
    : undefined;
  const hint = MIXTURE.test(request) ? "compound drug" : HINTS.find(([pattern]) => pattern.test(text))?.[1];
  const concept = brace ?? hint;
  return concept === undefined ? null : getProcedure(concept);
}

/** Therapy without a name of its own: "postoperative therapy x 12". */
export const THERAPY = /\b(therapy|therapies|rehabilitation|sessions?|modalities|visits?)\b/;
