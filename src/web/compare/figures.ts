import type { CountedPair, CountedShare } from "../api-types.ts";

interface FigureKind {
  name: string;
  /** Whether the figure is over this item, and whether the item counts for it. */
  counts: (item: CountedPair) => boolean;
  holds: (item: CountedPair) => boolean;
  words: readonly [string, string];
  /** What it tells apart are equals, so that neither has a colour. */
  equals?: true;
}

/** The figures that open their items, as the address names them (`?figure=`). */
export const FIGURES = {
  items: { name: "Items compared", counts: () => true, holds: ({ agree }) => agree, words: ["Agree", "Differ"] },
  agreement: {
    name: "Agreement",
    counts: ({ final }) => final !== null,
    holds: ({ agree }) => agree,
    words: ["Agree", "Differ"],
  },
  upheld: {
    name: "Upheld by the letter",
    counts: ({ final }) => final !== null,
    holds: ({ final }) => final === "upheld",
    words: ["Upheld", "Not upheld"],
    equals: true,
  },
  overturned: {
    name: "Overturns found",
    counts: ({ final }) => final === "overturned",
    holds: ({ agree }) => agree,
    words: ["Found", "Missed"],
  },
  pages: {
    name: "All pages of the letter cited",
    counts: ({ allPagesCited }) => allPagesCited !== null,
    holds: ({ allPagesCited }) => allPagesCited === true,
    words: ["All cited", "Pages missing"],
  },
  ur: {
    name: "Letter’s pages cited by utilization review",
    counts: ({ urCitesAllPages }) => urCitesAllPages !== null,
    holds: ({ urCitesAllPages }) => urCitesAllPages === true,
    words: ["All cited", "Pages missing"],
  },
} as const satisfies Record<string, FigureKind>;

export type FigureKey = keyof typeof FIGURES;

/** The colour of a figure's two words. */
export function toneOf(figure: FigureKey, holds: boolean): string {
  const { equals }: FigureKind = FIGURES[figure];
  return equals ? "aside" : holds ? "documented" : "conflicting";
}

/** The figure that an address opens, if any. */
export function readFigure(search: URLSearchParams): FigureKey | null {
  const asked = search.get("figure");
  return (Object.keys(FIGURES) as FigureKey[]).find((key) => key === asked) ?? null;
}

export function percent(share: number | null): string {
  return share === null ? "not defined" : `${Math.round(share * 100)} %`;
}

/** "2 of 2 [34 % to 100 %]": what a share is of, and its interval. */
export function sayShare({ count, of, low, high }: CountedShare): string {
  return of === 0 ? "no items" : `${count} of ${of} [${percent(low)} to ${percent(high)}]`;
}
