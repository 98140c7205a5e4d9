import { ParsedLetter } from "../vocabulary.ts";
import { readJson } from "./client.ts";
import { fileForm } from "./file-form.ts";

/** What a determination letter, UR denial or IMR application says. */
export async function parseFile(url: string, path: string): Promise<ParsedLetter> {
  const form = fileForm(path);
  const response = await fetch(`${url}/api/letters/parse`, { method: "POST", body: form });
  return ParsedLetter.parse(await readJson(response));
}
