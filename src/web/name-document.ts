import type { CaseDocument } from "./api-types.ts";
import { formatDay, KIND_WORDS, spellDays } from "./words.ts";

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

/**
 * What a quote's document is called: kind and day ("Progress report 05/19/2015"), so that the quotes of a criterion read as a
 * course; its page opens with a press. Without kind or day as `nameDocument` calls it.
 */
export function nameDated(documents: readonly Named[], documentId: string, page: number): string {
  const file = documents.find(({ id }) => id === documentId);
  const own = file && partAt(file, page);
  if (!own?.date || own.kind === "other") return nameDocument(documents, documentId, page);
  return `${KIND_WORDS[own.kind]} ${formatDay(own.date)}`;
}

/** A message of a check with its documents called by kind and day instead of by their files: "06-ur.pdf p. 2" reads "UR denial p. 2". */
export function nameReferences(text: string, documents: readonly Named[]): string {
  return splitReferences(text, documents)
    .map((piece) =>
      typeof piece === "string"
        ? spellDays(piece)
        : `${nameDocument(documents, piece.documentId, piece.page)} p. ${piece.page}`,
    )
    .join("");
}

/** A text cut at the pages that it names by file ("pr2.txt, page 1", "[pr2.txt p. 1]"). */
export function splitReferences(
  text: string,
  documents: readonly Named[],
): (string | { documentId: string; file: string; page: number; at: number })[] {
  if (documents.length === 0) return [text];
  // The longest name first: one name may begin another.
  const names = documents.map((one) => one.name).sort((a, b) => b.length - a.length);
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(`\\[?(${escaped.join("|")}),? (?:p\\.|page) ?(\\d+)\\]?`, "g");
  const pieces: ReturnType<typeof splitReferences> = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    const file = documents.find((one) => one.name === match[1]);
    if (!file) continue;
    pieces.push(text.slice(at, match.index), {
      ...{ documentId: file.id, file: file.name, page: Number(match[2]), at: match.index },
    });
    at = match.index + match[0].length;
  }
  return [...pieces, text.slice(at)];
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
