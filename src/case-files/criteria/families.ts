/**
 * Frequent ideas of guideline criteria and how records answer them. `when` recognises the criterion; `yes` is a mention whose
 * assertion decides (negated means absent); `says` and `no` are whole phrases that state presence or absence by themselves.
 */
export type Family = {
  name: string;
  when: RegExp;
  yes?: RegExp;
  says?: RegExp;
  no?: RegExp;
  /** Both answers side by side are a conflict, whatever their dates. */
  disputes?: true;
  /** An event of the past stands, whatever a later report denies for the present. */
  everCounts?: true;
  /** Planned care counts, since the criterion is about how the requested treatment will be done. */
  plannedCounts?: true;
  /** Only records of so many days before the decision count: the criterion is about a present state. */
  recentDays?: number;
  /** Only units that name the requested drug or device count. */
  ofRequest?: true;
  /** Only records of physical or occupational therapy, or sentences that name it, count. */
  ofTherapy?: true;
};

const VISITS = "(?:\\d+|six|eight|ten|twelve|twenty|twenty-four)";

export const FAMILIES: readonly Family[] = [
  {
    name: "risk reviewed",
    when: /risks?\b.*\b(?:looked at|assessed|considered|reviewed|addressed|screened)/i,
    says: /\b(?:no (?:history of )?ulcer|ulcer|kidney function|creatinine|BP \d+|heartburn|black stools?|Opioid Risk Tool)\b/i,
  },
  {
    name: "misuse risk",
    when: /\brisk (?:of|level|stratif\w*|for).*\b(?:misuse|abuse|addiction|aberran\w*)|misuse is stated|opioid risk/i,
    says: /\b(?:opioid risk tool|ORT|SOAPP\S*|(?:low|moderate|high) risk)\b/i,
  },
  {
    name: "GI risk",
    when: /\b(?:gastrointestinal|GI|gastric|ulcer|peptic)\b(?!.*looked)/i,
    yes: /\b(?:ulcers?|gastrointestinal bleed\w*|GI bleed\w*|black stools?|perforation|anticoagulant|warfarin|coumadin|corticosteroids?|prednisone|gastritis|GERD|reflux disease)\b/i,
    everCounts: true,
  },
  {
    name: "years of use",
    when: /\b(?:daily|use|taken|dose)\b.*\b(?:for years|for months|long[- ]term|high[- ]dose)\b(?!.*not)|\bdependen(?:t|ce)\b.*taper/i,
    says: /\b(?:since (?:early |late )?(?:19|20)\d\d|long[- ]term (?:use )?(?:of )?opioid|chronic opioid|mg (?:hydrocodone|morphine|oxycodone) a day|for (?:\w+ )?years)\b/i,
  },
  {
    name: "weaning plan",
    when: /\b(?:wean\w*|taper\w*)\b/i,
    says: /\b(?:taper(?:ing)? (?:schedule|by \d|over)|schedule (?:for|of) (?:taper|wean)|(?:wean|reduce|decrease|lower)\w* (?:by|to) (?:\d|one|half)|came off it between|tapered, last)\b/i,
  },
  {
    name: "drug test result",
    when: /\b(?:aberrant|inconsistent|last result|drug[- ]seeking)\b|misuse.*looked for/i,
    says: /\b(?:inconsistent|(?:UDS|urine drug \w+) (?:of|was|reviewed|consistent)|aberrant|two prescribers|CURES (?:printed|\d|shows)|no hydrocodone|not detected and is|was DETECTED)\b/i,
  },
  {
    name: "agreement",
    when: /\b(?:opioid|pain|treatment|narcotic)?\s*(?:agreement|contract)\b(?!.*employer)/i,
    yes: /\b(?:(?:opioid|pain|narcotic|medication) (?:agreement|contract)|agreement was)\b/i,
  },
  {
    name: "used together",
    when: /\b(?:together with|combin\w+ with|concurrent\w*|co-?prescri\w*)\b.*\b(?:opioids?|hydrocodone|oxycodone|norco|sedatives?|benzodiazepines?|relaxants?)\b/i,
    says: /\b(?:norco|hydrocodone|oxycodone|percocet|opioid)\b.*\b(?:soma|carisoprodol|benzodiazepine|xanax|valium|alprazolam|diazepam|gabapentin)\b|\b(?:soma|carisoprodol|xanax|valium)\b.*\b(?:norco|hydrocodone|oxycodone|percocet|opioid)\b/i,
  },
  {
    name: "side effects",
    when: /\b(?:side effects?|adverse)\b/i,
    says: /\b(?:side effects?|adverse|constipation|bowels? slow|drows\w*|dizz\w*|nausea|foggy|no stomach upset|sedation|upset)\b/i,
  },
  {
    name: "measured relief",
    when: /\b(?:measured|percent|%|scores?|numeric\w*|VAS)\b.*\b(?:pain|relief|change|reduction)|\bpain\b.*\b(?:percent|%)/i,
    says: /\b\d{1,3}\s*(?:%|percent)\s*(?:pain )?(?:relief|less|better|improvement|reduction)|\bpain\b[^.]*\bfrom \d{1,2}(?:\/10)? to \d|\b\d{1,2}\/10 with (?:med\w*|it)\b[^.]*without/i,
    ofRequest: true,
  },
  {
    name: "pain less",
    when: /\bpain\b.*\b(?:less|lower\w*|relie\w*|reduc\w*|better|improv\w*)|\bdrug (?:lowers|helps|reduces)|(?<!\blikely to |\bmay |\bexpected to |\bcould )\bbenefit\b|\banalgesia\b|\bpain relief\b/i,
    says: /\b(?:\d{1,2}\/10,? (?:with|w\/) ?(?:the )?(?:med\w*|it\b|drugs?|tablets?|treatment|use|norco|opioid\w*|tens|brace|injection)|takes the (?:pain|edge)|helps the|helped|helps\b|relief|pain[^.]*\b(?:from )?\d{1,2}\s*(?:->|to)\s*\d)/i,
    no: /\b(?:pain now \d{1,2}\/10\b[^.]*\btook|no (?:effect|relief|benefit)|did not help|does not help|quit the|maybe a little)\b/i,
    disputes: true,
    ofRequest: true,
  },
  {
    name: "plateau",
    when: /\bplateau\w*\b/i,
    says: /\b(?:plateau\w*|level(?:ed|led) off|no further gain)\b/i,
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
    when: /\b(?:trial|course|sessions?|visits?)\b.*\b(?:attended|adequate|number of|how many|completed?)|\badequate trial of (?:physical|occupational)|\b(?:prior|previous|completed) (?:therapy|visits|sessions)\b/i,
    says: new RegExp(
      `\\b(?:${VISITS}\\s+(?:of\\s+\\d+\\s+)?(?:post-?op\\w*\\s+|PT\\s+|physical\\s+)?(?:therapy\\s+)?(?:visits?|sessions?)|\\d+ of \\d+ visits|(?:completed|attended|finished)\\b[^.]*\\b(?:visits?|sessions?)|courses? of (?:physical )?therapy)\\b`,
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
    name: "work goal",
    when: /\breturn[- ]to[- ]work (?:goal|plan)|\bgoal\b.*\bemployer|job to return|work goal/i,
    says: /\b(?:(?:specific|agreed|mutual\w*) (?:return|work|job) \w*|return[- ]to[- ]work (?:goal|plan)|employer (?:has )?agree\w*|employer will (?:keep|take|accept|hold))\b/i,
  },
  {
    name: "at work",
    when: /\b(?:returned to|back (?:at|to)|resumed) work|\breturn to work\b/i,
    says: /\b(?:returned to (?:full |modified |regular )?(?:work|duty)|went back to work|continues working|back at work|is working|full duty)\b/i,
    no: /\b(?:has not worked|not working|off work since|temporarily totally|TTD)\b/i,
    recentDays: 400,
  },
  {
    name: "functional limits",
    when: /\b(?:functional (?:limit\w*|deficits?)|deficits?)\b.*\b(?:job|demand|work|therapy|remain|supervised|need)/i,
    says: /\b(?:(?:still )?cannot (?:kneel|squat|climb|lift|stand|push|carry|reach)|can no longer|needed for usual job|atrophy|job (?:requires|demands)|unable to (?:lift|kneel|squat|climb|perform))\b/i,
  },
  {
    name: "function gained",
    when: /\bfunction\w*\b.*\b(?:improv\w*|gain\w*|better)|\b(?:improv\w*|gain\w*)\b.*\bfunction\w*|\bobjective improvement\b/i,
    says: /\b(?:clear gain|functional (?:gain|improvement)|improved (?:function|motion|strength|activit\w*|ADLs?)|\(was [-\d]|increased (?:function|activit\w*)|lets (?:him|her) (?:do|work|walk)|able to (?:now|return|do more))\b/i,
    no: /\b(?:function is the same|no (?:functional |significant )?(?:improvement|gain)|has not worked since|plateau|goals not met|function unchanged|no change in function)\b/i,
  },
  {
    name: "short use",
    when: /\b(?:short(?:est)?[- ]?(?:term|period|course|time)?|limited to (?:two|three|\d)|brief)\b.*\b(?:use|period|weeks?|days|term|course|intended)|\bweeks? of use\b/i,
    says: /\b(?:shortest (?:time|period)|short[- ]term (?:use|only)|brief course|for (?:one|two|three|1|2|3) weeks? only)\b/i,
    ofRequest: true,
  },
  {
    name: "failed TENS",
    when: /\b(?:fail\w*|unsuccess\w*)\b.*\bTENS\b|\bTENS\b.*\b(?:fail\w*|without|no benefit|did not)/i,
    says: /\bTENS\b[^.]*\b(?:failed|did not help|no relief)/i,
    no: /\bTENS\b[^.]*(?:pain \d+ ?(?:->|to) ?\d|same relief|helps|helped)/i,
    disputes: true,
  },
  {
    name: "home trial",
    when: /\btrial\b.*\b(?:home|month|device|unit|tens|h-?wave|recorded)|\bhome trial\b|one[- ]month trial/i,
    yes: /\b(?:home trial|(?:one|1)[- ]month (?:home )?trial|trial rental|trial of (?:the )?(?:unit|device|TENS|H-?wave))\b/i,
    no: /\b(?:home )?trial:? (?:none|no\b|not done)/i,
  },
  {
    name: "device outcome",
    when: /\b(?:less|reduced|decreased) (?:medication|drug|pain)\b.*\b(?:device|unit|with)/i,
    says: /\b(?:less medication|fewer (?:pills|tablets)|cut (?:down|back) on|reduced (?:his|her|medication))\b/i,
    ofRequest: true,
  },
  {
    name: "packs suffice",
    when: /\b(?:cold packs?|ice packs?|ordinary)\b/i,
    says: /\b(?:packs?|ice)\b[^.]*\b(?:not enough|insufficient|failed|did not|inadequate)\b/i,
  },
  {
    name: "drugs failed",
    when: /\b(?:NSAIDs?|muscle relaxants?|medications?|drugs?|first[- ]line)\b.*\bfail\w*|\bfail\w*\b.*\b(?:NSAIDs?|muscle relaxants?|medications?|drugs?|first[- ]line|antidepressants?)/i,
    says: /\b(?:naproxen|ibuprofen|etodolac|NSAIDs?|cyclobenzaprine|flexeril|relaxants?|gabapentin|medications?|meds|tylenol|tramadol|anti-inflammator\w*)\b[^.]*\b(?:did not help|no (?:effect|relief|benefit|improvement)|failed|without (?:relief|benefit)|not helping|little relief|not settle)|\bnot settle with\b[^.]*medication/i,
  },
  {
    name: "nothing else",
    when: /\bnothing else\b|\bother (?:options|treatment)s?\b.*\b(?:exhaust|unlikely|absence)|\bearlier (?:treatment|methods) (?:has|have) failed|previous methods/i,
    says: /\b(?:have not worked|nothing else is likely|plateau|unlikely to (?:help|improve)|no lasting (?:relief|gain)|failed)\b/i,
  },
  {
    name: "tried",
    when: /\b(?:have|has) been (?:tried|used)\b/i,
    says: /\b(?:therapy visits|PT visits|visits of (?:physical )?therapy|courses? of (?:physical )?therapy|have\s+been used|has had (?:chiro|PT|physical)|treated with|treatment (?:so far|to date|has included))\b/i,
  },
  {
    name: "conservative failed",
    when: /\b(?:conservative|physical (?:methods?|therapy|modalities)|exercises?|therapy|non-?operative|first[- ]line|initial treatment|splint\w*)\b.*\b(?:fail\w*|unsuccess\w*|not help\w*|unrespons\w*|without|exhaust\w*|refractory|weeks|months|care|tried)\b|\bfail\w*\b.*\b(?:conservative|therapy|exercise|splint\w*|care|treatment)\b|\bunresponsive to\b|\bconservative\b/i,
    says: /\b(?:no (?:lasting|meaningful|significant) (?:gain|change|relief|improvement)|gave no lasting|did not (?:help|settle)|did not improve|failed (?:PT|physical|conservative|therapy)|plateau|not (?:settled|changed it)|goals not met|without (?:relief|improvement|benefit)|persistent (?:pain|symptoms) despite|despite (?:physical|therapy|conservative|medication)|partial, short lived|treatments? (?:to date )?(?:has |have )?included[^.]*(?:therap|chiro|exercise|acupunct|splint|brace|inject)\w*|treated with[^.]*(?:therap|chiro|exercise)\w*)\b/i,
  },
  {
    name: "prior injection",
    when: /^(?!.*\b(?:repeat|not more|no more)\b).*\b(?:earlier|previous|prior) (?:\w+ ){0,2}(?:injections?|blocks?)\b/i,
    says: /\b(?:\d{2}\s*(?:%|percent) (?:pain )?relief|(?:injections?|ESIs?|blocks?)\b[^.]*\b(?:helped|relief|each about))/i,
    no: /\b(?:no (?:spinal |epidural |previous |prior )?injections? before|never had an injection|without injection)\b/i,
  },
  {
    name: "repeat injection",
    when: /\brepeat (?:injection|block)|\bfor (?:a )?repeat|\bfurther injections?\b/i,
    says: /\b(?:no (?:spinal |previous |prior )?injections? before|first injection|never had an injection|\d{2}\s*(?:%|percent) relief for)\b/i,
  },
  {
    name: "no surgery open",
    when: /\bnot? (?:be )?a? ?(?:surgical )?candidate|\bnot a candidate for surgery|\bno surgery\b|surgery .*(?:not|clearly) (?:be )?warranted|no (?:surgery|operation) .*(?:open|planned)/i,
    says: /\b(?:not a surgical candidate|no indication for surgery|does not advise (?:another|an) operation|did not advise (?:an )?operation|no further surgery|surgery (?:is )?off the table|no (?:further procedure|operation) is planned|no surgery|(?:does|do) not (?:want|wish) (?:surgery|it|an operation))\b/i,
    no: /\b(?:surgery is (?:planned|scheduled|recommended)|candidate for surgery|plan(?:ned)? for surgery)\b/i,
  },
  {
    name: "surgery considered",
    when: /\b(?:surg\w+|operation|procedure) (?:is |being )?(?:being )?(?:considered|planned|contemplated)|surgical planning|preoperative planning|candidate for (?:surgery|operation)/i,
    yes: /\b(?:surgery|surgical|operation|arthroscop\w*|fusion)\b[^.]*\b(?:planned|scheduled|considered|recommended|candidate)\b/i,
    no: /\b(?:(?:does|do) not (?:want|wish) (?:surgery|it)|not a surgical candidate|no indication for surgery|no surgery|no further surgery|not advise)\b/i,
  },
  { name: "on the side", when: /\bon the (?:same )?side\b|\bsame side\b|\blaterality\b/i },
  {
    name: "radicular signs",
    when: /\bradicul\w*\b.*\b(?:exam\w*|shown|objective|physical|distribution|document\w*|signs?|findings?|level)|\b(?:objective|exam\w*)\b.*\b(?:radicul\w*|neurologic\w*|nerve root)|\bneurologic (?:signs?|deficit|findings?|dysfunction)\b(?!.*doubt)/i,
    says: /\b(?:(?:reflex\w*|ankle jerk|sensation|sensory|sens|pin(?:prick)?|strength|motor|EHL|toe extension|dermatom\w*)\b[^.;]{0,50}(?:absent|reduced|decreas\w*|\bdec\b|less\b|diminish\w*|lost|[0-4][+-]?\/5|1\+)|(?:decreas\w*|reduced|diminish\w*|less|dec|absent)\s[^.;]{0,40}\b(?:sensation|reflex\w*|pin\w*|strength|dermatom\w*)|(?:SLR|straight leg raise)[^.;]*(?:positive|\+)|spurling\w*[^.;]*positive)/i,
    no: /\bno objective radiculopathy|\b(?:neurologic\w* exam\w*|reflexes|sensation|strength)[^.;]*\b(?:is |are )?(?:normal|intact)\b/i,
  },
  {
    name: "imaging agrees",
    when: /\b(?:imaging|MRI|electrodiagnostic\w*|studies)\b.*\b(?:corroborat\w*|confirm\w*|agree\w*|support\w*|correlat\w*|consistent|concordant)|\bcorroborat\w*\b/i,
    yes: /\b(?:displac\w+ (?:of )?the (?:\w+ ){0,2}(?:nerve )?root|root (?:compression|contact|impingement|displacement)|compress\w+ (?:the )?|impinge?\w*|foraminal (?:narrowing|stenosis)|pushes the|protrusion|herniat\w+|extrusion|chronic \w+ \w+ radiculopathy)\b/i,
  },
  {
    name: "earlier scan",
    when: /^(?!.*\b(?:since|new)\b).*\b(?:earlier|previous|prior|recent) (?:scan|MRI|imaging|study)\b/i,
    yes: /\b(?:protrusion|herniat\w+|displacement|stenosis|tear|bulges?|tenosynovitis|fracture)\b/i,
  },
  {
    name: "changed",
    when: /\b(?:changed?|worsen\w*|progress\w*|new) .*\b(?:since|symptoms?|findings?|significant)|\bsignificant change|\bnew (?:symptoms?|injury|findings?)\b|\bprogression\b/i,
    yes: /\b(?:worsen\w*|progressive|deteriorat\w*|new (?:weakness|numbness|injury|symptoms?|radicul\w*))\b/i,
    no: /\b(?:no change|unchanged|the same as|same as in|not changed|no new)\b/i,
  },
  {
    name: "red flag",
    when: /\bred flags?\b|\bprogressive (?:deficit|neuro\w*|weakness)\b|\bcauda equina\b|serious (?:underlying )?(?:pathology|condition)/i,
    yes: /\b(?:red flags?|cauda equina|saddle (?:numbness|an\w+)|(?:bowel or bladder|bladder or bowel)|fever|weight loss|night sweats|new weakness|progressive (?:deficit|weakness|neuro\w*)|numbness, tingling, weakness)\b/i,
  },
  {
    name: "in doubt",
    when: /\b(?:doubt|subtle|unclear|equivocal|uncertain\w*)\b/i,
    yes: /\b(?:equivocal|unclear|uncertain|subtle|in doubt)\b/i,
    no: /\b(?:not in doubt|clear(?:ly)? (?:shows?|radicul)|story, reflex, skin and film agree)\b/i,
  },
  {
    name: "other neuropathy",
    when: /\b(?:neuropathy|entrapment)\b.*\b(?:told apart|distinguish\w*|differenti\w*|suspect\w*|exclude\w*)|\b(?:differenti\w*|distinguish\w*|another)\b.*\bneuropathy\b/i,
    yes: /\b(?:diabet\w*|peripheral neuropathy|entrapment|carpal tunnel|thyroid disease|alcohol use)\b/i,
  },
  {
    name: "neuropathic pain",
    when: /^(?!.*\b(?:diabetic|postherpetic|fibromyalgia)\b).*(?:\bneuropath\w*|\bnerve pain\b)/i,
    says: /\b(?:neuropath\w*|radiculopathy|radiculitis|burning|electrodiagnostic study[^.]*radiculopathy|CRPS)\b/i,
  },
  {
    name: "homebound",
    when: /\bhome-?bound\b|\bconfined to (?:the |his |her )?home\b|\bleav(?:e|ing) (?:the )?home\b/i,
    says: /\b(?:homebound|house-?bound|confined to (?:the )?home|cannot drive)\b/i,
    no: /\b(?:drove (?:himself|herself)|drives short|took daughter|will drive home|own car)\b/i,
    disputes: true,
  },
  {
    name: "self care",
    when: /\b(?:bathing|dressing|personal (?:care|hygiene)|hygiene|self[- ]care|toilet\w*)\b/i,
    yes: /\b(?:needs|requires) (?:help|assistance) (?:with|in) (?:bath\w*|dress\w*|toilet\w*|self[- ]care)/i,
    no: /\b(?:dresses and bathes (?:himself|herself)|bathes (?:himself|herself)|(?:self care|dressing)[^.]*\b(?:no difficulty|independent|alone))\b/i,
  },
  {
    name: "housework only",
    when: /\bhouse(?:hold|work)\b/i,
    says: /\bhelp with (?:cooking|cleaning|laundry|errands|house\w*)|\bhousehold work\b/i,
  },
  {
    name: "nursing",
    when: /\b(?:skilled|nursing|medical care)\b.*\b(?:home|needed|nurs\w*)/i,
    yes: /\b(?:skilled nursing|nursing (?:care|need)|home health RN|wound care|dressing changes|IV (?:therapy|antibiotics) at home)\b/i,
    recentDays: 183,
  },
  {
    name: "home assessment",
    when: /\bassessment\b.*\bhome\b|\bin the home\b/i,
    yes: /\b(?:home (?:safety )?(?:assessment|evaluation)|in-home (?:assessment|evaluation))\b/i,
  },
  {
    name: "team evaluation",
    when: /\b(?:multidisciplinary|thorough|comprehensive|baseline)\b.*\b(?:evaluation|assess\w*|test\w*)|\bbaseline functional\b/i,
    says: /\b(?:multidisciplinary evaluation|team: |baseline testing|baseline functional)/i,
  },
  {
    name: "lost function",
    when: /\bloss of (?:the )?ability|\bsignificant loss\b|\bfunction independently\b/i,
    says: /\b(?:lost much of|can no longer|lost (?:the|his|her) ability|unable to (?:care|function|perform))\b/i,
  },
  {
    name: "motivation",
    when: /\bmotivat\w*|\bwilling\w*|\bforgo\b|wants? to change/i,
    says: /\b(?:motivat\w*|wants to (?:change|work|go back)|would give up|willing to)\b/i,
  },
  {
    name: "predictors",
    when: /\bpredictors?\b|\bnegative (?:factors?|predict\w*)|\bbarriers?\b/i,
    says: /\b(?:barriers?|stopped smoking|no opioid since|negative predictors?|secondary gain)\b/i,
  },
  {
    name: "surgery on record",
    when: /\b(?:type|date)\b.*\b(?:operation|surgery|procedure)\b/i,
    says: /\b(?:date of (?:surgery|operation|procedure)|procedure:|s\/p|status post|underwent)\b/i,
  },
  {
    name: "after surgery",
    when: /\b(?:follows?|after|post-?)\s*-?(?:surg\w+|operati\w+)\b|\bpostoperative\b(?!.*(?:months?|days?|period))/i,
    says: /\b(?:s\/p|status post|(?:weeks|days) after|post-?op\w*|were applied|date of surgery)\b/i,
  },
  {
    name: "under fluoroscopy",
    when: /\bfluoroscop\w*|\bimage[- ]guid\w*|\bimaging guidance/i,
    yes: /\b(?:fluoroscop\w*|image guid\w*)\b/i,
    plannedCounts: true,
  },
  {
    name: "levels",
    when: /\b(?:root |joint |interlaminar )?levels?\b/i,
    yes: /\b(?:one|single|two|1|2) levels?\b|\b[LCT]\d-(?:[LCST])?\d\b[^.]*\binjection/i,
    plannedCounts: true,
  },
  {
    name: "painful condition",
    when: /\b(?:painful condition|pain condition|condition for which)\b/i,
    says: /\b(?:osteoarthritis|chondromalacia|(?:low )?back pain|LBP|strains?|sprains?|tendin\w*|tenosynovitis|arthrosis|pain is|pain \d)\b/i,
  },
  {
    name: "FCE",
    when: /\b(?:functional )?capacity (?:evaluation|test)|\bFCE\b/i,
    yes: /\b(?:(?:functional )?capacity evaluation|FCE)\b/i,
  },
  {
    name: "job demands",
    when: /\bdemands? of (?:his|her|the|their) (?:job|work)|\bjob (?:demands?|description|duties)|\bmedium or higher job/i,
    says: /\b(?:job description|needed for usual job|job (?:requires|demands)|physical demands?|all needed as)\b/i,
  },
];
