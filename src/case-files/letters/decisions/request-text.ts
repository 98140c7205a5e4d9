import { conceptsIn } from "../../lexicon.ts";
import { DATE } from "../letter-dates.ts";
import { OUTCOME } from "./outcome-words.ts";

const TREATING = ["drug", "therapy", "procedure", "test", "device"];
/** Words that name something to be done, taken or supplied, in any treatment request. */
const NOUN =
  /\b(?:therap\w+|surg\w+|injections?|blocks?|units?|braces?|splints?|visits?|sessions?|consult\w*|referral|evaluations?|re-?evaluation|stud(?:y|ies)|tests?|testing|screen\w*|purchase|rental|programs?|devices?|supplies|membership|machine|pump|chair|wheelchair|crutches|walker|cane|bed|mattress|kit|wrap|sling|boots?|orthotics?|orthosis|stay|surgeon|assistant|clearance|labs?|panel|transportation|care|aide|nurs\w+|trial|implant\w*|release|repair|fusion|\w+(?:ectomy|oscopy|otomy|plasty|ostomy)|decompression|debridement|reconstruction|resection|removal|x-?rays?|imaging|scans?|cream|ointment|gel|lotion|patch(?:es)?|tablets?|capsules?|pads?|electrodes|stimulat\w+|massage|traction|training|treatments?|exercise|follow-?\s?up|monitoring|sedation|anesthesia|hospital\w*|inpatient|assessment|equipment|appliance|scooter|grab bar|lumbar support|polysomnogra\w+|\w+gra(?:m|ms|phy))\b/i;
const AMOUNT =
  /#\s?\d|\b\d+(?:[./]\d+)*\s*(?:mg|mcg|ml|gm?|grams?|%|units?|visits?|sessions?|tablets?|patch)|\bx\s?\d|\d\s?x\s?\d|\bqty\b|\bquantity\b/i;

/** Lines and cells that are no request: fields of a head, names, guidelines, words that point at something else. */
const NO_REQUEST =
  /^(?:it|this|that|these|those|they|he|she|which|there|such|none|no|n\/a|see\b.*|as|all|both|the (?:above|following|patient|claimant|requests?|rest)|above|following|approval|certification|payment|liability|requests?|requested(?: (?:treatments?|services?|items?))?|(?:the )?(?:requested |medical |above )?(?:treatment|service|item)s?(?: (?:listed|described|requested|noted) (?:below|above))?|care|use|decision|determination|status|outcome|result|recommendation|authorization|conclusion|rationale|reasons?|explanation|guidelines?|criteria|basis|page|fax|tel(?:ephone)?|phone|date|dates? of .*|to|from|re|cc|type|urgency|utilization review.*|UR(?: \w+){0,2}|review(?:er)?(?: \w+){0,2}|peer(?: \w+){0,3}|physician(?: \w+){0,3}|medical treatment|(?:requested |medical )*(?:treatment|service)s?(?: requests?| requested)?)\s*:?$|^(?:MTUS|ACOEM|ODG|Official Disability)\b|^(?:to|from|re|cc|attn|dear|date|dated|doi|dob|dos|d\/i|d\.o\.i\.?|claim(?:ant|s|\s*#| no| number)?|case|employee|employer|ee|er|emp|patient|insured|member|worker|injured|inj|injury|provider|request(?:or|er)|requesting|prescriber|physician|reviewer|reviewed|reviewing|signed|signature|by|letter|notice|issued|dear|page|fax|phone|tel|received|basis|body parts?|primary diagnosis|diagnos\w+|icd\W|specialty|license|decision date|determination date|date of|uR date)\b[^:]{0,24}:|\b(?:MTUS|ACOEM|ODG|guidelines? (?:support|recommend|state)\w*|Official Disability|9792)\b.*(?:page|chapter|guideline|edition|recommend)|^[\W\d]*$|^(?:dr|mrs?|ms)\. |,\s*(?:M\.?D|D\.?O|DPM|D\.?C|Ph\.?D|R\.?N|Pharm\.?D|Psy\.?D)\b\.?/i;
const MAX_WORDS = 45;

/** Whether a text names a treatment, a test, a device or an amount of something. */
export function namesTreatment(text: string): boolean {
  return NOUN.test(text) || AMOUNT.test(text) || conceptsIn(text).some(({ kind }) => TREATING.includes(kind));
}

/** Whether a text can stand as a request where a list or a table says that requests stand there. */
export function canBeRequest(text: string): boolean {
  const words = text.split(/\s+/).length;
  return text.length > 2 && /[a-z]{2}/i.test(text) && words <= MAX_WORDS && !NO_REQUEST.test(text.trim());
}

const CODE = "(?:CPT|HCPCS|ICD(?:-?(?:9|10))?)?\\s*(?:code)?\\s*#?\\s*(?:\\d{5}|[A-Z]\\d{4})(?:-\\w\\w)?";
const LEADING_CODES = new RegExp(`^(?:${CODE}\\s*(?:,|/|;|and)?\\s*)+(?:[–—:-]+\\s*|\\s+(?=[A-Za-z]))`);
const TRAILING_CODES = new RegExp(`(?:[\\s,(]+(?:CPT|HCPCS)[\\s:#]*(?:\\d{5}|[A-Z]\\d{4})\\)?|\\s{2,}${CODE})\\s*$`);

/** A request as it stands in a list: codes, numbers, leaders, fill-in lines and guideline references around it taken off. */
export function cleanRequest(printed: string): string {
  return printed
    .replace(/_{2,}/g, " ")
    .replace(/^\s*(?:[-•▪◦*·■□☐☒✓]|\[\s?[xX]?\s?\]|\(\s?[xX]\s?\))\s*/, "")
    .replace(LEADING_CODES, "")
    .replace(TRAILING_CODES, "")
    .replace(/\s*\((?:ACOEM|MTUS|ODG|CA MTUS)[^()]*\)\s*/gi, " ")
    .replace(/^\s*retro(?:spective)?\s*:\s*/i, "")
    .replace(new RegExp(`^${DATE}\\s+(?=[A-Za-z])`, "i"), "")
    .replace(
      /^(?:(?:your|the|a)\s+)?(?:requests?|requested(?:\s+(?:treatment|service|item)s?)?)\s+(?:for\s+)?(?:authorization\s+(?:of|for)\s+)?(?=\S)/i,
      "",
    )
    .replace(/^(?:the\s+)?medical\s+necessity\s+of\s+/i, "")
    .replace(/^(?:the|your|an?)\s+(?=[a-z])/i, "")
    .replace(/^["“'\s]+|["”'\s.;:,]+$/g, (part) => (/^\.$/.test(part) ? "" : ""))
    .replace(/\s+/g, " ")
    .replace(/\s+(?:at this time|as requested|as submitted)$/i, "")
    .trim();
}

const STUDY_PAIR = /\b(?:EMG|electromyograph\w*)\b/i;
const STUDY_OTHER = /\b(?:NCS|NCV|nerve conduction)\b/i;

/** Requests that one text names in a row: by semicolons, by numbers or letters in it, by commas and "and" between treatments. */
export function splitRequests(text: string): string[] {
  const whole = text.replace(/\s+/g, " ").trim();
  const counted = /^(?:.{0,60}:)?\s*[([]?(?:1|a|i)[.)\]]\s+\S.*\s[([]?(?:2|b|ii)[.)\]]\s+\S/i.test(whole);
  const parts = counted
    ? whole.split(/(?:^|[\s,;:]+)(?:and\s+)?[([]?(?:\d{1,2}|[a-h]|i{1,3}|iv|v)[.)\]]\s+/i)
    : [whole];
  return parts
    .flatMap((part) => part.split(/;\s*(?:and\s+)?|\s+•\s+/))
    .flatMap((part) => splitByCommas(part))
    .map(cleanRequest)
    .filter((part) => canBeRequest(part));
}

/** A piece opens a request of its own where it names a treatment and so does what stands before it. */
function splitByCommas(text: string): string[] {
  const pieces = text.split(/(,\s+(?:and\s+|or\s+|as well as\s+)?|["”]?\s+(?:and|or|as well as)\s+["“]?(?=\S))/i);
  const listed = pieces.filter((_, at) => at % 2 === 1 && /^,/.test(pieces[at] ?? "")).length > 0;
  const out: string[] = [pieces[0] ?? ""];
  for (let at = 1; at < pieces.length; at += 2) {
    const joint = pieces[at] ?? "";
    const piece = pieces[at + 1] ?? "";
    const before = out.at(-1) ?? "";
    const last = at + 2 >= pieces.length;
    if (isOwnRequest(before, joint, piece, listed && last)) out.push(piece);
    else out[out.length - 1] = before + joint + piece;
  }
  return out;
}

function isOwnRequest(before: string, joint: string, piece: string, closesList: boolean): boolean {
  if (!namesTreatment(before) || !namesTreatment(piece)) return false;
  if (!namesHead(piece) || !namesHead(before)) return false;
  if (STUDY_PAIR.test(before) && STUDY_OTHER.test(piece) && !STUDY_OTHER.test(before)) return false;
  // What parentheses hold belongs together.
  if (before.split("(").length > before.split(")").length) return false;
  if (/^,/.test(joint) || closesList) return true;
  // "decompression and distal clavicle resection" is one operation; "and an MRI", "and six visits" are requests.
  return (
    /^["“]?(?:an?|the|\d+|one|two|three|four|five|six|eight|ten|twelve|right|left|bilateral|another)\s/i.test(piece) ||
    !isOperation(before) ||
    !isOperation(piece)
  );
}

const isOperation = (text: string) =>
  /\b(?:\w+(?:ectomy|oscop\w+|otomy|plasty)|decompression|debridement|repair|resection|release|reconstruction|fusion)\b/i.test(
    text,
  );

/** More than a number, a side or a purchase term: a thing that can be asked for by itself. */
function namesHead(text: string): boolean {
  const bare = text
    .replace(new RegExp(OUTCOME, "gi"), " ")
    .replace(
      /\b(?:qty|quantity|visits?|sessions?|times?|units?|purchase|rental|refills?|months?|weeks?|days?|treatments?|trial|supplies|bilateral|left|right|with|without|contrast|series of \w+|post-?op\w*|pre-?op\w*)\b|#\s?\d+|\d+(?:\.\d+)?\s*(?:mg|mcg|ml|gm?|grams?|%)/gi,
      " ",
    );
  return namesTreatment(bare) || /\d\s*(?:mg|mcg)\b/i.test(text) || (/#\s?\d/.test(text) && /[a-z]{4}/i.test(bare));
}
