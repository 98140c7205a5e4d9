import { citePages } from "../../cite-pages.ts";
import type { FoundEvidence, SourceKey } from "../../vocabulary.ts";
import { pagesDecided } from "../checks/cited-pages.ts";
import { nameParty } from "../guideline-conflict/name-guideline.ts";
import { nameGuideline } from "../rationale-words.ts";
import type { BriefItem, CaseBrief } from "../tool-contract.ts";
import { proposalsOf } from "./base-proposal.ts";
import { openCriteria } from "./compose-proposal.ts";
import { countedCriteria } from "./counted-criteria.ts";
import type { ItemAssessment } from "./plan-item.ts";
import type { IntentKind } from "./read-intent.ts";
import type { Turn } from "./read-turn.ts";

/** Page references as the reviewer's screen links them. */
export function pageOf({ document, page }: { document: string; page: number }): string {
  return `[${document} p. ${page}]`;
}

/** A source as letters name it: "the MTUS Chronic Pain Medical Treatment Guidelines (2009)". */
export function nameSource({ source, chapter }: { source: SourceKey; chapter: string | null }): string {
  const excerpt = { by: "found" as const, source, chapter, edition: null, topic: null, pages: [], says: null };
  return nameParty({ ...excerpt, inForce: null, excerptId: null, quote: null });
}

export function short(text: string, most = 160): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > most ? `${line.slice(0, most - 1).replace(/\s\S*$/, "")}…` : line;
}

export function help(): string {
  return [
    "I am the built-in drafter: I follow rules and need no network. Say it in your own words; several things in one message are done in turn. I can",
    '- draft: "draft all items", "draft item 2", "redraft the injection"',
    '- argue the other side: "the strongest case for the other determination for item 1"; it waits as a suggestion',
    '- explain: "why is item 2 upheld?", "which page says so?", "what is missing for item 1 and would change it?"',
    '- look: "find physical therapy"; summarise the case; what the file does not hold; what contradicts; compare with the review\'s reason',
    '- name the guideline: "which guideline governs item 1 and why?"',
    '- change a draft: shorter; plainer words; cite another page; take the MRI of 14 March into account; use my wording: "…"; undo',
    "A text that you have edited or approved is never written over: my change waits beside it as a suggestion.",
    "I cannot argue beyond the criteria of the library, read pages without text, know the literature, approve, sign or export. With OPENAI_API_KEY a language model answers instead.",
  ].join("\n");
}

export function forbidden(): string {
  return "I cannot approve, sign, export, send or delete anything; only you can, with the buttons beside the draft. I can draft, reword, explain and search.";
}

/** What is answered without looking at the case. */
export const WITHOUT_CASE: Partial<Record<IntentKind, () => string>> = {
  help,
  forbidden,
  thanks: () => "You are welcome. Every draft is kept; ask on when you like.",
};

export function noCase(refusal: string | undefined): string {
  return `The case file could not be read${refusal ? `: ${refusal}` : "."} Nothing was changed.`;
}

export function noItems(): string {
  return "No disputed item was read from the documents. Add the utilization review or the application, or enter the items by hand; then ask again.";
}

export function whichItem(brief: CaseBrief): string {
  return `Which item do you mean?\n${brief.items.map((item) => `${item.position}. ${short(item.request, 100)}`).join("\n")}`;
}

export function noDraft(item: BriefItem | undefined): string {
  return `There is no draft to reword yet. Say "draft item ${item?.position ?? 1}" first.`;
}

export function listCase(brief: CaseBrief): string {
  const { age, sex } = brief.worker;
  const who =
    [age === null ? "" : `${age} years`, sex ?? ""].filter((word) => word !== "").join(", ") || "age and sex not read";
  const unreadable = brief.documents.reduce((sum, document) => sum + document.unreadablePages.length, 0);
  return [
    `Worker: ${who}. Injury: ${brief.dateOfInjury ?? "date not read"}. Decided as of ${brief.asOf ?? "an unknown date"}.`,
    `${brief.documents.length} documents, ${brief.documents.reduce((sum, document) => sum + document.pages, 0)} pages${unreadable > 0 ? `, ${unreadable} without readable text` : ""}.`,
    ...brief.items.map(
      (item) =>
        `${item.position}. ${short(item.request, 120)}: ${item.draft ? `draft, revision ${item.draft.revision}, ${item.draft.determination}` : "no draft yet"}`,
    ),
  ].join("\n");
}

export function contradictions(brief: CaseBrief): string {
  const conflicting = brief.items.flatMap((item) =>
    (item.draft?.criteria ?? [])
      .filter((criterion) => criterion.state === "conflicting")
      .map(
        (criterion) =>
          `- Item ${item.position}, ${criterion.text}: ${criterion.evidence.map((quote) => `"${short(quote.quote, 90)}" ${pageOf(quote)}`).join(" against ")}`,
      ),
  );
  const lines = [...brief.inconsistencies.map((text) => `- ${text}`), ...conflicting];
  if (lines.length === 0)
    return "I found no contradiction between the documents. That is no proof that there is none: I compare dates, sides, numbers and what the review says is missing.";
  return `What does not agree in this file:\n${lines.join("\n")}`;
}

export function drafted(turn: Turn, brief: CaseBrief, assessed: ItemAssessment[]): string {
  const parts = assessed.map((one) => {
    const title = `Item ${one.item.position}, ${short(one.item.request, 90)}`;
    const last = proposalsOf(turn, one.item, "redraft").at(-1)?.output;
    if (!last)
      return `${title}: no draft. ${one.excerpts.length === 0 ? "The library holds no guideline in force for this treatment, and I do not draft from one that is about another." : "It could not be proposed."}`;
    if (!last.stored) {
      return `${title}: not stored. The checks refused it:\n${last.problems.map((problem) => `- ${problem.code}: ${problem.message}`).join("\n")}`;
    }
    const where = last.suggestion
      ? "waits beside your own text as a suggestion; your text is unchanged"
      : `proposed (revision ${last.revision})`;
    const lines = [`${title}: **${last.determination}** ${where}.`];
    const cited = one.excerpts.map((excerpt) => {
      const pages = pagesDecided(excerpt);
      return `${nameGuideline(excerpt).replace(/,$/, "")}: ${excerpt.topic}${pages.length > 0 ? `, ${citePages(pages)}` : ""}`;
    });
    lines.push(`Guideline: ${cited.join("; ")}.`);
    if (one.proposed.reason)
      lines.push(
        `What decides: ${one.proposed.reason.because}${one.proposed.reason.support[0] ? ` ${pageOf(one.proposed.reason.support[0])}` : ""}`,
      );
    lines.push(...criteriaLines(one));
    const warnings = last.checks.filter((check) => check.severity === "warn");
    if (warnings.length > 0) lines.push(`To look at: ${warnings.map((check) => check.message).join(" ")}`);
    return lines.join("\n");
  });
  const unreadable = brief.documents.flatMap((document) =>
    document.unreadablePages.map((page) => pageOf({ document: document.name, page })),
  );
  if (unreadable.length > 0)
    parts.push(
      `Without readable text, not searched: ${unreadable.slice(0, 6).join(" ")}${unreadable.length > 6 ? " …" : ""}`,
    );
  return parts.join("\n\n");
}

function criteriaLines(one: ItemAssessment): string[] {
  const lines: string[] = [];
  const criteria = countedCriteria(one);
  const shown = criteria
    .filter(({ leaf, found }) => leaf.kind === "leaf" && found.state === "documented" && found.evidence[0])
    .slice(0, 3);
  if (shown.length > 0)
    lines.push(
      `Documented: ${shown.map(({ leaf, found }) => `${leaf.text} ${found.evidence[0] ? pageOf(found.evidence[0]) : ""}`).join("; ")}.`,
    );
  const denied = criteria
    .filter(({ leaf, found }) => leaf.kind === "leaf" && found.state === "explicitly-absent" && found.evidence[0])
    .slice(0, 3);
  if (denied.length > 0) {
    lines.push(
      `The file denies: ${denied.map(({ leaf, found }) => `${leaf.text} ${found.evidence[0] ? pageOf(found.evidence[0]) : ""}`).join("; ")}.`,
    );
  }
  const open = openCriteria(criteria);
  const missing = open.filter(({ found }) => found.state === "not-documented").slice(0, 4);
  if (missing.length > 0)
    lines.push(`Searched and not documented: ${missing.map(({ leaf }) => leaf.text).join("; ")}.`);
  const conflicting = open.filter(({ found }) => found.state === "conflicting").slice(0, 3);
  if (conflicting.length > 0)
    lines.push(
      `Conflicting: ${conflicting.map(({ leaf, found }) => `${leaf.text} ${found.evidence.slice(0, 2).map(pageOf).join(" ")}`).join("; ")}.`,
    );
  return lines;
}

export const STATES = {
  documented: "documented",
  "explicitly-absent": "the file denies it",
  "not-documented": "not documented",
  conflicting: "the records disagree",
} as const;

export function explainDraft(item: BriefItem, kind: IntentKind): string {
  const draft = item.draft;
  if (!draft) return noDraft(item);
  const criteria =
    kind === "missing"
      ? draft.criteria.filter(({ state, setAside }) => state === "not-documented" && !setAside)
      : draft.criteria;
  const lines = criteria
    .filter((criterion) => kind !== "locate" || criterion.evidence.length > 0)
    .map((criterion) => {
      const quotes = criterion.evidence.slice(0, 2).map((quote) => `"${short(quote.quote)}" ${pageOf(quote)}`);
      const searched =
        criterion.state === "not-documented" && criterion.search && !criterion.setAside
          ? ` (searched ${criterion.search.pagesSearched} pages${criterion.search.pagesUnreadable > 0 ? `, ${criterion.search.pagesUnreadable} more are unreadable` : ""})`
          : "";
      const state = criterion.setAside ?? STATES[criterion.state];
      return `- ${criterion.text}: ${state}${searched}${quotes.length > 0 ? `. ${quotes.join(" ")}` : ""}`;
    });
  const cited = draft.citations
    .map((citation) => `${citation.topic}${citation.pages.length > 0 ? `, ${citePages(citation.pages)}` : ""}`)
    .join("; ");
  const head =
    kind === "missing"
      ? `Item ${item.position}: what was searched and not found:`
      : `Item ${item.position} is drafted as **${draft.determination}**. ${draft.basis}`;
  const change = kind === "missing" ? [whatWouldChange(item)] : [];
  return [
    head,
    ...(lines.length > 0 ? lines : ["- no criterion of this kind"]),
    ...change,
    `Guideline: ${cited}.`,
  ].join("\n");
}

/** What the determination hangs on, and which record would turn it. */
function whatWouldChange({ draft }: BriefItem): string {
  if (!draft) return "";
  const open = draft.criteria.filter(
    ({ role, outcome, setAside }) => role === "leaf" && outcome !== "met" && setAside === undefined,
  );
  const against = draft.criteria.filter(({ role, state }) => role === "exclusion" && state === "documented");
  const name = (list: typeof open) =>
    list
      .slice(0, 4)
      .map(({ text }) => text)
      .join("; ");
  if (draft.determination === "overturned") {
    const met = draft.criteria.filter(({ role, outcome }) => role === "leaf" && outcome === "met");
    return `What would change it: a record that disproves one of these: ${name(met) || "the findings it rests on"}.`;
  }
  if (open.length === 0 && against.length === 0)
    return "What would change it: no further record by the guideline's own conditions; the reason lies in the treatment itself.";
  const shown = open.length > 0 ? `a record that documents ${name(open)}` : "";
  const off = against.length > 0 ? `proof that this does not hold: ${name(against)}` : "";
  return `What would change it: ${[shown, off].filter(Boolean).join(", and ")}.`;
}

export function explainAssessment(one: ItemAssessment, kind: IntentKind): string {
  if (one.excerpts.length === 0)
    return `Item ${one.item.position}: the library has no guideline in force that fits this request, so that I cannot judge it.`;
  const criteria = kind === "missing" ? openCriteria(countedCriteria(one)) : one.criteria;
  const lines = criteria.map(({ leaf, found }) => {
    const quotes = found.evidence.slice(0, 2).map((quote) => `"${short(quote.quote)}" ${pageOf(quote)}`);
    return `- ${leaf.text}: ${STATES[found.state]}${quotes.length > 0 ? `. ${quotes.join(" ")}` : ""}`;
  });
  const guideline = one.excerpts[0];
  return [
    `Item ${one.item.position} has no draft yet. By rule it would be proposed as **${one.proposed.determination}**: ${one.proposed.basis}`,
    ...lines,
    ...(guideline
      ? [
          `Guideline: ${nameGuideline(guideline).replace(/,$/, "")}: ${guideline.topic}${guideline.pages ? `, ${citePages(guideline.pages)}` : ""}.`,
        ]
      : []),
    `Say "draft item ${one.item.position}" to have it written.`,
  ].join("\n");
}

export function missingInDrafts(items: BriefItem[]): string {
  return items.map((item) => explainDraft(item, "missing")).join("\n\n");
}

export function searched(found: FoundEvidence): string {
  const pages = `${found.search.pagesSearched} pages searched${found.search.pagesUnreadable > 0 ? `, ${found.search.pagesUnreadable} without readable text` : ""}`;
  if (found.state === "not-documented" || found.evidence.length === 0) {
    const near = found.search.nearMisses
      .slice(0, 3)
      .map((miss) => `- "${short(miss.quote)}" ${pageOf(miss)} (${miss.why})`);
    return [
      `I find nothing on that in the file (${pages}; words: ${found.search.terms.slice(0, 8).join(", ")}).`,
      ...(near.length > 0 ? ["Close to it:", ...near] : []),
    ].join("\n");
  }
  const lines = found.evidence
    .slice(0, 6)
    .map(
      (quote) =>
        `- "${short(quote.quote, 220)}" ${pageOf(quote)}${quote.assertion === "affirmed" ? "" : ` (${quote.assertion.replace("-", " ")})`}`,
    );
  return [`What the file says (${STATES[found.state]}; ${pages}):`, ...lines].join("\n");
}
