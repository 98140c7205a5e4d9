import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { EXAMPLE_TITLE } from "../../scripts/seed-example.mjs";
import { axeFaults, keepScreenshot, openPage, startProduct } from "./browser.ts";

const product = startProduct({ example: true });

/** What the focus is on, and under which item's tab. */
const focusedTarget = (page: Page) =>
  page.evaluate(() => {
    const target = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.target : undefined;
    const tab = document.querySelector(".draft-tabs [role=tab][aria-selected=true] .tab-number")?.textContent;
    return target ? `${target} of item ${tab}` : null;
  });

async function openExample(page: Page) {
  await page.goto(product.url);
  await page.getByRole("link", { name: EXAMPLE_TITLE }).click();
  await page.getByRole("tab").first().waitFor();
}

const asQa = (path: string, method: string, body: object, version: number) =>
  fetch(`${product.url}/api${path}`, {
    method,
    headers: { "content-type": "application/json", "x-rationale-person": "qa", "if-match": `"${version}"` },
    body: JSON.stringify(body),
  });

describe("from a draft to its signature", () => {
  test("a required provisional determination hides every draft until it is given, and then shows it", async () => {
    const put = await asQa("/organisation-settings", "PUT", { provisional: "required" }, 0);
    expect(put.status).toBe(200);
    const { page, problems } = await openPage(product.browser);
    await openExample(page);
    await page.getByRole("button", { name: "Draft every item" }).first().click();
    await page.getByText("A draft is stored.").waitFor();
    await page.getByRole("button", { name: "Stop" }).waitFor({ state: "detached" });
    // Neither the pane nor the chat says what was proposed.
    const said = (await page.locator("body").textContent()) ?? "";
    expect(said).toContain("shown once your provisional determination for the item is recorded");
    for (const word of [/not medically necessary/i, /\bUpheld\b/, /Not documented/]) expect(said).not.toMatch(word);
    expect(await page.getByRole("tab", { name: /your leaning first/ }).count()).toBe(2);
    expect(await axeFaults(page, ".draft-tabs")).toEqual([]);
    await keepScreenshot(page, "provisional-light");

    await page.getByText("Overturn", { exact: true }).click();
    await page.getByRole("heading", { name: "Criteria" }).waitFor();
    await page.getByText("Your provisional determination: overturned, not as proposed.").waitFor();
    expect(await page.getByRole("tab", { name: /your leaning first/ }).count()).toBe(1);
    await page.getByRole("tab", { name: /your leaning first/ }).click();
    await page.getByText("Uphold", { exact: true }).click();
    await page.getByRole("region", { name: /^Draft for Steroid/ }).waitFor();
    expect((await asQa("/organisation-settings", "PUT", { provisional: "offered" }, 1)).status).toBe(200);
    expect(problems).toEqual([]);
  });

  test("by keyboard through what is unresolved; a near-miss dismissed, taken back, dismissed; checked, signed once", async () => {
    const { page, problems } = await openPage(product.browser);
    await openExample(page);
    await page.getByRole("tab").first().click();
    await page.getByRole("heading", { name: "Criteria" }).waitFor();
    const foot = page.locator(".draft-foot [role=status]");
    const toLookAt = async () => Number(/(\d+) to look at/.exec((await foot.textContent()) ?? "")?.[1] ?? 0);

    // The walk goes on through both items and comes round.
    await page.locator(".draft-tabs [role=tab][aria-selected=true]").focus();
    const first = await toLookAt();
    // One count of the criteria, in the reason and over the list; documents by kind and day, their files only in the title.
    expect(await page.locator(".draft-scroll .basis").textContent()).toMatch(/Of 13 criteria: 8 not documented\./);
    expect(await page.locator(".criteria > .section-head .tally").textContent()).toMatch(
      /4 documented 8 not documented 1 exclusion not documented/,
    );
    const places = await page.locator(".criteria .quote-place").allTextContents();
    expect(places).toContain("Progress report 12/03/2014, p. 2");
    expect(places.filter((place) => /\.(?:txt|pdf)/.test(place))).toEqual([]);
    const seen: (string | null)[] = [];
    for (let step = 0; step <= first; step += 1) {
      await page.keyboard.press("u");
      await expect.poll(() => focusedTarget(page)).not.toBe(seen.at(-1) ?? "");
      seen.push(await focusedTarget(page));
    }
    expect(seen[0]).toMatch(/^criterion /);
    expect(new Set(seen).size).toBe(seen.length);
    expect(await page.getByRole("tab", { selected: true }).textContent()).toContain("Steroid");
    await page.keyboard.press("U");
    await expect.poll(() => focusedTarget(page)).toBe(seen.at(-2));
    expect(await page.getByRole("tab", { selected: true }).textContent()).toContain("Work conditioning");

    // A place that came close is read, dismissed with a reason, and counts no more.
    const criterion = page
      .locator('.criterion:has(.absence:not(.not-counted) summary:has-text("1 near-miss"))')
      .first();
    await criterion.locator("summary").evaluate((summary) => {
      if (summary.parentElement instanceof HTMLDetailsElement) summary.parentElement.open = true;
    });
    await criterion.getByRole("button", { name: /^Dismiss the near-miss/ }).click();
    await page.getByRole("button", { name: "Requested or planned, not done." }).click();
    expect(await axeFaults(page, ".draft-tabs")).toEqual([]);
    await page.getByRole("button", { name: "Dismiss", exact: true }).click();
    await page.getByText("Dismissed: Requested or planned, not done.").waitFor();
    expect(await toLookAt()).toBe(first - 1);
    await page.getByRole("button", { name: /^Take back the dismissal/ }).click();
    await expect.poll(toLookAt).toBe(first);
    await criterion.getByRole("button", { name: /^Dismiss the near-miss/ }).waitFor();
    await keepScreenshot(page, "near-miss-light");
    await criterion.getByRole("button", { name: /^Dismiss the near-miss/ }).click();
    await page.getByLabel("Why this is no evidence").fill("It only repeats the request.");
    await page.getByRole("button", { name: "Dismiss", exact: true }).click();
    await page.getByText("Dismissed: It only repeats the request.").waitFor();

    // A finding leads to the words that it speaks of, and a citation says how it stands.
    expect(await page.locator(".citation-list .source-state").first().textContent()).toContain("Verified");

    // Signed by a double click: one approval.
    await page.getByRole("button", { name: "Approve …" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("1 near-miss dismissed").waitFor();
    await dialog.getByText(`Nothing blocks, ${first - 1} to look at.`).waitFor();
    await dialog.getByText("8 not documented").waitFor();
    await dialog.getByText(/It only repeats the request\./).waitFor();
    expect(await axeFaults(page, "[role=dialog]")).toEqual([]);
    await keepScreenshot(page, "approve-sheet-light");
    await dialog.getByRole("button", { name: /^Approve as/ }).dblclick();
    await page.getByText("An edit voids this approval.").waitFor();
    expect(await page.getByRole("tab", { selected: true }).textContent()).toContain("approved");
    expect(problems).toEqual([]);
  });

  test("what is corrected in the file since is checked before the signature, and what is new is told", async () => {
    const { page, problems } = await openPage(product.browser);
    await openExample(page);
    await page.getByRole("tab").nth(1).click();
    await page.getByRole("region", { name: /^Draft for Steroid/ }).waitFor();
    const id = /case_\w+/.exec(page.url())?.[0] ?? "";
    const { caseFile } = await (await fetch(`${product.url}/api/case-files/${id}`)).json();
    const corrected = await fetch(`${product.url}/api/case-files/${id}`, {
      method: "PATCH",
      headers: { "content-type": "application/json", "if-match": `"${caseFile.version}"` },
      body: JSON.stringify({ facts: { age: 44 } }),
    });
    expect(corrected.status).toBe(200);
    await page.getByRole("button", { name: "Approve …" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("1 new finding").waitFor();
    expect(await dialog.getByRole("button", { name: /^Approve as/ }).isDisabled()).toBe(true);
    await dialog.getByRole("button", { name: "Back to the text" }).click();
    await page.getByRole("tab", { name: /1 to resolve/ }).waitFor();
    // The key leads to the finding, and the finding to its sentence.
    await page.locator(".draft-tabs [role=tab][aria-selected=true]").focus();
    await page.keyboard.press("u");
    await expect.poll(() => focusedTarget(page)).toMatch(/^finding /);
    await page
      .getByRole("button", { name: /^show the sentence/ })
      .first()
      .click();
    expect(await page.evaluate(() => String(getSelection()) || document.activeElement?.className)).toMatch(
      /43|rationale/,
    );
    expect(problems).toEqual([]);
  });

  test("dark, and on a phone, without accessibility faults", async () => {
    const dark = await openPage(product.browser, { dark: true });
    await openExample(dark.page);
    await dark.page.getByRole("heading", { name: "Criteria" }).waitFor();
    expect(await axeFaults(dark.page, ".draft-tabs")).toEqual([]);
    await keepScreenshot(dark.page, "draft-dark");
    const phone = await openPage(product.browser, { width: 360, height: 780 });
    await phone.page.goto(dark.page.url());
    // What has drafts opens on them.
    await phone.page.getByRole("heading", { name: "Criteria" }).waitFor();
    expect(await axeFaults(phone.page, ".draft-tabs")).toEqual([]);
    const wider = await phone.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    await keepScreenshot(phone.page, "draft-phone");
  });
});
