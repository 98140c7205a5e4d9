/** Shorthand of records and the words of a letter for it, in the order in which it is replaced. */
const SHORTHAND: readonly (readonly [RegExp, string])[] = [
  [/\bw\/o\b/gi, "without"],
  [/\bw\/\s?/gi, "with "],
  [/\bc\/o\b/gi, "complains of"],
  [/\bf\/u\b/gi, "follow-up"],
  [/\bs\/p\b/gi, "status post"],
  [/\bh\/o\b/gi, "history of"],
  [/\b(?:pt|Pt)\.? (?=states|reports|denies|was|is|has|had|feels|notes|came)/g, "the patient "],
  [/\bper pt\b/gi, "per the patient"],
  [/\bL\/S\b/g, "lumbar spine"],
  [/\bC\/S\b/g, "cervical spine"],
  [/\bL-SPINE\b/g, "lumbar spine"],
  [/\bC-SPINE\b/g, "cervical spine"],
  [/\bLBP\b/g, "low back pain"],
  [/\bTTP\b/g, "tenderness to palpation"],
  [/\bSLR\b/g, "straight leg raise"],
  [/\bROM\b/g, "range of motion"],
  [/\bDTRs?\b/g, "reflexes"],
  [/\bDF\b(?= \d)/g, "dorsiflexion"],
  [/\bPF\b(?= \d)/g, "plantar flexion"],
  [/\bLE\b/g, "lower extremities"],
  [/\bUE\b/g, "upper extremities"],
  [/\bLOC\b/g, "loss of consciousness"],
  [/\bPT (?=and|visits?|sessions?|x\b|\d)/g, "physical therapy "],
  [/(?<=, )PT\b(?= and|,|$)/g, "physical therapy"],
  [/\bchiro\b/gi, "chiropractic care"],
  [/\bmeds\b/gi, "medication"],
  [/\bhx\b/gi, "history"],
  [/\bsx\b/gi, "symptoms"],
  [/\bdx\b/gi, "diagnosis"],
  [/\brx\b/gi, "prescription"],
  [/\bneg\b(?:\.(?= [a-z(]))?/gi, "negative"],
  [/\bbilat\b(?:\.(?= [a-z(]))?/gi, "bilateral"],
  [/\bparaspinals\b/gi, "paraspinal muscles"],
  [/\bprn\b/gi, "as needed"],
  [/\bbid\b/gi, "twice a day"],
  [/\btid\b/gi, "three times a day"],
  [/\bqid\b/gi, "four times a day"],
  [/\bq?hs\b/g, "at bedtime"],
  [/(?<=\d )deg\b(?:\.(?= [a-z(]))?/gi, "degrees"],
  [/(?<=\d )(?:wks?|wk\.)(?![a-z])/gi, "weeks"],
  [/(?<=\d )(?:mos?)(?![a-z])/g, "months"],
  [/\bflex\b(?= \d)/gi, "flexion"],
  [/\bext\b(?= \d)/gi, "extension"],
  [/\bdec\b(?= (?:sens|pin|L\b|R\b|left|right))/gi, "decreased"],
  [/\bSens dec\b/gi, "sensation decreased"],
  [/\bpain free\b/gi, "pain-free"],
];
const BODY =
  "(?=\\s+(?:ankle|knee|leg|side|sided|shoulder|hip|hand|wrist|arm|elbow|foot|heel|low|buttock|calf|thigh|neck|trapezius|paraspinal|lateral|medial|rotation|EHL|dorsal|lower|upper|SI|trap|lumbar|cervical|only))";
const LEFT = new RegExp(`\\bL${BODY}`, "g");
const RIGHT = new RegExp(`\\bR${BODY}`, "g");

/** A record's words in the plain register of a letter: its shorthand spelled out, and nothing else changed. */
export function spellOut(text: string): string {
  let plain = text.replace(/\s+/g, " ").trim().replace(LEFT, "left").replace(RIGHT, "right");
  for (const [pattern, words] of SHORTHAND) plain = plain.replace(pattern, words);
  return plain.replace(/\s+/g, " ").trim();
}

/**
 * The text without names: titles with a name become what the person is, and nothing is given back where another name is left. A
 * determination is published, and names no person (Lab. Code 4610.6(f)).
 */
export function hideNames(text: string, names: readonly string[]): string | null {
  const plain = text
    .replace(/\b(?:Mr|Mrs|Ms|Miss)\.?\s+[A-Z][\w’'-]+/g, "the injured worker")
    .replace(/\bDr\.?\s+(?:[A-Z]\.\s*)?[A-Z][\w’'-]+/g, "the physician")
    .replace(/\b[A-Z]\.\s*[A-Z][\w’'-]+,?\s+(?:M\.?D|D\.?O|D\.?C|D?PT|PA-C|N\.?P)\b\.?/g, "the provider");
  return holdsName(plain, names) ? null : plain;
}

/** Whether any of these names stands in a text as a word of its own. */
export function holdsName(text: string, names: readonly string[]): boolean {
  return names.some((name) => findWord(text, name));
}

function findWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const [before = " ", after = " "] = [text[at - 1], text[at + word.length]];
    if (!/[A-Za-z0-9]/.test(before) && !/[A-Za-z0-9]/.test(after)) return true;
  }
  return false;
}

/**
 * The beginning of a sentence as it goes on within another: a word that the file also writes small loses its capital; names of drugs and
 * tests, abbreviations and levels keep it.
 */
export function lowerFirst(text: string, common: ReadonlySet<string>): string {
  const [first = ""] = /^[A-Za-z]+/.exec(text) ?? [];
  const plain = common.has(first.toLowerCase()) || (ORDINARY.test(first) && !EPONYM.test(first));
  return plain && /^[A-Z][a-z]*$/.test(first) ? `${first.toLowerCase()}${text.slice(first.length)}` : text;
}

/** Endings of words that are no names of drugs or people, and words that begin a line of a record. */
const ORDINARY =
  /(?:ed|ing|ly|ness|tion|sion|ive|al|ar|ous|ic|er|itis|osis|pathy|ectomy|[a-z][^s]s)$|^(?:saw|here|gait|pain|has|had|was|is|no|not|can|still|when|low|neck)$/i;
const EPONYM =
  /^(?:Spurling|Phalen|Tinel|Hoffmann?|Kemp|Lachman|McMurray|Finkelstein|Hawkins|Neer|Patrick|Waddell|Babinski|Romberg|Oswestry)/;

/** The words that a file writes small somewhere. */
export function commonWords(texts: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const text of texts)
    for (const [word] of text.matchAll(/(?<![A-Za-z])[a-z]{1,20}(?![A-Za-z])/g)) words.add(word);
  return words;
}

export function upperFirst(text: string): string {
  return `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;
}

export const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).length;
