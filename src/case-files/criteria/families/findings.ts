import type { Family } from "../family.ts";

/** Criteria about examination and imaging, and what has changed since. */
export const FINDINGS: readonly Family[] = [
  {
    name: "pain that is not radicular",
    when: /^(?:non-?radicular\b.*\bpain|(?:the )?pain (?:is )?(?:not radicular|does not radiate))/i,
    says: /\b(?:w\/o|without|no|not|non|denies|neg\w* for)[ -](?:\w+ ){0,3}(?:radicul\w*|radiat\w*|arm (?:sx|symptoms?|pain)|leg (?:sx|symptoms?|pain))|\b(?:does|do) not radiate|\bspurling\S*[^.;]{0,16}\bneg\w*|\baxial\b|\bfacet(?:ogenic| mediated|-mediated)/i,
    no: /(?<!\b(?:no|not|without|w\/o|denies|negative for)\b[^.;]{0,40})\b(?:radicul(?:opathy|itis|ar (?:pain|symptoms?|signs?))|(?:pain|numbness)[^.;]{0,20}\b(?:radiat\w*|shoot\w*)[^.;]{0,30}\b(?:arms?|hands?|fingers?|legs?|calf|foot|feet|toes?)\b)/i,
    disputes: true,
    strict: true,
    final: true,
  },
  {
    name: "carpal tunnel signs",
    when: /^(?=.*\b(?:clinical (?:findings|signs)|signs?|exam\w*)\b)(?=.*\b(?:CTS|carpal tunnel)\b)/i,
    // The elbow has a sign of the same name.
    yes: /\b(?:(?<!\b(?:elbow|cubital|ulnar) )tinel\S*(?! (?:sign )?(?:at |over |\+ )?(?:the )?(?:elbow|cubital))|phalen\S*|durkan\S*|thenar (?:atrophy|weak\w*|numb\w*)|carpal (?:tunnel )?compression)/i,
    // One sign that is absent takes nothing from another that is there.
    everCounts: true,
  },
  {
    name: "history of sacroiliac pain",
    when: /^history suggests (?:SI|sacro-?iliac) (?:joint )?pain/i,
    says: /\b(?:(?:pain|hurts?|ache|aching|sore|points? to|tender)\b[^.;]{0,60}\b(?:buttocks?|PSIS|sacral sulcus|(?:SI|sacro-?iliac) joints?|below (?:the )?(?:belt|waist|L5))|(?:buttocks?|sacro-?iliac) pain|fortin\S*|(?:rolling|turning) (?:over )?in bed|(?:sits?|sitting) on one (?:side|buttock|hip))/i,
    everCounts: true,
  },
  {
    name: "sacroiliac tests",
    when: /^(?!.*\bthree or more\b).*\b(?:provocative|positive)\b.*\b(?:sacroiliac|SI joint|SI)\b/i,
    yes: /\b(?:FABER|patrick\S*|gaenslen\S*|thigh thrust|sacral thrust|fortin\S*|yeoman\S*|(?:SI |pelvic )?compression)/i,
  },
  {
    name: "instability on films",
    when: /\b(?:segmental )?instability\b.*\b(?:films?|x-?rays?|flexion|imaging|demonstrat\w*)|\bx-?ray shows instability/i,
    no: /\b(?:films?|x-?rays?|views|flex\w*)\b[^.;]{0,40}\b(?:no|without|stable|negative)\b[^.;]{0,16}(?:motion|instab\w*|translation|listhesis|movement)?/i,
    says: /\b(?:\d+ ?mm (?:of )?(?:\w+ )?(?:translation|motion|slip)|(?:films?|x-?rays?|views|flex\w*)\b[^.;]{0,40}\b(?:instability|translation|motion|slip))/i,
  },
  {
    name: "degenerative change in the lead",
    when: /\bdegenerative (?:change|disease|joint)\w*\b.*\b(?:main|primary|chief|dominant)\b|\bmainly degenerative/i,
    says: /\b(?:severe|advanced|end[- ]stage|tricompartmental|bone[- ]on[- ]bone|grade (?:4|IV)|KL ?(?:grade )?(?:[34]|III|IV))\b[^.;]{0,40}\b(?:degenerat\w*|osteoarth\w*|arthr\w*|OA|DJD|chondr\w*)|\b(?:degenerat\w*|osteoarth\w*|arthr\w*|OA|DJD)\b[^.;]{0,30}\b(?:severe|advanced|end[- ]stage)/i,
    no: /\b(?:no|without) (?:\w+ ){0,2}(?:degenerat\w*|osteoarth\w*|arthr\w*|OA|DJD|joint space (?:loss|narrowing))\b|\bjoint spaces? (?:are |is )?(?:kept|preserved|maintained|normal)|\bcartilage (?:is |are )?(?:intact|normal|preserved)/i,
  },
  {
    name: "inability to bear weight",
    when: /\b(?:inability|unable|cannot) to? ?bear weight\b/i,
    says: /\b(?:unable|inability|cannot|can['’]?t|could not|not able) (?:to )?(?:\w+ ){0,2}(?:bear|weight[- ]?bear|walk|take (?:a|four) steps?)\b|\bnon-?weight[- ]?bearing\b|\bNWB\b|\b(?:tender\w*|TTP)\b[^.;]{0,40}\b(?:malleol\w*|navicular|(?:5th|fifth) (?:MT|metatarsal)|midfoot|bony)|\b(?:malleol\w*|navicular|midfoot|bony) (?:\w+ )?(?:tender\w*|TTP)/i,
    no: /(?<!\bun|\bnot )\bable to (?:\w+ ){0,2}(?:bear weight|weight[- ]?bear)\b|\b(?:bears|bearing) (?:full |his |her )?weight\b|\bfull(?:y)? weight[- ]?bearing\b|\bweight[- ]?bearing (?:as tolerated|without)|\bno bony tender\w*/i,
    everCounts: true,
    final: true,
  },
  {
    name: "reduced weight bearing",
    when: /\b(?:reduced|decreased|minimi[sz]ed) weight[- ]bearing\b|\bland[- ]based\b/i,
    says: /\b(?:unload\w*|(?:cannot|can['’]?t|unable to|not able to|could not) (?:tolerate|do|perform|bear) (?:\w+ ){0,3}(?:land|weight|therapy|exercise)|joint loading|reduced? weight[- ]bearing|non-?weight[- ]?bearing|extreme obesity|BMI (?:[4-9]\d)|buoyan\w*)/i,
    no: /\b(?:does|did|tolerat\w*|able to do|doing) (?:\w+ ){0,2}land[- ]?based\b|\btreadmill (?:walking )?without (?:difficulty|pain)|\bland[- ]?based (?:\w+ ){0,3}without difficulty/i,
  },
  { name: "on the side", when: /\bon the (?:same )?side\b|\bsame side\b|\blaterality\b/i },
  {
    name: "radicular signs",
    strict: true,
    when: /^(?!.*\b(?:subtle|unclear|progressive|or neuro testing|EMG|or (?:electrodiagnos\w*|imaging))\b).*(?:\b(?:motor|sensory|reflex)\b(?:,| or|\/).*\b(?:deficit|loss|changes?|dysfunction)|\bradicul\w*\b.*\b(?:exam\w*|shown|objective|physical|distribution|document\w*|signs?|findings?|level)|\b(?:objective|exam\w*|unequivocal)\b.*\b(?:radicul\w*|neurologic\w*|nerve(?: root)?)|\bnerve findings\b.*\bexam|\bsubtle\b^|\b(?:clinically )?obvious radicul|\bfocal neurologic|\bneurologic (?:signs?|deficit|findings?|dysfunction)\b(?!.*doubt))/i,
    says: /\b(?:(?:reflex\w*|(?:ankle|knee|achilles|biceps|triceps) jerk|achilles|patellar reflex|sensation|sensory|sens|light touch|pin(?:prick)?|strength|motor|EHL|biceps|triceps|gastroc\w*|quad\w*|deltoid|tib\w* ant\w*|DF|PF|toe extension|dermatom\w*)\b[^.;]{0,50}(?:absent|reduced|decreas\w*|\bdec\b|less\b|diminish\w*|lost|dull\w*|blunted|sluggish|impaired|altered|hypoactive|missing|unobtainable|could(?: not|n['’]t) be (?:elicited|obtained|brought out)|not (?:elicited|obtainable)|[0-4][+-]?\/5|1\+)|(?:decreas\w*|reduced|diminish\w*|less|dec|absent)\s[^.;]{0,40}\b(?:sensation|reflex\w*|pin\w*|strength|dermatom\w*)|(?:SLR|straight leg raise)[^.;]*(?:positive|pos\b|\+)|\+\s?SLR|(?:positive|pos) (?:SLR|straight leg)|spurling\w*[^.;]{0,12}\+|hypo?esthes\w*|spurling\w*[^.;]*positive)/i,
    oneSided: true,
    // Numbness that an examiner found to follow no root is no sign of one.
    explains: {
      says: /\b(?:(?:does|do|did)(?: not|n['’]t) follow (?:one|a|any|the) (?:\w+ )?(?:root|dermatome)|non-?dermatomal|not (?:in a )?dermatomal|stocking[- ](?:and[- ])?glove)/i,
      of: /^(?!.*\b(?:reflex\w*|jerk|SLR|straight leg|[0-4][+-]?\/5)\b).*\b(?:sens\w*|pin\w*|light touch|LT|numb\w*)\b/i,
    },
    no: /\bno objective radiculopathy|\bno radicular (?:signs|findings|symptoms|pain)|\b(?:does|do|did)(?: not|n['’]t) follow (?:one|a|any|the) (?:\w+ )?(?:root|dermatome)|\bnon-?(?:dermatomal|radicular)|\bnot (?:in a )?dermatomal|\bno dermatomal\b|\bstocking[- ](?:and[- ])?glove|\bspurling\S*[^.;]{0,30}\b(?:local|neck pain only|neg\w*|nothing in the arm)|\bneuro\w*(?: exam\w*)? (?:is )?(?:intact|normal|nl|wnl|non-?focal)|\b(?:motor|strength|str) 5\/5[^.]*\bsens\w*(?: is| are)? (?:intact|normal|nl)|\b(?:neurologic\w* exam\w*|reflexes|sensation|strength)[^.;,]{0,30}\b(?:is |are )?(?:normal|intact|nl|wnl)\b|\b(?:strength|motor|power)[^.;,]{0,24}\b5\/5/i,
    partly: /\b(?:strength|motor|power|str|reflex\w*|DTRs?|sens\w*|light touch|pin\w*)\b/i,
  },
  {
    name: "root compression",
    strict: true,
    when: /\bradicular pain from nerve root compression\b|\bimaging shows nerve root compression\b/i,
    says: /\b(?:compress|imping|displac|contact|encroach|abut|efface|push)\w*[^.;]{0,50}\b(?:roots?|nerves?)\b|\b(?:roots?|nerves?)\b[^.;]{0,40}\b(?:compress|imping|displac|contact|encroach)\w*|\b(?:HNP|herniat\w*|protrusion|extrusion|foraminal (?:narrowing|stenosis))\b/i,
    no: /\bno (?:\w+ ){0,3}(?:root|nerve|neural) (?:compress|compromise|imping|contact|encroach)\w*|\bno (?:disc )?(?:herniation|protrusion|stenosis)/i,
  },
  {
    name: "electrodiagnosis agrees",
    strict: true,
    doneOnly: true,
    when: /^(?!.*\b(?:imaging|MRI|CT)\b).*(?:\b(?:electrodiagnostic\w*|electrical studies|EMG|NC[SV])\b.*\b(?:corroborat\w*|confirm\w*|correlat\w*|consistent)|\bcorroborat\w*\b.*\b(?:electrodiagnostic\w*|EMG)\b)/i,
    says: /\b(?:EMG\S*|NC[SV]s?|ED[SX]|electrodiagnos\w*|nerve conduction)\b(?!.*\b(?:normal|negative|no evidence|request\w*|pending|to (?:confirm|tell|rule|distinguish|differentiate|evaluate|assess|see|look|exclude))\b).*\b(?:radic(?:ul\w*)?|neuropath\w*|denervation|positive|abnormal|slow\w*|prolong\w*|fibrillation|consistent with)/i,
    no: /\b(?:EMG\S*|NC[SV]s?|EDS|electrodiagnos\w*|nerve conduction)\b[^;]*\b(?:normal|negative|no (?:\w+ )?evidence|unremarkable)\b/i,
  },
  {
    name: "imaging agrees",
    fromImaging: true,
    when: /\b(?:imaging|MRI|electrodiagnostic\w*|studies)\b.*\b(?:corroborat\w*|confirm\w*|agree\w*|support\w*|correlat\w*|consistent|concordant)|\bcorroborat\w*\b/i,
    no: /\b(?:(?:EMG|NC[SV]|EDS|electrodiagnos\w*)\b[^.;]*\b(?:normal|negative|no evidence)|no (?:\w+ )?(?:nerve )?root (?:compress|compromise|impinge|contact)\w*|no (?:contact|compress\w*|imping\w*|displace\w*|encroach\w*)\b[^.;]{0,30}\b(?:root|nerve)|no (?:disc )?(?:herniation|stenosis)|foramina (?:are |is )?(?:open|patent|clear)(?: (?:on both sides|at (?:all|every) levels?))?)/i,
    yes: /\b(?:contact\w* (?:\w+ ){0,4}(?:root|nerve)|(?:root|nerve) (?:impinge|contact|compress)\w*|HNP|(?:acute|subacute|chronic|active)? ?[CLS]\d(?:[-/]\w\d)? radiculopathy|displac\w+ (?:of )?the (?:\w+ ){0,2}(?:nerve )?root|root (?:compression|contact|impingement|displacement)|compress\w+ (?:the )?|impinge?\w*|foraminal (?:narrowing|stenosis)|pushes the|protrusion|herniat\w+|extrusion|chronic \w+ \w+ radiculopathy)\b/i,
  },
  {
    name: "tear on the scan",
    when: /^consistent findings on (?:MRI|imaging)\b/i,
    says: /(?<!\b(?:no|not|without|r\/o|rule out|question of|suspect\w*|possible)\b[^.;]{0,40})\b(?:tears?|torn|ruptur\w*|bucket[- ]handle|fragment\w*|loose bod\w*)\b/i,
    no: /\b(?:no|without) (?:[\w-]+ ){0,4}(?:tears?|rupture)\b|\bmenisc(?:i|us) (?:are |is )?(?:intact|normal)/i,
    fromImaging: true,
    final: true,
  },
  {
    name: "earlier scan",
    when: /^(?!.*\b(?:since|new)\b).*\b(?:earlier|previous|prior|recent) (?:scan|MRI|imaging|study)\b/i,
    yes: /\b(?:protrusion|herniat\w+|displacement|stenosis|tear|bulges?|tenosynovitis|fracture)\b/i,
  },
  {
    name: "changed",
    when: /\b(?:changed?|worsen\w*|progress\w*|new) .*\b(?:since|symptoms?|findings?|significant)|\bsignificant change|\bnew (?:symptoms?|injury|findings?)\b|\bprogression\b/i,
    yes: /\b(?:new (?:\w+ ){0,2}(?:drop|deficit|pain|fall|trauma|onset|numbness)|increas\w+ (?:weakness|numbness|pain)|worsen\w*|progressive|progress(?:ion|ed|ing) (?:of|in|to)|getting worse|deteriorat\w*|new (?:weakness|numbness|injury|symptoms?|radicul\w*))\b/i,
    no: /\b(?:no change|unchanged(?![^.;]{0,30}\b(?:limit\w*|restrictions?|duty|regimen|medications?|meds|doses?)\b)|the same as|same as in|not changed|no new)\b/i,
  },
  {
    name: "red flag",
    when: /^(?!.*\b(?:without|unless) (?:a )?red flags?).*(?:\bred flags?\b|\bprogressive (?:deficit|neuro\w*|weakness)\b|\bcauda equina\b|serious (?:underlying )?(?:pathology|condition))/i,
    yes: /\b(?:red flags?|cauda equina|saddle (?:numbness|an\w+)|(?:bowel or bladder|bladder or bowel)|fevers?|(?:weight|wt) (?:loss|change)|incontinence|urinary retention|foot drop|night sweats|new weakness|progressive (?:deficit|weakness|neuro\w*)|weakness[^.;]{0,24}(?:increasing|worsening|progressing)|worsening (?:weakness|deficit)|numbness, tingling, weakness|(?:dribbl\w*|leak\w*|loss of|lost|lack of|no) (?:\w+ ){0,2}(?:urine|stool|bladder|bowel|control of (?:urine|stool))|(?:inner|medial) thighs?[^.;]{0,24}numb\w*|numb\w*[^.;]{0,24}(?:inner thighs?|groin|perine\w*|genital\w*|buttocks))\b/i,
  },
  {
    name: "in doubt",
    when: /\bnot (?:already )?(?:obvious|clear)\b|\b(?:doubt|subtle|unclear|equivocal|uncertain\w*)\b/i,
    yes: /\b(?:equivocal|unclear|uncertain|subtle|in doubt)\b/i,
    no: /\b(?:not in doubt|clear(?:ly)? (?:shows?|radicul)|story, reflex, skin and film agree)\b/i,
  },
  {
    name: "tests justified apart",
    when: /\bEMG\b.*\bjustified (?:separately|apart)|\b(?:needle|EMG)\b.*\bapart from\b|\beach of EMG and NC[SV]\b/i,
    says: /\b(?:needle (?:study|exam\w*|EMG)|EMG)\b[^.;]{0,40}\b(?:needed|necessary|required|justified|added|because|to (?:rule out|r\/o|exclude|distinguish|differentiate|look for|evaluate|assess|tell)|for (?:possible |suspected )?(?:radicul\w*|denervation|plexopathy))/i,
    strict: true,
    final: true,
  },
  {
    name: "two causes in question",
    when: /\b(?:versus|told (?:apart )?from|differentiat\w* (?:from|between))\b.*\b(?:radiculopathy|entrapment|neuropathy)\b|\bentrapment in question\b/i,
    says: /\b(?:vs\.?|versus|r\/o|rule out|to exclude|differentiat\w*|distinguish\w*|double crush|superimposed|possible|suspect\w*|question of|unclear (?:if|whether))\b[^.;]{0,50}\b(?:radic\w*|CTS|carpal tunnel|cubital|ulnar|median|peroneal|tarsal|entrapment|neuropath\w*|plexopathy|roots?)\b|\b(?:radic\w*|CTS|carpal tunnel|cubital|entrapment|neuropath\w*|[CLS]\d)\b[^.;]{0,24}(?:\bvs\.?|\bversus\b|\?)/i,
    no: /\bno (?:\w+ ){0,3}(?:evidence|sign|suspicion) of (?:\w+ ){0,2}(?:radiculopathy|entrapment|other neuropathy)|\b(?:not in doubt|no (?:cervical )?radicular (?:signs|findings|symptoms|pain|component)|spurling\S* (?:neg\w*|\(-\)))/i,
    strict: true,
    final: true,
  },
  {
    name: "other neuropathy",
    when: /\b(?:neuropathy|entrapment)\b.*\b(?:told apart|distinguish\w*|differenti\w*|suspect\w*|exclude\w*)|\b(?:differenti\w*|distinguish\w*|another)\b.*\bneuropathy\b/i,
    yes: /\b(?:diabet\w*|DM2?|peripheral neuropathy|entrapment|carpal tunnel|CTS|thyroid disease|alcohol use)\b/i,
    // That one cause is denied leaves the others.
    everCounts: true,
  },
];
