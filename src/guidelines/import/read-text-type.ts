export type TextType = "text/html" | "text/markdown" | "text/plain";

const HTML_START = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;
const HTML_TAGS = /<(?:h[1-6]|p|div|table|ul|ol|section|article)\b[^>]*>/gi;
const SAMPLE_BYTES = 32_768;

/** Which kind of text the bytes are. HTML shows by its tags; Markdown, which is also text, by the name or its headings. */
export function readTextType(bytes: Uint8Array, name: string): TextType {
  const sample = new TextDecoder().decode(bytes.subarray(0, SAMPLE_BYTES)).replaceAll("\0", "");
  if (HTML_START.test(sample)) return "text/html";
  if (/\.(?:md|markdown|mdown)$/i.test(name)) return "text/markdown";
  if ((sample.match(HTML_TAGS) ?? []).length >= 3) return "text/html";
  if ((sample.match(/^#{1,6} \S/gm) ?? []).length >= 2) return "text/markdown";
  return "text/plain";
}

/** Whether a file's name claims one of the formats that are read. */
export function namesMarkup(name: string): boolean {
  return /\.(?:pdf|docx|html?|md|markdown|txt|rtf)$/i.test(name);
}
