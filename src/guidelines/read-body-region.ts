import type { Side } from "../vocabulary.ts";

/**
 * Words of a body region, most of them as reviewers abbreviate them. A vertebral level names its region; a joint's
 * structure (meniscus, rotator cuff) names the joint.
 */
const REGIONS: readonly (readonly [region: string, pattern: RegExp])[] = [
  [
    "low back",
    /\b(lumbar|lumbosacral|low(er)?[- ]back|lumbago|c?lbp|l[/-]s(pine)?|ls[- ]spine|lx|l-?spine|lso|sacroiliac|si[- ]joints?|sij|sciatica|caudal|tlif|plif|alif|lesi|l[1-5](\s*[-/&,]\s*[ls]?[1-5])*|s1)\b/i,
  ],
  [
    "neck",
    /\b(cervical|neck|cervicalgia|cervicothoracic|cx|c[/-]s(pine)?|c-?spine|cesi|acdf|whiplash|c[2-7](\s*[-/&,]\s*[ct]?[1-7])*|torticollis)\b/i,
  ],
  [
    "upper back",
    /\b(thoracic|upper[- ]back|mid(dle)?[- ]back|t[/-]s(pine)?|t-?spine|dorsal spine|scapular?|t([1-9]|1[0-2])\s*[-/]\s*[tl]?\d{1,2})\b(?!\s+outlet)/i,
  ],
  [
    "shoulder",
    /\b(shoulders?|shldrs?|rotator cuff|rcr|rtc|rtcr|tsa|rtsa|ac joint|labr(um|al) (tear|repair)|bicep\w*|subacromial|acromio\w*|glenohumeral|slap|biceps tenodesis|sad|supraspinatus|bankart|mumford)\b/i,
  ],
  ["elbow", /\b(elbows?|epicondyl\w+|cubital|tennis elbow|olecranon)\b/i],
  ["forearm", /\b(forearms?|radius|ulnar? shaft)\b/i],
  [
    "wrist",
    /\b(wrists?|carpal( tunnel)?|cts|ctr|ectr|ganglion cyst|colles|distal radius|tfcc|de ?quervain\S*|scapholunate)\b/i,
  ],
  ["hand", /\b(hands?|cmc|metacarpal)\b/i],
  ["fingers", /\b(fingers?|thumbs?|digits?|trigger (finger|thumb))\b/i],
  ["hip", /\b(hips?|trochant\w+|tha|thr|fai|femoroacetabular|acetabul\w+)\b/i],
  ["groin", /\b(groin|inguinal|hernia)\b/i],
  ["pelvis", /\b(pelvi[sc]|coccyx|tailbone)\b/i],
  [
    "knee",
    /\b(knees?|menis\w+|acl|aclr|pcl|mcl|uka|chondromalacia|patell\w+|tka|tkr|genicular|synvisc(-one)?|orthovisc|euflexxa|supartz|hyalgan)\b/i,
  ],
  ["lower leg", /\b(lower legs?|tibia\w*|shin|calf|calves)\b/i],
  ["ankle", /\b(ankles?|achilles|talofibular|peroneal|talar|brostrom)\b/i],
  ["foot", /\b(foot|feet|plantar|toes?|heels?|metatarsal|bunion\w*|hallux|hammertoes?|orthotics?)\b/i],
  [
    "upper extremities",
    /\b(upper extremit\w+|b\.?u\.?e|r\.?u\.?e|l\.?u\.?e|u\/e|bilateral ue|arms?|uppers|(left|right|bilateral) upper(?! back))\b/i,
  ],
  [
    "lower extremities",
    /\b(lower extremit\w+|b\.?l\.?e|r\.?l\.?e|l\.?l\.?e|l\/e|bilateral le|legs?|lowers|(left|right|bilateral) lower(?! (back|leg)))\b/i,
  ],
  ["head", /\b(head|brain|cranial|skull|headaches?|migraines?|concussion|tbi|traumatic brain injury|cephalgia)\b/i],
  ["face", /\b(jaw|tmj|facial|dental|teeth|tooth)\b/i],
  ["eye", /\b(eyes?|ocular|ophthalm\w+|corneal?|vision)\b/i],
  ["ear", /\b(ears?|hearing|tinnitus|audio\w+)\b/i],
  [
    "psyche",
    /\b(psych\w*|depress\w+|anxiety|ptsd|post[- ]?traumatic stress|stress disorder|acute stress|adjustment disorder|mental)\b/i,
  ],
  [
    "lung",
    /\b(lungs?|pulmon\w+|asthma|silicosis|pneumoconiosis|asbestosis|interstitial|respiratory|copd|bronch\w+)\b/i,
  ],
];

/** "LE", "UEs" and "R UE" in capitals only: "le" is a word of other languages and of names. */
const LIMB = /\b([UL])E(?:'?s)?\b/g;

/** Every body region a text names, in the text's order; words of the catalogue: "low back", "neck", "knee" … */
export function readBodyRegions(text: string): string[] {
  const found: { region: string; at: number }[] = [];
  const spelled = text.replace(LIMB, (_, upper: string) => (upper === "U" ? "upper extremity" : "lower extremity"));
  for (const [region, pattern] of REGIONS) {
    const match = pattern.exec(spelled);
    if (match) found.push({ region, at: match.index });
  }
  const back = /\bback\b/i.exec(spelled);
  if (back && !found.some(({ region }) => region === "low back" || region === "upper back"))
    found.push({ region: "low back", at: back.index });
  found.sort((a, b) => a.at - b.at);
  const regions = found.map(({ region }) => region);
  return regions.includes("lower leg") ? regions.filter((region) => region !== "lower extremities") : regions;
}

/** The body region a text names first, or null. */
export function readBodyRegion(text: string): string | null {
  return readBodyRegions(text)[0] ?? null;
}

const BOTH = /\b(bilat(eral(ly)?)?|b\/l|both|bue|ble)\b/i;
const LEFT = /\b(left|lt|lue|lle)\b|\(l\)|(^|[\s,;])l(?=\s+(sided\s+)?[a-z]{3,})/i;
const RIGHT = /\b(right|rt|rue|rle)\b|\(r\)|(^|[\s,;])r(?=\s+(sided\s+)?[a-z]{3,})/i;

/** The side a text names: "(R)", "BLE", "left" …; left and right together are bilateral. */
export function readSide(text: string): Side | null {
  const left = LEFT.test(text);
  const right = RIGHT.test(text);
  if (BOTH.test(text) || (left && right)) return "bilateral";
  return left ? "left" : right ? "right" : null;
}

/** Vertebral levels as written, in capitals: "bilateral L4-5, L5-S1 TFESI" → ["L4-L5", "L5-S1"]; a lone level stays. */
export function readLevels(text: string): string[] {
  const levels: string[] = [];
  for (const match of text.matchAll(/\b([CTLS])(\d{1,2})(?:\s*[-/]\s*([CTLS])?(\d{1,2}))?\b/gi)) {
    const from = `${match[1]?.toUpperCase()}${match[2]}`;
    const to = match[4] ? `${(match[3] ?? match[1])?.toUpperCase()}${match[4]}` : null;
    levels.push(to ? `${from}-${to}` : from);
  }
  return [...new Set(levels)];
}
