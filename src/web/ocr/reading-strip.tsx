import { Button, Progress } from "@mantine/core";
import { IconScan, IconX } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { keys } from "../api.ts";
import type { CaseDocument } from "../api-types.ts";
import { hasPicture } from "../pages/page-source.ts";
import { count } from "../words.ts";
import { forgetRun, type PageToRead, readPages, stopReading, useReadingRun } from "./reading-run.ts";
import "./reading-strip.css";

/** Pages without text whose picture can be read, over all documents in use. */
export function unreadPages(documents: readonly CaseDocument[]): PageToRead[] {
  return documents
    .filter((one) => one.withdrawnAt === null && one.status === "ready" && hasPicture(one.mediaType))
    .flatMap((one) =>
      one.unreadablePages.map((page) => ({
        documentId: one.id,
        document: one.name,
        mediaType: one.mediaType,
        page,
        turns: 0,
      })),
    );
}

/** Starts reading pages by machine; what was read shows everywhere at once. */
export function useReadPages(caseFileId: string): (pages: readonly PageToRead[]) => void {
  const client = useQueryClient();
  return (pages) =>
    void readPages(pages, (documentId) => {
      void client.invalidateQueries({ queryKey: keys.caseFile(caseFileId) });
      void client.invalidateQueries({ queryKey: keys.pages(documentId) });
    });
}

/** Offers to read the unreadable pages of the case file, and shows how far a reading is. */
export function ReadingStrip({ caseFileId, documents }: { caseFileId: string; documents: readonly CaseDocument[] }) {
  const run = useReadingRun();
  const read = useReadPages(caseFileId);
  const unread = unreadPages(documents);
  if (run && (run.state === "loading" || run.state === "reading")) {
    const at = Math.min(run.done + 1, run.total);
    return (
      <div className="reading-strip" role="status">
        <span>
          {run.current
            ? `Reading page ${run.current.page} of ${run.current.document}`
            : "Loading the text recognition of this browser"}{" "}
          <span className="meta">
            {at} of {run.total}
          </span>
        </span>
        <Button size="compact-xs" variant="default" onClick={stopReading}>
          Stop
        </Button>
        <Progress
          className="reading-bar"
          size="xs"
          aria-label="Pages read"
          value={(100 * (run.done + run.share)) / run.total}
        />
      </div>
    );
  }
  if (run) {
    return (
      <div className="reading-strip" role={run.state === "failed" ? "alert" : "status"}>
        <span>
          {run.state === "failed"
            ? `Reading broke off: ${run.error} What was read before is kept; try again.`
            : `${count(run.done - run.blank, "page")} machine-read${run.state === "stopped" ? ", then stopped" : ""}.`}
          {run.blank > 0 && ` On ${count(run.blank, "page")} nothing could be recognised.`}
          {run.state !== "failed" && " Such pages still prove no absence."}
        </span>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={<IconX size={14} aria-hidden />}
          onClick={forgetRun}
        >
          Dismiss
        </Button>
      </div>
    );
  }
  if (unread.length === 0) return null;
  return (
    <div className="reading-strip">
      <span className="state" data-state="unreadable">
        <span className="hatch-dot" aria-hidden />
        {count(unread.length, "unreadable page")}
      </span>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconScan size={14} aria-hidden />}
        onClick={() => read(unread)}
      >
        {unread.length === 1 ? "Read it by machine" : `Read all ${unread.length} by machine`}
      </Button>
    </div>
  );
}
