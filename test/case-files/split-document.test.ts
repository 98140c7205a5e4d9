import { describe, expect, test } from "vitest";
import { splitDocument } from "../../src/case-files/split-document.ts";
import { COUNTED, type PacketDocument, packetPages, UNCOUNTED } from "./packets.ts";

/** Shares of right boundaries (of those that are and of those that were set), kinds and days. */
function score(packet: PacketDocument[], options: Parameters<typeof packetPages>[1] = {}) {
  const sections = splitDocument(packetPages(packet, options));
  let next = 1;
  const truth = packet.map((document) => {
    const first = next;
    next += document.pages.length;
    return { first, ...document };
  });
  const found = truth.map((document) => sections.find((section) => section.firstPage === document.first));
  const share = (hits: number, of: number) => hits / of;
  return {
    recall: share(found.filter(Boolean).length, truth.length),
    precision: share(found.filter(Boolean).length, sections.length),
    kinds: share(truth.filter((document, at) => found[at]?.kind === document.kind).length, truth.length),
    days: share(truth.filter((document, at) => found[at]?.date === document.date).length, truth.length),
  };
}

describe.each([
  ["with page counts of their own", COUNTED],
  ["without page counts, one page a scan", UNCOUNTED],
])("ten documents %s", (_, packet) => {
  test.each([
    ["as they are", {}],
    ["under the packet's own count", { stamp: true }],
    ["under a fax header", { fax: true }],
    ["stamped and faxed", { stamp: true, fax: true }],
  ])("in one file, %s", (_, options) => {
    expect(score(packet, options)).toEqual({ recall: 1, precision: 1, kinds: 1, days: 1 });
  });

  test("each alone is one document", () => {
    for (const document of packet) {
      expect(splitDocument(packetPages([document])), document.pages[0]?.slice(0, 60)).toHaveLength(1);
    }
  });

  test("in another order", () => {
    const { recall, precision, kinds } = score([...packet].reverse());
    expect(Math.min(recall, precision, kinds)).toBeGreaterThanOrEqual(0.95);
  });
});

test("tells who wrote, and over which days", () => {
  const sections = splitDocument(packetPages(UNCOUNTED));
  const by = sections.map((section) => [section.authorRole, section.provider]);
  expect(by.slice(0, 5)).toEqual([
    ["treating-physician", "T. Nakagawa, PA-C"],
    ["treating-physician", "T. Nakagawa, PA-C"],
    ["radiologist", "S. Obuya, MD"],
    ["radiologist", "S. Obuya, MD"],
    ["surgeon", "V. Marchetti, MD"],
  ]);
  expect(sections[5]).toMatchObject({ provider: "W. Aldous, DPT", date: "2018-04-02", dateTo: "2018-04-16" });
  expect(sections[8]).toMatchObject({ authorRole: "ur-physician", provider: "MERROW INSURANCE COMPANY" });
  expect(sections[9]).toMatchObject({ authorRole: "applicant", provider: null });
});

test("sections follow one another over all pages, whatever the pages hold", () => {
  const noise = [
    "",
    "Page 3 of 2",
    "1/1",
    "FAX FAX",
    "MRI",
    "\n\n",
    "p9",
    "Page 1 of 900",
    "PR-2",
    "UTILIZATION REVIEW",
  ];
  const pages = Array.from({ length: 200 }, (_, at) => {
    const text = noise[(at * 7) % noise.length] ?? "";
    return { number: at + 1, text, readable: text.trim() !== "" };
  });
  let next = 1;
  for (const section of splitDocument(pages)) {
    expect(section.firstPage).toBe(next);
    expect(section.lastPage).toBeGreaterThanOrEqual(section.firstPage);
    next = section.lastPage + 1;
  }
  expect(next).toBe(201);
  expect(splitDocument([])).toEqual([]);
});

test("a file name counts where the text of its one document is silent", () => {
  const pages = [{ number: 1, text: "Patient did well. Continue.", readable: true }];
  expect(splitDocument(pages, "03-operative-report-2016-02-25.pdf")[0]).toMatchObject({
    kind: "operative-report",
    date: "2016-02-25",
  });
});

test.each(["PR-2 - 04/13/2021", "PR-2 - 04-13-2021", "Progress report 3 - 04/13/2021"])(
  "the number of a form is no part of the date: %s",
  (head) => {
    const [section] = splitDocument([
      { number: 1, text: `${head}\nPenhallow, L.\nSubjective: elbow pain.`, readable: true },
    ]);
    expect(section).toMatchObject({ kind: "progress-report", date: "2021-04-13" });
  },
);
