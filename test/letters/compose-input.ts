/** A composed letter for tests that need no database. */
import { HOW_MADE } from "../../src/letter-form.ts";
import { writeClaimsAdministratorGuideline, writeReviewerGuideline } from "../../src/letters/cite-guidelines.ts";
import type { DeterminationLetter, LetterDecision, ParsedLetter } from "../../src/vocabulary.ts";

export const DECISION: LetterDecision = {
  disputedItemId: "item_1",
  request: "Work conditioning 2x4 for low back",
  state: "approved",
  determination: "upheld",
  claimsAdministratorGuideline: "Decision based on MTUS Chronic Pain Treatment 2009, Section(s): Work conditioning.",
  reviewerGuideline: "Decision based on MTUS Chronic Pain Treatment 2009, Page(s): 125, Section(s): Work conditioning.",
  searchSequence: null,
  rationale:
    "The worker has low back pain. The records name no number of visits. The request is not medically necessary.",
};

export function makeLetter(change: Partial<DeterminationLetter> = {}): DeterminationLetter {
  return {
    caseFileId: "case_1",
    draftMark: null,
    gaps: [],
    notes: [],
    header: {
      caseNumber: "CM15-0001234",
      assignedOn: "2015-01-20",
      decidedOn: "2015-02-20",
      priority: "standard",
      claimsAdministrator: "Bellwether Pacific Claims",
    },
    headerVersion: 0,
    dates: { injury: "2014-02-05", urDecision: "2014-12-26", applicationReceived: "2014-12-29" },
    howMade: HOW_MADE,
    credentials: [
      { licensureStates: ["California"], specialties: ["Internal Medicine", "Rheumatology"], boardCertified: true },
    ],
    documents: [
      "Dry Creek Occupational Medicine: progress report, 12/03/2014",
      "Medical Treatment Utilization Schedule",
    ],
    summary: {
      number: 1,
      origin: "reviewer",
      text: "The injured worker is a 43-year-old male who sustained an industrial injury on 02/05/2014.",
      sentences: [],
      checks: [],
      createdAt: null,
    },
    decisions: [DECISION],
    ...change,
  };
}

/** The letter that our form makes of what another letter says. */
export function composeParsed(parsed: ParsedLetter): DeterminationLetter {
  const { worker, dates } = parsed;
  const who = worker.age === null ? (worker.sex ?? "person") : `${worker.age}-year-old ${worker.sex ?? "person"}`;
  return makeLetter({
    header: {
      caseNumber: "CM15-0001234",
      assignedOn: dates.assigned,
      decidedOn: dates.determination,
      priority: "standard",
      claimsAdministrator: null,
    },
    dates: {
      injury: dates.injury,
      urDecision: dates.urDecision,
      applicationReceived: dates.applicationReceived,
    },
    summary: { ...makeLetter().summary, text: `The injured worker is a ${who} with an industrial injury.` },
    decisions: parsed.items.map((item, at) => ({
      ...DECISION,
      disputedItemId: `item_${at}`,
      request: item.request,
      determination: item.determination,
      claimsAdministratorGuideline: writeClaimsAdministratorGuideline(item.urGuidelines),
      reviewerGuideline: writeReviewerGuideline(
        item.reviewerGuidelines.map((citation) => ({
          ...citation,
          excerptId: "x",
          topic: citation.topic ?? "",
          sections: citation.sections ?? [],
        })),
      ),
      rationale: item.rationale,
    })),
  });
}
