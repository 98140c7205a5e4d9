/** Characters that no XML 1.0 document may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A text as an XML document can hold it: every other character stays as it is. Control characters go, half of a surrogate pair becomes the
 * replacement character, so that a reader sees that something is missing.
 */
export function cleanXmlText(text: string): string {
  return text.replace(CONTROL, "").replace(LONE_SURROGATE, "\ufffd");
}

/** The same on one line. */
export function cleanXmlLine(text: string): string {
  return cleanXmlText(text).replace(/\s+/g, " ").trim();
}
