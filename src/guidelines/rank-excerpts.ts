import { type Card, ORAL_CLASSES } from "./describe-excerpt.ts";
import type { Query } from "./query.ts";
import { scoreAdoptedChapter } from "./score-adopted-chapter.ts";
import { scoreTopicWords } from "./score-topic-words.ts";
import { suitRegion } from "./suit-region.ts";

/** Below this an excerpt shares words with the request but is not about it. */
export const APPLICABLE_SCORE = 8;

/** An acute complaint is one of less than a month, a chronic one of three months and more (8 CCR 9792.20). */
const ACUTE_DAYS = 30;
const CHRONIC_DAYS = 91;

/** Initial care and the bounds of chronic pain bear on every early request, but seldom decide it. */
const EARLY_CARE_SCORE = 9;

const FORMULARY_SCORE = 9;
/** Classes most of whose drugs the MTUS drug list exempts from prospective review. Source: 8 CCR 9792.27.15. */
const EXEMPT_CLASSES = ["nsaid", "acetaminophen", "proton pump inhibitor", "tricyclic antidepressant", "topical nsaid"];

/** Kinds of service that the ACOEM chapters of the body parts decide before the chronic pain guideline does. */
const BY_BODY_PART = ["imaging", "diagnostic", "surgery"];
const FACET_MATTERS = ["facet injection", "medial branch block", "radiofrequency ablation"];
/** Care that a body part's chapter governs while a complaint is acute, and the chronic pain guideline later. */
const LIMB_DIAGNOSIS = 2.5;
const BY_PHASE = ["therapy", "device"];

/** Which source reviewers reach for first: the MTUS before ODG (8 CCR 9792.21.1), and within the MTUS by kind and phase. */
function preferSource(card: Card, query: Query): number {
  const { kind, procedures, drug, postoperative } = query.understood;
  const bodyPartChapter = card.sourceKey === "acoem-2004" || card.sourceKey === "acoem-elbow-2007";
  const chronicPain = card.sourceKey.startsWith("mtus-chronic-pain");
  const acute = query.daysSinceInjury !== null && query.daysSinceInjury < ACUTE_DAYS;
  if (card.sourceKey === "mtus-rules") return -12;
  const early = query.daysSinceInjury !== null && query.daysSinceInjury < CHRONIC_DAYS;
  if (card.id.endsWith("/topicals-acute")) return early ? 1 : -2;
  if (card.sourceKey === "odg" || card.sourceKey === "other") return 0;
  // No chapter of ACOEM for this body part: another part's chapter gains nothing from being MTUS.
  if (bodyPartChapter && query.regions.length > 0 && suitRegion(card.bodyRegions, query.regions) < 0) return 0;
  if (card.sourceKey === "mtus-postsurgical-2009") {
    const therapy = kind === "therapy" || kind === null;
    if (!postoperative || !therapy) return -10;
    // An operation's own schedule goes before the general rules.
    return card.id.endsWith("/general-rules") ? 7 : 10;
  }
  if (card.sourceKey === "mtus-acupuncture-2007")
    return procedures.some((name) => name.includes("acupuncture")) ? 8 : -6;
  if (kind !== null && BY_BODY_PART.includes(kind)) return bodyPartChapter ? 4 : 1.5;
  if (kind === "injection") {
    if (procedures[0] === "corticosteroid injection" || FACET_MATTERS.includes(procedures[0] ?? ""))
      return bodyPartChapter ? 4 : 1.5;
    return chronicPain ? 4.5 : 3;
  }
  if (kind !== null && BY_PHASE.includes(kind)) {
    if (acute) return bodyPartChapter ? 5 : 2.5;
    return chronicPain ? (kind === "therapy" ? 6.2 : 5.5) : 2.5;
  }
  if (kind === "psych") {
    const stressOnly =
      /stress|depress|anxiety|ptsd|psych/i.test(query.diagnoses) &&
      !/pain|strain|sprain|radicul|lumb|cervic/i.test(query.diagnoses);
    return bodyPartChapter === stressOnly ? 5.5 : 1.5;
  }
  const simple = drug !== null && ["nsaid", "acetaminophen"].includes(drug.class);
  if (kind === "drug" && simple && early) return bodyPartChapter ? 5 : 3;
  if (card.sourceKey === "mtus-opioids-2016") return preferOpioidSection(card, query);
  if (kind === "visit" && chronicPain) return 5;
  if (kind === "visit") return card.id.endsWith("ch7/consultation") && procedures[0] === "consultation" ? 4 : 3;
  if (kind === "drug") return bodyPartChapter ? 1 : card.id.endsWith("opioids-ongoing") ? 5 : 4.7;
  return 3;
}

/** Of the opioid guideline of 2016: refills turn on maintenance (3.3.9) unless the request says surgery or weaning. */
function preferOpioidSection(card: Card, { understood }: Query): number {
  const section = card.id.split("/")[1];
  if (section === "postoperative") return understood.postoperative ? 6 : 0;
  if (section === "acute-severe" || section === "subacute") return 2;
  return section === "maintenance" ? 6 : 4;
}

function scoreConcepts(card: Card, query: Query): number {
  const { kind } = query.understood;
  // What a diagnosis names bears on a treatment through an entry on treatments of that kind.
  const ofKind = kind === null || card.kinds.includes(kind);
  let best = 0;
  let sum = 0;
  for (const [concept, weight] of query.concepts) {
    if (query.diagnosed.has(concept) && !ofKind) continue;
    const held = card.inTopic.includes(concept)
      ? 1
      : card.inTreatments.includes(concept)
        ? 0.82
        : card.siblings.includes(concept)
          ? 0.6
          : 0;
    best = Math.max(best, held * weight);
    sum += held * weight;
  }
  return best * 10 + Math.min(sum - best, 2) * 1.5;
}

/** The kind alone: an operation or image that no excerpt names is decided by its body part's chapter. */
function scoreKind(card: Card, query: Query): number {
  const { kind } = query.understood;
  if (kind === null || !card.kinds.includes(kind)) return 0;
  const bodyPartChapter = card.sourceKey === "acoem-2004" || card.sourceKey === "acoem-elbow-2007";
  return bodyPartChapter && ["imaging", "surgery", "injection"].includes(kind) ? 4.5 : 0;
}

/**
 * The score of an excerpt for one thing requested; `text` is the full-text index's own measure, 0 to 1.
 * The weights were set on labelled queries: the treatment itself counts most, then the source, then the region.
 */
export function scoreCard(card: Card, query: Query, text: number): number {
  if (card.id.endsWith("ch3/initial-treatment") || card.id.endsWith("chronic-pain-2016/scope")) {
    const early = query.daysSinceInjury !== null && query.daysSinceInjury < CHRONIC_DAYS;
    if (early && query.understood.kind !== "surgery" && query.understood.kind !== "imaging")
      return Math.max(EARLY_CARE_SCORE, scoreTreatment(card, query, text));
  }
  if (card.sourceKey === "mtus-formulary-2018") return scoreFormulary(card, query) + text;
  // The bundled entries of the adopted chapters stand for whole chapters; imported text of them names its treatments.
  const wholeChapter = card.sourceKey === "mtus-acoem" && !card.imported;
  return wholeChapter ? scoreAdoptedChapter(card, query) + text : scoreTreatment(card, query, text);
}

/** Beside the chapter that decides necessity, the drug list bears on every drug: whether it needs authorisation. */
function scoreFormulary(card: Card, { understood }: Query): number {
  const { kind, drugs, procedures, normalized, postoperative } = understood;
  const entry = card.id.split("/")[1] ?? "";
  if (/formulary|(drug|mtus) list|exempt|prospective review/.test(normalized))
    return entry.includes("exempt") ? 20 : 12;
  if (/(special|perioperative|peri operative) fill/.test(normalized))
    return normalized.includes(entry === "special-fill" ? "special fill" : "operative fill") ? 20 : 12;
  const compounded = procedures.includes("compound drug") || drugs.some((drug) => drug.class === "topical compound");
  if (entry === "compounded") return compounded ? 19 : 0;
  if (kind !== "drug") return 0;
  const exempt = drugs.some((drug) => EXEMPT_CLASSES.includes(drug.class));
  if (entry === "exempt") return exempt ? FORMULARY_SCORE : FORMULARY_SCORE - 2;
  if (entry === "non-exempt") return exempt ? FORMULARY_SCORE - 1 : FORMULARY_SCORE;
  return entry === "perioperative-fill" && postoperative ? FORMULARY_SCORE + 1 : 0;
}

/** Whether an excerpt on creams meets a request for a drug by mouth. */
function isOfOtherForm(card: Card, { understood }: Query): boolean {
  if (!/\/topical/.test(card.id) || understood.drugs.length === 0) return false;
  return understood.drugs.every((drug) => ORAL_CLASSES.includes(drug.class));
}

function scoreTreatment(card: Card, query: Query, text: number): number {
  const words = card.imported ? scoreTopicWords(card, query) : 0;
  const concepts = Math.max(scoreConcepts(card, query), scoreKind(card, query), words);
  const named = suitRegion(card.bodyRegions, query.regions);
  const likely = suitRegion(card.bodyRegions, query.likelyRegions);
  // "Both arms" says where to look; the diagnoses say what for.
  const limb = query.regions.some((part) => part.endsWith("extremities")) ? Math.max(0, likely) * LIMB_DIAGNOSIS : 0;
  const suited = query.regions.length > 0 ? named * 4 + limb : likely * 3;
  // The joints that a cream is for lend no weight to its excerpt where tablets are asked for.
  const region = isOfOtherForm(card, query) ? Math.min(0, suited) : suited;
  const preferred = concepts > 0 ? preferSource(card, query) : Math.min(0, preferSource(card, query));
  return concepts + region + preferred + text * 3;
}
