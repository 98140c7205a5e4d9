import { Alert, Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconAlertTriangle, IconSignature } from "@tabler/icons-react";
import { lazy, Suspense, useRef } from "react";
import type { DisputedItem, DraftView } from "../api-types.ts";
import { useSession } from "../session.ts";
import { useRationaleEditor } from "../use-rationale-editor.ts";
import { count, DETERMINATION_WORDS, formatMoment } from "../words.ts";
import { BeyondMtus } from "./beyond-mtus.tsx";
import { CheckList } from "./check-list.tsx";
import { CitationList } from "./citation-list.tsx";
import { CriteriaList } from "./criteria-list.tsx";
import { DeterminationField } from "./determination-field.tsx";
import { GuidelineConflict } from "./guideline-conflict.tsx";
import { ProvisionalNote } from "./provisional-field.tsx";
import { RationaleField } from "./rationale-field.tsx";
import { ScrollRegion } from "./scroll-region.tsx";

const ApproveSheet = lazy(() => import("./approve-sheet.tsx"));
const RevisionDrawer = lazy(() => import("./revision-drawer.tsx"));

/** The draft of one item: determination, criteria with their proofs, the text, what was searched, and the signature. */
export function DraftSheet({ caseFileId, item, draft }: { caseFileId: string; item: DisputedItem; draft: DraftView }) {
  const { person } = useSession();
  const readOnly = person.role !== "reviewer";
  const editor = useRationaleEditor(caseFileId, draft, !readOnly);
  const { revision } = draft;
  const { content } = revision;
  const [approving, { open: openApprove, close: closeApprove }] = useDisclosure(false);
  const [showing, { open: openRevisions, close: closeRevisions }] = useDisclosure(false);
  const sheet = useRef<HTMLElement>(null);
  const lastUnresolved = useRef<HTMLElement | null>(null);
  const approve = async () => {
    if (await editor.flush()) openApprove();
  };
  return (
    <>
      <ScrollRegion className="draft-scroll" aria-label={`Draft for ${item.request}`} ref={sheet}>
        {draft.approval && (
          <Alert
            variant="light"
            color="ink"
            className="note"
            icon={<IconSignature size={18} aria-hidden />}
            title="Approved"
          >
            by {draft.approval.createdByName}, {formatMoment(draft.approval.createdAt)}. An edit voids this approval.
          </Alert>
        )}
        {draft.approvalVoided && (
          <Alert
            variant="light"
            color="orange"
            className="note void"
            icon={<IconAlertTriangle size={18} aria-hidden />}
            title="Approval void: edited since"
          >
            An earlier revision was approved. Revision {revision.number} is not; read it and approve it again.
          </Alert>
        )}
        <h2 className="request">{item.request}</h2>
        <DeterminationField editor={editor} revision={revision} readOnly={readOnly} />
        <p className="basis">
          Proposed: <strong>{DETERMINATION_WORDS[revision.proposedDetermination]}</strong>. {content.basis}
        </p>
        <ProvisionalNote itemId={item.id} proposed={revision.proposedDetermination} />
        {content.guidelineConflict && <GuidelineConflict conflict={content.guidelineConflict} />}
        <CriteriaList criteria={content.criteria} citations={content.citations} />
        <RationaleField
          editor={editor}
          revision={revision}
          readOnly={readOnly}
          onShowRevisions={openRevisions}
          revisionCount={draft.revisionCount}
        />
        <CheckList checks={revision.checks} />
        <CitationList citations={content.citations} searchSequence={content.searchSequence} />
        <BeyondMtus caseFileId={caseFileId} draft={draft} editor={editor} readOnly={readOnly} />
      </ScrollRegion>
      <footer className="draft-foot">
        <span className="meta grow" role="status">
          {standing(draft)}
        </span>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            lastUnresolved.current = nextUnresolved(sheet.current, lastUnresolved.current);
          }}
        >
          Next unresolved
        </Button>
        <Button
          size="xs"
          disabled={readOnly || draft.approval !== null}
          loading={editor.state === "saving"}
          onClick={() => void approve()}
        >
          Approve …
        </Button>
      </footer>
      <Suspense>
        {approving && <ApproveSheet caseFileId={caseFileId} item={item} draft={draft} onClose={closeApprove} />}
        {showing && <RevisionDrawer draft={draft} onClose={closeRevisions} />}
      </Suspense>
    </>
  );
}

/** Where the draft stands, in the one line that never scrolls away. */
function standing({ approval, approvalVoided, revision }: DraftView): string {
  if (approval) return `Approved, revision ${revision.number}`;
  const blocking = revision.checks.filter((finding) => finding.severity === "block").length;
  const rest = blocking > 0 ? `${count(blocking, "thing")} before approval` : "Nothing blocks approval";
  return approvalVoided ? `Approval void: edited since. ${rest}` : rest;
}

/** Moves the focus to what stands after the last one, and around to the first again. */
function nextUnresolved(sheet: HTMLElement | null, last: HTMLElement | null): HTMLElement | null {
  const all = [...(sheet?.querySelectorAll<HTMLElement>("[data-unresolved]") ?? [])];
  // The button has the focus now, so the last one is remembered rather than read from the document.
  const next = all[(last ? all.indexOf(last) + 1 : 0) % Math.max(1, all.length)] ?? null;
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
  return next;
}
