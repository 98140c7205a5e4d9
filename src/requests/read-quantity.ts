import type { Quantity } from "../vocabulary.ts";
import { writeNumerals } from "./read-numbers.ts";

/** What kind of thing is counted; says what a bare "x 6" or "#60" means. */
export interface CountedThing {
  kind: string;
  /** Usual form of the drug, a plural: tablets, capsules, patches, grams, injections, units. */
  form?: string | undefined;
}

const N = "(\\d+(?:\\.\\d+)?)";
const RANGE = `(?:\\d+\\s*(?:-|to)\\s*)?${N}`;
const WEEK = "(?:weeks?|wks?|w(?=\\b))";
const PER = "\\s*(?:x|times|visits?|sessions?|treatments?)?\\s*(?:/|per|a|each|every|times?\\s+a)?\\s*";

const read = (pattern: string, text: string): number | undefined => {
  const match = new RegExp(pattern, "i").exec(text);
  return match?.[1] === undefined ? undefined : Number(match[1]);
};

const BARE_UNIT: Record<string, string> = {
  therapy: "visits",
  psych: "visits",
  program: "visits",
  visit: "visits",
  service: "visits",
  injection: "injections",
  imaging: "studies",
  diagnostic: "studies",
  test: "tests",
  device: "units",
  implant: "units",
  procedure: "visits",
};

/** Doses and dates look like counts; they are taken out before counts are read. */
function removeDoses(text: string): string {
  return text
    .replace(/\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/g, " ")
    .replace(/\b\d+(\.\d+)?\s*([/-]\s*\d+(\.\d+)?\s*)?(mg|mcg|ml|%|mg\/ml|mcg\/hr)(?![a-z])/gi, " ")
    .replace(/\b(cpt|hcpcs|icd)[- ]?(code)?:?\s*[a-z]?\d+(\.\d+)?/gi, " ")
    .replace(/\b(?:\d{3}\.\d{1,2}|[a-z]\d{2}\.\w{1,4}|\d{5})\b/gi, " ")
    .replace(/\b[CTLS]\d{1,2}\s*[-/]\s*[CTLS]?\d{1,2}\b/gi, " ")
    .replace(/\b[CTLS]\d{1,2}\b/g, " ");
}

function readPeriods(text: string): Quantity {
  const quantity: Quantity = {};
  const put = (key: string, value: number | undefined) => {
    if (value !== undefined && value > 0 && quantity[key] === undefined) quantity[key] = value;
  };
  put("hoursPerDay", read(`${RANGE}\\s*(?:hours?|hrs?|h)\\s*(?:/|per|a|each|x)?\\s*(?:days?|daily)\\b`, text));
  put("hoursPerWeek", read(`${RANGE}\\s*(?:hours?|hrs?|h)\\s*(?:/|per|a|each)\\s*${WEEK}`, text));
  put("daysPerWeek", read(`${RANGE}\\s*(?:days?|d)\\s*(?:/|per|a|each|x)\\s*(?:${WEEK}|weekly)`, text));
  if (quantity.daysPerWeek === undefined)
    put(
      "perWeek",
      read(
        `${RANGE}\\s*(?:x|times|visits?|sessions?)\\s*(?:/|per|a|each|every)?\\s*(?:${WEEK}|weekly)\\b(?!\\s*(?:[:;]|program))`,
        text,
      ) ?? read(`${RANGE}\\s*(?:/|per)\\s*${WEEK}`, text),
    );
  put(
    "weeks",
    read(
      `(?:for|x|times|over|,|^|\\s|\\()\\s*${RANGE}\\s*-?\\s*(?:weeks|week|wks|wk)\\b(?!\\s*(?:trial\\s+of))`,
      dropRates(text),
    ),
  );
  put("months", read(`${N}\\s*-?\\s*(?:months?|mos?)\\b`, text));
  put("days", read(`${N}\\s*-?\\s*(?:days?)\\b(?!\\s*(?:/|per|a|each)\\s*(?:week|wk))`, dropRates(text)));
  put("hours", read(`${N}\\s*-?\\s*(?:hours?|hrs?)\\b(?!\\s*(?:/|per|a|each)\\s*(?:day|week|wk))`, dropRates(text)));
  return quantity;
}

/** Takes "4 hours a day" and "3 times a week" out, so that what is left of hours, days and weeks is a total. */
function dropRates(text: string): string {
  return text.replace(
    new RegExp(
      `${N}\\s*(?:hours?|hrs?|days?|d|x|times|visits?|sessions?)${PER}(?:days?|daily|${WEEK}|weekly)\\b(?=\\s|,|;|\\)|$)`,
      "gi",
    ),
    (whole) =>
      /(\/|per|\ba\b|each|every|daily|weekly|wk)/i.test(whole) && !/^\d+\s*(x|times)\s*\d/.test(whole) ? " " : whole,
  );
}

function readDrugCount(text: string, form: string): Quantity {
  const quantity: Quantity = {};
  const grams = read(`${N}\\s*(?:gm|gms|grams?|g)\\b`, text);
  const milliliters = read(`${N}\\s*(?:ml|cc)\\b`, text);
  const refills =
    read(`(?:refills?|rf)\\s*(?:x|times|:|#)\\s*${N}`, text) ??
    read(`${N}\\s*(?:refills?|rf|rfs)\\b`, text) ??
    read(`(?:refills?|rf)\\s*${N}`, text);
  const named =
    /(\d+)\s*(tablets?|tabs?|capsules?|caps?|pills?|patch(?:es)?|pads?|vials?|units|bottles?|tubes?|injections?)\b/i.exec(
      text,
    );
  const count =
    read(`#\\s*${N}`, text) ??
    read(`(?:qty|quantity|count|disp(?:ense)?)\\.?\\s*(?:of|:|#)?\\s*${N}`, text) ??
    (named?.[1] === undefined ? undefined : Number(named[1]));
  const plural = namedForm(text) ?? form;
  if (count !== undefined)
    quantity[plural === "grams" && grams !== undefined ? "units" : plural === "grams" ? "units" : plural] = count;
  if (grams !== undefined) quantity.grams = grams;
  else if (milliliters !== undefined && count === undefined) quantity.milliliters = milliliters;
  if (refills !== undefined) quantity.refills = refills;
  return quantity;
}

function namedForm(text: string): string | null {
  if (/\b(patch|patches|pads?)\b/i.test(text)) return "patches";
  if (/\b(tab|tabs|tablets?)\b/i.test(text)) return "tablets";
  if (/\b(cap|caps|capsules?)\b/i.test(text)) return "capsules";
  if (/\binjections?\b/i.test(text)) return "injections";
  return null;
}

/**
 * The counts that a request names: visits, perWeek, weeks, days, hours, hoursPerDay, daysPerWeek, months, tablets,
 * capsules, patches, grams, refills, injections, units, studies, tests. "PT 2x6" is 2 a week for 6 weeks, 12 visits.
 * @param thing what is requested; without it a bare count is read as visits
 */
export function readQuantity(request: string, thing: CountedThing = { kind: "therapy" }): Quantity {
  const spelled = writeNumerals(request).replace(/×/g, "x").replace(/\s+/g, " ");
  if (thing.kind === "drug") {
    const text = spelled.replace(/\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/g, " ");
    const months = read(`${N}\\s*-?\\s*months?\\b`, text);
    return { ...readDrugCount(text, thing.form ?? "tablets"), ...(months === undefined ? {} : { months }) };
  }
  const text = removeDoses(spelled);
  const quantity = readPeriods(text);
  const unit = BARE_UNIT[thing.kind] ?? "units";
  const counted =
    read(
      `${N}\\)?\\s*(?:[a-z-]+\\s+){0,5}?(?:visits?|sessions?|treatments)\\b(?!\\s*(?:/|per|a|each)\\s*(?:week|wk))`,
      text,
    ) ?? read(`(?:visits?|sessions?)\\s*(?:,|:|x|times|#)\\s*${N}`, text);
  const cross = /(?:^|[^\d.])(\d)\s*(?:x|times)\s*(\d{1,2})(?!\s*(?:\d|months?|hours?|\/|per|minutes|days?\b))/i.exec(
    text,
  );
  if (unit === "visits") {
    if (cross && quantity.perWeek === undefined) {
      quantity.perWeek = Number(cross[1]);
      quantity.weeks = Number(cross[2]);
    }
    if (quantity.perWeek !== undefined && quantity.weeks !== undefined)
      quantity.visits = quantity.perWeek * quantity.weeks;
    else if (counted !== undefined) quantity.visits = counted;
    if (counted !== undefined && /\(\s*\d+\s*(?:total\s+)?(?:visits|sessions)/i.test(text)) quantity.visits = counted;
    if (quantity.visits === undefined) {
      const bare = read(
        `(?:\\bx|\\btimes|#)\\s*${N}(?!\\s*(?:months?|weeks?|wks?|days?|hours?|hrs?|yrs?|years?|min))`,
        text,
      );
      if (bare !== undefined) quantity.visits = bare;
    }
    return quantity;
  }
  const number =
    read(`(?:\\bx|\\btimes|#)\\s*${N}(?!\\s*(?:months?|weeks?|wks?|days?|hours?|yrs?|years?|min))`, text) ??
    read(`(?:^|\\s)${N}\\s+(?:[a-z-]+\\s+){0,4}?(?:injections?|units?|studies|tests|blocks?|scans?)\\b`, text) ??
    (thing.kind === "injection" ? (read(`\\bseries of ${N}\\b`, text) ?? read(`,\\s*${N}\\s*$`, text)) : undefined);
  if (number !== undefined) quantity[unit] = number;
  else if (
    ["imaging", "diagnostic", "test", "injection"].includes(thing.kind) &&
    !/\b(injections|blocks|tests|studies|labs)\b/i.test(text)
  )
    quantity[unit] = 1;
  else if (thing.kind === "device" && /\bpurchase\b/i.test(text)) quantity.units = 1;
  return quantity;
}
