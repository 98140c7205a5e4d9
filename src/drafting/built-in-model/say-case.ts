import { citePages } from "../../cite-pages.ts";
import type { DocumentKind } from "../../vocabulary.ts";
import { nameParty } from "../guideline-conflict/name-guideline.ts";
import type { BriefItem, CaseBrief, ToolOutputs } from "../tool-contract.ts";
import { nameSource, pageOf, STATES, short } from "./say.ts";

const KIND_NAMES: Partial<Record<DocumentKind, string>> = {
  "ur-denial": "utilization review decision",
  "imr-application": "application for review",
  rfa: "request for authorization",
  "progress-report": "progress report",
  "first-report": "first report",
  consultation: "consultation",
  imaging: "imaging report",
  "operative-report": "operative report",
  "therapy-notes": "therapy notes",
  laboratory: "laboratory report",
  pharmacy: "pharmacy record",
};

type Run = { kind: DocumentKind; date: string | null; document: string; page: number };

/** The documents in the file, one by one, by their first page. */
function runsOf(brief: CaseBrief): Run[] {
  return brief.documents.flatMap(({ name, kind, date, sections }) =>
    (sections ?? [{ firstPage: 1, lastPage: 1, kind, date }]).map((run) => ({
      ...{ kind: run.kind, date: run.date, document: name, page: run.firstPage },
    })),
  );
}

/** The case in a few lines, each with the page that it was read from. */
export function summarise(brief: CaseBrief): string {
  const { age, sex } = brief.worker;
  const who = [age === null ? "" : `${age} years`, sex ?? ""].filter(Boolean).join(", ") || "age and sex not read";
  const placed = (facts: string[]) =>
    facts.slice(0, 5).map((fact) => {
      const place = brief.places?.find(([value]) => value === fact)?.[1];
      return `${short(fact, 90)}${place ? ` [${place}]` : ""}`;
    });
  const facts = (name: string, values: string[]) =>
    values.length > 0 ? [`${name}: ${placed(values).join("; ")}.`] : [`${name}: none read from the file.`];
  const records = runsOf(brief)
    .toSorted((a, b) => (a.date ?? "9").localeCompare(b.date ?? "9"))
    .slice(0, 12)
    .map((run) => `${run.date ?? "undated"} ${KIND_NAMES[run.kind] ?? "record"} ${pageOf(run)}`);
  return [
    `Worker: ${who}. Injury: ${brief.dateOfInjury ?? "date not read"}. Decided as of ${brief.asOf ?? "an unknown date"}.`,
    ...facts("Diagnoses", brief.diagnoses),
    ...facts("Treatment to date", brief.treatmentToDate),
    ...facts("Medication", brief.medications),
    `Records: ${records.join("; ")}.`,
    "In dispute:",
    ...brief.items.map((item) => {
      const reason = item.urReason
        ? ` Review: "${short(item.urReason, 120)}"${item.urPage ? ` [${item.urPage}]` : ""}.`
        : "";
      const draft = item.draft ? ` Drafted: ${item.draft.determination}.` : " No draft yet.";
      return `${item.position}. ${short(item.request, 100)}.${reason}${draft}`;
    }),
  ].join("\n");
}

/** Kinds of records that a reviewer may look for and that the file does not hold; the open conditions; pages nobody can read. */
export function gaps(brief: CaseBrief): string {
  const held = new Set(runsOf(brief).map(({ kind }) => kind));
  const absent = Object.entries(KIND_NAMES).flatMap(([kind, name]) => (held.has(kind as DocumentKind) ? [] : [name]));
  const unreadable = brief.documents.flatMap(({ name, unreadablePages }) =>
    unreadablePages.map((page) => pageOf({ document: name, page })),
  );
  const open = brief.items.flatMap(({ position, draft }) =>
    (draft?.criteria ?? [])
      .filter(({ state, role, setAside }) => state === "not-documented" && role === "leaf" && !setAside)
      .map(({ text, search }) => `- Item ${position}: ${text} (${search?.pagesSearched ?? 0} pages searched)`),
  );
  const pages = brief.documents.reduce((sum, { pages: count }) => sum + count, 0);
  return [
    absent.length > 0
      ? `No document of these kinds is in the file (${brief.documents.length} documents, ${pages} pages, told apart by their headings): ${absent.join(", ")}.`
      : "Every kind of record that I tell apart is in the file.",
    unreadable.length > 0
      ? `Pages that cannot be read, and so prove nothing: ${unreadable.slice(0, 12).join(" ")}`
      : "Every page can be read.",
    ...(open.length > 0 ? ["Searched for the drafts and not documented:", ...open.slice(0, 20)] : []),
    ...(brief.items.some(({ draft }) => !draft) ? ["For items without a draft no condition was searched yet."] : []),
  ].join("\n");
}

/** What utilization review gives as its reason, beside what the draft finds. */
export function compareWithReview(brief: CaseBrief, items: BriefItem[]): string {
  if (items.length === 0) return "No disputed item was read from the documents, so there is no reason to compare with.";
  return items.map((item) => compareItem(brief, item)).join("\n\n");
}

function compareItem(brief: CaseBrief, item: BriefItem): string {
  const ur = item.urReason
    ? `Utilization review: "${short(item.urReason, 400)}"${item.urPage ? ` [${item.urPage}]` : ""}`
    : "Utilization review gives no reason for it that I could read.";
  const cited = item.urGuidelines.map(
    ({ source, chapter, pages }) =>
      `${nameSource({ source, chapter })}${pages.length > 0 ? `, ${citePages(pages)}` : ""}`,
  );
  const lines = [`Item ${item.position}, ${short(item.request, 90)}`, ur];
  if (cited.length > 0) lines.push(`It cites ${cited.join("; ")}.`);
  const { draft } = item;
  if (!draft) return [...lines, `There is no draft to set beside it: say "draft item ${item.position}".`].join("\n");
  if (draft.guidelineConflict) lines.push(draft.guidelineConflict.reason);
  const stems = new Set((item.urReason ?? "").toLowerCase().match(/[a-z]{5,}/g) ?? []);
  const touched = draft.criteria.filter(
    ({ text, role }) =>
      role !== "limit" && (text.toLowerCase().match(/[a-z]{5,}/g) ?? []).filter((word) => stems.has(word)).length > 0,
  );
  for (const criterion of touched.slice(0, 5)) {
    const [quote] = criterion.evidence;
    const shown = quote ? `: "${short(quote.quote)}" ${pageOf(quote)}` : "";
    lines.push(`- On its point "${criterion.text}" the records: ${STATES[criterion.state]}${shown}.`);
  }
  if (touched.length === 0 && item.urReason)
    lines.push("None of the conditions that the draft rests on shares its words with that reason.");
  const denied = brief.items.length > 0 && item.urDetermination === "modified" ? "modified" : "denied";
  lines.push(
    draft.determination === "upheld"
      ? `The review ${denied} it and the draft upholds that, on the guideline's conditions: ${draft.basis}`
      : `The review ${denied} it and the draft is **${draft.determination}**: ${draft.basis}`,
  );
  return lines.join("\n");
}

/** What is in force for an item or for free words, which governs and why, with the search as proof. */
export function guidelines(brief: CaseBrief, item: BriefItem | undefined, found: ToolOutputs["findExcerpts"]): string {
  const steps = found.searchSequence.map(
    (step) =>
      `${step.step}: ${step.note || (step.found.length > 0 ? `${step.found.length} found` : "nothing applicable")}`,
  );
  const sequence = `Search sequence (8 CCR 9792.21.1): ${steps.map((step) => step.replace(/\.$/, "")).join("; ")}.`;
  const applicable = found.searchSequence.some((step) => step.found.length > 0);
  if (found.excerpts.length === 0 || (!item && !applicable))
    return `The library holds nothing in force on ${brief.asOf ?? "that date"} that is about it. ${found.searchSequence.length > 0 ? sequence : ""}`.trim();
  const lines = found.excerpts
    .slice(0, 5)
    .map(
      (excerpt, at) =>
        `${at + 1}. ${excerpt.topic} (${nameSource(excerpt)}${excerpt.pages ? `, ${citePages(excerpt.pages)}` : ""})`,
    );
  const [first] = found.excerpts;
  const conflict = item?.draft?.guidelineConflict?.reason;
  const governs = first
    ? first.step === "mtus"
      ? `The first governs: it is part of the MTUS, which is presumed correct (Lab. Code 4604.5), and is in force ${first.inForceFrom ?? "from the beginning"} to ${first.inForceTo ?? "now"}. ODG and others are turned to only where the MTUS is silent or rebutted.`
      : "The MTUS is silent on it, so that the first of the next step governs."
    : "";
  const others = (found.citedByOthers ?? []).map(
    (party) =>
      `${party.by === "utilization-review" ? "Utilization review" : "The treating physician"} cites ${nameParty(party)}${party.pages.length > 0 ? `, ${citePages(party.pages)}` : ""}${party.inForce === false ? ", not in force on that day" : ""}${party.quote ? ` ${pageOf(party.quote)}` : ""}.`,
  );
  return [
    `${item ? `Item ${item.position}: g` : "G"}uidelines in force on ${brief.asOf ?? "the case's date"}, best first:`,
    ...lines,
    governs,
    ...others,
    ...(conflict ? [conflict] : []),
    sequence,
  ].join("\n");
}
