import type { Criterion } from "../vocabulary.ts";
import type { RationaleFacts } from "./write-rationale.ts";

/** "excerpt/criterion" of the alternatives that nobody needs any more, since another of the same choice is documented. */
export function alternativesNotNeeded({ excerpts, criteria, generalCriteria }: RationaleFacts): Set<string> {
  const aside = new Set<string>();
  for (const excerptId of new Set(criteria.map((one) => one.excerptId))) {
    // Where an excerpt sets no conditions of its own, the general ones stand under its id.
    const tree = excerpts.find(({ id }) => id === excerptId)?.criteria ?? generalCriteria;
    if (!tree) continue;
    const shown = new Set(
      criteria
        .filter((one) => one.excerptId === excerptId && one.role === "leaf" && one.state === "documented")
        .map(({ id }) => id),
    );
    visit(tree, shown, (id) => aside.add(`${excerptId}/${id}`));
  }
  return aside;
}

function visit(node: Criterion, shown: ReadonlySet<string>, mark: (id: string) => void): void {
  if (!("of" in node)) return;
  if (node.kind !== "allOf") {
    const met = node.of.filter((child) => isMet(child, shown));
    if (met.length >= (node.kind === "nOf" ? node.count : 1)) {
      for (const child of node.of) if (!met.includes(child)) for (const id of leafIds(child)) mark(id);
      for (const child of met) visit(child, shown, mark);
      return;
    }
  }
  for (const child of node.of) visit(child, shown, mark);
}

function isMet(node: Criterion, shown: ReadonlySet<string>): boolean {
  if (!("of" in node)) return node.kind === "leaf" && shown.has(node.id);
  const counted = node.of.filter((child) => "of" in child || child.kind === "leaf");
  const met = counted.filter((child) => isMet(child, shown)).length;
  return counted.length > 0 && met >= (node.kind === "allOf" ? counted.length : node.kind === "nOf" ? node.count : 1);
}

const leafIds = (node: Criterion): string[] => ("of" in node ? node.of.flatMap(leafIds) : [node.id]);
