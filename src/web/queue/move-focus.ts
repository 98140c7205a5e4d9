/** The lines' links, in the order in which they stand. */
const links = () => [...document.querySelectorAll<HTMLElement>(".queue-table .case-link")];

/** j and k go down and up the lines; Enter opens, as it does on any link. Whatever else has the focus, the first line is meant. */
export function moveFocus(by: 1 | -1): void {
  const all = links();
  const at = focusedLine();
  const now = all.findIndex((link) => link.closest("tr")?.dataset.case === at);
  all[now < 0 ? 0 : Math.min(all.length - 1, Math.max(0, now + by))]?.focus();
}

/** The case file of the line that has the focus. */
export function focusedLine(): string | null {
  return document.activeElement?.closest<HTMLElement>(".queue-table tr[data-case]")?.dataset.case ?? null;
}

/** Puts the focus on the line of a case file, where it is shown. */
export function focusLine(caseFileId: string): boolean {
  const link = links().find((one) => one.closest("tr")?.dataset.case === caseFileId);
  link?.focus();
  return link !== undefined;
}
