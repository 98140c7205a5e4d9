import { describe, expect, test } from "vitest";
import type { DocumentKind } from "../../src/vocabulary.ts";
import type { CaseDocument } from "../../src/web/api-types.ts";
import { nameDated, nameDocument, nameReferences } from "../../src/web/name-document.ts";

const section = (kind: DocumentKind, date: string | null, firstPage: number, lastPage: number) =>
  ({ kind, date, firstPage, lastPage }) as CaseDocument["sections"][number];

function file(id: string, kind: DocumentKind, date: string | null, sections: CaseDocument["sections"] = []) {
  return { id, name: `${id}.pdf`, kind, date, sections, withdrawnAt: null as string | null };
}

describe("a document is called", () => {
  test("by its kind, and by its day too where there is another of the kind", () => {
    const all = [file("ur", "ur-denial", "2014-12-26"), file("a", "progress-report", "2014-08-13")];
    expect(nameDocument(all, "ur", 3)).toBe("UR denial");
    expect(nameDocument(all, "a", 1)).toBe("Progress report");
    all.push(file("b", "progress-report", "2014-12-03"));
    expect(nameDocument(all, "a", 1)).toBe("Progress report 08/13/2014");
  });

  test("by what stands on the page, where a file holds several", () => {
    const bundle = file("bundle", "progress-report", "2014-12-03", [
      section("progress-report", "2014-12-03", 1, 2),
      section("rfa", "2014-12-16", 3, 3),
    ]);
    expect(nameDocument([bundle], "bundle", 2)).toBe("Progress report");
    expect(nameDocument([bundle], "bundle", 3)).toBe("Request for authorization");
  });

  test("by its file where kind and day do not tell it, and not confused with a withdrawn one", () => {
    const all = [file("a", "imaging", "2014-04-03"), file("b", "imaging", "2014-04-03"), file("c", "other", null)];
    expect(nameDocument(all, "a", 1)).toBe("Imaging a.pdf");
    expect(nameDocument(all, "c", 1)).toBe("c.pdf");
    expect(nameDocument(all, "gone", 1)).toBe("Document");
    const [first, second] = all;
    if (second) second.withdrawnAt = "2026-01-01";
    expect(nameDocument(all, "a", 1)).toBe("Imaging");
    expect(first?.name).toBe("a.pdf");
  });

  test("under a quote by kind and day in any case, and in a message instead of by its file", () => {
    const all = [file("ur", "ur-denial", "2014-12-26"), file("b", "imaging", "2014-04-03"), file("x", "other", null)];
    expect(nameDated(all, "ur", 1)).toBe("UR denial 12/26/2014");
    expect(nameDated(all, "x", 1)).toBe("x.pdf");
    all.push(file("c", "imaging", "2014-04-03"), file("d", "imaging", "2015-01-02"));
    expect(nameDated(all, "d", 1)).toBe("Imaging 01/02/2015");
    expect(nameDated(all, "c", 1)).toBe("Imaging 04/03/2014");
    expect(nameReferences("Two places, first ur.pdf p. 2, of 2014-12-18.", all)).toBe(
      "Two places, first UR denial p. 2, of 12/18/2014.",
    );
  });
});
