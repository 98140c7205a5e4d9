import type { UrOutcome } from "../../vocabulary.ts";
import { sameWords } from "./decisions/same-request.ts";
import { unwrap } from "./letter-text.ts";
import { readCertified, readUrOutcome, UR_OUTCOME } from "./ur-outcome.ts";

/** A decision that a sentence states, with the text that explains it. */
export type ProseDecision = { request: string; outcome: UrOutcome; certified: string | undefined; reason: string };

const SUBJECT = "(?:the|your|this|a|an)\\s+(?:\\w+\\s+)?";
const ASKED =
  "(?:requests?(?:\\s+for\\s+authorization)?|requested\\s+(?:treatment|service)s?|requested)\\s*(?:for|of|:)?\\s+";
const BE = "(?:is|are|was|were|has\\s+been|have\\s+been|will\\s+be|can(?:not|\\s+not)\\s+be|could\\s+not\\s+be)";
const ADVERB = "(?:\\s+(?:therefore|thus|also|hereby|being|recommended|to\\s+be|considered|deemed|found))*";
const LEAD = "(?:^|(?:^|.*?[,:;]\\s+|.*?\\b(?:and|that|so|therefore|thus|why)\\s+))";
/** Sentences that decide; the request is the first group and the words of the decision the second. */
const DECIDING: RegExp[] = [
  `${LEAD}${SUBJECT}?${ASKED}(\\S.*?)\\s+(${BE}${ADVERB}\\s+${UR_OUTCOME}\\b.*)$`,
  `${LEAD}(?:we|I|the\\s+reviewer|this\\s+office)\\s+(?:am|are|is)\\s+(unable)\\s+to\\s+(?:certify|approve|authorize|recommend(?:\\s+certification\\s+of)?)\\s+(?:${SUBJECT}?${ASKED})?(\\S.*)$`,
  `${LEAD}(?:we|I|the\\s+reviewer)\\s+(can(?:not|\\s+not)|do\\s+not|did\\s+not|have\\s+not)\\s+(?:certif(?:y|ied)|approved?|authorized?)\\s+(?:${SUBJECT}?${ASKED})?(\\S.*)$`,
  `${LEAD}(?:we\\s+|I\\s+)?recommend(?:ed|ing|s|ation)?\\s*(?:is|:)?\\s*(?:for\\s+)?(non-?\\s?certification|denial|modification|certification)\\s+(?:of|for)\\s+(?:${SUBJECT}?${ASKED})?(\\S.*)$`,
].map((source) => new RegExp(source, "i"));
const PLAIN = new RegExp(
  `^(?:${SUBJECT.replace("?", "?")})?([A-Z0-9](?:[^.;]|\\.\\d){2,140}?)\\s+(${BE}${ADVERB}\\s+${UR_OUTCOME}\\b.*)$`,
);
/** A request that one sentence names and a later one decides. */
const ASKED_FOR =
  /\b(?:requests?|requested|asks|asked|submitted a request)\s+(?:authorization\s+)?(?:for\s+)?((?:\d|an?\s|[a-z]+\s)[^.;]{4,120}?)(?=\s+(?:on|dated|received|in a)\s|[.;]|$)/i;
const POINTING = new RegExp(
  `\\b(?:the|this|that)\\s+(?:request|treatment|service)s?\\s+(${BE}${ADVERB}\\s+${UR_OUTCOME}\\b.*)$`,
  "i",
);

/** What cannot be a request: a word that points at one named before, or at something else. */
const NO_REQUEST =
  /^(?:it|this|that|these|those|they|he|she|which|there|such|request|requests?|treatment|service|items?|care|use|decision|authorization|the (?:above|following|patient|claimant|request|rest)|above|following|no|none|approval|certification|payment|liability)\b|\b(?:records?|reports?|patient|claimant|worker|guidelines?|documentation|criteria|MTUS|ODG|ACOEM)\b|\b(?:the|this|that)\s+(?:request|treatment|service)s?$/i;
const ENDS =
  /^(?:you may|if you|your right|how to|independent medical review|an internal appeal|enclos|cc:|sincerely|reviewed by|records? (?:reviewed|received))/i;
const MAX_REQUEST_WORDS = 32;
/** What runs on further without a full stop is no sentence that decides. */
const LONGEST_SENTENCE = 700;

/** Decisions of a letter in running text, in order; a request decided twice counts once, with its longer reason. */
export function readProseDecisions(lines: string[]): ProseDecision[] {
  const found: ProseDecision[] = [];
  let open: ProseDecision | null = null;
  let asked: string | null = null;
  for (const paragraph of paragraphsOf(lines)) {
    if (ENDS.test(paragraph)) {
      open = null;
      continue;
    }
    const sentences = paragraph.split(/(?<=[a-z0-9)\]%][.!?])\s+(?=[A-Z0-9“"])/);
    const decided = sentences.flatMap((sentence, at) => {
      if (sentence.length > LONGEST_SENTENCE) return [];
      const decision = readDecision(sentence) ?? decideAsked(sentence, asked);
      asked = decision ? null : (ASKED_FOR.exec(sentence)?.[1] ?? asked);
      return decision ? [{ at, ...decision }] : [];
    });
    if (decided.length === 0) {
      if (open && !/^[^a-z]{6,}$|^[\w\s]{3,40}:$/.test(paragraph)) open.reason = `${open.reason}\n${paragraph}`.trim();
      continue;
    }
    for (const [index, one] of decided.entries()) {
      const next = decided[index + 1]?.at ?? sentences.length;
      const before = sentences.slice(index === 0 ? 0 : one.at, one.at + 1);
      const after = sentences.slice(one.at + 1, next);
      // A paragraph that opens with its decision explains it afterwards; one that ends with it has explained it.
      const reason = one.at === 0 || index > 0 ? after : [...before, ...after];
      open = { request: one.request, outcome: one.outcome, certified: one.certified, reason: reason.join(" ") };
      const decision = open;
      const known: ProseDecision | undefined = found.find((other) => sameWords(other.request, decision.request));
      if (!known) found.push(decision);
      else if (decision.reason.length > known.reason.length) known.reason = decision.reason;
    }
  }
  return found;
}

function paragraphsOf(lines: string[]): string[] {
  return lines
    .map((line) => line.trim())
    .join("\n")
    .split(/\n{2,}/)
    .map((paragraph) => unwrap(paragraph))
    .filter((paragraph) => paragraph !== "");
}

function readDecision(sentence: string): Omit<ProseDecision, "reason"> | null {
  const text = sentence.replace(/[.!]+$/, "");
  for (const [index, pattern] of DECIDING.entries()) {
    const match = pattern.exec(text);
    const [request, words] = index === 0 ? [match?.[1], match?.[2]] : [match?.[2], match?.[1]];
    const decision = request && words ? toDecision(request, words, text) : null;
    if (decision) return decision;
  }
  const plain = PLAIN.exec(text);
  return plain?.[1] && plain[2] ? toDecision(plain[1], plain[2], text) : null;
}

function decideAsked(sentence: string, asked: string | null): Omit<ProseDecision, "reason"> | null {
  const words = asked ? POINTING.exec(sentence.replace(/[.!]+$/, ""))?.[1] : undefined;
  return asked && words ? toDecision(asked.replace(/^for\s+/i, ""), words, sentence) : null;
}

function toDecision(printed: string, words: string, sentence: string): Omit<ProseDecision, "reason"> | null {
  const request = unwrap(printed)
    .replace(
      /\s+(?:at this time|as (?:requested|submitted|it|this|the)\b.*|because\b.*|since\b.*|for the (?:following )?reasons?\b.*|due to\b.*)$/i,
      "",
    )
    .replace(/^(?:the|your|an?)\s+(?=[a-z])/i, "")
    .replace(/^["“]|["”,]+$/g, "")
    .trim();
  const outcome = readUrOutcome(words);
  const countOfWords = request.split(/\s+/).length;
  if (!outcome || request.length < 3 || countOfWords > MAX_REQUEST_WORDS || NO_REQUEST.test(request)) return null;
  return { request, outcome, certified: outcome === "modified" ? readCertified(sentence) : undefined };
}
