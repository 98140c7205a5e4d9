/**
 * Plain text as a document of paragraphs and back, the very same text. Paragraphs are what stands between blank lines; a single
 * line break stays a character of its paragraph.
 */
const BREAK = "\n\n";

interface PlainNode {
  type: "paragraph";
  content?: { type: "text"; text: string }[];
}

export function toDocument(text: string): { type: "doc"; content: PlainNode[] } {
  return {
    type: "doc",
    content: text
      .split(BREAK)
      .map((words) =>
        words ? { type: "paragraph", content: [{ type: "text", text: words }] } : { type: "paragraph" },
      ),
  };
}

/** The text of a document whose blocks hold nothing but text. */
export function toText(document: { childCount: number; child: (at: number) => { textContent: string } }): string {
  return Array.from({ length: document.childCount }, (_, at) => document.child(at).textContent).join(BREAK);
}

/**
 * Where an offset of the text is in the document. A paragraph's end and the next one's begin are two positions, as the blank
 * line between them is two characters, so that both count alike from the first paragraph's begin.
 */
export function toPosition(offset: number): number {
  return offset + 1;
}

/** Pasted text as it is stored: no carriage returns, no spaces that only a word processor knows. */
export function cleanPasted(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\u00a0/g, " ")
    .replace(/\n[ \t]*\n(?:[ \t]*\n)*/g, BREAK)
    .replace(/^\n+|\n+$/g, "");
}
