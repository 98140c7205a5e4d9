import { asksForUndo } from "../asks-for-undo.ts";
import { correctSpelling } from "./correct-spelling.ts";

export type IntentKind =
  | "draft"
  | "alternative"
  | "shorten"
  | "plainer"
  | "wording"
  | "citation"
  | "evidence"
  | "undo"
  | "explain"
  | "locate"
  | "find"
  | "missing"
  | "gaps"
  | "compare"
  | "contradictions"
  | "summary"
  | "list"
  | "guidelines"
  | "same"
  | "forbidden"
  | "thanks"
  | "help";

/** One thing that a message asks for. */
export interface Intent {
  kind: IntentKind;
  /** The words that carry it, for naming an item; slips mended. */
  words: string;
  /** The same as typed, for a search. */
  typed: string;
  /** What stands between quotation marks: the reviewer's own wording. */
  quoted: string[];
}

const POLITE = String.raw`^\W*(?:(?:please|pls|can you|could you|would you|will you|now|just|ok(?:ay)?|and|then|so|go ahead and|i (?:want|need|would like) you to)\b[\s,]*)*`;
const DOCUMENT_WORD = String.raw`(?:mri|x-?rays?|radiographs?|ct|emg|ncv|scan|imaging|ultrasound|reports?|notes?|stud(?:y|ies)|records?|consult\w*|visit|letter|evaluation|appeal|rfa|pr-?2|\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?)`;

/** In order: what is asked for in words of its own before what merely names a subject. */
const INTENTS: [IntentKind, RegExp][] = [
  [
    "alternative",
    /\b(?:other (?:side|determination|conclusion|outcome)|opposite|devil'?s advocate|counter-?(?:argument|case)|(?:strongest|best|good|strong) (?:possible )?(?:case|argument)|(?:case|argument|argue) (?:for|against) (?:overturn|uphold|approv|den|necess|grant)\w*|argue (?:for|against)|what would (?:an? |the )?(?:overturn\w*|uphold\w*|approval|reversal) (?:look|read|sound)|(?:draft|write|make|redo|do)\b.* as (?:an? )?(?:overturn\w*|upheld))\b/i,
  ],
  [
    "forbidden",
    new RegExp(
      String.raw`${POLITE}(?:approve|sign|finali[sz]e|export|send|e-?mail|delete|erase|submit|fax|print|issue)\b(?! (?:of|that)\b)|\b(?:approve|sign|send|export|e-?mail|delete|submit) (?:it|this|that|them|item|all|off|the (?:draft|letter|determination|rationale))\b`,
      "i",
    ),
  ],
  [
    "gaps",
    /\b(?:which|what) (?:records?|documents?|reports?|pages?)\b.*\b(?:not|missing|absent|lack\w*)\b|\bweren'?t (?:sent|submitted|included|provided)\b|\b(?:not|isn'?t|aren'?t) (?:in|part of) (?:the|this) (?:case )?(?:file|records?|chart)\b|\bfile\b.*\b(?:does ?n[o']t|doesn'?t|lacks?)\b(?: (?:hold|have|contain|include))?/i,
  ],
  [
    "missing",
    /\b(?:missing|lack(?:s|ing)?|gaps?|not documented|undocumented|unmet|shortfalls?|(?:would|could|might) (?:it )?(?:take|change|tip|turn)|(?:is|are|do i|would i|would you|else) need(?:ed)?|would be needed|change (?:your|the|my) (?:mind|determination|outcome|decision))\b/i,
  ],
  [
    "compare",
    /\b(?:ur|utili[sz]ation review\w*|insurer|carrier|claims (?:administrator|adjuster)|adjuster)\b.*\b(?:compare\w*|versus|vs|differ\w*|disagree\w*|agree\w*|part|hold|right|wrong|reason\w*|argu\w+|sa(?:y|id|ys)|rationale|den(?:y|ied))\b|\b(?:compare\w*|versus|vs|differ\w*|disagree\w*|agree\w*|part ways|against)\b.*\b(?:ur|utili[sz]ation review\w*|insurer|carrier|denial|adjuster)\b/i,
  ],
  [
    "shorten",
    /\b(?:short(?:er|en)|conden[sc]e|concise|abbreviate|compress|tight(?:en|er)|trim|half the (?:length|words|size)|too (?:long|wordy)|wordy|briefer|cut\b.*\b(?:down|back|in half|to the bone)|boil\b.*\bdown|fewer words|less text)\b/i,
  ],
  [
    "plainer",
    /\b(?:plainer|more plainly|(?:in |use )?plain (?:words|english|language|terms)|simpl(?:er|ify)|simple (?:words|terms|english)|lay(?:person|man|men|people)?(?:'s)?\b|easier to|less (?:jargon|technical|doctor-?speak|medical)|doctor-?speak|jargon)/i,
  ],
  [
    "citation",
    /\b(?:cite|citing|rest|base|rely|ground)\b.*\b(?:another|different|other|else|instead|p(?:age|p?\.)|excerpt|odg|acoem|mtus|chapter|section)\b|\b(?:another|different|other) (?:page|excerpt|citation|guideline|reference)\b|\b(?:use|go with|switch to) (?:the )?(?:odg|acoem|mtus)\b/i,
  ],
  [
    "evidence",
    new RegExp(
      String.raw`\b(?:tak(?:e|ing)|consider|account for|include|incorporate|factor(?: in)?|weigh|overlook(?:ed|s)?|ignor(?:e|ed|es)|miss(?:ed)?|forg[eo]t(?:ten)?|left out|don'?t forget|add|work in|bring in|use)\b.*\b${DOCUMENT_WORD}\b`,
      "i",
    ),
  ],
  ["contradictions", /\b(?:contradict\w*|inconsisten\w*|conflict\w*|discrepan\w*|disagree\w*|does ?n[o']t add up)\b/i],
  [
    "explain",
    /\b(?:which (?:criteri(?:on|a)|leaf|condition|point)\b.*\b(?:decid|hang|hing|turn|fail)\w*|(?:hang|hing|turn|rest)(?:s|es|ing) on|on what (?:grounds?|basis)|get to (?:that|this)|arrive\w*|come to (?:that|this)|(?:your|a) (?:take|view|opinion|thoughts?) on|what do you (?:think|make)|justif\w+|what decides)\b/i,
  ],
  [
    "guidelines",
    /\b(?:guidelines?|mtus|acoem|odg|excerpts?|editions?|in force|criteria|(?:whose|which|what) rules?|govern\w*|presum(?:ption|ed))\b/i,
  ],
  [
    "summary",
    /\b(?:summar\w+|gist|overview|(?:walk|run|take|talk) me through|in a nutshell|outline|recap|one paragraph|brief me|tell me about (?:the|this) (?:case|patient|worker|claim|file)|bring me up to speed)\b/i,
  ],
  ["explain", /\b(?:why|how come|explain|reasons?(?:ing)?|(?:not )?indicated\b.*\?|rationale behind)\b/i],
  [
    "locate",
    /\b(?:(?:which|what|whose) pages?|where (?:does|do|did|is|are|was|in)|page (?:says|number|reference)s?|(?:its|the) page|says so)\b/i,
  ],
  [
    "draft",
    /\b(?:(?:re-?)?draft\w*|write(?: up)?|rewrite|prepare|propose|re-?do|generate|have a (?:go|shot|stab) at|take a (?:go|shot|stab|crack) at|get (?:started|going)|start (?:on|with)|need (?:a |the )?rationales?|do (?:all|every\w*|the (?:rest|lot|first|second|third|fourth|last)|items?|them|both|it|number|no\b))\b/i,
  ],
  [
    "help",
    /^\W*(?:help|hello|hi|hey|good (?:morning|afternoon|evening)|commands?|options|test)\W*$|\b(?:what (?:can|are|could) you (?:able|do|capable)\w*|how do(?:es)? (?:this|you) work|what are my options|what do you do)\b/i,
  ],
  ["list", /\b(?:list|which items|what items|what is (?:in )?(?:this|the) (?:case|file)|disputed items|status)\b/i],
  [
    "find",
    /\b(?:find|search|hunt|look(?:ing)? (?:for|up)|show me|is there|are there|any(?:thing|one|body)? (?:on|about|evidence|mention|record|documentation|try|tried)|mention\w*|does (?:the|he|she|it)|did (?:the|he|she|they|any\w*)|has (?:he|she|the)|was (?:he|she|there|the)|is (?:he|she|the)|when|what (?:does|did|was|were|is|are)|how (?:many|long|much|often)|who)\b/i,
  ],
  [
    "thanks",
    /^\W*(?:thanks?(?: you)?|thx|ty|cheers|great|perfect|good|nice|ok(?:ay)?|got it|understood)(?: (?:so much|a lot|very much|job|work))?\W*$/i,
  ],
];
/** A draft verb that stands first outweighs what is only named after it: "write why …", "draft the summary of item 2". */
const AFTER_DRAFT: ReadonlySet<IntentKind> = new Set([
  ...([
    "explain",
    "missing",
    "gaps",
    "guidelines",
    "find",
    "contradictions",
    "locate",
    "list",
    "summary",
    "compare",
  ] as const),
]);
const SAME_AGAIN =
  /\b(?:(?:do |and )?(?:the )?same|likewise|ditto|too|as well|also)\b|^\W*(?:and|what about|how about|now)\b.{0,60}$/i;

const VERBS = String.raw`(?:please )?(?:re-?draft|draft|write|shorten|tighten|explain|tell|show|list|find|search|summari[sz]e|undo|revert|compare|make|cite|use|take|give|sign|approve|send|export|delete|e-?mail|argue|what|why \w+|which|is|does)\b`;
const PARTS = new RegExp(
  String.raw`(?<!\b(?:no|dr|p|pp|vs|approx|mr|ms|mrs|ch|nos|st)\.)(?<=[.?!;])\s+|\n+|,?\s+(?:and )?then\s+|,?\s+and also\s+|,?\s+and\s+(?=${VERBS})|,\s+(?=${VERBS})`,
  "i",
);

/**
 * Reads what a message asks for, one thing after the other; never none. `requests` are those of the items, whose words may be
 * misspelt too.
 */
export function readIntents(written: string, requests: readonly string[] = []): Intent[] {
  const message = written.replaceAll("’", "'");
  const quoted = [...message.matchAll(/[“"]([^“”"]{12,2000})[”"]/g)].map(([, words = ""]) => words.trim());
  const masked = message.replace(/[“"][^“”"]{12,2000}[”"]/g, "«quoted»");
  // A request may hold any words; after "Draft item 2:" they name the item and ask for nothing.
  const parts = /^\W*(?:please )?(?:re-?)?draft item \d+:/i.test(masked)
    ? [masked]
    : masked.split(PARTS).filter((part): part is string => (part ?? "").trim() !== "");
  const read: Intent[] = [];
  let before = "";
  for (const part of parts) {
    const typed = `${before}${part}`.trim();
    const words = correctSpelling(typed, requests);
    const kind = kindOf(words, quoted.length > 0);
    const last = read.at(-1);
    if (kind === undefined && !last) before = `${typed} `;
    else if (kind === undefined && last) {
      last.words += ` ${words}`;
      last.typed += ` ${typed}`;
    } else if (kind) {
      before = "";
      read.push({ kind, words, typed, quoted: kind === "wording" ? quoted : [] });
    }
  }
  if (read.length > 0) return joinIntents(read);
  const several = message.trim().split(/\s+/).length > 1;
  return [{ kind: several ? "find" : "help", words: correctSpelling(message, requests), typed: message, quoted }];
}

/** "You overlooked the MRI. Redraft item 3." asks for one thing; so does the same thing asked twice. */
function joinIntents(read: Intent[]): Intent[] {
  const joined: Intent[] = [];
  for (const one of read) {
    const last = joined.at(-1);
    const reworked = (kind: IntentKind) => kind === "evidence" || kind === "citation" || kind === "wording";
    const sameThing =
      last && (last.kind === one.kind || (reworked(last.kind) && one.kind === "draft") || one.kind === "thanks");
    if (last && sameThing && (one.kind !== "draft" || reworked(last.kind) || last.kind === "draft")) {
      last.words += `, ${one.words}`;
      last.typed += `, ${one.typed}`;
      if (last.kind === "draft" && reworked(one.kind)) last.kind = one.kind;
    } else if (last && last.kind === "draft" && reworked(one.kind)) {
      last.kind = one.kind;
      last.words += `, ${one.words}`;
      last.typed += `, ${one.typed}`;
      last.quoted = one.quoted;
    } else if (one.kind !== "thanks" || read.length === 1) joined.push({ ...one });
  }
  return joined.length > 0 ? joined : read.slice(0, 1);
}

function kindOf(part: string, hasQuotation: boolean): IntentKind | undefined {
  if (/^\W*(?:please )?(?:re-?)?draft item \d+:/i.test(part)) return "draft";
  if (hasQuotation && part.includes("«quoted»") && !/\b(?:find|search|where|which|what|who|when)\b/i.test(part))
    return "wording";
  if (asksForUndo(part)) return "undo";
  if (/^\W*(?:please )?(?:overturn|uphold)\b/i.test(part)) return "alternative";
  const question =
    /^\W*(?:and |so |but )?(?:what|which|when|where|who|why|how|is|are|does|do|did|was|were|has|have)\b/i.test(part);
  const hits = INTENTS.flatMap(([kind, pattern]) => {
    // What changes a draft is asked for, not asked about: "which page do you cite" wants no other page.
    if (question && (kind === "citation" || kind === "evidence")) return [];
    const match = pattern.exec(part);
    return match ? [{ kind, at: match.index }] : [];
  });
  const [first] = hits;
  if (!first) return SAME_AGAIN.test(part) ? "same" : undefined;
  const draft = hits.find((hit) => hit.kind === "draft");
  if (draft && hits.every((hit) => hit === draft || (AFTER_DRAFT.has(hit.kind) && draft.at <= hit.at))) return "draft";
  if (first.kind === "find" && /\bsame\b/i.test(part)) return "same";
  if (first.kind === "draft" && /\bsame\b/i.test(part)) return "same";
  return first.kind;
}
