import { citePages } from "../cite-pages.ts";
import { EditionMetadata, Excerpt, type GuidelineEdition } from "../vocabulary.ts";
import { CommandError, openClient, readJson, UsageError } from "./client.ts";
import { fileForm } from "./file-form.ts";

/** What of the options belongs to an import. */
export interface ImportOptions {
  name?: string | undefined;
  source?: string | undefined;
  edition?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  licence?: string | undefined;
  replaces?: string | undefined;
  publish?: boolean | undefined;
}

const POLL_MS = 500;
/** A local start lets a person be chosen; a deployment knows who asks and takes no notice. */
const LIBRARIAN = { "x-rationale-person": "librarian" };

/** Checks the options of an import, so that a slip is told before anything is sent. Throws `UsageError`. */
export function readImportFields(options: ImportOptions): Record<string, string> {
  const { name, source = "other", edition, from, to, licence, replaces } = options;
  const fields = {
    ...{ name, edition, sourceKey: source, inForceFrom: from, inForceTo: to, licenceNote: licence, replaces },
  };
  const given = Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => (value ? [[key, value]] : [])));
  const checked = EditionMetadata.safeParse(given);
  if (checked.success) return given;
  const issue = checked.error.issues[0];
  const option = { sourceKey: "source", inForceFrom: "from", inForceTo: "to", licenceNote: "licence" }[
    String(issue?.path[0])
  ];
  throw new UsageError(`--${option ?? String(issue?.path[0])}: ${issue?.message ?? "is not valid"}`);
}

/** Imports a guideline, waits until it was read, and publishes it where asked. Throws `CommandError` with the reason. */
export async function importGuideline(
  url: string,
  path: string,
  fields: Record<string, string>,
  publish: boolean,
): Promise<{ edition: GuidelineEdition; excerpts: Excerpt[] }> {
  const form = fileForm(path);
  for (const [key, value] of Object.entries(fields)) form.set(key, value);
  const address = `${url}/api/guideline-editions`;
  const { edition: begun } = await readJson<{ edition: GuidelineEdition }>(
    await fetch(address, { method: "POST", body: form, headers: LIBRARIAN }),
  );
  const client = openClient(url)["guideline-editions"][":id"];
  const at = { param: { id: begun.id } };
  const options = { headers: LIBRARIAN };
  let edition = begun;
  while (edition.status === "reading") {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    ({ edition } = await readJson(await client.$get(at, options)));
  }
  if (edition.status === "failed") throw new CommandError(edition.error ?? "The guideline could not be read.");
  const excerpts: Excerpt[] = [];
  for (let offset: number | null = 0; offset !== null; ) {
    const query = { offset: String(offset), limit: "200" };
    const part: { excerpts: unknown[]; nextOffset: number | null } = await readJson(
      await client.excerpts.$get({ ...at, query }, options),
    );
    excerpts.push(...part.excerpts.map((excerpt) => Excerpt.parse(excerpt)));
    offset = part.nextOffset;
  }
  if (publish) ({ edition } = await readJson(await client.publish.$post(at, options)));
  return { edition, excerpts };
}

/** The edition and where each of its excerpts stands, for reading. */
export function printImport({ edition, excerpts }: { edition: GuidelineEdition; excerpts: Excerpt[] }): string {
  const force = `${edition.inForceFrom ?? "…"} to ${edition.inForceTo ?? "…"}`;
  const lines = excerpts.map(({ pages, topic }) => `  ${citePages(pages).padEnd(14)} ${topic}`);
  return [
    `${edition.name}, ${edition.edition} (${edition.sourceKey}), in force ${force}`,
    `${edition.pageCount ?? 0} pages, ${edition.excerptCount} excerpts, ${edition.status}: ${edition.id}`,
    ...lines,
  ].join("\n");
}
