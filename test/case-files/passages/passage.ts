import type { DocumentKind, EvidenceState, Side } from "../../../src/vocabulary.ts";

/** A chart passage, a criterion of the catalogue's kind, the request it is asked for, and the state that a reader gives it. */
export type Passage = {
  criterion: string;
  kind?: "leaf" | "exclusion";
  request: string;
  region?: string;
  side?: Side;
  /** One page each; a page may bring its own kind and date. */
  text: string | { text: string; kind?: DocumentKind; date?: string }[];
  state: EvidenceState;
};

type Asked = Pick<Passage, "request" | "region" | "side">;

/** Passages of one request, a line each: state, criterion, text. A criterion that begins "x: " is an exclusion. */
export function of(
  request: string,
  where: Omit<Asked, "request">,
  ...rows: [state: EvidenceState, criterion: string, text: Passage["text"]][]
): Passage[] {
  return rows.map(([state, criterion, text]) => ({
    ...{ request, ...where, state, text },
    criterion: criterion.replace(/^x: /, ""),
    ...(criterion.startsWith("x: ") ? { kind: "exclusion" as const } : {}),
  }));
}
