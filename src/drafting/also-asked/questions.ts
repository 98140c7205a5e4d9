import type { TreatmentFamily } from "../determination/treatment-family.ts";

/** A fact of the records that reviewers ask for whatever the cited page says. */
export interface AlsoAsked {
  id: string;
  text: string;
  /** The cited guideline asks for it itself where one of its conditions reads so. */
  covered: RegExp;
  /** Requests that it is asked of, among those of its kinds of treatment. */
  only?: RegExp;
  /** Asked of requests for one side alone. */
  sided?: true;
  /** Kept only where the records answer: their silence on it tells a reader nothing. */
  told?: true;
}

const SIDE: AlsoAsked = {
  id: "side",
  text: "The findings are on the side of the request",
  covered: /\bsides?\b(?! effect)|ipsilateral/i,
  sided: true,
};
const TAKEN: AlsoAsked = {
  id: "taken",
  text: "The worker takes the drug",
  covered: /\b(?:takes|taking|in use)\b/i,
};
const BENEFIT: AlsoAsked = {
  id: "benefit",
  text: "Pain or function is measurably better with the drug",
  covered:
    /\b(?:benefit|relief|improve\w*|reduction|response|less pain|lowers pain|pain is less|change in (?:pain|function))\b/i,
};
const SIDE_EFFECTS: AlsoAsked = {
  id: "side-effects",
  text: "Side effects are recorded",
  covered: /\b(?:side|adverse) effects?\b/i,
};
const WEANING: AlsoAsked = {
  id: "weaning",
  text: "A schedule for tapering has been set out",
  covered: /\b(?:taper|wean)/i,
};
const WITH_OPIOID: AlsoAsked = {
  id: "with-opioid",
  text: "The drug is taken together with an opioid",
  covered: /\b(?:takes|taken|taking|concurrent)\b[^.]*\bopioids?\b/i,
};
const CONSERVATIVE: AlsoAsked = {
  id: "conservative",
  text: "Conservative care has been tried and failed",
  covered:
    /\b(?:conservative|unresponsive|physical (?:methods|therapy)|non-?operative|nonsurgical|exercise|failed|failure)\b/i,
};
const CORROBORATED: AlsoAsked = {
  id: "imaging",
  text: "Imaging shows the condition that is treated",
  covered: /\b(?:imaging|mri|x-?ray|radiograph\w*|scan|ct|arthrogram)\b/i,
};
const EARLIER_RESPONSE: AlsoAsked = {
  id: "earlier-response",
  text: "Earlier injections helped",
  covered: /\b(?:previous|prior|earlier|repeat|first|initial)\b/i,
  only: /\b(?:repeat|second|third|2nd|3rd|series|another|additional|#\s?[23])\b/i,
};
const EARLIER_INJECTIONS: AlsoAsked = {
  id: "earlier-injections",
  text: "Earlier injections gave lasting relief",
  only: /^(?!.*\b(?:radiofrequency|rhizotom\w*|ablation|neurotom\w*|RFA)\b)/i,
  covered: /\b(?:repeat|previous block|prior (?:injection|block)s?|earlier injections?)\b/i,
  told: true,
};
const EXAMINED: AlsoAsked = {
  id: "examination",
  text: "Examination shows the condition that is treated",
  covered: /\b(?:exam\w*|signs?|findings|clinical(?:ly)?)\b/i,
  told: true,
};
const LIMITED: AlsoAsked = {
  id: "activity-limited",
  text: "Activity has been limited for months",
  covered: /\b(?:activit\w*|function\w*)\b[^.]*\b(?:limit\w*|loss|restrict\w*)|\blimit\w* (?:of )?activit/i,
  told: true,
};
const SHOULDER = /\b(?:shoulder|rotator|acromi\w*|subacromial|cuff|labr\w*|SLAP)\b/i;
const PAINFUL_ARC: AlsoAsked = {
  id: "painful-arc",
  text: "Painful arc of motion or pain at night",
  covered: /\b(?:arc|night)\b/i,
  only: SHOULDER,
};
const IMPINGEMENT: AlsoAsked = {
  id: "impingement",
  text: "Positive impingement sign with weak abduction",
  covered: /\bimpingement (?:sign|test)/i,
  only: SHOULDER,
};
const THENAR: AlsoAsked = {
  id: "thenar",
  text: "Weakness or wasting of the thenar muscles",
  covered: /\bthenar\b/i,
  only: /\b(?:carpal tunnel|median nerve)\b/i,
  told: true,
};
const NEUROTOMY = /\b(?:radiofrequency|rhizotom\w*|ablation|neurotom\w*|RFA)\b/i;
const BLOCK_RELIEF: AlsoAsked = {
  id: "block-relief",
  text: "Diagnostic blocks gave at least 50 percent relief",
  covered: /\bblocks?\b[^.]*\b(?:relief|positive|response|percent)/i,
  only: NEUROTOMY,
};
const LEVELS: AlsoAsked = {
  id: "levels",
  text: "No more than two joint levels at one time",
  covered: /\blevels?\b/i,
  only: /\b(?:radiofrequency|rhizotom\w*|ablation|neurotom\w*|RFA|facet|medial branch)\b/i,
};
const SEDATED: AlsoAsked = {
  id: "sedation",
  text: "The diagnostic block was done without sedation",
  covered: /\b(?:sedat\w*|opioid)\b/i,
  only: NEUROTOMY,
  told: true,
};
const AFTERCARE: AlsoAsked = {
  id: "aftercare",
  text: "A plan of exercise or further care goes with the procedure",
  covered: /\b(?:plan of|rehabilitation|exercise|active|further care|additional conservative)\b/i,
  only: NEUROTOMY,
};
const FUSION: AlsoAsked = {
  id: "fusion",
  text: "Fusion at the level, or an operation planned",
  covered: /\bfusion\b/i,
  only: NEUROTOMY,
  told: true,
};
const DEFICITS: AlsoAsked = {
  id: "deficits",
  text: "Functional deficits that need supervised therapy remain",
  covered: /\b(?:deficit|functional limit|functional loss|reason (?:why|that) (?:a )?home exercise|supervis)/i,
};
const EARLIER_VISITS: AlsoAsked = {
  id: "earlier-visits",
  text: "The number of earlier visits is recorded",
  covered:
    /^(?!first course of therapy$).*\b(?:earlier|prior|previous|completed|attended|initial|first)\b[^.]*\b(?:visits|sessions|course|trial|treatments?)\b/i,
};
const GAINS: AlsoAsked = {
  id: "gains",
  text: "Functional improvement with the earlier visits",
  covered: /\b(?:functional (?:improvement|gains?|benefit)|improvement|progress)\b/i,
};
const HOME_EXERCISE: AlsoAsked = {
  id: "home-exercise",
  text: "A home exercise program is taught or done",
  covered: /\b(?:home exercise|self-?directed|home program)/i,
};
const SINCE_LAST: AlsoAsked = {
  id: "changed-since",
  text: "Symptoms or findings have changed significantly since the last study",
  covered:
    /\b(?:change|changed|new|progress\w*|worsen\w*)\b[^.]*(?:since|study|scan|symptoms|findings)|(?:repeat|duplicate)\b.*\bchange/i,
};
const EARLIER_STUDY: AlsoAsked = {
  id: "earlier-study",
  text: "An earlier study of the same part is on file",
  covered: /\b(?:earlier|prior|previous) (?:study|scan|mri|imaging|test)/i,
};
const RED_FLAG: AlsoAsked = {
  id: "red-flag",
  text: "Red flag or progressive neurologic deficit",
  covered: /\bred flags?|progressive\b/i,
};
const SURGERY_CONSIDERED: AlsoAsked = {
  id: "surgery-considered",
  text: "Surgery is being considered",
  covered: /\bsurg(?:ery|ical)\b/i,
};
const DEVICE_HELPS: AlsoAsked = {
  id: "device-helps",
  text: "Benefit from the device is recorded",
  covered: /\b(?:benefit|relief|trial|effect\w*)\b/i,
  told: true,
};
const WORN_OUT: AlsoAsked = {
  id: "worn-out",
  text: "The present device is broken, worn out or lost",
  covered: /\b(?:worn|broken|lost|replace\w*)\b/i,
  only: /\b(?:replace\w*|new|another|second)\b/i,
};
const NEW_EVENT: AlsoAsked = {
  id: "new-event",
  text: "A flare or new injury since the last course",
  covered: /\b(?:flare|exacerbation|new injury)\b/i,
  told: true,
};
/** Lab. Code 4604.5(c): 24 visits each of physical therapy, occupational therapy and chiropractic for one injury. */
const TOTAL: AlsoAsked = {
  id: "total-visits",
  text: "Total up to 24 visits for the injury, those before included",
  covered: /\b24 (?:\w+ )?visits\b/i,
  only: /\b(?:physical therap\w*|physiotherap\w*|PT|occupational therap\w*|OT|chiro\w*|manipulat\w*)\b/i,
  told: true,
};
const PACKS: AlsoAsked = {
  id: "longer",
  text: "A reason why ordinary cold packs do not suffice",
  covered: /\b(?:packs?|reason)\b/i,
  only: /\b(?:cold|cryo\w*|ice)\b/i,
};
const HOME_TRIAL: AlsoAsked = {
  id: "trial",
  text: "A trial of the device with recorded use and benefit",
  covered: /\btrial\b/i,
};
const PSYCH_SCREEN: AlsoAsked = {
  id: "psych-screen",
  text: "Psychological screening before the procedure",
  covered: /\bpsych/i,
  only: /\bfusion|stimulator|pump|disc replacement|arthroplasty of (?:the )?(?:lumbar|cervical)/i,
};
const NICOTINE: AlsoAsked = {
  id: "nicotine",
  text: "The worker does not smoke",
  covered: /\b(?:smok|nicotine|tobacco)/i,
  only: /\bfusion\b/i,
};

const FIRST_LINE: AlsoAsked = {
  id: "first-line",
  text: "An earlier drug failed or was not tolerated",
  covered: /\b(?:first-?line|failed|failure|intoleran\w*|not tolerat\w*|unsuitable|other (?:drugs|agents))\b/i,
};
const SLEEP_DRUG =
  /\b(?:zolpidem|ambien|lunesta|eszopiclone|sonata|zaleplon|restoril|temazepam|belsomra|silenor|rozerem)\b/i;
const SLEEP_BENEFIT: AlsoAsked = {
  id: "sleep-benefit",
  text: "Sleep is better with the drug",
  covered: /\bsleep (?:is )?(?:better|improve\w*)|\bimproves? sleep/i,
  only: SLEEP_DRUG,
};
const GOALS: AlsoAsked = {
  id: "goals",
  text: "Goals of the treatment are stated",
  covered: /\b(?:goals?|purpose|expected)\b/i,
};
const OPERATION: AlsoAsked = {
  id: "operation",
  text: "The operation that it follows is done or authorized",
  covered: /\b(?:surgery|operation|postoperative|procedure)\b/i,
};
const WORK: AlsoAsked = {
  id: "work",
  text: "The worker has returned to work",
  covered: /\breturn(?:ed)? to (?:work|duty)|\bworking\b/i,
};

const MISUSE_RISK: AlsoAsked = {
  id: "misuse-risk",
  text: "The risk of misuse was assessed with a tool",
  covered: /\brisk\b/i,
};
const DOSE: AlsoAsked = {
  id: "dose",
  text: "The daily dose in morphine equivalents is stated",
  covered: /\b(?:morphine|MED|MME|dose)\b/i,
};
const CONTRAINDICATED: AlsoAsked = {
  id: "contraindication",
  text: "Liver disease, glaucoma or another contraindication",
  covered: /\b(?:contraindicat\w*|liver)\b/i,
  only: /\b(?:cymbalta|duloxetine|amitriptyline|elavil|nortriptyline|pamelor|effexor|venlafaxine)\b/i,
  told: true,
};
const FCE = /\b(?:functional capacity|capacity evaluation|fce)\b/i;
const NO_FCE = /^(?!.*\b(?:functional capacity|capacity evaluation|fce)\b)/i;
const BLOOD_THINNERS: AlsoAsked = {
  id: "blood-thinners",
  text: "Use of blood thinners was checked",
  covered: /\b(?:blood thinner|anticoagul)/i,
};
const ORGANS: AlsoAsked = {
  id: "organs",
  text: "Liver or kidney function was checked",
  covered: /\b(?:liver|kidney|renal|hepat)/i,
};
const SUBSTANCES: AlsoAsked = {
  id: "substances",
  text: "Alcohol and other substance use was asked about",
  covered: /\b(?:substance|alcohol|addiction|misuse)/i,
};
const DURATION: AlsoAsked = {
  id: "duration",
  text: "The intended duration of use is stated",
  covered: /\b(?:duration|length of (?:use|the trial)|weeks|period|short)/i,
};

/** A course of treatment, where an evaluation alone has no earlier visits to gain from. */
const COURSE = /^(?!.*\b(?:eval\w*|consult\w*|testing|assessment)\b)/i;

/** By kind of treatment; the words are those in which a chart can answer. */
export const ALSO_ASKED: Partial<Record<TreatmentFamily, readonly AlsoAsked[]>> = {
  opioid: [
    TAKEN,
    BENEFIT,
    {
      id: "agreement",
      text: "An opioid agreement is on file",
      covered: /\b(?:agreement|contract)\b/i,
    },
    {
      id: "monitoring",
      text: "Urine drug test or CURES report reviewed",
      covered: /\b(?:urine|drug screen|drug test|aberrant|cures|monitored)\b/i,
    },
    SUBSTANCES,
    SIDE_EFFECTS,
    WORK,
    MISUSE_RISK,
    DOSE,
    {
      id: "daily-use",
      text: "Daily use for months or years",
      covered: /\b(?:long-?term|chronic|ongoing) (?:use|user)/i,
    },
    WEANING,
  ],
  "weaned-drug": [TAKEN, BENEFIT, SLEEP_BENEFIT, WITH_OPIOID, WEANING],
  "muscle-relaxant": [
    TAKEN,
    BENEFIT,
    { id: "spasm", text: "Muscle spasm on examination", covered: /\bspasm/i },
    WITH_OPIOID,
  ],
  nsaid: [
    TAKEN,
    BENEFIT,
    {
      id: "risk",
      text: "Gastrointestinal, kidney and cardiovascular risk was looked at",
      covered: /\b(?:gi|gastro\w*|renal|kidney|cardio\w*)\b/i,
    },
  ],
  "acid-suppressant": [
    TAKEN,
    { id: "nsaid", text: "The worker takes an NSAID", covered: /\bnsaid/i },
    // Of a list of which one suffices a reader wants to know which.
    {
      id: "symptoms",
      text: "Dyspepsia or heartburn",
      covered: /^(?!.*\bor\b).*\b(?:dyspepsia|heartburn|gi complaint)/i,
    },
    { id: "ulcer", text: "An earlier ulcer or bleeding", covered: /^(?!.*\brisk\b).*\b(?:ulcer|bleed)/i, told: true },
    { id: "age", text: "Age over 65", covered: /\bage\b/i, told: true },
    {
      id: "aspirin",
      text: "Daily aspirin, a steroid or a blood thinner",
      covered: /\b(?:aspirin|anticoagul\w*|blood thinner|steroid)/i,
      told: true,
    },
  ],
  topical: [
    BENEFIT,
    {
      id: "single-topical",
      text: "A single topical drug has been tried first",
      covered: /\b(?:approved drug|other topical|topical drug)\b/i,
      only: /\bcompound|%.*%/i,
      told: true,
    },
    {
      id: "first-line",
      text: "Oral medication was not tolerated or failed",
      covered: /\b(?:antidepressants?|anticonvulsants?|first-?line|oral|failed|intoleran\w*|not tolerat\w*)\b/i,
    },
    DURATION,
  ],
  drug: [TAKEN, FIRST_LINE, BENEFIT, SLEEP_BENEFIT, SIDE_EFFECTS, ORGANS, CONTRAINDICATED],
  "drug-test": [
    { id: "opioid", text: "The worker takes an opioid", covered: /\bopioid|controlled/i },
    {
      id: "last-result",
      text: "The last drug test was inconsistent with what is prescribed",
      covered: /\b(?:inconsistent|aberrant|result)/i,
    },
    { id: "risk", text: "The risk of misuse is stated", covered: /\brisk\b/i },
  ],
  imaging: [CONSERVATIVE, RED_FLAG, EARLIER_STUDY, SINCE_LAST, SURGERY_CONSIDERED, SIDE],
  electrodiagnostics: [
    {
      id: "other-neuropathy",
      text: "Another neuropathy has to be told apart",
      covered: /\b(?:entrapment|neuropath\w*|versus|other nerve)/i,
    },
    CONSERVATIVE,
    EARLIER_STUDY,
    { ...SINCE_LAST, only: /\b(?:repeat|follow|updated?|another|second)/i },
    SIDE,
  ],
  epidural: [
    CONSERVATIVE,
    CORROBORATED,
    EARLIER_RESPONSE,
    BLOOD_THINNERS,
    { ...SURGERY_CONSIDERED, only: /\b(?:cervical|neck|C\d)/i, told: true },
    SIDE,
  ],
  injection: [
    CONSERVATIVE,
    EXAMINED,
    BLOCK_RELIEF,
    LEVELS,
    SEDATED,
    AFTERCARE,
    FUSION,
    EARLIER_RESPONSE,
    EARLIER_INJECTIONS,
    BLOOD_THINNERS,
    SIDE,
  ],
  surgery: [
    CONSERVATIVE,
    // Of a nerve that is released the conduction study takes the place of a picture.
    { ...CORROBORATED, only: /^(?!.*\b(?:carpal tunnel|cubital tunnel|ulnar nerve|median nerve)\b)/i },
    PAINFUL_ARC,
    IMPINGEMENT,
    THENAR,
    LIMITED,
    PSYCH_SCREEN,
    NICOTINE,
    SIDE,
  ],
  therapy: [EARLIER_VISITS, GAINS, DEFICITS, HOME_EXERCISE, GOALS, NEW_EVENT, TOTAL, WORK],
  "postoperative-therapy": [EARLIER_VISITS, GAINS, DEFICITS],
  acupuncture: [EARLIER_VISITS, GAINS, CONSERVATIVE],
  psychology: [
    { ...EARLIER_VISITS, only: COURSE },
    { ...GAINS, text: "Progress with the earlier sessions", only: COURSE },
    { ...SUBSTANCES, only: COURSE },
    { ...GOALS, only: COURSE },
  ],
  program: [
    { ...CONSERVATIVE, only: NO_FCE },
    { ...HOME_EXERCISE, only: NO_FCE },
    { ...GOALS, only: NO_FCE },
    {
      id: "work-attempts",
      text: "Attempts to return to work have failed",
      covered: /\battempts?\b/i,
      only: FCE,
    },
    {
      id: "conflict",
      text: "Medical reports conflict about what the worker can do",
      covered: /\bconflict/i,
      only: FCE,
    },
    {
      id: "mmi",
      text: "Close to maximal medical improvement",
      covered: /\bmaxim\w*/i,
      only: FCE,
    },
    {
      id: "job",
      text: "The demands of the job are on record",
      covered: /\bjob\b|\bdemands\b/i,
      only: FCE,
    },
  ],
  "surgical-adjunct": [OPERATION],
  support: [
    { ...OPERATION, only: /\bpost-?\s?op|\bsurg|\boperat/i },
    { ...EXAMINED, only: /\b(?:brac\w*|splint\w*|orthos\w*|orthotic\w*|insoles?|collar|boot|spica)\b/i },
    DEVICE_HELPS,
    WORN_OUT,
  ],
  stimulator: [HOME_TRIAL, CONSERVATIVE, PACKS],
  equipment: [HOME_TRIAL],
};
