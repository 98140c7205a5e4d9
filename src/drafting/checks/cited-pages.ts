import type { Excerpt } from "../../vocabulary.ts";

/** The page spans of "371, 376-377" as written, without blanks; other marks such as "(c)(1)" stay whole. */
export function splitPages(pages: string | null): string[] {
  return (pages ?? "")
    .split(/[,;&]/)
    .map((span) =>
      span
        .replace(/^\s*pp?\.?\s*/i, "")
        .replace(/[–—]/g, "-")
        .replace(/\s+/g, "")
        .trim(),
    )
    .filter((span) => span !== "");
}

/** The single pages that spans cover; spans that are no numbers give none. */
export function expandPages(spans: string[]): Set<number> {
  const numbers = new Set<number>();
  for (const span of spans.flatMap((written) => splitPages(written))) {
    const match = /^(\d+)(?:-(\d+))?$/.exec(span);
    if (!match) continue;
    const from = Number(match[1]);
    const to = Math.min(match[2] ? Number(match[2]) : from, from + 400);
    for (let page = from; page <= to; page++) numbers.add(page);
  }
  return numbers;
}

/**
 * Which of an excerpt's pages to cite. Reviewers cite a topic of the chronic pain guideline by its whole span; in the chapters
 * of ACOEM 2004 the first page carries the recommendation and single pages after it repeat it in the chapter's table, so there
 * a single first page stands alone. Excerpts cited by section have no pages.
 */
export function pagesDecided(excerpt: Pick<Excerpt, "sourceKey" | "pages">): string[] {
  const spans = splitPages(excerpt.pages).filter((span) => /^\d+(?:-\d+)?$/.test(span));
  const first = spans[0];
  if (excerpt.sourceKey === "acoem-2004" && first && !first.includes("-")) return [first];
  return spans;
}
