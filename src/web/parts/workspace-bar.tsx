import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { CaseFileView } from "../api-types.ts";
import { count, formatDay } from "../words.ts";

/** One line on the case: title, date of the editions, where it stands, and the way to the comparison. */
export function WorkspaceBar({ view, children }: { view: CaseFileView; children: ReactNode }) {
  const { caseFile, items, drafts } = view;
  const approved = drafts.filter((draft) => draft.approval).length;
  return (
    <div className="workspace-bar">
      <Title order={1} className="workspace-title" title={caseFile.title}>
        {caseFile.title}
      </Title>
      <span className="meta">
        {caseFile.asOf ? `Editions in force on ${formatDay(caseFile.asOf)}` : "No date for the editions yet"}
        {" · "}
        {count(items.length, "item")}, {drafts.length} drafted, {approved} approved
      </span>
      <span className="grow" />
      {children}
      <Link href={`/case-files/${caseFile.id}/compare`} className="text-link">
        Compare
      </Link>
    </div>
  );
}
