import { expect, test } from "vitest";
import { readCase } from "../../src/case-files/read-case.ts";
import { readRequest } from "../../src/case-files/read-request.ts";

const letter = (text: string) =>
  readCase([
    {
      documentId: "review",
      document: "review.txt",
      kind: "ur-denial",
      date: "2015-05-29",
      number: 1,
      text,
      readable: true,
    },
  ]).items.map(({ request, quantity, side, urDetermination }) => ({ request, quantity, side, urDetermination }));

test("a letter in running text yields its items, with the decision of the next sentence", () => {
  expect(
    letter(
      "UTILIZATION REVIEW\nDate: 05/29/2015\n\nWe have reviewed the request for physical therapy 2 times a week for 6 weeks for the\nleft shoulder. After review the request is not certified. The request for an MRI of the left shoulder is also denied.\n",
    ),
  ).toEqual([
    {
      request: "physical therapy 2 times a week for 6 weeks for the left shoulder",
      quantity: { perWeek: 2, weeks: 6, visits: 12 },
      side: "left",
      urDetermination: "denied",
    },
    { request: "MRI of the left shoulder", quantity: { studies: 1 }, side: "left", urDetermination: "denied" },
  ]);
});

test("a drug that is modified in running text", () => {
  expect(
    letter(
      "NOTICE OF NON-CERTIFICATION\n05/29/2015\n\nThe request for Ambien 10 mg #30 is modified to #15 for weaning.",
    ),
  ).toMatchObject([{ request: "Ambien 10 mg #30", quantity: { tablets: 30 }, urDetermination: "modified" }]);
});

test.each([
  ["Lidoderm 5% patch #30", { patches: 30 }],
  ["Soma 350 mg Qty: 90 Refills: 2", { tablets: 90, refills: 2 }],
  ["Flurbiprofen 20% cream 120 gm", { grams: 120 }],
])("%s", (request, quantity) => {
  expect(readRequest(request).quantity).toEqual(quantity);
});
