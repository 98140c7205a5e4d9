import { conceptsIn } from "../case-files/lexicon.ts";
import type { DocumentKind, EvidenceState, FoundEvidence } from "../vocabulary.ts";
import { contentStems, shareOf } from "./checks/sentences.ts";
import { type BriefSection, documentAt } from "./document-at.ts";
import { isQuotable } from "./quote-record.ts";

/** Most quotes kept for one criterion; a reviewer opens one or two. */
const QUOTES_AT_MOST = 3;

type Found = FoundEvidence["evidence"][number];
type Documents = readonly {
  id: string;
  kind: DocumentKind;
  date: string | null;
  sections?: BriefSection[] | undefined;
}[];

/**
 * Puts the passages that prove a criterion first: those of the kind of record that it calls for, that name its own words, that
 * are statements and not headings or lines of a list, and that are recent. Where the file is in conflict, the two that contradict
 * each other most directly lead, the affirming one first. At most three are kept, from different places where they serve as well;
 * what reviewers and applicants wrote of the records counts only where the records themselves say nothing. Pure.
 */
export function chooseProof(
  criterion: { text: string; state: EvidenceState; evidence: readonly Found[] },
  documents: Documents,
): Found[] {
  if (criterion.state === "not-documented") return [];
  const kindOf = (quote: Found) => documentAt(documents, quote)?.kind ?? "other";
  const own = criterion.evidence.filter((quote) => !/^(?:ur-denial|imr-application)$/.test(kindOf(quote)));
  const usable = own.length > 0 ? own : [...criterion.evidence];
  const days = [...new Set(usable.map((quote) => documentAt(documents, quote)?.date ?? ""))].sort();
  const wanted = readWanted(criterion.text);
  const scored = usable
    .map((quote, at) => {
      const date = documentAt(documents, quote)?.date ?? "";
      const recency = days.length > 1 ? days.indexOf(date) / (days.length - 1) : 0;
      return { quote, at, value: prove(quote.quote, kindOf(quote), wanted) + RECENCY * recency };
    })
    .sort((a, b) => b.value - a.value || a.at - b.at);
  if (criterion.state === "conflicting") return contradict(scored);
  return spread(scored.map(({ quote }) => quote)).slice(0, QUOTES_AT_MOST);
}

const RECENCY = 0.5;

interface Wanted {
  kinds: ReadonlySet<DocumentKind>;
  words: RegExp | null;
  stems: Set<string>;
  concepts: ReturnType<typeof conceptsIn>;
}

/** Which record speaks with authority on what a criterion names, and the words by which other records report of it. */
const AUTHORITIES: { asks: RegExp; kinds: DocumentKind[]; words: RegExp }[] = [
  {
    asks: /\b(?:imag\w+|MRI|magnetic|radiograph\w*|x-?rays?|CT|myelogra\w+|ultrasonogra\w+)\b/i,
    kinds: ["imaging"],
    words: /\b(?:MRI|CT|x-?rays?|films?|imaging|impression|radiograph\w*|scans?)\b/i,
  },
  {
    asks: /\b(?:electrodiagnos\w+|electromyogra\w+|EMG|NC[SV]|nerve conduction)\b/i,
    kinds: ["laboratory", "consultation"],
    words: /\b(?:electrodiagnos\w+|EMG|NC[SV]|nerve conduction)\b/i,
  },
  {
    asks: /\b(?:drug (?:screen|test)\w*|urine|toxicolog\w+|aberran\w+|laborator\w+|blood test\w*)\b/i,
    kinds: ["laboratory", "pharmacy"],
    words: /\b(?:urine|UDS|UDT|screen\w*|CURES|not detected|inconsistent|laborator\w+)\b/i,
  },
  {
    asks: /\b(?:one prescriber|single (?:prescriber|pharmacy)|refills?|prescri(?:ber|bing)|dispens\w+)\b/i,
    kinds: ["pharmacy"],
    words: /\b(?:prescribers?|refill\w*|CURES|dispens\w+)\b/i,
  },
  {
    asks: /\b(?:post-?operative|operation|surgery (?:done|performed|was)|type of surgery|operative|intraoperative)\b/i,
    kinds: ["operative-report"],
    words: /\b(?:status post|s\/p|operat\w+|surger\w+|arthroscop\w+|-?ectomy)\b/i,
  },
  {
    asks: /\b(?:visits?|sessions?|physical (?:therapy|methods|medicine)|conservative (?:care|treatment)|exercises?|prior therapy|plateau|course of therapy|manipulation|acupuncture)\b/i,
    kinds: ["therapy-notes"],
    words: /\b(?:visits?|sessions?|therapy|PT|exercises?|chiro\w*|acupuncture|plateau)\b/i,
  },
  {
    asks: /\b(?:examination|examined|objective|findings?|signs?|deficit|neurologic|reflex\w*|weakness|spasm|tender\w*|range of motion|radiculopathy)\b/i,
    kinds: ["progress-report", "consultation", "first-report"],
    words:
      /\b(?:SLR|straight leg|reflex\w*|jerk|sensation|pin(?:prick)?|strength|\d\/5|motor|tender\w*|spasm|motion|degrees?|dermatom\w*|positive|negative|exam\w*|intact|atrophy|swelling|effusion)\b/i,
  },
  {
    asks: /\b(?:trial|rental|home use|device|unit|rented)\b/i,
    kinds: ["equipment", "therapy-notes"],
    words: /\b(?:trial|unit|rent\w*|used|device)\b/i,
  },
];

/** Of what no other record speaks for, those who saw the worker do. */
const PHYSICIANS: DocumentKind[] = ["progress-report", "consultation", "first-report", "operative-report"];

function readWanted(text: string): Wanted {
  // What corroborates is asked for, and not the diagnosis that is to be corroborated.
  const asked = /\b(?:corroborated|confirmed|supported|shown|proven|demonstrated) (?:by|on|in|with) (.+)$/i.exec(
    text,
  )?.[1];
  const authority = AUTHORITIES.find(({ asks }) => asks.test(asked ?? text));
  return {
    kinds: new Set(authority?.kinds ?? PHYSICIANS),
    words: authority?.words ?? null,
    stems: contentStems(text),
    concepts: namedIn(text),
  };
}

/** What a criterion names; the drug that is asked for stands everywhere, so that it tells nothing where something else is named. */
function namedIn(text: string): ReturnType<typeof conceptsIn> {
  const all = conceptsIn(text);
  const telling = all.filter(({ kind }) => kind !== "drug");
  return telling.length > 0 ? telling : all;
}

const ONE_STUDY: ReadonlySet<DocumentKind> = new Set(["imaging", "operative-report", "laboratory"]);

/** How well a passage proves what is wanted; the parts are set so that the kind of record outweighs its day. */
function prove(quote: string, kind: DocumentKind, { kinds, words, stems, concepts }: Wanted): number {
  const named =
    concepts.length > 0 ? concepts.filter(({ pattern }) => pattern.test(quote)).length / concepts.length : 0;
  // A report of one study speaks of it on every line; other records where they name it.
  const speaks = words === null || words.test(quote) || (kinds.has(kind) && ONE_STUDY.has(kind));
  const authority = kinds.has(kind) ? (words && speaks ? 2.2 : 0.4) : words && speaks ? 1 : 0;
  return authority + 2 * shareOf(stems, contentStems(quote)) + named + isStatement(quote) + (isQuotable(quote) ? 2 : 0);
}

const VERB =
  /\b(?:is|are|was|were|has|have|had|gave|gives?|takes?|took|shows?|helps?|help(?:ed)?|failed|denies|denied|reports?|reviewed|counsell?ed|positive|negative|absent|normal|reduced|improved|works?|worked|completed|tried|used|uses|can(?:not)?|did|does|do|wants?|says?|states?|got|lost|stopped|started|agree|remains?|continues?)\b/i;

/** A whole statement before a fragment, a heading, or a diagnosis in a numbered list. */
function isStatement(quote: string): number {
  const text = quote.trim().replace(/\s+/g, " ");
  const words = text.split(" ").length;
  const listed = /^\d+[.)]\s/.test(text) || /\(?\b\d{3}\.\d{1,2}\b\)?|\b[A-TV-Z]\d\d\.\w{1,4}\b/.test(text) ? -0.8 : 0;
  const length = words < 3 ? -0.6 : words < 5 ? 0 : words <= 22 ? 0.4 : -0.2;
  return listed + length + (VERB.test(text) ? 0.6 : 0);
}

type Scored = { quote: Found; value: number };

/** Both sides first: the pair that speaks of the same thing, nearest to each other in the file, and can be shown. */
function contradict(scored: Scored[]): Found[] {
  const affirmed = scored.filter(({ quote }) => quote.assertion !== "negated");
  const denied = scored.filter(({ quote }) => quote.assertion === "negated");
  const pairs = affirmed.flatMap((yes) =>
    denied.map((no) => ({ yes, no, value: yes.value + no.value + opposed(yes.quote, no.quote) })),
  );
  const best = pairs.sort((a, b) => b.value - a.value)[0];
  if (!best) return scored.slice(0, QUOTES_AT_MOST).map(({ quote }) => quote);
  const pair = [best.yes.quote, best.no.quote];
  const rest = scored.map(({ quote }) => quote).filter((quote) => !pair.includes(quote));
  return [...pair, ...rest].slice(0, QUOTES_AT_MOST + 1);
}

/** How directly two passages face each other: the same things named, in one report or on one day. */
function opposed(yes: Found, no: Found): number {
  const [a, b] = [contentStems(yes.quote), contentStems(no.quote)];
  const shared = Math.max(shareOf(a, b), shareOf(b, a));
  const concepts = conceptsIn(yes.quote).filter(({ pattern }) => pattern.test(no.quote)).length;
  return 2 * shared + Math.min(concepts, 2) * 0.5 + (yes.documentId === no.documentId ? 0.6 : 0);
}

/** The best first, then what stands elsewhere before what stands on the same page. */
function spread(quotes: Found[]): Found[] {
  const [first, ...others] = quotes;
  if (!first) return [];
  const same = (quote: Found) => quote.documentId === first.documentId && quote.page === first.page;
  return [first, ...others.filter((quote) => !same(quote)), ...others.filter(same)];
}
