import { lowerFirst } from "./rationale-words.ts";

/** Forms' shorthand and what a letter writes; an abbreviation that readers know stays beside its words. */
const WRITTEN: [RegExp, string][] = [
  [/\bEMG\s*\/\s*NC([SV])\b(?! ?\))/g, "electromyography and nerve conduction studies (EMG/NC$1)"],
  [/\bUDS\b/g, "urine drug screen"],
  [/\bTOC\b/g, "transfer of care"],
  [/\beval(?: and | & |\/)(?:treat(?:ment)?|tx)\b/gi, "evaluation and treatment"],
  [/\beval\b/gi, "evaluation"],
  [/\bconsult\b/gi, "consultation"],
  [/\bpost-?\s?op\b\.?/gi, "postoperative"],
  [/\bpre-?\s?op\b\.?/gi, "preoperative"],
  [/\bw\/\s?o\b/gi, "without"],
  [/\bw\/\s?/gi, "with "],
  [/\bPT\b(?= (?:\d|two|three|for|of|to))/g, "physical therapy"],
  [/\b(?:DME|Associated surgical service):\s*/gi, ""],
  [/\s+&\s+/g, " and "],
  [/^labs? to include:\s*/i, "laboratory tests, to include "],
];

/** Capitals that a form gives to ordinary words. */
const CAPITALS =
  /(?<=.)\b(?:Medical|Arthroscopy|Shoulder|Clearance|Heat|Services?|Purchase|Rental|Therapy|Evaluation|Injections?|Consultation|Unit|Program|Brace|Surgery|Cold|Ice)\b/g;

/** A body part that a form sets after its test or treatment without a preposition. */
const PART =
  "(?:(?:left|right|bilateral|lower|upper|cervical|thoracic|lumbar|lumbosacral|low) )*(?:spine|back|neck|knees?|shoulders?|elbows?|wrists?|hands?|hips?|ankles?|foot|feet|extremit(?:y|ies)|brain|pelvis)";
const BARE_PART = new RegExp(
  `\\b((?:MRI|CT|CT scan|x-ray|radiograph|ultrasound|EMG/NC[SV]\\)|injection|arthroscopy|therapy))((?: scan)?) (?:to |of |for )?(?:the )?(${PART})\\b`,
  "i",
);

/** One of a kind that takes an article. */
const ONE =
  /^(?:(?!two\b|three\b)[\w.-]+ ){0,6}?(?:MRI|CT scan|injection|unit|brace|program|evaluation|consultation|aide|screen|test|block|device|chair|bed|mattress|membership|walker|scooter|pillow|wrap|sling|arthrogram|discogram|study|x-ray|EKG|visit|exam|scan|trial|stimulator|assessment|release|arthroscopy|fusion|replacement|follow-up)\b(?! (?:therapy|treatments?|sessions?|visits?|guidance|supplies|cream|services?|equipment|coverage))/i;
const COUNTED =
  /^(?:an?|the|one|two|three|four|five|six|\d+|each|additional|continued|further|purchase|rental|medical clearance|labs?|post|associated)\b/i;

/** A request as a sentence goes on with it: "a repeat MRI of the lumbar spine without contrast". Its numbers and drugs stay as asked. */
export function phraseRequest(request: string): string {
  let text = WRITTEN.reduce((said, [form, words]) => said.replace(form, words), request)
    .replace(CAPITALS, (word) => word.toLowerCase())
    .replace(BARE_PART, (_, what: string, scan: string, part: string) => `${what}${scan} of the ${part.toLowerCase()}`)
    .replace(/ of the (bilateral|both)\b/gi, " of the $1")
    .replace(/^(.*\S)\s*\(repeat\)$/i, "repeat $1")
    .replace(/\s+/g, " ")
    .trim();
  const bought = /^(.+?),? \(?(purchase|rental)\)?$/i.exec(text);
  if (bought && !/\bfor$/i.test(bought[1] ?? ""))
    text = `${bought[2]?.toLowerCase()} of ${withArticle(lowerFirst(bought[1] ?? ""))}`;
  return withArticle(lowerFirst(text));
}

function withArticle(text: string): string {
  if (COUNTED.test(text) || !ONE.test(text) || /^[\w-]+s\b(?! )/.test(text)) return text;
  return `${/^(?:[aeio]|u(?!ni|ri|se)|MRI|EMG|H-|EKG|x-ray|L\d|S\d|FCE)/i.test(text) && !/^(?:one|uni|uri)/i.test(text) ? "an" : "a"} ${text}`;
}
