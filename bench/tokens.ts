import { encode } from "gpt-tokenizer";
import { startLocalWorker } from "../scripts/local-worker.mjs";
import { seedExample } from "../scripts/seed-example.mjs";
import { reviewerInstructions } from "../src/prompts/reviewer-instructions.ts";
import { answerAsBuiltIn } from "../test/wire/built-in-answers.ts";
import { type Recorded, startUpstream } from "../test/wire/upstream.ts";
import { type Figure, round } from "./measure.ts";

/** Excerpts that the comparison hands over whole for an item. */
const TOP_EXCERPTS = 10;
/** Pages put beside the example's own, so that the file has the length of a real one. */
const MORE_PAGES = 280;
const PAGES_PER_FILE = 70;

/**
 * Input tokens of drafting the example over the OpenAI wire, per item, beside one request for each item that holds every page
 * of the case file and the ten best excerpts. The model is the built-in drafter behind the protocol, so that the tool calls are
 * those of a draft that is stored; tokens are counted on the requests as they were sent (o200k).
 */
export async function benchTokens(): Promise<Figure[]> {
  return [...(await measure("example, 17 pages", 0)), ...(await measure("example among 300 pages", MORE_PAGES))];
}

async function measure(name: string, morePages: number): Promise<Figure[]> {
  const upstream = await startUpstream(answerAsBuiltIn);
  const vars = { OPENAI_API_KEY: "bench", OPENAI_BASE_URL: upstream.url, OPENAI_MODEL: "gpt-5.1" };
  const worker = await startLocalWorker({ quiet: true, vars });
  try {
    await seedExample(worker.url);
    const { caseFiles } = await read<{ caseFiles: { id: string }[] }>(`${worker.url}/api/case-files`);
    const id = caseFiles[0]?.id ?? "";
    for (let first = 1; first <= morePages; first += PAGES_PER_FILE) await addNotes(worker.url, id, first);
    const { items, drafts } = await draft(worker.url, id);
    if (drafts.length !== items.length) throw new Error("Not every item was drafted; the figure would mean nothing.");
    const sent = upstream.requests.map(({ body }) => promptOf(body));
    const all = sent.reduce((sum, text) => sum + encode(text).length, 0);
    const fresh = sent.reduce(
      (sum, text, at) => sum + encode(text.slice(commonPrefix(text, sent[at - 1] ?? ""))).length,
      0,
    );
    const baseline = await wholeFile(worker.url, id, items);
    const perItem = (tokens: number) => round(tokens / items.length);
    const beside = { "all pages and ten excerpts": perItem(baseline) };
    const goal = morePages > 0 ? "≤ 1/4" : "";
    return [
      { name: `${name}: tokens read per item, all steps`, unit: "", ours: perItem(all), baseline: null, goal, beside },
      { name: `${name}: of these in no cached prefix`, unit: "", ours: perItem(fresh), baseline: null, goal, beside },
    ];
  } finally {
    await worker.stop();
    await upstream.stop();
  }
}

/** Progress notes of further visits as a long file has them; each page is another visit with the same complaint. */
async function addNotes(url: string, id: string, first: number): Promise<void> {
  const pages = Array.from({ length: PAGES_PER_FILE }, (_, at) => notePage(first + at));
  const form = new FormData();
  form.set("file", new File([pages.join("\f")], `progress-notes-${String(first).padStart(3, "0")}.txt`));
  const response = await fetch(`${url}/api/case-files/${id}/documents`, { method: "POST", body: form });
  if (!response.ok) throw new Error(`documents: HTTP ${response.status}`);
}

function notePage(number: number): string {
  const day = new Date(Date.UTC(2014, 1, 7) + number * 86_400_000).toISOString().slice(0, 10);
  const lines = [
    "Pain, sleep and sitting tolerance were asked about",
    "Heat and stretching were done at home",
    "The plan stays",
  ];
  const text = Array.from(
    { length: 36 },
    (_, at) => `${lines[(number + at) % 3]} (line ${at + 1} of visit ${number}).`,
  );
  return [`PROGRESS NOTE ${day}`, ...text].join("\n");
}

/** What a model reads of a request: tools, instructions and turns, in the order in which servers lay them out. */
function promptOf(body: Recorded["body"]): string {
  return JSON.stringify([body.tools, body.instructions, body.input ?? body.messages]);
}

function commonPrefix(text: string, earlier: string): number {
  let at = 0;
  while (at < text.length && text[at] === earlier[at]) at += 1;
  return at;
}

interface Item {
  id: string;
  request: string;
}

async function draft(url: string, id: string) {
  const message = { id: crypto.randomUUID(), role: "user", parts: [{ type: "text", text: "Draft every item" }] };
  const response = await fetch(`${url}/api/case-files/${id}/messages`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ message }),
  });
  await response.text();
  return read<{ items: Item[]; drafts: unknown[] }>(`${url}/api/case-files/${id}`);
}

/** One request an item with the same instructions, all pages and the best excerpts whole. */
async function wholeFile(url: string, id: string, items: Item[]) {
  const { documents, caseFile } = await read<{ documents: { id: string }[]; caseFile: { asOf: string } }>(
    `${url}/api/case-files/${id}`,
  );
  const listed = await Promise.all(
    documents.map((one) => read<{ pages: { text: string }[] }>(`${url}/api/documents/${one.id}/pages`)),
  );
  const pages = listed.flatMap((one) => one.pages.map(({ text }) => text));
  let total = 0;
  for (const { request } of items) {
    const query = new URLSearchParams({ q: request, date: caseFile.asOf });
    const found = await read<{ excerpts: { excerptId: string }[] }>(`${url}/api/guidelines?${query}`);
    const excerpts = await Promise.all(
      found.excerpts
        .slice(0, TOP_EXCERPTS)
        .map(({ excerptId }) => read(`${url}/api/excerpts/${excerptId.split("/").map(encodeURIComponent).join("/")}`)),
    );
    total += encode([reviewerInstructions(), ...pages, JSON.stringify(excerpts), request].join("\n\n")).length;
  }
  return total;
}

async function read<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  return (await response.json()) as T;
}
