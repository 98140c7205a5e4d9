import type { Editor } from "@tiptap/core";
import Document from "@tiptap/extension-document";
import Paragraph from "@tiptap/extension-paragraph";
import Text from "@tiptap/extension-text";
import { UndoRedo } from "@tiptap/extensions";
import { Slice } from "@tiptap/pm/model";
import type { EditorView } from "@tiptap/pm/view";
import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { NumberedSource } from "../rationale-sources.ts";
import { cleanPasted, toDocument, toText } from "./plain-document.ts";
import { SentenceMarks } from "./sentence-marks.tsx";
import type { CheckedText } from "./sentence-standing.ts";
import { createStandingExtension, type Mark, setChecked } from "./standing-extension.ts";

interface Props {
  text: string;
  checked: CheckedText;
  sources: Map<string, NumberedSource>;
  onShow: (source: NumberedSource) => void;
  onChange: (text: string) => void;
  onBlur: () => void;
  /** False while what is kept on the device is looked up. */
  editable: boolean;
  label: string;
  invalid: boolean;
}

/** A paragraph that keeps its single line breaks; Shift+Enter sets one. */
const Lines = Paragraph.extend({
  whitespace: "pre",
  addKeyboardShortcuts: () => ({
    "Shift-Enter": ({ editor }) => {
      editor.view.dispatch(editor.state.tr.insertText("\n").scrollIntoView());
      return true;
    },
  }),
});

/**
 * The rationale under the reviewer's hands: plain text in and out, set like the letter, each sentence with its sources and with
 * its standing as it is typed. Nothing can be pasted or dropped in but plain text.
 */
export default function RationaleText(props: Props) {
  const { text, checked, sources, onShow, editable, label, invalid } = props;
  const latest = useRef(props);
  latest.current = props;
  const [marks, setMarks] = useState<Mark[]>([]);
  const [standing] = useState(() =>
    createStandingExtension({
      add: (mark) => setMarks((all) => [...all, mark]),
      remove: (element) => setMarks((all) => all.filter((one) => one.element !== element)),
    }),
  );
  const editor = useEditor({
    extensions: [Document, Lines, Text, UndoRedo.configure({ newGroupDelay: 600 }), standing],
    content: toDocument(text),
    editable,
    enableInputRules: false,
    enablePasteRules: false,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    onUpdate: ({ editor: changed }) => {
      const next = toText(changed.state.doc);
      if (next !== latest.current.text) latest.current.onChange(next);
    },
    onBlur: ({ event }) => {
      // A press on a source of the text does not leave the text.
      const to = event.relatedTarget;
      if (!(to instanceof Element && to.closest(".rationale-editor"))) latest.current.onBlur();
    },
    editorProps: {
      attributes: () => ({
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": latest.current.label,
        "aria-invalid": String(latest.current.invalid),
        spellcheck: "true",
        class: "rationale-text rationale-editor",
      }),
      handlePaste: (view, event) => insertPlain(view, event.clipboardData, event),
      handleDrop: (view, event, _, moved) => {
        if (moved) return false;
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
        return insertPlain(view, event.dataTransfer, event, at?.pos);
      },
    },
  });

  useEffect(() => {
    if (editor.isEditable !== editable) editor.setEditable(editable, false);
  }, [editor, editable]);
  useEffect(() => putText(editor, text), [editor, text]);
  useEffect(() => {
    const { key, checked: told } = setChecked(checked);
    editor.view.dispatch(editor.state.tr.setMeta(key, { checked: told }));
  }, [editor, checked]);
  // The attributes are read again with the next state of the editor.
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are what has changed.
  useEffect(() => editor.view.updateState(editor.state), [editor, label, invalid]);

  return (
    <>
      <EditorContent editor={editor} />
      {marks.map(({ id, element, sentence }) =>
        createPortal(<SentenceMarks sentence={sentence} sources={sources} onShow={onShow} />, element, String(id)),
      )}
    </>
  );
}

function insertPlain(view: EditorView, data: DataTransfer | null, event: Event, at?: number): boolean {
  const plain = cleanPasted(data?.getData("text/plain") ?? "");
  event.preventDefault();
  if (!plain) return true;
  const pasted = view.state.schema.nodeFromJSON(toDocument(plain));
  const transaction = view.state.tr;
  // Open at both ends: the first paragraph goes on the one at the caret, and so does what follows the last.
  const slice = new Slice(pasted.content, 1, 1);
  if (at === undefined) transaction.replaceSelection(slice);
  else transaction.replaceRange(at, at, slice);
  view.dispatch(transaction.scrollIntoView().setMeta("paste", true));
  return true;
}

/** Another text from outside, such as another person's revision: only what differs is replaced, so that the caret stays. */
function putText(editor: Editor, text: string): void {
  if (toText(editor.state.doc) === text) return;
  const { doc, tr, schema } = editor.state;
  const next = schema.nodeFromJSON(toDocument(text));
  const start = doc.content.findDiffStart(next.content);
  const end = doc.content.findDiffEnd(next.content);
  if (start === null || end === null) return;
  // The equal end may reach over the equal begin, as where a letter was doubled.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  editor.view.dispatch(tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap)));
}
