import "./mantine.css";
import "./styles.css";
import "./shell/shell.css";
import "./workspace.css";
import "./draft.css";
import "./bound.css";
import "./forms.css";
import "./documents.css";
import { beginFirstData } from "./first-data.ts";
import { loadScreenAt } from "./screens.ts";

/** A screen that takes longer is waited for with the header already there. */
const LONGEST_WAIT_MS = 400;

// Everything that the first screen needs is asked for at once: the shell, the screen and what it shows.
const { pathname } = location;
const screen = loadScreenAt(pathname);
const first = beginFirstData(pathname);
void import("./main.tsx").then(async ({ mount }) => {
  await Promise.race([screen, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))]);
  mount(first);
});
