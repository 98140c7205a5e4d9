import type { Page } from "playwright-core";

/** The field of the rationale. */
export function rationaleOf(page: Page) {
  return page.getByRole("textbox", { name: "Rationale", exact: true });
}

/** The text in the field, without the numbers of the sources that stand in it. */
export async function readRationale(page: Page): Promise<string> {
  return rationaleOf(page).evaluate((field) =>
    [...field.querySelectorAll("p")]
      .map((paragraph) => {
        const copy = paragraph.cloneNode(true) as HTMLElement;
        for (const mark of copy.querySelectorAll("[contenteditable=false]")) mark.remove();
        return copy.textContent;
      })
      .join("\n\n"),
  );
}

/** Waits until the last change is on the server. */
export async function waitSaved(page: Page): Promise<void> {
  await page.locator('.save-mark[data-state="saved"]').waitFor();
}
