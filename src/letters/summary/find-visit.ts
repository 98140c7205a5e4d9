import type { PageIndex, Unit } from "../../case-files/page-index.ts";
import type { DocumentKind, IsoDay } from "../../vocabulary.ts";

/** A visit as one report tells it: what the worker said and what was found. */
export interface Visit {
  date: IsoDay | null;
  kind: DocumentKind;
  complaints: Unit[];
  findings: Unit[];
  medication: Unit[];
}

const REPORTS: readonly DocumentKind[] = ["progress-report", "consultation", "first-report"];
const COMPLAINTS =
  /^(?:\d{1,2}\.\s+)?(?:S\s*:|S\s{2}|subjective\b|(?:present(?:ing)?|current|chief) complaints?\b|CC\s*:|HPI\b|history of present illness|interval history)/i;
const FINDINGS =
  /^(?:\d{1,2}\.\s+)?(?:O\s*:|O\s{2}|objective\b|physical exam\w*|(?:on )?examination\b|exam\s*:|PE\s*:)/i;
const MEDICATION = /^(?:current )?(?:medications?|medication list|meds)\b\s*:?(?!\s+(?:are|is|were|help|and|refill))/i;
const OTHER =
  /^(?:A\s*:|P\s*:|assessment|diagnos[ie]s|impression|plan\b|treatment\b|review of systems|ROS\b|daily|activit|past\b|family|social|allerg|records?\b|work status|discussion|vitals?\b|data\b|function\b|x-?ray|motion\b|medical opinion|opinion|psycholog|previous|course of|pain diagram|[A-Z]\.\s+X-?ray|(?:19|2\d)\.\s+[A-Z])/i;

/**
 * The newest report of a treating or consulting physician that tells complaints and findings, with the sentences under each heading; null
 * where no report has them.
 */
export function findVisit(index: PageIndex): Visit | null {
  const reports = new Map<string, Unit[]>();
  for (const unit of index.units) {
    if (!REPORTS.includes(unit.page.kind) || unit.standing !== "record") continue;
    const key = `${unit.page.documentId}\n${unit.page.section ?? 0}`;
    const known = reports.get(key);
    if (known) known.push(unit);
    else reports.set(key, [unit]);
  }
  const visits = [...reports.values()].map(readVisit);
  const newest = (a: Visit, b: Visit) => (b.date ?? "").localeCompare(a.date ?? "");
  const whole = visits.filter(({ complaints, findings }) => complaints.length > 0 && findings.length > 0).sort(newest);
  const some = visits.filter(({ complaints, findings }) => complaints.length + findings.length > 0).sort(newest);
  return whole[0] ?? some[0] ?? null;
}

function readVisit(units: Unit[]): Visit {
  const [head] = units;
  const visit: Visit = {
    date: head?.page.date ?? null,
    kind: head?.page.kind ?? "progress-report",
    complaints: [],
    findings: [],
    medication: [],
  };
  let into: Unit[] | null = null;
  for (const unit of units) {
    if (COMPLAINTS.test(unit.text)) into = visit.complaints;
    else if (FINDINGS.test(unit.text)) into = visit.findings;
    else if (MEDICATION.test(unit.text)) into = visit.medication;
    else if (OTHER.test(unit.text)) into = null;
    if (into && !isHeading(unit.text)) into.push(unit);
  }
  return visit;
}

/** "Subjective complaints", "OBJECTIVE", "A. Physical examination". */
function isHeading(text: string): boolean {
  const bare = text.replace(/^(?:\d{1,2}|[A-Z])\.\s+/, "").trim();
  return (
    bare.length < 40 &&
    !/[.:]\s*\S/.test(bare) &&
    (COMPLAINTS.test(bare) || FINDINGS.test(bare) || MEDICATION.test(bare))
  );
}
