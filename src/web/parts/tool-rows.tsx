import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconBook2,
  IconBooks,
  IconChevronRight,
  IconFileSearch,
  IconFileText,
  IconFolderOpen,
  IconListSearch,
  IconLoader2,
  IconPencil,
  IconTool,
} from "@tabler/icons-react";
import { useState } from "react";
import type { DisputedItem } from "../api-types.ts";
import { describeSteps, isLost } from "../chat/describe-steps.ts";
import { nameReferences } from "../name-document.ts";
import type { AnyToolCall, Block } from "../tool-parts.ts";
import { usePlaces } from "../use-places.ts";
import { ToolAnswer } from "./tool-answer.tsx";

const ICONS: Record<AnyToolCall["name"], typeof IconTool> = {
  readCase: IconFolderOpen,
  prepareItems: IconListSearch,
  restoreRevision: IconArrowBackUp,
  findExcerpts: IconBooks,
  readExcerpt: IconBook2,
  findEvidence: IconFileSearch,
  readPage: IconFileText,
  proposeDraft: IconPencil,
  other: IconTool,
};

/**
 * Calls of one tool as one card: what was done, what was asked and what came back, in words. Open while it runs, closed
 * when it is done, and as the reader left it after that; what the model did is never hidden, and never in the way.
 */
export function ToolRows({ block, items }: { block: Extract<Block, { kind: "tools" }>; items: DisputedItem[] }) {
  const [chosen, setChosen] = useState<boolean | null>(null);
  const running = block.calls.some((call) => call.running);
  const trouble = block.calls.some((call) => call.error || isLost(call, block.calls));
  const { done, outcome } = describeSteps(block.calls, items);
  const { documents } = usePlaces();
  const Icon = ICONS[block.name];
  const open = chosen ?? running;
  return (
    <details className="tool-card" open={open} data-running={running || undefined}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button; the card's state is kept here. */}
      <summary
        onClick={(event) => {
          event.preventDefault();
          setChosen(!open);
        }}
      >
        <IconChevronRight size={14} aria-hidden className="chevron" />
        <Icon size={15} aria-hidden />
        <span className="tool-done">{nameReferences(done, documents)}</span>
        {outcome && !running && <span className="tool-outcome">{outcome}</span>}
        {running && (
          <span className="tool-outcome">
            <IconLoader2 size={14} className="spin" aria-hidden /> running
          </span>
        )}
        {trouble && !running && <IconAlertTriangle size={14} aria-label="not all succeeded" />}
      </summary>
      <ul>
        {block.calls.map((call) => (
          <li key={call.id}>
            <ToolAnswer call={call} items={items} />
          </li>
        ))}
      </ul>
    </details>
  );
}
