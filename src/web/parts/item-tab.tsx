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

interface Props {
  item: DisputedItem;
  state: ItemState;
  blocking: number;
  open: number;
}

/** What a tab shows of an item: its number, its request, and where it stands, counted as under its draft. */
export function ItemTab({ item, state, blocking, open }: Props) {
  const { word, Icon } = STATES[state];
  const words =
    state === "to-resolve" ? `${blocking} ${word}` : state === "ready" && open > 0 ? `${open} to look at` : word;
  return (
    <>
      <span className="tab-number">{item.position}</span>
      <span className="tab-request">{item.request}</span>
      <span className="tab-mark" data-state={state}>
        <Icon size={13} aria-hidden /> {words}
      </span>
    </>
  );
}
