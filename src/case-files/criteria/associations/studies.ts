import { associate } from "./association.ts";

/** Tests, procedures and what is done in them. */
export const STUDY_ASSOCIATIONS = associate([
  [
    "nerve conduction stud(?:y|ies)|electr\\w+ (?:stud(?:y|ies)|support|testing|evidence)|electrodiagnos\\w*|EMG|NCS|electrophysiologic",
    "nerve stud(?:y|ies)|EDX|NC[SV]s?|EMG\\S*|latenc\\w*|SNAPs?|CMAPs?|conduction|m/s|ms|fibrillat\\w*|denervat\\w*|amplitude",
  ],
  [
    "positive|abnormal|shows?|evidence|confirm\\w*|corroborat\\w*|findings|signs?",
    "\\+|pos\\w*|abnormal\\w*|show\\w*|reveal\\w*|demonstrat\\w*|tears?|torn|herniat\\w*|extru\\w*|protru\\w*|prolong\\w*|slow\\w*|delay\\w*|reproduc\\w*|present|noted|dimin\\w*|decreas\\w*|absent|[0-4][+-]?/5|\\d(?:\\.\\d)? ?(?:ms|mm|cm)|elevated|consistent with|c/w",
  ],
  [
    "imaging|MRI|radiolog\\w*|CT(?: myelogram)?|scan|arthrogram|ultrasound",
    "MRI?|MRA|CT|x-?rays?|XRs?|films?|views?|imaging|scan|arthrogr\\w*|ultrasound|sono\\w*|myelogr\\w*|radiograph\\w*",
  ],
  [
    "x-?rays?|plain (?:films?|radiographs?|x-rays?)|radiographs?",
    "x-?rays?|XRs?|films?|\\d ?-?views?|radiograph\\w*|AP",
  ],
  [
    "nondiagnostic|normal",
    "normal|negative|unremarkable|WNL|no (?:acute )?(?:fracture|fx|abnormal\\w*|bony)|maintained|preserved|non-?diagnostic|inconclusive",
  ],
  [
    "correlat\\w*|agree|consistent|same lesion",
    "fits|match\\w*|correlat\\w*|consistent|c/w|correspond\\w*|explains|concord\\w*|agree\\w*|in keeping|same",
  ],
  ["fluoroscop\\w*|image guid\\w*", "fluoro\\w*|c-?arm|image[- ]guid\\w*|under x-?ray"],
  ["contrast", "contrast|omnipaque|isovue|dye|epidurogr\\w*|iohexol|spread"],
  [
    "steroid injection|cortisone(?: injection)?|epidural steroid injection|injections?",
    "kenalog|depo-?medrol|celestone|triamcin\\w*|dexameth\\w*|cortisone|CSIs?|ESIs?|injections?|injected|shots?|aristospan|steroid",
  ],
  [
    "diagnostic (?:injection|block)(?: test)?|an?a?esthetic(?: injection)?|temporary relief",
    "lido\\w*|marcaine|bupiv\\w*|xylocaine|an?a?esthetic|diagnostic|block",
  ],
  ["medial branch block|facet block", "MBBs?|medial branch|facet blocks?"],
  ["aspirat\\w*", "aspirat\\w*|drawn off|cc|tapped|fluid|drained"],
  [
    "surgery|surgical|operat\\w*|procedure",
    "surg\\w*|operat\\w*|arthroscop\\w*|\\w+(?:ectomy|plasty|desis)|fusion|repair|scope|implant\\w*|decompress\\w*",
  ],
  [
    "considered|being considered|would consider|willing\\w*|agreement to|candidate",
    "wish\\w*|wants?|willing|agree\\w*|elect\\w*|proceed\\w*|go ahead|consider\\w*|candidate|interested|discuss\\w*|opt\\w*|ready|consent\\w*|plan\\w*|thinking",
  ],
  ["approved|authori[sz]ed", "approved|approval|authori[sz]ed|certified|scheduled|booked|OK['’]?d"],
  [
    "not a (?:surgery |surgical )?candidate|surgery not",
    "not a (?:\\w+ )?candidate|(?:non-?|no )(?:surgical|operative|surgery)|too (?:young|old|sick|heavy)|nothing (?:surgical|to operate)|does(?:n['’]t| not) (?:want|wish|need) (?:\\w+ )?(?:surgery|operation|replace\\w*)|declin\\w* (?:surgery|operation)",
  ],
  ["knee replacement|arthroplasty", "TK[AR]|TH[AR]|replace\\w*|arthroplast\\w*"],
  [
    "post-?operative|after surgery",
    "post-?op\\w*|POD|s/p|status post|after (?:the )?(?:surgery|operation|scope|repair)",
  ],
  [
    "functional testing|baseline (?:function\\w*|testing)|work capacity|functional (?:capacity|evaluation)",
    "FCE|lift\\w*|lbs?|tolerance|6-?min\\w*|six[- ]minute|dynamomet\\w*|grip|floor[- ]to|treadmill|METs?|sit\\w* \\d+|stand\\w* \\d+",
  ],
  ["labs?|blood tests?|each test", "labs?|CBC|CMP|BMP|INR|A1c|UA|LFTs?"],
  ["drug (?:screen\\w*|test\\w*)|urine", "UD[STA]s?|u-?tox|tox\\w*|urine (?:drug|tox)\\w*|drug screen\\w*"],
]);
