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
  text: "A schedule for tapering has been set out",
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

const SLEEP_DRUG =
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
