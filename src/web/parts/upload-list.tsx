import { ActionIcon, Progress } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconUpload, IconX } from "@tabler/icons-react";
import { type DragEvent, useId, useState } from "react";
import type { Upload } from "../use-uploads.ts";
import { count, KIND_WORDS } from "../words.ts";

const ACCEPTED = ".pdf,.txt,.md,application/pdf,text/plain";

interface Props {
  uploads: Upload[];
  onAdd: (files: Iterable<File>) => void;
  onRemove: (key: string) => void;
  busy: boolean;
}

/** A place to drop files, and each file with its progress, what became of it, and what is wrong with it. */
export function UploadList({ uploads, onAdd, onRemove, busy }: Props) {
  const [over, setOver] = useState(false);
  const inputId = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!busy) onAdd(event.dataTransfer.files);
  };
  return (
    <div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an addition; the file input within does the same by keyboard. */}
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
        <IconUpload size={22} aria-hidden />
        <label htmlFor={inputId}>
          <strong>Choose documents</strong> or drop them here
        </label>
        <span className="meta">UR denial, IMR application, records. PDF, DOCX or text, 50 MB each.</span>
        <input
          id={inputId}
          type="file"
          multiple
          accept={ACCEPTED}
          disabled={busy}
          onChange={(event) => {
            if (event.currentTarget.files) onAdd(Array.from(event.currentTarget.files));
            event.currentTarget.value = "";
          }}
        />
      </div>
      <ul className="upload-list">
        {uploads.map((upload) => (
          <li key={upload.key} data-state={upload.state}>
            <span className="upload-name">{upload.file.name}</span>
            <UploadNote upload={upload} />
            {(upload.state === "waiting" || upload.state === "failed") && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Leave out ${upload.file.name}`}
                disabled={busy}
                onClick={() => onRemove(upload.key)}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function UploadNote({ upload }: { upload: Upload }) {
  switch (upload.state) {
    case "waiting":
      return <span className="meta">{Math.max(1, Math.round(upload.file.size / 1024))} kB</span>;
    case "sending":
      return upload.share < 1 ? (
        <Progress w={120} value={upload.share * 100} aria-label={`Sending ${upload.file.name}`} />
      ) : (
        <span className="meta">reading …</span>
      );
    case "failed":
      return (
        <span className="upload-error" role="alert">
          <IconAlertTriangle size={14} aria-hidden /> {upload.error}
        </span>
      );
    case "done": {
      const { document } = upload;
      const unreadable = document?.unreadablePages?.length ?? 0;
      return (
        <span className="meta">
          <IconCheck size={14} aria-hidden />{" "}
          {document && `${KIND_WORDS[document.kind]}, ${count(document.pageCount, "page")}`}
          {unreadable > 0 && `, ${unreadable} unreadable`}
        </span>
      );
    }
  }
}
