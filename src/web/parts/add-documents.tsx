import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { api, keys } from "../api.ts";
import { useUploads } from "../use-uploads.ts";
import { ErrorNote } from "./error-note.tsx";
import { UploadList } from "./upload-list.tsx";

interface Props {
  caseFileId: string;
  /** Files that were dropped on the window before this was open. */
  dropped: File[];
  onDone: () => void;
}

/** Adds documents to an open case file and reads it again; what the reviewer confirmed stays. */
export default function AddDocuments({ caseFileId, dropped, onDone }: Props) {
  const client = useQueryClient();
  const { uploads, add, remove, sendAll } = useUploads();
  const taken = useRef<File[]>([]);
  useEffect(() => {
    // Once each, also where an effect runs twice.
    if (taken.current !== dropped) add(dropped);
    taken.current = dropped;
  }, [dropped, add]);
  const send = useMutation({
    mutationFn: async () => {
      const failed = await sendAll(caseFileId);
      await api.readCaseFile(caseFileId);
      return failed;
    },
    onSuccess: (failed) => failed === 0 && onDone(),
    onSettled: () => client.invalidateQueries({ queryKey: keys.caseFile(caseFileId) }),
  });
  const waiting = uploads.filter(({ state }) => state === "waiting").length;
  const failed = uploads.filter(({ state }) => state === "failed").length;
  return (
    <>
      <UploadList uploads={uploads} onAdd={add} onRemove={remove} busy={send.isPending} />
      {send.isError && <ErrorNote error={send.error} />}
      <div className="row end" style={{ marginTop: 16 }}>
        <Button onClick={() => send.mutate()} loading={send.isPending} disabled={waiting + failed === 0}>
          {nameAction(waiting, failed)}
        </Button>
      </div>
    </>
  );
}

function nameAction(waiting: number, failed: number): string {
  if (waiting === 0 && failed > 0) return `Try ${failed} again`;
  return waiting + failed > 0 ? `Add ${waiting + failed} to the case file` : "Add to the case file";
}
