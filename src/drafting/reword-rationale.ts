import { locateSentences } from "./bindings/locate-sentences.ts";
import { dropQuotations, readConclusion } from "./checks/sentences.ts";

/**
 * A shorter rationale: worker, request, what decides and the conclusion stay, further quotations and the history of treatment
 * go. Says nothing new, so that the checks of the longer text still hold.
 */
export function shortenRationale(rationale: string): string {
  const sentences = locateSentences(rationale).map(({ text }) => text);
  const last = sentences.findLastIndex((sentence) => readConclusion(dropQuotations(sentence)) !== undefined);
  let quotations = 0;
  const kept = sentences.filter((sentence, at) => {
    if (at === last || at === 0) return true;
    if (
      /^(?:Treatment to date|The entry says in short|Of the records reviewed)|in force on [^;]*governs\.$|consulted as well/.test(
        sentence,
      )
    )
      return false;
    if (!/["“]/.test(sentence)) return true;
    quotations++;
    return quotations <= 1;
  });
  const shorter = kept
    .map((sentence) => sentence.replace(/^(The injured worker is [^,.]+), treated for [^.]+\.$/, "$1."))
    .join(" ");
  return shorter === sentences.join(" ") ? leaveOutOne(sentences, last) : shorter;
}

/** What a text can do without when nothing else is left to leave out: the last of these that it holds. */
const DISPENSABLE = [
  /\b(?:was|were) consulted as well\b/,
  /^(?:Without these|On this record|With these findings)\b/,
  /^(?:The conditions (?:include|are) the following|It asks the records to show|An exception would require)\b/,
];

function leaveOutOne(sentences: string[], conclusion: number): string {
  for (const pattern of DISPENSABLE) {
    const at = sentences.findLastIndex((sentence, place) => place !== conclusion && pattern.test(sentence));
    if (at > 0) return sentences.toSpliced(at, 1).join(" ");
  }
  return sentences.join(" ");
}

const PLAINER: [RegExp, string][] = [
  [/\bradiculopathy\b(?! \()/i, "radiculopathy (irritation of a nerve root)"],
  [/\bparesthesias?\b(?! \()/i, "tingling or numbness"],
  [/\bconservative care\b/gi, "care without surgery"],
  [/\bNSAIDs\b/g, "anti-inflammatory drugs"],
  [/\bNSAID\b/g, "anti-inflammatory drug"],
  [/\bADLs?\b/g, "daily activities"],
  [/\bESI\b/g, "epidural steroid injection"],
  [/\bcorroborates?\b/gi, "confirms"],
  [/\bcontraindicated\b/gi, "unsafe"],
  [/\bphysiologic\b/gi, "measured"],
  [/\bmodalit(?:y|ies)\b/gi, "form of treatment"],
  [/\bprior to\b/gi, "before"],
  [/\bsubsequent to\b/gi, "after"],
  [/\butilized?\b/gi, "used"],
];

/** The same rationale in plainer words; quotations stay as they are. */
export function simplifyRationale(rationale: string): string {
  return rationale
    .split(/([“"][^“”"]*[”"])/)
    .map((part, at) => (at % 2 === 1 ? part : PLAINER.reduce((text, [term, plain]) => text.replace(term, plain), part)))
    .join("");
}
