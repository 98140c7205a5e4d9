import type { Browser, Page } from "playwright-core";

/** A page of these lines as a picture, as a scanner would make it: letter size at 150 dots an inch. */
export async function makeScan(browser: Browser, lines: string[], type = "image/png"): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    const base64 = await page.evaluate(
      ({ lines, type }) => {
        const canvas = document.createElement("canvas");
        canvas.width = 1275;
        canvas.height = 1650;
        const context = canvas.getContext("2d");
        if (!context) throw new Error("no canvas");
        context.fillStyle = "#fdfdfb";
        context.fillRect(0, 0, canvas.width, canvas.height);
        context.fillStyle = "#1c1c1c";
        context.font = "36px serif";
        for (const [at, line] of lines.entries()) context.fillText(line, 150, 220 + at * 100);
        return canvas.toDataURL(type, 0.9).split(",")[1] ?? "";
      },
      { lines, type },
    );
    return new Uint8Array(Buffer.from(base64, "base64"));
  } finally {
    await page.close();
  }
}

/** A PDF whose pages are all this scan, with no text behind it. */
export async function makeScannedPdf(browser: Browser, lines: string[], pages: number): Promise<Uint8Array> {
  const scan = await makeScan(browser, lines, "image/jpeg");
  const ids = Array.from({ length: pages }, (_, at) => 4 + at * 2);
  const parts: (string | Uint8Array)[] = [];
  const offsets: number[] = [];
  let length = 0;
  const write = (part: string | Uint8Array) => {
    const bytes = typeof part === "string" ? Buffer.from(part, "latin1") : part;
    parts.push(bytes);
    length += bytes.length;
  };
  const object = (id: number, ...body: (string | Uint8Array)[]) => {
    offsets[id] = length;
    for (const part of [`${id} 0 obj\n`, ...body, "\nendobj\n"]) write(part);
  };
  write("%PDF-1.4\n");
  object(1, "<< /Type /Catalog /Pages 2 0 R >>");
  object(2, `<< /Type /Pages /Count ${pages} /Kids [${ids.map((id) => `${id} 0 R`).join(" ")}] >>`);
  object(
    3,
    `<< /Type /XObject /Subtype /Image /Width 1275 /Height 1650 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${scan.length} >>\nstream\n`,
    scan,
    "\nendstream",
  );
  for (const id of ids) {
    const content = "q 612 0 0 792 0 0 cm /Scan Do Q";
    object(
      id,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /XObject << /Scan 3 0 R >> >> /Contents ${id + 1} 0 R >>`,
    );
    object(id + 1, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  const start = length;
  const rows = offsets.slice(1).map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
  write(`xref\n0 ${offsets.length}\n0000000000 65535 f \n${rows.join("")}`);
  write(`trailer << /Size ${offsets.length} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`);
  return new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array))));
}

/** The characters of the page that lie under the marks of its quote, in reading order, without white space. */
export function wordsUnderMarks(page: Page): Promise<string> {
  return page.evaluate(() => {
    const marks = [...document.querySelectorAll(".box-focus")].map((mark) => mark.getBoundingClientRect());
    const found: { character: string; mark: number; at: number }[] = [];
    for (const layer of document.querySelectorAll(".textLayer")) {
      const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? "";
        for (let at = 0; at < text.length; at += 1) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const { left, top, width, height } = range.getBoundingClientRect();
          const [x, y] = [left + width / 2, top + height / 2];
          const mark = marks.findIndex((one) => x > one.left && x < one.right && y > one.top && y < one.bottom);
          if (mark >= 0) found.push({ character: text[at] ?? "", mark, at: found.length });
        }
      }
    }
    return found
      .sort((a, b) => a.mark - b.mark || a.at - b.at)
      .map((one) => one.character)
      .join("")
      .replace(/\s+/g, "");
  });
}
