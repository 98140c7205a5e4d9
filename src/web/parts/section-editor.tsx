import { ActionIcon, Button, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { DocumentKind, DocumentSection } from "../../vocabulary.ts";
import { api, keys } from "../api.ts";
import type { CaseDocument } from "../api-types.ts";
import { KIND_WORDS } from "../words.ts";
import { ErrorNote } from "./error-note.tsx";

const KINDS = Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }));

/** A row keeps its place on the screen while its first page is typed. */
type Row = DocumentSection & { key: string };

/** The documents in a file: what each is, its day, and on which page it begins; the next one begins where it ends. */
export default function SectionEditor({
  caseFileId,
  document,
  onDone,
}: {
  caseFileId: string;
  document: CaseDocument;
  onDone: () => void;
}) {
  const client = useQueryClient();
  const [rows, setRows] = useState<Row[]>(() =>
    (document.sections.length > 0 ? document.sections : [wholeOf(document)]).map(toRow),
  );
  const save = useMutation({
    mutationFn: () => api.correctSections(document.id, document.version, close(rows, document.pageCount)),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.caseFile(caseFileId) });
      onDone();
    },
  });
  const change = (at: number, part: Partial<DocumentSection>) =>
    setRows((all) => all.map((row, index) => (index === at ? { ...row, ...part } : row)));
  // A page on which no document begins yet, from the end; which one is typed.
  const starts = new Set(rows.map((row) => row.firstPage));
  const free = Array.from({ length: document.pageCount }, (_, at) => document.pageCount - at).find(
    (page) => !starts.has(page),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <p className="meta">
        {document.name} has {document.pageCount} pages. Searches weigh a page by the kind of its document: what
        utilization review says is no record.
      </p>
      <ol className="section-rows">
        {rows.map((row, at) => (
          <li key={row.key}>
            <NumberInput
              size="xs"
              w={84}
              label="From page"
              min={1}
              max={document.pageCount}
              value={row.firstPage}
              disabled={at === 0}
              onChange={(value) => typeof value === "number" && change(at, { firstPage: value })}
            />
            <NativeSelect
              size="xs"
              label="Kind"
              data={KINDS}
              value={row.kind}
              // The values are those of KIND_WORDS.
              onChange={(event) => change(at, { kind: event.currentTarget.value as DocumentKind })}
            />
            <TextInput
              size="xs"
              type="date"
              label="Date"
              value={row.date ?? ""}
              onChange={(event) => change(at, { date: event.currentTarget.value || null })}
            />
            <TextInput
              size="xs"
              label="Provider"
              value={row.provider ?? ""}
              maxLength={120}
              onChange={(event) => change(at, { provider: event.currentTarget.value || null })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Join the document from page ${row.firstPage} to the one before`}
              disabled={at === 0}
              onClick={() => setRows((all) => all.filter((_, index) => index !== at))}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ol>
      {save.isError && <ErrorNote error={save.error} />}
      <div className="row end">
        <Button
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={free === undefined}
          onClick={() => {
            if (free === undefined) return;
            const fresh = toRow({ ...wholeOf(document), kind: "other", date: null, firstPage: free });
            setRows((all) => [...all, fresh].sort((a, b) => a.firstPage - b.firstPage));
          }}
        >
          Another document begins
        </Button>
        <Button type="submit" loading={save.isPending}>
          Save
        </Button>
      </div>
    </form>
  );
}

function toRow(section: DocumentSection): Row {
  return { ...section, key: crypto.randomUUID() };
}

function wholeOf(document: CaseDocument): DocumentSection {
  return {
    ...{ firstPage: 1, lastPage: document.pageCount, kind: document.kind, date: document.date, dateTo: null },
    ...{ authorRole: "unknown", provider: null, title: null },
  };
}

/** Each document ends where the next begins, so that every page belongs to one. */
function close(rows: DocumentSection[], pageCount: number): DocumentSection[] {
  const sorted = [...rows].sort((a, b) => a.firstPage - b.firstPage);
  return sorted.map(({ firstPage, kind, date, dateTo, authorRole, provider, title }, at) => ({
    ...{ firstPage, kind, date, dateTo, authorRole, provider, title },
    lastPage: (sorted[at + 1]?.firstPage ?? pageCount + 1) - 1,
  }));
}
