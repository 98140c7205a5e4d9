import { locateQuote } from "../../../src/drafting/checks/locate-quote.ts";
import { readDays } from "../../../src/drafting/checks/read-days.ts";
import { dropQuotations, splitSentences } from "../../../src/drafting/checks/sentences.ts";
import type { Random } from "./random.ts";
import { REVIEWER, type RightDraft } from "./right-drafts.ts";

/** Changes one thing of a rationale so that it is wrong; nothing where the draft gives no occasion. */
export type TextMutator = (draft: RightDraft, random: Random) => string | undefined;

const QUOTED = /"[^"]{1,400}"/g;

/** Replaces one match outside of quotations, chosen at random. */
function replaceOne(
  text: string,
  pattern: RegExp,
  random: Random,
  replace: (found: RegExpMatchArray) => string | undefined,
): string | undefined {
  const quotations = [...text.matchAll(QUOTED)].map(({ index, 0: whole }) => [index, index + whole.length] as const);
  const matches = [...text.matchAll(pattern)].filter(
    ({ index }) => !quotations.some(([from, to]) => index >= from && index < to),
  );
  if (matches.length === 0) return undefined;
  const chosen = random.pick(matches);
  const words = replace(chosen);
  if (words === undefined || words === chosen[0]) return undefined;
  return text.slice(0, chosen.index) + words + text.slice(chosen.index + chosen[0].length);
}

/** Replaces one match inside a quotation, so that the words stand on no page any more. */
function replaceQuoted(
  draft: RightDraft,
  pattern: RegExp,
  random: Random,
  replace: (found: RegExpMatchArray) => string,
): string | undefined {
  const text = draft.input.proposal.rationale;
  const quotations = [...text.matchAll(QUOTED)].filter(({ 0: whole }) =>
    new RegExp(pattern.source, pattern.flags).test(whole),
  );
  if (quotations.length === 0) return undefined;
  const { index, 0: whole } = random.pick(quotations);
  const found = random.pick([...whole.matchAll(pattern)]);
  const changed = whole.slice(0, found.index) + replace(found) + whole.slice(found.index + found[0].length);
  if (draft.input.pages.some((page) => locateQuote(page, changed.slice(1, -1)))) return undefined;
  return text.slice(0, index) + changed + text.slice(index + whole.length);
}

const otherNumber = (random: Random, number: string) => {
  const value = Number(number);
  return String(
    value <= 1
      ? value + 1 + random.below(3)
      : value + (random.chance(0.5) ? 1 : -1) * (1 + random.below(Math.min(3, value - 1))),
  );
};
const textOf = (draft: RightDraft) => draft.input.proposal.rationale;
const fileText = (draft: RightDraft) => draft.input.pages.map(({ text }) => text).join("\n");
const sentencesOf = (draft: RightDraft) => splitSentences(textOf(draft));
/** Takes sentences out; nothing where none is meant or nothing would be left. */
function removeSentences(draft: RightDraft, meant: (sentence: string, at: number) => boolean): string | undefined {
  const all = sentencesOf(draft);
  const kept = all.filter((sentence, at) => !meant(sentence, at));
  return kept.length === all.length || kept.join(" ").length < 40 ? undefined : kept.join(" ");
}
const insertSentence = (draft: RightDraft, random: Random, sentence: string) => {
  const all = sentencesOf(draft);
  all.splice(1 + random.below(Math.max(1, all.length - 1)), 0, sentence);
  return all.join(" ");
};

const PARTS = ["neck", "shoulder", "elbow", "wrist", "low back", "knee", "ankle"];
const LEVELS = ["L2-3", "L5-S1", "C3-4", "C6-7", "T11-12"];
const OTHER_DRUGS = ["celecoxib", "oxycodone", "duloxetine", "baclofen", "zolpidem", "methadone"];
const ADVOCACY = [
  "The insurer has shamefully refused this care in order to save money.",
  "The worker clearly deserves this treatment.",
  "Without any doubt this treatment will cure the condition.",
  "The worker is exaggerating the symptoms for secondary gain.",
  "The utilization reviewer acted in bad faith.",
  "It is absolutely certain that no benefit can come of it.",
  "Unfortunately, the claims administrator does not care about the worker.",
  "This outrageous request must obviously be denied.",
  "The treating physician's motive is financial.",
  "The employer should be ashamed of the denial.",
];

export const TEXT_MUTATORS: Record<string, TextMutator> = {
  age: (draft, random) =>
    replaceOne(textOf(draft), /\b(\d{2})(?=-year-old)/g, random, ([number = ""]) => otherNumber(random, number)),
  sex: (draft, random) =>
    replaceOne(
      textOf(draft),
      /\b(?:female|male|woman|man)\b/g,
      random,
      ([word]) => ({ female: "male", male: "female", woman: "man", man: "woman" })[word],
    ),
  "date of injury": (draft, random) =>
    replaceOne(textOf(draft), /(?<=injury (?:of|on) )\d{2}\/\d{2}\/\d{4}/g, random, ([day]) =>
      shiftDay(draft, day, random),
    ),
  "date of a record": (draft, random) =>
    replaceOne(textOf(draft), /(?<!injury (?:of|on) )\b\d{2}\/\d{2}\/\d{4}/g, random, ([day]) =>
      shiftDay(draft, day, random),
    ),
  "date of another record": (draft, random) =>
    replaceOne(
      textOf(draft),
      /(?<=\b(?:report|record|note|review|application)s? of )\d{2}\/\d{2}\/\d{4}(?= states)/g,
      random,
      (found) => {
        const quoted = /^ states "([^"]+)"/.exec(textOf(draft).slice((found.index ?? 0) + found[0].length))?.[1] ?? "";
        // A document of the other date that holds the words too would make it true.
        const others = draft.input.pages.filter(({ date }) => date && american(date) !== found[0]);
        const holding = new Set(others.filter((page) => locateQuote(page, quoted)).map(({ date }) => date));
        const free = others.flatMap(({ date }) => (date && !holding.has(date) ? [american(date)] : []));
        return free.length > 0 ? random.pick(free) : undefined;
      },
    ),
  side: (draft, random) =>
    replaceOne(textOf(draft), /\b(?:left|right)\b/g, random, ([word]) => (word === "left" ? "right" : "left")),
  "body part": (draft, random) => {
    const own = draft.input.item.bodyRegion;
    if (!own) return undefined;
    const others = PARTS.filter((part) => part !== own && !fileText(draft).includes(part));
    const sentence = requestSentence(draft) ?? "";
    const changed = replaceOne(sentence, new RegExp(`\\b${own}\\b`, "g"), random, () => random.pick(others));
    return changed ? textOf(draft).replace(sentence, changed) : undefined;
  },
  level: (draft, random) =>
    replaceOne(textOf(draft), /\b[CTL]\d{1,2}-(?:S?\d{1,2})\b/g, random, ([level]) =>
      random.pick(LEVELS.filter((other) => other !== level && !fileText(draft).includes(other))),
    ),
  dose: (draft, random) =>
    replaceOne(textOf(draft), /\b\d+(?:\.\d+)?(?=\s?mg\b)/g, random, ([number]) => {
      const other = String(Number(number) + 5 * (1 + random.below(3)));
      return new RegExp(`\\b${other}\\s?mg`).test(`${fileText(draft)} ${draft.input.item.request}`) ? undefined : other;
    }),
  unit: (draft, random) =>
    replaceOne(
      textOf(draft),
      /(?<=\d )(?:mg|visits|weeks)\b/g,
      random,
      ([unit]) => ({ mg: "mcg", visits: "months", weeks: "months" })[unit],
    ),
  count: (draft, random) =>
    replaceOne(textOf(draft), /(?<=#)\d+|\b\d{1,2}(?= (?:visits|times|weeks|tablets|sessions)\b)/g, random, (found) => {
      // How much of a request a modification grants is a judgement that no source holds.
      if (/Of the request, $/.test(textOf(draft).slice(0, found.index))) return undefined;
      const other = otherNumber(random, found[0]);
      const unit = /^\s*\w*/.exec(textOf(draft).slice((found.index ?? 0) + found[0].length))?.[0]?.trim() ?? "";
      // Another number that the file holds of the same unit may be true of something else.
      if (unit !== "" && new RegExp(`\\b${other} ${unit}`).test(`${fileText(draft)} ${sourceText(draft)}`))
        return undefined;
      return other;
    }),
  "digit in a quotation": (draft, random) =>
    replaceQuoted(draft, /\d/g, random, ([digit]) => String((Number(digit) + 1 + random.below(8)) % 10)),
  "pain score in a quotation": (draft, random) =>
    replaceQuoted(draft, /\d+(?=\/10)/g, random, ([number]) => otherNumber(random, number)),
  "word in a quotation": (draft, random) =>
    replaceQuoted(draft, /\b[a-z]{4,}\b/g, random, ([word]) => (random.chance(0.5) ? "not" : `not ${word}`)),
  "negation of a conclusion": (draft, random) =>
    replaceOne(textOf(draft), /\bis (not )?medically necessary\b/g, random, ([, not]) =>
      not ? "is medically necessary" : "is not medically necessary",
    ),
  "negation of an absence": (draft, random) =>
    replaceOne(
      textOf(draft),
      /\b(records|file|pages)( available)? do not (document|show|contain)\b/g,
      random,
      ([, who, when = "", verb]) => `${who}${when} ${verb}`,
    ),
  "negation of a guideline": (draft, random) =>
    replaceOne(
      textOf(draft),
      /\b(?:do not recommend|does not recommend|does not address|asks? the records|asks? for|requires?|recommends?) (?=this treatment|the records|to show|that)/g,
      random,
      ([words]) =>
        /not/.test(words)
          ? words.replace(/(?:do|does) not recommend/, "recommends").replace("does not address", "addresses")
          : `does not ${words.replace(/s(?= )/, "")}`,
    ),
  "edition in the text": (draft, random) =>
    replaceOne(textOf(draft), /(?<=\((?:[A-Z]+, )?)(?:19|20)\d\d(?=\))/g, random, ([year]) =>
      random.pick(
        ["2004", "2009", "2016", "2019", "2021"].filter((other) => other !== year && !editions(draft).includes(other)),
      ),
    ),
  "drug name": (draft, random) => {
    const named = OTHER_DRUGS.concat("naproxen", "gabapentin", "cyclobenzaprine", "tramadol", "omeprazole").filter(
      (drug) => new RegExp(`\\b${drug}\\b`, "i").test(dropQuotations(textOf(draft))),
    );
    if (named.length === 0) return undefined;
    const free = OTHER_DRUGS.filter((drug) => !new RegExp(drug, "i").test(fileText(draft) + sourceText(draft)));
    return replaceOne(textOf(draft), new RegExp(`\\b${random.pick(named)}\\b`, "gi"), random, () => random.pick(free));
  },
  "name inserted": (draft, random) => {
    const { worker, physician, employer } = draft.names;
    const name = random.pick([
      ...[worker, worker.split(" ")[1] ?? worker, `Dr. ${physician}`, physician, employer, REVIEWER],
      ...["Dr. Vanterpool", "Mr. Ellingsworth", "Jorun Maddox, M.D.", "claim number WC-5520918"],
    ]);
    return random.chance(0.5)
      ? insertSentence(draft, random, `This was discussed with ${name}.`)
      : replaceOne(textOf(draft), /\bthe (?:injured )?worker\b/gi, random, () => name);
  },
  "absence claimed against the file": (draft, random) =>
    insertSentence(
      draft,
      random,
      random.pick([
        "The available records do not document physical therapy.",
        "There is no documentation of a home exercise program.",
        "No imaging study of the region is on record.",
        "The records do not show any work restrictions.",
        "An MRI was never performed according to the records and is not documented.",
        `The file contains no evidence of treatment with ${draft.input.facts.medications?.[0]?.split(" ")[0] ?? "medication"}.`,
      ]),
    ),
  "absence claimed without a search": (draft, random) => {
    const claim = random.pick([
      "a psychosocial screening",
      "a sleep study",
      "smoking cessation",
      "a dental evaluation",
      "vestibular testing",
      "an audiogram",
    ]);
    const word = claim.split(" ").at(-1) ?? claim;
    if (new RegExp(word, "i").test(sourceText(draft) + fileText(draft))) return undefined;
    return insertSentence(draft, random, `The available records do not document ${claim}.`);
  },
  "sentence of another item": (draft, random) => {
    const [other] = draft.input.otherItems;
    if (!other?.rationale) return undefined;
    const own = new Set(sentencesOf(draft));
    const foreign = splitSentences(other.rationale).filter(
      (sentence) =>
        !own.has(sentence) &&
        /\brequest is for\b|\bdo not document\b|\b(?:ask|recommend)s? (?:the records|this)\b/.test(sentence),
    );
    return foreign.length > 0 ? insertSentence(draft, random, random.pick(foreign)) : undefined;
  },
  "advocacy, motive or certainty": (draft, random) => insertSentence(draft, random, random.pick(ADVOCACY)),
  "no conclusion": (draft) => removeSentences(draft, (sentence) => /medically necessary/.test(sentence)),
  "no condition": (draft) => removeSentences(draft, (_, at) => at === 0),
  "no request": (draft) => removeSentences(draft, (sentence) => /\brequest is for\b/.test(sentence)),
  "no guideline": (draft) =>
    removeSentences(draft, (sentence) => /\b(?:MTUS|ACOEM|Official Disability|guidelines?)\b/i.test(sentence)),
};

/** What else the words of a draft may rest on: the request and the cited excerpts. */
export function sourceText({ input }: RightDraft): string {
  return `${input.item.request} ${JSON.stringify(input.excerpts)}`;
}

function requestSentence(draft: RightDraft): string | undefined {
  return sentencesOf(draft).find((sentence) => /\brequest is for\b/.test(sentence));
}

function editions({ input }: RightDraft): string {
  return JSON.stringify(input.excerpts.map(({ edition, sourceKey, inForceFrom }) => [edition, sourceKey, inForceFrom]));
}

const american = (day: string) => `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`;

/** Another day that stands nowhere in the file, one digit away where that gives a day. */
function shiftDay(draft: RightDraft, written: string, random: Random): string | undefined {
  const [iso = ""] = readDays(written);
  const step = random.pick([-1, 1, 30, -30, 365, -365, 3]);
  const shifted = new Date(Date.parse(iso) + step * 86_400_000).toISOString().slice(0, 10);
  const known = [...readDays(fileText(draft)), ...draft.input.pages.map(({ date }) => date)];
  return known.includes(shifted) ? undefined : american(shifted);
}
