import type { CaseFacts, ReadItem } from "../vocabulary.ts";
import { examinationsDisagree } from "./contradictions/exam-findings.ts";
import { operationsDisagree } from "./contradictions/operations.ts";
import { cut, place } from "./contradictions/place.ts";
import { requestsDisagree } from "./contradictions/requests.ts";
import { reviewOverlooks } from "./contradictions/review-denials.ts";
import { factsDisagree } from "./contradictions/stated-facts.ts";
import { documentKey } from "./document-key.ts";
import { DATE } from "./letters/letter-dates.ts";
import type { PageIndex, Unit } from "./page-index.ts";
import { readSide, regionPattern } from "./read-request.ts";

type Read = { facts: CaseFacts; items: ReadItem[] };

/**
 * Contradictions that the documents of a case file hold, each as one sentence with the places. Rules compare dates, sides,
 * counts of visits, drugs that are listed and stopped, and claims that another record disproves; a rule that finds more than
 * two places of one kind is silent, because then the rule is more likely wrong than the file.
 */
export function findContradictions(index: PageIndex, read: Read): string[] {
  const records = index.units.filter((unit) => unit.standing === "record");
  const review = index.units.filter((unit) => unit.standing === "review");
  return [
    ...dateOrder(read.facts),
    ...birthDates(records),
    ...sideOfReview(read.items, index),
    ...sideOfExamination(records),
    ...sideOfRegion(records, read),
    ...therapyWithoutRecord(records),
    ...visitCounts(records, review),
    ...painScores(records),
    ...listedButStopped(records),
    ...claims(records),
    ...reviewOverlooks(index, read.facts.urDecisionDate),
    ...examinationsDisagree(records),
    ...operationsDisagree(records),
    ...requestsDisagree(read.items, index),
    ...factsDisagree(records, index.units, read.facts),
  ];
}

function dateOrder(facts: CaseFacts): string[] {
  const { applicationDate, urDecisionDate, dateOfInjury } = facts;
  const found: string[] = [];
  if (applicationDate && urDecisionDate && applicationDate < urDecisionDate)
    found.push(
      `The IMR application is dated ${applicationDate}, before the utilization review decision of ${urDecisionDate} that it disputes.`,
    );
  if (dateOfInjury && urDecisionDate && dateOfInjury > urDecisionDate)
    found.push(`The date of injury ${dateOfInjury} lies after the utilization review decision of ${urDecisionDate}.`);
  return found;
}

const TWO_BIRTH_DATES = new RegExp(`\\bbirth ?date\\w*[^.;]{0,16}${DATE}\\s+(?:and|or)\\s+${DATE}`, "i");

function birthDates(records: Unit[]): string[] {
  const unit = records.find(({ text }) => TWO_BIRTH_DATES.test(text));
  return unit ? [`${place(unit)} names two dates of birth: "${cut(unit.text)}".`] : [];
}

function sideOfReview(items: ReadItem[], index: PageIndex): string[] {
  const letters = index.pages.filter((page) => page.kind === "ur-denial").flatMap((page) => page.text.split("\n"));
  return items.flatMap((item) => {
    if (item.side !== "left" && item.side !== "right") return [];
    const other = item.side === "left" ? "right" : "left";
    const swapped = item.request.replace(new RegExp(`\\b${item.side}\\b`, "i"), other).toLowerCase();
    const line = letters.find((text) => swapped !== item.request.toLowerCase() && text.toLowerCase().includes(swapped));
    return line
      ? [`The utilization review decides "${line.trim()}"; the request is "${item.request}" (${item.side}).`]
      : [];
  });
}

const RAISE = /\b(?:SLR|straight leg raise)\b/i;

function raisePositive(text: string): "left" | "right" | null {
  if (!RAISE.test(text)) return null;
  const own = text.slice(Math.max(0, text.search(RAISE) - 4), text.search(RAISE) + 60);
  const match =
    /(?:\+|pos\w*)\s*(?:on the\s*)?(L|R|left|right)\b/i.exec(own) ??
    /\b(L|R|left|right)\s*(?:\+|pos\w*)/i.exec(own) ??
    /\b(L|R|left|right)\s+SLR\s*\+/i.exec(own);
  return match?.[1] ? (/^l/i.test(match[1]) ? "left" : "right") : null;
}

function sideOfExamination(records: Unit[]): string[] {
  const found = records.flatMap((unit) => {
    const side = raisePositive(unit.text);
    return side ? [{ side, unit }] : [];
  });
  const left = found.filter(({ side }) => side === "left");
  const right = found.filter(({ side }) => side === "right");
  const [few, many] = left.length < right.length ? [left, right] : [right, left];
  const odd = few[0];
  if (few.length !== 1 || !odd || many.length < 2) return [];
  return [
    `${place(odd.unit)}: "${cut(odd.unit.text)}" names the ${odd.side} side; ${many.length} other examinations find the straight leg raise positive on the ${many[0]?.side}.`,
  ];
}

function sideOfRegion(records: Unit[], read: Read): string[] {
  const regions = new Map<string, "left" | "right">();
  for (const { value } of read.facts.diagnoses) {
    const side = readSide(value);
    for (const region of ["ankle", "knee", "shoulder", "wrist", "elbow", "hip", "hand", "foot"])
      if ((side === "left" || side === "right") && regionPattern(region)?.test(value)) regions.set(region, side);
  }
  return [...regions].flatMap(([region, side]) => {
    const pattern = regionPattern(region);
    const treated = records.filter(
      (unit) =>
        unit.page.kind === "therapy-notes" &&
        pattern?.test(unit.text) &&
        /\b(?:distraction|mobili[sz]ation|adjust\w*|CMT|massage|ultrasound|injection|pain|sore)\b/i.test(unit.text),
    );
    const odd = treated.filter((unit) => {
      const at = unit.text.search(pattern ?? /$^/);
      const named = readSide(unit.text.slice(Math.max(0, at - 9), at + 12));
      return named !== null && named !== "bilateral" && named !== side;
    });
    const [first] = odd;
    return first && odd.length <= 2
      ? [`${place(first)}: "${cut(first.text)}" names the other ${region}; the injury is to the ${side}.`]
      : [];
  });
}

function therapyWithoutRecord(records: Unit[]): string[] {
  const claimed = records.find((unit) => /\bhas had\b[^.]*\b(?:PT|physical therapy)\b/i.test(unit.text));
  const requested = records.find((unit) =>
    /\b(?:PT|physical therapy)\b[^.]*\b(?:requested|awaiting authorization)\b/i.test(unit.text),
  );
  const attended = records.some(
    (unit) =>
      /\bPT\b|physical therapy/i.test(unit.page.text.slice(0, 400).replace(/\bPt\b/g, "")) &&
      unit.page.kind === "therapy-notes",
  );
  return claimed && requested && !attended
    ? [
        `${place(claimed)} says that the worker has had physical therapy, but the file holds no therapy record and ${place(requested)} only requests it.`,
      ]
    : [];
}

function visitCounts(records: Unit[], review: Unit[]): string[] {
  const claim = review
    .map((unit) => ({
      unit,
      count: Number(/\bcompleted (\d{1,3})\s+(?:[a-z]+\s+)?(?:visits|sessions)/i.exec(unit.text)?.[1] ?? 0),
    }))
    .find(({ count }) => count > 0);
  if (!claim) return [];
  const courses = new Map<string, number>();
  for (const unit of records) {
    if (unit.page.kind !== "therapy-notes") continue;
    const number = Number(
      /\bvisit\s+#?(\d{1,3})\b/i.exec(unit.text)?.[1] ??
        /^\d{1,2}\/\d{1,2}\/\d{2,4}\s+#?(\d{1,2})(?:\/\d{1,2})?\s/.exec(unit.text)?.[1] ??
        0,
    );
    if (number > 0 && number < 100)
      courses.set(documentKey(unit.page), Math.max(courses.get(documentKey(unit.page)) ?? 0, number));
  }
  const counts = [...courses.values()];
  const latest = counts.at(-1);
  return latest !== undefined && latest !== claim.count
    ? [
        `The utilization review counts ${claim.count} completed visits; the therapy records show ${counts.join(" and ")}.`,
      ]
    : [];
}

function byDocument(records: Unit[]): Map<string, Unit[]> {
  const documents = new Map<string, Unit[]>();
  for (const unit of records) {
    const own = documents.get(documentKey(unit.page));
    if (own) own.push(unit);
    else documents.set(documentKey(unit.page), [unit]);
  }
  return documents;
}

function painScores(records: Unit[]): string[] {
  return [...byDocument(records).values()].flatMap((own) => {
    const rated = own.find((unit) => /\b\d{1,2}\/10 (?:with|w\/?) (?:med|opioid)/i.test(unit.text));
    const now = own.find((unit) => /\bpain now \d{1,2}\/10\b[^.]*\btook\b/i.test(unit.text));
    const a = Number(/(\d{1,2})\/10 (?:with|w)/i.exec(rated?.text ?? "")?.[1]);
    const b = Number(/pain now (\d{1,2})\/10/i.exec(now?.text ?? "")?.[1]);
    return rated && now && a !== b
      ? [
          `${place(rated)}: pain is ${a}/10 with medication, but ${b}/10 after a dose in the same report ("${cut(now.text)}").`,
        ]
      : [];
  });
}

function listedButStopped(records: Unit[]): string[] {
  const found: string[] = [];
  const documents = byDocument(records);
  for (const unit of records) {
    const drug =
      /\b(?:quit|stopped|no longer tak(?:es|ing)|discontinued)\s+(?:taking\s+)?(?:the\s+)?([a-z]{5,})\b/i.exec(
        unit.text,
      )?.[1];
    if (!drug || /work|smok|taking|using|therapy|naproxen since|cigarettes/i.test(drug)) continue;
    const taken = new RegExp(`\\b${drug}\\s+\\d+[^.]{0,14}\\b(?:qd|bid|tid|qid|daily|twice|three times|hs)\\b`, "i");
    const listed = documents.get(documentKey(unit.page))?.find((other) => taken.test(other.text));
    if (listed) found.push(`${place(unit)}: "${cut(unit.text)}", but the same report lists "${cut(listed.text)}".`);
  }
  return found.slice(0, 2);
}

/** Claims that another record disproves. */
const CLAIMS: readonly [claim: RegExp, disproof: RegExp][] = [
  [/\b(?:homebound|house-?bound|cannot drive|unable to drive)\b/i, /\b(?:drove|drives)\b(?![^.]*\b(?:had|has) to\b)/i],
  [
    /\bTENS (?:has |unit )?(?:failed|did not help|no relief)/i,
    /\bTENS\b[^.]*(?:pain \d+ ?(?:->|to) ?\d|relief|helps|helped)/i,
  ],
  [/\bno prior (?:surgery|operations?)\b/i, /\bstatus post\b|\bs\/p\b/i],
  [
    /\b(?:never had|no prior|no previous) (?:injections?|epidural)/i,
    /\b(?:prior|previous|last) (?:epidural|injection) (?:helped|gave|provided)/i,
  ],
];

function claims(records: Unit[]): string[] {
  return CLAIMS.flatMap(([claim, disproof]) => {
    const said = records.find((unit) => claim.test(unit.text));
    const against = said && records.find((unit) => unit !== said && disproof.test(unit.text) && !claim.test(unit.text));
    return said && against ? [`${place(said)}: "${cut(said.text)}"; ${place(against)}: "${cut(against.text)}".`] : [];
  });
}
