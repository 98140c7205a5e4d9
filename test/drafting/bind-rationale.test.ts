import { expect, test } from "vitest";
import { bindRationale } from "../../src/drafting/bindings/bind-rationale.ts";
import { compareWording } from "../../src/drafting/bindings/compare-wording.ts";
import { locateSentences } from "../../src/drafting/bindings/locate-sentences.ts";
import type { BindingSources } from "../../src/drafting/bindings/sources.ts";
import { checkBindings } from "../../src/drafting/checks/check-bindings.ts";
import type { Excerpt } from "../../src/vocabulary.ts";

const PAGE =
  "Progress report 12/03/2014. Physical therapy, 12 visits, gave little relief. No heel spur is seen. Pain is 6/10.";
const quote = (words: string) => ({
  documentId: "doc_1",
  document: "pr2.txt",
  page: 1,
  start: PAGE.indexOf(words),
  end: PAGE.indexOf(words) + words.length,
  quote: words,
});
const THERAPY = "Physical therapy, 12 visits, gave little relief";

const sources: BindingSources = {
  determination: "upheld",
  item: { request: "Work conditioning, 8 visits, low back", bodyRegion: "low back", side: null },
  facts: {
    claimantName: null,
    age: 43,
    sex: "male",
    birthDate: null,
    dateOfInjury: "2014-02-05",
    urDecisionDate: null,
    applicationDate: null,
    diagnoses: [],
    treatmentToDate: [],
    medications: [],
    sources: {},
    inconsistencies: [],
  },
  pages: [
    {
      documentId: "doc_1",
      document: "pr2.txt",
      kind: "progress-report",
      date: "2014-12-03",
      number: 1,
      text: PAGE,
      readable: true,
    },
  ],
  excerpts: [
    {
      id: "guide/wc",
      sourceKey: "mtus-chronic-pain-2009",
      topic: "Work conditioning, work hardening",
      source: "MTUS Chronic Pain Medical Treatment Guidelines",
      edition: "2009",
      pages: "125",
      textKind: "summary",
      summary: "Work conditioning after an adequate trial of therapy, with a functional capacity evaluation.",
      citedSections: [],
      criteria: null,
    } as unknown as Excerpt,
  ],
  citations: [
    {
      excerptId: "guide/wc",
      source: "mtus-chronic-pain-2009",
      chapter: null,
      topic: "Work conditioning, work hardening",
      pages: ["125"],
    },
  ],
  criteria: [
    {
      excerptId: "guide/wc",
      criterionId: "c1",
      text: "Adequate trial of physical therapy",
      role: "leaf",
      state: "documented",
      outcome: "met",
      evidence: [quote(THERAPY)],
      search: null,
    },
    {
      excerptId: "guide/wc",
      criterionId: "c2",
      text: "Functional capacity evaluation",
      role: "leaf",
      state: "not-documented",
      outcome: "undetermined",
      evidence: [],
      search: { terms: ["functional capacity evaluation"], pagesSearched: 1, pagesUnreadable: 0, nearMisses: [] },
    },
  ],
  searchSequence: [],
};

const TEXT = [
  "The injured worker is a 43-year-old male with a date of injury of 02/05/2014.",
  "The MTUS Chronic Pain Medical Treatment Guidelines (2009) address work conditioning (page 125).",
  `The progress report of 12/03/2014 (page 1) states "${THERAPY}".`,
  "The available records do not document a functional capacity evaluation.",
  "Therefore, the request is not medically necessary.",
];
const bind = (text: string | string[], known = {}) =>
  bindRationale(typeof text === "string" ? text : text.join(" "), sources, known);
const changed = (at: number, from: string, to: string) =>
  TEXT.map((one, n) => (n === at ? one.replace(from, to) : one));

test("finds what each sentence of a plain text rests on, at its place in the text", () => {
  const bindings = bind(TEXT);
  expect(bindings.map(({ state }) => state)).toEqual(["bound", "bound", "bound", "bound", "bound"]);
  expect(bindings.map(({ to }) => to[0]?.kind)).toEqual(["fact", "excerpt", "evidence", "absence", "determination"]);
  expect(bindings[2]?.to[0]).toMatchObject({ page: 1, start: PAGE.indexOf(THERAPY) });
  for (const { start, end, text } of bindings) expect(TEXT.join(" ").slice(start, end)).toBe(text);
  expect(checkBindings(bindings)).toEqual([]);
});

test.each([
  ["a quotation that no page holds", 'The progress report states "He was pain free for a year".', "quotation"],
  ["a number that no source shows", "Physical therapy, 37 visits, gave the worker little relief.", "37"],
  ["a date that no source shows", "Physical therapy gave little relief by 11/11/2014.", "11/11/2014"],
  ["a claim from nowhere", "A cardiologist advised against exertion because of arrhythmia.", "nothing"],
  ["an absence that was not searched for", "The records do not document a psychological screening.", "nothing"],
])("does not bind %s", (_, sentence, why) => {
  const [binding] = bind(sentence);
  expect(binding).toMatchObject({ state: "unbound" });
  expect(binding?.why).toContain(why);
  expect(checkBindings([binding].filter((one) => one !== undefined))).toMatchObject([
    { code: "B01", severity: "warn" },
  ]);
});

test("a binding that a model gives counts only where its target is there and bears on the sentence", () => {
  const sentence = "Care without an operation brought the worker little relief.";
  const given = (to: unknown) => bind(sentence, { proposed: [{ sentence, to }] })[0]?.state;
  expect(given([{ kind: "evidence", documentId: "doc_1", page: 1, quote: THERAPY }])).toBe("bound");
  expect(given([{ kind: "evidence", documentId: "doc_1", page: 2, quote: THERAPY }])).toBe("unbound");
  expect(given([{ kind: "evidence", documentId: "doc_1", page: 1, quote: "No heel spur is seen" }])).toBe("unbound");
  expect(given([{ kind: "absence", excerptId: "guide/wc", criterionId: "c1" }])).toBe("unbound");
  expect(given([{ kind: "excerpt", excerptId: "guide/none" }])).toBe("unbound");
  expect(given([{ kind: "determination" }])).toBe("unbound");
});

test("an unchanged or reworded sentence keeps its sources after an edit", () => {
  const previous = bind(TEXT);
  const moved = bind([...TEXT.slice(2), ...TEXT.slice(0, 2)], { previous, edited: true });
  expect(moved.map(({ state }) => state)).toEqual(["bound", "bound", "bound", "bound", "bound"]);
  const reworded = bind(changed(3, "The available records do not document", "The records on file do not document"), {
    previous,
    edited: true,
  });
  expect(reworded[3]).toMatchObject({ state: "bound", to: previous[3]?.to });
});

test.each([
  ["a number", 2, "12 visits", "21 visits"],
  ["the date", 2, "12/03/2014", "12/08/2014"],
  ["a negation", 3, "do not document", "document"],
  ["the conclusion", 4, "is not medically", "is medically"],
  ["the age", 0, "43", "34"],
])("an edit of %s takes the sentence from its source, and taking it back restores it", (_, at, from, to) => {
  const previous = bind(TEXT);
  const edited = bind(changed(at, from, to), { previous, edited: true });
  expect(edited.map(({ state }) => state)).toEqual(previous.map((_, n) => (n === at ? "edited" : "bound")));
  expect(edited[at]?.checked).toBe(TEXT[at]);
  expect(checkBindings(edited)).toMatchObject([{ code: "B02", severity: "warn" }]);
  const again = bind(changed(at, from, to), { previous: edited, edited: true });
  expect(again[at]?.state).toBe("edited");
  expect(bind(TEXT, { previous: again, edited: true })[at]?.state).toBe("bound");
});

test("a new sentence is bound by its own words or shown as unbound", () => {
  const previous = bind(TEXT);
  const added = [
    ...TEXT.slice(0, 4),
    'The progress report states "No heel spur is seen".',
    "His cardiologist forbids exertion.",
    TEXT[4] ?? "",
  ];
  const states = bind(added, { previous, edited: true }).map(({ state }) => state);
  expect(states).toEqual(["bound", "bound", "bound", "bound", "bound", "unbound", "bound"]);
});

test("sentences end outside quotations", () => {
  const text = 'He states "Pain is worse. It keeps him awake" of it. The report says "Yes. No." too. It ends.';
  expect(locateSentences(text).map(({ text }) => text)).toHaveLength(3);
});

test.each([
  ["Pain is 6/10 on the left.", "Pain is 6/10 on the right.", "changed"],
  ["Norco 10 mg was taken for months.", "Norco 10 mg was taken for months now.", "reworded"],
  ["A block at L4-5 gave relief.", "A block at L5-S1 gave relief.", "changed"],
  ["A block at L4-5 gave relief.", "Sleep is poor.", "another"],
] as const)("%s → %s", (before, after, change) => {
  expect(compareWording(before, after)).toBe(change);
});
