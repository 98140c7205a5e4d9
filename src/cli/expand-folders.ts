import { readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";

/** What a case file is made of; notes and labels beside the documents are left where they are. */
const DOCUMENT_TYPES = new Set([".pdf", ".docx", ".txt", ".rtf", ".jpg", ".jpeg", ".png", ".tif", ".tiff"]);

/** A folder stands for the documents in it, in the order of their names; a file stands for itself. */
export function expandFolders(paths: string[]): string[] {
  return paths.flatMap((path) => {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
    return readdirSync(path)
      .filter((name) => !name.startsWith(".") && DOCUMENT_TYPES.has(extname(name).toLowerCase()))
      .sort((a, b) => a.localeCompare(b, "en", { numeric: true }))
      .map((name) => join(path, name));
  });
}
