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
