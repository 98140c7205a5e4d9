import { expect, test } from "vitest";
import { EXAMPLE_TITLE } from "../../scripts/seed-example.mjs";
import { openPage, startProduct } from "./browser.ts";

const product = startProduct({ example: true });
const NOTE = /server cannot be reached, and this part is not loaded yet/;

test("what is asked for without a connection opens when it is back, and the page stays as it stands", async () => {
  const { page, problems } = await openPage(product.browser);
  await page.goto(product.url);
  await page.getByRole("link", { name: EXAMPLE_TITLE }).waitFor();
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByText(NOTE).waitFor();
  expect(await page.getByRole("button", { name: "Reload the page" }).count()).toBe(0);
  await page.context().setOffline(false);
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  // With its styles.
  const line = page.locator(".settings-section").first();
  await expect.poll(() => line.evaluate((element) => getComputedStyle(element).borderTopStyle)).toBe("solid");

  await page.getByRole("link", { name: "Queue" }).click();
  await page.getByRole("link", { name: EXAMPLE_TITLE }).click();
  const field = page.getByRole("textbox", { name: "Message", exact: true });
  await field.fill("Half a question");
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Add documents" }).click();
  await page.getByText(NOTE).last().waitFor();
  expect(await field.inputValue()).toBe("Half a question");
  await page.context().setOffline(false);
  await page.getByRole("dialog").getByText("Choose documents").waitFor();
  expect(problems).toEqual([]);
});
