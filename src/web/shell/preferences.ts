/** How a reader likes to read, kept in this browser. Root attributes and variables carry it, so that no part has to ask. */
import { useSyncExternalStore } from "react";

const KEY = "rationale.preferences";

export interface Preferences {
  textSize: "small" | "normal" | "large" | "largest";
  density: "compact" | "comfortable";
}

const READING_SIZES: Record<Preferences["textSize"], string> = {
  small: "0.9375rem",
  normal: "1.0625rem",
  large: "1.1875rem",
  largest: "1.375rem",
};

const readers = new Set<() => void>();
let current = read();

export function usePreferences(): Preferences {
  return useSyncExternalStore(
    (reader) => {
      readers.add(reader);
      return () => readers.delete(reader);
    },
    () => current,
  );
}

export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  localStorage.setItem(KEY, JSON.stringify(current));
  applyPreferences();
  for (const reader of readers) reader();
}

/** Puts the preferences on the page; called once before the first drawing. */
export function applyPreferences(): void {
  const root = document.documentElement;
  root.dataset.density = current.density;
  root.style.setProperty("--reading-size", READING_SIZES[current.textSize]);
}

function read(): Preferences {
  const preferences: Preferences = { textSize: "normal", density: "compact" };
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Record<keyof Preferences, unknown>>;
    for (const size of Object.keys(READING_SIZES)) {
      // A key of the sizes is a size.
      if (stored.textSize === size) preferences.textSize = size as Preferences["textSize"];
    }
    if (stored.density === "comfortable") preferences.density = "comfortable";
  } catch {
    // What is stored is not ours; the defaults stand.
  }
  return preferences;
}
