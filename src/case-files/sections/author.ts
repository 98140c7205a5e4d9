import type { AuthorRole, DocumentKind } from "../../vocabulary.ts";

const ROLE_OF_KIND: Record<DocumentKind, AuthorRole> = {
  "ur-denial": "ur-physician",
  "imr-application": "applicant",
  rfa: "treating-physician",
  "progress-report": "treating-physician",
  "first-report": "treating-physician",
  consultation: "consultant",
  imaging: "radiologist",
  "operative-report": "surgeon",
  "therapy-notes": "therapist",
  laboratory: "laboratory",
  pharmacy: "pharmacy",
  equipment: "supplier",
  "determination-letter": "imr-organisation",
  "summary-of-records": "imr-organisation",
  other: "unknown",
};

/** Who commonly writes a document of a kind. */
export function roleOfKind(kind: DocumentKind): AuthorRole {
  return ROLE_OF_KIND[kind];
}

const CREDENTIAL =
  "M\\.?D\\.?|D\\.?O\\.?|D\\.?C\\.?|D\\.?P\\.?M\\.?|D?PT|OTR?(?:\\/L)?|Ph\\.?D\\.?|Psy\\.?D\\.?|L\\.?Ac\\.?|N\\.?P\\.?|PA-?C|RN|CMT";
const NAME = "(?:[A-Z]\\.\\s*){0,2}[A-Z][A-Za-z'’-]+(?:\\s+[A-Z][A-Za-z'’-]+){0,2}";
const LABELLED = new RegExp(
  `^.*?\\b(?:surgeon|provider|(?:primary |)(?:treating )?physician|radiologist|interpreting|examiner|evaluator|therapist|author|(?:electronically )?signed(?: by)?)\\b[ \\t]*:?[ \\t]+(${NAME}),?[ \\t]+(${CREDENTIAL})(?=[\\s,.)]|$)`,
  "im",
);
const SIGNED = new RegExp(`(?<![A-Za-z.])(${NAME}),?[ \\t]+(${CREDENTIAL})(?=[\\s,.)]|$)`, "g");
/** Behind these words a name is that of a reader or of somebody spoken about. */
const ADDRESSED =
  /(?:\bto|\bre|\bcc|dear|attn|referring|referred by|ref|ordering|requesting physician|provider seen|pcp|refer(?:ral)? to)\s*:?\s*(?:dr\.?\s*)?$/i;

/** Papers for which an organisation stands rather than the person who signed; a claims reviewer stays unnamed. */
const UNSIGNED: AuthorRole[] = ["ur-physician", "applicant", "imr-organisation", "pharmacy", "laboratory", "supplier"];
const TREATED: AuthorRole[] = ["pharmacy", "laboratory", "supplier"];

/** Who speaks in a document: by its kind, and in letters and other papers by who signed. */
export function readAuthor(
  kind: DocumentKind,
  texts: readonly string[],
  facility: string | null,
): { authorRole: AuthorRole; provider: string | null } {
  const signer = findSigner(texts);
  const role = ROLE_OF_KIND[kind];
  const authorRole =
    role !== "unknown"
      ? role
      : signer && /^(?:M|D\.?O)/.test(signer.credential)
        ? "treating-physician"
        : signer && /PT|OT|C|Ac/.test(signer.credential)
          ? "therapist"
          : "unknown";
  const named = UNSIGNED.includes(authorRole) && (facility !== null || !TREATED.includes(authorRole)) ? null : signer;
  const provider = named ? `${named.name}, ${named.credential}` : kind === "imr-application" ? null : facility;
  return { authorRole, provider };
}

/** A provider whom the document names as such, or else the last signature from its end. */
function findSigner(texts: readonly string[]): { name: string; credential: string } | null {
  const named = LABELLED.exec(texts.join("\n"));
  if (named?.[1] && named[2]) return toSigner(named[1], named[2]);
  for (const text of [...texts].reverse()) {
    const matches = [...text.matchAll(SIGNED)].filter(({ index, 0: whole, 1: name = "" }) => {
      const start = text.lastIndexOf("\n", index) + 1;
      const before = text.slice(start, index);
      const after = text.slice(index + whole.length, index + whole.length + 60).split("\n")[0] ?? "";
      // A signature has an initial or two names, stands apart, and no sentence goes on behind it.
      const fullName = /^[A-Z]\.|[a-z]\s+[A-Z]/.test(name);
      const apart = before.trim() === "" || /\s{2,}$|[:,;.—–-]\s*$|\bby\s*$/.test(before);
      return fullName && apart && !ADDRESSED.test(before.slice(-30)) && !/^\s+[a-z]/.test(after);
    });
    const last = matches.at(-1);
    if (last?.[1] && last[2]) return toSigner(last[1], last[2]);
  }
  return null;
}

function toSigner(name: string, credential: string): { name: string; credential: string } {
  return { name: name.replace(/\s+/g, " "), credential: credential.replace(/\./g, "") };
}
