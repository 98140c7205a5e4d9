import { expect, test } from "vitest";
import { chooseSupplements } from "../../src/drafting/preparation/choose-supplement.ts";
import type { BriefItem, ToolOutputs } from "../../src/drafting/tool-contract.ts";
import type { SourceKey } from "../../src/vocabulary.ts";

type Entry = ToolOutputs["findExcerpts"]["excerpts"][number];
const entry = (excerptId: string, source: SourceKey, score: number, change: Partial<Entry> = {}): Entry => ({
  ...{ excerptId, source, score, edition: "", chapter: null, topic: excerptId, pages: null, step: "mtus" },
  ...{ inForceFrom: null, inForceTo: null, ...change },
});
const item = (request: string, bodyRegion: string | null) => ({ request, bodyRegion }) as BriefItem;
const choose = (ranked: Entry[], request = "physical therapy", region: string | null = "knee") =>
  chooseSupplements(item(request, region), ranked, ranked[0]?.excerptId ?? "", 6);

const pain = entry("pain", "mtus-chronic-pain-2009", 18);
const knee = entry("knee", "acoem-2004", 15, { chapter: "13 Knee Complaints", chapterNumber: "13" });
const neck = entry("neck", "acoem-2004", 16, { chapter: "8 Neck and Upper Back Complaints", chapterNumber: "8" });

test("the body part's chapter stands beside the guidelines on pain, and they beside the chapter", () => {
  expect(choose([pain, neck, knee])).toEqual(["knee"]);
  expect(choose([knee, entry("pain", "mtus-chronic-pain-2009", 12)])).toEqual(["pain"]);
  expect(choose([pain, { ...knee, score: 8 }])).toEqual([]);
});

test("ODG stands beside where it is about the same treatment, and never with a draft that rests on it", () => {
  expect(choose([knee, entry("odg", "odg", 12)])).toEqual(["odg"]);
  expect(choose([knee, entry("odg", "odg", 9)])).toEqual([]);
  expect(choose([entry("odg", "odg", 18), knee])).toEqual([]);
});

test("of a limb named as a whole, the chapters on its other parts", () => {
  const hand = entry("hand", "acoem-2004", 18, { chapter: "11 Forearm, Wrist, and Hand Complaints" });
  const shoulder = entry("shoulder", "acoem-2004", 17, { chapter: "9 Shoulder Complaints" });
  expect(choose([hand, shoulder], "EMG", "upper extremities")).toEqual(["shoulder"]);
  expect(choose([hand, shoulder], "EMG", "wrist")).toEqual([]);
});

test("the class of a topical drug, and not of a tablet", () => {
  const patch = entry("patch", "mtus-chronic-pain-2016", 18);
  const topical = entry("class", "mtus-chronic-pain-2016", 14, { topic: "Topical analgesics" });
  expect(choose([patch, topical], "Lidocaine 5% patch", null)).toEqual(["class"]);
  expect(choose([patch, topical], "Naproxen tablets", null)).toEqual([]);
});

test("what bears on every request stands beside none; initial treatment only beside pain without a chapter", () => {
  const initial = entry("acoem-2004/ch3/initial-treatment", "acoem-2004", 12, {
    chapter: "3 Initial Approaches to Treatment",
  });
  const scope = entry("mtus-chronic-pain-2016/scope", "mtus-chronic-pain-2016", 17, { topic: "Scope" });
  expect(choose([knee, scope, initial])).toEqual([]);
  expect(choose([pain, scope, initial])).toEqual([initial.excerptId]);
  expect(choose([pain, initial, knee])).toEqual(["knee"]);
});

test("the drug list beside the chapter on a drug, and the chapter beside the drug list", () => {
  const chapter = entry("chapter", "mtus-acoem", 18);
  const list = entry("list", "mtus-formulary-2018", 9);
  expect(choose([chapter, list], "Omeprazole 20mg #30", null)).toEqual(["list"]);
  expect(choose([{ ...list, score: 19 }, chapter, entry("other", "mtus-formulary-2018", 9)], "Cream", null)).toEqual([
    "chapter",
  ]);
});

test("the rules of the postsurgical guideline beside the table of an operation", () => {
  const table = entry("mtus-postsurgical-2009/rotator-cuff", "mtus-postsurgical-2009", 20);
  const rules = entry("mtus-postsurgical-2009/general-rules", "mtus-postsurgical-2009", 14);
  expect(choose([table, rules])).toEqual([rules.excerptId]);
});
