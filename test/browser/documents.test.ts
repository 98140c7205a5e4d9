import { expect, test } from "vitest";
import { makePdf } from "../documents/make-pdf.ts";
import { axeFaults, openPage, startProduct } from "./browser.ts";

const product = startProduct();

const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});

const LINES = [
  [
    "DRY CREEK OCC MED",
    "PROGRESS REPORT (PR-2)",
    "Date of exam: 08/13/2014",
    "Low back pain 5/10.",
    "I. Corravale, MD",
  ],
  ["TRI-VALLEY OPEN IMAGING", "MRI LUMBAR SPINE", "Exam 09/02/2014", "Disc bulge L4-5.", "O. Brand, MD"],
  [
    "BELLWETHER CLAIMS",
    "UTILIZATION REVIEW",
    "December 26, 2014",
    "RFA received. The request is denied.",
    "Independent medical review",
  ],
];
const PACKET = makePdf(LINES.map((lines) => lines.map((text, at) => ({ x: 72, y: 740 - at * 30, text }))));
const APPLICATION =
  "APPLICATION FOR INDEPENDENT MEDICAL REVIEW   DWC FORM IMR\nServices in dispute:\n  Work conditioning 2x4 for low back\nSigned: T. V.  01/05/2015";
const LONG = makePdf(
  Array.from({ length: 400 }, (_, page) =>
    Array.from({ length: 30 }, (_, at) => ({
      x: 50,
      y: 740 - at * 20,
      text: `Line ${at} of page ${page + 1} of the record`,
    })),
  ),
);

test("many files at once, each with its own end; then the documents are put in order", async () => {
  const { page, problems } = await openPage(product.browser);
  await page.goto(product.url);
  await page
    .getByRole("button", { name: /new case file/i })
    .first()
    .click();
  await page
    .getByLabel("Choose documents")
    .setInputFiles([
      file("packet.pdf", PACKET),
      file("application.txt", APPLICATION),
      file("program.pdf", Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0])),
      file("again.txt", APPLICATION),
      file("long.pdf", LONG),
    ]);
  await page.getByRole("button", { name: "Create and read" }).click();
  // One cannot be read and says why, one is there already, and neither holds up the others.
  await page.getByRole("alert").filter({ hasText: "no document that can be read" }).waitFor();
  await page.getByText("already in the case file").waitFor();
  await page.getByRole("listitem").filter({ hasText: "long.pdf" }).getByText("400 pages").waitFor({ timeout: 60_000 });
  await page.getByRole("button", { name: "Leave out program.pdf" }).click();
  await page.getByRole("button", { name: "Open without the rest" }).click();

  const list = page.getByRole("region", { name: "Documents" });
  await list.getByRole("heading", { name: "3 documents" }).waitFor();
  // The documents within a file are listed, and open on their pages.
  await list.getByRole("button", { name: /MRI|Imaging/ }).click();
  await page.getByText("Disc bulge L4-5.").waitFor();
  expect(await axeFaults(page)).toEqual([]);

  const more = (name: string) => list.getByRole("button", { name: `More for ${name}` });
  await more("packet.pdf").click();
  await page.getByRole("menuitem", { name: "Rename …" }).click();
  await page.getByLabel("New name of packet.pdf").fill("Records 2014.pdf");
  await page.keyboard.press("Enter");
  await more("Records 2014.pdf").waitFor();

  const names = () =>
    list
      .getByRole("button", { name: /^More for/ })
      .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
  await list.locator("button.document-button").filter({ hasText: "application.txt" }).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(names).toEqual(["More for application.txt", "More for Records 2014.pdf", "More for long.pdf"]);

  await more("long.pdf").click();
  await page.getByRole("menuitem", { name: "Withdraw from the case file" }).click();
  await list.getByRole("heading", { name: "2 documents" }).waitFor();
  await list.getByText("The documents have changed").waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await list.getByRole("button", { name: "Undo" }).click();
  await list.getByRole("heading", { name: "3 documents" }).waitFor();
  await list.getByRole("button", { name: "Read again" }).click();
  await list.getByText("The documents have changed").waitFor({ state: "detached" });

  // A wrong kind is corrected.
  await more("Records 2014.pdf").click();
  await page.getByRole("menuitem", { name: /Correct kind/ }).click();
  const dialog = page.getByRole("dialog", { name: "Documents in this file" });
  await dialog.getByLabel("Kind").nth(1).selectOption("consultation");
  expect(await axeFaults(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Save" }).click();
  await list.getByRole("button", { name: /Consultation/ }).waitFor();
  await list.getByText("Documents reviewed, by provider").click();
  await list.getByRole("button", { name: "I. Corravale, MD" }).waitFor();
  expect(problems).toEqual([]);
  await page.close();
});

test("files dropped anywhere on an open case file are offered for adding", async () => {
  const { page, problems } = await openPage(product.browser);
  const response = await fetch(`${product.url}/api/case-files`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ title: "Dropped" }),
  });
  const { caseFile } = (await response.json()) as { caseFile: { id: string } };
  await page.goto(`${product.url}/case-files/${caseFile.id}`);
  await page.getByRole("heading", { name: "0 documents" }).waitFor();
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "dropped.txt"));
    return data;
  }, APPLICATION);
  await page.dispatchEvent("body", "dragenter", { dataTransfer: transfer });
  await page.getByText("Drop the files to add them").waitFor();
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
  await page.getByRole("button", { name: "Add 1 to the case file" }).click();
  await page.getByRole("heading", { name: "1 document", exact: true }).waitFor();
  expect(problems).toEqual([]);
  await page.close();
});
