import { spellKeys } from "../shortcuts.ts";
import { PANES, type Pane } from "./panes.ts";

interface Props {
  panes: Pane[];
  shown: Pane[];
  /** One pane at a time, or each on and off by itself. */
  single: boolean;
  onChoose: (pane: Pane) => void;
}

/** Which panes are in sight. The last one cannot be folded. */
export function PaneSwitch({ panes, shown, single, onChoose }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would name a form, and this is none.
    <div className="pane-switch" role="group" aria-label="Panes">
      {PANES.filter(({ value }) => panes.includes(value)).map(({ value, label, key }) => {
        const pressed = shown.includes(value);
        return (
          <button
            key={value}
            type="button"
            aria-pressed={pressed}
            disabled={!single && pressed && shown.length === 1}
            title={`${label} (${spellKeys(key).flat().join(" then ")})`}
            onClick={() => onChoose(value)}
          >
            {label}
          </button>
        );
      })}
    </div>
  );
}
