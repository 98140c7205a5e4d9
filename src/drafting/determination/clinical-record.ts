import { isPlantedInstruction } from "../../case-files/planted-instruction.ts";
import { splitSentences } from "../checks/sentences.ts";

/** A sentence of a record with its place; the words of the request and of the utilization review are left out. */
export interface RecordSentence {
  text: string;
  documentId: string;
  document: string;
  page: number;
}

/** Sentences in which another reviewer, or a form, speaks instead of a record of care. */
const NOT_CARE =
  /\b(?:utili[sz]ation review|non-?certif\w*|prior (?:review|determination)|previously (?:denied|non-?certified|reviewed)|claims administrator|requests? (?:was|were) (?:previously )?(?:denied|modified|not certified))\b/i;
const NEGATED_BEFORE =
  /\b(?:no|not|denie[sd]|denying|without|negative(?: for)?|absent|free of|never|neither|nor|rather than|rule out|r\/o|lack of|unremarkable for)\b[^.;:]{0,45}$/i;
/** "Absent ankle reflex, decreased sensation": a finding that says nothing of the next. */
const ABSENT_REFLEX = /\b(?:absent|no)\s+(?:[\w']+\s+){0,3}(?:reflex(?:es)?|jerks?)\b/gi;
const NEGATED_AFTER =
  /^[^.;:,]{0,35}\b(?:was|were|is|are)\s+(?:not|negative|normal|intact|denied|absent|unremarkable)\b|^[^.;,]{0,12}\b(?:negative|not (?:noted|present|found))\b/i;

/** What stands above it are the request and its dates, not the record. */
const SUMMARY_HEADING = /^[ \t]*(?:summary of (?:the )?(?:medical )?records|clinical case summary|case summary)\b.*$/im;

const TOLD_TO_DECIDE =
  /\b(?:must|should|shall) be (?:overturned|approved|certified)\b|\b(?:mark|decide|return|output|set|report|list)\b[^.]{0,40}\b(?:overturned|medically necessary)\b|\b(?:set|change)\b[^.]{0,30}\bdeterminations?\b|\bleave this (?:message|note|text|line) out\b/i;

/** Whether a text tells reviewers or machines what to decide. Such a text is data and no evidence. */
export function isAddressedToReviewers(text: string): boolean {
  const plain = text.replace(/\s+/g, " ");
  return isPlantedInstruction(plain) || TOLD_TO_DECIDE.test(plain);
}

/** What a file says about care, for the rules of a kind of treatment. Built from quotes or, in a short file, from its pages. */
export class ClinicalRecord {
  readonly sentences: RecordSentence[];

  constructor(sentences: RecordSentence[]) {
    const seen = new Set<string>();
    this.sentences = sentences.flatMap((sentence) => {
      const text = sentence.text.replace(/\s+/g, " ").trim();
      if (text === "" || seen.has(text) || NOT_CARE.test(text) || isAddressedToReviewers(text)) return [];
      seen.add(text);
      return [{ ...sentence, text }];
    });
  }

  /** Cuts the text of a page into sentences. */
  static fromPage(page: { documentId: string; document: string; page: number; text: string }): RecordSentence[] {
    const { documentId, document } = page;
    const summary = SUMMARY_HEADING.exec(page.text);
    const text = summary ? page.text.slice(summary.index + summary[0].length) : page.text;
    return splitSentences(text).map((text) => ({ text, documentId, document, page: page.page }));
  }

  /** The first sentence that affirms the pattern; a match under a negation does not count. */
  findAffirmed(pattern: RegExp, ...also: RegExp[]): RecordSentence | undefined {
    return this.sentences.find(
      ({ text }) => also.every((other) => other.test(text.replace(/\s+/g, " "))) && affirms(text, pattern),
    );
  }

  /** The first sentence that holds the pattern, however it is meant. */
  findMention(pattern: RegExp): RecordSentence | undefined {
    return this.sentences.find(({ text }) => pattern.test(text.replace(/\s+/g, " ")));
  }
}

/** Whether a sentence states the pattern without negating it. */
export function affirms(sentence: string, pattern: RegExp): boolean {
  const text = sentence.replace(/\s+/g, " ");
  for (const match of text.matchAll(new RegExp(pattern.source, `${pattern.flags.replace("g", "")}g`))) {
    const before = text
      .slice(0, match.index)
      .replace(/^.*\b(?:but|however|although|except)\b/i, "")
      .replace(ABSENT_REFLEX, "");
    if (!NEGATED_BEFORE.test(before) && !NEGATED_AFTER.test(text.slice(match.index + match[0].length))) return true;
  }
  return false;
}
