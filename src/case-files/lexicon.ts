import { CONDITIONS } from "./lexicon/conditions.ts";
import { DRUGS } from "./lexicon/drugs.ts";
import { TREATMENTS } from "./lexicon/treatments.ts";

/**
 * Words of a field in which records say one thing in many ways. Each concept is a pattern that finds it in records
 * (abbreviations, brand and generic names) and in criteria; `kind` tells what an affirmation of it means.
 */
export type Concept = {
  name: string;
  kind: "drug" | "therapy" | "procedure" | "test" | "device" | "finding" | "diagnosis" | "function" | "outcome";
  pattern: RegExp;
};

/** All concepts: drugs by class, treatments, tests, devices, findings, diagnoses, function and outcomes. */
export const CONCEPTS: readonly Concept[] = [
  ...DRUGS.map(([name, words]): Concept => ({ name, kind: "drug", pattern: new RegExp(`\\b(?:${words})\\b`, "i") })),
  ...[...TREATMENTS, ...CONDITIONS].map(
    ([kind, name, words]): Concept => ({ name, kind, pattern: new RegExp(`\\b(?:${words})(?![a-z])`, "i") }),
  ),
];

/** A concept that says less than another found beside it falls away: "injection" beside "epidural injection". */
const COVERED: Record<string, readonly string[]> = {
  injection: [
    "epidural injection",
    "facet procedure",
    "sacroiliac injection",
    "sympathetic block",
    "steroid injection",
    "trigger points",
    "viscosupplement",
  ],
  "facet procedure": ["neurotomy"],
  surgery: ["fusion", "arthroplasty"],
  exercise: ["home exercise", "aquatic therapy", "work conditioning"],
  steroid: ["steroid injection"],
  impingement: ["impingement sign"],
  tenderness: ["joint line tenderness", "bony tenderness"],
  headache: ["migraine"],
  "psychosocial factors": ["psychological screening"],
  "neuropathic pain": ["carpal tunnel syndrome", "cubital tunnel syndrome", "postherpetic neuralgia"],
  "limited motion": ["frozen shoulder"],
  weakness: ["reflex change"],
};

/** The concepts that a text names, in the order of the lexicon; a general one falls away beside a special one. */
export function conceptsIn(text: string): Concept[] {
  const found = CONCEPTS.filter((concept) => concept.pattern.test(text));
  const names = new Set(found.map(({ name }) => name));
  return found.filter(({ name }) => !COVERED[name]?.some((special) => names.has(special)));
}

/** The concept of that name. Throws when the lexicon has none, which is a mistake in a rule. */
export function conceptNamed(name: string): Concept {
  const concept = CONCEPTS.find((candidate) => candidate.name === name);
  if (!concept) throw new Error(`No concept ${name}.`);
  return concept;
}
