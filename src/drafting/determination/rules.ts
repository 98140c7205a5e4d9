import type { Determination, Quantity, Side } from "../../vocabulary.ts";
import { affirms, type ClinicalRecord, type RecordSentence } from "./clinical-record.ts";
import type { TreatmentFamily } from "./treatment-family.ts";

export interface RuleContext {
  family: TreatmentFamily;
  item: { request: string; quantity: Quantity; bodyRegion: string | null; side: Side | null };
  age: number | null;
  asOf: string | null;
  /** Days from the injury to the day that the case is decided as of. */
  daysSinceInjury: number | null;
  medications: string[];
  record: ClinicalRecord;
  /** Visits to which the governing excerpt limits a course. */
  limitVisits: number | null;
  /** What was proposed for the operation in the same file, for what only serves it. */
  surgery: Determination | null;
}

/** A clinical reason that decides a kind of treatment, with the sentences of the record behind it. */
export interface Reason {
  determination: Determination;
  /** One sentence in plain words; claims no absence. */
  because: string;
  support: RecordSentence[];
  allowed?: Quantity;
}

type Rule = (context: RuleContext) => Reason | undefined;

const NEUROLOGIC_LEVEL =
  /\b(?:dermatom\w*|myotom\w*|[cl]\s?-?\d\b|s1\b|nerve root|radicul\w*|lumbar (?:four|five)|foot drop|[0-4][+-]?(?:\/| out of )5)/i;
const DEFICIT =
  /\b(?:(?:decreas|diminish|reduc|impair|alter|absent|lost|loss of|depress)\w*\s+(?:(?:light|pinprick|touch|and|to|the|deep|tendon|motor|right|left|bilateral|[clst]\d\S*)\s+){0,5}(?:sensation|sensory|reflex\w*|strength|pinprick|sensibility|(?:\w+ ){0,3}dermatom\w*(?: sensation)?)|(?:sensation|sensory|reflex\w*|strength|ankle jerk|pinprick)[^.;]{0,40}\b(?:decreas|diminish|reduc|impair|absent|lost|depress)\w*|(?:motor )?weakness\b[^.;]{0,40}\b[0-4][+-]?(?:\/| out of )5|strength[^.;]{0,30}\b[0-4][+-]?(?:\/| out of )5|foot drop)/i;
const RED_FLAG =
  /\b(?:cauda equina|saddle an(?:a?)esthesia|bowel (?:or|and) bladder|incontinence|progressive (?:neurologic|motor|weakness)|myelopath\w*|tumou?r|cancer|osteomyelitis|infection of|acute fracture|dislocation)\b/i;
const CONSERVATIVE =
  /\b(?:physical therapy|physiotherapy|occupational therapy|\bPT\b|chiropractic|home exercise|therapy sessions?)\b/i;
const PLANNED =
  /\b(?:request\w*|order\w*|await\w*|recommend\w*|schedul\w*|plan(?:ned)?|refer\w*|not (?:yet )?(?:started|begun)|had not started)\b/i;

/** Rules by kind of treatment, in the order in which they are asked; what none decides is left to the criteria. */
export const RULES: Partial<Record<TreatmentFamily, Rule[]>> = {
  nsaid: [authorizedInPart, antiInflammatory],
  "acid-suppressant": [acidSuppressant],
  opioid: [authorizedInPart, opioidTaper],
  "weaned-drug": [benzodiazepineTaper],
  "drug-test": [drugTest],
  imaging: [spineImaging, jointImaging],
  electrodiagnostics: [electrodiagnostics],
  therapy: [authorizedInPart, therapyCourse],
  "postoperative-therapy": [postoperativeTherapy],
  acupuncture: [authorizedInPart, acupuncture],
  consultation: [authorizedInPart, consultation],
  epidural: [epidural],
  surgery: [surgery],
  "surgical-adjunct": [surgicalAdjunct],
  support: [support],
  psychology: [authorizedInPart, psychologicalEvaluation],
  stimulator: [authorizedInPart],
  program: [authorizedInPart],
  topical: [authorizedInPart],
  drug: [authorizedInPart, nervePainDrug],
  injection: [jointInjection],
  "muscle-relaxant": [authorizedInPart],
};

const acute = (context: RuleContext) => context.daysSinceInjury !== null && context.daysSinceInjury <= 92;
const weeks = (context: RuleContext) =>
  context.daysSinceInjury === null ? Number.POSITIVE_INFINITY : context.daysSinceInjury / 7;

/** Care that was given, not only asked for. */
function conservativeCare(record: ClinicalRecord): RecordSentence | undefined {
  return record.sentences.find(({ text }) => CONSERVATIVE.test(text) && (!PLANNED.test(text) || GIVEN.test(text)));
}
const GIVEN =
  /\b(?:has included|have included|included|treatments? (?:to date|rendered)|completed|attended|underwent|received|has had|did not help|no (?:relief|improvement|benefit)|minimal improvement|failed)\b/i;

/** What has been authorised is the guideline's first course; the rest is judged by the progress made with it. */
function authorizedInPart({ item }: RuleContext): Reason | undefined {
  if (!SPLIT.test(item.request)) return undefined;
  return {
    determination: "upheld",
    because:
      "Part of the request has been authorized already, and whether more is needed is judged by the progress made with it.",
    support: [],
  };
}

/** An anti-inflammatory is first-line in the first months, and later where its benefit is on record. */
function antiInflammatory({ record, ...context }: RuleContext): Reason | undefined {
  const harm = record.findAffirmed(
    /\b(?:gastric ulcer|peptic ulcer|gi bleed\w*|gastrointestinal bleed\w*|bleeding ulcer|renal (?:failure|insufficiency)|kidney disease)\b/i,
  );
  if (harm)
    return {
      determination: "upheld",
      because: "A condition is on record that speaks against an anti-inflammatory drug.",
      support: [harm],
    };
  const useless = record.findAffirmed(
    /\b(?:no (?:benefit|relief|improvement)|not help\w*|ineffective|without (?:benefit|relief))\b[^.]{0,40}\b(?:nsaids?|naproxen|ibuprofen|motrin|anti-?inflammator\w*)|\b(?:nsaids?|naproxen|ibuprofen|motrin|anti-?inflammator\w*)\b[^.]{0,40}\b(?:no (?:benefit|relief|improvement)|(?:did|does|has) not help\w*|ineffective)/i,
  );
  if (useless) return undefined;
  const benefit = record.findAffirmed(
    /\b(?:nsaids?|naproxen|naprosyn|ibuprofen|motrin|diclofenac|etodolac|meloxicam|nabumetone|relafen|anti-?inflammator\w*)\b/i,
    /\b(?:help\w*|relie[fv]\w*|reduc\w*|improv\w*|benefit\w*|effective|from \d+ to \d+|lets|allows|\d+\/10)\b/i,
  );
  if (!acute({ record, ...context }) && !benefit) return undefined;
  const pain = benefit ?? record.findMention(/\b(?:pain|sprain|strain|arthr\w*|tend\w*|inflamm\w*)\b/i);
  return {
    determination: "overturned",
    because: benefit
      ? "Relief from the anti-inflammatory drug is on record, and it is continued for a painful condition for which it is recommended."
      : "The injury is recent, and an anti-inflammatory drug is first-line treatment for its pain.",
    support: pain ? [pain] : [],
  };
}

function acidSuppressant({ record, age, medications }: RuleContext): Reason | undefined {
  const drugs =
    /\b(?:nsaids?|naproxen|naprosyn|anaprox|ibuprofen|motrin|diclofenac|voltaren|etodolac|meloxicam|mobic|nabumetone|relafen|ketoprofen|celebrex|aspirin|anti-?inflammator\w*)\b/i;
  const nsaid = record.findAffirmed(drugs);
  if (!nsaid && !medications.some((drug) => drugs.test(drug))) return undefined;
  const risk = record.findAffirmed(
    /\b(?:ulcer\w*|gi bleed\w*|gastrointestinal bleed\w*|bleeding|perforation|melena|anticoagula\w*|warfarin|corticosteroid use|dyspepsia|gastritis|gerd|reflux|heartburn|gastrointestinal (?:upset|symptoms|distress)|stomach (?:upset|pain)|epigastric)\b/i,
  );
  if (!risk && !(age !== null && age > 65)) return undefined;
  return {
    determination: "overturned",
    because: risk
      ? "An anti-inflammatory drug is taken, and a risk or symptom of the stomach is on record."
      : "An anti-inflammatory drug is taken at an age that the guideline counts as a risk for the stomach.",
    support: [nsaid, risk].filter((sentence) => sentence !== undefined),
  };
}

/** Letters of 2016 and later uphold or overturn only. */
const MODIFIED_UNTIL = "2016-01-01";

/** Daily use over months is reduced step by step; older letters modified the supply for it. */
function opioidTaper(context: RuleContext): Reason | undefined {
  if (!longUse(context) || (context.asOf ?? "9") >= MODIFIED_UNTIL || !context.item.quantity.tablets) return undefined;
  const use = context.record.sentences.find(
    ({ text }) => LONG_USE.test(text) && drugPattern(context.item.request).test(text),
  );
  return {
    determination: "modified",
    because: "Daily use over a long time calls for a taper and not for an abrupt stop.",
    support: use ? [use] : [],
    allowed: { tablets: taperSupply(context.item.quantity.tablets) },
  };
}

function benzodiazepineTaper(context: RuleContext): Reason | undefined {
  if (
    !/xanax|alprazolam|ativan|lorazepam|valium|diazepam|klonopin|clonazepam|restoril|temazepam|benzodiazepine/i.test(
      context.item.request,
    )
  )
    return undefined;
  return opioidTaper(context);
}

const LONG_USE =
  /\b(?:since (?:19|20)\d\d|for (?:many |several |\d+ |two |three |four |five )?years|chronic(?:ally)? (?:use|opioid)|long[- ]term|(?:four|three|six|\d) times (?:a|per) day|qid|tid|daily)\b/i;

/** Use on record in a claim older than half a year, unless the records speak of a first prescription. */
function longUse({ record, item, daysSinceInjury }: RuleContext): boolean {
  if (daysSinceInjury !== null && daysSinceInjury <= 180) return false;
  const first = record.findAffirmed(
    /\b(?:first prescription|newly prescribed|new prescription|trial of|begin|start(?:ed|ing)?)\b/i,
    drugPattern(item.request),
  );
  return !first && record.findMention(drugPattern(item.request)) !== undefined;
}

function drugPattern(request: string): RegExp {
  const [name = "opioid"] = /[a-z]{4,}/i.exec(request) ?? [];
  return new RegExp(`\\b(?:${name}|opioids?|hydrocodone|oxycodone|benzodiazepines?)\\b`, "i");
}

/** A quarter less than the monthly supply, to a multiple of ten: the first step of a slow taper. */
function taperSupply(tablets: number): number {
  return Math.max(10, Math.floor((tablets * 0.75) / 10) * 10);
}

function drugTest({ record, medications }: RuleContext): Reason | undefined {
  const opioid =
    /\b(?:norco|vicodin|hydrocodone|oxycodone|percocet|morphine|tramadol|ultram|opioids?|opiates?|fentanyl|methadone|tylenol (?:#|no\.? ?)3|codeine|nucynta)\b/i;
  const taking = record.findAffirmed(opioid);
  if (!taking && !medications.some((drug) => opioid.test(drug))) return undefined;
  const doubt =
    record.findAffirmed(
      /\b(?:inconsistent|not detected|moderate risk|high risk|aberrant|misuse|no prior (?:urine|drug)|initiat\w+|opioid agreement|pain agreement)\b/i,
    ) ??
    record.sentences.find(
      ({ text }) =>
        /\b(?:drug (?:screen|test)|uds|udt|toxicology)/i.test(text) &&
        /\b(?:did not (?:show|contain)|lack(?:ed|s|ing)|no (?:hydrocodone|oxycodone|opioid)|negative for the prescribed|not prescribed|illicit)\b/i.test(
          text,
        ),
    );
  if (!doubt) return undefined;
  return {
    determination: "overturned",
    because: "An opioid is taken, and a test serves to check for misuse.",
    support: [taking, doubt].filter((s) => s !== undefined),
  };
}

const SPINE = /\b(?:cervical|thoracic|lumbar|lumbosacral|spine|neck|back|c-?spine|l-?spine|t-?spine|l\/s|c\/s)\b/i;

function spineImaging({ item, record }: RuleContext): Reason | undefined {
  if (!SPINE.test(`${item.request} ${item.bodyRegion ?? ""}`) || !/\bmri?\b|magnetic|ct\b/i.test(item.request))
    return undefined;
  const flag = record.findAffirmed(RED_FLAG);
  const deficit = record.sentences.find(({ text }) =>
    deficitInRegion(text, `${item.request} ${item.bodyRegion ?? ""}`),
  );
  if (/\brepeat\b/i.test(item.request) || hadSameImaging(record, item.request)) {
    const change = record.findAffirmed(
      /\b(?:new(?:ly)? (?:weakness|numbness|deficit|onset)|progressive|worsening (?:weakness|deficit)|significant change)\b/i,
    );
    return change && deficit
      ? {
          determination: "overturned",
          because: "The neurologic findings have changed since the earlier study.",
          support: [change, deficit],
        }
      : {
          determination: "upheld",
          because: "An earlier study has been done, and repeating it calls for a change in symptoms or findings.",
          support: [],
        };
  }
  if (!flag && !deficit) return undefined;
  return {
    determination: "overturned",
    because: flag
      ? "A red flag is on record."
      : "The examination shows a neurologic deficit, which is sufficient for imaging where symptoms persist.",
    support: [flag ?? deficit].filter((sentence) => sentence !== undefined),
  };
}

/** A deficit at a root of the part of the spine that is to be imaged. */
function deficitInRegion(sentence: string, region: string): boolean {
  const text = sentence.replace(/\s+/g, " ");
  if (!DEFICIT.test(text) || !NEUROLOGIC_LEVEL.test(text)) return false;
  const roots = [...text.matchAll(/\b([CLS])\s?-?\d\b/gi)].map(([, letter = ""]) => letter.toUpperCase());
  if (/lumbar (?:four|five)/i.test(text)) roots.push("L");
  if (/\b(?:cervical|neck|c-?spine)\b/i.test(region))
    return roots.length === 0 ? /\b(?:arm|hand|finger|upper|cervical)/i.test(text) : roots.includes("C");
  if (/\b(?:lumbar|low back|lumbosacral|l-?spine)\b/i.test(region))
    return roots.length === 0
      ? /\b(?:leg|foot|toe|lower|lumbar)/i.test(text)
      : roots.some((root) => root === "L" || root === "S");
  return false;
}

function hadSameImaging(record: ClinicalRecord, request: string): boolean {
  const region = /\b(cervical|thoracic|lumbar|shoulder|knee|ankle|wrist|hip|elbow)\b/i.exec(request)?.[1];
  if (!region) return false;
  return record.sentences.some(
    ({ text }) =>
      new RegExp(
        `\\bMRI\\b[^.]{0,40}\\b${region}\\b[^.]{0,60}\\b(?:show|reveal|demonstrat|performed|dated|document|note)`,
        "i",
      ).test(text.replace(/\s+/g, " ")) && !PLANNED.test(text),
  );
}

const JOINT = /\b(?:shoulder|knee|ankle|wrist|elbow|hip|hand|foot|finger|thumb)\b/i;
const JOINT_SIGN =
  /\bpositive\b[^.;]{0,80}\b(?:speed|yergason|o['’]?brien|neer|hawkins|jobe|empty can|drop arm|apprehension|impingement|cross[- ]?arm|mcmurray|lachman|drawer|apley|thessaly|patellar|pivot|valgus|varus|finkelstein|watson|grind|labral|fadir|faber)\w*|\b(?:speed|yergason|o['’]?brien|neer|hawkins|jobe|empty can|drop arm|mcmurray|lachman|drawer|apley|watson)['’]?s?\b[^.;]{0,40}\b(?:positive|\+)|\b(?:instability|unstable|locking|locked|giving way|buckling|(?<!trace |small |no )effusion|laxity|unable to (?:raise|lift|bear))\b/i;

const STABLE =
  /\b(?:stable ligaments?|no (?:joint line|instability|locking|laxity)|negative (?:mcmurray|lachman|impingement))\b/i;

/** Joints: signs of a derangement that a month of care has not settled. */
function jointImaging(context: RuleContext): Reason | undefined {
  const { item, record } = context;
  const joint = JOINT.exec(item.request);
  if (!joint || SPINE.test(item.request) || !/\bmri?\b|magnetic|arthrogram/i.test(item.request)) return undefined;
  if (hadSameImaging(record, item.request)) return undefined;
  const sign = record.sentences.find(({ text }) => affirms(text, JOINT_SIGN) && !STABLE.test(text));
  const care = conservativeCare(record);
  if (!sign || !care || weeks(context) < 4) return undefined;
  return {
    determination: "overturned",
    because: `The examination of the ${joint[0].toLowerCase()} shows signs of a derangement, and they have outlasted a period of conservative care.`,
    support: [sign, care],
  };
}

const PARESTHESIA = /\b(?:numb\w*|tingl\w*|paresthesia\w*|radiat\w*|radicul\w*|shooting|burning)\b/i;
const NERVE_SIGN =
  /\b(?:tinel|phalen|spurling|durkan|straight leg rais\w*|slr)\b[^.;]{0,40}\b(?:positive|\+)|\bpositive\b[^.;]{0,50}\b(?:tinel|phalen|spurling|durkan|straight leg|slr)/i;

/** Electrodiagnosis helps where nerve symptoms last beyond three to four weeks and the examination leaves the cause open. */
function electrodiagnostics(context: RuleContext): Reason | undefined {
  const { record } = context;
  if (weeks(context) <= 4) return undefined;
  const symptom = record.findAffirmed(PARESTHESIA);
  const deficit = record.findAffirmed(DEFICIT);
  const sign = deficit ?? record.findAffirmed(NERVE_SIGN);
  if (!symptom || !sign) return undefined;
  const compressed = record.findAffirmed(
    /\b(?:displac|compress|imping|abut|contact)\w*\b[^.;]{0,50}\b(?:nerve|root)|\b(?:nerve|root)s?\b[^.;]{0,40}\b(?:displac|compress|imping)\w*/i,
  );
  if (deficit && compressed) {
    return {
      determination: "upheld",
      because: "Examination and imaging already show which root is affected, so that the study would add nothing.",
      support: [deficit, compressed],
    };
  }
  return {
    determination: "overturned",
    because:
      "Symptoms of a nerve have lasted more than four weeks, and the examination supports them without settling their source.",
    support: [symptom, sign],
  };
}

/** The visits of a request, the lower number of a range: "1 to 2 times per week for 4 weeks" may be four. */
function visitsAsked({ request, quantity }: RuleContext["item"]): number | undefined {
  const range =
    /\b(\d+)\s*(?:to|-)\s*\d+\s*(?:times|x|visits)?\s*(?:a|per|\/)?\s*w(?:ee)?k\w*\s*(?:x|for|times)?\s*(\d+)\s*w/i.exec(
      request,
    );
  if (range) return Number(range[1]) * Number(range[2]);
  return quantity.visits;
}

const IMPROVED =
  /\b(?:improv\w+|helping|helped|helps|better|decreas\w+ (?:in )?pain|pain (?:had|has|is|was) decreased|reduc\w+ (?:in )?(?:pain|restrictions)|increas\w+ (?:in )?(?:range|function|strength|motion)|progress\w*|gain\w*)\b/i;
const UNIMPROVED =
  /\b(?:(?:no|minimal|little|slight|without|not) (?:\w+ ){0,3}(?:improve\w*|help\w*|benefit\w*|better|relief|change)|did not help|not (?:particularly )?(?:beneficial|proven)|unchanged|worse\w*|a little)\b/i;
const SPLIT = /\boriginal request\b|\bauthori[sz]ed by the claims administrator\b/i;

function therapyCourse(context: RuleContext): Reason | undefined {
  const { item, record } = context;
  if (SPLIT.test(item.request)) return undefined;
  const asked = visitsAsked(item);
  if (asked === undefined || /modalit|infrared|passive/i.test(item.request)) return undefined;
  const chiropractic = /chiro|manipul/i.test(item.request);
  const mention = chiropractic
    ? /\b(?:chiropractic|manipulation)\b/i
    : /\b(?:(?<!massage |shockwave |drug |medication )therapy|physiotherapy|PT)\b/i;
  const prior = record.sentences.find(({ text }) => mention.test(text) && (!PLANNED.test(text) || GIVEN.test(text)));
  if (!prior) {
    if (!acute(context) || asked > (chiropractic ? 6 : 10) || /additional|continu|more/i.test(item.request))
      return undefined;
    return {
      determination: "overturned",
      because: `The injury is recent, the request is a first course of ${asked} visits, and that is within what the guideline allows to begin with.`,
      support: [],
    };
  }
  const response = record.findAffirmed(
    IMPROVED,
    /\b(?:therapy|treatment|PT|chiropractic|pain|symptom\w*|function\w*|visit|gradually)\b/i,
  );
  const poor = record.findMention(UNIMPROVED);
  if (!response || poor || asked > 6) return undefined;
  return {
    determination: "overturned",
    because:
      "Earlier visits have brought improvement, and the few more that are asked for stay within the guideline's course.",
    support: [prior, response],
  };
}

/** After an operation the general course limits the visits; those attended since then count, earlier ones do not. */
function postoperativeTherapy(context: RuleContext): Reason | undefined {
  const { item, record, limitVisits } = context;
  const operated = record.findAffirmed(
    /\b(?:status post|s\/p|underwent|operative report|post-?op(?:erative)? visit|weeks after (?:\w+ ){0,3}(?:surgery|arthroscopy|operation|repair))/i,
  );
  if (!operated) return surgicalAdjunct(context);
  const asked = visitsAsked(item);
  if (asked === undefined || limitVisits === null) return undefined;
  const { count, sentence } = countPostoperativeVisits(record);
  const left = limitVisits - count;
  const gain = record.findAffirmed(
    IMPROVED,
    /\b(?:flex\w*|motion|strength|walk\w*|function\w*|therap\w*|visits?|score|lefs|pain)\b/i,
  );
  if (count > 0 && !gain) return undefined;
  const support = [sentence, gain].filter((found) => found !== undefined);
  const course = `The general course after this operation is ${limitVisits} visits, and ${count} of them have been attended`;
  if (left <= 0) return { determination: "upheld", because: `${course}, so that none remain.`, support };
  if (asked <= left)
    return {
      determination: "overturned",
      because: `${course}; the ${asked} that are asked for stay within it.`,
      support,
    };
  return {
    determination: "modified",
    because: `${course}; ${left} remain of the ${asked} that are asked for.`,
    support,
    allowed: { visits: left },
  };
}

const NUMBER_WORDS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** The highest count of visits since the operation that a therapy record or report gives. */
function countPostoperativeVisits(record: ClinicalRecord): { count: number; sentence: RecordSentence | undefined } {
  let best: { count: number; sentence: RecordSentence | undefined } = { count: 0, sentence: undefined };
  for (const sentence of record.sentences) {
    const text = sentence.text.replace(/\s+/g, " ");
    if (!/\bpost-?\s?(?:op|surg)/i.test(text) || /\b(?:request\w*|recommend\w*|auth\w*|more visits)\b/i.test(text))
      continue;
    const patterns = [
      /\bpost-?op(?:erative)? (?:visit|session)s? #?(\d{1,2})\b/gi,
      /\b(\d{1,2}|[a-z]+) post-?(?:op(?:erative)?|surgical) (?:\w+ )?(?:visits|sessions)\b/gi,
    ];
    for (const [, written = ""] of patterns.flatMap((pattern) => [...text.matchAll(pattern)])) {
      const word = NUMBER_WORDS.indexOf(written.toLowerCase());
      const count = word >= 0 ? word : Number(written);
      if (Number.isFinite(count) && count > best.count) best = { count, sentence };
    }
  }
  return best;
}

const NEVER = /\b(?:none before|never (?:had|tried)|no (?:prior|previous)|has not had|not (?:yet )?(?:had|tried))\b/i;

function acupuncture(context: RuleContext): Reason | undefined {
  const { item, record } = context;
  const asked = visitsAsked(item);
  if (asked === undefined || SPLIT.test(item.request)) return undefined;
  const prior = record.sentences.find(
    ({ text }) => /\bacupuncture\b/i.test(text) && !NEVER.test(text) && (!PLANNED.test(text) || GIVEN.test(text)),
  );
  if (prior) {
    const gain = record.findAffirmed(/\bacupuncture\b/i, IMPROVED);
    if (!gain || asked > 6 || UNIMPROVED.test(gain.text)) return undefined;
    return {
      determination: "overturned",
      because: "Acupuncture has brought improvement, and the request stays within the usual number of visits.",
      support: [gain],
    };
  }
  if (asked > 8) return undefined;
  const care = conservativeCare(record);
  return {
    determination: "overturned",
    because:
      "The request is a first trial of acupuncture beside other care, within the number of visits in which an effect should show.",
    support: care ? [care] : [],
  };
}

const PATHOLOGY =
  /\b(?:extru(?:sion|ded)|sequest\w*|herniat\w*|full[- ]thickness|high[- ]grade|complete tear|rupture\w*|(?:meniscal|labral|rotator cuff|ligament|tendon) tear|fracture\w*|severe stenosis|nerve root (?:compression|impingement)|cord compression|dislocat\w*)\b/i;

function consultation(context: RuleContext): Reason | undefined {
  const { item, record } = context;
  if (
    SPLIT.test(item.request) ||
    (context.item.quantity.visits ?? 1) > 2 ||
    /\btimes? [2-9]|\bx ?[3-9]\b/i.test(item.request)
  )
    return undefined;
  if (/therapy|initial exam\b/i.test(item.request)) return undefined;
  if (acute(context) && /\bfollow[- ]?up|\boffice visit|\bre-?evaluation/i.test(item.request)) {
    return {
      determination: "overturned",
      because: "A recent injury is under treatment, and a visit to follow its course belongs to that care.",
      support: [],
    };
  }
  const finding = record.findAffirmed(PATHOLOGY) ?? record.findAffirmed(DEFICIT);
  if (!finding) return undefined;
  return {
    determination: "overturned",
    because: "The findings are of a kind on which a specialist's opinion may change the plan of care.",
    support: [finding],
  };
}

/** A block that was given already: another one asks for what it did, which the criteria judge. */
function hadEpidural(record: ClinicalRecord): boolean {
  return record.sentences.some(
    ({ text }) =>
      /\bepidural\b/i.test(text) &&
      !NEVER.test(text) &&
      (/\b(?:one|two|three|previous|prior|first|second|underwent|received|had)\b[^.;]{0,40}\bepidural/i.test(text) ||
        /\d+ ?(?:%|percent)/i.test(text)),
  );
}

function epidural({ item, record }: RuleContext): Reason | undefined {
  const deficit = record.sentences.find(({ text }) =>
    deficitInRegion(
      text,
      `${item.request} ${item.bodyRegion ?? ""} ${/\b[LS]\d/.test(item.request) ? "lumbar" : /\bC\d/.test(item.request) ? "cervical" : ""}`,
    ),
  );
  const image = record.findAffirmed(
    /\b(?:mri|imaging|emg|scan)\b[\s\S]*\b(?:displac|compress|imping|abut|contact|protrusion|herniat|extru|stenosis)|\b(?:displac|compress|imping|abut)\w*\b[^.;]{0,50}\b(?:nerve|root)/i,
  );
  const care = conservativeCare(record);
  if (!deficit || !image || !care) return undefined;
  if (/\brepeat|second|#2\b/i.test(item.request) || hadEpidural(record)) return undefined;
  return {
    determination: "overturned",
    because:
      "Radiculopathy is shown by examination, imaging corroborates it, and conservative care has not settled it.",
    support: [deficit, image, care],
  };
}

function surgery({ record, ...context }: RuleContext): Reason | undefined {
  const tear = record.findAffirmed(
    /\b(?:full[- ]thickness|complete (?:tear|rupture)|displaced fracture|unstable fracture|locked knee|bucket[- ]handle|ruptured? (?:of|acl|anterior|achilles|biceps|quadriceps)|acl tear|achilles rupture|progressive (?:neurologic|motor|weakness)|cauda equina)\b/i,
  );
  if (tear && !/almost|near|partial|suspect|possible/i.test(tear.text)) {
    return {
      determination: "overturned",
      because: "A structural lesion is shown for which an operation is indicated.",
      support: [tear],
    };
  }
  const lesion = record.findAffirmed(PATHOLOGY);
  const care = conservativeCare(record);
  if (lesion && care && weeks({ record, ...context }) >= 13 && record.findMention(UNIMPROVED)) {
    return {
      determination: "overturned",
      because: "Imaging shows the lesion, and three months of conservative care have not settled it.",
      support: [lesion, care],
    };
  }
  return undefined;
}

function surgicalAdjunct({ surgery: proposed }: RuleContext): Reason | undefined {
  if (proposed === "upheld")
    return {
      determination: "upheld",
      because: "The operation itself is not supported, so that what only serves it is not necessary either.",
      support: [],
    };
  if (proposed === "overturned")
    return { determination: "overturned", because: "The operation is supported, and this serves it.", support: [] };
  return undefined;
}

function support(context: RuleContext): Reason | undefined {
  const { item, record } = context;
  if (/work ?station|ergonomic/i.test(item.request)) {
    const posture = record.findAffirmed(/\b(?:sitting|standing|typing|keyboard|desk)\b/i);
    if (!acute(context) || !posture) return undefined;
    return {
      determination: "overturned",
      because:
        "Position at work bears on the symptoms, and changes of the workplace are recommended early after an injury.",
      support: [posture],
    };
  }
  if (
    !/\b(?:crutch|splint|walker|boot|sling|cane|brace)/i.test(item.request) ||
    /back|lumbar|\blso\b/i.test(item.request)
  )
    return undefined;
  // A wrist splint is first-line for nerve and tendon disorders at any time; other joints are supported after a recent injury.
  const wrist = /\b(?:wrist|thumb|hand)\b/i.test(item.request);
  const need = wrist
    ? record.findAffirmed(/\b(?:carpal tunnel|de quervain\w*|tenosynovitis|tendinitis|sprain|fracture|trigger)\b/i)
    : acute(context)
      ? record.findAffirmed(/\b(?:fracture\w*|instability|unstable|ligament tear|sprain\w*|unable to bear)\b/i, JOINT)
      : undefined;
  if (!need) return undefined;
  return {
    determination: "overturned",
    because: "A disorder of the joint is on record for which support is recommended for a time.",
    support: [need],
  };
}

/** A first steroid injection of a joint or tendon sheath, where the disorder suits it and simpler care has been given. */
function jointInjection({ item, record }: RuleContext): Reason | undefined {
  const { request } = item;
  if (!/\b(?:steroid|cortisone|kenalog|subacromial|intra-?articular|trigger finger|carpal tunnel)\b/i.test(request))
    return undefined;
  if (!/\b(?:shoulder|subacromial|knee|wrist|hand|finger|thumb|elbow|carpal)\b/i.test(request)) return undefined;
  if (/\b(?:series|repeat|second|third|prp|platelet|block)\b/i.test(request)) return undefined;
  const disorder = record.findAffirmed(
    /\b(?:impingement|bursitis|rotator cuff (?:syndrome|tend\w+|strain)|tendin\w+|tendon\w*|adhesive capsulitis|frozen shoulder|osteoarthr\w*|trigger finger|carpal tunnel|de quervain\w*|epicondyl\w*)\b/i,
  );
  const care = conservativeCare(record);
  const earlier = record.findAffirmed(
    /\b(?:prior|previous|earlier|last|two|three) (?:steroid |cortisone )?injections?\b/i,
  );
  if (!disorder || !care || earlier) return undefined;
  return {
    determination: "overturned",
    because:
      "The disorder is one for which an injection is an option, and exercise and medication have been tried before it.",
    support: [disorder, care],
  };
}

/** Drugs for nerve pain go on where a fall of pain by nearly a third is measured with them. */
function nervePainDrug({ item, record }: RuleContext): Reason | undefined {
  const [name = ""] =
    /\b(?:gabapentin|neurontin|gralise|pregabalin|lyrica|duloxetine|cymbalta|nortriptyline|amitriptyline)\b/i.exec(
      item.request,
    ) ?? [];
  if (name === "") return undefined;
  const drug = new RegExp(`\\b${name}\\b`, "i");
  if (record.findAffirmed(/\b(?:quit|stopped|discontinued|no longer takes|not taking)\b/i, drug)) return undefined;
  const measured = record.sentences.find(({ text }) => drug.test(text) && painFall(text) >= 0.3);
  const nerve = record.findAffirmed(/\b(?:neuropath\w*|radicul\w*|burning|shooting|tingling|numb\w*)\b/i);
  if (!measured || !nerve) return undefined;
  return {
    determination: "overturned",
    because:
      "The pain is of a nerve, and it falls with the drug by more than the third that counts as a moderate response.",
    support: [measured],
  };
}

/** The share by which a sentence says that pain falls: "8/10 without and 5/10 with", "from 7 to 4". */
function painFall(sentence: string): number {
  const text = sentence.replace(/\s+/g, " ");
  const score = "(\\d+(?:\\.\\d)?)(?: ?\\/ ?10| out of 10)?";
  const patterns: [RegExp, boolean][] = [
    [new RegExp(`${score} without\\b[^.;]{0,30}?${score} with\\b`, "i"), false],
    [new RegExp(`${score} with\\b(?!out)[^.;]{0,30}?${score} without\\b`, "i"), true],
    [new RegExp(`from (?:a )?${score} (?:down )?to (?:a )?${score}`, "i"), false],
  ];
  for (const [pattern, lowFirst] of patterns) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [first, second] = [Number(match[1]), Number(match[2])];
    const [high, low] = lowFirst ? [second, first] : [first, second];
    if (high > 0 && high <= 10 && low <= high) return (high - low) / high;
  }
  return 0;
}

function psychologicalEvaluation({ item, record }: RuleContext): Reason | undefined {
  if (!/\b(?:eval\w*|consult\w*|assess\w*|screen\w*)\b/i.test(item.request)) return undefined;
  const symptom = record.findAffirmed(
    /\b(?:depress\w*|anxi\w*|ptsd|post-?traumatic|insomnia|panic|adjustment disorder|suicid\w*)\b/i,
  );
  return (
    symptom && {
      determination: "overturned",
      because: "Psychological symptoms are on record, and an evaluation is recommended to find what they need.",
      support: [symptom],
    }
  );
}
