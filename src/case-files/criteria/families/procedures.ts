import type { Family } from "../family.ts";

const DEVICE =
  "(?:brace|splint|straps?|stay|velcro|sleeve|unit|device|machine|TENS|orthotics?|insoles?|cane|walker|crutch\\w*|pump|pads?|leads?)";
const UNUSABLE =
  "(?:broke\\w*|torn|worn|wore|lost|stolen|gone|cracked|frayed|tape[sd]?|falling apart|does(?: not|n['’]t) (?:work|hold|fit|charge)|no longer (?:works|holds|fits))";

/** Criteria about single procedures and devices, each with the words in which charts answer it. */
export const PROCEDURES: readonly Family[] = [
  {
    name: "on the same day",
    when: /^same day as\b/i,
    says: /\b(?:injections?|blocks?|ESI|MBBs?)\b[^.;]{0,60}\b(?:(?:on |at )?the same (?:day|session|visit|sitting|time)|same-day|concurrent\w*|at one (?:session|sitting))\b/i,
    no: /\b(?:nothing else|no other (?:injection|block|procedure)s?)\b[^.;]{0,40}\b(?:injected|done|given|performed|planned|day|session)\b/i,
    plannedCounts: true,
    strict: true,
    final: true,
  },
  {
    name: "thenar muscles",
    when: /\bthenar\b/i,
    says: /\bthenar\b[^.;]{0,30}\b(?:atroph\w*|wast\w*|weak\w*|loss|flat\w*|thin\w*|4[+-]?\/5)|\b(?:atroph\w*|wast\w*|weak\w*|flat\w*)\b[^.;]{0,20}\bthenar\b|\b(?:APB|thumb abduction|abductor pollicis\w*)\b[^.;]{0,16}(?:[0-4][+-]?\/5|weak)/i,
    no: /\b(?:no|without) (?:\w+ ){0,2}(?:thenar )?(?:atroph\w*|wast\w*)[^.;]{0,20}(?:thenar)?|\bthenar (?:bulk |strength |muscles? )*(?:is |are )?(?:ok|normal|full|good|preserved|kept|intact)|\b(?:APB|thumb abduction)\b[^.;]{0,10}5\/5/i,
    strict: true,
    final: true,
  },
  {
    name: "severity of the carpal tunnel syndrome",
    when: /^severe (?:carpal tunnel|CTS|median)/i,
    says: /(?<!\bnot (?:yet )?)\bsevere\b[^.;]{0,40}\b(?:carpal tunnel|CTS|median)\b|\b(?:carpal tunnel|CTS|median)\b[^.;]{0,50}\bsevere\b|\bthenar (?:atroph|wast)\w*|\b(?:axonal loss|denervation)\b[^.;]{0,30}\b(?:APB|thenar|median)|\b(?:APB|thenar|median)\b[^.;]{0,30}\b(?:axonal loss|denervation)\b/i,
    no: /\b(?:mild|moderate)(?:ly)?\b[^.;]{0,40}\b(?:carpal tunnel|CTS|median)\b|\b(?:carpal tunnel|CTS|median)\b[^.;]{0,50}\b(?:mild|moderate)\b|\bno (?:\w+ )?(?:carpal tunnel|CTS)\b/i,
    final: true,
  },
  {
    name: "sedation for the block",
    when: /\bblock\b.*\bsedation\b|\bwithout sedation\b/i,
    says: /\b(?:no|without|not) (?:\w+ ){0,2}(?:sedat\w*|versed|midazolam)\b|\b(?:sedation|sedative)\s*:?\s*(?:none|not (?:given|used))|\blocal (?:anesthetic )?only\b/i,
    no: /\b(?:under|with|received|given|IV|conscious) (?:\w+ ){0,2}sedation\b|\b(?:versed|midazolam|fentanyl)\b[^.;]{0,16}\b(?:mg|mcg|given|IV)\b/i,
    strict: true,
    final: true,
  },
  {
    name: "care after the procedure",
    when: /^a plan of exercise or further care\b/i,
    says: /\b(?:after (?:it|this|that|the (?:procedure|ablation|injection|RFA|block))|following (?:it|the (?:procedure|ablation|RFA))|afterwards?|then)\b[^.;]{0,60}\b(?:therapy|PT|exercis\w*|strengthen\w*|HEP|program|taper\w*|lower)|\b(?:continue|cont) (?:\w+ ){0,2}(?:HEP|home (?:exercise|program))/i,
    strict: true,
    final: true,
  },
  {
    name: "fusion at the level",
    when: /^fusion at the level\b/i,
    says: /\b(?:s\/p|status post|prior|previous|had|underwent|solid)\b[^.;]{0,30}\bfusion\b|\bfusion\b[^.;]{0,20}\b(?:(?:19|20)\d\d|is planned|scheduled|recommended)|\b(?:surgery|operation) (?:is |was )?(?:planned|scheduled)\b/i,
    no: /\b(?:no|without|never) (?:\w+ ){0,3}(?:fusion|surger\w+|operations?|back surgery)\b|\bnot a (?:surgical )?candidate|\bno surgical (?:plan|option|question|indication)/i,
    strict: true,
    final: true,
  },
  {
    name: "radicular pain with a facet procedure",
    when: /^facet\b.*\bradicular\b/i,
    says: /\bradicul\w+ (?:pain|symptoms?|signs?)\b|\b(?:radiates?|radiating|shoots?|shooting)\b[^.;]{0,30}\b(?:foot|feet|calf|below the knee|toes?)\b|\bradiculopathy\b/i,
    no: /\b(?:no|without|denies|not|non-?) ?(?:\w+ ){0,3}(?:radic\w*|leg (?:pain|symptoms?|sx)|radiat\w*|arm pain)\b|\b(?:does|do) not (?:go|run|radiate) (?:down|below|past|into)|\bnothing below the knee|\bSLR[^.;]{0,12}\bneg/i,
    final: true,
  },
  {
    name: "device out of use",
    when: /\b(?:device|brace|unit)\b.*\b(?:broken|worn out|lost)\b/i,
    says: new RegExp(`\\b${DEVICE}\\b[^.;]{0,40}\\b${UNUSABLE}\\b|\\b${UNUSABLE}\\b[^.;]{0,24}\\b${DEVICE}\\b`, "i"),
    strict: true,
    final: true,
  },
  {
    name: "nobody else drives",
    when: /^nobody else can\b/i,
    says: /\b(?:lives alone|no (?:family|one|relatives?|friends?)\b[^.;]{0,30}\b(?:drive|take|nearby|help)|nobody (?:else )?(?:can|to|who)\b|(?:wife|husband|spouse|partner|son|daughter|sister|brother|mother|father) (?:cannot|can['’]?t|does not|doesn['’]t) drive)/i,
    no: /\b(?:wife|husband|spouse|partner|son|daughter|sister|brother|mother|father|friend|neighbou?r|family) (?:\w+ )?(?:drives?|drove|takes|took|brings|brought|can (?:drive|take|bring)|will (?:drive|take))\b|\b(?:driven|brought|dropped off) by (?:his|her|a|the)\b/i,
    strict: true,
    final: true,
  },
  {
    name: "trips counted",
    when: /^the number of trips\b/i,
    says: /\b\d+ (?:round )?(?:trips?|rides?)\b|\b(?:trips?|rides?)\b[^.;]{0,20}\b(?:x|times) ?\d+|\btransport\w*\b[^.;]{0,40}\b\d+ (?:weeks|months|visits|times)/i,
    plannedCounts: true,
    strict: true,
    final: true,
  },
  {
    name: "single topical first",
    when: /^a single topical drug\b/i,
    says: /^(?!.*(?:\bcompound|%.*%)).*\b(?:voltaren gel|diclofenac (?:gel|1 ?%)|pennsaid|lidoderm|lidocaine patch\w*|flector|capsaicin|zostrix|biofreeze|bengay|icy hot|menthol|salonpas|OTC (?:cream|gel|rub)\w*)\b/i,
    no: /\b(?:no|never) (?:other |prior |previous )?(?:topicals?|creams?|gels?|patch\w*|rubs?)\b|\b(?:not|never) (?:\w+ ){0,2}(?:used|tried|had)\b[^.;]{0,60}\b(?:gel|creams?|patch\w*|topicals?|rubs?|voltaren|lidoderm|capsaicin)\b/i,
    strict: true,
    final: true,
  },
  {
    // A compound needs authorization before it is dispensed (8 CCR 9792.27.9).
    name: "prospective review",
    when: /^prospective review$/i,
    no: /\b(?:given|dispensed|supplied|provided|handed)\b[^.;]{0,40}\b(?:office|stock|clinic|in-house)\b/i,
    ofRequest: true,
    strict: true,
    final: true,
  },
  {
    name: "activity limited",
    when: /^activity has been limited\b/i,
    says: /\b(?:mod(?:ified)?\.? (?:duty|work)|light duty|off work|no (?:overhead|lift\w*|kneel\w*|squat\w*|ladders?|climb\w*)|(?:cannot|can['’]?t|unable to|could not|not able to) (?:do|work|lift|reach|carry|squat|kneel|climb|hang|grip|hold|walk|stand|raise|run)|has not worked|TTD)\b/i,
    no: /\b(?:no|without) (?:work |activity )?restrictions?\b|\b(?:back|returned|released|works?|working) (?:to |at |on )?(?:full|regular|unrestricted) duty\b/i,
    strict: true,
    final: true,
  },
];
