import type { CheckFinding, StoredCriterion } from "../../vocabulary.ts";
import type { CaseFileView, DraftView } from "../api-types.ts";
import { countedCriteria, openNearMisses } from "./near-misses.ts";

/** A thing to resolve or to look at before an item is approved; `target` names the element that shows it. */
export interface Unresolved {
  itemId: string;
  /** Whether approval is refused while it stands. */
  blocks: boolean;
  target: string;
}

export type ItemState = "no-draft" | "withheld" | "to-resolve" | "ready" | "approved" | "void";

/** Names of the elements that show a finding, a criterion, a citation and what stands in place of a draft. */
export const targetOf = {
  finding: ({ code, message }: Pick<CheckFinding, "code" | "message">) => `finding ${code} ${message}`,
  criterion: ({ excerptId, criterionId }: Pick<StoredCriterion, "excerptId" | "criterionId">) =>
    `criterion ${excerptId} ${criterionId}`,
  citation: (excerptId: string) => `citation ${excerptId}`,
  start: "start",
};

/** What stands before the approval of one draft: what blocks first, then what is to be looked at, each in the order of the page. */
export function listDraftUnresolved(draft: DraftView): Unresolved[] {
  if (draft.approval) return [];
  const itemId = draft.disputedItemId;
  const { checks } = draft.revision;
  const criteria = countedCriteria(draft).filter(
    (criterion) => criterion.state === "conflicting" || openNearMisses(criterion, draft.dismissals).length > 0,
  );
  const findings = (severity: CheckFinding["severity"]) =>
    checks
      .filter((finding) => finding.severity === severity)
      .map((finding) => ({ itemId, blocks: severity === "block", target: targetOf.finding(finding) }));
  return [
    ...findings("block"),
    ...criteria.map((criterion) => ({ itemId, blocks: false, target: targetOf.criterion(criterion) })),
    ...findings("warn"),
  ];
}

/** How much stands before an approval, as every place says it: "1 to resolve before approval, 8 to look at". */
export function sayUnresolved(draft: DraftView): string {
  const { blocking, open } = countUnresolved(draft);
  const said = blocking > 0 ? `${blocking} to resolve before approval` : "Nothing blocks";
  return open > 0 ? `${said}, ${open} to look at` : said;
}

function countUnresolved(draft: DraftView): { blocking: number; open: number } {
  const all = listDraftUnresolved(draft);
  const blocking = all.filter(({ blocks }) => blocks).length;
  return { blocking, open: all.length - blocking };
}

/** Of a whole case file, item by item. What blocks anywhere comes before what is only to be looked at. */
export function listUnresolved({ items, drafts }: Pick<CaseFileView, "items" | "drafts">): Unresolved[] {
  const all = items.flatMap((item) => {
    const draft = drafts.find((one) => one.disputedItemId === item.id);
    return draft ? listDraftUnresolved(draft) : [{ itemId: item.id, blocks: true, target: targetOf.start }];
  });
  return [...all.filter(({ blocks }) => blocks), ...all.filter(({ blocks }) => !blocks)];
}

/** Where an item stands, with how many things block its approval and how many are to be looked at. */
export function readItemState(
  view: Pick<CaseFileView, "drafts" | "withheldItems">,
  itemId: string,
): { state: ItemState; blocking: number; open: number } {
  const draft = view.drafts.find((one) => one.disputedItemId === itemId);
  if (!draft) return { state: view.withheldItems.includes(itemId) ? "withheld" : "no-draft", blocking: 0, open: 0 };
  const counts = countUnresolved(draft);
  if (draft.approval) return { state: "approved", ...counts };
  if (draft.approvalVoided) return { state: "void", ...counts };
  return { state: counts.blocking > 0 ? "to-resolve" : "ready", ...counts };
}

/** The one after `last`, and around to the first again; the first where `last` is gone. */
export function nextOf(all: readonly Unresolved[], last: Unresolved | null, step: 1 | -1 = 1): Unresolved | undefined {
  const at = all.findIndex((one) => one.itemId === last?.itemId && one.target === last.target);
  if (at < 0) return step === 1 ? all[0] : all.at(-1);
  return all[(at + step + all.length) % all.length];
}
