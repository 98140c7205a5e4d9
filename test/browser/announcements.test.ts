import { LLMock } from "@copilotkit/aimock";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPage, startProduct } from "./browser.ts";

const SENTENCES = 30;
const BEGINS = "The answer is being written.";

const upstream = new LLMock({ port: 0 });
const vars: Record<string, string> = {
  ...{ OPENAI_API_KEY: "test", OPENAI_MODEL: "gpt-5.1", OPENAI_API: "chat" },
};
const asks = (words: string) => ({
  predicate: ({ messages }: { messages: { role: string; content?: unknown }[] }) =>
    JSON.stringify(messages.findLast(({ role }) => role === "user")?.content ?? "").includes(words),
});

beforeAll(async () => {
  const content = Array.from({ length: SENTENCES }, (_, at) => `Sentence number ${at + 1} of it.`).join(" ");
  upstream.on(asks("at length"), () => ({ content }), {
    chunkSize: 12,
    streamingProfile: { ttft: 100, tps: 40 },
  });
  upstream.on(asks("in vain"), () => ({ error: { message: "no", type: "invalid_request_error" }, status: 400 }));
  upstream.on({ predicate: () => true }, () => ({ content: "Answered." }));
  await upstream.start();
  vars.OPENAI_BASE_URL = `${upstream.url}/v1`;
});
const product = startProduct({ vars });
afterAll(() => upstream.stop());

/** Keeps, over reloads too, every text that comes to stand in a live region of the page, as a screen reader would say it. */
async function listen(page: Page): Promise<string[]> {
  const said: string[] = [];
  await page.exposeFunction("sayAloud", (words: string) => void said.push(words));
  await page.addInitScript(() => {
    const LIVE = "[role=status], [role=alert], [role=log], [aria-live=polite], [aria-live=assertive]";
    const before = new WeakMap<Element, string>();
    const tell = (region: Element) => {
      const words = (region.textContent ?? "").trim();
      if (words && words !== before.get(region)) {
        void (window as unknown as { sayAloud: (words: string) => void }).sayAloud(words);
      }
      before.set(region, words);
    };
    new MutationObserver((changes) => {
      const regions = new Set<Element>();
      for (const { target, addedNodes } of changes) {
        const around = (target instanceof Element ? target : target.parentElement)?.closest(LIVE);
        if (around) regions.add(around);
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue;
          for (const region of [node, ...node.querySelectorAll("*")]) if (region.matches(LIVE)) regions.add(region);
        }
      }
      for (const region of regions) tell(region);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return said;
}

async function openCase() {
  const created = await fetch(`${product.url}/api/case-files`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ title: "What is announced" }),
  });
  const { caseFile } = (await created.json()) as { caseFile: { id: string } };
  const { page, problems } = await openPage(product.browser);
  const said = await listen(page);
  await page.goto(`${product.url}/case-files/${caseFile.id}`);
  await field(page).waitFor();
  return { page, problems, said };
}

const field = (page: Page) => page.getByRole("textbox", { name: "Message", exact: true });
const send = (page: Page) => page.getByRole("button", { name: "Send", exact: true });
const third = (page: Page) => page.getByText(/Sentence number 3 /).last();

async function ask(page: Page, words: string) {
  await field(page).fill(words);
  await field(page).press("Enter");
}

describe("whoever hears the page is told", () => {
  test("that an answer begins and that it is complete, each once, and none of its words", async () => {
    const { page, problems, said } = await openCase();
    await ask(page, "Tell it at length");
    await page.getByText(new RegExp(`Sentence number ${SENTENCES} `)).waitFor();
    await send(page).waitFor();
    await expect.poll(() => said).toEqual([BEGINS, "The answer is complete."]);
    await ask(page, "And briefly?");
    await expect.poll(() => said.slice(2)).toEqual([BEGINS, "The answer is complete."]);
    expect(problems).toEqual([]);
  });

  test("after a reload in mid-answer that it is being written, and once how it ended", async () => {
    const { page, said } = await openCase();
    await ask(page, "Tell it at length");
    await third(page).waitFor();
    said.length = 0;
    await page.reload();
    await page.getByText(new RegExp(`Sentence number ${SENTENCES} `)).waitFor();
    await send(page).waitFor();
    await expect.poll(() => said.filter((words) => /answer/i.test(words))).toEqual([BEGINS, "The answer is complete."]);
    // What ended before the page was opened is no news.
    said.length = 0;
    await page.reload();
    await page.getByText(/Sentence number 1 /).waitFor();
    await send(page).waitFor();
    await page.waitForLoadState("networkidle");
    expect(said.filter((words) => /answer/i.test(words))).toEqual([]);
  });

  test("that an answer was stopped, once", async () => {
    const { page, said } = await openCase();
    await ask(page, "Tell it at length");
    await third(page).waitFor();
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByText("Stopped. What was said").waitFor();
    await send(page).waitFor();
    await expect.poll(() => said).toEqual([BEGINS, "The answer was stopped."]);
  });

  test("that an answer failed, once and with the reason", async () => {
    const { page, said } = await openCase();
    await ask(page, "Try in vain");
    await page.getByRole("button", { name: "Try again" }).waitFor();
    await send(page).waitFor();
    await expect.poll(() => said.length).toBe(2);
    expect(said[0]).toBe(BEGINS);
    expect(said[1]).toMatch(/model/i);
    await page.getByRole("button", { name: "Use the built-in drafter" }).click();
    await page.locator(".message-head").getByText("built-in drafter").waitFor();
    await expect.poll(() => said.slice(2)).toEqual([BEGINS, "The answer is complete."]);
  });

  test("that a message was not sent, and not that an answer is complete", async () => {
    const { page, said } = await openCase();
    await page.route("**/messages", (route) =>
      route.request().method() === "POST" ? route.abort() : route.continue(),
    );
    await ask(page, "Never sent");
    await page.getByText("The server cannot be reached").waitFor();
    await expect.poll(() => said.filter((words) => words.includes("cannot be reached"))).toHaveLength(1);
    expect(said.filter((words) => words.includes("complete"))).toEqual([]);
  });
});
