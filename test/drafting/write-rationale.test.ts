import { expect, test } from "vitest";
import { readConclusion, splitSentences } from "../../src/drafting/checks/sentences.ts";
import { phraseCriterion } from "../../src/drafting/phrase-criterion.ts";
import { shortenRationale, simplifyRationale } from "../../src/drafting/reword-rationale.ts";
import { type RationaleFacts, shortRequest, writeRationale } from "../../src/drafting/write-rationale.ts";

const facts: RationaleFacts = {
  worker: { age: 58, sex: "female" },
  dateOfInjury: "2009-09-21",
  diagnoses: [
    "Lumbar disc displacement (722.10)",
    "Lumbar disc displacement 722.10/M51.26",
    "She was seen by Dr. Okafor",
  ],
  treatmentToDate: ["Physical therapy"],
  documents: [{ id: "doc_1", name: "05-pr2.txt", kind: "progress-report", date: "2014-07-22" }],
  unreadablePages: 1,
  item: { request: "Norco 10/325mg #120", quantity: { tablets: 120 } },
  excerpts: [
    {
      id: "guide/opioids",
      sourceKey: "mtus-chronic-pain-2009",
      source: "MTUS",
      edition: "2009",
      authority: null,
      inForceFrom: null,
      inForceTo: null,
      chapter: null,
      chapterNumber: null,
      topic: "Opioids, ongoing management (the four As)",
      pages: "78",
      citedSections: [],
      bodyRegions: [],
      treatments: [],
      recommendation: "recommended with criteria",
      textKind: "summary",
      summary: "",
      criteria: {
        kind: "allOf",
        id: "c0",
        of: [
          { kind: "leaf", id: "c1", text: "Adverse effects reviewed" },
          { kind: "leaf", id: "c2", text: "Patient has returned to work" },
        ],
      },
      limits: "",
      confidence: "high",
    },
  ],
  criteria: [
    {
      id: "c1",
      excerptId: "guide/opioids",
      text: "Adverse effects reviewed",
      role: "leaf",
      state: "documented",
      deciding: false,
      evidence: [{ documentId: "doc_1", document: "05-pr2.txt", page: 1, quote: "Bowels slow, senna helps." }],
    },
    {
      id: "c2",
      excerptId: "guide/opioids",
      text: "Patient has returned to work",
      role: "leaf",
      state: "not-documented",
      deciding: true,
      evidence: [],
    },
  ],
  proposed: { determination: "upheld" },
};

test("tells worker, request, requirement, what is and is not documented, and concludes", () => {
  const text = writeRationale(facts).rationale;
  expect(text).toContain(
    "a 58-year-old female with a date of injury of 09/21/2009, treated for lumbar disc displacement.",
  );
  expect(text).toContain("The request is for Norco 10/325mg #120.");
  expect(text).toContain(
    'The progress report of 07/22/2014 (page 1) shows that adverse effects have been reviewed: "Bowels slow, senna helps"',
  );
  expect(text).toContain(
    "However, on their readable pages, the available records do not show that the worker has returned to work.",
  );
  expect(text).toContain("not to be stopped abruptly");
  expect(text).not.toContain("Okafor");
  expect(readConclusion(splitSentences(text).at(-1) ?? "")).toBe("not-necessary");
});

test.each([
  ["overturned", undefined, "necessary"],
  ["upheld", undefined, "not-necessary"],
  ["modified", { tablets: 90 }, "in-part"],
] as const)("concludes as %s", (determination, allowed, conclusion) => {
  const text = writeRationale({ ...facts, proposed: { determination, ...(allowed ? { allowed } : {}) } }).rationale;
  expect(readConclusion(splitSentences(text).at(-1) ?? "")).toBe(conclusion);
});

test("an overturned rationale claims no absence", () => {
  expect(writeRationale({ ...facts, proposed: { determination: "overturned" } }).rationale).not.toContain(
    "do not document",
  );
});

test("a shorter text keeps the worker, what is missing and the conclusion", () => {
  const text = writeRationale(facts).rationale;
  const shorter = shortenRationale(text);
  expect(shorter.length).toBeLessThan(text.length);
  expect(shorter).toContain("do not show that the worker has returned to work");
  expect(shorter).toMatch(/not medically necessary\.$/);
});

test("plainer words leave quotations alone", () => {
  expect(simplifyRationale('NSAIDs prior to surgery: "NSAIDs prior to surgery".')).toBe(
    'anti-inflammatory drugs before surgery: "NSAIDs prior to surgery".',
  );
});

test("a request authorised in part is named by what remains", () => {
  const request =
    "Baclofen 10mg #30 was the original request. Baclofen 10mg #27 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Baclofen 10mg #3";
  expect(shortRequest(request)).toBe("Baclofen 10mg #3");
});

test.each([
  ["Adequate trial of PT", "object", "an adequate trial of PT"],
  ["Pain specialist consulted", "object", "that a pain specialist has been consulted"],
  ["Help with bathing needed", "object", "a need for help with bathing"],
  ["Effusion documented on examination", "object", "effusion on examination"],
  ["Patient has failed therapy", "object", "that the worker has failed therapy"],
  ["Not a candidate for surgery", "topic", "whether the worker is not a candidate for surgery"],
  ["Weaning if long-term use is being stopped", "object", "weaning if long-term use is being stopped"],
] as const)("phrases %s as %s", (text, use, phrase) => {
  expect(phraseCriterion(text, use)).toBe(phrase);
});
