import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, test } from "vitest";
import { EXAMPLE_TITLE } from "../../scripts/seed-example.mjs";
import { readDocument } from "../../src/documents/read-document.ts";
import { axeFaults, keepScreenshot, openPage, startProduct } from "./browser.ts";

const product = startProduct({ example: true });

/** What Chromium would put on paper, as text. */
async function printed(page: Page): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const { text } = await extractText(pdf, { mergePages: true });
  return text.replace(/\s+/g, " ");
}

async function openLetter(page: Page) {
  await page.goto(product.url);
  await page.getByRole("link", { name: EXAMPLE_TITLE }).click();
  await page.getByRole("link", { name: "Letter", exact: true }).click();
  await page.getByRole("article", { name: "Letter" }).waitFor();
}

describe("the determination letter in the browser", () => {
  test("says what is missing, is completed, printed and downloaded", async () => {
    const { page, problems } = await openPage(product.browser);
    await openLetter(page);
    const missing = page.getByRole("region", { name: "What is missing" });
    await missing.getByText("2 of 2 items are not approved.").waitFor();
    expect(await axeFaults(page, "#main")).toEqual([]);

    await missing.getByRole("button", { name: "Set them" }).click();
    const sheet = page.getByRole("dialog");
    await sheet
      .getByRole("combobox", { name: /States of licensure/ })
      .or(sheet.getByLabel(/States of licensure/))
      .first()
      .fill("California");
    await page.keyboard.press("Enter");
    await sheet
      .getByLabel(/Certifications and specialties/)
      .first()
      .fill("Physical Medicine & Rehabilitation");
    await page.keyboard.press("Enter");
    expect(await axeFaults(page, "[role=dialog]")).toEqual([]);
    await sheet.getByRole("button", { name: "Save" }).click();
    const paper = page.getByRole("article", { name: "Letter" });
    await paper.getByText("Certification(s)/Specialty: Physical Medicine & Rehabilitation").waitFor();

    await missing.getByRole("button", { name: "Set the header" }).click();
    await sheet.getByLabel("Case number").fill("CM15-0009999");
    await sheet.getByLabel("Date assigned").fill("2015-01-20");
    await sheet.getByLabel("Decision date").fill("2015-02-20");
    await sheet.getByRole("button", { name: "Save" }).click();
    await paper.getByText("CM15-0009999").first().waitFor();
    await missing.getByText("Not known for the header").waitFor({ state: "detached" });

    await missing.getByRole("button", { name: "Read the summary" }).click();
    const summary = sheet.getByRole("textbox", { name: "Summary" });
    await summary.fill(`${await summary.inputValue()} He was seen again on 01/31/2016.`);
    await sheet.getByRole("button", { name: "Save" }).click();
    await sheet.getByText("The date 01/31/2016 stands nowhere in the case file.").waitFor();
    await summary.fill((await summary.inputValue()).replace(" He was seen again on 01/31/2016.", ""));
    await sheet.getByRole("button", { name: "Save" }).click();
    await sheet.waitFor({ state: "detached" });
    await missing.getByText("case summary").waitFor({ state: "detached" });
    await keepScreenshot(page, "letter-light");

    // On paper stands the letter and nothing else, every page marked and counted.
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button").count()).toBe(0);
    const text = await printed(page);
    expect(text).toMatch(/DRAFT – not approved.*CM15-0009999.*HOW THE IMR FINAL DETERMINATION WAS MADE/);
    expect(text).toMatch(/Page 1 of (\d)\b.*Page \1 of \1/);
    expect(text).not.toMatch(/Download|Edit the|What is missing|\bp\. \d+ p\. \d/);
    await page.emulateMedia({ media: "screen" });

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download DOCX" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("determination-letter.docx");
    const bytes = new Uint8Array(readFileSync(await download.path()));
    const { pages } = await readDocument({ name: "letter.docx", bytes });
    expect(pages.map((one) => one.text).join("\n")).toContain(
      "Certification(s)/Specialty: Physical Medicine & Rehabilitation",
    );
    expect(problems).toEqual([]);
  });

  test.each([
    { name: "dark", options: { dark: true } },
    { name: "a telephone", options: { width: 360, height: 780 } },
    { name: "a dark telephone", options: { width: 360, height: 780, dark: true } },
  ])("reads without faults on $name", async ({ name, options }) => {
    const { page, problems } = await openPage(product.browser, options);
    await openLetter(page);
    expect(await axeFaults(page, "#main")).toEqual([]);
    const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(wide).toBeLessThanOrEqual(seen ?? 0);
    await keepScreenshot(page, `letter-${name.replace(/\s/g, "-")}`);
    expect(problems).toEqual([]);
  });
});
