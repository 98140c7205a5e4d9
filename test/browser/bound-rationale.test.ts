import { expect, test } from "vitest";
import { EXAMPLE_TITLE } from "../../scripts/seed-example.mjs";
import { axeFaults, openPage, startProduct } from "./browser.ts";
import { rationaleOf, readRationale, waitSaved } from "./editing.ts";

const product = startProduct({ example: true });

test("each sentence shows its sources, a source opens on its page, and an edited sentence says that it is no longer checked", async () => {
  const { page, problems } = await openPage(product.browser);
  await page.goto(product.url);
  await page.getByRole("link", { name: EXAMPLE_TITLE }).click();
  await page.getByRole("button", { name: "Draft every item" }).first().click();
  await page.getByRole("heading", { name: "Criteria" }).waitFor();
  await page.getByRole("button", { name: "Stop" }).waitFor({ state: "detached" });
  const sheet = page.getByRole("region", { name: /^Draft for/ });

  // Every sentence of the built-in drafter has a source, and the number tells which.
  const chips = sheet.locator(".source-chip");
  await chips.first().waitFor();
  const sentences = await sheet.locator(".sentence").count();
  expect(sentences).toBeGreaterThan(4);
  expect(await sheet.locator('.sentence[data-state="bound"]').count()).toBe(sentences);
  const evidence = sheet.locator('.source-chip[aria-label*=", p. "]').first();
  await evidence.hover();
  await page.getByRole("tooltip").filter({ hasText: "p. " }).waitFor();
  expect(await axeFaults(page, ".rationale")).toEqual([]);

  // A press opens the guideline or marks the very words of the page, and the way back leads to the caret.
  await rationaleOf(page).locator("p").last().click();
  const record = sheet.locator('.source-chip[aria-label*="/2014, p. "]').last();
  await record.click();
  await page.locator(".page-scroll mark, .box-focus").first().waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".rationale-editor:focus").waitFor();

  // An edit that changes what a sentence says takes its check away at once, and the server's check settles it.
  const text = await readRationale(page);
  await page.route("**/revisions", () => {});
  await rationaleOf(page).fill(text.replace("is not medically necessary", "is medically necessary"));
  await sheet.getByText("edited, checked when saved", { exact: true }).waitFor();
  expect(await sheet.locator('.sentence[data-state="pending"]').count()).toBe(1);
  expect(await sheet.locator('.sentence[data-state="bound"]').count()).toBe(sentences - 1);
  await page.reload();
  await page.unroute("**/revisions");
  await waitSaved(page);
  await sheet.getByText("edited, no longer checked", { exact: true }).waitFor();
  expect(await sheet.locator('.sentence[data-state="edited"]').count()).toBe(1);
  expect(await sheet.locator('.sentence[data-state="bound"]').count()).toBe(sentences - 1);
  expect(problems).toEqual([]);
});
