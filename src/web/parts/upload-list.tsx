import { ActionIcon, Progress } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconFiles, IconUpload, IconX } from "@tabler/icons-react";
import { useId } from "react";
import type { Upload } from "../use-uploads.ts";
import { useWindowDrop } from "../use-window-drop.ts";
import { count, KIND_WORDS } from "../words.ts";

const ACCEPTED =
  ".pdf,.docx,.rtf,.txt,.md,.jpg,.jpeg,.png,.tif,.tiff,application/pdf,text/plain,image/jpeg,image/png,image/tiff";

interface Props {
  uploads: Upload[];
  onAdd: (files: Iterable<File>) => void;
  onRemove: (key: string) => void;
  busy: boolean;
}

/** A place to drop files, which is the whole window, and each file with its progress, what became of it, and what is wrong with it. */
export function UploadList({ uploads, onAdd, onRemove, busy }: Props) {
  const inputId = useId();
  const over = useWindowDrop(busy ? null : onAdd);
  return (
    <div>
      <div className="drop" data-over={over || undefined}>
        <IconUpload size={22} aria-hidden />
        <label htmlFor={inputId}>
          <strong>Choose documents</strong> or drop them anywhere in the window
        </label>
        <span className="meta">UR denial, IMR application, records. PDF, DOCX, RTF, text or pictures, 50 MB each.</span>
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
            {["waiting", "failed", "sending"].includes(upload.state) && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`${upload.state === "sending" ? "Cancel" : "Leave out"} ${upload.file.name}`}
                disabled={busy && upload.state === "failed"}
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
  const { document } = upload;
  switch (upload.state) {
    case "waiting":
      return <span className="meta">{size(upload.file.size)}</span>;
    case "sending":
      return upload.share < 1 ? (
        <span className="meta">
          <Progress w={120} value={upload.share * 100} aria-label={`Sending ${upload.file.name}`} />
        </span>
      ) : (
        <span className="meta">reading …</span>
      );
    case "reading":
      return <ReadingNote name={upload.file.name} read={document?.pagesRead ?? 0} all={document?.pageCount ?? 0} />;
    case "there":
      return (
        <span className="meta">
          <IconFiles size={14} aria-hidden /> already in the case file
        </span>
      );
    case "failed":
      return (
        <span className="upload-error" role="alert">
          <IconAlertTriangle size={14} aria-hidden /> {upload.error}
        </span>
      );
    case "done": {
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

/** How far a long document is read. */
export function ReadingNote({ name, read, all }: { name: string; read: number; all: number }) {
  return (
    <span className="reading-note meta" role="status">
      {all > 0 && <Progress w={90} value={(100 * read) / all} aria-label={`Reading ${name}`} />}
      {all > 0 ? `page ${read} of ${all} read` : "reading …"}
    </span>
  );
}

function size(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
