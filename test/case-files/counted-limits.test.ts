import { describe, expect, test } from "vitest";
import type { EvidenceContext } from "../../src/case-files/assertion.ts";
import { assessCriterion } from "../../src/case-files/assess-criterion.ts";
import { indexPages } from "../../src/case-files/page-index.ts";
import { levelsIn } from "../../src/case-files/spinal-levels.ts";
import type { Page } from "../../src/vocabulary.ts";

function page(text: string, over: Partial<Page> = {}): Page {
  return {
    documentId: over.document ?? "d1",
    document: "d1.txt",
    number: 1,
    text,
    readable: true,
    kind: "progress-report",
    date: "2015-05-20",
    ...over,
  };
}

function ask(
  pages: Page[],
  text: string,
  context: EvidenceContext = {},
  kind: "leaf" | "exclusion" | "limit" = "limit",
) {
  const { state, evidence } = assessCriterion(
    indexPages(pages),
    { text, kind },
    { asOf: "2015-06-01", dateOfInjury: "2014-01-10", ...context },
  );
  return { state, quotes: evidence.map(({ quote }) => quote) };
}

describe("spinal levels", () => {
  test.each([
    ["bilateral L4-5 and L5-S1 facets", 2],
    ["L3 to S1 fusion", 3],
    ["C5-C7 discectomy", 2],
    ["right L4 and L5 transforaminal injection", 2],
    ["L3, L4 and L5 medial branch blocks", 2],
    ["lumbar epidural injection", 0],
  ])("%s", (text, count) => expect(levelsIn(text)).toBe(count));

  test("a limit of levels is kept or passed by the request", () => {
    const context = { request: "Facet joint injections bilateral L3-4, L4-5 and L5-S1" };
    const plan = page("PLAN\n1. Facet joint injections bilateral L3-4, L4-5 and L5-S1.");
    expect(ask([plan], "No more than two levels", context).state).toBe("explicitly-absent");
    expect(ask([plan], "No more than three levels", context).state).toBe("documented");
  });
});

describe("visits and sessions", () => {
  const asked = page("PLAN\nAcupuncture 2x3 for the neck.");
  const context = { request: "Acupuncture 6 visits", quantity: { visits: 6, perWeek: 2, weeks: 3 } };

  test("frequency and duration are those of the request", () => {
    expect(ask([asked], "Frequency one to three times a week", context)).toEqual({
      state: "documented",
      quotes: ["Acupuncture 2x3 for the neck."],
    });
    const often = { request: "Acupuncture 20 visits", quantity: { visits: 20, perWeek: 5, weeks: 4 } };
    expect(ask([page("PLAN\nAcupuncture 5x4.")], "Frequency one to three times a week", often).state).toBe(
      "explicitly-absent",
    );
  });

  test("a total counts the visits that were had before", () => {
    const notes = page("CHIROPRACTIC LEDGER\nDischarge: 14 visits completed.", {
      document: "d2",
      kind: "therapy-notes",
    });
    const more = page("PLAN\nChiropractic 1x6 for the neck.");
    const chiropractic = { request: "Chiropractic x 6 visits", quantity: { visits: 6 } };
    const limit = "With improvement, up to 18 visits over six to eight weeks";
    expect(ask([notes, more], limit, chiropractic).state).toBe("explicitly-absent");
    expect(ask([page(notes.text.replace("14", "10"), notes), more], limit, chiropractic).state).toBe(
      "explicitly-absent",
    );
  });

  test("visits that are only recommended were not had", () => {
    const future = page("Future care should include chiropractic, up to 16 visits.", {
      document: "d2",
      kind: "consultation",
    });
    const more = page("PLAN\nChiropractic 1x6 for the neck.");
    const chiropractic = { request: "Chiropractic x 6 visits", quantity: { visits: 6 } };
    const limit = "With improvement, up to 18 visits over six to eight weeks";
    expect(ask([future, more], limit, chiropractic).state).not.toBe("explicitly-absent");
  });
});

describe("a compound", () => {
  const request = "Ketoprofen 10%/gabapentin 6%/lidocaine 5% cream 120 gm";
  const plan = page(`PLAN\n1. ${request}, tid.`);

  test("one agent without support bars the whole", () => {
    expect(ask([plan], "Any ingredient in the compound is not recommended", { request }, "exclusion").state).toBe(
      "documented",
    );
    expect(ask([plan], "Topical baclofen included", { request }, "exclusion").state).toBe("explicitly-absent");
  });

  test("a patch of lidocaine is no cream of it", () => {
    const patch = "Lidocaine 5% patch #30";
    const own = page(`PLAN\n1. ${patch}`);
    expect(ask([own], "Lidocaine in a form other than the patch", { request: patch }, "exclusion").state).toBe(
      "explicitly-absent",
    );
  });
});

describe("time on a drug", () => {
  const request = "Ambien 10 mg #30";
  const limit = "Seven to ten days, up to two to six weeks";

  test("since a month years ago is beyond a limit of weeks, under the other name too", () => {
    expect(ask([page("Zolpidem 10 mg qhs since 7/2013.")], limit, { request }).state).toBe("explicitly-absent");
  });

  test("a first prescription keeps it", () => {
    expect(ask([page("Start Ambien 10 mg qhs.")], limit, { request }).state).toBe("documented");
  });

  test("an allergy to it is no use of it", () => {
    expect(ask([page("Allergies: Ambien (hives).", { date: "2013-01-01" })], limit, { request }).state).toBe(
      "not-documented",
    );
  });
});

describe("what denies an exclusion", () => {
  test("a risk that was looked at, found or not", () => {
    const context = { request: "Cymbalta 60 mg #30" };
    expect(ask([page("LFTs normal in January.")], "Liver impairment not considered", context, "exclusion").state).toBe(
      "explicitly-absent",
    );
    expect(ask([page("FH: father liver cancer.")], "Liver impairment not considered", context, "exclusion").state).toBe(
      "not-documented",
    );
  });

  test("the other shoulder's operation says nothing of this one", () => {
    const context = { request: "Left shoulder sling", side: "left" as const, bodyRegion: "shoulder" };
    const history = page("Right shoulder arthroscopic repair in 2004.");
    expect(ask([history], "Open repair", context, "leaf").state).toBe("not-documented");
    expect(ask([page("The left repair is to be all-arthroscopic.")], "Open repair", context, "leaf").state).toBe(
      "explicitly-absent",
    );
  });
});

describe("outcomes", () => {
  test("scores with and before a drug make its relief in percent", () => {
    const context = { request: "Lyrica 75 mg #60" };
    const asked = "Measured pain relief of at least about 30 percent with the drug";
    expect(ask([page("Leg burning 4/10 on Lyrica (8 before).")], asked, context, "leaf").state).toBe("documented");
    expect(ask([page("On Lyrica. Pain is down from 8/10 to 7/10.")], asked, context, "leaf").state).toBe(
      "explicitly-absent",
    );
  });

  test("complaints that stay even with the drug are no benefit", () => {
    const context = { request: "Ambien 10 mg #30" };
    const sleep = page("Sleeps about 4 h even w/ Ambien, naps in day.");
    expect(ask([sleep], "Sleep is better with the drug", context, "leaf").state).toBe("explicitly-absent");
  });

  test("a later claim of gain against the course's own measures is a conflict", () => {
    const notes = page("CHIROPRACTIC\nFINAL: 18 visits.\nNDI 44 at start, 44 at end.", {
      document: "d2",
      kind: "therapy-notes",
      date: "2015-01-10",
    });
    const claim = page("Pt has improved greatly with chiropractic, now driving full time.");
    const context = { request: "Chiropractic x 12 visits, neck", bodyRegion: "neck" };
    expect(ask([notes, claim], "Objective functional improvement from prior visits", context, "leaf").state).toBe(
      "conflicting",
    );
  });

  test("no drug of a list tried is a denial, another drug's effect is no benefit", () => {
    const context = { request: "Compound cream 120 gm" };
    expect(
      ask([page("No gabapentin, amitriptyline or duloxetine tried.")], "Anticonvulsant trial failed", context, "leaf")
        .state,
    ).toBe("explicitly-absent");
    const sleep = page("Good response to pregabalin. Insomnia: Ambien continued.");
    expect(ask([sleep], "Sleep is better with the drug", { request: "Ambien 10 mg #30" }, "leaf").state).toBe(
      "not-documented",
    );
  });
});
