import type { ReactNode } from "react";
import type { DisputedItem } from "../api-types.ts";
import { excerptWords, itemWords } from "../chat/describe-steps.ts";
import { nameDocument } from "../name-document.ts";
import type { AnyToolCall } from "../tool-parts.ts";
import { usePlaces } from "../use-places.ts";
import { count, DETERMINATION_WORDS } from "../words.ts";
import { EvidenceStateMark } from "./evidence-state.tsx";

/** Most quotes of one search that are shown here; the draft shows them all. */
const MOST_QUOTES = 4;

/** What one call of a tool was asked and gave back: in words, with pages and excerpts as links. */
export function ToolAnswer({ call, items }: { call: AnyToolCall; items: DisputedItem[] }): ReactNode {
  const { open, openExcerpt, documents } = usePlaces();
  if (call.error) return <span className="upload-error">{call.error}</span>;
  if (call.output === null) {
    const asked = call.name === "findEvidence" ? call.input.question : "";
    const state = call.running ? "running" : call.name === "other" ? "done" : "did not end";
    return <span className="meta">{asked ? `${asked}: ${state}` : state}</span>;
  }
  switch (call.name) {
    case "readCase":
      return `Facts, documents and ${count(call.output.items?.length ?? 0, "disputed item")}.`;
    case "prepareItems": {
      const { items: prepared, pagesSearched } = call.output;
      const excerpts = prepared.flatMap(({ cite, beside }) => [...cite, ...beside]);
      const distinct = [...new Map(excerpts.map((excerpt) => [excerpt.id, excerpt])).values()];
      return (
        <>
          {distinct.map(({ id, sourceKey, topic, pages = null }) => (
            <button type="button" key={id} className="page-link" onClick={() => openExcerpt(id)}>
              {excerptWords({ sourceKey, topic, pages })}
            </button>
          ))}
          {distinct.length === 0 && "Nothing in force applies."}{" "}
          <span className="meta">searched {count(pagesSearched, "page")}</span>
        </>
      );
    }
    case "restoreRevision":
      return `The text of revision ${call.output.restored} is back as revision ${call.output.revision}.${call.output.approvalVoided ? " Approve it anew." : ""}`;
    case "findExcerpts":
      return (
        <>
          {(call.output.excerpts ?? []).map((excerpt) => (
            <button
              type="button"
              key={excerpt.excerptId}
              className="page-link"
              onClick={() => openExcerpt(excerpt.excerptId)}
            >
              {excerptWords({ ...excerpt, sourceKey: excerpt.source })}
            </button>
          ))}
          {call.output.excerpts?.length === 0 && "Nothing in force applies."}
        </>
      );
    case "readExcerpt": {
      const { excerpt } = call.output;
      return (
        <button type="button" className="page-link" onClick={() => openExcerpt(excerpt.id)}>
          {excerptWords(excerpt)}
        </button>
      );
    }
    case "findEvidence":
      return (
        <>
          {call.output.question}{" "}
          <EvidenceStateMark state={call.output.state} unreadable={call.output.search.pagesUnreadable} />{" "}
          {call.output.evidence.slice(0, MOST_QUOTES).map((quote) => (
            <button
              type="button"
              key={`${quote.documentId}/${quote.page}/${quote.start}`}
              className="page-link"
              title={`“${quote.quote}”`}
              onClick={() => open(quote)}
            >
              {nameDocument(documents, quote.documentId, quote.page)} p. {quote.page}
            </button>
          ))}
          {call.output.evidence.length === 0 && (
            <span className="meta">
              searched {count(call.output.search.terms.length, "term")} on{" "}
              {count(call.output.search.pagesSearched, "page")}
            </span>
          )}
        </>
      );
    case "readPage": {
      const { documentId, page, readable } = call.output;
      return (
        <>
          <button type="button" className="page-link" onClick={() => open({ documentId, page })}>
            {nameDocument(documents, documentId, page)} p. {page}
          </button>
          {!readable && "cannot be read"}
        </>
      );
    }
    case "proposeDraft":
      if (call.output.stored && call.output.suggestion) {
        return `${call.output.suggestion.label}${itemWords(call, items)}. It waits beside the draft for you to accept or reject; the draft is unchanged.`;
      }
      if (call.output.stored) {
        return `${DETERMINATION_WORDS[call.output.determination] ?? "Stored"}${itemWords(call, items)}, revision ${call.output.revision}.`;
      }
      return (
        <>
          Refused{itemWords(call, items)}: {call.output.problems.map((problem) => problem.message).join(" ")}
        </>
      );
  }
}
