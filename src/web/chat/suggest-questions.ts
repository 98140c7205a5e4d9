import type { CaseFileView } from "../api-types.ts";

/** Most suggestions shown at once; more would be read as a menu. */
const MOST = 4;

/**
 * What may be asked next, from the state of the case: items without a draft, checks that are not resolved, criteria whose
 * evidence is missing or conflicting, pages that cannot be read, a date that is not known.
 */
export function suggestQuestions({ caseFile, documents, items, drafts }: CaseFileView): string[] {
  const draftOf = (itemId: string) => drafts.find((draft) => draft.disputedItemId === itemId);
  const undrafted = items.filter((item) => !draftOf(item.id));
  const ideas: string[] = [];
  if (undrafted.length > 1 && undrafted.length === items.length) ideas.push("Draft every item");
  else if (undrafted.length > 1) ideas.push("Draft the items without a draft");
  const [first] = undrafted;
  if (first) ideas.push(`Draft item ${first.position}: ${first.request}`);

  for (const item of items) {
    const revision = draftOf(item.id)?.revision;
    if (!revision || draftOf(item.id)?.approval) continue;
    const open = revision.checks.filter(({ severity }) => severity === "block").length;
    const states = revision.content.criteria.map(({ state }) => state);
    if (open > 0) ideas.push(`What has to be mended in item ${item.position}?`);
    if (states.includes("conflicting")) ideas.push(`What contradicts in the file for item ${item.position}?`);
    if (states.includes("not-documented")) ideas.push(`What is missing for item ${item.position}?`);
    ideas.push(`Why is item ${item.position} proposed as ${revision.proposedDetermination}?`);
  }
  if (documents.some(({ unreadablePages, withdrawnAt }) => !withdrawnAt && unreadablePages.length > 0)) {
    ideas.push("Which pages could not be read?");
  }
  if (!caseFile.asOf) ideas.push("Which day does this case go by?");
  if (documents.length > 0) ideas.push("What is missing from the file?", "Summarise the case with pages");
  return [...new Set(ideas)].slice(0, MOST);
}
