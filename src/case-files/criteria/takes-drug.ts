import type { FoundEvidence } from "../../vocabulary.ts";
import type { EvidenceContext } from "../assertion.ts";
import { type Hit, summarize } from "../find-evidence.ts";
import { conceptsIn } from "../lexicon.ts";
import { type PageIndex, type Unit, unitsWith } from "../page-index.ts";
import { requestSubjects } from "./read-question.ts";

const TAKES =
  /\b(?:takes?|taking|uses?|on|is prescribed|current(?:ly)?)\b.*\b(?:now|drug|medication|NSAIDs?|opioids?|it)\b/i;
const LISTED =
  /(?:^(?:\s*current)?\s*(?:medications?|meds|rx)\b\s*:|\b(?:\d+\s*(?:mg|tab|cap)?|tab\w*|#)\s*[^.]{0,16}\b(?:qd|qhs|bid|tid|qid|hs|q\d\w*|daily|a day|twice|refill\w*|last fill|prn|mg)\b|\bLAST FILL\b|\b(?:takes?|taking|gets|refill)\b|\b\d[\d/]*\s+\d?\s*(?:bid|tid|qid|qd)\b)/i;
const STOPPED =
  /\b(?:quit|stopped|(?<!cut |takes? |works? |day |days |(?:come|comes|coming|get|gets|getting|be|wean|weaned) )off|(?<!\b(?:to|should|will|would|could|must|may|can|not)\b[^.;]{0,12})(?:came|is|was|weaned|got) off|d\/c'?d|not (?:taking|using|on(?! (?:this|the|that|his|her) (?:rfa|form|request|list)))|discontinued|not on any|no longer tak\w+|not picked up|denies (?:taking|use)|takes no)\b/i;

/** Words right before a drug that is taken: "with less Norco". */
const USED =
  /\b(?:less|fewer|more|(?:reduced|cut|cut down|cut back|increased)(?: on| the| his| her)*|use of|needs|relies on|continues?(?: on| with| to take)?|maintained on|stays on)\s+$/i;

/** "The worker takes …": the medication lists and the pharmacy say what is taken, a note of stopping says what is not. */
export function takesDrug(index: PageIndex, text: string, context: EvidenceContext): FoundEvidence | null {
  if (!TAKES.test(text) || /\b(?:weeks?|years?|long|short|together|combin\w*|daily for)\b/i.test(text)) return null;
  if (!/\b(?:takes?|taking|is prescribed|currently on|current use)\b/i.test(text)) return null;
  const named: { name: string; pattern: RegExp }[] = conceptsIn(text).filter(({ kind }) => kind === "drug");
  const drugs = named.length > 0 ? named : requestSubjects(context).filter(({ kind }) => kind === "drug");
  if (drugs.length === 0) return null;
  const hits: Hit[] = [];
  const places = new Set(drugs.flatMap(({ pattern }) => unitsWith(index, pattern)));
  for (const at of [...places].sort((a, b) => a - b)) {
    const unit = index.units[at];
    const match = unit && drugs.map(({ pattern }) => pattern.exec(unit.text)).find((found) => found !== null);
    if (!unit || !match) continue;
    const used = USED.test(unit.text.slice(Math.max(0, match.index - 24), match.index));
    const stopped = STOPPED.exec(unit.text.slice(Math.max(0, match.index - 40), match.index + match[0].length + 60));
    if (unit.standing !== "record") hits.push({ unit, assertion: "quoted-requirement" });
    else if (stopped) hits.push({ unit, assertion: "negated" });
    else if (used || LISTED.test(unit.text)) hits.push({ unit, assertion: "affirmed" });
  }
  // A fill years ago or an old refusal says nothing of today: only the months before the decision count.
  const recent = hits.filter(
    ({ unit, assertion }) => assertion !== "quoted-requirement" && isRecent(unit, 200, context),
  );
  const latest =
    recent
      .map(({ unit }) => unit.date ?? "")
      .sort()
      .at(-1) ?? "";
  const newest = recent.filter(
    ({ unit }) => !unit.date || (Date.parse(latest) - Date.parse(unit.date)) / 86_400_000 <= 45,
  );
  // A list that is copied from note to note does not outweigh the word, in between, that the drug was stopped.
  const shown = newest.filter(({ assertion }) => assertion === "affirmed");
  const stopped = recent.filter((hit) => hit.assertion === "negated" && !newest.includes(hit));
  const stops = shown.length > 0 && shown.every(({ unit }) => isCopied(unit, hits)) ? stopped : [];
  const current = [...newest, ...stops];
  const positive = current.some(({ assertion }) => assertion === "affirmed");
  const negative = current.some(({ assertion }) => assertion === "negated");
  const state =
    positive && negative ? "conflicting" : positive ? "documented" : negative ? "explicitly-absent" : "not-documented";
  return summarize(
    index,
    text,
    current,
    hits.filter((hit) => !current.includes(hit)),
    drugs.map(({ name }) => name),
    state,
  );
}

/** Whether the very line stands in an earlier note, but for what heads it. */
function isCopied({ text, date }: Unit, hits: readonly Hit[]): boolean {
  const line = bare(text);
  return line.length > 12 && hits.some(({ unit }) => (unit.date ?? "") < (date ?? "") && bare(unit.text) === line);
}

const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/^[^:]{0,30}:/, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

function isRecent(unit: Unit, most: number, context: EvidenceContext): boolean {
  return !context.asOf || !unit.date || (Date.parse(context.asOf) - Date.parse(unit.date)) / 86_400_000 <= most;
}
