import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { DeterminationLetter, LetterHeader } from "../../vocabulary.ts";
import { api, keys } from "../api.ts";
import { ErrorNote } from "../parts/error-note.tsx";
import Sheet from "../parts/sheet.tsx";

/** What the header says beyond the facts of the file; left empty, the file's own words stand. */
export default function HeaderForm({ letter, onClose }: { letter: DeterminationLetter; onClose: () => void }) {
  const client = useQueryClient();
  const [header, setHeader] = useState<LetterHeader>(letter.header);
  // The version of what the fields were filled from: a refetch behind the form must not hide a change by someone else.
  const [version] = useState(letter.headerVersion);
  const save = useMutation({
    mutationFn: () => api.saveLetterHeader(letter.caseFileId, version, header),
    onSuccess: (saved) => {
      client.setQueryData(keys.letter(letter.caseFileId), saved);
      onClose();
    },
    onError: () => client.invalidateQueries({ queryKey: keys.letter(letter.caseFileId) }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const set = (key: keyof LetterHeader) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setHeader((before) => ({ ...before, [key]: value || null }));
  };
  return (
    <Sheet onClose={onClose} title="Header of the letter" size="lg">
      <form onSubmit={submit}>
        <div className="form-grid">
          <TextInput label="Case number" maxLength={40} value={header.caseNumber ?? ""} onChange={set("caseNumber")} />
          <NativeSelect
            label="Priority"
            value={header.priority ?? ""}
            onChange={set("priority")}
            data={[
              { value: "", label: "not known" },
              { value: "standard", label: "Standard" },
              { value: "expedited", label: "Expedited" },
            ]}
          />
          <TextInput type="date" label="Date assigned" value={header.assignedOn ?? ""} onChange={set("assignedOn")} />
          <TextInput type="date" label="Decision date" value={header.decidedOn ?? ""} onChange={set("decidedOn")} />
          <TextInput
            label="Claims administrator"
            maxLength={120}
            value={header.claimsAdministrator ?? ""}
            onChange={set("claimsAdministrator")}
          />
        </div>
        <p className="meta">
          The dates of injury, UR denial and application are facts of the case file: correct them there. The worker's
          name and the addresses belong to the cover and are in no letter from here.
        </p>
        {save.isError && <ErrorNote error={save.error} />}
        <div className="row end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={save.isPending}>
            Save
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
