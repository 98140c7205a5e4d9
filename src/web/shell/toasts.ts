/** Short notes on what was just done, at most one way back each. A module's store, so that any part can leave one. */
import { useSyncExternalStore } from "react";

export interface Toast {
  id: number;
  message: string;
  /** Takes back what was done; the note says so when it fails. */
  undo?: () => Promise<unknown>;
  failed?: boolean;
}

let toasts: Toast[] = [];
let next = 1;
const readers = new Set<() => void>();

/** Shows a note; one with an undo stays until the next one or until it is dismissed, so that nobody has to hurry. */
export function showToast(toast: Omit<Toast, "id">): void {
  set([...toasts.slice(-2), { ...toast, id: next++ }]);
}

export function dismissToast(id: number): void {
  set(toasts.filter((toast) => toast.id !== id));
}

/** Takes back the newest deed that can be taken back, or the one named. */
export async function undoToast(id = toasts.findLast(({ undo }) => undo)?.id): Promise<void> {
  const toast = toasts.find((one) => one.id === id);
  if (!toast?.undo) return;
  dismissToast(toast.id);
  try {
    await toast.undo();
  } catch (error) {
    const why = error instanceof Error ? error.message : "Try again.";
    showToast({ message: `It could not be undone. ${why}`, failed: true, undo: toast.undo });
  }
}

export function useToasts(): Toast[] {
  return useSyncExternalStore(
    (reader) => {
      readers.add(reader);
      return () => readers.delete(reader);
    },
    () => toasts,
  );
}

function set(all: Toast[]): void {
  toasts = all;
  for (const reader of readers) reader();
}
