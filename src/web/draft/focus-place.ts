import type { FindingPlace } from "../../vocabulary.ts";
import { targetOf } from "./unresolved.ts";

/** Brings the element of a name into sight and into focus, opening what it is folded in. False where nothing bears the name. */
export function focusTarget(root: ParentNode | null, target: string): boolean {
  const element = [...(root?.querySelectorAll<HTMLElement>("[data-target]") ?? [])].find(
    (one) => one.dataset.target === target,
  );
  if (!element) return false;
  for (let at = element.parentElement; at; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true;
  // What proves a criterion is what is to be read.
  for (const own of element.querySelectorAll<HTMLDetailsElement>(":scope > details")) own.open = true;
  element.focus();
  element.scrollIntoView({ block: "nearest" });
  return true;
}

/** Leads to what a finding speaks of: the words of the rationale, the criterion or the citation. */
export function focusPlace(root: ParentNode | null, place: FindingPlace, excerptIds: readonly string[]): boolean {
  if ("citation" in place) return focusTarget(root, targetOf.citation(place.citation));
  if ("criterionId" in place) {
    const candidates = place.excerptId ? [place.excerptId] : excerptIds;
    return candidates.some((excerptId) =>
      focusTarget(root, targetOf.criterion({ excerptId, criterionId: place.criterionId })),
    );
  }
  return selectWords(root, place.start, place.end);
}

/** Selects a span of the rationale where it is edited, or where it is read. */
function selectWords(root: ParentNode | null, start: number, end: number): boolean {
  const field = root?.querySelector<HTMLElement>(".rationale .rationale-text");
  if (field instanceof HTMLTextAreaElement) {
    field.focus();
    field.setSelectionRange(start, end);
    return true;
  }
  if (!field) return false;
  const range = document.createRange();
  const pieces = listPieces(field);
  const first = pieces.find((piece) => start < piece.at + piece.node.length) ?? pieces.at(-1);
  const last = pieces.findLast((piece) => end > piece.at) ?? first;
  if (!first || !last) return false;
  range.setStart(first.node, Math.max(0, Math.min(first.node.length, start - first.at)));
  range.setEnd(last.node, Math.max(0, Math.min(last.node.length, end - last.at)));
  // An editor takes a selection for its own only while it has the focus.
  if (field.tabIndex < 0 && !field.isContentEditable) field.tabIndex = -1;
  field.focus();
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  first.node.parentElement?.scrollIntoView({ block: "center" });
  return true;
}

/** The text of a field with the offset of each piece; marks between the words are no text, a paragraph's end is a blank line. */
function listPieces(field: HTMLElement): { node: Text; at: number }[] {
  const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest("[contenteditable=false], button, .sentence-mark, .sentence-joint, svg")
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const pieces: { node: Text; at: number }[] = [];
  let at = 0;
  let paragraph: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const own: Element | null = node.parentElement?.closest("p") ?? null;
    if (paragraph && own !== paragraph) at += 2;
    paragraph = own;
    // The walker shows text nodes alone.
    pieces.push({ node: node as Text, at });
    at += (node as Text).length;
  }
  return pieces;
}
