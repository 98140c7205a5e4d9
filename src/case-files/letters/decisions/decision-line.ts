import type { UrOutcome } from "../../../vocabulary.ts";
import { readCertified } from "../ur-outcome.ts";
import { OUTCOME, readOutcome } from "./outcome-words.ts";
import { canBeRequest, cleanRequest, namesTreatment } from "./request-text.ts";

/** What one line of a list says: a request, a decision, or both. */
export type Decided = { request: string; outcome: UrOutcome; certified: string | undefined };

const LABEL = "(?:(?:UR\\s+)?(?:decision|determination|outcome|status|recommendation|result)\\s*:\\s*)?";
const AFTER = new RegExp(
  `^(.*?\\S)(?:\\s*\\.{3,}\\s*|\\s{2,}|\\t+|\\s*[–—]\\s*|\\s+-{1,2}\\s+|\\s*:\\s+|\\s*\\|\\s*|\\.\\s+(?=(?:decision|determination|outcome|status|recommendation)\\s*:))${LABEL}(?:recommend(?:ed)?\\s+(?:for\\s+)?)?(${OUTCOME}\\b.*)$`,
  "i",
);
const IN_PARENTHESES = new RegExp(`^(.*\\S)\\s*[([](${OUTCOME}\\b[^)\\]]*)[)\\]]\\.?$`, "i");
const BEFORE = new RegExp(
  `^(?:we\\s+)?(?:recommend(?:ed|s|ation)?\\s*(?:is|:)?\\s*(?:for\\s+)?)?(${OUTCOME})(?:\\s{2,}|\\t+|\\s*:\\s+|\\s+[–—-]{1,2}\\s+|\\s+(?:of|for)\\s+)(\\S.*)$`,
  "i",
);
/** "Non-certify the MRI", "Modify Norco #90 to #45". */
const IMPERATIVE =
  /^(?:recommend\s+to\s+)?(non-?\s?certify|certify|deny|approve|modify|authori[sz]e)\s+(?:the\s+)?(?:request(?:ed)?\s+(?:for\s+)?)?(\S.*)$/i;
const FLAT_ROW = new RegExp(`^(\\S.*?\\S)\\s+(${OUTCOME}|NC|C)$`, "i");
const FLAT_LED = /^(DENIED|NON-?CERTIFIED|MODIFIED|APPROVED|CERTIFIED|AUTHORIZED)\s+([A-Z\d][A-Za-z\d]*[a-z#\d].*)$/;
const SAID_LATER = new RegExp(
  `^([^:]{3,140}):\\s+(?:the\\s+)?(?:request|treatment|service)?s?\\s*(?:is|are|was|were)\\b.*?\\b(${OUTCOME}\\b.*)$`,
  "i",
);
const ONLY_OUTCOME = new RegExp(`^(?:${LABEL})(${OUTCOME})\\b(.*)$`, "i");

/** "X – denied", "X (approved)", "Denied: X", "X: The request is not supported": the request with its decision; else null. */
export function readDecidedLine(line: string): Decided | null {
  const text = line.trim().replace(/\s*[.;]$/, "");
  const inside = IN_PARENTHESES.exec(text);
  if (inside) return toDecided(inside[1], inside[2]);
  const after = AFTER.exec(text);
  const decided = after ? toDecided(after[1], after[2]) : null;
  if (decided) return decided;
  const before = BEFORE.exec(text);
  const led = before ? toDecided(before[2], before[1]) : null;
  if (led) return led;
  const ordered = IMPERATIVE.exec(text);
  if (ordered && namesTreatment(ordered[2] ?? "")) return toDecided(ordered[2], ordered[1]);
  const row = readFlatRow(text);
  if (row) return row;
  const later = SAID_LATER.exec(text);
  return later ? toDecided(later[1], later[2]) : null;
}

/** "Denied", "Decision: Modified to 6 visits": deciding words that name no request; else null. */
export function readBareOutcome(text: string): { outcome: UrOutcome; certified: string | undefined } | null {
  const words = ONLY_OUTCOME.exec(text.trim());
  const outcome = words ? readOutcome(`${words[1]}${words[2]}`) : undefined;
  return outcome ? { outcome, certified: outcome === "modified" ? certifiedIn(text) : undefined } : null;
}

/** A row of a table whose columns lost their gaps: "Cold therapy unit E0218 1 Denied", "DENIED Thoracic spine MRI". */
function readFlatRow(text: string): Decided | null {
  if (
    text.split(/\s+/).length > 18 ||
    /^[a-z]|[.:]\s|\b(?:is|are|was|were|be|been|has|have|if|may|not only)\b/.test(text)
  )
    return null;
  const led = FLAT_LED.exec(text);
  const row = led ? [led[2], led[1]] : FLAT_ROW.exec(text)?.slice(1);
  const request = row?.[0]?.replace(/\s+(?:[A-Z]\d{4}|\d{5})(?:\s+\d{1,3})?$/, "");
  return request && namesTreatment(request) ? toDecided(request, row?.[1]) : null;
}

function certifiedIn(text: string): string | undefined {
  return (
    readCertified(text) ??
    /\b(?:approved|certified|allowed|authori[sz]ed|certify|to)\s*:?\s*((?:#\s?\d|\d|one|two|three|four|five|six|seven|eight|nine|ten|twelve)[^.;]{0,60})/i
      .exec(text)?.[1]
      ?.trim() ??
    /((?:#\s?)?\d+(?:\s?x\s?\d+)?\s*[a-z]*)\s+(?:approved|certified|allowed|authori[sz]ed)/i.exec(text)?.[1]?.trim()
  );
}

function toDecided(printed: string | undefined, words: string | undefined): Decided | null {
  const outcome = readOutcome(words ?? "");
  if (!printed || !outcome) return null;
  // "Tylenol #3 #120 to #60": what is granted stands behind what was asked for.
  const granted = outcome === "modified" ? /^(.*\S)\s+to\s+((?:#\s?)?\d.*)$/i.exec(printed) : null;
  const request = cleanRequest((granted?.[1] ?? printed).replace(/\s*[–—:.-]+$/, ""));
  if (!canBeRequest(request)) return null;
  return {
    request,
    outcome,
    certified: outcome === "modified" ? (granted?.[2] ?? certifiedIn(words ?? "")) : undefined,
  };
}
