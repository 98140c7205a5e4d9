import { readQuantity } from "../requests/read-quantity.ts";
import type { Quantity, Side } from "../vocabulary.ts";
import { inferProcedure, THERAPY } from "./infer-procedure.ts";
import { readBodyRegions, readLevels, readSide } from "./read-body-region.ts";
import { correctSpelling, findMentions, type Mention, toWords } from "./read-treatments.ts";
import { NOT_ASKED_ALONE, splitParts, stands } from "./split-request.ts";
import { readDrugClasses } from "./vocabulary/drug-classes.ts";
import { DRUGS, type Drug, WIDER_CLASS } from "./vocabulary/drugs.ts";
import { getProcedure, type Procedure } from "./vocabulary/procedures.ts";

export { readQuantity } from "../requests/read-quantity.ts";
export { readBodyRegion, readBodyRegions, readLevels, readSide } from "./read-body-region.ts";

export interface RequestedDrug {
  generic: string;
  brand?: string;
  strength?: string;
  count?: number;
  class: string;
}

/** What a request names, in the words of the vocabulary. */
export interface UnderstoodRequest {
  /** Lower case, spelling corrected, punctuation gone. */
  normalized: string;
  drug: RequestedDrug | null;
  drugs: RequestedDrug[];
  /** Concepts of `vocabulary/procedures.ts`, the most particular first. */
  procedures: string[];
  /** Kind of the main thing requested: drug, therapy, imaging, injection, surgery, device … ; null when unknown. */
  kind: string | null;
  /** After surgery, as "post-op PT" says. */
  postoperative: boolean;
  bodyRegions: string[];
  side: Side | null;
  levels: string[];
  quantity: Quantity;
  /** Names under which guidelines may list the request: generics, brands, classes, concepts and their synonyms. */
  treatments: string[];
  /** The procedure is a guess from general words ("sessions", "rental"): no phrase of the vocabulary names the request. */
  guessed: boolean;
  /** One string for each thing requested: "Norco #60, Soma #60 and UDS" has three. */
  parts: string[];
}

const TOPICAL =
  /\b(cream|gel|ointment|lotion|topical\w*|transdermal|compound\w*|solution|gm|gms|grams|balm|roll-?on|spray|powder)\b|\d\s*%|\d\s*g\b/i;

/** The topical form of a drug where the request says cream, gel or percent: its excerpts are others than the tablet's. */
function asRequestedForm(drug: Drug, request: string): Drug {
  const inForm = (generic: string) => DRUGS.find((other) => other.generic === generic) ?? drug;
  const stem = drug.generic.split(/[ /]/)[0] ?? drug.generic;
  if (/\b(patch(es)?|pads?)\b/i.test(request) && ["diclofenac", "lidocaine"].includes(stem))
    return inForm(`${stem} patch`);
  if (drug.class.startsWith("topical") || !TOPICAL.test(request)) return drug;
  const topical = DRUGS.find((other) => other.generic === `${stem} topical`);
  if (topical) return topical;
  const oftenTopical = ["nsaid", "muscle relaxant", "antiepilepsy drug", "tricyclic antidepressant", "ketamine"];
  const cream = /\b(cream|gel|ointment|lotion|topical|transdermal|compound\w*)\b|\d\s*%/i.test(request);
  return cream && oftenTopical.includes(drug.class) ? { ...drug, class: "topical compound" } : drug;
}

function describeDrug(drug: Drug, phrase: string, request: string): RequestedDrug {
  const strength = /\b\d+(?:\.\d+)?(?:\s*[/-]\s*\d+(?:\.\d+)?)?\s*(?:mg|mcg(?:\/hr?)?|%|units|ml)(?![a-z])/i.exec(
    request,
  )?.[0];
  const bare = /\b\d+(?:\.\d+)?\/\d{2,3}(?:\.\d+)?\b(?!\/)/.exec(request)?.[0];
  const count = /#\s*(\d+)/.exec(request)?.[1];
  const generic = drug.generic.replace(/ (topical|patch)$/, "");
  const brand = toWords(generic).some((word) => phrase.includes(word)) ? undefined : phrase;
  return {
    generic: drug.generic,
    class: drug.class,
    ...(brand ? { brand } : {}),
    ...((strength ?? bare) ? { strength: (strength ?? bare)?.replace(/\s+/g, " ") ?? "" } : {}),
    ...(count ? { count: Number(count) } : {}),
  };
}

/** Gabapentin of 600 mg and more is a tablet; every other drug has the form of the vocabulary. */
function formOf(drug: RequestedDrug): string | undefined {
  if (drug.generic === "gabapentin" && Number.parseFloat(drug.strength ?? "") >= 600) return "tablets";
  return DRUGS.find(({ generic }) => generic === drug.generic)?.form;
}

/** Counts of one part; where a request names several things the first part's own kind decides. */
function readPartQuantity(part: string, kind: string | null, drug: RequestedDrug | undefined): Quantity {
  const mention = findMentions(toWords(part).map(correctSpelling)).find(stands);
  const own = kind ?? (mention?.drug ? "drug" : (mention?.procedure?.kind ?? "therapy"));
  return readQuantity(part, { kind: own, form: drug ? formOf(drug) : undefined });
}

const COMPOUND = getProcedure("compound drug");
const PHYSICAL_THERAPY = getProcedure("physical therapy");
const AROUND_SURGERY = new Set(["context", "diagnosis", "surgery"]);

/** "Post-op", "s/p", and an operation that "post" or "after" precedes: "PT post ACDF". */
function isPostoperative(mentions: readonly Mention[], words: readonly string[]): boolean {
  if (mentions.some(({ procedure }) => procedure?.concept === "postoperative care")) return true;
  return mentions.some(
    ({ procedure, from }) =>
      procedure?.kind === "surgery" && words.slice(Math.max(0, from - 3), from).some((word) => AFTER.has(word)),
  );
}
const AFTER = new Set(["post", "after", "following"]);

/** Concepts that yield to a more particular one named beside them. */
const GENERAL = new Set([
  "corticosteroid injection",
  "consultation",
  "office visit",
  "exercise program",
  "compound drug",
  "durable medical equipment",
  "operation",
  "postoperative care",
  "heat or cold packs",
  "crps",
]);

function mainKind(procedures: readonly Procedure[], drugs: readonly RequestedDrug[], surgical: boolean): string | null {
  const main = procedures[0];
  const visit = procedures.find(({ kind }) => kind === "visit");
  // "Spine surgery evaluation" asks for a visit.
  if (visit && main?.kind === "surgery" && procedures.length === 2) return "visit";
  if (main && !(GENERAL.has(main.concept) && drugs.length > 0)) {
    // "PT 3x4 s/p meniscectomy" asks for therapy, not for surgery.
    if (surgical) return procedures.find(({ kind }) => !["surgery", "context"].includes(kind))?.kind ?? main.kind;
    return main.kind;
  }
  return drugs.length > 0 ? "drug" : (main?.kind ?? null);
}

/**
 * Reads a request as reviewers write it: "Norco 10/325mg #120", "PT 2x6 R shoulder", "bilateral L4-5 TFESI".
 * Misspellings are corrected against the vocabulary. A request it does not know yields its words alone; it never throws.
 */
export function understandRequest(request: string): UnderstoodRequest {
  const read = (text: string) => findMentions(toWords(text).map(correctSpelling));
  const words = toWords(request).map(correctSpelling);
  const mentions = findMentions(words);
  const percentages = (request.match(/%/g) ?? []).length;
  const drugs: RequestedDrug[] = [];
  for (const { drug, phrase } of mentions)
    if (drug && !drugs.some(({ generic }) => generic === drug.generic))
      drugs.push(describeDrug(asRequestedForm(drug, request), phrase, request));
  const normalized = words.join(" ");
  const bodyRegions = readBodyRegions(`${request} ${normalized}`);
  const named = mentions.flatMap(({ procedure }) => (procedure ? [procedure] : []));
  if (drugs.length > 1 && percentages > 1) named.push(COMPOUND);
  const surgical = isPostoperative(mentions, words);
  if (surgical && THERAPY.test(normalized) && named.every(({ kind }) => AROUND_SURGERY.has(kind)))
    named.push(PHYSICAL_THERAPY);
  const guess =
    drugs.length === 0 && named.every(({ kind }) => NOT_ASKED_ALONE.has(kind))
      ? inferProcedure(normalized, request, bodyRegions)
      : null;
  if (guess) named.push(guess);
  const unique = [...new Set(named)].filter(({ kind }) => kind !== "context");
  const particular = unique.filter(({ concept }) => !GENERAL.has(concept));
  const procedures = [
    ...particular,
    // "PRP injection" asks for one injection, not for a steroid beside it.
    ...unique.filter(({ concept, kind }) => GENERAL.has(concept) && !particular.some((other) => other.kind === kind)),
  ];
  const namesClass = procedures.length === 0 && readDrugClasses(request).length > 0;
  const kind = namesClass ? "drug" : mainKind(procedures, drugs, surgical);
  const compounded = drugs.length > 1 && (percentages > 1 || /\bcompound/i.test(request));
  const classes = drugs.flatMap(({ class: narrow }) => [narrow, WIDER_CLASS[narrow] ?? narrow]);
  const first = drugs[0];
  const parts = compounded ? [request] : splitParts(request, read);
  const synonyms = procedures.flatMap(({ phrases }) => phrases.slice(0, 8));
  const expanded = drugs.flatMap(
    ({ generic }) => DRUGS.find((drug) => drug.generic === generic)?.names.slice(0, 6) ?? [generic],
  );
  return {
    normalized,
    drug: first ?? null,
    drugs,
    procedures: procedures.map(({ concept }) => concept),
    kind,
    postoperative: surgical,
    bodyRegions,
    side: readSide(request),
    levels: readLevels(request),
    quantity: readPartQuantity(parts[0] ?? request, parts.length > 1 ? null : kind, first),
    treatments: [...new Set([...expanded, ...classes, ...synonyms])],
    parts,
    guessed: guess !== null,
  };
}
