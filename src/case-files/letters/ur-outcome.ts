import type { UrOutcome } from "../../vocabulary.ts";

/** Words with which a utilization review decides a request, as the source of a regular expression. */
export const UR_OUTCOME =
  "(?:not\\s+(?:medically\\s+)?(?:certified|necessary|approved|authorized|supported|recommended)|(?:conditionally\\s+)?non-?\\s?certif(?:ied|ication)|(?:conditionally\\s+)?denied|denial|non-?\\s?certify|deny|modify|(?:partially|conditionally)\\s+(?:certified|approved|authorized|denied)|modified|modification|deferred|delayed|certified|certification|approved|approval|authorized|medically\\s+necessary)";

const CERTIFIED = [
  /\bCertified:\s*([^.;]{3,80})/i,
  /\b(?:modif(?:ied|ication)|approved|certified|authorized)\s+(?:to|for|as)\s+(?:certify\s+|approve\s+|allow\s+|include\s+)?((?:\d|one|two|three|four|five|six|seven|eight|nine|ten|an?\b|#|half|only)[^.;]{1,80}?)(?=\s+(?:and|with|because|as|since|for weaning)\b|[.;]|$)/i,
];

/** What a decision's words say of the request; undefined where they say nothing. A part that is certified makes it modified. */
export function readUrOutcome(words: string): UrOutcome | undefined {
  if (/\b(?:modif|partial)/i.test(words)) return "modified";
  if (/\b(?:deferred|delayed)\b/i.test(words)) return "deferred";
  if (/\bnot\b|\bnon-?\s?certif|\bden(?:y|ied|ial)\b|\bunable\b|\bcannot\b/i.test(words)) return "denied";
  return /\b(?:certif|approv|authoriz|medically\s+necessary)/i.test(words) ? "approved" : undefined;
}

/** The part that a modification certifies ("6 visits"); undefined where none is named. */
export function readCertified(text: string): string | undefined {
  for (const pattern of CERTIFIED) {
    const part = pattern.exec(text)?.[1]?.trim();
    if (part) return part;
  }
  return undefined;
}
