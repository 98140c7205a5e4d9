import type { DraftCitation, LetterCitation, SearchSequenceStep, SourceKey, Study } from "../vocabulary.ts";

/** Chapters of ACOEM's second edition (2004) by their names in letters from 2016 on; the general ones share a name. */
const ACOEM_2004: Record<string, string> = {
  "8": "Neck and Upper Back Complaints",
  "9": "Shoulder Complaints",
  "10": "Elbow Complaints",
  "11": "Forearm, Wrist, and Hand Complaints",
  "12": "Low Back Complaints",
  "13": "Knee Complaints",
  "14": "Ankle and Foot Complaints",
  "15": "Stress Related Conditions",
  "16": "Eye",
};
const GENERAL_APPROACHES: Record<string, string> = {
  "2": "General Approach to Initial Assessment and Documentation",
  "3": "Initial Approaches to Treatment",
  "5": "Cornerstones of Disability Prevention and Management",
};
const NAMES: Partial<Record<SourceKey, string>> = {
  "mtus-chronic-pain-2009": "Chronic Pain Treatment 2009",
  "mtus-chronic-pain-2016": "Chronic Pain Treatment 2016",
  "mtus-opioids-2016": "Opioids Treatment 2016",
  "acoem-elbow-2007": "Elbow Complaints 2007",
  "mtus-postsurgical-2009": "Postsurgical Treatment 2009",
  "mtus-acupuncture-2007": "Acupuncture Treatment 2007",
  "mtus-formulary-2018": "Drug Formulary",
  "mtus-rules": "regulations, 8 CCR",
};
const MONTHS = "January February March April May June July August September October November December".split(" ");

type Cited = Pick<LetterCitation, "source" | "chapter" | "topic" | "sections" | "pages"> & { edition?: string };

/** What the claims administrator's utilization review relied on, as the paragraph of a letter. */
export function writeClaimsAdministratorGuideline(citations: LetterCitation[]): string {
  if (citations.length === 0) return "The Claims Administrator did not cite any medical evidence for its decision.";
  return writeParagraph("The Claims Administrator", citations);
}

/** What the reviewer relies on: guidelines with pages and sections, then studies. */
export function writeReviewerGuideline(citations: DraftCitation[], studies: Study[] = []): string {
  const cited: Cited[] = [
    ...citations.map(({ inForce, ...citation }) => ({ ...citation, ...(inForce ? { edition: inForce.edition } : {}) })),
    ...studies.map(({ citation }) => ({ source: "other" as const, chapter: null, topic: citation, pages: [] })),
  ];
  if (cited.length === 0) return "The Expert Reviewer did not cite any medical evidence for its decision.";
  return writeParagraph("The Expert Reviewer", cited);
}

/**
 * What the search of 8 CCR 9792.21.1 found, for a decision that rests on more or other than the MTUS; null where the MTUS answers.
 */
export function writeSearchSequence(citations: DraftCitation[], steps: SearchSequenceStep[]): string | null {
  if (steps.length === 0 || (citations.length > 0 && citations.every(({ source }) => isMtus(source)))) return null;
  const said = steps.flatMap((step) => sayStep(step) ?? []);
  return said.length === 0 ? null : `Search sequence (8 CCR 9792.21.1): ${said.join(" ")}`;
}

const STEPS: Record<SearchSequenceStep["step"], string> = {
  mtus: "the MTUS",
  "acoem-or-odg": "current ACOEM and ODG",
  "national-guidelines": "other nationally recognized guidelines",
  studies: "peer-reviewed studies",
};

function sayStep({ step, outcome }: SearchSequenceStep): string | null {
  const name = STEPS[step];
  const begin = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const were = step === "mtus" ? "was" : "were";
  if (outcome === "addressed")
    return `${begin} ${were} searched and ${step === "mtus" ? "addresses" : "address"} the request.`;
  if (outcome === "silent") return `${begin} ${were} searched and no recommendation about the request was found.`;
  return null;
}

function isMtus(source: SourceKey): boolean {
  return source !== "odg" && source !== "other";
}

function writeParagraph(who: string, citations: readonly Cited[]): string {
  const statements = [...new Set(citations.map(writeStatement))];
  const outside = citations.every(({ source, chapter }) => !isMtus(source) || isConsultation(source, chapter));
  const opening = outside ? `${who} based their decision on recommendation(s) outside of the MTUS Guidelines. ` : "";
  return opening + statements.join(" ");
}

/** "Decision based on MTUS Low Back Complaints 2004, Page(s): 303-305, Section(s): Special Studies." */
function writeStatement(citation: Cited): string {
  const { source, chapter, topic } = citation;
  if (source === "odg")
    return end(
      `Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) ${list([chapter, topic])}`,
      citation,
    );
  if (source === "other")
    return end(
      `Decision based on Other Medical Treatment Guideline or Medical Evidence: ${list([chapter, topic])}`,
      citation,
    );
  if (isConsultation(source, chapter))
    return end(
      "Decision based on Non-MTUS Citation ACOEM Practice Guidelines, 2nd Edition, Chapter 7 Independent Medical Examinations and Consultations",
      citation,
    );
  const { name, sections } = nameAdopted(citation);
  const listed = sections.length > 0 ? `, Section(s): ${sections.join(", ")}` : "";
  return stop(`Decision based on MTUS ${name}${writePages(citation)}${listed}`);
}

function nameAdopted(citation: Cited): { name: string; sections: string[] } {
  const { source, chapter } = citation;
  const number = /^\d+/.exec(chapter ?? "")?.[0] ?? "";
  if (source === "acoem-2004") {
    const general = GENERAL_APPROACHES[number];
    if (general) return { name: "General Approaches 2004", sections: [general, ...sectionsOf(citation)] };
    const name = ACOEM_2004[number];
    return {
      name: name ? `${name} 2004` : "ACOEM Practice Guidelines, 2nd Edition (2004)",
      sections: name ? sectionsOf(citation) : [],
    };
  }
  if (source === "mtus-acoem") {
    const plain = (chapter ?? "Guidelines").replace(/\s*\([^)]*\)\s*$/, "");
    // The catalogue names such an entry by its chapter and edition; that is no section of it.
    const own = sectionsOf(citation).filter((section) => !/\(ACOEM\b|\bedition\)/.test(section) && section !== plain);
    return { name: `${plain} (ACOEM${writeEdition(citation.edition)})`, sections: own };
  }
  // Neither has sections in the sense of the others: their parts are named after them.
  if (source === "mtus-formulary-2018" || source === "mtus-rules")
    return {
      name:
        [NAMES[source], ...citation.pages.filter((page) => !isPage(page))].join(" ") +
        (citation.topic ? `, ${citation.topic}` : ""),
      sections: [],
    };
  return { name: NAMES[source] ?? source, sections: sectionsOf(citation) };
}

/** Names of sections: those that the source itself is cited by, else the topic; and places that are no page numbers. */
function sectionsOf({ source, chapter, topic, sections = [], pages }: Cited): string[] {
  const named = pages.length === 0 || source === "mtus-acoem" ? sections : [];
  const places = pages.filter((page) => !isPage(page));
  const title = (chapter ?? "").replace(/^\d+\s+/, "");
  const number = /^\d+/.exec(chapter ?? "")?.[0] ?? "";
  const known = [title, ACOEM_2004[number] ?? ""].map((text) => text.toLowerCase());
  const own = topic && !known.includes(topic.toLowerCase()) ? [topic] : [];
  return [...(named.length > 0 ? named : own), ...places].filter(Boolean);
}

const isPage = (page: string) => /^\d{1,4}(?:-\d{1,4})?$/.test(page);

/** Chapter 7 was not among the adopted ones; letters call it a non-MTUS citation. */
function isConsultation(source: SourceKey, chapter: string | null): boolean {
  return source === "acoem-2004" && /^7\b/.test(chapter ?? "");
}

function writePages({ pages }: Cited): string {
  const numbered = pages.filter(isPage);
  return numbered.length > 0 ? `, Page(s): ${numbered.join(", ")}` : "";
}

/** "2019-03-07" → ", March 7, 2019"; nothing for an edition that is not dated. */
function writeEdition(edition: string | undefined): string {
  const [year, month, day] = (/^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(edition ?? "") ?? []).slice(1);
  if (!year) return "";
  const name = month ? MONTHS[Number(month) - 1] : null;
  if (!name) return `, ${year}`;
  return day ? `, ${name} ${Number(day)}, ${year}` : `, ${name} ${year}`;
}

const list = (parts: (string | null | undefined)[]) => parts.filter(Boolean).join(", ");
const end = (text: string, citation: Cited) => stop(text.trim() + writePages(citation));
const stop = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
