import { readFunction } from "../../case-files/criteria/outcomes.ts";
import type { ClinicalRecord, RecordSentence } from "./clinical-record.ts";
import {
  acute,
  conservativeCare,
  GIVEN,
  IMPROVED,
  NEVER,
  PLANNED,
  SPLIT,
  UNIMPROVED,
  visitsAsked,
} from "./findings.ts";
import { surgicalAdjunct } from "./procedure-rules.ts";
import type { Reason, RuleContext } from "./rule-context.ts";

/** What has been authorised is the guideline's first course; the rest is judged by the progress made with it. */
export function authorizedInPart({ item }: RuleContext): Reason | undefined {
  if (!SPLIT.test(item.request)) return undefined;
  return {
    determination: "upheld",
    because:
      "Part of the request has been authorized already, and whether more is needed is judged by the progress made with it.",
    support: [],
  };
}

/** A short first course soon after an injury, or a few more visits after a good response. */
export function therapyCourse(context: RuleContext): Reason | undefined {
  const { item, record } = context;
  if (SPLIT.test(item.request)) return undefined;
  const asked = visitsAsked(item);
  if (asked === undefined || /modalit|infrared|passive/i.test(item.request)) return undefined;
  const chiropractic = /chiro|manipul/i.test(item.request);
  const mention = chiropractic
    ? /\b(?:chiropractic|manipulation)\b/i
    : /\b(?:(?<!massage |shockwave |drug |medication )therapy|physiotherapy|PT)\b/i;
  const prior = record.sentences.find(({ text }) => mention.test(text) && (!PLANNED.test(text) || GIVEN.test(text)));
  if (!prior) {
    if (!acute(context) || asked > (chiropractic ? 6 : 10) || /additional|continu|more/i.test(item.request))
      return undefined;
    return {
      determination: "overturned",
      because: `The injury is recent, and the request is for a short first course of ${asked} visits.`,
      support: [],
    };
  }
  const response = record.findAffirmed(
    IMPROVED,
    /\b(?:therapy|treatment|PT|chiropractic|pain|symptom\w*|function\w*|visit|gradually)\b/i,
  );
  const poor = record.findMention(UNIMPROVED);
  if (!response || poor || asked > 6) return undefined;
  return {
    determination: "overturned",
    because: `Earlier visits have brought improvement, and no more than ${asked} further ones are asked for.`,
    support: [prior, response],
    weighs: /\b(?:deficits?|home exercise|first course|body part)\b/i,
  };
}

/** After an operation the general course limits the visits; those attended since then count, earlier ones do not. */
export function postoperativeTherapy(context: RuleContext): Reason | undefined {
  const { item, record, limitVisits } = context;
  // Where the operation itself is in dispute, the therapy follows that one.
  if (context.surgery !== null) return firstHalf(context) ?? surgicalAdjunct(context);
  const operated = record.findAffirmed(
    /\b(?:status post|s\/p|underwent|operative report|post-?op(?:erative)? visit|(?:attended|completed|received)\b[^.;]{0,40}\bpost-?\s?(?:op|surg)\w*|(?:surgery|arthroscopy|decompression|repair|release|meniscectomy|fusion|replacement) was (?:done|performed)|weeks after (?:\w+ ){0,3}(?:surgery|arthroscopy|operation|repair))/i,
  );
  if (!operated) return undefined;
  const asked = visitsAsked(item);
  if (asked === undefined || limitVisits === null) return undefined;
  const { count, sentence } = countPostoperativeVisits(record);
  const left = limitVisits - count;
  const gain = record.findAffirmed(
    IMPROVED,
    /\b(?:flex\w*|motion|strength|walk\w*|function\w*|therap\w*|visits?|score|lefs|pain)\b/i,
  );
  const measured = gain ?? record.sentences.find(({ text }) => readFunction(text) === "benefit");
  if (count > 0 && !measured) return undefined;
  const support = [sentence, measured].filter((found) => found !== undefined);
  const course = `The general course after this operation is ${limitVisits} visits, and ${count} of them have been attended`;
  if (left <= 0) return { determination: "upheld", because: `${course}, so that none remain.`, support };
  if (asked <= left)
    return {
      determination: "overturned",
      because: `${course}; the ${asked} that are asked for stay within it.`,
      support,
    };
  return {
    determination: "modified",
    because: `${course}; ${left} remain of the ${asked} that are asked for.`,
    support,
    allowed: { visits: left },
  };
}

/** Before an operation that is supported the first course is one half of the visits of the general course (8 CCR 9792.24.3). */
function firstHalf({ item, limitVisits, surgery }: RuleContext): Reason | undefined {
  const asked = visitsAsked(item);
  if (surgery !== "overturned" || asked === undefined || limitVisits === null) return undefined;
  const half = Math.floor(limitVisits / 2);
  if (asked <= half) return undefined;
  return {
    determination: "modified",
    because: `The operation is supported; the first course after it is one half of the ${limitVisits} visits of the general course, which leaves ${half} of the ${asked} that are asked for.`,
    support: [],
    allowed: { visits: half },
  };
}

const NUMBER_WORDS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** The highest count of visits since the operation that a therapy record or report gives. */
function countPostoperativeVisits(record: ClinicalRecord): { count: number; sentence: RecordSentence | undefined } {
  let best: { count: number; sentence: RecordSentence | undefined } = { count: 0, sentence: undefined };
  for (const sentence of record.sentences) {
    const text = sentence.text.replace(/\s+/g, " ");
    if (
      !/\bpost-?\s?(?:op|surg)|\bsince (?:the |his |her )?(?:surgery|operation)\b/i.test(text) ||
      /\b(?:request\w*|recommend\w*|auth\w*|more visits)\b/i.test(text) ||
      // "2x6 (12 visits)" is how visits are asked for, not how they are counted.
      (/\b\d\s?x\s?\d{1,2}\b/i.test(text) && !GIVEN.test(text))
    )
      continue;
    const patterns = [
      /\bpost-?op(?:erative)? (?:visit|session)s? #?(\d{1,2})\b/gi,
      /\b(?:PT|therapy|visits|sessions) x ?(\d{1,2})\b/gi,
      /\b(\d{1,2}) (?:PT |therapy )?(?:visits|sessions)\b/gi,
      /\b(?<!\bof (?:the )?)(\d{1,2}|[a-z]+) post-?(?:op(?:erative)?|surgical) (?:\w+ ){0,2}(?:visits|sessions)\b/gi,
      /\b(\d{1,2}|[a-z]+) of (?:the )?\d{1,2} post-?(?:op(?:erative)?|surgical) (?:\w+ ){0,2}(?:visits|sessions)\b/gi,
    ];
    for (const [, written = ""] of patterns.flatMap((pattern) => [...text.matchAll(pattern)])) {
      const word = NUMBER_WORDS.indexOf(written.toLowerCase());
      const count = word >= 0 ? word : Number(written);
      if (Number.isFinite(count) && count > best.count) best = { count, sentence };
    }
  }
  return best;
}

/** A first trial within the number of visits in which an effect should show, or more after a gain. */
export function acupuncture(context: RuleContext): Reason | undefined {
  const { item, record } = context;
  const asked = visitsAsked(item);
  if (asked === undefined || SPLIT.test(item.request)) return undefined;
  const prior = record.sentences.find(
    ({ text }) => /\bacupuncture\b/i.test(text) && !NEVER.test(text) && (!PLANNED.test(text) || GIVEN.test(text)),
  );
  if (prior) {
    const gain = record.findAffirmed(/\bacupuncture\b/i, IMPROVED);
    if (!gain || asked > 6 || UNIMPROVED.test(gain.text)) return undefined;
    return {
      determination: "overturned",
      because: "Acupuncture has brought improvement, and the request stays within the usual number of visits.",
      support: [gain],
    };
  }
  if (asked > 8) return undefined;
  const care = conservativeCare(record);
  return {
    determination: "overturned",
    because:
      "The request is a first trial of acupuncture beside other care, within the number of visits in which an effect should show.",
    support: care ? [care] : [],
  };
}
