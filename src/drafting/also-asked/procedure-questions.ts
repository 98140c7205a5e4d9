import type { AlsoAsked } from "./asked.ts";

// What reviewers ask of procedures and studies.

export const CORROBORATED: AlsoAsked = {
  id: "imaging",
  text: "Imaging shows the condition that is treated",
  covered: /\b(?:imaging|mri|x-?ray|radiograph\w*|scan|ct|arthrogram)\b/i,
};

const REPEAT_INJECTION = /\b(?:repeat|second|third|2nd|3rd|series|another|additional|x\s?[2-9])\b|#\s?[23]\b/i;

export const EARLIER_RESPONSE: AlsoAsked = {
  id: "earlier-response",
  text: "Earlier injections helped",
  covered: /\b(?:previous|prior|earlier|repeat|first|initial)\b/i,
  only: REPEAT_INJECTION,
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

const REPEATED = /\b(?:repeat|follow|updated?|another|second|new)\b/i;

export const EARLIER_STUDY: AlsoAsked = {
  id: "earlier-study",
  text: "An earlier study of the same part is on file",
  covered: /\b(?:earlier|prior|previous) (?:study|scan|mri|imaging|test)/i,
};

/** Of a first study it is asked whether it is one. */
export const NO_EARLIER_STUDY: AlsoAsked = {
  ...EARLIER_STUDY,
  id: "no-earlier-study",
  text: "No earlier study of the same part answers the question",
  only: /^(?!.*\b(?:repeat|follow|updated?|another|second|new)\b)/i,
};

export const EARLIER_STUDY_REPEATED: AlsoAsked = { ...EARLIER_STUDY, only: REPEATED };

export const CHANGED_SINCE_OTHER: AlsoAsked = {
  ...SINCE_LAST,
  id: "changed-since-other",
  after: { id: "no-earlier-study", state: "explicitly-absent" },
};

export const SINCE_LAST_REPEATED: AlsoAsked = { ...SINCE_LAST, only: REPEATED };

/** A plain film shows what needs no scan. */
export const PLAIN_FILMS: AlsoAsked = {
  id: "plain-films",
  text: "Plain films were taken first",
  covered: /\b(?:plain films?|x-?rays?|radiograph\w*)\b/i,
  only: /\b(?:mri|mra|magnetic|ct|tomograph\w*|arthrogram\w*|bone scan)\b(?!.*\b(?:brain|head|abdomen|chest)\b)/i,
};

export const POINTS_TO: AlsoAsked = {
  id: "points-to",
  text: "Findings on examination point to the condition in question",
  covered: /\b(?:exam\w*|signs?|findings|clinical(?:ly)?|tender\w*|effusion)\b/i,
  told: true,
};

export const STUDY_QUESTION: AlsoAsked = {
  id: "study-question",
  text: "The question that the study is to answer is stated",
  covered: /\b(?:suspect\w*|question|named|imaging can confirm|doubt\w*|unclear)\b/i,
  told: true,
};

const NERVE_RELEASE = /\b(?:carpal tunnel|cubital tunnel|(?:ulnar|median|radial|peroneal) nerve|tarsal tunnel)\b/i;

export const OTHER_CAUSE: AlsoAsked = {
  id: "other-cause",
  text: "Another cause such as the neck or another nerve was looked for",
  covered: /\b(?:other|another) (?:cause|source|diagnos\w*)|\bexclud\w*|\bruled out\b/i,
  only: NERVE_RELEASE,
};

export const BLOOD_TESTS: AlsoAsked = {
  id: "blood-tests",
  text: "Blood sugar was tested to exclude a diabetic neuropathy",
  covered: /\b(?:blood|diabet\w*|glucose|laborator\w*)\b/i,
  only: /\b(?:cubital|ulnar|peroneal|tarsal|median) /i,
};

export const JOINT_FILMS: AlsoAsked = {
  id: "joint-films",
  text: "X-rays were taken to look for deformity or arthritis",
  covered: /\b(?:x-?rays?|plain films?|radiograph\w*|imaging)\b/i,
  only: /\b(?:ulnar|cubital|elbow)\b/i,
};

export const NOT_DONE_BEFORE: AlsoAsked = {
  id: "not-done-before",
  text: "The operation has not been done already on that side",
  covered: /\b(?:already|previous (?:surgery|operation)|done before|revision)\b/i,
  only: /^(?!.*\b(?:revision|repeat|removal)\b)/i,
  told: true,
  sided: true,
};

export const INJECTION_TRIED: AlsoAsked = {
  id: "injection-tried",
  text: "A steroid injection has been tried",
  covered: /\binjection/i,
  only: /\b(?:shoulder|rotator|acromi\w*|carpal tunnel|trigger finger|de quervain|plantar|epicondyl\w*|knee)\b/i,
  told: true,
};

/** Asked of what has been done before, by the request or by the records. */
export const LESS_MEDICATION: AlsoAsked = {
  id: "less-medication",
  text: "Less medication was used after the earlier injection",
  covered: /^less (?:pain )?medication/i,
  only: REPEAT_INJECTION,
};

export const FUNCTION_AFTER: AlsoAsked = {
  id: "function-after",
  text: "Function improved after the earlier injection",
  covered: /^function\w* (?:improve\w*|gain)/i,
  only: REPEAT_INJECTION,
};

export const THERAPY_BESIDE: AlsoAsked = {
  id: "therapy-beside",
  text: "Therapy or exercise runs alongside the injections",
  covered: /\b(?:physical therapy|exercise|alongside|combined|rehabilitation|adjunct)\b/i,
  only: /\b(?:stellate|sympathetic|botulinum|botox|prp|platelet|hyaluron\w*|trigger point)\b/i,
  told: true,
};

const BOTULINUM = /\b(?:botulinum|botox|chemodenervation)\b/i;

export const HEADACHE_DAYS: AlsoAsked = {
  id: "headache-days",
  text: "Headache on more than fifteen days a month",
  covered: /\b(?:fifteen|15)\b.*\b(?:days|month)/i,
  only: BOTULINUM,
  told: true,
};

export const GUIDED: AlsoAsked = {
  id: "guided",
  text: "The injection is done under fluoroscopy",
  covered: /\b(?:fluoroscop\w*|guid\w*)\b/i,
  only: /\b(?:epidural|transforaminal|facet|medial branch|sacroiliac|stellate|sympathetic)\b/i,
  told: true,
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
