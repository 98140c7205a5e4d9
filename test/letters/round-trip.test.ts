import { describe, expect, test } from "vitest";
import { parseLetter } from "../../src/case-files/parse-letter.ts";
import { readDocument } from "../../src/documents/read-document.ts";
import { renderLetter } from "../../src/letters/docx/render-letter.ts";
import type { DeterminationLetter } from "../../src/vocabulary.ts";
import letter2014a from "../fixtures/letters/determination-2014-a.txt?raw";
import letter2014b from "../fixtures/letters/determination-2014-b.txt?raw";
import letter2015 from "../fixtures/letters/determination-2015-b.txt?raw";
import letter2016 from "../fixtures/letters/determination-2016.txt?raw";
import letter2021 from "../fixtures/letters/determination-2021.txt?raw";
import { composeParsed, DECISION, makeLetter } from "./compose-input.ts";

async function readBack(letter: DeterminationLetter) {
  const { pages } = await readDocument({ name: "letter.docx", bytes: await renderLetter(letter) });
  return parseLetter({ name: "letter.docx", pages: pages.map((page) => page.text) });
}

const cited = (list: { source: string; chapter: string | null; pages: string[] }[]) =>
  list.map(({ source, chapter, pages }) => ({ source, chapter, pages: [...pages].sort() }));

describe("what our own reader finds in a composed letter", () => {
  test.each([
    ["2014-a", letter2014a],
    ["2014-b", letter2014b],
    ["2015", letter2015],
    ["2016", letter2016],
    ["2021", letter2021],
  ])("is what went into it: %s", async (_, text) => {
    const parsed = parseLetter({ name: "letter.txt", pages: [text] });
    const back = await readBack(composeParsed(parsed));
    expect(back.dates).toEqual(parsed.dates);
    expect(back.worker).toEqual(parsed.worker);
    expect(back.items.map(({ request, determination, rationale }) => ({ request, determination, rationale }))).toEqual(
      parsed.items.map(({ request, determination, rationale }) => ({ request, determination, rationale })),
    );
    for (const [at, item] of parsed.items.entries()) {
      expect(cited(back.items[at]?.urGuidelines ?? []), `${item.request}: UR`).toEqual(cited(item.urGuidelines));
      expect(cited(back.items[at]?.reviewerGuidelines ?? []), item.request).toEqual(cited(item.reviewerGuidelines));
    }
  });

  test("an item that nobody approved is no decided item", async () => {
    const back = await readBack(
      makeLetter({
        draftMark: "DRAFT – not approved",
        decisions: [
          DECISION,
          { ...DECISION, disputedItemId: "item_2", request: "Steroid injection to left ankle", state: "draft" },
          { ...DECISION, disputedItemId: "item_3", request: "Gym membership", state: "none", determination: null },
        ],
      }),
    );
    expect(back.items.map(({ request, determination }) => [request, determination])).toEqual([
      ["Work conditioning 2x4 for low back", "upheld"],
    ]);
  });
});
