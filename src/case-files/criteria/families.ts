import { ASKED_OF_CARE } from "./families/asked-of-care.ts";
import { ASKED_OF_DRUGS } from "./families/asked-of-drugs.ts";
import { ASKED_OF_STUDIES } from "./families/asked-of-studies.ts";
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
  ...ASKED_OF_STUDIES,
  ...ASKED_OF_DRUGS,
  ...ASKED_OF_CARE,
  ...PROCEDURES,
  ...MEDICATION,
  ...THERAPY,
  ...FUNCTION,
  ...SURGERY,
  ...TEARS,
  ...FINDINGS,
];
