import { Button, Center, Loader, Modal, Table, Title } from "@mantine/core";
import { useDisclosure, useDocumentTitle, useHotkeys } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { lazy, type ReactNode, Suspense } from "react";
import { Link } from "wouter";
import { api, keys } from "../api.ts";
import type { CaseFileRow } from "../api-types.ts";
import { ErrorNote } from "../parts/error-note.tsx";
import { count, formatDay, formatMoment } from "../words.ts";

const NewCaseFile = lazy(() => import("../parts/new-case-file.tsx"));

/** Case files of the organisation, newest first, with what is left to do in each. */
export default function CaseList() {
  const list = useQuery({ queryKey: keys.caseFiles, queryFn: api.caseFiles });
  const [making, { open, close }] = useDisclosure(false);
  useDocumentTitle("Case files · Rationale");
  useHotkeys([
    ["j", () => moveFocus(1)],
    ["k", () => moveFocus(-1)],
  ]);
  const create = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
      New case file
    </Button>
  );
  return (
    <div className="page">
      <div className="row page-head">
        <Title order={1}>Case files</Title>
        <span className="grow" />
        {list.data && list.data.caseFiles.length > 0 && create}
      </div>
      {list.isPending && (
        <Center mih={120} role="status" aria-label="Loading the case files">
          <Loader size="sm" />
        </Center>
      )}
      {list.isError && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.caseFiles.length === 0 && (
        <Empty action={create}>
          Add the UR denial and the records of a case; every disputed item gets a draft rationale with its proofs.
        </Empty>
      )}
      {list.data && list.data.caseFiles.length > 0 && <CaseTable rows={list.data.caseFiles} />}
      <Modal opened={making} onClose={close} title="New case file" size="lg">
        <Suspense>
          <NewCaseFile />
        </Suspense>
      </Modal>
    </div>
  );
}

function Empty({ children, action }: { children: string; action: ReactNode }) {
  return (
    <div className="empty">
      <p>{children}</p>
      {action}
    </div>
  );
}

function CaseTable({ rows }: { rows: CaseFileRow[] }) {
  return (
    <Table.ScrollContainer
      minWidth={320}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, "aria-label": "Case files" } }}
    >
      <Table verticalSpacing="sm" highlightOnHover className="case-table">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Case file</Table.Th>
            <Table.Th scope="col">Drafts</Table.Th>
            <Table.Th scope="col">Unresolved</Table.Th>
            <Table.Th scope="col">Editions as of</Table.Th>
            <Table.Th scope="col">Opened</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>
                <Link href={`/case-files/${row.id}`} className="case-link">
                  {row.title}
                </Link>
                <div className="meta">
                  {row.requests.length > 0 ? row.requests.join(" · ") : "No disputed item read yet"}
                </div>
              </Table.Td>
              <Table.Td>{progress(row)}</Table.Td>
              <Table.Td>
                {row.unresolvedCount > 0 ? (
                  <span className="state" data-state="not-documented">
                    {count(row.unresolvedCount, "finding")}
                  </span>
                ) : (
                  <span className="meta">none</span>
                )}
              </Table.Td>
              <Table.Td className="nowrap">{row.asOf ? formatDay(row.asOf) : "not set"}</Table.Td>
              <Table.Td className="nowrap meta">{formatMoment(row.createdAt)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** j and k go down and up the list; Enter opens, as it does on any link. */
function moveFocus(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>(".case-link")];
  // Whatever else has the focus is not in the list, and then the first is meant.
  const at = links.indexOf(document.activeElement as HTMLElement);
  links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
}

function progress(row: CaseFileRow): string {
  if (row.itemCount === 0) return "no items";
  if (row.approvedCount === row.itemCount) return `all ${row.itemCount} approved`;
  if (row.approvedCount > 0) return `${row.approvedCount} of ${row.itemCount} approved`;
  return `${row.draftedCount} of ${row.itemCount} drafted`;
}
