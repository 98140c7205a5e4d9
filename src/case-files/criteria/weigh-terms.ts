import type { EvidenceContext } from "../assertion.ts";
import { contentWords } from "../find-evidence.ts";
import { conceptsIn } from "../lexicon.ts";
import { wordsOf } from "../page-index.ts";
import { ASSOCIATIONS } from "./associations.ts";
import { narrow, type Question, requestSubjects } from "./read-question.ts";
import { synonymsOf } from "./word-synonyms.ts";

/** A part of a criterion that a passage may show: the words that stand for it, and how much it tells about the whole. */
export type Term = { name: string; weight: number; shows: RegExp; opposes: RegExp[] };

/** Words that an outcome already stands for. */
const OUTCOME_WORD =
  /^(?:fail|unsuccess|improv|benefi|relie|gain|response|respon|effective|effica|better|helped|progres|outcome)/;
/** Words that nearly every chart holds, or that many criteria share: they count less. */
const SLIGHT = new Set(
  wordsOf(
    "negative success positive abnormal show shows evidence confirm confirmed corroborated demonstrated finding sign signs pain treatment history prior previous earlier past present recorded obtained stated specified given addressed assessed identified considered significant adequate severe persistent chronic acute status reason need clear clearly clinical objective subjective consistent correlating work function functional related condition disease specific change factor other activity drug drugs medication test testing completed surgical baseline general program programme continued continuing examination exam physical diagnosis diagnosed documented symptom symptoms joint performed tried trial course period level dose risk psychological medical care knee shoulder neck back low spine spinal elbow hip ankle wrist hand lumbar cervical thoracic musculoskeletal guidance compared including recovery affecting limiting first line time demonstrates required",
  ),
);
/** Words that ask for nothing that a chart could say in words. */
const EMPTY = new Set(
  wordsOf(
    "one two three four five six seven eight nine ten twelve half once week weeks month months day days hour hours year years least most about around roughly approximately ideally otherwise suitable based each every visit enough take part same last few non unless where not the using numeric validated tool interval over lasting already initially usual routine general basis full cases case mild moderate named question versus higher below above indication purpose form kind type alone line term long short when justified supported choosing agent condition made makes making relevant desirable afterwards plan side number area duration",
  ),
);

/** A named instrument is told by its name; the words of it say nothing by themselves. */
const TOOL = /\brisk (?:screen|assessment|tool)\w*/i;

/** The terms of a criterion with their weights: words of one meaning are one term, general words count less. Pure. */
export function readTerms(text: string, question: Question, context: EvidenceContext): Term[] {
  const outside = text.replace(/\s*\([^)]*\)|,? (?:such as|for example|e\.g\.) .*$/g, "");
  const main = outside.length >= 12 ? outside : text;
  const outcome = question.aspect === "failed" || question.aspect === "helped";
  const content = new Set(contentWords(main));
  const spans = [
    ...ASSOCIATIONS.flatMap(({ of, shows, opposes }) =>
      spansOf(of, main).map((span) => ({ ...span, shows, opposes, phrase: true })),
    ),
    ...conceptsIn(main)
      .map((concept) => narrow(concept, text))
      .flatMap(({ pattern }) =>
        spansOf(pattern, main).map((span) => ({
          ...span,
          ...{ shows: pattern, opposes: undefined, phrase: TOOL.test(main.slice(span.from, span.to)) },
        })),
      ),
  ];
  const terms = new Map<string, Term>();
  for (const match of main.matchAll(/[a-z0-9]+/gi)) {
    const [word = ""] = wordsOf(match[0]);
    const over = spans
      .filter(({ from, to }) => match.index >= from && match.index < to)
      .sort((a, b) => Number(b.phrase) - Number(a.phrase) || b.to - b.from - (a.to - a.from));
    if (outcome && OUTCOME_WORD.test(word)) continue;
    if (!content.has(word) && !over.some(({ from, to }) => to - from > match[0].length)) continue;
    const told = over.some(({ from, to, phrase }) => phrase && to - from > match[0].length);
    const isLongest = ({ from, to, phrase }: Span) =>
      !told || (phrase && to - from === (over[0]?.to ?? 0) - (over[0]?.from ?? 0));
    // A word of a longer phrase says nothing by itself: "treatment" is not the treatment agreement.
    const synonyms = told ? undefined : synonymsOf(word);
    const shows = [...over.filter(isLongest).map((span) => span.shows), ...(synonyms ? [synonyms] : [])];
    const key = shows[0]?.source ?? word;
    const [longest] = over;
    const itself = told && longest ? main.slice(longest.from, longest.to) : stemOf(word);
    const weight = EMPTY.has(word) && !told ? 0 : SLIGHT.has(word) && !told ? 0.3 : 1;
    if (weight === 0) continue;
    const beside = ASIDE.test(main.slice(0, match.index));
    const known = terms.get(key);
    const sources = [`(?<![a-z0-9])${itself.replace(/[^a-z0-9 ]/gi, ".")}[a-z]*`, ...shows.map(({ source }) => source)];
    // Words of one meaning are one term: "radicular" and "nerve root" are not two proofs.
    if (known) {
      known.weight = Math.max(known.weight, beside ? 0.3 : weight);
      known.shows = compile([...new Set([known.shows.source, ...sources])]);
    } else
      terms.set(key, {
        name: word,
        weight: beside ? 0.3 : weight,
        shows: compile(sources),
        opposes: over.flatMap(({ opposes }) => opposes ?? []),
      });
  }
  const list = [...terms.values()];
  // What stands in brackets are examples of what stands before them.
  const bracket = /\(([^)]*)\)/.exec(text)?.[1] ?? "";
  const head = list.find(({ weight }) => weight === 1) ?? list[0];
  if (head && main !== text) {
    const examples = ASSOCIATIONS.filter(({ of }) => of.test(bracket)).map(({ shows }) => shows.source);
    head.shows = compile([head.shows.source, ...examples]);
  }
  // Of kinds that stand in brackets one has to be named.
  const kinds = conceptsIn(bracket).filter(({ kind }) => kind === "drug");
  if (main !== text && kinds.length > 1)
    list.push({
      name: kinds[0]?.name ?? "",
      weight: 1,
      shows: compile(kinds.map(({ pattern }) => pattern.source)),
      opposes: [],
    });
  const own = outcome && list.every(({ weight }) => weight < 1) ? requestSubjects(context) : [];
  if (own.length > 0)
    list.push({
      name: own[0]?.name ?? "",
      weight: 1,
      shows: compile(own.map(({ pattern }) => pattern.source)),
      opposes: [],
    });
  return list;
}

/** What follows tells when, not what: "before surgery", "for continuation", "from prior use". */
const ASIDE =
  /\b(?:before|prior to|when|while|during|after|for (?=continu|repeat|another|more)|from prior|by prior|with prior)\s(?:\w+\s){0,3}$/i;
const compiled = new Map<string, RegExp>();

function compile(sources: string[]): RegExp {
  const key = sources.join("|");
  const known = compiled.get(key) ?? new RegExp(key, "i");
  compiled.set(key, known);
  return known;
}

type Span = { from: number; to: number; phrase: boolean };

function spansOf(pattern: RegExp, text: string): { from: number; to: number }[] {
  return [...text.matchAll(new RegExp(pattern.source, "gi"))].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** A word without its ending: "constipation" and "constipated" have one stem. */
function stemOf(word: string): string {
  const stem = word.replace(
    /(?:ations?|ation|ments?|ingly|edly|ness|ings?|ed|ions?|ities|ity|ies|ives?|ally|ly|al|es|s|e|y)$/,
    "",
  );
  return stem.length >= 4 ? stem : word;
}
