import { isInForce } from "../../guidelines/edition-in-force.ts";
import type { CaseDay, CheckFinding, DraftContent } from "../../vocabulary.ts";
import { finding } from "./input.ts";
import { writeDay } from "./read-days.ts";

/**
 * L18: a draft that was made for another day than the one that the case file has now. It blocks where a cited edition is out of
 * force on the new day, and is to be looked at otherwise. Asked whenever a draft is read, because the day changes without it.
 */
export function checkDay(content: DraftContent, day: CaseDay): CheckFinding[] {
  const { asOf, citations } = content;
  if (!asOf || asOf.date === day.date) return [];
  const lost = citations.filter(({ inForce }) => inForce && !isInForce(inForce, day.date));
  const message = `This draft was made with the editions in force on ${writeDay(asOf.date)}; the case file is now decided as of ${writeDay(day.date)}.`;
  return [
    lost.length > 0
      ? finding(
          "block",
          "L18",
          `${message} Not in force then: ${lost.map(({ topic }) => topic).join("; ")}.`,
          "Draft the item again for the new date.",
        )
      : finding(
          "warn",
          "L18",
          `${message} Its citations are in force on both days.`,
          "Draft the item again, or save the text once more to have it checked for the new date.",
        ),
  ];
}
