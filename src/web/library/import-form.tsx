import { Button, NativeSelect, Progress } from "@mantine/core";
import { IconFileText, IconUpload } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type DragEvent, type FormEvent, useId, useState } from "react";
import type { GuidelineEdition } from "../../vocabulary.ts";
import { api, keys } from "../api.ts";
import { ErrorNote } from "../parts/error-note.tsx";
import { type EditionDraft, EditionFields, EMPTY_EDITION, isComplete } from "./edition-fields.tsx";

const ACCEPTED = ".pdf,.html,.htm,.docx,.md,.markdown,.txt";
/** As the server has it: what a Worker can hold. */
const MAX_MB = 50;

interface Props {
  published: GuidelineEdition[];
  onImported: (edition: GuidelineEdition) => void;
}

/** A file and what a librarian says of it. Nothing is offered to anyone before it was read, checked and published. */
export function ImportForm({ published, onImported }: Props) {
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [draft, setDraft] = useState<EditionDraft>(EMPTY_EDITION);
  const [replaces, setReplaces] = useState("");
  const [share, setShare] = useState(0);
  const send = useMutation({
    mutationFn: (chosen: File) => {
      setShare(0);
      return api.importGuideline(chosen, { ...draft, ...(replaces ? { replaces } : {}) }, setShare);
    },
    onSuccess: ({ edition }) => {
      void client.invalidateQueries({ queryKey: keys.importedEditions });
      onImported(edition);
    },
  });
  const tooLarge = file !== null && file.size > MAX_MB * 1024 * 1024;
  const choose = (chosen: File | undefined) => {
    if (!chosen) return;
    send.reset();
    setFile(chosen);
    // A name to begin with, from the file's own.
    if (!draft.name) setDraft({ ...draft, name: chosen.name.replace(/\.[a-z]+$/i, "").replaceAll(/[_-]+/g, " ") });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file && !tooLarge) send.mutate(file);
  };
  const replaced = published.find((edition) => edition.id === replaces);
  return (
    <form className="import-form" onSubmit={submit}>
      <h2>Import a guideline</h2>
      <p className="meta">
        For guidelines that your organisation is licensed to use. The text stays within your organisation; excerpts are
        offered once you have checked and published them.
      </p>
      <FileDrop file={file} onChoose={choose} disabled={send.isPending} />
      {tooLarge && (
        <p className="upload-error" role="alert">
          This file is larger than {MAX_MB} MB. Nothing was sent; split it into chapters and import each.
        </p>
      )}
      <EditionFields value={draft} onChange={setDraft} disabled={send.isPending} />
      {published.length > 0 && (
        <NativeSelect
          label="Replaces"
          description="On publishing, the chosen edition stops being offered in the same moment"
          value={replaces}
          disabled={send.isPending}
          onChange={(event) => setReplaces(event.currentTarget.value)}
          data={[
            { value: "", label: "Nothing: it stands beside the others" },
            ...published.map((edition) => ({ value: edition.id, label: `${edition.name}, ${edition.edition}` })),
          ]}
        />
      )}
      {replaced && (
        <p className="meta">
          {replaced.name}, {replaced.edition} stays in force until this import is published.
        </p>
      )}
      {send.isError && <ErrorNote error={send.error} />}
      {send.isPending && (
        <div role="status">
          <Progress value={share * 100} aria-label="Sending the file" />
          <p className="meta">
            {share < 1 ? `Sending, ${Math.round(share * 100)} %` : "Sent; the file is being opened …"}
          </p>
        </div>
      )}
      <div className="row">
        <Button type="submit" loading={send.isPending} disabled={!file || tooLarge || !isComplete(draft)}>
          Import
        </Button>
        {!file && <span className="meta">Choose a file first.</span>}
        {file && !isComplete(draft) && <span className="meta">Name and edition are needed, and dates in order.</span>}
      </div>
    </form>
  );
}

function FileDrop(props: { file: File | null; onChoose: (file: File | undefined) => void; disabled: boolean }) {
  const [over, setOver] = useState(false);
  const inputId = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!props.disabled) props.onChoose(event.dataTransfer.files[0]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an addition; the file input within does the same by keyboard.
    <div
      className="drop"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {props.file ? <IconFileText size={22} aria-hidden /> : <IconUpload size={22} aria-hidden />}
      <label htmlFor={inputId}>
        <strong>{props.file ? props.file.name : "Choose the guideline's file"}</strong>
        {!props.file && " or drop it here"}
      </label>
      <span className="meta">
        {props.file
          ? `${Math.max(1, Math.round(props.file.size / 1024)).toLocaleString("en")} kB. Choose another to replace it.`
          : `PDF with a text layer, HTML, DOCX, Markdown or text, up to ${MAX_MB} MB.`}
      </span>
      <input
        id={inputId}
        type="file"
        accept={ACCEPTED}
        disabled={props.disabled}
        onChange={(event) => {
          props.onChoose(event.currentTarget.files?.[0]);
          event.currentTarget.value = "";
        }}
      />
    </div>
  );
}
