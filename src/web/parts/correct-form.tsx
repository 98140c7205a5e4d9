import { Button, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import type { CaseFacts } from "../../vocabulary.ts";
import { api, keys } from "../api.ts";
import type { CaseFile } from "../api-types.ts";
import { ErrorNote } from "./error-note.tsx";

const DATES = [
  ["dateOfInjury", "Date of injury"],
  ["urDecisionDate", "UR decision"],
  ["applicationDate", "IMR application"],
] as const;

/** The reviewer's corrections; saving them confirms what was read. The version guards against a second editor. */
export function CorrectForm({
  caseFile,
  onSaved,
  children,
}: {
  caseFile: CaseFile;
  onSaved: () => void;
  children: ReactNode;
}) {
  const client = useQueryClient();
  const { facts } = caseFile;
  const [title, setTitle] = useState(caseFile.title);
  const [asOf, setAsOf] = useState(caseFile.asOf ?? "");
  const [age, setAge] = useState<number | string>(facts?.age ?? "");
  const [sex, setSex] = useState<string>(facts?.sex ?? "");
  const [dates, setDates] = useState<Record<string, string>>(() =>
    Object.fromEntries(DATES.map(([key]) => [key, facts?.[key] ?? ""])),
  );
  const save = useMutation({
    mutationFn: () => {
      const change: Partial<CaseFacts> = {
        age: typeof age === "number" ? age : null,
        sex: sex === "male" || sex === "female" ? sex : null,
        dateOfInjury: dates.dateOfInjury || null,
        urDecisionDate: dates.urDecisionDate || null,
        applicationDate: dates.applicationDate || null,
      };
      return api.correctCaseFile(caseFile.id, caseFile.version, {
        title,
        ...(asOf ? { asOf } : {}),
        facts: change,
        confirmed: true,
      });
    },
    onSuccess: onSaved,
    onSettled: () => client.invalidateQueries({ queryKey: keys.caseFile(caseFile.id) }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <>
      <form onSubmit={submit} id="correct-form">
        <TextInput
          label="Title"
          required
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <div className="form-grid">
          <NumberInput label="Age" min={0} max={120} allowDecimal={false} value={age} onChange={setAge} />
          <NativeSelect
            label="Sex"
            value={sex}
            onChange={(event) => setSex(event.currentTarget.value)}
            data={[
              { value: "", label: "not read" },
              { value: "female", label: "female" },
              { value: "male", label: "male" },
            ]}
          />
          {DATES.map(([key, label]) => (
            <TextInput
              key={key}
              type="date"
              label={label}
              value={dates[key] ?? ""}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setDates((previous) => ({ ...previous, [key]: value }));
              }}
            />
          ))}
          <TextInput
            type="date"
            label="Editions in force on"
            value={asOf}
            onChange={(event) => setAsOf(event.currentTarget.value)}
          />
        </div>
      </form>
      {children}
      {save.isError && <ErrorNote error={save.error} />}
      <div className="row end" style={{ marginTop: 16 }}>
        <Button type="submit" form="correct-form" loading={save.isPending}>
          Save and confirm
        </Button>
      </div>
    </>
  );
}
