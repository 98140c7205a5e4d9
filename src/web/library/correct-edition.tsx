import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { GuidelineEdition } from "../../vocabulary.ts";
import { api, keys } from "../api.ts";
import { ApiError } from "../http.ts";
import { ErrorNote } from "../parts/error-note.tsx";
import { type EditionDraft, EditionFields, isComplete, toMetadata } from "./edition-fields.tsx";

/** Corrects what was said of an edition; its text stays as it was read. */
export function CorrectEdition({ edition, onDone }: { edition: GuidelineEdition; onDone: () => void }) {
  const client = useQueryClient();
  const [draft, setDraft] = useState<EditionDraft>(() => ({
    name: edition.name,
    sourceKey: edition.sourceKey,
    edition: edition.edition,
    authority: edition.authority ?? "",
    inForceFrom: edition.inForceFrom ?? "",
    inForceTo: edition.inForceTo ?? "",
    licenceNote: edition.licenceNote,
  }));
  const refresh = () =>
    Promise.all(
      [keys.importedEditions, keys.library, ["guidelines"]].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
  const save = useMutation({
    mutationFn: () => api.correctEdition(edition.id, edition.version, toMetadata(draft)),
    onSuccess: async () => {
      await refresh();
      onDone();
    },
  });
  const stale = save.error instanceof ApiError && save.error.status === 412;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className="import-form" onSubmit={submit}>
      <EditionFields value={draft} onChange={setDraft} disabled={save.isPending} />
      {save.isError && (
        <ErrorNote
          error={save.error}
          {...(stale ? { onRetry: () => void refresh(), retryLabel: "Load what is stored" } : {})}
        />
      )}
      <div className="row">
        <Button type="submit" size="xs" loading={save.isPending} disabled={!isComplete(draft)}>
          Save
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
