import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import type { EditionRow } from "./get-edition.ts";

/** Opens a guideline file; its readers are large and are loaded with the first import. Throws the errors of the reader. */
export async function openOriginal(file: { name: string; bytes: Uint8Array }) {
  const { openGuidelineFile } = await import("../import/read-guideline-file.ts");
  return openGuidelineFile(file);
}

/** Fetches an edition's original and opens it. Throws `not-found` when the store has lost it, and the reader's errors. */
export async function fetchOriginal({ originals }: Context, row: EditionRow) {
  const object = row.originalKey === null ? null : await originals.get(row.originalKey);
  if (!object) {
    throw new AppError(
      "not-found",
      "The uploaded file is no longer in the store. Delete this import and upload it again.",
    );
  }
  return openOriginal({ name: row.fileName, bytes: new Uint8Array(await object.arrayBuffer()) });
}
