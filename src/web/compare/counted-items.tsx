import { IconEqual, IconEqualNot } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { Link } from "wouter";
import type { CountedItem } from "../api-types.ts";
import { ScrollRegion } from "../parts/scroll-region.tsx";
import { count, DETERMINATION_WORDS } from "../words.ts";
import { FIGURES, type FigureKey, toneOf } from "./figures.ts";

/** The heading of what a figure counts; whoever opens the figure is led to it. */
export function FigureHeading({ figure, n, path }: { figure: FigureKey; n: number; path: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever opens another figure is led to its items.
  useEffect(() => heading.current?.focus(), [figure]);
  return (
    <div className="row section-head figure-head">
      <h2 id="counted-items" tabIndex={-1} ref={heading}>
        {FIGURES[figure].name}: {count(n, "item")}
      </h2>
      <Link href={path} className="text-link">
        Close
      </Link>
    </div>
  );
}

/** The items that one figure counts, those first that lower it; each opens its texts side by side. */
export function CountedItems({ figure, items }: { figure: FigureKey; items: CountedItem[] }) {
  const { name, counts, holds, words } = FIGURES[figure];
  const counted = items.filter(counts);
  const rows = [...counted.filter((item) => !holds(item)), ...counted.filter(holds)];
  return (
    <section aria-labelledby="counted-items">
      <FigureHeading figure={figure} n={rows.length} path="/qa" />
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
                  <span className="state" data-state={toneOf(figure, holds(item))}>
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
