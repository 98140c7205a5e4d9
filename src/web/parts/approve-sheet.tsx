import { Button, Modal, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, keys } from "../api.ts";
import type { CaseFileView, DisputedItem, DraftView } from "../api-types.ts";
import { useSession } from "../session.ts";
import { count, DETERMINATION_WORDS } from "../words.ts";
import { CheckList } from "./check-list.tsx";
import { ErrorNote } from "./error-note.tsx";

const STATEMENT =
  "I have read the case file and this rationale. The determination and its reasons are my own medical judgment, and I sign this revision as final.";

interface Props {
  caseFileId: string;
  item: DisputedItem;
  draft: DraftView;
  onClose: () => void;
}

/** What is signed, by whom, and what it means. The signature binds the revision and its hash, nothing later. */
export default function ApproveSheet({ caseFileId, item, draft, onClose }: Props) {
  const { person } = useSession();
  const client = useQueryClient();
  const [statement, setStatement] = useState(STATEMENT);
  // What was open when the sheet opened is what is signed; a change meanwhile is refused by the server.
  const [{ revision }] = useState(draft);
  const unresolved = revision.checks.filter((finding) => finding.severity !== "inform");
  const blocked = unresolved.some((finding) => finding.severity === "block");
  const nearMisses = revision.content.criteria.reduce((sum, one) => sum + (one.search?.nearMisses.length ?? 0), 0);
  const conflicts = revision.content.criteria.filter((one) => one.state === "conflicting").length;
  const sign = useMutation({
    mutationFn: () =>
      api.approve(draft.id, { revisionId: revision.id, hash: revision.hash, statement: statement.trim() }),
    onSuccess: ({ draft: approved }) => {
      client.setQueryData<CaseFileView>(keys.caseFile(caseFileId), (view) =>
        view ? { ...view, drafts: view.drafts.map((one) => (one.id === approved.id ? approved : one)) } : view,
      );
      onClose();
    },
    onError: () => client.invalidateQueries({ queryKey: keys.caseFile(caseFileId) }),
  });
  return (
    <Modal opened onClose={onClose} title="Approve this rationale" size="xl">
      <div className="approve">
        <p className="meta">
          {item.request} · revision {revision.number} · {revision.hash.slice(0, 12)}
        </p>
        <p className="approve-determination">{DETERMINATION_WORDS[revision.determination]}</p>
        <p className="rationale-text paper">{revision.rationale}</p>
        {revision.determination !== revision.proposedDetermination && (
          <div>
            <h3 className="label">Overridden</h3>
            <p>
              The criteria lead to {DETERMINATION_WORDS[revision.proposedDetermination].toLowerCase()}. Your reason:{" "}
              {revision.overrideReason}
            </p>
          </div>
        )}
        <div>
          <h3 className="label">Unresolved</h3>
          {unresolved.length === 0 && nearMisses === 0 && conflicts === 0 && <p className="meta">Nothing.</p>}
          {unresolved.length > 0 && <CheckList checks={unresolved} heading={false} />}
          {nearMisses > 0 && (
            <p>{nearMisses} near-misses stand against what is called not documented. Read them first.</p>
          )}
          {conflicts > 0 && <p>{count(conflicts, "criterion", "criteria")} with conflicting evidence.</p>}
        </div>
        <Textarea
          label="What your signature means"
          autosize
          minRows={2}
          maxLength={1000}
          value={statement}
          onChange={(event) => setStatement(event.currentTarget.value)}
        />
        {sign.isError && <ErrorNote error={sign.error} />}
        <div className="row end">
          {blocked && <span className="meta grow">Resolve what blocks first; then this can be signed.</span>}
          <Button variant="default" onClick={onClose}>
            Back to the text
          </Button>
          <Button
            onClick={() => sign.mutate()}
            loading={sign.isPending}
            disabled={blocked || statement.trim().length < 10}
          >
            Approve as {person.name}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
