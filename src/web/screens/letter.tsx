import { Button, Center, Loader, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { IconDownload, IconPrinter } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, keys } from "../api.ts";
import { GapList } from "../letter/gap-list.tsx";
import { LetterPaper } from "../letter/letter-paper.tsx";
import { CaseLink } from "../parts/case-link.tsx";
import { ErrorNote } from "../parts/error-note.tsx";
import { late } from "../parts/late.tsx";
import "../letter/letter.css";

const HeaderForm = late(() => import("../letter/header-form.tsx"));
const CredentialsForm = late(() => import("../letter/credentials-form.tsx"));
const SummaryForm = late(() => import("../letter/summary-form.tsx"));

export type LetterForm = "header" | "credentials" | "summary";

/** The determination letter in the issued form, after what it still lacks; as a page to print and as a DOCX. */
export default function Letter({ caseFileId }: { caseFileId: string }) {
  const caseFile = useQuery({ queryKey: keys.caseFile(caseFileId), queryFn: () => api.caseFile(caseFileId) });
  const composed = useQuery({
    queryKey: keys.letter(caseFileId),
    queryFn: () => api.letter(caseFileId),
    // What was signed or edited meanwhile, here or elsewhere, must be in it.
    staleTime: 0,
    refetchOnMount: "always",
  });
  const [form, setForm] = useState<LetterForm | null>(null);
  const download = useMutation({ mutationFn: () => api.downloadLetter(caseFileId), onSuccess: saveFile });
  const title = caseFile.data?.caseFile.title ?? "Case file";
  useDocumentTitle(`Letter, ${title} · Rationale`);
  const letter = composed.data?.letter;
  const close = () => setForm(null);
  return (
    <div className="page letter-page">
      <div className="page-head letter-head">
        <div className="grow">
          <CaseLink caseFileId={caseFileId} title={title} />
          <Title order={1}>Determination letter</Title>
        </div>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          disabled={!letter}
          loading={download.isPending}
          onClick={() => download.mutate()}
        >
          Download DOCX
        </Button>
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          disabled={!letter}
          onClick={() => window.print()}
        >
          Print
        </Button>
      </div>
      {download.isError && <ErrorNote error={download.error} onRetry={() => download.mutate()} />}
      {composed.isPending && (
        <Center mih={120} role="status" aria-label="Composing the letter">
          <Loader size="sm" />
        </Center>
      )}
      {composed.isError && <ErrorNote error={composed.error} onRetry={() => void composed.refetch()} />}
      {letter && (
        <>
          <GapList letter={letter} onOpen={setForm} />
          <LetterPaper letter={letter} onEdit={setForm} />
          {form === "header" && <HeaderForm letter={letter} onClose={close} />}
          {form === "credentials" && <CredentialsForm caseFileId={caseFileId} onClose={close} />}
          {form === "summary" && <SummaryForm letter={letter} onClose={close} />}
        </>
      )}
    </div>
  );
}

/** The name says nothing of the case: downloads are listed by browsers and synchronised by others. */
function saveFile(file: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = "determination-letter.docx";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
