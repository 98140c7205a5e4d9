import type { Unit } from "../page-index.ts";
import { quoted } from "./place.ts";

const INJECTION = /\b(?:injections?|shot|ESI|epidural|block|cortisone|kenalog)\b/i;
const HELPED =
  /\b(?:(?:\d{1,2}|one|two|three|four|six|eight|ten|several) (?:days|weeks|months) (?:of )?(?:\w+ )?(?:relief|benefit)|\d{2,3}\s?% (?:\w+ )?(?:relief|improvement|better)|(?:good|excellent|significant|great|complete|marked|substantial) (?:\w+ )?(?:relief|benefit|improvement)|helped (?:a lot|greatly|for))\b/i;
const DID_NOTHING =
  /\b(?:(?:did|had|has|gave|with|provided) (?:nothing|not help|no (?:\w+ )?(?:relief|benefit|effect|improvement|help))|no (?:relief|benefit|improvement|help) (?:from|after|with)|without (?:any )?(?:relief|benefit)|never helped|0\s?% relief)\b/i;
const OPEN =
  /\b(?:if|would|will|may|should|documentation|evidence|documented|guideline\w*|criteria|requires?|second|first|next|therapy|naproxen|medication\w*)\b/i;
const DAY = /\b(\d{1,2})\/(\d{1,2})(?:\/\d{2,4})?\b/g;

/** One injection that helped by one place and did nothing by another. Both must name its day, where a file tells of several. */
export function reliefDisagrees(all: readonly Unit[]): string[] {
  const told = all.filter(
    ({ text, standing }) =>
      (standing === "record" || standing === "review") && INJECTION.test(text) && !OPEN.test(text),
  );
  const helped = told.filter(({ text }) => HELPED.test(text) && !DID_NOTHING.test(text));
  const nothing = told.filter(({ text }) => DID_NOTHING.test(text) && !HELPED.test(text));
  for (const one of helped)
    for (const other of nothing) {
      const days = daysOf(other.text);
      if (!daysOf(one.text).some((day) => days.includes(day))) continue;
      return [
        `One injection is told to have helped and to have done nothing: ${quoted(one, one.text.search(HELPED))}; ${quoted(other, other.text.search(DID_NOTHING))}.`,
      ];
    }
  return [];
}

const daysOf = (text: string) => [...text.matchAll(DAY)].map(([, month, day]) => `${Number(month)}/${Number(day)}`);
