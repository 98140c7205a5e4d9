import { latePart } from "../late-part.ts";

/** The palette's code, loaded when it is likely to be asked for. */
export const PALETTE = latePart(() => import("./palette.tsx"));

/** Loads the palette ahead; that it failed shows when it is asked for. */
export function warmPalette(): void {
  if (!PALETTE.loaded) PALETTE.load().catch(() => undefined);
}

/** Lets any part ask for the palette without loading it. */
let answer: (() => void) | null = null;

export function askPalette(): void {
  answer?.();
}

export function onPaletteAsked(deed: () => void): () => void {
  answer = deed;
  return () => {
    answer = null;
  };
}
