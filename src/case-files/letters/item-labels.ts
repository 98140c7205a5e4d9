import { restorePhrases, toPhrases } from "./misread-words.ts";

/** How a label ends: a colon, however it was read, the sentence that always follows, or the end of the line. */
const END = String.raw`(?:\s*\(s\))?(?:\s*[:;]|\.(?=\s)|\s+[-–—](?=\s)|(?=\s+(?:The|Decision)\b)|\s*\.?$)`;
const UR = String.raw`(?:Claims\s*Administrator(?:['’]s)?|UR)\s*guidelines?`;
const REVIEWER = String.raw`(?:MAXIMUS|(?:The\s+)?(?:IMRO?\s+)?(?:(?:Expert|Physician)\s*)?Reviewer(?:['’]s)?|IMRO?)\s*guidelines?`;

export const UR_LABEL = new RegExp(`^${UR}${END}`, "i");
export const REVIEWER_LABEL = new RegExp(`^${REVIEWER}${END}`, "i");
export const RATIONALE_LABEL =
  /^(?:(?:The\s+)?(?:(?:Expert|Physician)\s*)?Reviewer['’]s\s*)?(?:Decision\s*rationale(?:\s*[:;]|\.(?=\s)|\s+[-–—](?=\s)|(?=\s+[A-Z“"])|\s*\.?$)|(?:Clinical\s+)?Rationale(?:\s+for\s+(?:the\s+)?(?:decision|determination))?\s*:)/i;
export const ANY_LABEL = new RegExp(`${UR_LABEL.source}|${REVIEWER_LABEL.source}|${RATIONALE_LABEL.source}`, "i");

/** A label in the midst of a line, right after an outcome or the end of a sentence. */
const GLUED = new RegExp(
  `((?:Upheld|Overturned|Modified|in\\s+part)\\.?|[.!?]["”)]?)\\s+(?=(?:${UR}|${REVIEWER}|Decision\\s*rationale)\\s*:)`,
  "gi",
);
const BEGUN =
  /(?:^|(?:Upheld|Overturned|Modified|in\s+part)\.?\s+|[.!?]["”)]?\s+)(Claims(?:\s+Administrator)?|MAXIMUS|Decision)$/i;
const RESUMED = /^(?:(?:Administrator\s+)?guidelines?|rationale)\s*:/i;

const PRINTED = toPhrases([
  "Claims Administrator guideline",
  "MAXIMUS guideline",
  "Decision rationale",
  "CLINICAL CASE SUMMARY",
  "HOW THE IMR FINAL DETERMINATION WAS MADE",
  "IMR ISSUES, DECISIONS AND RATIONALES",
  "Date Assigned",
  "Date of Injury",
  "Decision Date",
  "UR Denial Date",
  "Application Received",
  "Application",
  "Date of UR Decision",
  "MAXIMUS Federal Services",
  "has determined",
  "Regarding the",
  "medically necessary",
  "Medical Treatment Guideline",
  "Rationale for the",
  "Claims Administrator",
  "Expert Reviewer",
  "Physician Reviewer",
]);
const OUTCOMES = toPhrases(["Upheld", "Overturned"]);

/**
 * The lines of a determination with its labels spelled as they are printed and each at the head of a line of its own, whether
 * a scanner misread them, a narrow page parted them or they ran into the text before.
 */
export function toLabelLines(lines: string[]): string[] {
  const spelled = lines.map((line) => {
    const text = restorePhrases(line, PRINTED);
    const last = text.lastIndexOf(" ", text.lastIndexOf(" ") - 1) + 1;
    return text.slice(0, last) + restorePhrases(text.slice(last), OUTCOMES);
  });
  const whole: string[] = [];
  for (const line of spelled) {
    const last = whole.at(-1)?.trim() === "" ? whole.length - 2 : whole.length - 1;
    const before = (whole[last] ?? "").trim();
    const begun = RESUMED.test(line.trim()) ? BEGUN.exec(before)?.[1] : undefined;
    if (begun && ANY_LABEL.test(`${begun} ${line.trim()}`)) whole.splice(last, 2, `${before} ${line.trim()}`);
    else whole.push(line);
  }
  return whole.flatMap((line) => line.replace(GLUED, "$1\n").split("\n"));
}
