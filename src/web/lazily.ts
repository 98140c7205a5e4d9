import { type ComponentType, lazy } from "react";
import { pause } from "./pause.ts";
import { showToast } from "./shell/toasts.ts";

const LONGEST_PAUSE_MS = 5_000;

/**
 * A part whose code loads when it is first drawn. Without a connection it waits for one, and what stands on the page stays: a
 * failed load would otherwise take the whole screen with it.
 */
// biome-ignore lint/suspicious/noExplicitAny: as in React's own declaration; the props are those of the part.
export function lazily<T extends ComponentType<any>>(load: () => Promise<{ default: T }>) {
  return lazy(() => untilLoaded(load));
}

/** Loads as soon as the server can be reached. Throws what the load throws where the server answers and has it no longer. */
export async function untilLoaded<T>(load: () => Promise<T>): Promise<T> {
  let refused = 0;
  for (let attempt = 0; ; attempt += 1) {
    try {
      const part = await load();
      if (attempt > 0) await loadStylesAgain();
      return part;
    } catch (error) {
      if (await isReachable()) {
        refused += 1;
        if (refused > 1) throw error;
      } else {
        refused = 0;
        if (attempt === 0) {
          const message =
            "The server cannot be reached, and this part is not loaded yet. It opens when the connection is back; what you typed is kept.";
          showToast({ message, failed: true });
        }
        await pause(Math.min(LONGEST_PAUSE_MS, 500 * 2 ** attempt));
      }
    }
  }
}

async function isReachable(): Promise<boolean> {
  const answer = await fetch("/api/session", { method: "HEAD", cache: "no-store" }).catch(() => null);
  return answer !== null;
}

/** A stylesheet that failed to load is not asked for a second time by whoever imports the part. */
async function loadStylesAgain(): Promise<void> {
  const failed = [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")].filter(
    (one) => !isLoaded(one),
  );
  await Promise.all(
    failed.map(
      (link) =>
        new Promise<void>((resolve) => {
          // An element that has failed once does not load again; one of the same kind does.
          const fresh = document.createElement("link");
          for (const { name, value } of link.attributes) fresh.setAttribute(name, value);
          fresh.onload = () => resolve();
          fresh.onerror = () => resolve();
          link.replaceWith(fresh);
        }),
    ),
  );
}

function isLoaded({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet !== null && sheet.cssRules.length >= 0;
  } catch {
    // A browser guards the rules of a sheet that it never received as it does those of another site.
    return false;
  }
}
