import type { Excerpt, FoundEvidence } from "../vocabulary.ts";
import { type BriefSection, documentAt } from "./document-at.ts";
import type { RationaleFacts, WrittenSentence } from "./write-rationale.ts";

type Documents = RationaleFacts["documents"] & { sections?: BriefSection[] | undefined }[];

/** Whether all that bears on the conditions stands in the utilization review or the application, though the file holds records. */
export function restsOnReviewAlone(
  evidence: readonly FoundEvidence["evidence"][number][],
  documents: Documents,
): boolean {
  const isRecord = (kind: string | undefined) => kind !== "ur-denial" && kind !== "imr-application";
  const hasRecords = documents
    .flatMap(({ sections, kind }) => sections ?? [{ kind }])
    .some(({ kind }) => isRecord(kind));
  return hasRecords && evidence.length > 0 && evidence.every((quote) => !isRecord(documentAt(documents, quote)?.kind));
}

/** Says so: a determination may not rest on the review alone, and a reader has to see that no record bears it out. */
export function stateReviewAlone({ reviewAlone }: Pick<RationaleFacts, "reviewAlone">): WrittenSentence[] {
  if (!reviewAlone) return [];
  const text =
    "Of the records reviewed, the utilization review alone speaks of these conditions, and its account is weighed as such.";
  return [{ text, to: [{ kind: "file" }] }];
}

/** Whether the guideline's own words are all there is: an imported excerpt whose conditions no person has confirmed. */
export function isUnconfirmed(governing: Excerpt | undefined): boolean {
  return governing !== undefined && governing.textKind === "verbatim" && governing.criteria === null;
}
