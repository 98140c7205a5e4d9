import { Alert, Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconAlertTriangle, IconSignature, IconSparkles } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { CheckFinding, FindingPlace } from "../../vocabulary.ts";
import { api, keys } from "../api.ts";
import type { CaseFileView, DisputedItem, DraftView } from "../api-types.ts";
import { sayBasis } from "../draft/count-criteria.ts";
import { DraftContext, usePutDraft } from "../draft/draft-context.ts";
import { focusPlace } from "../draft/focus-place.ts";
import { sayUnresolved } from "../draft/unresolved.ts";
import { useSession } from "../session.ts";
import { useShortcut } from "../shortcuts.ts";
import { useRationaleEditor } from "../use-rationale-editor.ts";
import { DETERMINATION_WORDS, formatMoment } from "../words.ts";
import { BeyondMtus } from "./beyond-mtus.tsx";
import { CheckList } from "./check-list.tsx";
import { CitationList } from "./citation-list.tsx";
import { CriteriaList } from "./criteria-list.tsx";
import { DeterminationField } from "./determination-field.tsx";
import type { Walk } from "./draft-pane.tsx";
import { ErrorNote } from "./error-note.tsx";
import { GuidelineConflict } from "./guideline-conflict.tsx";
import { late } from "./late.tsx";
import { ProvisionalNote } from "./provisional-field.tsx";
import { RationaleField } from "./rationale-field.tsx";
import { ScrollRegion } from "./scroll-region.tsx";

const ApproveSheet = late(() => import("./approve-sheet.tsx"));
const RevisionDrawer = late(() => import("./revision-drawer.tsx"));

interface Props {
  view: CaseFileView;
  item: DisputedItem;
  draft: DraftView;
  walk: Walk;
}

/** The draft of one item: determination, criteria with their proofs, the text, what was searched, and the signature. */
export function DraftSheet({ view, item, draft, walk }: Props) {
  const { person } = useSession();
  const client = useQueryClient();
  const caseFileId = view.caseFile.id;
  const readOnly = person.role !== "reviewer";
  const editor = useRationaleEditor(caseFileId, draft, !readOnly);
  const { revision } = draft;
  const { content } = revision;
  const put = usePutDraft(caseFileId);
  const [news, setNews] = useState<CheckFinding[] | null>(null);
  const [showing, { open: openRevisions, close: closeRevisions }] = useDisclosure(false);
  const sheet = useRef<HTMLElement>(null);
  // The sheet shows what will be signed as the checks see it now, not as they saw it when the text was saved.
  const prepare = useMutation({
    mutationFn: async () => {
      if (!(await editor.flush())) return null;
      return api.recheckDraft(draft.id);
    },
    onSuccess: (checked) => {
      if (!checked) return;
      put(checked.draft);
      setNews(checked.news);
    },
    onError: () => client.invalidateQueries({ queryKey: keys.caseFile(caseFileId) }),
  });
  const mayApprove = !readOnly && draft.approval === null;
  useShortcut({
    id: "draft.approve",
    keys: ["A"],
    label: "Approve this item",
    where: "Draft",
    run: () => prepare.mutate(),
    enabled: mayApprove,
  });
  const show = (place: FindingPlace) =>
    focusPlace(
      sheet.current,
      place,
      content.citations.map(({ excerptId }) => excerptId),
    );
  return (
    <DraftContext value={{ caseFileId, draft, readOnly }}>
      <ScrollRegion className="draft-scroll" aria-label={`Draft for ${item.request}`} ref={sheet}>
        <Standing draft={draft} />
        <h2 className="request">{item.request}</h2>
        <DeterminationField editor={editor} revision={revision} readOnly={readOnly} />
        <p className="basis">
          Proposed: <strong>{DETERMINATION_WORDS[revision.proposedDetermination]}</strong>. {sayBasis(content)}
        </p>
        <ProvisionalNote itemId={item.id} proposed={revision.proposedDetermination} provisional={view.provisional} />
        {draft.suggestion && !readOnly && (
          <p className="row tab-note">
            <IconSparkles size={14} aria-hidden />
            <span>A suggestion waits below: {draft.suggestion.label}.</span>
            <Button size="compact-xs" variant="subtle" onClick={() => showSuggestion(sheet.current)}>
              Show it
            </Button>
          </p>
        )}
        {content.guidelineConflict && <GuidelineConflict conflict={content.guidelineConflict} />}
        <CriteriaList criteria={content.criteria} alsoAsked={content.alsoAsked ?? []} citations={content.citations} />
        <RationaleField
          editor={editor}
          revision={revision}
          readOnly={readOnly}
          onShowRevisions={openRevisions}
          revisionCount={draft.revisionCount}
        />
        <CheckList checks={revision.checks} onShow={show} />
        <CitationList citations={content.citations} searchSequence={content.searchSequence} checks={revision.checks} />
        <BeyondMtus caseFileId={caseFileId} draft={draft} editor={editor} readOnly={readOnly} />
      </ScrollRegion>
      {prepare.isError && <ErrorNote error={prepare.error} />}
      <footer className="draft-foot">
        <span className="meta grow" role="status">
          {standing(draft)}
        </span>
        <Button size="xs" variant="default" disabled={walk.count === 0} onClick={() => walk.go(1)}>
          Next unresolved
        </Button>
        <Button
          size="xs"
          disabled={!mayApprove}
          loading={prepare.isPending || editor.state === "saving"}
          onClick={() => prepare.mutate()}
        >
          Approve …
        </Button>
      </footer>
      {news && (
        <ApproveSheet caseFileId={caseFileId} item={item} draft={draft} news={news} onClose={() => setNews(null)} />
      )}
      {showing && <RevisionDrawer draft={draft} onClose={closeRevisions} />}
    </DraftContext>
  );
}

/** To the suggestion in the rationale, or to the line that says it was put off. */
function showSuggestion(sheet: HTMLElement | null): void {
  const place = sheet?.querySelector(".rationale .suggestion") ?? sheet?.querySelector(".rationale");
  // The sheet alone scrolls: `scrollIntoView` would move what lies around it too.
  if (sheet && place) sheet.scrollTop += place.getBoundingClientRect().top - sheet.getBoundingClientRect().top;
  place?.querySelector<HTMLElement>("button, [tabindex]")?.focus({ preventScroll: true });
}

function Standing({ draft: { approval, approvalVoided, revision } }: { draft: DraftView }) {
  if (approval) {
    return (
      <Alert
        variant="light"
        color="ink"
        className="note"
        icon={<IconSignature size={18} aria-hidden />}
        title="Approved"
      >
        by {approval.createdByName}, {formatMoment(approval.createdAt)}. An edit voids this approval.
      </Alert>
    );
  }
  if (!approvalVoided) return null;
  return (
    <Alert
      variant="light"
      color="orange"
      className="note void"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title="Approval void: edited since"
    >
      An earlier revision was approved. Revision {revision.number} is not; read it and approve it again.
    </Alert>
  );
}

/** Where the draft stands, in the one line that never scrolls away. */
function standing(draft: DraftView): string {
  const { approval, approvalVoided, revision } = draft;
  if (approval) return `Approved, revision ${revision.number}`;
  const words = sayUnresolved(draft);
  return approvalVoided ? `Approval void: edited since. ${words}` : words;
}
