import type { Family } from "../family.ts";

const GIVEN_UP =
  "(?:upset\\w*|intoleran\\w*|not tolerat\\w*|gastritis|heartburn|ulcers?|PUD|bleed\\w*|nausea|vomit\\w*|GERD|contra-?indicat\\w*|allerg\\w*|rash|(?:stomach|GI|epigastric) (?:pain|sx|symptoms?|trouble|upset)|side effects?|avoid\\w*|CKD|kidney disease)";
const BY_MOUTH =
  "(?:oral\\w*|NSAIDs?|naproxen|ibuprofen|motrin|meloxicam|mobic|diclofenac|etodolac|nabumetone|relafen|celecoxib|anti-?inflammator\\w*|pills|tablets)";

const FIRST =
  "nsaids?|naproxen|naprosyn|ibuprofen|motrin|anaprox|aleve|advil|tylenol|acetaminophen|meloxicam|mobic|diclofenac|etodolac|relafen|nabumetone|celebrex|celecoxib|gabapentin|duloxetine|cymbalta|amitriptyline|nortriptyline";

/** What reviewers ask of drugs beside the guideline, each with the words in which charts answer it. */
export const ASKED_OF_DRUGS: readonly Family[] = [
  {
    name: "CURES",
    when: /^the CURES report\b/i,
    says: /\bCURES\b(?!\s*\[\s*\])[^.;[]{0,50}\b(?:reviewed|checked|run|queried|consistent|appropriate|printed|shows?|ok|one prescriber|no other|as expected|\d{1,2}\/\d)|\bCURES (?:patient activity )?report\b[^.;]{0,40}\b(?:\d|date)|\b(?:reviewed|checked|ran) (?:the )?CURES\b/i,
    no: /\bCURES\b[^.;[]{0,24}\bnot (?:yet )?(?:been )?(?:reviewed|checked|run|done|available|queried)|\b(?:no|without) CURES\b/i,
    strict: true,
    final: true,
  },
  {
    name: "naloxone",
    when: /^naloxone was\b/i,
    says: /\b(?:naloxone|narcan)\b(?! (?:is |was )?not (?:stocked|available|covered))/i,
    no: /\b(?:no|without|declin\w*|refus\w*) (?:\w+ ){0,2}(?:naloxone|narcan)\b|\b(?:naloxone|narcan)\b[^.;]{0,20}\b(?:not (?:offered|given|prescribed|discussed)|declined)/i,
    strict: true,
    final: true,
  },
  {
    name: "first-line analgesics",
    when: /^first-line analgesics were tried/i,
    says: new RegExp(
      `\\b(?:tried|failed|took|taken|on|stopped|used|prior|previous\\w*)\\b[^.;]{0,40}\\b(?:${FIRST})\\b|\\b(?:${FIRST})\\b[^.;]{0,60}\\b(?:did not|no help|not enough|fail\\w*|without|stopped|upset|pain|tried|minimal|relief|insufficient|d\\/c\\w*|helps?|bid|tid|prn|mg)\\b`,
      "i",
    ),
    no: new RegExp(
      `\\b(?:${FIRST})\\b[^.;]{0,16}\\bnot (?:yet |been )*tried|\\b(?:no|never) (?:trial of |tried |had )?(?:\\w+ )?(?:${FIRST})\\b[^.;]{0,20}\\b(?:tried|taken|used)?`,
      "i",
    ),
    disputes: true,
    strict: true,
    final: true,
  },
  {
    name: "oral medication not tolerated",
    when: /^oral (?:medication|NSAIDs?|medicines?) (?:is|are|was|were) not tolerated/i,
    everCounts: true,
    says: new RegExp(
      `\\b${BY_MOUTH}\\b[^.;]{0,50}(?<!\\b(?:no|denies|without|negative for)\\b[^.;]{0,30})\\b${GIVEN_UP}\\b|(?<!\\b(?:no|denies|without|negative for)\\b[^.;]{0,30})\\b${GIVEN_UP}\\b[^.;]{0,40}\\b(?:from|with|on|to|of|by|due to) (?:\\w+ ){0,2}${BY_MOUTH}\\b|\\b(?:cannot|can['’]?t|unable to|could not) (?:take|tolerate|use|swallow) (?:\\w+ ){0,2}${BY_MOUTH}\\b`,
      "i",
    ),
    no: new RegExp(
      `\\b(?:stomach|GI)\\b[^.;]{0,12}\\b(?:ok|fine|well|good|quiet|no (?:trouble|problems?|upset))\\b|\\b(?:no|denies|without) (?:\\w+ ){0,2}(?:GI|stomach|gastric|gastrointestinal)\\b|\\b${BY_MOUTH}\\b[^.;]{0,40}\\b(?:tolerat\\w+ well|well tolerated|tolerates|without (?:side effects?|upset|trouble|problems?)|no (?:side effects?|upset|problems?))|\\b(?:no oral med\\w*|oral meds?) intoleran\\w*|\\btolerates (?:\\w+ ){0,2}${BY_MOUTH}\\b|\\bno intoleran\\w*`,
      "i",
    ),
    strict: true,
    final: true,
  },
  {
    name: "other sedatives and alcohol",
    when: /^other sedatives and alcohol\b/i,
    says: /\b(?:alcohol|EtOH|drinks? (?:no|\d|rarely|socially)|beers?|wine|(?:no )?other sedat\w*|benzodiazepines?|sedating (?:drugs|medications))\b/i,
    strict: true,
    final: true,
  },
  {
    name: "next-day effects",
    when: /^next-day effects\b/i,
    says: /\b(?:discuss\w*|warn\w*|counsel\w*|advis\w*|told|explain\w*|understands?)\b[^.;]{0,50}\b(?:driv\w*|next[- ]day|drows\w*|sedat\w*|hang-?over|impair\w*|machin\w*)|\b(?:not to|do not|avoid) driv\w*|\bno (?:next[- ]day|morning) (?:drows\w*|grog\w*|sedat\w*|hang-?over)/i,
    strict: true,
    final: true,
  },
  {
    name: "need of this patient for a compound",
    when: /^(?:a )?(?:patient-specific need|need of this (?:patient|worker))\b/i,
    says: /\b(?:compound\w*|cream|ointment|topical\w*|gel)\b[^.;]{0,80}\b(?:because (?:he|she|the|of|pt)|due to|since (?:he|she|pt)|allerg\w*|(?:cannot|can['’]?t|unable to) (?:swallow|take|tolerate)|not (?:commercially )?available)|\b(?:because|due to|allerg\w* to|(?:cannot|unable to) (?:swallow|take|tolerate))\b[^.;]{0,80}\b(?:compound\w*|cream|topical\w*)\b/i,
    no: /\b(?:no|not) (?:\w+ ){0,2}(?:patient[- ]specific|special|particular|medical) (?:need|reason)\b|\b(?:has not|have not|not|never) (?:yet )?(?:tried|used|had) (?:\w+ ){0,4}(?:OTC|over[- ]the[- ]counter|drugstore|commercial\w*|gel|patch\w*|rubs?|creams?)\b/i,
    strict: true,
    final: true,
  },
  {
    name: "purpose of each ingredient",
    when: /^(?:the|a) (?:reason|purpose) (?:for|of) each ingredient\b/i,
    says: /\b(?:each|every|all) (?:of the )?(?:ingredient|agent|component|drug)s?\b[^.;]{0,60}\b(?:for|to|because|acts?|targets?|serves?|works?)\b|\b(?:flurbiprofen|ketoprofen|diclofenac|gabapentin|baclofen|cyclobenzaprine|lidocaine|ketamine|menthol|capsaicin)\b (?:is |was )?(?:added |included |there )?(?:for (?:the )?(?:inflam\w*|nerve|spasm|pain)|to (?:reduce|block|treat|relax))/i,
    strict: true,
    final: true,
  },
  {
    name: "authorization before dispensing",
    when: /^authorization was asked for before\b/i,
    no: /\b(?:given|dispensed|supplied|provided|handed)\b[^.;]{0,40}\b(?:office|stock|clinic|in-house|today)\b|\b(?:office|clinic|in-house)\b[^.;]{0,20}\bdispensed\b|\bretrospective\b/i,
    says: /\b(?:request\w*|RFA|authori[sz]\w*|await\w*|pending|asks? (?:for|approval))\b/i,
    plannedCounts: true,
    ofRequest: true,
    strict: true,
    final: true,
  },
  {
    name: "lowest dose for the shortest time",
    when: /^the lowest dose for the shortest time\b/i,
    says: /\b(?:lowest (?:effective )?dose|shortest (?:time|period|course|duration)|as needed|prn|short course|for (?:a |the )?flares?|limited (?:course|use))\b/i,
    ofRequest: true,
    plannedCounts: true,
    strict: true,
    final: true,
  },
  {
    name: "night use after surgery",
    when: /^in months two and three\b/i,
    says: /\b(?:at night|nightly|qhs|hs|bedtime|to sleep)\b/i,
    no: /\b(?:in the day(?:time)?|during the day|none at night|before (?:chores|the chores|work)|mornings?)\b/i,
    ofRequest: true,
    recentDays: 60,
    strict: true,
    final: true,
  },
];
