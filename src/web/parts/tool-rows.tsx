import { IconAlertTriangle, IconChevronRight, IconLoader2 } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { DisputedItem } from "../api-types.ts";
import type { AnyToolCall, Block } from "../tool-parts.ts";
import { usePlaces } from "../use-places.ts";
import { count, DETERMINATION_WORDS, formatPages, SOURCE_WORDS } from "../words.ts";
import { EvidenceStateMark } from "./evidence-state.tsx";

type ToolBlock = Extract<Block, { kind: "tools" }>;

/** A run of calls of one tool as one row that opens; what the model did is never hidden, and never in the way. */
export function ToolRows({ block, items }: { block: ToolBlock; items: DisputedItem[] }) {
  const running = block.calls.some((call) => call.running);
  const trouble = block.calls.some((call) => call.error || isLost(call, block.calls));
  return (
    <details className="tool-rows">
      <summary>
        <IconChevronRight size={14} aria-hidden className="chevron" />
        <span>{headline(block, items)}</span>
        {running && <IconLoader2 size={14} className="spin" aria-label="running" />}
        {trouble && !running && <IconAlertTriangle size={14} aria-label="not all succeeded" />}
      </summary>
      <ul>
        {block.calls.map((call) => (
          <li key={call.id}>
            <CallDetail call={call} items={items} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function headline({ name, calls }: ToolBlock, items: DisputedItem[]): string {
  const n = calls.length > 1 ? ` (${calls.length})` : "";
  const [first] = calls;
  switch (name) {
    case "readCase":
      return "read the case";
    case "findExcerpts":
      return n
        ? `searched guidelines${n}`
        : `searched guidelines${first?.name === "findExcerpts" ? about(first, items) : ""}`;
    case "readExcerpt":
      return n
        ? `read excerpts${n}`
        : first?.name === "readExcerpt" && first.output
          ? `read ${excerptName(first.output.excerpt)}`
          : "read an excerpt";
    case "findEvidence":
      return n
        ? `looked for evidence${n}`
        : `looked for evidence: ${(first?.name === "findEvidence" && first.input.question) || "…"}`;
    case "readPage":
      return n
        ? `read pages${n}`
        : first?.name === "readPage" && first.output
          ? `read ${first.output.document} p. ${first.output.page}`
          : "read a page";
    case "proposeDraft": {
      if (calls.some((call) => call.running)) return "checking a draft";
      const stored = calls.filter((call) => call.name === "proposeDraft" && call.output?.stored).length;
      const refused = calls.length - stored;
      if (stored === 0) return n ? `drafts refused${n}` : `draft refused${itemWords(first, items)}`;
      const told = calls.length === 1 ? `stored draft${itemWords(first, items)}` : `stored ${count(stored, "draft")}`;
      return refused > 0 ? `${told}, ${count(refused, "attempt")} refused` : told;
    }
  }
}

function CallDetail({ call, items }: { call: AnyToolCall; items: DisputedItem[] }): ReactNode {
  const { open, openExcerpt } = usePlaces();
  if (call.error) return <span className="upload-error">{call.error}</span>;
  if (call.output === null) return <span className="meta">{call.running ? "running" : "did not end"}</span>;
  switch (call.name) {
    case "readCase":
      return `Facts, documents and ${count(call.output.items?.length ?? 0, "disputed item")}.`;
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
              {excerptName({ ...excerpt, sourceKey: excerpt.source })}
            </button>
          ))}
          {call.output.excerpts?.length === 0 && "Nothing in force applies."}
        </>
      );
    case "readExcerpt": {
      const { excerpt } = call.output;
      return (
        <button type="button" className="page-link" onClick={() => openExcerpt(excerpt.id)}>
          {excerptName(excerpt)}
        </button>
      );
    }
    case "findEvidence":
      return (
        <>
          {call.output.question} <EvidenceStateMark state={call.output.state} />{" "}
          {call.output.evidence.slice(0, 4).map((quote) => (
            <button
              type="button"
              key={`${quote.documentId}/${quote.page}/${quote.start}`}
              className="page-link"
              title={quote.document}
              onClick={() => open(quote)}
            >
              {quote.document} p. {quote.page}
            </button>
          ))}
        </>
      );
    case "readPage": {
      const { documentId, document, page } = call.output;
      return (
        <button type="button" className="page-link" onClick={() => open({ documentId, page })}>
          {document} p. {page}
        </button>
      );
    }
    case "proposeDraft":
      if (call.output.stored) {
        return `${DETERMINATION_WORDS[call.output.determination]}${itemWords(call, items)}, revision ${call.output.revision}.`;
      }
      return (
        <>
          Refused{itemWords(call, items)}: {call.output.problems.map((problem) => problem.message).join(" ")}
        </>
      );
  }
}

/** A refused draft that no later attempt made good. */
function isLost(call: AnyToolCall, calls: AnyToolCall[]): boolean {
  if (call.name !== "proposeDraft" || call.output?.stored !== false) return false;
  const { disputedItemId } = call.output;
  return !calls.some(
    (one) => one.name === "proposeDraft" && one.output?.stored && one.output.disputedItemId === disputedItemId,
  );
}

function about(call: AnyToolCall & { name: "findExcerpts" }, items: DisputedItem[]): string {
  const words = call.input.query ?? items.find((item) => item.id === call.input.disputedItemId)?.request;
  return words ? `: ${words}` : "";
}

function itemWords(call: AnyToolCall | undefined, items: DisputedItem[]): string {
  if (call?.name !== "proposeDraft") return "";
  const item = items.find((one) => one.id === (call.output?.disputedItemId ?? call.input.disputedItemId));
  return item ? ` for ${item.request}` : "";
}

function excerptName(excerpt: { sourceKey: keyof typeof SOURCE_WORDS; topic: string; pages: string | null }): string {
  return [SOURCE_WORDS[excerpt.sourceKey], excerpt.topic, formatPages(excerpt.pages)].filter(Boolean).join(", ");
}
