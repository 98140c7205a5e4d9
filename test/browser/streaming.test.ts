import { LLMock } from "@copilotkit/aimock";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startLocalWorker } from "../../scripts/local-worker.mjs";
import { EXAMPLE_TITLE, seedExample } from "../../scripts/seed-example.mjs";
import { launchBrowser, openPage } from "./browser.ts";

const SENTENCES = 40;

let browser: Browser;
let worker: Awaited<ReturnType<typeof startLocalWorker>>;
let upstreamCalls = 0;
const upstream = new LLMock({ port: 0 });

beforeAll(async () => {
  upstream.on(
    { predicate: () => true },
    () => {
      upstreamCalls += 1;
      const content = Array.from({ length: SENTENCES }, (_, at) => `Sentence number ${at + 1} of it.`).join(" ");
      return { content };
    },
    { chunkSize: 12, streamingProfile: { ttft: 200, tps: 30 } },
  );
  await upstream.start();
  const vars = {
    OPENAI_API_KEY: "test",
    OPENAI_BASE_URL: `${upstream.url}/v1`,
    OPENAI_MODEL: "gpt-5.1",
    OPENAI_API: "chat",
  };
  [browser, worker] = await Promise.all([launchBrowser(), startLocalWorker({ quiet: true, vars })]);
  await seedExample(worker.url);
});

afterAll(async () => {
  await browser?.close();
  await worker?.stop();
  await upstream.stop();
});

test("a double click asks once, a reload in mid-answer shows what was said and how it ended, stop stops", async () => {
  const { page, problems } = await openPage(browser);
  await page.goto(worker.url);
  await page.getByRole("link", { name: EXAMPLE_TITLE }).click();
  const message = page.getByRole("textbox", { name: "Message", exact: true });

  await message.fill("Why?");
  await page.getByRole("button", { name: "Send" }).dblclick();
  await page.getByText(/Sentence number 3 /).waitFor();
  await page.reload();
  await page.getByText(/Sentence number 2 /).waitFor();
  await page.getByRole("button", { name: "Stop" }).waitFor();
  await page.getByText(new RegExp(`Sentence number ${SENTENCES} `)).waitFor();
  await page.getByRole("button", { name: "Send" }).waitFor();
  expect(upstreamCalls).toBe(1);

  await message.fill("And now?");
  await message.press("Enter");
  await page
    .getByText(/Sentence number 3 /)
    .nth(1)
    .waitFor();
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByRole("button", { name: "Send" }).waitFor();
  await page.reload();
  await page
    .getByText(/Sentence number 2 /)
    .nth(1)
    .waitFor();
  expect(await page.getByText(new RegExp(`Sentence number ${SENTENCES} `)).count()).toBe(1);
  expect(upstreamCalls).toBe(2);
  expect(problems).toEqual([]);
});
