import { specificEntries } from "../../guidelines/search-sequence.ts";
import type { CheckFinding } from "../../vocabulary.ts";
import { readFamily } from "../determination/treatment-family.ts";
import { isOpioid } from "./check-wording.ts";
import { type DraftCheckInput, finding, placeOf } from "./input.ts";
import { writeDay } from "./read-days.ts";
import { splitSentences } from "./sentences.ts";

/** The rule on the search sequence and the new definition of chronic pain came into force together. */
const CHRONIC_PAIN_DEFINED = "2015-04-20";

/** L20, L35, L38–L45, L47: what a kind of treatment or of request asks of its reasons. */
export function checkTreatment(input: DraftCheckInput): CheckFinding[] {
  return [
    ...checkChronic(input),
    ...checkRemaining(input),
    ...checkSaid(input),
    ...checkVisitCap(input),
    ...checkAdjunct(input),
    ...checkRetrospective(input),
    ...checkVague(input),
    ...checkCredentials(input),
  ];
}

/**
 * L20: chronic pain is pain of three months and more from its onset (8 CCR 9792.20). Before that the chapter of the body part goes
 * first; where it is cited too, where the records speak of chronic pain, or where the text says why, nothing is amiss. Where the
 * search found no chapter that addresses the treatment, it is only told: many treatments stand in the chronic pain guideline alone.
 */
function checkChronic({ facts, excerpts, proposal, item, pages, searchSequence }: DraftCheckInput): CheckFinding[] {
  if (!facts.dateOfInjury || facts.asOf < CHRONIC_PAIN_DEFINED || isOpioid(item.request)) return [];
  const days = Math.round((Date.parse(facts.asOf) - Date.parse(facts.dateOfInjury)) / 86_400_000);
  if (days < 0 || days >= 90) return [];
  const cited = excerpts.filter(({ id }) => proposal.citations.some(({ excerptId }) => excerptId === id));
  const chronic = cited.find(({ sourceKey }) => sourceKey.startsWith("mtus-chronic-pain"));
  if (!chronic || cited.some(({ sourceKey }) => CLINICAL_TOPICS.test(sourceKey))) return [];
  if (/\b(?:chronic\b[^.]*\b(?:month|acute|although|because)|first weeks|acute phase)\b/i.test(proposal.rationale))
    return [];
  // The denial and the application name the guideline, whose title is no finding.
  const records = pages.filter(({ kind }) => kind !== "ur-denial" && kind !== "imr-application");
  if (records.some(({ text }) => LASTING_PAIN.test(text))) return [];
  const found = specificEntries(searchSequence.find(({ step }) => step === "mtus")?.found ?? []);
  const chapter = found.find((id) => CLINICAL_TOPICS.test(id));
  return [
    finding(
      chapter ? "warn" : "inform",
      "L20",
      `The chronic pain guideline is cited ${days} days after the injury; it is about pain of three months and more.`,
      chapter
        ? `Cite the chapter of the body part (${chapter}), or say why the pain counts as chronic.`
        : "Say that no chapter of the body part addresses this treatment, or why the pain counts as chronic.",
      { citation: chronic.id },
    ),
  ];
}

/** The chapters by body part, which come before the special topics (8 CCR 9792.23). */
const CLINICAL_TOPICS = /^(?:acoem-|mtus-acoem)/;

/** Pain that a record calls chronic or dates back three months or more, whatever the day of the injury. */
const LASTING_PAIN =
  /\bchronic(?:\s+\S+){0,4}?\s+(?:pain|strain|sprain|syndrome)\b(?!\s+(?:medical|treatment|guideline|chapter|management))|\bpain\b[^.\n]{0,60}\b(?:for|over|since|past|last)\b[^.\n]{0,20}\b(?:[3-9]|[1-9]\d|three|four|five|six|several)\s+(?:months|years)\b|\bcumulative (?:trauma|injury)\b/i;

/** L35: of a request that was authorised in part, only what remains is in dispute. */
function checkRemaining({ item, proposal }: DraftCheckInput): CheckFinding[] {
  const remaining = /remaining IMR eligible portion of the original request,\s*(.+?)\s*$/i.exec(item.request)?.[1];
  if (!remaining) return [];
  const numbers = (text: string): string[] => text.match(/\d+/g) ?? [];
  const wanted = numbers(remaining);
  const original = numbers(item.request.slice(0, item.request.length - remaining.length)).filter(
    (one) => !wanted.includes(one),
  );
  const sentence = splitSentences(proposal.rationale).find(
    (one) => /\brequest is for\b/i.test(one) && numbers(one).some((number) => original.includes(number)),
  );
  if (!sentence || wanted.some((number) => numbers(sentence).includes(number))) return [];
  return [
    finding(
      "warn",
      "L35",
      "The rationale speaks of the original request; only what was not authorised is in dispute.",
      `Write of the remaining part: ${remaining}.`,
      placeOf(proposal.rationale, sentence),
    ),
  ];
}

interface SaidRule {
  code: string;
  applies: RegExp;
  /** One of these words in the text or in a criterion answers it. */
  said: RegExp;
  message: string;
  remedy: string;
}

const SAID: SaidRule[] = [
  {
    code: "L39",
    applies:
      /\b(?:omeprazole|prilosec|pantoprazole|protonix|esomeprazole|nexium|lansoprazole|prevacid|rabeprazole|aciphex|ranitidine|famotidine)\b/i,
    said: /\bgastro\w*|\bGI\b|\bulcer\w*|\bbleed\w*|\bdyspep\w*|\breflux\b|\bGERD\b|\bstomach\b|\bNSAIDs?\b|anti-?inflammator/i,
    message: "An acid suppressant is judged without a word on gastrointestinal risk.",
    remedy:
      "Say which risk factors the records show: age, ulcer or bleeding, aspirin, steroids or anticoagulants, high-dose NSAID.",
  },
  {
    code: "L41",
    applies:
      /\b(?:physical therapy|physiotherapy|occupational therapy|chiropractic|acupuncture|aquatic therapy|massage)\b/i,
    said: /\bfunction\w*|\bvisits?\b|\bsessions?\b|\bimprove\w*|\bprior\b|\bprevious\b|\bcomplet\w+|\binitial\b|\btrial\b|\bfinished\b|\bsurgery\b|\bpost-?op/i,
    message: "Therapy is judged without a word on earlier visits or on function.",
    remedy: "Say how many visits were attended and what improved in function (8 CCR 9792.20).",
  },
];

/** L38–L41: the facts by which these kinds of treatment are judged are spoken of. */
function checkSaid({ item, proposal }: DraftCheckInput): CheckFinding[] {
  const text = [proposal.rationale, ...proposal.criteria.map((criterion) => criterion.text)].join("\n");
  const findings = SAID.filter(({ applies, said }) => applies.test(item.request) && !said.test(text)).map(
    ({ code, message, remedy }) => finding("warn", code, message, remedy),
  );
  if (
    isOpioid(item.request) &&
    !/\b(?:analgesi\w*|pain|function\w*|adverse|side effects?|aberrant|misuse|urine|drug (?:screen|test)\w*|CURES|morphine|M[EM][DE])\b/i.test(
      text,
    )
  ) {
    findings.push(
      finding(
        "warn",
        "L38",
        "An opioid is judged without a word on pain relief, function, side effects, misuse or dose.",
        "Say what the records show of these, of drug screens and CURES, and the daily dose in morphine equivalents.",
      ),
    );
  }
  const ingredients = [...item.request.matchAll(/\b([a-z]{5,})\s+\d+(?:\.\d+)?\s?%/gi)].map(([, name = ""]) => name);
  const unspoken =
    ingredients.length > 1 ? ingredients.filter((name) => !new RegExp(`\\b${name}`, "i").test(proposal.rationale)) : [];
  if (unspoken.length > 0) {
    findings.push(
      finding(
        "warn",
        "L40",
        `Of the compound, ${unspoken.join(", ")} ${unspoken.length === 1 ? "is" : "are"} not spoken of.`,
        "Judge every ingredient; one that is not recommended bars the whole.",
      ),
    );
  }
  return findings;
}

/** L42: 24 visits each of chiropractic, occupational and physical therapy (Lab. Code 4604.5(c)). */
function checkVisitCap({ item, facts }: DraftCheckInput): CheckFinding[] {
  const kind = /\b(?:physical therapy|physiotherapy|occupational therapy|chiropractic)\b/i.exec(item.request)?.[0];
  if (!kind || readFamily(item.request) === "postoperative-therapy") return [];
  const before = (facts.treatmentToDate ?? [])
    .filter((fact) => fact.toLowerCase().includes(kind.toLowerCase()))
    .flatMap((fact) => [...fact.matchAll(/\b(\d{1,3}) (?:visits?|sessions?|treatments?)\b/gi)])
    .reduce((most, [, count]) => Math.max(most, Number(count)), 0);
  const total = before + (item.quantity.visits ?? 0);
  if (total <= 24) return [];
  return [
    finding(
      "inform",
      "L42",
      `With the ${before} visits on file the request comes to ${total} of ${kind.toLowerCase()}; the statute caps them at 24 per injury.`,
      "Look whether the cap applies: written authorisation and postsurgical care are exempt.",
    ),
  ];
}

/** L43: what only serves an operation follows what is decided on it. */
function checkAdjunct({ item, proposal, otherItems }: DraftCheckInput): CheckFinding[] {
  const adjunct =
    /\bassociated surgical|\bpre-?op\w*|\bpost-?op\w*|\bassistant surgeon|\bsurgical assistant|\bmedical clearance/i.test(
      item.request,
    );
  if (!adjunct) return [];
  const surgery = otherItems.find(({ request }) => readFamily(request) === "surgery");
  if (!surgery?.determination || surgery.determination === "modified" || proposal.determination === "modified")
    return [];
  if (surgery.determination === proposal.determination || surgery.determination === "overturned") return [];
  return [
    finding(
      "warn",
      "L43",
      "What only serves the operation is found necessary, while the operation itself is not.",
      "Decide both alike, or say why this stands alone.",
    ),
  ];
}

/** L44: care that was given is judged by what was in force and known on its day. */
function checkRetrospective({ item, facts }: DraftCheckInput): CheckFinding[] {
  if (!/\bretro(?:spective)?\b/i.test(item.request)) return [];
  const day = /\b(?:DOS|dates? of service)[^\d]{0,10}(\d{1,2})[/-](\d{1,2})[/-](\d{2,4})/i.exec(item.request);
  const service = day
    ? `${day[3]?.length === 2 ? `20${day[3]}` : day[3]}-${day[1]?.padStart(2, "0")}-${day[2]?.padStart(2, "0")}`
    : null;
  if (service === facts.asOf) return [];
  return [
    finding(
      service ? "warn" : "inform",
      "L44",
      `The request is retrospective${service ? ` (service of ${writeDay(service)})` : ""}; the editions in force on ${writeDay(facts.asOf)} were looked up.`,
      "Judge it by the guideline in force on the day of service; set that day under “What was read”.",
    ),
  ];
}

/** L45: a request that names no amount cannot be compared with a limit. */
function checkVague({ item, proposal }: DraftCheckInput): CheckFinding[] {
  const counted = /therapy|opioid|drug|nsaid|relaxant|acupuncture|chiro/.test(readFamily(item.request));
  if (!counted || Object.keys(item.quantity).length > 0 || /\d/.test(item.request)) return [];
  if (
    /\b(?:quantity|number of (?:visits|tablets)|frequency|duration|not specified|unspecified)\b/i.test(
      proposal.rationale,
    )
  )
    return [];
  return [
    finding(
      "inform",
      "L45",
      "The request names no amount or duration, and the rationale does not say so.",
      "Say what the request leaves open, where that bears on the decision.",
    ),
  ];
}

/** L47: a reviewer's qualifications stand in a line of their own; in the reasons they could tell who wrote them. */
function checkCredentials({ proposal }: DraftCheckInput): CheckFinding[] {
  const found =
    /\b(?:I am|as) (?:an? )?(?:board[- ]certified|licensed|practi[sc]ing)\b[^.]{0,60}|\bboard[- ]certified in\b[^.]{0,40}|\bmy (?:specialty|practice|clinical experience|training)\b|\bin my (?:\d+ years|experience|practice)\b/i.exec(
      proposal.rationale,
    )?.[0];
  if (!found) return [];
  return [
    finding(
      "block",
      "L47",
      "The rationale speaks of its reviewer's qualifications.",
      "Leave them to the letter's line of qualifications, which is filled from the reviewer's record.",
      placeOf(proposal.rationale, found),
    ),
  ];
}
