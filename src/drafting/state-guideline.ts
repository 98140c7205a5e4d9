import { specificEntries } from "../guidelines/search-sequence.ts";
import type { Excerpt, SearchSequenceStep } from "../vocabulary.ts";
import { sayInForce } from "./case-day.ts";
import {
  describeConditions,
  describeRequirements,
  joinWords,
  lowerThe,
  nameEdition,
  nameGuideline,
  upperFirst,
} from "./rationale-words.ts";
import type { RationaleFacts } from "./write-rationale.ts";

/** Which guideline is rested on, that it was in force, and what it asks for; or that none addresses the treatment. */
export function stateRequirement(facts: RationaleFacts): string[] {
  const { excerpts, generalCriteria, day } = facts;
  const governing = excerpts[0];
  if (!governing) return stateSilence(facts);
  if (governing.recommendation === "procedure") {
    // Said of the library, not of medicine: it holds what its entries hold.
    return [
      "The guidelines were searched in the order that the MTUS regulations prescribe: the MTUS first, then ACOEM and the Official Disability Guidelines. None of the entries searched that are in force on this date addresses this treatment.",
    ];
  }
  const withTree = excerpts.find((excerpt) => excerpt.criteria !== null);
  const sentences: string[] = [];
  if (governing.sourceKey === "odg" && isSilent(facts, "mtus") && facts.conflict?.ground !== "mtus-silent") {
    sentences.push("The MTUS does not address this treatment.");
  }
  // The sentence on a conflict says by itself which edition governs and why.
  const told = facts.conflict?.ground === "edition" || facts.conflict?.ground === "mtus-silent";
  if (withTree !== governing && !told) sentences.push(`${nameEdition(governing, day)} governs.`);
  if (withTree) sentences.push(describeRequirements(withTree, told ? undefined : day));
  else if (generalCriteria)
    sentences.push(`For this treatment the records are to show ${describeConditions(generalCriteria)}.`);
  return sentences;
}

/** What is cited besides, and that the MTUS governs where it stands outside it. */
export function stateBeside({ beside = [], excerpts: [governing] }: RationaleFacts): string[] {
  if (!governing) return [];
  const name = (excerpt: Excerpt) => lowerThe(nameGuideline(excerpt).replace(/,$/, ""));
  const others = beside.filter((excerpt) => name(excerpt) !== name(governing));
  const names = [...new Set(others.map(name))];
  if (names.length === 0) return [];
  const verb = names.length > 1 || /Guidelines/.test(names[0] ?? "") ? "were" : "was";
  const outside = others.some(({ sourceKey }) => sourceKey === "odg") ? "; the MTUS governs" : "";
  return [`${upperFirst(joinWords(names))} ${verb} consulted as well${outside}.`];
}

function isSilent({ searchSequence }: RationaleFacts, step: SearchSequenceStep["step"]): boolean {
  const searched = searchSequence?.find((one) => one.step === step);
  return searched !== undefined && specificEntries(searched.found).length === 0;
}

/** No guideline addresses the treatment: what was searched is said, and what the records would have to show in any case. */
function stateSilence({ generalCriteria, day, searchSequence }: RationaleFacts): string[] {
  const beyond = searchSequence?.some(({ step }) => step === "national-guidelines")
    ? ", then the Official Disability Guidelines and other national guidelines"
    : " and then the Official Disability Guidelines";
  const when = day && day.basis !== "assumed" ? sayInForce(day) : "in force";
  return [
    `The MTUS was searched first${beyond}; no recommendation ${when} was found that addresses this treatment.`,
    generalCriteria ? `For such treatment the records are to show ${describeConditions(generalCriteria)}.` : "",
  ];
}
