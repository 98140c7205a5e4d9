import type { IsoDay, SourceKey } from "../../vocabulary.ts";

/** Chapters of ACOEM's Practice Guidelines, 2nd edition (2004), by their numbers. */
const ACOEM_CHAPTERS: [number, RegExp][] = [
  [1, /^Prevention$/i],
  [2, /General Approach to Initial Assessment/i],
  [3, /Initial Approaches to Treatment/i],
  [4, /Work-?\s?Relatedness/i],
  [5, /Cornerstones of Disability/i],
  [6, /Pain, Suffering/i],
  [7, /Independent Medical Examination/i],
  [8, /Neck (?:and|&) Upper Back/i],
  [9, /Shoulder/i],
  [10, /Elbow/i],
  [11, /Forearm/i],
  [12, /Low(?:er)? Back/i],
  [13, /Knee/i],
  [14, /Ankle/i],
  [15, /Stress/i],
  [16, /\bEyes?\b/i],
];
const TREATMENT_CHAPTER = "3";

/** From this day ACOEM's current chapters are the MTUS (8 CCR 9792.23 as amended). */
const ADOPTED_FROM: IsoDay = "2017-12-01";

/** The 2016 chronic pain and opioid guidelines replaced the 2009 chapter on this day (8 CCR 9792.24.2, 9792.24.4). */
const CHRONIC_PAIN_2016_FROM: IsoDay = "2016-07-28";
const CHRONIC_PAIN_2016_TO: IsoDay = "2017-11-30";

/** The number of the 2004 chapter that a name stands for; null for none. */
export function acoemChapter(name: string): string | null {
  const known = ACOEM_CHAPTERS.find(([, pattern]) => pattern.test(name.trim()));
  return known ? String(known[0]) : null;
}

/**
 * The chapter of "General Approaches 2004", which stands for several: its sections are named after them. Where they name
 * more than one, the chapter on treatment is the one that a disputed treatment is judged by.
 */
export function generalApproachesChapter(sections: string[]): string | null {
  const chapters = [...new Set(sections.map(acoemChapter).filter((chapter) => chapter !== null))];
  if (chapters.includes(TREATMENT_CHAPTER)) return TREATMENT_CHAPTER;
  return chapters.length === 1 ? (chapters[0] ?? null) : null;
}

/** A guideline named in a letter: where, which, and what its name itself says of the chapter. */
export type Mention = {
  start: number;
  end: number;
  source: SourceKey;
  chapter: string | null;
  /** The chapter's name as printed, where the letter gives one. */
  name: string | null;
};

type Rule = { pattern: RegExp; read: (match: RegExpExecArray, asOf: IsoDay | null) => Omit<Mention, "start" | "end"> };

const BODY_CHAPTERS =
  "Neck\\s+(?:and|&)\\s+Upper\\s+Back|Shoulder|Elbow|Forearm,?\\s+Wrist,?\\s+(?:and|&)\\s+Hand|Low(?:er)?\\s+Back|Knee|Ankle\\s+(?:and|&)\\s+Foot|Eye";
const plain =
  (source: SourceKey): Rule["read"] =>
  (_, __) => ({ source, chapter: null, name: null });

/** ACOEM's chapters as adopted into the MTUS from December 2017 on. */
const ADOPTED_CHAPTERS = [
  "(?:Cervical\\s+and\\s+Thoracic\\s+Spine|Hip\\s+and\\s+Groin|Hand,?\\s+Wrist,?\\s+and\\s+Forearm|Low\\s+Back|Shoulder|Knee|Elbow|Ankle\\s+and\\s+Foot|Eye)(?:\\s+Disorders?)?",
  "Chronic\\s+Pain(?:\\s+Disorders?)?",
  "Opioids?",
  "Initial\\s+Approaches\\s+to\\s+Treatment",
  "Traumatic\\s+Brain\\s+Injury",
  "(?:Workplace\\s+Mental\\s+Health(?::|\\s+[-–]))?\\s*(?:Depressive|Anxiety|Post-?traumatic\\s+Stress|Acute\\s+Stress)\\s+Disorders?(?:\\s+and\\s+Acute\\s+Stress\\s+Disorder)?",
  "(?:Workplace\\s+Mental\\s+Health(?::|\\s+[-–])\\s*)?PTSD(?:\\s+and\\s+acute\\s+stress)?",
  "Workplace\\s+Mental\\s+Health",
  "Interstitial\\s+Lung\\s+Disease",
  "(?:Occupational\\/)?Work-?\\s?related\\s+Asthma",
  "COVID-?19",
].join("|");
const EDITION_DAY = "(?:[A-Z][a-z]+\\.?\\s+\\d{1,2},?\\s+|\\d{1,2}[/-]\\d{1,2}[/-]|[A-Z][a-z]+\\s+)?";
const adopted = (name: string): Omit<Mention, "start" | "end"> => ({
  source: "mtus-acoem",
  chapter: name.replace(/\s+/g, " ").trim(),
  name: null,
});

/** They carry the day or the year of their edition, later than those of the guidelines that they replaced. */
const DATED_ACOEM: Rule[] = [
  {
    pattern: new RegExp(
      `\\b(${ADOPTED_CHAPTERS})(?:\\s+(?:Medical\\s+Treatment\\s+)?Guidelines?)?,?\\s+\\((?:(?:MTUS\\s+)?ACOEM[^()]*|${EDITION_DAY}20(?:1[1-9]|[2-9]\\d))\\)`,
      "gi",
    ),
    read: (match) => adopted(match[1] ?? ""),
  },
  {
    pattern: new RegExp(
      `\\b(${ADOPTED_CHAPTERS})(?:\\s+(?:Medical\\s+Treatment\\s+)?Guidelines?)?,?\\s+(?:ACOEM\\s+)?(?!2016\\b(?<=(?:Pain|Opioids?)[^.]{0,40}2016))20(?:1[1-9]|[2-9]\\d)\\b`,
      "gi",
    ),
    read: (match) => adopted(match[1] ?? ""),
  },
  {
    pattern:
      /((?:[A-Z][\w'’/:-]*\s+(?:(?:and|of|to|&)\s+)?){1,8})\(ACOEM,?\s+(?:[A-Z][a-z]+\.?\s+\d{1,2},?\s+|\d{1,2}[/-]\d{1,2}[/-])?\d{4}\)/g,
    read: (match) => adopted((match[1] ?? "").replace(/^MTUS\s+/, "")),
  },
];

/** Names with their year, as letters from 2016 on write them. */
const NAMED_WITH_YEAR: Rule[] = [
  ...DATED_ACOEM,
  { pattern: /(?:MTUS )?Drug Formulary|MTUS Formulary/gi, read: plain("mtus-formulary-2018") },
  {
    pattern: /Chronic Pain(?: Medical)?(?: Treatment)?(?: Guidelines?)?,? \(?(?:(?:May|July)(?: 18)?,? )?2009\)?/gi,
    read: plain("mtus-chronic-pain-2009"),
  },
  {
    pattern: /Chronic Pain(?: Medical)?(?: Treatment)?(?: Guidelines?)?,? \(?2016\)?/gi,
    read: plain("mtus-chronic-pain-2016"),
  },
  { pattern: /Opioids?(?: Medical)?(?: Treatment)?(?: Guidelines?)?,? \(?2016\)?/gi, read: plain("mtus-opioids-2016") },
  {
    pattern: /Acupuncture(?: Medical)?(?: Treatment)?(?: Guidelines?)?,? \(?2007\)?/gi,
    read: plain("mtus-acupuncture-2007"),
  },
  {
    pattern: /Post-?\s?surgical(?: Treatment| Rehabilitation)?(?: Guidelines?)?,? \(?2009\)?/gi,
    read: plain("mtus-postsurgical-2009"),
  },
  {
    pattern: new RegExp(`(${BODY_CHAPTERS}) (?:Complaints|Disorders),? \\(?(2004|2007)\\)?`, "gi"),
    read: (match) => acoemMention(match[1] ?? "", match[2]),
  },
  {
    pattern: /(Stress[- ]?Related Conditions|General Approaches|Eye)(?: Chapter)?,? \(?2004\)?/gi,
    read: (match) => acoemMention(match[1] ?? "", "2004"),
  },
];

/** Chapters of the 2004 edition by the titles that letters use alone. */
const TITLED_CHAPTERS =
  "General\\s+Approach\\s+to\\s+Initial\\s+Assessment(?:\\s+and\\s+Documentation)?|Initial\\s+Approaches\\s+to\\s+Treatment|Cornerstones\\s+of\\s+Disability\\s+Prevention(?:\\s+and\\s+Management)?|Pain,\\s+Suffering,?\\s+and\\s+the\\s+Restoration\\s+of\\s+Function|Independent\\s+Medical\\s+Examinations?\\s+and\\s+Consultations?";

/** Sections of title 8 that hold a guideline each; 9792.23.1 to .9 are ACOEM's chapters 8 to 16. */
const REGULATION: Rule = {
  pattern: /\b9792\.2(?:4\.([1-4])|3\.([1-9]))(?!\d)/g,
  read: (match, asOf) => {
    const special = [
      "mtus-acupuncture-2007",
      chronicPainEdition(asOf),
      "mtus-postsurgical-2009",
      "mtus-opioids-2016",
    ] as const;
    const source = special[Number(match[1] ?? 0) - 1];
    if (source) return { source, chapter: null, name: null };
    const chapter = String(Number(match[2]) + 7);
    return { source: chapter === "10" ? "acoem-elbow-2007" : "acoem-2004", chapter, name: null };
  },
};

const ROMAN = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI".split(" ");

/** "12" and "XII" alike; null for neither. */
function toChapterNumber(printed: string | undefined): string | null {
  if (!printed) return null;
  if (/^\d+$/.test(printed)) return String(Number(printed));
  const at = ROMAN.indexOf(printed.toUpperCase());
  return at < 0 ? null : String(at + 1);
}

/** Names as letters before 2016 and utilization reviews write them, often without a year. */
const NAMED_FREELY: Rule[] = [
  ...NAMED_WITH_YEAR,
  REGULATION,
  {
    pattern: new RegExp(`(${TITLED_CHAPTERS})(?:\\s+Chapter(?:\\s+\\d{1,2})?)?`, "gi"),
    read: (match, asOf) => {
      const name = (match[1] ?? "").replace(/\s+/g, " ");
      if (asOf && asOf >= ADOPTED_FROM && /^Initial/i.test(name)) return adopted(name);
      return { source: "acoem-2004", chapter: acoemChapter(name), name };
    },
  },
  {
    pattern: new RegExp(
      `\\bACOEM(?:,?\\s+(?:Practice\\s+)?Guidelines?)?(?:,|:|\\s+[-–])?\\s+(${BODY_CHAPTERS})(?!\\s+(?:Complaints|Disorders))(?:\\s+Chapter)?`,
      "gi",
    ),
    read: (match) => acoemMention(match[1] ?? "", /2004/.exec(match[0])?.[0]),
  },
  {
    // The regulation's own date stands for the chapter that took effect with it, where pages follow.
    pattern: /\bMTUS,? \((?:Effective )?(?:July 18, )?2009\)(?=[^.;]{0,60}\b(?:pp?\b|pages?|pgs?))/gi,
    read: plain("mtus-chronic-pain-2009"),
  },
  {
    pattern: new RegExp(
      `(${BODY_CHAPTERS})\\s+Complaints(?:\\s+Chapter(?:\\s+\\d{1,2}\\b)?)?(?:\\s*\\(ACOEM[^()]*(?:\\([^()]*\\)[^()]*)*\\))?|(Stress[- ]?Related\\s+Conditions)`,
      "gi",
    ),
    read: (match) => acoemMention(match[1] ?? match[2] ?? "", /\(ACOEM.*(2004|2007)/i.exec(match[0])?.[1]),
  },
  {
    pattern:
      /(?:American College of Occupational and Environmental Medicine(?: \(ACOEM\))?|\bACOEM)(?:,? (?:Occupational Medicine )?(?:Practice )?Guidelines?)?(?:,? \(?(?:2nd|second|3rd|third) ed(?:ition|\.)?\)?)?(?:,? ?\(?(?:revised )?(?:2004|2007)\)?)?(?:,? ?\(?(?:Chapter|Ch\.?) ?(\d{1,2}|[IVX]{1,5}\b)\)?)?/gi,
    read: (match) => {
      const chapter = toChapterNumber(match[1]);
      const old = /2nd|second|2004|chapter|ch\b/i.test(match[0]) || !/3rd|third/i.test(match[0]);
      if (!old) return { source: "other", chapter: null, name: null };
      const elbow = chapter === "10" && !/2004/.test(match[0]);
      return { source: elbow ? "acoem-elbow-2007" : "acoem-2004", chapter, name: null };
    },
  },
  {
    pattern: new RegExp(
      `(Cervical and Thoracic Spine|Hip and Groin|Hand,? Wrist,? and Forearm|${BODY_CHAPTERS}|Chronic Pain|Opioids) Disorders(?: Guidelines?)?`,
      "gi",
    ),
    read: (match, asOf) => {
      if (asOf === null || asOf >= ADOPTED_FROM) return adopted(match[0].replace(/ Guidelines?$/i, ""));
      // Before their adoption these are the publisher's later editions, but for the elbow, whose chapter of 2007 had that name.
      return /^Elbow/i.test(match[0])
        ? acoemMention("Elbow", "2007")
        : { source: "other", chapter: null, name: match[0] };
    },
  },
  {
    pattern:
      /Chronic Pain(?: Medical)? Treatment(?: Guidelines?)?|Chronic Pain(?: Medical)? Guidelines?|(?<=MTUS:?,? )Chronic Pain/gi,
    read: (_, asOf) => ({ source: chronicPainEdition(asOf), chapter: null, name: null }),
  },
  { pattern: /Opioids? Treatment Guidelines?/gi, read: plain("mtus-opioids-2016") },
  {
    pattern: /Acupuncture(?: Medical)? Treatment(?: Guidelines?)?|Acupuncture Guidelines?|(?<=MTUS:?,? )Acupuncture/gi,
    read: plain("mtus-acupuncture-2007"),
  },
  {
    pattern:
      /Post-?\s?surgical (?:Treatment|Rehabilitation)(?: Guidelines?)?|Post-?\s?surgical Guidelines?|(?<=MTUS:?,? )Post-?\s?surgical/gi,
    read: plain("mtus-postsurgical-2009"),
  },
  {
    // "MTUS Opioids, pages 78-80": topics cited under the MTUS alone, with pages, are the chronic pain chapter's.
    pattern:
      /\bMTUS:?,? (?=[A-Z])(?=(?:(?!ACOEM|Chronic|Acupuncture|surgical|Complaints|Conditions|Disorders|Formulary|Guideline|ODG|Disability)[^.;]){2,60}?\b(?:pp?|pgs?|pages?)\b)/g,
    read: (_, asOf) => ({ source: chronicPainEdition(asOf), chapter: null, name: null }),
  },
  {
    // Print programs drop the "ffi" of their fonts.
    pattern: /\bO[f\W]{0,4}i?cial Disability Guidelines?(?: \(ODG\))?|\bODG\b(?: Guidelines?)?/gi,
    read: plain("odg"),
  },
  { pattern: /Other Medical Treatment Guidelines?(?: or Medical Evidence)?/gi, read: plain("other") },
];

function chronicPainEdition(asOf: IsoDay | null): SourceKey {
  return asOf && asOf >= CHRONIC_PAIN_2016_FROM && asOf <= CHRONIC_PAIN_2016_TO
    ? "mtus-chronic-pain-2016"
    : "mtus-chronic-pain-2009";
}

function acoemMention(name: string, year: string | undefined): Omit<Mention, "start" | "end"> {
  const chapter = acoemChapter(name);
  const source = chapter === "10" && year !== "2004" ? "acoem-elbow-2007" : "acoem-2004";
  const printed = /General Approaches/i.test(name)
    ? null
    : `${name.replace(/\s+/g, " ")}${/stress/i.test(name) ? "" : " Complaints"}`;
  return { source, chapter, name: printed };
}

/**
 * The guidelines that a text names, in order and without overlap. `withYear`: only names that carry their year count, as in
 * letters that cite sections, whose titles otherwise read like guidelines.
 */
export function findMentions(text: string, asOf: IsoDay | null, withYear: boolean): Mention[] {
  const found: Mention[] = [];
  for (const rule of withYear ? NAMED_WITH_YEAR : NAMED_FREELY) {
    for (const match of text.matchAll(rule.pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      found.push({ start, end, ...rule.read(match, asOf) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
