import { SEARCH_SEQUENCE_FROM, specificEntries, stepOf } from "../../guidelines/search-sequence.ts";
import type { CheckFinding, DraftCitation } from "../../vocabulary.ts";
import { addressesConflict } from "../guideline-conflict/find-conflict.ts";
import { type DraftCheckInput, finding } from "./input.ts";
import { writeDay } from "./read-days.ts";

/**
 * L16, L18, L19, L23: a draft without citations says what was searched; a date that is assumed is told; what stands outside the
 * MTUS rests on its silence or on a rebuttal of its presumption (Lab. Code 4604.5); where cited guidelines differ, the rationale
 * says which governs (8 CCR 9792.25.1).
 */
export function checkGuidelines(input: DraftCheckInput, citations: DraftCitation[]): CheckFinding[] {
  return [
    ...checkUncited(input),
    ...checkAssumedDay(input),
    ...checkPresumption(input, citations),
    ...checkConflict(input),
  ];
}

const foundAt = (input: DraftCheckInput, step: string) =>
  specificEntries(input.searchSequence.find((one) => one.step === step)?.found ?? []);

function checkUncited(input: DraftCheckInput): CheckFinding[] {
  if (input.proposal.citations.length > 0) return [];
  const found = input.searchSequence.flatMap(({ step }) => foundAt(input, step));
  if (found.length > 0 || input.searchSequence.length === 0) {
    return [
      finding(
        "block",
        "L16",
        "The draft cites no guideline.",
        found[0]
          ? `Cite the excerpt that the rationale rests on, say ${found[0]}.`
          : "Cite the excerpt that the rationale rests on.",
      ),
    ];
  }
  const says = /\bsearch(?:ed)?\b|\bno (?:\w+ ){0,3}(?:recommendation|guideline)s?\b/i.test(input.proposal.rationale);
  const findings = [
    finding(
      "warn",
      "L16",
      "No recommendation in the library is about this treatment, so the draft rests on no guideline.",
      "Search national guidelines and studies outside the library, and record what you rely on. A treatment is not denied for the sole reason that the MTUS does not address it.",
    ),
  ];
  if (!says) {
    findings.push(
      finding(
        "block",
        "L16",
        "The draft cites no guideline, and the rationale does not say that none was found.",
        "Say what was searched and that no recommendation was found.",
      ),
    );
  }
  return findings;
}

function checkAssumedDay({ day }: DraftCheckInput): CheckFinding[] {
  if (day?.basis !== "assumed") return [];
  return [
    finding(
      "warn",
      "L18",
      `The file names no date of the utilization review decision; the editions in force on ${writeDay(day.date)} are assumed.`,
      "Enter the date of the decision under “What was read” and draft again: another edition may have been in force.",
    ),
  ];
}

function checkPresumption(input: DraftCheckInput, citations: DraftCitation[]): CheckFinding[] {
  const outside = citations.length > 0 && citations.every(({ source }) => stepOf(source) !== "mtus");
  if (!outside || input.proposal.rebuttal) return [];
  const sequence = input.searchSequence.find(({ step }) => step === "mtus");
  if (!sequence) {
    return [
      finding(
        "warn",
        "L19",
        "Only guidelines outside the MTUS are cited, and no search of the MTUS is recorded.",
        "Search the MTUS first and say that it is silent, or cite it.",
      ),
    ];
  }
  const [applies] = foundAt(input, "mtus");
  if (applies) {
    return [
      finding(
        "warn",
        "L19",
        `The draft rests on guidelines outside the MTUS, although the MTUS has an entry that seems to apply (${applies}).`,
        "Cite the MTUS, which is presumed correct, or record what rebuts the presumption: the reason, and the scientific evidence (Lab. Code 4604.5).",
      ),
    ];
  }
  // To say that the MTUS is silent is the reviewer's duty since the search sequence came into force.
  const says =
    /\bMTUS\b[^.]*\b(?:silent|does not address|do not address|no recommendation|not addressed)\b|\bno recommendation\b[^.]*\bMTUS\b/i;
  if ((input.day?.date ?? input.facts.asOf) < SEARCH_SEQUENCE_FROM || says.test(input.proposal.rationale)) return [];
  return [
    finding(
      "inform",
      "L19",
      "Only guidelines outside the MTUS are cited, and the rationale does not say that the MTUS is silent.",
      "Say that the MTUS does not address this treatment (8 CCR 9792.21.1).",
    ),
  ];
}

function checkConflict({ conflict, proposal, day, facts }: DraftCheckInput): CheckFinding[] {
  if (!conflict || addressesConflict(proposal.rationale, conflict)) return [];
  const rule = (day?.date ?? facts.asOf) >= SEARCH_SEQUENCE_FROM ? "8 CCR 9792.25.1" : "8 CCR 9792.25";
  const both = conflict.opposed && conflict.parties.every(({ inForce }) => inForce !== false);
  return [
    finding(
      // Only recommendations that contradict one another have to be weighed by law; other differences deserve a sentence.
      both ? "block" : "warn",
      "L23",
      `Other guidelines were cited for this item than the draft rests on, and the rationale does not say which governs.`,
      `Say which governs and why (${rule}), for example: ${conflict.reason}`,
    ),
  ];
}
