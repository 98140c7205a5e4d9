import type { CaseDocument } from "./api-types.ts";
import { formatDay, KIND_WORDS } from "./words.ts";

type Named = Pick<CaseDocument, "id" | "name" | "kind" | "date" | "sections" | "withdrawnAt">;

/**
 * What a reviewer calls the document that stands on a page: "UR denial", with its day where the case file holds another of the
 * kind ("Progress report 12/03/2014"). Of unknown kind, or alike in kind and day, it bears the name of its file; of a document
 * that is gone the answer is "Document".
 */
export function nameDocument(documents: readonly Named[], documentId: string, page: number): string {
  const file = documents.find(({ id }) => id === documentId);
  if (!file) return KIND_WORDS.other;
  const own = partAt(file, page);
  if (own.kind === "other") return file.name;
  const alike = documents
    .filter((one) => one === file || one.withdrawnAt === null)
    .flatMap((one) => partsOf(one).map((part) => ({ ...part, of: one.id })))
    .filter(({ kind, firstPage, of }) => kind === own.kind && (of !== file.id || firstPage !== own.firstPage));
  const word = KIND_WORDS[own.kind];
  if (alike.length === 0) return word;
  return own.date && alike.every(({ date }) => date !== own.date)
    ? `${word} ${formatDay(own.date)}`
    : `${word} ${file.name}`;
}

function partsOf({ sections, kind, date }: Named) {
  return sections.length > 0 ? sections : [{ kind, date, firstPage: 1, lastPage: Number.POSITIVE_INFINITY }];
}

function partAt(file: Named, page: number) {
  const { kind, date } = file;
  return (
    partsOf(file).find(({ firstPage, lastPage }) => page >= firstPage && page <= lastPage) ?? {
      ...{ kind, date, firstPage: 1 },
    }
  );
}
