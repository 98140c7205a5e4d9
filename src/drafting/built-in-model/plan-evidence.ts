import type { DocumentKind, ProposedBinding } from "../../vocabulary.ts";
import { writeDay } from "../checks/read-days.ts";
import { contentStems, splitSentences } from "../checks/sentences.ts";
import { documentAt } from "../document-at.ts";
import type { BriefItem, CaseBrief } from "../tool-contract.ts";
import { baseProposal, proposalsOf } from "./base-proposal.ts";
import { findDocuments, type NamedDocument } from "./find-document.ts";
import type { WantedCall } from "./plan-item.ts";
import { draftedItems, insertBeforeConclusion } from "./plan-rework.ts";
import type { Step } from "./plan-step.ts";
import type { Ask } from "./read-asks.ts";
import type { Turn } from "./read-turn.ts";
import * as say from "./say.ts";
import * as sayChange from "./say-change.ts";

/** Pages of the named record that are read for what bears on the item. */
const PAGES_READ = 4;

export interface Place {
  documentId: string;
  document: string;
  page: number;
  quote: string;
}

/**
 * Brings a record that the reviewer names into the text: the sentence of it that says most about the item, quoted with its page.
 * The searches have gone over every page before, so that the criteria stay; that is said.
 */
export function planEvidence(turn: Turn, brief: CaseBrief, ask: Ask): Step {
  const items = draftedItems(brief, ask);
  if ("text" in items) return items;
  const [item] = items.meant;
  if (!item || items.meant.length > 1) return { text: say.whichItem(brief) };
  const [done] = proposalsOf(turn, item, "evidence");
  const documents = findDocuments(brief, ask.words);
  if (documents.length === 0) return { text: sayChange.noDocument(brief, ask.words) };
  const unread: WantedCall[] = documents
    .flatMap(({ documentId, pages }) => pages.map((page) => ({ documentId, page })))
    .slice(0, PAGES_READ)
    .filter(
      (place) =>
        !turn.hasAsked("readPage", (input) => input.documentId === place.documentId && input.page === place.page),
    )
    .map((input) => ({ name: "readPage", input }));
  if (unread.length > 0) return { calls: unread };
  const place = chooseSentence(turn, item, documents);
  if (!place) return { text: sayChange.nothingQuotable(item, documents) };
  if (done) return { text: sayChange.broughtIn(turn, item, place) };
  const base = baseProposal(turn, item);
  if (!base || base.rationale.includes(place.quote)) return { text: sayChange.quotedAlready(item, place) };
  const sentence = `${nameDocument(brief, place)} states "${place.quote.replace(/[.;,]+$/, "")}".`;
  const binding: ProposedBinding = {
    sentence,
    to: [{ kind: "evidence", documentId: place.documentId, page: place.page, quote: place.quote }],
  };
  const rationale = insertBeforeConclusion(base.rationale, sentence);
  return { calls: [{ name: "proposeDraft", input: { ...base, rationale, bindings: [binding], kind: "evidence" } }] };
}

const NAMES: Partial<Record<DocumentKind, string>> = {
  imaging: "The imaging report",
  "progress-report": "The progress report",
  "therapy-notes": "The therapy record",
  "operative-report": "The operative report",
  "first-report": "The first report",
  consultation: "The consultation",
  laboratory: "The laboratory report",
  rfa: "The request for authorization",
};

function nameDocument(brief: CaseBrief, place: Place): string {
  const document = documentAt(brief.documents, place);
  const name = NAMES[document?.kind ?? "other"] ?? "The record";
  return `${name}${document?.date ? ` of ${writeDay(document.date)}` : ""} (page ${place.page})`;
}

/** Findings and impressions before history, and what shares words with the item before what does not. */
function chooseSentence(turn: Turn, item: BriefItem, documents: NamedDocument[]): Place | undefined {
  const own = contentStems(
    [item.request, item.bodyRegion ?? "", ...(item.draft?.criteria ?? []).map(({ text }) => text)].join(" "),
  );
  let best: { place: Place; score: number } | undefined;
  for (const { output } of turn.answersOf("readPage")) {
    if (!documents.some(({ documentId, pages }) => documentId === output.documentId && pages.includes(output.page)))
      continue;
    let heading = "";
    for (const line of output.text.split(/\n+/)) {
      if (/^\W*(?:impression|conclusion|findings?|assessment|results?)\b/i.test(line)) heading = line;
      for (const raw of splitSentences(line)) {
        const quote = raw.replace(/^\W*(?:impression|conclusion|findings?|assessment|results?)\s*:\s*/i, "").trim();
        if (quote.length < 24 || quote.length > 240 || /["“”]|\b(?:DOB|MRN|patient name)\b/i.test(quote)) continue;
        // A title or a heading in capitals says nothing.
        if (quote.replace(/[^A-Z]/g, "").length * 2 > quote.replace(/[^A-Za-z]/g, "").length) continue;
        const shared = [...contentStems(quote)].filter((stem) => own.has(stem)).length;
        const score = shared + (heading !== "" ? 2 : 0) + (/[a-z]{3,}/.test(quote) ? 0 : -5);
        const place = { documentId: output.documentId, document: output.document, page: output.page, quote };
        if (!best || score > best.score) best = { place, score };
      }
    }
  }
  return best?.place;
}
