import { describe, expect, test } from "vitest";
import { partDecisions } from "../../src/case-files/letters/decisions/part-decisions.ts";
import { partCounted } from "../../src/case-files/letters/part-counted.ts";

describe("a decision between a request and its reason", () => {
  test.each([
    [
      "ITEM 1  PT 2x6 left shoulder.  DENIED. 12 visits are done and",
      ["1. PT 2x6 left shoulder: DENIED", "Rationale: 12 visits are done and"],
    ],
    ["3) Biofeedback x 10: NON-CERTIFIED. No program", ["3. Biofeedback x 10: NON-CERTIFIED", "Rationale: No program"]],
    ["Request 2 psych eval:  not certified.", ["2. psych eval: not certified"]],
    ["B. Norco 10/325 #90. Modified to #45. Weaning", ["B. Norco 10/325 #90: Modified to #45", "Rationale: Weaning"]],
  ])("%s", (line, parted) => {
    expect(partDecisions([line])).toEqual(parted);
  });

  test.each([
    "1. MRI lumbar spine",
    "The request for an MRI is denied. It was done.",
    "Request 1 of 3: MRI. Denied. No",
  ])("%s stays whole", (line) => {
    expect(partDecisions([line])).toEqual([line]);
  });
});

describe("several requests that one line counts", () => {
  test.each([
    [
      "Treatment: 1. Knee arthroscopy   2. Gel 300g   3. Biofeedback 10 sessions",
      ["Treatment:", "1. Knee arthroscopy", "2. Gel 300g", "3. Biofeedback 10 sessions"],
    ],
    ["1 PT twelve more. 2 oxycodone. 3 helper 4 hours", ["1. PT twelve more.", "2. oxycodone.", "3. helper 4 hours"]],
  ])("%s", (line, parted) => {
    expect(partCounted([line])).toEqual(parted);
  });

  test.each(["1 tablet twice a day, 2 refills", "Norco 10/325 1 po q6h 2 weeks", "PT 2 times a week"])(
    "%s stays whole",
    (line) => {
      expect(partCounted([line])).toEqual([line]);
    },
  );
});
