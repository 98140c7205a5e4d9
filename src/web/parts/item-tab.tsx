import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconEyeOff,
  IconListCheck,
  IconSignature,
  type TablerIcon,
} from "@tabler/icons-react";
import type { DisputedItem } from "../api-types.ts";
import type { ItemState } from "../draft/unresolved.ts";

const STATES: Record<ItemState, { word: string; Icon: TablerIcon }> = {
  "no-draft": { word: "no draft", Icon: IconCircleDashed },
  withheld: { word: "your leaning first", Icon: IconEyeOff },
  "to-resolve": { word: "to resolve", Icon: IconListCheck },
  ready: { word: "ready", Icon: IconCircleCheck },
  approved: { word: "approved", Icon: IconSignature },
  void: { word: "approval void", Icon: IconAlertTriangle },
};

/** What a tab shows of an item: its number, its request, and where it stands. */
export function ItemTab({ item, state, blocking }: { item: DisputedItem; state: ItemState; blocking: number }) {
  const { word, Icon } = STATES[state];
  return (
    <>
      <span className="tab-number">{item.position}</span>
      <span className="tab-request">{item.request}</span>
      <span className="tab-mark" data-state={state}>
        <Icon size={13} aria-hidden /> {state === "to-resolve" ? `${blocking} ${word}` : word}
      </span>
    </>
  );
}
