import type { Card } from "./describe-excerpt.ts";
import type { Query } from "./query.ts";
import { suitRegion } from "./suit-region.ts";

/** Treatments for which reviewers open the opioid chapter. */
const OPIOID_MATTERS = ["urine drug test", "weaning", "opioid trial", "detoxification"];
/** Procedures of chronic pain that belong to no body part. */
const CHRONIC_PAIN_MATTERS = [
  "functional restoration program",
  "spinal cord stimulator",
  "intrathecal pump",
  "stellate ganglion block",
  "bier block",
  "biofeedback",
  "cognitive behavioral therapy",
  "psychological evaluation",
  "hypnosis",
  "crps",
  "thermography",
  "genetic testing",
];
/** Matters on which the adopted chapters are silent, so that reviewers go on to ODG. */
const SILENT = [
  ...[
    "transportation",
    "gym",
    "hospital bed",
    "skilled nursing",
    "surgical assistant",
    "laboratory tests",
    "ekg",
    "eeg",
  ],
  ...["hearing aids", "intraoperative monitoring", "cpm or compression device", "wheelchair or aid"],
  ...["durable medical equipment", "pillow", "home health"],
];
const SILENT_DRUGS = [
  "sleep aid",
  "antiemetic",
  "erectile drug",
  "wakefulness drug",
  "medical food",
  "antipsychotic",
  "laxative",
];
const isPsycheDrug = (drugClass: string) =>
  drugClass.endsWith("antidepressant") || ["benzodiazepine", "anxiety drug", "antipsychotic"].includes(drugClass);

/**
 * Scores a chapter of the MTUS adopted from 2017-12-01 on. Its entries record editions and list no treatments: which
 * chapter governs follows from the body part, and for drugs and programmes from their kind.
 */
export function scoreAdoptedChapter(card: Card, query: Query): number {
  const { kind, procedures, drug, drugs } = query.understood;
  const chapter = card.id.split("/")[1] ?? "";
  const main = procedures[0] ?? "";
  const opioid = drugs.some(({ class: drugClass }) => drugClass.startsWith("opioid"));
  const silent = kind === "drug" ? drug !== null && SILENT_DRUGS.includes(drug.class) : SILENT.includes(main);
  const noRegion = query.regions.length === 0 && query.likelyRegions.length === 0;
  const base = silent ? 4 : 15;
  switch (chapter) {
    case "opioids":
      return opioid || OPIOID_MATTERS.includes(main) ? 20 : 0;
    case "chronic-pain":
      if (kind === "drug") return opioid ? 10 : silent ? 9 : 18;
      if (CHRONIC_PAIN_MATTERS.includes(main)) return 18.5;
      if (noRegion && kind !== null && ["therapy", "device", "injection"].includes(kind) && !silent) return 14;
      return main === "home health" ? 9 : 6;
    case "initial-approaches":
      return kind === "visit" ? 9 : 4;
    case "mental-health":
      return scoreMentalHealth(card, query, kind === "drug" && drug !== null && isPsycheDrug(drug.class));
    case "covid":
      return /covid|coronavirus|sars-cov/i.test(`${query.understood.normalized} ${query.diagnoses}`) ? 21 : -5;
    case "tbi":
      return /\btbi\b|brain|concuss|head (injury|trauma|contusion)/i.test(
        `${query.understood.normalized} ${query.diagnoses}`,
      )
        ? base + 3
        : 2;
    default: {
      const named = suitRegion(card.bodyRegions, query.regions);
      const likely = suitRegion(card.bodyRegions, query.likelyRegions);
      const lung = suitLungDisease(card.id, `${query.understood.normalized} ${query.diagnoses}`);
      if (query.regions.length > 0) return named > 0 ? base + named * 4 + lung : -4;
      if (query.likelyRegions.length > 0)
        return likely > 0 ? base + likely * 2.5 + lung - (kind === "drug" ? 1.5 : 0) : -4;
      return card.bodyRegions.includes("low back") && kind !== null && kind !== "drug" ? 5 : 0;
    }
  }
}

/** Two chapters share the lung: the disease named decides between them. */
function suitLungDisease(id: string, text: string): number {
  if (id.includes("/asthma/")) return /asthma|reactive airway|wheez|inhaler/i.test(text) ? 2 : 0;
  if (id.includes("/lung/"))
    return /interstitial|fibrosis|silicosis|asbestos|pneumoconiosis|pneumonitis/i.test(text) ? 2 : 0;
  return 0;
}

function scoreMentalHealth(card: Card, query: Query, psycheDrug: boolean): number {
  const text = `${query.understood.normalized} ${query.diagnoses}`;
  const matter = /ptsd/.test(card.id)
    ? /ptsd|post[- ]?traumatic stress|acute stress/i
    : /depress/.test(card.id)
      ? /depress|dysthymi|mood disorder/i
      : /anxiety|panic|phobi/i;
  const psych = query.understood.kind === "psych" || psycheDrug || query.understood.kind === null;
  // A drug of both uses follows the diagnosis: with no pain named it is given for the mind.
  const painless = !/pain|strain|sprain|radicul|neuropath|fibromyalg|arthr/i.test(query.diagnoses);
  if (matter.test(text)) return psych ? (painless ? 19.5 : 17) : 6;
  return query.understood.kind === "psych" ? 8 : -4;
}
