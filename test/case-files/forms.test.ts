import { describe, expect, test } from "vitest";
import { readCase } from "../../src/case-files/read-case.ts";
import { describeDocument } from "../../src/case-files/store-pages.ts";
import { matchRequests } from "../../src/qa/match-requests.ts";
import type { Page } from "../../src/vocabulary.ts";
import heldBack from "./forms/held-back.txt?raw";
import setA from "./forms/set-a.txt?raw";
import setB from "./forms/set-b.txt?raw";
import setC from "./forms/set-c.txt?raw";

type Labelled = {
  name: string;
  pages: Page[];
  items: { request: string; outcome: string }[];
  ur: string;
  injury: string;
};

/** Case files as `forms/README.md` tells how they are written. */
function readForms(text: string): Labelled[] {
  return text
    .split(/^##### /m)
    .slice(1)
    .map((chunk) => {
      const parts = chunk.split(/^@@ /m);
      const documents = parts.slice(1, -1).map((part) => cut(part));
      const labels = cut(parts.at(-1) ?? "").text.split("\n");
      const field = (name: string) => labels.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1) ?? "";
      return {
        name: parts[0]?.trim() ?? "",
        pages: documents.flatMap(({ name, text: body }, at) => toPages(`d${at}`, name, body)),
        items: labels
          .filter((line) => line.includes("|"))
          .map((line) => line.split("|").map((cell) => cell.trim()))
          .map((cells) => ({ request: cells[0] ?? "", outcome: cells[4] ?? "" })),
        ur: field("ur"),
        injury: field("doi"),
      };
    });
}

function cut(part: string): { name: string; text: string } {
  const end = part.indexOf("\n");
  return { name: part.slice(0, end).trim(), text: part.slice(end + 1) };
}

function toPages(documentId: string, name: string, body: string): Page[] {
  const read = body.split(/^<PAGE>\n/m).map((text, at) => ({ number: at + 1, text, readable: true }));
  const { kind, date, sections } = describeDocument(name, read);
  return read.map((page) => {
    const section = sections.find((one) => one.firstPage <= page.number && one.lastPage >= page.number);
    return {
      ...page,
      documentId,
      document: name,
      kind: section?.kind ?? kind,
      date: section?.date ?? date,
      section: section?.firstPage,
    };
  });
}

describe.each(readForms(setA + setB + setC))("a case file of the form $name", ({ pages, items, ur, injury }) => {
  test("tells what is in dispute, how it was decided and when", () => {
    const { facts, items: found } = readCase(pages);
    const pairs = matchRequests(
      items.map(({ request }) => [request]),
      found.map(({ request }) => [request]),
    );
    expect(found.map(({ request }) => request)).toHaveLength(items.length);
    expect(pairs.map(({ left }) => items[left]?.request)).toEqual(items.map(({ request }) => request));
    expect(pairs.map(({ right }) => found[right]?.urDetermination)).toEqual(items.map(({ outcome }) => outcome));
    expect([facts.urDecisionDate, facts.dateOfInjury]).toEqual([ur, injury]);
  });
});

test("case files of other forms: few disputed items are missed and few are made up", () => {
  let [labelled, produced, matched] = [0, 0, 0];
  for (const { pages, items } of readForms(heldBack)) {
    const found = readCase(pages).items;
    labelled += items.length;
    produced += found.length;
    matched += matchRequests(
      items.map(({ request }) => [request]),
      found.map(({ request }) => [request]),
    ).length;
  }
  expect(matched / labelled).toBeGreaterThan(0.95);
  expect(matched / produced).toBeGreaterThan(0.95);
});
