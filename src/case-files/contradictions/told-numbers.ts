import type { ReadItem } from "../../vocabulary.ts";
import type { Unit } from "../page-index.ts";
import { readRegions, readRequest, readSide } from "../read-request.ts";
import { daysFrom, quotedFrom } from "./place.ts";

const NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const COUNT = `\\d{1,2}|${NUMBERS.join("|")}`;
const numberOf = (word: string) => NUMBERS.indexOf(word.toLowerCase()) + 1 || Number(word);

const RECOMMENDED = new RegExp(
  `\\brec(?:ommend(?:s|ed|ation)?|\\.|\\b)s?\\s*:?\\s*(?:an? )?(?:additional |further )?(?:(${COUNT}) (?:more |additional |further )?(?:[\\w-]+ )?(?:visits|sessions)|(\\d{1,2})\\s?x\\s?(\\d{1,2})\\b(?! ?(?:min|sec|reps?)))`,
  "i",
);
const THERAPY = /\b(?:therapy|PT|OT|chiropractic|acupuncture)\b/i;
const OTHER_THERAPY = /\b(?:chiropractic|acupuncture|psycho\w*|massage|aquatic|speech|cognitive)\b/i;
const BEFORE_DAYS = 60;

/** More visits asked for than the therapist, whose notes closed a few weeks before, recommends. */
export function visitsExceedAdvice(all: readonly Unit[], items: readonly ReadItem[]): string[] {
  const advised = all
    .filter(({ page, standing }) => page.kind === "therapy-notes" && standing === "record")
    .flatMap((unit) => {
      const match = /\brec/i.test(unit.text) ? RECOMMENDED.exec(unit.text) : null;
      const visits = match ? (match[1] ? numberOf(match[1]) : Number(match[2]) * Number(match[3])) : 0;
      return visits > 0 ? [{ unit, visits, at: match?.index ?? 0 }] : [];
    });
  const last = advised.at(-1);
  if (!last) return [];
  const head = last.unit.page.text.slice(0, 300);
  for (const { request, quantity } of items) {
    const asked = quantity.visits ?? (quantity.perWeek ?? 0) * (quantity.weeks ?? 0);
    if (!THERAPY.test(request) || asked <= last.visits) continue;
    const [kind, noted] = [OTHER_THERAPY.exec(request)?.[0], OTHER_THERAPY.exec(head)?.[0]];
    if (kind?.toLowerCase() !== noted?.toLowerCase() || !sharesPart(request, head)) continue;
    const line = all.find(({ standing, text }) => standing === "request" && isLine(text, asked) && THERAPY.test(text));
    const form =
      line ?? all.find(({ standing, text }) => standing === "review" && isLine(text, asked) && THERAPY.test(text));
    if (!form?.date || !last.unit.date) continue;
    const apart = daysFrom(last.unit.date, form.date);
    if (apart < 0 || apart > BEFORE_DAYS) continue;
    return [
      `The request asks for ${asked} visits of therapy, the therapist recommends ${last.visits}: ${quotedFrom(form)}; ${quotedFrom(last.unit, last.at)}.`,
    ];
  }
  return [];
}

function isLine(text: string, visits: number): boolean {
  const { quantity } = readRequest(text);
  return (quantity.visits ?? (quantity.perWeek ?? 0) * (quantity.weeks ?? 0)) === visits;
}

function sharesPart(one: string, other: string): boolean {
  const [a, b] = [readSide(one), readSide(other)];
  if (a && b && a !== b && a !== "bilateral" && b !== "bilateral") return false;
  const [here, there] = [readRegions(one), readRegions(other)];
  return here.length === 0 || there.length === 0 || here.some((region) => there.includes(region));
}

const THING = "headaches?|migraines?|HA|attacks?|seizures?|flare-?ups?|spasms?";
const A_MONTH = "(?:a|per|each|every|\\/)\\s?(?:month|mo)\\b";
const CLAIMED = new RegExp(
  `\\b(?:(?:more|greater) than|over|at least|about|>)?\\s*(\\d{1,2}) (?:or more )?(${THING}) (?:days )?${A_MONTH}|\\b(${THING})\\b[^.;]{0,16}?\\b(\\d{1,2}) (?:or more )?days ${A_MONTH}`,
  "i",
);
const COUNTED = new RegExp(
  `\\btotal\\s*:?\\s*(\\d{1,2}) (?:(?:${THING}) )?days\\b|\\b(\\d{1,2}) (?:${THING}) days (?:in|for) (?:january|february|march|april|may|june|july|august|september|october|november|december)\\b`,
  "i",
);
const ANOTHER_TIME =
  /\b(?:before|baseline|from|was|were|had been|initially|used to|down|reduced|since (?:the )?(?:botox|injection)|goal|criteri\w*|guideline\w*|require\w*|defined?|if)\b/i;
const NEAR_DAYS = 120;
const TIMES = 1.6;

/** A number of days a month that the diary of the same months does not bear out. */
export function frequenciesDisagree(records: readonly Unit[]): string[] {
  const diary = records.flatMap((unit) => {
    const match = /total|days (?:in|for)\b/i.test(unit.text) ? COUNTED.exec(unit.text) : null;
    return match && /\bdiary|calendar|log\b/i.test(unit.page.text.slice(0, 400))
      ? [{ unit, days: Number(match[1] ?? match[2]), at: match.index }]
      : [];
  });
  const most = Math.max(...diary.map(({ days }) => days));
  const [first] = [...diary].sort((a, b) => b.days - a.days);
  if (!first) return [];
  for (const unit of records) {
    const match = CLAIMED.exec(unit.text);
    if (!match || ANOTHER_TIME.test(unit.text) || unit.page === first.unit.page) continue;
    const claimed = Number(match[1] ?? match[4]);
    if (claimed < most * TIMES || !unit.date || !first.unit.date) continue;
    if (Math.abs(daysFrom(first.unit.date, unit.date)) > NEAR_DAYS) continue;
    const thing = (match[2] ?? match[3] ?? "").toLowerCase().replace(/s$/, "");
    return [
      `A report has ${claimed} ${thing} days a month, the diary of those months ${diary.map(({ days }) => days).join(", ")}: ${quotedFrom(unit, match.index)}; ${quotedFrom(first.unit, first.at)}.`,
    ];
  }
  return [];
}
