import { z } from "zod";
import { type Criterion, type CriterionSpan, LimitUnit } from "../vocabulary.ts";
import { locateQuote } from "./checks/locate-quote.ts";

const Kind = z.enum(["allOf", "anyOf", "nOf", "leaf", "exclusion", "limit"]);

/** What a model gives back: a flat list, because servers differ in how they take recursive schemas. */
export const ListedCriteria = z.object({
  criteria: z
    .array(
      z.object({
        id: z.string(),
        parent: z.string().nullable(),
        kind: Kind,
        text: z.string().nullable(),
        quote: z.string().nullable(),
        count: z.number().nullable(),
        quantity: z.number().nullable(),
        unit: LimitUnit.nullable(),
        period: z.string().nullable(),
      }),
    )
    .max(80),
});
export type ListedCriteria = z.infer<typeof ListedCriteria>;
type Listed = z.infer<typeof ListedCriteria>["criteria"][number];

/**
 * The tree that a flat list describes, each condition bound to its span of `text`. A condition whose quote does not stand
 * in the text is left out and named in `dropped`; groups that lose all their members go too, and entries without a
 * known group above them stand at the top. Null where nothing remains.
 */
export function buildCriteriaTree(
  listed: readonly Listed[],
  text: string,
): { tree: Criterion; spans: CriterionSpan[]; dropped: string[] } | null {
  const spans: CriterionSpan[] = [];
  const dropped: string[] = [];
  const passage = { text };
  const first = new Map<string, number>();
  for (const [at, { id }] of listed.entries()) if (!first.has(id)) first.set(id, at);
  // A parent stands before its members; that keeps the list free of circles.
  const parents = listed.map(({ parent }, at) => {
    const found = parent === null ? undefined : first.get(parent);
    return found !== undefined && found < at && isGroup(listed[found]) ? found : null;
  });
  const ids = listed.map((_, at) => `c${at + 1}`);

  function build(at: number): Criterion | undefined {
    const entry = listed[at];
    const id = ids[at];
    if (!entry || !id) return undefined;
    const words = entry.text?.trim() ?? "";
    if (isGroup(entry)) {
      const of = membersOf(at);
      const [only] = of;
      if (!only) return undefined;
      if (of.length === 1) return only;
      const named = words === "" ? {} : { text: words };
      if (entry.kind !== "nOf") return { kind: entry.kind === "anyOf" ? "anyOf" : "allOf", id, ...named, of };
      return { kind: "nOf", id, ...named, count: Math.min(Math.max(1, Math.round(entry.count ?? 1)), of.length), of };
    }
    const span = entry.quote ? locateQuote(passage, entry.quote) : undefined;
    if (!span) {
      dropped.push(words || entry.quote || "a condition without words");
      return undefined;
    }
    spans.push({ criterionId: id, start: span.start, end: span.end });
    const stated = words || span.quote;
    if (entry.kind !== "limit") return { kind: entry.kind === "exclusion" ? "exclusion" : "leaf", id, text: stated };
    return {
      ...{ kind: "limit", id, text: stated },
      ...(entry.quantity !== null && entry.quantity > 0 ? { quantity: entry.quantity } : {}),
      ...(entry.unit ? { unit: entry.unit } : {}),
      ...(entry.period ? { period: entry.period } : {}),
    };
  }

  const membersOf = (parent: number | null): Criterion[] =>
    parents.flatMap((above, at) => (above === parent ? (build(at) ?? []) : []));

  const top = membersOf(null);
  const [only] = top;
  if (!only) return null;
  return { tree: top.length === 1 ? only : { kind: "allOf", id: "c0", of: top }, spans, dropped };
}

const isGroup = (entry: Listed | undefined) =>
  entry !== undefined && (entry.kind === "allOf" || entry.kind === "anyOf" || entry.kind === "nOf");
