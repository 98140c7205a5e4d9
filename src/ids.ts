/** Prefixes of ids, one per kind of row, so that an id tells what it names. */
export type IdPrefix =
  | "case"
  | "doc"
  | "item"
  | "msg"
  | "draft"
  | "rev"
  | "appr"
  | "dism"
  | "sugg"
  | "prov"
  | "final"
  | "evt"
  | "ged"
  | "pcrit"
  | "call"
  | "sum"
  | "view"
  | "person"
  | "org"
  | "req";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** A new random id such as `case_9m2k…`: 100 bits, safe in a URL, carrying nothing about the patient. */
export function newId(prefix: IdPrefix): string {
  const bytes = crypto.getRandomValues(new Uint8Array(20));
  let id = `${prefix}_`;
  for (const byte of bytes) id += ALPHABET[byte & 31];
  return id;
}

/** SHA-256 of text or bytes as lower-case hex. */
export async function sha256(data: string | Uint8Array): Promise<string> {
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
  // A Uint8Array over an ArrayBuffer is a BufferSource; the cast only drops the SharedArrayBuffer case, which is never used here.
  const digest = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
