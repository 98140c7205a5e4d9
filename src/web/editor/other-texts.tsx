import { Button } from "@mantine/core";
import { useState } from "react";
import Sheet from "../parts/sheet.tsx";
import type { RationaleEditor } from "../use-rationale-editor.ts";
import { DETERMINATION_WORDS, formatMoment } from "../words.ts";
import { DiffText } from "./hunk-text.tsx";
import type { KeptEdit } from "./kept-edits.ts";

/** Texts of one draft that several closed tabs left unsaved: each against what stands in the field, to be taken or dropped. */
export default function OtherTexts({ editor, onClose }: { editor: RationaleEditor; onClose: () => void }) {
  const { others, edit } = editor;
  return (
    <Sheet onClose={onClose} title="Texts that were never saved" size="56rem">
      <div className="approve">
        <p>
          Several windows wrote this draft and were closed before they could save. The newest text stands in the draft;
          the others are here until you take or drop them. Struck: only in the draft. Underlined: only in the kept text.
        </p>
        {others.length === 0 && <p className="meta">None is left.</p>}
        {others.map((other) => (
          <OtherText key={other.tab} other={other} editor={editor} against={edit.rationale} onTaken={onClose} />
        ))}
      </div>
    </Sheet>
  );
}

function OtherText(props: { other: KeptEdit; editor: RationaleEditor; against: string; onTaken: () => void }) {
  const { other, editor, against, onTaken } = props;
  const [refused, setRefused] = useState(false);
  const [dropping, setDropping] = useState(false);
  const name = `Text of ${formatMoment(other.keptAt)}`;
  const take = async () => {
    const taken = await editor.takeOther(other);
    setRefused(!taken);
    if (taken) onTaken();
  };
  return (
    <section aria-label={name}>
      <h3 className="label">
        {name}. Determination: {DETERMINATION_WORDS[other.edit.determination]}
      </h3>
      <p className="rationale-text paper">
        <DiffText before={against} after={other.edit.rationale} />
      </p>
      {refused && (
        <p className="upload-error" role="alert">
          What stands in the draft could not be saved yet, and nothing was replaced. Save it first, then take this text.
        </p>
      )}
      <div className="row end">
        {dropping ? (
          <>
            <span>Drop it for good?</span>
            <Button size="xs" variant="default" onClick={() => setDropping(false)}>
              Keep it
            </Button>
            <Button size="xs" color="red" variant="outline" onClick={() => void editor.dropOther(other)}>
              Drop it
            </Button>
          </>
        ) : (
          <>
            <Button size="xs" variant="default" onClick={() => setDropping(true)}>
              Drop …
            </Button>
            <Button size="xs" onClick={() => void take()}>
              Take this text
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
