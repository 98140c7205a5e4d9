/** How records tell the outcome of a treatment: relief, failure, gains of function, scores and percentages. */

const SMALL =
  "(?:lasting|sustained|significant|meaningful|much|real|further|any|long[- ]?term|functional|clear|measurable|objective|apparent|noticeable|substantial|adequate|complete|permanent|overall|appreciable)";
const GOOD =
  "(?:relief|benefit|improvement|help|effect|reduction|decrease|gains?|change|response|progress|headway|success|resolution|difference)";
const NO_BENEFIT = new RegExp(
  [
    `\\b(?:no|not|without|w\\/?o\\.?|nor|zero|lack of) (?:${SMALL} (?:or |and )?)*(?:${GOOD}|better|effective|helpful|helping|improv\\w*|reliev\\w*)`,
    "\\b(?:did(?:n['’]t| not)|do(?:es)?(?:n['’]t| not)|has not|have not|had not|was not|were not|never) (?:\\w+ ){0,1}(?:help\\w*|(?<!\\b(?:s?he|pt|patient|worker|claimant|who|and) (?:has|had|did|does|was|have) not (?:\\w+ )?)work(?:ed)?|settle\\w*|yield\\w*|improve\\w*|respond\\w*|relieve\\w*|chang\\w*|last\\w*|provide\\w*|benefit\\w*)",
    "\\bfail(?:ed|ure|s|ing)?\\b|\\bunsuccessful\\w*|\\bineffective\\w*|\\brefractory\\b|\\bunrespons\\w*|\\brecalcitrant\\b|\\bunhelpful\\b|\\b(?:does|do|did) nothing\\b|\\b(?:useless|worthless)\\b|\\b(?:sleeps?|pain|sx|symptoms?|numbness|burning)\\b[^.;]{0,24}\\beven (?:w\\/|with|on) (?!good|bad|light)|\\bnot sure (?:if |that )?(?:it|they|this) (?:does|do|did|helps?|works?)\\b|\\b(?:does|do|did)(?:n['’]t| not) (?:really )?do (?:anything|much|a thing)|\\bexhausted\\b",
    `\\b(?:minimal|little|limited|temporary|transient|short[- ]?(?:term|lived)|partial|inadequate|insufficient|poor|slight|mild|brief) (?:\\w+ )?${GOOD}`,
    "\\bstill (?:cannot|can['’]?t|unable|not able)\\b|\\bstill (?:[\\w/]+ ){0,4}(?:pain|painful|symptomatic|hurts|sore|in pain|having|with pain|limited)\\b|\\bno longer (?:helps|works|effective)|\\bplateau\\w*|\\b(?:stood|stands|at a) (?:stand)?still\\b|\\bstandstill\\b|\\b(?:now |is |was )?back (?:again )?as (?:before|it was|ever)\\b|\\blevel(?:ed|led) off|\\btried and failed\\b|\\bmaxed out\\b",
    "\\b(?:sx|symptoms?|pain|numbness|triggering|complaints?)\\b[^.;]{0,16}\\b(?:persist\\w*|continu\\w*|remain\\w*|recur\\w*|unchanged|returned|same)|\\b(?:persist\\w*|recurred|unchanged|worsen\\w*) (?:despite|after|with)\\b|\\bdespite\\b",
    "\\bnone (?:gave|lasted|held) (?:\\w+ ){0,2}(?:more|longer|over)\\b|\\b(?:none|nothing)\\b[^.;]{0,40}\\b(?:benefit\\w*|relief|help\\w*|work\\w*|improv\\w*|effective|difference|last\\w*)|\\bneither\\b[^.;]{0,90}\\b(?:made|gave|gives|provid\\w*|brought|produc\\w*|help\\w*|touch\\w*|work\\w*|reliev\\w*|improv\\w*)|\\b(?:no|little|not (?:much|any|a)|hardly any|without) (?:of a )?(?:\\w+ ){0,2}(?:difference|luck)\\b|\\bto no avail\\b|\\b(?:is|remains?|remained|still) (?:stuck|stalled)\\b|\\bno further (?:gains?|change|progress|improve\\w*)|\\bnothing (?:has |have |seems to |really |that )?(?:\\w+ ){0,2}(?:help|work|touch)\\w*|\\b(?:barely|hardly|scarcely) (?:\\w+ )?(?:help|touch|work|reliev|improv)\\w*|\\b(?:did(?:n['’]t| not)|does(?:n['’]t| not)) (?:even )?touch\\b|\\bwore off\\b|\\bno better\\b|\\bno different\\b|\\bnot (?:any |much )?different\\b|\\bnot (?:getting |any |much )+better\\b|\\b(?:remains?|remained) (?:symptomatic|painful|unchanged|in pain)\\b|\\bonly (?:marginal|minor|minimal)\\w*",
    "\\b(?:pain|sx|symptoms?|numbness|everything|ache|aching|all|it|they)\\b[^.;]{0,12}\\b(?:came|come|comes|crept|was|were|is) (?:right )?back\\b|\\bback (?:again )?(?:with)?in (?:\\w+ )?(?:days?|weeks?|wks?|\\d)|\\bback to (?:baseline|where)\\b|\\bsame as (?:before|ever|prior)\\b|\\bno different\\b|\\bquickly (?:returned|recurred)\\b",
    "\\b(?:maybe|just) a little\\b|\\bhelp(?:ed|s|ing)? (?:but |very |only |him |her |them )*little\\b|\\bonly (?:partial\\w*|slight\\w*|mild\\w*|modest\\w*|a little)\\b|\\b(?:quit|stopped) (?:taking )?(?:the|it|its)\\b|\\bmade (?:his|her|him) [^.;]{0,20}(?:foggy|sick|dizzy|drowsy|worse)|\\bpain now \\d{1,2}\\/10\\b[^.]*\\btook\\b|\\bsleep only\\b|\\b(?:[1-4]|one|two|three|few|couple) ?(?:days?|d|wks?|weeks?) (?:of )?(?:relief|benefit|improvement)\\b|\\bhelp(?:ed|s)? (?:\\w+ )?only\\b|\\bonly (?:\\w+ ){0,3}(?:days?|weeks?|wks?|hours?)\\b|\\b(?:days?|weeks?|wks?|hours?)(?: of relief)? only\\b|\\b(?:same|unchanged)\\b(?! (?:night|day|evening|morning|afternoon|time|week|month|year|session|setting|office|visit|date|level|side)\\b)",
  ].join("|"),
  "gi",
);
const BENEFIT =
  /\b(?:kicks? in\b|(?:felt|feels) (?:great|good|fine|wonderful)|did (?:great|well)\b|bearable\b|tolerable\b|manageable\b|(?:big|huge|real|great|significant|meaningful|noticeable) (?:difference|help)\b|help(?:s|ed|ful|ing)?\b|relie(?:f|ves?|ved|ving)\b|(?:control|manag)\w* (?:\w+ ){0,3}(?:pain|sx|symptoms?)|(?:pain|symptoms?) (?:is |are )?(?:well |adequately )?(?:controlled|managed)|benefi\w*|improv\w*|better\b|effective\b|gains?\b|progress(?:ed|es|ing)\b|(?:good|steady|clear) progress|(?:pain|symptoms?|numbness) (?:was |is |were )?(?:completely |entirely |nearly )?(?:gone|abolished|eliminated|vanished|disappeared)|complete (?:relief|resolution)|(?:decreas|reduc|lessen|lower|eas)\w* (?:\w+ ){0,3}(?:pain|sx|symptoms?|spasms?)|(?:pain|sx|symptoms?) (?:\w+ )?(?:decreas|reduc|less|lower|eas|control)\w*|less (?:pain|sore|norco|medication)|(?:cuts?|takes) (?:\w+ ){0,3}(?:pain|edge)|takes the (?:pain|edge)|good response|excellent|responds? well|relaxes|settled|resolved|sleeps? (?:better|through))/i;
/** What a worker does in life and at work. */
const FUNCTION =
  /\b(?:function\w*|ADLs?|activit\w*|work(?:s|ing)?\b|walk\w*|stand(?:s|ing)?\b|sit(?:s|ting)?\b|lift\w*|chores?|house(?:work|hold)|cook\w*|shop\w*|bath\w*|dress\w*|clean\w*|dut(?:y|ies)|FF|ROM|range|motion|strength|abd\w*|flex\w*|ext\b|reach\w*|stairs?|climb\w*|exercis\w*|squat\w*|kneel\w*|LEFS|ODI|DASH|oswestry|driv(?:e|es|ing)|grip|job|laundry|groceries|play\w*|sleeps?)\b/i;
const DOES =
  /\b(?:with (?:the )?(?:\w+ ){1,3}(?:he|she|pt|patient|the patient) (?:\w+ )?(?:cooks?|walks?|works?|drives?|cleans?|shops?|sleeps?|does|dresses|bathes|gardens?|exercis\w*|plays?)|(?:does|do) (?:all |most |much )?(?:of )?(?:his|her|their) (?:own )?(?:house ?work|chores|cooking|cleaning|laundry|shopping|yard ?work)|able to|(?:gets?|makes it|got|made it|sits?|stands?|sleeps?|works?) through\b|(?:sleeps?|sits?|stands?|walks?|works?|drives?|lifts?) (?:for )?\w+ [^.;]{0,24}(?:rather than|instead of|compared|up from|vs\.?|versus|longer|farther|further|more)\b|no longer (?:needs?|requires?|uses?) (?:a |an |his |her |the )?(?:cane|walker|crutch\w*|brace|help|assist\w*|sling)|allow(?:s|ed|ing)?|lets?|independently|(?<!\b(?:what|weight|much|how|whether|which) (?:s?he |pt |the patient )?)can (?:now )?(?:\w+)|enabl\w+|makes it possible|so that (?:he|she) can|returned to|RTW|back (?:to|at|on)|resumed|continues? (?:to )?work\w*|working full|works full|now (?:lifts?|walks?|reach\w*|works?|does|stands?|sits?|drives?|climbs?))\b/i;
const CANNOT = /\b(?:un|not |in)able to\b|\bcannot\b|\bcan['’]?t\b|\bcan (?:no|not|only|barely)\b/i;
const NO_FUNCTION =
  /\b(?:no|not|without|w\/?o|lack of) (?:\w+ ){0,3}(?:functional|change in (?:function|ADLs?|activit\w*|work)|(?:gain|improvement) in function|function\w* (?:gain|improvement|change|benefit))|\b(?:function\w*|ADLs?|activit\w*|ROM|work status)\b[^.;]{0,30}\b(?:the same|same|unchanged|not (?:changed|improved|better)|no (?:change|better|improvement)|declin\w*|worse)|\bhas not worked\b|\b(?:is|currently|remains?|still) not working\b|\bstill (?:TTD|off work|disabled|not working)\b|\bgoals not met\b|\bremains? (?:TTD|off work|disabled)|\bplateau\w*|\bstays in bed\b/i;

const TO =
  "(?:\\/10|%|\\s*(?:lbs?|min(?:utes)?|deg(?:rees)?|°|h|hours?|visits|a day|pounds?))?\\s*(?:->|→|=>|to|down to|up to|vs\\.?)\\s*";
const CHANGE = new RegExp(`(?<![\\d/.])(\\d{1,3})${TO}(\\d{1,3})(?![/\\d]*\\d\\/)`, "gi");
const SCORE = /\b(?:pain|vas|nrs|score|analgesia)\b/i;
const WITHOUT_WITH =
  /(\d{1,2})(?:\/10)?,?\s*(?:w\/o|without|before|off)\b[^.;\d]{0,24}(\d{1,2})(?:\/10)?,?\s*(?:w\/?|with|after|on)\b|(\d{1,2})(?:\/10)?,?\s*(?:w\/?|with|after|on)\b(?!o)[^.;\d]{0,24}(\d{1,2})(?:\/10)?,?\s*(?:w\/o|without|before|off)\b|\b(?:w\/o|without)\b[^.;\d]{0,24}(\d{1,2})(?:\/10)?\b[^.;\d]{0,12}\b(?:w\/|with)\b[^.;\d]{0,24}(\d{1,2})/i;
const WAS =
  /(\d{1,3})[^.;()]{0,14}\(\s*(?:(?:was|from|previously|prev|prior|initially)\s*-?(\d{1,3})|(\d{1,3})\s*(?:deg\w*|°|lbs?)?\s*(?:prior|before|previously|initially|at (?:eval|start|baseline)))/i;

/** "44 at start, 44 at end" of a course. */
const START_END =
  /(\d{1,3})\s*(?:\w+\s+)?at (?:the )?(?:start|baseline|eval\w*|intake|initial\w*)\b[^.;\d]{0,16}(\d{1,3})\s*(?:\w+\s+)?at (?:the )?(?:end|discharge|d\/c|present|last|final)\b/i;
/** "Walks 30 min now, was 10", "sits 20 min (was 5)". */
const NOW_WAS =
  /(\d{1,3})\s*(?:min(?:utes)?|hours?|h|lbs?|blocks?|mi(?:les)?|ft|feet|deg\w*|°|%)?\s*(?:now)?,?\s*\(?(?:was|were|up from|previously|used to be|before it was)\s*(?:only\s*)?(\d{1,3})\b/i;

/** With a treatment somebody does alone what was not said to be possible before: "on baclofen he dresses himself". */
const BY_ITSELF =
  /\b(?:on|with|since|using|taking) (?:the |his |her |it\b)?[^.;]{0,60}\b(?:dress\w*|bath\w*|showers?|feeds?|transfers?|walks?|cooks?|shops?|grooms?|toilets?)\b (?:\w+ ){0,2}(?:himself|herself|alone|unaided|independent(?:ly)?|unassisted|without (?:help|assistance))\b/i;
/** What it is like without the treatment: "missing two days brought back the spasms". */
const RETURNS_WITHOUT =
  /\b(?:miss(?:ing|ed)|skipp\w+|stopping|lapsed|ran out|without (?:it|them|the (?:drug|medication|unit)))\b[^.;]{0,30}\b(?:pain (?:went|rose|climbed) (?:back |up )?to|brought back|brings back|return\w*|worsen\w*|came back|worse|flar\w*)\b/i;

/** Clauses that tell what may be or is hoped for, not what was. */
export const UNREAL =
  /\b(?:if|unless|until|purpose:?|what makes it|indication:?|should (?:he|she|it|the|pt|symptoms)|in order to|goals?:?|expected to|hope\w*|would|will|may|might|could|intended to|(?<!able |back |returned |not )to (?:help|improve|increase|decrease|reduce|relieve|restore|maintain|avoid))\b[^.;,]*/gi;

/** Indices of disability and mood: less is better. */
const DISABILITY =
  /\b(?:ODI|oswestry|NDI|(?:quick|q)?DASH|BDI\S*|BAI|PHQ-?\d?|GAD-?\d?|PCL-?\d?|HADS|CES-?D|HAM-?D)\b[^.;\d]{0,24}(\d{1,3})\s*%?(?:\s*(?:->|→|=>)\s*\d{1,3}(?=\s*(?:->|→|=>)))*\s*(?:->|→|=>|to|down to)\s*(\d{1,3})/i;

/** A rating term, which tells of no gain. */
const MAXIMAL = /\b(?:maxim\w+ (?:medical )?improvement|MMI)\b/gi;

export type Outcome = "benefit" | "none" | "both" | null;

/** Says whether words tell a benefit, the lack of one, or both; null when they tell no outcome. Pure. */
export function readOutcome(words: string): Outcome {
  const text = words.replace(MAXIMAL, " ");
  const rest = text.replace(NO_BENEFIT, " ");
  const none = rest.length !== text.length;
  const change = readPainChange(text) ?? readFall(text);
  const gain = change === "benefit" || BENEFIT.test(rest) || RETURNS_WITHOUT.test(rest);
  if (gain && (none || change === "none")) return change === "benefit" && !/\bonly\b/i.test(text) ? "benefit" : "both";
  return gain ? "benefit" : none || change === "none" ? "none" : null;
}

const FEW = "(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|(?:a )?few|several|a couple of)";
/** "Helped for ten days", "gone 5 wks", "good for 3 wks, then pain back". */
const PASSED = new RegExp(
  `\\b(?:helped|help|relief|gone|good|better|eased|away|improved|pain[- ]free)\\b[^.;\\d]{0,24}\\b(?:for )?(?:about |only |some )?${FEW} (?:hours?|hrs?|days?|weeks?|wks?)\\b(?! (?:ago|later|after|before))|\\b(?:back|returned|up) (?:again )?to \\d{1,2}(?:\\/10\\b| by day\\b)|\\d (?:->|→|to) \\d[^.;\\d]{0,16}\\b${FEW} (?:hours?|days?|weeks?|wks?)\\b(?! (?:ago|later|after|before))|\\b(?:then|now|pain|numbness) (?:\\w+ )?(?:is |was |came )?(?:back|returned)\\b`,
  "i",
);

/** Whether words tell a relief that did not last. Pure. */
export function isPassing(text: string): boolean {
  return PASSED.test(text) && !/\b(?:so far|and counting|ongoing|still (?:better|good|gone|helps))\b/i.test(text);
}

/** Relief by the numbers: "8→4 with meds", "6/10 with, 9/10 without", "50 % relief"; null where no numbers tell it. */
export function readPainChange(text: string): "benefit" | "none" | null {
  const pair = WITHOUT_WITH.exec(text);
  if (pair) {
    const [without, with_] = pair[1] ? [pair[1], pair[2]] : pair[3] ? [pair[4], pair[3]] : [pair[5], pair[6]];
    return Number(with_) < Number(without) ? "benefit" : "none";
  }
  const percent = readPercent(text);
  if (percent !== null) return percent >= 20 ? "benefit" : "none";
  const points =
    /\b(?:fell|dropp?\w*|decreas\w*|reduc\w*|improv\w*|lower\w*|down)\b[^.;\d]{0,16}(\d)(?:-\d)? points?\b/i.exec(text);
  if (points) return Number(points[1]) >= 2 ? "benefit" : null;
  if (!SCORE.test(text) && !/\d\s*\/\s*10\b/.test(text)) return null;
  for (const [, from, to] of text.matchAll(CHANGE)) {
    const [a, b] = [Number(from), Number(to)];
    if (a <= 10 && b <= 10 && a !== b) return b < a ? "benefit" : "none";
  }
  return null;
}

/** A count of complaints that fell by a fifth or more: "headaches fell from 22 to 9 per month". */
function readFall(text: string): "benefit" | null {
  const fall =
    /\b(?:headaches?|HAs?|migraines?|attacks|episodes|spasms?|tabs|tablets|pills|days|pain|frequency)\b[^.;\d]{0,40}\b(?:fell|dropped|went down|down|decreas\w*|reduc\w*|cut|from)\b[^.;\d]{0,12}(\d{1,3})\D{1,14}?(\d{1,3})\b/i.exec(
      text,
    ) ??
    /\b(?:ashworth|spasticity|spasms?|tone|tremor|PHQ\S*|BDI\S*|GAD\S*|ISI|epworth)\b[^.;\d]{0,16}(\d{1,2}) (?:falls|falling|fell|drops|dropped|dropping|down|reduced|improv\w*) (?:down )?to (\d{1,2})\b/i.exec(
      text,
    );
  const cut =
    /\b(?:cut|cuts|took|takes|brought|brings|lower(?:ed|s)|reduced?|dropped)\b[^.;\d]{0,25}\bfrom (\d{1,3}) to (\d{1,3})\b/i.exec(
      text,
    );
  if (cut && Number(cut[2]) <= Number(cut[1]) * 0.8) return "benefit";
  return fall && Number(fall[2]) <= Number(fall[1]) * 0.8 ? "benefit" : null;
}

const MEASURE =
  /\b(flex|abd|ext|ER|IR|ROM|grip|lift|walk|sit|stand|carr|tolerance)\w*\b\D{0,14}?(\d{1,3})(?![\d/]|\s*%)/gi;

/** One measure of function noted more than once, the last time higher: entries of a course of therapy. */
function rises(text: string): boolean {
  const first = new Map<string, number>();
  let higher = false;
  for (const [, name, value] of text.matchAll(MEASURE)) {
    const key = (name ?? "").toLowerCase();
    const before = first.get(key);
    if (before === undefined) first.set(key, Number(value));
    else higher = Number(value) >= before * 1.15;
  }
  return higher;
}

/** By how many percent pain scores fall in a text: "down from 8/10 to 4/10" is 50; null where no two scores are compared. */
export function readScoreFall(text: string): number | null {
  const pair = WITHOUT_WITH.exec(text);
  const [high, low] = pair
    ? pair[1]
      ? [pair[1], pair[2]]
      : pair[3]
        ? [pair[4], pair[3]]
        : [pair[5], pair[6]]
    : SCORE.test(text) || /\d\s*\/\s*10\b/.test(text)
      ? ([...text.matchAll(CHANGE)]
          .map(([, from, to]) => [from, to])
          .find((one) => one.every((score) => Number(score) <= 10)) ?? [])
      : [];
  if (high === undefined || low === undefined || Number(high) === 0) return null;
  return Math.round((1 - Number(low) / Number(high)) * 100);
}

/** The percentage of relief or improvement that a text names, or null. */
export function readPercent(words: string): number | null {
  const text = spellFractions(words);
  const match =
    /(\d{1,3})\s*(?:-\s*\d{1,3}\s*)?(?:%|percent)[^.;]{0,24}?\b(?:relief|better|improv\w*|reduc\w*|less|decreas\w*|gone|benefit)/i.exec(
      text,
    ) ??
    /\b(?:relief|improv\w*|reduc\w*|decreas\w*|cuts?|helped|benefit)\b[^.;\d]{0,40}?(\d{1,3})\s*(?:%|percent)/i.exec(
      text,
    ) ??
    /\b(?:took away|takes away|removed|eliminated|wiped out|erased)\b[^.;\d]{0,30}(\d{1,3})\s*(?:%|percent)/i.exec(
      text,
    );
  return match ? Number(match[1]) : null;
}

const FRACTIONS: readonly [RegExp, string][] = [
  [/\b(?:two|2)[- /](?:thirds|3rds?)\b/gi, "67%"],
  [/\bthree[- ](?:quarters|fourths)\b/gi, "75%"],
  [/\b(?:(?:nearly|almost|about|roughly) )?(?:complete|total|100 ?%) (?=relief|resolution)/gi, "100% "],
  [/\b(?:one |a )?half\b(?! (?:a )?(?:tab|pill|hour|mile|day|way))|\bhalved\b/gi, "50%"],
  [/\b(?:one|a)[- ]third\b/gi, "33%"],
  [/\b(?:one|a)[- ](?:quarter|fourth)\b/gi, "25%"],
];

function spellFractions(text: string): string {
  return FRACTIONS.reduce((read, [pattern, percent]) => read.replace(pattern, percent), text);
}

/** A gain of motion, strength or endurance has to exceed what two measurements of one day differ by. */
const REAL_GAIN = 1.1;
const isWithinError = (from: number, to: number) => Math.abs(to - from) <= from * (REAL_GAIN - 1) * 0.5;

/** Says whether words tell a gain of function, the lack of one, or neither. Pure. */
export function readFunction(words: string): "benefit" | "none" | null {
  const text = words.replace(MAXIMAL, " ");
  if (NO_FUNCTION.test(text)) return /\bwith (?:improved|better|increased)\b/i.test(text) ? "benefit" : "none";
  if (rises(text) || BY_ITSELF.test(text)) return "benefit";
  const course = START_END.exec(text);
  if (course && !/\b(?:pain|vas|nrs)\b/i.test(text) && course[1] === course[2]) return "none";
  const was = WAS.exec(text) ?? NOW_WAS.exec(text);
  if (was && FUNCTION.test(text)) return Number(was[1]) > Number(was[2] ?? was[3]) ? "benefit" : "none";
  const index = DISABILITY.exec(text);
  // A drop of less than a fifth is within the error of such indices.
  if (index && Number(index[2]) >= Number(index[1])) return "none";
  if (index) return Number(index[2]) <= Number(index[1]) * 0.8 ? "benefit" : null;
  if (!FUNCTION.test(text)) return /\bclear gain\b/i.test(text) ? "benefit" : null;
  const rest = text.replace(NO_BENEFIT, " ");
  if (DOES.test(rest) && !CANNOT.test(rest)) return "benefit";
  if (/(?:->|→|=>)\s*(?:reciprocal|independent|normal|full|WNL|without|no (?:device|assist\w*|cane))/i.test(rest))
    return "benefit";
  const changes = [...text.matchAll(CHANGE)].filter(([whole]) => !/pain|vas|\/10/i.test(whole));
  if (changes.some(([, from, to]) => Number(to) >= Number(from) * REAL_GAIN && Number(to) > Number(from)))
    return "benefit";
  if (changes.length > 1 && changes.every(([, from, to]) => isWithinError(Number(from), Number(to)))) return "none";
  if (/\b(?:improv\w*|increas\w*|gain\w*|better|more)\b[^.;]{0,50}$/i.test(rest) || BENEFIT.test(rest))
    return FUNCTION.test(rest) &&
      !CANNOT.test(rest) &&
      /\b(?:improv|increas|gain|better|more|through|helps?|lets?)\w*/i.test(rest)
      ? "benefit"
      : null;
  return null;
}
