import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { ParsedLetter } from "../vocabulary.ts";
import { readJson } from "./client.ts";

/** What a determination letter, UR denial or IMR application says. */
export async function parseFile(url: string, path: string): Promise<ParsedLetter> {
  const form = new FormData();
  form.set("file", new File([readFileSync(path)], basename(path)));
  const response = await fetch(`${url}/api/letters/parse`, { method: "POST", body: form });
  return ParsedLetter.parse(await readJson(response));
}
