import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { parseArgs } from "node:util";
import { DraftOutput } from "../vocabulary.ts";
import { CommandError, openClient, readJson, UsageError } from "./client.ts";
import { draftFiles } from "./draft.ts";
import { evaluate } from "./evaluate.ts";
import { expandFolders } from "./expand-folders.ts";
import { importGuideline, printImport, readImportFields } from "./import.ts";
import { fetchLetter, printComposed } from "./letter.ts";
import { parseFile } from "./parse.ts";
import { printComparison, printDrafts, printEvaluation, printExcerpts, printLetter } from "./print.ts";
import { withServer } from "./server.ts";

const USAGE = `rationale: drafts, reads, searches and compares through the HTTP API

  rationale draft FILE…|FOLDER                 drafts every disputed item of these documents
  rationale parse FILE                         what a determination or UR letter says
  rationale search "disputed item" --date YYYY-MM-DD [--injury YYYY-MM-DD]
  rationale compare DRAFTS.json FINAL          compares drafts with a final determination
  rationale import FILE --name NAME --edition EDITION [--source KEY] [--from DAY] [--to DAY] [--licence NOTE]
                   [--replaces ID] [--publish] imports a licensed guideline; without --url only a trial that prints
                                               what would be read
  rationale letter CASE_FILE_ID --url URL [--out letter.docx]
                                               composes a case file's determination letter and says what it lacks
  rationale eval retrieval|parse|draft PATH…   scores the product on labelled cases [--out FILE]

  --json   output for programs, alone on standard output
  --url    a running server; without it a Worker of its own is started for the command`;

async function main(argv: string[]): Promise<void> {
  const { values, positionals } = readOptions(argv);
  const [command, ...rest] = positionals;
  if (values.help || !command) {
    console.log(USAGE);
    return;
  }
  const run = commands[command as keyof typeof commands];
  if (!run) throw new UsageError(`There is no command "${command}".\n\n${USAGE}`);
  const prepared = run(rest, values);
  const { json, text } = await withServer(values.url, prepared).catch((error: unknown) => {
    // What fetch throws when no server answers; everything else has words of its own.
    if (!(error instanceof TypeError && error.message === "fetch failed")) throw error;
    throw new CommandError(
      values.url
        ? `The server at ${values.url} does not answer. Start it with \`npm start\`, or leave out --url.`
        : "The server broke off. Nothing was kept; run the command again.",
    );
  });
  console.log(values.json ? JSON.stringify(json, null, 2) : text);
}

function readOptions(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
        url: { type: "string" },
        date: { type: "string" },
        injury: { type: "string" },
        out: { type: "string" },
        name: { type: "string" },
        source: { type: "string" },
        edition: { type: "string" },
        from: { type: "string" },
        to: { type: "string" },
        licence: { type: "string" },
        replaces: { type: "string" },
        publish: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

type Options = ReturnType<typeof readOptions>["values"];
type Prepared = (url: string) => Promise<{ json: unknown; text: string }>;

/** Each command checks its arguments first, so that a slip is told before a server is started. */
const commands = {
  draft(named: string[]): Prepared {
    const paths = expandFolders(named);
    if (named.length > 0 && paths.length === 0)
      throw new CommandError(`${named.join(", ")}: there is no PDF, DOCX, TXT, RTF or picture in it.`);
    checkFiles(paths, "Name the documents of the case file, or a folder of them.");
    return async (url) => {
      const title = basename(dirname(paths[0] ?? "")) || "case file";
      const output = DraftOutput.parse(await draftFiles(openClient(url), url, title, paths));
      return { json: output, text: printDrafts(output) };
    };
  },
  parse(paths: string[]): Prepared {
    checkFiles(paths, "Name one letter.");
    return async (url) => {
      const letter = await parseFile(url, paths[0] ?? "");
      return { json: letter, text: printLetter(letter) };
    };
  },
  search(words: string[], { date, injury }: Options): Prepared {
    if (words.length === 0 || !date)
      throw new UsageError('Name what was requested and the date: search "Norco #120" --date 2014-11-02');
    return async (url) => {
      const answer = await readJson(
        await openClient(url).guidelines.$get({ query: { q: words.join(" "), date, ...(injury ? { injury } : {}) } }),
      );
      return { json: answer.excerpts, text: printExcerpts(answer.excerpts) };
    };
  },
  compare(paths: string[]): Prepared {
    checkFiles(paths, "Name the drafts (JSON of `rationale draft --json`) and the final letter.");
    const [draftsPath, finalPath] = paths;
    if (!draftsPath || !finalPath) throw new UsageError("Name the drafts and the final letter.");
    const drafts = DraftOutput.safeParse(readJsonFile(draftsPath));
    if (!drafts.success)
      throw new CommandError(`${draftsPath} does not hold the output of \`rationale draft --json\`.`);
    return async (url) => {
      const final = await parseFile(url, finalPath);
      const comparison = await readJson(
        await openClient(url).letters.compare.$post({ json: { drafts: drafts.data, final } }),
      );
      return { json: comparison, text: printComparison(comparison) };
    };
  },
  import(paths: string[], options: Options): Prepared {
    checkFiles(paths, "Name the guideline's file.");
    const [path, ...more] = paths;
    if (!path || more.length > 0)
      throw new UsageError("Name one file; import a guideline of several files one by one.");
    const fields = readImportFields(options);
    if (!options.url) console.error("A trial: nothing is kept. Name a running server with --url to import into it.");
    return async (url) => {
      const imported = await importGuideline(url, path, fields, options.publish);
      return { json: imported, text: printImport(imported) };
    };
  },
  letter([caseFileId, ...more]: string[], { out, url: server }: Options): Prepared {
    if (!caseFileId || more.length > 0) throw new UsageError("Name one case file by its id.");
    if (!server) throw new UsageError("Name the running server that holds the case file with --url.");
    return async (url) => {
      const composed = await fetchLetter(url, caseFileId, out);
      return { json: composed.letter, text: printComposed(composed) };
    };
  },
  eval([kind, ...paths]: string[], { out }: Options): Prepared {
    if (!kind || paths.length === 0)
      throw new UsageError("Name what to evaluate (retrieval, parse or draft) and the labels.");
    return async (url) => {
      const evaluation = await evaluate(openClient(url), url, kind, paths, out);
      return { json: evaluation, text: printEvaluation(evaluation) };
    };
  },
};

function checkFiles(paths: string[], sentence: string): void {
  if (paths.length === 0) throw new UsageError(sentence);
  for (const path of paths) {
    if (!existsSync(path)) throw new CommandError(`${path}: there is no such file.`);
    if (!statSync(path).isFile()) throw new CommandError(`${path} is a folder; name a file.`);
  }
}

function readJsonFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as unknown;
  } catch {
    throw new CommandError(`${path} is not JSON.`);
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  // Parse errors of the options and of files are the caller's; their messages name the cause.
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
