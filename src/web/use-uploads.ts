import { useCallback, useRef, useState } from "react";
import { MAX_FILE_BYTES } from "../file-limits.ts";
import { api } from "./api.ts";
import type { CaseDocument } from "./api-types.ts";
import { ApiError } from "./http.ts";

/** What one file may hold; the server says the same of what is sent all the same. */
const POLL_MS = 700;

export interface Upload {
  key: string;
  file: File;
  state: "waiting" | "sending" | "reading" | "done" | "there" | "failed";
  /** Sent share, 0 to 1. */
  share: number;
  document: CaseDocument | null;
  error: string | null;
}

/** A list of files and how far each one is, from the first byte to the last page. One failing never holds up the others. */
export function useUploads() {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const sending = useRef(new Map<string, AbortController>());
  const change = useCallback(
    (key: string, part: Partial<Upload>) =>
      setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one))),
    [],
  );
  const add = useCallback((files: Iterable<File>) => {
    const fresh = Array.from(files, toUpload);
    setUploads((all) => [...all, ...fresh.filter((one) => !all.some((other) => isSameFile(one.file, other.file)))]);
  }, []);
  /** Takes a file off the list, and stops it where it is on its way. */
  const remove = useCallback((key: string) => {
    sending.current.get(key)?.abort();
    setUploads((all) => all.filter((one) => one.key !== key));
  }, []);
  /**
   * Sends what is waiting or failed, one after the other so that the documents keep their order, and waits until all are read.
   * Tells how many failed.
   */
  const sendAll = useCallback(
    async (caseFileId: string) => {
      let failed = 0;
      const reading = new Map<string, string>();
      for (const upload of uploads) {
        if (!["waiting", "failed"].includes(upload.state)) continue;
        if (upload.file.size > MAX_FILE_BYTES) {
          failed += 1;
          continue;
        }
        const abort = new AbortController();
        sending.current.set(upload.key, abort);
        change(upload.key, { state: "sending", share: 0, error: null });
        try {
          const onProgress = (share: number) => change(upload.key, { share });
          const { document } = await api.uploadDocument(caseFileId, upload.file, onProgress, abort.signal);
          if (document.status === "reading") reading.set(document.id, upload.key);
          change(upload.key, { state: document.status === "reading" ? "reading" : "done", share: 1, document });
        } catch (error) {
          if (abort.signal.aborted) continue;
          const message = error instanceof ApiError ? error.message : "This file could not be sent. Try again.";
          // The same bytes are no fault: what was meant to be in the case file is there.
          const there = error instanceof ApiError && error.code === "conflict" && error.message.includes("already");
          if (!there) failed += 1;
          change(upload.key, { state: there ? "there" : "failed", error: message });
        } finally {
          sending.current.delete(upload.key);
        }
      }
      return failed + (await followReadings(caseFileId, reading, change));
    },
    [uploads, change],
  );
  return { uploads, add, remove, sendAll };
}

/** Shows how far long documents are read, until each is read or has failed. Gives back how many failed. */
async function followReadings(
  caseFileId: string,
  reading: Map<string, string>,
  change: (key: string, part: Partial<Upload>) => void,
): Promise<number> {
  let failed = 0;
  while (reading.size > 0) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    // Asking also sets going again what has stopped; a server that is away for a moment is asked once more.
    const view = await api.caseFile(caseFileId).catch(() => null);
    for (const document of view?.documents ?? []) {
      const key = reading.get(document.id);
      if (!key) continue;
      if (document.status === "reading") {
        change(key, { document });
        continue;
      }
      reading.delete(document.id);
      if (document.status === "failed") failed += 1;
      change(
        key,
        document.status === "failed" ? { state: "failed", error: document.error } : { state: "done", document },
      );
    }
  }
  return failed;
}

function toUpload(file: File): Upload {
  const base = { key: crypto.randomUUID(), file, share: 0, document: null };
  if (file.size <= MAX_FILE_BYTES) return { ...base, state: "waiting", error: null };
  const error = "This file is larger than 50 MB. Split it, or save scans at a lower resolution, and add the parts.";
  return { ...base, state: "failed", error };
}

function isSameFile(a: File, b: File): boolean {
  return a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
}
