import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconRefresh, IconUpload } from "@tabler/icons-react";
import { Suspense, useEffect, useRef, useState } from "react";
import type { CaseDocument, CaseFile } from "../api-types.ts";
import { lazily } from "../lazily.ts";
import { useListedKeys } from "../shortcuts.ts";
import { moveId, useDocumentActions } from "../use-document-actions.ts";
import { useWindowDrop } from "../use-window-drop.ts";
import { count } from "../words.ts";
import { DocumentRow, type RowActions } from "./document-row.tsx";
import { ErrorNote } from "./error-note.tsx";

const Sheet = lazily(() => import("./sheet.tsx"));
const AddDocuments = lazily(() => import("./add-documents.tsx"));
const SectionEditor = lazily(() => import("./section-editor.tsx"));
const DocumentsReviewed = lazily(() => import("./documents-reviewed.tsx"));

interface Props {
  caseFile: CaseFile;
  documents: CaseDocument[];
  /** The page that is open, and in which document. */
  openId: string | null;
  openPage: number | null;
}

/** The keys of a line of the list, for the sheet that lists them; the line listens itself. */
const ROW_KEYS: [string[], string][] = [
  [["alt+ArrowUp"], "Move the document up"],
  [["alt+ArrowDown"], "Move the document down"],
];
const NO_KEYS: typeof ROW_KEYS = [];

/** Every document with kind, date and pages; pages without text are named, never skipped silently. */
export function DocumentList({ caseFile, documents, openId, openPage }: Props) {
  const act = useDocumentActions(caseFile.id);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (openId) list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [openId]);
  const [adding, { open: startAdding, close: stopAdding }] = useDisclosure(false);
  const [dropped, setDropped] = useState<File[]>([]);
  const [correcting, setCorrecting] = useState<CaseDocument | null>(null);
  const [undo, setUndo] = useState<string | null>(null);
  const [showReviewed, setShowReviewed] = useState(false);
  const over = useWindowDrop(
    adding
      ? null
      : (files) => {
          setDropped(files);
          startAdding();
        },
  );
  const shown = documents.filter((one) => one.withdrawnAt === null);
  const withdrawn = documents.filter((one) => one.withdrawnAt !== null);
  const undone = withdrawn.find((one) => one.id === undo);
  const reading = shown.some((one) => one.status === "reading");
  const changed = !reading && shown.length > 0 && caseFile.documentsVersion > caseFile.readDocumentsVersion;

  useListedKeys("Documents", shown.length > 1 ? ROW_KEYS : NO_KEYS);

  const order = (documentIds: string[]) => {
    if (documentIds.some((id, at) => id !== documents[at]?.id)) {
      act.mutate({ kind: "order", documentsVersion: caseFile.documentsVersion, documentIds });
    }
  };
  const ids = [...shown, ...withdrawn].map((one) => one.id);
  const actionsOf = (document: CaseDocument): RowActions => ({
    rename: (name) => act.mutate({ kind: "rename", document, name }),
    withdraw: () => act.mutate({ kind: "withdraw", document }, { onSuccess: () => setUndo(document.id) }),
    retry: () => act.mutate({ kind: "retry", document }),
    move: (by) => order(moveId(ids, document.id, by)),
    dropBefore: (id) => order(moveId(ids, id, { before: document.id })),
    correct: () => setCorrecting(document),
  });
  return (
    <div>
      {over && (
        <div className="window-drop" role="status">
          Drop the files to add them to this case file
        </div>
      )}
      <div className="row section-head">
        <h2>{count(shown.length, "document")}</h2>
        <span className="grow" />
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconUpload size={14} aria-hidden />}
          onClick={() => {
            setDropped([]);
            startAdding();
          }}
        >
          Add documents
        </Button>
      </div>
      {shown.length === 0 && <p className="meta pad">No document yet. Add the UR denial and the records to start.</p>}
      {changed && (
        <div className="list-note" role="status">
          {caseFile.facts
            ? "The documents have changed since they were read for facts and disputed items."
            : "These documents have not been read for facts and disputed items yet."}
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconRefresh size={14} aria-hidden />}
            loading={act.isPending && act.variables.kind === "read"}
            onClick={() => act.mutate({ kind: "read" })}
          >
            {caseFile.facts ? "Read again" : "Read"}
          </Button>
        </div>
      )}
      {act.isError && <ErrorNote error={act.error} />}
      {undone && (
        <div className="list-note" role="status">
          {undone.name} is withdrawn: nothing reads or cites it.
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => act.mutate({ kind: "restore", document: undone }, { onSuccess: () => setUndo(null) })}
          >
            Undo
          </Button>
        </div>
      )}
      <ul className="document-list" ref={list}>
        {shown.map((document, at) => (
          <DocumentRow
            key={document.id}
            document={document}
            openPage={document.id === openId ? openPage : null}
            first={at === 0}
            last={at === shown.length - 1}
            busy={act.isPending}
            actions={actionsOf(document)}
          />
        ))}
      </ul>
      {withdrawn.length > 0 && (
        <details className="withdrawn">
          <summary>{count(withdrawn.length, "withdrawn document")}</summary>
          <ul className="document-list">
            {withdrawn.map((document) => (
              <li key={document.id} className="row">
                <span className="document-name grow">{document.name}</span>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  disabled={act.isPending}
                  aria-label={`Restore ${document.name}`}
                  onClick={() => act.mutate({ kind: "restore", document })}
                >
                  Restore
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {shown.some((one) => one.status === "ready") && (
        <details className="withdrawn" onToggle={(event) => setShowReviewed(event.currentTarget.open)}>
          <summary>Documents reviewed, by provider</summary>
          {showReviewed && (
            <Suspense>
              <DocumentsReviewed caseFileId={caseFile.id} version={caseFile.documentsVersion} />
            </Suspense>
          )}
        </details>
      )}
      <Suspense>
        {adding && (
          <Sheet onClose={stopAdding} title="Add documents" size="lg">
            <AddDocuments caseFileId={caseFile.id} dropped={dropped} onDone={stopAdding} />
          </Sheet>
        )}
        {correcting && (
          <Sheet onClose={() => setCorrecting(null)} title="Documents in this file" size="xl">
            <SectionEditor caseFileId={caseFile.id} document={correcting} onDone={() => setCorrecting(null)} />
          </Sheet>
        )}
      </Suspense>
    </div>
  );
}
