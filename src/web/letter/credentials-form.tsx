import { Button, Checkbox, TagsInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { ReviewerCredentials } from "../../vocabulary.ts";
import { api, keys } from "../api.ts";
import { ErrorNote } from "../parts/error-note.tsx";
import { useSession } from "../session.ts";
import "./letter.css";
import Sheet from "../parts/sheet.tsx";

const NONE: ReviewerCredentials = { licensureStates: [], specialties: [], boardCertified: true };

/** What letters state of the reviewer who signs them. */
export default function CredentialsForm({ caseFileId, onClose }: { caseFileId?: string; onClose: () => void }) {
  const { person } = useSession();
  const own = useQuery({ queryKey: keys.credentials, queryFn: api.credentials, gcTime: 0 });
  return (
    <Sheet onClose={onClose} title="Your credentials in letters" size="lg">
      {own.isPending && <p role="status">Loading …</p>}
      {own.isError && <ErrorNote error={own.error} onRetry={() => void own.refetch()} />}
      {person.role !== "reviewer" && (
        <p>Only the reviewer who signs has credentials in a letter. Ask them to set theirs.</p>
      )}
      {own.data && person.role === "reviewer" && (
        <Fields
          before={own.data.credentials ?? NONE}
          version={own.data.version}
          {...(caseFileId ? { caseFileId } : {})}
          onClose={onClose}
        />
      )}
    </Sheet>
  );
}

function Fields(props: { before: ReviewerCredentials; version: number; caseFileId?: string; onClose: () => void }) {
  const client = useQueryClient();
  const [credentials, setCredentials] = useState(props.before);
  const [version] = useState(props.version);
  const save = useMutation({
    mutationFn: () => api.saveCredentials(version, credentials),
    onSuccess: async () => {
      if (props.caseFileId) await client.invalidateQueries({ queryKey: keys.letter(props.caseFileId) });
      props.onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={submit} className="letter-form">
      <TagsInput
        label="States of licensure"
        description="Press Enter after each."
        required
        acceptValueOnBlur
        value={credentials.licensureStates}
        onChange={(licensureStates) => setCredentials((before) => ({ ...before, licensureStates }))}
      />
      <TagsInput
        label="Certifications and specialties"
        description="Press Enter after each."
        required
        acceptValueOnBlur
        value={credentials.specialties}
        onChange={(specialties) => setCredentials((before) => ({ ...before, specialties }))}
      />
      <Checkbox
        label="Board certified"
        checked={credentials.boardCertified}
        onChange={(event) => {
          const boardCertified = event.currentTarget.checked;
          setCredentials((before) => ({ ...before, boardCertified }));
        }}
      />
      <p className="meta">A letter states these and never your name (Labor Code 4610.6(f)).</p>
      {save.isError && <ErrorNote error={save.error} />}
      <div className="row end">
        <Button variant="default" onClick={props.onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={save.isPending}>
          Save
        </Button>
      </div>
    </form>
  );
}
