/**
 * Takes out what is not text: NUL and other control characters, zero-width marks, soft hyphens and lone surrogates, which
 * break searches and JSON. No-break spaces become spaces, ligatures their letters and drawn
 * boxes the "[X]" and "[ ]" of forms, so that words are found; every other character stays.
 */
export function cleanText(text: string): string {
  const clean = text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffe\uffff]/g, "")
    .replace(/[\u00a0\u2007\u202f]/g, " ")
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize("NFKC"))
    .replace(/[\u2610\u25a1]/g, "[ ]")
    .replace(/[\u2611\u2612]/g, "[X]")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "");
  // Not by an expression for trailing blanks: on a long run of them inside a line it takes quadratic time.
  return clean
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}
