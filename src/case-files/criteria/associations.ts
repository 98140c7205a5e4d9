import type { Association } from "./associations/association.ts";
import { CARE_ASSOCIATIONS } from "./associations/care.ts";
import { LIFE_ASSOCIATIONS } from "./associations/life.ts";
import { SIGN_ASSOCIATIONS } from "./associations/signs.ts";
import { STUDY_ASSOCIATIONS } from "./associations/studies.ts";

export type { Association } from "./associations/association.ts";

/** What charts write for the general words of criteria, of every field. */
export const ASSOCIATIONS: readonly Association[] = [
  ...SIGN_ASSOCIATIONS,
  ...STUDY_ASSOCIATIONS,
  ...CARE_ASSOCIATIONS,
  ...LIFE_ASSOCIATIONS,
];
