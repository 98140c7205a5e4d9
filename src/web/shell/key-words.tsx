import { Fragment } from "react";
import { spellKeys } from "../shortcuts.ts";

/** One way to press a shortcut: "g c" as G then C. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className="keys">
      {spellKeys(keys).map((stroke, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the strokes of one shortcut never change places.
        <Fragment key={at}>
          {at > 0 && <span className="meta">then</span>}
          {stroke.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}
