import { AppError } from "../../errors.ts";

// Stands in until src/guidelines/import is there.
export interface GuidelineBlock {
  text: string;
  level: number | null;
}
export interface GuidelinePage {
  number: number;
  label: string | null;
  text: string;
  blocks: GuidelineBlock[];
}
export interface GuidelineFile {
  mediaType: string;
  pageCount: number;
  readPages(from: number, to: number): Promise<GuidelinePage[]>;
}
export interface GuidelineSection {
  topic: string;
  chapter: string | null;
  chapterNumber: string | null;
  headings: string[];
  pages: string | null;
  text: string;
  recommendation: string;
  treatments: string[];
  bodyRegions: string[];
}
export async function openGuidelineFile(_: { name: string; bytes: Uint8Array }): Promise<GuidelineFile> {
  throw new AppError("unsupported-document", "Guideline files cannot be read yet.");
}
export function splitGuideline(_: readonly GuidelinePage[]): GuidelineSection[] {
  return [];
}
