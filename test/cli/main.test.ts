import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT, startLocalWorker } from "../../scripts/local-worker.mjs";
import { Comparison, DraftOutput, ParsedLetter, RankedExcerpt } from "../../src/vocabulary.ts";
import { type Ran, runCli } from "./run-cli.ts";

const EXAMPLE = join(ROOT, "examples/work-conditioning-2015");
const FINAL = join(ROOT, "test/fixtures/letters/final-of-the-example.txt");
const DOCUMENTS = readdirSync(EXAMPLE)
  .sort()
  .map((name) => join(EXAMPLE, name));

let worker: Awaited<ReturnType<typeof startLocalWorker>>;
let folder: string;
/** What most tests name as their server, so that each does not start its own. */
let server: string[];
let drafted: Ran;
let draftsPath: string;

beforeAll(async () => {
  worker = await startLocalWorker({ state: null, quiet: true, vars: {} });
  server = ["--url", worker.url];
  folder = mkdtempSync(join(tmpdir(), "rationale-cli-"));
  drafted = await runCli(["draft", ...DOCUMENTS, "--json", ...server]);
  draftsPath = join(folder, "drafts.json");
  writeFileSync(draftsPath, drafted.stdout);
});

afterAll(async () => {
  await worker?.stop();
  if (folder) rmSync(folder, { recursive: true });
});

describe("draft", () => {
  test("--json gives the drafts of every item, alone on standard output", () => {
    expect(drafted).toMatchObject({ status: 0, stderr: "" });
    const output = DraftOutput.parse(JSON.parse(drafted.stdout));
    expect(output).toMatchObject({
      caseFile: "work-conditioning-2015",
      asOf: "2014-12-26",
      model: { id: "built-in-drafter/1" },
    });
    expect(output.items).toHaveLength(2);
    for (const item of output.items) {
      expect(item.determination).not.toBeNull();
      expect(item.rationale).not.toBe("");
      expect(item.citations.length).toBeGreaterThan(0);
      expect(item.checks.filter((finding) => finding.severity === "block")).toEqual([]);
    }
  });

  test("a folder stands for its documents; without --json prints to read; without --url leaves nothing running", async () => {
    const { status, stdout, stderr } = await runCli(["draft", EXAMPLE]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/upheld/i);
    expect(stdout).toContain("work-conditioning-2015");
    expect(() => JSON.parse(stdout)).toThrow();
  });

  test("a document that cannot be read is named, and nothing is printed as a draft", async () => {
    const picture = join(folder, "photo.png");
    writeFileSync(picture, Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
    const { status, stdout, stderr } = await runCli(["draft", picture, "--json", ...server]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/^photo\.png: The picture is damaged/);
  });

  test("documents without a disputed item are told", async () => {
    const note = join(folder, "note.txt");
    writeFileSync(note, "The weather was fine on the day of this note, and nothing else is said.");
    const { status, stdout, stderr } = await runCli(["draft", note, "--json", ...server]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain("No disputed item");
  });
});

describe("parse", () => {
  test("--json gives what the letter says", async () => {
    const { status, stdout, stderr } = await runCli(["parse", FINAL, "--json", ...server]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const letter = ParsedLetter.parse(JSON.parse(stdout));
    expect(letter).toMatchObject({ file: "final-of-the-example.txt", kind: "determination" });
    expect(letter.items).toHaveLength(2);
  });

  test("a text that is no letter is told", async () => {
    const note = join(folder, "lunch.txt");
    writeFileSync(note, "Dear all, lunch is at noon today in the big room.");
    const { status, stdout, stderr } = await runCli(["parse", note, "--json", ...server]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr.trim().length).toBeGreaterThan(10);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe("search", () => {
  test("--json gives ranked excerpts in force on the date", async () => {
    const { status, stdout } = await runCli([
      "search",
      "Work conditioning for low back",
      "--date",
      "2014-12-26",
      "--json",
      ...server,
    ]);
    expect(status).toBe(0);
    const excerpts = RankedExcerpt.array().parse(JSON.parse(stdout));
    expect(excerpts[0]).toMatchObject({ source: "mtus-chronic-pain-2009", pages: expect.stringContaining("125") });
  });

  test.each([
    ["no date", ["search", "Norco"], 2],
    ["no words", ["search", "--date", "2014-12-26"], 2],
    ["a date that is none", ["search", "Norco", "--date", "yesterday"], 1],
  ])("%s is told", async (_, args, expected) => {
    const { status, stdout, stderr } = await runCli([...args, "--json", ...server]);
    expect({ status, stdout }).toEqual({ status: expected, stdout: "" });
    expect(stderr).toMatch(/date|requested/);
  });
});

describe("compare", () => {
  test("--json compares item by item", async () => {
    const { status, stdout, stderr } = await runCli(["compare", draftsPath, FINAL, "--json", ...server]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const comparison = Comparison.parse(JSON.parse(stdout));
    expect(comparison.summary).toMatchObject({ n: 2, agreement: 1 });
  });

  test("a file that holds no drafts, or no JSON, is told", async () => {
    const other = join(folder, "other.json");
    writeFileSync(other, '{"items": 5}');
    expect(await runCli(["compare", other, FINAL, ...server])).toMatchObject({
      status: 1,
      stdout: "",
      stderr: expect.stringContaining("other.json"),
    });
    expect(await runCli(["compare", FINAL, FINAL, ...server])).toMatchObject({
      status: 1,
      stdout: "",
      stderr: expect.stringContaining("not JSON"),
    });
    expect((await runCli(["compare", draftsPath, ...server])).status).toBe(2);
  });
});

describe("a slip", () => {
  test.each([
    ["an unknown command", ["dance"], 2, /no command "dance"[\s\S]*rationale draft/],
    ["an unknown option", ["search", "x", "--when", "now"], 2, /--when[\s\S]*rationale draft/],
    ["no file", ["draft"], 2, /documents/],
    ["a file that is not there", ["draft", "/nowhere/at-all.pdf"], 1, /at-all\.pdf: there is no such file/],
    ["a folder for a file", ["parse", ROOT], 1, /is a folder; name a file/],
    ["a folder without documents", ["draft", join(ROOT, "src/db")], 1, /no PDF, DOCX, TXT, RTF or picture/],
    [
      "a server that does not answer",
      ["parse", FINAL, "--url", "http://127.0.0.1:9"],
      1,
      /does not answer.*npm start/s,
    ],
    ["nothing to evaluate", ["eval"], 2, /retrieval, parse or draft/],
    ["a server that is not there", ["search", "x", "--date", "2014-12-26", "--url", "http://127.0.0.1:9"], 1, /\S/],
  ])("%s is told on standard error in words", async (_, args, status, words) => {
    const ran = await runCli([...args, "--json"]);
    expect(ran).toMatchObject({ status, stdout: "", stderr: expect.stringMatching(words) });
    expect(ran.stderr).not.toMatch(/\n\s+at /);
  });

  test("no command, or --help, prints the usage", async () => {
    const [none, help] = await Promise.all([runCli([]), runCli(["--help"])]);
    expect(none).toMatchObject({ status: 0, stdout: expect.stringContaining("rationale draft"), stderr: "" });
    expect(help.stdout).toBe(none.stdout);
  });
});
