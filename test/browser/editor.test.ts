import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { DraftView, Revision } from "../../src/web/api-types.ts";
import { ask, call } from "../wire/client.ts";
import { axeFaults, keepScreenshot, openPage, startProduct } from "./browser.ts";
import { rationaleOf, readRationale, waitSaved } from "./editing.ts";

const product = startProduct();

const TEXT =
  "The worker has low back pain after an injury and asks for work conditioning. Physical therapy helped little. " +
  "The records do not document a functional capacity evaluation. The request is not medically necessary.";
const RECORD =
  "PROGRESS REPORT (PR-2)\n\nDate of service: 12/03/2014\n\nLow back pain after lifting. Physical therapy helped little. " +
  "Request: work conditioning two times a week for four weeks, low back.\n";

/** A case file of one record with one drafted item. */
async function makeCase(): Promise<{ caseFileId: string; draftId: string; address: string }> {
  const { url } = product;
  const { caseFile } = await call(url, "POST", "/api/case-files", { title: "Work conditioning" });
  const form = new FormData();
  form.set("file", new File([RECORD], "progress-report.txt"));
  await call(url, "POST", `/api/case-files/${caseFile.id}/documents`, form);
  const { item } = await call(url, "POST", `/api/case-files/${caseFile.id}/disputed-items`, {
    request: "Work conditioning two times a week for four weeks, low back",
  });
  const { draft } = await call(url, "POST", `/api/disputed-items/${item.id}/drafts/by-hand`, {
    determination: "upheld",
    rationale: TEXT,
    excerptIds: ["mtus-chronic-pain-2009/work-conditioning"],
  });
  return { caseFileId: caseFile.id, draftId: draft.id, address: `${url}/case-files/${caseFile.id}` };
}

async function listRevisions(draftId: string): Promise<Revision[]> {
  return (await call(product.url, "GET", `/api/drafts/${draftId}/revisions`)).revisions;
}

/** The rationales that the browser keeps on the device. */
function keptTexts(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settle(indexedDB.open("rationale-edits"));
    const kept = await settle(database.transaction("edits").objectStore("edits").getAll());
    database.close();
    return kept.map(({ edit }) => edit.rationale);
  });
}

/** Writes at the end of the text, key by key. */
async function writeOn(page: Page, words: string): Promise<void> {
  await rationaleOf(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(words);
}

async function openCase(address: string, options?: Parameters<typeof openPage>[1]) {
  const opened = await openPage(product.browser, options);
  await opened.page.goto(address);
  await rationaleOf(opened.page).waitFor();
  return opened;
}

const wordsOf = async (page: Page) => (await page.locator(".save-mark").first().textContent())?.trim();

describe("the editor of a rationale", () => {
  test("keeps plain text: what is pasted, undone and set in paragraphs is stored as it stands", async () => {
    const { address, draftId } = await makeCase();
    const { page, problems } = await openCase(address);
    await writeOn(page, " More.");
    await waitSaved(page);
    await page.keyboard.press("Control+z");
    expect(await readRationale(page)).toBe(TEXT);
    await page.keyboard.press("Control+Shift+z");
    expect(await readRationale(page)).toBe(`${TEXT} More.`);

    await rationaleOf(page).evaluate((field) => {
      const data = new DataTransfer();
      data.setData("text/plain", "Pasted words.\r\n\r\nAnd a paragraph.");
      data.setData("text/html", "<h1><b>Pasted words.</b></h1><script>alert(1)</script>");
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await page.keyboard.press("Enter");
    await page.keyboard.type("A third,");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("on two lines.");
    await waitSaved(page);
    const written = `${TEXT} More.Pasted words.\n\nAnd a paragraph.\n\nA third,\non two lines.`;
    expect(await readRationale(page)).toBe(written);
    expect((await listRevisions(draftId))[0]?.rationale).toBe(written);
    await page.reload();
    await rationaleOf(page).waitFor();
    await expect.poll(() => readRationale(page)).toBe(written);
    expect(await rationaleOf(page).getAttribute("spellcheck")).toBe("true");
    expect(problems).toEqual([]);
  });

  test("text composed with an input method arrives whole, and is marked once it is composed", async () => {
    const { address } = await makeCase();
    const { page, problems } = await openCase(address);
    await writeOn(page, " ");
    const client = await page.context().newCDPSession(page);
    for (const text of ["S", "Sä", "Säu"]) {
      await client.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await client.send("Input.insertText", { text: "Säule steht." });
    expect(await readRationale(page)).toBe(`${TEXT} Säule steht.`);
    await page.locator(".sentence", { hasText: "Säule steht." }).waitFor();
    await waitSaved(page);
    expect(problems).toEqual([]);
  });

  test("a crash in the middle of a sentence loses nothing, whichever screen is opened next", async () => {
    const { address, draftId } = await makeCase();
    const { page } = await openCase(address);
    await page.route("**/revisions", () => {});
    await writeOn(page, " Written before the crash.");
    await page.locator(".save-mark").getByText("Saving …").waitFor();
    await page.keyboard.type(" And after.");
    // What is typed while a save hangs is on the device within moments.
    await expect.poll(() => keptTexts(page)).toContain(`${TEXT} Written before the crash. And after.`);
    const context = page.context();
    const client = await context.newCDPSession(page);
    const crashed = page.waitForEvent("crash");
    client.send("Page.crash").catch(() => {});
    await crashed;

    const again = await context.newPage();
    await again.goto(product.url);
    await expect
      .poll(async () => (await listRevisions(draftId))[0]?.rationale, { timeout: 20_000 })
      .toBe(`${TEXT} Written before the crash. And after.`);
    await again.goto(address);
    await rationaleOf(again).waitFor();
    await expect.poll(() => readRationale(again)).toBe(`${TEXT} Written before the crash. And after.`);
  });

  test("what is written offline says so, and is sent once when the network is back", async () => {
    const { address, draftId } = await makeCase();
    const { page } = await openCase(address);
    await page.context().setOffline(true);
    await writeOn(page, " Written on a train.");
    await page.locator('.save-mark[data-state="offline"]').waitFor();
    expect(await wordsOf(page)).toBe("Not saved: offline, kept on this device");
    expect(await axeFaults(page, ".rationale")).toEqual([]);
    await page.keyboard.type(" And in a tunnel.");
    await page.context().setOffline(false);
    await waitSaved(page);
    expect(await wordsOf(page)).toMatch(/^Saved \d\d:\d\d$/);
    const revisions = await listRevisions(draftId);
    expect(revisions.map(({ number }) => number)).toEqual([2, 1]);
    expect(revisions[0]?.rationale).toBe(`${TEXT} Written on a train. And in a tunnel.`);
  });

  test("two tabs that changed the same draft: both texts are shown, and merged difference by difference", async () => {
    const { address, draftId } = await makeCase();
    const { page: mine } = await openCase(address);
    await mine.route("**/revisions", (route) => route.abort());
    await rationaleOf(mine).fill(TEXT.replace("helped little", "helped for a week"));
    await mine.locator('.save-mark[data-state="offline"]').waitFor();

    const theirs = await mine.context().newPage();
    await theirs.goto(address);
    await rationaleOf(theirs).waitFor();
    // The unsaved text of a tab that lives is not taken from it.
    await expect.poll(() => readRationale(theirs)).toBe(TEXT);
    await rationaleOf(theirs).fill(`${TEXT.replace("low back pain", "chronic low back pain")} It stands denied.`);
    await waitSaved(theirs);

    const dialog = mine.getByRole("dialog", { name: "This draft was saved elsewhere" });
    await dialog.waitFor();
    expect(await dialog.getByRole("region", { name: "Your text" }).textContent()).toContain("helped for a week");
    expect(await dialog.locator("ins").allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining("chronic")]),
    );
    expect(await axeFaults(mine, "[role=dialog]")).toEqual([]);
    await keepScreenshot(mine, "conflict-light");
    await dialog.getByRole("button", { name: "Merge …" }).click();
    // Each one's own change is chosen to begin with; one of theirs is given up.
    await dialog.getByRole("group", { name: "Difference 3 of 3" }).getByText("Yours").click();
    const merged = TEXT.replace("low back pain", "chronic low back pain").replace("helped little", "helped for a week");
    expect(await dialog.getByRole("region", { name: "Merged text" }).textContent()).toContain(merged);
    expect(await axeFaults(mine, "[role=dialog]")).toEqual([]);
    await mine.unroute("**/revisions");
    await dialog.getByRole("button", { name: "Save the merged text" }).dblclick();
    await waitSaved(mine);
    expect((await listRevisions(draftId)).map(({ number, rationale }) => [number, rationale])[0]).toEqual([3, merged]);
    await expect.poll(() => readRationale(theirs)).toBe(merged);
  });

  test("an earlier revision is compared word by word and restored once, as the newest", async () => {
    const { address, draftId } = await makeCase();
    const { page } = await openCase(address);
    await rationaleOf(page).fill(TEXT.replace("little", "much"));
    await waitSaved(page);
    await page.getByRole("button", { name: "2 revisions" }).click();
    const drawer = page.getByRole("dialog", { name: "Revisions" });
    const comparison = drawer.getByRole("region", { name: "Comparison of two revisions" });
    await comparison.waitFor();
    expect(await comparison.locator("del").textContent()).toContain("little");
    expect(await comparison.locator("ins").textContent()).toContain("much");
    expect(await axeFaults(page, "[role=dialog]")).toEqual([]);
    await drawer.getByRole("button", { name: "Restore revision 1" }).dblclick();
    await drawer.getByText("text of revision 1").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => readRationale(page)).toBe(TEXT);
    const revisions = await listRevisions(draftId);
    expect(revisions.map(({ number, rationale }) => [number, rationale === TEXT])).toEqual([
      [3, true],
      [2, false],
      [1, true],
    ]);
  });

  test("a suggestion changes nothing by itself, and is taken change by change from the keyboard", async () => {
    const { address, caseFileId, draftId } = await makeCase();
    await ask(product.url, caseFileId, "Draft item 1");
    const { draft }: { draft: DraftView } = await call(product.url, "GET", `/api/drafts/${draftId}`);
    const suggestion = draft.suggestion;
    if (!suggestion) throw new Error("there is no suggestion");
    expect(draft.revision.rationale).toBe(TEXT);

    const { page, problems } = await openPage(product.browser);
    await page.goto(address);
    const panel = page.getByRole("region", { name: "Suggested change" });
    await panel.waitFor();
    expect(await axeFaults(page, ".draft-tabs")).toEqual([]);
    // It stands far down; the head of the draft tells of it and leads there.
    await page.getByRole("button", { name: "Show it" }).click();
    await expect.poll(async () => ((await panel.boundingBox())?.y ?? 9_999) < 400).toBe(true);
    expect(await page.getByRole("tab", { selected: true }).isVisible()).toBe(true);
    await keepScreenshot(page, "suggestion-light");
    const changes = await panel.locator("[data-hunk]").count();
    expect(changes).toBeGreaterThan(1);
    const save = panel.getByRole("button", { name: /^(Save|Dismiss)/ });
    expect(await save.isDisabled()).toBe(true);
    await panel.getByRole("button", { name: "Reject all" }).click();
    await page.keyboard.press("n");
    await page.keyboard.press("a");
    const first = panel.locator("[data-hunk]").first();
    await expect.poll(() => first.getAttribute("data-verdict")).toBe("accepted");
    await page.keyboard.press("n");
    await page.keyboard.press("p");
    expect(await first.evaluate((change) => change === document.activeElement)).toBe(true);
    expect((await listRevisions(draftId)).length).toBe(1);
    await panel.getByRole("button", { name: "Save 1 accepted change" }).dblclick();
    await panel.waitFor({ state: "detached" });

    const [newest, ...others] = await listRevisions(draftId);
    expect(others.length).toBe(1);
    expect(newest?.origin).toBe("reviewer");
    expect(newest?.rationale).not.toBe(TEXT);
    expect(newest?.rationale).not.toBe(suggestion.rationale);
    await expect.poll(() => readRationale(page)).toBe(newest?.rationale);
    expect(problems).toEqual([]);
  });

  test("dark, and on a phone, without accessibility faults and without a sideways scroll", async () => {
    const { address, caseFileId } = await makeCase();
    const dark = await openCase(address, { dark: true });
    await writeOn(dark.page, " A new sentence that nothing in the file supports.");
    await waitSaved(dark.page);
    expect(await axeFaults(dark.page, ".rationale")).toEqual([]);
    await keepScreenshot(dark.page, "editor-dark");

    await ask(product.url, caseFileId, "Draft item 1");
    const { page } = await openPage(product.browser, { width: 360, height: 740 });
    await page.goto(address);
    await page.getByText("Drafts", { exact: true }).first().click();
    const panel = page.getByRole("region", { name: "Suggested change" });
    await panel.waitFor();
    const wider = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await wider()).toBeLessThanOrEqual(0);
    expect(await axeFaults(page, ".rationale")).toEqual([]);
    await panel.scrollIntoViewIfNeeded();
    await keepScreenshot(page, "suggestion-phone");
    await panel.getByRole("button", { name: "Decide later" }).click();
    await rationaleOf(page).waitFor();
    expect(await wider()).toBeLessThanOrEqual(0);
    await rationaleOf(page).scrollIntoViewIfNeeded();
    await keepScreenshot(page, "editor-phone");
    await page.getByRole("button", { name: "Review it" }).click();
    await panel.waitFor();
  });
});
