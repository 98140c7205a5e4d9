import { Button, Tabs } from "@mantine/core";
import { useEffect, useState } from "react";
import type { CaseFile, CaseFileView, DisputedItem, DraftView } from "../api-types.ts";
import { useSession } from "../session.ts";
import { DraftSheet } from "./draft-sheet.tsx";
import { ProvisionalField } from "./provisional-field.tsx";
import { StartDraft } from "./start-draft.tsx";

interface Props {
  view: CaseFileView;
  onAsk: (text: string) => void;
  asking: boolean;
}

/** One tab per disputed item, each with its draft or the way to one. */
export function DraftPane({ view, onAsk, asking }: Props) {
  const { items, drafts } = view;
  const [chosen, setChosen] = useState<string | null>(() => sessionStorage.getItem(tabKey(view)));
  const active = items.find((item) => item.id === chosen) ?? items[0];
  useEffect(() => {
    if (active) sessionStorage.setItem(`rationale.item.${view.caseFile.id}`, active.id);
  }, [active, view.caseFile.id]);
  if (!active) {
    return (
      <section aria-label="Drafts" className="pane-body">
        <div className="empty">
          <p>No disputed item yet. Add documents, or add the request by hand under “What was read”.</p>
        </div>
      </section>
    );
  }
  return (
    <section aria-label="Drafts" className="pane-body">
      <Tabs value={active.id} onChange={setChosen} keepMounted={false} className="draft-tabs">
        <Tabs.List aria-label="Disputed items">
          {items.map((item) => (
            <Tabs.Tab key={item.id} value={item.id} title={item.request}>
              <span className="tab-number">{item.position}</span>
              <span className="tab-request">{item.request}</span>
              <TabMark draft={drafts.find((one) => one.disputedItemId === item.id)} />
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {items.map((item) => {
          const draft = drafts.find((one) => one.disputedItemId === item.id);
          return (
            <Tabs.Panel key={item.id} value={item.id} className="draft-panel">
              {draft ? (
                <DraftSheet key={draft.id} caseFileId={view.caseFile.id} item={item} draft={draft} />
              ) : (
                <NoDraft caseFile={view.caseFile} item={item} onAsk={onAsk} asking={asking} />
              )}
            </Tabs.Panel>
          );
        })}
      </Tabs>
    </section>
  );
}

function tabKey(view: CaseFileView): string {
  return `rationale.item.${view.caseFile.id}`;
}

function TabMark({ draft }: { draft: DraftView | undefined }) {
  const words = !draft ? "no draft" : draft.approval ? "approved" : draft.approvalVoided ? "void" : "draft";
  return <span className="tab-mark">{words}</span>;
}

function NoDraft({ caseFile, item, onAsk, asking }: { caseFile: CaseFile; item: DisputedItem } & Omit<Props, "view">) {
  const { person } = useSession();
  const [byHand, setByHand] = useState(false);
  return (
    <div className="empty">
      <h2>{item.request}</h2>
      {item.urReason && <p className="meta">UR: {item.urReason}</p>}
      <ProvisionalField itemId={item.id} />
      <p>No draft yet. It will name the guideline in force, and the page behind every criterion.</p>
      {byHand ? (
        <StartDraft caseFile={caseFile} item={item} onCancel={() => setByHand(false)} />
      ) : (
        <div className="row">
          <Button onClick={() => onAsk(`Draft item ${item.position}: ${item.request}`)} disabled={asking}>
            {asking ? "An answer is being written" : "Draft this item"}
          </Button>
          {person.role === "reviewer" && (
            <Button variant="default" onClick={() => setByHand(true)}>
              Write it by hand
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
