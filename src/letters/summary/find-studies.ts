import { DATE, toIsoDay } from "../../case-files/letters/letter-dates.ts";
import { type PageIndex, quoteAt, quoteOf, type Unit } from "../../case-files/page-index.ts";
import type { IsoDay, Page, SummarySource } from "../../vocabulary.ts";
import { evidence, phraseOf, type Speech } from "./part.ts";
import { spellOut, wordsIn } from "./plain-words.ts";

/** An imaging study as its report concludes. */
export interface Study {
  title: string;
  date: IsoDay | null;
  conclusion: string;
  sources: SummarySource[];
}

const TITLE =
  /\b(?:MRI|MR arthrogram|CT|X-?rays?|radiographs?|ultrasound|bone scan|EMG|NCV|electrodiagnostic)\b[^\n]{0,70}/i;
const IMPRESSION = /^(?:impression|conclusion)s?\b\s*:?/i;
const END =
  /^(?:technique|comparison|history|findings|level\b|clinical|electronically|signed|dictated|addendum|alignment|soft tissue|tarsal|sesamoids|craniocervical)/i;
const MAX_WORDS = 30;

/** The studies whose reports are in the file, in the file's order; of each its title, day and impression. */
export function findStudies(index: PageIndex, speech: Speech): Study[] {
  const pages = new Map<Page, Unit[]>();
  for (const unit of index.units) {
    if (unit.page.kind !== "imaging" || unit.standing !== "record") continue;
    const own = pages.get(unit.page);
    if (own) own.push(unit);
    else pages.set(unit.page, [unit]);
  }
  return [...pages].flatMap(([page, units]) => readStudy(page, units, speech) ?? []);
}

function readStudy(page: Page, units: Unit[], speech: Speech): Study | null {
  const title = titleOf(page);
  const start = units.findIndex(({ text }) => IMPRESSION.test(text));
  if (!title || start < 0) return null;
  const conclusions: string[] = [];
  const sources = [evidence(title.quote)];
  let left = MAX_WORDS;
  let before: Unit | undefined;
  for (const unit of units.slice(start)) {
    const gap = before ? page.text.slice(before.end, unit.start) : "";
    before = unit;
    if (conclusions.length > 0 && /\n\s*\n/.test(gap) && !/^\d/.test(unit.text)) break;
    if (END.test(unit.text) || (unit !== units[start] && IMPRESSION.test(unit.text))) break;
    const phrase = phraseOf(unit.text.replace(IMPRESSION, ""), speech);
    if (!phrase) continue;
    if (wordsIn(phrase) > left || conclusions.length === 4) break;
    conclusions.push(phrase);
    sources.push(evidence(quoteOf(unit)));
    left -= wordsIn(phrase);
  }
  if (conclusions.length === 0) return null;
  return { title: title.words, date: title.date ?? page.date, conclusion: conclusions.join("; "), sources };
}

function titleOf(page: Page) {
  const head = page.text.slice(0, 700);
  const lines = [...head.matchAll(/[^\n]+/g)];
  const line =
    lines.find(([text]) => TITLE.test(text) && text === text.toUpperCase()) ?? lines.find(([text]) => TITLE.test(text));
  if (!line) return null;
  const match = TITLE.exec(line[0]);
  if (!match) return null;
  const day = new RegExp(DATE, "i").exec(match[0]);
  const words = (day ? match[0].slice(0, day.index) : match[0]).replace(/[\s—–:,.-]+$/, "");
  return {
    words: spellOut(words).replace(/^(MRI|CT)?(.*)$/i, (_, kind: string | undefined, rest: string) =>
      kind ? kind.toUpperCase() + rest.toLowerCase() : rest.toLowerCase(),
    ),
    date: toIsoDay(day?.[0]),
    quote: quoteAt(page, line.index, line[0].length),
  };
}
