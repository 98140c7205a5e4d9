/** A run of text on a page; `y` counts upwards from the foot in points. */
export interface Run {
  x: number;
  y: number;
  text: string;
  size?: number;
  bold?: boolean;
}

export interface BookOptions {
  /** Entries of the /PageLabels number tree as they stand in the file: "0 << /S /r >> 2 << /S /D /St 1 >>". */
  labels?: string;
  /** Bookmarks of one level; pages from 0. */
  outline?: { title: string; page: number }[];
  /** Nodes of the page tree stacked one in the other above the pages. */
  treeDepth?: number;
  /** Objects that nothing refers to. */
  idleObjects?: number;
  encrypted?: boolean;
}

const FONT = "<< /Type /Font /Subtype /Type1 /Encoding /WinAnsiEncoding";

/** A PDF with a regular and a bold font, page labels and bookmarks, in hand-written syntax. */
export function makeBook(pages: readonly Run[][], options: BookOptions = {}): Uint8Array {
  const objects: string[] = [];
  const depth = options.treeDepth ?? 0;
  const firstPage = 5 + depth;
  const ids = pages.map((_, index) => firstPage + index * 2);
  const bookmarks = options.outline ?? [];
  const outlineId = firstPage + pages.length * 2;
  objects[1] = `<< /Type /Catalog /Pages 2 0 R${options.labels ? ` /PageLabels << /Nums [${options.labels}] >>` : ""}${bookmarks.length > 0 ? ` /Outlines ${outlineId} 0 R` : ""} >>`;
  objects[3] = `${FONT} /BaseFont /Helvetica >>`;
  objects[4] = `${FONT} /BaseFont /Helvetica-Bold >>`;
  const kids = (of: readonly number[]) => `[${of.map((id) => `${id} 0 R`).join(" ")}]`;
  for (let level = 0; level <= depth; level += 1) {
    const id = level === 0 ? 2 : 4 + level;
    const parent = level === 0 ? "" : ` /Parent ${level === 1 ? 2 : 3 + level} 0 R`;
    objects[id] =
      `<< /Type /Pages /Count ${pages.length}${parent} /Kids ${level < depth ? kids([5 + level]) : kids(ids)} >>`;
  }
  pages.forEach((runs, index) => {
    const id = firstPage + index * 2;
    const content = runs.map(writeRun).join("\n");
    objects[id] =
      `<< /Type /Page /Parent ${depth === 0 ? 2 : 4 + depth} 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${id + 1} 0 R >>`;
    objects[id + 1] = `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  });
  if (bookmarks.length > 0) {
    objects[outlineId] =
      `<< /Type /Outlines /First ${outlineId + 1} 0 R /Last ${outlineId + bookmarks.length} 0 R /Count ${bookmarks.length} >>`;
    bookmarks.forEach(({ title, page }, index) => {
      const id = outlineId + 1 + index;
      const [before, after] = [index > 0, index < bookmarks.length - 1];
      objects[id] =
        `<< /Title (${escapeText(title)}) /Parent ${outlineId} 0 R${before ? ` /Prev ${id - 1} 0 R` : ""}${after ? ` /Next ${id + 1} 0 R` : ""} /Dest [${ids[page]} 0 R /Fit] >>`;
    });
  }
  for (let idle = options.idleObjects ?? 0; idle > 0; idle -= 1) objects.push("null");
  return writeFile(objects, options.encrypted === true);
}

function writeRun(run: Run): string {
  return `BT /${run.bold ? "F2" : "F1"} ${run.size ?? 10} Tf ${run.x} ${run.y} Td (${escapeText(run.text)}) Tj ET`;
}

function escapeText(text: string): string {
  return text.replace(/[()\\]/g, "\\$&");
}

function writeFile(objects: readonly string[], encrypted: boolean): Uint8Array {
  const parts = ["%PDF-1.4\n"];
  let length = parts[0]?.length ?? 0;
  const rows: string[] = [];
  const add = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  for (let id = 1; id < objects.length; id += 1) {
    rows.push(`${String(length).padStart(10, "0")} 00000 n \n`);
    add(`${id} 0 obj\n${objects[id]}\nendobj\n`);
  }
  const start = length;
  const zeros = "00".repeat(32);
  const encrypt = encrypted
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"ab".repeat(32)}> /U <${zeros}> >> /ID [<${zeros}> <${zeros}>]`
    : "";
  add(`xref\n0 ${objects.length}\n0000000000 65535 f \n`);
  for (const row of rows) add(row);
  add(`trailer << /Size ${objects.length} /Root 1 0 R${encrypt} >>\nstartxref\n${start}\n%%EOF`);
  return new TextEncoder().encode(parts.join(""));
}

/** Lines of prose at about 90 characters, of words that the vocabulary of guidelines uses. */
export function prose(seed: number, lines: number): string[] {
  const words =
    "the patient with chronic pain may benefit from a short trial of supervised therapy when function improves and other care has failed after several weeks of documented conservative treatment".split(
      " ",
    );
  return Array.from({ length: lines }, (_, line) => {
    let text = "";
    for (let at = 0; text.length < 80; at += 1) text += `${words[(seed * 31 + line * 17 + at * 7) % words.length]} `;
    return text.trim();
  });
}

/** Lines set one below the other from `top` downwards. */
export function setLines(
  lines: readonly string[],
  top: number,
  options: Partial<Run> & { pitch?: number } = {},
): Run[] {
  const { pitch = 12, ...run } = options;
  return lines.map((text, index) => ({ x: 72, ...run, y: top - index * pitch, text }));
}
