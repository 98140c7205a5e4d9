import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { EXAMPLE_TITLE } from "../../scripts/seed-example.mjs";
import { openPage, startProduct } from "./browser.ts";

const product = startProduct({ example: true });

/** Open, draft, two signatures of two clicks each with a change of tab, and the letter with its three sheets. */
const MOST_CLICKS = 14;

async function fillSheet(page: Page, fields: [RegExp, string][]) {
  const sheet = page.getByRole("dialog");
  for (const [name, value] of fields) {
    await sheet.getByLabel(name).first().fill(value);
    if (/^States|^Certif/.test(name.source)) await page.keyboard.press("Enter");
  }
  await sheet.getByRole("button", { name: "Save" }).click();
  await sheet.waitFor({ state: "detached" });
}

test("clicks and seconds from the example in the queue to its approved letter", async () => {
  const { page, problems } = await openPage(product.browser);
  await page.addInitScript(() => {
    addEventListener("pointerdown", () => {
      sessionStorage.setItem("clicks", String(Number(sessionStorage.getItem("clicks") ?? 0) + 1));
    });
  });
  await page.goto(product.url);
  const example = page.getByRole("link", { name: EXAMPLE_TITLE });
  await example.waitFor();
  const started = performance.now();
  await example.click();
  await page.getByRole("button", { name: "Draft every item" }).first().click();
  await page.getByRole("tab", { name: /steroid injection.*to look at/i }).waitFor();
  await page.getByRole("button", { name: "Stop" }).waitFor({ state: "detached" });
  for (const item of [0, 1]) {
    if (item > 0) await page.getByRole("tab").nth(item).click();
    await page.getByRole("button", { name: "Approve …" }).click();
    await page.getByRole("button", { name: /^Approve as/ }).click();
    await page.getByText("An edit voids this approval.").waitFor();
  }
  await page.getByRole("link", { name: "Letter", exact: true }).click();
  const missing = page.getByRole("region", { name: "What is missing" });
  await missing.getByRole("button", { name: "Set them" }).click();
  await fillSheet(page, [
    [/^States of licensure/, "California"],
    [/^Certifications and specialties/, "Physical Medicine & Rehabilitation"],
  ]);
  await missing.getByRole("button", { name: "Set the header" }).click();
  await fillSheet(page, [
    [/^Case number/, "CM15-0009999"],
    [/^Date assigned/, "2015-01-20"],
    [/^Decision date/, "2015-02-20"],
  ]);
  await missing.getByRole("button", { name: "Read the summary" }).click();
  await fillSheet(page, []);
  await missing.getByText("Complete: every item is approved and nothing is missing.").waitFor();
  const seconds = (performance.now() - started) / 1000;
  const clicks = Number(await page.evaluate(() => sessionStorage.getItem("clicks")));
  console.info(`clicks ${clicks}, seconds ${seconds.toFixed(1)}`);
  expect(clicks).toBeGreaterThan(0);
  expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
  expect(problems).toEqual([]);
});
