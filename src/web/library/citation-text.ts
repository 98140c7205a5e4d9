import type { Excerpt } from "../../vocabulary.ts";
import { formatPages } from "../words.ts";
import { chapterWords } from "./topic-rows.ts";

/**
 * An excerpt as a letter cites it: source with its edition, chapter, topic or section, pages, and the regulation that
 * adopts it. "MTUS Chronic Pain Medical Treatment Guidelines (2009-07-18), Work conditioning, p. 125 (8 CCR 9792.24.2)".
 */
export function citationText(excerpt: Excerpt): string {
  const sections = excerpt.citedSections.length > 0 && !excerpt.pages ? excerpt.citedSections.join("; ") : null;
  const edition =
    /^\d/.test(excerpt.edition) && !excerpt.source.includes(excerpt.edition) ? ` (${excerpt.edition})` : "";
  const parts = [
    `${excerpt.source}${edition}`,
    chapterWords(excerpt),
    sections ?? excerpt.topic,
    excerpt.pages ? formatPages(excerpt.pages) : null,
  ].filter(Boolean);
  return `${parts.join(", ")}${excerpt.authority ? ` (${excerpt.authority})` : ""}`;
}
