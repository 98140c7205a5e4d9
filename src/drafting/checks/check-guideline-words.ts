import { specificEntries } from "../../guidelines/search-sequence.ts";
import type { CheckFinding, Excerpt } from "../../vocabulary.ts";
import { SOURCE_NAMES } from "../guideline-conflict/name-guideline.ts";
import { type DraftCheckInput, finding, placeOf } from "./input.ts";
import { contentStems, dropQuotations, shareOf, splitSentences } from "./sentences.ts";
import { textOfExcerpt } from "./sources.ts";

const GUIDELINE = /\b(?:guidelines?|MTUS|ACOEM|ODG|Official Disability|formulary|regulations?|chapter)\b/i;

/** L16, L18, L22, L24: which guideline and edition the text names, and whether it says of it what the library knows. */
export function checkGuidelineWords(input: DraftCheckInput): CheckFinding[] {
  const sentences = splitSentences(dropQuotations(input.proposal.rationale));
  const about = sentences.filter(
    (sentence, at) =>
      GUIDELINE.test(sentence) ||
      /\b(?:asks?|(?:would )?require) (?:the records? to show\b|this:)/i.test(sentence) ||
      (/^(?:They|It)\b/.test(sentence) && GUIDELINE.test(sentences[at - 1] ?? "")),
  );
  return [
    ...checkNamed(about, input),
    ...checkEdition(about, input),
    ...checkTopics(about, input),
    ...checkDirection(about, input),
    ...checkSilence(about, input),
    ...checkWeakSource(sentences, input),
  ];
}

/** L16: the reader of the letter is told which guideline it rests on. */
function checkNamed(about: string[], input: DraftCheckInput): CheckFinding[] {
  const [governing] = input.excerpts.filter(({ id }) =>
    input.proposal.citations.some(({ excerptId }) => excerptId === id),
  );
  if (!governing) return [];
  const named = about.some(
    (sentence) =>
      sentence.toLowerCase().includes(governing.source.toLowerCase()) ||
      // "Chronic pain" is a complaint, too: it names a guideline where the sentence speaks of one.
      (GUIDELINE.test(sentence) && (SOURCE_NAMES[governing.sourceKey].test(sentence) || mentions(sentence, governing))),
  );
  if (named) return [];
  return about.some((sentence) => GUIDELINE.test(sentence))
    ? [
        finding(
          "inform",
          "L21",
          `The rationale speaks of a guideline without naming ${governing.source}.`,
          "Name source and edition, so that the letter can be read alone.",
        ),
      ]
    : [
        finding(
          "warn",
          "L16",
          `The rationale does not say which guideline it rests on; the draft cites ${governing.source}.`,
          "Say what the cited guideline asks for.",
        ),
      ];
}

function mentions(sentence: string, excerpt: Excerpt): boolean {
  const text = sentence.toLowerCase();
  return [excerpt.source, excerpt.topic].some((name) => text.includes(name.toLowerCase()));
}

/** L18: a year that stands with a guideline's name is the year of an edition that is cited or compared. */
function checkEdition(about: string[], input: DraftCheckInput): CheckFinding[] {
  const besides = [input.conflict, input.proposal.rebuttal, input.proposal.studies].map((one) =>
    JSON.stringify(one ?? ""),
  );
  for (const sentence of about) {
    // What another edition says may be told as such.
    if (
      /\b(?:replaced|supersed\w+|no longer in force|withdrawn|(?:earlier|later|former|previous|newer|older) (?:editions?|versions?|guidelines?))\b/i.test(
        sentence,
      )
    )
      continue;
    // ODG is renewed through the year; the library records no edition of it by which a year could be wrong.
    if (SOURCE_NAMES.odg.test(sentence)) continue;
    const named = input.excerpts.filter(({ sourceKey }) => SOURCE_NAMES[sourceKey].test(sentence));
    const known = [
      ...(named.length > 0 ? named : input.excerpts).map(({ edition, source, sourceKey, chapter, topic }) =>
        [edition, source, sourceKey, chapter, topic].join(" "),
      ),
      ...besides,
    ].join(" ");
    for (const [whole, first, second, third] of sentence.matchAll(
      /\((?:[A-Za-z,. ]+ )?((?:19|20)\d\d)\)|\b(?:guidelines?|edition|chapter|MTUS|ACOEM|ODG)\s+(?:of|from)\s+((?:19|20)\d\d)\b|\b((?:19|20)\d\d)\s+(?:edition|guidelines?|chapter|MTUS|ACOEM|ODG)\b/gi,
    )) {
      const year = first ?? second ?? third ?? "";
      if (known.includes(year)) continue;
      return [
        finding(
          "block",
          "L18",
          `The rationale names an edition of ${year}; the draft cites none of that year.`,
          "Name the edition that is cited.",
          placeOf(input.proposal.rationale, whole),
        ),
      ];
    }
  }
  return [];
}

/** L24: an entry that the text names by its topic ("On opioids, the MTUS …") is one that is cited or compared. */
function checkTopics(about: string[], input: DraftCheckInput): CheckFinding[] {
  const known = contentStems(
    [
      ...input.excerpts.map(({ topic, treatments, chapter }) => `${topic} ${treatments.join(" ")} ${chapter ?? ""}`),
      ...(input.conflict?.parties.map(({ topic, chapter, says }) => `${topic ?? ""} ${chapter ?? ""} ${says ?? ""}`) ??
        []),
      input.conflict?.reason ?? "",
      input.item.request,
    ].join(" "),
  );
  const whole = contentStems([...known, ...input.excerpts.map(textOfExcerpt)].join(" "));
  for (const sentence of about) {
    const conditions = contentStems(
      /\b(?:(?:following|(?:show|require) this):|(?:asks?|require) the records? to show) (.+)$/.exec(sentence)?.[1] ??
        "",
    );
    if (conditions.size > 0 && shareOf(conditions, whole) < 0.5 && input.proposal.citations.length > 0) {
      return [
        finding(
          "warn",
          "L24",
          "The conditions that the rationale gives for the guideline are not those of the cited entries.",
          "Compare them with the entry.",
          placeOf(input.proposal.rationale, sentence),
        ),
      ];
    }
    const topic =
      /^\W*On ([^,]{3,90}(?:, [^,]{3,60})?), the (?:MTUS|ACOEM|Official)/.exec(sentence)?.[1] ??
      /\bGuidelines(?: \(\d{4}\))?, on ([^,]{3,90}(?:, [^,]{3,60})?), (?:ask|do|address|recommend)/.exec(
        sentence,
      )?.[1] ??
      /\b(?:Guidelines|regulations|Formulary|MTUS)\b[^.]*?\baddress(?:es)? ([^.;(]{3,120}?)(?: \(pages?\b|[.]$)/.exec(
        sentence,
      )?.[1] ??
      /\bchapter on ([^(,;.]{3,90})/i.exec(sentence)?.[1];
    if (
      !topic ||
      /^(?:this|the) (?:treatment|request)/i.test(topic) ||
      shareOf(contentStems(topic), known) >= 0.5 ||
      contentStems(topic).size === 0
    )
      continue;
    return [
      finding(
        "warn",
        "L24",
        `The rationale speaks of a guideline's entry on ${topic}, which the draft does not cite.`,
        "Cite that entry, or speak of the one that is cited.",
        placeOf(input.proposal.rationale, sentence),
      ),
    ];
  }
  return [];
}

const AGAINST = /^(?:not recommended|largely experimental|under study)/i;
const FOR = /^(?:recommended|optional|option)\b/i;
const ANY_AGAINST =
  /\bnot\b|\bagainst\b|\bno (?:evidence|benefit|recommendation)|insufficient|under study|experimental/i;

/** L24: the direction of a recommendation, as the text puts it, is the one that the library holds. */
function checkDirection(about: string[], input: DraftCheckInput): CheckFinding[] {
  const cited = input.excerpts.filter(({ id }) => input.proposal.citations.some(({ excerptId }) => excerptId === id));
  if (cited.length === 0) return [];
  const says = (words: string, sentence: string) =>
    finding(
      "warn",
      "L24",
      `The rationale says that the guideline ${words}; the library's entry says otherwise.`,
      "Compare it with the entry.",
      placeOf(input.proposal.rationale, sentence),
    );
  for (const sentence of about) {
    if (input.conflict && sentence.includes(input.conflict.reason.slice(0, 40))) continue;
    const denies = /\b(?:do|does) not (?:generally |routinely )?(?:recommend|support|endorse)\b/i.test(sentence);
    const affirms =
      /\b(?:recommends?|supports?|endorses?) (?:this|the) (?:treatment|request|drug|procedure|study)\b/i.test(sentence);
    if (denies && cited.every((one) => FOR.test(one.recommendation) && !ANY_AGAINST.test(textOfExcerpt(one))))
      return [says("does not recommend this", sentence)];
    if (affirms && !denies && cited.every(({ recommendation }) => AGAINST.test(recommendation)))
      return [says("recommends this", sentence)];
    if (/\b(?:do|does) not (?:ask|require|call for|set)\b/i.test(sentence) && cited.some(({ criteria }) => criteria))
      return [says("asks for nothing", sentence)];
  }
  return [];
}

/** L19: what the text says of the MTUS's silence agrees with the recorded search. */
function checkSilence(about: string[], input: DraftCheckInput): CheckFinding[] {
  const step = input.searchSequence.find((one) => one.step === "mtus");
  if (!step) return [];
  const silent = specificEntries(step.found).length === 0;
  const wrong = about.find((sentence) =>
    silent
      ? /\bMTUS\b[^.]{0,60}\b(?:addresses|covers|speaks of|discusses) (?:this|the)\b/i.test(sentence)
      : /\bMTUS (?:is silent|does not address|says nothing)\b/i.test(sentence),
  );
  if (!wrong) return [];
  return [
    finding(
      "warn",
      "L19",
      silent
        ? "The rationale says that the MTUS addresses this treatment; the recorded search found nothing in it."
        : "The rationale says that the MTUS is silent; the recorded search found an entry in it.",
      "Say what the search found.",
      placeOf(input.proposal.rationale, wrong),
    ),
  ];
}

/** L22: sources that are no guideline in the sense of 8 CCR 9792.21.1 carry no determination alone. */
function checkWeakSource(sentences: string[], input: DraftCheckInput): CheckFinding[] {
  const weak =
    /\b(?:UpToDate|WebMD|Wikipedia|Medscape|eMedicine|Healthline|Mayo Clinic (?:website|site)|(?:Aetna|Cigna|Anthem|Blue Cross|UnitedHealthcare)[^.]{0,30}(?:bulletin|policy|guideline)|slide ?show|textbook)\b/i;
  const found = sentences.map((sentence) => weak.exec(sentence)?.[0]).find((name) => name !== undefined);
  if (!found) return [];
  return [
    finding(
      "warn",
      "L22",
      `The rationale rests on a source of little weight (${found}).`,
      "Cite a guideline or a peer-reviewed study beside it, or leave it out.",
      placeOf(input.proposal.rationale, found),
    ),
  ];
}
