import { Button, Modal } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconFileText, IconUpload } from "@tabler/icons-react";
import { lazy, Suspense, useEffect, useRef } from "react";
import type { CaseDocument } from "../api-types.ts";
import { usePlaces } from "../use-places.ts";
import { count, formatDay, KIND_WORDS } from "../words.ts";

const AddDocuments = lazy(() => import("./add-documents.tsx"));

/** Every document with kind, date and pages; pages without text are named, never skipped silently. */
export function DocumentList({
  caseFileId,
  documents,
  openId,
}: {
  caseFileId: string;
  documents: CaseDocument[];
  openId: string | null;
}) {
  const { open } = usePlaces();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (openId) list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [openId]);
  const [adding, { open: startAdding, close: stopAdding }] = useDisclosure(false);
  return (
    <div>
      <div className="row section-head">
        <h2>{count(documents.length, "document")}</h2>
        <span className="grow" />
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconUpload size={14} aria-hidden />}
          onClick={startAdding}
        >
          Add documents
        </Button>
      </div>
      {documents.length === 0 && (
        <p className="meta pad">No document yet. Add the UR denial and the records to start.</p>
      )}
      <ul className="document-list" ref={list}>
        {documents.map((document) => (
          <li key={document.id}>
            <button
              type="button"
              className="document-button"
              aria-current={document.id === openId ? "true" : undefined}
              onClick={() => open({ documentId: document.id, page: 1 })}
            >
              <IconFileText size={16} aria-hidden />
              <span className="document-kind">{KIND_WORDS[document.kind]}</span>
              <span className="document-date">{formatDay(document.date)}</span>
              <span className="document-name">
                {document.name} · {count(document.pageCount, "page")}
                {document.unreadablePages.length > 0 && (
                  <span className="state" data-state="unreadable">
                    <span className="hatch-dot" aria-hidden />
                    {count(document.unreadablePages.length, "unreadable page")} (p.{" "}
                    {document.unreadablePages.join(", ")})
                  </span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Modal opened={adding} onClose={stopAdding} title="Add documents" size="lg">
        <Suspense>
          <AddDocuments caseFileId={caseFileId} onDone={stopAdding} />
        </Suspense>
      </Modal>
    </div>
  );
}
