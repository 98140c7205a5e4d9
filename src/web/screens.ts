import { latePart } from "./late-part.ts";

/** The screens, each loaded when its address is opened. */
export const SCREENS = {
  queue: latePart(() => import("./screens/queue.tsx")),
  qa: latePart(() => import("./screens/qa.tsx")),
  settings: latePart(() => import("./screens/settings.tsx")),
  library: latePart(() => import("./screens/library.tsx")),
  compare: latePart(() => import("./screens/compare.tsx")),
  letter: latePart(() => import("./screens/letter.tsx")),
  workspace: latePart(() => import("./screens/workspace.tsx")),
};

const ADDRESSES: [RegExp, keyof typeof SCREENS][] = [
  [/^\/$/, "queue"],
  [/^\/qa$/, "qa"],
  [/^\/settings$/, "settings"],
  [/^\/library(?:\/|$)/, "library"],
  [/^\/case-files\/[^/]+\/compare$/, "compare"],
  [/^\/case-files\/[^/]+\/letter$/, "letter"],
  [/^\/case-files\/[^/]+$/, "workspace"],
];

/** Loads the screen of an address, so that it need not be waited for when it is drawn. A failure is the drawing's to show. */
export async function loadScreenAt(pathname: string): Promise<void> {
  const name = ADDRESSES.find(([address]) => address.test(pathname))?.[1];
  if (name) await SCREENS[name].load().catch(() => undefined);
}
