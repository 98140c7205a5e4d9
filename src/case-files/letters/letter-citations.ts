import type { IsoDay, LetterCitation } from "../../vocabulary.ts";
import { findMentions, generalApproachesChapter, type Mention } from "./guideline-names.ts";
import { unwrap } from "./letter-text.ts";
import { restorePhrases, toPhrases } from "./misread-words.ts";

/** A page number is no number of a paragraph, an ordinal or a year. */
const PAGE = "(?!(?:19|20)\\d\\d)\\d{1,4}(?!\\d|\\.\\d|(?:st|nd|rd|th)\\b)";
const PAGE_RANGE = `${PAGE}(?:\\s*(?:[-–—]|\\bto\\b|\\bthrough\\b|\\bthru\\b)\\s*${PAGE})?`;
const PAGE_WORD = "\\b(?:pages?\\b(?:\\s*\\(s\\))?|pgs?\\b\\.?(?:\\s*\\(s\\))?|pp?\\.|pp\\b|p(?=\\s?\\d))";
const PAGES = new RegExp(
  `${PAGE_WORD}\\s*(?:#|nos?\\.)?\\s*:?\\s*(${PAGE_RANGE}(?:\\s*(?:,\\s*and\\b|,\\s*&|[,;&+]|\\band\\b)\\s*(?:${PAGE_WORD}\\s*)?${PAGE_RANGE})*)(?:\\s+of\\s+\\d+)?`,
  "gi",
);
const SECTIONS = /\bSections?(?:\s*[({[]\s*s\s*[)}\]])?\s*(?:[:;]|\.(?=\s+[A-Z]))\s*/i;
/** Numbers right after a chapter, and nothing else: "Chapter 13, 341-343". */
const BARE_PAGES = new RegExp(
  `^\\s*[,:]?\\s*((?=\\d{2,3}\\b)${PAGE_RANGE}(?:\\s*(?:[,&]|\\band\\b)\\s*${PAGE_RANGE})*)\\s*(?:[.;]\\s*|$)`,
  "i",
);
/** "The Expert Reviewer based his/her decision on the", however it is put. */
const RELIED =
  /\b(?:The )?(?:Claims Administrator|(?:Expert|Physician) Reviewer) (?:also )?(?:based|bases) (?:its|his\/her|his or her|his|her|their) (?:decision|determination)s? (?:up)?on (?:the )?/i;
/** What is named as relied upon without being a guideline that has a name here. */
const RELIED_ON_OTHER =
  /(?:\bbased (?:its|his\/her|his or her|his|her|their) (?:decision|determination)s? (?:up)?on|\brelied (?:up)?on|(?:Reviewer|Administrator) found) (?!(?:the )?(?:guidelines?\b|sections?\b|no\b|that\b|recommendation|(?:California |CA )?(?:MTUS|Medical Treatment Utilization Schedule|Decision)\b))(?:the )?(\S.{6,})/i;

/** Added to a guideline of the MTUS without a sentence of its own. */
const AND_OTHER =
  /(?<=\bDecision based on (?:the )?(?:(?:California|CA) )?MTUS\b(?:(?!Decision based on)[^.])*),?\s+and Other Medical Treatment(?= Guidelines)/gi;

/** Words of citations that letters print alike. */
const PRINTED = toPhrases([
  "Decision based on",
  "Section(s",
  "Sections",
  "Non-MTUS Citation",
  "Official Disability Guidelines",
  "ODG",
  "Other Medical Treatment Guidelines",
  "Chronic Pain Medical Treatment",
  "Chronic Pain Treatment Guidelines",
  "Acupuncture Treatment",
  "Acupuncture Medical Treatment",
  "Postsurgical Treatment",
  "Opioid Treatment",
  "Opioids Treatment",
  "Neck and Upper Back Complaints",
  "Shoulder Complaints",
  "Elbow Complaints",
  "Forearm, Wrist, and Hand Complaints",
  "Low Back Complaints",
  "Knee Complaints",
  "Ankle and Foot Complaints",
  "Eye Complaints",
  "Stress Related Conditions",
  "General Approaches",
  "ACOEM",
]);

/**
 * The guidelines that a paragraph of a letter cites, in its order, each source and chapter once. `asOf` picks the edition where
 * the letter names none; `sections` says that the letter cites sections (2016 and later), which are then listed.
 */
export function parseCitations(paragraph: string, asOf: IsoDay | null, sections: boolean): LetterCitation[] {
  const text = restorePhrases(unwrap(paragraph), PRINTED)
    .replace(/recommendations?(?:\(s\))? outside of the MTUS Guidelines\.?/gi, "")
    .replace(/\(?,? ?which (?:is|are) (?:not )?part of the MTUS\)?/gi, "")
    .replace(/,? (?:not )?part of the (?:Medical Treatment Utilization Schedule(?: \(MTUS\))?|MTUS\b)/gi, "");
  const statements = text
    .replace(new RegExp(`${RELIED.source}(?=Non[-\\s]*MTUS|Other Medical Treatment)`, "gi"), "Decision based on ")
    .replace(AND_OTHER, " Decision based on Other Medical Treatment")
    .split(/(?=\bDecision based on )/i);
  return merge(statements.flatMap((statement) => parseStatement(statement, asOf, sections)));
}

function parseStatement(statement: string, asOf: IsoDay | null, sections: boolean): LetterCitation[] {
  const other = /^Decision based on Other Medical Treatment Guidelines?(?: or Medical Evidence)?:?/i.exec(statement);
  if (other) return [cite("other", statement.slice(other[0].length), sections)];
  const beyond = /^Decision based on Non[-\s]*MTUS(?: Citations?)?:?/i.exec(statement);
  if (beyond) return parseNonMtus(statement.slice(beyond[0].length), asOf, sections);
  const withYear =
    SECTIONS.test(statement) && /^Decision based on (?:the )?(?:(?:California|CA) )?MTUS/i.test(statement);
  const mentions = join(findMentions(statement, asOf, withYear), statement);
  if (mentions.length === 0 && !sections && RELIED_ON_OTHER.test(statement)) {
    return [cite("other", RELIED_ON_OTHER.exec(statement)?.[1] ?? "", sections)];
  }
  const citations = mentions.map((mention, index) => {
    const tail = statement.slice(mention.end, mentions[index + 1]?.start ?? statement.length);
    return readMention(mention, tail, sections);
  });
  // "MTUS ACOEM, Chronic Pain Treatment Guidelines …": the publisher's name before a guideline cites nothing of its own.
  const bare = (one: LetterCitation) =>
    one.source === "acoem-2004" && !one.chapter && !one.topic && one.pages.length === 0;
  return citations.length > 1 && !sections ? citations.filter((one) => !bare(one)) : citations;
}

/** One statement is one citation, whatever guidelines its topic is made of; "and Other …" adds a second. */
function parseNonMtus(text: string, asOf: IsoDay | null, sections: boolean): LetterCitation[] {
  const [first = "", ...others] = text.split(
    /(?:\band\s+)?\bOther Medical Treatment Guidelines?(?: or Medical Evidence)?:?/i,
  );
  const citations = others.map((tail) => cite("other", tail, sections));
  if (first.trim() === "") return citations;
  const odg = findMentions(first, asOf, false).find((mention) => mention.source === "odg");
  if (odg) return [cite("odg", first.slice(odg.end), sections), ...citations];
  const old = findMentions(first, asOf, false).find((mention) => mention.source === "acoem-2004" && mention.chapter);
  if (old) return [readMention(old, first.slice(old.end), sections), ...citations];
  return [cite("other", first, sections), ...citations];
}

/** "ACOEM Chapter 14" and the "Ankle and Foot Complaints" right after it are one mention. */
function join(mentions: Mention[], text: string): Mention[] {
  const out: Mention[] = [];
  for (const mention of mentions) {
    const before = out.at(-1);
    const acoem = before?.source.startsWith("acoem") && mention.source.startsWith("acoem");
    const differ = before?.chapter && mention.chapter && before.chapter !== mention.chapter;
    if (before && acoem && !differ && /^[\s,:;(–-]*(?:Chapter\s*)?\(?$/i.test(text.slice(before.end, mention.start))) {
      before.end = mention.end;
      before.source = mention.chapter === "10" ? mention.source : before.source;
      before.chapter = before.chapter ?? mention.chapter;
      before.name = before.name ?? mention.name;
    } else {
      out.push({ ...mention });
    }
  }
  return out;
}

function readMention(mention: Mention, tail: string, sections: boolean): LetterCitation {
  const listed = SECTIONS.exec(tail);
  const names = listed ? splitSections(tail.slice(listed.index + listed[0].length)) : [];
  const general = mention.source === "acoem-2004" && mention.chapter === null && sections;
  const chapter = general ? generalApproachesChapter(names) : mention.chapter;
  if (sections) {
    const topic = names.length > 0 ? names.join(", ") : null;
    return { source: mention.source, chapter, topic, sections: names, pages: findPages(tail) };
  }
  const topic = [mention.name, cleanTopic(tail.replace(PAGES, "; "))].filter(Boolean).join(", ");
  return { source: mention.source, chapter, topic: topic === "" ? null : topic, pages: findPages(tail) };
}

function cite(source: "odg" | "other", tail: string, sections: boolean): LetterCitation {
  const topic = cleanTopic(tail.replace(PAGES, "; "));
  const citation = { source, chapter: null, topic: topic === "" ? null : topic, pages: findPages(tail) };
  return sections ? { ...citation, sections: topic === "" ? [] : [topic] } : citation;
}

/** Pages as cited, ranges as "98-99". */
export function findPages(text: string): string[] {
  const named = [...text.matchAll(PAGES)];
  const bare = named.length === 0 ? BARE_PAGES.exec(text) : null;
  return (bare ? [bare] : named).flatMap((match) =>
    (match[1] ?? "").split(/[,;&+]|\band\b/).flatMap((part) => {
      const numbers = part.match(/\d+/g) ?? [];
      return numbers.length === 0 ? [] : [numbers.join("-")];
    }),
  );
}

/**
 * Section titles parted by commas. Titles of the MTUS hold commas of their own: what follows one in lower case, or after
 * "NSAIDs" in any, belongs to the title before ("Opioids, criteria for use").
 */
function splitSections(text: string): string[] {
  const list = text.replace(/\.\s*$/, "").replace(/[,;]?\s*\band\s*$/i, "");
  return list
    .split(/;\s+|(?<!NSAIDs),\s+(?=[A-Z\d“"])/)
    .map((title) =>
      title
        .replace(/^and\s+/i, "")
        .replace(/[\s,.;]+$/, "")
        .trim(),
    )
    .filter((title) => title !== "");
}

function cleanTopic(tail: string): string {
  return tail
    .replace(/\b(?:The )?(?:Expert|Physician) Reviewer\b.*$/i, "")
    .replace(/,?\s*(?:as )?relevant and applicable.*$/i, "")
    .replace(/\(updated [^)]*\)/gi, "")
    .replace(/\.\s+[A-Z].*$/, "")
    .replace(/\b(?:Chapter|section)\b/gi, "")
    .replace(/\s+([,;])/g, "$1")
    .replace(/(?:;\s*)+/g, "; ")
    .replace(/\s+/g, " ")
    .replace(/^(?:[\s,;:.)(–-]+|(?:Guidelines|and|on|the)\b)+/i, "")
    .replace(/(?:[\s,;:.(–-]+|\b(?:and|on|the|of|MTUS))+$/i, "")
    .trim();
}

function merge(citations: LetterCitation[]): LetterCitation[] {
  const out: LetterCitation[] = [];
  for (const citation of citations) {
    const same = out.find((other) => other.source === citation.source && other.chapter === citation.chapter);
    if (!same) {
      out.push(citation);
      continue;
    }
    same.pages = [...new Set([...same.pages, ...citation.pages])];
    if (citation.sections) same.sections = [...new Set([...(same.sections ?? []), ...citation.sections])];
    if (citation.topic && citation.topic !== same.topic)
      same.topic = [same.topic, citation.topic].filter(Boolean).join("; ");
  }
  return out;
}
