import { useSearchParams } from "wouter";
import type { CaseFileView } from "./api-types.ts";
import { type Shortcut, useShortcuts } from "./shortcuts.ts";
import type { Place } from "./use-places.ts";
import { count, formatDay, KIND_WORDS } from "./words.ts";

/** Lets the palette lead to every disputed item and document of the case file that is open. `showDrafts` brings them into sight. */
export function useCaseJumps(
  view: CaseFileView | undefined,
  open: (place: Place) => void,
  showDrafts: () => void,
): void {
  const [, setSearch] = useSearchParams();
  const items = (view?.items ?? []).map(
    (item): Shortcut => ({
      id: `item.${item.id}`,
      keys: [],
      label: `Item ${item.position}: ${item.request}`,
      where: "Draft",
      place: "Disputed item",
      run: () => {
        showDrafts();
        setSearch((previous) => {
          const next = new URLSearchParams(previous);
          next.set("item", item.id);
          return next;
        });
      },
    }),
  );
  const documents = (view?.documents ?? [])
    .filter(({ withdrawnAt, status }) => withdrawnAt === null && status === "ready")
    .flatMap((file) =>
      partsOf(file).map(
        (part): Shortcut => ({
          id: `document.${file.id}.${part.firstPage}`,
          keys: [],
          label: part.kind === "other" ? file.name : `${KIND_WORDS[part.kind]} ${formatDay(part.date)}`,
          where: "Documents",
          place: `${file.name} ${part.pages}`,
          run: () => open({ documentId: file.id, page: part.firstPage }),
        }),
      ),
    );
  useShortcuts([...items, ...documents]);
}

/** The documents in a file, each with its pages in words. */
function partsOf({ sections, kind, date, pageCount }: CaseFileView["documents"][number]) {
  if (sections.length < 2) return [{ kind, date, firstPage: 1, pages: `· ${count(pageCount, "page")}` }];
  return sections.map(({ kind, date, firstPage, lastPage }) => ({
    ...{ kind, date, firstPage },
    pages: firstPage === lastPage ? `p. ${firstPage}` : `pp. ${firstPage}-${lastPage}`,
  }));
}
