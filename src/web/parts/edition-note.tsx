import type { DraftCitation } from "../../vocabulary.ts";
import { formatDay } from "../words.ts";

const DAY_WORDS = {
  "ur-decision": "the utilization review decision",
  application: "the application for review",
  reviewer: "the date set by the reviewer",
  assumed: "a date assumed: the file names none",
} as const;

/** Which edition a citation is of, from when to when it was in force, and the day that it is asked for. */
export function EditionNote({ inForce }: Pick<DraftCitation, "inForce">) {
  if (!inForce) return null;
  const { inForceFrom, inForceTo, date, basis } = inForce;
  const out = (inForceFrom !== null && date < inForceFrom) || (inForceTo !== null && inForceTo < date);
  const span = inForceFrom
    ? `in force ${formatDay(inForceFrom)} ${inForceTo ? `to ${formatDay(inForceTo)}` : "until now"}`
    : inForceTo
      ? `in force until ${formatDay(inForceTo)}`
      : "without dated editions";
  return (
    <div className={out || basis === "assumed" ? "edition-note edition-out" : "edition-note meta"}>
      {out && "Not in force on that day: "}
      {span};{" "}
      {basis === "assumed"
        ? `${formatDay(date)} is ${DAY_WORDS.assumed}`
        : `${DAY_WORDS[basis]} is of ${formatDay(date)}`}
    </div>
  );
}
