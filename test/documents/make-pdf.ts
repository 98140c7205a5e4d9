type Run = { x: number; y: number; text: string; size?: number };

/** A small PDF in hand-written syntax, a list of text runs a page; `y` counts upwards from the foot in points. */
export function makePdf(pages: Run[][], options: { encrypted?: boolean; turned?: boolean } = {}): Uint8Array {
  const objects: string[] = [];
  const pageIds = pages.map((_, index) => 4 + index * 2);
  objects[1] = "<< /Type /Catalog /Pages 2 0 R >>";
  objects[2] = `<< /Type /Pages /Count ${pages.length} /Kids [${pageIds.map((id) => `${id} 0 R`).join(" ")}] >>`;
  objects[3] = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
  pages.forEach((runs, index) => {
    const id = 4 + index * 2;
    const content = runs
      .map((run) => `BT /F1 ${run.size ?? 10} Tf ${run.x} ${run.y} Td (${run.text.replace(/[()\\]/g, "\\$&")}) Tj ET`)
      .join("\n");
    objects[id] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792]${options.turned ? " /Rotate 90" : ""} /Resources << /Font << /F1 3 0 R >> >> /Contents ${id + 1} 0 R >>`;
    objects[id + 1] = `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  });
  let body = "%PDF-1.4\n";
  const offsets: number[] = [];
  objects.forEach((object, id) => {
    offsets[id] = body.length;
    body += `${id} 0 obj\n${object}\nendobj\n`;
  });
  const startOfXref = body.length;
  const rows = offsets.slice(1).map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
  body += `xref\n0 ${objects.length}\n0000000000 65535 f \n${rows.join("")}`;
  const zeros = "00".repeat(32);
  const encrypt = options.encrypted
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"ab".repeat(32)}> /U <${zeros}> >> /ID [<${zeros}> <${zeros}>]`
    : "";
  body += `trailer << /Size ${objects.length} /Root 1 0 R${encrypt} >>\nstartxref\n${startOfXref}\n%%EOF`;
  return new TextEncoder().encode(body);
}
