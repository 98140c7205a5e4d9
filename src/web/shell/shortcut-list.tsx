import { Fragment } from "react";
import { type ShortcutPlace, useShortcutList } from "../shortcuts.ts";
import { Keys } from "./key-words.tsx";

const PLACES: ShortcutPlace[] = ["Everywhere", "Queue", "Case file", "Documents", "Pages", "Chat", "Draft", "Library"];

/** Every key that does something now, by where it holds. */
export function ShortcutList() {
  const shortcuts = useShortcutList().filter(({ keys }) => keys.length > 0);
  return (
    <div className="shortcut-list">
      {PLACES.map((place) => {
        const own = shortcuts.filter(({ where }) => where === place);
        if (own.length === 0) return null;
        return (
          <section key={place} aria-label={place}>
            <h2>{place}</h2>
            <dl>
              {own.map((shortcut) => (
                <div key={shortcut.id}>
                  <dt>{shortcut.label}</dt>
                  <dd>
                    {shortcut.keys.map((keys, at) => (
                      <Fragment key={keys}>
                        {at > 0 && <span className="meta">or</span>}
                        <Keys keys={keys} />
                      </Fragment>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
    </div>
  );
}
