import { readFunction, readPainChange, UNREAL } from "../outcomes.ts";
import type { Idea } from "./idea.ts";

const PRESCRIBER = "prescribers?|providers?|physicians?|doctors?|practitioners?|pharmac\\w*|clinics?|offices?";

/** Ideas of criteria on drugs: monitoring, safety, risk, benefit and reasons of choice. */
export const MEDICATION_IDEAS: readonly Idea[] = [
  {
    name: "drug screen or monitoring",
    asks: /\b(?:aberrant (?:drug )?behaviou?r (?:is )?monitored(?: \(.*\))?|(?:random |recent |urine )*drug (?:screen\w*|test\w*)(?: or (?:equivalent|monitoring))?(?: done| performed)?|(?:screening and )?CURES)\b[^;]*/i,
    shows:
      /\b(?:UD[STA]s?\b|u-?tox|urine (?:drug|tox\w*|specimen|sample|screen|test)\w*|(?:urine )?toxicolog\w*|tox(?:icology)? screen|drug (?:screen|test)\w*|\d{1,2}[- ]panel|(?:dip ?stick|cup|oral fluid|saliva) (?:test|screen|collected)|GC\/?MS|LC\/?MS|CURES|PDMP|prescription monitoring|pill counts?)/i,
    denies:
      /\b(?:no|without|lacks?|missing) (?:\w+ ){0,3}(?:UD[STA]|u-?tox|toxicolog\w*|drug (?:screen|test)\w*|CURES)|\b(?:UD[STA]|toxicolog\w*|drug (?:screen|test)\w*|CURES)\b[^.;]{0,24}\bnot (?:\w+ )?(?:done|run|checked|obtained|available|on file|performed|in chart)|\bnever (?:\w+ )?(?:drug[- ]tested|screened|had (?:a|any) (?:UDS|urine))/i,
  },
  {
    name: "one prescriber and one pharmacy",
    asks: /\b(?:prescri\w+ (?:are |come )?(?:from|by) )?(?:a )?(?:single|one|sole) (?:prescriber|practitioner|provider|physician|pharmacy|doctor)(?: and (?:a )?(?:single|one) pharmacy)?\b/i,
    shows: new RegExp(
      `\\b(?:one|single|sole|only|same) (?:\\w+ )?(?:${PRESCRIBER}|MD|walgreens|cvs|rite[- ]?aid|costco|walmart|vons|safeway)\\b|\\ball (?:\\w+ ){0,5}(?:from|by|at|through) (?:this|our|my|me|one|a single|the same|the undersigned|Dr)\\b|\\bno (?:other|outside|additional|multiple) (?:\\w+ )?(?:${PRESCRIBER}|controlled|scripts?|prescriptions?|sources?)|\\bno evidence of (?:doctor|multiple)|\\b(?:I am|this (?:office|clinic) is) (?:the|his|her) (?:only|sole)|\\b(?:exclusively|solely|only) (?:from|by|through|at) (?:this|our|my|me)`,
      "i",
    ),
    denies: new RegExp(
      `\\b(?:two|three|four|five|multiple|several|different|[2-9]) (?:\\w+ )?(?:${PRESCRIBER})\\b|\\bdoctor[- ]shopp\\w*`,
      "i",
    ),
  },
  {
    name: "pain and relief by the numbers",
    asks: /^analgesia\b.*|\bcurrent,? least and average pain\b.*|\bintensity of pain after\b.*|\bhow long (?:pain )?relief lasts\b/i,
    shows:
      /\b(?:worst|least|best|lowest|highest|avg|average|current(?:ly)?|usual|right now|now)\b\D{0,14}\d[^.;]{0,30}\b(?:worst|least|best|lowest|highest|avg|average|current(?:ly)?|usual|right now|now)\b\D{0,14}\d|\b(?:relief|lasts?|lasting|kicks? in|works? (?:for|within)|onset|takes effect)\b[^.;\d]{0,20}\d+[^.;]{0,10}\b(?:h|hrs?|hours?|min\w*)\b|\b\d{1,2}(?:-\d{1,2})?\s*(?:\/\s*10)?\s*(?:->|→|to|w\/o?|with|without)[^.;]{0,24}\d\s*\/\s*10|\b\d{1,2}\s*\/\s*10\b[^.;]{0,40}\b\d{1,2}\s*\/\s*10\b|\b(?:VAS|NRS|NPRS)\b\D{0,10}\d{1,2}\s*(?:->|→|to)\s*\d/i,
  },
  {
    name: "change in pain or function",
    asks: /\b(?:each visit records )?(?:change (?:in|of) )(?:pain|function\w*)\b(?:[ ,](?:or|and|function|pain|recorded|at|the|visit|each|documented|activit\w*))*|^response (?:is )?recorded(?: for continuation)?$/i,
    shows: /\d|\b(?:able to|walk\w*|work\w*|sleep\w*|function\w*|ADLs?)\b/i,
    holds: (text) => {
      const real = text.replace(UNREAL, " ");
      return readPainChange(real) !== null || readFunction(real) === "benefit";
    },
  },
  {
    name: "compared with baseline by a tool",
    asks: /\bpain and function compared with baseline\b.*|\b(?:numeric or )?validated (?:tool|instrument|scale)\b(?: used)?/i,
    shows:
      /\b(?:ODI|oswestry|NDI|DASH|LEFS|BPI|PEG|SF-?\d+|roland\S*|PDI|VAS|NRS|NPRS)\b[^.;]{0,60}\d[^.;]{0,60}(?:->|→|=>|\bto\b|\bfrom\b|\b(?:today|now|currently|baseline|intake|initial(?:ly)?|was|previous\w*|prior|compared)\b)[^.;]{0,30}\d/i,
  },
  {
    name: "illegal activity or misuse",
    asks: /\b(?:evidence of )?illegal activity\b|\b(?:repeated )?(?:agreement|contract) violations?\b|\b(?:illicit|illegal) drugs?(?: use)?\b/i,
    shows:
      /\b(?:illicit\w*|methamphetamine|amphetamines?|cocaine|heroin|arrest\w*|divert\w*|diversion|forg(?:ed|ery)|selling|sold (?:his|her)|violat\w*|broke (?:the |his |her )?(?:agreement|contract)|early refills?|lost (?:meds?|scripts?|prescriptions?)|doctor[- ]shopp\w*)/i,
  },
  {
    name: "simple measures",
    asks: /\bsimple measures(?: (?:advised|tried|taken|used))?/i,
    shows:
      /\b(?:(?:drink\w*|fluids?|water|hydrat\w*)\b[^.;]{0,30}\b(?:fib(?:er|re)|more|increas\w*|diet\w*)|fib(?:er|re)\b|(?:diet\w*|exercis\w*|activity)\b[^.;]{0,24}\b(?:chang\w*|advis\w*|counsel\w*|for (?:the )?constipation)|(?:advis|counsel|instruct|told)\w*\b[^.;]{0,30}\b(?:diet|fluids?|water|prunes?|walk\w*))\b/i,
  },
  {
    name: "pain or inflammation",
    asks: /\bpain or inflammation (?=limiting)/i,
    shows: /\b(?:pain\w*|ach\w*|sore\w*|swell\w*|swollen|puffy|inflam\w*|stiff\w*|hurts?|tend[io]nitis|bursitis)\b/i,
  },
  {
    name: "migraine on most days",
    asks: /\bchronic migraine over 15 days a month\b|\bmore than 15 (?:headache )?days (?:a|per) month\b/i,
    shows:
      /(?<!\d)(?:1[5-9]|2\d|3[01])(?:-\d\d)?\+?\s*(?:\w+ ){0,2}days\b|\b(?:daily|constant|every ?day|near-?daily) (?:\w+ )?(?:headache|migraine)s?|\b(?:headache|migraine)s?\b[^.;]{0,24}\b(?:daily|every ?day|most days)/i,
  },
  {
    name: "written agreement",
    asks: /\b(?:informed discussion|informed consent|(?:ideally )?a? ?written agreement|(?:treatment|opioid|pain) (?:agreement|contract)s?)(?:,? (?:ideally )?(?:a )?written agreement)?(?: (?:signed|on file))?/i,
    shows:
      /\b(?:agreement|contract|(?:informed|opioid|narcotic|medication|written|treatment) consent|consented)\b|\b(?:discussed|explained|reviewed|counsel\w*)\b[^.;]{0,40}\b(?:risks?|benefits?|alternatives|dependen\w*|addict\w*)/i,
  },
  {
    name: "total morphine dose",
    asks: /\b(?:total )?(?:MED|MME|MEQ|morphine[- ]equivalent\w*(?: dose)?)\b(?: (?:total|is|calculated|stated|cumulatively))*/i,
    shows:
      /\b(?:MEDD?|MMEs?|MEQ|OME|morphine[- ](?:sulfate )?(?:equiv\w*|milligram)|morphine eq\b)|\bequianalgesic|\bmg (?:of )?morphine (?:a |per |\/)?(?:day|daily)|\boral morphine equiv\w*/i,
  },
  {
    name: "risk of the stomach",
    asks: /\bat least one (?:GI|gastrointestinal) risk factor\b.*|\b(?:GI|gastrointestinal) risk (?:factor )?(?:is )?(?:documented|present|stated)/i,
    shows:
      /\b(?:PUD|(?:peptic|gastric|duodenal|stomach|bleeding) ulcers?|ulcer disease|(?:h\/o|hx|history) (?:of )?(?:\w+ )?ulcers?|(?:GI|upper|gastrointestinal|stomach) bleed\w*|melena|black (?:tarry )?stools?|hematemesis|perforat\w*|coumadin|warfarin|eliquis|apixaban|xarelto|rivaroxaban|plavix|clopidogrel|blood thinners?|anticoagula\w*|lovenox|prednisone|medrol|corticosteroids?|(?:daily|baby|low[- ]dose) (?:aspirin|ASA)|(?:aspirin|ASA) (?:81|325|daily)|(?:two|multiple|dual|2) NSAIDs|high[- ]dose NSAIDs?|(?:6[6-9]|[7-9]\d)[- ]?(?:yo\b|y\/o|years?[- ]old|year[- ]old))/i,
    denies:
      /\b(?:no|denies|without|negative for) (?:any )?(?:hx |history |h\/o |prior )?(?:of )?(?:\w+[ ,/]+){0,3}(?:PUD|ulcers?|GI bleed\w*|GI (?:risk|hx|history|problems?|issues)|gastrointestinal (?:risk|bleed\w*|history))/i,
  },
  {
    name: "first-line nerve agent tried",
    asks: /\b(?:trial of )?(?:a )?first[- ]line (?:agent|drug|medication|therapy|treatment)s?(?: \((?=[^)]*(?:tricyclic|gabapentin|SNRI|anticonvuls))[^)]*\))(?: (?:tried|failed|documented))*|\b(?:antidepressants?|tricyclics?)(?:,? (?:and|or) )(?:anticonvulsants?|AEDs?)(?: trials?)?\b/i,
    shows:
      /\b(?:gabapentin|neurontin|gralise|pregabalin|lyrica|amitriptyline|elavil|nortriptyline|pamelor|duloxetine|cymbalta|venlafaxine|effexor|tricyclics?|TCAs?|SNRIs?|AEDs?|topamax|topiramate|anticonvulsants?|antidepressants?)\b/i,
  },
  {
    name: "opioid in use",
    asks: /\b(?:chronic )?opioids? (?:is |are )?(?:already )?in (?:use|place)(?: or approved)?(?: for more than a few days)?\b/i,
    shows:
      /\b(?:norco|vicodin|hydrocodone|percocet|oxycodone|oxycontin|tramadol|ultram|morphine|MS ?contin|fentanyl|duragesic|methadone|nucynta|tapentadol|hydromorphone|dilaudid|butrans|suboxone|opana|oxymorphone|opioids?|narcotics?)\b/i,
    denies:
      /\b(?:no|not (?:taking|using|on)|denies|off|never (?:taken|used)|without) (?:any |all |his |her )?(?:current )?(?:opioids?|opiates?|narcotics?)\b/i,
    holds: (text) => !/\b(?:begin|start|trial of|consider|never|allerg\w*)\b/i.test(text),
  },
  {
    name: "high risk or dose",
    asks: /\bhigher frequency justified by risk\b.*|\bspecialist input or added monitoring above it\b/i,
    shows:
      /\b(?:high(?:er)?[- ]risk|ORT\D{0,6}(?:[89]|\d\d)\b|SOAPP\S*\D{0,6}(?:[2-9]\d|1[89])|(?:MEDD?|MMEs?|MEQ|morphine equiv\w*)\D{0,14}(?:[89]\d|\d{3})\b|(?:[89]\d|\d{3}) ?(?:mg )?(?:MEDD?|MMEs?|MEQ|morphine equiv\w*)|(?:inconsistent|aberrant|unexpected) (?:UDS|urine|drug|result)|history of (?:substance|drug|alcohol))/i,
  },
  {
    name: "area, number and duration of a patch",
    asks: /\barea,? number of patches and duration(?: stated)?\b/i,
    shows:
      /\b(?:apply|place|use|wear)\b[^.;]{0,40}\b(?:patch\w*|\d)\b[^.;]{0,60}\b(?:to|over|on)\b[^.;]{0,40}(?:\d+ ?(?:h|hrs?|hours?)\b|qd|daily|12)/i,
    planned: true,
  },
  {
    name: "localized pain",
    asks: /\b(?:peripheral joint or )?locali[sz]ed (?:pain|area)\b|\bperipheral joint\b(?: pain)?/i,
    shows:
      /\b(?:locali[sz]ed|focal(?:ly)?|circumscribed|well[- ]defined|patch of skin|size of (?:a|his|her)|(?:burning|pain\w*|sore\w*|ache\w*|tender\w*|arthr\w*)[^.;]{0,40}\b(?:knees?|elbows?|wrists?|ankles?|hands?|fingers?|thumbs?|foot|feet|heel|scar|incision|thigh)|(?:knees?|elbows?|wrists?|ankles?|hands?|thumbs?|foot|feet)\b[^.;]{0,24}(?:pain\w*|OA\b|arthr\w*|sore\w*|ach\w*))/i,
  },
  {
    name: "first-line agent tried",
    asks: /\b(?:trial of )?(?:a )?first[- ]line (?:agent|analgesic|drug|medication|therapy|treatment)s?\b(?: \([^)]*\))?(?: (?:tried|failed|documented))*|\b(?:antidepressants?|tricyclics?)(?:,? (?:and|or) )anticonvulsants?(?: trials?)?\b/i,
    shows:
      /\b(?:gabapentin|neurontin|pregabalin|lyrica|amitriptyline|elavil|nortriptyline|pamelor|duloxetine|cymbalta|venlafaxine|effexor|tricyclics?|TCAs?|SNRIs?|AEDs?|topamax|topiramate|NSAIDs?|naproxen|ibuprofen|motrin|tylenol|acetaminophen|anticonvulsants?|antidepressants?)\b/i,
  },
  {
    name: "swallowing",
    asks: /\b(?:cannot|unable to|can ?not) (?:take|swallow|tolerate) (?:\w+ )*(?:tablets?|capsules?|pills?|oral (?:form|medication)s?)(?: or \w+)?(?: forms?)?/i,
    shows:
      /\b(?:cannot|can['’]?t|unable to|difficulty|trouble) (?:\w+ ){0,2}(?:swallow\w*|tak\w+|tolerat\w+) (?:\w+ ){0,2}(?:pills?|tab\w*|cap\w*|oral|PO|solid)|\bdysphagia|\bNPO\b|\bgastric bypass|\bmalabsor\w*/i,
  },
  {
    name: "low testosterone",
    asks: /\blow testosterone(?: level)?(?: on)?(?: laboratory)?(?: testing)?\b/i,
    shows:
      /\btestosterone\b[^.;]{0,30}(?:\blow\b|\b(?:1?\d{2}|2\d{2})(?!\d)(?: ?ng)?|below)|\blow (?:total |free |serum )*(?:testosterone|T\b)/i,
  },
  {
    name: "symptoms of hypogonadism",
    asks: /\bsymptoms of hypogonadism\b/i,
    shows:
      /\b(?:libido|erectile|ED\b|impoten\w*|hot flashes|low (?:energy|drive)|sexual (?:dys)?function|gynecomastia|hypogonad\w*|decreased body hair)/i,
  },
  {
    name: "flare or spasm",
    asks: /\bacute (?:muscle )?spasm or (?:exacerbation|flare)\b(?: documented)?|\bacute (?:exacerbation|flare) or spasm\b/i,
    shows:
      /\b(?:flar\w*|exacerbat\w*|acute(?:ly)? (?:worse|on chronic|episode|onset)|(?:threw|put|tweaked|pulled|wrenched)\b[^.;]{0,20}\b(?:back|neck)|re-?injur\w*|spasms?|spasming|locked up|(?:paraspin\w*|muscles?)[^.;]{0,24}(?:rock[- ]?hard|tight|taut|hard|rigid|knotted)|seized up)/i,
    denies: /\bno (?:\w+[ ,/]+){0,3}(?:spasms?|acute (?:flare|exacerbation))\b/i,
  },
  {
    name: "flare",
    asks: /\bacute (?:exacerbation|flare)\b(?: documented)?/i,
    shows:
      /\b(?:flar\w*|exacerbat\w*|acute(?:ly)? (?:worse|on chronic|episode|onset)|(?:threw|put|tweaked|pulled|wrenched)\b[^.;]{0,20}\b(?:back|neck)|re-?injur\w*|seized up|locked up)/i,
  },
  {
    name: "muscle spasm now",
    asks: /\b(?:acute )?(?:muscle )?spasm\b(?: (?:on examination|documented))*/i,
    shows:
      /\b(?:spasms?|spasming|guarding|rigid(?:ity)? (?:of )?(?:the )?(?:paraspin\w*|muscl\w*)|paraspinals? (?:are )?(?:tight|taut|hard|rigid)|hyperton\w*|muscle knots?)\b/i,
    denies:
      /\bno (?:\w+[ ,/]+){0,4}spasms?\b|\b(?:without|denies) (?:\w+ ){0,3}spasms?\b|\bspasms?\s*:?\s*(?:none|absent|neg\w*|denied)/i,
  },
  {
    name: "cardiac or blood pressure care",
    asks: /\bblood pressure (?:considered|checked|monitored|addressed)|\b(?:QT|interaction) (?:or \w+ )?risks? addressed/i,
    shows: /\b(?:BP|blood pressure)\b\D{0,12}\d{2,3}|\b(?:EKG|ECG|QTc?)\b|\bHTN\b|\bhypertens\w*|\binteraction/i,
  },
  {
    name: "drug tapered",
    asks: /\b(?:gradual )?(?:weaning|taper(?:ing)?|reduction) (?:plan|schedule|and support)?(?: (?:for|over|when)\b(?!.*\bor\b).*)?|\bless intensive weaning tried(?: or unsuitable)?/i,
    shows:
      /\b(?:taper(?:ing|ed)?|wean(?:ing|ed)?|titrat\w+ down|step(?:ping)?[- ]down)\b[^.;]{0,60}(?:\d|weeks?|months?|schedule|fail\w*|unsuccess\w*|withdraw\w*)|\b(?:reduc\w*|cut\w*|decreas\w*|lower\w*|drop\w*) (?:\w+ ){0,5}(?:by|from|to) (?:\w+ )?(?:\d|one|half|a tablet)/i,
    planned: true,
  },
];
