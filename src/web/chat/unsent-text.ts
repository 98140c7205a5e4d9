import { useSyncExternalStore } from "react";

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

/**
 * The words in the chat's field. They stand outside of React's state, so that a letter typed draws the field alone and not the
 * workspace around it.
 */
export class UnsentText {
  private words: string;
  private readonly caseFileId: string;
  private readonly watchers = new Set<() => void>();

  constructor(caseFileId: string) {
    this.caseFileId = caseFileId;
    this.words = findUnsent(caseFileId);
  }

  readonly watch = (watcher: () => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  readonly read = () => this.words;

  /** Writes the words and keeps them in this browser. */
  readonly write = (words: string) => {
    this.put(words);
    keepUnsent(this.caseFileId, words);
  };

  /** Empties the field alone: this browser forgets the words when the server has them. */
  clear(): void {
    this.put("");
  }

  private put(words: string): void {
    this.words = words;
    for (const watcher of this.watchers) watcher();
  }
}

/** The words as they stand, drawn anew when they change. */
export const useUnsentText = (unsent: UnsentText): string => useSyncExternalStore(unsent.watch, unsent.read);
