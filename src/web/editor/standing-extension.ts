import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { toPosition, toText } from "./plain-document.ts";
import { type CheckedText, findStanding, type StandingSentence } from "./sentence-standing.ts";

/** What stands behind a sentence in the text, drawn by whoever holds the element. */
export interface Mark {
  /** Counts the marks that were made. */
  id: number;
  element: HTMLElement;
  sentence: StandingSentence;
}

interface StandingState {
  checked: CheckedText;
  decorations: DecorationSet;
}

const KEY = new PluginKey<StandingState>("standing");
const COMPOSED = "composed";

/** Gives the editor what the server last said of the text. */
export const setChecked = (checked: CheckedText) => ({ key: KEY, checked });

/**
 * Underlines each sentence by its standing and keeps a place behind it for its sources. While a word is composed with an input
 * method nothing around it is redrawn, which would break the composition off.
 */
export function createStandingExtension(marks: { add: (mark: Mark) => void; remove: (element: HTMLElement) => void }) {
  let made = 0;
  const draw = (document: Node, checked: CheckedText): DecorationSet => {
    const sentences = findStanding(toText(document), checked);
    return DecorationSet.create(
      document,
      sentences.flatMap((sentence) => {
        const { standing, to, start, end, why, checked: words } = sentence;
        const drawn = [
          Decoration.inline(toPosition(start), toPosition(end), { class: "sentence", "data-state": standing }),
        ];
        if (to.length === 0 && (standing === "plain" || standing === "bound")) return drawn;
        const place = Decoration.widget(
          toPosition(end),
          (view) => {
            const element = window.document.createElement("span");
            element.className = "sentence-marks";
            // A press on a source does not take the caret out of the text, so that the way back leads to it.
            element.addEventListener("mousedown", (event) => view.hasFocus() && event.preventDefault());
            marks.add({ id: made++, element, sentence });
            return element;
          },
          {
            side: 1,
            // Two sentences of one key look the same, so that the element of one serves for the other.
            key: JSON.stringify([standing, to, why, words]),
            ignoreSelection: true,
            stopEvent: () => true,
            destroy: (node) => node instanceof HTMLElement && marks.remove(node),
          },
        );
        return [...drawn, place];
      }),
    );
  };
  let composing = false;
  return Extension.create({
    name: "standing",
    addProseMirrorPlugins: () => [
      new Plugin<StandingState>({
        key: KEY,
        state: {
          init: (_, { doc }) => {
            const checked = { bindings: [], checks: [] };
            return { checked, decorations: draw(doc, checked) };
          },
          apply: (transaction, before) => {
            const told: { checked: CheckedText } | typeof COMPOSED | undefined = transaction.getMeta(KEY);
            const checked = typeof told === "object" ? told.checked : before.checked;
            if (composing)
              return { checked, decorations: before.decorations.map(transaction.mapping, transaction.doc) };
            if (!told && !transaction.docChanged) return before;
            return { checked, decorations: draw(transaction.doc, checked) };
          },
        },
        props: {
          decorations: (state) => KEY.getState(state)?.decorations,
          handleDOMEvents: {
            compositionstart: () => {
              composing = true;
              return false;
            },
            compositionend: (view) => {
              composing = false;
              // The composed text itself arrives after this event.
              setTimeout(() => {
                if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(KEY, COMPOSED));
              });
              return false;
            },
          },
        },
      }),
    ],
  });
}
