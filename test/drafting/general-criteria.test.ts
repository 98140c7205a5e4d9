import { expect, it } from "vitest";
import { evaluateCriteria, leavesOf } from "../../src/drafting/criteria.ts";
import { findGeneralCriteria } from "../../src/drafting/determination/general-criteria.ts";

/** The kind of treatment that a request is taken for, by a word of its first condition. */
const REQUESTS: [request: string, asks: RegExp][] = [
  ["Post-op physical therapy 2x6, s/p right rotator cuff repair", /supervised therapy/],
  ["Manipulation under anesthesia, left shoulder", /Imaging shows/],
  ["Right shoulder arthroscopy with subacromial decompression", /weakness or loss of motion/],
  ["Left knee arthroscopy, partial medial meniscectomy", /Mechanical symptoms/],
  ["Total knee arthroplasty", /Advanced arthritis/],
  ["L4-5 radiofrequency ablation", /medial branch blocks gave/],
  ["Bilateral L3-5 medial branch blocks", /facet joints/],
  ["CT scan of the cervical spine", /deficit or red flag/],
  ["Spinal cord stimulator trial", /Failed back surgery/],
  ["Cold therapy unit, 14 day rental", /follows surgery/],
  ["Psychosomatic evaluation, cognitive behavioral therapy x6", /Psychological diagnosis/],
  ["Zolpidem 10 mg #30", /Insomnia/],
  ["Lidocaine 5% patch #30", /topically/],
  ["Trigger point injection x4", /twitch/],
  ["Aquatic therapy 2x6", /weight bearing/],
  ["Lumbar spinal fusion L5-S1", /Instability/],
  ["Ondansetron 4 mg #10", /Nausea after surgery/],
  ["Functional capacity evaluation", /return to work/],
];

it.each(REQUESTS)("%s", (request, asks) => {
  const tree = findGeneralCriteria(request);
  expect(tree && leavesOf(tree)[0]?.text).toMatch(asks);
});

it("names every condition of a tree once", () => {
  for (const [request] of REQUESTS) {
    const tree = findGeneralCriteria(request);
    const ids = tree ? leavesOf(tree).map(({ id }) => id) : [];
    expect(new Set(ids).size).toBe(ids.length);
  }
});

it("a sleep study is for suspected apnea at once, and for insomnia only after other care", () => {
  const tree = findGeneralCriteria("Polysomnogram");
  const outcome = (...texts: string[]) => {
    if (!tree) throw new Error("no conditions");
    const states = Object.fromEntries(
      leavesOf(tree).flatMap(({ id, text }) =>
        texts.some((one) => text.startsWith(one)) ? [[id, "documented" as const]] : [],
      ),
    );
    return evaluateCriteria(tree, states, { quantity: {} }).outcome;
  };
  expect(outcome("Excessive daytime sleepiness", "Snoring")).toBe("met");
  expect(outcome("Insomnia")).toBe("undetermined");
  expect(outcome("Insomnia", "Unresponsive", "Psychiatric")).toBe("met");
});
