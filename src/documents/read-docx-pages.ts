import { Parser } from "htmlparser2";
import { AppError } from "../errors.ts";
import { cleanText } from "./clean-text.ts";
import { DocxText } from "./docx-text.ts";
import { cutAtLineEnds } from "./read-text-pages.ts";
import { ZipFile } from "./read-zip.ts";

/** Unpacked XML of one part; 2,000 pages of Word's verbose markup stay far below. */
export const MAX_PART_BYTES = 60 * 1024 * 1024;
const MAX_HEADERS = 12;

/**
 * The text of a Word document, parted where the author broke the page and where Word last did so when saving; without either, by
 * length. Letterheads and footers stand once, around the first page, notes at the end. Deleted and hidden text is left out.
 * Throws `unsupported-document` for a ZIP that is none, `unreadable-document`, `encrypted-document` and `too-large`.
 */
export function readDocxPages(bytes: Uint8Array): string[] {
  const zip = new ZipFile(bytes);
  const { names } = zip;
  const main = findMainPart(names);
  if (!main) throw notWord(names);
  const pages = readPart(zip, main);
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const extra = (kind: string) =>
    distinct(
      names
        .filter((name) => name.startsWith(folder + kind) && name.endsWith(".xml"))
        .sort()
        .slice(0, MAX_HEADERS)
        .map((name) => readPart(zip, name).join("\n").trim()),
    );
  const whole = [...extra("header"), (pages[0] ?? "").trim(), ...extra("footer")].filter(Boolean).join("\n\n");
  const notes = [...extra("footnotes"), ...extra("endnotes")].filter(Boolean).join("\n");
  const texts = [whole, ...pages.slice(1)];
  if (notes) texts.push(`${texts.pop() ?? ""}\n\n${notes}`);
  return texts.length === 1 ? cutAtLineEnds(cleanText(texts[0] ?? "")) : texts.map(cleanText);
}

/** The name of the part that holds the text. */
export function findMainPart(names: string[]): string | undefined {
  return (
    names.find((name) => name === "word/document.xml") ?? names.find((name) => /^word\/document\d*\.xml$/.test(name))
  );
}

function readPart(zip: ZipFile, name: string): string[] {
  const text = new DocxText();
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => text.open(tag, attributes),
      onclosetag: (tag) => text.close(tag),
      ontext: (data) => text.text(data),
    },
    { xmlMode: true, decodeEntities: true },
  );
  const decoder = new TextDecoder();
  zip.read(name, MAX_PART_BYTES, (part) => parser.write(decoder.decode(part, { stream: true })));
  parser.end(decoder.decode());
  return text.pages();
}

function distinct(texts: string[]): string[] {
  return [...new Set(texts)];
}

/** What a ZIP without that part is, by the names in it. */
export function notWord(names: string[]): AppError {
  const inside = names.some((name) => name.startsWith("xl/"))
    ? "This is a spreadsheet"
    : names.some((name) => name.startsWith("ppt/"))
      ? "This is a presentation"
      : names.some((name) => name.startsWith("word/") || name === "[Content_Types].xml")
        ? "This Word document holds no text part and is damaged"
        : "This is a ZIP archive";
  return new AppError(
    "unsupported-document",
    `${inside}, which cannot be read. ${inside.endsWith("archive") ? "Unpack it and add the documents in it." : "Save it as PDF and add that."}`,
  );
}
