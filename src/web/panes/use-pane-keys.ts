import { useShortcuts } from "../shortcuts.ts";
import { focusedPane, focusPane, PANES, type Pane } from "./panes.ts";

/** F6 goes round the panes, "g" and a letter to one of them. `show` brings a pane into sight, `shown` are those that are. */
export function usePaneKeys(shown: Pane[], show: (pane: Pane) => void): void {
  const go = (pane: Pane) => {
    show(pane);
    focusPane(pane);
  };
  const round = (by: 1 | -1) => {
    const among = shown.length > 1 ? shown : PANES.map(({ value }) => value);
    const now = focusedPane();
    const at = now ? among.indexOf(now) : -1;
    const next = among[(at + by + among.length) % among.length] ?? among[0];
    if (next) go(at < 0 && by < 0 ? (among.at(-1) ?? next) : next);
  };
  useShortcuts([
    { id: "pane.next", keys: ["F6"], label: "Next pane", where: "Case file", run: () => round(1) },
    { id: "pane.previous", keys: ["shift+F6"], label: "Previous pane", where: "Case file", run: () => round(-1) },
    ...PANES.map(({ value, label, key }) => ({
      id: `pane.${value}`,
      keys: [key],
      label: `Go to ${label.toLowerCase()}`,
      where: "Case file" as const,
      run: () => go(value),
    })),
  ]);
}
