import type { CaseFacts, Page } from "../vocabulary.ts";
import { indexPages, quoteOf, type Unit } from "./page-index.ts";

type Lists = Pick<CaseFacts, "diagnoses" | "treatmentToDate" | "medications">;

/** "A" and "P" are headings of a SOAP note only as such: "A:" or set apart by blanks, not "A. Physical examination". */
const DIAGNOSIS_HEADING =
  /^(?:(?:[Dd]iagnos[ei]s|DIAGNOS[EI]S|[Aa]ssessment|ASSESSMENT|[Ii]mpression|IMPRESSION)\b\s*:?|A(?::|\s{2,}))/;
/** A lettered or numbered heading of a form, and what a physical examination begins with, end a list of diagnoses. */
const FORM_HEADING = /^(?:P(?::|\s{2,})|[A-Z]\.\s+[A-Z]|\d{1,2}\.\s+[A-Z]{4})/;
const OTHER_HEADING =
  /^(?:plan|physical exam\w*|exam\w*\b|x-?ray|vitals|treatment|work status|discussion|data|muscle|ros|recommend\w*|functional|objective|subjective|review of|20\.|22\.|discussion)\b/i;
const IN_PROSE =
  /(?:(?:being )?treated for|diagnosed (?:as having|with)|diagnos[ei]s (?:included?|are|is|were|was|of)|diagnoses are documented as|undergoing treatments? for|(?:assessment|impression) (?:included?|was|of))\s*:?\s+(.+)/i;
const TREATMENT =
  /\b(?:treatments? (?:to date|has included|included|so far)|prior (?:relevant )?treatments?|previous treatments?|earlier care|has had (?:chiro|physical|PT|two|\d)|treated with)\b/i;
const OPERATED =
  /\b(?:s\/p|status post|underwent)\b[^.;]{0,60}\b(?:arthroscop\w*|\w+ectomy|repair|reconstruction|release|arthroplasty|replacement|fusion|decompression|laminectomy|acromioplasty)\b/i;
const MEDICATION =
  /\b(?:current medications?|medications? (?:included?|list|are|were)|^meds?:|meds:|medications? at)\b/i;
/** What a diagnosis is made of: a disorder's name, or a code of ICD-9 or ICD-10. */
const DIAGNOSIS =
  /\b(?:\w*(?:itis|osis|algia|opathy|emia|oma|plegia|paresis)|strains?|sprains?|disc|radicul\w*|syndrome|pain|tears?|fractures?|impingement|stenosis|depress\w*|anxiety|disorder|displacement|protrusion|herniation|contusion|chondromalacia|myofascial|spasm|status post|s\/p|long term use|opioid therapy|use of opioid|injury|headaches?|insomnia|sciatica|bursa|tendon\w*|neuroma|ulcer|hernia|concussion|crush|laceration|carpal tunnel|trigger finger|\d{3}\.\d{1,2}|[A-TV-Z]\d\d\.?\d{0,4}[A-Z]?)\b/i;
/** A finding, a complaint or a measure and no diagnosis. */
const NO_DIAGNOSIS =
  /^(?:no|still|not|pt|patient|he|she|refer|continue|discuss\w*|rtc|pain (?:now|is|with)|precautions|units|measures|goals?|hep)\b|\b\d+\/10\b|\bno change\b|\bbilat\w* neg|\b(?:help(?:s|ed)?|revealed|reveals|were|was|is|are|has|had|reports?|complains?)\b|\bUDS\b/i;
/** Documents whose assessment is not the physician's diagnosis. */
const NO_PHYSICIAN = [
  "ur-denial",
  "imr-application",
  "imaging",
  "rfa",
  "therapy-notes",
  "equipment",
  "laboratory",
  "pharmacy",
];
const MAX = 24;

/** Diagnoses, treatment to date and medication as the records list them, newest record first, each with its quote. */
export function readClinicalLists(pages: Page[]): Lists {
  const records = pages
    .filter((page) => !NO_PHYSICIAN.includes(page.kind))
    .sort((a, b) => (b.date ?? "").localeCompare(a.date ?? "") || a.number - b.number);
  const lists: Lists = { diagnoses: [], treatmentToDate: [], medications: [] };
  const seen = new Set<string>();
  const addDiagnosis = (value: string, unit: Unit) => {
    if (DIAGNOSIS.test(value) && !NO_DIAGNOSIS.test(value.trim())) add(lists.diagnoses, value, unit);
  };
  const add = (list: Lists["diagnoses"], value: string, unit: Unit) => {
    const clean = value
      .replace(/\s+/g, " ")
      .replace(/[.;,\s]+$/, "")
      .trim();
    const key = clean.toLowerCase();
    if (clean.length < 4 || seen.has(key) || list.length >= MAX) return;
    seen.add(key);
    list.push({ value: clean, source: quoteOf(unit) });
  };
  let inDiagnoses = false;
  let previous: Page | null = null;
  let afterHeading: Lists["diagnoses"] | null = null;
  for (const unit of indexPages(records).units) {
    if (unit.page !== previous) inDiagnoses = false;
    previous = unit.page;
    if (unit.standing === "instruction" || unit.standing === "request") continue;
    const text = unit.text.replace(/^\d{1,2}\.\s+(?=[A-Z]{4})/, "");
    if (DIAGNOSIS_HEADING.test(text)) inDiagnoses = true;
    else if (OTHER_HEADING.test(text) || FORM_HEADING.test(unit.text)) inDiagnoses = false;
    const heading = DIAGNOSIS_HEADING.test(text);
    if (
      inDiagnoses &&
      !heading &&
      !/^\d{1,2}\.\s/.test(unit.text) &&
      unit.text.length < 110 &&
      !unit.text.includes("?")
    )
      addDiagnosis(unit.text, unit);
    if (inDiagnoses) for (const value of numberedParts(unit.text)) addDiagnosis(value, unit);
    const prose = IN_PROSE.exec(unit.text);
    if (prose?.[1] && !/\b(?:mother|father|brother|sister)\b/i.test(unit.text)) {
      const value = prose[1].replace(/^(?:documented|listed|given) as\s+/i, "");
      if (DIAGNOSIS.test(value)) add(lists.diagnoses, value, unit);
    }
    if (afterHeading) {
      add(afterHeading, unit.text, unit);
      afterHeading = null;
    }
    // An operation that was done is treatment, wherever a report tells of it.
    if ((TREATMENT.test(unit.text) || OPERATED.test(unit.text)) && unit.text.length > 24)
      add(lists.treatmentToDate, unit.text, unit);
    if (MEDICATION.test(unit.text) && unit.text.length > 24) add(lists.medications, unit.text, unit);
    if (/^treatment to date$/i.test(unit.text.trim())) afterHeading = lists.treatmentToDate;
    if (/^(?:current )?medications?(?: list)?$/i.test(unit.text.trim())) afterHeading = lists.medications;
  }
  return lists;
}

function numberedParts(text: string): string[] {
  const body = text.replace(/^(?:\d{1,2}\.\s+)?(?:DIAGNOS[EI]S|assessment|impression|A(?=:|\s{2,}))\b\s*:?\s*/i, "");
  const parts = body.split(/(?:^|\s{2,}|\s)(?=\d\.\s+[A-Z])/).map((part) => part.replace(/^\s*\d\.\s+/, "").trim());
  return /^\s*\d\.\s/.test(body) || parts.length > 1 ? parts.filter((part) => part !== "") : [];
}
