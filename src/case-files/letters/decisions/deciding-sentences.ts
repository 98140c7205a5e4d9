import type { UrOutcome } from "../../../vocabulary.ts";
import { readCertified } from "../ur-outcome.ts";
import { readDecidedLine } from "./decision-line.ts";
import { OUTCOME, readOutcome } from "./outcome-words.ts";
import { cleanRequest, namesTreatment, splitRequests } from "./request-text.ts";
import { sameWords } from "./same-request.ts";

/** A request that a sentence decides, with the number of its sentence. */
export type SaidDecision = {
  request: string;
  outcome: UrOutcome | undefined;
  certified: string | undefined;
  key: string | null;
};

const BE = "(?:is|are|was|were|has\\s+been|have\\s+been|will\\s+be|can\\s?not\\s+be|could\\s+not\\s+be)";
const ADVERB =
  "(?:\\s+(?:therefore|thus|also|hereby|being|recommended|for|to|be|considered|deemed|found|all|both|now|again|partially|being|modified\\s+and))*";
const PASSIVE = new RegExp(`^(.*?\\S)\\s+(${BE}(?:\\s+not)?${ADVERB}\\s+${OUTCOME}\\b.*)$`, "i");
const ACTIVE =
  /\b(?:has|have|we|I|reviewer|physician|hereby)\s+(?:also\s+|therefore\s+)?((?:not\s+|non-)?(?:certified|approved|authori[sz]ed|denied|modified))\s+(?!by\b|as\b|for\b|to\b|because\b|the\s+following\b|since\b|treatment\b)(\S.*)$/i;
const UNABLE =
  /\b(unable to|can\s?not|not able to|do not|did not|does not)\s+(?:also\s+)?(?:certify|approve|authori[sz]e|recommend(?:\s+certification\s+of)?)\s+(\S.*)$/i;
const GIVEN =
  /^(?:.*\b)?(?:authori[sz]ation|approval|certification)\s+(?:is|has been|was)\s+(given|granted|denied|not given|not granted|withheld)\s+(?:for|to)\s+(\S.*)$/i;
const RECOMMENDED =
  /\brecommend(?:ed|s|ation)?\s*(?:is|:)?\s*(?:for\s+)?(non-?\s?certification|denial|modification|certification|approval)\s+(?:of|for)\s+(\S.*)$/i;
const LISTED = /^([^:]*):\s+(\S.*)$/;
const BY_NUMBER = new RegExp(
  `\\b(?:requests?|items?|services?|treatments?|numbers?|nos?\\.?)\\s+((?:#?\\d{1,2})(?:[\\s,&#]|and|through|\\d)*)\\s+(?:is|are|was|were)\\s+(${OUTCOME})`,
  "i",
);
const ALL = new RegExp(
  `\\b(?:all|both|each|none)\\b(?:\\s+(?:of|the|these|above|two|three|four|five|six|seven|eight|nine|ten|requested|listed|requests?|items?|services?|treatments?|medical|treatment|care|medications?))*\\s*(?:above|listed|requested)?\\s*(?:is|are|was|were|have been|has been)\\s+(${OUTCOME})\\b(?:.*?\\bexcept(?:\\s+for)?\\s+(.+))?`,
  "i",
);
const REASON_FOLLOWS =
  /\s+(?:because|since|as (?:it|this|the|there|not)|due to|based on|per (?:the|MTUS|ODG)|for the (?:following )?reasons?|in accordance|at this time|given that|, (?:which|as))\b.*$/i;
const NO_SUBJECT =
  /^(?:(?:it|this|that|these|those|they|he|she|which|who|there|such|none|neither|all|both|decision|patient|claimant|worker|employee|liability|appeal)\b|.*\b(?:decision|patient|claimant|worker|records?|documentation|guidelines?|MTUS|ODG|ACOEM|medicare)\b\s*$)/i;

/** Decisions that sentences of running text state, each request for itself. `rest`: what a sentence says of all that were named. */
export function readDecidingSentences(paragraphs: string[]): SaidDecision[] {
  const found: SaidDecision[] = [];
  const add = (request: string, outcome: UrOutcome | undefined, certified?: string, key: string | null = null) => {
    const known =
      found.find((one) => sameText(one.request, request)) ??
      found.find(
        (one) => one.outcome === outcome && [...wordsIn(request)].every((word) => wordsIn(one.request).has(word)),
      );
    if (!known) found.push({ request, outcome, certified, key });
    else if (known.outcome === undefined) Object.assign(known, { outcome, certified });
  };
  for (const paragraph of paragraphs)
    for (const sentence of sentencesOf(paragraph)) {
      if (/^(?:reasons?|rationale|explanation|guidelines?|criteria|comments?)\b[^.]{0,40}:/i.test(sentence)) continue;
      if (/\b(?:prior|previous|earlier|past)\s+(?:request|determination|decision|review)/i.test(sentence)) continue;
      const numbered = BY_NUMBER.exec(sentence);
      if (numbered) {
        for (const number of (numbered[1] ?? "").match(/\d+/g) ?? []) {
          const named = found.find((one) => one.key === number);
          if (named) named.outcome = readOutcome(numbered[2] ?? "");
        }
        continue;
      }
      const all = ALL.exec(sentence);
      if (all && found.length > 0 && !/^none/i.test(all[0])) {
        const kept = all[2] ? wordsIn(all[2]) : null;
        for (const one of found) {
          if (one.outcome !== undefined) continue;
          const excepted = kept !== null && [...wordsIn(one.request)].filter((word) => kept.has(word)).length >= 2;
          one.outcome = excepted ? "approved" : readOutcome(all[1] ?? "");
        }
        continue;
      }
      const decided = readSentence(sentence);
      if (decided) for (const request of decided.requests) add(request, decided.outcome, decided.certified);
      else for (const [at, request] of askedFor(sentence).entries()) add(request, undefined, undefined, String(at + 1));
    }
  return found;
}

function readSentence(
  sentence: string,
): { requests: string[]; outcome: UrOutcome; certified: string | undefined } | null {
  const text = sentence.replace(/[.!]+$/, "").trim();
  const certified = (outcome: UrOutcome | undefined, words: string) =>
    outcome === "modified" ? readCertified(words) : undefined;
  const result = (subject: string, words: string) => {
    const outcome = readOutcome(words);
    const list = splitRequests(stripSubject(subject).replace(REASON_FOLLOWS, "")).filter(
      (request) => namesTreatment(request) && !NO_SUBJECT.test(request),
    );
    return outcome && list.length > 0 ? { requests: list, outcome, certified: certified(outcome, words) } : null;
  };
  const listed = LISTED.exec(text);
  if (listed && isGroupHead(listed[1] ?? "")) return result(listed[2] ?? "", listed[1] ?? "");
  const one = readDecidedLine(text);
  if (one && namesTreatment(one.request) && one.request.split(/\s+/).length < 16)
    return { requests: [one.request], outcome: one.outcome, certified: one.certified };
  const unable = UNABLE.exec(text);
  if (unable) return result(unable[2] ?? "", unable[1] ?? "");
  const given = GIVEN.exec(text);
  if (given) return result(given[2] ?? "", /not|denied|withheld/i.test(given[1] ?? "") ? "denied" : "approved");
  const recommended = RECOMMENDED.exec(text);
  if (recommended) return result(recommended[2] ?? "", recommended[1] ?? "");
  const passive = PASSIVE.exec(text);
  if (passive && !NO_SUBJECT.test(passive[1] ?? "")) {
    const read = result(passive[1] ?? "", passive[2] ?? "");
    if (read) return read;
  }
  const active = ACTIVE.exec(text);
  return active ? result(active[2] ?? "", active[1] ?? "") : null;
}

/** "Your request for X", "The authorization for X", "the requested X": X. */
function stripSubject(subject: string): string {
  return subject
    .replace(
      /^.*\b(?:requests?|authori[sz]ation|certification|approval|requested (?:services?|treatments?))\s+(?:of|for)\s+(?!authori[sz]ation\b|the\s+following\b)(?=\S)/i,
      "",
    )
    .replace(/^[A-Z][\w ]{2,30},\s+(?=(?:the|your|this)\s+request)/, "")
    .replace(/^(?:therefore|thus|however|accordingly|additionally|also|in addition|for these reasons),?\s+/i, "")
    .replace(/^(?:the|your|a|an)\s+(?:requested\s+|proposed\s+|associated\s+|retrospective\s+|prospective\s+)?/i, "")
    .replace(/^(?:associated\s+)?requests?:\s*/i, "");
}

/** Requests that a sentence only names: "requested: A; B", "asking for A, B and C", "the request for: 1) A 2) B". */
function askedFor(sentence: string): string[] {
  const match =
    /\b(?:request(?:ed|s|ing)?(?:\s+(?:of|from|by)\s+[^:]{3,60}?)?(?:\s+for)?\s*:|(?:asking|asked|requesting)\s+(?:authori[sz]ation\s+)?for|\b(?:denials?|denying|modification|non-?certification)\s+of\s*:?|\bdisput(?:e|es|ing)\s*:)\s+(?!is\b|was\b|are\b|were\b|by\b)(\S.*)$/i.exec(
      sentence,
    );
  return match
    ? splitRequests((match[1] ?? "").replace(/\s+(?:that|which)\s+(?:Dr\b|my|was|were|the)\b.*$/i, "")).filter(
        namesTreatment,
      )
    : [];
}

/** Whether the words before a colon decide what follows it, and name no treatment themselves. */
export function isGroupHead(head: string): boolean {
  const words = head.trim().split(/\s+/).length;
  if (
    words > 28 ||
    /[a-z]{2}\.\s/.test(head) ||
    !new RegExp(`\\b${OUTCOME}`, "i").test(head) ||
    readOutcome(head) === undefined
  )
    return false;
  if (
    /\b(?:date|letter|notice|reason|rationale|if|reviewer|physician advisor|guidelines? used)\b(?!.*\bfollowing\b)/i.test(
      head,
    )
  )
    return false;
  const rest = head
    .replace(new RegExp(OUTCOME, "gi"), " ")
    .replace(
      /\b(?:medical(?:ly)?|treatments?|services?|care|medications?|items?|requests?|requested|necessary|review(?:ed)?|sessions?)\b/gi,
      " ",
    );
  return !namesTreatment(rest);
}

/** Sentences of a paragraph; initials, titles and abbreviations end none. */
export function sentencesOf(paragraph: string): string[] {
  return paragraph.split(
    /(?<!\b(?:Dr|Mr|Mrs|Ms|No|Nos|vs|St|Jr|Sr|Inc|Co|Corp|approx|[A-Z]|M\.D|D\.O|Ph\.D|pp?|ch)\.)(?<=[.!?]["”)]?)\s+(?=["“(]?[A-Z0-9])/,
  );
}

/** Words and numbers by which two wordings of a request are compared. */
export const wordsIn = (text: string) =>
  new Set(
    text
      .toLowerCase()
      .replace(/(\d)([a-z])/g, "$1 $2")
      .match(/[a-z]{2,}|\d+/g) ?? [],
  );

const sameText = (a: string, b: string) => sameWords(cleanRequest(a), cleanRequest(b));
