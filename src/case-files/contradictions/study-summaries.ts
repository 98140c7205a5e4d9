import { documentKey } from "../document-key.ts";
import type { PageIndex, Unit } from "../page-index.ts";
import { readRegions } from "../read-request.ts";
import { groupBy } from "./group-by.ts";
import { readSegments } from "./levels.ts";
import { daysIn, quoted } from "./place.ts";

const MOST = 2;
const STUDIES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["MRI", /\b(?:MRIs?|magnetic resonance|MR arthrogram)\b/i],
  ["CT", /\bCT\b(?! (?:0?\d\/|injur|claim|date))/],
  ["x-ray", /\b(?:x-?rays?|radiographs?|plain films?)\b/i],
  ["nerve study", /\b(?:EMG|NCV|NCS|electrodiagnostic\w*|nerve conduction)\b/i],
  ["ultrasound", /\bultrasound\b/i],
];
/** What a study finds, and the structures it is found in; a finding counts only where the structure is shared. */
const FINDINGS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["tear", /\b(?:tears?|torn|rupture\w*)\b/i],
  [
    "nerve root compression",
    /\b(?:nerve[- ]roots?\b[^.;]{0,20}(?:compress\w*|imping\w*|contact\w*|displac\w*)|(?:compress\w*|imping\w*|displac\w*)[^.;]{0,24}(?:nerve|root))/i,
  ],
  ["stenosis", /\bstenosis\b|\bnarrowing of the (?:canal|foram)/i],
  ["extrusion", /\bextru(?:sion|ded)\b|\bherniat\w*/i],
  ["fracture", /\bfractures?\b/i],
  ["carpal tunnel syndrome", /\bcarpal tunnel\b/i],
  ["radiculopathy", /\bradiculopath\w*/i],
  ["cubital tunnel syndrome", /\bcubital tunnel\b|\bulnar neuropath\w*/i],
];
const STRUCTURES: readonly RegExp[] = [
  /\b(?:rotator cuff|supraspinatus|infraspinatus|subscapularis|cuff)\b/i,
  /\bmedial menisc\w*/i,
  /\blateral menisc\w*/i,
  /\b(?:ACL|anterior cruciate)\b/i,
  /\b(?:PCL|posterior cruciate)\b/i,
  /\b(?:labr\w+|SLAP)\b/i,
  /\bTFCC|triangular fibrocartilage\b/i,
  /\bannular\b/i,
];
const DENIED = /\b(?:no|not|without|negative|absent|absence|free of|intact|ruled out)\b/i;
const NORMAL =
  /\b(?:normal|unremarkable|negative) (?:study|exam\w*|MRI|EMG|NCV|x-?rays?)|\b(?:study|MRI|EMG|NCV|EMG\/NCV|x-?rays?)[^.;]{0,40}\b(?:was|were|is|are|:)\s*(?:completely |entirely )?(?:normal|unremarkable|negative)\b(?! for)/i;
const NOT_TOLD =
  /\b(?:request\w*|pending|order\w*|recommend\w*|repeat|if|rule out|r\/o|evaluate|to assess|suspect\w*|authoriz\w*)\b/i;

type Study = { name: string; units: Unit[]; first: Unit; day: string; regions: string[] };

/** Summaries of a study in a later report or in utilization review that its own report denies, or that deny what it finds. */
export function studiesDisagree(index: PageIndex): string[] {
  const studies = readStudies(index.units);
  if (studies.length === 0) return [];
  const told: string[] = [];
  for (const [at, unit] of index.units.entries()) {
    if (told.length >= MOST) break;
    if (unit.standing !== "record" && unit.standing !== "review") continue;
    if (unit.page.kind === "imaging" || unit.page.kind === "laboratory" || NOT_TOLD.test(unit.text)) continue;
    const name = STUDIES.find(([, pattern]) => pattern.test(unit.text))?.[0];
    const study = name && whichStudy(unit, name, studies);
    // "MRI of 03/02/2015." and what it shows in the next sentence.
    const next = index.units[at + 1];
    const same =
      study && next?.page === unit.page && /^(?:it|this|there|findings|impression|the study)\b/i.test(next.text);
    const against = study && (opposed(unit, study) ?? (same && next ? opposed(next, study) : null));
    if (against) told.push(against);
  }
  return [...new Set(told)];
}

function readStudies(units: Unit[]): Study[] {
  const own = units.filter(({ page }) => page.kind === "imaging" || page.kind === "laboratory");
  const documents = groupBy(own, ({ page }) => `${documentKey(page)} ${page.date}`);
  return [...documents.values()].flatMap((list) => {
    const head = list.find(({ text }) => STUDIES.some(([, pattern]) => pattern.test(text)));
    const name = head && STUDIES.find(([, pattern]) => pattern.test(head.text))?.[0];
    const day = head?.page.date;
    return head && name && day
      ? [{ name, units: list, first: head, day, regions: list.slice(0, 4).flatMap(({ text }) => readRegions(text)) }]
      : [];
  });
}

/** The study that a sentence speaks of: that of the day it names, else the only one of its kind and region before it. */
function whichStudy(unit: Unit, name: string, studies: Study[]): Study | undefined {
  const own = studies.filter((study) => study.name === name);
  const days = daysIn(unit.text).map(({ day }) => day);
  if (days.length > 0) {
    const named = own.filter(({ day }) => days.includes(day));
    return named.length === 1 && days.length === 1 ? named[0] : undefined;
  }
  const regions = readRegions(unit.text);
  const near = own.filter(
    (study) => study.regions.some((region) => regions.includes(region)) && study.day <= (unit.date ?? ""),
  );
  return near.length === 1 && own.length === 1 ? near[0] : undefined;
}

function opposed(unit: Unit, study: Study): string | null {
  const size = sizes(unit, study);
  if (size) return tell(unit, size);
  for (const [, pattern] of FINDINGS) {
    const said = polarity(unit.text, pattern);
    if (said === null) continue;
    const structures = STRUCTURES.filter((structure) => structure.test(unit.text));
    const about = study.units.filter(
      ({ text }) =>
        pattern.test(text) &&
        (structures.length === 0 || structures.some((structure) => structure.test(text))) &&
        sharesLevel(unit.text, text),
    );
    const told = about.map(({ text }) => polarity(text, pattern));
    const at = told.indexOf(!said);
    if (at >= 0 && !told.includes(said) && about[at] && (structures.length > 0 || said || !isPartial(unit.text)))
      return tell(unit, about[at]);
    const normal = study.units.find(({ text }) => NORMAL.test(text));
    if (said && normal && about.length === 0) return tell(unit, normal);
  }
  if (NORMAL.test(unit.text)) {
    const abnormal = study.units.find(({ text }) => FINDINGS.some(([, pattern]) => polarity(text, pattern) === true));
    if (abnormal && !study.units.some(({ text }) => NORMAL.test(text))) return tell(unit, abnormal);
  }
  return null;
}

const tell = (unit: Unit, other: Unit) =>
  `A summary of a study and the study itself differ: ${quoted(unit)}; ${quoted(other)}.`;

/** "No stenosis at L5-S1" denies one level only. */
const isPartial = (text: string) => readSegments(text).length > 0;

function sharesLevel(one: string, other: string): boolean {
  const [a, b] = [readSegments(one), readSegments(other)];
  return a.length === 0 || b.length === 0 || a.some((segment) => b.includes(segment));
}

/** Whether a text affirms or denies a finding; null where it does not name it, or says both. */
function polarity(text: string, pattern: RegExp): boolean | null {
  const says = text.split(/[.;]|\bbut\b|\bwith\b(?!out)|,(?=\s*(?:which|there|and there|no\b))/).flatMap((clause) => {
    const at = clause.search(pattern);
    return at < 0 ? [] : [!DENIED.test(clause.slice(0, at + 40))];
  });
  return new Set(says).size === 1 ? (says[0] ?? null) : null;
}

const SIZE = /\b(\d{1,2}(?:\.\d)?)\s?mm\b/gi;

/** A size in millimetres that the study gives nowhere, where it gives another for that level. */
function sizes(unit: Unit, study: Study): Unit | null {
  const own = [...unit.text.matchAll(SIZE)].map(([, size]) => Number(size));
  if (own.length !== 1) return null;
  const measured = study.units.filter(({ text }) => /\d\s?mm\b/i.test(text));
  const all = measured.flatMap(({ text }) => [...text.matchAll(SIZE)].map(([, size]) => Number(size)));
  if (all.length === 0 || all.some((size) => Math.abs(size - (own[0] ?? 0)) < 0.6)) return null;
  const level = readSegments(unit.text);
  return (
    measured.find(({ text }) => level.length === 0 || readSegments(text).some((segment) => level.includes(segment))) ??
    null
  );
}
