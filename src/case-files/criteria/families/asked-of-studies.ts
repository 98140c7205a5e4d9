import type { Family } from "../family.ts";

const FILMS =
  "(?:x-?rays?|XRs?|plain (?:films?|radiograph\\w*)|radiographs?|(?:two|three|four|\\d)[- ]views?|weight[- ]bearing (?:views?|films?))";

/** What reviewers ask of studies, injections and operations beside the guideline, each with the words in which charts answer it. */
export const ASKED_OF_STUDIES: readonly Family[] = [
  {
    name: "plain films",
    when: /^(?:plain films|x-rays)\b.*\b(?:taken|first)\b/i,
    says: new RegExp(`\\b${FILMS}\\b|\\bfilms?:?\\s`, "i"),
    no: new RegExp(
      `\\b(?:no|without|never had(?: an?)?|has not had(?: an?)?) (?:\\w+ ){0,2}${FILMS}\\b(?! (?:evidence|findings?|changes?|abnormal\\w*))|\\b${FILMS}\\b[^.;]{0,16}\\b(?:not|never) (?:yet )?(?:been )?(?:taken|done|obtained|ordered|made)\\b`,
      "i",
    ),
    everCounts: true,
    doneOnly: true,
    strict: true,
    final: true,
  },
  {
    name: "question of the study",
    when: /^the question that the study is to answer\b/i,
    says: /\b(?:r\/o|rule out|suspect\w*|question (?:of|is)|to (?:look for|evaluate|assess|confirm|exclude|rule out|find)|looking for|\?|concern for|possible|decides? between|before (?:surgery|injection)|surgical planning)\b/i,
    plannedCounts: true,
    ofRequest: true,
    strict: true,
    final: true,
  },
  {
    name: "another cause looked for",
    when: /^another cause such as\b|^other causes of the symptoms\b/i,
    says: /\bspurling\S*[^.;]{0,30}\b(?:neg\w*|normal)|\bno (?:evidence of )?(?:\w+ ){0,2}(?:cervical|lumbar|ulnar|median|peroneal) ?(?:radiculopathy|neuropathy|involvement)?|\bno (?:evidence of )?(?:\w+ )?(?:radiculopathy|plexopathy|poly-?neuropathy|peripheral neuropathy|double crush)|\bparaspinals?\b[^.;]{0,24}\b(?:normal|nl|neg\w*)|\b(?:neck|cervical spine)\b[^.;]{0,12}\b(?:full|supple|normal|non-?tender|nontender)|\bno neck pain\b|\b(?:ulnar|median)\b[^.;]{0,24}\bnormal\b/i,
    everCounts: true,
    strict: true,
    final: true,
  },
  {
    name: "blood tests for a neuropathy",
    when: /^blood (?:sugar|tests?)\b/i,
    says: /\b(?:HbA1c|A1c|hemoglobin A1c|fasting (?:glucose|sugar)|(?:blood )?(?:glucose|sugar)|FBS|FBG)\b[^.;]{0,20}\b(?:\d|normal|nl|neg\w*|checked|ok|high|low|elevated)/i,
    strict: true,
    final: true,
  },
  {
    name: "less medication after the treatment",
    when: /^less (?:pain )?medication\b.*\bafter\b/i,
    says: /\b(?:inj\w*|blocks?|ESI|epidural|procedure|ablation|RFA|series)\b[^.;]{0,120}\b(?:less|fewer|reduc\w*|decreas\w*|cut (?:down|back)|stopped|off|no longer (?:needed|took|takes)|lower\w*)\b[^.;]{0,30}\b(?:meds?|medications?|pills|tablets|opioids?|norco|hydrocodone|tramadol|percocet|nsaids?|gabapentin|naproxen|ibuprofen)\b|\b(?:less|fewer|reduc\w*|decreas\w*|cut (?:down|back)|stopped)\b[^.;]{0,40}\b(?:meds?|medications?|pills|tablets|opioids?|norco|tramadol|percocet|nsaids?)\b[^.;]{0,50}\b(?:after|since|with) (?:the |this |that |his |her |last )?(?:inj\w*|blocks?|ESI|epidural|procedure|ablation)/i,
    no: /\b(?:still|same|no (?:less|fewer|change in|reduction (?:in|of))|did not (?:cut|reduce|lower|stop)|unchanged|as (?:many|much))\b[^.;]{0,40}\b(?:meds?|medications?|pills|tablets|opioids?|norco|hydrocodone|tramadol|percocet|nsaids?|gabapentin|naproxen|ibuprofen|tabs?|a day)\b[^.;]{0,40}\b(?:after|since|as before|week|wk|inj\w*|block|ESI)|\b(?:meds?|medications?|tramadol|norco|hydrocodone|percocet)\b[^.;]{0,24}\b(?:same|unchanged|not (?:reduced|lower\w*|changed)|as before)\b/i,
    disputes: true,
    strict: true,
    final: true,
  },
  {
    name: "headache days",
    when: /^headache on (?:at least|more than) fifteen days\b/i,
    says: /\b(?:1[5-9]|2\d|3[01]|fifteen|sixteen|eighteen|twenty(?:[- ]\w+)?|daily)(?: or more| plus|\+)?\s+(?:\w+ ){0,2}(?:headache days|days (?:of headache |with headache )?(?:a|per|each) month|days\/month|headaches? (?:a|per) month)|\b(?:more than|over) (?:1[5-9]|2\d|fifteen|twenty)\s+headache days|\bdaily (?:headache|HA|migraine)s?\b/i,
    no: /\b(?:total|about|only)?\s*(?:[1-9]|1[0-4]|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen)(?: or so)?)\s+(?:or so )?(?:headache )?days (?:a|per|each) month|\btotal:? (?:[1-9]|1[0-4]) days\b|\b(?:headaches?|HAs?|migraines?)\b[^.;\d]{0,16}(?:[1-3](?:-[1-3])?) ?(?:x|times)?(?: or so)? ?(?:\/|a |per )(?:wk|week)\b|\b(?:[1-3]) (?:or so )?(?:headaches?|HAs?|migraines?) (?:a|per) (?:wk|week)\b/i,
    disputes: true,
    strict: true,
    final: true,
  },
  {
    name: "surgeon's prescription",
    when: /^(?:the )?surgeon prescribed\b/i,
    says: /\b(?:PT|OT|physical therapy|hand therapy|occupational therapy|therapy)\b[^.;]{0,40}(?:\b\d\s?x\s?\d{1,2}\b|\bto (?:start|strengthen|begin)\b|\b\d+ (?:visits|sessions|more)\b|\bafter the\b)|\b(?:start|begin|continue|order|refer\w*|Rx)\b[^.;]{0,24}\b(?:PT|OT|physical therapy|hand therapy|therapy)\b/i,
    plannedCounts: true,
    ofSurgeon: true,
    strict: true,
    final: true,
  },
  {
    name: "psychological tests named",
    when: /^the psychological tests\b/i,
    says: /\b(?:MMPI\S*|BBHI\S*|MBMD|P-?3|MCMI\S*|BHI\S*|Beck|BDI\S*|PAI|pain patient profile|oswestry)\b[^.;]{0,60}\b(?:will|to be|planned|request\w*|given|administer\w*)|\b(?:testing|tests?|battery)\b[^.;]{0,30}\b(?:MMPI\S*|BBHI\S*|MBMD|MCMI\S*|BHI\S*|Beck|BDI\S*|PAI)\b/i,
    plannedCounts: true,
    strict: true,
    final: true,
  },
  {
    name: "no recent psychological evaluation",
    when: /^it does not repeat a recent (?:psychological )?evaluation\b/i,
    says: /\b(?:no|never had(?: an?)?|without) (?:prior |previous |formal |earlier |any )*(?:psych\w*|mental health)(?: \w+){0,2} ?(?:eval\w*|assess\w*|test\w*|care|treatment|visit)?\b[^.;]{0,30}|\bpsych\w* (?:eval\w*|assess\w*|testing)\b[^.;]{0,24}\b(?:has not|never|not (?:yet )?(?:been )?(?:done|had|made|performed))\b|\bnot a psych\w* eval\w*|\bno psych\w* has seen\b|\bno psych\b/i,
    no: /\bpsych\w* (?:eval\w*|assess\w*|testing) (?:of |on |dated |was (?:done|completed|performed) )\D{0,12}\d|\b(?:underwent|completed|had) (?:a |an )?(?:\w+ )?psych\w* (?:eval\w*|assess\w*|testing)\b/i,
    recentDays: 730,
    strict: true,
    final: true,
  },
];
