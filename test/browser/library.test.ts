import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeFaults, keepScreenshot, openPage, startProduct } from "./browser.ts";

const product = startProduct({ example: true });

/** A page that waits no longer than it has to: everything here is on this machine. */
async function open(options: Parameters<typeof openPage>[1] = {}) {
  const opened = await openPage(product.browser, options);
  opened.page.setDefaultTimeout(10_000);
  return opened;
}

const strand = (page: Page, name: string) => page.locator("a.strand").filter({ hasText: name }).first();
const topics = (page: Page) => page.getByRole("region", { name: "Topics" });
const status = (page: Page, words: RegExp) => page.getByRole("status").filter({ hasText: words }).first().waitFor();
const setDate = (page: Page, day: string) => page.getByLabel("In force on").fill(day);

describe("browsing the library by date", () => {
  test("2014, 2017 and 2020 offer different editions, and the back button returns to each", async () => {
    const { page, problems } = await open();
    await page.goto(`${product.url}/library?date=2014-12-26`);
    await strand(page, "MTUS Chronic Pain (2009)").click();
    await status(page, /88 topics in force on 12\/26\/2014/);
    expect(
      await topics(page)
        .getByRole("link", { name: /Work conditioning/ })
        .count(),
    ).toBe(1);

    await setDate(page, "2017-03-01");
    await page.getByText("Not in force on 03/01/2017.").waitFor();
    expect(await strand(page, "MTUS Chronic Pain (2016)").textContent()).toContain("In force");
    await topics(page).getByRole("link", { name: "In its place: MTUS Chronic Pain (2016)" }).click();
    await status(page, /24 topics in force on 03\/01\/2017/);

    // Two editions on, the successors' successors stand there.
    await setDate(page, "2020-03-02");
    await topics(page).getByRole("link", { name: "In its place: MTUS, adopted ACOEM, Chronic Pain" }).click();
    await status(page, /1 topic in force on 03\/02\/2020/);
    expect(new URL(page.url()).searchParams.get("source")).toBe("mtus-acoem.chronic-pain");

    await page.goBack();
    await page.goBack();
    await status(page, /24 topics in force on 03\/01\/2017/);
    expect(await page.getByLabel("In force on").inputValue()).toBe("2017-03-01");
    expect(problems).toEqual([]);
  });

  test("steps from change to change by keyboard", async () => {
    const { page } = await open();
    await page.goto(`${product.url}/library?date=2016-07-27`);
    await page.getByRole("button", { name: /^Next change of the library, 07\/28\/2016/ }).press("Enter");
    await page.waitForURL(/date=2016-07-28/);
    expect(await strand(page, "MTUS Opioids (2016)").textContent()).toContain("In force");
    await page.getByRole("button", { name: /^Previous change/ }).press("Enter");
    await page.waitForURL(/date=2015-04-20/);
  });

  test("a deep link opens the excerpt with its conditions, edition and successors", async () => {
    const { page, problems } = await open();
    await page.goto(`${product.url}/library/mtus-chronic-pain-2009/work-conditioning?date=2018-01-05`);
    const excerpt = page.getByRole("region", { name: "Excerpt" });
    await excerpt.getByRole("heading", { level: 2, name: /^Work conditioning/ }).waitFor();
    expect(await excerpt.textContent()).toContain("Not in force on 01/05/2018");
    expect(await excerpt.getByText("Summary in own words; never to be quoted").count()).toBe(1);
    expect(await excerpt.getByText("All of these:").count()).toBe(1);
    await excerpt.getByRole("link", { name: "MTUS Opioids (2016)" }).click();
    await status(page, /8 topics in force on 07\/28\/2016/);
    expect(await excerpt.textContent()).toContain("Not in force on 07/28/2016");
    expect(problems).toEqual([]);
  });

  test("the topics are walked by arrow keys, and Enter opens one", async () => {
    const { page } = await open();
    await page.goto(`${product.url}/library?date=2014-12-26&source=mtus-opioids-2016`);
    await topics(page).getByRole("link").nth(4).waitFor();
    await topics(page).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const name = await page.evaluate(() => document.activeElement?.querySelector(".topic-name")?.textContent);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: name ?? "?" }).waitFor();
    expect(page.url()).toContain("/library/mtus-opioids-2016/");
  });

  test("a search ranks what was in force and shows the search sequence; an unknown excerpt says so", async () => {
    const { page, problems } = await open();
    await page.goto(`${product.url}/library?date=2014-11-02`);
    await page.getByLabel("Treatment or request").fill("Norco 10/325mg #120");
    await page.getByRole("button", { name: "Search", exact: true }).click();
    const results = page.getByRole("region", { name: "Search results" });
    await results
      .getByRole("link", { name: /Hydrocodone/i })
      .first()
      .waitFor();
    expect(await results.getByRole("link").first().textContent()).toMatch(
      /MTUS · in force on 11\/02\/2014 \(.*9792\.24\.2/,
    );
    expect(await results.getByRole("heading", { name: "Search sequence" }).count()).toBe(1);
    await results
      .getByRole("link", { name: /Hydrocodone/i })
      .first()
      .click();
    await page.getByRole("heading", { level: 2, name: /Hydrocodone/i }).waitFor();
    expect(await axeFaults(page)).toEqual([]);

    await page.goto(`${product.url}/library/mtus-chronic-pain-2009/no-such-topic?date=2014-11-02`);
    await page.getByRole("alert").getByText("The library holds no such excerpt").waitFor();
    expect(problems).toEqual([]);
  });
});

describe("coverage", () => {
  test("lists what past items asked for in vain, with the way to the case and to the search", async () => {
    const ask = async (method: string, path: string, body: object, headers: Record<string, string> = {}) => {
      const answer = await fetch(product.url + path, {
        method,
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify(body),
      });
      expect(answer.status).toBeLessThan(300);
      return (await answer.json()) as { caseFile: { id: string; version: number } };
    };
    const { caseFile } = await ask("POST", "/api/case-files", { title: "Slow wound" });
    await ask("POST", `/api/case-files/${caseFile.id}/disputed-items`, { request: "Hyperbaric oxygen, 20 sessions" });
    const change = { asOf: "2014-12-26" };
    await ask("PATCH", `/api/case-files/${caseFile.id}`, change, { "if-match": `"${caseFile.version}"` });

    const { page, problems } = await open();
    await page.goto(`${product.url}/library?view=coverage`);
    const row = page.getByRole("listitem").filter({ hasText: "Hyperbaric oxygen" });
    await row.getByRole("link", { name: "Slow wound" }).waitFor();
    expect(await row.textContent()).toContain("12/26/2014 · 1 item");
    expect(await axeFaults(page)).toEqual([]);
    await keepScreenshot(page, "library-coverage");
    await row.getByRole("link", { name: "Show the search" }).click();
    await page.getByText("Nothing in force on 12/26/2014 is about this").waitFor();
    expect(problems).toEqual([]);
  });
});

describe("light, dark and narrow", () => {
  const excerpt = "/library/mtus-chronic-pain-2009/work-conditioning?date=2014-12-26&source=mtus-chronic-pain-2009";

  test.each([
    ["library-light", false, 1440, 900],
    ["library-dark", true, 1440, 900],
    ["library-tablet", false, 900, 1100],
    ["library-narrow", false, 360, 760],
  ] as const)("%s has no accessibility faults and nothing beside the window", async (name, dark, width, height) => {
    const { page, problems } = await open({ dark, width, height });
    await page.goto(product.url + excerpt);
    await page.getByRole("heading", { level: 2, name: /^Work conditioning/ }).waitFor();
    await page.waitForLoadState("networkidle");
    expect(await axeFaults(page)).toEqual([]);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    await keepScreenshot(page, name);
    expect(problems).toEqual([]);
  });

  test("on a phone one pane shows at a time: sources, topics, excerpt", async () => {
    const { page } = await open({ width: 360, height: 760 });
    await page.goto(`${product.url}/library?date=2014-12-26`);
    const pane = page.getByRole("radiogroup", { name: "Pane" });
    await pane.getByText("Sources").click();
    await strand(page, "MTUS Acupuncture").click();
    await topics(page).getByRole("link").first().click();
    await page.getByRole("region", { name: "Excerpt" }).getByText("In force", { exact: true }).waitFor();
    expect(await topics(page).count()).toBe(0);
    expect(await axeFaults(page)).toEqual([]);
  });
});
