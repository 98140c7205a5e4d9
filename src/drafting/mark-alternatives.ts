import type { Criterion, Excerpt, StoredCriterion } from "../vocabulary.ts";

/**
 * Marks what a guideline leaves to choice, so that no reader takes the road not chosen for a gap in the file: the members of an
 * `anyOf` or `nOf` get their group, and where enough of a group is documented the rest is set aside with the reason. So are
 * conditions that do not apply: another kind of treatment than the requested one, and the result of an earlier procedure where
 * none is on record. States, quotes and searches stay as they are. Pure.
 */
export function markAlternatives(criteria: readonly StoredCriterion[], excerpts: Iterable<Excerpt>): StoredCriterion[] {
  const trees = new Map([...excerpts].map(({ id, criteria: tree }) => [id, tree]));
  const marks = new Map<string, Marked>();
  for (const excerptId of new Set(criteria.map((criterion) => criterion.excerptId))) {
    const tree = trees.get(excerptId);
    const own = new Map(
      criteria.filter((one) => one.excerptId === excerptId).map((criterion) => [criterion.criterionId, criterion]),
    );
    if (tree) visit(tree, own, (id, mark) => marks.set(`${excerptId}/${id}`, mark));
  }
  return criteria.map((criterion) => {
    const mark = marks.get(`${criterion.excerptId}/${criterion.criterionId}`);
    const inapplicable = whyInapplicable(criterion);
    const setAside = inapplicable ?? mark?.setAside;
    return {
      ...criterion,
      ...(mark?.group ? { group: mark.group } : {}),
      ...(setAside && (isOpen(criterion) || mark?.shut) ? { setAside } : {}),
      ...(inapplicable && isOpen(criterion) ? { inapplicable: true as const } : {}),
    };
  });
}

type Leaves = Map<string, StoredCriterion>;
/** `shut`: a limit of a way that is not open to this worker, kept or not. */
type Marked = Pick<StoredCriterion, "group" | "setAside"> & { shut?: true };
type Mark = (id: string, mark: Marked) => void;

function visit(node: Criterion, leaves: Leaves, mark: Mark): void {
  if (!("of" in node)) return;
  for (const child of node.of) visit(child, leaves, mark);
  if (node.kind === "allOf") return;
  const needed = node.kind === "nOf" ? node.count : 1;
  const met = node.of.filter((child) => isMet(child, leaves));
  const because =
    met.length >= needed ? `Not needed: the alternative is documented (${met.map(nameOf).join("; ")}).` : undefined;
  for (const child of node.of) {
    if (!("of" in child)) {
      const group = { id: node.id, met: met.length >= needed };
      mark(child.id, because && !met.includes(child) ? { group, setAside: because } : { group });
    } else if (because && !met.includes(child)) {
      for (const id of leafIds(child)) mark(id, { setAside: because });
    }
    closeWay(child, leaves, mark);
  }
}

/** A way that opens with a condition which the file does not document: its limit, such as the visits of another diagnosis, holds for nobody. */
function closeWay(way: Criterion, leaves: Leaves, mark: Mark): void {
  if (way.kind !== "allOf") return;
  const shut = way.of.find((child) => {
    const leaf = child.kind === "leaf" && OF_DIAGNOSIS.test(child.text) ? leaves.get(child.id) : undefined;
    return leaf !== undefined && isOpen(leaf);
  });
  if (!shut) return;
  for (const child of way.of)
    if (child.kind === "limit")
      mark(child.id, { setAside: `Not applicable: its condition is not documented (${nameOf(shut)}).`, shut: true });
}

const OF_DIAGNOSIS = /\bdiagnosed$/i;

/** Whether a branch is met by conditions that the file documents; a limit or an exclusion alone shows nothing. */
function isMet(node: Criterion, leaves: Leaves): boolean {
  if (!("of" in node)) return node.kind === "leaf" && leaves.get(node.id)?.outcome === "met";
  if (node.kind === "allOf") {
    const counted = node.of.filter((child) => "of" in child || child.kind === "leaf");
    return counted.length > 0 && counted.every((child) => isMet(child, leaves));
  }
  const met = node.of.filter((child) => isMet(child, leaves)).length;
  return met >= (node.kind === "nOf" ? node.count : 1);
}

const leafIds = (node: Criterion): string[] => ("of" in node ? node.of.flatMap(leafIds) : [node.id]);

function nameOf(node: Criterion): string {
  if (!("of" in node)) return node.text;
  return node.text ?? node.of.map(nameOf).join(node.kind === "allOf" ? " and " : " or ");
}

const isOpen = ({ state, role }: StoredCriterion) =>
  role === "leaf" && (state === "not-documented" || state === "explicitly-absent");

const EARLIER =
  /^(?:the )?(?:previous|prior|earlier|last|preceding) (?:\w+ ){0,3}?(blocks?|injections?|epidurals?|neurotom\w*|surger\w*|operations?|implants?|trial)\b.*\b(?:gave|brought|helped|relief|percent|success\w*|improv\w*|response)\b/i;
const NONE_BEFORE = /\b(?:no|never|not|first|without|denie[sd])\b/i;

/** Why a condition has no bearing on the request, where it has none. */
function whyInapplicable(criterion: StoredCriterion): string | undefined {
  if (/^request is for\b/i.test(criterion.text) && criterion.state === "not-documented")
    return "Not applicable: the request is for something else.";
  const procedure = EARLIER.exec(criterion.text)?.[1]?.toLowerCase();
  if (!procedure) return undefined;
  const none =
    criterion.state === "explicitly-absent"
      ? criterion.evidence.some(({ quote }) => NONE_BEFORE.test(quote) && !/\b(?:relief|benefit|help)/i.test(quote))
      : criterion.search !== null && criterion.search.nearMisses.length === 0;
  return none ? `Not applicable: no previous ${procedure} on record.` : undefined;
}
