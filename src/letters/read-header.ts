import type { IsoDay, LetterHeader, Page } from "../vocabulary.ts";

const CASE_NUMBER = /\bCM\d{2}-\d{4,8}\b/;
const TICKED_EXPEDITED = /\[x\]\s*Expedited/i;
const TICKED_REGULAR = /\[x\]\s*(?:Regular|Standard)|\bPriority\s*:?\s*Standard\b/i;
const ASSIGNED =
  /\b(?:Date Assigned|Assignment Date|Notice of Assignment[^\n]{0,60}?)\s*:?\s*(\d{1,2})[/-](\d{1,2})[/-](\d{4})/i;
const ADMINISTRATOR =
  /^[ \t]*claims administrator\b[ \t]*:?[ \t]+(\S[^\n]{2,80}?)(?=[ \t]{2,}|[ \t]+(?:fax|phone|tel|claim|attn|address)\b|[.,]?[ \t]*$)/im;
const FORMS = ["imr-application", "rfa", "ur-denial", "determination-letter"];

/**
 * What the file itself says of a letter's header: the case number also from the title, the rest from its forms. The decision's own day is
 * no fact of the file. Pure; null for what nothing says.
 */
export function readHeader(title: string, pages: readonly Page[]): LetterHeader {
  const forms = pages.filter((page) => page.readable && FORMS.includes(page.kind));
  const applications = forms.filter((page) => page.kind === "imr-application");
  const first = (pattern: RegExp, among = forms) => {
    for (const page of among) {
      const match = pattern.exec(page.text);
      if (match) return match;
    }
    return null;
  };
  return {
    caseNumber: CASE_NUMBER.exec(title)?.[0] ?? first(CASE_NUMBER, applications)?.[0] ?? null,
    assignedOn: toDay(first(ASSIGNED)),
    decidedOn: null,
    priority: first(TICKED_EXPEDITED, applications)
      ? "expedited"
      : first(TICKED_REGULAR, applications)
        ? "standard"
        : null,
    claimsAdministrator:
      readAdministrator(first(ADMINISTRATOR, applications)) ?? readAdministrator(first(ADMINISTRATOR)),
  };
}

function toDay(match: RegExpExecArray | null): IsoDay | null {
  if (!match) return null;
  const [, month = "", day = "", year = ""] = match;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** A form's own words around the field ("is the claims administrator disputing …") name nobody. */
function readAdministrator(match: RegExpExecArray | null): string | null {
  const name = match?.[1]?.trim() ?? "";
  return /^[A-Z]/.test(name) && !/[?:[\]_]/.test(name) ? name : null;
}
