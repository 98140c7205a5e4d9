import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { axeFaults, keepScreenshot, openPage, startProduct } from "./browser.ts";

/** A busy machine draws late; what is waited for comes all the same. */
const SLOW = { timeout: 15_000 };
const product = startProduct();

async function post(path: string, body: unknown) {
  const response = await fetch(product.url + path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(response.ok, await response.clone().text()).toBe(true);
  return response.json();
}

/** Days before today as an ISO day. */
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  for (const [title, request, days] of [
    ["CM15-0000001", "Physical therapy 2x4 for the lumbar spine", 45],
    ["CM15-0000002", "MRI of the left knee", 25],
    ["CM15-0000003", "Norco 10/325mg #120", 10],
    ["CM15-0000004", "Acupuncture 1x6", 2],
  ] as const) {
    const { caseFile } = await post("/api/case-files", { title });
    await post(`/api/case-files/${caseFile.id}/disputed-items`, { request });
    await post("/api/queue/changes", { changes: [{ caseFileId: caseFile.id, set: { receivedOn: daysAgo(days) } }] });
  }
});

async function openQueue(options: Parameters<typeof openPage>[1] = {}) {
  const opened = await openPage(product.browser, options);
  await opened.page.goto(product.url);
  await opened.page.getByRole("link", { name: "CM15-0000001" }).waitFor();
  return opened;
}

const titles = (page: Page) => page.locator(".queue-table .case-link").allTextContents();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");
const wider = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe("the queue", () => {
  test("says what is due in words, overdue first, without faults in light and dark", async () => {
    for (const dark of [false, true]) {
      const { page, problems } = await openQueue({ dark });
      expect((await titles(page))[0]).toBe("CM15-0000001");
      await page
        .getByText(/^overdue by 1[45] days$/)
        .first()
        .waitFor();
      await page.locator("tr", { hasText: "CM15-0000001" }).getByRole("checkbox").click();
      expect(await axeFaults(page)).toEqual([]);
      await keepScreenshot(page, dark ? "queue-dark" : "queue-light");
      expect(problems).toEqual([]);
    }
  });

  test("by keyboard: down, choose a range, search, open and come back to the line", async () => {
    const { page, problems } = await openQueue();
    for (const key of ["j", "x", "j", "j", "X"]) await page.keyboard.press(key);
    await page.getByText("3 case files chosen").waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("3 case files chosen").waitFor({ state: "detached" });
    await page.keyboard.press("/");
    // In the field j, x and ? are letters.
    await page.keyboard.type("xj?");
    await page.getByText("No case file is in this view.").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.type("knee");
    await expect.poll(() => titles(page), SLOW).toEqual(["CM15-0000002"]);
    expect(page.url()).not.toContain("knee");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect.poll(async () => (await titles(page)).length, SLOW).toBe(4);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    expect(await focused(page)).toBe("CM15-0000002");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "CM15-0000002" }).waitFor();
    await expect.poll(() => focused(page), SLOW).toBe("CM15-0000002");
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Queue" }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.className ?? ""), SLOW).toContain("case-link");
    expect(await focused(page)).toBe("CM15-0000002");
    expect(problems).toEqual([]);
  });

  test("several are assigned at once, and Z takes it back", async () => {
    const { page } = await openQueue();
    for (const key of ["j", "x", "j", "x"]) await page.keyboard.press(key);
    await page.getByRole("button", { name: "Assign to me" }).click();
    await page.getByText("Assigned to you: 2 case files.").waitFor();
    await expect.poll(() => page.locator("tr", { hasText: "Dr. Imani Okafor" }).count(), SLOW).toBe(2);
    await page.keyboard.press("z");
    await expect.poll(() => page.locator("tr", { hasText: "Dr. Imani Okafor" }).count(), SLOW).toBe(0);
    // And through the list.
    await page.getByRole("checkbox", { name: "Choose CM15-0000004" }).click();
    await page.getByRole("button", { name: "Mark expedited" }).click();
    await page.locator("tr", { hasText: "CM15-0000004" }).locator("td .expedited").first().waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page
      .locator("tr", { hasText: "CM15-0000004" })
      .locator("td .expedited")
      .first()
      .waitFor({ state: "detached" });
  });

  test("a view is kept, chosen again after a reload, and removed", async () => {
    const { page } = await openQueue();
    await page.getByRole("searchbox").fill("MRI");
    await expect.poll(() => titles(page), SLOW).toEqual(["CM15-0000002"]);
    await page.getByRole("button", { name: "Keep this view" }).click();
    await page.getByLabel("Name of the view").fill("Imaging");
    await page.getByRole("button", { name: "Keep", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Imaging" }).waitFor();
    await page.getByRole("searchbox").fill("");
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "Imaging" }).waitFor();
    await expect.poll(() => titles(page), SLOW).toEqual(["CM15-0000002"]);
    await page.getByRole("button", { name: "Due this week" }).click();
    await expect.poll(() => titles(page), SLOW).toEqual(["CM15-0000001", "CM15-0000002"]);
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Imaging" }).waitFor();
    await page.getByRole("button", { name: "Remove the view Imaging" }).click();
    await page.getByRole("heading", { level: 1, name: "Queue" }).waitFor();
    expect(await page.getByRole("button", { name: "Imaging", exact: true }).count()).toBe(0);
  });

  test("files that are dropped on it begin a new case file", async () => {
    const { page } = await openQueue();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(
        new File(["APPLICATION FOR INDEPENDENT MEDICAL REVIEW"], "application.txt", { type: "text/plain" }),
      );
      window.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await page.getByRole("dialog").getByText("application.txt").waitFor();
    expect(await page.getByRole("button", { name: "Create and read" }).isEnabled()).toBe(true);
  });

  test.each([360, 768, 3840])("at %i pixels nothing has to be scrolled sideways", async (width) => {
    const { page, problems } = await openQueue({ width, height: 800 });
    expect(await wider(page)).toBeLessThanOrEqual(0);
    expect(await axeFaults(page)).toEqual([]);
    await keepScreenshot(page, `queue-${width}`);
    expect(problems).toEqual([]);
  });
});
