import type { Idea } from "./idea.ts";

const NSAID =
  "NSAIDs?|naproxen|naprosyn|anaprox|ibuprofen|motrin|advil|aleve|mobic|meloxicam|relafen|nabumetone|lodine|etodolac|voltaren|diclofenac|celebrex|celecoxib|daypro|indomethacin|toradol|feldene";
const NONOPIOID = `${NSAID}|tylenol|acetaminophen|apap|gabapentin|neurontin|lyrica|pregabalin|cymbalta|duloxetine|elavil|amitriptyline|lidoderm|flexeril|tizanidine`;
const TAKEN =
  "tried|trial\\w*|failed|fail|used|took|taken|taking|takes|on|previous\\w*|prior|past|did not|didn['’]t|no (?:help|relief|benefit)|without|stopped|d\\/c'?d|discontinued|first|minimal|since|bid|tid|qd|daily";

const tried = (drugs: string) =>
  new RegExp(`\\b(?:${TAKEN})\\b[^.;]{0,60}\\b(?:${drugs})\\b|\\b(?:${drugs})\\b[^.;]{0,70}\\b(?:${TAKEN})\\b`, "i");
const notTried = (drugs: string) =>
  new RegExp(
    `\\b(?:no|never|not|without|denies) (?:[\\w-]+ ){0,4}(?:${drugs})\\b[^.;]{0,50}\\b(?:tried|used|taken|attempted|trial\\w*)|\\b(?:${drugs})\\b[^.;]{0,30}\\b(?:not (?:been )?(?:tried|used|taken|attempted)|never)\\b|\\b(?:never|not|has not|hasn['’]t) (?:yet )?(?:been )?(?:tried|used|taken|attempted|had)\\b[^.;]{0,40}\\b(?:${drugs})\\b`,
    "i",
  );

/** Ideas of criteria on why one drug and not another. */
export const DRUG_CHOICE_IDEAS: readonly Idea[] = [
  {
    name: "usual drug first",
    asks: /\b(?:trial and failure of an )?FDA-approved (?:drug|medication)s?(?: first)?(?: in usual form)?\b/i,
    shows: tried(NONOPIOID),
    denies: notTried(`${NONOPIOID}|FDA-approved`),
  },
  {
    name: "non-opioid tried",
    asks: /\b(?:failure of |failed |trial of )?(?:non-?opioid|non-prescription|first-line) (?:options?|analgesics?|treatments?|agents?|medications?)(?: (?:and activity|or NSAID|tried|first|failed|or|unsuitable|documented))*\b/i,
    shows: tried(NONOPIOID),
    denies: notTried(NONOPIOID),
  },
  {
    name: "mouth not usable",
    asks: /\b(?:oral (?:route|agents?|medications?|NSAIDs?) (?:unsuitable|cannot be used|not tolerated|contraindicated|failed or contraindicated)(?: explained)?|intoleran\w* or contraindication to oral agents(?: explained)?|reason oral agents cannot be used|oral medication not tolerated or contraindicated)\b/i,
    shows:
      /\b(?:upset\w*|GERD|gastritis|heartburn|ulcers?|PUD|bleed\w*|nausea|vomit\w*|intoleran\w*|allerg\w*|contra-?indicat\w*|CKD|renal|kidney|liver|side effects?|(?:cannot|can['’]?t|unable to|could not) (?:take|tolerate|swallow)|prefers? (?:not|to avoid)|avoid\w* (?:oral|pills|NSAIDs?)|drows\w*|sedat\w*|groggy|dizz\w*)/i,
    denies: /\btolerat\w+ (?:\w+ ){0,2}(?:well|without)|\bno (?:GI|stomach) (?:\w+ )?(?:upset|issues|complaints)/i,
  },
  {
    name: "agent and dose",
    asks: /\bagent and dose(?: stated)?\b|\bstrength and quantity\b|\bquantity (?:and (?:duration|body part) )?(?:specified|stated)\b|^quantity specified$/i,
    shows:
      /\b\d+(?:\.\d+)?\s*(?:mg|mcg|%|ml|gm?)\b|#\s?\d+|\b\d+ (?:visits|sessions|tablets|capsules|patches|weeks|days)\b|\bx ?\d+\b/i,
    planned: true,
  },
  {
    name: "warned of risks",
    asks: /\brisk against benefit discussed\b.*|\brisks? (?:and benefits? )?(?:discussed|explained|reviewed)\b.*|\bsafety discussion\b/i,
    shows:
      /\b(?:discuss\w*|explain\w*|counsel\w*|warn\w*|advis\w*|review\w*|aware|understands?)\b[^.;]{0,50}\b(?:risks?|benefits?|side effects?|hazards?|alternatives|sedat\w*|depend\w*|driv\w*)/i,
  },
  {
    name: "baseline of function",
    asks: /\bbaseline function(?: recorded)?\b|\brecord of pain and function kept\b.*/i,
    shows:
      /\b(?:baseline|prior to|before|initially|at intake)\b[^.;]{0,60}\d|\b(?:sits?|stands?|walks?|lifts?|sleeps?|drives?) (?:for |about |only |up to )?\d+|\b(?:ODI|oswestry|DASH|LEFS|NDI|PEG|BPI)\b\D{0,10}\d/i,
  },
  {
    name: "pain specialist",
    asks: /\b(?:consult (?:a )?pain specialist|pain (?:management|specialist) (?:consult\w*|consulted|referral))\b.*/i,
    shows:
      /\bpain (?:mgmt|management|specialist|medicine|clinic|physician|consult\w*)\b|\b(?:physiatr\w*|anesthesiolog\w*) (?:consult\w*|referral|eval\w*)/i,
  },
];
