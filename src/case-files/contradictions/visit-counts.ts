import { documentKey } from "../document-key.ts";
import { conceptsIn } from "../lexicon.ts";
import type { Unit } from "../page-index.ts";
import { readRegions } from "../read-request.ts";
import { quoted } from "./place.ts";

const CLAIM =
  /\b(?:completed|attended|received|undergone|has had|had)\s+(?:a total of\s+|at least\s+)?(\d{1,3})\s+(?:[a-z]+\s+){0,3}?(?:visits|sessions)\b(?! (?:were |was )?(?:authori[sz]ed|approved|certified))/i;
/** "4 of 12 visits were attended", "PT 4 of 12 done". */
const PART =
  /\b(\d{1,3}) (?:of|out of) (\d{1,3}) (?:visits |sessions )?(?:of \w+(?: therapy)? )?(?:were |was |have been )?(?:attended|completed|done|finished)\b/i;
/** "Nine visits were completed". */
const PASSIVE =
  /\b(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:[a-z]+\s+){0,3}?(?:visits|sessions)\s+(?:were|have been|had been)\s+(?:completed|attended|had|finished)\b/i;
const ENTRY = [/\bvisit\s+#?(\d{1,3})\b/i, /^\d{1,2}\/\d{1,2}\/\d{2,4}\s+[#v]?(\d{1,2})(?:(?:\/| of )\d{1,2})?[\s,]/];
/** A report of the number that was had: "PT x9", "PT x6 done". */
const TOLD =
  /\b(?:PT|physical therapy|chiro\w*|acupuncture)\s*x\s?(\d{1,2})\b(?!\s*(?:wks?|weeks?|visits? (?:requested|more)|more))/i;
const STATED =
  /\b(?:visits? (?:attended|completed)|attended|completed|total visits|number of visits)\s*:?\s*(\d{1,3})\b(?!\s*(?:%|cancel))/i;

type Course = { visits: number; unit: Unit; text: string };

/** Visits that utilization review counts as completed, where the therapy records count others in their latest course. */
export function visitCountsDisagree(records: Unit[], review: Unit[]): string[] {
  for (const unit of review) {
    const claim = [CLAIM, PART, PASSIVE].find((pattern) => pattern.test(unit.text)) ?? CLAIM;
    const word = claim.exec(unit.text)?.[1]?.toLowerCase() ?? "0";
    const count = NUMBERS.indexOf(word) + 1 || Number(word);
    if (count === 0) continue;
    const therapies = conceptsIn(unit.text).filter(({ kind }) => kind === "therapy");
    const regions = readRegions(unit.text);
    const courses = readCourses(records).filter(({ text }) => {
      const head = readRegions(text.slice(0, 600));
      return (
        (therapies.length === 0 || therapies.some(({ pattern }) => pattern.test(text))) &&
        (regions.length === 0 || head.length === 0 || head.some((region) => regions.includes(region)))
      );
    });
    if (courses.length === 0) courses.push(...toldCourses(records, unit));
    const latest = courses.at(-1);
    if (!latest || courses.some(({ visits }) => visits === count)) return [];
    return [
      `The utilization review counts ${count} completed visits; the therapy records show ${courses.map(({ visits }) => visits).join(" and ")}: ${quoted(unit, unit.text.search(claim))}; ${quoted(latest.unit)}.`,
    ];
  }
  return [];
}

const NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const OWN_COUNT =
  /\b(\d{1,2}) (?:of \d{1,2} )?(?:authorized |post-?op\w* )?visits (?:were )?attended\b|\b(?:total )?visits (?:attended|completed)\s*:?\s*(\d{1,2})\b|\b(\d{1,2}) of \d{1,2} (?:authorized )?visits\b/i;
const TOLD_COUNT =
  /\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:visits|sessions) of (?:\w+ ){0,2}(?:therapy|PT|physiotherapy)\b|\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:PT|physical therapy|therapy) (?:visits|sessions)\b/i;
const NOT_TOLD =
  /\b(?:more|further|additional|request\w*|recommend\w*|authori[sz]ed|approved|pre-?op\w*|post-?op\w*|before|after|since|first|last|another|earlier courses?|chiro\w*|acupuncture|aqua\w*|massage)\b/i;

/** A report that counts other visits than the only course of therapy in the file, which ended before it, closes with. */
export function reportsMiscountVisits(records: Unit[]): string[] {
  const closed = records.flatMap((unit) => {
    if (unit.page.kind !== "therapy-notes") return [];
    const match = OWN_COUNT.exec(unit.text);
    const last = /\b(?:D\/C|discharged?|last visit)\b/i.test(unit.text)
      ? ENTRY.map((entry) => entry.exec(unit.text)).find(Boolean)
      : null;
    const visits = Number(match?.[1] ?? match?.[2] ?? match?.[3] ?? last?.[1] ?? 0);
    return visits > 0 ? [{ unit, visits }] : [];
  });
  const courses = new Set(
    records.filter(({ page }) => page.kind === "therapy-notes").map(({ page }) => documentKey(page)),
  );
  const [course] = closed;
  if (!course || courses.size !== 1 || closed.some(({ visits }) => visits !== course.visits)) return [];
  for (const unit of records) {
    if (unit.page.kind === "therapy-notes" || unit.section === "plan") continue;
    const match = TOLD_COUNT.exec(unit.text);
    if (!match || NOT_TOLD.test(unit.text.slice(Math.max(0, match.index - 25), match.index + match[0].length + 12)))
      continue;
    const word = (match?.[1] ?? match?.[2] ?? "").toLowerCase();
    const count = NUMBERS.indexOf(word) + 1 || Number(word);
    if (!count || count === course.visits || (unit.date ?? "0") < (course.unit.date ?? "9")) continue;
    return [
      `A report counts ${count} visits of therapy, the therapy notes ${course.visits} attended: ${quoted(unit, match.index)}; ${quoted(course.unit)}.`,
    ];
  }
  return [];
}

function readCourses(records: Unit[]): Course[] {
  const courses = new Map<string, Course>();
  for (const unit of records) {
    if (unit.page.kind !== "therapy-notes") continue;
    const entry = ENTRY.map((pattern) => pattern.exec(unit.text)?.[1]).find((found) => found !== undefined);
    const visits = Number(entry ?? STATED.exec(unit.text)?.[1] ?? 0);
    if (visits === 0 || visits >= 100) continue;
    const key = documentKey(unit.page);
    const known = courses.get(key);
    if (!known || visits > known.visits) courses.set(key, { visits, unit, text: unit.page.text });
  }
  return [...courses.values()];
}

/** Without therapy records, what the reports before the review count; none where they differ. */
function toldCourses(records: Unit[], review: Unit): Course[] {
  const told = records.flatMap((unit) => {
    const visits = Number(TOLD.exec(unit.text)?.[1] ?? 0);
    const isHad =
      unit.section !== "plan" &&
      !/\b(?:request\w*|start|refer\w*|recommend\w*|order\w*|P:|another|more|authori[sz]ed|denied|approved)\b/i.test(
        unit.text,
      );
    return visits > 0 && isHad && (unit.date ?? "9") <= (review.date ?? "0") && sharesTherapy(unit, review)
      ? [{ visits, unit, text: unit.page.text }]
      : [];
  });
  return new Set(told.map(({ visits }) => visits)).size === 1 ? told.slice(-1) : [];
}

function sharesTherapy(one: Unit, other: Unit): boolean {
  const named = conceptsIn(other.text).filter(({ kind }) => kind === "therapy");
  return named.some(({ pattern }) => pattern.test(one.text));
}
