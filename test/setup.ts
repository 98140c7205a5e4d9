import { applyD1Migrations, type D1Migration } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeAll, beforeEach, expect, type MockInstance, vi } from "vitest";

interface TestEnv {
  DB: Parameters<typeof applyD1Migrations>[0];
  SEARCH: Parameters<typeof applyD1Migrations>[0];
  TEST_MIGRATIONS: { migrations: D1Migration[]; searchMigrations: D1Migration[] };
}

beforeAll(async () => {
  // The bindings are those of wrangler.toml and vitest.config.ts.
  const { DB, SEARCH, TEST_MIGRATIONS } = env as unknown as TestEnv;
  await applyD1Migrations(DB, TEST_MIGRATIONS.migrations);
  await applyD1Migrations(SEARCH, TEST_MIGRATIONS.searchMigrations);
});

/** A test that expects an error to be logged says so by clearing this spy. */
export let consoleError: MockInstance<typeof console.error>;

beforeEach(() => {
  consoleError = vi.spyOn(console, "error").mockImplementation(() => undefined);
});

afterEach(() => {
  const calls = consoleError.mock.calls;
  consoleError.mockRestore();
  expect(calls, "unexpected console.error").toEqual([]);
});
