import { readCase } from "../../../src/case-files/read-case.ts";
import type { DocumentKind, Page } from "../../../src/vocabulary.ts";

/** A contradiction that was planted: its kinds, and two patterns that the sentence about it has to match. */
export type Planted = { kinds: string[]; one: RegExp; other: RegExp };
export type LabelledFile = { name: string; pages: Page[]; planted: Planted[] };

/**
 * Case files of a text: "## name" begins one, "@ kind date" a document of one page, "@+" its next page, and
 * "! kind | pattern | pattern" names a contradiction (alternatives within a field have no spaces around their bar).
 */
export function parseFiles(text: string): LabelledFile[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((block) => {
      const [name = "", ...lines] = block.split("\n");
      const planted = lines
        .filter((line) => line.startsWith("! "))
        .map((line): Planted => {
          const [kinds = "", one = "", other = ""] = line.slice(2).split(" | ");
          return { kinds: kinds.trim().split("|"), one: new RegExp(one, "i"), other: new RegExp(other, "i") };
        });
      const pages: Page[] = [];
      for (const line of lines) {
        const head = /^@(\+?)\s*(\S*)\s*(\S*)/.exec(line);
        const last = pages.at(-1);
        if (head) {
          const next = head[1] === "+" && last ? last : null;
          pages.push({
            documentId: next?.documentId ?? `d${pages.length + 1}`,
            document: next?.document ?? `d${pages.length + 1}.txt`,
            kind: next?.kind ?? (head[2] as DocumentKind),
            date: next?.date ?? head[3] ?? null,
            number: next ? next.number + 1 : 1,
            text: "",
            readable: true,
          });
        } else if (last && !line.startsWith("! ")) last.text += `${line}\n`;
      }
      return { name, pages, planted };
    });
}

/** How the product reads labelled files: planted contradictions told and missed, and sentences that match none. */
export function judgeFiles(files: LabelledFile[]) {
  return files.map(({ name, pages, planted }) => {
    const told = readCase(pages).facts.inconsistencies;
    const matches = ({ one, other }: Planted, sentence: string) => one.test(sentence) && other.test(sentence);
    return {
      name,
      planted: planted.length,
      missed: planted.filter((label) => !told.some((sentence) => matches(label, sentence))),
      falseAlarms: told.filter((sentence) => !planted.some((label) => matches(label, sentence))),
      told,
    };
  });
}
