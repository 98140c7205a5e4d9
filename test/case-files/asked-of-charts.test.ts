import { expect, test } from "vitest";
import type { EvidenceContext } from "../../src/case-files/assertion.ts";
import { assessCriterion } from "../../src/case-files/assess-criterion.ts";
import { indexPages } from "../../src/case-files/page-index.ts";
import type { Page } from "../../src/vocabulary.ts";

type Told = Partial<Page> & { text: string };

function ask(criterion: string, told: Told[], context: EvidenceContext, kind: "leaf" | "exclusion" = "leaf") {
  const pages = told.map(
    (page, at): Page => ({
      ...{ documentId: `d${at}`, document: `${at}.txt`, kind: "progress-report", date: "2015-04-01", number: 1 },
      ...{ readable: true, ...page },
    }),
  );
  const given = { asOf: "2015-05-01", dateOfInjury: "2014-06-01", ...context };
  const found = assessCriterion(indexPages(pages), { text: criterion, kind }, given);
  return { state: found.state, quotes: found.evidence.map(({ quote }) => quote) };
}

const ESI = { request: "Right C5-6 epidural steroid injection", bodyRegion: "neck", side: "right" } as const;

test("a study that is only planned corroborates nothing", () => {
  const planned = [{ text: "Plan: EMG and nerve conduction study of both arms, to tell root from neuropathy." }];
  expect(ask("Radiculopathy corroborated by electrodiagnostic testing", planned, ESI).state).toBe("not-documented");
});

test("numbness of both hands that follows no root is no radiculopathy of one side", () => {
  const exam = [
    { text: "Sensation: less to pin over the first three digits of both hands. The loss does not follow one root." },
  ];
  expect(ask("Radiculopathy documented on physical examination", exam, ESI).state).toBe("explicitly-absent");
  const root = [{ text: "Sensation: less to pin over the right thumb. Right biceps reflex absent." }];
  expect(ask("Radiculopathy documented on physical examination", root, ESI).state).toBe("documented");
});

test("a blood thinner that is denied was asked about", () => {
  expect(ask("Use of blood thinners was checked", [{ text: "No blood thinner." }], ESI).state).toBe("documented");
});

test("relief that has passed is a failure of the care and no lasting relief", () => {
  const injected = [{ text: "The second injection helped for ten days. Pain 6/10 again." }];
  const wrist = { request: "Steroid injection, right wrist", bodyRegion: "wrist", side: "right" } as const;
  expect(ask("Conservative care has been tried and failed", injected, wrist).state).toBe("documented");
  expect(ask("Earlier injections gave lasting relief", injected, wrist).state).toBe("explicitly-absent");
});

test("a drug that upsets no stomach has not failed, and one in a cream was not tried", () => {
  const taken = [{ text: "Ibuprofen 600 tid w/ food, no stomach upset." }];
  const cream = { request: "Compound cream flurbiprofen 20% / gabapentin 6%", bodyRegion: "wrist", side: null };
  expect(ask("Oral medication was not tolerated or failed", taken, cream).state).not.toBe("documented");
  const asked = [{ text: "Compound cream flurbiprofen 20% / gabapentin 6%, since he cannot take pills." }];
  expect(ask("Anticonvulsant trial failed", asked, cream).state).toBe("not-documented");
});

test("to be taken off a drug is advice, not a stop", () => {
  const relaxant = { request: "Fexmid 7.5mg #60", bodyRegion: "neck", side: null };
  const told = [{ text: "Fexmid 7.5 bid. She should come off Fexmid." }];
  expect(ask("The worker takes the drug", told, relaxant).state).toBe("documented");
});

test("of several risks one suffices, whatever is denied of the others", () => {
  const acid = { request: "Omeprazole 20mg #30", bodyRegion: null, side: null };
  const told = [{ text: "No ulcer, no black stool. Dyspepsia from naproxen." }];
  expect(ask("Gastrointestinal risk factor or dyspepsia", told, acid).state).toBe("documented");
});

test("the conclusion of the newest nerve study decides, not its letterhead", () => {
  const release = { request: "Right carpal tunnel release", bodyRegion: "wrist", side: "right" } as const;
  const early = {
    kind: "other",
    date: "2014-07-01",
    text: "NERVE CONDUCTION STUDY\nNormal nerve conduction study.",
  } as const;
  const late = {
    kind: "other",
    date: "2015-03-01",
    text: "ELECTRODIAGNOSTIC STUDY\n1. Right median neuropathy at the wrist, moderate in degree.",
  } as const;
  const criterion = "Positive nerve conduction study before surgery";
  expect(ask(criterion, [early, late], release)).toEqual({
    state: "documented",
    quotes: ["1. Right median neuropathy at the wrist, moderate in degree."],
  });
  expect(ask(criterion, [early], release).state).toBe("explicitly-absent");
});

test("a share of relief in a procedure note answers for the block, an earlier treatment that was never had does not", () => {
  const ablation = { request: "Radiofrequency ablation L4-5", bodyRegion: "low back", side: null };
  const criterion = "Diagnostic blocks gave at least 50 percent relief";
  const note = {
    text: "PROCEDURE: Diagnostic medial branch blocks L3, L4.\nPain diary reviewed: 85% relief for two hours.",
  };
  expect(ask(criterion, [note], ablation).state).toBe("documented");
  expect(ask(criterion, [{ text: "No prior RFA." }], ablation).state).toBe("not-documented");
});

test("a report that finds everything on the other side is a conflict with its own diagnosis", () => {
  const surgery = { request: "Left shoulder arthroscopy", bodyRegion: "shoulder", side: "left" } as const;
  const astray = [{ text: "R shoulder: painful arc 80-120, Hawkins positive.\nA: 1. L shoulder impingement." }];
  expect(ask("The findings are on the side of the request", astray, surgery).state).toBe("conflicting");
});

test("an imaging report of the other knee shows nothing of this one", () => {
  const knee = { request: "MRI right knee", bodyRegion: "knee", side: "right" } as const;
  const left = [{ kind: "imaging", text: "MRI LEFT KNEE\nTear of the medial meniscus." } as const];
  expect(ask("Meniscal tear", left, knee).state).toBe("not-documented");
  const right = [{ kind: "imaging", text: "MRI RIGHT KNEE\nTear of the medial meniscus." } as const];
  expect(ask("Meniscal tear", right, knee).state).toBe("documented");
});

test("a few degrees more are within the error of the measurement", () => {
  const therapy = { request: "Physical therapy left shoulder", bodyRegion: "shoulder", side: "left" } as const;
  const course = (to: string) => [
    {
      kind: "therapy-notes",
      text: `PHYSICAL THERAPY, L shoulder\n24 visits: flex 132 -> ${to}, abd 120 -> 120.`,
    } as const,
  ];
  expect(ask("Functional improvement with the earlier visits", course("134"), therapy).state).toBe("explicitly-absent");
  expect(ask("Functional improvement with the earlier visits", course("165"), therapy).state).toBe("documented");
});
