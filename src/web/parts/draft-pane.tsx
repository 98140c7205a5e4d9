import { Button, Tabs } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { Suspense, useEffect, useRef, useState } from "react";
import { useSearchParams } from "wouter";
import type { CaseFile, CaseFileView, DisputedItem } from "../api-types.ts";
import { focusTarget } from "../draft/focus-place.ts";
import { listUnresolved, nextOf, readItemState, targetOf, type Unresolved } from "../draft/unresolved.ts";
import { lazily } from "../lazily.ts";
import { useSession } from "../session.ts";
import { useShortcuts } from "../shortcuts.ts";
import { DraftSheet } from "./draft-sheet.tsx";
import { ItemMenu } from "./item-menu.tsx";
import { ItemTab } from "./item-tab.tsx";
import { late } from "./late.tsx";
import { ProvisionalField } from "./provisional-field.tsx";

// Few write by hand or have closed drafts.
const StartDraft = late(() => import("./start-draft.tsx"));
const Sheet = lazily(() => import("./sheet.tsx"));
const ItemEditor = lazily(() => import("./item-editor.tsx").then(({ ItemEditor }) => ({ default: ItemEditor })));
const ClosedDrafts = late(() => import("./closed-drafts.tsx"));

/** The tab of the drafts that are kept to be read. */
const CLOSED = "closed";
/** Up to this many items their tabs can be read side by side. */
const TABS_TO_READ = 2;

interface Props {
  view: CaseFileView;
  onAsk: (text: string) => void;
  asking: boolean;
}

/** One tab per disputed item, each with its draft or the way to one, and the walk through what is unresolved in all of them. */
export function DraftPane({ view, onAsk, asking }: Props) {
  const { items, drafts } = view;
  const [chosen, setChosen] = useState<string | null>(() => sessionStorage.getItem(tabKey(view.caseFile.id)));
  const active = items.find((item) => item.id === chosen) ?? items[0];
  const closed = view.draftsOfWithdrawnItems.length;
  const shown = chosen === CLOSED && closed > 0 ? CLOSED : active?.id;
  useItemInAddress(setChosen);
  const pane = useRef<HTMLElement>(null);
  const walk = useWalk(view, pane, setChosen);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tab that is turned to comes into sight.
  useEffect(() => showTab(pane.current), [shown]);
  useEffect(() => {
    if (active) sessionStorage.setItem(tabKey(view.caseFile.id), active.id);
  }, [active, view.caseFile.id]);
  const turn = (by: 1 | -1) => {
    const at = items.findIndex((item) => item.id === active?.id);
    const next = items[(at + by + items.length) % items.length];
    if (!next) return;
    setChosen(next.id);
    requestAnimationFrame(() => pane.current?.querySelector<HTMLElement>('[role=tab][aria-selected="true"]')?.focus());
  };
  const where = "Draft";
  const several = items.length > 1;
  useShortcuts([
    { id: "draft.next", keys: ["u"], label: "Next unresolved", where, run: () => walk.go(1), enabled: walk.count > 0 },
    {
      id: "draft.back",
      keys: ["U"],
      label: "Previous unresolved",
      where,
      run: () => walk.go(-1),
      enabled: walk.count > 0,
    },
    { id: "draft.item-next", keys: ["]"], label: "Next item", where, run: () => turn(1), enabled: several },
    { id: "draft.item-back", keys: ["["], label: "Previous item", where, run: () => turn(-1), enabled: several },
  ]);
  if (!active) {
    return (
      <section aria-label="Drafts" className="pane-body">
        <NoItem caseFileId={view.caseFile.id} />
      </section>
    );
  }
  return (
    <section aria-label="Drafts" className="pane-body" ref={pane}>
      <Tabs value={shown ?? null} onChange={setChosen} keepMounted={false} className="draft-tabs">
        <div className="draft-tab-row">
          <Tabs.List aria-label="Disputed items">
            {items.map((item) => (
              <Tabs.Tab key={item.id} value={item.id} title={item.request}>
                <ItemTab item={item} {...readItemState(view, item.id)} />
              </Tabs.Tab>
            ))}
            {closed > 0 && (
              <Tabs.Tab value={CLOSED} className="closed-tab">
                <IconLock size={13} aria-hidden /> {closed} closed
              </Tabs.Tab>
            )}
          </Tabs.List>
          {items.length > TABS_TO_READ && <ItemMenu view={view} shown={shown} onChoose={setChosen} />}
        </div>
        {items.map((item) => {
          const draft = drafts.find((one) => one.disputedItemId === item.id);
          return (
            <Tabs.Panel key={item.id} value={item.id} className="draft-panel">
              {draft ? (
                <DraftSheet key={draft.id} view={view} item={item} draft={draft} walk={walk} />
              ) : (
                <NoDraft view={view} item={item} onAsk={onAsk} asking={asking} />
              )}
            </Tabs.Panel>
          );
        })}
        {closed > 0 && (
          <Tabs.Panel value={CLOSED} className="draft-panel">
            <ClosedDrafts view={view} />
          </Tabs.Panel>
        )}
      </Tabs>
    </section>
  );
}

function NoItem({ caseFileId }: { caseFileId: string }) {
  const { person } = useSession();
  const [adding, setAdding] = useState(false);
  return (
    <div className="empty">
      <p>No disputed item was read yet. Add the UR denial or the application, or write down what was requested.</p>
      {person.role === "reviewer" && <Button onClick={() => setAdding(true)}>Add an item</Button>}
      {adding && (
        <Suspense>
          <Sheet onClose={() => setAdding(false)} title="Disputed items" size="xl">
            <ItemEditor caseFileId={caseFileId} items={[]} />
          </Sheet>
        </Suspense>
      )}
    </div>
  );
}

/** Moves the row of tabs, and nothing around it, so that the chosen one is seen whole. */
function showTab(pane: HTMLElement | null): void {
  const tab = pane?.querySelector<HTMLElement>('[role=tab][aria-selected="true"]');
  const row = tab?.parentElement;
  if (!tab || !row) return;
  const { left, right } = tab.getBoundingClientRect();
  const seen = row.getBoundingClientRect();
  if (left < seen.left) row.scrollLeft -= seen.left - left;
  else if (right > seen.right) row.scrollLeft += right - seen.right;
}

export interface Walk {
  /** How many things block an approval anywhere, and how many there are to walk through. */
  blocking: number;
  count: number;
  go: (step: 1 | -1) => void;
}

/** Steps through what is unresolved in every item; turns to the item's tab first and focuses there. */
function useWalk(
  view: CaseFileView,
  pane: React.RefObject<HTMLElement | null>,
  turnTo: (itemId: string) => void,
): Walk {
  const all = listUnresolved(view);
  const last = useRef<Unresolved | null>(null);
  const [steps, setSteps] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step moves the focus, once its tab is drawn.
  useEffect(() => {
    if (steps > 0 && last.current) focusTarget(pane.current, last.current.target);
  }, [steps]);
  return {
    blocking: all.filter(({ blocks }) => blocks).length,
    count: all.length,
    go: (step) => {
      // While something blocks, only that is walked through.
      const blocking = all.filter(({ blocks }) => blocks);
      const next = nextOf(blocking.length > 0 ? blocking : all, last.current, step);
      if (!next) return;
      last.current = next;
      turnTo(next.itemId);
      setSteps((before) => before + 1);
    },
  };
}

/** A link to an item (`?item=`) opens its tab, once: afterwards the reader goes where they please. */
function useItemInAddress(open: (itemId: string) => void): void {
  const [search, setSearch] = useSearchParams();
  const wanted = search.get("item");
  useEffect(() => {
    if (!wanted) return;
    open(wanted);
    setSearch(
      (previous) => {
        const next = new URLSearchParams(previous);
        next.delete("item");
        return next;
      },
      { replace: true },
    );
  }, [wanted, open, setSearch]);
}

const tabKey = (caseFileId: string) => `rationale.item.${caseFileId}`;

function NoDraft({ view, item, onAsk, asking }: { view: CaseFileView; item: DisputedItem } & Omit<Props, "view">) {
  const { caseFile, provisional } = view;
  const withheld = view.withheldItems.includes(item.id);
  return (
    <div className="empty">
      <h2>{item.request}</h2>
      {item.urReason && <p className="meta">UR: {item.urReason}</p>}
      <div data-target={targetOf.start} tabIndex={-1} className="start-here">
        <ProvisionalField caseFileId={caseFile.id} itemId={item.id} provisional={provisional} />
        {withheld ? (
          <p>
            A draft is stored. Your organisation shows it once you have recorded what you lean to, so that the draft
            does not lead you.
          </p>
        ) : (
          <StartHere caseFile={caseFile} item={item} onAsk={onAsk} asking={asking} />
        )}
      </div>
    </div>
  );
}

function StartHere({
  caseFile,
  item,
  onAsk,
  asking,
}: { caseFile: CaseFile; item: DisputedItem } & Omit<Props, "view">) {
  const { person } = useSession();
  const [byHand, setByHand] = useState(false);
  if (byHand) {
    return <StartDraft caseFile={caseFile} item={item} onCancel={() => setByHand(false)} />;
  }
  return (
    <>
      <p>No draft yet. It will name the guideline in force, and the page behind every criterion.</p>
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
    </>
  );
}
