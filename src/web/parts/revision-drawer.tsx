import { Button, Drawer, Select } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { api, keys } from "../api.ts";
import type { DraftView, Revision } from "../api-types.ts";
import { DiffText } from "../editor/hunk-text.tsx";
import { putDraft } from "../editor/open-sessions.ts";
import { useSession } from "../session.ts";
import { count, DETERMINATION_WORDS, formatMoment, wordCount } from "../words.ts";
import { ErrorNote } from "./error-note.tsx";

interface Props {
  draft: DraftView;
  onClose: () => void;
}

/** Every revision, newest first, what changed between any two of them, and the way back to one. None is ever changed or removed. */
export default function RevisionDrawer({ draft, onClose }: Props) {
  const list = useQuery({
    queryKey: keys.revisions(draft.id, draft.revision.number),
    queryFn: () => api.revisions(draft.id),
  });
  const revisions = list.data?.revisions ?? [];
  const [picked, setPicked] = useState<{ from: number; to: number } | null>(null);
  const newest = draft.revision.number;
  const shown = picked ?? { from: Math.max(1, newest - 1), to: newest };
  return (
    <Drawer opened onClose={onClose} position="right" size="min(100vw, 46rem)" title="Revisions">
      {list.isError && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <p role="status">Loading …</p>}
      {revisions.length > 1 && <Comparison revisions={revisions} {...shown} onPick={setPicked} />}
      <ol className="revision-list">
        {revisions.map((revision) => (
          <li key={revision.id} className="revision-row">
            <RevisionHead revision={revision} draft={draft} revisions={revisions} />
            {revision.overrideReason && <p>Override: {revision.overrideReason}</p>}
            <div className="revision-picks">
              <details className="revision">
                <summary>Read</summary>
                <p className="rationale-text">{revision.rationale}</p>
              </details>
              {revision.number > 1 && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => setPicked({ from: revision.number - 1, to: revision.number })}
                >
                  What it changed
                </Button>
              )}
              {revision.number !== newest && (
                <>
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    onClick={() => setPicked({ from: revision.number, to: newest })}
                  >
                    Compare with the newest
                  </Button>
                  <Restore draft={draft} revision={revision} />
                </>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Drawer>
  );
}

function RevisionHead({ revision, draft, revisions }: { revision: Revision; draft: DraftView; revisions: Revision[] }) {
  const { number, origin, modelId, createdByName, createdAt, determination, rationale } = revision;
  const before = revisions.find((one) => one.number === number - 1);
  const same = revisions.findLast(
    (one) => one.number < number && one.rationale === rationale && one.determination === determination,
  );
  return (
    <p>
      <strong>Revision {number}</strong>{" "}
      <span className="meta">
        {origin === "model" ? `drafted by ${modelId ?? "the model"}` : `edited by ${createdByName}`},{" "}
        {formatMoment(createdAt)} · {before && before.determination !== determination && "now "}
        {DETERMINATION_WORDS[determination]} · {count(wordCount(rationale), "word")}
        {same && ` · text of revision ${same.number}`}
        {number === draft.revision.number && " · newest"}
        {draft.approval?.revisionId === revision.id && " · approved"}
      </span>
    </p>
  );
}

interface ComparisonProps {
  revisions: Revision[];
  from: number;
  to: number;
  onPick: (picked: { from: number; to: number }) => void;
}

function Comparison({ revisions, from, to, onPick }: ComparisonProps) {
  const [before, after] = [from, to].map((number) => revisions.find((one) => one.number === number));
  const data = revisions.map(({ number }) => ({ value: String(number), label: `Revision ${number}` }));
  if (!before || !after) return null;
  return (
    <section aria-label="Comparison of two revisions" className="revision-comparison">
      <div className="row">
        <Select
          size="xs"
          label="From"
          data={data}
          value={String(from)}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={(value) => value && onPick({ from: Number(value), to })}
        />
        <Select
          size="xs"
          label="To"
          data={data}
          value={String(to)}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={(value) => value && onPick({ from, to: Number(value) })}
        />
      </div>
      {before.determination !== after.determination && (
        <p>
          Determination: <del>{DETERMINATION_WORDS[before.determination]}</del>{" "}
          <ins>{DETERMINATION_WORDS[after.determination]}</ins>
        </p>
      )}
      {before.rationale === after.rationale ? (
        <p className="meta">The text is the same.</p>
      ) : (
        <p className="rationale-text paper">
          <DiffText before={before.rationale} after={after.rationale} />
        </p>
      )}
    </section>
  );
}

/** Puts an earlier revision back as the newest one; what stands now stays in the list. */
function Restore({ draft, revision }: { draft: DraftView; revision: Revision }) {
  const { person } = useSession();
  const client = useQueryClient();
  // One deed, however often the button is pressed or the request is sent again.
  const key = useRef(crypto.randomUUID());
  const restore = useMutation({
    mutationFn: () => api.restoreRevision(draft.id, draft.revision.number, revision.number, key.current),
    onSuccess: ({ draft: restored }) => {
      key.current = crypto.randomUUID();
      putDraft(client, restored.caseFileId, restored);
    },
  });
  if (person.role !== "reviewer") return null;
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        loading={restore.isPending}
        aria-label={`Restore revision ${revision.number}`}
        onClick={() => restore.mutate()}
      >
        Restore
      </Button>
      {draft.approval && <span className="meta">Voids the approval.</span>}
      {restore.isError && <ErrorNote error={restore.error} />}
    </>
  );
}
