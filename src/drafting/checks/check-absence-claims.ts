import type { CheckFinding, StoredCriterion } from "../../vocabulary.ts";
import { type DraftCheckInput, finding } from "./input.ts";
import { contentStems, dropQuotations, shareOf, splitSentences } from "./sentences.ts";

const CLAIM =
  /\b(?:(?:do|does|did)(?: not|n['’]t)|fails? to|failed to|never) (?:\w+ly )?(?:document|show|record|contain|establish|include|mention|describe|state|note|indicate|provide|report|demonstrate|reflect|identify|give|name)\w*|\bno (?:\w+ )?(?:documentation|documented|records?|evidence|mention|indication|report|discussion|description|statement)\b|\b(?:is|are|was|were|has|have) (?:not|never) (?:been )?(?:clearly |adequately )?(?:documented|recorded|described|noted|reported|mentioned|provided|shown|established|on file|on record|in the file)\b|\black(?:s|ed|ing)? (?:of )?(?:\w+ )?(?:documentation|documented|evidence|any)\b|\bwithout (?:\w+ )?(?:documentation|documented|evidence)\b|\babsence of (?:\w+ )?(?:documentation|documented|evidence)\b|\bundocumented\b/gi;

/**
 * L10: each sentence that claims an absence is covered by a criterion that was searched for and not found, or that the file
 * denies. A claim that speaks rather of a documented criterion is the error for which determinations were rescinded
 * (McAtee v. Briggs, WCAB 2015).
 */
export function checkAbsenceClaims(input: DraftCheckInput, criteria: StoredCriterion[]): CheckFinding[] {
  const absent = criteria.filter((criterion) => criterion.state !== "documented").map(stemsOf);
  const documented = criteria
    .filter((criterion) => criterion.state === "documented" && criterion.role === "leaf")
    .map(stemsOf);
  const findings: CheckFinding[] = [];
  for (const sentence of splitSentences(dropQuotations(input.proposal.rationale))) {
    // What a guideline requires or leaves open is no claim about the file.
    if (
      !new RegExp(CLAIM.source, "i").test(sentence) ||
      /\b(?:guidelines?|MTUS|ACOEM|ODG)\b[^.]{0,40}\b(?:does|do|did) not\b/i.test(sentence)
    )
      continue;
    const claim = claimedPart(sentence);
    const stems = contentStems(claim);
    const best = bestMatch(stems, absent);
    const against = bestMatch(stems, documented);
    const start = claim.length > 80 ? `${claim.slice(0, 77)}…` : claim;
    if (against.score > best.score && against.score >= 0.6) {
      findings.push(
        finding(
          "block",
          "L10",
          `"${start}" claims an absence, but "${against.text}" is documented in this draft.`,
          "Correct the sentence or the criterion.",
        ),
      );
    } else if (best.score === 0) {
      findings.push(
        finding(
          "block",
          "L10",
          `"${start}" claims an absence that no criterion of this draft was searched for.`,
          "Search for it with findEvidence and add it as a criterion that is not documented, or drop the sentence.",
        ),
      );
    }
  }
  return findings;
}

/** What follows the words of the claim; the whole sentence where they end it ("… was not documented"). */
function claimedPart(sentence: string): string {
  const match = new RegExp(CLAIM.source, "i").exec(sentence);
  if (!match) return sentence;
  const after = sentence.slice(match.index + match[0].length).trim();
  return after.length >= 12 ? after : sentence;
}

function stemsOf(criterion: StoredCriterion): { text: string; stems: Set<string> } {
  return { text: criterion.text, stems: contentStems(criterion.text) };
}

function bestMatch(claim: Set<string>, criteria: { text: string; stems: Set<string> }[]) {
  let best = { score: 0, text: "" };
  for (const { text, stems } of criteria) {
    const score = Math.max(shareOf(stems, claim), shareOf(claim, stems));
    if (score > best.score) best = { score, text };
  }
  return best;
}
