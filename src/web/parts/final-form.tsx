import { Button, FileButton, Textarea } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, keys } from "../api.ts";
import { ErrorNote } from "./error-note.tsx";

/** Takes the letter that was issued, as a file or as pasted text. It is recorded, never generated. */
export function FinalForm({ caseFileId, recorded }: { caseFileId: string; recorded: string | null }) {
  const client = useQueryClient();
  const [text, setText] = useState("");
  const refresh = () => client.invalidateQueries({ queryKey: keys.comparison(caseFileId) });
  const upload = useMutation({
    mutationFn: (file: File) => api.uploadFinal(caseFileId, file, () => undefined),
    onSuccess: refresh,
  });
  const paste = useMutation({
    mutationFn: () => api.pasteFinal(caseFileId, "Pasted letter", text),
    onSuccess: () => {
      setText("");
      return refresh();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) paste.mutate();
  };
  const pending = upload.isPending || paste.isPending;
  return (
    <div className="final-form">
      <div className="row">
        <span>
          {recorded
            ? `Compared with ${recorded}.`
            : "Add the letter that was issued; its items are matched with the drafts."}
        </span>
        <span className="grow" />
        <FileButton onChange={(file) => file && upload.mutate(file)} accept=".pdf,.txt">
          {(props) => (
            <Button
              {...props}
              size="xs"
              variant={recorded ? "default" : "filled"}
              loading={upload.isPending}
              disabled={pending}
              leftSection={<IconUpload size={14} aria-hidden />}
            >
              {recorded ? "Add another letter" : "Add the letter"}
            </Button>
          )}
        </FileButton>
      </div>
      <details open={!recorded}>
        <summary>Paste its text instead</summary>
        <form onSubmit={submit}>
          <Textarea
            aria-label="Text of the letter"
            autosize
            minRows={4}
            maxRows={14}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button
            mt={8}
            type="submit"
            size="xs"
            variant="default"
            loading={paste.isPending}
            disabled={pending || !text.trim()}
          >
            Compare
          </Button>
        </form>
      </details>
      {(upload.isError || paste.isError) && <ErrorNote error={upload.error ?? paste.error} />}
    </div>
  );
}
