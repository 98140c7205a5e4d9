import type { SummarySource } from "../../vocabulary.ts";
import { count, writeDay } from "../words.ts";
import type { Part } from "./part.ts";
import { hideNames } from "./plain-words.ts";
import { placesOf, type SummarySources } from "./tell-history.ts";

/** More items than these are counted: their requests head the decisions below. */
const MAX_NAMED = 6;

export function tellRequest({ items, names }: SummarySources): Part | null {
  const requests = items.flatMap(({ request }) => hideNames(request.replace(/[.\s]+$/, ""), names) ?? []);
  if (requests.length === 0) return null;
  const rest = requests.length - MAX_NAMED;
  const named = rest > 1 ? [...requests.slice(0, MAX_NAMED), count(rest, "further item")] : requests;
  return {
    text: `In dispute ${requests.length === 1 ? "is" : "are"}: ${named.join("; ")}.`,
    sources: [{ kind: "request" }],
  };
}

export function tellReview({ facts, items }: SummarySources): Part | null {
  if (!facts?.urDecisionDate) return null;
  const ways = new Set(items.map((item) => item.urDetermination ?? "denied"));
  const did = !ways.has("modified") ? "non-certified" : ways.has("denied") ? "non-certified or modified" : "modified";
  const { urDecisionDate, applicationDate } = facts;
  const applied = applicationDate
    ? `; an application for independent medical review is dated ${writeDay(applicationDate)}`
    : "";
  const told = applicationDate ? (["urDecisionDate", "applicationDate"] as const) : (["urDecisionDate"] as const);
  return {
    text: `On ${writeDay(urDecisionDate)} utilization review ${did} the request${items.length === 1 ? "" : "s"}${applied}.`,
    sources: [...told.map((fact): SummarySource => ({ kind: "fact", fact })), ...placesOf(facts, told)],
  };
}
