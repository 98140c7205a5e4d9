import { expect, test } from "vitest";
import { EXAMPLE_TITLE } from "../../scripts/seed-example.mjs";
import { axeFaults, openPage, startProduct } from "./browser.ts";

const product = startProduct({ example: true });

test("each sentence shows its sources, a source opens on its page, and an edited sentence says that it is no longer checked", async () => {
  const { page, problems } = await openPage(product.browser);
  await page.goto(product.url);
  await page.getByRole("link", { name: EXAMPLE_TITLE }).click();
  await page.getByRole("button", { name: "Draft every item" }).first().click();
  await page.getByRole("heading", { name: "Criteria" }).waitFor();
  await page.getByRole("button", { name: "Stop" }).waitFor({ state: "detached" });
  const sheet = page.getByRole("region", { name: /^Draft for/ });

  // The reading view: every sentence of the built-in drafter has a source, and the number tells which.
  await sheet.getByText("Sources", { exact: true }).click();
  const chips = sheet.locator(".source-chip");
  await chips.first().waitFor();
  const sentences = await sheet.locator(".sentence").count();
  expect(sentences).toBeGreaterThan(4);
  expect(await sheet.locator('.sentence[data-state="bound"]').count()).toBe(sentences);
  const evidence = sheet.locator('.source-chip[aria-label*=", p. "]').first();
  await evidence.hover();
  await page.getByRole("tooltip").filter({ hasText: "p. " }).waitFor();
  expect(await axeFaults(page, ".rationale")).toEqual([]);

  // A press opens the guideline or marks the very words of the page.
  const record = sheet.locator('.source-chip[aria-label*=".txt, p. "], .source-chip[aria-label*=".pdf, p. "]').last();
  await record.click();
  await page.locator(".page-scroll mark, .box-focus").first().waitFor();

  // An edit that changes what a sentence says takes its check away, in words.
  await sheet.getByText("Text", { exact: true }).click();
  const text = page.getByRole("textbox", { name: "Rationale", exact: true });
  await text.fill((await text.inputValue()).replace("is not medically necessary", "is medically necessary"));
  await page.locator('.save-mark[data-state="saved"]').waitFor();
  await sheet.getByText("Sources", { exact: true }).click();
  await sheet.getByText("edited, no longer checked", { exact: true }).waitFor();
  expect(await sheet.locator('.sentence[data-state="edited"]').count()).toBe(1);
  expect(await sheet.locator('.sentence[data-state="bound"]').count()).toBe(sentences - 1);
  expect(problems).toEqual([]);
});
