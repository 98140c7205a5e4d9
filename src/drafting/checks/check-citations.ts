import { explainEdition } from "../../guidelines/edition-history/explain-edition.ts";
import type { CheckFinding, DraftCitation, Excerpt } from "../../vocabulary.ts";
import { isOnWeaning, isWeaned } from "../weaning.ts";
import { expandPages, splitPages } from "./cited-pages.ts";
import { type DraftCheckInput, finding } from "./input.ts";
import { writeDay } from "./read-days.ts";
import { contentStems } from "./sentences.ts";

/** C01–C03, L17: each citation exists, was in force, keeps to its excerpt's pages and is about the body part. */
export function checkCitations(input: DraftCheckInput): { findings: CheckFinding[]; citations: DraftCitation[] } {
  const findings: CheckFinding[] = [];
  const citations: DraftCitation[] = [];
  const excerpts = new Map(input.excerpts.map((excerpt) => [excerpt.id, excerpt]));
  for (const cited of input.proposal.citations) {
    const excerpt = excerpts.get(cited.excerptId);
    if (!excerpt) {
      findings.push(
        finding(
          "block",
          "C01",
          `The library has no excerpt "${cited.excerptId}".`,
          "Cite an excerpt that findExcerpts returned.",
        ),
      );
      continue;
    }
    const place = { citation: excerpt.id };
    findings.push(
      ...[
        ...checkInForce(excerpt, input),
        ...checkPages(excerpt, cited.pages),
        ...checkRegion(excerpt, input),
        ...checkTopic(excerpt, input),
      ].map((found) => ({ ...found, place })),
    );
    citations.push({
      excerptId: excerpt.id,
      source: excerpt.sourceKey,
      chapter: excerpt.sourceKey === "acoem-2004" ? (excerpt.chapterNumber ?? excerpt.chapter) : excerpt.chapter,
      topic: excerpt.topic,
      pages: cited.pages.flatMap((pages) => splitPages(pages)),
      ...(input.day ? { inForce: explainEdition(excerpt, input.day) } : {}),
    });
  }
  return { findings, citations };
}

function checkInForce(excerpt: Excerpt, input: DraftCheckInput): CheckFinding[] {
  const { asOf } = input.facts;
  const { inForceFrom, inForceTo } = excerpt;
  const early = inForceFrom !== null && asOf < inForceFrom ? `came into force on ${writeDay(inForceFrom)}` : null;
  const late = inForceTo !== null && asOf > inForceTo ? `was in force until ${writeDay(inForceTo)}` : null;
  const span = early ?? late;
  if (!span) return [];
  const replacement = input.describeReplacement?.(excerpt);
  return [
    finding(
      "block",
      "C02",
      `"${excerpt.topic}" (${excerpt.source}) ${span}; this case is decided as of ${writeDay(asOf)}.`,
      replacement ? `Cite what was in force instead: ${replacement}.` : "Cite the edition in force on that day.",
    ),
  ];
}

function checkPages(excerpt: Excerpt, pages: string[]): CheckFinding[] {
  const known = splitPages(excerpt.pages);
  const covered = expandPages(known);
  const outside = pages
    .flatMap((written) => splitPages(written))
    .filter((span) => {
      if (known.includes(span)) return false;
      const asked = [...expandPages([span])];
      return asked.length === 0 || asked.some((page) => !covered.has(page));
    });
  if (outside.length === 0) return [];
  return [
    finding(
      "block",
      "C03",
      `Page ${outside.join(", ")} lies outside the excerpt "${excerpt.topic}"${excerpt.pages ? ` (pages ${excerpt.pages})` : ", which has no page numbers"}.`,
      excerpt.pages ? `Cite pages among ${excerpt.pages}.` : "Cite it without pages.",
    ),
  ];
}

/**
 * L17: a cited excerpt that the search did not find is at least about a treatment, a part or a condition that the request or
 * the file's diagnoses name.
 */
function checkTopic(excerpt: Excerpt, input: DraftCheckInput): CheckFinding[] {
  const found = input.searchSequence.flatMap((step) => step.found);
  if (found.length === 0 || found.includes(excerpt.id) || /^(?:mtus-rules|mtus-formulary)/.test(excerpt.sourceKey))
    return [];
  // What is not granted of such a drug is reduced step by step, and the page on that is part of the reason.
  if (isOnWeaning(excerpt) && isWeaned(input.item.request) && input.proposal.determination !== "overturned") return [];
  const about = contentStems(`${excerpt.topic} ${excerpt.treatments.join(" ")}`);
  const { item, facts } = input;
  const wanted = contentStems([item.request, ...(facts.diagnoses ?? [])].join(" "));
  const regions = contentStems(
    `${item.bodyRegion ?? ""} left right bilateral back pain chronic general week times visits injection`,
  );
  if ([...wanted].some((stem) => about.has(stem) && !regions.has(stem))) return [];
  return [
    finding(
      "warn",
      "L17",
      `The search for "${item.request}" did not find "${excerpt.topic}", and neither the request nor a diagnosis names it.`,
      "Check that the excerpt is about this treatment, or cite one that is.",
    ),
  ];
}

/** Only the body-part chapters are compared: elsewhere an excerpt's regions are examples. */
function checkRegion(excerpt: Excerpt, input: DraftCheckInput): CheckFinding[] {
  const region = input.item.bodyRegion?.toLowerCase();
  if (!region || excerpt.bodyRegions.length === 0 || !/^acoem/.test(excerpt.sourceKey)) return [];
  const general = excerpt.bodyRegions.some((known) => /any|all|general|whole/i.test(known));
  if (general || excerpt.bodyRegions.some((known) => sameRegion(known, region))) return [];
  return [
    finding(
      "warn",
      "L17",
      `"${excerpt.topic}" is about ${excerpt.bodyRegions.slice(0, 3).join(", ")}; the request is for the ${region}.`,
      "Check that the chapter covers this body part, or cite the one that does.",
    ),
  ];
}

const REGION_GROUPS = [
  ["low back", "lumbar", "lumbosacral", "back", "sacroiliac", "lower extremities", "lower extremity", "legs"],
  ["neck", "cervical", "upper back", "thoracic", "head", "upper extremities", "upper extremity", "arms"],
  ["shoulder", "upper arm", "upper extremities", "upper extremity"],
  ["elbow", "forearm", "upper extremities", "upper extremity"],
  ["wrist", "hand", "finger", "fingers", "thumb", "forearm", "upper extremities", "upper extremity"],
  ["hip", "knee", "thigh", "leg", "lower extremities", "lower extremity"],
  ["ankle", "foot", "heel", "toe", "lower extremities", "lower extremity"],
];

/** Whether two body regions, as named in a request and in a chapter, overlap. */
export function sameRegion(first: string, second: string): boolean {
  const [a, b] = [first.toLowerCase(), second.toLowerCase()];
  if (a.includes(b) || b.includes(a)) return true;
  return REGION_GROUPS.some(
    (group) => group.some((name) => a.includes(name)) && group.some((name) => b.includes(name)),
  );
}
