import { useCallback, useRef, useState } from "react";

/** Which lines are chosen. A range runs from the line that was chosen last. Lines that are shown no longer are not chosen either. */
export function useSelection(shown: string[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string | null>(null);
  const visible = new Set(shown.filter((id) => chosen.has(id)));
  const toggle = useCallback(
    (id: string, range: boolean) => {
      const from = anchor.current ? shown.indexOf(anchor.current) : -1;
      const to = shown.indexOf(id);
      setChosen((before) => {
        const next = new Set(before);
        if (range && from >= 0 && to >= 0) {
          for (const one of shown.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one);
        } else if (!next.delete(id)) next.add(id);
        return next;
      });
      anchor.current = id;
    },
    [shown],
  );
  const setAll = useCallback((all: boolean) => setChosen(new Set(all ? shown : [])), [shown]);
  return { chosen: visible, toggle, setAll };
}
