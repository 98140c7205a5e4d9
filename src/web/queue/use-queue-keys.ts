import type { RefObject } from "react";
import { useShortcuts } from "../shortcuts.ts";
import { focusedLine, moveFocus } from "./move-focus.ts";

interface Props {
  field: RefObject<HTMLInputElement | null>;
  chosen: ReadonlySet<string>;
  toggle: (id: string, range: boolean) => void;
  setAll: (all: boolean) => void;
  onNew: () => void;
}

/** The keys of the queue. */
export function useQueueKeys({ field, chosen, toggle, setAll, onNew }: Props): void {
  const choose = (range: boolean) => {
    const id = focusedLine();
    if (id) toggle(id, range);
  };
  const where = "Queue" as const;
  useShortcuts([
    { id: "queue.next", keys: ["j"], label: "Next case file", where, run: () => moveFocus(1) },
    { id: "queue.previous", keys: ["k"], label: "Previous case file", where, run: () => moveFocus(-1) },
    {
      id: "queue.open",
      keys: ["Enter"],
      label: "Open the case file",
      where,
      // The link in focus does it itself.
      run: () => undefined,
      listensItself: true,
    },
    { id: "queue.choose", keys: ["x"], label: "Choose the case file", where, run: () => choose(false) },
    { id: "queue.range", keys: ["X"], label: "Choose up to here", where, run: () => choose(true) },
    { id: "queue.all", keys: ["mod+a"], label: "Choose every case file on this page", where, run: () => setAll(true) },
    {
      id: "queue.none",
      keys: ["Escape"],
      label: "Choose none",
      where,
      run: () => setAll(false),
      enabled: chosen.size > 0,
    },
    { id: "queue.search", keys: ["/"], label: "Search the queue", where, run: () => field.current?.focus() },
    { id: "queue.new", keys: ["n"], label: "New case file", where, run: onNew },
  ]);
}
