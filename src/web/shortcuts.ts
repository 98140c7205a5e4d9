/**
 * Every key of the interface that is not a field's own, in one registry: the sheet on "?" and the palette list what is
 * registered while its screen is drawn, so that neither can name a key that does nothing.
 */
import { useEffect, useRef, useSyncExternalStore } from "react";

/** Where a key holds; the sheet groups by it. */
export type ShortcutPlace = "Everywhere" | "Queue" | "Case file" | "Documents" | "Pages" | "Chat" | "Draft" | "Library";

export interface Shortcut {
  /** Unique while registered; the later registration of one id wins. */
  id: string;
  /**
   * Ways to press it, each one a stroke ("j", "?", "Enter", "F6", "mod+k", "shift+ArrowDown") or several one after the other
   * ("g c"). `mod` is Ctrl, on a Mac Cmd. A letter or sign is written as it is typed: "N" needs Shift, "?" what the layout needs.
   * Without keys it stands in the palette alone.
   */
  keys: string[];
  /** What it does, as a verb phrase: "Next case file". */
  label: string;
  where: ShortcutPlace;
  run: (event?: KeyboardEvent) => void;
  /** False while it would do nothing; it is then neither listed nor run. */
  enabled?: boolean;
  /** Says that another component listens for the keys itself (the page pane's, say): listed here, run there. */
  listensItself?: boolean;
  /** Of a place within the screen, such as a document: what it is besides its label. The palette lists places apart. */
  place?: string;
}

/** How long the next stroke of a sequence is waited for. */
const SEQUENCE_MS = 1_200;

const registered = new Map<string, Shortcut>();
const readers = new Set<() => void>();
let listed: Shortcut[] = [];
let pressed: string[] = [];
let pressedAt = 0;

/** Registers shortcuts while the component is mounted. */
export function useShortcuts(shortcuts: Shortcut[]): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  // What is listed changes only with these words; the deeds behind them are always the newest.
  const shape = JSON.stringify(
    shortcuts.map(({ id, keys, label, where, enabled, place }) => [id, keys, label, where, enabled, place]),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` stands for the shortcuts.
  useEffect(() => {
    const own = latest.current.map((shortcut) => ({
      ...shortcut,
      run: (event?: KeyboardEvent) => latest.current.find(({ id }) => id === shortcut.id)?.run(event),
    }));
    for (const shortcut of own) registered.set(shortcut.id, shortcut);
    tell();
    return () => {
      for (const shortcut of own) if (registered.get(shortcut.id) === shortcut) registered.delete(shortcut.id);
      tell();
    };
  }, [shape]);
}

/** Registers one shortcut while the component is mounted. */
export function useShortcut(shortcut: Shortcut): void {
  useShortcuts([shortcut]);
}

/**
 * Lists keys for which a component listens itself, so that the sheet knows them too: `[keys, label]`, several ways to press one
 * as in `Shortcut.keys`.
 */
export function useListedKeys(where: ShortcutPlace, listed: readonly (readonly [string[], string])[]): void {
  useShortcuts(
    listed.map(([keys, label]) => ({
      id: `${where} ${label}`,
      keys,
      label,
      where,
      run: () => undefined,
      listensItself: true,
    })),
  );
}

/** The shortcuts that hold now, in the order in which they were registered. */
export function useShortcutList(): Shortcut[] {
  return useSyncExternalStore(subscribe, () => listed);
}

function subscribe(reader: () => void) {
  readers.add(reader);
  return () => readers.delete(reader);
}

function tell(): void {
  listed = [...registered.values()].filter(({ enabled }) => enabled !== false);
  for (const reader of readers) reader();
}

/** True where a key types a character or has a meaning of its own. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !["checkbox", "radio", "button", "submit", "file"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

/** The name of a stroke as `keys` writes it; null for a modifier alone. */
export function nameStroke(event: KeyboardEvent): string | null {
  const { key } = event;
  if (["Shift", "Control", "Meta", "Alt", "AltGraph", "Dead", "Process"].includes(key)) return null;
  const sign = key.length === 1;
  return [
    event.ctrlKey || event.metaKey ? "mod+" : "",
    event.altKey && !sign ? "alt+" : "",
    // With a letter or a sign the character itself tells Shift.
    event.shiftKey && !sign ? "shift+" : "",
    key === " " ? "Space" : event.ctrlKey || event.metaKey ? key.toLowerCase() : key,
  ].join("");
}

/** A key that may be typed: in a field it belongs to the field, in a dialog to the dialog. */
const isPlain = (stroke: string) => !stroke.startsWith("mod+") && !/^(?:shift\+)?F\d+$/.test(stroke);

function onKeyDown(event: KeyboardEvent): void {
  const stroke = nameStroke(event);
  if (stroke === null || event.defaultPrevented || event.isComposing) return;
  const { target } = event;
  if (isPlain(stroke) && (isTyping(target) || inOverlay(target))) return;
  const now = Date.now();
  pressed = now - pressedAt > SEQUENCE_MS ? [stroke] : [...pressed.slice(-2), stroke];
  pressedAt = now;
  // A control in focus keeps the keys that press it.
  const pressesControl =
    ["Enter", "Space"].includes(stroke) &&
    target instanceof HTMLElement &&
    target.closest("a[href], button, summary, input, [role=tab], [role=option], [role=menuitem]") !== null;
  if (pressesControl) return;
  const found = findShortcut(pressed);
  if (!found) return;
  pressed = [];
  if (found.listensItself) return;
  event.preventDefault();
  found.run(event);
}

/** The longest sequence wins, and of two alike the one that was registered last, which belongs to what lies on top. */
function findShortcut(strokes: string[]): Shortcut | undefined {
  for (let from = 0; from < strokes.length; from += 1) {
    const sequence = strokes.slice(from).join(" ");
    const found = listed.findLast(({ keys }) => keys.includes(sequence));
    if (found) return found;
  }
  return undefined;
}

function inOverlay(target: EventTarget | null): boolean {
  if (target instanceof Element && target.closest("[role=dialog], [role=menu]")) return true;
  return document.querySelector("[role=dialog][aria-modal=true]") !== null;
}

if (typeof window !== "undefined") window.addEventListener("keydown", onKeyDown);

const KEY_WORDS: Record<string, string> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
  Space: "Space",
};

/** Keys as the sheet shows them: "g c" → [["G"], ["C"]], "mod+k" → [["Ctrl", "K"]]. */
export function spellKeys(keys: string): string[][] {
  const mac = typeof navigator !== "undefined" && /Mac|iP(?:hone|ad)/.test(navigator.platform);
  return keys.split(" ").map((stroke) =>
    stroke.split(/(?<=.)\+(?=.)/).map((part) => {
      if (part === "mod") return mac ? "⌘" : "Ctrl";
      if (part === "shift" || part === "alt") return part === "shift" ? "Shift" : "Alt";
      return KEY_WORDS[part] ?? part;
    }),
  );
}
