import type { Unit } from "../page-index.ts";
import { quoted } from "./place.ts";

const NERVE_STUDY = /\b(?:nerve conduction|NCS|NCV|EMG|electrodiagnos\w*)\b/i;
const SAID_NORMAL =
  /\b(?:nerve conduction|NCS|NCV|EMG|electrodiagnos\w*)\b[^.;]{0,40}\b(?:normal|negative|unremarkable)\b|\bnormal (?:\w+ )?(?:nerve conduction|NCS|NCV|EMG|electrodiagnos\w*)/i;
const NERVE_FINDING =
  /\b(?:(?:median|ulnar|radial|peroneal|tibial|sural|\w+) (?:mono)?neuropathy|carpal tunnel syndrome|cubital tunnel syndrome|radiculopathy)\b/i;
const SAID_NO_TEAR = /\b(?:MRI|scan|arthrogram|ultrasound|study|imaging)\b[^.;]{0,70}\bno (?:[a-z]+ ){0,2}tears?\b/i;
const NEGATED = /\b(?:no|without|not|negative for|rule out|r\/o|possible|versus|vs|never)\b/i;
const STRUCTURES: readonly RegExp[] = [
  /menisc/i,
  /labr/i,
  /cuff|supraspin|infraspin|subscap/i,
  /cruciate|\bACL\b|\bPCL\b/i,
  /achilles/i,
  /TFCC|triangular/i,
];
const FINDS_TEAR = /\btears?\b|\btorn\b/i;

/**
 * What utilization review says a study does not show, where a study in the file shows it: an abnormal nerve study later than the
 * normal one, and a tear.
 */
export function studiesDenied(all: readonly Unit[]): string[] {
  const review = all.filter(({ standing, page }) => standing === "review" && page.kind === "ur-denial");
  const records = all.filter(({ standing }) => standing === "record");
  return [...nerveStudies(review, records), ...tears(review, records)];
}

function nerveStudies(review: Unit[], records: Unit[]): string[] {
  const said = review.find(({ text }) => SAID_NORMAL.test(text) && !/\bif\b/i.test(text));
  if (!said) return [];
  const shown = records.filter(
    ({ page, text, date }) =>
      (/\blatency\b|\bconduction\b/i.test(page.text) || page.kind === "laboratory") &&
      NERVE_STUDY.test(page.text.slice(0, 600)) &&
      NERVE_FINDING.test(text) &&
      !NEGATED.test(text) &&
      (date ?? "9") <= (said.date ?? "9"),
  );
  const last = shown.at(-1);
  return last
    ? [
        `The utilization review says that the nerve study is normal; a study in the file shows otherwise: ${quoted(said, said.text.search(SAID_NORMAL))}; ${quoted(last, last.text.search(NERVE_FINDING))}.`,
      ]
    : [];
}

function tears(review: Unit[], records: Unit[]): string[] {
  const said = review.find(({ text }) => SAID_NO_TEAR.test(text));
  if (!said) return [];
  const named = STRUCTURES.filter((pattern) => pattern.test(said.text));
  const shown = records.find(
    ({ page, text, date }) =>
      page.kind === "imaging" &&
      FINDS_TEAR.test(text) &&
      !NEGATED.test(text) &&
      (named.length === 0 || named.some((pattern) => pattern.test(text))) &&
      (date ?? "9") <= (said.date ?? "9"),
  );
  return shown
    ? [
        `The utilization review says that the scan shows no tear; a scan in the file shows one: ${quoted(said, said.text.search(SAID_NO_TEAR))}; ${quoted(shown, shown.text.search(FINDS_TEAR))}.`,
      ]
    : [];
}
