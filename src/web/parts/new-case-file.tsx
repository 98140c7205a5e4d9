import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useState } from "react";
import { useLocation } from "wouter";
import { api, keys } from "../api.ts";
import { useUploads } from "../use-uploads.ts";
import { ErrorNote } from "./error-note.tsx";
import { UploadList } from "./upload-list.tsx";

const NONE: File[] = [];

/**
 * Opens a case file of several documents, beginning with `files`. A file that fails stays in the list with its reason, and the case file can be
 * opened with the rest; a second try adds only what is missing.
 */
export default function NewCaseFile({ files = NONE }: { files?: File[] }) {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const [title, setTitle] = useState("");
  const [createdId, setCreatedId] = useState<string | null>(null);
  const { uploads, add, remove, sendAll } = useUploads();
  useEffect(() => add(files), [add, files]);
  const open = (id: string) => navigate(`/case-files/${id}`);
  const make = useMutation({
    mutationFn: async () => {
      const id = createdId ?? (await api.createCaseFile(title.trim() || defaultTitle())).caseFile.id;
      setCreatedId(id);
      const failed = await sendAll(id);
      if (uploads.length > failed) await api.readCaseFile(id);
      return { id, failed };
    },
    onSuccess: ({ id, failed }) => failed === 0 && open(id),
    onSettled: () => client.invalidateQueries({ queryKey: keys.caseFiles }),
  });
  const failed = uploads.some((upload) => upload.state === "failed");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        label="Title"
        description="No name of the worker: it stands in lists and in the window's title."
        placeholder={defaultTitle()}
        maxLength={200}
        data-autofocus
        value={title}
        disabled={createdId !== null}
        onChange={(event) => setTitle(event.currentTarget.value)}
        mb="md"
      />
      <UploadList uploads={uploads} onAdd={add} onRemove={remove} busy={make.isPending} />
      {make.isError && <ErrorNote error={make.error} />}
      <div className="row end" style={{ marginTop: 16 }}>
        {createdId && !make.isPending && (
          <Button variant="default" onClick={() => open(createdId)}>
            Open without the rest
          </Button>
        )}
        <Button
          type="submit"
          loading={make.isPending}
          disabled={!uploads.some(({ state }) => state !== "failed") && !createdId}
        >
          {createdId && failed ? "Try the rest again" : "Create and read"}
        </Button>
      </div>
    </form>
  );
}

function defaultTitle(): string {
  return `Case file of ${new Date().toLocaleDateString([], { dateStyle: "medium" })}`;
}
