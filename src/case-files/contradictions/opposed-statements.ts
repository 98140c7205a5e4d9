import type { DocumentKind } from "../../vocabulary.ts";
import { documentKey } from "../document-key.ts";
import type { Unit } from "../page-index.ts";
import { daysApart, quoted } from "./place.ts";

const MOST = 2;
/** Two statements of the worker's state that exclude each other, and how far apart they may stand (0: in one report). */
type Opposed = { name: string; one: RegExp; other: RegExp; days: number; where?: readonly RegExp[] };

const ARM = /\b(?:arms?|hands?|fingers?|thumb|index|upper ext\w*|[BLR]?UEs?)\b/i;
const LEG = /\b(?:legs?|foot|feet|toes?|lower ext\w*|[BLR]?LEs?|thighs?|cal(?:f|ves))\b/i;

const OPPOSED: readonly Opposed[] = [
  {
    name: "home exercise",
    one: /\b(?:(?:not|isn't|never) (?:doing|done|performing|do)|does(?: not|n't) (?:do|perform)|no|without) (?:any |her |his |a )?(?:home[- ]exercis\w*|HEP|home (?:program|exercise program)|exercises? at home)\b|\b(?:HEP|home[- ]exercise\w*(?: program)?)\s*:\s*(?:none|no\b|not)/i,
    other:
      /\b(?:HEP|home[- ]exercis\w*|home program|exercises|stretch\w*|bands)\b[^.;]{0,50}(?:\b(?:daily|every (?:day|morning|evening)|each day|regularly|faithfully)\b|\b(?:[2-7]|two|three|four|five|six|seven)\s?(?:x|d|days|times)(?:\b|\/)|\d ?x ?\/)|\b(?:daily|regular) (?:HEP|home exercise)/i,
    days: 120,
  },
  {
    name: "walking",
    one: /\b(?:no assistive devices?|without (?:an? )?(?:assistive device|cane|walker|crutch\w*)|does not use (?:an? )?(?:cane|walker|crutch\w*))\b/i,
    other:
      /\b(?:(?:uses?|using|walks?|walking|ambulat\w+|gait|relies)\b[^.;]{0,30}\b(?:cane|walker|crutches)|(?:cane|walker|crutches) (?:at all times|daily|everywhere|in (?:the )?(?:left|right) hand))\b/i,
    days: 0,
  },
  {
    name: "gait",
    one: /\bgait\s*(?:is|:|was)?\s*(?:normal|nl|WNL|non-?antalgic|unremarkable|steady and normal)\b|\bnormal gait\b/i,
    other: /(?<!non-?)\bantalgic\b|\blimp(?:s|ing)?\b/i,
    days: 0,
  },
  {
    name: "driving",
    one: /\b(?:(?:now |is |currently )+(?:driving|drives)\b|drives (?:full[- ]time|the (?:bus|truck|forklift)|for work)|driving (?:full[- ]time|without (?:limit\w*|restriction\w*|difficulty)))/i,
    other:
      /\b(?:no (?:\w+ )?driving|(?:cannot|can't|unable to|does not|must not|may not|not to|is not able to) drive|keeps? (?:him|her|them) off (?:all )?driving)\b/i,
    days: 0,
    where: [
      /\b(?:bus|truck|forklift|tractor|van|rig|equipment|machinery)\b/i,
      /\b(?:car|own|short|herself|himself|visits?)\b/i,
    ],
  },
  {
    name: "side effects",
    one: /\b(?:(?:no|denies(?: any)?|without(?: any)?)(?: reported| significant| adverse)? side[- ]?effects?|side[- ]?effects?\s*:\s*(?:none|no|denie[sd])|no adverse (?:effects?|reactions?|events?))\b/i,
    other:
      /\b(?:drows\w*|sedat(?:ed|ion|ing)|sleepy|groggy|constipat\w*|nause\w*|dizz\w*|heartburn|itching|upset stomach)\b[^.;]{0,30}\b(?:on|from|with|by|after|due to|since)\b|\b(?:makes? (?:him|her|them)|causes?|gives? (?:him|her|them))\b[^.;]{0,20}\b(?:drows\w*|sleepy|sedat\w*|constipat\w*|nause\w*|dizz\w*|groggy|heartburn)/i,
    days: 0,
  },
  {
    name: "numbness or tingling",
    one: /\b(?:denies(?: any)?|no|without)(?: complaints? of)? (?:numbness|tingling|paresthesias?)\b/i,
    other:
      /^(?!.*\b(?:denies|no|without|negative|resolved)\b).*\b(?:numbness|tingling|tingles|numb|paresthesias?)\b[^.;]{0,40}\b(?:daily|constant\w*|at night|wakes?|all the time|worse|persist\w*|in(?:to)? (?:the|her|his|both))/i,
    days: 0,
    where: [ARM, LEG],
  },
  {
    name: "sleep",
    one: /\b(?:sleeps? (?:is )?(?:well|good|normal\w*|fine|through the night)|no (?:sleep (?:\w*disturbance|problems?|complaints?)|trouble sleeping|difficulty sleeping|insomnia)|denies (?:insomnia|(?:poor )?sleep\w*(?! stud)))\b/i,
    other:
      /\b(?:sleeps? (?:only )?(?:about )?[1-4](?:\s?-\s?\d)? ?h|sleep (?:is )?(?:three|four)(?: to (?:four|five))? hours|wakes? (?:up )?(?:several|many|every|\d)|cannot sleep|unable to sleep|sleep\w*\s*:?\s*(?:is )?(?:poor|disturbed)|severe insomnia)/i,
    days: 0,
  },
  {
    name: "mood",
    one: /\b(?:denies (?:any )?(?:depress\w*|psych\w*)|no depression|psych(?:iatric)?\s*:?\s*(?:neg(?:ative)?|normal)\b)/i,
    other:
      /\bPHQ-?9\b[^.;]{0,14}\b(?:1[5-9]|2[0-7])\b|\b(?:is |was )?tearful\b|\b(?:cries|cried|weeps|wept)\b|\bseverely depressed\b/i,
    days: 0,
  },
  {
    name: "work",
    one: /\b(?:(?:is|currently|continues|has been|he is|she is|now) working (?:modified|light|part[- ]time|half|four|six|full|\d)|works (?:half|part|light|modified|full|\d)|working (?:half|part|light|modified) (?:days?|duty|time))/i,
    other:
      /\b(?:(?:TTD|off work|temporarily totally disabled) (?:to|until|till|through|thru)|has not worked since|(?:is|currently|remains) (?:not working|off work|TTD))\b/i,
    days: 0,
  },
  {
    name: "home",
    one: /\blives alone\b/i,
    other:
      /\blives with (?:his|her|their|a|an) (?:wife|husband|spouse|partner|sister|brother|mother|father|family|son|daughter|\w+ children)\b/i,
    days: 120,
  },
];
/** What was otherwise before, will be, or is told of somebody else opposes nothing. */
const ANOTHER =
  /\b(?:used to|was|were|had|previous\w*|prior|before|last (?:visit|month|week)|initially|at first|formerly|resolved|stopped|since then|no longer|not any ?more|if|when|should|would|will|could|advised?|instruct\w*|recommend\w*|goals?|plan(?:ned)?|needs? to|if not|mother|father|wife|husband|brother|sister|patients? (?:should|may))\b/i;
/** Of one side or limb only, or of the past: "no numbness in the left hand". */
const KIN_OR_FORM = /\[ \]|\(\s\)|_{3,}/;

/** Statements of one report, or of reports a few months apart, that exclude each other: one sentence a kind, with both places. */
export function statementsOppose(records: readonly Unit[]): string[] {
  const used = new Set<Unit>();
  return OPPOSED.flatMap(({ name, one, other, days, where }) => {
    const usable = (unit: Unit, pattern: RegExp) =>
      pattern.test(unit.text) && !KIN_OR_FORM.test(unit.text) && unit.section !== "family";
    const without = records.filter((unit) => usable(unit, one) && !other.test(unit.text) && !ANOTHER.test(unit.text));
    if (without.length === 0) return [];
    const with_ = records.filter((unit) => usable(unit, other) && !one.test(unit.text) && !ANOTHER.test(unit.text));
    const pair = without
      .flatMap((a) => with_.map((b) => ({ a, b, days: isOneReport(a, b) ? 0 : daysApart(a, b) })))
      .filter(
        ({ a, b, days: apart }) =>
          (apart === 0 ? isOneReport(a, b) || days > 0 : apart <= days) && isOnePlace(a, b, where),
      )
      .sort((x, y) => x.days - y.days)[0];
    // One line that denies two things is told once.
    if (!pair || used.has(pair.a)) return [];
    used.add(pair.a);
    const said = pair.days === 0 ? "one report tells both" : "two reports near in time differ";
    return [
      `On ${name} ${said}: ${quoted(pair.a, pair.a.text.search(one))}; ${quoted(pair.b, pair.b.text.search(other))}.`,
    ];
  }).slice(0, MOST);
}

const REPORTS: readonly DocumentKind[] = ["progress-report", "first-report", "consultation"];
/** Same document and day; a document that holds several visits holds several reports. */
const isOneReport = (one: Unit, other: Unit) =>
  documentKey(one.page) === documentKey(other.page) &&
  one.date === other.date &&
  REPORTS.includes(one.page.kind) &&
  Math.abs(one.page.number - other.page.number) <= 3;

/** Limbs that both name must be the same. */
function isOnePlace(one: Unit, other: Unit, where: readonly RegExp[] = []): boolean {
  const [a, b] = [one, other].map(({ text }) => where.filter((pattern) => pattern.test(text)));
  return !a?.length || !b?.length || a.some((pattern) => b.includes(pattern));
}
