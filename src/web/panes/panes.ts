/** The three panes of the workspace, in the order in which they stand. */
export type Pane = "case" | "chat" | "draft";

export const PANES: { value: Pane; label: string; key: string }[] = [
  { value: "case", label: "Case file", key: "g c" },
  { value: "chat", label: "Chat", key: "g h" },
  { value: "draft", label: "Drafts", key: "g d" },
];

/** The pane that holds the focus. */
export function focusedPane(): Pane | null {
  const pane = document.activeElement?.closest<HTMLElement>("[data-pane]")?.dataset.pane;
  return PANES.find(({ value }) => value === pane)?.value ?? null;
}

/**
 * Puts the focus into a pane once it is drawn: in the chat into the field, elsewhere on the pane itself, so that Tab goes on
 * within it.
 */
export function focusPane(pane: Pane): void {
  requestAnimationFrame(() => {
    const element = document.querySelector<HTMLElement>(`[data-pane=${pane}]`);
    const field = pane === "chat" ? element?.querySelector<HTMLElement>("textarea:not([disabled])") : null;
    (field ?? element)?.focus({ preventScroll: true });
  });
}
