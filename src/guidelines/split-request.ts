import type { Mention } from "./read-treatments.ts";

/** Kinds of phrase that only qualify another request. */
export const NOT_ASKED_ALONE = new Set(["context", "diagnosis"]);

/** A thing that could be asked for alone; context words ("post-op", "evaluation") only qualify another. */
export const stands = (mention: Mention) =>
  mention.drug !== null || !NOT_ASKED_ALONE.has(mention.procedure?.kind ?? "");

const nameOf = ({ drug, procedure }: Mention) => drug?.generic ?? procedure?.concept ?? "";

/** The things that a request names one by one, each in its own words; a request for one thing is one part. */
export function splitParts(request: string, mentionsOf: (text: string) => Mention[]): string[] {
  const pieces = request
    .split(/\s*;\s*|\n+|\s+\+\s+|,\s+(?:and\s+)?|\s+(?:and|&|plus)\s+|\s+(?:with|w\/)\s*(?=post)/i)
    .filter((piece) => piece.trim() !== "");
  const whole = new Set(mentionsOf(request).filter(stands).map(nameOf));
  if (pieces.length < 2 || whole.size < 2) return [request];
  const parts: { text: string; name: string | null; kind: string }[] = [];
  let offset = 0;
  for (const piece of pieces) {
    const at = request.indexOf(piece, offset);
    offset = at + piece.length;
    const found = mentionsOf(piece).filter(stands)[0];
    const name = found ? nameOf(found) : null;
    const kind = found?.drug ? "drug" : (found?.procedure?.kind ?? "");
    const last = parts.at(-1);
    const sameThing =
      last !== undefined &&
      (name === null ||
        last.name === null ||
        name === last.name ||
        !whole.has(name) ||
        (kind === "surgery" && last.kind === "surgery"));
    if (last && sameThing) {
      last.text = request.slice(request.indexOf(last.text), offset);
      if (last.name === null) Object.assign(last, { name, kind });
    } else parts.push({ text: piece, name, kind });
  }
  return parts.map(({ text }) => text.trim());
}
