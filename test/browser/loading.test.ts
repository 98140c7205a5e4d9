import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../scripts/local-worker.mjs";
import { openPage, startProduct } from "./browser.ts";

const product = startProduct({ example: true });
const ASSETS = join(ROOT, "dist/client/assets");
const MANTINE = join(ROOT, "node_modules/@mantine/core/styles.css");

test("every part of Mantine that the code draws has its sheet", () => {
  const classesIn = (text: string) => new Set(text.match(/\bm_[0-9a-f]{6,8}\b/g) ?? []);
  const built = (ending: string) =>
    readdirSync(ASSETS)
      .filter((name) => name.endsWith(ending))
      .map((name) => readFileSync(join(ASSETS, name), "utf8"))
      .join("\n");
  const styled = classesIn(readFileSync(MANTINE, "utf8"));
  const drawn = [...classesIn(built(".js"))].filter((name) => styled.has(name));
  const here = classesIn(built(".css"));
  expect(drawn.length).toBeGreaterThan(50);
  expect(drawn.filter((name) => !here.has(name))).toEqual([]);
});

test("what a case file shows is asked for before the code that draws it is here, and once", async () => {
  const { page, problems } = await openPage(product.browser);
  await page.goto(product.url);
  const caseFile = page.locator("a[href^='/case-files/']").first();
  const address = await caseFile.getAttribute("href");
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/api/")) asked.push(pathname);
  });
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/assets\/main-[^/]+\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(product.url + address);
  const first = ["/api/session", `/api${address}`, `/api${address}/messages`];
  await expect.poll(() => asked).toEqual(expect.arrayContaining(first));
  letGo();
  await page.getByRole("region", { name: "Case file" }).first().waitFor();
  for (const path of first) expect(asked.filter((one) => one === path)).toHaveLength(1);
  expect(problems).toEqual([]);
  await page.context().close();
});

test("a case file whose first answer is lost on the way is asked for again", async () => {
  const { page } = await openPage(product.browser);
  await page.goto(product.url);
  const address = await page.locator("a[href^='/case-files/']").first().getAttribute("href");
  let times = 0;
  await page.route(`**/api${address}`, async (route) => {
    times += 1;
    if (times === 1) await route.abort("connectionreset");
    else await route.continue();
  });
  await page.goto(product.url + address);
  await page.getByRole("region", { name: "Case file" }).first().waitFor();
  expect(times).toBe(2);
  await page.context().close();
});
