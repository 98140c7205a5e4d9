import { useCallback, useState } from "react";
import type { CaseDocument } from "./api-types.ts";
import { ApiError } from "./http.ts";

export interface Upload {
  key: string;
  file: File;
  state: "waiting" | "sending" | "done" | "failed";
  /** Sent share, 0 to 1. */
  share: number;
  document: CaseDocument | null;
  error: string | null;
}

type Send = (file: File, onProgress: (share: number) => void) => Promise<{ document: CaseDocument }>;

/** A list of files and how far each one is. One failing never holds up the others. */
export function useUploads() {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const change = useCallback(
    (key: string, part: Partial<Upload>) =>
      setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one))),
    [],
  );
  const add = useCallback((files: Iterable<File>) => {
    const fresh = Array.from(files, (file) => ({
      key: crypto.randomUUID(),
      file,
      state: "waiting" as const,
      share: 0,
      document: null,
      error: null,
    }));
    setUploads((all) => [...all, ...fresh]);
  }, []);
  const remove = useCallback((key: string) => setUploads((all) => all.filter((one) => one.key !== key)), []);
  /** Sends what is waiting or failed, one after the other so that the documents keep their order. Tells how many failed. */
  const sendAll = useCallback(
    async (send: Send) => {
      let failed = 0;
      for (const upload of uploads) {
        if (upload.state === "done") continue;
        change(upload.key, { state: "sending", share: 0, error: null });
        try {
          const { document } = await send(upload.file, (share) => change(upload.key, { share }));
          change(upload.key, { state: "done", share: 1, document });
        } catch (error) {
          failed += 1;
          const message = error instanceof ApiError ? error.message : "This file could not be sent. Try again.";
          change(upload.key, { state: "failed", error: message });
        }
      }
      return failed;
    },
    [uploads, change],
  );
  return { uploads, add, remove, sendAll };
}
