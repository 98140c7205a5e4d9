type Attributes = Record<string, string>;

/** Between cells of a row, as `lay-out-text` writes columns. */
const CELL_GAP = "    ";
/** Characters of the symbol fonts with which forms draw their boxes. */
const SYMBOLS: Record<string, string> = {
  F0FE: "[X]",
  F0FD: "[X]",
  F0A8: "[ ]",
  F06F: "[ ]",
  F0FC: "[X]",
  F0B7: "•",
  F0A7: "•",
};

/**
 * Collects the text of a WordprocessingML part (ECMA-376, part 1, chapter 17) from its tags: paragraphs become lines, rows of a
 * table lines with their cells apart, page breaks part the pages.
 */
export class DocxText {
  private readonly done: string[] = [];
  private page = "";
  private broken: "author" | "saved" | null = null;
  /** Rows that are open, innermost last: their finished cells and the one being read. */
  private readonly rows: { cells: string[]; cell: string; breakAfter: boolean }[] = [];
  private inText = false;
  private hidden = false;
  /** Depth inside parts that are not shown: alternatives of drawings, properties of a change. */
  private skipping = 0;
  private breakAfterParagraph = false;
  private inParagraph = 0;

  open(tag: string, attributes: Attributes): void {
    if (this.skipping > 0 || tag === "mc:Fallback" || tag === "w:rPrChange" || tag === "w:pPrChange") {
      this.skipping += 1;
      return;
    }
    switch (tag) {
      case "w:p":
        this.inParagraph += 1;
        return;
      case "w:r":
        this.hidden = false;
        return;
      case "w:vanish":
        this.hidden = isOn(attributes);
        return;
      case "w:t":
        this.inText = true;
        return;
      case "w:tab":
        // In paragraph properties a tab is a tab stop and has a position.
        if (attributes["w:pos"] === undefined) this.write(CELL_GAP);
        return;
      case "w:cr":
        this.write("\n");
        return;
      case "w:br":
        if (attributes["w:type"] === "page") this.breakPage("author");
        else this.write("\n");
        return;
      case "w:noBreakHyphen":
        this.write("-");
        return;
      case "w:sym":
        this.write(SYMBOLS[(attributes["w:char"] ?? "").toUpperCase()] ?? "");
        return;
      case "w:lastRenderedPageBreak":
        this.breakPage("saved");
        return;
      case "w:pageBreakBefore":
        if (isOn(attributes) && this.shown() !== "") this.breakPage("author");
        return;
      case "w:sectPr":
        // Inside a paragraph it ends a section, which goes on a new page unless it says otherwise.
        this.breakAfterParagraph = this.inParagraph > 0;
        return;
      case "w:type":
        if (attributes["w:val"] === "continuous") this.breakAfterParagraph = false;
        return;
      case "w:tr":
        this.rows.push({ cells: [], cell: "", breakAfter: false });
    }
  }

  close(tag: string): void {
    if (this.skipping > 0) {
      this.skipping -= 1;
      return;
    }
    const row = this.rows.at(-1);
    if (tag === "w:t") this.inText = false;
    else if (tag === "w:p") {
      this.inParagraph -= 1;
      this.hidden = false;
      this.write("\n");
      if (this.breakAfterParagraph) this.breakPage("author");
      this.breakAfterParagraph = false;
    } else if (tag === "w:tc" && row) {
      row.cells.push(row.cell.trim());
      row.cell = "";
    } else if (tag === "w:tr" && row) {
      this.rows.pop();
      this.write(`${writeRow(row.cells)}\n`);
      if (row.breakAfter) this.breakPage("saved");
    }
  }

  text(data: string): void {
    if (this.inText && this.skipping === 0) this.write(data);
  }

  pages(): string[] {
    return [...this.done, this.page];
  }

  private shown(): string {
    return this.page.trim();
  }

  private write(text: string): void {
    if (this.hidden && text !== "\n") return;
    const row = this.rows.at(-1);
    if (row) row.cell += text;
    else this.page += text;
  }

  /** Word marks a break of the author's once more where it rendered it; that is one break, two of the author's are two. */
  private breakPage(by: "author" | "saved"): void {
    const row = this.rows[0];
    if (row) {
      // A row that breaks in its middle stays whole; a break at its start stands before it.
      if (this.rows.length === 1 && row.cells.length === 0 && row.cell.trim() === "") this.turnPage(by);
      else row.breakAfter = true;
      return;
    }
    this.turnPage(by);
  }

  private turnPage(by: "author" | "saved"): void {
    const empty = this.shown() === "";
    if (empty && (this.done.length === 0 || this.broken !== by || by === "saved")) return;
    this.done.push(this.page);
    this.page = "";
    this.broken = by;
  }
}

/** One line where each cell is one; a long last cell goes on below its label; other cells follow one another. */
function writeRow(cells: string[]): string {
  const filled = cells.filter((cell) => cell !== "");
  const long = filled.slice(0, -1).some((cell) => cell.includes("\n"));
  return filled.join(long ? "\n" : CELL_GAP);
}

function isOn(attributes: Attributes): boolean {
  return !["0", "false", "off"].includes(attributes["w:val"] ?? "");
}
