import { Button, TextInput } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { StoredCriterion } from "../../vocabulary.ts";
import { api } from "../api.ts";
import { type ShownDraft, usePutDraft } from "../draft/draft-context.ts";
import { findDismissal, type NearMiss } from "../draft/near-misses.ts";
import { nameDated } from "../name-document.ts";
import { usePlaces } from "../use-places.ts";
import { formatMoment } from "../words.ts";
import { ErrorNote } from "./error-note.tsx";
import { QuoteButton } from "./quote-button.tsx";

/** Why a place is mostly no evidence; a press fills the field, which stays the reviewer's own. */
const REASONS = [
  "Requested or planned, not done.",
  "Another body part or side.",
  "Another time or episode.",
  "Repeats a guideline or a form.",
];

interface Props {
  shown: ShownDraft;
  criterion: StoredCriterion;
  miss: NearMiss;
}

/** A place that came close to evidence: read it, and dismiss it with a reason, which can be taken back. */
export function NearMissRow({ shown, criterion, miss }: Props) {
  const { draft, caseFileId, readOnly } = shown;
  const put = usePutDraft(caseFileId);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const dismissal = findDismissal(draft.dismissals, criterion, miss);
  const dismiss = useMutation({
    mutationFn: () => {
      const { excerptId, criterionId } = criterion;
      const { documentId, page, start } = miss;
      return api.dismissNearMiss(draft.id, { excerptId, criterionId, documentId, page, start, reason: reason.trim() });
    },
    onSuccess: ({ draft: next }) => {
      put(next);
      setAsking(false);
      setReason("");
    },
  });
  const takeBack = useMutation({
    mutationFn: (id: string) => api.takeBackDismissal(draft.id, id),
    onSuccess: ({ draft: next }) => put(next),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim().length >= 4) dismiss.mutate();
  };
  const error = dismiss.error ?? takeBack.error;
  const { documents } = usePlaces();
  const place = `${nameDated(documents, miss.documentId, miss.page)} p. ${miss.page}`;
  return (
    <div className="near-miss" data-dismissed={dismissal ? true : undefined}>
      <QuoteButton quote={miss} why={miss.why} />
      {dismissal ? (
        <p className="near-miss-verdict">
          <IconCheck size={14} aria-hidden /> Dismissed: {dismissal.reason}{" "}
          <span className="meta">
            {dismissal.createdByName}, {formatMoment(dismissal.createdAt)}
          </span>
          {!readOnly && (
            <Button
              size="compact-xs"
              variant="subtle"
              loading={takeBack.isPending}
              aria-label={`Take back the dismissal of ${place}`}
              onClick={() => takeBack.mutate(dismissal.id)}
            >
              Take back
            </Button>
          )}
        </p>
      ) : (
        !readOnly &&
        (asking ? (
          <form className="near-miss-form" onSubmit={submit}>
            <TextInput
              size="xs"
              label="Why this is no evidence"
              required
              minLength={4}
              maxLength={500}
              autoFocus
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <div className="row">
              {REASONS.map((words) => (
                <button key={words} type="button" className="reason-chip" onClick={() => setReason(words)}>
                  {words}
                </button>
              ))}
            </div>
            <div className="row">
              <Button type="submit" size="compact-xs" loading={dismiss.isPending} disabled={reason.trim().length < 4}>
                Dismiss
              </Button>
              <Button size="compact-xs" variant="subtle" onClick={() => setAsking(false)}>
                Cancel
              </Button>
            </div>
          </form>
        ) : (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`Dismiss the near-miss on ${place}`}
            onClick={() => setAsking(true)}
          >
            Dismiss …
          </Button>
        ))
      )}
      {error && <ErrorNote error={error} />}
    </div>
  );
}
