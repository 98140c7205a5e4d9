import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import type { EditionMetadata, SourceKey } from "../../vocabulary.ts";
import { SOURCE_WORDS } from "../words.ts";

/** What a librarian says of a guideline, as typed; an empty field is one that was left out. */
export interface EditionDraft {
  name: string;
  sourceKey: SourceKey;
  edition: string;
  authority: string;
  inForceFrom: string;
  inForceTo: string;
  licenceNote: string;
}

export const EMPTY_EDITION: EditionDraft = {
  ...{ name: "", sourceKey: "mtus-acoem", edition: "", authority: "" },
  ...{ inForceFrom: "", inForceTo: "", licenceNote: "" },
};

/** Places in the search sequence; the MTUS keys as well, for who has the licensed text of an older edition. */
const PLACES: { group: string; keys: SourceKey[] }[] = [
  {
    group: "1. MTUS",
    keys: [
      "mtus-acoem",
      "acoem-2004",
      "acoem-elbow-2007",
      "mtus-chronic-pain-2009",
      "mtus-chronic-pain-2016",
      "mtus-opioids-2016",
      "mtus-postsurgical-2009",
      "mtus-acupuncture-2007",
      "mtus-formulary-2018",
    ],
  },
  { group: "2. Current ACOEM or ODG", keys: ["odg"] },
  { group: "3. Other national guidelines", keys: ["other"] },
];

interface Props {
  value: EditionDraft;
  onChange: (value: EditionDraft) => void;
  disabled: boolean;
}

/** Name, place in the search sequence, edition and dates of a guideline. */
export function EditionFields({ value, onChange, disabled }: Props) {
  const set = (change: Partial<EditionDraft>) => onChange({ ...value, ...change });
  const reversed = value.inForceFrom !== "" && value.inForceTo !== "" && value.inForceTo < value.inForceFrom;
  return (
    <fieldset className="edition-fields" disabled={disabled}>
      <legend className="visually-hidden">About the guideline</legend>
      <TextInput
        className="wide"
        label="Name"
        description="As a letter cites it"
        placeholder="ACOEM Low Back Disorders Guideline"
        required
        maxLength={200}
        value={value.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label="Where it stands"
        description="In the search sequence"
        value={value.sourceKey}
        // The options below are the only values.
        onChange={(event) => set({ sourceKey: event.currentTarget.value as SourceKey })}
        data={PLACES.map(({ group, keys }) => ({
          group,
          items: keys.map((key) => ({
            value: key,
            label: key === "other" ? "Other national guideline" : SOURCE_WORDS[key],
          })),
        }))}
      />
      <TextInput
        label="Edition"
        description="A year or date"
        placeholder="2021-11-23"
        required
        maxLength={120}
        value={value.edition}
        onChange={(event) => set({ edition: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label="In force from"
        description="Empty: no first day"
        value={value.inForceFrom}
        onChange={(event) => set({ inForceFrom: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label="In force to"
        description="Empty: still in force"
        value={value.inForceTo}
        error={reversed ? "Lies before the first day" : undefined}
        onChange={(event) => set({ inForceTo: event.currentTarget.value })}
      />
      <TextInput
        className="wide"
        label="Regulation that adopts it"
        placeholder="8 CCR 9792.23.5"
        maxLength={300}
        value={value.authority}
        onChange={(event) => set({ authority: event.currentTarget.value })}
      />
      <Textarea
        className="wide"
        label="Licence note"
        placeholder="Licensed to this organisation until …"
        autosize
        minRows={1}
        maxRows={4}
        maxLength={1000}
        value={value.licenceNote}
        onChange={(event) => set({ licenceNote: event.currentTarget.value })}
      />
    </fieldset>
  );
}

export function isComplete(value: EditionDraft): boolean {
  return (
    value.name.trim().length >= 2 &&
    value.edition.trim() !== "" &&
    (value.inForceFrom === "" || value.inForceTo === "" || value.inForceFrom <= value.inForceTo)
  );
}

/** The draft as a correction: emptied fields are sent as such. */
export function toMetadata(value: EditionDraft): EditionMetadata {
  return {
    name: value.name.trim(),
    source: value.name.trim(),
    sourceKey: value.sourceKey,
    edition: value.edition.trim(),
    authority: value.authority.trim() || null,
    inForceFrom: value.inForceFrom || null,
    inForceTo: value.inForceTo || null,
    licenceNote: value.licenceNote.trim(),
  };
}
