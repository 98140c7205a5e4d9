import type { CheckFinding } from "../../vocabulary.ts";
import { type DraftCheckInput, finding } from "./input.ts";
import { foldText, locateQuote } from "./locate-quote.ts";
import { dropQuotations, readConclusion, splitSentences } from "./sentences.ts";
import { textOfExcerpt } from "./sources.ts";

/** L02, L30–L34, L36, L37, L46, S01, L27: what the text may say, and whether its conclusion agrees with the determination. */
export function checkWording(input: DraftCheckInput): CheckFinding[] {
  const text = input.proposal.rationale;
  const sentences = splitSentences(dropQuotations(text));
  return [
    ...checkConclusion(sentences, input),
    ...checkPhrases(dropQuotations(text), input),
    ...checkQuotationMarks(text, input),
    ...checkNames(text, input),
    ...checkTaper(text, input),
    ...checkDatedFact(text, input),
  ];
}

const EXPECTED = { upheld: "not-necessary", overturned: "necessary", modified: "in-part" } as const;
const SAYS = {
  necessary: "says that the request is medically necessary",
  "not-necessary": "says that the request is not medically necessary",
  "in-part": "finds the request necessary in part",
} as const;

/** A sentence on tapering may follow the conclusion; hence the last sentence that concludes, among the last three. */
function checkConclusion(sentences: string[], input: DraftCheckInput): CheckFinding[] {
  const { determination } = input.proposal;
  const conclusion = sentences
    .slice(-3)
    // What a record is said to show concludes nothing: "documents that surgery is otherwise indicated".
    .filter(
      (sentence) => /medically necessary/i.test(sentence) || !/[“"]|\b(?:documents?|shows?) that\b/i.test(sentence),
    )
    .map(readConclusion)
    .findLast((said) => said !== undefined);
  if (conclusion === EXPECTED[determination]) return [];
  const remedy = {
    upheld: 'End with a sentence such as "The request is not medically necessary."',
    overturned: 'End with a sentence such as "The request is medically necessary."',
    modified: "End with a sentence that says which part is medically necessary and that the rest is not.",
  }[determination];
  const message = conclusion
    ? `The determination is ${determination}, but the last sentence ${SAYS[conclusion]}.`
    : `The rationale does not end with a conclusion; the determination is ${determination}.`;
  return [finding("block", "L02", message, remedy)];
}

interface PhraseRule {
  code: string;
  pattern: RegExp;
  message: string;
  remedy: string;
  /** The phrase stands when this holds. */
  unless?: (found: string, input: DraftCheckInput) => boolean;
}

const PHRASES: PhraseRule[] = [
  {
    code: "L30",
    pattern:
      /\b(?:because of|due to|given|in view of|considering|on account of)\s+(?:his|her|their|the (?:worker|patient|claimant|applicant)['’]s)\s+(?:advanced |young |old |older )?(?:age|sex|gender|race|ethnicity|religion|national origin|nationality|disability|sexual orientation|colou?r|marital status)\b|\btoo (?:old|young)\b|\bat (?:his|her|their|this) age\b/i,
    message: "A protected trait is given as a reason.",
    remedy: "Give the clinical reason. Age counts only where the cited guideline names it.",
    unless: (found, input) =>
      /age|old|young/i.test(found) &&
      input.excerpts.some((excerpt) =>
        /\bage[ds]?\b|\byears\b/i.test(`${excerpt.summary} ${JSON.stringify(excerpt.criteria)}`),
      ),
  },
  {
    code: "L31",
    pattern:
      /\b(?:malinger\w*|drug[- ]seek\w*|symptom magnif\w*|fak(?:es|ed|ing)\b|feign\w*|hysteri(?:a|cal)\b|addict(?:s|ed)?\b|complain(?:er|s constantly)|non-?compliant|uncooperative|secondary gain)/i,
    message: "A label that judges the person is used without a record that says so.",
    remedy: "Describe what was observed, or quote the record.",
    unless: (found, input) =>
      input.excerpts.some((excerpt) => textOfExcerpt(excerpt).toLowerCase().includes(found.toLowerCase())) ||
      input.proposal.criteria.some((criterion) =>
        criterion.evidence.some(({ quote }) => quote.toLowerCase().includes(found.toLowerCase().slice(0, 6))),
      ),
  },
  {
    code: "L32",
    pattern: /\b(?:complete|full|total)(?:ly)?\s+(?:recover\w*|cured?|resol\w+)\b/i,
    message: "The standard is to cure or relieve; complete recovery is not required.",
    remedy: "Speak of relief, function or progress as the guideline does.",
    unless: (found, input) =>
      /\bresol/i.test(found) || input.proposal.criteria.some((c) => c.evidence.some((e) => e.quote.includes(found))),
  },
  {
    code: "L33",
    pattern:
      /\b(?:causation|compensab\w+|apportion\w*|AOE\/?COE|liabilit(?:y|ies)|(?:not|is|are|was|were) (?:un)?(?:industrially|work)[- ](?:related|caused)|non-?industrial|pre-?existing and (?:not|un)related)\b/i,
    message: "A finding on causation, employment or liability is not for this review.",
    remedy: "Leave it out and judge medical necessity alone.",
  },
  {
    code: "L34",
    pattern:
      /\b(?:(?:should|must|ought to|needs to)\s+(?:instead|rather|first (?:try|undergo|receive)|be (?:started|tried|prescribed|switched|given|referred)|try|undergo|start|receive|switch)\b|(?:is|are) (?:authori[sz]ed|certified|approved|ordered|recommended) instead\b|(?:I|we) (?:recommend|order|prescribe|suggest)\b|instead,? (?:an?|the) [^.]{3,60} (?:is|are) (?:recommended|certified|approved))/i,
    message: "The rationale orders or proposes another treatment.",
    remedy: "Decide only what was requested.",
  },
];

function checkPhrases(text: string, input: DraftCheckInput): CheckFinding[] {
  return PHRASES.flatMap((rule) => {
    const match = rule.pattern.exec(text);
    if (!match || rule.unless?.(match[0], input)) return [];
    return [finding("block", rule.code, `${rule.message} ("${match[0]}")`, rule.remedy)];
  });
}

/** S01: only words that stand on a page or in a guideline's verbatim text may wear quotation marks. */
function checkQuotationMarks(text: string, input: DraftCheckInput): CheckFinding[] {
  const verbatim = input.excerpts
    .filter((excerpt) => excerpt.textKind === "verbatim")
    .map((excerpt) => foldText(excerpt.summary).text);
  const findings: CheckFinding[] = [];
  // Marks are paired whatever stands between them: to leave short quotations out here would pair the end of one with the next.
  for (const [, quoted = ""] of text.matchAll(/[“"]([^“”"]{1,400})[”"]/g)) {
    const words = quoted.replace(/[.,;]+$/, "");
    if (words.length < 12) continue;
    // Shorter ones are compared where they are attributed.
    if (words.trim().split(/\s+/).length < 4) continue;
    const folded = foldText(words).text;
    if (verbatim.some((source) => source.includes(folded))) continue;
    if (input.pages.some((page) => locateQuote(page, words))) continue;
    const summarised = input.excerpts.some((excerpt) => foldText(excerpt.summary).text.includes(folded));
    const start = words.length > 50 ? `${words.slice(0, 47)}…` : words;
    findings.push(
      finding(
        "block",
        "S01",
        summarised
          ? `"${start}" is the library's own summary, not the guideline's text, and stands in quotation marks.`
          : `"${start}" stands in quotation marks, but on no page of the file and in no guideline that the draft cites verbatim.`,
        "Drop the quotation marks and say it in own words, or quote the page exactly.",
      ),
    );
  }
  return findings;
}

function checkNames(text: string, input: DraftCheckInput): CheckFinding[] {
  const found = input.facts.forbiddenNames.some((name) => holdsName(text, name));
  const patterned =
    /\bDr\.?\s+[A-Z][a-z]+|\b(?:Mr|Mrs|Ms|Miss)\.?\s+[A-Z][a-z]+|\b[A-Z][a-z]+(?:,\s+(?:M\.?D|D\.?O|D\.?C|D?P\.?T|PA-C|N\.?P)\b|\s+M\.?D\b)|\b(?:CM\d\d-\d{5,}|claim (?:number|no\.?|#)\s*[A-Z0-9-]{4,})/.test(
      text,
    );
  if (!found && !patterned) return [];
  return [
    finding(
      "block",
      "L46",
      "The rationale carries a name or a number that identifies a person or a claim.",
      'Write "the worker" and "the treating physician"; leave out names, employers and claim numbers.',
    ),
  ];
}

const COMPANY =
  /\b(?:Inc|LLC|Co|Company|Corp\w*|Group|School|District|City|County|Lines|Works|Services|Hospital|Center|Clinic|Construction|Transport\w*|Foods?|Farms?|&)(?!\w)/;

function holdsName(text: string, name: string): boolean {
  const trimmed = name.trim();
  if (trimmed.length < 3) return false;
  const parts = trimmed
    .split(/[\s,]+/)
    .filter(
      (part) =>
        /^[A-Z][A-Za-z'’-]{2,}$/.test(part) && !/^(?:Reviewer|Physician|Doctor|Worker|Demo|Test|The)$/.test(part),
    );
  // Of an employer's name single words are ordinary ones.
  const wanted = [trimmed, ...(COMPANY.test(trimmed) ? [] : parts)].map((part) =>
    part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"),
  );
  return new RegExp(`(?<![A-Za-z])(?:${wanted.join("|")})(?![A-Za-z])`).test(text);
}

const OPIOID =
  /\b(?:norco|vicodin|lortab|hydrocodone|oxycodone|percocet|oxycontin|roxicodone|morphine|ms ?contin|kadian|opana|oxymorphone|dilaudid|hydromorphone|fentanyl|duragesic|methadone|tramadol|ultram|ultracet|nucynta|tapentadol|codeine|tylenol #?\d|butrans|buprenorphine|opioids?)\b/i;
const TAPERED =
  /\b(?:soma|carisoprodol|xanax|alprazolam|ativan|lorazepam|valium|diazepam|klonopin|clonazepam|restoril|temazepam|benzodiazepine|gabapentin|neurontin|lyrica|pregabalin|gralise|horizant|butalbital|fioricet|fiorinal)\b/i;

/** Whether the request is for an opioid; weaning belongs in its rationale. */
export function isOpioid(request: string): boolean {
  return OPIOID.test(request);
}

/** Whether the request is for another drug that is not stopped at once. */
export function needsTaper(request: string): boolean {
  return TAPERED.test(request);
}

function checkTaper(text: string, input: DraftCheckInput): CheckFinding[] {
  if (input.proposal.determination === "overturned") return [];
  if (/\b(?:taper\w*|wean\w*|abrupt\w*|step by step|gradual\w*|withdrawal)\b/i.test(text)) return [];
  const opioid = isOpioid(input.item.request);
  if (!opioid && !needsTaper(input.item.request)) return [];
  return [
    finding(
      "warn",
      opioid ? "L36" : "L37",
      opioid
        ? "An opioid is not supported, and nothing is said about stopping it safely."
        : "Nothing is said about weaning this drug.",
      "Add that it is not to be stopped abruptly; a taper is for the treating physician to direct.",
    ),
  ];
}

function checkDatedFact(text: string, input: DraftCheckInput): CheckFinding[] {
  if (
    /\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d/.test(
      text,
    )
  )
    return [];
  if (input.pages.length === 0) return [];
  return [
    finding(
      "inform",
      "L27",
      "The rationale names no dated fact of this worker.",
      "Name the report and its date that carry the reason.",
    ),
  ];
}
