import { Button, Checkbox, SegmentedControl, Textarea } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Determination } from "../../vocabulary.ts";
import { api, keys } from "../api.ts";
import type { CaseFile, DisputedItem } from "../api-types.ts";
import { formatDay, formatPages, SOURCE_WORDS } from "../words.ts";
import { ErrorNote } from "./error-note.tsx";

/** Excerpts offered for citation, and most that a draft may cite. */
const OFFERED = 5;
const CITED_AT_MOST = 3;

/** A draft in the reviewer's own words: determination, text, and what is cited of what the search found. */
export default function StartDraft({
  caseFile,
  item,
  onCancel,
}: {
  caseFile: CaseFile;
  item: DisputedItem;
  onCancel: () => void;
}) {
  const client = useQueryClient();
  const [determination, setDetermination] = useState<Determination | "">("");
  const [rationale, setRationale] = useState("");
  const [excerptIds, setExcerptIds] = useState<string[]>([]);
  const date = caseFile.asOf ?? caseFile.createdAt.slice(0, 10);
  const found = useQuery({
    queryKey: keys.guidelines(item.request, date),
    queryFn: () => api.searchGuidelines(item.request.slice(0, 400), date),
  });
  const about = new Set(found.data?.searchSequence.flatMap((step) => step.found));
  const offered = [...(found.data?.excerpts ?? [])]
    .sort((a, b) => Number(about.has(b.excerptId)) - Number(about.has(a.excerptId)))
    .slice(0, OFFERED);
  const start = useMutation({
    mutationFn: (chosen: Determination) => api.startDraft(item.id, { determination: chosen, rationale, excerptIds }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.caseFile(caseFile.id) }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (determination) start.mutate(determination);
  };
  return (
    <form className="start-draft" onSubmit={submit}>
      <p className="label" id={`start-${item.id}`}>
        Determination
      </p>
      <SegmentedControl
        size="xs"
        aria-labelledby={`start-${item.id}`}
        value={determination}
        // The values are those offered.
        onChange={(value) => setDetermination(value as Determination)}
        data={[
          { value: "upheld", label: "Uphold" },
          { value: "overturned", label: "Overturn" },
        ]}
      />
      <Checkbox.Group
        label={`Cite, of what the editions in force on ${formatDay(date)} hold`}
        description={
          found.data && about.size === 0
            ? "Nothing is about this request. These come nearest; without any, say in the text what was searched."
            : null
        }
        value={excerptIds}
        onChange={(ids) => setExcerptIds(ids.slice(-CITED_AT_MOST))}
      >
        {offered.map((excerpt) => (
          <Checkbox
            key={excerpt.excerptId}
            mt={6}
            size="xs"
            value={excerpt.excerptId}
            label={[SOURCE_WORDS[excerpt.source], excerpt.topic, formatPages(excerpt.pages)].filter(Boolean).join(", ")}
          />
        ))}
      </Checkbox.Group>
      {found.isError && <ErrorNote error={found.error} />}
      <Textarea
        label="Rationale"
        required
        autosize
        minRows={6}
        value={rationale}
        onChange={(event) => setRationale(event.currentTarget.value)}
      />
      {start.isError && <ErrorNote error={start.error} />}
      <div className="row">
        <Button type="submit" size="xs" disabled={!determination || !rationale.trim()} loading={start.isPending}>
          Store and check
        </Button>
        <Button size="xs" variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
