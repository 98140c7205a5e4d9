import { documentKey } from "../document-key.ts";
import type { Unit } from "../page-index.ts";
import { readRegions } from "../read-request.ts";
import { groupBy } from "./group-by.ts";
import { readSegments } from "./levels.ts";
import { daysIn, isMistyped, quoted } from "./place.ts";

const MOST = 2;
const STUDIES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["MRI", /\b(?:MRIs?|magnetic resonance|MR arthrogram)\b/i],
  ["CT", /\bCT\b(?! (?:0?\d\/|injur|claim|date))/],
  ["x-ray", /\b(?:x-?rays?|radiographs?|plain films?)\b/i],
  ["nerve study", /\b(?:EMG|NCV|NCS|electrodiagnostic\w*|nerve conduction)\b/i],
  ["ultrasound", /\bultrasound\b/i],
];
/** What a study finds, and the structures it is found in; a finding counts only where the structure is shared. */
const TEAR = /\b(?:tears?|torn|rupture\w*)\b/i;
const FINDINGS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["tear", TEAR],
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
  /\bmedial menisc\w*|\bmenisci\b/i,
  /\blateral menisc\w*|\bmenisci\b/i,
  /\b(?:ACL|anterior cruciate)\b/i,
  /\b(?:PCL|posterior cruciate)\b/i,
  /\b(?:labr\w+|SLAP)\b/i,
  /\bTFCC|triangular fibrocartilage\b/i,
  /\bannular\b/i,
];
const NORMAL =
  /\b(?:normal|unremarkable|negative) (?:study|exam\w*|MRI|EMG|NCV|x-?rays?)|\b(?:study|MRI|EMG|NCV|EMG\/NCV|x-?rays?)[^.;]{0,40}\b(?:was|were|is|are|:)\s*(?:completely |entirely )?(?:normal|unremarkable|negative)\b(?! for)/i;
const NOT_TOLD =
  /\b(?:request\w*|pending|order\w*|recommend\w*|repeat|if|rule out|r\/o|evaluate|to assess|suspect\w*|authoriz\w*)\b/i;

type Study = { name: string; units: Unit[]; first: Unit; day: string; regions: string[] };

/** Summaries of a study in a later report or in utilization review that its own report denies, or that deny what it finds. */
export function studiesDisagree(all: readonly Unit[]): string[] {
  const studies = readStudies(all);
  if (studies.length === 0) return [];
  const told: string[] = [];
  for (const [at, unit] of all.entries()) {
    if (told.length >= MOST) break;
    if (unit.standing !== "record" && unit.standing !== "review") continue;
    if (unit.page.kind === "imaging" || unit.page.kind === "laboratory" || NOT_TOLD.test(unit.text)) continue;
    const name = STUDIES.find(([, pattern]) => pattern.test(unit.text))?.[0];
    const misdated = name && told.length === 0 ? wrongDay(unit, name, studies) : null;
    if (misdated) told.push(misdated);
    const study = name && whichStudy(unit, name, studies);
    // "MRI of 03/02/2015." and what it shows in the next sentence.
    const next = all[at + 1];
    const same =
      study && next?.page === unit.page && /^(?:it|this|there|findings|impression|the study)\b/i.test(next.text);
    const against = study && (opposed(unit, study) ?? (same && next ? opposed(next, study) : null));
    if (against) told.push(against);
  }
  return [...new Set(told)];
}

function readStudies(units: readonly Unit[]): Study[] {
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

/** A study that a record dates by another month or year, where the file holds one of that kind and region and none of that day. */
function wrongDay(unit: Unit, name: string, studies: Study[]): string | null {
  const days = daysIn(unit.text);
  const [named] = days;
  if (
    !named ||
    days.length !== 1 ||
    !/\b(?:of|dated|from|on|performed|obtained|done)\s*:?\s*$/i.test(unit.text.slice(0, named.at))
  )
    return null;
  const regions = readRegions(unit.text);
  const own = studies.filter(
    (study) => study.name === name && study.regions.some((region) => regions.includes(region)),
  );
  const [study] = own;
  return study && own.length === 1 && isMistyped(study.day, named.day)
    ? `A record dates a study ${named.day}, its own report ${study.day}: ${quoted(unit, named.at)}; ${quoted(study.first)}.`
    : null;
}

function opposed(unit: Unit, study: Study): string | null {
  const size = sizes(unit, study) ?? grades(unit, study);
  if (size) return tell(unit, size);
  for (const [, pattern] of FINDINGS) {
    const structures = STRUCTURES.filter((structure) => structure.test(unit.text));
    for (const structure of structures.length > 0 && pattern === TEAR ? structures : [undefined]) {
      const said = polarity(unit.text, pattern, structure);
      if (said === null) continue;
      // "No stenosis at L5-S1" denies one level only.
      const partly = !said && !structure && readSegments(unit.text).length > 0;
      const told = study.units
        .filter(({ text }) => sharesLevel(unit.text, text) && (!partly || readSegments(text).length > 0))
        .map((other) => ({ other, says: polarity(other.text, pattern, structure) }));
      const against = told.find(({ says }) => says === !said);
      if (against && !told.some(({ says }) => says === said)) return tell(unit, against.other);
      const elsewhere = said && !structure ? otherLevel(unit, study, pattern) : null;
      if (elsewhere) return tell(unit, elsewhere);
      const normal = study.units.find(({ text }) => NORMAL.test(text));
      if (said && normal && told.every(({ says }) => says === null)) return tell(unit, normal);
    }
  }
  if (NORMAL.test(unit.text) && !study.units.some(({ text }) => NORMAL.test(text))) {
    const abnormal = study.units.find(({ text }) => FINDINGS.some(([, pattern]) => polarity(text, pattern) === true));
    if (abnormal) return tell(unit, abnormal);
  }
  return null;
}

const DISC = /\b(?:bulg\w*|protru\w*|extru\w*|herniat\w*|stenosis|narrowing|osteophyte|compress\w*|imping\w*)\b/i;

/** A finding at one level that the study has at another, where it finds nothing at all at the one. */
function otherLevel(unit: Unit, study: Study, pattern: RegExp): Unit | null {
  const level = readSegments(unit.text);
  if (level.length !== 1) return null;
  const found = study.units.filter(({ text }) => readSegments(text).length > 0 && polarity(text, pattern) === true);
  const here = study.units.some(
    ({ text }) =>
      readSegments(text).some((segment) => level.includes(segment)) &&
      polarity(text, DISC) !== false &&
      DISC.test(text),
  );
  return here ? null : (found[0] ?? null);
}

const GRADES: readonly (readonly [one: RegExp, other: RegExp])[] = [
  [/\b(?:full[- ]thickness|complete) tear/i, /\b(?:partial[- ](?:thickness )?|low[- ]grade )(?:\w+ )?tear/i],
  [
    /\bsevere (?:\w+ ){0,3}(?:stenosis|narrowing|carpal tunnel|arthr\w+)/i,
    /\bmild (?:\w+ ){0,3}(?:stenosis|narrowing|carpal tunnel|arthr\w+)/i,
  ],
];

/** A finding that the summary grades one way and the study only the other way, of one structure or level. */
function grades(unit: Unit, study: Study): Unit | null {
  for (const [one, other] of GRADES)
    for (const [said, against] of [
      [one, other],
      [other, one],
    ] as const) {
      if (!said.test(unit.text) || against.test(unit.text)) continue;
      const structures = STRUCTURES.filter((structure) => structure.test(unit.text));
      const shared = study.units.filter(
        ({ text }) =>
          (structures.length === 0 || structures.some((structure) => structure.test(text))) &&
          sharesLevel(unit.text, text),
      );
      const found = shared.find(({ text }) => against.test(text));
      if (found && !shared.some(({ text }) => said.test(text))) return found;
    }
  return null;
}

const tell = (unit: Unit, other: Unit) =>
  `A summary of a study and the study itself differ: ${quoted(unit)}; ${quoted(other)}.`;

function sharesLevel(one: string, other: string): boolean {
  const [a, b] = [readSegments(one), readSegments(other)];
  return a.length === 0 || b.length === 0 || a.some((segment) => b.includes(segment));
}

const CLAUSES = /[.;,:]|\bbut\b|\band (?=an?\b)|(?=\b(?:without|no)\b)|\bwith\b(?!out)/i;
const DENIED_BEFORE = /\b(?:no|not|without|negative for|absence of|free of|denies|ruled out)\b/i;
const DENIED_AFTER =
  /^[^.;,]{0,16}\b(?:(?:is|are|was|were) not|not (?:seen|identified|present|demonstrated)|absent|ruled out)\b/i;
/** A list goes on with what the "no" before it denied: "no tear, fracture or effusion". */
const LIST_GOES_ON =
  /^\s*(?:(?:or|nor)\b|(?!(?:and )?(?:an?|there|mild|moderate|severe|small|large|with|but|\d)\b)[\w\s-]{3,40}$)/i;

/**
 * Whether a text affirms or denies a finding, of a structure where one is given ("ACL intact" denies its tear); null where
 * it does not speak of it, or says both.
 */
function polarity(text: string, pattern: RegExp, structure?: RegExp): boolean | null {
  const said: boolean[] = [];
  let denied = false;
  for (const clause of text.split(CLAUSES)) {
    denied = DENIED_BEFORE.test(clause) || (denied && LIST_GOES_ON.test(clause));
    if (structure && !structure.test(clause)) continue;
    const at = clause.search(pattern);
    if (at >= 0) {
      const end = at + (pattern.exec(clause)?.[0].length ?? 0);
      const before = DENIED_BEFORE.test(clause.slice(0, at)) || (denied && !DENIED_BEFORE.test(clause));
      said.push(!before && !DENIED_AFTER.test(clause.slice(end)));
    } else if (structure && /\b(?:intact|normal)\b/i.test(clause)) said.push(false);
  }
  return new Set(said).size === 1 ? (said[0] ?? null) : null;
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
