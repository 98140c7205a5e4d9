import type { Browser, Page } from "playwright-core";
import { type Figure, quantile } from "./measure.ts";

/** Pages of the case file that is open while interactions are timed. */
const PAGES = 2_000;
/** Longest an interaction may last until its paint, at the 98th centile. */
const GOAL_MS = 200;

/**
 * Interaction to next paint (Event Timing) in a walk through a case file of many pages, on this machine and with its processor four
 * times slower: the slowest of each interaction's events, of which the 98th centile counts, as web-vitals takes it.
 */
export async function timeInteractions(browser: Browser, url: string): Promise<Figure[]> {
  const caseFileId = await makeLargeCase(url);
  const figures: Figure[] = [];
  for (const slower of [1, 4]) {
    const { durations, palette } = await walkThrough(browser, `${url}/case-files/${caseFileId}`, slower);
    const bare = await typeOnBarePage(browser, slower);
    const where = slower === 1 ? "" : `, processor ${slower} times slower`;
    const all = Object.values(durations).flat();
    figures.push({
      name: `interaction to next paint, ${PAGES.toLocaleString("en-US")} pages open${where}`,
      unit: "ms",
      ours: all.length > 0 ? Math.round(quantile(all, 0.98)) : 0,
      baseline: null,
      goal: slower === 1 ? `< ${GOAL_MS}` : "",
      beside: { "a page with nothing but a field": Math.round(bare) },
    });
    for (const [step, of] of Object.entries(durations)) {
      figures.push({
        name: `  ${step}, slowest${where}`,
        unit: "ms",
        ours: Math.round(Math.max(0, ...of)),
        baseline: null,
        goal: "",
      });
    }
    figures.push({
      name: `  the palette's first opening, key to field in focus${where}`,
      unit: "ms",
      ours: Math.round(palette),
      baseline: null,
      goal: "",
    });
  }
  return figures;
}

/** What `observe` makes the page keep before any of its own scripts runs, in milliseconds. */
interface Seen {
  events: { interactionId: number; startTime: number; duration: number }[];
  paletteMs: number;
}

/** Durations of the interactions of each step, and how long the palette's field took to come. */
async function walkThrough(browser: Browser, address: string, slower: number) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(observe);
  await page.goto(address);
  await page.locator(".document-button").first().click();
  const pages = page.locator(".page-scroll").first();
  await pages.waitFor();
  await page.locator("[contenteditable=true]").first().waitFor();
  const processor = await context.newCDPSession(page);
  await processor.send("Emulation.setCPUThrottlingRate", { rate: slower });
  const durations: Record<string, number[]> = {};
  for (const [name, step] of Object.entries(STEPS)) {
    const begun = await page.evaluate(() => performance.now());
    await step(page);
    durations[name] = await durationsSince(page, begun, slower);
  }
  const palette = await page.evaluate(() => (window as unknown as Seen).paletteMs);
  await context.close();
  return { durations, palette };
}

/** The same measure where nothing has to be done: what machine and browser take themselves, busy as they are. */
async function typeOnBarePage(browser: Browser, slower: number): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(observe);
  await page.route("http://bare.test/", (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Bare</title><textarea></textarea>" }),
  );
  await page.goto("http://bare.test/");
  const processor = await context.newCDPSession(page);
  await processor.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page
    .locator("textarea")
    .pressSequentially("Does the file document physical therapy? ".repeat(2), { delay: 20 });
  const durations = await durationsSince(page, 0, slower);
  await context.close();
  return durations.length > 0 ? quantile(durations, 0.98) : 0;
}

/** Milliseconds from begin to paint of each interaction since then, the slowest of its events. */
async function durationsSince(page: Page, begun: number, slower: number): Promise<number[]> {
  const ended = await page.evaluate(() => performance.now());
  // An event that changes nothing is given its paint with the next input only; a key without a meaning is one, and does not count.
  await page.keyboard.press("Shift");
  // Entries come with the frame after the last event.
  await page.waitForTimeout(300 * slower);
  const events = await page.evaluate(() => (window as unknown as Seen).events);
  const slowest = new Map<number, number>();
  for (const { interactionId, startTime, duration } of events) {
    if (startTime >= begun && startTime < ended)
      slowest.set(interactionId, Math.max(slowest.get(interactionId) ?? 0, duration));
  }
  return [...slowest.values()];
}

/** What a reader does. Quieter than 16 ms an interaction has no entry; a step without any counts as none. */
const STEPS: Record<string, (page: Page) => Promise<void>> = {
  "leafing through the pages": async (page) => {
    await page.locator(".page-scroll").first().focus();
    for (let times = 0; times < 20; times += 1) await page.keyboard.press("ArrowRight", { delay: 30 });
  },
  "keys from pane to pane": async (page) => {
    for (const keys of ["gc", "gd", "gh"]) for (const key of keys) await page.keyboard.press(key, { delay: 20 });
  },
  "typing in the chat": (page) => page.keyboard.type("Does the file document physical therapy?", { delay: 15 }),
  "the palette": async (page) => {
    await page.keyboard.press("F6");
    await page.keyboard.press("Control+k", { delay: 40 });
    await page.locator("[role=dialog] input:focus").waitFor();
    await page.keyboard.type("therapy", { delay: 30 });
    await page.keyboard.press("Escape");
  },
  "from item to item": async (page) => {
    for (const tab of (await page.locator(".draft-tabs [role=tab]").all()).reverse()) await tab.click({ delay: 30 });
  },
  "typing in the rationale": async (page) => {
    const field = page.locator("[contenteditable=true]").first();
    await field.click();
    await field.pressSequentially(" Six sessions of therapy are documented, and pain fell from 8 to 4.", { delay: 20 });
  },
};

/**
 * Keeps the events of interactions, and how long the palette took. An event that changes nothing in sight has no next
 * paint of its own: Chromium cancels a frame without damage, and the duration runs on to the next frame that shows something, which
 * the next interaction causes. A dot that always moves gives every event the paint that a screen in use has. What comes later than
 * the next frame no event tells, so that the palette is timed by itself.
 */
function observe(): void {
  const seen = window as unknown as Seen;
  seen.events = [];
  seen.paletteMs = 0;
  new PerformanceObserver((list) => {
    for (const { interactionId, startTime, duration } of list.getEntries() as PerformanceEventTiming[])
      if (interactionId) seen.events.push({ interactionId, startTime, duration });
  }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  let askedAt = 0;
  addEventListener("keydown", ({ key, ctrlKey, timeStamp }) => {
    if (key === "k" && ctrlKey) askedAt = timeStamp;
  });
  addEventListener("focusin", ({ target }) => {
    if (askedAt && !seen.paletteMs && target instanceof Element && target.closest("[role=dialog]"))
      requestAnimationFrame(() => setTimeout(() => Object.assign(seen, { paletteMs: performance.now() - askedAt })));
  });
  document.addEventListener("DOMContentLoaded", () => {
    const dot = document.createElement("div");
    dot.style.cssText = "position:fixed;inset:auto 0 0 auto;width:2px;height:2px;background:#888;z-index:9999";
    document.documentElement.append(dot);
    // By script, in the page's own thread: what the compositor animates by itself paints no frame of the page.
    let frames = 0;
    const paint = () => {
      frames += 1;
      dot.style.background = frames % 2 === 0 ? "#888" : "#878787";
      requestAnimationFrame(paint);
    };
    paint();
  });
}

async function makeLargeCase(url: string): Promise<string> {
  const json = { "content-type": "application/json" };
  const post = async <T>(path: string, body: unknown): Promise<T> => {
    const answer = await fetch(url + path, { method: "POST", headers: json, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return (await answer.json()) as T;
  };
  const { caseFile } = await post<{ caseFile: { id: string } }>("/api/case-files", { title: `${PAGES} pages` });
  const line =
    "Progress note. Low back pain, six sessions of physical therapy, VAS 6 of 10, no red flags, works full duty.\n";
  const text = Array.from({ length: PAGES }, (_, at) => `Page ${at + 1} of 12/03/2014\n${line.repeat(20)}`).join("\f");
  const form = new FormData();
  form.set("file", new File([text], "records.txt", { type: "text/plain" }));
  await fetch(`${url}/api/case-files/${caseFile.id}/documents`, { method: "POST", body: form });
  const items: string[] = [];
  for (const request of ["Physical therapy 2x4 for the lumbar spine", "MRI of the lumbar spine without contrast"]) {
    const path = `/api/case-files/${caseFile.id}/disputed-items`;
    items.push((await post<{ item: { id: string } }>(path, { request })).item.id);
  }
  for (let tries = 0; tries < 120; tries += 1) {
    const view = (await (await fetch(`${url}/api/case-files/${caseFile.id}`)).json()) as {
      documents: { status: string }[];
    };
    if (view.documents.every(({ status }) => status === "ready")) break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  for (const id of items) {
    await post(`/api/disputed-items/${id}/drafts/by-hand`, {
      determination: "upheld",
      rationale: "The file shows six sessions of physical therapy. Pain fell from 8 to 4 of 10. ".repeat(20).trim(),
    });
  }
  return caseFile.id;
}
