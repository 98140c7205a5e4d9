import { build } from "../scripts/build.mjs";
import { benchChecks } from "./checks.ts";
import { benchDrafter } from "./drafter.ts";
import { benchIntake } from "./intake.ts";
import type { Figure } from "./measure.ts";
import { benchOverhead } from "./overhead.ts";
import { benchRedTeam } from "./red-team.ts";
import { benchRetrieval } from "./retrieval/index.ts";
import { benchStart } from "./start.ts";
import { benchTokens } from "./tokens.ts";
import { benchWeb } from "./web.ts";

/** `npm run bench [-- NAME] [--json]`: each figure beside its baseline in the same run. */
const BENCHES: Record<string, () => Promise<Figure[]>> = {
  start: benchStart,
  checks: benchChecks,
  drafter: benchDrafter,
  intake: benchIntake,
  retrieval: benchRetrieval,
  "red-team": benchRedTeam,
  tokens: benchTokens,
  overhead: benchOverhead,
  web: benchWeb,
};

const args = process.argv.slice(2).filter((arg) => arg !== "--json");
const names = args.length > 0 ? args : Object.keys(BENCHES);
const unknown = names.find((name) => !(name in BENCHES));
if (unknown) {
  console.error(`There is no benchmark "${unknown}". There are: ${Object.keys(BENCHES).join(", ")}.`);
  process.exit(2);
}
build({ stdio: ["ignore", "ignore", "inherit"] });
const figures: Record<string, Figure[]> = {};
for (const name of names) figures[name] = (await BENCHES[name]?.()) ?? [];

if (process.argv.includes("--json")) {
  console.log(JSON.stringify(figures, null, 2));
} else {
  for (const [name, rows] of Object.entries(figures)) {
    console.log(`\n${name}`);
    for (const row of rows) {
      const baselines = row.beside ?? (row.baseline === null ? {} : { "bare Hono Worker": row.baseline });
      const beside = Object.entries(baselines).map(([baseline, value]) => `   ${baseline} ${value}`);
      console.log(
        `  ${row.name.padEnd(48)} ${row.ours} ${row.unit}${row.goal ? ` (goal ${row.goal})` : ""}${beside.join("")}`,
      );
    }
  }
}
