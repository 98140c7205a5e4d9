import { citePages } from "../../cite-pages.ts";
import type { SearchSequenceStep } from "../../vocabulary.ts";
import type { BriefItem, CaseBrief, ToolOutputs } from "../tool-contract.ts";
import { proposalsOf } from "./base-proposal.ts";
import { weighCriteria } from "./compose-alternative.ts";
import type { NamedDocument } from "./find-document.ts";
import type { Place } from "./plan-evidence.ts";
import type { ItemAssessment } from "./plan-item.ts";
import type { ToolAnswer, Turn } from "./read-turn.ts";
import { nameSource, pageOf, short } from "./say.ts";

type Proposed = ToolAnswer<"proposeDraft">["output"];
type Stored = Extract<Proposed, { stored: true }>;

/** Where a stored change is: in the draft, or waiting beside the reviewer's own text. */
function whereTo(output: Stored): string {
  return output.suggestion
    ? `it waits beside your text as a suggestion ("${output.suggestion.label}"); take it over or set it aside there. Your text is unchanged`
    : `revision ${output.revision}`;
}

function refused(output: Extract<Proposed, { stored: false }>): string {
  const problems = output.problems.map(({ message, remedy }) => `${message} ${remedy}`.trim());
  return `the checks refused it: ${problems.join(" ")} The text is as it was.`;
}

export function reworded(turn: Turn, item: BriefItem, kind: "shorten" | "plainer"): string {
  const answer = proposalsOf(turn, item, kind).at(-1);
  if (!answer)
    return `Item ${item.position}: I find nothing to ${kind === "shorten" ? "leave out" : "put more plainly"} by rule. Edit the text beside the chat.`;
  if (!answer.output.stored) return `Item ${item.position}: ${refused(answer.output)}`;
  const words = (text: string) => text.trim().split(/\s+/).length;
  return `Item ${item.position}: ${whereTo(answer.output)}, ${words(answer.input.rationale)} words instead of ${words(item.draft?.rationale ?? "")}. Determination, citations and criteria are unchanged.`;
}

export function whichWords(): string {
  return 'Put the words that you want between quotation marks: use my wording in item 1: "…".';
}

export function worded(turn: Turn, item: BriefItem): string {
  const answer = proposalsOf(turn, item, "wording").at(-1);
  if (!answer) return `Item ${item.position} has no text to put your wording in.`;
  if (!answer.output.stored)
    return `Item ${item.position}, your wording: ${refused(answer.output)} You can type it into the draft yourself; it is then shown with what the checks find.`;
  const open = answer.output.checks.filter(({ severity }) => severity === "warn").map(({ message }) => message);
  return `Item ${item.position}: your wording is in, ${whereTo(answer.output)}.${open.length > 0 ? ` To look at: ${open.join(" ")}` : ""}`;
}

export function nothingToUndo(): string {
  return "There is nothing to undo: no item has a draft yet.";
}

export function restored(
  item: BriefItem,
  output: ToolOutputs["restoreRevision"] | undefined,
  refusal: string | undefined,
): string {
  const waiting = item.draft?.suggestion
    ? ` The suggestion "${item.draft.suggestion}" still waits; set it aside beside the text if it is what you meant.`
    : "";
  if (!output) return `Item ${item.position}: nothing to undo. ${refusal ?? ""}${waiting}`.trim();
  const signed = output.approvalVoided ? " Its approval holds for the earlier text only; approve it anew." : "";
  return `Item ${item.position}: the text of revision ${output.restored} is back, as revision ${output.revision}. What it replaced is kept among the revisions.${signed}${waiting}`;
}

export function argued(
  item: BriefItem,
  wanted: "upheld" | "overturned",
  answer: ToolAnswer<"proposeDraft"> | undefined,
  assessed: ItemAssessment,
): string {
  const head = `Item ${item.position}, the strongest case for **${wanted}**`;
  if (!answer) {
    return wanted === "overturned"
      ? `${head}: the records document none of the guideline's conditions, so that by rule I have nothing to argue from. Nothing was written.`
      : `${head}: every condition of the guideline is documented, so that by rule I have nothing to argue from. Nothing was written.`;
  }
  if (!answer.output.stored) return `${head}: ${refused(answer.output)}`;
  const { shown, open } = weighCriteria(assessed);
  const list = (criteria: typeof shown) =>
    criteria
      .slice(0, 4)
      .map(({ leaf, found }) => `${leaf.text}${found.evidence[0] ? ` ${pageOf(found.evidence[0])}` : ""}`)
      .join("; ");
  return [
    `${head} waits beside the draft as a suggestion. It is an argument, not what I propose: the draft stays, and taking it over needs your reason.`,
    ...(shown.length > 0 ? [`What speaks for the request: ${list(shown)}.`] : []),
    ...(open.length > 0 ? [`What speaks against it or is open: ${list(open)}.`] : []),
  ].join("\n");
}

export function cited(turn: Turn, item: BriefItem, ranked: ToolOutputs["findExcerpts"]["excerpts"]): string {
  const answer = proposalsOf(turn, item, "citation").at(-1);
  if (!answer) return `Item ${item.position}: nothing was changed.`;
  const names = answer.input.citations.map(({ excerptId, pages }) => {
    const topic = ranked.find((one) => one.excerptId === excerptId);
    return `${topic ? `${nameSource(topic)}: ${topic.topic}` : excerptId}${pages.length > 0 ? `, ${citePages(pages)}` : ""}`;
  });
  const head = `Item ${item.position}, resting on ${names.join("; ")}`;
  if (!answer.output.stored) return `${head}: ${refused(answer.output)}`;
  const changed =
    item.draft && item.draft.determination !== answer.output.determination
      ? ` The determination that follows from it is **${answer.output.determination}** instead of ${item.draft.determination}.`
      : " The determination is unchanged.";
  return `${head}: ${whereTo(answer.output)}.${changed}`;
}

export function noCitation(item: BriefItem, searched: SearchSequenceStep[], words: string): string {
  const source = /\b(?:ODG|ACOEM|MTUS)\b/i.exec(words)?.[0]?.toUpperCase();
  const steps = searched.map(({ source: name, outcome, found }) => {
    const came = found.length > 0 ? `${found.length} found` : (outcome ?? "nothing applicable").replace("-", " ");
    return `${name}: ${came}`;
  });
  return [
    `Item ${item.position}: the library holds no other ${source ? `page of ${source}` : "page"} in force on the case's date that speaks of this treatment, so nothing was changed.`,
    ...(steps.length > 0 ? [`Searched: ${steps.join("; ")}.`] : []),
  ].join("\n");
}

export function noDocument(brief: CaseBrief, words: string): string {
  const named =
    /\b(?:the|that|this)\s+((?:[\w/.-]+\s+){0,3}?(?:reports?|notes?|records?|mri|x-?rays?|scan|stud(?:y|ies)|letter|consult\w*|evaluation))\b/i.exec(
      words,
    )?.[1];
  const held = brief.documents.map(
    ({ name, date, pages }) => `${name}${date ? ` (${date})` : ""}, ${pages} ${pages === 1 ? "page" : "pages"}`,
  );
  return `${named ? `The case file holds no ${named.trim()}` : "I find no such document in the case file"}, so nothing was changed. It holds: ${held.join("; ")}.`;
}

export function nothingQuotable(item: BriefItem, documents: NamedDocument[]): string {
  const names = documents.map(({ document, pages }) => pageOf({ document, page: pages[0] ?? 1 }));
  return `Item ${item.position}: I read ${names.join(" ")} and find no sentence there that can be quoted for it. Nothing was changed; name what you want from it.`;
}

export function broughtIn(turn: Turn, item: BriefItem, place: Place): string {
  const answer = proposalsOf(turn, item, "evidence").at(-1);
  if (!answer) return quotedAlready(item, place);
  if (!answer.output.stored) return `Item ${item.position}, ${pageOf(place)}: ${refused(answer.output)}`;
  return `Item ${item.position}: "${short(place.quote)}" ${pageOf(place)} is quoted now, ${whereTo(answer.output)}. My searches had gone over that page before, so that the criteria stay as they are; whether it changes the determination is for you to weigh.`;
}

export function quotedAlready(item: BriefItem, place: Place): string {
  return `Item ${item.position} rests on that record already: "${short(place.quote)}" ${pageOf(place)}. Nothing was changed.`;
}
