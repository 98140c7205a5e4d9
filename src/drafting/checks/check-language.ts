import type { CheckFinding } from "../../vocabulary.ts";
import { type DraftCheckInput, finding, placeOf } from "./input.ts";
import { foldText } from "./locate-quote.ts";
import { dropQuotations, splitSentences } from "./sentences.ts";
import { textOfExcerpt } from "./sources.ts";

interface LanguageRule {
  code: string;
  pattern: RegExp;
  message: string;
  remedy: string;
}

const RULES: LanguageRule[] = [
  {
    code: "N01",
    pattern:
      /\b(?:deserv(?:es?|ed|ing)|shame(?:ful(?:ly)?)?|ashamed|outrageous(?:ly)?|egregious(?:ly)?|blatant(?:ly)?|callous(?:ly)?|unfair(?:ly)?|cruel(?:ly)?|inexcusabl[ey]|frivolous(?:ly)?|ridiculous(?:ly)?|absurd(?:ly)?|unfortunately|sadly|regrettably|heartless|entitled to|does not care about|must (?:obviously |clearly )?be (?:approved|denied|granted|refused|certified))\b/i,
    message: "The rationale argues for a side.",
    remedy: "State what the guideline asks for and what the records show; let the facts carry it.",
  },
  {
    code: "N02",
    pattern:
      /\b(?:bad faith|motives?|motivated by (?:money|profit|gain)|(?:in order )?to (?:save|make|earn) money|profit(?:s|eering)?|greed(?:y)?|financial(?:ly)? (?:gain|interest|incentive|motivat\w+)|exaggerat\w+|pretend\w*|dishonest\w*|lying|lies about|deliberately|careless(?:ly)?|negligen\w+|incompeten\w+)\b/i,
    message: "The rationale supposes a motive or a fault of a person.",
    remedy: "Leave motives out; they are not for this review.",
  },
  {
    code: "N03",
    pattern:
      /\b(?:without (?:a|any) doubt|no doubt|undoubtedly|unquestionabl[ey]|beyond (?:any )?(?:doubt|question)|(?:absolutely|completely|entirely|totally) (?:certain|clear|sure|obvious|safe|ineffective|useless)|certain(?:ly)? (?:that|to|will|cure)|will (?:certainly|surely|definitely|always|never|undoubtedly|cure)|definitely|guarantee[ds]?|guaranteeing|conclusively|prov(?:es|en) beyond|obvious(?:ly)?|clearly (?:is|are|was|does|has|not|deserves?|shows?|proves?|necessary|unnecessary)|(?:is|are) clearly|impossible that|no benefit can|always works|never works)\b/i,
    message: "The rationale is surer than evidence allows.",
    remedy: "Say what the evidence supports, and how strongly.",
  },
];

/** Words that a letter for lay readers may leave unexplained. */
const KNOWN_ABBREVIATIONS =
  /^(?:MTUS|ACOEM|ODG|MRI|CT|EMG|NCS|NCV|TENS|FCE|UR|IMR|CURES|NSAIDS?|USA|CCR|CA|AM|PM|II|III|IV|DWC|RFA|PR|FDA|[CTLS]\d.*)$/;

/** N01–N03, L25, L29, L48, L49: neutral and plain language, whole sentences, own words rather than the guideline's. */
export function checkLanguage(input: DraftCheckInput): CheckFinding[] {
  const { rationale } = input.proposal;
  const text = dropQuotations(rationale);
  const sources = foldText([input.item.request, ...input.excerpts.map(textOfExcerpt)].join("\n")).text.toLowerCase();
  return [
    ...RULES.flatMap(({ code, pattern, message, remedy }) => {
      const found = [...text.matchAll(new RegExp(pattern.source, "gi"))]
        .map(([words]) => words)
        // The words of a criterion are the guideline's: "another treatment clearly warranted".
        .find((words) => !sources.includes(words.toLowerCase()));
      return found ? [finding("warn", code, `${message} ("${found}")`, remedy, placeOf(rationale, found))] : [];
    }),
    ...checkForm(rationale, text),
    ...checkGuidelineShare(input),
    ...checkPlainness(text),
  ];
}

/** L25, L49: cut-off sentences, doubled words, quotation marks that do not close, several words for one person. */
function checkForm(rationale: string, text: string): CheckFinding[] {
  const findings: CheckFinding[] = [];
  const cut = splitSentences(text).find(
    (sentence) => /(?:\b(?:and|or|of|the|an|which|because|than)|[,;:])[.]?$/i.test(sentence) && sentence.length > 3,
  );
  if (cut) {
    findings.push(
      finding("warn", "L25", `A sentence breaks off: "…${cut.slice(-40)}"`, "Complete it.", placeOf(rationale, cut)),
    );
  }
  const doubled = /\b([a-z]{2,}) \1\b/i.exec(text);
  if (doubled && !/^(?:had|that)$/i.test(doubled[1] ?? "")) {
    findings.push(
      finding("warn", "L49", `A word stands twice: "${doubled[0]}".`, "Take one out.", placeOf(rationale, doubled[0])),
    );
  }
  if ((rationale.match(/"/g)?.length ?? 0) % 2 === 1 || countOf(rationale, "“") !== countOf(rationale, "”")) {
    findings.push(
      finding("warn", "L49", "Quotation marks do not close.", "Close them, so that it is clear what is quoted."),
    );
  }
  const called = [
    ...new Set(
      [...text.matchAll(/\bthe (?:injured )?(patient|applicant|claimant|worker|employee)\b/gi)].map(([, word = ""]) =>
        word.toLowerCase(),
      ),
    ),
  ];
  if (called.length > 1) {
    findings.push(
      finding("inform", "L49", `The person is called ${called.join(" and ")}.`, "Use one word for one person."),
    );
  }
  return findings;
}

const countOf = (text: string, sign: string) => text.split(sign).length - 1;

/** L29: a rationale gives reasons; it is no copy of the guideline. */
function checkGuidelineShare(input: DraftCheckInput): CheckFinding[] {
  const verbatim = input.excerpts
    .filter(({ textKind }) => textKind === "verbatim")
    .map(({ summary }) => foldText(summary).text);
  if (verbatim.length === 0) return [];
  const { rationale } = input.proposal;
  const copied = splitSentences(rationale)
    .flatMap((sentence) =>
      [...sentence.matchAll(/[“"]([^“”"]{12,})[”"]/g)].map(([, words = ""]) => words).concat(sentence),
    )
    .filter((words) => verbatim.some((text) => text.includes(foldText(words).text)))
    .reduce((sum, words) => sum + words.length, 0);
  if (copied <= 0.4 * rationale.length) return [];
  return [
    finding(
      "warn",
      "L29",
      `${Math.round((100 * copied) / rationale.length)} % of the rationale is the guideline's text.`,
      "Say in own words what it asks for, and what the records show of it.",
    ),
  ];
}

/** L48: lay readers get the letter. */
function checkPlainness(text: string): CheckFinding[] {
  const unknown = [...new Set([...text.matchAll(/\b[A-Z]{3,6}s?\b/g)].map(([word]) => word))].filter(
    (word) => !KNOWN_ABBREVIATIONS.test(word) && !text.includes(`(${word})`),
  );
  if (unknown.length < 3) return [];
  return [
    finding(
      "inform",
      "L48",
      `Abbreviations that a lay reader may not know: ${unknown.slice(0, 5).join(", ")}.`,
      "Write them out once.",
    ),
  ];
}
