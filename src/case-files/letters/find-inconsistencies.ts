import type { ParsedLetter } from "../../vocabulary.ts";

type Letter = Omit<ParsedLetter, "file">;

export function findInconsistencies(_letter: Letter, _source: { summary: string; text: string }): string[] {
  return [];
}
