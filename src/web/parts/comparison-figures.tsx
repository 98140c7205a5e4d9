import type { Comparison } from "../../vocabulary.ts";

/** The figures of a comparison, each beside what calling everything upheld would have scored. */
export function ComparisonFigures({ comparison }: { comparison: Comparison }) {
  const { summary, items } = comparison;
  const issued = items.filter((item) => item.determination.final !== null);
  const upheld = issued.filter((item) => item.determination.final === "upheld").length;
  if (summary.n === 0) {
    return <p className="note">No item of the letter matches a draft, so there is nothing to count.</p>;
  }
  const overturns = issued.length - upheld;
  const figures = [
    {
      name: "Agreement",
      value: percent(summary.agreement),
      baseline: issued.length ? percent(upheld / issued.length) : "no items",
    },
    { name: "Cohen’s κ", value: summary.kappa === null ? "not defined" : summary.kappa.toFixed(2), baseline: "0.00" },
    {
      name: "Overturns found",
      value: percent(summary.overturnRecall),
      baseline: overturns > 0 ? "0 %" : "none to find",
    },
    { name: "Pages cited alike", value: percent(summary.pageRecall), baseline: "not applicable" },
  ];
  return (
    <section aria-label="Figures">
      <dl className="figures">
        {figures.map((figure) => (
          <div key={figure.name}>
            <dt>{figure.name}</dt>
            <dd>
              <strong>{figure.value}</strong>
              <span className="meta">always upheld: {figure.baseline}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="meta">
        {summary.n === 1 ? "1 item" : `${summary.n} items`} compared. Figures of one letter say little.
      </p>
    </section>
  );
}

function percent(share: number | null): string {
  return share === null ? "not defined" : `${Math.round(share * 100)} %`;
}
