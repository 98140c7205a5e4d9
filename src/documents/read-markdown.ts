import { marked } from "marked";
import { type FlowedPart, readHtml } from "./read-html.ts";

const PAGE_LINE =
  /^[ \t]*(?:\\(?:pagebreak|newpage)|<!--\s*page\s*break\s*-->|<div[^>]*page-break[^>]*><\/div>)[ \t]*$/i;
const LABEL_LINE =
  /^[ \t]*(?:\[|<!--\s*|\{)?(?:page|pg\.?)[ \t]*:?[ \t]*(\d{1,4}|[ivxlc]{1,8}|\d{1,2}-\d{1,3})(?:\]|\s*-->|\})?[ \t]*$/i;

/** Reads Markdown into its blocks. Lines like "[Page 125]", "<!-- page 125 -->" or "\pagebreak" part printed pages. */
export function readMarkdown(markdown: string): FlowedPart[] {
  let fenced = false;
  const marks = markdown.split("\n").map((line) => {
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    if (fenced) return line;
    const label = LABEL_LINE.exec(line)?.[1];
    if (label) return `\n<hr class="pagebreak" title="${label}">\n`;
    return PAGE_LINE.test(line) ? '\n<hr class="pagebreak">\n' : line;
  });
  return readHtml(marked.parse(marks.join("\n"), { async: false, gfm: true }));
}
