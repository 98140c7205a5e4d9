import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { scoreDraft } from "../qa/score-draft.ts";
import { scoreParse } from "../qa/score-parse.ts";
import { scoreRetrieval } from "../qa/score-retrieval.ts";
import type { Evaluation, ParsedLetter } from "../vocabulary.ts";
import { type Client, CommandError, readJson } from "./client.ts";
import { draftFiles } from "./draft.ts";
import { parseFile } from "./parse.ts";

/** Scores the product on labelled cases. `out` keeps what was produced, a line a case. */
export async function evaluate(
  client: Client,
  url: string,
  kind: string,
  paths: string[],
  out: string | undefined,
): Promise<Evaluation> {
  const produced: unknown[] = [];
  const keep = () => {
    if (out) writeFileSync(out, produced.map((line) => `${JSON.stringify(line)}\n`).join(""));
  };
  switch (kind) {
    case "parse": {
      const gold = paths.flatMap((path) => readLines(path).map((line) => ({ line, folder: dirname(path) })));
      const parsed: (ParsedLetter | null)[] = [];
      for (const { line, folder } of gold) {
        const letter = await parseFile(url, join(folder, String((line as { file: string }).file))).catch(report);
        parsed.push(letter);
        produced.push(letter);
      }
      keep();
      return scoreParse(
        // Labels are files of the caller's; their shape is the documented one.
        gold.map(({ line }) => line as ParsedLetter),
        parsed,
      );
    }
    case "retrieval": {
      type Label = Parameters<typeof scoreRetrieval>[0][number];
      const labels = paths.flatMap((path) => readLines(path) as Label[]);
      const ranked = [];
      for (const label of labels) {
        const { query, date, injury, diagnoses } = label as Label & { injury?: string; diagnoses?: string[] };
        const answer = await readJson(
          await client.guidelines.$get({
            query: {
              q: query,
              date,
              limit: "20",
              ...(injury ? { injury } : {}),
              ...(diagnoses ? { diagnoses: diagnoses.join(";") } : {}),
            },
          }),
        );
        ranked.push(answer.excerpts);
        produced.push({ id: label.id, excerpts: answer.excerpts });
      }
      keep();
      return scoreRetrieval(labels, ranked);
    }
    case "draft": {
      type Gold = Parameters<typeof scoreDraft>[0][number];
      const folders = paths.flatMap(findCases);
      const gold: Gold[] = [];
      const drafts: Parameters<typeof scoreDraft>[1] = [];
      for (const folder of folders) {
        const label = JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")) as Gold;
        const files = readdirSync(folder)
          .filter((name) => name !== "gold.json")
          .sort()
          .map((name) => join(folder, name));
        const drafted = await draftFiles(client, url, basename(folder), files).catch(report);
        gold.push(label);
        drafts.push(drafted);
        produced.push(drafted);
      }
      keep();
      return scoreDraft(gold, drafts);
    }
    default:
      throw new CommandError(`There is nothing to evaluate called "${kind}". Name retrieval, parse or draft.`);
  }
}

/** A case that fails counts as wrong and is named on standard error; the others go on. */
function report(error: unknown): null {
  console.error(error instanceof Error ? error.message : String(error));
  return null;
}

/** Folders with a gold.json: the folder itself, or those right below it. */
function findCases(path: string): string[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) throw new CommandError(`${path} is not a folder of cases.`);
  if (existsSync(join(path, "gold.json"))) return [path];
  return readdirSync(path)
    .map((name) => join(path, name))
    .filter((folder) => existsSync(join(folder, "gold.json")))
    .sort();
}

function readLines(path: string): unknown[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new CommandError(`${path} is no file; name the labels, a JSON object a line.`);
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, index) => {
      try {
        return JSON.parse(line) as unknown;
      } catch {
        throw new CommandError(`${path}, line ${index + 1}: not JSON.`);
      }
    });
}
