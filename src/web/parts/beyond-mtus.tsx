import { Button, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, keys } from "../api.ts";
import type { CaseFileView, DraftView } from "../api-types.ts";
import type { RationaleEditor } from "../use-rationale-editor.ts";
import { ErrorNote } from "./error-note.tsx";

interface Props {
  caseFileId: string;
  draft: DraftView;
  editor: RationaleEditor;
  readOnly: boolean;
}

/** What a draft rests on beyond the library: the rebuttal of the presumption of the MTUS, and studies. */
export function BeyondMtus({ caseFileId, draft, editor, readOnly }: Props) {
  const { rebuttal, studies } = draft.revision.content;
  const [open, setOpen] = useState<"rebuttal" | "study" | null>(null);
  if (!rebuttal && !studies && readOnly) return null;
  return (
    <div className="beyond">
      {rebuttal && (
        <p>
          <strong>Rebuttal of the MTUS:</strong> {rebuttal.reason}{" "}
          <span className="meta">Evidence: {rebuttal.evidence.join("; ")}.</span>
        </p>
      )}
      {studies && studies.length > 0 && (
        <ul>
          {studies.map((study) => (
            <li key={study.citation}>
              {study.citation} <span className="meta">{study.why}</span>
            </li>
          ))}
        </ul>
      )}
      {!readOnly && open === null && (
        <div className="row">
          <Button size="compact-xs" variant="subtle" onClick={() => setOpen("study")}>
            Record a study
          </Button>
          <Button size="compact-xs" variant="subtle" onClick={() => setOpen("rebuttal")}>
            {rebuttal ? "Change the rebuttal" : "Rebut the MTUS"}
          </Button>
        </div>
      )}
      {open && <EvidenceForm {...{ caseFileId, draft, editor }} kind={open} onClose={() => setOpen(null)} key={open} />}
    </div>
  );
}

const FIELDS = {
  rebuttal: ["Scientific evidence that preponderates, as cited", "Why the MTUS does not fit this worker"],
  study: ["The study, as cited", "Why it bears on this worker"],
} as const;

function EvidenceForm({
  caseFileId,
  draft,
  editor,
  kind,
  onClose,
}: Omit<Props, "readOnly"> & { kind: "rebuttal" | "study"; onClose: () => void }) {
  const client = useQueryClient();
  const [citation, setCitation] = useState("");
  const [why, setWhy] = useState("");
  const save = useMutation({
    mutationFn: async () => {
      if (!(await editor.flush())) throw new Error("Your text could not be saved first. It is kept; try again.");
      const view = client.getQueryData<CaseFileView>(keys.caseFile(caseFileId));
      const { revision } = view?.drafts.find((one) => one.id === draft.id) ?? draft;
      const { rationale, determination, overrideReason, content } = revision;
      const added =
        kind === "study"
          ? { studies: [...(content.studies ?? []), { citation, why }] }
          : { rebuttal: { reason: why, evidence: [citation] } };
      return api.saveRevision(
        draft.id,
        revision.number,
        { rationale, determination, ...(overrideReason ? { overrideReason } : {}), ...added },
        crypto.randomUUID(),
      );
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.caseFile(caseFileId) });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const [citationLabel, whyLabel] = FIELDS[kind];
  return (
    <form className="beyond-form" onSubmit={submit}>
      <Textarea
        label={citationLabel}
        required
        autosize
        minLength={10}
        maxLength={500}
        value={citation}
        onChange={(event) => setCitation(event.currentTarget.value)}
      />
      <Textarea
        label={whyLabel}
        required
        autosize
        minLength={10}
        maxLength={1000}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      {save.isError && <ErrorNote error={save.error} />}
      <div className="row">
        <Button type="submit" size="xs" loading={save.isPending}>
          Record with the draft
        </Button>
        <Button size="xs" variant="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
