import type { ComponentType } from "react";

/** A screen whose code is loaded when its address is opened. */
export interface Screen<Props> {
  load: () => Promise<{ default: ComponentType<Props> }>;
  /** The screen itself once it is here. */
  loaded: ComponentType<Props> | null;
  /** What stands for it until then, kept between drawings. */
  late?: ComponentType<Props>;
}

export const SCREENS = {
  queue: screen(() => import("./screens/queue.tsx")),
  qa: screen(() => import("./screens/qa.tsx")),
  settings: screen(() => import("./screens/settings.tsx")),
  library: screen(() => import("./screens/library.tsx")),
  compare: screen(() => import("./screens/compare.tsx")),
  letter: screen(() => import("./screens/letter.tsx")),
  workspace: screen(() => import("./screens/workspace.tsx")),
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

function screen<Props>(load: () => Promise<{ default: ComponentType<Props> }>): Screen<Props> {
  const one: Screen<Props> = {
    loaded: null,
    load: async () => {
      const module = await load();
      one.loaded = module.default;
      return module;
    },
  };
  return one;
}
