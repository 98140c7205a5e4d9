import { expect, test } from "vitest";
import { locateSentences } from "../../src/drafting/bindings/locate-sentences.ts";
import { readConclusion } from "../../src/drafting/checks/sentences.ts";
import { leavesOf } from "../../src/drafting/criteria.ts";
import { writeRationale } from "../../src/drafting/write-rationale.ts";
import { loadBundledExcerpts } from "../../src/guidelines/corpus/index.ts";
import type { Determination, EvidenceState, Excerpt } from "../../src/vocabulary.ts";

const STATES: EvidenceState[] = ["documented", "explicitly-absent", "not-documented", "conflicting"];
const QUOTES = [
  "Pain 7/10 with activity, relieved for about four hours by the medication",
  "No spasm today. Straight leg raising negative on both sides",
  "He completed twelve visits of physical therapy between March and June and says that it gave him no lasting relief at all, so that he is asking what else can be done about it",
  "Tolerates it well",
];

/** What a rationale of this entry says where the file shows `state` for its conditions, or each of the states in turn. */
function rationaleOf(excerpt: Excerpt, state: EvidenceState | "mixed", determination: Determination) {
  const leaves = excerpt.criteria ? leavesOf(excerpt.criteria) : [];
  return writeRationale({
    worker: { age: 48, sex: "female" },
    dateOfInjury: "2013-05-06",
    diagnoses: ["Lumbar strain", "Cervical radiculopathy"],
    treatmentToDate: ["Physical therapy", "naproxen", "home exercise"],
    documents: [
      { id: "doc_1", name: "pr2.txt", kind: "progress-report", date: "2014-11-05" },
      { id: "doc_2", name: "consult.txt", kind: "consultation", date: "2014-10-01" },
    ],
    unreadablePages: 0,
    item: { request: excerpt.treatments[0] ?? excerpt.topic, quantity: { visits: 8 } },
    excerpts: [excerpt],
    day: { date: "2014-12-26", basis: "ur-decision" },
    criteria: leaves.map((leaf, at) => {
      const shown = state === "mixed" ? (STATES[at % 4] ?? "documented") : state;
      return {
        id: leaf.id,
        excerptId: excerpt.id,
        text: leaf.text,
        role: leaf.kind,
        state: shown,
        deciding: at % 2 === 0,
        evidence:
          shown === "not-documented"
            ? []
            : [0, 1].map((offset) => ({
                documentId: offset === 0 ? "doc_1" : "doc_2",
                document: "pr2.txt",
                page: 1 + offset,
                quote: `${QUOTES[(at + offset) % 4]} (${at})`,
              })),
      };
    }),
    proposed: { determination, ...(determination === "modified" ? { allowed: { visits: 6 } } : {}) },
  });
}

const OWN_WORDS = /[“"][^“”"]*[”"]/g;
/** What a physician would stumble over in a sentence; quotations are the record's own. */
const FAULTS: [string, RegExp][] = [
  ["a doubled word", /\b(?!had\b)([a-z]+) \1\b/i],
  [
    "a doubled conjunction",
    /\b(?:that whether|whether that|and or\b|\bor and\b|that it that|, or or|; ;|,,|\.\.|: :)/i,
  ],
  [
    "a verb without agreement",
    /\b(?:records|guidelines|(?<!by (?:accepted|clinical) )criteria) (?:is|was|has|asks|addresses|does)\b|(?<!conditions of the )\b(?:worker|chapter|guideline) (?:are|were|have|do) /i,
  ],
  ["a blank before a mark", /\s[,.;:]/],
  ["an empty part", /:\s*[.;]|\(\s*\)|\b(?:and|or|that|the|a|of|to)\s*[.;]/i],
  ["British spelling", /\b(?:behaviour|programme|tumour|anaesthe\w*|oedema)\b/i],
  ["an undefined value", /\b(?:undefined|null|NaN|\[object)\b/],
];

function hasConditions({ criteria }: Excerpt): boolean {
  return criteria !== null && leavesOf(criteria).some(({ kind }) => kind === "leaf");
}

/** Of an entry that only records an edition, or an exclusion, there are no conditions to tell. */
const LEAST = { conditions: 90, dates: 55 };

function faultsOf(rationale: string, least = LEAST.conditions): string[] {
  const faults = locateSentences(rationale).flatMap(({ text }) => {
    const own = text.replace(OWN_WORDS, "“quoted”");
    const found = FAULTS.filter(([, pattern]) => pattern.test(own)).map(([name]) => name);
    if (!/^["“]?[A-Z0-9]/.test(text)) found.push("no capital at the beginning");
    if (!/[.!?]$/.test(text)) found.push("no full stop");
    if ((text.match(/"/g) ?? []).length % 2 === 1) found.push("unbalanced quotation marks");
    for (const [open, close] of ["()", "[]"].map((pair) => [...pair])) {
      if (text.split(open as string).length !== text.split(close as string).length) found.push("unbalanced brackets");
    }
    const words = text.split(/\s+/).length;
    if (words > 45) found.push(`${words} words`);
    return found.map((fault) => `${fault}: ${text}`);
  });
  const words = rationale.split(/\s+/).length;
  return words < least || words > 250 ? [...faults, `${words} words in all: ${rationale}`] : faults;
}

const { excerpts } = await loadBundledExcerpts();
const CASES = [...STATES, "mixed" as const].flatMap((state) =>
  (["upheld", "overturned", "modified"] as const).map((determination) => [state, determination] as const),
);

test.each(CASES)("every entry of the catalogue reads well: %s, %s", (state, determination) => {
  const expected = { upheld: "not-necessary", overturned: "necessary", modified: "in-part" }[determination];
  const faults = excerpts.flatMap((excerpt) => {
    const { rationale } = rationaleOf(excerpt, state, determination);
    expect(readConclusion(locateSentences(rationale).at(-1)?.text ?? "")).toBe(expected);
    return faultsOf(rationale, hasConditions(excerpt) ? LEAST.conditions : LEAST.dates).map(
      (fault) => `${excerpt.id}: ${fault}`,
    );
  });
  expect(faults).toEqual([]);
});

test("the check of the prose finds what it is for", () => {
  const good = "The records do not show that the worker has returned to work.";
  const bad = [
    good.replace("show that", "show that that"),
    good.replace("The", "the"),
    good.replace(".", ""),
    good.replace("worker", "worker (a clerk"),
    good.replace("work.", 'work: "none.'),
  ];
  expect(faultsOf(good)).toHaveLength(1);
  for (const text of bad) expect(faultsOf(text).length, text).toBeGreaterThan(1);
});
