import { expect, test } from "vitest";
import { FIGURES, readFigure, sayShare, toneOf } from "../../src/web/compare/figures.ts";

const item = { request: "x", draft: "upheld", final: "overturned", agree: false } as const;

test("a figure is opened by the address and counts its own items only", () => {
  expect(readFigure(new URLSearchParams("figure=overturned"))).toBe("overturned");
  expect(readFigure(new URLSearchParams("figure=constructor"))).toBeNull();
  const cited = { ...item, allPagesCited: false, urCitesAllPages: null };
  const counted = Object.entries(FIGURES).filter(([, { counts }]) => counts(cited));
  expect(counted.map(([key]) => key)).toEqual(["items", "agreement", "upheld", "overturned", "pages"]);
});

test("a share is told with its interval; upheld and overturned are equals without a colour", () => {
  expect(sayShare({ count: 2, of: 3, share: 2 / 3, low: 0.208, high: 0.939 })).toBe("2 of 3 [21 % to 94 %]");
  expect(sayShare({ count: 0, of: 0, share: null, low: null, high: null })).toBe("no items");
  expect(toneOf("upheld", true)).toBe(toneOf("upheld", false));
  expect(toneOf("agreement", true)).not.toBe(toneOf("agreement", false));
});
