import type { Idea } from "./idea.ts";
import { both, IMAGING } from "./words.ts";

const KNEE_COMPLAINT =
  "pain\\w*|hurts?|ache\\w*|swell\\w*|swollen|puff\\w*|effusion|giv(?:es?|ing) (?:way|out)|gave (?:way|out)|buckl\\w*|lock\\w*|catch\\w*|click\\w*|popp\\w*|unstable|stiff\\w*";

/** Ideas of criteria on shoulder, elbow, wrist, hip, knee, ankle and foot. */
export const JOINT_IDEAS: readonly Idea[] = [
  {
    name: "two complaints of the knee",
    asks: /\bat least two subjective complaints\b.*|\btwo (?:of )?(?:the )?(?:subjective )?(?:complaints|symptoms)\b.*/i,
    shows: new RegExp(
      `\\b(?:pain\\w*|hurts?|ache\\w*)\\b[\\s\\S]{0,120}?\\b(?:swell\\w*|swollen|puff\\w*|giv(?:es?|ing) (?:way|out)|gave (?:way|out)|buckl\\w*|lock\\w*|catch\\w*)|\\b(?:swell\\w*|swollen|puff\\w*|giv(?:es?|ing) (?:way|out)|gave (?:way|out)|buckl\\w*|lock\\w*|catch\\w*)\\b[\\s\\S]{0,120}?\\b(?:${KNEE_COMPLAINT})`,
      "i",
    ),
  },
  {
    name: "internal derangement",
    asks: /\b(?:suspected )?internal derangement(?: named)?\b/i,
    shows:
      /\b(?:menisc\w*|internal derange\w*|ACL|PCL|MCL|LCL|cruciate|ligament\w* (?:tear|injury|rupture)|chondral|osteochondral|loose bod\w*|OCD\b|bucket[- ]handle|mcmurray\S*\W{0,4}(?:\w+ )?(?:\+|pos\w*))/i,
    planned: true,
  },
  {
    name: "specific lesion suspected",
    asks: /\bsuspected (?:specific )?(?:lesion|instability|labral tear|cuff tear)\b.*|\bacute trauma with suspected\b.*/i,
    shows:
      /\b(?:r\/o|rule out|suspect\w*|concern\w* for|possible|probable|\?|vs\.?|likely|eval(?:uate)? for|worri\w* about)\s*(?:[\w-]+ ){0,5}(?:tears?|rupture|lesion|instability|labr\w*|SLAP|cuff|RCT|impingement|fracture|OCD|ligament\w*|UCL|tendon\w*|osteochond\w*)/i,
    planned: true,
  },
  {
    name: "cuff tear on imaging",
    asks: /\bimaging (?:confirms|shows) (?:a )?(?:tear|deficit in (?:the )?cuff|rotator cuff tear)\b|\btear (?:is )?(?:confirmed|shown) (?:on|by) (?:MRI|imaging)/i,
    shows: both(
      IMAGING,
      "(?<!without (?:\\w+ )?)(?<!no (?:\\w+ )?)(?:tears?|torn|rupture\\w*|full[- ]thickness|partial[- ]thickness|retract\\w*|discontinuity|avuls\\w*|cuff deficit)\\b",
      160,
    ),
    denies:
      /\b(?:no|without|negative for|rather than) (?:[\w-]+ ){0,4}(?:tears?|rupture)\b|\bcuff (?:is |appears )?intact|\btendons? (?:are |is )?intact/i,
  },
  {
    name: "steroid injection tried",
    asks: /\b(?:cortisone|steroid|corticosteroid|subacromial) injection(?: trial)?(?: (?:for impingement|tried|given|done))*|\binjection tried\b.*/i,
    shows:
      /\b(?:inject(?:ed|ion|ions)|inj\b|shots?|CSI|cortisone|kenalog|depo-?medrol|celestone|triamcinolone|betamethasone|methylprednisolone)\b/i,
    denies: /\b(?:no|never|not|declin\w*|refus\w*) (?:\w+ ){0,4}(?:injections?|injected|cortisone|shots?)/i,
  },
  {
    name: "limited range, night pain, no relief",
    asks: /\bsubjective:? limited range\b.*|\blimited range,? night\b.*/i,
    shows:
      /\b(?:nights?|nighttime|nocturnal|sleep\w*|awak\w*|wakes?)\b[\s\S]{0,160}?\b(?:limit\w*|stiff\w*|reach\w*|overhead|unable|cannot|can['’]?t|impossible|ROM|motion|no relief|lift\w*)|\b(?:limit\w*|stiff\w*|reach\w*|overhead|unable|cannot|can['’]?t|impossible|ROM|motion)\b[\s\S]{0,160}?\b(?:nights?|nighttime|nocturnal|sleep\w*|awak\w*|wakes?)/i,
  },
  {
    name: "weak or tender with impingement",
    asks: /\bweak abduction or tenderness\b.*|\bpositive impingement (?:sign|test)(?: or injection)?\b/i,
    shows:
      /\b(?:neer\S*|hawkins?\S*|impingement (?:sign|test)s?|empty can|jobe\S*|painful arc)\W{0,6}(?:and \w+\W{0,3}|\/ ?\w+\W{0,3})?(?:\w+ ){0,3}(?:\+|pos\w*|present|reproduc\w*|painful)|(?:\+|pos\w*) (?:\w+ )?(?:neer|hawkins|impingement|empty can|jobe)/i,
    denies:
      /\b(?:neer\S*|hawkins?\S*|impingement (?:sign|test)s?)\W{0,6}(?:and \w+\W{0,3}|\/ ?\w+\W{0,3})?(?:\w+ ){0,2}(?:neg\w*|absent|\(-\))/i,
  },
  {
    name: "cannot bear weight or bony tenderness",
    asks: /\b(?:malleolar|midfoot|bony)\b.*\btender\w*\b.*|\binability to bear weight\b.*/i,
    shows:
      /\b(?:TTP|tender\w*|painful)\b[^.;]{0,40}\b(?:malleol\w*|navicular|(?:base of )?(?:the )?(?:5th|fifth) (?:MT|metatarsal)|midfoot|bon\w*)|\b(?:malleol\w*|navicular|midfoot|bony)\b[^.;]{0,24}\b(?:TTP|tender\w*)|\b(?:unable to|cannot|can['’]?t|could not) (?:\w+ )?(?:bear|walk|weight[- ]?bear|take (?:a |four )?step)/i,
  },
  {
    name: "heel pain for months",
    asks: /\b(?:six months )?heel pain\b(?: six months)?/i,
    shows:
      /\b(?:heel pain|plantar (?:heel|fasc)\w*|calcaneal pain|painful heel|pain (?:in|at|under) (?:the |his |her )?(?:\w+ )?heel)/i,
  },
  {
    name: "calcific tendon",
    asks: /\bcalcif(?:ying|ic) tend[io]nitis\b/i,
    shows: /\bcalcif\w*|\bcalcium deposit|\bcalcareous/i,
  },
  {
    name: "osteoarthritis",
    asks: /\b(?:moderate )?(?:osteoarthritis|arthritis)(?: pain)?(?: \(.*?\))?(?: of [\w ]+?)?(?: (?:documented|diagnosed|pain))+/i,
    shows:
      /\b(?:osteo-?arthr\w*|OA\b|DJD|arthros[ei]s|arthriti[sc]|degenerative (?:joint|arth\w*|change)|bone[- ]on[- ]bone|joint space (?:narrow\w*|loss)|KL ?(?:grade )?[2-4]|gonarthrosis|tricompartmental|spurring)/i,
  },
  {
    name: "diagnosis on examination",
    asks: /\bdiagnosis (?:is )?clear on examination\b|^diagnosis (?:is )?stated$/i,
    shows:
      /\b(?:finkelstein\S*|tinel\S*|phalen\S*|trigger\w*|lock\w*|A1 pulley|ganglion|cyst|nodule|mcmurray\S*|lachman\S*|spurling\S*|SLR)\b[^.;]{0,30}(?:\+|\bpos\w*|palpab\w*|tender\w*|visible|present)|\b(?:palpable|visible|tender) (?:\w+ ){0,2}(?:nodule|cyst|ganglion|trigger\w*|A1)|\b(?:there is|with|has|shows?|reveals?|active|notable for|visible) (?:an? )?(?:\w+ ){0,2}(?:nodule|triggering|locking|ganglion|cyst)|\b(?:trigger|lock)ing\b[^.;]{0,20}\bgrade\b|\b(?:dx|diagnos[ie]s|assessment|impression|imp|A)\s*:\s*\w{3,}/i,
  },
  {
    name: "numbed pain",
    asks: /\btemporary relief with ana?esthetic injection\b(?: \(.*\))?/i,
    shows:
      /\b(?:lidocaine|marcaine|bupivacaine|xylocaine|anesthetic|numbing|injection test|diagnostic inj\w*)\b[\s\S]{0,120}?\b(?:relie\w*|gone|better|improv\w*|abolish\w*|resol\w*|eliminat\w*|\d+ ?%)/i,
    denies:
      /\b(?:anesthetic|diagnostic|lidocaine) (?:\w+ )?(?:test|injection)?\b[^.;]{0,30}\b(?:no relief|without relief|negative|no change)/i,
  },
  {
    name: "several images positive",
    asks: /\bx-?ray plus MRI,? ultrasound or arthrogram positive\b|\bclear clinical and imaging evidence\b.*/i,
    shows: both(
      "MRI|MR arthrogram|arthrogram|ultrasound|US",
      "tears?|torn|fray\\w*|tendin(?:osis|opathy)|bursitis|spur\\w*|type (?:II|III|2|3) acromion|imping\\w*|indent\\w*|narrow\\w*|edema|positive|partial|full[- ]thickness",
      120,
    ),
  },
  {
    name: "range and strength did not rise",
    asks: /\bfailure to increase (?:range|ROM)(?: of motion)?(?: and strength)? after exercise program\w*\b/i,
    shows:
      /\b(?:exercis\w*|PT|therapy|HEP|strengthening)\b[\s\S]{0,140}?\b(?:still|stuck|remain\w*|no (?:gain|change|improve\w*|increase)|not improv\w*|unchanged|plateau\w*|same|without (?:gain|improve\w*|increase))/i,
  },
  {
    name: "cartilage gone on films",
    asks: /\b(?:standing )?(?:radiographs?|x-?rays?|films?) shows? (?:significant )?(?:loss of (?:cartilage|chondral)|chondral|joint) (?:clear )?space\b.*|\bosteoarthritis on (?:standing )?(?:radiographs|x-?rays?)\b/i,
    shows:
      /\b(?:joint|cartilage|compartment|medial|lateral|superior)[^.;]{0,30}\b(?:narrow\w*|loss|lost|gone|obliterat\w*|absent|collaps\w*|bone[- ]on[- ]bone)|\b(?:loss|narrowing|obliteration) of (?:the )?(?:\w+ ){0,2}(?:joint|cartilage)|\bbone[- ]on[- ]bone|\bKL ?(?:grade )?(?:[34]|IV|III)|\b(?:end[- ]stage|severe|advanced) (?:OA|osteoarthr\w*|DJD|degenerat\w*)/i,
  },
  {
    name: "nerve loss of function",
    asks: /\bsignificant loss of function from nerve entrapment\b/i,
    shows:
      /\b(?:atroph\w*|wasting|weak\w* (?:grip|pinch|intrinsic\w*)|(?:grip|pinch) (?:strength )?(?:weak\w*|dec\w*|reduced|\d)|claw\w*|drops (?:things|objects)|froment\S*)/i,
  },
  {
    name: "plain films",
    asks: /\b(?:plain (?:films?|radiographs?)|x-?rays?|radiographs?)(?: (?:done|taken|obtained|first|nondiagnostic|or|normal|when|where|required|expected|needed|negative|completed))*\b/i,
    shows:
      /\b(?:x-?rays?|XRs?|radiograph\w*|plain films?|films|\d[- ]?(?:view|v)\b\w*|AP(?:\/| and )(?:lat\w*|Y|axillary)|AP,? lat\w*|sunrise|merchant|weight[- ]bearing (?:views?|films?))/i,
    denies:
      /\bno (?:\w+ ){0,2}(?:x-?rays?|radiographs|films) (?:\w+ ){0,2}(?:taken|obtained|done|available|to date|on file)|\b(?:x-?rays?|radiographs|films)\b[^.;]{0,20}\b(?:not (?:been )?(?:taken|obtained|done)|never)/i,
  },
];
