import type { IsoDay, LetterItem, ParsedLetter } from "../../vocabulary.ts";
import { checkDuplicates, checkItem, toNumber } from "./item-inconsistencies.ts";
import { DATE, toIsoDay } from "./letter-dates.ts";
import { findAges } from "./letter-worker.ts";
import { readOutcomeList } from "./split-items.ts";

type Letter = Omit<ParsedLetter, "file">;
type Source = { summary: string; text: string };

/**
 * Contradictions that a letter itself contains, each in a sentence. Only what two of its own statements prove: a doubtful one is
 * left out, since a finding that is wrong costs the reader more than one that is missing.
 */
export function findInconsistencies(letter: Letter, source: Source): string[] {
  return [
    ...checkDates(letter.dates),
    ...checkInjuryDate(letter, source.summary),
    ...checkWorker(letter, source.summary),
    ...checkCounts(letter, source.text),
    ...letter.items.flatMap((item) => [
      ...checkSide(item),
      ...checkQuantity(item),
      ...checkVisits(item),
      ...checkOutcome(item),
      ...checkItem(item),
    ]),
    ...checkDuplicates(letter.items),
    ...checkTreatment(letter.items, source.summary),
  ];
}

/** Dates that stand against the order of the procedure: injury, denial, application, assignment, determination. */
export function checkDates(dates: Letter["dates"]): string[] {
  const { injury, urDecision, applicationReceived, assigned, determination } = dates;
  const order: [IsoDay | null, IsoDay | null, (earlier: string, later: string) => string][] = [
    [urDecision, injury, (a, b) => `The utilization review denial of ${a} is dated before the injury of ${b}.`],
    [
      applicationReceived,
      urDecision,
      (a, b) => `The IMR application is dated ${a}, before the utilization review denial of ${b}.`,
    ],
    [assigned, applicationReceived, (a, b) => `The case was assigned on ${a}, before the application of ${b}.`],
    [determination, assigned, (a, b) => `The determination is dated ${a}, before the assignment of ${b}.`],
  ];
  return order.flatMap(([earlier, later, say]) =>
    earlier && later && earlier < later ? [say(longDate(earlier), longDate(later))] : [],
  );
}

/** The day of the injury where the text says so outright, against the letter's header. */
function checkInjuryDate(letter: Letter, summary: string): string[] {
  const stated = new RegExp(
    `(?:date of injury|injury date|industrial(?:-work)? injury|injured|occupational claim)\\s+(?:date\\s+)?(?:of|on|is|was|dated|from)?\\s*(${DATE})`,
    "gi",
  );
  const texts = [summary, ...letter.items.map((item) => item.rationale)];
  const days = texts.flatMap((text) => [...text.matchAll(stated)].map((match) => toIsoDay(match[1])));
  const other = days.find((day) => day !== null && day !== letter.dates.injury);
  if (!other || !letter.dates.injury || days.includes(letter.dates.injury)) return [];
  return [`The injury is dated ${longDate(letter.dates.injury)} in the header and ${longDate(other)} in the text.`];
}

/** A birthday may fall between two records, so ages a year apart agree. */
function checkWorker(letter: Letter, summary: string): string[] {
  const found: string[] = [];
  const { age, sex } = letter.worker;
  const places = [
    { where: "in the summary", text: summary },
    ...letter.items.map((item) => ({ where: `in the rationale on ${shorten(item.request)}`, text: item.rationale })),
  ];
  for (const { where, text } of places) {
    for (const mention of findAges(text).filter((one) => one.sex !== null)) {
      if (age !== null && Math.abs(mention.age - age) > 1) {
        found.push(`The worker is ${age} years old, but ${mention.age} years old ${where}.`);
      }
      if (sex !== null && mention.sex !== sex) found.push(`The worker is ${sex}, but ${mention.sex} ${where}.`);
    }
  }
  return [...new Set(found)];
}

/** The list at the head of a 2013 letter against the decisions in its body. */
function checkCounts(letter: Letter, text: string): string[] {
  const listed = readOutcomeList(text).size;
  return listed > 0 && listed !== letter.items.length
    ? [`The letter lists ${listed} decisions and gives reasons for ${letter.items.length}.`]
    : [];
}

function checkSide(item: LetterItem): string[] {
  const sides = [...item.request.matchAll(/\b(left|right)\s+([a-z]{3,})/gi)];
  const [first] = sides;
  if (!first || sides.length > 1 || /bilateral|both/i.test(item.request)) return [];
  const side = (first[1] ?? "").toLowerCase();
  const opposite = side === "left" ? "right" : "left";
  const names = (word: string) => new RegExp(`\\b${word}\\s+${first[2]}\\b`, "i").test(item.rationale);
  if (!names(opposite) || names(side)) return [];
  const part = (first[2] ?? "").toLowerCase();
  return [`The request names the ${side} ${part}; the rationale on it speaks of the ${opposite} ${part}.`];
}

/** "#180" requested, another count of the same drug weighed. */
function checkQuantity(item: LetterItem): string[] {
  const counts = [...item.request.matchAll(/#\s?(\d+)/g)];
  const drug = /^[a-z]{4,}/i.exec(item.request)?.[0];
  if (counts.length !== 1 || !drug || item.partial) return [];
  const requested = counts[0]?.[1];
  const weighed = [
    ...item.rationale.matchAll(new RegExp(`\\b${drug}\\b[^.#]{0,30}(?:\\.\\d[^.#]{0,20})?#\\s?(\\d+)`, "gi")),
  ];
  const other = weighed[0]?.[1];
  if (!other || weighed.some((match) => match[1] === requested)) return [];
  return [`The item disputes ${drug} #${requested}, but its rationale weighs ${drug} #${other}.`];
}

const COUNT =
  "(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|twenty-four|thirty)";

/** "2x6 (12 visits)": its product, its total and the number that the reason calls requested. */
function checkVisits(item: LetterItem): string[] {
  const found: string[] = [];
  const grid = /\b(\d{1,2})\s*[x×]\s*(\d{1,2})\b(?!\s*(?:mg|cm|mm|in\b|"))/i.exec(item.request);
  const stated = new RegExp(`\\b${COUNT}\\s+(?:total\\s+)?(?:visits|sessions)`, "i").exec(item.request);
  const product = grid ? Number(grid[1]) * Number(grid[2]) : null;
  const total = stated ? toNumber(stated[1]) : null;
  if (product !== null && total !== null && product !== total) {
    found.push(`The request is ${grid?.[0]}, which makes ${product}, but names ${total} visits.`);
  }
  const asked =
    new RegExp(`\\b${COUNT}\\s+(?:\\w+\\s+){0,2}?(?:visits|sessions)\\s+(?:are\\s+|were\\s+)?requested`, "i").exec(
      item.rationale,
    ) ?? new RegExp(`\\brequested\\s+${COUNT}\\s+(?:visits|sessions)`, "i").exec(item.rationale);
  const requested = total ?? product;
  if (asked && requested !== null && toNumber(asked[1]) !== requested && !item.partial) {
    found.push(`The request is for ${requested} visits; its reason speaks of ${asked[1]} visits requested.`);
  }
  return found;
}

const NECESSARY = /(?:\bnot)?medically\s+(?:necessary|appropriate|indicated)/i;
const NEGATED =
  /\b(?:not|non|cannot|can't|isn't|nor|neither|never|no|none|lack\w*|without|fail\w*|unable|insufficient\w*|unclear|if|unless|whether|would)\b|\bnot(?=medically)/i;

/** The sentence that closes a rationale against the determination above it. */
function checkOutcome(item: LetterItem): string[] {
  const sentences = item.rationale.split(/(?<=[.!?])\s+(?=[A-Z“"])/);
  const closing = sentences.slice(-2).findLast((sentence) => NECESSARY.test(sentence));
  const about = shorten(item.request);
  if (closing && item.determination === "upheld" && !NEGATED.test(closing)) {
    return [`The denial of ${about} is upheld, but its rationale ends by calling the request medically necessary.`];
  }
  if (closing && item.determination === "overturned" && /\bnot\s+(?:\w+\s+){0,3}medically/i.test(closing)) {
    return [
      `The denial of ${about} is overturned, but its rationale ends by calling the request not medically necessary.`,
    ];
  }
  const support =
    /\bthere is (?:\w+ )?(?:rationale|documentation|evidence)(?: \w+)? (?:to support|supporting) (?:the|this) (?:current )?request/i;
  if (item.determination === "upheld" && sentences.some((one) => support.test(one) && !NEGATED.test(one))) {
    return [`The denial of ${about} is upheld, but its rationale says that there is support for the request.`];
  }
  return [];
}

const TREATMENTS: [string, RegExp][] = [
  ["physical therapy", /physical\s+therapy|physio|\bPT\b/i],
  ["occupational therapy", /occupational\s+therapy|\bOT\b|hand therapy/i],
  ["chiropractic care", /chiropract|manipulation/i],
  ["acupuncture", /acupuncture/i],
  ["massage", /massage/i],
  ["aquatic therapy", /aquatic|pool therapy/i],
];
const TREATED =
  /\b(?:has|have|had)\s+(?:already\s+|also\s+)?(?:been\s+treated\s+with|completed|undergone|received)\b|\btreatment[^.]{0,25}\bincluded?\b/i;

/** What the rationales say was done, against a case summary that lists the treatment to date and has no word of it. */
function checkTreatment(items: LetterItem[], summary: string): string[] {
  if (!/treat(?:ment|ed|ments)\b/i.test(summary)) return [];
  return TREATMENTS.flatMap(([name, pattern]) => {
    if (pattern.test(summary)) return [];
    const saying = items.filter((item) =>
      item.rationale
        .split(/(?<=[.!?])\s+(?=[A-Z])/)
        .some(
          (sentence) =>
            pattern.test(sentence) && TREATED.test(sentence) && !/\b(?:not|no|never|without)\b/i.test(sentence),
        ),
    );
    if (saying.length === 0) return [];
    const who =
      items.length === 2 && saying.length === 2
        ? "Both rationales say"
        : `The rationale on ${saying.map((item) => shorten(item.request)).join(" and on ")} says`;
    return [
      `${who} that the worker was treated with ${name}, but the case summary lists no ${name} among the treatment to date.`,
    ];
  });
}

function shorten(request: string): string {
  return request.length <= 60 ? request : `${request.slice(0, 57).trimEnd()}…`;
}

function longDate(day: IsoDay): string {
  const date = new Date(`${day}T00:00:00Z`);
  return date.toLocaleDateString("en-US", { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" });
}
