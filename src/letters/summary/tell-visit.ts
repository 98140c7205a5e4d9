import { writeDay } from "../words.ts";
import { findVisit } from "./find-visit.ts";
import { choosePhrases, type Part } from "./part.ts";
import { type SummarySources, speaksOf } from "./tell-history.ts";

const REPORTS: Record<string, string> = {
  "progress-report": "progress report",
  consultation: "consultation report",
  "first-report": "first report of injury",
};

/** Complaints, findings and medication as the newest report records them. */
export function tellVisit({ index, items, ...speech }: SummarySources): Part[] {
  const visit = findVisit(index);
  if (!visit) return [];
  const first = speaksOf(items);
  const report = `In the ${REPORTS[visit.kind] ?? "report"}${visit.date ? ` of ${writeDay(visit.date)}` : ""}`;
  const complaints = choosePhrases(visit.complaints, speech, { words: 45, first });
  const findings = choosePhrases(visit.findings, speech, { words: 40, first });
  const medication = choosePhrases(visit.medication, speech, { words: 25, first: () => false });
  const parts: Part[] = [];
  if (complaints.phrases.length > 0)
    parts.push({
      text: `${report} the injured worker's complaints were recorded as: ${complaints.phrases.join("; ")}.`,
      sources: complaints.sources,
    });
  if (findings.phrases.length > 0)
    parts.push({
      text: `${report} the examination findings were: ${findings.phrases.join("; ")}.`,
      sources: findings.sources,
    });
  if (medication.phrases.length > 0)
    parts.push({ text: `Medication is recorded as: ${medication.phrases.join("; ")}.`, sources: medication.sources });
  return parts;
}
