import { Link, useLocation } from "wouter";
import { useShortcut } from "../shortcuts.ts";

/** The way back from a screen of a case file to its workspace, as a link and a key. */
export function CaseLink({ caseFileId, title }: { caseFileId: string; title: string }) {
  const [, navigate] = useLocation();
  const href = `/case-files/${caseFileId}`;
  useShortcut({
    id: "go.case-file",
    keys: ["g c"],
    label: "Go to the case file",
    where: "Case file",
    run: () => navigate(href),
  });
  return (
    <Link href={href} className="text-link case-link">
      {title}
    </Link>
  );
}
