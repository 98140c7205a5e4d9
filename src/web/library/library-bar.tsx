import { ActionIcon, Button, TextInput, Title, Tooltip } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconSearch, IconX } from "@tabler/icons-react";
import { type FormEvent, useEffect, useState } from "react";
import { Link } from "wouter";
import type { LibrarySource } from "../api-types.ts";
import { formatDay } from "../words.ts";
import { listChanges } from "./in-force.ts";
import { isDay, type LibraryAddress, type LibraryView } from "./use-library-address.ts";

const VIEWS: { view: LibraryView; label: string }[] = [
  { view: "browse", label: "Browse" },
  { view: "imports", label: "Imported editions" },
  { view: "coverage", label: "Coverage" },
];

interface Props {
  sources: LibrarySource[];
  address: LibraryAddress;
  hrefOf: (change: Partial<LibraryAddress>) => string;
  go: (change: Partial<LibraryAddress>) => void;
}

/** The date that counts everywhere below it, the search, and the ways through the library. */
export function LibraryBar({ sources, address, hrefOf, go }: Props) {
  return (
    <div className="library-bar">
      <Title order={1} className="workspace-title">
        Library
      </Title>
      <nav aria-label="Library" className="library-views">
        {VIEWS.map(({ view, label }) => (
          <Link
            key={view}
            href={hrefOf({ view, editionId: null })}
            className="nav-link"
            aria-current={address.view === view ? "page" : undefined}
          >
            {label}
          </Link>
        ))}
      </nav>
      <span className="grow" />
      {address.view === "browse" && (
        <>
          <SearchField q={address.q} onSearch={(q) => go({ q, view: "browse", excerptId: null })} />
          <DateField date={address.date} sources={sources} onChange={(date) => go({ date })} />
        </>
      )}
    </div>
  );
}

function SearchField({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const [words, setWords] = useState(q);
  // Back and forward change the search from outside.
  useEffect(() => setWords(q), [q]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(words.trim());
  };
  return (
    <search className="library-search">
      <form onSubmit={submit}>
        <TextInput
          size="xs"
          aria-label="Treatment or request"
          placeholder="Treatment or request"
          maxLength={400}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          rightSection={
            q ? (
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label="Clear the search"
                onClick={() => onSearch("")}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            ) : null
          }
        />
        <Button type="submit" size="xs" variant="default">
          Search
        </Button>
      </form>
    </search>
  );
}

/** A date with steps to the days on which the library changed. */
function DateField(props: { date: string; sources: LibrarySource[]; onChange: (date: string) => void }) {
  const { date, sources, onChange } = props;
  const [typed, setTyped] = useState(date);
  useEffect(() => setTyped(date), [date]);
  const days = listChanges(sources).map(({ day }) => day);
  const before = days.findLast((day) => day < date);
  const after = days.find((day) => day > date);
  const step = (day: string | undefined, label: string, Icon: typeof IconChevronLeft) => (
    <Tooltip
      label={day ? `${label} change: ${formatDay(day)}` : "No further change"}
      events={{ hover: true, focus: true, touch: false }}
    >
      <ActionIcon
        variant="default"
        size="input-xs"
        aria-label={day ? `${label} change of the library, ${formatDay(day)}` : `${label} change: none`}
        disabled={!day}
        onClick={() => day && onChange(day)}
      >
        <Icon size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
  return (
    <div className="date-field">
      <label htmlFor="library-date">In force on</label>
      {step(before, "Previous", IconChevronLeft)}
      <TextInput
        id="library-date"
        type="date"
        size="xs"
        min="1980-01-01"
        max="2099-12-31"
        value={typed}
        onChange={(event) => {
          const value = event.currentTarget.value;
          setTyped(value);
          // While a year is being typed the field gives days of the first century.
          if (isDay(value) && value !== date) onChange(value);
        }}
        onBlur={() => setTyped(date)}
      />
      {step(after, "Next", IconChevronRight)}
    </div>
  );
}
