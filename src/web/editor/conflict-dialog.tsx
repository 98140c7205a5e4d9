import { Button, SegmentedControl } from "@mantine/core";
import { useMemo, useState } from "react";
import Sheet from "../parts/sheet.tsx";
import type { RationaleEditor } from "../use-rationale-editor.ts";
import { DETERMINATION_WORDS, formatMoment } from "../words.ts";
import { DiffText, HunkText, isBlank } from "./hunk-text.tsx";
import type { EditBase } from "./kept-edits.ts";
import { chooseByOrigin, composeText, findHunks, type Hunk, hunksOf, type Side } from "./text-hunks.ts";

const SIDES = [
  { value: "mine", label: "Yours" },
  { value: "theirs", label: "Theirs" },
];

/**
 * Two texts of one draft, and the choice: one of them, or one made of both difference by difference. What only one of the two
 * changed is chosen from that one to begin with.
 */
export default function ConflictDialog({ editor, onClose }: { editor: RationaleEditor; onClose: () => void }) {
  const { edit, latest, base } = editor;
  const [merging, setMerging] = useState(false);
  const by = latest.origin === "model" ? "the model" : latest.createdByName;
  return (
    <Sheet onClose={onClose} title="This draft was saved elsewhere" size="72rem">
      <div className="approve">
        <p>
          Revision {latest.number} came from {by}, {formatMoment(latest.createdAt)}, while you were writing on revision{" "}
          {base?.number}. Nothing is lost: your text is kept here until you choose.
        </p>
        {merging && base ? (
          <Merge editor={editor} base={base} onClose={onClose} onBack={() => setMerging(false)} />
        ) : (
          <>
            <div className="conflict-texts">
              <section aria-label="Your text">
                <h3 className="label">Yours, not saved. Determination: {DETERMINATION_WORDS[edit.determination]}</h3>
                <p className="rationale-text paper">{edit.rationale}</p>
              </section>
              <section aria-label="Their text">
                <h3 className="label">
                  Theirs, revision {latest.number}. Determination: {DETERMINATION_WORDS[latest.determination]}
                </h3>
                <p className="rationale-text paper">
                  <DiffText before={edit.rationale} after={latest.rationale} />
                </p>
                <p className="meta">Struck: only in yours. Underlined: only in theirs.</p>
              </section>
            </div>
            <div className="row end">
              <Button
                variant="default"
                onClick={() => {
                  editor.takeTheirs();
                  onClose();
                }}
              >
                Take theirs, drop yours
              </Button>
              <Button
                variant="default"
                onClick={() => {
                  editor.resolve(edit);
                  onClose();
                }}
              >
                Keep yours
              </Button>
              <Button onClick={() => setMerging(true)}>Merge …</Button>
            </div>
          </>
        )}
      </div>
    </Sheet>
  );
}

interface MergeProps {
  editor: RationaleEditor;
  base: EditBase;
  onClose: () => void;
  onBack: () => void;
}

function Merge({ editor, base, onClose, onBack }: MergeProps) {
  const { edit, latest } = editor;
  const segments = useMemo(
    () => findHunks(edit.rationale, latest.rationale, base.rationale),
    [edit.rationale, latest.rationale, base.rationale],
  );
  const [chosen, setChosen] = useState<Record<number, Side>>({});
  const [determination, setDetermination] = useState<Side>(() =>
    edit.determination === base.determination ? "theirs" : "mine",
  );
  const choose = (hunk: Hunk): Side => chosen[hunk.id] ?? chooseByOrigin(hunk);
  const hunks = hunksOf(segments).filter((hunk) => !isBlank(hunk));
  const apart = edit.determination !== latest.determination;
  const merge = () => {
    const of = determination === "mine" ? edit : { ...latest, overrideReason: latest.overrideReason ?? "" };
    editor.resolve({
      rationale: composeText(segments, choose),
      determination: of.determination,
      overrideReason: of.overrideReason,
    });
    onClose();
  };
  return (
    <>
      {apart && (
        <div className="row">
          <span className="label" id="merged-determination">
            Determination
          </span>
          <SegmentedControl
            size="xs"
            aria-labelledby="merged-determination"
            value={determination}
            // The values are the two sides.
            onChange={(value) => setDetermination(value as Side)}
            data={[
              { value: "mine", label: `Yours: ${DETERMINATION_WORDS[edit.determination]}` },
              { value: "theirs", label: `Theirs: ${DETERMINATION_WORDS[latest.determination]}` },
            ]}
          />
        </div>
      )}
      <div className="paper">
        <HunkText segments={segments}>
          {(hunk) => {
            if (isBlank(hunk)) return hunk[choose(hunk)];
            const number = hunks.indexOf(hunk) + 1;
            return (
              // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand within a line of text.
              <span className="hunk" role="group" aria-label={`Difference ${number} of ${hunks.length}`}>
                <DiffText before={hunk.mine} after={hunk.theirs} />
                <SegmentedControl
                  size="xs"
                  aria-label={`Difference ${number}: whose text`}
                  value={choose(hunk)}
                  // The values are the two sides.
                  onChange={(value) => setChosen((all) => ({ ...all, [hunk.id]: value as Side }))}
                  data={SIDES}
                />
                {hunk.by === "both" && <span className="sentence-mark">both changed this</span>}
              </span>
            );
          }}
        </HunkText>
      </div>
      <section aria-label="Merged text">
        <h3 className="label">Merged text</h3>
        <p className="rationale-text">{composeText(segments, choose)}</p>
      </section>
      <div className="row end">
        <Button variant="default" onClick={onBack}>
          Back
        </Button>
        <Button onClick={merge}>Save the merged text</Button>
      </div>
    </>
  );
}
