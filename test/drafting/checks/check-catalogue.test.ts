import { expect, test } from "vitest";
import { checkDraft, type DraftCheckInput } from "../../../src/drafting/check-draft.ts";
import type { Excerpt, Page } from "../../../src/vocabulary.ts";

const excerpt: Excerpt = {
  id: "guide/injection",
  sourceKey: "acoem-2004",
  source: "ACOEM Practice Guidelines",
  edition: "2nd edition, 2004",
  authority: null,
  inForceFrom: "2007-06-15",
  inForceTo: "2017-11-30",
  chapter: "Knee Complaints",
  chapterNumber: "13",
  topic: "Knee injections",
  pages: "339, 346-347",
  citedSections: [],
  bodyRegions: ["knee"],
  treatments: ["knee injection", "steroid injection"],
  recommendation: "recommended with criteria",
  textKind: "summary",
  summary: "An injection is an option after exercise has failed to settle the effusion of the knee.",
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
const page = (documentId: string, kind: Page["kind"], date: string, text: string): Page => ({
  ...{ documentId, document: `${documentId}.txt`, kind, date, number: 1, text, readable: true },
});
const pages = [
  page(
    "report",
    "progress-report",
    "2015-03-02",
    "Worker seen 03/02/2015. She has finished an exercise program of six weeks. She takes naproxen 550 mg. Dr. Oakhurst",
  ),
  page("imaging", "imaging", "2015-01-12", "MRI of the left knee of 01/12/2015: no tear is seen."),
  page("denial", "ur-denial", "2015-03-20", "Steroid injection, left knee: not certified."),
  page("application", "imr-application", "2015-04-01", "Steroid injection, left knee."),
];
const RIGHT = [
  "The injured worker is a 44-year-old female with a date of injury of 11/20/2014, treated for left knee pain.",
  "The request is for steroid injection, left knee.",
  "The ACOEM chapter on Knee Complaints (MTUS, 2004) supports an injection after an exercise program where the knee holds an effusion.",
  'The progress report of 03/02/2015 states "finished an exercise program of six weeks".',
  "The available records do not document an effusion on examination.",
  "The request is not medically necessary.",
];

function makeInput(): DraftCheckInput {
  const absence = { terms: ["effusion"], pagesSearched: 4, pagesUnreadable: 0, nearMisses: [] };
  return {
    proposal: {
      disputedItemId: "item_1",
      determination: "upheld",
      citations: [{ excerptId: excerpt.id, pages: ["339"] }],
      criteria: [
        {
          ...{ excerptId: excerpt.id, criterionId: "c1", text: "Exercise program tried", state: "documented" },
          evidence: [{ documentId: "report", page: 1, quote: "finished an exercise program of six weeks" }],
        },
        {
          excerptId: excerpt.id,
          criterionId: "c2",
          text: "Effusion on examination",
          state: "not-documented",
          evidence: [],
        },
      ],
      rationale: RIGHT.join(" "),
    },
    item: { id: "item_1", request: "Steroid injection, left knee", quantity: {}, bodyRegion: "knee", side: "left" },
    facts: {
      ...{ age: 44, sex: "female", dateOfInjury: "2014-11-20", asOf: "2015-03-20", urDecisionDate: "2015-03-20" },
      ...{
        applicationDate: "2015-04-01",
        forbiddenNames: ["Rosalind Quimby", "Oakhurst"],
        diagnoses: ["Left knee pain"],
      },
    },
    pages,
    excerpts: [excerpt],
    searchSequence: [{ step: "mtus", source: "MTUS", searched: "injection", found: [excerpt.id], note: "" }],
    otherItems: [],
    assess: (_, leaf) =>
      leaf.id === "c2"
        ? { question: leaf.text, state: "not-documented", evidence: [], search: absence }
        : { question: leaf.text, state: "documented", evidence: [], search: absence },
  };
}

/** Changes a copy of the right draft; `say` puts a sentence before the conclusion, or another in place of one. */
type Change = (input: DraftCheckInput) => void;
const say =
  (sentence: string): Change =>
  ({ proposal }) => {
    proposal.rationale = [...RIGHT.slice(0, -1), sentence, RIGHT.at(-1)].join(" ");
  };
const swap =
  (from: string | RegExp, to: string): Change =>
  ({ proposal }) => {
    proposal.rationale = proposal.rationale.replace(from, to);
  };
const asked =
  (request: string, quantity: Record<string, number> = {}): Change =>
  (input) => {
    input.item = { ...input.item, request, quantity, bodyRegion: null, side: null };
    input.proposal.rationale = input.proposal.rationale.replace("steroid injection, left knee", request);
  };
const both =
  (...changes: Change[]): Change =>
  (input) => {
    for (const change of changes) change(input);
  };
const OTHER = {
  id: "item_2",
  request: "Arthroscopic meniscectomy, left knee",
  quantity: {},
  bodyRegion: "knee",
  side: "left" as const,
};

const WRONG: [code: string, what: string, change: Change][] = [
  ["L02", "the conclusion contradicts the determination", swap("is not medically", "is medically")],
  ["L03", "another side", swap("injection, left knee", "injection, right knee")],
  ["L03", "another body part", swap("injection, left knee", "injection, left ankle")],
  ["L03", "a level that the file does not name", say("There is a protrusion at L4-5.")],
  ["L04", "another dose", say("The worker takes naproxen 500 mg.")],
  ["L04", "another drug", say("The worker takes celecoxib.")],
  [
    "L05",
    "another count of visits",
    both(asked("8 visits of physical therapy", { visits: 8 }), swap("8 visits", "9 visits")),
  ],
  ["L06", "another age", swap("44-year", "45-year")],
  ["L06", "another sex", swap("female", "male")],
  ["L07", "another date of injury", swap("11/20/2014", "11/20/2013")],
  [
    "L08",
    "an application before the decision",
    (input) => {
      input.facts.applicationDate = "2015-03-01";
    },
  ],
  ["L09", "a treatment that the records do not know", say("Acupuncture has given some relief.")],
  ["L10", "an absence that was not searched for", say("The records do not document a sleep study.")],
  ["L10", "as documented what is not", say("The records show an effusion on examination.")],
  ["L11", "a date that stands nowhere", say("She was seen again on 03/09/2015.")],
  ["L11", "a quotation given to another record", swap("report of 03/02/2015", "report of 01/12/2015")],
  ["L12", "a diagnosis that the records do not know", say("She has fibromyalgia.")],
  [
    "L13",
    "the denial alone",
    ({ proposal }) => {
      for (const one of proposal.criteria)
        if (one.evidence[0]) one.evidence = [{ documentId: "denial", page: 1, quote: "not certified" }];
    },
  ],
  [
    "L14",
    "no application in the file",
    (input) => {
      input.pages = pages.filter(({ kind }) => kind !== "imr-application");
    },
  ],
  [
    "L15",
    "a study without its report called not documented",
    both(say("The records do not document an MRI of the knee."), (input) => {
      input.pages = pages.map((one) => (one.kind === "imaging" ? { ...one, kind: "progress-report" } : one));
    }),
  ],
  [
    "L16",
    "no citation",
    ({ proposal }) => {
      proposal.citations = [];
    },
  ],
  ["L16", "no word of the guideline", swap(RIGHT[2] ?? "", "")],
  [
    "L17",
    "a chapter of another body part",
    (input) => {
      input.item = { ...input.item, bodyRegion: "shoulder" };
    },
  ],
  ["L18", "another edition in the text", swap("(MTUS, 2004)", "(MTUS, 2011)")],
  ["L19", "the MTUS called silent", say("The MTUS does not address this treatment.")],
  [
    "L20",
    "the chronic pain guideline in the first weeks",
    (input) => {
      input.excerpts = [{ ...excerpt, sourceKey: "mtus-chronic-pain-2009" }];
      input.searchSequence = [
        { step: "mtus", source: "MTUS", searched: "injection", found: ["acoem-2004/knee/injections"], note: "" },
      ];
      input.facts.dateOfInjury = "2015-04-01";
      input.facts.asOf = "2015-05-01";
    },
  ],
  [
    "L21",
    "a guideline without a name",
    swap("The ACOEM chapter on Knee Complaints (MTUS, 2004)", "The cited guideline"),
  ],
  ["L22", "a source of little weight", say("UpToDate gives the same advice.")],
  [
    "L23",
    "a conflict that is not addressed",
    (input) => {
      const party = {
        source: "odg" as const,
        edition: null,
        chapter: null,
        topic: "Injections",
        pages: [],
        says: "not recommended",
        inForce: true,
        excerptId: null,
        quote: null,
      };
      input.conflict = {
        parties: [
          { ...party, by: "utilization-review" },
          { ...party, by: "found", source: "acoem-2004" },
        ],
        governs: "found",
        ground: "presumption",
        reason: "The MTUS is presumed correct and governs over the Official Disability Guidelines.",
        opposed: true,
      };
    },
  ],
  [
    "L24",
    "the direction of the guideline",
    swap("supports an injection", "does not ask for anything before an injection"),
  ],
  ["L24", "a page that is not cited", swap("(MTUS, 2004)", "(MTUS, 2004, page 512)")],
  ["L25", "a sentence that breaks off", say("Pain is worst at the heel or.")],
  [
    "L26",
    "a criterion left out",
    ({ proposal }) => {
      proposal.criteria = proposal.criteria.slice(0, 1);
    },
  ],
  ["L27", "no dated fact", swap(/\d\d\/\d\d\/\d{4}/g, "then")],
  [
    "L28",
    "the reasons of another item",
    (input) => {
      input.otherItems = [{ ...OTHER, rationale: RIGHT.join(" ") }];
    },
  ],
  [
    "L29",
    "the guideline copied",
    (input) => {
      const text = "An injection is an option after exercise has failed and the knee holds an effusion on examination. "
        .repeat(4)
        .trim();
      input.excerpts = [{ ...excerpt, textKind: "verbatim", summary: text }];
      input.proposal.rationale = `${RIGHT[0]} ${text} ${RIGHT.at(-1)}`;
    },
  ],
  ["L30", "a protected trait as reason", say("It is not indicated because of her age.")],
  ["L31", "a label", say("She is drug seeking.")],
  ["L32", "complete recovery", say("It would not bring complete recovery.")],
  ["L33", "causation", say("The condition is not work-related.")],
  ["L34", "another treatment ordered", say("She should instead be given a brace.")],
  [
    "L35",
    "the original in place of what remains",
    both(
      (input) => {
        input.item = {
          ...input.item,
          request:
            "Baclofen #30 was the original request. Baclofen #27 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Baclofen #3",
        };
      },
      swap("steroid injection, left knee", "baclofen #30"),
    ),
  ],
  ["L36", "an opioid without a taper", asked("Norco 10 mg #60", { tablets: 60 })],
  ["L37", "a sedative without weaning", asked("Xanax 1 mg #30", { tablets: 30 })],
  [
    "L38",
    "an opioid without its measures",
    both(asked("Norco 10 mg #60"), swap("treated for left knee pain", "treated for a strain of the left knee")),
  ],
  ["L39", "an acid suppressant without risk", asked("Omeprazole 20 mg #60")],
  [
    "L40",
    "a compound without its parts",
    both(asked("Flurbiprofen 20%, Cyclobenzaprine 5% cream"), swap("Cyclobenzaprine 5%", "")),
  ],
  [
    "L41",
    "therapy without visits or function",
    both(asked("Acupuncture, left knee"), swap(RIGHT[3] ?? "", "The report of 03/02/2015 was read.")),
  ],
  [
    "L42",
    "visits beyond the cap",
    both(asked("12 visits of physical therapy", { visits: 12 }), (input) => {
      input.facts.treatmentToDate = ["18 visits of physical therapy"];
    }),
  ],
  [
    "L43",
    "an adjunct of an operation that is not necessary",
    both(asked("Associated surgical service: cold therapy unit"), (input) => {
      input.otherItems = [{ ...OTHER, rationale: null, determination: "upheld" }];
      input.proposal.determination = "overturned";
    }),
  ],
  ["L44", "a retrospective request judged by another day", asked("Retrospective steroid injection (DOS 01/05/15)")],
  ["L45", "an amount left open", asked("Naproxen")],
  ["L46", "a name", say("This was discussed with Oakhurst.")],
  ["L46", "a person with a title", say("This was discussed with Mr. Vanterpool.")],
  ["L47", "the reviewer's qualifications", say("I am a board-certified orthopedic surgeon.")],
  ["L48", "unexplained abbreviations", say("The ROM, ADLS and VAS were noted.")],
  ["L49", "a word twice", say("The knee is is stable.")],
  ["L49", "quotation marks that do not close", say('The knee is "stable.')],
  [
    "L50",
    "another item's request",
    both(
      (input) => {
        input.otherItems = [{ ...OTHER, rationale: null }];
      },
      swap("steroid injection, left knee", OTHER.request),
    ),
  ],
  ["N01", "advocacy", say("The worker deserves this care.")],
  ["N02", "a motive", say("The claims administrator acted in bad faith.")],
  ["N03", "certainty beyond evidence", say("Without any doubt it would do nothing.")],
  ["R01", "no condition", swap(RIGHT[0] ?? "", "")],
  ["R01", "no request", swap(RIGHT[1] ?? "", "")],
  [
    "Q01",
    "a quote on another page",
    ({ proposal }) => {
      for (const one of proposal.criteria) for (const quote of one.evidence) quote.page = 2;
    },
  ],
  ["S01", "a short quotation that stands nowhere", say('The report calls it "severely swollen".')],
  [
    "A03",
    "documented without a quote",
    ({ proposal }) => {
      for (const one of proposal.criteria) one.evidence = [];
    },
  ],
  [
    "A05",
    "documented, while code finds nothing",
    ({ proposal }) => {
      for (const one of proposal.criteria)
        Object.assign(one, { state: "documented", evidence: proposal.criteria[0]?.evidence });
    },
  ],
  [
    "K02",
    "criteria of what is not cited",
    ({ proposal }) => {
      proposal.citations = [{ excerptId: "guide/other", pages: [] }];
    },
  ],
  [
    "C03",
    "a page outside the excerpt",
    ({ proposal }) => {
      proposal.citations = [{ excerptId: excerpt.id, pages: ["512"] }];
    },
  ],
];

const codesOf = (change: Change) => {
  const input = makeInput();
  change(input);
  return checkDraft(input).findings.map(({ code }) => code);
};

test("the right draft has no finding at all", () => {
  expect(checkDraft(makeInput()).findings.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
});

test.each(WRONG)("%s: %s", (code, _, change) => {
  expect(codesOf(change)).toContain(code);
  expect(codesOf(() => {})).not.toContain(code);
});

test("a finding says where it is", () => {
  const input = makeInput();
  say("She was seen again on 03/09/2015.")(input);
  const [found] = checkDraft(input).findings.filter(({ code }) => code === "L11");
  const place = found?.place;
  expect(place && "start" in place ? input.proposal.rationale.slice(place.start, place.end) : "").toBe("03/09/2015");
});
