import { expect, test } from "vitest";
import { checkDraft, type DraftCheckInput } from "../../src/drafting/check-draft.ts";
import { pagesDecided } from "../../src/drafting/checks/cited-pages.ts";
import { locateQuote } from "../../src/drafting/checks/locate-quote.ts";
import { readConclusion, splitSentences } from "../../src/drafting/checks/sentences.ts";
import type { Excerpt, FoundEvidence, Page } from "../../src/vocabulary.ts";

const excerpt: Excerpt = {
  id: "guide/injection",
  sourceKey: "acoem-2004",
  source: "ACOEM",
  edition: "2nd",
  authority: null,
  inForceFrom: "2007-06-15",
  inForceTo: "2017-11-30",
  chapter: "Knee Complaints",
  chapterNumber: "13",
  topic: "Knee injections",
  pages: "339, 346-347",
  citedSections: [],
  bodyRegions: ["knee"],
  treatments: ["knee injection"],
  recommendation: "recommended with criteria",
  textKind: "summary",
  summary: "An injection is an option after exercise and tablets have failed to settle the effusion of the knee.",
  criteria: {
    kind: "allOf",
    id: "root",
    of: [
      { kind: "leaf", id: "c1", text: "Exercise program tried" },
      { kind: "leaf", id: "c2", text: "Effusion on examination" },
    ],
  },
  limits: "",
  confidence: "high",
};
const page = (number: number, text: string, kind: Page["kind"] = "progress-report"): Page => ({
  documentId: "doc_1",
  document: "01-report.txt",
  kind,
  date: "2015-03-02",
  number,
  text,
  readable: true,
});
const pages = [
  page(1, "Worker seen 03/02/2015.\nShe has finished an exercise\n program of six  weeks."),
  page(2, "Left knee: tender medially. Full motion."),
];
const absent: FoundEvidence = {
  question: "Effusion on examination",
  state: "not-documented",
  evidence: [],
  search: { terms: ["effusion", "swelling"], pagesSearched: 2, pagesUnreadable: 0, nearMisses: [] },
};

const RIGHT =
  "The injured worker is a 44-year-old female with a date of injury of 11/20/2014 and left knee pain. The request is for one steroid injection of the left knee. The cited chapter supports an injection after an exercise program where the knee holds an effusion. The report of 03/02/2015 shows that an exercise program of six weeks was finished. The available records do not document an effusion on examination. The request is not medically necessary.";

function makeInput(): DraftCheckInput {
  return {
    proposal: {
      disputedItemId: "item_1",
      determination: "upheld",
      citations: [{ excerptId: excerpt.id, pages: ["339"] }],
      criteria: [
        {
          excerptId: excerpt.id,
          criterionId: "c1",
          text: "Exercise program tried",
          state: "documented",
          evidence: [{ documentId: "doc_1", page: 1, quote: "finished an exercise program of six weeks" }],
        },
        {
          excerptId: excerpt.id,
          criterionId: "c2",
          text: "Effusion on examination",
          state: "not-documented",
          evidence: [],
        },
      ],
      rationale: RIGHT,
    },
    item: {
      id: "item_1",
      request: "Steroid injection, left knee #1",
      quantity: { injections: 1 },
      bodyRegion: "knee",
      side: "left",
    },
    facts: {
      age: 44,
      sex: "female",
      dateOfInjury: "2014-11-20",
      asOf: "2015-03-20",
      forbiddenNames: ["Rosalind Quimby"],
    },
    pages,
    excerpts: [excerpt],
    searchSequence: [],
    otherItems: [
      {
        id: "item_2",
        request: "Knee brace, left",
        quantity: { units: 1 },
        bodyRegion: "knee",
        side: "left",
        rationale: null,
      },
    ],
    assess: (_excerptId, leaf) => (leaf.id === "c2" ? absent : undefined),
  };
}

const blocking = (input: DraftCheckInput) =>
  checkDraft(input)
    .findings.filter((found) => found.severity === "block")
    .map((found) => found.code);

test("a right draft has no blocking finding, and its quotes get exact offsets", () => {
  const input = makeInput();
  const checked = checkDraft(input);
  expect(blocking(input)).toEqual([]);
  const [quote] = checked.criteria[0]?.evidence ?? [];
  expect(pages[0]?.text.slice(quote?.start, quote?.end)).toBe("finished an exercise\n program of six  weeks");
  expect(checked.criteria[1]?.search?.pagesSearched).toBe(2);
  expect(checked.citations[0]).toMatchObject({ source: "acoem-2004", chapter: "13", pages: ["339"] });
  expect(checked.basis).toContain("Effusion on examination");
});

type Mutation = (input: DraftCheckInput) => void;
const say =
  (from: string | RegExp, to: string): Mutation =>
  (input) => {
    const changed = input.proposal.rationale.replace(from, to);
    if (changed === input.proposal.rationale) throw new Error("the mutation changed nothing");
    input.proposal.rationale = changed;
  };
const add = (sentence: string) =>
  say(" The request is not medically necessary.", ` ${sentence} The request is not medically necessary.`);
const criterion = (input: DraftCheckInput, at: number) => {
  const found = input.proposal.criteria[at];
  if (!found) throw new Error("no such criterion");
  return found;
};

test.each<[string, string, Mutation]>([
  [
    "Q01",
    "quote that stands nowhere",
    (input) => Object.assign(criterion(input, 0).evidence[0] ?? {}, { quote: "eight weeks of exercise" }),
  ],
  ["Q01", "quote on the wrong page", (input) => Object.assign(criterion(input, 0).evidence[0] ?? {}, { page: 2 })],
  [
    "Q01",
    "quote in another case",
    (input) => Object.assign(criterion(input, 0).evidence[0] ?? {}, { quote: "Finished an exercise" }),
  ],
  ["C01", "unknown excerpt", (input) => input.proposal.citations.push({ excerptId: "made/up", pages: [] })],
  ["C02", "edition out of force", (input) => Object.assign(input.facts, { asOf: "2018-02-01" })],
  ["C03", "page outside", (input) => Object.assign(input.proposal.citations[0] ?? {}, { pages: ["340"] })],
  ["K01", "unknown criterion", (input) => Object.assign(criterion(input, 0), { criterionId: "c9" })],
  ["A03", "documented without a quote", (input) => Object.assign(criterion(input, 0), { evidence: [] })],
  [
    "A02",
    "absence that the file disproves",
    (input) => {
      input.assess = () => ({
        ...absent,
        state: "documented",
        evidence: [
          {
            documentId: "doc_1",
            document: "01-report.txt",
            page: 2,
            start: 0,
            end: 9,
            quote: "Left knee",
            assertion: "affirmed",
          },
        ],
      });
    },
  ],
  [
    "A01",
    "absence without search",
    (input) => {
      input.assess = () => undefined;
    },
  ],
  ["L02", "conclusion turned round", say("is not medically necessary", "is medically necessary")],
  ["L02", "no conclusion", say(" The request is not medically necessary.", "")],
  ["L02", "determination turned round", (input) => Object.assign(input.proposal, { determination: "overturned" })],
  ["L03", "other side", say("injection of the left knee", "injection of the right knee")],
  ["L03", "other region", say("injection of the left knee", "injection of the left shoulder")],
  ["L04", "other count", say("one steroid injection", "steroid injection #3")],
  ["L05", "other number", say("one steroid injection", "three steroid injections")],
  ["L06", "other age", say("44-year-old", "45-year-old")],
  ["L06", "other sex", say("female", "male")],
  ["L07", "other injury date", say("11/20/2014", "11/12/2014")],
  ["L10", "absence that nobody searched", add("There is no documentation of a weight loss attempt.")],
  ["L10", "absence of what is documented", add("The records do not document that an exercise program was tried.")],
  [
    "L13",
    "utilization review alone",
    (input) => {
      input.pages = [
        ...pages.map((one) => ({ ...one, kind: "ur-denial" as const })),
        { ...page(1, "Seen."), documentId: "doc_2" },
      ];
    },
  ],
  ["L30", "age as a reason", add("An injection is unsuitable because of her age.")],
  ["L31", "label", add("The worker appears to be malingering.")],
  ["L32", "complete recovery", add("Complete recovery is not expected.")],
  ["L33", "causation", add("Causation by the fall is doubtful.")],
  ["L34", "other treatment", add("The worker should instead have a brace.")],
  ["L46", "name", add("Ms. Quimby works on.")],
  ["L46", "physician", add("Dr. Halloran agrees.")],
  ["L50", "other item", say("one steroid injection of the left knee", "Knee brace, left")],
  ["S01", "summary in quotation marks", add('The chapter says "after exercise and tablets have failed".')],
])("%s: %s", (code, _name, mutate) => {
  const input = makeInput();
  mutate(input);
  expect(blocking(input)).toContain(code);
});

test("an opioid that is not supported asks for a sentence on tapering", () => {
  const input = makeInput();
  input.item = { ...input.item, request: "Norco 5/325mg #60", quantity: { tablets: 60 }, side: null, bodyRegion: null };
  expect(checkDraft(input).findings.map((found) => found.code)).toContain("L36");
  input.proposal.rationale += " Daily use is not to be stopped abruptly.";
  expect(checkDraft(input).findings.map((found) => found.code)).not.toContain("L36");
});

test("the check takes a few milliseconds", () => {
  const input = makeInput();
  const started = performance.now();
  for (let round = 0; round < 50; round++) checkDraft(input);
  expect((performance.now() - started) / 50).toBeLessThan(10);
});

test.each([
  ["The request is not medically necessary.", "not-necessary"],
  ["Therefore, medical necessity is not established.", "not-necessary"],
  ["The request is medically necessary.", "necessary"],
  ["Six visits are medically necessary; the remaining twelve are not.", "in-part"],
  ["A supply of 90 tablets to begin a taper is medically necessary, and the rest of the request is not.", "in-part"],
  ["The knee was examined.", undefined],
] as const)("concludes: %s", (sentence, conclusion) => {
  expect(readConclusion(sentence)).toBe(conclusion);
});

test("sentences keep levels, decimals and abbreviations whole", () => {
  expect(splitSentences("The L5-S1 root, approx. 2.5 mm. Seen on p. 12. Done.")).toHaveLength(3);
});

test("quotes fold white space and curly signs, and keep case", () => {
  const target = page(1, "He said “it’s\n  better” today");
  expect(locateQuote(target, `"it's better"`)).toEqual({ start: 8, end: 23, quote: "“it’s\n  better”" });
  expect(locateQuote(target, "He Said")).toBeUndefined();
});

test.each<[Excerpt["sourceKey"], string | null, string[]]>([
  ["mtus-chronic-pain-2009", "68-69", ["68-69"]],
  ["mtus-chronic-pain-2009", "18-19, 49", ["18-19", "49"]],
  ["acoem-2004", "371, 376", ["371"]],
  ["acoem-2004", "303-305, 309", ["303-305", "309"]],
  ["mtus-acupuncture-2007", "(c)(1)-(3), (d)", []],
  ["odg", null, []],
])("pages to cite of %s %s", (sourceKey, written, cited) => {
  expect(pagesDecided({ sourceKey, pages: written })).toEqual(cited);
});

test("a draft that rests on a rule of procedure may judge conditions of its own", () => {
  const input = makeInput();
  const [first] = input.proposal.criteria;
  input.excerpts = [{ ...excerpt, recommendation: "procedure" }];
  if (first) Object.assign(first, { criterionId: "g1" });
  expect(blocking(input)).not.toContain("K01");
});
