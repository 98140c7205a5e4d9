import { APPLICABLE_SCORE } from "../../guidelines/rank-excerpts.ts";
import { SEARCH_SEQUENCE_FROM, specificEntries } from "../../guidelines/search-sequence.ts";
import type { Excerpt, GuidelineParty, RankedExcerpt } from "../../vocabulary.ts";
import { readFamily, type TreatmentFamily } from "../determination/treatment-family.ts";
import type { BriefItem, CaseBrief } from "../tool-contract.ts";
import { isWeaned, WEANING_EXCERPTS } from "../weaning.ts";
import { chooseSupplements } from "./choose-supplement.ts";
import { OPERATION } from "./recent-operation.ts";

/** Excerpts read for an item before one or two of them are cited. */
const EXCERPTS_READ = 3;
/** What governs where no guideline addresses a treatment: the order in which evidence is looked for (8 CCR 9792.21.1). */
const SEARCH_SEQUENCE_RULE = "mtus-rules/search-sequence";

/**
 * The governing excerpt is the first of the ranking. A second one is cited where the first sets no criteria, and for drugs
 * where the class or the weaning stands on its own page and ranks close to the first within the same guideline.
 */
export function chooseCited(read: Excerpt[], item: Pick<BriefItem, "request">, ranked: Ranked): Excerpt[] {
  const deciding = read.filter((excerpt) => !/^(?:scope rule|procedure)/i.test(excerpt.recommendation));
  const [governing, ...others] = putSpecificFirst(putOperationFirst(deciding.length > 0 ? deciding : read), item);
  if (!governing) return [];
  const score = (id: string) => ranked.find((excerpt) => excerpt.excerptId === id)?.score ?? 0;
  const top = score(governing.id);
  const family = readFamily(item.request);
  const second = governing.criteria
    ? others.find(
        (excerpt) =>
          CITED_IN_PAIRS.has(family) &&
          excerpt.sourceKey === governing.sourceKey &&
          excerpt.criteria !== null &&
          !/topical/i.test(excerpt.topic) &&
          (score(excerpt.id) >= CLOSE * top || isWeaning(family, excerpt)),
      )
    : specificFirst(others).find((excerpt) => excerpt.criteria !== null && score(excerpt.id) >= RELATED * top);
  return second ? [governing, second] : [governing];
}

/** What a guideline says of treatment in general answers no request while an entry is about the treatment itself. */
function specificFirst(excerpts: Excerpt[]): Excerpt[] {
  const specific = new Set(specificEntries(excerpts.map(({ id }) => id)));
  return [...excerpts.filter(({ id }) => specific.has(id)), ...excerpts.filter(({ id }) => !specific.has(id))];
}

/** Citations that a draft has at most. */
const CITED_AT_MOST = 3;

/**
 * Ids of what is cited besides, without its conditions being judged: those of the governing excerpt decide. A drug that is not
 * stopped at once comes with what its guideline says of weaning.
 */
export function supplementsOf(item: Wanted, [governing]: Excerpt[], ranked: Ranked): string[] {
  if (!governing) return [];
  const weaning = isWeaned(item.request) ? WEANING_EXCERPTS[governing.sourceKey] : undefined;
  const nearest = chooseSupplements(item, ranked, governing.id, APPLICABLE_SCORE);
  return weaning ? [...new Set([weaning, ...nearest])] : nearest;
}

/** The supplements that were read, as many as a draft has room for. */
export function chooseBeside(supplements: Excerpt[], cited: Excerpt[]): Excerpt[] {
  return supplements
    .filter(({ id }) => cited.every((excerpt) => excerpt.id !== id))
    .slice(0, CITED_AT_MOST - cited.length);
}

/** The table of an operation governs before the general rules that it stands under. */
function putOperationFirst(excerpts: Excerpt[]): Excerpt[] {
  if (!excerpts[0]?.id.startsWith("mtus-postsurgical")) return excerpts;
  const operation = excerpts.find(
    (excerpt) => excerpt.sourceKey === "mtus-postsurgical-2009" && !/general/i.test(excerpt.topic),
  );
  return operation ? [operation, ...excerpts.filter((excerpt) => excerpt !== operation)] : excerpts;
}

/** What a chapter says of all operations yields to its entry on the one that is asked for. */
function putSpecificFirst(excerpts: Excerpt[], { request }: Pick<BriefItem, "request">): Excerpt[] {
  const [first] = excerpts;
  if (!first || !GENERAL_ENTRY.test(first.topic)) return excerpts;
  const asked = request.toLowerCase();
  const specific = excerpts.find(
    (excerpt) =>
      excerpt.sourceKey === first.sourceKey &&
      excerpt.chapter === first.chapter &&
      !GENERAL_ENTRY.test(excerpt.topic) &&
      excerpt.criteria !== null &&
      excerpt.treatments.some((treatment) => asked.includes(treatment.toLowerCase())),
  );
  return specific ? [specific, ...excerpts.filter((excerpt) => excerpt !== specific)] : excerpts;
}
const GENERAL_ENTRY = /\bgeneral (?:considerations|rules)\b/i;

const CITED_IN_PAIRS: Set<TreatmentFamily> = new Set(["opioid", "weaned-drug", "drug", "nsaid", "muscle-relaxant"]);
const CLOSE = 0.85;
const RELATED = 0.75;
type Ranked = readonly RankedExcerpt[];
type Wanted = Pick<BriefItem, "request" | "bodyRegion">;

function isWeaning(family: TreatmentFamily, excerpt: { topic: string }): boolean {
  return (family === "opioid" || family === "weaned-drug") && /wean|taper|discontinu/i.test(excerpt.topic);
}

/**
 * The ranking with what utilization review or the treating physician cites by page first, where it suits the request about as well
 * as the best: they knew which of the two was meant.
 */
export function heedParties(ranked: Ranked, parties: readonly GuidelineParty[]): Ranked {
  const [best] = ranked;
  const named = new Set(
    parties.flatMap(({ excerptId, inForce, pages }) => (excerptId && inForce && pages.length > 0 ? [excerptId] : [])),
  );
  if (!best || named.has(best.excerptId)) return ranked;
  const meant = ranked.find(({ excerptId, score }) => named.has(excerptId) && score >= ALIKE * best.score);
  if (!meant) return ranked;
  return [{ ...meant, score: best.score }, ...ranked.filter((excerpt) => excerpt !== meant)];
}
const ALIKE = 0.8;

/** The first few of the ranking, and for drugs that are weaned the excerpt on weaning where the ranking holds one. */
export function idsToRead(item: Pick<BriefItem, "request">, ranked: Ranked, day: string | null): string[] {
  const applicable = ranked.filter((excerpt) => excerpt.score >= APPLICABLE_SCORE);
  const weaning = applicable.find((excerpt) => isWeaning(readFamily(item.request), excerpt));
  // A rule on a guideline's scope ranks by the days since the injury, whatever is asked for.
  if (applicable.every((excerpt) => /^scope\b/i.test(excerpt.topic))) {
    // Before the rule was in force a draft rests on no citation and says what was searched.
    return day && day < SEARCH_SEQUENCE_FROM ? [] : [SEARCH_SEQUENCE_RULE];
  }
  const ids = applicable.slice(0, EXCERPTS_READ).map((excerpt) => excerpt.excerptId);
  return weaning && !ids.includes(weaning.excerptId) ? [...ids, weaning.excerptId] : ids;
}

/** What to search the library for: after an operation its name decides, which the request seldom gives. */
export function librarySearch(
  brief: Pick<CaseBrief, "diagnoses" | "treatmentToDate"> & { items: readonly Pick<BriefItem, "request">[] },
  item: Pick<BriefItem, "id" | "request" | "recentOperation">,
): { disputedItemId: string; query?: string } {
  const family = readFamily(item.request);
  if (family === "therapy" && item.recentOperation)
    return { disputedItemId: item.id, query: `post-op physical therapy ${item.recentOperation}`.slice(0, 400) };
  if (family !== "postoperative-therapy") return { disputedItemId: item.id };
  // Therapy asked for together with an operation follows that one, whatever was operated on before.
  const asked = brief.items.map(({ request }) => request).filter((request) => readFamily(request) === "surgery");
  const operation = [
    item.request,
    ...asked,
    ...brief.diagnoses,
    ...brief.treatmentToDate,
    item.recentOperation ?? "",
  ].find((fact) => OPERATION.test(fact));
  const name = operation ? OPERATION.exec(operation)?.[0] : undefined;
  return name
    ? { disputedItemId: item.id, query: `post-op physical therapy ${name}`.slice(0, 400) }
    : { disputedItemId: item.id };
}
