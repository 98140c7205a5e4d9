import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { api, keys } from "../api.ts";
import type { ModelUse } from "../api-types.ts";
import { ErrorNote } from "../parts/error-note.tsx";
import { ScrollRegion } from "../parts/scroll-region.tsx";
import { count, formatDay } from "../words.ts";

const number = (value: number) => value.toLocaleString("en-US");
const dollars = (microUsd: number) => `$${(microUsd / 1e6).toFixed(2)}`;
const seconds = (ms: number) => `${number(Math.round(ms / 1000))} s`;

/** Which model answers, within which limits, and what it took this month. Set where the server is set up, not here. */
export function ModelInUse() {
  const model = useQuery({ queryKey: keys.modelInUse, queryFn: api.modelInUse });
  const use = useQuery({ queryKey: keys.modelUse, queryFn: api.modelUse });
  if (model.isError) return <ErrorNote error={model.error} onRetry={() => void model.refetch()} />;
  if (!model.data) return <p className="meta">Loading …</p>;
  const { limits, prices, builtIn } = model.data;
  return (
    <>
      <p>
        {builtIn
          ? "The built-in drafter writes by rules, with no language model and no network. The same checks apply to what it writes. Set OPENAI_API_KEY on the server to use a language model."
          : `Answers come from ${model.data.label}. Names, birth dates and claim numbers are replaced before a request leaves.`}
      </p>
      <dl className="fact-table">
        <dt>Model</dt>
        <dd>{model.data.id}</dd>
        <dt>One answer takes at most</dt>
        <dd>
          {number(limits.answerMaxTokens)} tokens and {seconds(limits.answerTimeoutMs)}
        </dd>
        <dt>Given up after</dt>
        <dd>
          {seconds(limits.firstChunkTimeoutMs)} without a first word, {seconds(limits.chunkTimeoutMs)} without a further
          one
        </dd>
        <dt>Prices</dt>
        <dd>
          {prices.inputUsd === null || prices.outputUsd === null
            ? "none set, so that no cost is kept"
            : `$${prices.inputUsd} in, $${prices.outputUsd} out, a million tokens`}
        </dd>
        {use.data && (
          <>
            <dt>Since {formatDay(use.data.since)}</dt>
            <dd>
              {count(use.data.calls, "request")}, {number(use.data.inputTokens)} tokens in,{" "}
              {number(use.data.outputTokens)} out
              {use.data.costMicroUsd !== null && `, ${dollars(use.data.costMicroUsd)}`}
            </dd>
          </>
        )}
      </dl>
      {use.data && use.data.byCaseFile.length > 0 && <UseByCaseFile use={use.data} />}
      {use.isError && <ErrorNote error={use.error} onRetry={() => void use.refetch()} />}
    </>
  );
}

/** What each case file took, for who pays. */
function UseByCaseFile({ use }: { use: ModelUse }) {
  const { byCaseFile } = use;
  const priced = byCaseFile.some(({ costMicroUsd }) => costMicroUsd !== null);
  return (
    <details className="use-by-case">
      <summary>By case file since {formatDay(use.since)}</summary>
      <ScrollRegion className="table-scroll" aria-label="Use by case file">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">Case file</th>
              <th scope="col">Requests</th>
              <th scope="col">Tokens in</th>
              <th scope="col">Tokens out</th>
              {priced && <th scope="col">Cost</th>}
            </tr>
          </thead>
          <tbody>
            {byCaseFile.map((row) => (
              <tr key={row.caseFileId}>
                <th scope="row">
                  <Link href={`/case-files/${row.caseFileId}`} className="text-link">
                    {row.title}
                  </Link>
                </th>
                <td>{number(row.calls)}</td>
                <td>{number(row.inputTokens)}</td>
                <td>{number(row.outputTokens)}</td>
                {priced && <td>{row.costMicroUsd === null ? "no price" : dollars(row.costMicroUsd)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}
