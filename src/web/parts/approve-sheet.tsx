import { Alert, Button, Textarea } from "@mantine/core";
import { IconRefreshAlert } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { CheckFinding } from "../../vocabulary.ts";
import { api, keys } from "../api.ts";
import type { DisputedItem, DraftView } from "../api-types.ts";
import { usePutDraft } from "../draft/draft-context.ts";
import { countedCriteria, findDismissal, openNearMisses } from "../draft/near-misses.ts";
import { sayUnresolved } from "../draft/unresolved.ts";
import { nameDated } from "../name-document.ts";
import { useSession } from "../session.ts";
import { usePlaces } from "../use-places.ts";
import { count, DETERMINATION_WORDS } from "../words.ts";
import { CheckList } from "./check-list.tsx";
import { ErrorNote } from "./error-note.tsx";
import { EvidenceTally } from "./evidence-state.tsx";
import Sheet from "./sheet.tsx";

const STATEMENT =
  "I have read the case file and this rationale. The determination and its reasons are my own medical judgment, and I sign this revision as final.";

interface Props {
  caseFileId: string;
  item: DisputedItem;
  draft: DraftView;
  /** What the checks, run just now, find beyond what was known when the text was saved. */
  news: CheckFinding[];
  onClose: () => void;
}

/** What is signed, by whom, on what it rests, and what it means. The signature binds the revision and its hash, nothing later. */
export default function ApproveSheet({ caseFileId, item, draft, news, onClose }: Props) {
  const { person } = useSession();
  const client = useQueryClient();
  const put = usePutDraft(caseFileId);
  const [statement, setStatement] = useState(STATEMENT);
  // What was open when the sheet opened is what is signed; a change meanwhile is refused by the server.
  const [{ revision }] = useState(draft);
  const unresolved = revision.checks.filter((finding) => finding.severity !== "inform");
  const blocked = unresolved.some((finding) => finding.severity === "block");
  const counted = countedCriteria({ revision });
  const open = counted.map((one) => openNearMisses(one, draft.dismissals).length).filter((n) => n > 0);
  const nearMisses = open.reduce((sum, n) => sum + n, 0);
  const conflicts = counted.filter((one) => one.state === "conflicting").length;
  const sign = useMutation({
    mutationFn: () =>
      api.approve(draft.id, { revisionId: revision.id, hash: revision.hash, statement: statement.trim() }),
    onSuccess: ({ draft: approved }) => {
      put(approved);
      onClose();
    },
    onError: () => client.invalidateQueries({ queryKey: keys.caseFile(caseFileId) }),
  });
  return (
    <Sheet onClose={onClose} title="Approve this rationale" size="xl">
      <div className="approve">
        {news.length > 0 && (
          <Alert
            variant="light"
            color="orange"
            className="void"
            icon={<IconRefreshAlert size={18} aria-hidden />}
            title={`${count(news.length, "new finding")}`}
          >
            The case file or the library has changed since this text was checked. It was checked again just now; what is
            new stands among the unresolved below.
          </Alert>
        )}
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
        {revision.content.criteria.length > 0 && (
          <div>
            <h3 className="label">Criteria</h3>
            <EvidenceTally criteria={revision.content.criteria} />
          </div>
        )}
        <div>
          <h3 className="label">Unresolved</h3>
          <p className="meta">{sayUnresolved(draft)}.</p>
          {unresolved.length > 0 && <CheckList checks={unresolved} />}
          {nearMisses > 0 && (
            <p>
              Against {count(open.length, "criterion", "criteria")} called not documented{" "}
              {count(nearMisses, "near-miss stands", "near-misses stand")}. Read {nearMisses === 1 ? "it" : "them"}{" "}
              first, and dismiss what is no evidence.
            </p>
          )}
          {conflicts > 0 && <p>{count(conflicts, "criterion", "criteria")} with conflicting evidence.</p>}
        </div>
        <Dismissed draft={draft} />
        <MachineRead draft={draft} />
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
    </Sheet>
  );
}

/** Near-misses that were dismissed, with the reasons that the signature stands behind. */
function Dismissed({ draft }: { draft: DraftView }) {
  const { documents } = usePlaces();
  const dismissed = countedCriteria(draft).flatMap((criterion) =>
    (criterion.search?.nearMisses ?? []).flatMap((miss) => {
      const dismissal = findDismissal(draft.dismissals, criterion, miss);
      return dismissal ? [{ id: dismissal.id, reason: dismissal.reason, miss }] : [];
    }),
  );
  if (dismissed.length === 0) return null;
  return (
    <div>
      <h3 className="label">{count(dismissed.length, "near-miss", "near-misses")} dismissed</h3>
      <ul className="item-list">
        {dismissed.map(({ id, reason, miss }) => (
          <li key={id}>
            {nameDated(documents, miss.documentId, miss.page)}, p. {miss.page}: {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Pages that the draft quotes and that a machine read from their picture. */
function MachineRead({ draft }: { draft: DraftView }) {
  const { documents } = usePlaces();
  const quoted = new Map<string, string>();
  for (const { documentId, page } of countedCriteria(draft).flatMap(({ evidence }) => evidence)) {
    const document = documents.find((one) => one.id === documentId);
    const read = document?.machineReadPages.find(({ number }) => number === page);
    if (document && read)
      quoted.set(
        `${documentId}/${page}`,
        `${nameDated(documents, documentId, page)}, p. ${page} (${read.confidence} % sure)`,
      );
  }
  if (quoted.size === 0) return null;
  return (
    <div>
      <h3 className="label">Rests on {count(quoted.size, "machine-read page")}</h3>
      <p>{[...quoted.values()].join(", ")}. Compare the quotes with the picture of the page.</p>
    </div>
  );
}
