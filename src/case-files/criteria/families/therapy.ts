import type { Family } from "../family.ts";

const VISITS = "(?:\\d+|six|eight|ten|twelve|twenty|twenty-four)";

const PLACE = "(?:gym|pool|membership|health club|fitness)";
const SUPERVISED = new RegExp(
  `\\b${PLACE}\\b[^.;]*(?<!\\b(?:not|no|without|un)\\b ?(?:be )?)\\b(?:supervised|monitored|overseen|directed)\\b[^.;]*\\b(?:therapist|physician|doctor|professional|trainer|PT|nurse)\\b|\\b(?:therapist|physician|trainer)\\b[^.;]*\\bwill (?:supervise|monitor|oversee)\\b[^.;]*\\b${PLACE}\\b`,
  "i",
);
const UNSUPERVISED = new RegExp(
  `\\b${PLACE}\\b[^.;]*\\b(?:unsupervised|on (?:his|her|their) own|by (?:him|her)self|self-?directed|independent(?:ly)?|no (?:trainer|therapist|supervision|monitoring)|without (?:a )?(?:trainer|therapist|supervision))\\b|\\b(?:unsupervised|independent)\\b[^.;]{0,24}\\b${PLACE}\\b`,
  "i",
);

/** Criteria about courses of therapy, trials of devices and how injections are done. */
export const THERAPY: readonly Family[] = [
  {
    name: "monitored by professionals",
    when: /\bmonitored by (?:medical|health) professionals\b/i,
    says: SUPERVISED,
    no: UNSUPERVISED,
    final: true,
  },
  {
    name: "unsupervised membership",
    when: /^unsupervised membership/i,
    says: UNSUPERVISED,
    no: SUPERVISED,
    final: true,
  },
  {
    name: "pain not controlled",
    when: /\bpain\b.*\b(?:ineffectively|not|poorly|inadequately) (?:\w+ )?controlled\b/i,
    says: /\b(?:not (?:well |adequately |fully )?controlled|(?:un|poorly |inadequately |ineffectively )controlled|(?:meds?|medications?|norco|nsaids?|pills)\b[^.;]{0,30}\b(?:not enough|insufficient|inadequate|do(?:es)? not (?:help|control)|no relief|not (?:touching|helping|controlling|working|effective|enough)|barely|doesn['’]?t (?:help|touch|control)|(?:is|are)n['’]?t (?:helping|working)))/i,
    no: /(?<!\bnot )\b(?:well|adequately|fully) controlled\b|\bcontrols? (?:the |his |her )?pain\b/i,
  },
  {
    name: "prior fusion",
    when: /\b(?:previous|prior|earlier|existing) fusion\b/i,
    yes: /\b(?:s\/p|status post|prior|previous|had|underwent|history of|solid)\b[^.;]{0,40}\b(?:fusion|fused|ACDF|TLIF|PLIF|ALIF)\b|\b(?:fusion|ACDF|TLIF|PLIF|ALIF)\b[^.;]{0,20}\b(?:19|20)\d\d\b/i,
    no: /\b(?:no|without|never had|denies) (?:any )?(?:prior|previous|past|history of)? ?(?:\w+ ){0,3}(?:surger\w+|fusions?|operations?)\b/i,
  },
  {
    name: "trigger points",
    when: /\btrigger points?\b.*\b(?:twitch|referred|circumscribed|documented)\b/i,
    says: /\b(?:trigger points?|TrPs?|taut bands?)\b[^.;]*\b(?:LTR|twitch|refer\w*|radiat\w*|jump)|\btwitch (?:response|sign)|\btaut bands?/i,
    no: /\bno (?:\w+ )?(?:trigger points?(?! (?:injection|inj|shot)\w*)|twitch|taut)\b|\b(?:trigger points?|twitch)[^.;]{0,16}\b(?:absent|not (?:found|present|noted|palpated))/i,
  },
  {
    name: "plateau",
    when: /\bplateau\w*\b/i,
    says: /\b(?:plateau\w*|level(?:ed|led) off|no further (?:gain|progress|improvement))\b/i,
    ofTherapy: true,
  },
  {
    name: "nothing more to gain from therapy",
    when: /\b(?:not|un)\s?likely to benefit\b/i,
    says: /\b(?:plateau\w*|level(?:ed|led) off|no further (?:gain|benefit|improvement|progress)|maxim(?:al|um) benefit|therapy (?:has )?failed)\b/i,
    ofTherapy: true,
  },
  {
    name: "therapy count",
    strict: true,
    doneOnly: true,
    when: /^(?!.*\b(?:improv\w*|gain\b(?!.*stated)|benefit|progress)\b)(?=.*(?:\b(?:trial|course|sessions?|visits?)\b.*\b(?:attended|adequate|number of|how many|completed?|stated)|\b(?:number|total) (?:of )?(?:\w+ )?(?:prior |therapy |previous )*visits|\badequate trial of (?:physical|occupational)|\b(?:prior|previous|completed) (?:therapy|visits|sessions)\b))|^a first trial of sessions\b/i,
    no: /\b(?:has(?:n.t| not) had|never had|no (?:prior|previous|record of)|not (?:yet )?(?:had|started|attended|begun)) (?:\w+ ){0,2}(?:PT|physical therapy|therapy)\b/i,
    says: new RegExp(
      `\\b(?:visit|session|tx) ?#? ?\\d+(?:\\s*(?:of|\\/)\\s*\\d+)?|\\bPT (?:x|times) ?\\d+|\\b\\d+ (?:PT|physical therapy)(?! (?:visits?|sessions?))\\b|\\b(?:${VISITS}\\s+(?:of\\s+\\d+\\s+)?(?:post-?op\\w*\\s+|PT\\s+|physical\\s+)?(?:therapy\\s+)?(?:visits?|sessions?)|\\d+ of \\d+ (?:visits|sessions|attended|kept|completed)|(?:completed|attended|finished)\\b[^.]*\\b(?:visits?|sessions?)|courses? of (?:physical )?therapy)\\b`,
      "i",
    ),
    ofTherapy: true,
  },
  {
    name: "initial course",
    when: /\binitial course\b|\bfirst half\b/i,
    says: /\b(?:visits? attended|(?:finished|completed) (?:\w+ )?(?:post-?op )?(?:therapy )?visits|\d+ of \d+ visits)\b/i,
  },
  {
    name: "home trial",
    when: /\btrial\b.*\b(?:home|month|device|unit|tens|h-?wave|recorded)|\bhome trial\b|one[- ]month trial/i,
    says: /\b(?:(?:30|thirty|60)[- ]days? (?:\w+ ){0,2}trial|home trial|(?:one|1)[- ]month (?:home )?trial|trial rental|trial of (?:the )?(?:unit|device|TENS|H-?wave))\b/i,
    no: /\b(?:home )?trial:? (?:none|no\b|not done)|(?:TENS|H-?wave|unit|device|trial)\b[^.;]{0,20}\bnever (?:been )?(?:tried|used)|\b(?:has not|never) (?:had|tried|used)[^.;]{0,20}\b(?:TENS|H-?wave|unit|trial)/i,
  },
  {
    name: "packs suffice",
    when: /^(?!.*\bbed\b).*(?:\b(?:cold packs?|ice packs?|ordinary)\b)/i,
    says: /\b(?:packs?|ice)\b[^.]*\b(?:not enough|insufficient|failed|did not|inadequate)\b/i,
  },
  {
    name: "nothing else",
    when: /\bnothing else\b|\bother (?:options|treatment)s?\b.*\b(?:exhaust|unlikely|absence)|\bearlier (?:treatment|methods) (?:has|have) failed|previous methods/i,
    says: /\b(?:have not worked|nothing else is likely|plateau|unlikely to (?:help|improve)|no lasting (?:relief|gain)|failed|exhausted)\b/i,
  },
  {
    name: "repeat injection",
    when: /\brepeat (?:injection|block)|\bfor (?:a )?repeat|\bfurther injections?\b/i,
    says: /\b(?:no (?:spinal |previous |prior )?injections? before|first injection|never had an injection|\d{2}\s*(?:%|percent) relief for)\b/i,
  },
  {
    name: "under fluoroscopy",
    when: /\bfluoroscop\w*|\bimage[- ]guid\w*|\bimaging guidance/i,
    yes: /\b(?:fluoro(?:scop\w*)?|image[- ]guid\w*|C-?arm)\b/i,
    plannedCounts: true,
  },
  {
    name: "levels",
    when: /^(?!.*\b(?:fusion|testosterone|care|skill|surgery|herniation|risk|same)\b).*\b(?:root |joint |interlaminar )?levels?\b/i,
    yes: /\b(?:one|single|two|1|2) levels?\b|\b[LCT]\d-(?:[LCST])?\d\b[^.]*\binjection/i,
    plannedCounts: true,
  },
];
