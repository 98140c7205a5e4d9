import type { EvidenceContext } from "../assertion.ts";
import type { Hit } from "../find-evidence.ts";
import { type PageIndex, unitsWith } from "../page-index.ts";
import type { Derived } from "./derive.ts";
import { readFunction, readOutcome } from "./outcomes.ts";
import { requestSubjects } from "./read-question.ts";
import { passageAt, tellsOfOther } from "./wider-search.ts";

const ASKED = /\b(pain|function|sleep|mood)\b.*\bassessed after (?:the|a) trial\b/i;
const TOLD: Record<string, (text: string) => boolean> = {
  pain: (text) => /\b\d{1,2}\s*\/\s*10\b|\b\d{1,2}\s*(?:->|→)\s*\d{1,2}\b/.test(text) || readOutcome(text) !== null,
  function: (text) => readFunction(text) !== null,
  sleep: (text) => /\b(?:sleeps?|insomnia|wakes?)\b/i.test(text),
  mood: (text) => /\b(?:mood|depress\w*|PHQ\S*|BDI\S*|anxi\w*|GAD\S*)\b/i.test(text),
};

/** "Pain and function assessed after the trial": passages on the requested drug that tell each of them, well or not. Null for other criteria. */
export function afterTrial(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  if (!ASKED.test(text)) return null;
  const drugs = requestSubjects(context)
    .filter(({ kind }) => kind === "drug")
    .map(({ pattern }) => pattern);
  const topics = Object.keys(TOLD).filter((topic) => new RegExp(`\\b${topic}\\b`, "i").test(text));
  for (const at of new Set(drugs.flatMap((pattern) => unitsWith(index, pattern)))) {
    const centre = index.units[at];
    if (centre?.standing !== "record" || centre.section === "plan") continue;
    const passage = passageAt(index, at).filter((unit) => !tellsOfOther(unit.text, drugs));
    const shown = topics.map((topic) => passage.find((unit) => TOLD[topic]?.(unit.text)));
    if (shown.some((unit) => unit === undefined)) continue;
    const hits = [...new Set([centre, ...shown])].flatMap((unit): Hit[] =>
      unit ? [{ unit, assertion: "affirmed" }] : [],
    );
    return { state: "documented", hits, terms: topics };
  }
  return null;
}
