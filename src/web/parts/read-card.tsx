import { Button, VisuallyHidden } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconAlertTriangle, IconCheck, IconPencil } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, Suspense, useState } from "react";
import type { CaseFacts, Quote } from "../../vocabulary.ts";
import { api, keys } from "../api.ts";
import type { CaseFileView } from "../api-types.ts";
import { lazily } from "../lazily.ts";
import { nameDocument } from "../name-document.ts";
import { PageReferences } from "../pages/page-references.tsx";
import { usePlaces } from "../use-places.ts";
import { count, formatDay, formatMoment } from "../words.ts";
import { ErrorNote } from "./error-note.tsx";

// A form that few open; its number fields are heavy.
const Sheet = lazily(() => import("./sheet.tsx"));
const CorrectForm = lazily(() => import("./correct-form.tsx").then(({ CorrectForm }) => ({ default: CorrectForm })));
const ItemEditor = lazily(() => import("./item-editor.tsx").then(({ ItemEditor }) => ({ default: ItemEditor })));

/** What was read from the documents, each fact with its source, to be confirmed or corrected by the reviewer. */
export function ReadCard({ view, folded }: { view: CaseFileView; folded: boolean }) {
  const { caseFile, items } = view;
  const { facts } = caseFile;
  const client = useQueryClient();
  const [shown, setShown] = useState(caseFile.confirmedAt === null && !folded);
  const [correcting, { open, close }] = useDisclosure(false);
  const confirm = useMutation({
    mutationFn: () => api.correctCaseFile(caseFile.id, caseFile.version, { confirmed: true }),
    onSuccess: () => setShown(false),
    onSettled: () => client.invalidateQueries({ queryKey: keys.caseFile(caseFile.id) }),
  });
  // Of a case file without documents there is nothing to confirm.
  const read = facts !== null || items.length > 0 || caseFile.confirmedAt !== null;
  const inconsistencies = facts?.inconsistencies ?? [];
  return (
    <details className="read-card" open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>
        <h2>What was read</h2>
        {!read ? (
          <span className="meta">nothing yet</span>
        ) : caseFile.confirmedAt ? (
          <span className="meta">confirmed {formatMoment(caseFile.confirmedAt)}</span>
        ) : (
          <span className="state" data-state="not-documented">
            <IconAlertTriangle size={14} aria-hidden /> to be confirmed
          </span>
        )}
      </summary>
      <dl className="facts">
        <Fact name="Worker" sources={[...sourcesOf(facts, "age"), ...sourcesOf(facts, "sex")]}>
          {facts?.age != null ? `${facts.age} years` : "age not read"}, {facts?.sex ?? "sex not read"}
        </Fact>
        <Fact name="Date of injury" sources={sourcesOf(facts, "dateOfInjury")}>
          {day(facts?.dateOfInjury)}
        </Fact>
        <Fact name="UR decision" sources={sourcesOf(facts, "urDecisionDate")}>
          {day(facts?.urDecisionDate)}
        </Fact>
        <Fact name="IMR application" sources={sourcesOf(facts, "applicationDate")}>
          {day(facts?.applicationDate)}
        </Fact>
        <Fact name="Editions as of" sources={[]}>
          {day(caseFile.asOf)}
        </Fact>
      </dl>
      <SourcedList name="Diagnoses" values={facts?.diagnoses ?? []} />
      <SourcedList name="Treatment to date" values={facts?.treatmentToDate ?? []} />
      <SourcedList name="Medications" values={facts?.medications ?? []} />
      <h3 className="label">Disputed items</h3>
      {items.length === 0 ? (
        <p className="meta">None was read. Add what was requested and denied.</p>
      ) : (
        <ol className="item-list">
          {items.map((item) => (
            <li key={item.id} value={item.position}>
              {item.request}
              {item.urDetermination && <span className="meta"> · UR {item.urDetermination}</span>}
            </li>
          ))}
        </ol>
      )}
      {inconsistencies.length > 0 && (
        <>
          <h3 className="label">{count(inconsistencies.length, "inconsistency", "inconsistencies")} in the file</h3>
          <ul className="item-list">
            {inconsistencies.map((one) => (
              <li key={one}>
                <PageReferences text={one} />
              </li>
            ))}
          </ul>
        </>
      )}
      {confirm.isError && <ErrorNote error={confirm.error} onRetry={() => confirm.mutate()} />}
      <div className="row" style={{ marginTop: 10 }}>
        {!caseFile.confirmedAt && read && (
          <Button
            size="xs"
            leftSection={<IconCheck size={14} aria-hidden />}
            loading={confirm.isPending}
            onClick={() => confirm.mutate()}
          >
            Confirm
          </Button>
        )}
        <Button size="xs" variant="default" leftSection={<IconPencil size={14} aria-hidden />} onClick={open}>
          Correct
        </Button>
      </div>
      {correcting && (
        <Suspense>
          <Sheet onClose={close} title="Correct what was read" size="xl">
            <CorrectForm caseFile={caseFile} onSaved={close}>
              <ItemEditor caseFileId={caseFile.id} items={items} />
            </CorrectForm>
          </Sheet>
        </Suspense>
      )}
    </details>
  );
}

function Fact({ name, sources, children }: { name: string; sources: Quote[]; children: ReactNode }) {
  const { open, documents } = usePlaces();
  const seen = new Set<string>();
  const distinct = sources.filter((source) => {
    const place = `${source.documentId}/${source.page}`;
    return !seen.has(place) && seen.add(place);
  });
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}{" "}
        {distinct.slice(0, 3).map((source, at, all) => {
          const called = nameDocument(documents, source.documentId, source.page);
          const before = all[at - 1];
          // Further pages of one document follow its name.
          const named = before && nameDocument(documents, before.documentId, before.page) === called;
          return (
            <button
              type="button"
              className="page-link"
              key={`${source.documentId}/${source.page}`}
              title={source.document}
              onClick={() => open(source)}
            >
              {!named && `${called} `}p. {source.page}
              <VisuallyHidden component="span">
                , {name}, {source.document}
              </VisuallyHidden>
            </button>
          );
        })}
      </dd>
    </div>
  );
}

/** A list of what was read, folded: it supports the reading and need not be confirmed line by line. */
function SourcedList({ name, values }: { name: string; values: CaseFacts["diagnoses"] }) {
  const { open, documents } = usePlaces();
  if (values.length === 0) return null;
  return (
    <details className="sourced">
      <summary>
        <span className="label">{name}</span> <span className="meta">{values.length}</span>
      </summary>
      <ul className="item-list">
        {values.map(({ value, source }) => (
          <li key={`${value}/${source?.documentId}/${source?.start}`}>
            {value}{" "}
            {source && (
              <button type="button" className="page-link" title={source.document} onClick={() => open(source)}>
                {nameDocument(documents, source.documentId, source.page)} p. {source.page}
                <VisuallyHidden component="span">, {source.document}</VisuallyHidden>
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function sourcesOf(facts: CaseFacts | null, name: string): Quote[] {
  return facts?.sources[name] ?? [];
}

function day(value: string | null | undefined): string {
  return value ? formatDay(value) : "not read";
}
