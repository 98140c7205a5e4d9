import { IconEqual, IconEqualNot } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { Link } from "wouter";
import type { CountedItem } from "../api-types.ts";
import { count, DETERMINATION_WORDS } from "../words.ts";
import { ScrollRegion } from "./scroll-region.tsx";

/** The figures that open their items, as the address names them. */
export const FIGURES = {
  agreement: {
    name: "Agreement",
    counts: ({ final }: CountedItem) => final !== null,
    holds: ({ agree }: CountedItem) => agree,
    words: ["Agree", "Differ"],
  },
  overturned: {
    name: "Overturns found",
    counts: ({ final }: CountedItem) => final === "overturned",
    holds: ({ agree }: CountedItem) => agree,
    words: ["Found", "Missed"],
  },
  pages: {
    name: "All pages of the letter cited",
    counts: ({ allPagesCited }: CountedItem) => allPagesCited !== null,
    holds: ({ allPagesCited }: CountedItem) => allPagesCited === true,
    words: ["All cited", "Pages missing"],
  },
} as const;
export type FigureKey = keyof typeof FIGURES;

/** The items that one figure counts, those first that lower it; each opens its texts side by side. */
export function CountedItems({ figure, items }: { figure: FigureKey; items: CountedItem[] }) {
  const { name, counts, holds, words } = FIGURES[figure];
  const counted = items.filter(counts);
  const rows = [...counted.filter((item) => !holds(item)), ...counted.filter(holds)];
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever opens a figure is led to its items.
  useEffect(() => heading.current?.focus(), [figure]);
  return (
    <section aria-labelledby="counted-items">
      <h2 id="counted-items" className="section-head" tabIndex={-1} ref={heading}>
        {name}: {count(rows.length, "item")}
      </h2>
      <ScrollRegion className="table-scroll" aria-label={`Items of “${name}”`}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">Item</th>
              <th scope="col">Draft</th>
              <th scope="col">Letter</th>
              <th scope="col">{name}</th>
              <th scope="col">Case file</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((item) => (
              <tr key={`${item.caseFileId}/${item.at}`}>
                <th scope="row">
                  <Link href={`/case-files/${item.caseFileId}/compare?at=${item.at}`} className="text-link">
                    {item.request}
                  </Link>
                </th>
                <td>{item.draft ? DETERMINATION_WORDS[item.draft] : "none"}</td>
                <td>{item.final ? DETERMINATION_WORDS[item.final] : "none"}</td>
                <td>
                  <span className="state" data-state={holds(item) ? "documented" : "conflicting"}>
                    {holds(item) ? <IconEqual size={16} aria-hidden /> : <IconEqualNot size={16} aria-hidden />}
                    {holds(item) ? words[0] : words[1]}
                  </span>
                </td>
                <td>{item.title}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
