import { affirms } from "./clinical-record.ts";
import { acute, DEFICIT } from "./findings.ts";
import type { Reason, RuleContext } from "./rule-context.ts";

/** An anti-inflammatory is first-line in the first months, and later where its benefit is on record. */
export function antiInflammatory({ record, ...context }: RuleContext): Reason | undefined {
  const stomach = record.findAffirmed(
    /\b(?:gastric ulcer|peptic ulcer|gi bleed\w*|gastrointestinal bleed\w*|bleeding ulcer)\b/i,
  );
  // A COX-2 inhibitor is the one that is chosen for such a stomach.
  const selective = /\b(?:celebrex|celecoxib)\b/i.test(context.item.request);
  const organ = record.findAffirmed(
    /\b(?:renal (?:failure|insufficiency)|kidney disease|heart failure|myocardial infarction)\b/i,
  );
  const harm = organ ?? (selective ? undefined : stomach);
  if (selective && stomach && !harm)
    return {
      determination: "overturned",
      because: "The stomach has bled or been ulcerated, for which a COX-2 inhibitor is chosen among these drugs.",
      support: [stomach],
    };
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
      ? "Relief from the anti-inflammatory drug is on record, and it is continued for a painful condition."
      : "The injury is recent, and an anti-inflammatory drug is among the first treatments of its pain.",
    support: pain ? [pain] : [],
  };
}

const STOPPED =
  /\b(?:stopped|discontinued|d\/c['’]?d|quit|not taking|no longer (?:on|takes|taking|uses|using)|takes no)\b/i;

/** An acid suppressant protects where an anti-inflammatory meets a risk or symptom of the stomach. */
export function acidSuppressant({ record, age, medications }: RuleContext): Reason | undefined {
  const drugs =
    /\b(?:nsaids?|naproxen|naprosyn|anaprox|ibuprofen|motrin|diclofenac|voltaren|etodolac|meloxicam|mobic|nabumetone|relafen|ketoprofen|celebrex|aspirin|anti-?inflammator\w*)\b/i;
  const nsaid = record.sentences.find(({ text }) => affirms(text, drugs) && !STOPPED.test(text));
  if (!nsaid && record.sentences.some(({ text }) => drugs.test(text) && STOPPED.test(text))) return undefined;
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
    weighs: /\b(?:gi|gastro\w*|stomach|dyspepsia|heartburn|ulcer|bleed\w*|risk factor)\b/i,
  };
}

/** What a search for misuse found. */
const MISUSE =
  /\b(?:inconsistent|illicit|diver(?:ted|sion)|doctor[- ]shopping|early refills?|(?:two|three|several|multiple) prescribers|not on (?:the|his|her) list|(?:positive for|detected)[^.;]{0,20}(?:cocaine|heroin|methamphetamine))\b/i;

/**
 * An opioid goes on where the review that guidelines ask for is on record: relief, function, side effects, and a search for misuse that
 * found none.
 */
export function opioidContinued({ isDocumented, record }: RuleContext): Reason | undefined {
  if (record.findAffirmed(MISUSE)) return undefined;
  const reviewed =
    isDocumented(/\bpain relief from the opioid\b|\bimprovement in pain\b/i) &&
    isDocumented(/\bimprove\w* (?:in )?(?:function|daily activity)\b|\b(?:daily living|work function) improved\b/i) &&
    isDocumented(/\badverse effects\b/i) &&
    isDocumented(/\baberrant\b/i);
  if (!reviewed) return undefined;
  return {
    determination: "overturned",
    because:
      "Relief, better function, side effects and a search for misuse that found none are on record, which is what continued use of an opioid rests on.",
    support: [],
    weighs: /\b(?:first[- ]line|serotonergic|seizure|agreement|per day|maximum)\b/i,
  };
}

/** Letters of 2016 and later uphold or overturn only. */
const MODIFIED_UNTIL = "2016-01-01";

/** Daily use over months is reduced step by step; older letters modified the supply for it. */
export function opioidTaper(context: RuleContext): Reason | undefined {
  if (!longUse(context) || (context.asOf ?? "9") >= MODIFIED_UNTIL || !context.item.quantity.tablets) return undefined;
  const use = context.record.sentences.find(
    ({ text }) => LONG_USE.test(text) && drugPattern(context.item.request).test(text),
  );
  if (!use) return undefined;
  return {
    determination: "modified",
    because: "Daily use over a long time speaks for a taper rather than an abrupt stop.",
    support: [use],
    allowed: { tablets: taperSupply(context.item.quantity.tablets) },
  };
}

/** Benzodiazepines are tapered like opioids. */
export function benzodiazepineTaper(context: RuleContext): Reason | undefined {
  if (
    !/xanax|alprazolam|ativan|lorazepam|valium|diazepam|klonopin|clonazepam|restoril|temazepam|benzodiazepine/i.test(
      context.item.request,
    )
  )
    return undefined;
  return opioidTaper(context);
}

const LONG_USE =
  /\b(?:since (?:[\w,./-]+ ){0,3}(?:19|20)\d\d|for (?:many |several |\d+ |two |three |four |five )?years|chronic(?:ally)? (?:use|uses|taking|opioid)|long[- ]term|(?:months|years) (?:of|on))\b/i;

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

const TAKES_NONE =
  /\b(?:takes?|taking|uses?|on) no (?:opioids?|opiates?|narcotics?)\b|\bno (?:opioids?|opiates?|narcotics?) (?:is |are )?(?:now|currently|taken|used|prescribed)\b/i;

/** A drug test serves where an opioid is taken and its use is in doubt. */
export function drugTest({ record, medications }: RuleContext): Reason | undefined {
  const none = record.sentences.find(({ text }) => TAKES_NONE.test(text));
  if (none)
    return {
      determination: "upheld",
      because: "The records say that no opioid is taken, so that there is no use of one to check.",
      support: [none],
    };
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

/** Drugs for nerve pain go on where a fall of pain by nearly a third is measured with them. */
export function nervePainDrug(context: RuleContext): Reason | undefined {
  const { item, record } = context;
  const [name = ""] =
    /\b(?:gabapentin|neurontin|gralise|pregabalin|lyrica|topiramate|topamax|duloxetine|cymbalta|nortriptyline|amitriptyline)\b/i.exec(
      item.request,
    ) ?? [];
  if (name === "") return undefined;
  const drug = new RegExp(`\\b${name}\\b`, "i");
  if (record.findAffirmed(STOPPED, drug)) return undefined;
  const measured = record.sentences.find(({ text }) => drug.test(text) && painFall(text) >= 0.3);
  const nerve = record.findAffirmed(
    /\b(?:neuropath\w*|radicul\w*|burning|shooting|tingling|numb\w*|migraines?|headaches?)\b/i,
  );
  if (!measured && isFirstLine(name)) return firstNervePainDrug(context);
  if (!measured || !nerve) return undefined;
  return {
    determination: "overturned",
    because:
      "The pain is of a nerve, and it falls with the drug by nearly a third or more, which counts as a moderate response.",
    support: [measured],
  };
}

const isFirstLine = (name: string) => /gabapentin|neurontin|pregabalin|lyrica/i.test(name);

/** In the first months a trial needs no result yet, where examination shows the nerve root that hurts. */
function firstNervePainDrug(context: RuleContext): Reason | undefined {
  if (!acute(context)) return undefined;
  const deficit = context.record.findAffirmed(DEFICIT);
  const root = context.record.findAffirmed(/\b(?:nerve root|radiculopathy)\b/i);
  if (!deficit || !root) return undefined;
  return {
    determination: "overturned",
    because: "The examination shows a nerve root to be the source of the pain, for which this drug is a first choice.",
    support: [deficit, root],
  };
}

/** The share by which a sentence says that pain falls: "8/10 without and 5/10 with", "from 7 to 4". */
function painFall(sentence: string): number {
  const text = sentence.replace(/\s+/g, " ");
  const arrow = /(\d{1,2})(?:\/10)?\s*(?:->|→|=>)\s*(\d{1,2})(?:\/10)?(?![\d%])/.exec(text);
  if (arrow && /\b(?:pain|burning|vas|nrs|score)\b|\/10/i.test(text)) {
    const [high, low] = [Number(arrow[1]), Number(arrow[2])];
    if (high > 0 && high <= 10 && low <= high) return (high - low) / high;
  }
  const score = "(\\d+(?:\\.\\d)?)(?: ?\\/ ?10| out of 10)?";
  const patterns: [RegExp, boolean][] = [
    [new RegExp(`${score} without\\b[^.;]{0,30}?${score} with\\b`, "i"), false],
    [new RegExp(`${score} with\\b(?!out)[^.;]{0,30}?${score} without\\b`, "i"), true],
    [new RegExp(`from (?:a )?${score} (?:down )?to (?:a )?${score}`, "i"), false],
  ];
  const attacks = /\b(?:headaches?|migraines?|attacks|episodes)\b[^.;]{0,40}?\bfrom (\d+) (?:\w+ ){0,4}?to (\d+)/i.exec(
    text,
  );
  if (attacks && Number(attacks[2]) < Number(attacks[1])) return 1 - Number(attacks[2]) / Number(attacks[1]);
  for (const [pattern, lowFirst] of patterns) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [first, second] = [Number(match[1]), Number(match[2])];
    const [high, low] = lowFirst ? [second, first] : [first, second];
    if (high > 0 && high <= 10 && low <= high) return (high - low) / high;
  }
  return 0;
}
