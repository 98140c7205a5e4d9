import { AppError } from "../errors.ts";
import type { DocumentKind, ParsedLetter } from "../vocabulary.ts";
import { toLetterLines } from "./letters/letter-text.ts";
import { parseDetermination } from "./letters/parse-determination.ts";
import { isImrApplication, parseImrApplication } from "./letters/parse-imr-application.ts";
import { parseUrDenial } from "./letters/parse-ur-denial.ts";
import { splitDocument } from "./split-document.ts";

type Letter = Omit<ParsedLetter, "file">;

/**
 * What a determination letter, a utilization review decision or an IMR application says. `pages` are the texts of its pages; where
 * they hold other documents too, the letter is found among them. Throws `no-items-in-letter` when no disputed item is found.
 */
export function parseLetter(source: { name: string; pages: string[] }): ParsedLetter {
  const letter = readLetter(source.pages);
  if (!letter || letter.items.length === 0) {
    throw new AppError(
      "no-items-in-letter",
      "No disputed item was found. Check that this is a determination letter, a utilization review decision or an IMR application.",
    );
  }
  return { file: source.name, ...letter };
}

function readLetter(pages: string[]): Letter | null {
  const lines = toLetterLines(pages);
  const determination = parseDetermination(lines);
  if (determination) return determination;
  const among = readAmongOthers(pages);
  if (among) return among;
  return isImrApplication(lines) ? parseImrApplication(lines) : parseUrDenial(lines);
}

/** Blank stretches say nothing, and would cost the expressions that split a file quadratic time. */
function closeGaps(text: string): string {
  return text.replace(/\n{4,}/g, "\n\n\n").replace(/[ \t]{40,}/g, " ".repeat(40));
}

/** A denial, else an application, in a file that holds several documents. */
function readAmongOthers(pages: string[]): Letter | null {
  if (pages.length < 2) return null;
  const sections = splitDocument(
    pages.map((text, index) => ({ number: index + 1, text: closeGaps(text), readable: text.trim() !== "" })),
  );
  if (sections.length < 2) return null;
  const read = (kind: DocumentKind, parse: (lines: string[]) => Letter | null) => {
    for (const section of sections.filter((one) => one.kind === kind)) {
      const letter = parse(toLetterLines(pages.slice(section.firstPage - 1, section.lastPage)));
      if (letter && letter.items.length > 0) return letter;
    }
    return null;
  };
  return read("ur-denial", parseUrDenial) ?? read("imr-application", parseImrApplication);
}
