/** The application points at the decision instead of naming what is disputed, or besides naming it. */
export const POINTS =
  /\b(?:see|per|refer to|as (?:per|in|on|checked|listed|stated)|please see)\b[^.\n]{0,40}\b(?:attach\w*|enclosed|UR\b|utilization|decision|denial|determination|letter|notice|copy)|\battached\b[^.\n]{0,30}\b(?:UR|utilization|denial|decision|determination|letter|list)|\ball (?:of )?(?:the |other |associated |related |ancillary )*(?:\w+ ){0,2}(?:denied|denials?|modified|non-?certified|NC|items?|services?|requests?|treatments?|therapies|of the above)\b|\bas checked\b|\bentire\b[^.\n]{0,20}\b(?:denial|decision)/i;
const NOT_DISPUTED =
  /\b(?:not|no longer|don'?t|isn'?t|aren'?t)\s+(?:\w+\s+){0,2}(?:disput\w+|appeal\w*|contest\w*|requesting)\b|\bwithdrawn?\b|\bnot in dispute\b/i;
const MARKED = /\[\s?[xX✓]\s?\]|[☒☑]/;
const UNMARKED = /\[\s?\]|[□☐]/;
const SENTENCE = /(?<=[.;])\s+|\s+(?=\(I\s)/;
const BOXES = /\s+(?=\[[\sxX✓]?\]\s*\S)/;

/**
 * The lines of an application without what it says is not disputed, each box of a line on a line of its own; where boxes are
 * marked, those that are not fall away.
 */
export function dropUndisputed(lines: string[]): string[] {
  const ofForm = (line: string) => line.includes("?") || /type of utilization review/i.test(line);
  const marked = lines.some((line) => MARKED.test(line) && !ofForm(line));
  return lines
    .flatMap((line) => (marked && !ofForm(line) ? line.split(BOXES) : [line]))
    .filter((line) => !(marked && UNMARKED.test(line) && !ofForm(line)))
    .flatMap((line) => {
      if (!NOT_DISPUTED.test(line)) return [line];
      const kept = line.split(SENTENCE).filter((part) => !NOT_DISPUTED.test(part));
      return kept.length > 0 ? [kept.join(" ")] : [];
    });
}
