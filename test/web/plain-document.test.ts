import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanPasted, toDocument, toPosition, toText } from "../../src/web/editor/plain-document.ts";

/** A document as the editor holds it, as far as it is read here. */
function hold(text: string) {
  const blocks = toDocument(text).content.map(({ content }) => ({ textContent: content?.[0]?.text ?? "" }));
  return { childCount: blocks.length, child: (at: number) => blocks[at] ?? { textContent: "" } };
}

/** What stands at each position: a paragraph's begin and end count one each, and each letter one. */
function layOut(text: string): string[] {
  return toDocument(text).content.flatMap(({ content }) => ["<", ...(content?.[0]?.text ?? "").split(""), ">"]);
}

const anyText = fc.array(fc.constantFrom("a", "B.", " ", "\n", "\n\n", "ä", "😀")).map((parts) => parts.join(""));

describe("plain text as a document", () => {
  test("is the very same text again, whatever line breaks it has", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(toText(hold(text))).toBe(text);
      }),
    );
    expect(toDocument("One.\n\nTwo,\nthree.").content).toHaveLength(2);
  });

  test("holds each letter where its offset says", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const laid = layOut(text);
        const breaks = new Set([...text.matchAll(/\n\n/g)].flatMap(({ index }) => [index, index + 1]));
        for (let offset = 0; offset < text.length; offset += 1) {
          if (!breaks.has(offset)) expect(laid[toPosition(offset)]).toBe(text[offset]);
        }
      }),
    );
  });

  test("takes pasted text without what only a word processor knows", () => {
    expect(cleanPasted("\r\nOne.\r\n \t\r\n\r\nTwo\u00a0weeks,\rthree.\n")).toBe("One.\n\nTwo weeks,\nthree.");
  });
});
