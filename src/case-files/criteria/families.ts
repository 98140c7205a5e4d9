import { FINDINGS } from "./families/findings.ts";
import { FUNCTION } from "./families/function.ts";
import { MEDICATION } from "./families/medication.ts";
import { PROCEDURES } from "./families/procedures.ts";
import { SURGERY } from "./families/surgery.ts";
import { TEARS } from "./families/tears.ts";
import { THERAPY } from "./families/therapy.ts";
import type { Family } from "./family.ts";

export type { Family } from "./family.ts";

/** All families; the first whose `when` recognises a criterion answers it. */
export const FAMILIES: readonly Family[] = [
  ...PROCEDURES,
  ...MEDICATION,
  ...THERAPY,
  ...FUNCTION,
  ...SURGERY,
  ...TEARS,
  ...FINDINGS,
];
