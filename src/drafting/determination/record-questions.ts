import { DAILY_USE } from "../also-asked/drug-questions.ts";
import { readFamily, type TreatmentFamily } from "./treatment-family.ts";

/**
 * What to ask of a file for each kind of treatment beyond the criteria of the guideline. One thing a question: a search answers
 * with the sentences that hold all that it names.
 */
const FAMILY_QUESTIONS: Partial<Record<TreatmentFamily, readonly string[]>> = {
  imaging: ["sensation", "weakness", "reflexes", "physical therapy", "red flags", "fracture"],
  electrodiagnostics: [
    "numbness",
    "sensation",
    "weakness",
    "reflexes",
    "Phalen",
    "Spurling",
    "straight leg raise",
    "nerve root compression",
  ],
  epidural: ["radiculopathy", "sensation", "weakness", "reflexes", "nerve root compression", "physical therapy"],
  surgery: ["tear", "physical therapy", "injection"],
  therapy: ["physical therapy", "functional improvement", "home exercise program"],
  "postoperative-therapy": ["operative report", "postoperative therapy visits", "functional improvement"],
  acupuncture: ["acupuncture", "medication reduced or not tolerated"],
  consultation: ["MRI", "sensation", "weakness", "reflexes", "physical therapy"],
  nsaid: ["NSAID", "gastrointestinal bleeding", "ulcer", "kidney disease"],
  "acid-suppressant": ["NSAID", "ulcer", "gastrointestinal bleeding", "dyspepsia"],
  opioid: [DAILY_USE.text, "opioid", "urine drug test"],
  "weaned-drug": [DAILY_USE.text, "muscle relaxant", "muscle spasm"],
  "muscle-relaxant": ["muscle spasm", "muscle relaxant"],
  "drug-test": ["opioid", "urine drug test", "risk of misuse"],
  support: ["instability", "fracture", "sprain", "diagnosis"],
  psychology: ["depression", "anxiety", "psychotherapy", "change after sessions"],
  injection: ["diagnosis", "physical therapy"],
};

/** What to ask besides of some requests of a kind. */
const REQUEST_QUESTIONS: readonly (readonly [asked: RegExp, questions: readonly string[]])[] = [
  [/radiofrequency|rhizotomy|neurotomy|ablation|\brfa\b/i, ["block", "relief", "radiculopathy"]],
  [/\b(?:cortico)?steroid|cortisone|kenalog|triamcinolone/i, ["injection", "tendinitis", "bursitis", "arthritis"]],
  [
    /functional capacity|\bfce\b/i,
    ["return to work", "maximal medical improvement", "work capacity", "conflicting medical reports"],
  ],
  [/\b(?:cold|cryo\w*|ice machine)\b/i, ["surgery", "operative report"]],
  [/\b(?:brace|splint|spica)\b/i, ["tenosynovitis", "carpal tunnel syndrome"]],
];

/** The joint of one side, whose own examination is asked for beside that of the other. */
const JOINT_ASKED = /\b(left|right)\s+(shoulder|elbow|wrist|hand|hip|knee|ankle|foot)\b/i;

/** What to ask of the records for a request beyond the conditions of the guideline. */
export function recordQuestions(request: string): readonly string[] {
  const family = readFamily(request);
  const joint = family === "imaging" ? JOINT_ASKED.exec(request) : null;
  return [
    ...(FAMILY_QUESTIONS[family] ?? []),
    ...REQUEST_QUESTIONS.flatMap(([asked, questions]) => (asked.test(request) ? questions : [])),
    ...(joint ? [`examination of the ${joint[1]?.toLowerCase()} ${joint[2]?.toLowerCase()}`] : []),
  ];
}
