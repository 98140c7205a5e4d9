import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

const [migrations, searchMigrations] = await Promise.all([
  readD1Migrations("src/db/migrations"),
  readD1Migrations("src/db/search-migrations"),
]);

export default defineConfig({
  test: {
    projects: [
      {
        // Everything that runs in the Worker is tested in workerd, on a real D1 and R2 with the real migrations.
        plugins: [
          cloudflareTest({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: { bindings: { RATIONALE_LOCAL: "1", TEST_MIGRATIONS: { migrations, searchMigrations } } },
          }),
        ],
        test: {
          name: "workers",
          include: ["test/**/*.test.ts"],
          exclude: ["test/wire/**", "test/browser/**", "test/cli/**", "test/shared-data/**"],
          setupFiles: ["test/setup.ts"],
          // A busy machine starts a Worker slowly; what has to be fast is measured by the benchmarks.
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: "100%",
          // One Worker for many files: a test makes its own organisation and counts only what it stored.
          isolate: false,
        },
      },
      {
        // These drive the built Worker from outside: over the OpenAI wire, in a browser, from the command line.
        test: {
          name: "outside",
          include: ["test/{wire,browser,cli,shared-data}/**/*.test.ts"],
          globalSetup: ["test/build-once.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // What is waited for comes late on a busy machine.
          expect: { poll: { timeout: 15_000 } },
          maxWorkers: 2,
        },
      },
    ],
  },
});
