import { Link } from "wouter";
import type { ComparisonCounts, CountedShare } from "../api-types.ts";
import { FIGURES, type FigureKey, percent, sayShare } from "./figures.ts";

interface Props {
  counts: ComparisonCounts;
  /** The address whose `?figure=` opens the items of a figure. */
  path: string;
}

/** The figures of a comparison, each with its interval, with what it is compared with, and as the way to the items that it counts. */
export function FigureList({ counts, path }: Props) {
  const { agreement, alwaysUpheld, kappa, kappaInterval, overturnRecall, allPagesCited, urPagesCited } = counts;
  const open = (key: FigureKey, number: string, of: string = FIGURES[key].name) => (
    <Link href={`${path}?figure=${key}`} className="text-link" aria-label={`${number}: ${of}, its items`}>
      {number}
    </Link>
  );
  const share = (key: FigureKey, value: CountedShare) =>
    value.of === 0 ? percent(value.share) : open(key, percent(value.share));
  return (
    <dl className="figures">
      <div>
        <dt>{FIGURES.agreement.name}</dt>
        <dd>
          <strong>{share("agreement", agreement)}</strong>
          <span className="meta">{sayShare(agreement)}</span>
          <span className="meta">
            always upheld: {share("upheld", alwaysUpheld)}, {sayShare(alwaysUpheld)}
          </span>
        </dd>
      </div>
      <div>
        <dt>Cohen’s κ</dt>
        <dd>
          <strong>{kappa === null ? "not defined" : open("agreement", kappa.toFixed(2), "Cohen’s κ")}</strong>
          <span className="meta">
            {kappaInterval
              ? `agreement beyond chance [${kappaInterval.low.toFixed(2)} to ${kappaInterval.high.toFixed(2)}]`
              : "both sides give one determination throughout"}
          </span>
          <span className="meta">always upheld: 0.00</span>
        </dd>
      </div>
      <div>
        <dt>{FIGURES.overturned.name}</dt>
        <dd>
          <strong>{share("overturned", overturnRecall)}</strong>
          <span className="meta">{overturnRecall.of === 0 ? "none to find" : sayShare(overturnRecall)}</span>
          <span className="meta">always upheld: 0 %</span>
        </dd>
      </div>
      <div>
        <dt>{FIGURES.pages.name}</dt>
        <dd>
          <strong>{share("pages", allPagesCited)}</strong>
          <span className="meta">{allPagesCited.of === 0 ? "the letter cites none" : sayShare(allPagesCited)}</span>
          {urPagesCited.of > 0 && (
            <span className="meta">
              utilization review: {share("ur", urPagesCited)}, {sayShare(urPagesCited)}
            </span>
          )}
        </dd>
      </div>
    </dl>
  );
}
