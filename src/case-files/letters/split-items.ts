import type { Determination } from "../../vocabulary.ts";
import { ANY_LABEL, RATIONALE_LABEL, REVIEWER_LABEL, UR_LABEL } from "./item-labels.ts";
import { unwrap, unwrapLines } from "./letter-text.ts";

/** A disputed item as it stands in a letter, before its guideline paragraphs are read. */
export type RawItem = {
  request: string;
  determination: Determination | null;
  urGuideline: string;
  reviewerGuideline: string;
  rationale: string;
};

const OUTCOME =
  "(?:Overturned|Upheld)\\s+in\\s+part|Upheld|Overturned|Uphold|Overturn|Modified|Partial(?:ly)?\\s+(?:Overturn(?:ed)?|Upheld|Modified)";
const OUTCOME_AT_END = new RegExp(`(?:[:;]|\\s[-–—]{1,2})\\s*(${OUTCOME})\\.?$`, "i");
/** Where the colon is lost, the outcome still begins with a capital. */
const OUTCOME_UNPARTED = /\s(Upheld|Overturned|UPHELD|OVERTURNED)\.?$/;
const OUTCOME_ALONE = new RegExp(`^(${OUTCOME})\\.?$`, "i");
const LIST_OPENING =
  /(?:set forth below|decisions? (?:is|are) as follows|DECISIONS?,? AND RATIONALES?|DECISION\(S\),? AND RATIONALE\(S\))\s*[:.]?$/i;
/** The same at the head of a label, where its own lines broke elsewhere. */
const OPENING_SENTENCE =
  /^.*?(?:set forth below|disputed items?\s*\/\s*services? (?:are )?(?:set forth|listed) below)\s*[:.]\s*|^IMR (?:ISSUES|DECISION)[^a-z]*?RATIONALE(?:S|\(S\))?\s*:?\s+/i;
/** A label longer than this has swallowed the end of the rationale before it. */
const MAX_LABEL_CHARACTERS = 850;
const MAX_LABEL_LINES = 40;

/** The determination that a word of a letter stands for. */
export function toDetermination(word: string): Determination {
  if (/partial|modif|in\s+part/i.test(word)) return "modified";
  return /over/i.test(word) ? "overturned" : "upheld";
}

/** Items of the form "X: Upheld", with labelled paragraphs below (letters from mid-2014 on). */
export function splitLabelledItems(printed: string[]): RawItem[] {
  const lines = joinWrappedOutcomes(printed);
  const found: { start: number; end: number; request: string; outcome: string }[] = [];
  lines.forEach((raw, at) => {
    const line = raw.trim();
    const inline = OUTCOME_AT_END.exec(line) ?? OUTCOME_UNPARTED.exec(line);
    const alone = OUTCOME_ALONE.exec(line);
    const above = previousFilled(lines, at);
    const outcome = inline?.[1] ?? (alone && !/[.!?]$/.test((lines[above] ?? "").trim()) ? alone[1] : undefined);
    if (!outcome || !isFollowedByLabel(lines, at)) return;
    const last = inline ? at : above;
    const start = findLabelStart(lines, last, found.at(-1)?.end ?? -1);
    const label = unwrap(lines.slice(start, last + 1).join("\n")).replace(OPENING_SENTENCE, "");
    const request = label
      .replace(OUTCOME_AT_END, "")
      .replace(OUTCOME_UNPARTED, "")
      .replace(/\s*(?:[:;]|\s[-–—]{1,2})$/, "")
      .trim();
    found.push({ start, end: at, request: stripNumber(request), outcome });
  });
  const requests = stripCount(found.map((item) => item.request));
  return found.map(({ end, outcome }, index) => ({
    request: requests[index] ?? "",
    determination: toDetermination(outcome),
    ...splitParagraphs(lines.slice(end + 1, found[index + 1]?.start ?? lines.length)),
  }));
}

/** "X: Overturned" with "in part" on the next line, or "X: Partially" with "Overturned" there, as one line. */
function joinWrappedOutcomes(lines: string[]): string[] {
  const out: string[] = [];
  for (const line of lines) {
    const before = (out.at(-1) ?? "").trim();
    const goesOn =
      (/:\s*(?:Overturned|Upheld)$/i.test(before) && /^\s*in\s+part\.?\s*$/i.test(line)) ||
      (/:\s*(?:Partial(?:ly)?|Overturned\s+in|Upheld\s+in)$/i.test(before) &&
        /^\s*(?:Overturn|Upheld|Modified|part\b)/i.test(line));
    if (goesOn) out[out.length - 1] = `${before} ${line.trim()}`;
    else out.push(line);
  }
  return out;
}

/** Whether the letter labels its paragraphs, as those do whose items read "X: Upheld". */
export function hasGuidelineLabels(lines: string[]): boolean {
  return lines.some((line) => REVIEWER_LABEL.test(line.trim())) && lines.some((line) => UR_LABEL.test(line.trim()));
}

function previousFilled(lines: string[], at: number): number {
  let above = at - 1;
  while (above > 0 && lines[above]?.trim() === "") above -= 1;
  return above;
}

/** Only a line that its guideline or rationale paragraph follows decides an item; "…: Upheld" may stand in prose too. */
function isFollowedByLabel(lines: string[], at: number): boolean {
  const next = lines.slice(at + 1, at + 8).find((line) => line.trim() !== "");
  return next !== undefined && ANY_LABEL.test(next.trim());
}

/** Walks up from the line with the outcome to where the label begins. */
function findLabelStart(lines: string[], last: number, floor: number): number {
  let start = last;
  const opening = floor < 0 ? findOpening(lines, last) : null;
  if (opening !== null) return opening + 1;
  let length = (lines[last] ?? "").length;
  while (start - 1 > floor) {
    const above = (lines[start - 1] ?? "").trim();
    const label = lines.slice(start, last + 1).join(" ");
    const partial = isWithinPartial(lines.slice(Math.max(floor + 1, start - MAX_PARTIAL_LINES), start), label);
    if (above === "" && goesOverGap((lines[start - 2] ?? "").trim(), partial)) {
      start -= 1;
      continue;
    }
    if (above === "" || !mayBelong(above, partial)) break;
    start -= 1;
    length += above.length;
    if (length > MAX_LABEL_CHARACTERS || last - start > MAX_LABEL_LINES) return last;
  }
  return start;
}

/** The line that opens the list, where nothing but one unfinished sentence stands between it and the first item's last line. */
function findOpening(lines: string[], last: number): number | null {
  for (let at = last - 1; at >= Math.max(0, last - MAX_PARTIAL_LINES); at -= 1) {
    const line = (lines[at] ?? "").trim();
    if (LIST_OPENING.test(line)) return at;
    if (/[.:!?]["”)]?$/.test(line) || ANY_LABEL.test(line)) return null;
  }
  return null;
}

/** Whether a line may be part of the label below it: no heading, and no end of a paragraph. */
function mayBelong(line: string, partial: boolean): boolean {
  if (ANY_LABEL.test(line) || LIST_OPENING.test(line)) return false;
  const ended = /[.!?]["”)]?$/.test(line) && !/\b(?:Dr|vs|No|w|approx|incl)\.$/i.test(line);
  return !ended || (partial && WITHIN_PARTIAL.test(line));
}

/** An empty line parts a label from what precedes it, unless the line above cannot be the last of anything. */
function goesOverGap(line: string, partial: boolean): boolean {
  return line !== "" && (partial || UNFINISHED.test(line)) && mayBelong(line, partial);
}

const UNFINISHED = /(?:[,/&(–—-]|\b(?:of|the|and|for|to|with|without|or|an?|in|on|per|by|from|every|times?|x))$/i;

/** How the sentences of a partial approval end; a rationale above it ends otherwise. */
const WITHIN_PARTIAL = /\b(?:requests?|requested|authorized|approved|certified|Administrator|eligible)[.!?]["”)]?$/i;

/** Whether a label belongs to "X was the original request. Y was authorized. The remaining …" and has not reached its beginning. */
function isWithinPartial(above: string[], label: string): boolean {
  const heading = above.findLastIndex((line) => ANY_LABEL.test(line.trim()) || LIST_OPENING.test(line.trim()));
  const before = above
    .slice(heading + 1)
    .join(" ")
    .slice(-MAX_LABEL_CHARACTERS);
  const ending =
    REMAINING.test(label) ||
    (/\boriginal\s+request\b/i.test(before) &&
      REMAINING_UNENDED.test(`${before} ${label.slice(0, MAX_LABEL_CHARACTERS)}`));
  if (!ending) return false;
  const reached = /\boriginal(?:ly)?\s+request(?:s|ed)?\s*[.,;:]/i.test(
    label.replace(/\bof\s+the\s+original\s+request/gi, ""),
  );
  return !reached || /^\s*[a-z]/.test(label);
}

const REMAINING = /\bremaining\b|\bleaving\b|IMR[- ]eligible/i;
const REMAINING_UNENDED = /\b(?:remaining|leaving)\b[^.!?]*$/i;
const MAX_PARTIAL_LINES = 24;

const ROMAN = "I II III IV V VI VII VIII IX X XI XII".split(" ");

/** Numbers and letters that count the items from the first to the last go; a number that counts nothing is part of its request. */
function stripCount(requests: string[]): string[] {
  const schemes: ((index: number) => string | undefined)[] = [
    (index) => String(index + 1),
    (index) => String.fromCharCode(65 + index),
    (index) => ROMAN[index],
  ];
  for (const scheme of schemes) {
    const heads = requests.map((request, index) =>
      new RegExp(
        `^\\(?(?:(?:Issue|Item|Request)\\s*)?(?:(?:#|No\\.?)\\s*)?${scheme(index)}(?:\\s*[.):](?!\\d)|\\s+-(?=\\s+\\D))\\s*(?=\\S)|^(?:#|(?:Issue|Item|Request)\\s*#?)\\s*${scheme(index)}\\s+(?=\\S)`,
        "i",
      ).exec(request),
    );
    if (heads.length > 0 && heads.every((head) => head !== null)) {
      return requests.map((request, index) => request.slice(heads[index]?.[0].length ?? 0));
    }
  }
  return requests;
}

function stripNumber(request: string): string {
  return request
    .replace(/^\(?\d{1,2}[.)]\s+(?=\S)/, "")
    .replace(/^(?:Issue|Item|Request)\s*(?:#|No\.?)\s*\d{1,2}\s*[:.)-]\s*/i, "")
    .replace(/(?:\s*:)?\s+(?:Decision|Determination|Outcome)$/i, "")
    .replace(/^Decision for\s+/i, "")
    .trim();
}

function splitParagraphs(lines: string[]): Omit<RawItem, "request" | "determination"> {
  const parts = { urGuideline: [] as string[], reviewerGuideline: [] as string[], rationale: [] as string[] };
  let into: string[] | null = null;
  for (const raw of lines) {
    const line = raw.trim();
    if (into !== parts.rationale) {
      if (UR_LABEL.test(line)) into = parts.urGuideline;
      else if (REVIEWER_LABEL.test(line)) into = parts.reviewerGuideline;
      else if (RATIONALE_LABEL.test(line)) into = parts.rationale;
    }
    into?.push(into.length === 0 ? line.replace(ANY_LABEL, "").trim() : line);
  }
  return {
    urGuideline: unwrap(parts.urGuideline.join("\n")),
    reviewerGuideline: unwrap(parts.reviewerGuideline.join("\n")),
    rationale: unwrapLines(parts.rationale),
  };
}

const NECESSARY =
  "(?:is|are|was|were)\\s*(not\\s*|partially\\s+|in\\s+part\\s+)?medically\\s*necessary(?:\\s+and\\s+appropriate)?";

/** What stands between "is" and "medically necessary": nothing, "not" or "partially". */
function toNecessity(word: string | undefined): Determination {
  if (!word) return "overturned";
  return /part/i.test(word) ? "modified" : "upheld";
}

/** Items of the form "1. X is (not) medically necessary and appropriate." (late 2013 and 2014). */
export function splitNumberedItems(lines: string[]): RawItem[] {
  const text = fromList(lines);
  const numbered = findHeads(text, "(?:^|\\n)[ \\t]*(\\d{1,2})[.)]\\s+");
  // Early letters number even a single item; where none is, an item stands at the head of a paragraph.
  const heads = numbered.length > 0 ? numbered : findHeads(text, "(?:^|\\n[ \\t]*\\n)[ \\t]*()");
  return heads.map((head, index) => {
    const body = text.slice(head.index + head[0].length, heads[index + 1]?.index ?? text.length);
    const at =
      /(?:(?:The )?(?:Expert|Physician)\s+Reviewer['’]s\s+)?Decision\s+rationale\s*:|\n\s*Rationale(?:\s+for\s+the\s+decision)?\s*:/i.exec(
        body,
      );
    const guidelines = unwrap(at ? body.slice(0, at.index) : body);
    const request = unwrap(head[2] ?? "")
      .replace(OPENING_SENTENCE, "")
      .replace(/^the request for /i, "");
    return {
      request: stripNumber(request),
      determination: head[4] ? toDetermination(head[4]) : toNecessity(head[3]),
      ...splitBases(guidelines),
      rationale: at ? unwrapLines(body.slice(at.index + at[0].length).split("\n")) : "",
    };
  });
}

/** Sentences that decide an item and are followed by what the decision was based on: number, request, "not" and outcome. */
function findHeads(text: string, opening: string): RegExpExecArray[] {
  const sentence = new RegExp(
    `${opening}((?:(?!\\n\\s*\\n)[\\s\\S]){1,900}?)\\s*(?::\\s*|\\b)(?:${NECESSARY}\\.?|(${OUTCOME})\\.?)[ \\t]*(?=\\n|$)`,
    "gi",
  );
  return [...text.matchAll(sentence)].filter((head) =>
    /^\s*\n*\s*(?:The )?(?:Claims Administrator|UR|Expert Reviewer|Physician Reviewer)\b/i.test(
      text.slice(head.index + head[0].length),
    ),
  );
}

function fromList(lines: string[]): string {
  const at = lines.findIndex((line) => /IMR (?:ISSUES|DECISION)/i.test(line));
  return lines.slice(Math.max(0, at)).join("\n");
}

/** Items of the 2013 letters: "1) Regarding the request for X:" with titled parts; the outcome stands in the list above. */
export function splitRegardingItems(lines: string[]): RawItem[] {
  const text = lines.join("\n");
  const outcomes = readOutcomeList(text);
  const titled =
    /(?:^|\n)\s*(\d{1,2})\s*[.)]\s*Regarding\s+the\s+(?:\w+\s+)?request\s+for\s+((?:(?!\n\s*\n)[\s\S])+?)\s*:?\s*(?=\n\s*(?:The\s+)?Medical\s+Treatment\s+Guideline)/gi;
  const any =
    /(?:^|\n)\s*(\d{1,2})\s*[.)]\s*Regarding\s+the\s+(?:\w+\s+)?request\s+for\s+((?:(?!\n\s*\n)[\s\S])+?)\s*:\s*(?=\n|$)/gi;
  const exact = [...text.matchAll(titled)];
  const loose = [...text.matchAll(any)];
  const heads = exact.length >= loose.length ? exact : loose;
  return heads.map((head, index) => {
    const body = text.slice(head.index + head[0].length, heads[index + 1]?.index ?? text.length);
    const at = /Rationale\s+for\s+the\s+Decision\s*:/i.exec(body);
    const basis = unwrap(at ? body.slice(0, at.index) : body).replace(
      /^.*?Relied Upon by the Expert Reviewer to Make His\/Her Decision\s*:?/i,
      "",
    );
    const rationale = at ? unwrapLines(body.slice(at.index + at[0].length).split("\n")) : "";
    return {
      request: unwrap(head[2] ?? ""),
      determination: outcomes.get(head[1] ?? "") ?? outcomeOf(rationale),
      ...splitBases(basis),
      rationale,
    };
  });
}

/** "1) MAXIMUS Federal Services, Inc. has determined the request for X is not medically necessary …": number -> outcome. */
export function readOutcomeList(text: string): Map<string, Determination> {
  const list = new RegExp(
    `(?:^|\\n)\\s*(\\d{1,2})\\s*[.)]\\s*MAXIMUS[^\\n]{0,60}\\s+has\\s+determined\\s+(?:that\\s+)?the\\s+(?:\\w+\\s+)?request\\s+for\\s+(?:(?!\\n\\s*\\n)[\\s\\S])+?\\s+${NECESSARY}`,
    "gi",
  );
  return new Map([...text.matchAll(list)].map((match) => [match[1] ?? "", toNecessity(match[2])]));
}

function outcomeOf(rationale: string): Determination | null {
  const last = [...rationale.matchAll(new RegExp(NECESSARY, "gi"))].at(-1);
  return last ? toNecessity(last[1]) : null;
}

/** Parts "The Claims Administrator based … The Expert Reviewer based …" into the two bases. */
export function splitBases(text: string): { urGuideline: string; reviewerGuideline: string } {
  const at = /\b(?:The )?(?:Expert|Physician) Reviewer(?!['’]s)\b/i.exec(text);
  if (!at) return { urGuideline: text, reviewerGuideline: "" };
  return { urGuideline: text.slice(0, at.index).trim(), reviewerGuideline: text.slice(at.index).trim() };
}
