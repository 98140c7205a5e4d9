import { readBodyRegions } from "./read-body-region.ts";
import { findMentions, readCodes, toWords } from "./read-treatments.ts";
import { type UnderstoodRequest, understandRequest } from "./understand-request.ts";
import { readDrugClasses } from "./vocabulary/drug-classes.ts";
import { WIDER_CLASS } from "./vocabulary/drugs.ts";
import { PROCEDURES } from "./vocabulary/procedures.ts";

const KINDS = new Map(PROCEDURES.map(({ concept, kind }) => [concept, kind]));

/** A request in the terms by which excerpts are ranked. Weights run from 0 to 1. */
export interface Query {
  understood: UnderstoodRequest;
  /** Concepts asked for, with how surely each is what is asked for. */
  concepts: Map<string, number>;
  /** Those of them that only the diagnoses name: they say what for, not what. */
  diagnosed: ReadonlySet<string>;
  /** Regions that the request names; empty when it names none. */
  regions: string[];
  /** Regions that diagnoses or the caller name. */
  likelyRegions: string[];
  diagnoses: string;
  date: string;
  /** Days from injury to date; null when the injury's day is unknown. */
  daysSinceInjury: number | null;
}

export interface QuerySource {
  date: string;
  injuryDate?: string | undefined;
  diagnoses?: readonly string[] | undefined;
  bodyRegion?: string | null | undefined;
  /** Procedures that the whole request names, of which this is a part: therapy beside an operation follows it. */
  procedures?: readonly string[] | undefined;
}

/** A procedure that stands for others where no excerpt names it. */
const STANDS_FOR: Readonly<Record<string, readonly string[]>> = {
  "mr arthrogram": ["mri"],
  "ct scan": ["mri"],
  "occupational therapy": ["physical therapy"],
  "medial branch block": ["facet injection"],
  "radiofrequency ablation": ["facet injection", "medial branch block"],
  "cervical collar": ["lumbar support"],
  "knee brace": ["durable medical equipment"],
  "durable medical equipment": ["wheelchair or aid"],
  "wheelchair or aid": ["durable medical equipment"],
  microcurrent: ["tens"],
  interferential: ["tens"],
  "h-wave": ["tens"],
  nmes: ["tens"],
  "heat or cold packs": ["traction"],
  electroacupuncture: ["acupuncture"],
  "subacromial decompression": ["rotator cuff repair", "shoulder surgery"],
  "rotator cuff repair": ["subacromial decompression", "shoulder surgery"],
  "slap repair": ["shoulder surgery"],
  "cognitive behavioral therapy": ["psychological evaluation"],
  "psychological evaluation": ["cognitive behavioral therapy"],
  hypnosis: ["massage"],
  "office visit": ["consultation"],
  consultation: ["office visit"],
  "aquatic therapy": ["physical therapy"],
  gym: ["exercise program"],
  "cold therapy unit": ["heat or cold packs"],
  crps: ["stellate ganglion block"],
  "patellofemoral surgery": ["meniscectomy"],
  "wrist splint": ["elbow splint"],
};

function daysBetween(from: string | undefined, to: string): number | null {
  const days = from ? (Date.parse(to) - Date.parse(from)) / 86_400_000 : Number.NaN;
  return Number.isFinite(days) && days >= 0 ? days : null;
}

/** Reads one thing requested into the terms of ranking. */
export function readQuery(request: string, source: QuerySource): Query {
  const part = understandRequest(request);
  const operations = (source.procedures ?? []).filter((name) => KINDS.get(name) === "surgery");
  const beside = part.kind === "therapy" && operations.some((name) => !part.procedures.includes(name));
  const understood = beside ? { ...part, postoperative: true } : part;
  const concepts = new Map<string, number>();
  const put = (concept: string, weight: number) => concepts.set(concept, Math.max(weight, concepts.get(concept) ?? 0));
  const therapyAfterSurgery = understood.postoperative && understood.kind !== "surgery";
  let asked = 0;
  for (const concept of understood.procedures) {
    // "Spine surgery evaluation" asks for the evaluation; after surgery the operation decides which schedule applies.
    const isAsked = KINDS.get(concept) === understood.kind || understood.kind === "drug";
    const weight = isAsked ? (asked++ === 0 ? 1 : 0.8) : understood.postoperative ? 0.75 : 0.5;
    put(concept, weight);
    for (const near of STANDS_FOR[concept] ?? []) put(near, weight * 0.6);
  }
  const drugWeight = understood.kind === "drug" || understood.procedures[0] === "weaning" ? 1 : 0.75;
  for (const { generic, class: narrow } of understood.drugs) {
    put(generic, drugWeight);
    put(narrow, drugWeight * 0.9);
    // A suspension is judged as a compound and as the drug that it holds.
    if (generic.endsWith(" suspension")) put(generic.replace(/ suspension$/, ""), drugWeight * 0.85);
    const wider = WIDER_CLASS[narrow];
    if (wider) put(wider, drugWeight * 0.82);
    const widest = wider ? WIDER_CLASS[wider] : undefined;
    if (widest) put(widest, drugWeight * 0.75);
  }
  for (const code of readCodes(request)) put(code, 1);
  if (understood.drugs.length === 0) for (const drugClass of readDrugClasses(request)) put(drugClass, 0.95);
  const diagnoses = (source.diagnoses ?? []).join("; ");
  if (therapyAfterSurgery) {
    put("postoperative care", 1);
    for (const operation of operations) put(operation, 0.75);
    // "Post-op PT" alone: the diagnoses say which operation it was.
    for (const { procedure } of findMentions(toWords(diagnoses)))
      if (procedure?.kind === "surgery") put(procedure.concept, 0.8);
  }
  const diagnosed = new Set<string>();
  const asks = concepts.size > 0;
  for (const { procedure } of findMentions(toWords(diagnoses))) {
    if (procedure?.kind !== "diagnosis" || !asks) continue;
    if (!concepts.has(procedure.concept)) diagnosed.add(procedure.concept);
    put(procedure.concept, 0.6);
  }
  const likely = [...(source.bodyRegion ? readBodyRegions(source.bodyRegion) : []), ...readBodyRegions(diagnoses)];
  return {
    understood,
    concepts,
    diagnosed,
    // "Psych evaluation" names a service; that the mind is the injured part, only a diagnosis says.
    regions: understood.bodyRegions.filter((region) => region !== "psyche" || understood.kind !== "psych"),
    likelyRegions: [...new Set(likely)],
    diagnoses,
    date: source.date,
    daysSinceInjury: daysBetween(source.injuryDate, source.date),
  };
}
