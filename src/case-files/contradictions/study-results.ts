import type { Unit } from "../page-index.ts";
import { readSide } from "../read-request.ts";
import { quoted } from "./place.ts";

const MOST = 2;
const STRUCTURES: readonly RegExp[] = [
  /\bsupraspinatus\b|\brotator cuff\b/i,
  /\binfraspinatus\b/i,
  /\bsubscapularis\b/i,
  /\blabr(?:um|al)\b/i,
  /\bmedial menisc(?:us|al)\b/i,
  /\blateral menisc(?:us|al)\b/i,
  /\bACL\b|\banterior cruciate\b/i,
  /\bATFL\b|\banterior talofibular\b/i,
  /\bTFCC\b|\btriangular fibrocartilage\b/i,
  /\bachilles\b/i,
];
/** A report's words of a study, and what they say of a structure; negated ones are cut away first. */
const STUDY = /\b(?:MRI|MRA|arthrogram|ultrasound|MR)\b/i;
const NEGATED =
  /\b(?:no|without|not?|rather than|negative for)\b[^.,;]{0,40}\b(?:tears?|torn|ruptured?|full|partial|component)\b/gi;
const FULL =
  /\b(?:full[- ]thickness|complete(?:ly)?|massive)\b[^.;]{0,30}\b(?:tears?|torn|ruptured?)|\b(?:complete )?ruptured?\b/i;
const PARTIAL = /\bpartial(?:[- ]thickness)?\b[^.;]{0,40}\b(?:tears?|torn)/i;
const WHOLE = /\b(?:intact|unremarkable|normal)\b/i;
const UNSURE =
  /\b(?:possible|suspected?|r\/o|rule out|versus|vs|may|if|compar\w*|prior|previous\w*|20\d\d,? (?:and|vs)|postoperative|repaired)\b/i;

type Grade = "full" | "partial" | "whole";

/** A report or review that tells a study's tear as full, partial or none, where the study itself says otherwise. */
export function tearsDisagree(all: readonly Unit[]): string[] {
  const found: string[] = [];
  for (const structure of STRUCTURES) {
    const own = all.filter(
      ({ text, standing }) => structure.test(text) && (standing === "record" || standing === "review"),
    );
    const studies = own.filter(({ page }) => page.kind === "imaging").flatMap((unit) => grade(unit, structure));
    const named = own.filter(
      ({ page, text }) => page.kind !== "imaging" && page.kind !== "operative-report" && STUDY.test(text),
    );
    const told = named.flatMap((unit) => grade(unit, structure));
    const sources = studies.length > 0 ? studies : told.filter(({ unit }) => unit.standing === "record");
    const [first] = sources;
    if (!first || sources.some(({ value }) => value !== first.value)) continue;
    const odd = told.find(
      ({ unit, value }) =>
        value !== first.value &&
        (studies.length > 0 || unit.standing === "review") &&
        (unit.date ?? "9") >= (first.unit.date ?? "0") &&
        isOneSide(unit, first.unit),
    );
    if (odd)
      found.push(
        `The study is told otherwise than it reads (${SAID[odd.value]} against ${SAID[first.value]}): ${quoted(odd.unit, odd.at)}; ${quoted(first.unit, first.at)}.`,
      );
  }
  return [...nerves(all), ...found].slice(0, MOST);
}

const SAID: Record<Grade, string> = { full: "a full tear", partial: "a partial tear", whole: "no tear" };

function grade(unit: Unit, structure: RegExp): { unit: Unit; value: Grade; at: number }[] {
  if (UNSURE.test(unit.text)) return [];
  const at = unit.text.search(structure);
  // The clause that names the structure speaks for it; a list of several is not taken apart.
  const clause = unit.text.replace(NEGATED, (cut) => " ".repeat(cut.length)).slice(Math.max(0, at - 60), at + 90);
  const [full, partial, whole] = [FULL, PARTIAL, WHOLE].map((pattern) => pattern.test(clause));
  if (Number(full) + Number(partial) + Number(whole) !== 1) return [];
  return [{ unit, value: full ? "full" : partial ? "partial" : "whole", at }];
}

function isOneSide(one: Unit, other: Unit): boolean {
  const [a, b] = [readSide(one.text), readSide(other.text) ?? readSide(other.page.text.slice(0, 300))];
  return !a || !b || a === b;
}

const NERVE = /\b(?:EMG|NC[VS]|EDX|electrodiagnos\w*|nerve conduction)\b/i;
const SHOWN =
  /\b(?:confirm\w*|show\w*|consistent with|reveal\w*|demonstrat\w*|positive for|evidence of)\b[^.;]{0,40}\b(?:radiculopathy|neuropathy|carpal tunnel|CTS|denervation|entrapment)\b/i;
const CLEAN =
  /\b(?:normal (?:study|electrodiagnos\w*|EMG|NC[VS]|nerve)|(?:EMG|NC[VS]|study|electrodiagnos\w*)\b[^.;]{0,24}\b(?:is|was|were|are|:)?\s*(?:entirely |within )?(?:normal|negative|WNL)|no (?:electrodiagnostic )?evidence of (?:\w+ )?(?:radiculopathy|neuropathy|entrapment))/i;
const DENIED = /\b(?:no|not|without|normal|negative)\b/i;

/** A nerve study that is normal by its own report and that another report has as proof, or the reverse. */
function nerves(all: readonly Unit[]): string[] {
  const studies = all.filter(
    ({ page, standing }) =>
      standing === "record" && page.kind !== "progress-report" && NERVE.test(page.text.slice(0, 200)),
  );
  const told = all.filter(
    ({ text, standing }) => (standing === "record" || standing === "review") && NERVE.test(text) && !UNSURE.test(text),
  );
  for (const [own, other] of [
    [CLEAN, SHOWN],
    [SHOWN, CLEAN],
  ] as const) {
    const study = studies.find(({ text }) => own.test(text) && (own === CLEAN || !DENIED.test(text)));
    const any = studies.some(({ text }) => other.test(text) && (other === CLEAN || !DENIED.test(text)));
    const odd =
      study &&
      !any &&
      told.find(
        (unit) =>
          unit.page !== study.page &&
          other.test(unit.text) &&
          (other === CLEAN || !DENIED.test(unit.text)) &&
          (unit.date ?? "9") >= (study.date ?? "0"),
      );
    if (study && odd)
      return [
        `A report tells the nerve study otherwise than it reads: ${quoted(odd, odd.text.search(other))}; ${quoted(study, study.text.search(own))}.`,
      ];
  }
  return [];
}
