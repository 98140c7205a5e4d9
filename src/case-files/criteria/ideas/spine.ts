import type { Idea } from "./idea.ts";

/** Ideas of criteria on neck and back: injections, nerve roots, studies and surgery. */
export const SPINE_IDEAS: readonly Idea[] = [
  {
    name: "image guidance",
    asks: /\b(?:performed |done |used )?(?:with|under|using) (?:live )?(?:fluoroscop\w*|image|imaging|x-?ray|CT)(?: guid\w*)?(?: and contrast)?\b|\bfluoroscop\w* guid\w*/i,
    shows:
      /\b(?:fluoro\w*|C-?arm|x-?ray guid\w*|image[- ]guid\w*|imaging guid\w*|under (?:CT|x-?ray|ultrasound|imaging)|CT[- ]guid\w*|ultrasound[- ]guid\w*|contrast)\b/i,
    denies: /\b(?:without|no|blind(?:ly)?|not under) (?:\w+ ){0,2}(?:fluoro\w*|imag\w+ guid\w*|C-?arm)/i,
    planned: true,
  },
  {
    name: "avoiding surgery",
    asks: /\baim to avoid surgery(?: stated)?\b|\b(?:goal|intent)\b.*\bavoid(?:ing)? (?:surgery|an operation)/i,
    shows:
      /\b(?:avoid|hold off|stave off|put off|postpone|delay|forestall|prevent|instead of|rather than|alternative to|stay(?:ing)? away from|not want|doesn['’]t want|does not want|before (?:considering|resorting to))\b[^.;]{0,40}\b(?:surg\w*|operat\w*|the knife|fusion|discectomy)/i,
    planned: true,
  },
  {
    name: "root compression on imaging",
    asks: /\b(?:imaging (?:evidence|shows?|proof) (?:of )?)(?:nerve root|root|nerve|neural) (?:compression|compromise|impingement)\b|\bnerve root compression (?:on|by) (?:MRI|imaging)\b/i,
    shows:
      /\b(?:compress|imping|displac|contact|encroach|abut|efface|push|deform|flatten|crowd|mass effect)\w*[^.;]{0,50}\b(?:roots?|nerves?|sac|cord|[LS]\d)\b|\b(?:roots?|nerves?)\b[^.;]{0,40}\b(?:compress|imping|displac|contact|encroach|abut)\w*|\b(?:moderate|mod|severe|marked)\b[^.;]{0,30}\b(?:foraminal|lateral recess|canal|central)\b[^.;]{0,20}\b(?:narrowing|stenosis)/i,
    denies:
      /\b(?:no|without) (?:[\w/]+ ){0,4}(?:root|nerve|neural|cord|thecal|foraminal)\b[^.;]{0,20}(?:compress|comprom|imping|contact|encroach|displac|narrow|stenos)\w*|\bforam(?:ina|en) (?:are |is )?(?:widely )?patent/i,
  },
  {
    name: "would consider surgery",
    asks: /\b(?:patient|worker) would consider (?:surgery|an operation)\b|\b(?:surgery|operation) (?:is )?(?:being )?considered\b/i,
    shows:
      /\b(?:surg\w*|operat\w*|arthroscop\w*|discectomy|fusion|decompression)\b[^.;]{0,50}\b(?:consider\w*|candidate|option|open to|willing|interested|wants|wishes|discuss\w*|consult\w*|recommend\w*|agree\w*|proceed)|\b(?:consider\w*|candidate for|open to|willing|interested in|wants?|wishes|consult\w*|refer\w*|would (?:have|do|undergo)|ready for|proceed with|agree\w* to)\b[^.;]{0,40}\b(?:surg\w*|operat\w*|discectomy|fusion|decompression)/i,
    denies:
      /\b(?:not|declin\w*|refus\w*|no) (?:\w+ ){0,3}(?:(?:want|interested in|consider\w*|candidate for) (?:\w+ ){0,2}(?:surg\w*|operat\w*)|surgical (?:candidate|intervention))|\b(?:declin|refus)\w* (?:\w+ ){0,2}surg\w*/i,
    planned: true,
  },
  {
    name: "pain from facets",
    asks: /\bnon-?radicular (?:cervical |lumbar |neck |back |axial )*pain\b|\b(?:facet[- ]mediated|axial) pain\b/i,
    shows:
      /\b(?:axial|facet(?:ogenic)?|non-?radicular|(?:does|do) not radiate|without radiat\w*|no radiat\w*|no radicular|paravertebral|localized to the (?:neck|back))\b/i,
    denies: /\bradiat(?:es?|ing) (?:in)?to the (?:\w+ )?(?:leg|arm|foot|hand|calf)/i,
  },
  {
    name: "radicular pain by dermatome",
    asks: /\bradicular pain (?:and|with|or) (?:\w+ )*(?:distribution|dermatom\w*)(?: or positive spurling)?\b|\bradicular pain and sensory symptoms\b.*/i,
    shows:
      /\b(?:radiat\w*|shoot\w*|radicul\w*|travels?|referr?\w*|runs?|goes)\b[^.;]{0,50}\b(?:arms?|forearms?|hands?|fingers?|thumb|legs?|calf|foot|feet|toes?|thigh|shin|UE|LE|RUE|LUE|RLE|LLE)\b|\bspurling\S*\W{0,6}(?:\w+ ){0,2}(?:\+|pos\w*|reproduc\w*)|(?:\+|pos\w*) spurling/i,
  },
  {
    name: "levels stated",
    asks: /\b(?:level|root|side)s?(?: and (?:level|root|side)s?)? (?:is |are )?(?:stated|specified|named)\b/i,
    shows: /\b[CTL]\d{1,2}\s*(?:[-/]|to|and|through)\s*[CTLS]?\d\b|\b[LS]\d root/i,
    planned: true,
  },
  {
    name: "psychological screen",
    asks: /\b(?:psycholog\w*|psychosocial|mental health) (?:screen\w*|assess\w*|evaluat\w*|clear\w*)(?: (?:considered|satisfactory|done|completed|passed))*\b|\bdetailed psychosocial assessment(?: satisfactory)?\b/i,
    shows:
      /\b(?:psych\w*|Psy\.? ?D|PhD|mental health)\b[^.;]{0,70}\b(?:clear\w*|eval\w*|screen\w*|assess\w*|test\w*|consult\w*|candidate|no contraindication\w*)|\b(?:MMPI\S*|BBHI\S*|MBMD|P-?3|PHQ\S*|BDI\S*|Beck|PCS|GAD-?7)\b|\bcandidate for (?:neuromod\w*|SCS|(?:a )?stim\w*|implant\w*|the (?:pump|device|stim\w*))|\bcleared (?:psych\w*|by (?:Dr\.? \w+ )?psych\w*|for (?:SCS|stim\w*|surgery|implant))/i,
    denies:
      /\b(?:no|without) (?:\w+ ){0,2}psych\w* (?:\w+ ){0,1}(?:screen\w*|eval\w*|clear\w*|assess\w*)|\bpsych\w* (?:\w+ ){0,2}(?:not (?:been )?(?:done|obtained|completed))/i,
  },
  {
    name: "entrapment or root in question",
    asks: /\bCTS versus radiculopathy\b.*|\b(?:another|other) (?:neuropathy|entrapment) (?:has to be |to be )?(?:told apart|in question|suspected)\b/i,
    shows:
      /\b(?:vs\.?|versus|r\/o|rule out|differentiat\w*|distinguish\w*|sort out|\?|double crush|question of|possible|unclear)[^.;]{0,60}\b(?:radicul\w*|CTS|carpal|cubital|ulnar|median|neuropath\w*|entrap\w*|[CL]\d|plexopath\w*|peroneal|tarsal)|\b(?:radicul\w*|CTS|carpal|cubital|ulnar|median|neuropath\w*|[CL]\d)\b[^.;]{0,40}\b(?:vs\.?|versus|or)\b[^.;]{0,30}\b(?:radicul\w*|CTS|carpal|cubital|ulnar|median|neuropath\w*|entrap\w*)/i,
    planned: true,
  },
  {
    name: "other sources of pain",
    asks: /\b(?:all |other )?pain (?:generators?|sources?)(?: (?:identified|and|treated|addressed|ruled out))*\b/i,
    shows:
      /\b(?:facets?|SI\b|sacroiliac|hips?|discs?|discogra\w*|MBBs?|generators?|sources?)[^.;]{0,70}\b(?:negative|excluded|ruled out|without relief|no (?:relief|\w+ pathology|pathology)|normal|treated|addressed|denervated|identified)/i,
  },
  {
    name: "three tests of the sacroiliac joint",
    asks: /\b(?:history and exam suggest (?:SI|sacroiliac) pain with )?three or more positive (?:provocative )?(?:\w+ )?tests\b.*|\bhistory and exam suggest SI pain\b.*/i,
    shows: /\b(?:FABER|patrick\S*|thigh thrust|gaenslen\S*|compression|distraction|sacral thrust|fortin\S*|yeoman\S*)/i,
    holds: (text) => {
      const tests = text.match(
        /\b(?:FABER|patrick\S*|thigh thrust|gaenslen\S*|compression|distraction|sacral thrust|fortin\S*|yeoman\S*)(?: (?:test|sign|finger))?(?:[,/ ]|and|are|is|were|all|bilaterally)*(?:\+|pos\w*)/gi,
      );
      const listed = /\b(?:FABER|patrick|gaenslen|thigh thrust)[^.;]*\b(?:all|each|are|were) (?:\w+ )?positive/i.test(
        text,
      );
      return listed || (tests?.length ?? 0) >= 3;
    },
  },
  {
    name: "unclear neurology",
    asks: /\bsubtle or unclear neurologic\w* dysfunction\b|\bdiagnosis (?:is )?(?:unclear|in doubt|uncertain)\b/i,
    shows:
      /\b(?:unclear|equivocal|uncertain|vs\.?|versus|differentiat\w*|rule out|r\/o|question\w*|patchy|non-?dermatomal|subtle|subjective (?:numb\w*|tingl\w*)|inconclusive|not clear|ambiguous|doubt\w*)\b/i,
    planned: true,
  },
  {
    name: "medial branch diagnosis",
    asks: /\bdiagnosis (?:made )?by medial branch block\b|\b(?:positive|successful) (?:diagnostic )?medial branch blocks?\b/i,
    shows:
      /\b(?:MBBs?|medial branch|facet) ?(?:blocks?|injections?)?\b[^.;]{0,60}(?:\b(?:[5-9]\d|100) ?%|\b(?:positive|relie\w*|good|excellent|concordant|success\w*|responded|diagnostic response))/i,
    denies: /\b(?:MBBs?|medial branch|facet)\b[^.;]{0,40}\b(?:no relief|negative|not (?:been )?done|without relief)/i,
  },
  {
    name: "activity limited by leg pain",
    asks: /\bactivity limitation from radiating pain\b.*|\bsevere and disabling lower leg symptoms\b.*/i,
    shows:
      /\b(?:legs?|radicular|radiating|sciatic\w*|calf|LE)\b[^.]{0,80}\b(?:unable|cannot|can['’]?t|limit\w*|only|kep\w+ (?:him|her) from|no more than|stops?|difficult\w*|severe\w*|disabl\w*|prevents?|\b[89]\/10)|\b(?:unable|cannot|can['’]?t|limit\w*|difficult\w*|severe\w*|disabl\w*|prevents?)\b[^.]{0,80}\b(?:leg|radicular|radiating|sciatic\w*|calf)\b/i,
  },
];
