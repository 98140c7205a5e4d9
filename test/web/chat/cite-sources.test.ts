import { describe, expect, test } from "vitest";
import type { CaseDocument, ChatMessage } from "../../../src/web/api-types.ts";
import { citeSources, sourcesOf, splitMarked } from "../../../src/web/chat/cite-sources.ts";
import { collectKnown } from "../../../src/web/chat/known-sources.ts";

const PAGE = "Low back pain since the injury,\ntreated with six visits of physical therapy.";
const document = (id: string, name: string, more: Partial<CaseDocument> = {}) =>
  ({
    ...{ id, name, pageCount: 3, withdrawnAt: null, kind: "progress-report", date: "2014-12-03", sections: [] },
    ...more,
  }) as CaseDocument;
const DOCUMENTS = [
  document("d1", "pr2.txt"),
  document("d2", "MRI (left).pdf", { kind: "imaging", withdrawnAt: "2024-01-01" }),
];

const answer = (...parts: object[]) => ({ id: "a", role: "assistant", parts }) as unknown as ChatMessage;
const tool = (name: string, output: object) => ({
  ...{ type: `tool-${name}`, toolCallId: name, state: "output-available", input: {}, output },
});
const NOTHING = collectKnown(answer());
const EVIDENCE = collectKnown(
  answer(
    tool("findEvidence", {
      state: "documented",
      evidence: [
        { documentId: "d1", document: "pr2.txt", page: 2, quote: "six visits of physical therapy", start: 9, end: 39 },
      ],
    }),
    tool("readExcerpt", {
      excerpt: {
        id: "e1",
        sourceKey: "mtus-chronic-pain-2009",
        edition: "2009",
        topic: "Work conditioning",
        pages: "125-126",
      },
    }),
  ),
);

const states = (texts: string[], known = NOTHING, pages?: Map<string, string>) =>
  citeSources(texts, DOCUMENTS, known, pages).sources.map(({ number, state, place }) => [number, state, place]);

describe("citations of an answer", () => {
  test("are numbered over all its texts; the same place and words are one source", () => {
    expect(states(["One [pr2.txt p. 2]. Two [PR2.TXT, page 3].", "Again [pr2.txt p. 2]."])).toEqual([
      [1, "unverified", "Progress report 12/03/2014, p. 2"],
      [2, "unverified", "Progress report 12/03/2014, p. 3"],
    ]);
  });

  test.each([
    ["its words stand on the page", '"treated with six visits" [pr2.txt p. 2]', "verified"],
    ["words left out", "“Low back pain … physical therapy.” [pr2.txt p. 2]", "verified"],
    ["other words", '"treated with seven visits" [pr2.txt p. 2]', "broken"],
  ])("a quotation is compared with its page: %s", (_, text, state) => {
    const waiting = citeSources([text], DOCUMENTS, NOTHING);
    expect(waiting.wanted).toEqual([{ documentId: "d1", page: 2 }]);
    expect(waiting.sources[0]?.state).toBe("unverified");
    expect(states([text], NOTHING, new Map([["d1/2", PAGE]]))[0]?.[1]).toBe(state);
  });

  test("what was found for the answer is verified and opens on its span", () => {
    const { sources, wanted } = citeSources(["He had therapy [pr2.txt p. 2]."], DOCUMENTS, EVIDENCE);
    expect(sources).toMatchObject([
      {
        state: "verified",
        says: "“six visits of physical therapy”",
        open: { kind: "page", place: { documentId: "d1", page: 2, start: 9, end: 39 } },
      },
    ]);
    expect(wanted).toEqual([]);
  });

  test.each([
    ["[pr2.txt p. 9]", "broken"],
    ["[MRI (left).pdf p. 1]", "broken"],
    ["[invented.pdf p. 1]", "broken"],
  ])("%s is broken", (text, state) => {
    expect(states([text])[0]?.[1]).toBe(state);
  });

  test("several places in one reference, a guideline by its page, and brackets that are none", () => {
    expect(states(["[pr2.txt p. 1, 3] [pr2.txt pp. 1-2; MRI (left).pdf p. 1]"])).toHaveLength(4);
    const { sources } = citeSources(["[MTUS Chronic Pain p. 126]"], DOCUMENTS, EVIDENCE);
    expect(sources).toMatchObject([{ state: "verified", open: { kind: "excerpt", excerptId: "e1" } }]);
    const words = "He was [sic] told [see p. 4], and [MTUS Chronic Pain p. 999].";
    expect(citeSources([words], DOCUMENTS, EVIDENCE)).toMatchObject({ sources: [], marked: [words] });
  });

  test("marks stand for references, and marks that an answer brings along are dropped", () => {
    const citations = citeSources(["\ue000A [pr2.txt p. 1] and B"], DOCUMENTS, NOTHING);
    const pieces = splitMarked(citations.marked[0] ?? "");
    expect(pieces.map((piece) => sourcesOf(piece, citations)?.[0]?.number ?? piece)).toEqual(["A ", 1, " and B"]);
  });
});
