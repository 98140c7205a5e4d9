import { Button, Center, Loader, TextInput, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, lazy, Suspense, useState } from "react";
import { useSearchParams } from "wouter";
import type { RankedExcerpt } from "../../vocabulary.ts";
import { api, keys } from "../api.ts";
import { ErrorNote } from "../parts/error-note.tsx";
import { SearchSequence } from "../parts/search-sequence.tsx";
import { count, formatDay, formatPages, SOURCE_WORDS, STEP_WORDS } from "../words.ts";

const ExcerptDrawer = lazy(() => import("../parts/excerpt-drawer.tsx"));

/** Search of the guideline library by treatment and day; only what was in force on that day is found. */
export default function Library() {
  const [search, setSearch] = useSearchParams();
  const q = search.get("q") ?? "";
  const date = search.get("date") ?? "";
  const excerptId = search.get("excerpt");
  const [words, setWords] = useState(q);
  const [day, setDay] = useState(date || today());
  useDocumentTitle("Library · Rationale");
  const found = useQuery({
    queryKey: keys.guidelines(q, date),
    queryFn: () => api.searchGuidelines(q, date),
    enabled: q !== "" && date !== "",
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() && day) setSearch({ q: words.trim(), date: day });
  };
  const show = (id: string | null) =>
    setSearch((previous) => {
      const next = new URLSearchParams(previous);
      if (id) next.set("excerpt", id);
      else next.delete("excerpt");
      return next;
    });
  return (
    <div className="page">
      <Title order={1} className="page-head">
        Library
      </Title>
      <form className="library-form" onSubmit={submit}>
        <TextInput
          className="grow"
          label="Treatment or request"
          placeholder="lumbar epidural steroid injection"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label="In force on"
          required
          withAsterisk={false}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Button type="submit" leftSection={<IconSearch size={16} aria-hidden />} disabled={!words.trim() || !day}>
          Search
        </Button>
      </form>
      {(q === "" || date === "") && (
        <p className="meta">
          Search for a treatment, with the date of the UR decision, to see which edition governs it.
        </p>
      )}
      {found.isFetching && (
        <Center mih={80} role="status" aria-label="Searching">
          <Loader size="sm" />
        </Center>
      )}
      {found.isError && <ErrorNote error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && (
        <>
          <p className="meta" role="status">
            {found.data.excerpts.length === 0
              ? "Nothing in force applies. Try the treatment's general name, or another date."
              : `${count(found.data.excerpts.length, "excerpt")} in force on ${formatDay(date)}, best first`}
          </p>
          <ol className="found-list">
            {found.data.excerpts.map((excerpt) => (
              <FoundExcerpt key={excerpt.excerptId} excerpt={excerpt} onOpen={() => show(excerpt.excerptId)} />
            ))}
          </ol>
          {found.data.searchSequence.length > 0 && (
            <>
              <h2 className="section-head">Search sequence</h2>
              <SearchSequence steps={found.data.searchSequence} onOpen={show} />
            </>
          )}
        </>
      )}
      {excerptId && (
        <Suspense>
          <ExcerptDrawer excerptId={excerptId} onClose={() => show(null)} />
        </Suspense>
      )}
    </div>
  );
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

function FoundExcerpt({ excerpt, onOpen }: { excerpt: RankedExcerpt; onOpen: () => void }) {
  return (
    <li>
      <button type="button" className="found" onClick={onOpen}>
        <span className="found-topic">{excerpt.topic}</span>
        <span>
          {SOURCE_WORDS[excerpt.source]}
          {excerpt.chapter && `, ${excerpt.chapter}`}
          {excerpt.pages && `, ${formatPages(excerpt.pages)}`}
        </span>
        <span className="meta">
          {STEP_WORDS[excerpt.step]} · {excerpt.edition} · in force{" "}
          {excerpt.inForceFrom ? formatDay(excerpt.inForceFrom) : "from an unknown day"} to{" "}
          {excerpt.inForceTo ? formatDay(excerpt.inForceTo) : "now"}
        </span>
      </button>
    </li>
  );
}
