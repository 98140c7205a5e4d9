import type { KeyboardEvent } from "react";

/** A key that belongs to an input method: Enter or Escape there ends a composition, and nothing else. */
export function isComposing({ nativeEvent, keyCode }: KeyboardEvent): boolean {
  // Safari sends the ending Enter after the composition, with 229 as its code.
  return nativeEvent.isComposing || keyCode === 229;
}
