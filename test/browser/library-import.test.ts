import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { makePdf } from "../documents/make-pdf.ts";
import { axeFaults, keepScreenshot, openPage, startProduct } from "./browser.ts";

const product = startProduct();

async function open(role: "librarian" | "reviewer", options: Parameters<typeof openPage>[1] = {}) {
  const opened = await openPage(product.browser, options);
  opened.page.setDefaultTimeout(12_000);
  await opened.page.addInitScript((person) => localStorage.setItem("rationale.person", person), role);
  return opened;
}

const NAME = "Guideline of the Example Society for Wound Care";
const CONDITION = "a wound that has not healed within thirty days of standard care";

/** Three pages with a heading each, as a licensed guideline would have them. */
function guideline(): Buffer {
  const page = (heading: string, lines: string[], number: number) => [
    { x: 72, y: 720, text: heading, size: 18 },
    ...lines.map((text, at) => ({ x: 72, y: 680 - at * 16, text })),
    { x: 300, y: 40, text: String(number) },
  ];
  return Buffer.from(
    makePdf([
      page(
        "Hyperbaric Oxygen Therapy",
        [
          "Recommendation: Hyperbaric oxygen therapy is recommended for selected patients",
          `with ${CONDITION},`,
          "where the blood supply was examined and found sufficient. It is not recommended",
          "for acute sprains. No more than twenty sessions are given in four weeks.",
        ],
        211,
      ),
      page(
        "Negative Pressure Dressing",
        [
          "Recommendation: A negative pressure dressing is recommended for open wounds of",
          "the lower leg after surgical cleaning, for two weeks and then by measured progress.",
        ],
        212,
      ),
      page(
        "Compression Stockings",
        [
          "Recommendation: Compression stockings are recommended after healing of venous",
          "ulcers. They are replaced every six months, and their fit is examined each time.",
        ],
        213,
      ),
    ]),
  );
}

/** Selects words in the excerpt's text as a reader would with the mouse. */
async function selectWords(page: Page, words: string) {
  await page.evaluate((wanted) => {
    const element = document.querySelector(".verbatim");
    const walker = document.createTreeWalker(element ?? document.body, NodeFilter.SHOW_TEXT);
    const squeezed = wanted.split(" ").join("\\s+");
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const match = new RegExp(squeezed).exec(node.textContent ?? "");
      if (!match) continue;
      getSelection()?.setBaseAndExtent(node, match.index, node, match.index + match[0].length);
      return;
    }
    throw new Error("the words do not stand in the text");
  }, words);
}

const search = (page: Page) => page.goto(`${product.url}/library?date=2014-12-26&q=Hyperbaric+oxygen+20+sessions`);

describe("a licensed guideline", () => {
  test("is imported, checked, published, found, given conditions, and withdrawn", async () => {
    const { page, problems } = await open("librarian");
    await page.goto(`${product.url}/library?view=imports`);
    await page.getByLabel("Name").fill(NAME);
    await page.getByLabel("Where it stands").selectOption("other");
    await page.getByLabel("Edition", { exact: false }).last().waitFor();
    await page.getByRole("textbox", { name: "Edition" }).fill("2014");
    await page.getByLabel("In force from").fill("2014-01-01");
    await page.getByLabel("Licence note").fill("Licensed to this organisation until 2030");
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: "wound-care.pdf", mimeType: "application/pdf", buffer: guideline() });
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Import", exact: true }).click();

    // Read in the background, then offered for checking with pages as printed.
    const detail = page.getByRole("region", { name: "Edition", exact: true });
    await detail.getByRole("button", { name: "Publish" }).waitFor({ timeout: 40_000 });
    const excerpts = page.getByRole("region", { name: "Excerpts" });
    const first = excerpts.locator("summary").filter({ hasText: "Hyperbaric" }).first();
    expect(await first.textContent()).toContain("p. 211");
    await first.click();
    await excerpts
      .getByText(/where the blood supply was examined/)
      .last()
      .waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await keepScreenshot(page, "library-import");

    await detail.getByRole("button", { name: "Publish" }).click();
    await detail.getByRole("button", { name: "Withdraw …" }).waitFor();

    await search(page);
    const results = page.getByRole("region", { name: "Search results" });
    await results
      .getByRole("link", { name: /Hyperbaric/ })
      .first()
      .click();
    await page.getByText("Text of the guideline, verbatim").waitFor();

    // A condition by hand, bound to the words that were selected.
    await page.getByRole("button", { name: "Write by hand" }).click();
    await selectWords(page, "has not healed within thirty days of standard care");
    await page.getByRole("button", { name: "Add as criterion" }).click();
    expect(await page.getByRole("textbox", { name: "Criterion" }).inputValue()).toBe(
      "has not healed within thirty days of standard care",
    );
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Save and confirm" }).click();
    const condition = page.getByRole("button", {
      name: "has not healed within thirty days of standard care",
      exact: true,
    });
    await condition.focus();
    const marked = page.locator(".verbatim .mark-focus").first();
    await marked.waitFor();
    expect((await marked.textContent())?.replace(/\s+/g, " ")).toBe(
      "has not healed within thirty days of standard care",
    );
    await keepScreenshot(page, "library-criteria");

    // A proposal does not count until it is confirmed, and then it takes the place of what counted before.
    const excerptId = decodeURIComponent(new URL(page.url()).pathname.split("/").at(-1) ?? "");
    const proposed = await fetch(`${product.url}/api/excerpts/${encodeURIComponent(excerptId)}/criteria`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-rationale-person": "librarian" },
      body: JSON.stringify({
        tree: {
          kind: "allOf",
          id: "all",
          of: [
            { kind: "leaf", id: "wound", text: "A wound not healed within thirty days" },
            { kind: "exclusion", id: "sprain", text: "Acute sprain" },
            { kind: "limit", id: "twenty", text: "Twenty sessions", quantity: 20, unit: "visits", period: "4 weeks" },
          ],
        },
        spans: [{ criterionId: "wound", start: 0, end: 20 }],
      }),
    });
    expect(proposed.status).toBe(201);
    await page.reload();
    const proposal = page.getByRole("region", { name: "Proposed conditions" });
    await proposal.getByText("Unless:").waitFor();
    expect(await page.getByText("used in drafting").count()).toBe(1);
    expect(await axeFaults(page)).toEqual([]);
    await proposal.getByRole("button", { name: "Confirm" }).click();
    await proposal.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "A wound not healed within thirty days" }).waitFor();
    expect(await condition.count()).toBe(0);

    // A reviewer reads it and its conditions, and can change neither.
    const reviewer = await open("reviewer", { dark: true });
    await reviewer.page.goto(page.url());
    await reviewer.page.getByText("used in drafting").waitFor();
    expect(await reviewer.page.getByRole("button", { name: "Correct" }).count()).toBe(0);
    expect(await axeFaults(reviewer.page)).toEqual([]);
    await reviewer.page.goto(`${product.url}/library?view=imports`);
    await reviewer.page.getByRole("link", { name: new RegExp(NAME) }).click();
    await reviewer.page.getByRole("heading", { level: 2, name: NAME }).waitFor();
    expect(await reviewer.page.getByRole("button", { name: /Withdraw|Publish|Import/ }).count()).toBe(0);

    await page.goto(`${product.url}/library?view=imports`);
    await page.getByRole("link", { name: new RegExp(NAME) }).click();
    await detail.getByRole("button", { name: "Withdraw …" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("What stays:").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Withdraw" }).click();
    await detail.getByText("No longer in the library.").waitFor();
    await search(page);
    await page.getByText("Nothing in force on 12/26/2014 is about this").waitFor();
    expect(problems).toEqual([]);
  });

  test("that cannot be read is refused with its reason, and what was typed stays", async () => {
    const { page } = await open("librarian", { width: 360, height: 760 });
    await page.goto(`${product.url}/library?view=imports&edition=new`);
    await page.getByLabel("Name").fill("Broken file");
    await page.getByRole("textbox", { name: "Edition" }).fill("2014");
    await page.locator('input[type="file"]').setInputFiles({
      name: "broken.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.4\nnothing of a PDF follows"),
    });
    await page.getByRole("button", { name: "Import", exact: true }).click();
    const alert = page.getByRole("alert");
    await alert.waitFor({ timeout: 40_000 });
    expect((await alert.textContent())?.length).toBeGreaterThan(30);
    expect(await page.getByLabel("Name").inputValue()).toBe("Broken file");
    expect(await axeFaults(page)).toEqual([]);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
  });

  test("without a text layer fails with what to do, and leaves nothing", async () => {
    const { page } = await open("librarian");
    await page.goto(`${product.url}/library?view=imports&edition=new`);
    await page.locator('input[type="file"]').setInputFiles({
      name: "scanned_guideline.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from(makePdf([[], [], []])),
    });
    // A name to begin with comes from the file's own.
    expect(await page.getByLabel("Name").inputValue()).toBe("scanned guideline");
    await page.getByRole("textbox", { name: "Edition" }).fill("2014");
    await page.getByRole("button", { name: "Import", exact: true }).click();
    const alert = page.getByRole("alert");
    await alert.waitFor({ timeout: 40_000 });
    expect(await alert.textContent()).toMatch(/no text|text layer|scan/i);
    expect(await axeFaults(page)).toEqual([]);
  });

  test("of more than a thousand sections is drawn in part, and the keyboard reaches its end", async () => {
    const { page, problems } = await open("librarian");
    const id = await importByApi("Long guideline", longGuideline(1200));
    await page.goto(`${product.url}/library?date=2014-12-26&source=imported.long-guideline`);
    await page.getByRole("status").filter({ hasText: "1200 topics in force" }).waitFor();
    const topics = page.getByRole("region", { name: "Topics" });
    expect(await topics.getByRole("link").count()).toBeLessThan(120);
    await topics.focus();
    await page.keyboard.press("End");
    await page.waitForFunction(() => document.activeElement?.textContent?.includes("Measure 1200"));
    await page.keyboard.press("ArrowUp");
    await page.waitForFunction(() => document.activeElement?.textContent?.includes("Measure 1199"));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: "Measure 1199" }).waitFor();
    expect(page.url()).toContain(`/library/${id}.`);
    expect(problems).toEqual([]);
  });
});

function longGuideline(sections: number): string {
  const body =
    "is recommended for workers whose complaint has lasted for more than six weeks, after instruction at home has been " +
    "tried and written down, and it is ended where two visits in a row bring no measured gain in what the worker can do.";
  return Array.from({ length: sections }, (_, at) => `## Measure ${at + 1}\n\nMeasure ${at + 1} ${body}\n`).join("\n");
}

/** Imports and publishes a text without the browser. */
async function importByApi(name: string, text: string): Promise<string> {
  const headers = { "x-rationale-person": "librarian" };
  const form = new FormData();
  for (const [field, value] of Object.entries({ name, sourceKey: "other", edition: "2014" })) form.set(field, value);
  form.set("file", new File([text], "long.md"));
  const path = `${product.url}/api/guideline-editions`;
  type Answer = { edition: { id: string; status: string; error: string | null } };
  let { edition } = (await (await fetch(path, { method: "POST", headers, body: form })).json()) as Answer;
  for (let turn = 0; edition.status === "reading" && turn < 120; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    ({ edition } = (await (await fetch(`${path}/${edition.id}`, { headers })).json()) as Answer);
  }
  expect(edition).toMatchObject({ status: "ready", error: null });
  await fetch(`${path}/${edition.id}/publish`, { method: "POST", headers });
  return edition.id;
}
