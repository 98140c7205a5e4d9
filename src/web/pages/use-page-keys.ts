import type { KeyboardEvent, RefObject } from "react";

export interface PageActions {
  turn: (by: 1 | -1) => void;
  zoom: (by: 1 | -1 | 0) => void;
  rotate: () => void;
  search: () => void;
  nextHit: (by: 1 | -1) => void;
  nextEvidence: (by: 1 | -1) => void;
  goBack: () => void;
}

/** The keys of the page pane. Each only repeats what a button does; where text is typed they are letters. */
export function makePageKeys(scroller: RefObject<HTMLElement | null>, actions: PageActions) {
  return (event: KeyboardEvent): void => {
    if (event.key === "Escape") actions.goBack();
    if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
    const run = KEYS[event.key];
    if (!run || run(actions, scroller.current) === false) return;
    event.preventDefault();
  };
}

/** The same keys, for the sheet that lists them. */
export const PAGE_KEYS: [string[], string][] = [
  [["ArrowRight", "PageDown"], "Next page"],
  [["ArrowLeft", "PageUp"], "Page before"],
  [["e"], "Next evidence"],
  [["E"], "Evidence before"],
  [["/"], "Search in the case file"],
  [["n"], "Next hit"],
  [["N"], "Hit before"],
  [["+"], "Larger"],
  [["-"], "Smaller"],
  [["0"], "Fit the page again"],
  [["r"], "Turn the page"],
  [["Escape"], "Back to where you were"],
];

/** What a key does; false leaves it to the browser. */
const KEYS: Record<string, (actions: PageActions, scroller: HTMLElement | null) => unknown> = {
  ArrowRight: (actions) => actions.turn(1),
  ArrowLeft: (actions) => actions.turn(-1),
  // A page that is longer than the pane is scrolled to its end first.
  PageDown: (actions, scroller) => (hasRoom(scroller, 1) ? false : actions.turn(1)),
  PageUp: (actions, scroller) => (hasRoom(scroller, -1) ? false : actions.turn(-1)),
  "+": (actions) => actions.zoom(1),
  "=": (actions) => actions.zoom(1),
  "-": (actions) => actions.zoom(-1),
  "0": (actions) => actions.zoom(0),
  r: (actions) => actions.rotate(),
  "/": (actions) => actions.search(),
  n: (actions) => actions.nextHit(1),
  N: (actions) => actions.nextHit(-1),
  e: (actions) => actions.nextEvidence(1),
  E: (actions) => actions.nextEvidence(-1),
};

function hasRoom(scroller: HTMLElement | null, by: 1 | -1): boolean {
  if (!scroller || document.activeElement !== scroller) return false;
  const { scrollTop, scrollHeight, clientHeight } = scroller;
  return by > 0 ? scrollTop + clientHeight < scrollHeight - 4 : scrollTop > 4;
}

function isTyping(target: EventTarget): boolean {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  );
}
