import type { AlsoAsked } from "./asked.ts";

// What reviewers ask of drugs.

export const TAKEN: AlsoAsked = {
  id: "taken",
  text: "The worker takes the drug",
  covered: /\b(?:takes|taking|in use)\b/i,
};

export const BENEFIT: AlsoAsked = {
  id: "benefit",
  text: "Pain or function is measurably better with the drug",
  covered:
    /\b(?:benefit|relief|improve\w*|reduction|response|less pain|lowers pain|pain is less|change in (?:pain|function))\b/i,
};

export const SIDE_EFFECTS: AlsoAsked = {
  id: "side-effects",
  text: "Side effects are recorded",
  covered: /\b(?:side|adverse) effects?\b/i,
};

export const WEANING: AlsoAsked = {
  id: "weaning",
  text: "A taper schedule or an end date has been set out",
  covered: /\b(?:taper|wean)/i,
};

export const WITH_OPIOID: AlsoAsked = {
  id: "with-opioid",
  text: "The drug is taken together with an opioid",
  covered: /\b(?:takes|taken|taking|concurrent)\b[^.]*\bopioids?\b/i,
};

export const FIRST_LINE: AlsoAsked = {
  id: "first-line",
  text: "An earlier drug failed or was not tolerated",
  covered: /\b(?:first-?line|failed|failure|intoleran\w*|not tolerat\w*|unsuitable|other (?:drugs|agents))\b/i,
};

export const SLEEP_DRUG =
  /\b(?:zolpidem|ambien|lunesta|eszopiclone|sonata|zaleplon|restoril|temazepam|belsomra|silenor|rozerem)\b/i;

export const SLEEP_BENEFIT: AlsoAsked = {
  id: "sleep-benefit",
  text: "Sleep is better with the drug",
  covered: /\bsleep (?:is )?(?:better|improve\w*)|\bimproves? sleep/i,
  only: SLEEP_DRUG,
};

export const MISUSE_RISK: AlsoAsked = {
  id: "misuse-risk",
  text: "The risk of misuse was assessed with a tool",
  covered: /\brisk\b/i,
};

export const DOSE: AlsoAsked = {
  id: "dose",
  text: "The daily dose in morphine equivalents is stated",
  covered: /\b(?:morphine|MED|MME|dose)\b/i,
};

export const CONTRAINDICATED: AlsoAsked = {
  id: "contraindication",
  text: "Liver disease, glaucoma or another contraindication",
  covered: /\b(?:contraindicat\w*|liver)\b/i,
  only: /\b(?:cymbalta|duloxetine|amitriptyline|elavil|nortriptyline|pamelor|effexor|venlafaxine)\b/i,
  told: true,
};

export const ORGANS: AlsoAsked = {
  id: "organs",
  text: "Liver or kidney function was checked",
  covered: /\b(?:liver|kidney|renal|hepat)/i,
};

export const SUBSTANCES: AlsoAsked = {
  id: "substances",
  text: "Alcohol and other substance use was asked about",
  covered: /\b(?:substance|alcohol|addiction|misuse)/i,
};

export const DURATION: AlsoAsked = {
  id: "duration",
  text: "The intended duration of use is stated",
  covered: /\b(?:duration|length of (?:use|the trial)|weeks|period|short)/i,
};

/** Answered from dates and fills, not from words alone. */
export const DAILY_USE: AlsoAsked = {
  id: "daily-use",
  text: "Daily use for months or years",
  covered: /\b(?:long-?term|chronic|ongoing) (?:use|user)/i,
};

export const CURES: AlsoAsked = {
  id: "cures",
  text: "The CURES report was reviewed",
  covered: /\b(?:cures|prescription monitoring|pdmp)\b/i,
};

export const NALOXONE: AlsoAsked = { id: "naloxone", text: "Naloxone was offered", covered: /\bnaloxone\b/i };

export const NON_OPIOID: AlsoAsked = {
  id: "non-opioid",
  text: "First-line analgesics were tried",
  covered: /\b(?:first-?line|non-?opioid|other (?:drugs|analgesics))\b/i,
};

export const FUNCTION_BETTER: AlsoAsked = {
  id: "function",
  text: "Function has improved with the drug",
  covered: /\b(?:function\w*|daily (?:activit\w*|living)|activities)\b/i,
};

/** Of what is prescribed after an operation. */
export const AT_NIGHT: AlsoAsked = {
  id: "at-night",
  text: "In months two and three it is mainly taken at night",
  covered: /\bnight\b/i,
  only: /\bpost-?\s?op/i,
};

export const SLEEP_HABITS: AlsoAsked = {
  id: "sleep-habits",
  text: "Sleep hygiene was addressed",
  covered: /\bsleep (?:hygiene|habits)/i,
  only: SLEEP_DRUG,
};

export const SLEEP_EVALUATED: AlsoAsked = {
  id: "sleep-evaluated",
  text: "Sleep evaluation on record",
  covered: /\b(?:evaluat\w*|components|causes?|worked up)\b/i,
  only: SLEEP_DRUG,
};

export const OTHER_SEDATIVES: AlsoAsked = {
  id: "other-sedatives",
  text: "Other sedatives and alcohol were checked",
  covered: /\b(?:sedatives|alcohol)\b/i,
  only: SLEEP_DRUG,
};

export const NEXT_DAY: AlsoAsked = {
  id: "next-day",
  text: "Next-day effects and driving were discussed",
  covered: /\b(?:next-day|driving|impairment)\b/i,
  only: SLEEP_DRUG,
};

export const WEANING_SLEEP: AlsoAsked = { ...WEANING, text: "A plan to wean the drug", only: SLEEP_DRUG };

const NOT_FOR_SLEEP =
  /^(?!.*\b(?:zolpidem|ambien|lunesta|eszopiclone|sonata|zaleplon|restoril|temazepam|belsomra|silenor|rozerem)\b)/i;

/** Drugs for nerve pain, mood and the like; those for sleep are asked other questions. */
export const notForSleep = (question: AlsoAsked): AlsoAsked => ({ ...question, only: NOT_FOR_SLEEP });

const COMPOUND = /\bcompound|%.*%/i;

export const EVERY_INGREDIENT: AlsoAsked = {
  id: "every-ingredient",
  text: "Every ingredient is recommended for topical use",
  covered: /\b(?:any|every|each|all) (?:ingredients?|agents?|non-recommended)\b/i,
  only: COMPOUND,
};

export const INGREDIENT_REASON: AlsoAsked = {
  id: "ingredient-reason",
  text: "The purpose of each ingredient in this patient is explained",
  covered: /\b(?:purpose|each agent|specific analgesic effect|explained)\b/i,
  only: COMPOUND,
};

export const AUTHORIZED_FIRST: AlsoAsked = {
  id: "authorized-first",
  text: "Authorization was asked for before dispensing",
  covered: /\b(?:authori[sz]ation|prospective review)\b/i,
  only: COMPOUND,
  told: true,
};

export const ORGANS_LONG: AlsoAsked = {
  ...ORGANS,
  text: "Liver or kidney function was checked in long use",
  only: /\b(?:diclofenac|voltaren|pennsaid|flector|nsaid)\b/i,
};

export const SHORTEST: AlsoAsked = {
  id: "shortest",
  text: "The lowest dose for the shortest time is intended",
  covered: /\b(?:lowest|shortest|short)\b/i,
};
