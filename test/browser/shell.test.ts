import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { EXAMPLE_TITLE } from "../../scripts/seed-example.mjs";
import { axeFaults, keepScreenshot, openPage, startProduct } from "./browser.ts";

/** A busy machine draws late; what is waited for comes all the same. */
const SLOW = { timeout: 15_000 };
const product = startProduct({ example: true });

async function open(path = "/", options: Parameters<typeof openPage>[1] = {}) {
  const opened = await openPage(product.browser, options);
  await opened.page.goto(product.url + path);
  await opened.page.getByRole("heading", { level: 1 }).waitFor();
  return opened;
}

async function openCase(options: Parameters<typeof openPage>[1] = {}) {
  const opened = await open("/", options);
  await opened.page.getByRole("link", { name: EXAMPLE_TITLE }).click();
  await opened.page.getByRole("heading", { level: 1, name: EXAMPLE_TITLE }).waitFor();
  return opened;
}

const focusedPane = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>("[data-pane]")?.dataset.pane ?? null);
const widthOf = async (page: Page, pane: string) =>
  (await page.locator(`[data-pane=${pane}]`).boundingBox())?.width ?? 0;
const wider = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe("the palette", () => {
  test("finds a case file by its request, a screen and a topic, and goes there", async () => {
    const { page, problems } = await open();
    await page.keyboard.press("Control+k");
    const field = page.getByPlaceholder(/^Case number, request/);
    // The case file stands in the list of an empty field as well: what counts is the one that was found.
    const found = page.waitForResponse(
      (response) =>
        response.url().endsWith("/api/queue/search") &&
        (response.request().postData() ?? "").includes("steroid injection"),
    );
    await field.fill("steroid injection");
    await found;
    await page.locator(".palette-entry[data-selected]", { hasText: EXAMPLE_TITLE }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await keepScreenshot(page, "palette-light");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: EXAMPLE_TITLE }).waitFor();
    expect(page.url()).toContain("/case-files/");
    await field.waitFor({ state: "detached" });
    await page.keyboard.press("Control+k");
    await field.fill("settings");
    await page.locator(".palette-entry[data-selected]", { hasText: "Go to settings" }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
    await field.waitFor({ state: "detached" });
    await page.keyboard.press("Control+k");
    await field.fill("heat therapy");
    await page
      .getByRole("button", { name: /^Heat therapy/ })
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    await field.waitFor({ state: "detached" });
    expect(problems).toEqual([]);
  });

  test("leads to one item and to one document of the open case file", async () => {
    const { page, problems } = await openCase();
    const field = page.getByPlaceholder(/^Case number, request/);
    await page.keyboard.press("Control+k");
    await field.fill("steroid");
    await page.locator(".palette-entry[data-selected]", { hasText: /^Item 2: Steroid injection/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { selected: true, name: /Steroid injection/ }).waitFor();
    await expect.poll(() => focusedPane(page), SLOW).toBe("draft");
    await page.keyboard.press("Control+k");
    await field.fill("authorization");
    const entry = page.locator(".palette-entry[data-selected]", { hasText: /^Request for authorization/ });
    await entry.waitFor();
    expect(await entry.textContent()).toMatch(/\d\d\/\d\d\/\d{4}05-pr2-and-rfa-2014-12-03\.pdf p\. 3$/);
    await page.keyboard.press("Enter");
    const opened = page.getByRole("region", { name: "Page 3 of 05-pr2-and-rfa-2014-12-03.pdf" });
    await opened.waitFor();
    await expect.poll(() => opened.evaluate((element) => element === document.activeElement), SLOW).toBe(true);
    expect(problems).toEqual([]);
  });
});

describe("keys", () => {
  test("the sheet lists what holds here, and only that", async () => {
    const { page } = await open();
    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog");
    await sheet.getByText("Next case file").waitFor();
    expect(await sheet.getByText("Next pane").count()).toBe(0);
    expect(await axeFaults(page)).toEqual([]);
    // Under the dialog the keys of the screen rest.
    await page.keyboard.press("n");
    expect(await page.getByText("Choose documents").count()).toBe(0);
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
    // In a case file those of the list of documents are among them, and of the thumbnails once these are shown.
    await page.getByRole("link", { name: EXAMPLE_TITLE }).click();
    await page.locator(".document-button", { hasText: "02-mri" }).click();
    await page.getByRole("button", { name: "Thumbnails" }).click();
    await page.keyboard.press("?");
    await sheet.getByText("Move the document up").waitFor();
    await sheet.getByText("Among the thumbnails: next page").waitFor();
    expect(await sheet.getByText("Next case file").count()).toBe(0);
  });

  test("g and a letter go to a screen, whose heading takes the focus", async () => {
    const { page } = await open();
    for (const [keys, name, title] of [
      ["gl", null, "Library · Rationale"],
      ["ga", "QA", "QA · Rationale"],
      ["gs", "Settings", "Settings · Rationale"],
      ["gq", "Queue", "Queue · Rationale"],
    ] as const) {
      for (const key of keys) await page.keyboard.press(key);
      await expect.poll(() => page.title(), SLOW).toBe(title);
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), SLOW).toBe("H1");
      if (name) expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name);
    }
  });
});

describe("the panes", () => {
  test("are reached by keys, folded and moved, and stay so", async () => {
    const { page, problems } = await openCase();
    for (const [keys, pane] of [
      ["gd", "draft"],
      ["gc", "case"],
    ] as const) {
      for (const key of keys) await page.keyboard.press(key);
      await expect.poll(() => focusedPane(page), SLOW).toBe(pane);
    }
    await page.keyboard.press("F6");
    await expect.poll(() => focusedPane(page), SLOW).toBe("chat");
    await page.keyboard.press("F6");
    await expect.poll(() => focusedPane(page), SLOW).toBe("draft");
    const separator = page.getByRole("separator").first();
    const before = await widthOf(page, "case");
    await separator.focus();
    for (let times = 0; times < 3; times += 1) await page.keyboard.press("ArrowRight");
    await expect.poll(() => widthOf(page, "case"), SLOW).toBeGreaterThan(before + 10);
    await page.getByRole("group", { name: "Panes" }).getByRole("button", { name: "Chat" }).click();
    await expect.poll(() => widthOf(page, "chat"), SLOW).toBeLessThan(5);
    const folded = await widthOf(page, "case");
    await page.reload();
    await page.getByRole("heading", { level: 1, name: EXAMPLE_TITLE }).waitFor();
    await expect.poll(() => widthOf(page, "chat"), SLOW).toBeLessThan(5);
    expect(Math.abs((await widthOf(page, "case")) - folded)).toBeLessThan(4);
    // A key brings it back.
    await page.keyboard.press("g");
    await page.keyboard.press("h");
    await expect.poll(() => widthOf(page, "chat"), SLOW).toBeGreaterThan(100);
    await expect.poll(() => focusedPane(page), SLOW).toBe("chat");
    expect(problems).toEqual([]);
  });

  test.each([360, 1024, 3840])("at %i pixels nothing has to be scrolled sideways", async (width) => {
    const { page } = await openCase({ width, height: 900 });
    expect(await wider(page)).toBeLessThanOrEqual(0);
    if (width === 360) {
      await page.getByRole("group", { name: "Panes" }).getByRole("button", { name: "Drafts" }).click();
      await page.locator("[data-pane=draft]").waitFor();
      expect(await wider(page)).toBeLessThanOrEqual(0);
    }
    expect(await axeFaults(page)).toEqual([]);
  });

  test("the due day and the reviewer are changed in the bar, and taken back", async () => {
    const { page } = await openCase();
    const standing = page.locator(".case-standing");
    await standing.locator("summary").click();
    await standing.getByLabel("Reviewer").selectOption({ label: "Dr. Imani Okafor" });
    await standing.locator("summary").getByText("Dr. Imani Okafor").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await standing.locator("summary").getByText("unassigned").waitFor();
  });
});

describe("two tabs", () => {
  test("each keeps its own case", async () => {
    const other = await fetch(`${product.url}/api/case-files`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ title: "Another case" }),
    });
    const { caseFile } = (await other.json()) as { caseFile: { id: string } };
    const { page } = await openCase();
    const second = await page.context().newPage();
    await second.goto(`${product.url}/case-files/${caseFile.id}`);
    await second.getByRole("heading", { level: 1, name: "Another case" }).waitFor();
    await page.reload();
    await page.getByRole("heading", { level: 1, name: EXAMPLE_TITLE }).waitFor();
    expect(await second.title()).toBe("Another case · Rationale");
    expect(await page.title()).toBe(`${EXAMPLE_TITLE} · Rationale`);
  });
});

describe("every screen", () => {
  test.each(["/settings", "/qa", "/library", "/nowhere"])(
    "%s is without faults, light and dark, wide and narrow",
    async (path) => {
      const ways = [{}, { dark: true }, { width: 360, height: 740 }];
      for (const options of ways) {
        const { page, problems } = await open(path, options);
        await page.waitForLoadState("networkidle");
        expect(await axeFaults(page)).toEqual([]);
        expect(await wider(page)).toBeLessThanOrEqual(0);
        if (path === "/settings" && options === ways[0]) await keepScreenshot(page, "settings-light");
        expect(problems).toEqual([]);
        await page.context().close();
      }
    },
  );

  test("the reader's text size and colours hold after a reload", async () => {
    const { page } = await open("/settings");
    await page.getByRole("radio", { name: "Largest" }).check();
    await page.getByRole("radio", { name: "Dark", exact: true }).check();
    await page.reload();
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.getByRole("radio", { name: "Largest" }).isChecked()).toBe(true);
    expect(
      await page.evaluate(() => [
        document.documentElement.dataset.mantineColorScheme,
        getComputedStyle(document.querySelector(".reading-sample") as Element).fontSize,
      ]),
    ).toEqual(["dark", "22px"]);
  });
});
