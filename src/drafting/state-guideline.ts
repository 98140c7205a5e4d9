import { specificEntries } from "../guidelines/search-sequence.ts";
import type { BindingTarget, CaseDay, Criterion, Excerpt, SearchSequenceStep } from "../vocabulary.ts";
import { sayInForce } from "./case-day.ts";
import { sameRegion } from "./checks/check-citations.ts";
import { pagesDecided } from "./checks/cited-pages.ts";
import { splitSentences } from "./checks/sentences.ts";
import { joinConditions, listConditions, listLimits } from "./list-conditions.ts";
import { spellAmerican } from "./phrase-criterion.ts";
import { quoteGuideline } from "./quote-guideline.ts";
import {
  chapterName,
  countWords,
  joinWords,
  lowerFirst,
  lowerThe,
  nameEdition,
  nameGuideline,
  upperFirst,
} from "./rationale-words.ts";
import { toProof } from "./state-evidence.ts";
import type { RationaleFacts, WrittenSentence } from "./write-rationale.ts";

/** Which guideline is rested on, that it was in force, by page what it asks for; or that none addresses the treatment. */
export function stateRequirement(facts: RationaleFacts): WrittenSentence[] {
  const { excerpts, generalCriteria, day } = facts;
  const governing = excerpts[0];
  if (!governing) return stateSilence(facts);
  if (governing.recommendation === "procedure") {
    // Said of the library, not of medicine: it holds what its entries hold.
    return [
      {
        text: "The guidelines were searched in the order that the MTUS regulations prescribe: the MTUS first, then ACOEM and the Official Disability Guidelines.",
        to: [...searched(facts), toExcerpt(governing)],
      },
      {
        text: "None of the entries searched that are in force on this date addresses this treatment.",
        to: searched(facts),
      },
    ];
  }
  const withTree = excerpts.find((excerpt) => excerpt.criteria !== null);
  const sentences: WrittenSentence[] = [];
  if (governing.sourceKey === "odg" && isSilent(facts, "mtus") && facts.conflict?.ground !== "mtus-silent") {
    sentences.push({ text: "The MTUS does not address this treatment.", to: [{ kind: "search", step: "mtus" }] });
  }
  // The sentence on a conflict says by itself which edition governs and why.
  const told = facts.conflict?.ground === "edition" || facts.conflict?.ground === "mtus-silent";
  if (withTree !== governing && !told) {
    const verb = isPlural(governing) ? "govern" : "governs";
    sentences.push({ text: `${nameEdition(governing, day)} ${verb}.`, to: [toExcerpt(governing)] });
  }
  const quoted = quoteGuideline(governing, nameGuideline(governing).replace(/,$/, ""), pagesDecided(governing));
  if (quoted) sentences.push({ text: quoted, to: [toExcerpt(governing)] });
  if (withTree?.criteria)
    sentences.push(...stateConditions(withTree, withTree.criteria, facts, told ? undefined : day));
  else if (generalCriteria) sentences.push(stateGeneral(generalCriteria, "For this treatment", facts));
  return sentences;
}

/** The entry with its pages, then its conditions in own words. */
function stateConditions(
  excerpt: Excerpt,
  tree: Criterion,
  { proposed, item, conflict }: RationaleFacts,
  day: CaseDay | undefined,
): WrittenSentence[] {
  const plural = isPlural(excerpt);
  const to = [toExcerpt(excerpt)];
  const against = isAgainst(excerpt);
  const topic = lowerFirst(excerpt.topic.replace(/\s*\([^)]*\)/g, "").replace(/^[\d.]+\s+/, ""));
  const verb = against ? `${plural ? "do" : "does"} not recommend` : plural ? "address" : "addresses";
  // A guideline that the sentence before has named is not named in full again.
  const named = conflict?.reason.includes(nameGuideline(excerpt).replace(/^The |,$/g, ""));
  const name = named ? (plural ? "Those guidelines" : "That chapter") : nameEdition(excerpt, day);
  const lead = `${name} ${verb} ${topic}${against ? " in general" : ""}${sayPages(excerpt)}.`;
  const { conditions, complete } = listConditions(tree);
  const list = joinConditions(conditions);
  const sentences = [{ text: lead, to }, ...stateOtherPart(excerpt, item)];
  if (conditions.length > 0) {
    const subject = sentences.length > 1 ? "The guideline asks" : plural ? "They ask" : "It asks";
    const opening = against ? "An exception would require the records to show" : `${subject} the records to show`;
    sentences.push({ text: `${opening} ${list}${complete ? "" : ", among other things"}.`, to });
  }
  const split = proposed.determination === "modified" ? Object.keys(proposed.allowed ?? {}) : [];
  const limit = listLimits(tree, conditions.length === 0 ? undefined : split)[0];
  if (limit && countWords(limit) <= 30) sentences.push({ text: `A limit is set: ${limit}.`, to });
  return sentences;
}

/** That the entry stands in the chapter on another part of the body than the one at issue, so that nobody takes it for its own. */
function stateOtherPart(excerpt: Excerpt, { bodyRegion }: RationaleFacts["item"]): WrittenSentence[] {
  const chapter = chapterName(excerpt).toLowerCase();
  if (!bodyRegion || !excerpt.chapter || GENERAL.test(chapter) || sameRegion(chapter, bodyRegion)) return [];
  const part = bodyRegion.toLowerCase();
  const known = excerpt.bodyRegions.some((one) => GENERAL.test(one) || sameRegion(one, bodyRegion));
  const how = known ? `, and is applied here to the ${part}` : `; for the ${part} it is applied by analogy only`;
  return [
    {
      text: `That entry of the guideline stands in the chapter on the ${chapter.replace(" & ", " and ").replace(/ (?:complaints|disorders|problems)\b.*/, "")}${how}.`,
      to: [toExcerpt(excerpt), { kind: "fact", fact: "bodyRegion" }, { kind: "request" }],
    },
  ];
}
const GENERAL =
  /\b(?:all|any|general|pain|chronic|initial|body|multiple|mental|stress|eye|other|treatment|guidelines?|procedures?|fitness|work|drugs?|approaches)\b/i;

/** The first sentence of an entry's summary, which is in own words; the start of an imported text is quoted. */
export function stateSummary(excerpt: Excerpt | undefined): WrittenSentence[] {
  if (!excerpt || excerpt.recommendation === "procedure") return [];
  const [first = ""] = splitSentences(excerpt.summary.replace(/\s+/g, " "));
  if (countWords(first) < 5 || countWords(first) > 32 || /["“”]/.test(first)) return [];
  const words = first.replace(/[.\s]+$/, "");
  // Many entries are notes without a verb; the lead makes a sentence of either kind.
  const text =
    excerpt.textKind === "verbatim"
      ? `The guideline states "${words}".`
      : `The entry says in short: ${lowerFirst(spellAmerican(words))}.`;
  return [{ text, to: [toExcerpt(excerpt)] }];
}

/** What is cited besides, and that the MTUS governs where it stands outside it. */
export function stateBeside({ beside = [], excerpts: [governing] }: RationaleFacts): WrittenSentence[] {
  if (!governing) return [];
  const name = (excerpt: Excerpt) => lowerThe(nameGuideline(excerpt).replace(/,$/, ""));
  const others = beside.filter((excerpt) => name(excerpt) !== name(governing));
  const names = [...new Set(others.map(name))].slice(0, 3);
  if (names.length === 0) return [];
  const verb = names.length > 1 || /Guidelines/.test(names[0] ?? "") ? "were" : "was";
  const outside = others.some(({ sourceKey }) => sourceKey === "odg") ? "; the MTUS governs" : "";
  return [{ text: `${upperFirst(joinWords(names))} ${verb} consulted as well${outside}.`, to: others.map(toExcerpt) }];
}

/** Whether an entry is against a treatment in general. */
export function isAgainst(excerpt: Excerpt): boolean {
  return /^(?:not recommended|not addressed|largely experimental|under study)/i.test(excerpt.recommendation);
}

/** The target of a sentence that states what an entry says. */
export function toExcerpt(excerpt: Excerpt): BindingTarget {
  return { kind: "excerpt", excerptId: excerpt.id, pages: pagesDecided(excerpt) };
}

/** " (page 124)", or nothing where no page is known. */
export function sayPages(excerpt: Excerpt): string {
  const pages = pagesDecided(excerpt).slice(0, 4);
  if (pages.length === 0) return "";
  return pages.length > 1 || pages[0]?.includes("-") ? ` (pages ${joinWords(pages)})` : ` (page ${pages[0]})`;
}

function isPlural(excerpt: Excerpt): boolean {
  return /Guidelines|regulations/.test(nameGuideline(excerpt));
}

function isSilent({ searchSequence }: RationaleFacts, step: SearchSequenceStep["step"]): boolean {
  const searched = searchSequence?.find((one) => one.step === step);
  return searched !== undefined && specificEntries(searched.found).length === 0;
}

function searched({ searchSequence = [] }: RationaleFacts): BindingTarget[] {
  return searchSequence.map(({ step }) => ({ kind: "search", step }));
}

function stateGeneral(tree: Criterion, lead: string, { criteria }: RationaleFacts): WrittenSentence {
  const { conditions, complete } = listConditions(tree);
  // These are general clinical conditions of the drafter's own; what they rest on is what the file was searched for.
  return {
    text: `${lead} the records are to show ${joinConditions(conditions)}${complete ? "" : ", among other things"}.`,
    to: [{ kind: "request" }, ...criteria.flatMap(toProof)],
  };
}

/** No guideline addresses the treatment: what was searched is said, and what the records would have to show in any case. */
function stateSilence(facts: RationaleFacts): WrittenSentence[] {
  const { generalCriteria, day, searchSequence } = facts;
  const beyond = searchSequence?.some(({ step }) => step === "national-guidelines")
    ? ", then the Official Disability Guidelines and other national guidelines"
    : " and then the Official Disability Guidelines";
  const when = day && day.basis !== "assumed" ? sayInForce(day) : "in force";
  return [
    {
      text: `The MTUS was searched first${beyond}; no recommendation ${when} was found that addresses this treatment.`,
      to: searched(facts),
    },
    ...(generalCriteria ? [stateGeneral(generalCriteria, "For such treatment", facts)] : []),
  ];
}
