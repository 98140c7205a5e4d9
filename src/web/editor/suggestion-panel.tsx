import { Button, Textarea } from "@mantine/core";
import { IconCheck, IconSparkles, IconX } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import type { Suggestion } from "../../vocabulary.ts";
import { api, keys } from "../api.ts";
import { ErrorNote } from "../parts/error-note.tsx";
import { useListedKeys } from "../shortcuts.ts";
import type { RationaleEditor } from "../use-rationale-editor.ts";
import { count, DETERMINATION_WORDS, formatMoment } from "../words.ts";
import { DiffText, HunkText } from "./hunk-text.tsx";
import { composeText, findHunks, type Hunk, hunksOf } from "./text-hunks.ts";

/** The determination is decided on like a difference of the text, under a number that no such difference has. */
const DETERMINATION = -1;
/** Kinds that bring their own criteria, so that what these lead to becomes what the draft's criteria lead to. */
const RESTS_ANEW: Suggestion["kind"][] = ["redraft", "citation", "evidence"];

const SUGGESTION_KEYS = [
  [["n"], "Suggestion: next change"],
  [["p"], "Suggestion: change before"],
  [["a"], "Suggestion: accept the change in focus"],
  [["r"], "Suggestion: reject the change in focus"],
] satisfies [string[], string][];

type Verdict = "accepted" | "rejected";

interface Props {
  editor: RationaleEditor;
  suggestion: Suggestion;
  onClose: () => void;
}

/**
 * What a model would change in the draft, shown where it would change it. Each difference is taken or left; nothing of the
 * reviewer's text changes before the choice is saved.
 */
export default function SuggestionPanel({ editor, suggestion, onClose }: Props) {
  const { draft, edit } = editor;
  const client = useQueryClient();
  const base = useBaseText(editor, suggestion);
  const [verdicts, setVerdicts] = useState<Record<number, Verdict>>({});
  const [reason, setReason] = useState("");
  const panel = useRef<HTMLElement>(null);
  const segments = useMemo(
    () => findHunks(edit.rationale, suggestion.rationale, base),
    [edit.rationale, suggestion.rationale, base],
  );
  // What only the reviewer changed since the suggestion was written is no part of it.
  const hunks = hunksOf(segments).filter((hunk) => !isKept(hunk));
  const changesDetermination = suggestion.determination !== edit.determination;
  const ids = [...(changesDetermination ? [DETERMINATION] : []), ...hunks.map(({ id }) => id)];
  const accepted = ids.filter((id) => verdicts[id] === "accepted");
  const open = ids.filter((id) => verdicts[id] === undefined);

  const determination = verdicts[DETERMINATION] === "accepted" ? suggestion.determination : edit.determination;
  const leadsTo = RESTS_ANEW.includes(suggestion.kind)
    ? suggestion.determination
    : draft.revision.proposedDetermination;
  const overrides = determination !== leadsTo;
  const knownReason = determination === edit.determination ? edit.overrideReason : "";
  const overrideReason = (reason || knownReason).trim();
  const rationale = composeText(segments, (hunk) =>
    !isKept(hunk) && verdicts[hunk.id] === "accepted" ? "theirs" : "mine",
  );

  const key = useRef({ of: "", key: "" });
  const decide = useMutation({
    mutationFn: async () => {
      if (accepted.length === 0) return api.rejectSuggestion(draft.id, suggestion.id);
      if (!(await editor.flush())) throw new Error("Your own text could not be saved first. It is kept; try again.");
      const text = { rationale, determination, ...(overrides ? { overrideReason } : {}) };
      // The same choice sent twice is stored once.
      const of = JSON.stringify([suggestion.id, text]);
      if (key.current.of !== of) key.current = { of, key: crypto.randomUUID() };
      const { number } = editor.newest();
      return api.acceptSuggestion(draft.id, suggestion.id, number, text, key.current.key);
    },
    onSuccess: ({ draft: decided }) => {
      editor.adopt(decided);
      onClose();
    },
    onError: () => client.invalidateQueries({ queryKey: keys.caseFile(editor.caseFileId) }),
  });

  const decideAll = (verdict: Verdict) => setVerdicts(Object.fromEntries(ids.map((id) => [id, verdict])));
  const focusHunk = (step: 1 | -1) => {
    const all = [...(panel.current?.querySelectorAll<HTMLElement>("[data-hunk]") ?? [])];
    const at = all.findIndex((one) => one.contains(document.activeElement));
    const next = all[at < 0 ? (step === 1 ? 0 : all.length - 1) : (at + step + all.length) % all.length];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  const settle = (verdict: Verdict) => {
    const id = document.activeElement?.closest<HTMLElement>("[data-hunk]")?.dataset.hunk;
    if (id !== undefined) setVerdicts((all) => ({ ...all, [Number(id)]: verdict }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLTextAreaElement || event.ctrlKey || event.metaKey || event.altKey;
    const deed = {
      n: () => focusHunk(1),
      p: () => focusHunk(-1),
      a: () => settle("accepted"),
      r: () => settle("rejected"),
    }[event.key];
    if (typing || !deed) return;
    event.preventDefault();
    deed();
  };
  useListedKeys("Draft", SUGGESTION_KEYS);

  return (
    <section className="suggestion" aria-label="Suggested change" ref={panel} onKeyDown={onKeyDown}>
      <p className="row">
        <IconSparkles size={16} aria-hidden />
        <strong>{suggestion.label}</strong>
        <span className="meta">
          suggested by {suggestion.modelId}, {formatMoment(suggestion.createdAt)}
          {suggestion.stale && `, on revision ${suggestion.baseRevisionNumber}; you have changed the text since`}
        </span>
      </p>
      {suggestion.kind === "alternative" && (
        <p className="meta">
          An argument for the other determination, written to test yours. It is not what the criteria lead to.
        </p>
      )}
      {ids.length === 0 ? (
        <p>The suggestion says what your text already says.</p>
      ) : (
        <div className="row" role="status">
          <span className="meta grow">
            {count(ids.length, "change")}, {open.length} undecided. n, p: next and previous; a: accept; r: reject.
          </span>
        </div>
      )}
      {changesDetermination && (
        <HunkGroup
          id={DETERMINATION}
          name="Determination"
          {...{ verdicts, setVerdicts }}
          className="hunk-determination"
        >
          <span className="label">Determination</span> <del>{DETERMINATION_WORDS[edit.determination]}</del>{" "}
          <ins>{DETERMINATION_WORDS[suggestion.determination]}</ins>
        </HunkGroup>
      )}
      {overrides && accepted.length > 0 && (
        <Textarea
          label={`Reason for ${DETERMINATION_WORDS[determination].toLowerCase()} where the criteria lead to ${DETERMINATION_WORDS[leadsTo].toLowerCase()}`}
          required
          autosize
          minRows={2}
          value={reason || knownReason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {hunks.length > 0 && (
        <div className="paper">
          <HunkText segments={segments}>
            {(hunk) =>
              isKept(hunk) ? (
                hunk.mine
              ) : (
                <HunkGroup
                  id={hunk.id}
                  name={`Change ${hunks.indexOf(hunk) + 1} of ${hunks.length}`}
                  {...{ verdicts, setVerdicts }}
                >
                  {verdicts[hunk.id] === "accepted" ? (
                    hunk.theirs || <span className="meta">taken out </span>
                  ) : verdicts[hunk.id] === "rejected" ? (
                    hunk.mine || <span className="meta">left out </span>
                  ) : (
                    <DiffText before={hunk.mine} after={hunk.theirs} />
                  )}
                </HunkGroup>
              )
            }
          </HunkText>
        </div>
      )}
      {decide.isError && <ErrorNote error={decide.error} />}
      <div className="row end">
        <Button size="xs" variant="subtle" onClick={onClose}>
          Decide later
        </Button>
        {ids.length > 0 && (
          <>
            <Button size="xs" variant="default" onClick={() => decideAll("rejected")}>
              Reject all
            </Button>
            <Button size="xs" variant="default" onClick={() => decideAll("accepted")}>
              Accept all
            </Button>
          </>
        )}
        <Button
          size="xs"
          loading={decide.isPending}
          disabled={open.length > 0 || (overrides && accepted.length > 0 && !overrideReason)}
          onClick={() => decide.mutate()}
        >
          {accepted.length > 0 ? `Save ${count(accepted.length, "accepted change")}` : "Dismiss the suggestion"}
        </Button>
      </div>
    </section>
  );
}

interface GroupProps {
  id: number;
  name: string;
  verdicts: Record<number, Verdict>;
  setVerdicts: (change: (all: Record<number, Verdict>) => Record<number, Verdict>) => void;
  className?: string;
  children: React.ReactNode;
}

/** One change with its two buttons; a second press takes the choice back. */
function HunkGroup({ id, name, verdicts, setVerdicts, className, children }: GroupProps) {
  const verdict = verdicts[id];
  const toggle = (to: Verdict) =>
    setVerdicts((all) => {
      const { [id]: before, ...rest } = all;
      return before === to ? rest : { ...rest, [id]: to };
    });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand within a line of text.
    <span
      className={`hunk ${className ?? ""}`}
      role="group"
      aria-label={`${name}${verdict ? `, ${verdict}` : ""}`}
      data-hunk={id}
      data-verdict={verdict}
      tabIndex={-1}
    >
      {children}
      <span className="hunk-buttons">
        <button type="button" aria-pressed={verdict === "accepted"} onClick={() => toggle("accepted")}>
          <IconCheck size={13} aria-hidden /> {verdict === "accepted" ? "Accepted" : "Accept"}
        </button>
        <button type="button" aria-pressed={verdict === "rejected"} onClick={() => toggle("rejected")}>
          <IconX size={13} aria-hidden /> {verdict === "rejected" ? "Rejected" : "Reject"}
        </button>
      </span>
    </span>
  );
}

function isKept(hunk: Hunk): boolean {
  return hunk.by === "mine" || (!hunk.mine.trim() && !hunk.theirs.trim());
}

/** The text that the suggestion was written on: the current one, or one of the earlier revisions. */
function useBaseText({ draft }: RationaleEditor, { baseRevisionId }: Suggestion): string | undefined {
  const current = draft.revision.id === baseRevisionId;
  const earlier = useQuery({
    queryKey: keys.revisions(draft.id, draft.revision.number),
    queryFn: () => api.revisions(draft.id),
    enabled: !current,
  });
  if (current) return draft.revision.rationale;
  return earlier.data?.revisions.find(({ id }) => id === baseRevisionId)?.rationale;
}
