import { conceptsIn } from "../../case-files/lexicon.ts";
import type { CheckFinding, StoredCriterion } from "../../vocabulary.ts";
import { type DraftCheckInput, finding, placeOf } from "./input.ts";
import { contentStems, dropQuotations, shareOf, splitSentences } from "./sentences.ts";

const CLAIM =
  /\b(?:(?:do|does|did)(?: not|n['’]t)|fails? to|failed to|never) (?:\w+ly )?(?:document|show|record|contain|establish|include|mention|describe|state|note|indicate|provide|report|demonstrate|reflect|identify|give|name)\w*|\bno (?:\w+ )?(?:documentation|documented|records?|evidence|mention|indication|report|discussion|description|statement)\b|\b(?:is|are|was|were|has|have) (?:not|never) (?:been )?(?:clearly |adequately )?(?:documented|recorded|described|noted|reported|mentioned|provided|shown|established|on file|on record|in the file)\b|\black(?:s|ed|ing)? (?:of )?(?:\w+ )?(?:documentation|documented|evidence|any)\b|\bwithout (?:\w+ )?(?:documentation|documented|evidence)\b|\babsence of (?:\w+ )?(?:documentation|documented|evidence)\b|\bundocumented\b|\bno [^.;]{3,80}? (?:is|are|was|were) (?:on (?:record|file)|documented|recorded|found|noted|reported|described|mentioned|provided|submitted|(?:present )?in the (?:file|records?))\b/gi;

/**
 * L10: each sentence that claims an absence is covered by a criterion that was searched for and not found, or that the file
 * denies; where none covers it, the file is searched for the claim itself. A claim of an absence that the file disproves is the
 * error for which determinations were rescinded (McAtee v. Briggs, WCAB 2015). The reverse, something shown that the draft calls
 * not documented, is held to the same.
 */
export function checkAbsenceClaims(input: DraftCheckInput, criteria: StoredCriterion[]): CheckFinding[] {
  const absent = criteria.filter((criterion) => criterion.state !== "documented").map(stemsOf);
  const silent = criteria.filter((one) => one.state === "not-documented" && one.role === "leaf").map(stemsOf);
  const documented = criteria
    .filter((criterion) => criterion.state === "documented" && criterion.role === "leaf")
    .map(stemsOf);
  const findings: CheckFinding[] = [];
  for (const sentence of splitSentences(dropQuotations(input.proposal.rationale)).flatMap(splitClauses)) {
    const place = placeOf(input.proposal.rationale, sentence);
    if (!IS_CLAIM.test(sentence)) {
      const asserted = ASSERTS.exec(sentence);
      // A guideline that asks for something is no record that shows it.
      if (!asserted || OF_A_GUIDELINE.test(sentence.slice(0, asserted.index)) || /\bto show\b|[“"]/.test(sentence))
        continue;
      const stems = contentStems(sentence);
      const against = bestMatch(stems, silent);
      if (against.score < 0.6 || bestMatch(stems, documented).score >= against.score) continue;
      findings.push(
        finding(
          "block",
          "L10",
          `"${shorten(sentence)}" says that the records show what this draft calls not documented: "${against.text}".`,
          "Quote the page that shows it and change the criterion, or correct the sentence.",
          place,
        ),
      );
      continue;
    }
    // What a guideline requires or leaves open, and what the library does not hold, is no claim about the file.
    if (/\bno (?:\w+ ){0,4}(?:recommendations?|guidelines?)\b/i.test(sentence)) continue;
    if (/\b(?:guidelines?|MTUS|ACOEM|ODG)\b[^.]{0,40}\b(?:does|do|did) not\b/i.test(sentence)) continue;
    const claim = claimedPart(sentence);
    const start = shorten(claim);
    const stems = contentStems(claim);
    const best = bestMatch(stems, absent);
    const against = bestMatch(stems, documented);
    if (against.score > best.score && against.score >= 0.6) {
      findings.push(
        finding(
          "block",
          "L10",
          `"${start}" claims an absence, but "${against.text}" is documented in this draft.`,
          "Correct the sentence or the criterion.",
          place,
        ),
      );
      continue;
    }
    if (isCovered(claim, stems, absent)) continue;
    const found = input.search?.(claim.slice(0, 400));
    const quote = found?.evidence.find(({ assertion }) => assertion === "affirmed" || assertion === "historical");
    if (found && quote && (found.state === "documented" || found.state === "conflicting")) {
      findings.push(
        finding(
          "block",
          "L10",
          `"${start}" claims an absence, but the file speaks of it [${quote.document} p. ${quote.page}].`,
          "Read that page. Correct the sentence, or say why the page does not show it.",
          place,
        ),
      );
    } else {
      findings.push(
        finding(
          best.score === 0 ? "block" : "warn",
          "L10",
          best.score === 0
            ? `"${start}" claims an absence that no criterion of this draft was searched for.`
            : `"${start}" claims more to be absent than the criteria of this draft were searched for.`,
          "Search for it with findEvidence and add it as a criterion that is not documented, or drop the sentence.",
          place,
        ),
      );
    }
  }
  return findings;
}

/** "The records document one thing, and they do not show another" states two. */
function splitClauses(sentence: string): string[] {
  const clauses = sentence.split(
    /[,;] (?:and|but|while|whereas|although) (?=(?:they|it|the (?:available )?(?:records?|file|reports?))\b)/i,
  );
  // A clause that goes on about "they" speaks of the records, as the first one does.
  return clauses.map((clause, at) => (at === 0 ? clause : clause.replace(/^(?:they|it)\b/i, "The records")));
}

const IS_CLAIM = new RegExp(CLAIM.source, "i");
/** The records, in the author's own words, are said to show something. */
const ASSERTS =
  /\b(?:records?|file|reports?|notes?|pages|chart)\b[^.]{0,60}?\b(?:documents?|shows?|contains?|establish(?:es)?|records?|demonstrates?|describes?|notes?|states?|confirms?)\b/i;
const OF_A_GUIDELINE = /\b(?:guidelines?|MTUS|ACOEM|ODG)\b/i;

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/**
 * Whether what a claim calls absent was searched for as one or more criteria. A few words more than the criterion's are a
 * paraphrase; a drug, treatment, test or diagnosis that no criterion names is not.
 */
function isCovered(claim: string, stems: Set<string>, absent: { text: string; stems: Set<string> }[]): boolean {
  // Of a claim in a word or two a longer criterion says only part: goals of physical therapy are not physical therapy.
  const covering = absent.filter((one) =>
    stems.size <= 2
      ? shareOf(one.stems, stems) >= 0.5
      : shareOf(one.stems, stems) >= 0.34 || shareOf(stems, one.stems) >= 0.6,
  );
  if (covering.length === 0) return false;
  const rest = [...stems].filter((stem) => covering.every((one) => !one.stems.has(stem)));
  const paraphrased = covering.some((one) => shareOf(one.stems, stems) >= 0.5) ? 2 : 0;
  if (rest.length > Math.max(stems.size * 0.4, paraphrased)) return false;
  const searched = covering.map(({ text }) => text).join("\n");
  return conceptsIn(claim).every(({ kind, pattern }) => !NAMED_KINDS.has(kind) || pattern.test(searched));
}
const NAMED_KINDS = new Set(["drug", "therapy", "procedure", "test", "device", "diagnosis"]);

/** What follows the words of the claim; the whole sentence where they end it ("… was not documented"). */
function claimedPart(sentence: string): string {
  const match = IS_CLAIM.exec(sentence);
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
