import { expect, test } from "vitest";
import { librarySearch } from "../../src/drafting/preparation/choose-excerpts.ts";
import { findRecentOperation, tellOperation } from "../../src/drafting/preparation/recent-operation.ts";

const page = "She underwent right total knee replacement on 6/20/13. The left shoulder was decompressed in 2009.";

test("an operation of the last six months at the place of the request is found by its name", () => {
  expect(findRecentOperation([page], "Physical therapy, right knee", "2013-10-21")).toContain("total knee replacement");
  expect(findRecentOperation([page], "Physical therapy, right knee", "2014-10-21")).toBeNull();
  expect(findRecentOperation([page], "Physical therapy, neck", "2013-10-21")).toBeNull();
  expect(
    findRecentOperation(["A right knee replacement is planned for 9/1/13."], "PT right knee", "2013-10-21"),
  ).toBeNull();
});

test("a decompression of the shoulder is no operation of the spine", () => {
  const found = findRecentOperation(
    ["Left shoulder decompression was done on 6-4-15."],
    "PT left shoulder",
    "2015-09-17",
  );
  expect(found).toBe("shoulder subacromial decompression");
});

test("therapy within that time is looked up under the operation, and nothing else is", () => {
  const state = { pages: [{ text: page }], asOf: "2013-10-21" };
  const brief = { diagnoses: [], treatmentToDate: [], items: [] };
  const therapy = { id: "i", request: "Physical therapy x12, right knee" };
  expect(librarySearch(brief, { ...therapy, ...tellOperation(state, therapy) }).query).toMatch(
    /^post-op physical therapy knee total knee/,
  );
  expect(tellOperation(state, { request: "MRI of the right knee" })).toEqual({});
});
