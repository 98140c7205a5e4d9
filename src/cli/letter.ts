import { writeFileSync } from "node:fs";
import { outcomeOf } from "../letter-form.ts";
import type { DeterminationLetter } from "../vocabulary.ts";
import { CommandError, openClient, readJson } from "./client.ts";

/** Composes the determination letter of a case file and, where `out` names a file, keeps it there as a DOCX. */
export async function fetchLetter(
  url: string,
  caseFileId: string,
  out: string | undefined,
): Promise<{ letter: DeterminationLetter; out: string | undefined }> {
  const at = openClient(url)["case-files"][":id"].letter;
  const param = { id: caseFileId };
  const { letter } = await readJson(await at.$get({ param }));
  if (out) {
    const response = await at.docx.$get({ param });
    if (!response.ok) await readJson(response as { ok: boolean; status: number; json: () => Promise<unknown> });
    try {
      writeFileSync(out, new Uint8Array(await response.arrayBuffer()));
    } catch (error) {
      throw new CommandError(`${out} could not be written: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { letter, out };
}

/** What was decided and what is missing, as text for a terminal. */
export function printComposed({ letter, out }: Awaited<ReturnType<typeof fetchLetter>>): string {
  const lines = [
    letter.draftMark ?? "Complete: every item is approved and nothing is missing.",
    ...letter.gaps.map(({ message }) => `- ${message}`),
    ...letter.notes.map((note) => `note: ${note}`),
    ...letter.decisions.map((decision, at) => `${at + 1}. ${decision.request}: ${outcomeOf(decision)}`),
  ];
  return [...lines, ...(out ? [`written to ${out}`] : [])].join("\n");
}
