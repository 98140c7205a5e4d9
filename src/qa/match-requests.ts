import { compareRequests } from "./fold-request.ts";

/** Below this two requests are different treatments. */
export const MIN_REQUEST_SIMILARITY = 0.34;

export type RequestPair = { left: number; right: number; similarity: number };

/**
 * Pairs requests one to one, the most alike first; among equals the earlier ones, since both lists follow the same
 * application. Each entry lists the ways in which one request is put; indices refer to the lists as given.
 */
export function matchRequests(left: string[][], right: string[][], floor = MIN_REQUEST_SIMILARITY): RequestPair[] {
  const candidates: RequestPair[] = [];
  left.forEach((ways, i) => {
    right.forEach((others, j) => {
      const similarity = Math.max(0, ...ways.flatMap((a) => others.map((b) => compareRequests(a, b))));
      if (similarity >= floor) candidates.push({ left: i, right: j, similarity });
    });
  });
  candidates.sort(
    (a, b) => b.similarity - a.similarity || Math.abs(a.left - a.right) - Math.abs(b.left - b.right) || a.left - b.left,
  );
  const takenLeft = new Set<number>();
  const takenRight = new Set<number>();
  return candidates
    .filter((pair) => {
      if (takenLeft.has(pair.left) || takenRight.has(pair.right)) return false;
      takenLeft.add(pair.left);
      takenRight.add(pair.right);
      return true;
    })
    .sort((a, b) => a.left - b.left);
}
