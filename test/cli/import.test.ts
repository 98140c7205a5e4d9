import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startLocalWorker } from "../../scripts/local-worker.mjs";
import { runCli } from "./run-cli.ts";

const GUIDELINE = `# Foot Disorders

[Page 125]

## Lumen Chamber

Recommendation: The lumen chamber is recommended for chronic foot pain after at least six weeks of stretching without gain
in function. It is used for no more than eight weeks and is stopped where the pain does not fall by a third.

[Page 126]

## Shock Absorbing Floors

Recommendation: Shock absorbing floors are not recommended. No trial has shown a gain in function, and the cost of fitting
them is high in relation to what is known of their use in any setting of work.
`;
const ABOUT = ["--name", "Foot Guideline", "--edition", "2014", "--from", "2014-01-01", "--licence", "internal use"];

let worker: Awaited<ReturnType<typeof startLocalWorker>>;
let folder: string;
let file: string;

beforeAll(async () => {
  worker = await startLocalWorker({ state: null, quiet: true, vars: {} });
  folder = mkdtempSync(join(tmpdir(), "rationale-cli-"));
  file = join(folder, "foot.md");
  writeFileSync(file, GUIDELINE);
});

afterAll(async () => {
  await worker?.stop();
  if (folder) rmSync(folder, { recursive: true });
});

describe("import", () => {
  test("reads, publishes, and a search then finds it", async () => {
    const server = ["--url", worker.url];
    const { status, stdout, stderr } = await runCli(["import", file, ...ABOUT, "--publish", "--json", ...server]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const { edition, excerpts } = JSON.parse(stdout);
    expect(edition).toMatchObject({ status: "published", name: "Foot Guideline", licenceNote: "internal use" });
    expect(excerpts.map(({ topic }: { topic: string }) => topic)).toEqual(
      expect.arrayContaining(["Lumen Chamber", "Shock Absorbing Floors"]),
    );
    const found = await runCli(["search", "lumen chamber", "--date", "2015-01-01", "--json", ...server]);
    expect(JSON.parse(found.stdout)[0]).toMatchObject({ topic: "Lumen Chamber", source: "other", edition: "2014" });

    const again = await runCli(["import", file, ...ABOUT, ...server]);
    expect(again).toMatchObject({ status: 1, stdout: "", stderr: expect.stringContaining("already has this file") });
  });

  test("without a server is a trial that prints what would be read", async () => {
    const { status, stdout, stderr } = await runCli(["import", file, ...ABOUT]);
    expect(status).toBe(0);
    expect(stderr).toContain("A trial: nothing is kept");
    expect(stdout).toMatch(/2 excerpts, ready/);
    expect(stdout).toContain("Lumen Chamber");
  });

  test.each([
    [["--edition", "2014"], "--name"],
    [["--name", "x y", "--edition", "2014", "--from", "1/2/2014"], "--from"],
    [["--name", "x y", "--edition", "2014", "--source", "acme"], "--source"],
  ])("with %o says what is wrong before anything is started", async (options, named) => {
    const { status, stdout, stderr } = await runCli(["import", file, ...options]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(named);
  });

  test("a file that cannot be read is told", async () => {
    const locked = join(folder, "photo.pdf");
    writeFileSync(locked, Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
    const { status, stdout, stderr } = await runCli(["import", locked, ...ABOUT, "--url", worker.url]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/picture/);
  });
});
