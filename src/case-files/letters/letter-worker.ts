import type { ParsedLetter, Sex } from "../../vocabulary.ts";

const FEMALE = "female|woman|lady|girl";
const MALE = "male|man|gentleman|boy";
const AGE =
  "(\\d{1,2})\\s*[-–−]?\\s*(?:years?|yrs?|yea|t?ear)\\.?\\s*[-–−]?\\s*(?:old|of\\s+age)|(\\d{1,2})\\s*(?:y\\s*/\\s*o|y\\.\\s?o\\.?|yo)(?![a-z])";
const TENS = "twenty thirty forty fifty sixty seventy eighty".split(" ");
const UNITS = "one two three four five six seven eight nine".split(" ");
const TEENS = "fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const SPELLED = new RegExp(
  `\\b(?:(${TENS.join("|")})(?:[\\s–-](${UNITS.join("|")}))?|(${TEENS.join("|")}))(?=[\\s–-]+years?[\\s–-]+old)`,
  "gi",
);
const SEX = `\\b(?:${FEMALE}|${MALE})\\b`;

/** What may stand between age and sex: a birth date in brackets, and words that begin no new clause. */
const ASIDE = "(?:[([](?!(?:fe)?male)[^()[\\]]{1,30}[)\\]])?";
const BETWEEN =
  "(?!(?:who|whose|whom|with|without|by|and|or|was|is|has|had|to|from|for|while|when|after|her|his|an?|the|at|in|on|of)\\b)";

export type AgeMention = { age: number; sex: Sex | null; text: string };

/** Every "43 year old male" of a text, with the words as printed. */
export function findAges(printed: string): AgeMention[] {
  const text = printed.replace(SPELLED, (_, tens?: string, units?: string, teen?: string) =>
    String(
      teen
        ? TEENS.indexOf(teen.toLowerCase()) + 14
        : (TENS.indexOf((tens ?? "").toLowerCase()) + 2) * 10 + UNITS.indexOf((units ?? "").toLowerCase()) + 1,
    ),
  );
  const pattern = new RegExp(
    `(?:${AGE})[\\s,–−-]*${ASIDE}[\\s,(–−-]*((?:${BETWEEN}[a-z]+,?[\\s-]+){0,5}?${SEX}|[MF]\\b)?`,
    "gi",
  );
  const spoken = [...text.matchAll(pattern)].map((match) => ({
    age: Number(match[1] ?? match[2]),
    sex: sexOf(match[3]),
    text: match[0].replace(/[\s,(–−-]+$/, "").trim(),
  }));
  // "46 M, low back injury": the short form of utilization review.
  const short = [...text.matchAll(/(?:^|[.:]\s+|[a-z]:)(\d{2})\s?([MF])[,\s]/g)].map((match) => ({
    age: Number(match[1]),
    sex: sexOf(match[2]),
    text: match[0].replace(/^(?:[.:]\s+|[a-z]:)/i, "").trim(),
  }));
  return [...spoken, ...short].filter((mention) => mention.age >= 14 && mention.age <= 99);
}

function sexOf(text: string | undefined): Sex | null {
  if (!text) return null;
  if (new RegExp(`\\b(?:${FEMALE}|F)\\b`, "i").test(text)) return "female";
  return new RegExp(`\\b(?:${MALE}|M)\\b`, "i").test(text) ? "male" : null;
}

/** Age and sex of the worker: from the summary, else from what follows it. Sex falls back to the pronouns used. */
export function readWorker(summary: string, rest: string): ParsedLetter["worker"] {
  const own = findAges(summary);
  const told = findAges(rest);
  const field = /\bAge\s*:?\s+(\d{2})\b/i.exec(`${summary} ${rest}`)?.[1];
  const age = own[0]?.age ?? told[0]?.age ?? (field ? Number(field) : null);
  // What the summary says of the worker goes before what is said elsewhere, maybe of others.
  const stated = sexIn(own) ?? namedSex(summary) ?? sexIn(told) ?? namedSex(rest);
  return { age, sex: stated ?? pronounSex(summary) ?? pronounSex(rest) };
}

const sexIn = (mentions: AgeMention[]) => mentions.find((mention) => mention.sex !== null)?.sex ?? null;

/** "The injured worker is a female who …", "Ms. …". */
function namedSex(text: string): Sex | null {
  const field = /\b(?:Sex|Gender)\s*:\s*(\w+)/i.exec(text);
  if (field) return sexOf(field[1]);
  const subject = new RegExp(
    `(?:(?:worker|patient|applicant|claimant|employee|individual)\\s+(?:is|was)|\\bThis\\s+is|\\b(?:involves|concerns))\\s+(?:(?:a\\(n\\)|an?)\\s+)?(?:[a-z-]+,?\\s+){0,3}?(${SEX})`,
    "i",
  ).exec(text);
  if (subject) return sexOf(subject[1]);
  const title = /\b(Mrs|Ms|Miss|Mr)\b\.?\s+[A-Z[]/.exec(text);
  return title ? (title[1] === "Mr" ? "male" : "female") : null;
}

/** Pronouns decide only where one sex is named clearly more often: a physician may be "he" in between. */
function pronounSex(text: string): Sex | null {
  const she = text.match(/\b(?:she|her|hers)\b/gi)?.length ?? 0;
  const he = text.match(/(?<!\/)\b(?:he|his|him)\b(?!\/)/gi)?.length ?? 0;
  if (she > he * 3) return "female";
  return he > she * 3 ? "male" : null;
}
