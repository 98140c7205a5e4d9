const PREFIX = "rationale.unsent.";

/** What was written to the chat of a case and not sent yet; kept in this browser across a reload. */
export function findUnsent(caseFileId: string): string {
  try {
    return localStorage.getItem(PREFIX + caseFileId) ?? "";
  } catch {
    return "";
  }
}

/** Keeps the text, or forgets it where it is empty. */
export function keepUnsent(caseFileId: string, text: string): void {
  try {
    if (text.trim()) localStorage.setItem(PREFIX + caseFileId, text);
    else localStorage.removeItem(PREFIX + caseFileId);
  } catch {
    // A full or forbidden store: the text still stands in the field.
  }
}
