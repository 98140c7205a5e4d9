import { beforeAll, describe, expect, test } from "vitest";
import { axeFaults, openPage, startProduct } from "./browser.ts";

const product = startProduct();
const TITLE = `CM14-0123456 ${"w".repeat(187)}`;
const ITEMS = Array.from({ length: 20 }, (_, at) => `Treatment of kind ${at + 1} under guidance`);
let address = "";

async function post(path: string, body?: BodyInit) {
  const headers: HeadersInit = typeof body === "string" ? { "content-type": "application/json" } : {};
  const response = await fetch(product.url + path, { method: "POST", headers, ...(body ? { body } : {}) });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json() as Promise<{ caseFile: { id: string } }>;
}

beforeAll(async () => {
  const { caseFile } = await post("/api/case-files", JSON.stringify({ title: TITLE }));
  const add = async (name: string, text: string) => {
    const form = new FormData();
    form.set("file", new File([text], name));
    await post(`/api/case-files/${caseFile.id}/documents`, form);
  };
  const list = ITEMS.map((item, at) => `  ${at + 1}. ${item}`).join("\n");
  await add(
    "application.txt",
    `APPLICATION FOR INDEPENDENT MEDICAL REVIEW\n\nUR determination dated 08/05/2014\nTreatment in dispute:\n${list}\n`,
  );
  for (let at = 1; at < 60; at += 1) {
    const name = `${at % 6 === 0 ? "A name of a file that will not end ".repeat(5) : ""}report-${at}.txt`;
    await add(name, `PROGRESS REPORT (PR-2)\nDate: 0${1 + (at % 9)}/15/2014\nLow back pain, visit ${at}.\n`);
  }
  await post(`/api/case-files/${caseFile.id}/read`);
  address = `${product.url}/case-files/${caseFile.id}`;
});

describe("a case of twenty items, sixty documents and a title of two hundred letters", () => {
  for (const width of [1440, 768, 360]) {
    test(`is within ${width} pixels, and each item is two presses away`, async () => {
      const { page, problems } = await openPage(product.browser, { width, height: 800 });
      await page.goto(address);
      await page.getByRole("heading", { level: 1 }).waitFor();
      const panes = page.getByRole("group", { name: "Panes" });
      if (width < 768) await panes.getByRole("button", { name: "Drafts" }).click();
      await page.getByRole("button", { name: "All 20" }).click();
      const menu = page.getByRole("menu");
      await menu.getByRole("menuitem", { name: /^18 Treatment of kind 18 .* no draft$/ }).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await menu.getByRole("menuitem", { name: /^18 / }).click();
      await page.getByRole("heading", { name: ITEMS[17] ?? "" }).waitFor();
      // Its tab is seen whole in the row.
      const tab = page.getByRole("tab", { selected: true });
      const seen = () =>
        tab.evaluate((element) => {
          const row = element.parentElement?.getBoundingClientRect();
          const { left, right } = element.getBoundingClientRect();
          return row !== undefined && left >= row.left - 1 && right <= row.right + 1;
        });
      await expect.poll(seen).toBe(true);
      expect(await tab.textContent()).toContain("18");

      if (width < 1200) await panes.getByRole("button", { name: "Case file" }).click();
      await page.getByRole("heading", { name: "60 documents" }).waitFor();
      const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(await sideways()).toBeLessThanOrEqual(0);
      for (const screen of ["letter", "compare"]) {
        await page.goto(`${address}/${screen}`);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await page.waitForLoadState("networkidle");
        expect(await sideways(), screen).toBeLessThanOrEqual(0);
      }
      expect(problems).toEqual([]);
    });
  }
});
