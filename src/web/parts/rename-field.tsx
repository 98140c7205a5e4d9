import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";

/** A name in a field of its own: Enter keeps what was typed, Escape the old name. */
export function RenameField({ name, onDone }: { name: string; onDone: (name: string | null) => void }) {
  const [value, setValue] = useState(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDone(value.trim() || null);
  };
  return (
    <form onSubmit={submit} className="document-note row">
      <TextInput
        size="xs"
        className="grow"
        aria-label={`New name of ${name}`}
        value={value}
        maxLength={200}
        autoFocus
        onChange={(event) => setValue(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Escape" && onDone(null)}
      />
      <Button size="compact-xs" variant="default" type="submit">
        Rename
      </Button>
      <Button size="compact-xs" variant="subtle" onClick={() => onDone(null)}>
        Cancel
      </Button>
    </form>
  );
}
