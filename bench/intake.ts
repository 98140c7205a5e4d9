import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT, startLocalWorker } from "../scripts/local-worker.mjs";
import { findEvidence } from "../src/case-files/find-evidence.ts";
import { indexPages, type PageIndex } from "../src/case-files/page-index.ts";
import { readDocument } from "../src/documents/read-document.ts";
import type { Page } from "../src/vocabulary.ts";
import { makePdf } from "../test/documents/make-pdf.ts";
import { type Figure, quantile, round } from "./measure.ts";

const PAGES = 1_000;
const LINES = 45;
const LONG_FILE_PAGES = 2_000;
const POLL_MS = 100;
/** PDFs of records that lie in the repository, and beside it where the project is developed. */
const RECORDS = ["examples", "../shared/data/case-files", "../shared/data/real/letters"];
const QUESTIONS = [
  "Epidural steroid injection with at least 50 percent relief for six weeks",
  "Trial of physical therapy, sessions counted",
  "Not a surgical candidate",
  "Signed opioid agreement",
  "History of peptic ulcer or gastrointestinal bleeding",
  "Radiculopathy on examination corroborated by imaging",
  "Return to work goal agreed with the employer",
  "Naproxen taken with food",
];

/**
 * Documents into searchable pages in workerd, beside poppler's pdftotext on the same files; agreement of the words; memory of
 * workerd; and questions to a case file of 2,000 pages.
 */
export async function benchIntake(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "rationale-bench-"));
  try {
    const path = join(folder, "record.pdf");
    writeFileSync(path, record(PAGES));
    const poppler = hasPdftotext();
    if (!poppler) {
      console.error(
        "pdftotext is missing, so its baselines are. Install poppler-utils (apt-get install poppler-utils).",
      );
    }
    const theirs = poppler ? timePdftotext(path) : null;
    const ours = await timeIntake(path);
    const agreement = poppler ? await measureAgreement([path, ...listRecords()]) : null;
    return [
      {
        name: `pages of a ${PAGES}-page PDF, sent to searchable`,
        unit: "pages/s",
        ours: round(ours.pagesPerSecond),
        baseline: theirs,
        goal: ">= 100",
        ...(theirs === null ? {} : { beside: { pdftotext: theirs } }),
      },
      ...(agreement === null
        ? []
        : [
            {
              name: `words agreeing with pdftotext, mean of ${agreement.files} PDFs`,
              unit: "F1",
              ours: Number(agreement.mean.toFixed(4)),
              baseline: null,
              goal: ">= 0.98",
            },
          ]),
      {
        name: "workerd at its peak meanwhile",
        unit: "MB",
        ours: ours.peakMb,
        baseline: ours.idleMb,
        goal: "",
        beside: { "at rest": ours.idleMb },
      },
      ...timeQuestions(),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function record(pages: number): Uint8Array {
  return makePdf(
    Array.from({ length: pages }, (_, page) =>
      Array.from({ length: LINES }, (_, line) => ({ x: 50, y: 750 - line * 15, text: sentence(page * LINES + line) })),
    ),
  );
}

const RELEVANT = [
  "completed a visit of physical therapy without lasting relief",
  "takes naproxen with food and denies a history of ulcer",
  "had an epidural steroid injection with 60 percent relief for eight weeks",
  "signed an opioid agreement",
  "is not a surgical candidate at this time",
  "has a positive straight leg raise on the left",
];
const PLAIN = [
  "was seen in the office and roomed by the assistant",
  "had a blood pressure of 128 over 82 and a pulse of 76",
  "walks with an even gait and sits without distress",
  "was told to call with questions and to come back in four weeks",
  "gave a mailing address and a telephone number for the chart",
  "has skin that is warm and dry with no rash or wound",
  "signed the consent form in the presence of the staff",
];

/** Lines of records: one or two on a page bear on what is asked for, the others are what visits repeat. */
function sentence(n: number): string {
  const who = ["The worker", "Patient", "She", "He"][n % 4];
  const what = n % 31 === 0 ? RELEVANT[(n / 31) % RELEVANT.length] : PLAIN[n % PLAIN.length];
  return `${who} ${what}, entry ${n} of the record.`;
}

function hasPdftotext(): boolean {
  return spawnSync("pdftotext", ["-v"]).error === undefined;
}

function timePdftotext(path: string): number {
  const start = performance.now();
  execFileSync("pdftotext", [path, "-"], { maxBuffer: 1 << 28 });
  return round((PAGES * 1000) / (performance.now() - start));
}

/** From the first byte sent until the last page can be searched. */
async function timeIntake(path: string): Promise<{ pagesPerSecond: number; peakMb: number; idleMb: number }> {
  const worker = await startLocalWorker({ quiet: true, vars: {} });
  try {
    const api = `${worker.url}/api/case-files`;
    const json = { method: "POST", headers: { "content-type": "application/json" } };
    const created = await fetch(api, { ...json, body: JSON.stringify({ title: "Bench" }) });
    const { caseFile } = (await created.json()) as { caseFile: { id: string } };
    const idleMb = peakOfWorkerd();
    const form = new FormData();
    form.set("file", new File([readFileSync(path)], "record.pdf"));
    const start = performance.now();
    const sent = await fetch(`${api}/${caseFile.id}/documents`, { method: "POST", body: form });
    if (!sent.ok) throw new Error(`The record was refused: ${await sent.text()}`);
    for (;;) {
      const view = (await (await fetch(`${api}/${caseFile.id}`)).json()) as {
        documents: { status: string; error: string | null }[];
      };
      const { status, error } = view.documents[0] ?? {};
      if (status === "ready") break;
      if (status === "failed") throw new Error(`The record could not be read: ${error}`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    return { pagesPerSecond: (PAGES * 1000) / (performance.now() - start), peakMb: peakOfWorkerd(), idleMb };
  } finally {
    await worker.stop();
  }
}

/** The most resident memory that this process's workerd has had, in MB; 0 where /proc does not tell. */
function peakOfWorkerd(): number {
  if (!existsSync("/proc/self/status")) return 0;
  const peaks = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        const status = readFileSync(`/proc/${pid}/status`, "utf8");
        const own = /^Name:\s+workerd/m.test(status) && status.includes(`PPid:\t${process.pid}\n`);
        return own ? Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024 : 0;
      } catch {
        return 0; // It ended meanwhile.
      }
    });
  return Math.round(Math.max(0, ...peaks));
}

function listRecords(): string[] {
  return RECORDS.map((name) => join(ROOT, name))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".pdf"))
        .map((name) => join(folder, name)),
    );
}

/** Mean F1 of the words of each PDF, as often as they stand there, against pdftotext with and without layout. */
async function measureAgreement(paths: string[]): Promise<{ mean: number; files: number }> {
  let sum = 0;
  for (const path of paths) {
    const { pages } = await readDocument({ name: path, bytes: new Uint8Array(readFileSync(path)) });
    const ours = countWords(pages.map((page) => page.text).join("\n"));
    const theirs = [[], ["-layout"]].map((options) =>
      countWords(execFileSync("pdftotext", [...options, path, "-"], { maxBuffer: 1 << 28, encoding: "utf8" })),
    );
    sum += Math.max(...theirs.map((words) => overlap(ours, words)));
  }
  return { mean: sum / paths.length, files: paths.length };
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text
    .normalize("NFKC")
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function overlap(a: Map<string, number>, b: Map<string, number>): number {
  const total = (counts: Map<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  const shared = [...a].reduce((sum, [word, count]) => sum + Math.min(count, b.get(word) ?? 0), 0);
  return (2 * shared) / Math.max(1, total(a) + total(b));
}

/** Questions to 2,000 pages, each asked a few times; the baseline reads every page for the question's words. */
function timeQuestions(): Figure[] {
  const pages: Page[] = Array.from({ length: LONG_FILE_PAGES }, (_, page) => ({
    ...{ documentId: "doc_1", document: "record.pdf", kind: "progress-report", date: "2015-01-01", readable: true },
    number: page + 1,
    text: Array.from({ length: LINES }, (_, line) => sentence(page * LINES + line)).join("\n"),
  }));
  const started = performance.now();
  const index = indexPages(pages);
  const indexMs = performance.now() - started;
  const ours = times((question) => findEvidence(index, question));
  const scan = times((question) => scanPages(index, question));
  return [
    { name: `indexing ${LONG_FILE_PAGES} pages`, unit: "ms", ours: round(indexMs), baseline: null, goal: "" },
    {
      name: `question to ${LONG_FILE_PAGES} pages, 95th percentile`,
      unit: "ms",
      ours: round(quantile(ours, 0.95)),
      baseline: round(quantile(scan, 0.95)),
      goal: "< 100",
      beside: { "reading every page": round(quantile(scan, 0.95)) },
    },
  ];
}

function times(ask: (question: string) => unknown): number[] {
  return Array.from({ length: 5 }, () => QUESTIONS)
    .flat()
    .map((question) => {
      const start = performance.now();
      ask(question);
      return performance.now() - start;
    });
}

function scanPages(index: PageIndex, question: string): number {
  const words = question.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  const pattern = new RegExp(`\\b(?:${words.join("|")})`, "gi");
  return index.pages.reduce((sum, page) => sum + [...page.text.matchAll(pattern)].length, 0);
}
