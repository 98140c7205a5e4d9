import type { AlsoAsked } from "./asked.ts";

// What reviewers ask of procedures and studies.

export const CORROBORATED: AlsoAsked = {
  id: "imaging",
  text: "Imaging shows the condition that is treated",
  covered: /\b(?:imaging|mri|x-?ray|radiograph\w*|scan|ct|arthrogram)\b/i,
};

export const EARLIER_RESPONSE: AlsoAsked = {
  id: "earlier-response",
  text: "Earlier injections helped",
  covered: /\b(?:previous|prior|earlier|repeat|first|initial)\b/i,
  only: /\b(?:repeat|second|third|2nd|3rd|series|another|additional|#\s?[23])\b/i,
};

export const EARLIER_INJECTIONS: AlsoAsked = {
  id: "earlier-injections",
  text: "Earlier injections gave lasting relief",
  only: /^(?!.*\b(?:radiofrequency|rhizotom\w*|ablation|neurotom\w*|RFA)\b)/i,
  covered: /\b(?:repeat|previous block|prior (?:injection|block)s?|earlier injections?)\b/i,
  told: true,
};

export const LIMITED: AlsoAsked = {
  id: "activity-limited",
  text: "Activity has been limited for months",
  covered: /\b(?:activit\w*|function\w*)\b[^.]*\b(?:limit\w*|loss|restrict\w*)|\blimit\w* (?:of )?activit/i,
  told: true,
};

const SHOULDER = /\b(?:shoulder|rotator|acromi\w*|subacromial|cuff|labr\w*|SLAP)\b/i;

export const PAINFUL_ARC: AlsoAsked = {
  id: "painful-arc",
  text: "Painful arc of motion or pain at night",
  covered: /\b(?:arc|night)\b/i,
  only: SHOULDER,
};

export const IMPINGEMENT: AlsoAsked = {
  id: "impingement",
  text: "Positive impingement sign with weak abduction",
  covered: /\bimpingement (?:sign|test)/i,
  only: SHOULDER,
};

export const THENAR: AlsoAsked = {
  id: "thenar",
  text: "Weakness or wasting of the thenar muscles",
  covered: /\bthenar\b/i,
  only: /\b(?:carpal tunnel|median nerve)\b/i,
  told: true,
};

const NEUROTOMY = /\b(?:radiofrequency|rhizotom\w*|ablation|neurotom\w*|RFA)\b/i;

export const BLOCK_RELIEF: AlsoAsked = {
  id: "block-relief",
  text: "Diagnostic blocks gave at least 50 percent relief",
  covered: /\bblocks?\b[^.]*\b(?:relief|positive|response|percent)/i,
  only: NEUROTOMY,
};

export const LEVELS: AlsoAsked = {
  id: "levels",
  text: "No more than two joint levels at one time",
  covered: /\blevels?\b/i,
  only: /\b(?:radiofrequency|rhizotom\w*|ablation|neurotom\w*|RFA|facet|medial branch)\b/i,
};

export const SEDATED: AlsoAsked = {
  id: "sedation",
  text: "The diagnostic block was done without sedation",
  covered: /\b(?:sedat\w*|opioid)\b/i,
  only: NEUROTOMY,
  told: true,
};

export const AFTERCARE: AlsoAsked = {
  id: "aftercare",
  text: "A plan of exercise or further care goes with the procedure",
  covered: /\b(?:plan of|rehabilitation|exercise|active|further care|additional conservative)\b/i,
  only: NEUROTOMY,
};

export const FUSION: AlsoAsked = {
  id: "fusion",
  text: "Fusion at the level, or an operation planned",
  covered: /\bfusion\b/i,
  only: NEUROTOMY,
  told: true,
};

export const SINCE_LAST: AlsoAsked = {
  id: "changed-since",
  text: "Symptoms or findings have changed significantly since the last study",
  covered:
    /\b(?:change|changed|new|progress\w*|worsen\w*)\b[^.]*(?:since|study|scan|symptoms|findings)|(?:repeat|duplicate)\b.*\bchange/i,
};

export const EARLIER_STUDY: AlsoAsked = {
  id: "earlier-study",
  text: "An earlier study of the same part is on file",
  covered: /\b(?:earlier|prior|previous) (?:study|scan|mri|imaging|test)/i,
};

export const RED_FLAG: AlsoAsked = {
  id: "red-flag",
  text: "Red flag or progressive neurologic deficit",
  covered: /\bred flags?|progressive\b/i,
};

export const SURGERY_CONSIDERED: AlsoAsked = {
  id: "surgery-considered",
  text: "Surgery is being considered",
  covered: /\bsurg(?:ery|ical)\b/i,
};

export const PSYCH_SCREEN: AlsoAsked = {
  id: "psych-screen",
  text: "Psychological screening before the procedure",
  covered: /\bpsych/i,
  only: /\bfusion|stimulator|pump|disc replacement|arthroplasty of (?:the )?(?:lumbar|cervical)/i,
};

export const NICOTINE: AlsoAsked = {
  id: "nicotine",
  text: "The worker does not smoke",
  covered: /\b(?:smok|nicotine|tobacco)/i,
  only: /\bfusion\b/i,
};

export const BLOOD_THINNERS: AlsoAsked = {
  id: "blood-thinners",
  text: "Use of blood thinners was checked",
  covered: /\b(?:blood thinner|anticoagul)/i,
};
