import { useCallback, useEffect, useState } from "react";
import { useLocation } from "wouter";
import { Late, late } from "../parts/late.tsx";
import { useShortcuts } from "../shortcuts.ts";
import { onPaletteAsked, PALETTE, warmPalette } from "./palette-store.ts";
import { ToastList } from "./toast-list.tsx";
import { useKeysAhead } from "./use-keys-ahead.ts";

const ShortcutSheet = late(() => import("./shortcut-sheet.tsx"));

/** What lies over every screen: the palette, the sheet of keys and the notes. The first two load when they are first asked for. */
export function Overlays() {
  const [, navigate] = useLocation();
  const [palette, setPalette] = useState(0);
  const [sheet, setSheet] = useState(false);
  const ahead = useKeysAhead();
  const openPalette = useCallback(() => {
    ahead.expect();
    setPalette((times) => times + 1);
  }, [ahead]);
  useEffect(() => onPaletteAsked(openPalette), [openPalette]);
  useEffect(() => {
    // Its key begins with one that is held: by the next one it is mostly here.
    const onKeyDown = ({ key }: KeyboardEvent) => (key === "Control" || key === "Meta") && warmPalette();
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
  const where = "Everywhere" as const;
  useShortcuts([
    { id: "palette", keys: ["mod+k"], label: "Find or do anything", where, run: openPalette },
    { id: "sheet", keys: ["?"], label: "All keys", where, run: () => setSheet(true) },
    { id: "go.queue", keys: ["g q"], label: "Go to the queue", where, run: () => navigate("/") },
    { id: "go.library", keys: ["g l"], label: "Go to the library", where, run: () => navigate("/library") },
    { id: "go.qa", keys: ["g a"], label: "Go to QA", where, run: () => navigate("/qa") },
    { id: "go.settings", keys: ["g s"], label: "Go to settings", where, run: () => navigate("/settings") },
  ]);
  return (
    <>
      {palette > 0 && <Late part={PALETTE} props={{ asked: palette, typedAhead: ahead.take }} />}
      {sheet && <ShortcutSheet onClose={() => setSheet(false)} />}
      <ToastList />
    </>
  );
}
