import type { Family } from "../family.ts";

/** Criteria about medication: risks, monitoring, side effects, duration and the condition that it is for. */
export const MEDICATION: readonly Family[] = [
  {
    name: "sleep hygiene",
    when: /^sleep (?:evaluation|hygiene|problem evaluated)\b/i,
    yes: /\b(?:sleep (?:hygiene|evaluation|study|log|diary|habits|routine|medicine consult\w*|questionnaire)|polysomno\w*|insomnia (?:evaluation|work-?up|severity index)|epworth|sleep onset and maintenance)\b/i,
    final: true,
  },
  {
    name: "test agrees with what is prescribed",
    when: /\b(?:drug (?:screen|test)|UDS|urine)\b.*\bconsistent with\b/i,
    says: /(?<![a-z-])(?:consistent|as expected|appropriate|positive for prescribed|compliant)\b/i,
    no: /\b(?:inconsistent|unexpected|not consistent|not detected|aberrant|non-?prescribed|illicit\w* (?:present|detected|positive)|(?:\+|pos\w*) (?:for )?(?:cocaine|meth\w*|THC|heroin))/i,
    strict: true,
    final: true,
  },
  {
    name: "first-line tried",
    when: /\b(?:NSAID|acetaminophen|analgesic|agent)\b.*\btried first\b|^first-line (?:analgesics?|drugs?|agents?|medications?|treatment) (?:was |were |has been |have been )?tried/i,
    everCounts: true,
    says: /(?<!\bnot )\b(?:tried|failed|previously|used|took|taken|on)\b(?! any\b)[^.;]{0,40}\b(?:nsaids?|naproxen|naprosyn|ibuprofen|motrin|anaprox|aleve|advil|tylenol|acetaminophen|meloxicam|mobic|diclofenac|etodolac|relafen|nabumetone|celebrex)\b|\b(?:nsaids?|naproxen|naprosyn|ibuprofen|motrin|anaprox|tylenol|acetaminophen|meloxicam|mobic|diclofenac|etodolac|relafen|celebrex)\b[^.;]{0,60}\b(?:did not|no help|failed|without|stopped|upset|tried|minimal|relief)/i,
  },
  {
    name: "acute flare",
    when: /\bacute (?:exacerbation|flare)\b|\bexacerbation documented|\bflare of\b/i,
    yes: /\b(?:flare\w*|exacerbat\w*|acute(?:ly)? (?:worse|episode|increase\w*)|re-?injur\w*)/i,
    recentDays: 60,
  },
  {
    name: "medication reduced",
    when: /\bmedications? (?:is |are )?(?:being )?(?:reduced|decreased|tapered)\b/i,
    says: /\b(?:cut(?:ting)? (?:down|back)|reduc\w*|decreas\w*|wean\w*|taper\w*|lower\w*)\b[^.;]{0,30}\b(?:meds?|medications?|opioids?|narcotics?|norco|vicodin|percocet|dose|pills|tablets|use)\b|\b\d+ ?(?:\/|a |per )day from \d|\bfrom \d+ to \d+ (?:a|per|\/) ?day|\b(?:medications?|pain (?:meds?|medications?)) (?:is |are )?not tolerated/i,
  },
  {
    name: "one prescriber",
    strict: true,
    when: /\b(?:one|single) prescriber\b|\bone pharmacy\b/i,
    says: /\b(?:one|single|sole|only) (?:prescriber|provider|pharmacy|doctor)\b|\bno other (?:prescribers?|providers?)\b|\bonly prescriber\b|\bfrom (?:this|our|my) (?:office|clinic|practice)(?: only)?\b/i,
    no: /\b(?:two|three|four|multiple|several|\d) (?:prescribers|providers|pharmacies)\b|\b(?:another|other|outside) (?:prescriber|provider)/i,
  },
  {
    name: "combined without a word on safety",
    strict: true,
    when: /\bcombin\w*\b.*\bwithout safety discussion|\bcombination not addressed/i,
    no: /\b(?:warned|(?:discussed|explained) (?:the )?risks?|risks? (?:were |was )?(?:discussed|explained)|not to drive|counsel\w* (?:on|about|regarding) (?:\w+ )?(?:risk|sedat|combin)\w*)/i,
  },
  {
    name: "misuse risk",
    no: /\b(?:ORT|SOAPP\S*|risk (?:tool|screen\w*|assess\w*))\b[^.;]{0,16}\b(?:not (?:yet )?(?:done|completed|performed)|deferred|pending)/i,
    when: /\brisk (?:of|level|stratif\w*|for).*\b(?:misuse|abuse|addiction|aberran\w*)|misuse is stated|opioid risk/i,
    says: /\b(?:(?:low|moderate|high)(?:er)?[- ]risk|risk (?:level|category)|opioid risk tool|ORT|SOAPP\S*|(?:low|moderate|high) risk)\b/i,
  },
  {
    name: "risk reviewed",
    when: /risks?\b.*\b(?:looked at|assessed|considered|reviewed|addressed|screened)/i,
    says: /\b(?:no (?:history of )?ulcer|ulcer|no (?:stomach|GI|gastric|gastrointestinal) (?:trouble|upset|sx|symptoms?|complaints?|problems?|bleed\w*|issues)|(?:denies|no) (?:dyspepsia|heartburn|melena)|creat\w* (?:nl|normal|\d)|GFR|LFTs?|kidney function|creatinine|BP \d+|heartburn|black stools?|Opioid Risk Tool)\b/i,
  },
  {
    name: "ulcer or bleeding",
    when: /^(?!.*\b(?:risk|looked|reviewed|considered|aspirin)\b).*\b(?:ulcers?|(?:GI|gastrointestinal|stomach) bleed\w*)\b/i,
    yes: /\b(?:PUD|melena|ulcers?|(?:GI|gastrointestinal|stomach) bleed\w*|bleeding (?:ulcer|gastritis)|black (?:tarry )?stools?|coffee[- ]ground|hematemesis|perforation)\b/i,
    everCounts: true,
  },
  {
    name: "GI risk",
    when: /\b(?:gastrointestinal|GI|gastric|ulcer|peptic)\b(?!.*(?:looked|reviewed|considered|upset))/i,
    yes: /\b(?:PUD|melena|(?:aspirin|ASA) (?:81|162|325|daily)|(?:daily|baby|low[- ]dose) (?:aspirin|ASA)|ulcers?|gastrointestinal bleed\w*|GI bleed\w*|black stools?|perforation|anticoagulant|warfarin|coumadin|corticosteroids?|prednisone|gastritis|GERD|reflux disease)\b/i,
    everCounts: true,
  },
  {
    name: "years of use",
    when: /\b(?:daily|use|taken|dose)\b.*\b(?:for years|for months|long[- ]term|high[- ]dose)\b(?!.*not)|\bdependen(?:t|ce)\b.*taper/i,
    says: /\b(?:since (?:early |late )?(?:19|20)\d\d|long[- ]term (?:use )?(?:of )?opioid|chronic opioid|mg (?:hydrocodone|morphine|oxycodone) a day|for (?:\w+ )?years)\b/i,
  },
  {
    name: "weaning plan",
    ownDrug: true,
    when: /\b(?:wean\w*|taper\w*)\b/i,
    says: /\b(?:taper(?:ing)? (?:schedule|by \d|over)|taper\w*\b[^.;]{0,40}(?:->|→|\bthen\b|\d (?:weeks?|wks?)|x \d)|schedule (?:for|of) (?:taper|wean)|(?:wean|reduc|decreas|lower|taper|cut)\w* (?:\w+ ){0,4}?(?:by|to|from) (?:#?\d+|one|half)|came off it between|tapered, last)\b/i,
    no: /\bno (?:taper(?:ing)?|wean(?:ing)?|schedule)\b(?: (?:schedule|plan))?(?: (?:made|set|given|discussed))?|\b(?:taper|wean)\w*\b[^.;]{0,20}\b(?:not (?:discussed|planned|set|made|started)|declin\w*|refus\w*)/i,
  },
  {
    name: "aberrant behaviour",
    when: /^(?!.*\b(?:monitor\w*|screen\w*|reviewed|assessed|addressed|considered|looked|evaluated|discussed|checked|review|risk)\b).*\baberran\w*/i,
    says: /\b(?:early refills?|lost (?:meds?|scripts?|prescriptions?)|doctor[- ]shopping|multiple prescribers|(?:UD[STA]|drug (?:screen|test))\b[^.;]{0,24}(?:inconsistent|(?:\+|pos\w*) (?:for )?(?:cocaine|meth\w*|THC|heroin|illicit\w*|alcohol))|inconsistent (?:UD[STA]|urine|drug))/i,
    yes: /\b(?:aberran\w*|diversion|misus\w*|overus\w*)/i,
    no: /\bno (?:\w+ ){0,3}(?:aberran\w*|early refills?|lost (?:meds?|scripts?|prescriptions?)|diversion|misus\w*)/i,
  },
  {
    name: "drug test result",
    when: /\bearlier test dates|\btest results? (?:\w+ ){0,2}discussed|\b(?:aberrant|inconsistent|last result|drug[- ]seeking)\b|misuse.*looked for/i,
    says: /\b(?:inconsistent|(?:UD[STA]|tox\w* screens?|u-?tox\w*|urine (?:drug )?\w+)\b[^.;]{0,40}\b(?:consistent|appropriate|reviewed|positive|negative|as expected|inconsistent|showed|of|was)|(?:no|not?) (?:lost|early|evidence of|signs? of|sign of)[^.;]{0,40}(?:refills?|abuse|misuse|aberran\w*|diversion|scripts?|rx)|no aberran\w*|CURES[^.;]{0,30}\b(?:reviewed|checked|consistent|appropriate)|aberrant|two prescribers|CURES (?:printed|\d|shows)|no hydrocodone|not detected and is|was DETECTED)\b/i,
  },
  {
    name: "agreement",
    when: /\b(?:opioid|pain|treatment|narcotic)?\s*(?:agreement|contract)\b(?!.*employer)/i,
    yes: /\b(?:(?:opioid|pain|narcotic|medication) (?:\w+ )?(?:agreement|contract)|agreement was|(?:signed|has) (?:\w+ ){0,3}(?:agreement|contract))\b/i,
  },
  {
    name: "used together",
    when: /\b(?:together with|combin\w+ with|concurrent\w*|co-?prescri\w*)\b.*\b(?:opioids?|hydrocodone|oxycodone|norco|sedatives?|benzodiazepines?|relaxants?)\b/i,
    says: /\b(?:norco|hydrocodone|oxycodone|percocet|opioid)\b.*\b(?:soma|carisoprodol|benzodiazepine|xanax|valium|alprazolam|diazepam|gabapentin)\b|\b(?:soma|carisoprodol|xanax|valium)\b.*\b(?:norco|hydrocodone|oxycodone|percocet|opioid)\b/i,
  },
  {
    name: "harm",
    strict: true,
    final: true,
    when: /^harm\b|\bharm (?:from|of)\b/i,
    says: /\b(?:overdos\w*|respiratory depression|over-?sedat\w*|narcan|naloxone (?:given|used)|hospitali[sz]ed (?:for|due)|withdrawal symptoms|opioid[- ]induced|hyperalgesia|(?:fell|falls?) (?:\w+ ){0,4}(?:dizz\w*|drows\w*|sedat\w*|medication)|opioid use disorder|addict(?:ed|ion)\b|misus\w*|inconsistent (?:UD|urine|drug))/i,
    no: /\bno (?:\w+ ){0,3}(?:overdos\w*|sedation|adverse|side effects)/i,
  },
  {
    name: "serious adverse effects",
    strict: true,
    when: /\b(?:serious|severe|intolerable) (?:adverse|side) effects?/i,
    yes: /\b(?:overdos\w*|respiratory depression|over-?sedat\w*|hospitali[sz]ed (?:for|due)|(?:serious|severe|intolerable|significant) (?:adverse|side|sedation|constipation|nausea|vomiting)\w*)/i,
  },
  {
    name: "side effects",
    when: /\b(?:side effects?|adverse)\b/i,
    says: /\b(?:den(?:ies|ied) (?:any )?(?:side|SE\b|adverse)|(?-i:SEs?)\b|ADRs?|tol(?:s|erat\w*)? (?:\w+ )?(?:meds?|medications?|well)|well tolerated|GI upset|side effects?|adverse|constipation|bowels? slow|drows\w*|sleepi\w*|grogg\w*|dry mouth|weight gain|dizz\w*|nausea|foggy|no stomach upset|sedation|upset)\b/i,
  },
  {
    name: "short use",
    when: /\b(?:short(?:est)?[- ]?(?:term|period|course|time)?|limited to (?:two|three|\d)|brief)\b.*\b(?:use|period|weeks?|days|term|course|intended)|\bweeks? of use\b/i,
    says: /\b(?:shortest|short course|limited (?:course|use)|for (?:an )?(?:acute )?flare|shortest (?:time|period)|short[- ]term (?:use|only)|brief course|for (?:one|two|three|1|2|3) weeks? only)\b/i,
    ofRequest: true,
  },
  {
    name: "pain that is not of a nerve",
    when: /^non-?neuropathic\b/i,
    says: /\b(?:musculoskeletal|myofascial|nociceptive|non-?neuropathic|mechanical|osteoarth\w*|fibromyalgia|axial)\b/i,
    strict: true,
    final: true,
  },
  {
    name: "neuropathic pain",
    when: /^(?!.*\b(?:told apart|another|other neuropathy|diabetic|postherpetic|fibromyalgia|non-?neuropathic|fail\w*|locali[sz]ed)\b).*(?:\bneuropath\w*|\bnerve pain\b)/i,
    no: /\b(?:no|denies|without) (?:(?!ulnar|median|radial|peroneal|tibial|peripheral|cervical|lumbar|other|entrapment|superimposed|additional|compressive)\w+ ){0,2}neuropath\w*/i,
    // That one root or nerve is spared, or only asked about, says nothing of the others.
    says: /(?<!\b(?:no|without|denies|versus|vs|r\/o|rule out|question of|negative for)\b[^.;]{0,40})\b(?:allodyni\w*|shooting|lancinating|electric(?:al)?[- ]like|neuropath\w*|radiculopathy|radiculitis|burning(?! (?:stomach|epigastr\w*|eyes|urin\w*|with urin\w*))|electrodiagnostic study[^.]*radiculopathy|CRPS)\b/i,
  },
  {
    name: "painful condition",
    when: /\b(?:painful condition|pain condition|condition for which)\b/i,
    says: /\b(?:osteoarthritis|chondromalacia|(?:low )?back pain|LBP|strains?|sprains?|tendin\w*|tenosynovitis|arthrosis|pain is|pain \d)\b/i,
  },
];
