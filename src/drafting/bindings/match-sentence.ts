import type { BindingTarget, Quote } from "../../vocabulary.ts";
import { locateQuote } from "../checks/locate-quote.ts";
import { readDays } from "../checks/read-days.ts";
import { contentStems, dropQuotations, readConclusion, shareOf } from "../checks/sentences.ts";
import { SOURCE_NAMES } from "../guideline-conflict/name-guideline.ts";
import { quotationsIn } from "./locate-sentences.ts";
import type { BindingSources } from "./sources.ts";

const GUIDELINE =
  /\b(?:guidelines?|MTUS|ACOEM|ODG|Official Disability|chapter|formulary|recommend\w*|conditions?|criteria|regulations?)\b/i;
const ABSENT = /\b(?:not|no|lacks?|lacking|without|absence|absent|fails?|never|undocumented)\b|n['’]t\b/i;
/** Share of a criterion's or a fact's words that a sentence holds where it speaks of it. */
const SPEAKS_OF = 0.6;

const CONCLUDES = { upheld: "not-necessary", overturned: "necessary", modified: "in-part" } as const;

/** What a sentence rests on as far as its own words tell: quotations, criteria, guideline names, facts, request, conclusion. */
export function matchSentence(sentence: string, sources: BindingSources): BindingTarget[] {
  const own = dropQuotations(sentence);
  const stems = contentStems(own);
  const targets = [
    ...matchQuotations(sentence, sources),
    ...matchCriteria(own, stems, sources),
    ...matchExcerpts(own, stems, sources),
    ...matchFacts(own, stems, sources),
    ...matchSearch(own, sources),
  ];
  if (/\brequest\w*\b/i.test(own) && shareOf(contentStems(sources.item.request), stems) >= 0.5)
    targets.push({ kind: "request" });
  // A sentence that concludes the opposite does not rest on this draft's determination.
  if (readConclusion(own) === CONCLUDES[sources.determination] && !/\brecords?\b|\bdocument\w*/i.test(own))
    targets.push({ kind: "determination" });
  return distinctTargets(targets);
}

function matchQuotations(sentence: string, { criteria, pages }: BindingSources): BindingTarget[] {
  return quotationsIn(sentence).flatMap((quoted): BindingTarget[] => {
    for (const { evidence } of criteria) {
      const held = evidence.find(({ quote }) => locateQuote({ text: quote }, quoted));
      if (held) return [toEvidence(held)];
    }
    for (const page of pages) {
      const found = locateQuote(page, quoted);
      if (found) return [{ kind: "evidence", documentId: page.documentId, page: page.number, ...found }];
    }
    return [];
  });
}

function matchCriteria(own: string, stems: Set<string>, { criteria, pages }: BindingSources): BindingTarget[] {
  const absent = ABSENT.test(own);
  const days = readDays(own);
  return criteria.flatMap((criterion): BindingTarget[] => {
    const share = shareOf(contentStems(criterion.text), stems);
    if (criterion.state === "not-documented") {
      const searched = criterion.search !== null && absent && share >= SPEAKS_OF;
      return searched ? [{ kind: "absence", excerptId: criterion.excerptId, criterionId: criterion.criterionId }] : [];
    }
    // A sentence that denies what the file affirms does not rest on it.
    if (criterion.state === "documented" && absent && share >= SPEAKS_OF) return [];
    return criterion.evidence
      .filter((quote) => {
        const dated = pages.some(
          ({ documentId, date }) => documentId === quote.documentId && date !== null && days.includes(date),
        );
        const told = shareOf(contentStems(quote.quote), stems);
        return told >= SPEAKS_OF || share >= SPEAKS_OF || (dated && told >= 0.3);
      })
      .slice(0, 2)
      .map(toEvidence);
  });
}

function matchExcerpts(own: string, stems: Set<string>, { excerpts, citations }: BindingSources): BindingTarget[] {
  if (!GUIDELINE.test(own)) return [];
  const cited = excerpts.filter(({ id }) => citations.some(({ excerptId }) => excerptId === id));
  const named = cited.filter(({ sourceKey }) => SOURCE_NAMES[sourceKey].test(own));
  const about = cited.filter((excerpt) => {
    const said = contentStems(`${excerpt.topic} ${excerpt.summary} ${JSON.stringify(excerpt.criteria)}`);
    return shareOf(stems, said) >= 0.4;
  });
  return (named.length > 0 ? named : about).map(({ id }) => ({
    kind: "excerpt",
    excerptId: id,
    pages: citations.find(({ excerptId }) => excerptId === id)?.pages ?? [],
  }));
}

function matchFacts(own: string, stems: Set<string>, { facts, item }: BindingSources): BindingTarget[] {
  if (!facts) return [];
  const targets: BindingTarget[] = [];
  const cite = (name: string) => (facts.sources[name] ?? []).slice(0, 1).map(toEvidence);
  const age = /\b(\d{1,3})[- ]years?[- ]old\b/i.exec(own)?.[1];
  if (facts.age !== null && Number(age) === facts.age) targets.push({ kind: "fact", fact: "age" }, ...cite("age"));
  if (facts.dateOfInjury && readDays(own).includes(facts.dateOfInjury))
    targets.push({ kind: "fact", fact: "dateOfInjury" }, ...cite("dateOfInjury"));
  for (const { value, source } of [...facts.diagnoses, ...facts.treatmentToDate, ...facts.medications]) {
    if (source && shareOf(contentStems(value), stems) >= SPEAKS_OF) targets.push(toEvidence(source));
  }
  if (item.side && new RegExp(`\\b${item.side}\\b`, "i").test(own) && targets.length > 0)
    targets.push({ kind: "fact", fact: "side" });
  return targets;
}

function matchSearch(own: string, { searchSequence }: BindingSources): BindingTarget[] {
  if (!/\bsearch(?:ed|es)?\b|\b(?:silent|does not address|do not address|addresses this treatment)\b/i.test(own))
    return [];
  return searchSequence
    .filter(({ step }) => (step === "mtus" ? /MTUS/.test(own) : /ACOEM|Disability|ODG|other national/i.test(own)))
    .map(({ step }) => ({ kind: "search", step }));
}

function toEvidence({ documentId, page, quote, start, end }: Quote): BindingTarget {
  return { kind: "evidence", documentId, page, quote, start, end };
}

/** Each target once; at most eight, so that a sentence's sources can still be read. */
export function distinctTargets(targets: BindingTarget[]): BindingTarget[] {
  const seen = new Set<string>();
  return targets
    .filter((target) => {
      const key = JSON.stringify(
        target.kind === "evidence"
          ? [target.documentId, target.page, target.quote]
          : target.kind === "excerpt"
            ? target.excerptId
            : target,
      );
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, 8);
}
