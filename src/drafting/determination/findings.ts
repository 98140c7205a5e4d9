import type { ClinicalRecord, RecordSentence } from "./clinical-record.ts";
import type { RuleContext } from "./rule-context.ts";

const NEUROLOGIC_LEVEL =
  /\b(?:dermatom\w*|myotom\w*|[cl]\s?-?\d\b|s1\b|nerve root|radicul\w*|lumbar (?:four|five)|foot drop|[0-4][+-]?(?:\/| out of )5)/i;

/** A loss on examination: sensation, strength or reflex. */
export const DEFICIT =
  /\b(?:(?:decreas|diminish|reduc|impair|alter|absent|lost|loss of|depress)\w*\s+(?:(?:light|pinprick|touch|and|to|the|deep|tendon|motor|right|left|bilateral|ankle|patellar|achilles|biceps|triceps|brachioradialis|[clst]\d\S*)\s+){0,5}(?:sensation|sensory|reflex\w*|strength|pinprick|sensibility|(?:\w+ ){0,3}dermatom\w*(?: sensation)?)|(?:sensation|sensory|reflex\w*|strength|ankle jerk|pinprick)[^.;]{0,40}\b(?:decreas|diminish|reduc|impair|absent|lost|depress)\w*|(?:motor )?weakness\b[^.;]{0,40}\b[0-4][+-]?(?:\/| out of )5|strength[^.;]{0,30}\b[0-4][+-]?(?:\/| out of )5|foot drop)/i;

/** Signs of a dangerous cause. */
export const RED_FLAG =
  /\b(?:cauda equina|saddle an(?:a?)esthesia|bowel (?:or|and) bladder|incontinence|progressive (?:neurologic|motor|weakness)|myelopath\w*|tumou?r|cancer|osteomyelitis|infection of|acute fracture|dislocation)\b/i;

const CONSERVATIVE =
  /\b(?:physical therapy|physiotherapy|occupational therapy|\bPT\b|chiropractic|home exercise|therapy sessions?)\b/i;

/** Words that show that care is only asked for. */
export const PLANNED =
  /\b(?:request\w*|order\w*|await\w*|recommend\w*|schedul\w*|plan(?:ned)?|refer\w*|not (?:yet )?(?:started|begun)|had not started)\b/i;

/** Within three months of the injury, before pain counts as chronic. */
export const acute = (context: RuleContext) => context.daysSinceInjury !== null && context.daysSinceInjury <= 92;

/** Weeks since the injury; unbounded where its date is unknown. */
export const weeks = (context: RuleContext) =>
  context.daysSinceInjury === null ? Number.POSITIVE_INFINITY : context.daysSinceInjury / 7;

/** Care that was given, not only asked for. */
export function conservativeCare(record: ClinicalRecord): RecordSentence | undefined {
  return record.sentences.find(({ text }) => CONSERVATIVE.test(text) && (!PLANNED.test(text) || GIVEN.test(text)));
}

/** Words that show that care was given. */
export const GIVEN =
  /\b(?:has included|have included|included|treatments? (?:to date|rendered)|completed|attended|underwent|received|has had|did not help|no (?:relief|improvement|benefit)|minimal improvement|failed)\b/i;

/** The spine and its parts. */
export const SPINE =
  /\b(?:cervical|thoracic|lumbar|lumbosacral|spine|neck|back|c-?spine|l-?spine|t-?spine|l\/s|c\/s)\b/i;

/** A deficit at a root of the part of the spine that is to be imaged. */
export function deficitInRegion(sentence: string, region: string): boolean {
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

/** Joints of the limbs. */
export const JOINT = /\b(?:shoulder|knee|ankle|wrist|elbow|hip|hand|foot|finger|thumb)\b/i;

/** The visits of a request, the lower number of a range: "1 to 2 times per week for 4 weeks" may be four. */
export function visitsAsked({ request, quantity }: RuleContext["item"]): number | undefined {
  const range =
    /\b(\d+)\s*(?:to|-)\s*\d+\s*(?:times|x|visits)?\s*(?:a|per|\/)?\s*w(?:ee)?k\w*\s*(?:x|for|times)?\s*(\d+)\s*w/i.exec(
      request,
    );
  if (range) return Number(range[1]) * Number(range[2]);
  return quantity.visits;
}

/** Words of a good response. */
export const IMPROVED =
  /\b(?:improv\w+|helping|helped|helps|better|decreas\w+ (?:in )?pain|pain (?:had|has|is|was) decreased|reduc\w+ (?:in )?(?:pain|restrictions)|increas\w+ (?:in )?(?:range|function|strength|motion)|progress\w*|gain\w*)\b/i;

/** Care that is said to have failed. */
export const FAILED =
  /\b(?:fail(?:ed|ure)\b|despite\b|did not help|no (?:relief|benefit|improvement)|without (?:relief|benefit|improvement|effect)|refractory|unresponsive|inadequate)/i;

/** Conditions that ask whether simpler care was tried and failed. */
export const CARE_CONDITION = /\b(?:fail\w*|tried|conservative|exercise|physical methods)\b/i;

/** The share that a sentence gives beside a word: 0.8 of "80% relief" or "relief of 80 percent"; 0 for none. */
export function share(sentence: string, beside: RegExp): number {
  const percent = "(\\d{1,3})\\+?\\s?(?:%|percent)";
  const word = `(?:${beside.source})`;
  const text = sentence.replace(/\s+/g, " ");
  const found =
    new RegExp(`${percent}[^.;]{0,40}?\\b${word}`, "i").exec(text) ??
    new RegExp(`\\b${word}[^.;]{0,40}?${percent}`, "i").exec(text);
  return found ? Math.min(Number(found[1]), 100) / 100 : 0;
}

/** Words of a poor response. */
export const UNIMPROVED =
  /\b(?:(?:no|minimal|little|slight|without|not) (?:\w+ ){0,3}(?:improve\w*|help\w*|benefit\w*|better|relief|change)|did not help|not (?:particularly )?(?:beneficial|proven)|unchanged|worse\w*|a little)\b/i;

/** A request of which the claims administrator has authorised a part. */
export const SPLIT = /\boriginal request\b|\bauthori[sz]ed by the claims administrator\b/i;

/** Care that was not given before. */
export const NEVER =
  /\b(?:none before|never (?:had|tried)|no (?:prior|previous)|has not had|not (?:yet )?(?:had|tried))\b/i;

/** Findings on which a specialist or surgeon is asked. */
export const PATHOLOGY =
  /\b(?:extru(?:sion|ded)|sequest\w*|herniat\w*|full[- ]thickness|high[- ]grade|complete tear|rupture\w*|(?:meniscal|labral|rotator cuff|ligament|tendon) tear|fracture\w*|severe stenosis|nerve root (?:compression|impingement)|cord compression|dislocat\w*)\b/i;
