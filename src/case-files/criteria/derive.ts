import { NUMBER_WORD_PATTERN, NUMBER_WORDS } from "../../number-words.ts";
import type { EvidenceState, IsoDay } from "../../vocabulary.ts";
import { type EvidenceContext, readAssertion } from "../assertion.ts";
import type { Hit } from "../find-evidence.ts";
import { DATE, toIsoDay } from "../letters/letter-dates.ts";
import { conceptsIn } from "../lexicon.ts";
import { type PageIndex, type Unit, unitsWith } from "../page-index.ts";
import { readRequest } from "../read-request.ts";
import { afterTrial } from "./after-trial.ts";
import { blockRelief } from "./block-relief.ts";
import { compoundParts } from "./compound-parts.ts";
import { conflictingReports } from "./conflicting-reports.ts";
import { doneBefore } from "./done-before.ts";
import { earlierStudy } from "./earlier-study.ts";
import { firstPrescription } from "./first-prescription.ts";
import { insomniaParts } from "./insomnia-parts.ts";
import { lastSurgery } from "./last-surgery.ts";
import { nerveStudy } from "./nerve-study.ts";
import { requestSubjects, sameDrug } from "./read-question.ts";
import { requestFacts } from "./request-facts.ts";
import { requestKind } from "./request-kind.ts";
import { requestLimits } from "./request-limits.ts";
import { sideOfFindings } from "./side-of-findings.ts";
import { timeOnDrug } from "./time-on-drug.ts";
import { examinedCondition, treatedDiagnosis } from "./treated-diagnosis.ts";

export type Derived = { state: EvidenceState; hits: Hit[]; terms: string[]; final?: true };

const DAY = 86_400_000;
const days = (from: IsoDay, to: IsoDay) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);
const hit = (unit: Unit, negated = false): Hit => ({ unit, assertion: negated ? "negated" : "affirmed" });
const COUNT = `(\\d+|${NUMBER_WORD_PATTERN})`;
const number = (word: string | undefined) => (word ? (NUMBER_WORDS[word.toLowerCase()] ?? Number(word)) : Number.NaN);
const ANY_DATE = new RegExp(DATE, "gi");
const BORN = new RegExp(`(?:DOB|DATE OF BIRTH|birth)\\W*(${DATE})`, "i");
const UNIT_DAYS: Record<string, number> = { day: 1, week: 7, month: 30.4, year: 365.25 };

/** Criteria that arithmetic on dates, ages, counts and sides decides; null where a criterion is of no such kind. */
export function deriveAnswer(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  for (const rule of [
    requestKind,
    requestLimits,
    blockRelief,
    nerveStudy,
    treatedDiagnosis,
    examinedCondition,
    compoundParts,
    insomniaParts,
    conflictingReports,
    firstPrescription,
    doneBefore,
    earlierStudy,
    afterTrial,
    requestFacts,
    bodyMass,
    deviceTime,
    ageLimit,
    sinceSurgery,
    sinceInjury,
    visitLimit,
    sideOfFindings,
    timeOnDrug,
    shortUse,
    longUse,
    twoOfAKind,
    quantityStated,
  ]) {
    const answer = rule(index, text, context);
    if (answer) return answer;
  }
  return null;
}

function ageLimit(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  const match =
    /^[^;,]*\b(?:age(?:d)?|older than|over)\s*(?:over|above|of|at least|>)?\s*(\d{2})\b(?:\s*years?)?[^;,]*$/i.exec(
      text,
    );
  if (!match || !/\bage|years|older/i.test(text) || /percent|%|mg|degrees|visits|days/i.test(text)) return null;
  const limit = Number(match[1]);
  for (const unit of index.units) {
    const born = BORN.exec(unit.text)?.[1];
    const day = toIsoDay(born);
    const stated = Number(/\b(\d{2})\s*-?\s*(?:y\/?o\b|years?[- ]old|year old)/i.exec(unit.text)?.[1] ?? Number.NaN);
    const age = day && context.asOf ? days(day, context.asOf) / 365.25 : stated;
    if (Number.isNaN(age)) continue;
    const meets = /\b(?:under|younger|below)\b/i.test(text) ? age < limit : age > limit;
    return {
      state: meets ? "documented" : "explicitly-absent",
      hits: [hit(unit, !meets)],
      terms: ["date of birth", "age"],
    };
  }
  return null;
}

/** "Within six months of the operation", "not more than two years since the injury", "symptoms longer than four weeks". */
function readSpan(text: string): { days: number; atMost: boolean } | null {
  const match = new RegExp(`${COUNT}(?:\\s*(?:to|-|or)\\s*${COUNT})?\\s*-?\\s*(day|week|month|year)s?`, "i").exec(text);
  if (!match) return null;
  const value = number(match[2] ?? match[1]) * (UNIT_DAYS[(match[3] ?? "").toLowerCase()] ?? Number.NaN);
  if (Number.isNaN(value)) return null;
  const atMost = /\b(?:within|not? more than|less than|under|up to|before|no later|acute)\b/i.test(text);
  return { days: value, atMost };
}

function sinceSurgery(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  if (
    !/\b(?:surg\w+|operati\w+|postsurgical|post-?op\w*)\b/i.test(text) ||
    !/\b(?:within|months? of|period|after|since)\b/i.test(text)
  )
    return null;
  const span = readSpan(text);
  if (!span || !context.asOf || /visits/i.test(text)) return null;
  const last = lastSurgery(index, context.asOf);
  if (!last) return null;
  if (/\bseven days|7 days/i.test(text)) return deviceDays(index, context);
  const meets = days(last.day, context.asOf) <= span.days;
  return {
    state: meets ? "documented" : "explicitly-absent",
    hits: last.units.map((unit) => hit(unit, !meets)),
    terms: ["date of surgery"],
  };
}

/** "Body mass index under 40": the index as recorded, newest first. */
function bodyMass(index: PageIndex, text: string): Derived | null {
  const limit = Number(/\b(?:body mass index|BMI)\D{0,24}(\d{2})\b/i.exec(text)?.[1] ?? Number.NaN);
  if (Number.isNaN(limit)) return null;
  const found = index.units
    .flatMap((unit) => {
      const value =
        unit.standing === "record" && /\b(?:BMI|body mass index)\D{0,12}(\d{2}(?:\.\d+)?)\b/i.exec(unit.text);
      return value ? [{ unit, value: Number(value[1]) }] : [];
    })
    .sort((a, b) => (b.unit.date ?? "").localeCompare(a.unit.date ?? ""))[0];
  if (!found) return null;
  const meets = /\b(?:over|above|greater|at least|more)\b/i.test(text) ? found.value >= limit : found.value < limit;
  return {
    state: meets ? "documented" : "explicitly-absent",
    hits: [hit(found.unit, !meets)],
    terms: ["body mass index"],
  };
}

/** "Seven days or less" of a device: the days that the request names, or a purchase, which has no end. */
function deviceTime(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  const request = context.request ?? "";
  if (!conceptsIn(request).some(({ kind }) => kind === "device")) return null;
  const span =
    /\b(?:or less|up to|at most|not? more than|no longer than|does not go beyond|limited to|within)\b/i.test(text) &&
    /\b(?:days?|weeks?)\b/i.test(text)
      ? readSpan(text)
      : null;
  if (!span || /\b(?:relief|visits|injury|symptoms)\b/i.test(text)) return null;
  const asked = readSpan(request);
  if (!asked) return deviceDays(index, context);
  const meets = asked.days <= span.days;
  const units = index.units.filter(
    (unit) =>
      unit.standing !== "review" &&
      readSpan(unit.text)?.days === asked.days &&
      conceptsIn(request).some(({ pattern }) => pattern.test(unit.text)),
  );
  return units.length > 0
    ? {
        state: meets ? "documented" : "explicitly-absent",
        hits: units.map((unit) => hit(unit, !meets)),
        terms: ["days of use"],
      }
    : null;
}

/** A device that is bought, or asked for after its days are over, goes beyond a number of days. */
function deviceDays(index: PageIndex, context: EvidenceContext): Derived | null {
  if (!/\bpurchase\b/i.test(context.request ?? "")) return null;
  const concepts = conceptsIn(context.request ?? "");
  const units = index.units.filter(
    (unit) =>
      unit.standing === "record" &&
      /\b(?:purchase|returned|picked up|used from)\b/i.test(unit.text) &&
      (concepts.some(({ pattern }) => pattern.test(unit.text)) || unit.page.kind === "equipment"),
  );
  return units.length > 0
    ? { state: "explicitly-absent", hits: units.map((unit) => hit(unit, true)), terms: ["days of use", "purchase"] }
    : null;
}

function sinceInjury(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  const chronic =
    /\bchronic (?:pain|condition)\b|\bacute\b.*\bnot chronic\b/i.test(text) &&
    !/\bfunctional|program\b|\bloss of\b|\bindependen/i.test(text);
  const timed =
    /\b(?:injury|onset|symptoms?|pain|complaints?)\b/i.test(text) &&
    /\b(?:since|over|last(?:ed|ing)?|longer|ago|less than|after|more than|passed|persist\w*|duration|for at least|beyond|within)\b/i.test(
      text,
    );
  const span = timed ? readSpan(text) : chronic ? { days: 91, atMost: false } : null;
  if (!span || !context.asOf || !context.dateOfInjury) return null;
  // "Ketorolac for chronic pain" asks for the drug.
  if (!timed && conceptsIn(text).some(({ kind }) => ["drug", "device", "therapy", "procedure", "test"].includes(kind)))
    return null;
  if (/\b(?:relief|trial|visits?|sessions?|therapy|conservative|care|medication|repeat|surg\w+|use)\b/i.test(text))
    return null;
  const elapsed = days(context.dateOfInjury, context.asOf);
  const meets = span.atMost ? elapsed <= span.days : elapsed >= span.days;
  const year = context.dateOfInjury.slice(2, 4);
  const injured = context.dateOfInjury;
  const dated = index.units.filter(
    (unit) =>
      (unit.text.includes(year) && [...unit.text.matchAll(ANY_DATE)].some((match) => toIsoDay(match[0]) === injured)) ||
      /\b(?:\w+) (?:months|weeks|years) (?:out|after the|of care)\b/i.test(unit.text),
  );
  const own = dated.filter((unit) => unit.standing === "record");
  const shown = own.length > 0 ? own : dated;
  return shown.length > 0
    ? {
        state: meets ? "documented" : "explicitly-absent",
        hits: shown.map((unit) => hit(unit, !meets)),
        terms: ["date of injury"],
      }
    : null;
}

function visitLimit(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  const limit = number(new RegExp(`${COUNT}\\s+(?:total\\s+)?(?:visits|sessions)`, "i").exec(text)?.[1]);
  if (
    Number.isNaN(limit) ||
    !/\b(?:no more|not more|up to|total|stays? within|limit\w*|maximum|max|not exceed)\b/i.test(text)
  )
    return null;
  const asked = readRequest(context.request ?? "").quantity.visits;
  if (!asked) return null;
  const meets = asked <= limit;
  const therapies = new Set(conceptsIn(context.request ?? "").map(({ name }) => name));
  // Six visits of another therapy are not those that are asked for.
  const isOwn = (unit: Unit) => {
    const named = conceptsIn(unit.text).filter(({ kind }) => kind === "therapy");
    return named.length === 0 || named.some(({ name }) => therapies.has(name));
  };
  const shown = index.units.filter(
    (unit) =>
      new RegExp(`\\b${asked}\\s+visits|\\(${asked}\\b`, "i").test(unit.text) &&
      unit.standing !== "review" &&
      isOwn(unit),
  );
  const key = /\b\d\s?x\s?\d{1,2}\b/.exec(context.request ?? "")?.[0];
  const planned = key ? index.units.filter((unit) => unit.text.includes(key) && unit.standing !== "review") : [];
  const hits = [...shown, ...planned].map((unit) => hit(unit, !meets));
  return hits.length > 0
    ? { state: meets ? "documented" : "explicitly-absent", hits, terms: ["visits requested", "visits completed"] }
    : null;
}

/** Short use is disproved by records that show the requested drug more than two months before the decision. */
function shortUse(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  if (
    !/\b(?:limited to|short[- ](?:term|course)|short-term|no(?:t)? longer than|not beyond|weeks? of use|weeks? period|under (?:two|three|four) weeks|not for long)\b/i.test(
      text,
    ) ||
    !context.asOf
  )
    return null;
  const drug = /^[a-z]{4,}/i.exec((context.request ?? "").trim())?.[0];
  if (!drug || !conceptsIn(drug).some(({ kind }) => kind === "drug")) return null;
  const pattern = new RegExp(`\\b${drug}\\b`, "i");
  const old = index.units.filter(
    (unit) =>
      unit.standing === "record" &&
      pattern.test(unit.text) &&
      unit.date !== null &&
      days(unit.date, context.asOf ?? "") > 60,
  );
  return old.length > 0
    ? {
        state: "explicitly-absent",
        hits: old.map((unit) => hit(unit, true)),
        terms: [drug.toLowerCase(), "duration of use"],
      }
    : null;
}

/** "Chronic use": the requested drug stands in records of more than three months before the decision. */
function longUse(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  if (
    !/^(?:chronic|long[- ]term|ongoing|prolonged|open-ended|chronic or (?:ongoing|open-ended))(?: or [\w-]+)? (?:\w+ )?(?:use|prescribing|prescription|treatment)\b(?!.*\bwithout\b)/i.test(
      text,
    )
  )
    return null;
  const drugs = requestSubjects(context).filter(({ kind }) => kind === "drug");
  const asOf = context.asOf ?? "";
  const old = drugs
    .flatMap(({ pattern }) => unitsWith(index, pattern))
    .flatMap((at) => {
      const unit = index.units[at];
      return unit && unit.standing === "record" && unit.date && asOf && days(unit.date, asOf) > 90 ? [hit(unit)] : [];
    });
  return old.length > 0
    ? { state: "documented", hits: old, terms: [drugs[0]?.name ?? "drug", "duration of use"] }
    : null;
}

/** "Two NSAIDs together": distinct drugs of the class in the records of the last two months. */
function twoOfAKind(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  if (!/\b(?:two|multiple|more than one|duplicate|second)\b/i.test(text)) return null;
  const drug = conceptsIn(text).find(({ kind }) => kind === "drug");
  if (!drug || /\b(?:trial|tried|fail\w*)\b/i.test(text)) return null;
  const hits = unitsWith(index, drug.pattern).flatMap((at) => {
    const unit = index.units[at];
    const recent = unit?.standing === "record" && (!unit.date || !context.asOf || days(unit.date, context.asOf) <= 60);
    return unit && recent && readAssertion(unit, unit.text.search(drug.pattern), 4, {}) === "affirmed"
      ? [hit(unit)]
      : [];
  });
  const every = new RegExp(drug.pattern.source, "gi");
  const names = new Set(
    hits.flatMap(({ unit }) =>
      [...unit.text.matchAll(every)].flatMap(([name]) =>
        /\b(?:nsaids?|opioids?|anti|narcotic|relaxant)/i.test(name) ? [] : [sameDrug(name)],
      ),
    ),
  );
  return {
    state: names.size > 1 ? "documented" : "not-documented",
    hits: names.size > 1 ? hits : [],
    terms: [drug.name, ...names],
  };
}

function quantityStated(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  if (
    !/^(?:quantity|frequency|duration|number)\b.*\b(?:specified|stated|given)\b/i.test(text) ||
    Object.keys(readRequest(context.request ?? "").quantity).length === 0
  )
    return null;
  const folded = (context.request ?? "").toLowerCase().replace(/\s+/g, " ");
  const units = index.units.filter((unit) => unit.text.toLowerCase().includes(folded));
  return units.length > 0
    ? { state: "documented", hits: units.map((unit) => hit(unit)), terms: ["requested quantity"] }
    : null;
}
