import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import { Link, useLocation } from "wouter";
import type { CaseFileView } from "../api-types.ts";
import { CaseStanding } from "../panes/case-standing.tsx";
import { useShortcuts } from "../shortcuts.ts";
import { count, formatDay } from "../words.ts";

/** One line on the case: title, date of the editions, where it stands, when it is due, and the ways to letter and comparison. */
export function WorkspaceBar({ view, children }: { view: CaseFileView; children: ReactNode }) {
  const { caseFile, items, drafts, documents } = view;
  const approved = drafts.filter((draft) => draft.approval).length;
  const pages = documents.reduce((sum, one) => sum + (one.withdrawnAt ? 0 : one.pageCount), 0);
  const facts = [
    `${count(items.length, "item")}, ${drafts.length} drafted, ${approved} approved`,
    caseFile.asOf ? `Editions in force on ${formatDay(caseFile.asOf)}` : "No date for the editions yet",
    count(pages, "page"),
  ].join(" · ");
  const [, navigate] = useLocation();
  const go = (screen: string) => () => navigate(`/case-files/${caseFile.id}/${screen}`);
  useShortcuts([
    { id: "go.letter", keys: ["g t"], label: "Go to the letter", where: "Case file", run: go("letter") },
    { id: "go.compare", keys: ["g m"], label: "Go to the comparison", where: "Case file", run: go("compare") },
  ]);
  return (
    <div className="workspace-bar">
      <Title order={1} className="workspace-title" title={caseFile.title}>
        {caseFile.title}
      </Title>
      <CaseStanding view={view} />
      <span className="meta bar-facts" title={facts}>
        {facts}
      </span>
      {children}
      <Link href={`/case-files/${caseFile.id}/letter`} className="text-link">
        Letter
      </Link>
      <Link href={`/case-files/${caseFile.id}/compare`} className="text-link">
        Compare
      </Link>
    </div>
  );
}
