import { describe, expect, test } from "vitest";
import { readCase } from "../../src/case-files/read-case.ts";
import type { DocumentKind, Page } from "../../src/vocabulary.ts";

const page = (text: string, kind: DocumentKind, date: string, id: string): Page => ({
  documentId: id,
  document: `${id}.txt`,
  kind,
  date,
  number: 1,
  text,
  readable: true,
});
const inconsistencies = (...pages: Page[]) => readCase(pages).facts.inconsistencies;

const report = (text: string, date = "2015-03-10", id = "report") => page(text, "progress-report", date, id);
const review = (text: string) => page(`UTILIZATION REVIEW\n${text}`, "ur-denial", "2015-04-01", "review");

describe("contradictions", () => {
  test("two examinations within days of each other", () => {
    const found = inconsistencies(
      report("Ankle jerks: reflexes symmetric at the ankles.", "2015-03-10", "a"),
      report("Right ankle jerk 1+, left 2+.", "2015-03-12", "b"),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/differ on reflexes: a\.txt, page 1: ".*"; b\.txt, page 1: "/);
  });

  test("reflexes of other joints, or months apart, do not", () => {
    const ankle = "The right ankle reflex is absent.";
    expect(inconsistencies(report("Reflexes: knees 2+ and equal."), report(ankle, "2015-03-10", "b"))).toEqual([]);
    expect(inconsistencies(report("DTR symmetric."), report(ankle, "2015-06-10", "b"))).toEqual([]);
  });

  test("a protocol for an operation that was not done", () => {
    const operation = page("Procedure: partial medial meniscectomy.", "operative-report", "2015-02-25", "operation");
    const notes = (text: string) => page(text, "therapy-notes", "2015-03-08", "notes");
    expect(inconsistencies(operation, notes("Packet holds ACL reconstruction protocol."))[0]).toMatch(
      /ACL reconstruction: ".*"; the operation was meniscectomy/,
    );
    expect(inconsistencies(operation, notes("Meniscectomy protocol in use."))).toEqual([]);
  });

  test("another number of tablets in the request than in the review", () => {
    const form = (count: number) =>
      page(
        `DWC Form RFA\nREQUEST FOR AUTHORIZATION\n\nRequested\nNorco 10/325mg #${count}\n`,
        "rfa",
        "2015-03-10",
        "form",
      );
    const decided = review("Norco 10/325mg #90 ....... NOT CERTIFIED\nReason: no benefit.");
    expect(inconsistencies(form(120), decided).join()).toMatch(/#120.*#90.*the number differs/);
    expect(inconsistencies(form(90), decided)).toEqual([]);
  });

  test("what the review says is not on record", () => {
    const denial = review("The reports do not show that the patient takes an NSAID. There is no history of ulcer.");
    const found = inconsistencies(denial, report("Meds: naproxen 500 bid. PMH: gastric ulcer 2011.")).join("\n");
    expect(found).toMatch(/file shows NSAID \(report\.txt, p\. 1: "Meds: naproxen/);
    expect(found).toMatch(/file shows ulcer/);
    expect(inconsistencies(denial, report("Meds: Tylenol. No ulcer."))).toEqual([]);
  });

  test("a judgement of the review is no contradiction", () => {
    const denial = review("There is no documentation of functional improvement with therapy.");
    expect(inconsistencies(denial, report("Completed 12 physical therapy visits, function improved."))).toEqual([]);
  });

  test("a date of injury that one document has otherwise", () => {
    const files = [
      report("DOI 02/05/2014. Back pain.", "2014-03-01", "a"),
      report("DOI 02/05/2014. Back pain.", "2014-04-01", "b"),
      report("DOI 05/02/2014. Back pain.", "2014-06-01", "c"),
    ];
    expect(inconsistencies(...files).join()).toMatch(/c\.txt, page 1 dates the injury 2014-05-02.*2 other places/);
    expect(inconsistencies(...files.slice(0, 2))).toEqual([]);
  });

  test("an age that the date of birth rules out", () => {
    const born = (age: number) => report(`DOB: 03/02/1956. This is a ${age} year old worker.`, "2015-03-10", "a");
    expect(inconsistencies(born(48)).join()).toMatch(/age as 48; by the birth date 1956-03-02 it is 59/);
    expect(inconsistencies(born(59))).toEqual([]);
  });
});
