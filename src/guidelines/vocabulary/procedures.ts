import { DEVICES } from "./procedures/devices.ts";
import { INJECTIONS } from "./procedures/injections.ts";
import { OPERATIONS } from "./procedures/operations.ts";
import { SERVICES } from "./procedures/services.ts";
import { TESTS } from "./procedures/tests.ts";
import { THERAPIES } from "./procedures/therapies.ts";

/** A treatment or service of the vocabulary; `phrases` in lower case, the concept's own words first. */
export interface Procedure {
  concept: string;
  kind: string;
  phrases: string[];
}

/**
 * Treatments and services other than drugs: a line `concept | kind`, and below it, indented, the phrases, abbreviations and
 * codes that name it, parted by semicolons. The concept's own words count as a phrase; where two share one, the first has it.
 */
function readProcedures(block: string): Procedure[] {
  return block
    .trim()
    .split(/\n(?! )/)
    .map((entry) => {
      const [head = "", ...lines] = entry.split("\n");
      const [concept = "", kind = ""] = head.split("|").map((part) => part.trim());
      const named = lines.join(" ").split(";");
      const phrases = [concept, ...named.map((phrase) => phrase.trim())].filter((phrase) => phrase !== "");
      return { concept, kind, phrases: [...new Set(phrases)] };
    });
}

export const PROCEDURES: readonly Procedure[] = [THERAPIES, SERVICES, DEVICES, TESTS, INJECTIONS, OPERATIONS].flatMap(
  readProcedures,
);

const BY_CONCEPT = new Map(PROCEDURES.map((procedure) => [procedure.concept, procedure]));

/** The procedure of a concept's name. @throws Error where the vocabulary has none: a mistake in this program */
export function getProcedure(concept: string): Procedure {
  const procedure = BY_CONCEPT.get(concept);
  if (!procedure) throw new Error(`The vocabulary has no procedure "${concept}".`);
  return procedure;
}
