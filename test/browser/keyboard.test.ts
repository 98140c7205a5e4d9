import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { EXAMPLE_TITLE } from "../../scripts/seed-example.mjs";
import { openPage, startProduct } from "./browser.ts";

/** A busy machine draws late. */
const SLOW = { timeout: 20_000 };
const product = startProduct({ example: true });

/** What the focus is on, as it is called. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label = element?.getAttribute("aria-label") ?? (element as HTMLInputElement | null)?.labels?.[0]?.textContent;
    return (label || element?.textContent || "").trim();
  });

/** Goes on with Tab until what is called so has the focus. */
async function tabTo(page: Page, name: RegExp, most = 60) {
  for (let presses = 0; presses < most; presses += 1) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${name}`);
}

async function press(page: Page, ...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key);
}

async function approve(page: Page) {
  await press(page, "A");
  await page.getByRole("dialog").getByRole("heading", { name: "Approve this rationale" }).waitFor();
  await tabTo(page, /^Approve as/);
  await press(page, "Enter");
  await page.getByText("An edit voids this approval.").waitFor();
}

test("from the queue to an approved letter with the keyboard alone", async () => {
  const { page, problems } = await openPage(product.browser);
  await page.addInitScript(() => {
    addEventListener("pointerdown", () => sessionStorage.setItem("pointer", "used"), { capture: true });
  });
  await page.goto(product.url);
  await page.getByRole("link", { name: EXAMPLE_TITLE }).waitFor();
  await press(page, "j", "Enter");
  await page.getByRole("heading", { level: 1, name: EXAMPLE_TITLE }).waitFor();

  // In the field every key is a letter, those of the shortcuts too.
  await press(page, "g", "h");
  await expect.poll(() => focused(page), SLOW).toBe("Message");
  await page.keyboard.type("Au? g q");
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(await page.getByRole("textbox", { name: "Message" }).inputValue()).toBe("Au? g q");
  await press(page, "Control+a");
  await page.keyboard.type("Draft every item");
  await press(page, "Enter");
  await page.getByRole("tab", { name: /steroid injection.*to look at/i }).waitFor();
  await page.getByRole("button", { name: "Stop" }).waitFor({ state: "detached" });

  // What came close to evidence is read on its page and dismissed; Escape leads back to it.
  await press(page, "F6");
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-pane")), SLOW).toBe("draft");
  await press(page, "u");
  await expect.poll(() => page.evaluate(() => document.activeElement?.className), SLOW).toContain("criterion");
  await tabTo(page, /^“/);
  const quote = await focused(page);
  await press(page, "Enter");
  await page.locator(".page-scroll :is(.mark-focus, .box-focus)").first().waitFor();
  await press(page, "Escape");
  await expect.poll(() => focused(page), SLOW).toBe(quote);
  await tabTo(page, /^Dismiss the near-miss/);
  await press(page, "Enter");
  await page.keyboard.type("Words of the request.");
  await press(page, "Enter");
  await page.getByText("Dismissed: Words of the request.").waitFor();
  // The way goes on from there.
  await press(page, "u");
  await expect.poll(() => page.evaluate(() => document.activeElement?.className), SLOW).toContain("criterion");

  await approve(page);
  await press(page, "]");
  await page.getByRole("region", { name: /^Draft for Steroid/ }).waitFor();
  await approve(page);

  // The letter: what it lacks is told with the way there, and filled in.
  await press(page, "g", "t");
  const missing = page.getByRole("region", { name: "What is missing" });
  await missing.getByRole("button", { name: "Set them" }).waitFor();
  await tabTo(page, /^Set them$/);
  await press(page, "Enter");
  await tabTo(page, /^States of licensure/);
  await page.keyboard.type("California");
  await press(page, "Enter");
  await tabTo(page, /^Certifications and specialties/);
  await page.keyboard.type("Physical Medicine & Rehabilitation");
  await press(page, "Enter");
  await tabTo(page, /^Save$/);
  await press(page, "Enter");
  await missing.getByText("credentials are not set").waitFor({ state: "detached" });
  await tabTo(page, /^Set the header$/);
  await press(page, "Enter");
  await tabTo(page, /^Case number/);
  await page.keyboard.type("CM15-0009999");
  await tabTo(page, /^Date assigned/);
  await page.keyboard.type("01202015");
  await tabTo(page, /^Decision date/);
  await page.keyboard.type("02202015");
  await tabTo(page, /^Save$/);
  await press(page, "Enter");
  await missing.getByText("Not known for the header").waitFor({ state: "detached" });
  await tabTo(page, /^Read the summary$/);
  await press(page, "Enter");
  await tabTo(page, /^Save$/);
  await press(page, "Enter");
  await missing.getByText("Complete: every item is approved and nothing is missing.").waitFor();

  // And back, by key and by the palette.
  await press(page, "g", "c");
  await page.getByRole("tab", { name: /Work conditioning.*approved/ }).waitFor();
  await press(page, "Control+k");
  await page.keyboard.type("go to the queue");
  await page.locator(".palette-entry[data-selected]", { hasText: "Go to the queue" }).waitFor();
  await press(page, "Enter");
  await page.getByRole("row", { name: /Approved/ }).waitFor();
  expect(await page.evaluate(() => sessionStorage.getItem("pointer"))).toBeNull();
  expect(problems).toEqual([]);
});
