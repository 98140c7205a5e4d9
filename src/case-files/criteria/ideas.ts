import { CARE_IDEAS } from "./ideas/care.ts";
import { DRUG_CHOICE_IDEAS } from "./ideas/drug-choice.ts";
import { GENERAL_IDEAS } from "./ideas/general.ts";
import type { Idea } from "./ideas/idea.ts";
import { JOINT_IDEAS } from "./ideas/joints.ts";
import { MEDICATION_IDEAS } from "./ideas/medication.ts";
import { PROGRAMME_IDEAS } from "./ideas/programme.ts";
import { SPINE_IDEAS } from "./ideas/spine.ts";

export type { Idea } from "./ideas/idea.ts";

/** All ideas; special ones stand first, because the words that one asks with are used up. */
export const IDEAS: readonly Idea[] = [
  ...DRUG_CHOICE_IDEAS,
  ...MEDICATION_IDEAS,
  ...PROGRAMME_IDEAS,
  ...SPINE_IDEAS,
  ...JOINT_IDEAS,
  ...CARE_IDEAS,
  ...GENERAL_IDEAS,
];
