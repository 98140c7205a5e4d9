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
  text: "The number of earlier visits is recorded",
  covered:
    /^(?!first course\b).*\b(?:earlier|prior|previous|completed|attended|initial|first)\b[^.]*\b(?:visits|sessions|course|trial|treatments?)\b/i,
};

export const GAINS: AlsoAsked = {
  id: "gains",
  text: "Functional improvement with the earlier visits",
  covered: /\b(?:functional (?:improvement|gains?|benefit)|improvement|progress)\b/i,
};

export const HOME_EXERCISE: AlsoAsked = {
  id: "home-exercise",
  text: "A home exercise program is taught or done",
  covered: /\b(?:home exercise|self-?directed|home program)/i,
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

/** A course of treatment, where an evaluation alone has no earlier visits to gain from. */
export const COURSE = /^(?!.*\b(?:eval\w*|consult\w*|testing|assessment)\b)/i;
