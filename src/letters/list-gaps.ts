import type { CaseFacts, CaseSummary, LetterDecision, LetterGap, LetterHeader } from "../vocabulary.ts";
import { count, joinList } from "./words.ts";

/** What the gaps of a letter are told from. */
export interface LetterState {
  decisions: readonly LetterDecision[];
  /** Items of which the reader may not see the draft yet. */
  withheld: ReadonlySet<string>;
  /** Approved items with a finding that blocks, come since. */
  blocked: readonly string[];
  reviewers: number;
  credentialsMissing: boolean;
  header: LetterHeader;
  facts: CaseFacts | null;
  summary: CaseSummary;
  unread: number;
}

/** What is missing before a letter can be issued, each with where it is closed; none where it is complete. */
export function listGaps(state: LetterState): LetterGap[] {
  const gaps: LetterGap[] = [];
  const add = (code: LetterGap["code"], place: LetterGap["place"], message: string, disputedItemId?: string) =>
    gaps.push({ code, place, message, ...(disputedItemId ? { disputedItemId } : {}) });
  const { decisions, withheld, header, summary } = state;
  if (decisions.length === 0) add("items", "workspace", "There is no disputed item yet. Read the file or add one.");
  const open = decisions.filter(({ state: own }) => own !== "approved");
  if (open.length > 0) {
    const of = `${open.length} of ${count(decisions.length, "item")} ${open.length === 1 ? "is" : "are"} not approved`;
    const hidden = open.filter(({ disputedItemId }) => withheld.has(disputedItemId)).length;
    const kept =
      hidden > 0
        ? ` ${count(hidden, "draft")} stay${hidden === 1 ? "s" : ""} closed until you record your own leaning.`
        : "";
    add("not-approved", "workspace", `${of}.${kept}`, open[0]?.disputedItemId);
  }
  for (const disputedItemId of state.blocked) {
    const at = decisions.findIndex((decision) => decision.disputedItemId === disputedItemId) + 1;
    add(
      "blocked",
      "workspace",
      `Item ${at} was approved, and a finding has come up since that blocks it.`,
      disputedItemId,
    );
  }
  if (state.reviewers > 1)
    add(
      "reviewers",
      "workspace",
      `${state.reviewers} reviewers approved items; a letter states one reviewer's credentials.`,
    );
  if (state.credentialsMissing) add("credentials", "credentials", "The reviewer's credentials are not set.");
  const unknown = missingFields(header, state.facts);
  if (unknown.length > 0) add("header", "header", `Not known for the header: ${joinList(unknown)}.`);
  const blocking = summary.checks.filter(({ severity }) => severity === "block").length;
  if (summary.text === "") add("summary", "summary", "There is no clinical case summary yet. Write one.");
  else if (summary.origin === "built")
    add("summary", "summary", "The clinical case summary was written by code; read it and save it.");
  if (blocking > 0) add("summary", "summary", `${count(blocking, "finding")} on the case summary must be resolved.`);
  if (state.unread > 0)
    add(
      "documents",
      "workspace",
      `${count(state.unread, "document")} ${state.unread === 1 ? "is" : "are"} still being read.`,
    );
  return gaps;
}

function missingFields(header: LetterHeader, facts: CaseFacts | null): string[] {
  const fields: [string, unknown][] = [
    ["the case number", header.caseNumber],
    ["the date assigned", header.assignedOn],
    ["the decision date", header.decidedOn],
    ["the date of injury", facts?.dateOfInjury],
    ["the UR denial date", facts?.urDecisionDate],
    ["the day the application was received", facts?.applicationDate],
    ["the priority", header.priority],
  ];
  return fields.filter(([, value]) => !value).map(([name]) => name);
}
