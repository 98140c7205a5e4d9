import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../scripts/local-worker.mjs";
import { EXAMPLE_TITLE } from "../../scripts/seed-example.mjs";
import { axeFaults, keepScreenshot, openPage, startProduct } from "./browser.ts";
import { readRationale } from "./editing.ts";
import { wordsUnderMarks } from "./pages.ts";

const product = startProduct({ example: true });

const LETTER = readFileSync(join(ROOT, "test/fixtures/letters/final-of-the-example.txt"), "utf8");

describe("the way of a case in the browser", () => {
  test("open the example, draft, follow a quote to its page, edit, reload, approve, edit again, compare", async () => {
    const { page, problems } = await openPage(product.browser);
    await page.goto(product.url);
    await page.getByRole("link", { name: EXAMPLE_TITLE }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("link", { name: EXAMPLE_TITLE }).click();

    // Chat: the answer streams, and drafts appear beside it.
    await page.getByRole("button", { name: "Draft every item" }).first().click();
    const criteria = page.getByRole("heading", { name: "Criteria" });
    await criteria.waitFor();
    await page.getByRole("tab", { name: /steroid injection/i }).waitFor();
    await page.getByRole("button", { name: "Stop" }).waitFor({ state: "detached" });
    const draft = page.getByRole("region", { name: /^Draft for/ });
    expect(await draft.getByText("Not documented").count()).toBeGreaterThan(0);

    // A quote opens on its page, exactly highlighted. What the absence of the first criterion rests on is a press away.
    await draft
      .getByText(/near-miss/)
      .first()
      .click();
    const quote = draft.locator("button.quote:visible").first();
    const words = ((await quote.locator(".quote-text").textContent()) ?? "").replace(/[“”]/g, "");
    await quote.click();
    const mark = page.locator(".page-scroll :is(.mark-focus, .box-focus)").first();
    await mark.waitFor();
    const pictured = (await page.locator(".box-focus").count()) > 0;
    if (pictured) await page.locator(".page-sheet[aria-busy=false]").waitFor();
    const marked = pictured ? await wordsUnderMarks(page) : ((await mark.textContent()) ?? "");
    const letters = (text: string) => text.replace(/[\s-]+/g, "");
    expect(letters(marked)).toBe(letters(words));
    // On to the next quote of the draft and back.
    const first = page.url();
    await page.getByRole("button", { name: "Next evidence" }).click();
    await page
      .locator(".trail")
      .getByText(/^2 of \d+$/)
      .waitFor();
    expect(page.url()).not.toBe(first);
    await page.keyboard.press("E");
    await page
      .locator(".trail")
      .getByText(/^1 of \d+$/)
      .waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await keepScreenshot(page, "workspace-light");

    // Editing saves by itself, and a reload loses nothing.
    const text = page.getByRole("textbox", { name: "Rationale", exact: true });
    const before = await readRationale(page);
    expect(before).toMatch(/not (?:indicated as )?medically necessary|not medically necessary/);
    const edited = before.replace(/\.\s*$/, ", on the records available.");
    await text.fill(edited);
    await page.locator('.save-mark[data-state="saved"]').waitFor();
    await page.reload();
    await page.getByRole("textbox", { name: "Rationale", exact: true }).waitFor();
    expect(await readRationale(page)).toBe(edited);
    expect(await page.getByText("Draft every item").count()).toBeGreaterThan(0);

    // Approve, and see an edit void it.
    await page.getByRole("button", { name: "Approve …" }).click();
    await page.getByRole("dialog").getByRole("heading", { name: "Approve this rationale" }).waitFor();
    await keepScreenshot(page, "approve-light");
    await page.getByRole("button", { name: /^Approve as/ }).click();
    await page.getByText("An edit voids this approval.").waitFor();
    await text.fill(before.replace(/\.\s*$/, ", on the records of the file."));
    await page.getByText("Approval void: edited since", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Approve …" }).click();
    await page.getByRole("button", { name: /^Approve as/ }).click();
    await page.getByText("An edit voids this approval.").waitFor();

    // Compare with the letter that was issued.
    await page
      .getByRole("link", { name: /^Compare/ })
      .first()
      .click();
    // What the reviewer changed of the model's draft can be read before there is a letter.
    await page.getByRole("heading", { name: "What reviewers changed, without a letter yet" }).waitFor();
    expect(await page.locator(".compared ins").allTextContents()).toEqual([expect.stringContaining("the records of")]);
    await page
      .getByRole("textbox", { name: /letter/i })
      .first()
      .fill(LETTER);
    await page.getByRole("button", { name: "Compare", exact: true }).click();
    await page.getByText("2 items compared").waitFor();
    const compared = page.getByRole("article", { name: /Work conditioning/ });
    // What the reviewer changed is marked; citations and criteria stand beside the letter's.
    await compared.getByText(/^Approved text: 6 words put in, 0 taken out/).waitFor();
    await compared.getByText("Both on p. 125").waitFor();
    const trial = compared.getByRole("row", { name: /^Adequate trial of physical or occupational therapy/ });
    expect(await trial.textContent()).toMatch(/Not documented.*full course of physical therapy/);
    expect(await axeFaults(page)).toEqual([]);
    await keepScreenshot(page, "compare-light");
    // Each number opens the items that it counts, and Back closes them again.
    await page.getByRole("link", { name: "100 %: Agreement, its items" }).click();
    await page.getByRole("heading", { name: "Agreement: 2 items" }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { name: "Agreement: 2 items" }).waitFor({ state: "detached" });

    // Over all cases the same figures, each with its baseline and its interval.
    await page.getByRole("link", { name: "QA" }).click();
    await page.getByRole("link", { name: EXAMPLE_TITLE }).waitFor();
    // Agreement, always upheld and pages, over all case files and in the row of the one.
    expect(await page.getByText("2 of 2 [34 % to 100 %]").count()).toBe(6);
    expect(await axeFaults(page)).toEqual([]);
    await keepScreenshot(page, "qa-light");
    // A figure opens the items that it counts, and an item its texts side by side.
    await page.getByRole("link", { name: "100 %: Agreement, its items" }).click();
    await page.getByRole("heading", { name: "Agreement: 2 items" }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("link", { name: /Steroid injection/ }).click();
    const opened = page.getByRole("article", { name: /Steroid injection/ });
    await opened.waitFor();
    await expect.poll(() => opened.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.goBack();
    await page.getByRole("heading", { name: "Agreement: 2 items" }).waitFor();

    // The library shows what was in force on a day, with its criteria.
    await page.getByRole("link", { name: "Library" }).click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.getByLabel("Treatment or request").fill("Norco 10/325mg #120");
    await page.getByLabel("In force on").fill("2014-11-02");
    await page.getByRole("button", { name: "Search" }).click();
    await page
      .getByText(/Hydrocodone/i)
      .first()
      .waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  test("a second person sees the drafts and cannot approve", async () => {
    const { page } = await openPage(product.browser);
    await page.addInitScript(() => localStorage.setItem("rationale.person", "qa"));
    await page.goto(product.url);
    await page.getByRole("link", { name: EXAMPLE_TITLE }).click();
    await page.getByRole("button", { name: "Approve …" }).waitFor();
    expect(await page.getByRole("button", { name: "Approve …" }).isDisabled()).toBe(true);
  });

  test("dark and narrow, without accessibility faults", async () => {
    const { page, problems } = await openPage(product.browser, { dark: true });
    await page.goto(product.url);
    await page.getByRole("link", { name: EXAMPLE_TITLE }).click();
    await page.getByRole("heading", { name: "Criteria" }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await keepScreenshot(page, "workspace-dark");

    const narrow = await openPage(product.browser, { width: 390, height: 844 });
    await narrow.page.goto(page.url());
    await narrow.page.getByRole("link", { name: "Rationale", exact: true }).waitFor();
    await narrow.page.waitForLoadState("networkidle");
    expect(await axeFaults(narrow.page)).toEqual([]);
    const wider = await narrow.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    await keepScreenshot(narrow.page, "workspace-narrow");
    expect([...problems, ...narrow.problems]).toEqual([]);
  });

  test("a file that is no document is refused where it was dropped, and the others go in", async () => {
    const { page } = await openPage(product.browser);
    await page.goto(product.url);
    await page.getByRole("button", { name: "New case file" }).first().click();
    await page.getByLabel("Title").fill("Mixed pile");
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles([
        { name: "photo.png", mimeType: "image/png", buffer: Buffer.from("89504e470d0a1a0a0000000d49484452", "hex") },
        {
          name: "application.txt",
          mimeType: "text/plain",
          buffer: Buffer.from(
            "APPLICATION FOR INDEPENDENT MEDICAL REVIEW\n\nUR determination dated 08/05/2014\nTreatment in dispute:\n  1. MRI lumbar spine\n",
          ),
        },
      ]);
    await page
      .getByRole("button", { name: /^(Open|Make|Create)/ })
      .last()
      .click();
    await page
      .getByText(/photo\.png/)
      .first()
      .waitFor();
    await page
      .getByText(/neither|not a PDF|no PDF|PDF or text|cannot be read/i)
      .first()
      .waitFor();
  });
});
