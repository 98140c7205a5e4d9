import { Button, SegmentedControl, Textarea } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconCloudUpload, IconPointFilled } from "@tabler/icons-react";
import { useId, useState } from "react";
import type { Revision } from "../api-types.ts";
import { tallyBindings } from "../rationale-sources.ts";
import type { RationaleEditor } from "../use-rationale-editor.ts";
import { count, formatTime, wordCount } from "../words.ts";
import { BoundRationale } from "./bound-rationale.tsx";
import { ErrorNote } from "./error-note.tsx";

interface Props {
  editor: RationaleEditor;
  revision: Revision;
  readOnly: boolean;
  revisionCount: number;
  onShowRevisions: () => void;
}

/**
 * The rationale as text, set like the letter it becomes, with what has become of the last change always in sight; or to read, with
 * the sources of each sentence. Who may not edit reads.
 */
export function RationaleField({ editor, revision, readOnly, revisionCount, onShowRevisions }: Props) {
  const id = useId();
  const { edit, state } = editor;
  const { bindings } = revision.content;
  const [view, setView] = useState<"text" | "sources">(readOnly ? "sources" : "text");
  const reading = view === "sources" && bindings !== undefined;
  return (
    <div className="rationale">
      <div className="row section-head">
        <h2>{reading ? "Rationale" : <label htmlFor={id}>Rationale</label>}</h2>
        {bindings && (
          <SegmentedControl
            size="xs"
            aria-label="View of the rationale"
            data={[
              { label: "Text", value: "text" },
              { label: "Sources", value: "sources" },
            ]}
            value={view}
            onChange={(chosen) => {
              // What is shown with sources is what is stored, so the last keys go first.
              if (state === "unsaved") void editor.flush();
              setView(chosen === "sources" ? "sources" : "text");
            }}
          />
        )}
        <SaveMark editor={editor} revision={revision} />
        <span className="grow" />
        <span className="meta">{count(wordCount(edit.rationale), "word")}</span>
        <Button size="compact-xs" variant="subtle" onClick={onShowRevisions}>
          {count(revisionCount, "revision")}
        </Button>
      </div>
      {state === "conflict" && <Conflict editor={editor} revision={revision} />}
      {state === "failed" && (
        <ErrorNote error={editor.error} onRetry={() => void editor.flush()} retryLabel="Save again" />
      )}
      {reading ? (
        <BoundRationale rationale={revision.rationale} content={revision.content} />
      ) : (
        <Textarea
          id={id}
          autosize
          minRows={6}
          readOnly={readOnly}
          classNames={{ input: "rationale-text" }}
          error={state === "empty" ? "Not saved: the rationale is empty." : null}
          value={edit.rationale}
          onChange={(event) => editor.change({ rationale: event.currentTarget.value })}
          onBlur={() => state === "unsaved" && void editor.flush()}
        />
      )}
      {bindings && <p className="meta">{tallyBindings(bindings)}.</p>}
      <p className="meta">
        {revision.origin === "model"
          ? `Revision ${revision.number}, drafted by ${revision.modelId ?? "the model"}`
          : `Revision ${revision.number}, by ${revision.createdByName}`}
        {readOnly && ". Only a physician reviewer edits and approves."}
      </p>
    </div>
  );
}

function SaveMark({ editor, revision }: { editor: RationaleEditor; revision: Revision }) {
  const mark = {
    saved: { Icon: IconCheck, words: `saved ${formatTime(revision.createdAt)}` },
    unsaved: { Icon: IconPointFilled, words: "unsaved" },
    saving: { Icon: IconCloudUpload, words: "saving …" },
    failed: { Icon: IconAlertTriangle, words: "not saved, kept in this browser" },
    conflict: { Icon: IconAlertTriangle, words: "not saved: changed elsewhere" },
    "needs-reason": { Icon: IconAlertTriangle, words: "not saved: reason missing" },
    empty: { Icon: IconAlertTriangle, words: "not saved: empty" },
  }[editor.state];
  return (
    <span className="save-mark" data-state={editor.state} role="status">
      <mark.Icon size={14} aria-hidden /> {mark.words}
    </span>
  );
}

function Conflict({ editor, revision }: { editor: RationaleEditor; revision: Revision }) {
  return (
    <div className="conflict" role="alert">
      <p>
        <strong>Someone saved meanwhile.</strong> Revision {revision.number} came from{" "}
        {revision.origin === "model" ? "the model" : revision.createdByName} while you were writing. Your text is kept
        here until you choose.
      </p>
      <details>
        <summary>Read theirs</summary>
        <p className="rationale-text">{revision.rationale}</p>
      </details>
      <div className="row">
        <Button size="xs" onClick={editor.keepMine}>
          Keep mine
        </Button>
        <Button size="xs" variant="default" onClick={editor.takeTheirs}>
          Take theirs, drop mine
        </Button>
      </div>
    </div>
  );
}
