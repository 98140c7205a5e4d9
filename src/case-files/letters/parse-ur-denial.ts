import type { LetterItem, ParsedLetter, UrOutcome } from "../../vocabulary.ts";
import { readDecidedLine } from "./decisions/decision-line.ts";
import { partDecisions } from "./decisions/part-decisions.ts";
import { readDecisions } from "./decisions/read-decisions.ts";
import type { Decision } from "./decisions/walk.ts";
import { dropAsides } from "./drop-asides.ts";
import { findInconsistencies } from "./find-inconsistencies.ts";
import { findMentions } from "./guideline-names.ts";
import { parseCitations } from "./letter-citations.ts";
import { DATE, findDateAfter, toIsoDay } from "./letter-dates.ts";
import { startOf, unwrap, unwrapLines } from "./letter-text.ts";
import { readWorker } from "./letter-worker.ts";
import { partParagraphs } from "./part-paragraphs.ts";
import { readCertified, readUrOutcome, UR_OUTCOME } from "./ur-outcome.ts";
import { readProseDecisions } from "./ur-prose.ts";

/** "Request ....... not certified", or the same as a row of a table. */
const DECIDED = new RegExp(`^(.*?\\S)(?:\\s*\\.{3,}\\s*|\\s{2,}|\\s[–—-]{1,2}\\s|:\\s+)(${UR_OUTCOME}\\b.*)$`, "i");
const NUMBERED =
  /^\s*(?:\(?(\d{1,2}|[A-H])[.)]|(?:Item|Request|Service|Treatment|Procedure)\s+(?:No\.?\s*|#)?(\d{1,2})\s*[:.)-])\s+(\S.*)$/i;
const TABLE_ROW = /^\s*(\d{1,2})\s{2,}(\S.*)$/;
/** What follows the last item of a decision letter. */
const CLOSING =
  /^\s*(?:you may (?:dispute|appeal)|if you disagree|your right|how to dispute|(?:physician )?reviewer\b|reviewed by|records?\b.*:|(?:clinical\s+)?(?:summary|history|information)\b.*:|peer (?:contact|to peer)|comments? to\b|what would support|for the \w+, what would|internal appeal|an internal appeal|the enclosed|enclosures?|cc:|signature|this decision|the requesting physician may|telephone|the reviewer considered|independent medical review)/i;
const REASON =
  /^\s*(?:Reasons?|Rationale|Clinical rationale|Explanation)(?: for (?:the )?(?:decision|denial|determination))?\s*:\s*/i;
const GUIDELINE =
  /^\s*(?:Guidelines?|Criteria|References?|Citations?|Evidence basis)(?:\s+(?:used|cited|applied|relied\s+upon))?\s*:\s*/i;
const DECISION = /^\s*(?:Decision|Determination|Status)\s*:\s*/i;

/** A request under a label of its own, without a number. */
const REQUEST =
  /^\s*(?:(?:Requested|Disputed)\s+(?:treatment|service|item|procedure|medication)s?(?:\(s\))?|(?:Treatment|Service|Procedure|Medication|Item)s?(?:\(s\))?\s+(?:requested|in dispute|under review)|Request(?:ed)?)\s*:\s*(\S.*)$/i;

/** A request under a word that elsewhere opens other lines too: it counts where the decision stands right below. */
const BARE_REQUEST = /^\s*(?:Item|Service|Treatment|Procedure|Medication)\s*:\s*(\S.*)$/i;
/** "Rationale, MRI of the knee: …": a reason that names its request again. */
const NAMED_REASON =
  /^\s*(?:Reasons?|(?:Clinical\s+)?Rationale|Explanation)(?:\s+for|,|\s[-–—])\s+([^:]{3,120}):\s*(\S.*)?$/i;

/** "UTILIZATION REVIEW DETERMINATION -- NON-CERTIFICATION" is the title of a letter. */
const COLUMN_TITLE =
  /^\W*(?:(?:notice|of|the|utilization|review|UR|medical|treatment|adverse|initial|final|appeal|letter|authorization|decision|determination|status|outcome|result|requests?|services?)\b\W*)+$/i;

type Block = { key: string; title: string; body: string[] };

/** Reads a utilization review denial or modification; null where no denied request is found. */
export function parseUrDenial(pages: string[]): Omit<ParsedLetter, "file"> | null {
  const printed = partDecisions(partParagraphs(pages));
  const lines = dropAsides(printed, (line) => DECIDED.test(line) || REQUEST.test(line));
  const text = pages.join("\n");
  const listed = readItems(lines, urDecisionDate(text));
  const prose = readProseItems(lines, urDecisionDate(text));
  const chosen = chooseItems(listed, prose, text);
  const known = chosen.length > 0 ? chosen : readBullets(lines, urDecisionDate(text));
  const items = completeItems(known, readDecisions(dropAsides(printed, decides)), urDecisionDate(text));
  if (items.length === 0) return null;
  const folded = unwrap(text);
  const letter: Omit<ParsedLetter, "file"> = {
    kind: "ur-denial",
    style: "ur",
    worker: readWorker(folded, ""),
    dates: {
      injury: findDateAfter(folded, "Date of (?:the )?Injury|\\bDOI\\b|injury date", 15),
      urDecision: urDecisionDate(text),
      applicationReceived: null,
      assigned: null,
      determination: null,
    },
    items,
    inconsistencies: [],
  };
  letter.inconsistencies = findInconsistencies(letter, { summary: folded, text: unwrapLines(printed) });
  return letter;
}

/** The labelled date of the decision, else the letter's own: the first that belongs to nothing else. */
function urDecisionDate(text: string): string | null {
  const labelled = findDateAfter(
    unwrap(text),
    "Decision date|Date of (?:decision|determination)|Determination date",
    10,
  );
  if (labelled) return labelled;
  for (const match of text.matchAll(new RegExp(DATE, "gi"))) {
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (!/(?:DOI|injury|RFA|received|birth|DOB|dated)[^.]*$/i.test(before)) return toIsoDay(match[0]);
  }
  return null;
}

function readItems(lines: string[], asOf: string | null): LetterItem[] {
  const requests = new Map<string, { request: string; blocks: Block[] }>();
  for (const block of readBlocks(lines)) {
    const title = stripOutcome(block.title);
    const known = requests.get(block.key);
    if (!known) requests.set(block.key, { request: title, blocks: [block] });
    // The number comes again with its reason: under the request's own words, or with the reason straight away.
    else
      known.blocks.push(sharesWords(known.request, title) ? block : { ...block, body: [block.title, ...block.body] });
  }
  return [...requests.values()].map(({ request, blocks }) => {
    const parts = blocks.map((block) => readReason(block.body));
    const best = parts.reduce((a, b) =>
      b.reason.length + b.guideline.length > a.reason.length + a.guideline.length ? b : a,
    );
    const decided = blocks.map((block) => readBlockOutcome(block)).find((one) => one.outcome !== undefined);
    return toItem(request, best.reason, best.guideline, asOf, decided ?? {});
  });
}

/** Whether a line decides or asks, which ends a list of records or of steps. */
const decides = (line: string) => DECIDED.test(line) || REQUEST.test(line) || readDecidedLine(line) !== null;

/**
 * The items as the letter's layout tells them, with the reasons that were found for them. Items that stand in labelled blocks and
 * are all decided are kept where the layout finds no others.
 */
function completeItems(known: LetterItem[], decisions: Decision[], asOf: string | null): LetterItem[] {
  const open = decisions.filter(({ outcome }) => outcome !== undefined && outcome !== "approved");
  if (open.length === 0) return known;
  const left = new Set(known);
  const pairs = open.map((decision) => {
    const item = findItem(decision.request, [...left]);
    if (item) left.delete(item);
    return { decision, item };
  });
  const found = new Set(pairs.flatMap(({ item }) => (item ? [item] : [])));
  const complete = known.length > 0 && known.every((item) => item.urOutcome !== undefined || found.has(item));
  if (complete && found.size === open.length && known.length >= open.length)
    return known.map((item) => {
      const own = pairs.find((pair) => pair.item === item)?.decision;
      return own ? withDecision(item, own) : item;
    });
  if (known.length > open.length && known.every((item) => item.urOutcome !== undefined)) return known;
  return pairs.map(({ decision, item }) =>
    item
      ? withDecision(item, decision)
      : toItem(capitalise(decision.request), decision.reason, decision.reason, asOf, decision),
  );
}

/** The wording that says more of one request stands; a cut-off line is completed. */
function withDecision(item: LetterItem, decision: Decision): LetterItem {
  const own = wordsIn(item.request);
  const said = wordsIn(decision.request);
  const cutOff = said.size > own.size + 1 && [...own].every((word) => said.has(word));
  if (LABELLED.test(item.request) && !LABELLED.test(decision.request))
    return {
      ...item,
      ...toItem(capitalise(decision.request), decision.reason || item.rationale, item.rationale, null, decision),
      urGuidelines: item.urGuidelines,
    };
  // Columns of codes and numbers that ran into the request.
  const columns = decision.tabled && /\s(?:\d{5}|[A-Z]\d{4}|\d{1,3})$/.test(item.request) && !said.has("x");
  return {
    ...item,
    request: cutOff || columns || item.request.endsWith("?") ? capitalise(decision.request) : item.request,
    ...(item.urOutcome === undefined && decision.outcome ? { urOutcome: decision.outcome } : {}),
    ...(item.urCertified === undefined && decision.certified ? { urCertified: decision.certified } : {}),
    ...(decision.key ? { urNumber: decision.key } : {}),
  };
}

function findItem(request: string, items: LetterItem[]): LetterItem | null {
  const said = wordsIn(request);
  const shared = (item: LetterItem) => [...wordsIn(item.request)].filter((word) => said.has(word)).length;
  const alike = items.filter((item) => {
    const own = wordsIn(item.request);
    return sharesWords(item.request, request) || (own.size > 1 && shared(item) === own.size);
  });
  // Two requests for one part of the body share its name and the number of visits; their first words differ.
  const first = [...said][0] ?? "";
  return (
    alike
      .sort((a, b) => shared(b) - shared(a))
      .find((item) => wordsIn(item.request).has(first) || shared(item) >= 0.8 * said.size) ?? null
  );
}

const LABELLED = /^(?:requests?|requested|treatments?|services?|items?)\b[^:]{0,20}:\s/i;
const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A list in which nothing is decided, and of which no deciding sentence speaks, is a list of something else. */
function chooseItems(listed: LetterItem[], prose: LetterItem[], text: string): LetterItem[] {
  const speaks = prose.some((one) => listed.some((item) => sharesWords(item.request, one.request)));
  const decides = speaks || listed.some((item) => item.urOutcome !== undefined);
  if (listed.length === 0 || (!decides && prose.length > 0)) return disputed(prose);
  const all =
    /\b(?:all|both)\s+(?:[\w-]+\s+){0,2}(?:requests?|items?|services?|treatments?)\s+(?:is|are|were|have been)\s+([^.\n]{3,40})/i.exec(
      text,
    );
  const common = all ? readUrOutcome(all[1] ?? "") : undefined;
  return disputed(
    listed.map((item) => {
      const said = prose.find((one) => sharesWords(item.request, one.request))?.urOutcome ?? common;
      return item.urOutcome === undefined && said !== undefined ? { ...item, urOutcome: said } : item;
    }),
  );
}

/** What was approved as asked is not in dispute; a letter that only approves still says what it approves. */
function disputed(items: LetterItem[]): LetterItem[] {
  const open = items.filter((item) => item.urOutcome !== "approved");
  return open.length > 0 ? open : items;
}

const DENIES =
  /\bfollowing\b[^:]*\b(?:denied|not (?:certified|approved|authorized|medically necessary)|non-?certified)\b[^:]*:\s*$|(?:cannot|unable to|not able to) (?:approve|certify|authorize)[^:]*:\s*$/i;
const BULLET = /^\s*[-•*]\s+(\S.*)$/;

/** Requests as points under "the following are denied", and the paragraphs that later open with their words. */
function readBullets(lines: string[], asOf: string | null): LetterItem[] {
  const from = lines.findIndex((line) => DENIES.test(line));
  if (from < 0) return [];
  const requests: string[] = [];
  for (const line of lines.slice(from + 1)) {
    const point = BULLET.exec(line)?.[1];
    if (point) requests.push(point.replace(/\s+/g, " ").trim());
    else if (line.trim() !== "") break;
  }
  const labelled = lines.flatMap((line) => {
    const found = /^\s*([A-Z][^:]{3,60}):\s+(\S.*)$/.exec(line);
    return found ? [{ label: found[1] ?? "", reason: found[2] ?? "" }] : [];
  });
  return requests.map((request) => {
    const own = wordsIn(request);
    const reason = labelled.find(({ label }) => [...wordsIn(label)].every((word) => own.has(word)))?.reason ?? "";
    return toItem(request, reason, reason, asOf, { outcome: "denied" });
  });
}

type Decided = { outcome?: UrOutcome | undefined; certified?: string | undefined; key?: string | null };

function toItem(request: string, reason: string, guideline: string, asOf: string | null, decided: Decided): LetterItem {
  return {
    request,
    determination: null,
    urGuidelines: parseCitations(guideline, asOf, /\bSections?\s*\(s\)\s*:/i.test(guideline)),
    reviewerGuidelines: [],
    rationaleStartsWith: startOf(reason),
    rationale: reason,
    ...(decided.outcome ? { urOutcome: decided.outcome } : {}),
    ...(decided.certified ? { urCertified: decided.certified } : {}),
    ...(decided.key ? { urNumber: decided.key } : {}),
  };
}

function readProseItems(lines: string[], asOf: string | null): LetterItem[] {
  return readProseDecisions(lines).map((one) => toItem(one.request, one.reason, one.reason, asOf, one));
}

/** The outcome beside a request's words, or on its own labelled line below them. */
function readBlockOutcome(block: Block): Decided {
  const beside = DECIDED.exec(block.title)?.[2];
  const below = block.body.find((line) => DECISION.test(line))?.replace(DECISION, "");
  const words = beside ?? below ?? "";
  const outcome = readUrOutcome(words);
  return outcome === "modified" ? { outcome, certified: readCertified(words) } : { outcome };
}

function readBlocks(lines: string[]): Block[] {
  const numbered = lines.some((line) => NUMBERED.test(line));
  const blocks: Block[] = [];
  let current: Block | null = null;
  const titled = joinWrappedTitles(lines);
  for (const [at, line] of titled.entries()) {
    const head = readNumbered(line, blocks) ?? readTableRow(line);
    const asked = numbered ? null : (REQUEST.exec(line) ?? readBareRequest(titled, at));
    const again = findNamedBlock(line, blocks);
    const decided = numbered ? null : DECIDED.exec(line.trim());
    if (again) {
      current = again;
      blocks.push(current);
    } else if (head) {
      current = {
        key: (head[1] ?? head[2] ?? "").toUpperCase(),
        title: stripLabel(head[3] ?? head[2] ?? ""),
        body: [],
      };
      blocks.push(current);
    } else if (asked) {
      current = { key: asked[1] ?? "", title: asked[1] ?? "", body: [] };
      blocks.push(current);
    } else if (decided && !DECISION.test(line) && !COLUMN_TITLE.test(decided[1] ?? "")) {
      current = { key: decided[1] ?? "", title: line.trim(), body: [] };
      blocks.push(current);
    } else if (CLOSING.test(line) || /^\s*[A-Z][A-Z &/,-]{11,}:?\s*$/.test(line)) {
      current = null;
    } else {
      current?.body.push(line);
    }
  }
  return blocks;
}

function readBareRequest(lines: string[], at: number): RegExpExecArray | null {
  const below = lines.slice(at + 1, at + 4).find((line) => line.trim() !== "");
  return below !== undefined && DECISION.test(below) ? BARE_REQUEST.exec(lines[at] ?? "") : null;
}

/** The request that a reason names, once more, with the reason as its body; null for any other line. */
function findNamedBlock(line: string, blocks: Block[]): Block | null {
  const named = NAMED_REASON.exec(line);
  const block = named && blocks.find((one) => sharesWords(stripOutcome(one.title), named[1] ?? ""));
  return block ? { key: block.key, title: block.title, body: [`Rationale: ${named?.[2] ?? ""}`] } : null;
}

/** A number opens a request where it begins or continues a list; a page number at the start of a wrapped line does neither. */
function readNumbered(line: string, blocks: Block[]): RegExpExecArray | null {
  const head = NUMBERED.exec(line);
  const key = (head?.[1] ?? head?.[2] ?? "").toUpperCase();
  if (!head || key === "1" || key === "A" || DECIDED.test(line.trim())) return head;
  const before = /^\d+$/.test(key) ? String(Number(key) - 1) : String.fromCharCode(key.charCodeAt(0) - 1);
  return blocks.some((block) => block.key === key || block.key === before) ? head : null;
}

/** A request that runs into a second line, which its outcome closes or which its own comma announces. */
function joinWrappedTitles(lines: string[]): string[] {
  const out: string[] = [];
  for (const [at, line] of lines.entries()) {
    const before = out.at(-1) ?? "";
    const open =
      (NUMBERED.test(before) || REQUEST.test(before)) && !DECIDED.test(before.trim()) && !/[.:]$/.test(before);
    const goesOn =
      line.trim() !== "" && !NUMBERED.test(line) && ![REASON, GUIDELINE, DECISION].some((label) => label.test(line));
    const closes = NUMBERED.test(before) && /(?:\.{3,}|\s[–—-]|\s{2,})\s*\S/.test(line) && DECIDED.test(line.trim());
    const below = lines[at + 1] ?? "";
    const last = /^\s*[a-z(]/.test(line) && [REASON, GUIDELINE, DECISION].some((label) => label.test(below));
    if (open && goesOn && (/,$/.test(before) || closes || last)) out[out.length - 1] = `${before} ${line.trim()}`;
    else out.push(line);
  }
  return out;
}

function readTableRow(line: string): RegExpExecArray | null {
  const row = TABLE_ROW.exec(line);
  return row && DECIDED.test(row[2] ?? "") ? row : null;
}

function stripLabel(title: string): string {
  return title.replace(/^(?:Request|Treatment|Service)(?:ed)?\s*:\s*/i, "").trim();
}

function stripOutcome(title: string): string {
  const decided = DECIDED.exec(title);
  return (decided?.[1] ?? title)
    .replace(/[\s.:]+$/, "")
    .replace(/\s+/g, " ")
    .trim();
}

function readReason(body: string[]): { reason: string; guideline: string } {
  const parts = { reason: [] as string[], guideline: [] as string[], loose: [] as string[], skip: [] as string[] };
  let into: string[] = parts.loose;
  for (const line of body) {
    const label = [REASON, GUIDELINE, DECISION].find((pattern) => pattern.test(line));
    if (label) into = label === REASON ? parts.reason : label === GUIDELINE ? parts.guideline : parts.skip;
    else if (line.trim() === "" && into === parts.guideline) into = parts.skip;
    if (into.length > 0 || line.trim() !== "") into.push(label ? line.replace(label, "") : line);
  }
  if (parts.reason.length > 0)
    return { reason: unwrapLines(parts.reason), guideline: unwrap(parts.guideline.join("\n")) };
  return splitLoose(unwrap(parts.loose.join("\n")), unwrap(parts.guideline.join("\n")));
}

/** Without labels the reason comes first and the guideline, a phrase that opens with its name, last. */
function splitLoose(text: string, guideline: string): { reason: string; guideline: string } {
  if (guideline !== "") return { reason: text, guideline };
  for (const mention of findMentions(text, null, false)) {
    const lead = text.slice(0, mention.start);
    const phrase = /(?:^|[.!?]\s+)((?:California |CA )?(?:MTUS:?,?\s*)?)$/i.exec(lead);
    if (!phrase) continue;
    const at = mention.start - (phrase[1] ?? "").length;
    return { reason: text.slice(0, at).trim(), guideline: text.slice(at) };
  }
  return { reason: text, guideline: text };
}

const wordsIn = (text: string) => new Set(text.toLowerCase().match(/[a-z0-9]{2,}/g) ?? []);

function sharesWords(a: string, b: string): boolean {
  const left = wordsIn(a);
  const right = wordsIn(b);
  const shared = [...left].filter((word) => right.has(word)).length;
  return 4 * shared >= left.size + right.size;
}
