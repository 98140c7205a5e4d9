import { expect, test } from "vitest";
import { EXAMPLE_TITLE } from "../../scripts/seed-example.mjs";
import { axeFaults, keepScreenshot, openPage, startProduct } from "./browser.ts";

/** A busy machine answers late. */
const SLOW = { timeout: 20_000 };
const product = startProduct({ example: true });

test("two items become one and one becomes two; their drafts stay to be read, closed", async () => {
  const { page, problems } = await openPage(product.browser);
  await page.goto(product.url);
  await page.getByRole("link", { name: EXAMPLE_TITLE }).click();
  await page.getByRole("button", { name: "Draft every item" }).first().click();
  await page.getByRole("tab", { name: /steroid injection.*to look at/i }).waitFor();
  await page.getByRole("button", { name: "Stop" }).waitFor({ state: "detached" });

  // Merged, in the reviewer's words.
  await page.getByRole("button", { name: "Correct", exact: true }).click();
  const sheet = page.getByRole("dialog");
  for (const item of [1, 2]) await sheet.getByRole("checkbox", { name: `Choose item ${item} to merge` }).check();
  const one = sheet.getByLabel("The one item in place of items 1, 2");
  expect(await one.inputValue()).toMatch(/^Work conditioning.*; Steroid injection/);
  expect(await axeFaults(page, "[role=dialog]")).toEqual([]);
  await keepScreenshot(page, "merge-light");
  await one.fill("Work conditioning with a steroid injection and a brace");
  await sheet.getByRole("button", { name: "Merge 2 items" }).click();
  await sheet.getByLabel("Request of item 1").waitFor();
  await expect.poll(() => sheet.getByLabel(/^Request of item/).count(), SLOW).toBe(1);

  // Split again: a part on each line, offered from the words themselves.
  await sheet.getByRole("button", { name: "Split item 1" }).click();
  const parts = sheet.getByLabel("The items in place of item 1, one a line");
  expect((await parts.inputValue()).split("\n")).toEqual(["Work conditioning with a steroid injection", "a brace"]);
  await parts.fill("Work conditioning two times a week\nSteroid injection to left ankle\nAnkle brace");
  await sheet.getByRole("button", { name: "Split into 3 items" }).click();
  await expect.poll(() => sheet.getByLabel(/^Request of item/).count(), SLOW).toBe(3);
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "detached" });

  // Three items to draft, and the two drafts that were written before.
  expect(await page.getByRole("tab", { name: /no draft/ }).count()).toBe(3);
  await page.getByRole("tab", { name: "2 closed" }).click();
  const closed = page.getByRole("region", { name: "Closed drafts" });
  await closed.getByRole("region", { name: /^Steroid injection/ }).waitFor();
  expect(await closed.getByText(/^Merged into/).count()).toBe(2);
  expect(await closed.getByRole("textbox").count()).toBe(0);
  expect(await page.getByRole("button", { name: "Approve …" }).count()).toBe(0);
  expect(await axeFaults(page, ".draft-tabs")).toEqual([]);
  await keepScreenshot(page, "closed-light");
  // A source of a closed draft still opens on its page.
  await closed
    .getByRole("button", { name: /^Source 1:/ })
    .first()
    .click();
  await page.locator(".page-scroll").first().waitFor();
  expect(problems).toEqual([]);
});
