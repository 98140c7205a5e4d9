import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type RefObject, useRef, useState } from "react";
import type { Criterion, Excerpt, ProposedCriteria } from "../../vocabulary.ts";
import { api, keys } from "../api.ts";
import { ErrorNote } from "../parts/error-note.tsx";
import { useSession } from "../session.ts";
import { formatMoment } from "../words.ts";
import { CriteriaEditor } from "./criteria-editor.tsx";
import { CriteriaOutline } from "./criteria-outline.tsx";
import { type CriteriaDraft, emptyDraft, toDraft } from "./criteria-tree.ts";
import { SpannedText } from "./spanned-text.tsx";

/**
 * The verbatim text of an imported excerpt beside its conditions: those that count, and for librarians what is proposed,
 * each condition bound to its words. Only confirmed conditions are used in drafting.
 */
export default function ExcerptCriteria({ excerpt }: { excerpt: Excerpt }) {
  const { person, model } = useSession();
  const librarian = person.role === "librarian" && !excerpt.noLongerInLibrary;
  const client = useQueryClient();
  const textRef = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const [writing, setWriting] = useState<CriteriaDraft | null>(null);
  const found = useQuery({
    queryKey: keys.proposedCriteria(excerpt.id),
    queryFn: () => api.proposedCriteria(excerpt.id),
    enabled: excerpt.guidelineEditionId !== undefined && excerpt.guidelineEditionId !== null,
  });
  const refresh = () =>
    Promise.all(
      [keys.proposedCriteria(excerpt.id), keys.excerpt(excerpt.id), keys.importedEditions].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
  const propose = useMutation({ mutationFn: () => api.proposeCriteria(excerpt.id), onSuccess: refresh });
  const decide = useMutation({
    mutationFn: ({ id, verdict }: { id: string; verdict: "confirm" | "dismiss" }) => api.decideCriteria(id, verdict),
    onSettled: refresh,
  });
  const proposals = found.data?.proposals ?? [];
  const confirmed = proposals.find(({ status }) => status === "confirmed");
  const open = librarian ? proposals.filter(({ status }) => status === "proposed") : [];
  const shown = writing ?? open[0] ?? confirmed;
  const drawText = (criterion: Criterion, text: string) => (
    <BoundText
      id={criterion.id}
      text={text}
      bound={shown?.spans.some((span) => span.criterionId === criterion.id)}
      onActive={setActive}
      textRef={textRef}
    />
  );
  const tree = confirmed?.tree ?? excerpt.criteria;
  return (
    <>
      <SpannedText text={excerpt.summary} spans={shown?.spans ?? []} active={active} textRef={textRef} />
      {found.isError && <ErrorNote error={found.error} onRetry={() => void found.refetch()} />}
      <section className="conditions">
        <h3 className="label">Conditions</h3>
        {tree && !writing && (
          <>
            <CriteriaOutline criterion={tree} drawText={drawText} />
            {confirmed && (
              <div className="row">
                <span className="meta">
                  Confirmed {confirmed.decidedAt && formatMoment(confirmed.decidedAt)}; used in drafting.
                </span>
                {librarian && (
                  <>
                    <Button size="compact-sm" variant="default" onClick={() => setWriting(toDraft(confirmed))}>
                      Correct
                    </Button>
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      loading={decide.isPending}
                      onClick={() => decide.mutate({ id: confirmed.id, verdict: "dismiss" })}
                    >
                      Set aside
                    </Button>
                  </>
                )}
              </div>
            )}
          </>
        )}
        {!tree && !writing && open.length === 0 && (
          <p className="meta">
            None confirmed yet. A draft may cite and quote this text; it is not evaluated condition by condition.
          </p>
        )}
        {!writing &&
          open.map((proposal) => (
            <Proposal
              key={proposal.id}
              proposal={proposal}
              drawText={drawText}
              busy={decide.isPending}
              onDecide={(verdict) => decide.mutate({ id: proposal.id, verdict })}
              onCorrect={() => setWriting(toDraft(proposal))}
            />
          ))}
        {decide.isError && <ErrorNote error={decide.error} />}
        {propose.isError && <ErrorNote error={propose.error} />}
        {writing && (
          <CriteriaEditor
            excerptId={excerpt.id}
            draft={writing}
            textRef={textRef}
            onChange={setWriting}
            onActive={setActive}
            onDone={async () => {
              setActive(null);
              await refresh();
              setWriting(null);
            }}
            onCancel={() => {
              setActive(null);
              setWriting(null);
            }}
          />
        )}
        {librarian && !writing && (
          <div className="row">
            {!model.builtIn && (
              <Button size="compact-sm" variant="default" loading={propose.isPending} onClick={() => propose.mutate()}>
                Propose with the model
              </Button>
            )}
            {!confirmed && (
              <Button size="compact-sm" variant="default" onClick={() => setWriting(emptyDraft())}>
                Write by hand
              </Button>
            )}
          </div>
        )}
      </section>
    </>
  );
}

function Proposal(props: {
  proposal: ProposedCriteria;
  drawText: (criterion: Criterion, text: string) => React.ReactNode;
  busy: boolean;
  onDecide: (verdict: "confirm" | "dismiss") => void;
  onCorrect: () => void;
}) {
  const { proposal } = props;
  return (
    <section className="proposal" aria-label="Proposed conditions">
      <p className="meta">
        Proposed by {proposal.origin === "model" ? "the model" : "a librarian"}, {formatMoment(proposal.createdAt)}; not
        used until confirmed. Point at a condition to see its words in the text.
      </p>
      <CriteriaOutline criterion={proposal.tree} drawText={props.drawText} />
      <div className="row">
        <Button size="compact-sm" loading={props.busy} onClick={() => props.onDecide("confirm")}>
          Confirm
        </Button>
        <Button size="compact-sm" variant="default" onClick={props.onCorrect}>
          Correct
        </Button>
        <Button size="compact-sm" variant="subtle" disabled={props.busy} onClick={() => props.onDecide("dismiss")}>
          Dismiss
        </Button>
      </div>
    </section>
  );
}

/** A condition that shows its words in the text while it is pointed at or has the focus; a click brings them into sight. */
function BoundText(props: {
  id: string;
  text: string;
  bound: boolean | undefined;
  onActive: (id: string | null) => void;
  textRef: RefObject<HTMLDivElement | null>;
}) {
  const { id, text, bound, onActive, textRef } = props;
  if (!bound) return text;
  return (
    <button
      type="button"
      className="bound-text"
      title="Show its words in the text"
      onMouseEnter={() => onActive(id)}
      onMouseLeave={() => onActive(null)}
      onFocus={() => onActive(id)}
      onBlur={() => onActive(null)}
      onClick={() => {
        const mark = textRef.current?.querySelector(`[data-criteria~="${CSS.escape(id)}"]`);
        mark?.scrollIntoView({ block: "center" });
      }}
    >
      {text}
    </button>
  );
}
