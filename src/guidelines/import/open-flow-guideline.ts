import type { FlowedPart } from "../../documents/read-html.ts";
import { decodeText } from "../../documents/read-text-pages.ts";
import { DOCX } from "../../documents/sniff-media-type.ts";
import { AppError } from "../../errors.ts";
import { arrangeText } from "./arrange-text.ts";
import { flowToPages } from "./flow-to-pages.ts";
import type { GuidelinePage } from "./guideline-page.ts";
import { checkGuidelinePageCount, type GuidelineFile, MIN_LETTERS } from "./read-guideline-file.ts";
import type { TextType } from "./read-text-type.ts";

export { DOCX };

/** Opens a guideline in a format that flows, or in text. These are small beside PDFs and are read whole. */
export async function openFlowGuideline(
  bytes: Uint8Array,
  mediaType: TextType | typeof DOCX | "application/rtf",
): Promise<GuidelineFile> {
  const pages = await readPages(bytes, mediaType);
  const letters = pages.reduce((sum, page) => sum + (page.text.match(/\p{L}/gu)?.length ?? 0), 0);
  if (letters < MIN_LETTERS) {
    throw new AppError(
      "empty-document",
      "The file holds no text that could be searched or cited. Check that it was saved completely and import it again.",
    );
  }
  checkGuidelinePageCount(pages.length);
  return {
    mediaType,
    pageCount: pages.length,
    outline: [],
    readPages: async (from, to) => pages.slice(Math.max(0, from - 1), to),
    close: async () => undefined,
  };
}

async function readPages(bytes: Uint8Array, mediaType: string): Promise<GuidelinePage[]> {
  switch (mediaType) {
    case "text/html": {
      const { readHtml } = await import("../../documents/read-html.ts");
      return flowToPages(readHtml(decodeText(bytes)));
    }
    case "text/markdown": {
      const { readMarkdown } = await import("../../documents/read-markdown.ts");
      return flowToPages(readMarkdown(decodeText(bytes)));
    }
    case DOCX: {
      const { readDocxFlow } = await import("../../documents/read-docx-flow.ts");
      return flowToPages(readDocxFlow(bytes) satisfies FlowedPart[]);
    }
    case "application/rtf": {
      const { readRtfPages } = await import("../../documents/read-rtf-pages.ts");
      return arrangeText(readRtfPages(bytes).join("\f"));
    }
    default:
      return arrangeText(decodeText(bytes));
  }
}
