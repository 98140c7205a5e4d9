import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { classifyDocument } from "../../src/case-files/classify-document.ts";
import { splitDocument } from "../../src/case-files/split-document.ts";
import { type ReadPage, readDocument } from "../../src/documents/read-document.ts";

/** The labelled data lies beside the repository where the project is developed; a clone elsewhere does without. */
const FOLDER = join(import.meta.dirname, "../../../shared/data/case-files");
/** Files that hold several documents: how many begin inside them. */
const INSIDE: Record<string, number> = {
  "01-operative-note-and-discharge-2017-06.txt": 1,
  "05-pr2-rfa-and-device-form-2019-02-12.pdf": 2,
  "06-pr2-and-rfa-2016-04-12.pdf": 1,
  "01-emergency-note-and-first-report-2014-10.txt": 1,
  "06-pr2-and-rfa-2015-05-19.pdf": 1,
  "02-mri-reports-2014-04.pdf": 3,
  "05-pr2-and-rfa-2014-12-03.pdf": 1,
};

test("case files put together into one file each are parted again", async () => {
  let [documents, found, kinds, sections, expected] = [0, 0, 0, 0, 0];
  for (const name of existsSync(FOLDER) ? readdirSync(FOLDER) : []) {
    const packet: ReadPage[] = [];
    const truth: { first: number; kind: string }[] = [];
    for (const file of readdirSync(join(FOLDER, name)).filter((one) => /\.(?:pdf|txt)$/.test(one))) {
      const { pages } = await readDocument({
        name: file,
        bytes: new Uint8Array(readFileSync(join(FOLDER, name, file))),
      });
      const texts = pages.map((page) => page.text);
      truth.push({ first: packet.length + 1, kind: classifyDocument({ name: file, pages: texts }).kind });
      packet.push(...pages.map((page, at) => ({ ...page, number: packet.length + at + 1 })));
      expected += 1 + (INSIDE[file] ?? 0);
    }
    const parted = splitDocument(packet);
    sections += parted.length;
    documents += truth.length;
    for (const { first, kind } of truth) {
      const section = parted.find((one) => one.firstPage === first);
      if (section) found += 1;
      if (section?.kind === kind) kinds += 1;
    }
  }
  expect(found).toBeGreaterThanOrEqual(documents * 0.95);
  expect(kinds).toBeGreaterThanOrEqual(documents * 0.95);
  expect(Math.abs(sections - expected)).toBeLessThanOrEqual(expected * 0.05);
});
