import type { CaseFacts, Page } from "../vocabulary.ts";
import { indexPages, quoteOf, type Unit } from "./page-index.ts";

type Lists = Pick<CaseFacts, "diagnoses" | "treatmentToDate" | "medications">;

const DIAGNOSIS_HEADING = /^(?:diagnos[ei]s|assessment|impression|A)\b\s*:?/i;
const OTHER_HEADING =
  /^(?:plan|P|treatment|work status|discussion|data|muscle|ros|recommend\w*|functional|objective|subjective|review of|20\.|22\.|discussion)\b/i;
const IN_PROSE =
  /(?:(?:being )?treated for|diagnosed (?:as having|with)|diagnos[ei]s (?:included?|are|is|were|was|of)|diagnoses are documented as|undergoing treatments? for|(?:assessment|impression) (?:included?|was|of))\s*:?\s+(.+)/i;
const TREATMENT =
  /\b(?:treatments? (?:to date|has included|included|so far)|prior (?:relevant )?treatments?|previous treatments?|earlier care|has had (?:chiro|physical|PT|two|\d)|treated with)\b/i;
const MEDICATION =
  /\b(?:current medications?|medications? (?:included?|list|are|were)|^meds?:|meds:|medications? at)\b/i;
const MAX = 24;

/** Diagnoses, treatment to date and medication as the records list them, newest record first, each with its quote. */
export function readClinicalLists(pages: Page[]): Lists {
  const records = pages
    .filter((page) => !["ur-denial", "imr-application", "imaging", "rfa"].includes(page.kind))
    .sort((a, b) => (b.date ?? "").localeCompare(a.date ?? "") || a.number - b.number);
  const lists: Lists = { diagnoses: [], treatmentToDate: [], medications: [] };
  const seen = new Set<string>();
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
    else if (OTHER_HEADING.test(text)) inDiagnoses = false;
    const heading = DIAGNOSIS_HEADING.test(text);
    if (
      inDiagnoses &&
      !heading &&
      !/^\d{1,2}\.\s/.test(unit.text) &&
      unit.text.length < 110 &&
      !unit.text.includes("?")
    )
      add(lists.diagnoses, unit.text, unit);
    if (inDiagnoses) for (const value of numberedParts(unit.text)) add(lists.diagnoses, value, unit);
    const prose = IN_PROSE.exec(unit.text);
    if (prose?.[1] && !/\b(?:mother|father|brother|sister)\b/i.test(unit.text)) add(lists.diagnoses, prose[1], unit);
    if (afterHeading) {
      add(afterHeading, unit.text, unit);
      afterHeading = null;
    }
    if (TREATMENT.test(unit.text) && unit.text.length > 24) add(lists.treatmentToDate, unit.text, unit);
    if (MEDICATION.test(unit.text) && unit.text.length > 24) add(lists.medications, unit.text, unit);
    if (/^treatment to date$/i.test(unit.text.trim())) afterHeading = lists.treatmentToDate;
    if (/^(?:current )?medications?(?: list)?$/i.test(unit.text.trim())) afterHeading = lists.medications;
  }
  return lists;
}

function numberedParts(text: string): string[] {
  const body = text.replace(/^(?:\d{1,2}\.\s+)?(?:DIAGNOS[EI]S|assessment|impression|A)\b\s*:?\s*/i, "");
  const parts = body.split(/(?:^|\s{2,}|\s)(?=\d\.\s+[A-Z])/).map((part) => part.replace(/^\s*\d\.\s+/, "").trim());
  return /^\s*\d\.\s/.test(body) || parts.length > 1 ? parts.filter((part) => part !== "") : [];
}
