import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { EXAMPLE_TITLE } from "../../scripts/seed-example.mjs";
import { axeFaults, openPage, startProduct } from "./browser.ts";

const product = startProduct({ example: true });
let address = "";

beforeAll(async () => {
  const page = await product.browser.newPage();
  await page.goto(product.url);
  await page.getByRole("link", { name: EXAMPLE_TITLE }).click();
  await page.getByRole("button", { name: "Draft every item" }).first().click();
  await page.getByRole("tab", { name: /steroid injection.*(look at|resolve)/i }).waitFor();
  await page.getByRole("button", { name: "Stop" }).waitFor({ state: "detached" });
  address = new URL(page.url()).pathname;
  await page.close();
});

/** A window of 1280 by 720 at 200 %: half as many pixels of CSS, each of four on the screen. */
async function openZoomed(path: string) {
  const opened = await openPage(product.browser, { width: 640, height: 360, scale: 2 });
  await opened.page.goto(product.url + path);
  await opened.page.getByRole("heading", { level: 1 }).waitFor({ state: "attached" });
  await opened.page.waitForLoadState("networkidle");
  return opened;
}

/** What can be pressed and lies, wholly or in part, beside the page, where nothing scrolls it into sight. */
const outOfReach = (page: Page) =>
  page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    return [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary")]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const hidden = getComputedStyle(element).visibility === "hidden" || element.closest(".skip-link") !== null;
        return width > 1 && !hidden && (right > innerWidth + 1 || left < -1) && !scrolls(element.parentElement);
      })
      .map((element) => element.textContent || element.getAttribute("aria-label") || element.outerHTML.slice(0, 80));
  });
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

async function expectWhole(page: Page) {
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  expect(await outOfReach(page)).toEqual([]);
  expect(await axeFaults(page)).toEqual([]);
}

describe("at 200 %", () => {
  for (const path of ["/", "/qa", "/settings", "/library", "/library?view=imports", "letter", "compare"]) {
    test(`${path} can be read and used without scrolling sideways`, async () => {
      const { page, problems } = await openZoomed(path.startsWith("/") ? path : `${address}/${path}`);
      await expectWhole(page);
      expect(problems).toEqual([]);
    });
  }

  test("a case file is read, asked about, edited and approved", async () => {
    const { page, problems } = await openZoomed(address);
    const pane = (name: string) => page.getByRole("group", { name: "Panes" }).getByRole("button", { name });
    await expectWhole(page);
    await pane("Chat").click();
    await page.getByRole("textbox", { name: "Message", exact: true }).fill("What is missing for item 2?");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByRole("button", { name: "Stop" }).waitFor({ state: "detached" });

    await pane("Case file").click();
    await page.locator(".document-button", { hasText: "06-ur-denial" }).click();
    await page.locator(".page-sheet[aria-busy=false]").waitFor();
    await expectWhole(page);
    // The page itself has room to be read.
    const height = () => page.locator(".page-scroll").evaluate((element) => element.clientHeight);
    expect(await height()).toBeGreaterThan(120);

    await pane("Drafts").click();
    const text = page.getByRole("textbox", { name: "Rationale", exact: true });
    await text.click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" Zoomed.");
    await page.locator('.save-mark[data-state="saved"]').waitFor();
    await expectWhole(page);
    expect(await page.locator(".draft-scroll").evaluate((element) => element.clientHeight)).toBeGreaterThan(220);
    await page.getByRole("button", { name: "Approve …" }).click();
    const approve = page.getByRole("button", { name: /^Approve as/ });
    await approve.waitFor();
    await expectWhole(page);
    await approve.scrollIntoViewIfNeeded();
    const box = await approve.boundingBox();
    expect(box && box.y >= 0 && box.y + box.height <= 360).toBe(true);
    expect(problems).toEqual([]);
  });
});

test("nothing moves for a reader who wants less motion, while an answer is written or a sheet opens", async () => {
  const { page } = await openPage(product.browser);
  await page.goto(product.url + address);
  await page.evaluate(() => {
    const lasting: string[] = [];
    const look = () => {
      for (const animation of document.getAnimations()) {
        const { duration, iterations } = animation.effect?.getComputedTiming() ?? {};
        const ms = Number(duration ?? 0) * Number(iterations ?? 1);
        if (ms > 1) lasting.push(`${animation.constructor.name} of ${ms} ms`);
      }
      requestAnimationFrame(look);
    };
    look();
    Object.assign(window, { lasting });
  });
  await page.getByRole("textbox", { name: "Message", exact: true }).fill("Why is item 1 proposed as upheld?");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByRole("button", { name: "Stop" }).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Approve …" }).click();
  await page.getByRole("dialog").getByRole("heading", { name: "Approve this rationale" }).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await page.getByRole("dialog").getByText("All keys").waitFor();
  expect(await page.evaluate(() => (window as unknown as { lasting: string[] }).lasting)).toEqual([]);
});

test("on paper a case file is its draft, whole, without chat and buttons", async () => {
  const { page } = await openPage(product.browser);
  await page.goto(product.url + address);
  const draft = page.getByRole("region", { name: /^Draft for/ });
  await draft.getByRole("heading", { name: "Citations" }).waitFor();
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("region", { name: "Chat", exact: true }).isVisible()).toBe(false);
  expect(await page.getByRole("button", { name: "Approve …" }).isVisible()).toBe(false);
  const cut = await draft.evaluate((element) => {
    const end = element.lastElementChild?.getBoundingClientRect().bottom ?? 0;
    const clipped = (at: Element | null): boolean =>
      at !== null &&
      ((/auto|scroll|hidden/.test(getComputedStyle(at).overflowY) && end > at.getBoundingClientRect().bottom + 1) ||
        clipped(at.parentElement));
    return clipped(element);
  });
  expect(cut).toBe(false);
  // What is chosen is told, the other choices are none on paper.
  const choices = draft.locator(".mantine-SegmentedControl-control:visible");
  expect(await choices.allTextContents()).toEqual(["Upheld"]);
});
