import { Radio } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ProvisionalMode } from "../../vocabulary.ts";
import { api, keys } from "../api.ts";
import { useSession } from "../session.ts";
import { ErrorNote } from "./error-note.tsx";

const MODES: Record<ProvisionalMode, { label: string; description: string }> = {
  required: {
    label: "Required",
    description: "A reviewer sees no draft of an item, nor what the chat says of it, before theirs is recorded.",
  },
  offered: { label: "Offered", description: "Reviewers are asked for theirs; drafts are shown all the same." },
  off: { label: "Off", description: "Nobody is asked." },
};

/** How the organisation works; QA and librarians change it, reviewers read it. */
export function OrganisationSettings() {
  const { person } = useSession();
  const client = useQueryClient();
  const settings = useQuery({ queryKey: keys.organisationSettings, queryFn: () => api.organisationSettings() });
  const change = useMutation({
    mutationFn: (provisional: ProvisionalMode) =>
      api.changeOrganisationSettings(settings.data?.settings.version ?? 0, { provisional }),
    onSuccess: (changed) => client.setQueryData(keys.organisationSettings, changed),
    onError: () => client.invalidateQueries({ queryKey: keys.organisationSettings }),
  });
  const mayChange = person.role !== "reviewer";
  const shown = change.isPending ? change.variables : settings.data?.settings.provisional;
  return (
    <section aria-label="Provisional determination">
      <Radio.Group
        label="Provisional determination"
        description="What a reviewer leans to before a draft is seen. QA compares it with what was signed, which shows whether drafts move decisions."
        value={shown ?? null}
        // The values are those offered.
        onChange={(value) => change.mutate(value as ProvisionalMode)}
      >
        {Object.entries(MODES).map(([mode, { label, description }]) => (
          <Radio
            key={mode}
            mt={10}
            value={mode}
            label={label}
            description={description}
            disabled={!mayChange || !settings.data || change.isPending}
          />
        ))}
      </Radio.Group>
      {!mayChange && <p className="meta">QA and librarians change this.</p>}
      {settings.isError && <ErrorNote error={settings.error} onRetry={() => void settings.refetch()} />}
      {change.isError && <ErrorNote error={change.error} />}
    </section>
  );
}
