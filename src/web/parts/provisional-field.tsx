import { SegmentedControl } from "@mantine/core";
import { IconEqual, IconEqualNot } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Determination, ProvisionalView } from "../../vocabulary.ts";
import { api, keys } from "../api.ts";
import { useSession } from "../session.ts";
import { DETERMINATION_WORDS } from "../words.ts";
import { ErrorNote } from "./error-note.tsx";

interface FieldProps {
  caseFileId: string;
  itemId: string;
  provisional: ProvisionalView;
}

/** Asks for the reviewer's own leaning before a draft is seen: who has seen one first tends to follow it. */
export function ProvisionalField({ caseFileId, itemId, provisional }: FieldProps) {
  const { person } = useSession();
  const client = useQueryClient();
  const own = provisional.own.find((one) => one.disputedItemId === itemId);
  const record = useMutation({
    mutationFn: (determination: Determination) => api.recordProvisional(itemId, determination),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.caseFile(caseFileId) }),
        // What the chat kept back until now is shown with it.
        client.invalidateQueries({ queryKey: keys.messages(caseFileId) }),
      ]),
  });
  if (person.role !== "reviewer" || provisional.mode === "off") return null;
  const required = provisional.mode === "required";
  return (
    <div className="provisional">
      <p className="label" id={`provisional-${itemId}`}>
        Your provisional determination, before you see a draft{required ? " (required)" : ""}
      </p>
      <SegmentedControl
        size="xs"
        aria-labelledby={`provisional-${itemId}`}
        disabled={record.isPending}
        value={record.isPending ? record.variables : (own?.determination ?? "")}
        // The values are those offered.
        onChange={(next) => record.mutate(next as Determination)}
        data={[
          { value: "upheld", label: "Uphold" },
          { value: "overturned", label: "Overturn" },
        ]}
      />
      <p className="meta" role="status">
        {own ? "Recorded. Only you and QA see it." : "Only you and QA see it; it binds you to nothing."}
      </p>
      {record.isError && <ErrorNote error={record.error} />}
    </div>
  );
}

/** The leaning beside what the criteria lead to; a difference is a reason to read the criteria that decide. */
export function ProvisionalNote({
  itemId,
  proposed,
  provisional,
}: {
  itemId: string;
  proposed: Determination;
  provisional: ProvisionalView;
}) {
  const own = provisional.own.find((one) => one.disputedItemId === itemId);
  if (!own) return null;
  const agrees = own.determination === proposed;
  return (
    <p className="told-line meta">
      {agrees ? <IconEqual size={14} aria-hidden /> : <IconEqualNot size={14} aria-hidden />}
      <span>
        Your provisional determination: {DETERMINATION_WORDS[own.determination].toLowerCase()}
        {agrees ? ", as proposed." : ", not as proposed. Read the criteria that decide."}
      </span>
    </p>
  );
}
