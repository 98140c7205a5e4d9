import { LLMock } from "@copilotkit/aimock";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFaults, keepScreenshot, openPage, startProduct } from "./browser.ts";

/** Sentences of a long answer: some seconds of it. */
const SENTENCES = 40;
const QUOTE = "Low back pain since the injury, treated with six visits of physical therapy.";

const upstream = new LLMock({ port: 0 });
const asked: string[] = [];
const questionOf = (messages: { role: string; content?: unknown }[]) => {
  const last = messages.findLast(({ role }) => role === "user")?.content;
  return typeof last === "string" ? last : JSON.stringify(last ?? "");
};
const vars: Record<string, string> = {
  ...{ OPENAI_API_KEY: "test", OPENAI_MODEL: "gpt-5.1", OPENAI_API: "chat" },
};

beforeAll(async () => {
  const answer = (messages: { role: string; content?: unknown }[]) => {
    const question = questionOf(messages);
    asked.push(question);
    return { question, nth: asked.filter((one) => one === question).length };
  };
  upstream.on(
    { predicate: ({ messages }) => questionOf(messages).includes("at length") },
    ({ messages }) => {
      const { question } = answer(messages);
      const said = Array.from({ length: SENTENCES }, (_, at) => `Sentence number ${at + 1} of it.`);
      return { content: `On "${question}". ${said.join(" ")}` };
    },
    { chunkSize: 12, streamingProfile: { ttft: 100, tps: 40 } },
  );
  upstream.on({ predicate: () => true }, ({ messages }) => {
    const { question, nth } = answer(messages);
    if (question.includes("cite")) {
      return {
        content: `He was treated: "${QUOTE}" [report.txt p. 1]. Another says "He never had any therapy." [report.txt p. 1, 7; gone.pdf p. 2].`,
      };
    }
    return { content: `Answer ${nth} to ${question}.` };
  });
  await upstream.start();
  vars.OPENAI_BASE_URL = `${upstream.url}/v1`;
});
const product = startProduct({ vars });
afterAll(() => upstream.stop());

/** A case file of its own with one page of text, opened in a page of its own. */
async function openCase(options: Parameters<typeof openPage>[1] = {}) {
  const created = await fetch(`${product.url}/api/case-files`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ title: "A conversation" }),
  });
  const { caseFile } = (await created.json()) as { caseFile: { id: string } };
  const form = new FormData();
  form.append("file", new File([`Progress report of 12/03/2014.\n${QUOTE}\n`], "report.txt", { type: "text/plain" }));
  await fetch(`${product.url}/api/case-files/${caseFile.id}/documents`, { method: "POST", body: form });
  const opened = await openPage(product.browser, options);
  const url = `${product.url}/case-files/${caseFile.id}`;
  await opened.page.goto(url);
  await field(opened.page).waitFor();
  return { ...opened, url, caseFileId: caseFile.id };
}

const field = (page: Page) => page.getByRole("textbox", { name: "Message", exact: true });
const send = (page: Page) => page.getByRole("button", { name: "Send", exact: true });
const messages = (page: Page) => page.locator("article.message");
const wholeAnswer = (page: Page) => page.getByText(new RegExp(`Sentence number ${SENTENCES} `));

async function ask(page: Page, words: string) {
  await field(page).fill(words);
  await field(page).press("Enter");
}

async function askAndWait(page: Page, words: string) {
  await ask(page, words);
  await page.getByText(`to ${words}.`).last().waitFor();
  await send(page).waitFor();
}

async function history(caseFileId: string) {
  const response = await fetch(`${product.url}/api/case-files/${caseFileId}/messages`);
  return (await response.json()) as { messages: { id: string; role: string; metadata: { status: string } }[] };
}

describe("an answer that loses its reader", () => {
  test("a tab that dies in mid-answer: the next one finds the question once and the answer whole", async () => {
    const { page, url, caseFileId } = await openCase();
    await ask(page, "Tell it at length");
    await page.getByText(/Sentence number 3 /).waitFor();
    await page.context().close();
    const next = await openPage(product.browser);
    await next.page.goto(url);
    await next.page.getByText(/Sentence number 3 /).waitFor();
    await wholeAnswer(next.page).waitFor();
    await send(next.page).waitFor();
    expect(await messages(next.page).count()).toBe(2);
    expect((await history(caseFileId)).messages.map(({ metadata }) => metadata.status)).toEqual([
      "complete",
      "complete",
    ]);
    expect(next.problems).toEqual([]);
  });

  test("a lost network comes back without a reload and without a doubled message", async () => {
    const { page, caseFileId } = await openCase();
    await ask(page, "Tell it at length, please");
    await page.getByText(/Sentence number 3 /).waitFor();
    await page.context().setOffline(true);
    // What is under way is cut as well: an emulated network leaves open streams alone.
    await page.evaluate(() => window.dispatchEvent(new Event("offline")));
    await page.waitForTimeout(500);
    await page.context().setOffline(false);
    await wholeAnswer(page).waitFor();
    await send(page).waitFor();
    expect(await messages(page).count()).toBe(2);
    expect((await history(caseFileId)).messages).toHaveLength(2);
    expect(asked.filter((one) => one === "Tell it at length, please")).toHaveLength(1);
  });

  test("a connection that breaks in mid-stream is told, tried again, and the answer goes on", async () => {
    const { page, caseFileId } = await openCase();
    let broken = false;
    await page.route("**/messages", async (route) => {
      if (route.request().method() !== "POST") return route.continue();
      // The server gets the question; the reader's stream breaks.
      void fetch(route.request().url(), {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: route.request().postData(),
      });
      broken = true;
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.abort("connectionreset");
    });
    await page.route("**/messages?*", (route) => (broken ? route.abort("internetdisconnected") : route.continue()));
    await ask(page, "Say it at length once more");
    await page.locator(".chat-notice", { hasText: "The connection is lost" }).waitFor();
    await page.unroute("**/messages?*");
    await wholeAnswer(page).waitFor();
    await send(page).waitFor();
    expect(await messages(page).count()).toBe(2);
    expect((await history(caseFileId)).messages).toHaveLength(2);
    expect(await field(page).inputValue()).toBe("");
  });

  test("words that never reached the server are given back and sent once", async () => {
    const { page, caseFileId } = await openCase();
    await page.route("**/messages", (route) =>
      route.request().method() === "POST" ? route.abort("internetdisconnected") : route.continue(),
    );
    await ask(page, "Did this arrive?");
    await page.getByRole("alert").waitFor();
    expect(await field(page).inputValue()).toBe("Did this arrive?");
    await page.unroute("**/messages");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("to Did this arrive?.").waitFor();
    await send(page).waitFor();
    expect((await history(caseFileId)).messages).toHaveLength(2);
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  test("two tabs: the other one follows the answer and cannot ask a second time", async () => {
    const { page, url, caseFileId } = await openCase();
    const other = await page.context().newPage();
    await other.goto(url);
    await field(other).waitFor();
    await field(page).fill("Tell both tabs at length");
    await send(page).dblclick();
    await other.getByText(/Sentence number 3 /).waitFor();
    expect(await send(other).count()).toBe(0);
    await other.getByRole("button", { name: "Stop" }).click();
    await page.getByText(/^Stopped\. What/).waitFor();
    await other.getByText(/^Stopped\. What/).waitFor();
    expect((await history(caseFileId)).messages.map(({ metadata }) => metadata.status)).toEqual([
      "complete",
      "stopped",
    ]);
    // What broke off can go on, or be asked again beside it.
    await page.getByRole("button", { name: "Go on" }).click();
    await other.getByText("to Go on from where you stopped.").waitFor();
  });
});

describe("branches", () => {
  test("reworded, picked, kept over a reload and in another tab, answered again", async () => {
    const { page, url, caseFileId, problems } = await openCase();
    await askAndWait(page, "First");
    await askAndWait(page, "Second");
    await askAndWait(page, "Third");
    await page.getByRole("button", { name: "Reword" }).nth(1).click();
    const reword = page.getByRole("textbox", { name: "The question in other words" });
    await reword.fill("Second, reworded");
    await reword.press("Enter");
    await page.getByText("to Second, reworded.").waitFor();
    await send(page).waitFor();
    expect(await messages(page).count()).toBe(4);
    expect(await page.getByText("to Third.").count()).toBe(0);

    await page.getByText("2 / 2").waitFor();
    await keepScreenshot(page, "conversation-branches-light");
    const earlier = page.getByRole("button", { name: "Earlier version of this question" });
    await earlier.focus();
    await page.keyboard.press("Enter");
    await page.getByText("to Third.").waitFor();
    await page.getByText("1 / 2").waitFor();
    // The reader can go on by keyboard from where they are.
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
      "Earlier version of this question",
    );
    await page.reload();
    await page.getByText("to Third.").waitFor();
    const other = await openPage(product.browser);
    await other.page.goto(url);
    await other.page.getByText("to Third.").waitFor();

    await page.getByRole("button", { name: "Answer again" }).click();
    await page.getByText("Answer 2 to Third.").waitFor();
    await send(page).waitFor();
    expect(await messages(page).count()).toBe(6);
    await page.getByRole("button", { name: "Earlier version of this answer" }).click();
    await page.getByText("Answer 1 to Third.").waitFor();
    expect((await history(caseFileId)).messages).toHaveLength(6);
    expect(problems).toEqual([]);
  });
});

describe("writing", () => {
  test("by keyboard alone: lines, an input method, a kept draft, Escape", async () => {
    const { page } = await openCase();
    await field(page).focus();
    await page.keyboard.type("one");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("two");
    const height = (await field(page).boundingBox())?.height ?? 0;
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("three");
    expect((await field(page).boundingBox())?.height ?? 0).toBeGreaterThan(height);
    // The Enter that ends a composition sends nothing.
    await field(page).dispatchEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true });
    await field(page).dispatchEvent("keydown", { key: "Enter", isComposing: true, bubbles: true });
    expect(await messages(page).count()).toBe(0);
    await page.reload();
    await field(page).waitFor();
    expect(await field(page).inputValue()).toBe("one\ntwo\nthree");

    await field(page).fill("Tell me at length by keyboard");
    await field(page).press("Enter");
    await page.getByText(/Sentence number 2 /).waitFor();
    expect(await field(page).inputValue()).toBe("");
    const status = page.locator('section[aria-label="Chat"] > [role="status"]');
    expect(await status.textContent()).toBe("The answer is being written.");
    await page.keyboard.press("Escape");
    await page.getByText(/^Stopped\. What/).waitFor();
    await expect.poll(() => status.textContent()).toBe("The answer was stopped.");

    await page.getByRole("button", { name: "Reword" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type(" or not");
    await page.keyboard.press("Escape");
    expect(await page.getByRole("textbox", { name: "The question in other words" }).count()).toBe(0);
  });

  test("a reader who scrolls up stays there and is told of new text", async () => {
    const { page } = await openCase({ height: 420 });
    await ask(page, "Tell me at length while I read above");
    await page.getByText(/Sentence number 20 /).waitFor();
    const region = page.getByRole("region", { name: "Conversation" });
    await region.evaluate((box) => box.scrollTo({ top: 0 }));
    await page.getByRole("button", { name: "New text below" }).waitFor();
    expect(await region.evaluate((box) => box.scrollTop)).toBe(0);
    await page.getByRole("button", { name: "New text below" }).click();
    await send(page).waitFor();
    await expect
      .poll(() => region.evaluate((box) => box.scrollHeight - box.scrollTop - box.clientHeight))
      .toBeLessThan(50);
  });
});

describe("what an answer rests on", () => {
  test.each([
    ["light", {}],
    ["dark", { dark: true }],
    ["narrow", { width: 360, height: 760 }],
  ])("citations say whether they hold and lead to their page, %s", async (name, options) => {
    const { page } = await openCase(options);
    await askAndWaitFor(page, "Please cite the report", "He was treated");
    const chips = page.locator(".answer .source-chip");
    await page.locator('.answer .source-chip[data-state="broken"]').first().waitFor();
    expect(await chips.count()).toBe(4);
    await page.getByText("4 sources, 3 broken").waitFor();
    expect(await chips.first().getAttribute("data-state")).toBe("verified");
    expect(await page.getByText("These words do not stand on that page.").count()).toBe(1);
    expect(await page.getByText("The document has 1 page.").count()).toBe(1);
    expect(await page.getByText("No document of this name is in the case file now.").count()).toBe(1);
    // By keyboard: a chip shows its source when it has the focus.
    await field(page).press("Shift+Tab");
    await chips.first().focus();
    await page.getByRole("tooltip").waitFor();
    expect(await axeFaults(page, 'section[aria-label="Chat"]')).toEqual([]);
    await keepScreenshot(page, `conversation-citations-${name}`);
    await chips.first().press("Enter");
    await page.getByText("Progress report of 12/03/2014.").first().waitFor();
  });
});

test("a history of 300 messages opens at its end, quickly, and the rest is a button away", async () => {
  const { page, url } = await openCase();
  // The server's own share of this is tested where it runs; here it is a long history that the page is given.
  const all = Array.from({ length: 300 }, (_, at) => {
    const text =
      at % 2 === 0 ? `Question ${at / 2}` : `Answer 1 to Question ${(at - 1) / 2}. ${"It goes on. ".repeat(20)}`;
    const metadata = { status: "complete", createdAt: new Date(at).toISOString(), parentId: at ? `m${at - 1}` : null };
    return { id: `m${at}`, role: at % 2 === 0 ? "user" : "assistant", parts: [{ type: "text", text }], metadata };
  });
  await page.route("**/messages?*", (route) => {
    const limit = Number(new URL(route.request().url()).searchParams.get("limit"));
    const json = { messages: all.slice(-limit), earlier: Math.max(0, all.length - limit), answering: null };
    return route.fulfill({ json });
  });
  await page.goto(url);
  await page.getByText("to Question 149.").waitFor();
  expect(await messages(page).count()).toBeLessThan(100);
  await expect
    .poll(() => page.getByRole("region", { name: "Conversation" }).evaluate((box) => box.scrollTop))
    .toBeGreaterThan(1000);
  await page.getByRole("button", { name: /^Show earlier messages/ }).click();
  await page.getByText("to Question 60.").waitFor({ state: "attached" });
  await page.getByRole("button", { name: /^Show earlier messages/ }).click();
  await page.getByText("to Question 0.").waitFor({ state: "attached" });
  expect(await messages(page).count()).toBe(300);
  // Typing beside the whole history touches none of it.
  await page.evaluate(() => {
    const seen = { changes: 0 };
    Object.assign(window, { seen });
    const content = document.querySelector(".chat-scroll");
    const observer = new MutationObserver((records) => {
      seen.changes += records.length;
    });
    if (content) observer.observe(content, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await field(page).pressSequentially("typed");
  expect(await page.evaluate(() => (window as unknown as { seen: { changes: number } }).seen.changes)).toBe(0);
});

async function askAndWaitFor(page: Page, words: string, answer: string) {
  if (!(await field(page).isVisible())) await page.getByText("Chat", { exact: true }).click();
  await ask(page, words);
  await page.getByText(answer).waitFor();
  await send(page).waitFor();
}
