import { CRITERIA_LEAD } from "./describe-section.ts";
import type { GuidelineBlock } from "./guideline-page.ts";

/** Sections stay between these many characters: longer ones are cut between paragraphs, shorter ones join their like. */
export const MIN_SECTION_CHARACTERS = 200;
export const MAX_SECTION_CHARACTERS = 6_000;

export type PlacedBlock = GuidelineBlock & { page: number };

export interface RawSection {
  topic: string;
  chapter: string | null;
  chapterNumber: string | null;
  headings: string[];
  blocks: PlacedBlock[];
}

/** A line that opens a recommendation of its own: "Recommendation: …", "Recommendation 3", "Not Recommended". */
export const RECOMMENDATION_LEAD =
  /^(?:recommendations?\s*(?:#|no\.?)?\s*\d*[a-z]?\s*[:.–-]\s*\S|recommendation\s+\d+[a-z]?\b)/i;
/** Whether a short text says what a citation needs: that something is recommended or not, or where that is said. */
function standsAlone(section: RawSection): boolean {
  return section.blocks.some((block) => /\brecommend|\bsee\b|\bnot indicated\b|\bunder study\b/i.test(block.text));
}

/** A short section joins the one above it in the same chapter, under its own heading, unless it recommends. */
export function mergeTiny(sections: readonly RawSection[]): RawSection[] {
  const merged: RawSection[] = [];
  for (const section of sections) {
    const before = merged.at(-1);
    const small = sizeOf(section.blocks) < MIN_SECTION_CHARACTERS && !standsAlone(section);
    const roof = section.headings.slice(0, -1);
    const kin = before && roof.length > 0 && roof.every((heading, index) => before.headings[index] === heading);
    const fits = before && sizeOf(before.blocks) + sizeOf(section.blocks) <= MAX_SECTION_CHARACTERS;
    if (small && before && kin && fits) {
      const heading = section.headings.at(-1);
      const page = section.blocks[0]?.page ?? 1;
      const shown = heading && heading !== before.headings.at(-1) ? [{ text: heading, level: 6, page }] : [];
      before.blocks.push(...shown, ...section.blocks);
    } else merged.push({ ...section, blocks: [...section.blocks] });
  }
  return merged;
}

/** Cuts a long section between paragraphs, rather before a recommendation or a list of criteria than elsewhere. */
export function cutLong(section: RawSection): RawSection[] {
  if (sizeOf(section.blocks) <= MAX_SECTION_CHARACTERS) return [section];
  const pieces: PlacedBlock[][] = [];
  let piece: PlacedBlock[] = [];
  for (const block of section.blocks.flatMap(cutBlock)) {
    const size = sizeOf(piece);
    const lead = RECOMMENDATION_LEAD.test(block.text) || CRITERIA_LEAD.test(block.text.split("\n")[0] ?? "");
    const full = size + block.text.length > MAX_SECTION_CHARACTERS;
    if (piece.length > 0 && (full || (lead && size > MAX_SECTION_CHARACTERS / 3))) {
      pieces.push(piece);
      piece = [];
    }
    piece.push(block);
  }
  if (sizeOf(piece) < MIN_SECTION_CHARACTERS && pieces.length > 0) pieces.at(-1)?.push(...piece);
  else pieces.push(piece);
  return pieces.map((blocks) => ({ ...section, blocks }));
}

/** A single paragraph longer than a section is cut at the ends of lines or sentences. */
function cutBlock(block: PlacedBlock): PlacedBlock[] {
  const parts: PlacedBlock[] = [];
  let rest = block.text;
  while (rest.length > MAX_SECTION_CHARACTERS) {
    const window = rest.slice(0, MAX_SECTION_CHARACTERS - MIN_SECTION_CHARACTERS);
    const ends = [window.lastIndexOf("\n"), window.lastIndexOf(". ") + 1, window.lastIndexOf(" ")];
    const at = ends.find((end) => end > MAX_SECTION_CHARACTERS / 2) ?? window.length;
    parts.push({ ...block, text: rest.slice(0, at).trim() });
    rest = rest.slice(at).trim();
  }
  return [...parts, { ...block, text: rest }];
}

function sizeOf(blocks: readonly PlacedBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length + 2, 0);
}
