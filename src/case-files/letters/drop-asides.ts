/** Headings over what a decision letter holds besides its decisions: records that were read, ways to appeal, enclosures. */
const ASIDE =
  /^\s*(?:(?:medical\s+)?records?|documents?|documentation|information|reports?|references?|enclosures?|attachments?|diagnos[ei]s)\b[^.:]{0,50}:?\s*$|^\s*(?:the following (?:medical )?(?:records|documents|reports|information)\b|(?:your|the)\s+rights?\b|you (?:may|can|have the right to) (?:dispute|appeal|request)|if you (?:disagree|want|wish)|how to (?:dispute|appeal|request)|to (?:dispute|appeal|request an)|instructions\b|(?:to )?(?:file|filing) (?:an|a) (?:appeal|application))/i;
const LISTED = /^\s*(?:\(?(\d{1,2}|[A-H])[.)]|[-•▪*])\s+\S/i;
const HEADING = /^\s*(?:[A-Z][A-Z0-9 &/,()-]{7,}|[A-Z][\w &/,-]{3,50}):?\s*$/;

/**
 * Lines without the lists of records read and of steps to appeal, whose numbers are no requests. `decides` tells a line that
 * decides a request, which ends such a list as a heading does.
 */
export function dropAsides(lines: string[], decides: (line: string) => boolean): string[] {
  let inside = false;
  let first: string | undefined;
  return lines.filter((line, at) => {
    const text = line.trim();
    if (ASIDE.test(text) && !decides(text)) {
      inside = true;
      first = undefined;
      return false;
    }
    if (!inside) return true;
    const number = LISTED.exec(text)?.[1];
    const startsAgain = number !== undefined && number === first;
    const startsAfresh = lines[at - 1]?.trim() === "" && text !== "" && !LISTED.test(text) && first !== undefined;
    if (decides(text) || startsAgain || startsAfresh || (HEADING.test(text) && /^[^a-z]*$|:$/.test(text))) {
      inside = false;
      return true;
    }
    if (LISTED.test(text)) first ??= number ?? "-";
    else if (text !== "" && lines[at - 1]?.trim() === "") inside = false;
    return !inside;
  });
}
