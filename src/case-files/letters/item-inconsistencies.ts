import type { LetterItem } from "../../vocabulary.ts";

const NUMBERS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const COUNT = `(\\d{1,3}|${NUMBERS.slice().reverse().join("|")}|twenty-four|thirty)`;

/** "12", "twelve" and "twelve (12)" alike; -1 for no number. */
export function toNumber(word: string | undefined): number {
  const text = (word ?? "").toLowerCase();
  if (/^\d+$/.test(text)) return Number(text);
  if (text === "twenty-four") return 24;
  return text === "thirty" ? 30 : NUMBERS.indexOf(text);
}

/**
 * What contradicts itself within one item: a frequency that does not make its total, parts that do not make the whole, and a
 * rationale on another level of the spine or another strength than the request. Each in a sentence.
 */
export function checkItem(item: LetterItem): string[] {
  return [...checkFrequency(item), ...checkParts(item), ...checkLevel(item), ...checkStrength(item)];
}

/** "2 times a week for 6 weeks (10 visits)". */
function checkFrequency(item: LetterItem): string[] {
  const text = item.partial ? item.partial.original : item.request;
  const often = new RegExp(
    `\\b${COUNT}\\s*(?:\\(\\d+\\)\\s*)?(?:times?|x|sessions?|visits?)\\s*(?:per|a|each|\\/)\\s*week\\s*(?:for|x|times)\\s*${COUNT}\\s*(?:\\(\\d+\\)\\s*)?weeks?`,
    "i",
  ).exec(text);
  const total = new RegExp(
    `\\(\\s*${COUNT}\\s+(?:total\\s+)?(?:visits|sessions)|\\btotal(?:ing)?\\s+(?:of\\s+)?${COUNT}\\b|\\b${COUNT}\\s+total\\s+(?:visits|sessions)`,
    "i",
  ).exec(text);
  const [times, weeks] = [toNumber(often?.[1]), toNumber(often?.[2])];
  const stated = toNumber(total?.[1] ?? total?.[2] ?? total?.[3]);
  if (!often || !total || times < 1 || weeks < 1 || stated < 1 || times * weeks === stated) return [];
  return [`The request is for ${often[0]}, which makes ${times * weeks}, but names ${stated} in total.`];
}

/** Original, authorised and remaining of one kind of thing. */
function checkParts(item: LetterItem): string[] {
  if (!item.partial) return [];
  const { original, authorized, remaining } = item.partial;
  if (fold(remaining) === fold(original)) return [];
  const counts = [original, authorized, remaining].map(countOf);
  const [whole, given, left] = counts;
  if (!whole || !given || !left || whole.unit !== given.unit || whole.unit !== left.unit) return [];
  if (given.count + left.count === whole.count) return [];
  return [
    `Of ${whole.count} ${whole.unit} requested ${given.count} were authorized, but ${left.count} are said to remain.`,
  ];
}

/** The one count of a request: "#90", "12 visits", "times 6"; null where it names none or several. */
function countOf(text: string): { count: number; unit: string } | null {
  const tablets = [...text.matchAll(/#\s?(\d+)/g)];
  if (tablets.length === 1) return { count: Number(tablets[0]?.[1]), unit: "units" };
  const visits = [
    ...text.matchAll(
      new RegExp(
        `\\b${COUNT}\\s*(?:\\(\\d+\\)\\s*)?(?:[a-z]+\\s+){0,3}?(visits|sessions|treatments)\\b|\\b(visits?|sessions?|treatments?)\\s*(?:x|times)\\s*${COUNT}\\b`,
        "gi",
      ),
    ),
  ];
  const [only] = visits;
  if (tablets.length > 0 || visits.length !== 1 || !only) return null;
  const count = toNumber(only[1] ?? only[4]);
  return count > 0 ? { count, unit: "visits" } : null;
}

const LEVEL = /\b([CTLS])(\d{1,2})\s*[-–/]\s*([CTLS]?)(\d{1,2})\b/g;

function levelsOf(text: string): Set<string> {
  return new Set(
    [...text.matchAll(LEVEL)].map(
      (match) =>
        `${match[1]}${match[2]}-${match[3] || (match[2] === "5" && match[4] === "1" ? "S" : match[1])}${match[4]}`,
    ),
  );
}

/** The rationale says of which level it judges "the request for … L4-5", and the request names another. */
function checkLevel(item: LetterItem): string[] {
  const asked = levelsOf(item.request);
  if (asked.size === 0) return [];
  const about = [...item.rationale.matchAll(/\brequest(?:ed|s)?\b[^.]{0,140}/gi)].flatMap((match) => [
    ...levelsOf(match[0]),
  ]);
  const other = about.find((level) => !asked.has(level));
  if (
    !other ||
    about.some((level) => asked.has(level)) ||
    [...levelsOf(item.rationale)].some((level) => asked.has(level))
  )
    return [];
  return [`The request names ${[...asked].join(" and ")}; the rationale on it speaks of ${other} as requested.`];
}

/** "Norco 10/325mg" requested, another strength of the same drug called the request. */
function checkStrength(item: LetterItem): string[] {
  const drug = /^([a-z]{4,})\s+(?:[A-Z]{2}\s+)?(\d+(?:\.\d+)?(?:\/\d+(?:\.\d+)?)?)\s?(?:mg|mcg)\b/i.exec(item.request);
  if (!drug) return [];
  const named = [
    ...item.rationale.matchAll(
      new RegExp(`\\b${drug[1]}\\s+(?:[A-Z]{2}\\s+)?(\\d+(?:\\.\\d+)?(?:\\/\\d+(?:\\.\\d+)?)?)\\s?(?:mg|mcg)\\b`, "gi"),
    ),
  ];
  const asked = named.filter((match) =>
    /\brequest(?:ed|s)?\s+(?:is\s+)?(?:for\s+)?(?:the\s+)?["“]?$/i.test(
      item.rationale.slice(Math.max(0, match.index - 30), match.index),
    ),
  );
  const other = asked.find((match) => match[1] !== drug[2]);
  if (!other || named.some((match) => match[1] === drug[2])) return [];
  return [`The request is for ${drug[0]}; the rationale on it calls ${other[0]} the request.`];
}

/** The same words decided twice, and not alike. */
export function checkDuplicates(items: LetterItem[]): string[] {
  return items.flatMap((item, index) => {
    const twin = items.slice(0, index).find((other) => fold(other.request) === fold(item.request));
    if (!twin?.determination || !item.determination || twin.determination === item.determination) return [];
    return [`${item.request} is decided twice: ${twin.determination} and ${item.determination}.`];
  });
}

const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9#]+/g, " ")
    .trim();
