import { ActionIcon, Menu } from "@mantine/core";
import { IconDots, IconFileText } from "@tabler/icons-react";
import { type DragEvent, type KeyboardEvent, useState } from "react";
import type { CaseDocument } from "../api-types.ts";
import { usePlaces } from "../use-places.ts";
import { count, formatDay, KIND_WORDS } from "../words.ts";
import { RenameField } from "./rename-field.tsx";
import { ReadingNote } from "./upload-list.tsx";

export interface RowActions {
  rename: (name: string) => void;
  withdraw: () => void;
  retry: () => void;
  move: (by: -1 | 1) => void;
  dropBefore: (id: string) => void;
  correct: () => void;
}

interface Props {
  document: CaseDocument;
  openPage: number | null;
  first: boolean;
  last: boolean;
  busy: boolean;
  actions: RowActions;
}

/** One file: what it is, the documents in it, how far it is read, and what can be done with it. */
export function DocumentRow({ document, openPage, first, last, busy, actions }: Props) {
  const { open } = usePlaces();
  const [renaming, setRenaming] = useState(false);
  const ready = document.status === "ready";
  const several = document.sections.length > 1;
  // Alt and an arrow move the row, as in lists of an editor.
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    actions.move(event.key === "ArrowUp" ? -1 : 1);
  };
  const onDrop = (event: DragEvent) => {
    const id = event.dataTransfer.getData("text/x-document");
    if (!id) return;
    event.preventDefault();
    actions.dropBefore(id);
  };
  return (
    // Dragging is an addition: the menu and Alt with the arrows order by keyboard.
    <li
      className="document-row"
      draggable={!renaming}
      onDragStart={(event) => event.dataTransfer.setData("text/x-document", document.id)}
      onDragOver={(event) => event.dataTransfer.types.includes("text/x-document") && event.preventDefault()}
      onDrop={onDrop}
    >
      <div className="document-line">
        <button
          type="button"
          className="document-button"
          data-document={document.id}
          aria-current={openPage !== null ? "true" : undefined}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          disabled={!ready}
          onKeyDown={onKeyDown}
          onClick={() => open({ documentId: document.id, page: 1 })}
        >
          <IconFileText size={16} aria-hidden />
          <span className="document-kind">
            {several ? `${document.sections.length} documents` : KIND_WORDS[document.kind]}
          </span>
          <span className="document-date">{several ? "" : formatDay(document.date)}</span>
          <span className="document-name">
            {document.name} {ready && `· ${count(document.pageCount, "page")}`}
            {document.unreadablePages.length > 0 && (
              <span className="state" data-state="unreadable">
                <span className="hatch-dot" aria-hidden />
                {count(document.unreadablePages.length, "unreadable page")} (p. {shorten(document.unreadablePages)})
              </span>
            )}
            {document.machineReadPages.length > 0 && (
              <span>
                {count(document.machineReadPages.length, "page")} machine-read (p.{" "}
                {shorten(document.machineReadPages.map(({ number }) => number))})
              </span>
            )}
          </span>
        </button>
        <Menu position="bottom-end" withinPortal returnFocus={!renaming}>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={`More for ${document.name}`} disabled={busy}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setRenaming(true)}>Rename …</Menu.Item>
            <Menu.Item onClick={() => actions.move(-1)} disabled={first}>
              Move up
            </Menu.Item>
            <Menu.Item onClick={() => actions.move(1)} disabled={last}>
              Move down
            </Menu.Item>
            {ready && <Menu.Item onClick={actions.correct}>Correct kind, date and pages …</Menu.Item>}
            <Menu.Item onClick={actions.withdraw}>Withdraw from the case file</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {renaming && (
        <RenameField
          name={document.name}
          onDone={(name) => {
            setRenaming(false);
            if (name && name !== document.name) actions.rename(name);
          }}
        />
      )}
      {document.status === "reading" && (
        <div className="document-note">
          <ReadingNote name={document.name} read={document.pagesRead} all={document.pageCount} />
        </div>
      )}
      {document.status === "failed" && (
        <p className="document-note upload-error" role="alert">
          {document.error}{" "}
          <button type="button" className="page-link" onClick={actions.retry} disabled={busy}>
            Read it again
          </button>
        </p>
      )}
      {several && <SectionList document={document} openPage={openPage} />}
    </li>
  );
}

function SectionList({ document, openPage }: { document: CaseDocument; openPage: number | null }) {
  const { open } = usePlaces();
  return (
    <ol className="section-list" aria-label={`Documents in ${document.name}`}>
      {document.sections.map((section) => {
        const current = openPage !== null && openPage >= section.firstPage && openPage <= section.lastPage;
        return (
          <li key={section.firstPage}>
            <button
              type="button"
              className="section-button"
              title={section.title ?? undefined}
              aria-current={current ? "true" : undefined}
              onClick={() => open({ documentId: document.id, page: section.firstPage })}
            >
              <span>{KIND_WORDS[section.kind]}</span>
              <span className="document-date">{formatDay(section.date)}</span>
              <span className="section-pages">
                {section.provider && `${section.provider} · `}
                {section.firstPage === section.lastPage
                  ? `p. ${section.firstPage}`
                  : `pp. ${section.firstPage}-${section.lastPage}`}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** "3, 4, 5, 9" as "3-5, 9"; of many, the first few. */
function shorten(pages: number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    if (run && run[1] === page - 1) run[1] = page;
    else runs.push([page, page]);
  }
  const words = runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
  return words.length <= 6 ? words.join(", ") : `${words.slice(0, 6).join(", ")} …`;
}
