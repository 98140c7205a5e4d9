import { describe, expect, it } from "vitest";
import { loadBundledExcerpts } from "../../src/guidelines/corpus/index.ts";
import { explainEdition } from "../../src/guidelines/edition-history/explain-edition.ts";
import { EDITION_HISTORY, getEdition } from "../../src/guidelines/edition-history/read-history.ts";
import { reportEditionCoverage } from "../../src/guidelines/edition-history/report-coverage.ts";
import { findReplacement, isInForce } from "../../src/guidelines/edition-in-force.ts";
import type { SourceKey } from "../../src/vocabulary.ts";

const { excerpts } = await loadBundledExcerpts();
const inForce = (source: string, day: string) =>
  excerpts.some((excerpt) => excerpt.sourceKey === source && isInForce(excerpt, day));

describe("isInForce", () => {
  it.each([
    ["mtus-chronic-pain-2009", "2009-07-17", false],
    ["mtus-chronic-pain-2009", "2009-07-18", true],
    ["mtus-chronic-pain-2009", "2016-07-27", true],
    ["mtus-chronic-pain-2009", "2016-07-28", false],
    ["mtus-chronic-pain-2016", "2016-07-27", false],
    ["mtus-chronic-pain-2016", "2016-07-28", true],
    ["mtus-opioids-2016", "2017-11-30", true],
    ["mtus-opioids-2016", "2017-12-01", false],
    ["acoem-elbow-2007", "2017-12-01", false],
    ["mtus-acoem", "2017-11-30", false],
    ["mtus-acoem", "2017-12-01", true],
    ["odg", "2005-01-01", true],
  ])("%s on %s: %s", (source, day, expected) => expect(inForce(source, day)).toBe(expected));

  it("counts both ends and open ends", () => {
    expect(isInForce({ inForceFrom: "2020-02-29", inForceTo: "2020-02-29" }, "2020-02-29")).toBe(true);
    expect(isInForce({ inForceFrom: null, inForceTo: null }, "1999-12-31")).toBe(true);
  });
});

describe("findReplacement", () => {
  const replacing = (named: { sourceKey: SourceKey; chapter?: string; topic?: string }, day: string) =>
    findReplacement(named, day).map(({ id }) => id);
  const pain = { sourceKey: "mtus-chronic-pain-2009" } as const;
  const opioid = { ...pain, topic: "Opioids, criteria for use" };
  const therapy = { ...pain, topic: "Physical medicine" };

  it.each([
    [pain, "2016-07-27", []],
    [pain, "2016-07-28", ["chronic-pain/2016", "opioids/2016"]],
    [opioid, "2016-07-27", []],
    [opioid, "2016-07-28", ["opioids/2016"]],
    [opioid, "2017-11-30", ["opioids/2016"]],
    [opioid, "2017-12-01", ["opioids/2017"]],
    [therapy, "2016-07-28", ["chronic-pain/2016"]],
    [therapy, "2017-11-30", ["chronic-pain/2016"]],
    [therapy, "2017-12-01", ["chronic-pain/2017"]],
    // Not yet in force: the edition before it.
    [{ sourceKey: "mtus-opioids-2016" }, "2016-07-27", ["chronic-pain/2009"]],
    [{ sourceKey: "mtus-acoem", chapter: "Chronic Pain" }, "2016-07-27", ["chronic-pain/2009"]],
    [{ sourceKey: "acoem-elbow-2007" }, "2009-07-17", ["elbow/2004"]],
    [{ sourceKey: "acoem-elbow-2007" }, "2009-07-18", []],
  ] as const)("%o on %s", (named, day, expected) => expect(replacing(named, day)).toEqual(expected));

  // Each 2004 chapter, its last day, and what the adopted chapters were from then on.
  it.each([
    ["8", ["2017-12-01", "neck/2016"], ["2019-04-17", "neck/2016"], ["2019-04-18", "neck/2018"]],
    ["9", ["2017-12-01", "shoulder/2016"], ["2023-08-09", "shoulder/2016"], ["2023-08-10", "shoulder/2023"]],
    ["11", ["2017-12-01", "hand/2016"], ["2019-04-17", "hand/2016"], ["2019-04-18", "hand/2019"]],
    ["12", ["2019-08-10", "low-back/2016"], ["2019-08-11", "low-back/2019"], ["2021-11-23", "low-back/2020"]],
    ["13", ["2017-12-01", "knee/2015"], ["2020-09-20", "knee/2015"], ["2020-09-21", "knee/2019"]],
    ["14", ["2017-12-01", "ankle/2015"], ["2019-04-17", "ankle/2015"], ["2019-04-18", "ankle/2018"]],
    ["3", ["2017-12-01", "initial-approaches/2017"]],
    ["16", ["2017-12-01", "eye/2017"]],
  ])("ACOEM 2004 chapter %s", (chapter, ...days) => {
    expect(replacing({ sourceKey: "acoem-2004", chapter }, "2017-11-30")).toEqual([]);
    for (const [day = "", id] of days) expect(replacing({ sourceKey: "acoem-2004", chapter }, day), day).toEqual([id]);
  });

  it("keeps the chapter on stress until April 17, 2019", () => {
    expect(replacing({ sourceKey: "acoem-2004", chapter: "15" }, "2019-04-17")).toEqual([]);
    expect(replacing({ sourceKey: "acoem-2004", chapter: "15" }, "2019-04-18")).toEqual(["mental-health-ptsd/2018"]);
  });
});

describe("the history of editions", () => {
  const matches = (record: (typeof EDITION_HISTORY)[number], excerpt: (typeof excerpts)[number]) =>
    record.sourceKey === excerpt.sourceKey &&
    (record.chapter === null || record.chapter === excerpt.chapter) &&
    record.edition === excerpt.edition;

  it("agrees with every excerpt of the catalogue, day by day", () => {
    for (const excerpt of excerpts) {
      const own = EDITION_HISTORY.filter((record) => matches(record, excerpt));
      expect(
        own.map(({ from, to }) => [from, to]),
        excerpt.id,
      ).toEqual([[excerpt.inForceFrom, excerpt.inForceTo]]);
    }
  });

  it("names no edition that the catalogue does not hold, unless it says so", () => {
    const missing = EDITION_HISTORY.filter((record) => !excerpts.some((excerpt) => matches(record, excerpt)));
    expect(missing.map(({ id }) => id)).toEqual(
      EDITION_HISTORY.filter(({ catalogued }) => catalogued === false).map(({ id }) => id),
    );
  });

  it("hands over from one day to the next", () => {
    for (const record of EDITION_HISTORY) {
      for (const next of record.replacedBy.map(getEdition)) {
        const dayAfter = new Date(Date.parse(`${record.to}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
        expect(next.from, `${record.id} to ${next.id}`).toBe(dayAfter);
      }
    }
  });
});

describe("reportEditionCoverage", () => {
  it("finds no gap and no overlap in the bundled library", () => {
    expect(reportEditionCoverage()).toEqual({ gaps: [], overlaps: [] });
  });

  const imported = (name: string, inForceFrom: string | null, inForceTo: string | null) => ({
    ...{ sourceKey: "other" as const, name, inForceFrom, inForceTo },
  });

  it("finds both among imported editions, to the day", () => {
    const { gaps, overlaps } = reportEditionCoverage([
      imported("Headache guideline 2015", "2015-01-01", "2016-12-31"),
      imported("Headache guideline 2017", "2017-01-03", null),
      imported("Headache guideline 2019", "2019-06-01", null),
    ]);
    expect(gaps).toEqual([
      expect.objectContaining({ from: "2017-01-01", to: "2017-01-02", before: "Headache guideline 2017" }),
    ]);
    expect(overlaps).toEqual([
      expect.objectContaining({
        from: "2019-06-01",
        to: null,
        editions: expect.arrayContaining(["Headache guideline 2019"]),
      }),
    ]);
  });

  it("takes a licensed text with a bundled edition's days for that edition, and other days for an overlap", () => {
    const low = { sourceKey: "mtus-acoem" as const, name: "Low back, licensed", chapter: "Low Back Disorders" };
    expect(reportEditionCoverage([{ ...low, inForceFrom: "2019-08-11", inForceTo: "2021-11-22" }]).overlaps).toEqual(
      [],
    );
    expect(
      reportEditionCoverage([{ ...low, inForceFrom: "2019-08-11", inForceTo: "2021-11-23" }]).overlaps.map(
        ({ line }) => line,
      ),
    ).toContain("low-back");
  });
});

describe("explainEdition", () => {
  const edition = { edition: "2009", inForceFrom: "2009-07-18", inForceTo: "2016-07-27" };
  it("says which span and which day", () => {
    expect(explainEdition(edition, { date: "2014-12-26", basis: "ur-decision" }).why).toBe(
      "in force 2009-07-18 to 2016-07-27; the utilization review decision is of 2014-12-26",
    );
    expect(explainEdition(edition, { date: "2016-07-28", basis: "reviewer" }).why).toBe(
      "not in force on that day: in force 2009-07-18 to 2016-07-27; the date that the reviewer set is 2016-07-28",
    );
  });
});
