import { cordStimulatorTrial, shockWave, tensTrial } from "./device-rules.ts";
import {
  acidSuppressant,
  antiInflammatory,
  benzodiazepineTaper,
  drugTest,
  nervePainDrug,
  opioidContinued,
  opioidTaper,
} from "./drug-rules.ts";
import { epidural, jointInjection, neurotomy, repeatedInjection, triggerPoints } from "./injection-rules.ts";
import {
  capacityEvaluation,
  coldAfterSurgery,
  consultation,
  furtherSessions,
  programEvaluation,
  psychologicalEvaluation,
  support,
  surgery,
  surgicalAdjunct,
} from "./procedure-rules.ts";
import type { Rule } from "./rule-context.ts";
import { electrodiagnostics, jointImaging, soundJoint, spineImaging } from "./study-rules.ts";
import { acupuncture, authorizedInPart, postoperativeTherapy, therapyCourse } from "./therapy-rules.ts";
import type { TreatmentFamily } from "./treatment-family.ts";

/** Rules by kind of treatment, in the order in which they are asked; what none decides is left to the criteria. */
export const RULES: Partial<Record<TreatmentFamily, Rule[]>> = {
  nsaid: [authorizedInPart, antiInflammatory],
  "acid-suppressant": [acidSuppressant],
  opioid: [authorizedInPart, opioidContinued, opioidTaper],
  "weaned-drug": [benzodiazepineTaper],
  "drug-test": [drugTest],
  imaging: [spineImaging, soundJoint, jointImaging],
  electrodiagnostics: [electrodiagnostics],
  therapy: [authorizedInPart, therapyCourse],
  "postoperative-therapy": [postoperativeTherapy],
  acupuncture: [authorizedInPart, acupuncture],
  consultation: [authorizedInPart, consultation],
  epidural: [epidural],
  surgery: [surgery],
  "surgical-adjunct": [surgicalAdjunct],
  support: [support],
  psychology: [authorizedInPart, furtherSessions, psychologicalEvaluation],
  stimulator: [authorizedInPart, coldAfterSurgery, shockWave, cordStimulatorTrial, tensTrial],
  program: [authorizedInPart, programEvaluation, capacityEvaluation],
  topical: [authorizedInPart],
  drug: [authorizedInPart, nervePainDrug],
  injection: [repeatedInjection, jointInjection, neurotomy, triggerPoints],
  "muscle-relaxant": [authorizedInPart],
};
