import type { LanguageModelV4StreamPart } from "@ai-sdk/provider";
import { MockLanguageModelV4 } from "ai/test";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collectIdentifiers } from "../../src/drafting/collect-identifiers.ts";
import { createMask, maskIdentifiers } from "../../src/drafting/mask-identifiers.ts";
import type { Page } from "../../src/vocabulary.ts";

const page = (text: string): Page => ({
  documentId: "doc_1",
  document: "01.txt",
  kind: "other",
  date: null,
  number: 1,
  text,
  readable: true,
});

const RECORD = `PATIENT NAME  MARSHPOOL, ODETTE     DOB 03/02/1956   Claim HL-09-77120
Phone (559) 555-0188, lives at 12 Alder Creek Road. SSN xxx-xx-4412, odette@example.org
Odette Marshpool has low back pain 6/10 since 09/21/2009 and takes Norco 10/325.`;

describe("identifiers", () => {
  test("names, birth date, claim, telephone, address and e-mail are found; clinical numbers are not", () => {
    const found = collectIdentifiers(null, [page(RECORD)]);
    for (const identifier of [
      "MARSHPOOL",
      "Marshpool",
      "ODETTE",
      "Odette",
      "03/02/1956",
      "HL-09-77120",
      "xxx-xx-4412",
    ]) {
      expect(found).toContain(identifier);
    }
    const { mask } = createMask(found);
    const masked = mask(RECORD);
    expect(masked).not.toMatch(/marshpool|odette|1956|77120|555|Alder|4412/i);
    expect(masked).toContain("low back pain 6/10 since 09/21/2009 and takes Norco 10/325");
  });

  test.each([
    ["a name without a comma", "Patient: Tobin A. Varelidge, right-handed. Varelidge lifts boxes.", /Tobin|Varelidge/],
    ["a name with a title", "Mr. Varelidge reports pain. VARELIDGE was seen.", /varelidge/i],
    ["a telephone number in brackets without a blank", "Call (559)555-0188.", /555/],
    ["a telephone number in one run", "Cell: 5595550188", /5595550188/],
    ["a box and a town", "P.O. Box 4471, San Luis Obispo, CA 93401-2210", /4471|Obispo|93401/],
    ["a street of another kind", "Lives at 88 Old Mill Parkway.", /Mill/],
    ["a birth date in words", "Born on August 19th, 1971 in Fresno.", /1971/],
    ["a birth date with the day first", "DOB: 19 August 1971", /1971/],
    ["a birth date with dashes", "Date of birth: 19-AUG-1971", /1971/],
  ])("%s is found", (_, text, hidden) => {
    expect(createMask(collectIdentifiers(null, [page(text)])).mask(text)).not.toMatch(hidden);
  });

  test("clinical words and numbers are left as they are", () => {
    const text =
      "Pain 6/10, BP 120/80. Norco 10/325 #60. L4-L5 disc, MRI of 04/12/2014. Physical therapy 2x6. Knee flexion 110-120 degrees. " +
      "Patient reports Lumbar pain. Lumbar films. CA MTUS 2009. Right Knee 555 units.";
    expect(createMask(["never"]).mask(text)).toBe(text);
    expect(collectIdentifiers(null, [page(text)])).toEqual([]);
  });

  test("the birth date of the facts is found in every usual spelling", () => {
    const facts = { birthDate: "1971-08-19", claimantName: null };
    const found = collectIdentifiers({ ...EMPTY, ...facts }, []);
    const { mask } = createMask(found);
    for (const spelling of [
      "08/19/1971",
      "8/19/71",
      "8-19-1971",
      "August 19, 1971",
      "Aug 19, 1971",
      "1971-08-19",
      "August 19th, 1971",
      "19 August 1971",
      "19-AUG-1971",
      "Aug. 19 1971",
    ]) {
      expect(mask(`born ${spelling}.`)).toBe(`born ${mask(spelling)}.`);
      expect(mask(spelling)).toMatch(/^\[\[id-\d+\]\]$/);
    }
  });

  test("masking and restoring gives back the text, whatever it is", () => {
    const { mask, restore } = createMask(["MARSHPOOL", "Odette", "HL-09-77120"]);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("Odette", "MARSHPOOL", " HL-09-77120", " ", "pain", "[", "]]", "\n")),
        (words) => {
          const text = words.join("");
          expect(restore(mask(text))).toBe(text);
        },
      ),
    );
  });

  test("what a model streams comes back restored, however the placeholder is cut", async () => {
    const json = '{"quote":"[[id-1]] has pain","other":"[[id-2]]"}';
    for (let cut = 1; cut < json.length; cut += 1) {
      const parts: LanguageModelV4StreamPart[] = [
        { type: "stream-start", warnings: [] },
        { type: "text-start", id: "t" },
        { type: "text-delta", id: "t", delta: json.slice(0, cut) },
        { type: "text-delta", id: "t", delta: json.slice(cut) },
        { type: "text-end", id: "t" },
        { type: "tool-call", toolCallId: "c", toolName: "readPage", input: json },
      ];
      const model = new MockLanguageModelV4({
        doStream: async () => ({
          stream: new ReadableStream({
            start(controller) {
              for (const part of parts) controller.enqueue(part);
              controller.close();
            },
          }),
        }),
      });
      const masked = maskIdentifiers(model, ["Odette", 'O"Neill']);
      const { stream } = await masked.doStream({
        prompt: [{ role: "user", content: [{ type: "text", text: 'Odette and O"Neill' }] }],
      });
      let text = "";
      let input = "";
      for await (const part of stream) {
        if (part.type === "text-delta") text += part.delta;
        if (part.type === "tool-call") input = part.input;
      }
      expect(JSON.stringify(model.doStreamCalls[0]?.prompt)).not.toMatch(/Odette|Neill/);
      expect(text).toContain("Odette has pain");
      expect(JSON.parse(input)).toEqual({ quote: "Odette has pain", other: 'O"Neill' });
    }
  });
});

const EMPTY = {
  age: null,
  sex: null,
  dateOfInjury: null,
  urDecisionDate: null,
  applicationDate: null,
  diagnoses: [],
  treatmentToDate: [],
  medications: [],
  sources: {},
  inconsistencies: [],
};
