import type { AlsoAsked } from "./asked.ts";

// What reviewers ask of therapy, programs and devices, and of every request.

export const SIDE: AlsoAsked = {
  id: "side",
  text: "The findings are on the side of the request",
  covered: /\bsides?\b(?! effect)|ipsilateral/i,
  sided: true,
};

export const CONSERVATIVE: AlsoAsked = {
  id: "conservative",
  text: "Conservative care has been tried and failed",
  covered:
    /\b(?:conservative|unresponsive|physical (?:methods|therapy)|non-?operative|nonsurgical|exercise|failed|failure)\b/i,
};

export const EXAMINED: AlsoAsked = {
  id: "examination",
  text: "Examination shows the condition that is treated",
  covered: /\b(?:exam\w*|signs?|findings|clinical(?:ly)?)\b/i,
  told: true,
};

export const DEFICITS: AlsoAsked = {
  id: "deficits",
  text: "Functional deficits that need supervised therapy remain",
  covered: /\b(?:deficit|functional limit|functional loss|reason (?:why|that) (?:a )?home exercise|supervis)/i,
};

export const EARLIER_VISITS: AlsoAsked = {
  id: "earlier-visits",
  text: "The number of earlier visits is known",
  covered: /\b(?:number|count) of (?:\w+ )*(?:visits|sessions)|\b(?:visits|sessions) (?:attended|completed|to date)\b/i,
};

export const GAINS: AlsoAsked = {
  id: "gains",
  text: "Functional improvement with the earlier visits",
  covered: /\b(?:functional (?:improvement|gains?|benefit)|improvement|progress|benefit of prior)\b/i,
};

export const HOME_EXERCISE: AlsoAsked = {
  id: "home-exercise",
  text: "A home exercise program is taught or done",
  covered: /^(?!.*\bfading\b).*\b(?:home exercise|self-?directed|home program)/i,
};

export const DEVICE_HELPS: AlsoAsked = {
  id: "device-helps",
  text: "Benefit from the device is recorded",
  covered: /\b(?:benefit|relief|trial|effect\w*)\b/i,
  told: true,
};

export const WORN_OUT: AlsoAsked = {
  id: "worn-out",
  text: "The present device is broken, worn out or lost",
  covered: /\b(?:worn|broken|lost|replace\w*)\b/i,
  only: /\b(?:replace\w*|new|another|second)\b/i,
};

export const NEW_EVENT: AlsoAsked = {
  id: "new-event",
  text: "A flare or new injury since the last course",
  covered: /\b(?:flare|exacerbation|new injury)\b/i,
  told: true,
};

/** Lab. Code 4604.5(c): 24 visits each of physical therapy, occupational therapy and chiropractic for one injury. */
export const TOTAL: AlsoAsked = {
  id: "total-visits",
  text: "Total up to 24 visits for the injury, those before included",
  covered: /\b24 (?:\w+ )?visits\b/i,
  only: /\b(?:physical therap\w*|physiotherap\w*|PT|occupational therap\w*|OT|chiro\w*|manipulat\w*)\b/i,
  told: true,
};

export const PACKS: AlsoAsked = {
  id: "longer",
  text: "A reason why ordinary cold packs do not suffice",
  covered: /\b(?:packs?|reason)\b/i,
  only: /\b(?:cold|cryo\w*|ice)\b/i,
};

export const HOME_TRIAL: AlsoAsked = {
  id: "trial",
  text: "A trial of the device with recorded use and benefit",
  covered: /\btrial\b/i,
};

export const GOALS: AlsoAsked = {
  id: "goals",
  text: "Goals of the treatment are stated",
  covered: /\b(?:goals?|purpose|expected)\b/i,
};

export const OPERATION: AlsoAsked = {
  id: "operation",
  text: "The operation that it follows is done or authorized",
  covered: /\b(?:surgery|operation|postoperative|procedure)\b/i,
};

export const WORK: AlsoAsked = {
  id: "work",
  text: "The worker has returned to work",
  covered: /\breturn(?:ed)? to (?:work|duty)|\bworking\b/i,
};

export const TRANSPORT = /\btransport/i;

export const FCE = /\b(?:functional capacity|capacity evaluation|fce)\b/i;

export const NO_FCE = /^(?!.*\b(?:functional capacity|capacity evaluation|fce)\b)/i;

/** Sessions of talk, where those of biofeedback follow a course of another kind. */
export const PSYCHOTHERAPY = /^(?!.*\b(?:eval\w*|consult\w*|testing|assessment|biofeedback)\b)/i;

/** A course of treatment, where an evaluation alone has no earlier visits to gain from. */
export const COURSE = /^(?!.*\b(?:eval\w*|consult\w*|testing|assessment)\b)/i;

export const PRESCRIBED_BY_SURGEON: AlsoAsked = {
  id: "surgeon",
  text: "The surgeon prescribed the therapy",
  covered: /\bsurgeon\b/i,
  told: true,
};

export const ALONGSIDE: AlsoAsked = {
  id: "alongside",
  text: "It goes along with exercise or rehabilitation",
  covered: /\b(?:adjunct|alongside|rehabilitation|exercise|active)\b/i,
};

export const PERSISTING: AlsoAsked = {
  id: "persisting",
  text: "Symptoms that need treatment persist",
  covered: /\b(?:persist\w*|symptoms)\b/i,
  only: COURSE,
};

const PSYCH_EVALUATION = /\bpsych\w*[^.]*\b(?:eval\w*|consult\w*|testing|assessment|clearance)\b/i;

export const NOT_REPEATED: AlsoAsked = {
  id: "not-repeated",
  text: "It does not repeat a recent evaluation",
  covered: /\brepeat\b/i,
  only: PSYCH_EVALUATION,
};

export const TESTS_NAMED: AlsoAsked = {
  id: "tests-named",
  text: "The psychological tests to be given are named",
  covered: /\btests\b/i,
  only: PSYCH_EVALUATION,
};

export const HOME_PRACTICE: AlsoAsked = {
  id: "home-practice",
  text: "A home practice plan for after the sessions is described",
  covered: /\bhome (?:practice|exercise|program)/i,
  only: /\b(?:biofeedback|relaxation|hypno\w*)\b/i,
};

/** Of an operation or an implant for which a psychologist is asked. */
export const LESS_INVASIVE: AlsoAsked = {
  id: "less-invasive",
  text: "Less invasive care has failed",
  covered: /\b(?:less invasive|failed)\b/i,
  only: /\b(?:stimulator|scs|pump|implant)\b/i,
};

export const RENTED: AlsoAsked = {
  id: "rented",
  text: "The unit is rented, not bought",
  covered: /\b(?:rental|rented|purchase)\b/i,
  only: /\b(?:rental|rent|purchase|unit|device|machine)\b/i,
  told: true,
};

export const LONGER_USE: AlsoAsked = {
  id: "longer-use",
  text: "A reason for use beyond seven days is given",
  covered: /\breason\b.*\b(?:longer|beyond)\b/i,
  only: /\b(?:cold|cryo\w*|ice)\b.*\b(?:days?|weeks?|months?|purchase)\b/i,
};

export const READY_MADE: AlsoAsked = {
  id: "ready-made",
  text: "A ready-made (prefabricated) device has been tried",
  covered: /\b(?:prefab\w*|ready-made|off-the-shelf)\b/i,
  only: /\b(?:custom|orthotics?|inserts?|insoles?)\b/i,
};

export const HOME_CARE = /\b(?:home health|home care|aide|caregiver|attendant)\b/i;

export const NO_HOME_CARE =
  /^(?!.*\b(?:functional capacity|capacity evaluation|fce|home health|home care|aide|caregiver|attendant)\b)/i;

export const SERVICE_GOALS: AlsoAsked = {
  id: "service-goals",
  text: "Goals of the service are stated",
  covered: /\bgoals?\b/i,
  only: HOME_CARE,
};

export const HOME_EVALUATED: AlsoAsked = {
  id: "home-evaluated",
  text: "A home evaluation supports the level of care",
  covered: /\b(?:assessment|evaluation)\b/i,
  only: HOME_CARE,
};

export const HARDENING: AlsoAsked = {
  id: "hardening",
  text: "Admission to a work hardening program is considered",
  covered: /\bwork hardening\b/i,
  only: FCE,
};

/** Of the devices that are asked for where the plainer one does not help. */
export const TENS_FAILED: AlsoAsked = {
  id: "tens-failed",
  text: "TENS was tried and failed",
  covered: /\bTENS\b/i,
  only: /\b(?:h-?wave|interferential|neuromuscular)\b/i,
};

export const WALKS_BADLY: AlsoAsked = {
  id: "walks-badly",
  text: "Gait instability or need for a walking aid",
  covered: /\b(?:gait|walking|mobility|ambulat\w*|balance)\b/i,
  only: /\b(?:walker|cane|crutch\w*|wheelchair|scooter)\b/i,
};
