import type { Criterion, CriterionSpan, LimitUnit } from "../../vocabulary.ts";

/** Criteria while they are written: the root is always a group, so that there is a place to add to. */
export interface CriteriaDraft {
  tree: Criterion;
  spans: CriterionSpan[];
}

export type Group = Extract<Criterion, { of: Criterion[] }>;
export type Kind = Criterion["kind"];

export const isGroup = (criterion: Criterion): criterion is Group => "of" in criterion;

export const newCriterionId = () => `c-${crypto.randomUUID().slice(0, 8)}`;

export const emptyDraft = (): CriteriaDraft => ({
  tree: { kind: "allOf", id: newCriterionId(), of: [] },
  spans: [],
});

/** A proposal opened for correction. A single condition gets a group around it. */
export function toDraft({ tree, spans }: CriteriaDraft): CriteriaDraft {
  return { tree: isGroup(tree) ? tree : { kind: "allOf", id: newCriterionId(), of: [tree] }, spans };
}

/** The tree with one node changed; null takes it out. */
export function changeNode(
  tree: Criterion,
  id: string,
  change: (node: Criterion) => Criterion | null,
): Criterion | null {
  if (tree.id === id) return change(tree);
  if (!isGroup(tree)) return tree;
  return { ...tree, of: tree.of.flatMap((child) => changeNode(child, id, change) ?? []) };
}

export function addTo(tree: Criterion, groupId: string, child: Criterion): Criterion {
  return changeNode(tree, groupId, (node) => (isGroup(node) ? { ...node, of: [...node.of, child] } : node)) ?? tree;
}

/** A node of another kind with the same words; what a kind has no place for is dropped. */
export function toKind(node: Criterion, kind: Kind): Criterion {
  const { id } = node;
  const text = node.text ?? "";
  if (kind === "leaf" || kind === "exclusion" || kind === "limit") return { kind, id, text };
  const of = isGroup(node) ? node.of : [];
  const words = text ? { text } : {};
  return kind === "nOf"
    ? { kind, id, ...words, count: Math.min(2, Math.max(1, of.length)), of }
    : { kind, id, ...words, of };
}

export interface LimitFigures {
  quantity?: number | undefined;
  unit?: LimitUnit | undefined;
  period?: string | undefined;
}

/** What can be stored: no empty groups, no wordless conditions, no spans of what is gone. Null when nothing is left. */
export function toStored({ tree, spans }: CriteriaDraft): CriteriaDraft | null {
  const kept = prune(tree);
  if (!kept) return null;
  const ids = new Set(idsOf(kept));
  return { tree: kept, spans: spans.filter((span) => ids.has(span.criterionId)) };
}

function prune(node: Criterion): Criterion | null {
  if (!isGroup(node)) return node.text.trim() ? { ...node, text: node.text.trim() } : null;
  const of = node.of.flatMap((child) => prune(child) ?? []);
  if (of.length === 0) return null;
  return node.kind === "nOf" ? { ...node, count: Math.min(node.count, of.length), of } : { ...node, of };
}

export const idsOf = (node: Criterion): string[] => [node.id, ...(isGroup(node) ? node.of.flatMap(idsOf) : [])];
