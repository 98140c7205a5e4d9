import { NUMBER_WORD_PATTERN, NUMBER_WORDS } from "../../number-words.ts";
import type { FoundEvidence } from "../../vocabulary.ts";
import { type EvidenceContext, readAssertion } from "../assertion.ts";
import { DATE, toIsoDay } from "../letters/letter-dates.ts";
import { type PageIndex, type Unit, unitsWith } from "../page-index.ts";
import { hasOnlyBegun } from "./own-clauses.ts";

const COUNT = `(\\d+|${NUMBER_WORD_PATTERN})`;
const DAYS: Record<string, number> = { d: 1, w: 7, m: 30.4, y: 365 };
const ASKED = new RegExp(`\\b${COUNT}(?:\\s*(?:to|-|or)\\s*${COUNT})?[\\s-](week|month)s?\\b`, "i");
const OF_CARE = /\b(?:care|non-?operative|measures|methods|conservative)\b/i;
const NOT_CARE = /\b(?:relief|surgery|post-?op\w*|symptoms?|injury|use|visits|sessions)\b/i;
/** A course may fall a little short of the span that is asked for. */
const NEARLY = 0.8;
/** Therapy goes on twice a week. */
const DAYS_A_VISIT = 3.5;
const CARE =
  /\b(?:conservative\w*|non-?operative\w*|non-?surgical\w*|(?-i:PT|OT|HEP|DC)|physical therap\w*|physio\w*|therap(?:y|ies)|rehab\w*|exercis\w*|chiro\w*|acupuncture|massage|nsaids?|naproxen|ibuprofen|motrin|advil|aleve|meloxicam|mobic|diclofenac|etodolac|relafen|medications?|meds|pills|splint\w*|brac(?:e|ed|ing)|orthotics?|inject\w*|cortisone|CSI|ESI|rest|ice|modified|activity|treat(?:ed|ment|ments)|care|measures|TENS|pads?|stretch\w*)\b/i;
const SPAN = new RegExp(
  `\\b(${NUMBER_WORD_PATTERN}|\\d{1,2}|an?|past|last|several|many)(?:\\+|\\s*(?:to|-|or)\\s*(?:\\d{1,2}|\\w+))?[\\s-]*(?:full |more |whole )?(days?|d|weeks?|wks?|w|months?|mos?|years?|yrs?)\\b`,
  "gi",
);
const VISITS =
  /\b(\d{1,2})\s+(?:of\s+\d+\s+)?(?:\w+\s+){0,2}(?:visits?|sessions?|treatments?|tx)\b|\b(?:PT|OT|therapy|visits?|sessions?|chiro|tx)\s*(?:x|#|times)\s*(\d{1,2})\b/gi;
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\b(?! (?:be|have|need|help|cause|also|not|take))/g;
const SINCE = /\bsince\b|\bthroughout\b|\bfor (?:many |several )?(?:months|years)\b|\bmonths of\b|\ball along\b/i;

/**
 * Whether a criterion that asks for weeks or months of care is answered by care of no length: neither a span, a count of visits nor
 * two dates of the records come near what it asks. False for other criteria. Pure.
 */
export function lacksDuration(index: PageIndex, text: string, context: EvidenceContext): boolean {
  const asked = ASKED.exec(text);
  if (!asked || !OF_CARE.test(text) || NOT_CARE.test(text)) return false;
  const count = NUMBER_WORDS[(asked[1] ?? "").toLowerCase()] ?? Number(asked[1]);
  const least = count * (DAYS[(asked[3] ?? "").charAt(0).toLowerCase()] ?? 7) * NEARLY;
  const told = unitsWith(index, CARE).flatMap((at): { unit: Unit; at: number }[] => {
    const unit = index.units[at];
    const match = unit && CARE.exec(unit.text);
    if (!unit || !match || unit.standing !== "record" || hasOnlyBegun(unit.text)) return [];
    const assertion = readAssertion(unit, match.index, match[0].length, context);
    return ["other-person", "other-side", "other-region", "hypothetical"].includes(assertion) ? [] : [{ unit, at }];
  });
  const until = context.asOf ?? "";
  for (const { unit, at } of told) {
    const next = index.units[at + 1];
    const before = index.units[at - 1];
    const near = [before, unit, next]
      .filter((one) => one?.page === unit.page)
      .map((one) => one?.text ?? "")
      .join(" ");
    if (longest(near, unit.date ?? until, context) >= least) return false;
  }
  const dated = told.filter(({ unit }) => unit.section !== "plan").flatMap(({ unit }) => unit.date ?? []);
  const first = dated.sort()[0];
  return !(first && until && daysBetween(first, until) >= least);
}

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** The longest stretch of time that a text tells, in days. */
function longest(text: string, day: string, context: EvidenceContext): number {
  const spans = [...text.matchAll(SPAN)].map((match) => {
    const word = (match[1] ?? "").toLowerCase();
    const count = /^(?:an?|past|last)$/.test(word)
      ? 1
      : word === "several" || word === "many"
        ? 3
        : (NUMBER_WORDS[word] ?? Number(word));
    return count * (DAYS[(match[2] ?? "").charAt(0).toLowerCase()] ?? 0);
  });
  const visits = [...text.matchAll(VISITS)].map((match) => Number(match[1] ?? match[2]) * DAYS_A_VISIT);
  const months = [...text.toLowerCase().matchAll(MONTH)].map((match) => MONTHS.indexOf(match[1] ?? ""));
  const told = months.slice(1).map((month, at) => ((month - (months[at] ?? 0) + 12) % 12) * 30.4);
  const now = day ? new Date(day).getUTCMonth() : Number.NaN;
  const since = SINCE.test(text)
    ? [
        ...months.map((month) => ((now - month + 12) % 12) * 30.4),
        ...(/\bsince (?:the |his |her )?(?:injury|accident|DOI|onset|fall|incident)|\ball along\b|\bthroughout\b/i.test(
          text,
        ) &&
        context.dateOfInjury &&
        day
          ? [daysBetween(context.dateOfInjury, day)]
          : []),
        /\bfor (?:many |several )?(?:months|years)\b|\bmonths of\b/i.test(text) ? 91 : 0,
      ]
    : [];
  const days = [...text.matchAll(new RegExp(DATE, "gi"))].flatMap((match) => toIsoDay(match[0]) ?? []).sort();
  const dates = days.length > 0 ? [daysBetween(days[0] ?? "", day || (days.at(-1) ?? ""))] : [];
  const years = [...text.matchAll(/\b(?:since|in) ((?:19|20)\d\d)\b/gi)].map((match) =>
    day ? daysBetween(`${match[1]}-07-01`, day) : 0,
  );
  return Math.max(0, ...[...spans, ...visits, ...told, ...since, ...dates, ...years].filter((one) => one > 0));
}

/** The answer without its proof: what was found names the care, not how long it went on. */
export function withoutDuration(found: FoundEvidence): FoundEvidence {
  const near = found.evidence.map(({ assertion: _, ...quote }) => ({
    ...quote,
    why: "names the care without the length of time that is asked",
  }));
  return {
    ...found,
    state: "not-documented",
    evidence: [],
    search: { ...found.search, nearMisses: [...near, ...found.search.nearMisses].slice(0, 8) },
  };
}
