import type { PageIndex } from "../../case-files/page-index.ts";
import { regionPattern } from "../../case-files/read-request.ts";
import type { CaseFacts, ReadItem, SummarySource } from "../../vocabulary.ts";
import { joinList, writeDay } from "../words.ts";
import { findMechanism, findOperations, findTreatments } from "./find-history.ts";
import { findStudies } from "./find-studies.ts";
import { evidence, type Part, phraseOf, type Speech } from "./part.ts";
import { upperFirst } from "./plain-words.ts";

export type SummaryItem = Pick<ReadItem, "request" | "bodyRegion" | "urDetermination">;

/** What a case summary is written from. */
export interface SummarySources extends Speech {
  facts: CaseFacts | null;
  items: readonly SummaryItem[];
  index: PageIndex;
}

/** The first place of each of these facts. */
export function placesOf(facts: CaseFacts, names: readonly string[]): SummarySource[] {
  return names.flatMap((name) => (facts.sources[name] ?? []).slice(0, 1).map(evidence));
}

/** Whether a text speaks of a region that is in dispute. */
export function speaksOf(items: readonly SummaryItem[]): (text: string) => boolean {
  const patterns = items.flatMap(({ bodyRegion }) => (bodyRegion ? (regionPattern(bodyRegion) ?? []) : []));
  return (text) => patterns.some((pattern) => pattern.test(text));
}

export function tellWorker({ facts }: SummarySources): Part | null {
  if (!facts) return null;
  const { age, sex, dateOfInjury } = facts;
  const told = (["age", "sex", "dateOfInjury"] as const).filter((fact) => facts[fact] !== null);
  if (told.length === 0) return null;
  const who = age !== null ? `${age}-year-old ${sex ?? "person"}` : (sex ?? "person");
  const article = /^(?:8|11|18)/.test(who) ? "an" : "a";
  const injury = dateOfInjury ? ` who sustained an industrial injury on ${writeDay(dateOfInjury)}` : "";
  const places = placesOf(facts, age !== null && facts.birthDate ? [...told, "birthDate"] : told);
  return {
    text: `The injured worker is ${article} ${who}${injury}.`,
    sources: [...told.map((fact): SummarySource => ({ kind: "fact", fact })), ...places],
  };
}

export function tellMechanism({ facts, index, ...speech }: SummarySources): Part | null {
  const told = findMechanism(index, speech, facts?.dateOfInjury ?? null);
  if (told.length === 0) return null;
  return {
    text: `The injury is described as follows: ${told.map(({ phrase }) => phrase).join("; ")}.`,
    sources: told.map(({ source }) => source),
  };
}

/** The newest record's list; older spellings of the same diagnoses are not repeated. */
export function tellDiagnoses({ facts, ...speech }: SummarySources): Part | null {
  const newest = facts?.diagnoses[0]?.source;
  const own = (facts?.diagnoses ?? []).filter(
    ({ source }) =>
      !newest || (source?.documentId === newest.documentId && Math.abs((source?.page ?? 0) - newest.page) <= 1),
  );
  const named = own.slice(0, 6).flatMap(({ value, source }) => {
    const phrase = phraseOf(value, speech);
    return phrase ? [{ phrase, source }] : [];
  });
  if (named.length === 0) return null;
  const parts = named.map(({ phrase }) => phrase);
  return {
    text: `The diagnoses have included ${parts.some((part) => part.includes(",")) ? parts.join("; ") : joinList(parts)}.`,
    sources: named.flatMap(({ source }) => (source ? [evidence(source)] : [])),
  };
}

export function tellTreatment({ index }: SummarySources): Part | null {
  const treatments = findTreatments(index);
  if (treatments.length === 0) return null;
  return {
    text: `Treatment to date has included ${joinList(treatments.map(({ name }) => name))}.`,
    sources: treatments.map(({ source }) => source),
  };
}

export function tellOperations({ index, ...speech }: SummarySources): Part[] {
  return findOperations(index, speech)
    .slice(0, 2)
    .map(({ phrase, date, source }) => ({
      text: `${date ? `On ${writeDay(date)} the` : "The"} operation was: ${phrase}.`,
      sources: [source],
    }));
}

/** Three studies at most, those of the region in dispute first. */
export function tellStudies({ index, items, ...speech }: SummarySources): Part[] {
  const about = speaksOf(items);
  const studies = findStudies(index, speech);
  const first = [...studies.filter(({ title }) => about(title)), ...studies.filter(({ title }) => !about(title))];
  const kept = first.slice(0, 3);
  return studies
    .filter((study) => kept.includes(study))
    .map(({ title, date, conclusion, sources }) => ({
      text: `${upperFirst(title)}${date ? ` of ${writeDay(date)}` : ""} showed: ${conclusion}.`,
      sources,
    }));
}
