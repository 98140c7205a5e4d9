import { Parser } from "htmlparser2";
import { cleanText } from "./clean-text.ts";
import { findMainPart, MAX_PART_BYTES, notWord } from "./read-docx-pages.ts";
import type { FlowedPart } from "./read-html.ts";
import { ZipFile } from "./read-zip.ts";

type Attributes = Record<string, string>;

const CELL_GAP = "    ";
/** A paragraph all in bold and no longer than this is a heading where it carries no heading style. */
const MAX_BOLD_HEADING_CHARACTERS = 120;
const BOLD_LEVEL = 6;

/**
 * Reads a Word document into its blocks: headings with the outline level of their style, paragraphs, rows of tables, and breaks
 * where the author turned the page or Word last did. Deleted and hidden text is left out.
 * Throws `unsupported-document` for a ZIP that is none, `unreadable-document`, `encrypted-document` and `too-large`.
 */
export function readDocxFlow(bytes: Uint8Array): FlowedPart[] {
  const zip = new ZipFile(bytes);
  const main = findMainPart(zip.names);
  if (!main) throw notWord(zip.names);
  const styles = `${main.slice(0, main.lastIndexOf("/") + 1)}styles.xml`;
  const levels = zip.names.includes(styles) ? readStyleLevels(zip, styles) : new Map<string, number>();
  const body = new DocxBody(levels);
  parsePart(zip, main, {
    onopentag: (tag, attributes) => body.open(tag, attributes),
    onclosetag: (tag) => body.close(tag),
    ontext: (text) => body.text(text),
  });
  return body.parts;
}

function parsePart(zip: ZipFile, name: string, handler: ConstructorParameters<typeof Parser>[0]): void {
  const parser = new Parser(handler, { xmlMode: true, decodeEntities: true });
  const decoder = new TextDecoder();
  zip.read(name, MAX_PART_BYTES, (part) => parser.write(decoder.decode(part, { stream: true })));
  parser.end(decoder.decode());
}

/** Heading levels by style id: the style's outline level, its name "heading 2", or that of the style that it is based on. */
function readStyleLevels(zip: ZipFile, name: string): Map<string, number> {
  const own = new Map<string, number>();
  const parents = new Map<string, string>();
  let style = "";
  parsePart(zip, name, {
    onopentag: (tag, attributes) => {
      const value = attributes["w:val"] ?? "";
      if (tag === "w:style") style = attributes["w:styleId"] ?? "";
      else if (tag === "w:basedOn") parents.set(style, value);
      else if (tag === "w:outlineLvl" && Number(value) < 6) own.set(style, Number(value) + 1);
      else if (tag === "w:name") {
        const level = /^heading (\d)$/i.exec(value)?.[1] ?? (/^title$/i.test(value) ? "1" : null);
        if (level && Number(level) <= 6) own.set(style, Number(level));
      }
    },
  });
  const levels = new Map(own);
  for (const id of parents.keys()) {
    let ancestor: string | undefined = id;
    for (let step = 0; step < 10 && ancestor && !own.has(ancestor); step += 1) ancestor = parents.get(ancestor);
    const level = ancestor === undefined ? undefined : own.get(ancestor);
    if (level !== undefined) levels.set(id, level);
  }
  return levels;
}

class DocxBody {
  readonly parts: FlowedPart[] = [];
  private paragraph = "";
  private level: number | null = null;
  private listed = false;
  /** Characters of the paragraph in bold, and whether the present run is. */
  private boldCharacters = 0;
  private bold = false;
  private hidden = false;
  private inText = false;
  private inRunProperties = false;
  private skipping = 0;
  private tables = 0;
  private rows: string[] = [];
  private cells: string[] = [];
  private cell = "";
  private readonly levels: Map<string, number>;

  constructor(levels: Map<string, number>) {
    this.levels = levels;
  }

  open(tag: string, attributes: Attributes): void {
    if (this.skipping > 0 || ["mc:Fallback", "w:rPrChange", "w:pPrChange", "w:del"].includes(tag)) {
      this.skipping += 1;
      return;
    }
    const value = attributes["w:val"] ?? "";
    const on = !["0", "false", "off", "none"].includes(value);
    if (tag === "w:tbl") this.tables += 1;
    else if (tag === "w:r") this.bold = this.hidden = false;
    else if (tag === "w:rPr") this.inRunProperties = true;
    else if (tag === "w:b" && this.inRunProperties) this.bold = on;
    else if (tag === "w:vanish") this.hidden = on;
    else if (tag === "w:t") this.inText = true;
    else if (tag === "w:pStyle") this.level = this.levels.get(value) ?? this.level;
    else if (tag === "w:outlineLvl" && Number(value) < 6) this.level = Number(value) + 1;
    else if (tag === "w:numPr") this.listed = true;
    else if (tag === "w:tab" && attributes["w:pos"] === undefined) this.write(CELL_GAP);
    else if (tag === "w:noBreakHyphen") this.write("-");
    else if (tag === "w:cr") this.write("\n");
    else if (tag === "w:lastRenderedPageBreak") this.turnPage();
    else if (tag === "w:pageBreakBefore" && on) this.turnPage();
    else if (tag === "w:br") {
      if (attributes["w:type"] === "page") this.turnPage();
      else this.write("\n");
    }
  }

  close(tag: string): void {
    if (this.skipping > 0) {
      this.skipping -= 1;
      return;
    }
    if (tag === "w:t") this.inText = false;
    else if (tag === "w:rPr") this.inRunProperties = false;
    else if (tag === "w:p") this.endParagraph();
    else if (tag === "w:tc" && this.tables === 1) {
      this.cells.push(this.cell.trim().replace(/\s*\n\s*/g, " "));
      this.cell = "";
    } else if (tag === "w:tr" && this.tables === 1) {
      this.rows.push(this.cells.filter((cell) => cell !== "").join(CELL_GAP));
      this.cells = [];
    } else if (tag === "w:tbl") {
      this.tables -= 1;
      const rows = this.rows.filter((row) => row !== "");
      if (this.tables > 0) return;
      if (rows.length > 0) this.parts.push({ text: cleanText(rows.join("\n")), level: null });
      this.rows = [];
    }
  }

  text(text: string): void {
    if (this.inText && this.skipping === 0) this.write(text);
  }

  private write(text: string): void {
    if (this.hidden) return;
    this.paragraph += text;
    if (this.bold) this.boldCharacters += text.length;
  }

  private endParagraph(): void {
    const text = cleanText(this.paragraph).trim();
    if (this.tables > 0) this.cell += `${text}\n`;
    else if (text !== "") this.push(text);
    this.resetParagraph();
    this.level = null;
    this.listed = false;
  }

  private push(text: string): void {
    const heavy = this.boldCharacters >= this.paragraph.trim().length && !this.listed;
    const short = text.length <= MAX_BOLD_HEADING_CHARACTERS && !/[.;,:]$/.test(text) && !text.includes("\n");
    const level = this.level ?? (heavy && short ? BOLD_LEVEL : null);
    if (!this.listed || this.level !== null) {
      this.parts.push({ text, level });
      return;
    }
    const before = this.parts.at(-1);
    // Items of one list stay together.
    if (before && "text" in before && before.text.startsWith("• ")) before.text += `\n• ${text}`;
    else this.parts.push({ text: `• ${text}`, level: null });
  }

  /** A break in mid-paragraph parts it; inside a table the rows stay together on the page where the table began. */
  private turnPage(): void {
    if (this.tables > 0) return;
    const text = cleanText(this.paragraph).trim();
    if (text !== "") this.push(text);
    this.resetParagraph();
    const before = this.parts.at(-1);
    // Word marks a break of the author's once more where it rendered it.
    if (before && "text" in before) this.parts.push({ pageLabel: null });
  }

  private resetParagraph(): void {
    this.paragraph = "";
    this.boldCharacters = 0;
  }
}
