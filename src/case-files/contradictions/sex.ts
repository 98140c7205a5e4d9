import type { CaseFacts, Sex } from "../../vocabulary.ts";
import { readAssertion } from "../assertion.ts";
import { documentKey } from "../document-key.ts";
import { findAges } from "../letters/letter-worker.ts";
import type { Unit } from "../page-index.ts";
import { quotedFrom } from "./place.ts";

const MOST = 2;
/** Sentences before one in which another person may have been named. */
const NEAR = 4;
/** People beside the worker; a pronoun near one of them may be theirs. */
const OTHERS =
  /\b(?:wife|husband|spouse|partner|mother|father|sons?|daughters?|sisters?|brothers?|child(?:ren)?|girl ?friend|boy ?friend|friend|nurse|therapist|interpreter|translator|supervisor|boss|co-?workers?|manager|employer|attorney|adjuster|doctor|Dr\.?|physician|surgeon|psychologist|psychiatrist|provider|chiropractor|acupuncturist|examiner|evaluator|case manager|his family|her family)\b/i;
const TITLE =
  /\b(Mr|Mrs|Ms|Miss)\.?\s+[A-Z][\w'’-]+\s+(?:is|was|has|had|returns?|returned|reports?|reported|presents?|presented|states?|stated|complains?|continues?|sustained|underwent|denies|notes|describes|injured|began|started|still|would|can|rates)\b/;
const LABEL = /\b(?:Sex|Gender)\s*:\s*(M|F|male|female)\b/i;
const SUBJECT =
  /^(?:[SOAR]:\s*)?(She|He) (?:also |now |currently |still |again )?(?:reports|states|complains|denies|notes|describes|has|is|was|rates|continues|takes|feels|underwent|returns|presents|sustained|injured|can|cannot|walks|uses|tolerated|says|wants|lifted|fell|twisted)\b/;
/** "42M bus operator", "41 F DOB 11/02/1977", "F 45 DOI 05/14/2019": the short forms of headings and summaries. */
const SHORT =
  /(?:^|[\s,(])(?:(\d{2})([MF])(?=[\s,.;)]|$)|(\d{2})\s([MF])(?=\s+DO[IB]\b))|\b(?:DOB\s\S+|[A-Z]{2,},?)\s+([MF])\s+(\d{2})(?=\s+(?:DO[IB]|claim)\b)/;
const NEAR_YEARS = 8;
const PERSON: Record<Sex, string> = { male: "man", female: "woman" };
const NO_PERSON = /\b(?:temp\w*|skin|degrees?|catheter|foley|french|sheath|tube|gauge|fever|room|heat|cold|ice)\b|°/i;
const ORGANS: readonly (readonly [Sex, RegExp])[] = [
  [
    "female",
    /\b(?:hysterectomy|oophorectomy|ovar(?:y|ies|ian)|uter(?:us|ine)|menstrua\w*|menopaus\w*|c(?:esarean|-section))\b/i,
  ],
  ["male", /\b(?:prostat\w+|testic\w+|vasectomy|BPH|scrot\w+)\b/i],
];

const MAYBE =
  /\b(?:she|he|mr|mrs|ms|miss|sex|gender|male|female|man|woman|lady|gentleman|[mf])\b|\d\d[MF]\b|ectomy|ovar|uter|menstr|menopau|esarean|section|prosta|testic|BPH|scrot/i;

type Told = { unit: Unit; sex: Sex; at: number; sure: boolean };

/**
 * Sentences that tell the worker as of the other sex: by title, by "43-year-old male", by label, by an organ, or by the pronoun that
 * begins a sentence. What most sure mentions say holds; a pronoun counts only where no other person is near.
 */
export function sexDisagrees(units: Unit[], facts: CaseFacts): string[] {
  const told = units.flatMap((unit, at) => tellSex(unit, units.slice(Math.max(0, at - NEAR), at), facts.age));
  const votes = (sex: Sex) => told.filter((one) => one.sex === sex && one.sure).length;
  const [female, male] = [votes("female"), votes("male")];
  const sex = female === male ? facts.sex : female > male ? "female" : "male";
  const own = told.find((one) => one.sex === sex && one.sure) ?? told.find((one) => one.sex === sex);
  if (!sex || !own) return [];
  const odd = told.filter((one) => one.sex !== sex).sort((a, b) => Number(b.sure) - Number(a.sure));
  const first = odd.filter(
    (one, at) => odd.findIndex((other) => documentKey(other.unit.page) === documentKey(one.unit.page)) === at,
  );
  return first
    .slice(0, MOST)
    .map(
      (one) =>
        `${one.unit.standing === "review" ? "The utilization review" : "One record"} calls the worker a ${PERSON[one.sex]}, the other records a ${PERSON[sex]}: ${quotedFrom(one.unit, one.at)}; ${quotedFrom(own.unit, own.at)}.`,
    );
}

function tellSex(unit: Unit, before: Unit[], age: number | null): Told[] {
  const { text } = unit;
  if (!MAYBE.test(text)) return [];
  if (unit.standing === "blank" || unit.standing === "instruction" || unit.section === "family") return [];
  const subject = SUBJECT.exec(text);
  const near = () => OTHERS.test(text) || before.some((other) => other.page === unit.page && OTHERS.test(other.text));
  if (subject && !near()) return [{ unit, sex: subject[1] === "She" ? "female" : "male", at: 0, sure: false }];
  const title = TITLE.exec(text);
  if (title && !/(?:therapist|nurse|by|with|attorney|interpreter|adjuster)[:,]?\s*$/i.test(text.slice(0, title.index)))
    return [{ unit, sex: title[1] === "Mr" ? "male" : "female", at: title.index, sure: true }];
  if (OTHERS.test(text)) return [];
  const label = LABEL.exec(text);
  if (label) return [{ unit, sex: /^m/i.test(label[1] ?? "") ? "male" : "female", at: label.index, sure: true }];
  if (/\b\d\d(?:\b|[MF]\b)/.test(text)) {
    const aged = findAges(text).find((mention) => mention.sex !== null);
    if (aged?.sex) return [{ unit, sex: aged.sex, at: Math.max(0, text.indexOf(aged.text)), sure: true }];
  }
  const short = NO_PERSON.test(text) ? null : SHORT.exec(text);
  const years = Number(short?.[1] ?? short?.[3] ?? short?.[6]);
  if (short && Math.abs(years - (age ?? years)) <= NEAR_YEARS && years >= 16)
    return [
      { unit, sex: (short[2] ?? short[4] ?? short[5]) === "M" ? "male" : "female", at: short.index + 1, sure: true },
    ];
  for (const [sex, pattern] of ORGANS) {
    const organ = pattern.exec(text);
    if (!organ || unit.standing !== "record" || near()) continue;
    const said = readAssertion(unit, organ.index, organ[0].length);
    if (
      (said === "affirmed" || said === "historical") &&
      !/\b(?:risks?|side effects?|cancer screening|or)\b/i.test(text)
    )
      return [{ unit, sex, at: organ.index, sure: false }];
  }
  return [];
}
