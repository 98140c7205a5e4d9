import { AppError } from "../errors.ts";
import type { ParsedLetter } from "../vocabulary.ts";
import { toLetterLines } from "./letters/letter-text.ts";
import { parseDetermination } from "./letters/parse-determination.ts";
import { isImrApplication, parseImrApplication } from "./letters/parse-imr-application.ts";
import { parseUrDenial } from "./letters/parse-ur-denial.ts";

/**
 * What a determination letter, a utilization review decision or an IMR application says. `pages` are the texts of its pages.
 * Throws `no-items-in-letter` when no disputed item is found.
 */
export function parseLetter(source: { name: string; pages: string[] }): ParsedLetter {
  const lines = toLetterLines(source.pages);
  const letter =
    parseDetermination(lines) ?? (isImrApplication(lines) ? parseImrApplication(lines) : parseUrDenial(lines));
  if (!letter || letter.items.length === 0) {
    throw new AppError(
      "no-items-in-letter",
      "No disputed item was found. Check that this is a determination letter, a utilization review decision or an IMR application.",
    );
  }
  return { file: source.name, ...letter };
}
