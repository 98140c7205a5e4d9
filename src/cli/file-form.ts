import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { MAX_FILE_BYTES } from "../file-limits.ts";
import { CommandError } from "./client.ts";

/** A form with this file in the field `file`. A larger one than the server takes is refused before it is sent. */
export function fileForm(path: string): FormData {
  if (statSync(path).size > MAX_FILE_BYTES) {
    throw new CommandError(
      `${basename(path)} is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB. Split it, or save scans at a lower resolution.`,
    );
  }
  const form = new FormData();
  form.set("file", new File([readFileSync(path)], basename(path)));
  return form;
}
