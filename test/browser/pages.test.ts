import { zipSync } from "fflate";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { makeDocx, paragraph, run } from "../documents/make-files.ts";
import { makePdf } from "../documents/make-pdf.ts";
import { ask, call } from "../wire/client.ts";
import { axeFaults, keepScreenshot, openPage, startProduct } from "./browser.ts";
import { makeScan, makeScannedPdf, wordsUnderMarks } from "./pages.ts";

const product = startProduct();

const lines = (texts: string[], x = 72, size = 11) => texts.map((text, at) => ({ x, y: 730 - at * 15, text, size }));

/** A report of three pages: a word broken at a line end, two columns of prose, and a phrase that stands twice. */
const REPORT = makePdf([
  lines([
    "PRIMARY TREATING PHYSICIAN'S PROGRESS REPORT (PR-2)",
    "Date of exam: 12/03/2014",
    "Subjective: constant low back pain, 6/10, and pain of the right shoul-",
    "der since the fall. Physical therapy helped for a week at most.",
    "Plan: six visits of physical therapy. No red flags.",
    "M. Ferraro, MD",
  ]),
  [
    ...lines(
      [
        "The worker reports that lifting at",
        "work became harder every month and",
        "that she stopped in October because",
        "of numbness of the left foot at night.",
      ],
      50,
    ),
    ...lines(
      [
        "Straight leg raising is positive on",
        "the left at forty degrees. Strength of",
        "the great toe is four of five. Ankle",
        "reflexes are absent on the left side.",
      ],
      330,
    ),
  ],
  lines(["Addendum. Physical therapy helped for a week at most, she repeats.", "No change of the plan."]),
]);

const SCAN = [
  "OPEN AIR IMAGING CENTER",
  "MRI OF THE LUMBAR SPINE",
  "Date of study: 04/04/2014",
  "Disc extrusion at L5-S1 with",
  "compression of the left nerve root.",
];

async function makeCase(files: Record<string, string | Uint8Array>) {
  const post = async (path: string, init: RequestInit) => {
    const response = await fetch(`${product.url}/api${path}`, { method: "POST", ...init });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const { caseFile } = (await post("/case-files", {
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ title: "Pages" }),
  })) as { caseFile: { id: string } };
  const ids: Record<string, string> = {};
  for (const [name, content] of Object.entries(files)) {
    const body = new FormData();
    body.append("file", new File([content as BlobPart], name));
    const { document } = (await post(`/case-files/${caseFile.id}/documents`, { body })) as { document: { id: string } };
    ids[name] = document.id;
  }
  return { caseFileId: caseFile.id, ids };
}

async function readTexts(documentId: string): Promise<string[]> {
  const response = await fetch(`${product.url}/api/documents/${documentId}/pages`);
  return ((await response.json()) as { pages: { text: string }[] }).pages.map((page) => page.text);
}

/** The address of the very span of a quote, as a link or a draft opens it. */
async function addressOf(caseFileId: string, documentId: string, page: number, quote: RegExp): Promise<string> {
  const match = quote.exec((await readTexts(documentId))[page - 1] ?? "");
  if (!match) throw new Error("the quote is not on the page");
  const place = { doc: documentId, page: `${page}`, start: `${match.index}`, end: `${match.index + match[0].length}` };
  return `${product.url}/case-files/${caseFileId}?${new URLSearchParams(place)}`;
}

const drawn = (page: Page) => page.locator(".page-sheet[aria-busy=false]").waitFor();
const pageNumber = (page: Page) => page.getByLabel("Page number");

describe("a quote on its page", () => {
  test("is marked over the very words, across a broken word, in a column, and where its words stand twice", async () => {
    const { caseFileId, ids } = await makeCase({ "report.pdf": REPORT });
    const id = ids["report.pdf"] ?? "";
    const { page, problems } = await openPage(product.browser);
    const cases: [number, RegExp, string][] = [
      [1, /pain of the right shoulder\s+since the fall/, "painoftherightshoul-dersincethefall"],
      [1, /Physical therapy helped for a week at most/, "Physicaltherapyhelpedforaweekatmost"],
      [2, /positive on\s+the left at forty degrees\. Strength/, "positiveontheleftatfortydegrees.Strength"],
      [2, /stopped in October because\s+of numbness/, "stoppedinOctoberbecauseofnumbness"],
    ];
    for (const [number, quote, words] of cases) {
      await page.goto(await addressOf(caseFileId, id, number, quote));
      await drawn(page);
      await page.locator(".box-focus").first().waitFor();
      expect(await wordsUnderMarks(page)).toBe(words);
    }
    expect(await axeFaults(page)).toEqual([]);
    await keepScreenshot(page, "page-light");
    // Turned and enlarged, the mark stays on its words.
    await page.getByRole("button", { name: "Rotate" }).click();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await drawn(page);
    expect(await wordsUnderMarks(page)).toBe("stoppedinOctoberbecauseofnumbness");
    expect(problems).toEqual([]);
    await page.close();
  });

  test("is shown large enough to be read on a phone, where a page alone is fitted; a zoom is kept", async () => {
    const { caseFileId, ids } = await makeCase({ "report.pdf": REPORT });
    const id = ids["report.pdf"] ?? "";
    const { page } = await openPage(product.browser);
    await page.setViewportSize({ width: 360, height: 740 });
    const width = async () => (await page.locator(".page-sheet").boundingBox())?.width ?? 0;
    await page.goto(await addressOf(caseFileId, id, 2, /stopped in October because\s+of numbness/));
    await drawn(page);
    await page.locator(".box-focus").first().waitFor();
    // Ten points are ten pixels or more, and the words are in sight.
    expect(await width()).toBeGreaterThanOrEqual(612);
    await expect
      .poll(async () => {
        const box = await page.locator(".box-focus").first().boundingBox();
        return box !== null && box.x >= 0 && box.x < 360 && box.y >= 0 && box.y < 740;
      })
      .toBe(true);
    await keepScreenshot(page, "page-quote-phone");
    await page.goto(`${product.url}/case-files/${caseFileId}?doc=${id}&page=3`);
    await drawn(page);
    expect(await width()).toBeLessThan(360);
    await page.getByRole("button", { name: "Zoom in" }).click();
    await drawn(page);
    const zoomed = await width();
    await page.reload();
    await drawn(page);
    expect(await width()).toBeCloseTo(zoomed, 0);
    await page.close();
  });

  test("that cannot be placed for certain is marked in the text, and that is said", async () => {
    const { caseFileId, ids } = await makeCase({ "report.pdf": REPORT });
    const id = ids["report.pdf"] ?? "";
    const { page } = await openPage(product.browser);
    // The text of the page as another reader would have stored it.
    await page.route(`**/api/documents/${id}/pages?from=1&to=1`, async (route) => {
      const response = await route.fetch();
      const body = (await response.json()) as { pages: { text: string }[] };
      for (const one of body.pages) one.text = `Other words entirely. ${one.text.replaceAll("pain", "ache")}`;
      await route.fulfill({ response, json: body });
    });
    await page.goto(`${product.url}/case-files/${caseFileId}?doc=${id}&page=1&start=0&end=21`);
    await page.getByText("is not certain, so they are marked in its text").waitFor();
    expect(await page.locator(".page-scroll mark.mark-focus").textContent()).toBe("Other words entirely.");
    await page.getByText("Page", { exact: true }).last().click();
    await drawn(page);
    expect(await page.locator(".box-focus").count()).toBe(0);
    await page.close();
  });
});

test("keys leaf, zoom, search and lead back; pages that were leafed over do not fill the history", async () => {
  const { caseFileId } = await makeCase({
    "report.pdf": REPORT,
    "note.txt": "Phone note of 12/10/2014: the worker asks whether physical therapy goes on.",
  });
  const { page, problems } = await openPage(product.browser);
  await page.goto(`${product.url}/case-files/${caseFileId}`);
  const button = page.locator("button.document-button").filter({ hasText: "report.pdf" });
  await button.focus();
  await page.keyboard.press("Enter");
  await drawn(page);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => pageNumber(page).inputValue()).toBe("2");
  // Down to the end of the page first, then on to the next, which is the last.
  const pageDown = async () => {
    await page.keyboard.press("PageDown");
    return pageNumber(page).inputValue();
  };
  await expect.poll(pageDown, { interval: 300 }).toBe("3");
  await drawn(page);
  const width = () => page.locator(".page-sheet").evaluate((sheet) => sheet.getBoundingClientRect().width);
  const before = await width();
  await page.keyboard.press("+");
  await expect.poll(width).toBeGreaterThan(before * 1.2);
  await page.keyboard.press("0");
  await expect.poll(width).toBeCloseTo(before, 0);

  await page.keyboard.press("/");
  await page.keyboard.type("physical therapy");
  await page.getByText("4 places").waitFor();
  expect(await page.locator(".search-hit").count()).toBe(4);
  expect(await axeFaults(page)).toEqual([]);
  await keepScreenshot(page, "page-search-light");
  await page.keyboard.press("Escape");
  await page.keyboard.press("n");
  await drawn(page);
  await expect.poll(() => wordsUnderMarks(page)).toBe("Physicaltherapy");
  await page.keyboard.press("n");
  // On into the next document, which has no picture but its text.
  await expect.poll(() => page.locator(".page-scroll mark.mark-focus").textContent()).toBe("physical therapy");
  await page.keyboard.press("N");
  await drawn(page);
  await expect.poll(() => wordsUnderMarks(page)).toBe("Physicaltherapy");

  await page.keyboard.press("Escape");
  await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
  for (let step = 0; step < 3; step += 1) await page.goBack();
  await expect.poll(() => new URL(page.url()).searchParams.get("page")).toBe("3");
  await page.goBack();
  await expect.poll(() => new URL(page.url()).search).toBe("");

  // A page by its number.
  await button.click();
  await pageNumber(page).fill("2");
  await page.keyboard.press("Enter");
  await drawn(page);
  await page.locator(".textLayer").getByText("Straight leg raising").waitFor();
  expect(problems).toEqual([]);
  await page.close();
});

test("a mixed pile is dropped, and each file is shown as what it is or says why not", async () => {
  const { caseFileId } = await makeCase({});
  const { page, problems } = await openPage(product.browser, { dark: true });
  await page.goto(`${product.url}/case-files/${caseFileId}`);
  await page.getByRole("heading", { name: "0 documents" }).waitFor();
  const pile: Record<string, Uint8Array> = {
    "report.pdf": REPORT,
    "letter.docx": makeDocx(paragraph(run("Appeal of the denial dated 12/26/2014 by the injured worker."))),
    "note.txt": new TextEncoder().encode("Phone note of 12/10/2014: asks for therapy."),
    "memo.rtf": new TextEncoder().encode("{\\rtf1\\ansi Memo of the adjuster of 12/11/2014.\\par}"),
    "scan.png": await makeScan(product.browser, SCAN),
    "locked.pdf": makePdf([lines(["Secret"])], { encrypted: true }),
    "posing.docx": zipSync({ "holiday.txt": new TextEncoder().encode("No document at all.") }),
  };
  const transfer = await page.evaluateHandle(
    (files) => {
      const data = new DataTransfer();
      for (const [name, bytes] of files) data.items.add(new File([new Uint8Array(bytes)], name));
      return data;
    },
    Object.entries(pile).map(([name, bytes]): [string, number[]] => [name, [...bytes]]),
  );
  await page.dispatchEvent("body", "dragenter", { dataTransfer: transfer });
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
  await page.getByRole("button", { name: "Add 7 to the case file" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("protected by a password").waitFor();
  await page.getByRole("heading", { name: "5 documents" }).waitFor();
  expect(await dialog.getByRole("alert").count()).toBe(2);
  await dialog.getByRole("button", { name: "Try 2 again" }).waitFor();
  await dialog.getByRole("button", { name: "Close" }).first().click();

  const list = page.getByRole("region", { name: "Documents" });
  const openDocument = (name: string) => list.locator("button.document-button").filter({ hasText: name }).click();
  for (const [name, words] of [
    ["letter.docx", "Appeal of the denial"],
    ["note.txt", "Phone note"],
    ["memo.rtf", "Memo of the adjuster"],
  ] as const) {
    await openDocument(name);
    await page.locator('.page-scroll[data-view="text"]').getByText(words).waitFor();
  }
  await openDocument("report.pdf");
  await drawn(page);
  await page.getByRole("button", { name: "Thumbnails" }).click();
  await page.locator(".thumbnail canvas").nth(2).waitFor();
  await page.getByRole("button", { name: "Page 2", exact: true }).click();
  await drawn(page);
  expect(await axeFaults(page)).toEqual([]);
  await keepScreenshot(page, "page-dark");
  await openDocument("scan.png");
  await drawn(page);
  await page.getByText("Nothing on it was searched").waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await keepScreenshot(page, "page-unreadable-dark");
  expect(problems).toEqual([]);
  await page.close();
});

test("of a long document only the thumbnails in sight exist, and its last page is a number away", async () => {
  const long = makePdf(Array.from({ length: 600 }, (_, at) => lines([`Record page ${at + 1} of the worker`])));
  const { caseFileId, ids } = await makeCase({ "long.pdf": long });
  const { page, problems } = await openPage(product.browser);
  const ready = async () => {
    const response = await fetch(`${product.url}/api/case-files/${caseFileId}`);
    return ((await response.json()) as { documents: { status: string }[] }).documents[0]?.status;
  };
  await expect.poll(ready, { timeout: 60_000, interval: 500 }).toBe("ready");
  await page.goto(`${product.url}/case-files/${caseFileId}?doc=${ids["long.pdf"]}&page=1`);
  await drawn(page);
  await page.getByRole("button", { name: "Thumbnails" }).click();
  await pageNumber(page).fill("600");
  await page.keyboard.press("Enter");
  await page.locator(".textLayer").getByText("Record page 600").waitFor();
  await page.getByRole("button", { name: "Page 600", exact: true }).locator("canvas").waitFor();
  expect(await page.locator(".thumbnail").count()).toBeLessThan(40);
  // Beyond the end there is nothing to turn to.
  await page.locator(".page-scroll").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => pageNumber(page).inputValue()).toBe("599");
  expect(problems).toEqual([]);
  await page.close();
});

describe("pages without text", () => {
  test("are read in the browser, marked as machine-read, searched, and quoted on their picture", async () => {
    const scan = await makeScannedPdf(product.browser, SCAN, 3);
    const { caseFileId, ids } = await makeCase({ "scans.pdf": scan });
    const id = ids["scans.pdf"] ?? "";
    const { page, problems } = await openPage(product.browser);
    await page.goto(`${product.url}/case-files/${caseFileId}?doc=${id}&page=2`);
    await drawn(page);
    await page.getByText("3 unreadable pages", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Read this page" }).click();
    await page.getByText(/^Machine-read, \d+ %\.$/).waitFor({ timeout: 90_000 });
    const [, text = ""] = await readTexts(id);
    expect(text).toContain("Disc extrusion at L5-S1");
    await page.getByText("2 unreadable pages (p. 1, 3)").waitFor();
    await page.getByText("1 page machine-read (p. 2)").waitFor();

    // Search finds it with its mark, and says what was not searched.
    await page.getByLabel("Search in the case file").fill("left nerve root");
    await page.getByText("2 unreadable pages not searched").waitFor();
    await page.locator(".search-hit").filter({ hasText: "machine-read" }).click();
    await page.locator(".box-focus").first().waitFor();
    // The mark lies on the words' line of the picture: the fifth, as it was drawn.
    const share = await page
      .locator(".box-focus")
      .first()
      .evaluate((mark) => {
        const sheet = mark.closest(".page-sheet")?.getBoundingClientRect();
        const own = mark.getBoundingClientRect();
        return sheet ? (own.top + own.height / 2 - sheet.top) / sheet.height : 0;
      });
    expect(share).toBeGreaterThan(0.33);
    expect(share).toBeLessThan(0.41);
    expect(await axeFaults(page)).toEqual([]);
    await keepScreenshot(page, "page-machine-read-light");

    // The rest at once, and stopped: what was read is kept, the page at hand is not.
    await page.getByRole("button", { name: "Dismiss" }).click();
    await page.getByRole("button", { name: "Read all 2 by machine" }).click();
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByText(/then stopped/).waitFor({ timeout: 60_000 });
    expect((await readTexts(id))[2]).toBe("");

    // What is not found is absent from the readable pages alone, and says so.
    await call(product.url, "POST", `/api/case-files/${caseFileId}/disputed-items`, {
      request: "Work conditioning 2x4",
    });
    await ask(product.url, caseFileId, "Draft every item");
    await page.reload();
    await page.getByRole("button", { name: "Not documented on the readable pages" }).first().waitFor();
    expect(await page.getByRole("button", { name: "Not documented", exact: true }).count()).toBe(0);
    expect(await axeFaults(page, ".criteria")).toEqual([]);
    await keepScreenshot(page, "partly-readable");

    // The original is untouched.
    const original = await fetch(`${product.url}/api/documents/${id}/original`);
    expect(Buffer.from(await original.arrayBuffer()).equals(Buffer.from(scan))).toBe(true);
    expect(problems).toEqual([]);
    await page.close();
  });
});
