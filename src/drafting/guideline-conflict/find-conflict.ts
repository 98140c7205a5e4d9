import { specificEntries, stepOf } from "../../guidelines/search-sequence.ts";
import type { CaseDay, Excerpt, GuidelineConflict, GuidelineParty, SearchSequenceStep } from "../../vocabulary.ts";
import { sayInForce } from "../case-day.ts";
import { sameRegion } from "../checks/check-citations.ts";
import { splitSentences } from "../checks/sentences.ts";
import { isPlural, nameParty, SOURCE_NAMES, sayOutOfForce } from "./name-guideline.ts";
import { toFoundParty } from "./to-found-party.ts";

export interface Comparison {
  /** What utilization review and the treating physician cite. */
  others: readonly GuidelineParty[];
  /** What the draft cites, the governing excerpt first, with the pages cited. */
  cited: readonly { excerpt: Excerpt; pages: string[] }[];
  bodyRegion: string | null;
  day: CaseDay;
  searchSequence: readonly SearchSequenceStep[];
  rebutted: boolean;
}

/**
 * Where utilization review or the treating physician rests on another source, edition or chapter than the draft, or on a
 * page that recommends the opposite: who cites what, which governs and why (8 CCR 9792.25.1; before 2015-04-20 9792.25). Null
 * where they agree, or where nobody else cites a guideline. Pure.
 */
export function findGuidelineConflict(comparison: Comparison): GuidelineConflict | null {
  const { others, cited, day } = comparison;
  const [governing] = cited;
  if (!governing) return null;
  // What a draft cites besides, from a later step of the search, does not make that step's source its ground.
  const ground = cited.filter(({ excerpt }) => stepOf(excerpt.sourceKey) === stepOf(governing.excerpt.sourceKey));
  const differing = (["utilization-review", "treating-physician"] as const).flatMap((by) => {
    const own = others.filter((party) => party.by === by);
    const apart = own.filter((party) => differs(party, ground));
    // Who cites what the draft rests on, among other things, is not in conflict with it by the rest.
    return apart.length === own.length ? apart : apart.filter((party) => party.inForce === false);
  });
  const [first] = differing
    .map((party) => ({ party, ...judge(party, governing.excerpt, comparison) }))
    .sort((a, b) => GROUNDS.indexOf(a.ground) - GROUNDS.indexOf(b.ground));
  if (!first) return null;
  const found = cited.map(({ excerpt, pages }) => toFoundParty(excerpt, pages, day.date));
  return {
    parties: [...differing, ...found],
    governs: first.governs,
    ground: first.ground,
    reason: first.reason,
    opposed: differing.some((party) => isOpposed(party, governing.excerpt)),
  };
}

const GROUNDS: GuidelineConflict["ground"][] = [
  "edition",
  "body-part",
  "presumption",
  "rebuttal",
  "mtus-silent",
  "more-specific",
];

function differs(party: GuidelineParty, cited: Comparison["cited"]): boolean {
  if (party.inForce === false) return true;
  const same = cited.filter(
    ({ excerpt }) =>
      excerpt.sourceKey === party.source && (party.chapter === null || isChapter(excerpt, party.chapter)),
  );
  if (same.length === 0) return true;
  if (same.some(({ excerpt }) => excerpt.id === party.excerptId)) return false;
  return same.every(({ excerpt }) => isOpposed(party, excerpt));
}

function isChapter({ chapter, chapterNumber }: Excerpt, wanted: string): boolean {
  return chapterNumber === wanted || (chapter ?? "").toLowerCase().includes(wanted.toLowerCase());
}

const AGAINST = /^(?:not recommended|largely experimental|under study)/i;
const FOR = /^(?:recommended|optional|option)/i;

/** Whether the library knows what the page says and it points the other way. */
function isOpposed({ says }: GuidelineParty, excerpt: Excerpt): boolean {
  if (says === null) return false;
  const { recommendation } = excerpt;
  return (AGAINST.test(says) && FOR.test(recommendation)) || (FOR.test(says) && AGAINST.test(recommendation));
}

type Judgement = Pick<GuidelineConflict, "governs" | "ground" | "reason">;

function judge(party: GuidelineParty, excerpt: Excerpt, comparison: Comparison): Judgement {
  const { day, bodyRegion, searchSequence, rebutted } = comparison;
  const who = party.by === "utilization-review" ? "Utilization review relied on" : "The treating physician relied on";
  const theirs = nameParty(party);
  const own = toFoundParty(excerpt, [], day.date);
  const ours = nameParty(own);
  const govern = isPlural(ours) ? "govern" : "governs";
  const is = isPlural(theirs) ? "are" : "is";
  const governs = (ground: Judgement["ground"], reason: string): Judgement => ({ governs: "found", ground, reason });
  if (party.inForce === false) {
    return governs(
      "edition",
      `${who} ${theirs}, ${sayOutOfForce(party, day.date)}; ${ours}, ${sayInForce(day)}, ${govern}.`,
    );
  }
  const regions = party.source.startsWith("acoem") || party.source === "mtus-acoem" ? regionsOf(party) : [];
  if (bodyRegion && regions.length > 0 && !regions.some((region) => sameRegion(region, bodyRegion))) {
    return governs("body-part", `${who} ${theirs}, which ${is} about another part of the body; ${ours} ${govern}.`);
  }
  const theyAreMtus = stepOf(party.source) === "mtus";
  const weAreMtus = stepOf(excerpt.sourceKey) === "mtus";
  if (!theyAreMtus && weAreMtus) {
    const part = party.source === "other" ? "stands outside the MTUS" : `${is} not part of the MTUS`;
    return governs(
      "presumption",
      `${who} ${theirs}, which ${part}; ${ours} ${govern}, because the MTUS is presumed correct and is not rebutted here.`,
    );
  }
  if (theyAreMtus && !weAreMtus) {
    if (rebutted) {
      return governs(
        "rebuttal",
        `${who} ${theirs}; ${ours} ${govern}, because the presumption in favor of the MTUS is rebutted by the evidence cited.`,
      );
    }
    const searched = searchSequence.find(({ step }) => step === "mtus");
    const silent = searched !== undefined && specificEntries(searched.found).length === 0;
    if (silent) {
      return governs(
        "mtus-silent",
        `${who} ${theirs}, which ${is === "are" ? "do" : "does"} not address this treatment; where the MTUS is silent, ${ours} ${govern}.`,
      );
    }
    return {
      governs: party.by,
      ground: "presumption",
      reason: `${who} ${theirs}, which ${is} presumed correct; ${ours} could govern only if that presumption were rebutted.`,
    };
  }
  const topic = excerpt.topic.replace(/\s*\([^)]*\)/g, "");
  return governs(
    "more-specific",
    `${who} ${theirs}; ${ours} ${govern}, because its entry on ${lowerFirst(topic)} addresses this treatment itself.`,
  );
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]+\b/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

const CHAPTER_REGIONS: Record<string, string> = {
  "8": "neck",
  "9": "shoulder",
  "10": "elbow",
  "11": "wrist",
  "12": "low back",
  "13": "knee",
  "14": "ankle",
};

/** The body parts of an ACOEM chapter, by its number or name; none of a chapter on something else. */
function regionsOf({ chapter, source }: GuidelineParty): string[] {
  if (source === "acoem-elbow-2007") return ["elbow"];
  const known = chapter && CHAPTER_REGIONS[chapter];
  if (known) return [known];
  return /neck|cervical|shoulder|elbow|wrist|hand|low back|knee|ankle|hip\b/i.test(chapter ?? "") && chapter
    ? [chapter]
    : [];
}

const WEIGHS =
  /\b(?:govern\w*|supersed\w*|replac\w*|(?:not |no longer |came |come )in(?:to)? force|in force|presum\w*|rebut\w*|silent|specific\w*|addresses|does not (?:address|cover|apply)|another (?:part|body)|applies|outweigh\w*|prefer\w*|controls?)\b/i;

/** Whether a text says which of the guidelines governs: a sentence that names another side's and weighs it. */
export function addressesConflict(rationale: string, conflict: GuidelineConflict): boolean {
  const others = conflict.parties.filter(({ by }) => by !== "found");
  return splitSentences(rationale).some(
    (sentence) => WEIGHS.test(sentence) && others.some(({ source }) => SOURCE_NAMES[source].test(sentence)),
  );
}
