/** Seeded choices, so that a generated letter can be written again. */
export type Chance = {
  next: () => number;
  pick: <T>(from: readonly T[]) => T;
  some: <T>(from: readonly T[], count: number) => T[];
  int: (low: number, high: number) => number;
  often: (share: number) => boolean;
};

/** mulberry32: small, even enough, the same everywhere. */
export function makeChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  // The index lies within a list that is never empty.
  const pick = <T>(from: readonly T[]): T => from[int(0, from.length - 1)] as T;
  const some = <T>(from: readonly T[], count: number): T[] => {
    const rest = [...from];
    return Array.from({ length: Math.min(count, from.length) }, () => rest.splice(int(0, rest.length - 1), 1)[0] as T);
  };
  return { next, pick, some, int, often: (share) => next() < share };
}

export type Day = { year: number; month: number; day: number };

const MONTHS = "January February March April May June July August September October November December".split(" ");
const two = (value: number) => String(value).padStart(2, "0");

export function isoOf(day: Day): string {
  return `${day.year}-${two(day.month)}-${two(day.day)}`;
}

export function addDays(day: Day, count: number): Day {
  const date = new Date(Date.UTC(day.year, day.month - 1, day.day + count));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** A day in one of the ways in which letters write it. */
export function sayDay(day: Day, chance: Chance): string {
  const month = MONTHS[day.month - 1] ?? "";
  return chance.pick([
    `${two(day.month)}/${two(day.day)}/${day.year}`,
    `${day.month}/${day.day}/${day.year}`,
    `${day.month}/${day.day}/${two(day.year % 100)}`,
    `${two(day.month)}-${two(day.day)}-${day.year}`,
    `${day.month}-${day.day}-${two(day.year % 100)}`,
    `${month} ${day.day}, ${day.year}`,
    `${month} ${two(day.day)}, ${day.year}`,
    `${month.slice(0, 3)} ${day.day}, ${day.year}`,
    `${month.slice(0, 3)}. ${day.day}, ${day.year}`,
  ]);
}
