import { Parser } from "htmlparser2";
import { cleanText } from "./clean-text.ts";

/** What a document that flows consists of, in order: text with its heading level, and breaks between printed pages. */
export type FlowedPart = { text: string; level: number | null } | { pageLabel: string | null };

type Attributes = Record<string, string>;

/** Content that nobody sees or that is no text of the document. */
const DROPPED = new Set(
  "script style noscript template head title svg math iframe object canvas audio video select button nav form textarea".split(
    " ",
  ),
);
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
const BLOCKS = new Set(
  "p div section article main header footer aside li ul ol dl dt dd table tr caption blockquote pre figure figcaption address body html h1 h2 h3 h4 h5 h6 details summary".split(
    " ",
  ),
);
/** Between cells of a row, as `lay-out-text` writes columns. */
const CELL_GAP = "    ";
/** Marks of page numbers in editions made from print: EPUB page breaks, "pagenum" spans, anchors named "page125". */
const PAGE_CLASS = /(?:^|[\s_-])(?:page-?num(?:ber)?|page-?no|page-?break|pb)(?:$|[\s_-])/i;
const PAGE_ID = /^(?:page|pg|p)[-_]?(\d{1,4}|[ivxlc]{1,8}|\d{1,2}-\d{1,3})$/i;
const LABEL = /^\W*(?:page|pg\.?|p\.)?\s*(\d{1,4}|[ivxlc]{1,8}|\d{1,2}-\d{1,3})\W*$/i;
const LIST_ITEM = /^(?:•|\d{1,3}\.) /;
const MAX_DEPTH = 2_000;
const MAX_BOLD_HEADING_CHARACTERS = 120;
const BOLD_LEVEL = 6;

/**
 * Reads HTML into its blocks: headings with their level, paragraphs, items of lists, rows of tables, and page breaks where
 * the markup names printed pages. What a browser would not show (scripts, styles, hidden and zero-size parts) is dropped.
 */
export function readHtml(html: string): FlowedPart[] {
  const reader = new HtmlReader();
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => reader.open(tag, attributes),
      onclosetag: (tag) => reader.close(tag),
      ontext: (text) => reader.text(text),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  return reader.finish();
}

class HtmlReader {
  private readonly parts: FlowedPart[] = [];
  private block = "";
  private level: number | null = null;
  private cells: string[] | null = null;
  private rows: string[] | null = null;
  private tables = 0;
  private hiddenDepth = 0;
  private depth = 0;
  private preformatted = 0;
  /** Open lists, innermost last: the number of the next item, or null for one with bullets. */
  private readonly lists: (number | null)[] = [];
  /** Open tags that print bold, and characters of the block that stand in them. */
  private bold = 0;
  private boldCharacters = 0;
  /** A page mark whose label is still to be read from its text. */
  private mark: { text: string; depth: number; tag: string } | null = null;

  open(tag: string, attributes: Attributes): void {
    if (!VOID.has(tag)) this.depth += 1;
    if (this.depth > MAX_DEPTH) return;
    if (this.hiddenDepth > 0) {
      if (!VOID.has(tag)) this.hiddenDepth += 1;
      return;
    }
    if (this.openMark(tag, attributes)) return;
    if (DROPPED.has(tag) || isHidden(attributes)) {
      if (!VOID.has(tag)) this.hiddenDepth = 1;
      return;
    }
    if (breaksPage(attributes, "before")) this.turnPage(null);
    if (tag === "br") this.write("\n");
    if (tag === "pre") this.preformatted += 1;
    if (tag === "b" || tag === "strong") this.bold += 1;
    const heading =
      /^h([1-6])$/.exec(tag) ?? (attributes.role === "heading" ? [tag, attributes["aria-level"] ?? "2"] : null);
    if (BLOCKS.has(tag) && this.cells === null) this.endBlock();
    if (heading && this.tables === 0) {
      this.endBlock();
      this.level = Math.min(6, Math.max(1, Number(heading[1]) || 2));
    }
    if (tag === "table") {
      this.tables += 1;
      if (this.tables === 1) this.rows = [];
    }
    if (tag === "tr" && this.tables === 1) this.cells = [];
    if (tag === "ol") this.lists.push(Number(attributes.start ?? 1) || 1);
    if (tag === "ul") this.lists.push(null);
    if (tag === "li" && this.cells === null) this.block = this.nextBullet();
  }

  close(tag: string): void {
    if (this.mark && this.depth === this.mark.depth) this.closeMark();
    if (!VOID.has(tag)) this.depth = Math.max(0, this.depth - 1);
    if (this.hiddenDepth > 0) {
      this.hiddenDepth -= 1;
      return;
    }
    if (tag === "b" || tag === "strong") this.bold = Math.max(0, this.bold - 1);
    if (tag === "ol" || tag === "ul") this.lists.pop();
    if (tag === "pre") this.preformatted = Math.max(0, this.preformatted - 1);
    if ((tag === "td" || tag === "th") && this.tables === 1 && this.cells) {
      this.cells.push(tidy(this.block).replace(/\n+/g, " "));
      this.block = "";
    } else if (tag === "tr" && this.tables === 1 && this.cells) {
      this.rows?.push(this.cells.filter((cell) => cell !== "").join(CELL_GAP));
      this.cells = null;
    } else if (tag === "table") {
      this.tables = Math.max(0, this.tables - 1);
      if (this.tables === 0) this.endTable();
    } else if (BLOCKS.has(tag) && this.cells === null) {
      this.endBlock();
    } else if (BLOCKS.has(tag) && this.cells) this.write("\n");
  }

  text(text: string): void {
    if (this.mark) this.mark.text += text;
    else if (this.hiddenDepth === 0) this.write(this.preformatted > 0 ? text : text.replace(/\s+/g, " "));
  }

  finish(): FlowedPart[] {
    this.endTable();
    this.endBlock();
    return this.parts;
  }

  private nextBullet(): string {
    const number = this.lists.at(-1) ?? null;
    if (number === null) return "• ";
    this.lists[this.lists.length - 1] = number + 1;
    return `${number}. `;
  }

  private openMark(tag: string, attributes: Attributes): boolean {
    const kind = `${attributes["epub:type"] ?? ""} ${attributes.role ?? ""}`;
    const named = PAGE_CLASS.test(attributes.class ?? "") || /pagebreak/i.test(kind);
    const id = PAGE_ID.exec(attributes.id ?? attributes.name ?? "")?.[1] ?? null;
    if (!named && !(id && (tag === "a" || tag === "span"))) return false;
    const label = LABEL.exec(attributes["aria-label"] ?? attributes.title ?? "")?.[1] ?? id;
    if (label || VOID.has(tag) || tag === "hr") {
      this.turnPage(label);
      // The number itself is no text of the guideline.
      if (named && !VOID.has(tag)) this.hiddenDepth = 1;
      return named;
    }
    this.mark = { text: "", depth: this.depth, tag };
    return true;
  }

  private closeMark(): void {
    const text = this.mark?.text ?? "";
    this.mark = null;
    const label = LABEL.exec(text.trim())?.[1] ?? null;
    if (label || text.trim() === "") this.turnPage(label);
    else this.write(text.replace(/\s+/g, " "));
  }

  private turnPage(label: string | null): void {
    const pending = this.cells === null ? this.block : "";
    if (this.cells === null) {
      // A mark in mid-sentence parts the paragraph; its second half goes on on the next page.
      this.block = pending;
      this.endBlock(true);
    }
    this.parts.push({ pageLabel: label });
  }

  private write(text: string): void {
    this.block += text;
    if (this.bold > 0) this.boldCharacters += text.length;
  }

  private endTable(): void {
    const rows = this.rows?.filter((row) => row !== "") ?? [];
    this.rows = null;
    this.cells = null;
    if (rows.length > 0) this.push(rows.join("\n"), null);
    this.block = "";
  }

  private endBlock(keepLevel = false): void {
    const text = tidy(this.block);
    // A short paragraph all in bold is the heading of pages made without heading tags.
    const heavy = text.length <= MAX_BOLD_HEADING_CHARACTERS && this.boldCharacters >= this.block.trim().length;
    if (heavy && this.tables === 0 && !/[.;,:]$|\n/.test(text)) this.level ??= BOLD_LEVEL;
    this.block = "";
    this.boldCharacters = 0;
    if (text !== "" && !/^(?:•|\d+\.)$/.test(text)) this.push(text, this.level);
    if (!keepLevel || text !== "") this.level = null;
  }

  private push(text: string, level: number | null): void {
    const before = this.parts.at(-1);
    // Items of one list stay together.
    const listed = LIST_ITEM.test(text) && before && "text" in before && LIST_ITEM.test(before.text);
    if (listed && level === null && before.level === null) before.text += `\n${text}`;
    else this.parts.push({ text, level });
  }
}

function tidy(text: string): string {
  return cleanText(text)
    .split("\n")
    .map((line) => line.replace(/[ \t]+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

function isHidden(attributes: Attributes): boolean {
  if ("hidden" in attributes || attributes["aria-hidden"] === "true") return true;
  const style = (attributes.style ?? "").toLowerCase().replace(/\s+/g, "");
  if (/display:none|visibility:(?:hidden|collapse)|opacity:0(?:\.0+)?(?:;|$|!)/.test(style)) return true;
  if (/(?:font-size|^width|^height|;width|;height|max-height|max-width):0(?:px|pt|em|rem|%)?(?:;|$|!)/.test(style))
    return true;
  return /(?:left|top|text-indent|right):-\d{4,}/.test(style);
}

function breaksPage(attributes: Attributes, side: "before"): boolean {
  const style = (attributes.style ?? "").toLowerCase().replace(/\s+/g, "");
  return style.includes(`page-break-${side}:always`) || style.includes(`break-${side}:page`);
}
