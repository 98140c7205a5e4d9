import { useEffect, useState } from "react";
import type { CaseDocument } from "../api-types.ts";
import { hasPicture, holdSource, type PageSource } from "./page-source.ts";

export type OpenedSource = { source: PageSource | null; failed: boolean };

/** The original of a document, open as long as it is shown; null while it is being opened, or where it has no pictures of pages. */
export function usePageSource(document: CaseDocument): OpenedSource {
  const { id, mediaType } = document;
  const [opened, setOpened] = useState<OpenedSource & { id: string | null }>({ id: null, source: null, failed: false });
  useEffect(() => {
    if (!hasPicture(mediaType)) return;
    let gone = false;
    const { source, release } = holdSource(id, mediaType);
    source.then(
      (open) => !gone && setOpened({ id, source: open, failed: false }),
      () => !gone && setOpened({ id, source: null, failed: true }),
    );
    return () => {
      gone = true;
      release();
    };
  }, [id, mediaType]);
  return opened.id === id ? opened : { source: null, failed: false };
}
