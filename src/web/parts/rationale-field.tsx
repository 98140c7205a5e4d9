import { Button } from "@mantine/core";
import { IconBrowser, IconFileText, IconSparkles } from "@tabler/icons-react";
import { useEffect, useMemo, useState } from "react";
import type { Revision } from "../api-types.ts";
import { SaveMark } from "../editor/save-mark.tsx";
import { SourceList, useSources } from "../editor/source-list.tsx";
import { WordGuide } from "../editor/word-guide.tsx";
import { tallyBindings } from "../rationale-sources.ts";
import type { RationaleEditor } from "../use-rationale-editor.ts";
import { count } from "../words.ts";
import { BoundRationale, LooseSentences } from "./bound-rationale.tsx";
import { ErrorNote } from "./error-note.tsx";
import "../bound.css";
import "../editor/editor.css";
import { findStanding } from "../editor/sentence-standing.ts";
import { late } from "./late.tsx";

const RationaleText = late(
  () => import("../editor/rationale-text.tsx"),
  ({ text }) => <p className="rationale-text rationale-editor">{text}</p>,
);
const ConflictDialog = late(() => import("../editor/conflict-dialog.tsx"));
const OtherTexts = late(() => import("../editor/other-texts.tsx"));
const SuggestionPanel = late(
  () => import("../editor/suggestion-panel.tsx"),
  ({ editor }) => <p className="rationale-text">{editor.edit.rationale}</p>,
);

interface Props {
  editor: RationaleEditor;
  revision: Revision;
  readOnly: boolean;
  revisionCount: number;
  onShowRevisions: () => void;
}

/**
 * The rationale, set like the letter it becomes: each sentence with its sources and its standing, what has become of the last
 * change always in sight, and what a model suggests only ever beside it. Who may not edit reads.
 */
export function RationaleField({ editor, revision, readOnly, revisionCount, onShowRevisions }: Props) {
  const { edit, state, draft } = editor;
  const { bindings } = revision.content;
  const [choosing, setChoosing] = useState(false);
  const [lookingAtOthers, setLookingAtOthers] = useState(false);
  const [postponed, setPostponed] = useState<string | null>(null);
  const suggestion = readOnly ? null : draft.suggestion;
  const reviewing = suggestion && suggestion.id !== postponed ? suggestion : null;
  // The choice is offered as soon as it comes up, and once: it can be put off.
  useEffect(() => setChoosing(state === "conflict"), [state]);
  return (
    <div className="rationale">
      <div className="row section-head">
        <h2>Rationale</h2>
        <SaveMark editor={editor} revision={revision} />
        <span className="grow" />
        <WordGuide text={edit.rationale} />
        <Button size="compact-xs" variant="subtle" onClick={onShowRevisions}>
          {count(revisionCount, "revision")}
        </Button>
      </div>
      {editor.writtenElsewhere && (
        <p className="meta tab-note" role="status">
          <IconBrowser size={14} aria-hidden /> Also being written in another tab.
        </p>
      )}
      {state === "conflict" && (
        <p className="edit-conflict row" role="alert">
          <span className="grow">
            Revision {editor.latest.number} was saved elsewhere while you were writing. Your text is kept here.
          </span>
          <Button size="xs" onClick={() => setChoosing(true)}>
            Compare and choose
          </Button>
        </p>
      )}
      {state === "failed" && (
        <ErrorNote error={editor.error} onRetry={() => void editor.flush()} retryLabel="Save again" />
      )}
      {editor.others.length > 0 && state !== "conflict" && (
        <p className="row tab-note" role="status">
          <IconFileText size={14} aria-hidden />
          <span>
            {count(editor.others.length, "other text", "other texts")} of this draft, never saved,{" "}
            {editor.others.length === 1 ? "is" : "are"} kept on this device.
          </span>
          <Button size="compact-xs" variant="subtle" onClick={() => setLookingAtOthers(true)}>
            Look at {editor.others.length === 1 ? "it" : "them"}
          </Button>
        </p>
      )}
      {suggestion && !reviewing && (
        <p className="row tab-note">
          <IconSparkles size={14} aria-hidden />
          <span>A suggestion waits: {suggestion.label}.</span>
          <Button size="compact-xs" variant="subtle" onClick={() => setPostponed(null)}>
            Review it
          </Button>
        </p>
      )}
      {reviewing ? (
        <SuggestionPanel
          key={reviewing.id}
          editor={editor}
          suggestion={reviewing}
          onClose={() => setPostponed(reviewing.id)}
        />
      ) : readOnly ? (
        <BoundRationale rationale={revision.rationale} content={revision.content} checks={revision.checks} />
      ) : (
        <WrittenRationale editor={editor} revision={revision} />
      )}
      {state === "empty" && (
        <p className="save-mark" data-state="empty">
          Not saved: the rationale is empty.
        </p>
      )}
      {bindings && <p className="meta">{tallyBindings(bindings)}.</p>}
      <p className="meta">
        {revision.origin === "model"
          ? `Revision ${revision.number}, drafted by ${revision.modelId ?? "the model"}`
          : `Revision ${revision.number}, by ${revision.createdByName}`}
        {readOnly && ". Only a physician reviewer edits and approves."}
      </p>
      {lookingAtOthers && <OtherTexts editor={editor} onClose={() => setLookingAtOthers(false)} />}
      {choosing && state === "conflict" && <ConflictDialog editor={editor} onClose={() => setChoosing(false)} />}
    </div>
  );
}

function WrittenRationale({ editor, revision }: { editor: RationaleEditor; revision: Revision }) {
  const { edit, state } = editor;
  const { content, checks } = revision;
  const { sources, show, list } = useSources(content);
  const checked = useMemo(() => ({ bindings: content.bindings ?? [], checks }), [content.bindings, checks]);
  const sentences = useMemo(() => findStanding(edit.rationale, checked), [edit.rationale, checked]);
  return (
    <div className="bound">
      <RationaleText
        text={edit.rationale}
        checked={checked}
        sources={sources}
        onShow={show}
        onChange={(rationale) => editor.change({ rationale })}
        onBlur={() => state === "unsaved" && void editor.flush()}
        editable={editor.ready}
        label="Rationale"
        invalid={state === "empty"}
      />
      <LooseSentences sentences={sentences} />
      <SourceList content={content} sources={sources} onShow={show} list={list} />
    </div>
  );
}
