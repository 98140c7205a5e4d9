import { Button, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { DeterminationLetter } from "../../vocabulary.ts";
import { api, keys } from "../api.ts";
import { ErrorNote } from "../parts/error-note.tsx";
import Sheet from "../parts/sheet.tsx";
import { useSession } from "../session.ts";
import { count, wordCount } from "../words.ts";
import { SummaryFindings } from "./summary-findings.tsx";

/** The case summary to read and rewrite. Saving says that a reviewer has read it, also where not a word was changed. */
export default function SummaryForm({ letter, onClose }: { letter: DeterminationLetter; onClose: () => void }) {
  const { person } = useSession();
  const client = useQueryClient();
  // What was open is what is changed; a save by someone else meanwhile is refused by the server and told.
  const [opened, setOpened] = useState(letter.summary);
  const [text, setText] = useState(letter.summary.text);
  const key = keys.letter(letter.caseFileId);
  const save = useMutation({
    mutationFn: () => api.saveSummary(letter.caseFileId, opened.number, text),
    onSuccess: async ({ summary }) => {
      setOpened(summary);
      await client.invalidateQueries({ queryKey: key });
      if (summary.checks.every(({ severity }) => severity === "inform")) onClose();
    },
    onError: () => client.invalidateQueries({ queryKey: key }),
  });
  const written = useMutation({
    mutationFn: () => api.writtenSummary(letter.caseFileId),
    onSuccess: (fresh) => setText(fresh.text),
  });
  const reviewer = person.role === "reviewer";
  const words = wordCount(text);
  return (
    <Sheet onClose={onClose} title="Clinical case summary" size="xl">
      <div className="letter-form">
        <Textarea
          label="Summary"
          description={
            opened.origin === "built"
              ? "Written by code from the file. Read it, change what is not right, and save it."
              : `Revision ${opened.number}, saved by a reviewer.`
          }
          classNames={{ input: "summary-input" }}
          autosize
          minRows={8}
          maxRows={18}
          readOnly={!reviewer}
          maxLength={20_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <p className="meta">{count(words, "word")}; issued summaries mostly have 120 to 300.</p>
        {opened.checks.length > 0 && <SummaryFindings checks={opened.checks} text={opened.text} />}
        {save.isError && <ErrorNote error={save.error} />}
        {written.isError && <ErrorNote error={written.error} />}
        {!reviewer && <p>Only the reviewer writes the summary.</p>}
        <div className="row end">
          {reviewer && opened.origin === "reviewer" && (
            <Button variant="subtle" loading={written.isPending} onClick={() => written.mutate()}>
              Write it again from the file
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            Close
          </Button>
          {reviewer && (
            <Button loading={save.isPending} disabled={text.trim() === ""} onClick={() => save.mutate()}>
              Save
            </Button>
          )}
        </div>
      </div>
    </Sheet>
  );
}
