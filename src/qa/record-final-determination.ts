import { getCaseFile } from "../case-files/get-case-file.ts";
import type { Context } from "../context.ts";
import { finalDeterminations } from "../db/schema.ts";
import { AppError } from "../errors.ts";
import { newId } from "../ids.ts";
import type { ParsedLetter } from "../vocabulary.ts";

/**
 * Records a final determination as issued; it is never generated. Throws `no-items-in-letter` when the document is another
 * kind of letter, `not-found`.
 */
export async function recordFinalDetermination(
  ctx: Context,
  caseFileId: string,
  final: { name: string; text: string; letter: ParsedLetter },
) {
  const caseFile = await getCaseFile(ctx, caseFileId);
  if (final.letter.kind !== "determination") {
    throw new AppError(
      "no-items-in-letter",
      "This is not a final determination letter: it decides no disputed item. Nothing was recorded.",
    );
  }
  const id = newId("final");
  await ctx.db.insert(finalDeterminations).values({
    id,
    organisationId: ctx.person.organisationId,
    createdBy: ctx.person.id,
    caseFileId: caseFile.id,
    ...final,
  });
  return { id, name: final.name };
}
