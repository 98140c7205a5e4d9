import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findOffice } from "../../scripts/find-office.mjs";
import { ROOT, startLocalWorker } from "../../scripts/local-worker.mjs";
import { openClient, readJson } from "../../src/cli/client.ts";
import { DeterminationLetter, ParsedLetter } from "../../src/vocabulary.ts";
import { runCli } from "./run-cli.ts";

const EXAMPLE = join(ROOT, "examples/work-conditioning-2015");
const STATEMENT = "I have read the case file and this rationale, and it is my own.";

let worker: Awaited<ReturnType<typeof startLocalWorker>>;
let folder: string;
let caseFileId: string;
let approved: { request: string; rationale: string }[];

/** The example drafted, and what has no blocking finding signed. */
beforeAll(async () => {
  worker = await startLocalWorker({ state: null, quiet: true, vars: {} });
  folder = mkdtempSync(join(tmpdir(), "rationale-letter-"));
  await runCli(["draft", EXAMPLE, "--json", "--url", worker.url]);
  const client = openClient(worker.url);
  const { caseFiles } = await readJson<{ caseFiles: { id: string }[] }>(await fetch(`${worker.url}/api/case-files`));
  caseFileId = caseFiles[0]?.id ?? "";
  const { drafts, items } = await readJson(await client["case-files"][":id"].$get({ param: { id: caseFileId } }));
  approved = [];
  for (const draft of drafts) {
    const { id: revisionId, hash, rationale } = draft.revision;
    const json = { revisionId, hash, statement: STATEMENT };
    const signed = await client.drafts[":id"].approvals.$post({ param: { id: draft.id }, json });
    const request = items.find(({ id }) => id === draft.disputedItemId)?.request ?? "";
    if (signed.ok) approved.push({ request, rationale });
  }
});

afterAll(async () => {
  await worker?.stop();
  if (folder) rmSync(folder, { recursive: true });
});

const letter = (...args: string[]) => runCli(["letter", caseFileId, "--url", worker.url, ...args]);

describe("letter", () => {
  test("says what was decided and what is missing", async () => {
    expect(approved.length).toBeGreaterThan(0);
    const { status, stdout, stderr } = await letter();
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^DRAFT – not/);
    for (const { request } of approved)
      expect(stdout).toMatch(new RegExp(`^\\d\\. ${request}: (?:Upheld|Overturned)$`, "m"));
    const composed = DeterminationLetter.parse(JSON.parse((await letter("--json")).stdout));
    expect(composed.decisions.filter(({ state }) => state === "approved").map(({ rationale }) => rationale)).toEqual(
      approved.map(({ rationale }) => rationale),
    );
  });

  test("as a DOCX is read by our own reader, every approved item with its rationale", async () => {
    const path = join(folder, "letter.docx");
    expect((await letter("--out", path)).stdout).toContain(`written to ${path}`);
    const parsed = ParsedLetter.parse(
      JSON.parse((await runCli(["parse", path, "--json", "--url", worker.url])).stdout),
    );
    expect(parsed.dates).toMatchObject({
      injury: "2014-02-05",
      urDecision: "2014-12-26",
      applicationReceived: "2014-12-18",
    });
    expect(parsed.worker).toEqual({ age: 43, sex: "male" });
    expect(parsed.items.map(({ request, rationale }) => ({ request, rationale }))).toEqual(
      approved.map(({ request, rationale }) => ({
        request,
        rationale: rationale.replace(/[ \t]*\n+[ \t]*/g, "\n").trim(),
      })),
    );
    for (const item of parsed.items) expect(item.reviewerGuidelines.length).toBeGreaterThan(0);
  });

  test("opens in LibreOffice, which puts the same words on numbered pages", async () => {
    const { path: office, reason } = await findOffice();
    if (!office) throw new Error(reason);
    const path = join(folder, "opened.docx");
    await letter("--out", path);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const run = spawnSync(office, [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, path], {
      timeout: 110_000,
    });
    expect(run.status, String(run.stderr)).toBe(0);
    const pdf = await getDocumentProxy(new Uint8Array(readFileSync(join(folder, "opened.pdf"))));
    const { text: pages } = await extractText(pdf, { mergePages: false });
    const letters = (words: string) => words.replace(/\s+/g, "");
    pages.forEach((page, at) => {
      expect(letters(page)).toContain(`Page${at + 1}of${pages.length}`);
      expect(letters(page)).toContain("DRAFT–not");
    });
    // Header and footer fall between the pages of a rationale; what is left is the body.
    const body = letters(
      pages
        .map((page) =>
          page
            .replace(/DRAFT – not \w+/, "")
            .replace(/Final Determination Letter for IMR Case Number[\s\S]*?Page \d+ of \d+/, ""),
        )
        .join(" "),
    );
    for (const { rationale } of approved) expect(body).toContain(letters(rationale));
  });

  test("wants a case file and a server", async () => {
    expect((await runCli(["letter", "--url", worker.url])).status).toBe(2);
    expect((await runCli(["letter", caseFileId])).stderr).toContain("--url");
    const unknown = await runCli(["letter", "case_none", "--url", worker.url]);
    expect(unknown).toMatchObject({ status: 1, stdout: "" });
    expect(unknown.stderr).toContain("no such case file");
  });
});
