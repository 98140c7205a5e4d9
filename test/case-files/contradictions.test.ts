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

  test("findings, a diagnosis or a radiating pain on the other side than the rest of the report", () => {
    const soap = (findings: string, diagnosis: string) =>
      report(`S: L knee pain 6/10, locks.\nO: ${findings}\nA: 1. ${diagnosis}`);
    expect(inconsistencies(soap("R knee: effusion 1+, McMurray +.", "Tear of medial meniscus, L knee"))[0]).toMatch(
      /findings under the right knee, its complaint and diagnosis name the left/,
    );
    expect(inconsistencies(soap("L knee: effusion 1+, McMurray +.", "Right knee meniscus tear"))[0]).toMatch(
      /diagnosis of a report says right knee/,
    );
    expect(inconsistencies(soap("L knee: effusion 1+. R knee: full, no effusion.", "Tear, L knee"))).toEqual([]);
    const radiating = report(
      "Subjective\nNeck pain radiating to the left arm.\nDiagnoses\nCervical radiculopathy, right.",
    );
    expect(inconsistencies(radiating)[0]).toMatch(/radiating to the left arm, its own diagnosis is on the right/);
  });

  test("light touch is no left side", () => {
    const found = inconsistencies(
      report("S: R hand numb.\nO: Dec LT thumb R, Phalen +.\nA: 1. Carpal tunnel syndrome R"),
    );
    expect(found).toEqual([]);
  });

  test("a nerve study or scan that utilization review calls normal", () => {
    const study = page(
      "NERVE CONDUCTION STUDY\nMedian distal latency 5.3 ms.\nImpression: right median neuropathy at the wrist.",
      "laboratory",
      "2015-03-01",
      "study",
    );
    expect(inconsistencies(study, review("The nerve conduction study is normal in both hands."))[0]).toMatch(
      /nerve study is normal; a study in the file shows otherwise/,
    );
    const scan = page("MRI KNEE\nIMPRESSION: Displaced tear of the medial meniscus.", "imaging", "2015-03-01", "scan");
    expect(inconsistencies(scan, review("The MRI shows no tear."))[0]).toMatch(
      /scan shows no tear; a scan in the file/,
    );
    const whole = page("MRI KNEE\nIMPRESSION: No tear of the menisci.", "imaging", "2015-03-01", "scan");
    expect(inconsistencies(whole, review("The MRI shows no tear."))).toEqual([]);
  });

  test("what utilization review says is not on file", () => {
    const note = report("Burning at night. Nortriptyline was stopped for urinary retention. Locks once a week.");
    expect(inconsistencies(note, review("A tricyclic has not been tried."))[0]).toMatch(/tricyclic has not been tried/);
    expect(inconsistencies(note, review("No locking is described."))[0]).toMatch(/no locking is on record/);
    expect(inconsistencies(report("Denies locking."), review("No locking is described."))).toEqual([]);
    const tried = report("Went back to the bakery on trial, lasted 8 days.");
    expect(inconsistencies(tried, review("No attempt to return to work is on record."))[0]).toMatch(
      /no return to work/,
    );
  });

  test("a drug taken now and then and filled every month, and other medication than is told", () => {
    const fills = page(
      "CURES patient activity report\n01/07/2015 DIAZEPAM 5 60\n02/07/2015 DIAZEPAM 5 60\n03/07/2015 DIAZEPAM 5 60",
      "other",
      "2015-03-08",
      "cures",
    );
    expect(inconsistencies(report("Diazepam only now and then, a few a month."), fills)[0]).toMatch(
      /fill month after month/,
    );
    expect(inconsistencies(report("Takes diazepam daily."), fills)).toEqual([]);
    const other = page("Takes aspirin 81 mg every day.", "consultation", "2015-03-01", "other");
    expect(inconsistencies(report("Meloxicam 15 daily. Takes no other medication."), other)[0]).toMatch(/lists more/);
  });

  test("visits that a report counts otherwise than the therapy notes close with", () => {
    const notes = page(
      "PHYSICAL THERAPY\n03/25/2015  v8  Pain 5.\n04/01/2015  v9  D/C visit.",
      "therapy-notes",
      "2015-04-01",
      "notes",
    );
    const told = (text: string) => inconsistencies(notes, report(text, "2015-05-10"));
    expect(told("Twelve visits of physical therapy did not help.")[0]).toMatch(/counts 12 visits of therapy/);
    expect(told("Nine visits of physical therapy did not help.")).toEqual([]);
    expect(told("Six more visits of physical therapy are requested.")).toEqual([]);
  });

  test("an age in the review that the date of birth rules out by a year", () => {
    const born = report("DOB 07/19/1975. Right hand numb.");
    const old = (age: number) =>
      page(`UTILIZATION REVIEW\nSummary: ${age} year old male.`, "ur-denial", "2015-09-18", "review");
    expect(inconsistencies(born, old(39))[0]).toMatch(/gives the age as 39 .* it was 40 on 2015-09-18/);
    expect(inconsistencies(born, old(40))).toEqual([]);
  });
});
