import type { FoundEvidence, Quote } from "../../vocabulary.ts";

type Found = FoundEvidence["evidence"][number];
/** A place in the file under a short name, as a model is told it. */
export type NamedQuote = Omit<Found, "assertion"> & { assertion?: Found["assertion"] | undefined };

/**
 * Short names for places in the file, so that a proposal can cite a quote without repeating it. A name is made of the place
 * itself: in a later turn it means the same place or none, never another one.
 */
export class QuoteRefs {
  private readonly quotes = new Map<string, NamedQuote>();

  /** The name of a quote, the same each time. */
  name(quote: NamedQuote): string {
    const { documentId, page, start, end } = quote;
    const place = `${documentId}/${page}/${start}-${end}`;
    for (let salt = 0; ; salt += 1) {
      const ref = `q${hash(salt === 0 ? place : `${place}#${salt}`)}`;
      const known = this.quotes.get(ref);
      if (!known) {
        this.quotes.set(ref, quote);
        return ref;
      }
      if (isSamePlace(known, quote)) return ref;
    }
  }

  find(ref: string): NamedQuote | undefined {
    return this.quotes.get(ref);
  }
}

function isSamePlace(first: Quote, second: Quote): boolean {
  return (
    first.documentId === second.documentId &&
    first.page === second.page &&
    first.start === second.start &&
    first.end === second.end
  );
}

/** FNV-1a in four letters and digits. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(36).padStart(4, "0").slice(-4);
}
