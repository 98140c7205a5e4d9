/** Shapes of what this device keeps; a browser loads them only to read what it kept before. */
import { z } from "zod";
import { Determination } from "../../vocabulary.ts";

/** What a reviewer is writing: the part of a revision that is theirs to change. */
export const Edit = z.object({ rationale: z.string(), determination: Determination, overrideReason: z.string() });
export type Edit = z.infer<typeof Edit>;

/** The revision that a text was written on. */
export const EditBase = Edit.extend({ number: z.number().int().nonnegative(), proposedDetermination: Determination });
export type EditBase = z.infer<typeof EditBase>;

/** One try to save, with the key by which the server knows it again. */
export const Attempt = z.object({ key: z.string(), base: EditBase, edit: Edit });
export type Attempt = z.infer<typeof Attempt>;

/** Text that is not known to be on the server, as this device keeps it. */
export const KeptEdit = z.object({
  draftId: z.string(),
  caseFileId: z.string(),
  personId: z.string(),
  /** The tab that writes it; one of another tab that lives is left alone. */
  tab: z.string(),
  base: EditBase,
  edit: Edit,
  /** A try without an answer: it may have been stored, so that it is sent again as it was before anything else is. */
  attempt: Attempt.nullable(),
  keptAt: z.string(),
});
export type KeptEdit = z.infer<typeof KeptEdit>;
