import { readFunction, readOutcome, UNREAL } from "../outcomes.ts";
import type { Idea } from "./idea.ts";
import { ABNORMAL, both, CARE, DEED, IMAGING, LIMITED, NERVE_TEST, word } from "./words.ts";

const DEFICIT =
  /\b(?:dec\w*|dim\w*|reduc\w*|absent|lost|less|↓|hypo\w*|impaired|diminish\w*)\s*(?:\w+ ){0,3}(?:LT|light touch|sens\w*|pin\w*|DTRs?|reflex\w*|AJ|KJ|jerk|strength|motor|two[- ]point|2PD)\b|\b[0-4][+-]?\s?\/\s?5\b|\bhypo?a?esthe\w*|\b(?:reflex\w*|AJ|KJ|jerk|DTRs?|sens\w*|LT)\b[^.;]{0,24}(?:absent|dec\w*|dim\w*|reduc\w*|1\+|0\/4|trace)|\batroph\w*|\bfoot drop\b|\bweak\w*\b[^.;]{0,24}(?:dorsiflex\w*|EHL|grip|APB|quad\w*|deltoid|biceps|triceps|df|pf)|(?:SLR|straight[- ]leg\w*(?: rais\w*)?|slump|spurling\S*|lasegue\S*)\W{0,4}(?:\w+ ){0,3}(?:pos\w*|\+)|(?:\+|\bpos\w*) ?(?:\w+ )?(?:SLR|straight leg|slump|spurling)/i;
const INTACT =
  /\b(?:sens\w*|LT|light touch|str\w*|motor|DTRs?|reflex\w*|neuro\w*(?: exam\w*)?)\b[^.;]{0,24}(?:intact|WNL|\bnl\b|normal|non-?focal|5\s?\/\s?5|symm\w*|equal|2\+)/i;

/** Ideas that criteria of every field share. */
export const GENERAL_IDEAS: readonly Idea[] = [
  {
    name: "signs of a root",
    asks: /\bobjective radiculopathy at the (?:same )?level\b|\bradicul\w*\b.*\b(?:exam\w*|objective|signs?|findings?)\b|\b(?:objective|exam\w*|signs?|findings?)\b.*\bradicul\w*/i,
    shows: DEFICIT,
    denies: INTACT,
  },
  {
    name: "ongoing review of opioids",
    asks: /\bongoing review\b.*\b(?:relief|pain|side effects|function)\b.*|\bfour A'?s\b|\b4 ?A'?s\b/i,
    shows: /\b[45] ?A['’]?s\b|\banalgesia\b|\b(?:side effects?|AEs?|SEs?)\b[^.]*\baberran\w*/i,
  },
  {
    name: "plan of active care",
    asks: /\b(?:formal )?plan (?:of|for) (?:other |additional |further )?(?:evidence-based |active )*(?:care|activity|rehabilitation|treatment)(?: after\w*)?(?: the \w+)?/i,
    shows:
      /\b(?:then|followed by|with|plus|after\w*|along with|&)\s+(?:[\w-]+ ){0,4}(?:PT|HEP|exercis\w*|therapy|rehab\w*|conditioning|strengthening|stabili[sz]ation)\b/i,
    planned: true,
  },
  {
    name: "signs of CRPS",
    asks: /\b(?:CRPS|complex regional pain syndrome)(?: clinical)? (?:signs?|criteria|findings)\b|\bsigns? of CRPS\b/i,
    shows:
      /\b(?:mottl\w*|hyperhidro\w*|allodyn\w*|hyperalges\w*|(?:nail|hair|trophic|skin colou?r|colou?r|temp\w*) (?:chang\w*|asymm\w*|differ\w*)|(?:cool|cold|warm)er?\b|vasomotor|sudomotor|discolou?r\w*)/i,
    denies:
      /\bno (?:\w+ ){0,3}(?:allodyn\w*|(?:temp\w*|colou?r) (?:chang\w*|asymm\w*)|mottl\w*|vasomotor)|\b(?:colou?r|temp\w*|skin) (?:and \w+ )?(?:symm\w*|normal|WNL|equal)/i,
  },
  {
    name: "risk of osteoporosis",
    asks: /\bosteoporosis risk|\brisk (?:factors? )?(?:of|for) (?:osteoporosis|fragility|low bone)/i,
    shows:
      /\b(?:prednisone|(?:chronic |long[- ]term |oral )steroids?|fragility|(?:prior|previous) (?:\w+ )?(?:fx|fractures?)|osteop\w*|post-?menopausal|[7-9]\d ?-?(?:yo\b|y\/o|years?))/i,
  },
  {
    name: "walking support",
    asks: /\b(?:gait (?:instability|disturbance|impairment)|(?:need for )?walking (?:support|aid)|ambulat\w+ (?:difficult\w*|aid|possible)|balance (?:deficit|problem)s?)(?: or (?:need for )?walking (?:support|aid))?(?: with (?:cane|walker|or| )+)?/i,
    shows:
      /\b(?:antalgic|limp\w*|unsteady|falls?|fell|uses? (?:a |his |her |furniture |\w+ )?(?:cane|walker|furniture|crutch\w*|wall)|(?:walks?|ambulat\w*) (?:w\/|with) |balance|slow gait|wide[- ]based|gait instab\w*)/i,
  },
  {
    name: "adjunct",
    asks: /\b(?:adjunct\w*|combined|together|alongside|in addition|accompanied)(?: (?:to|with|by))?(?: (?:active|physical|functional|return|an?|the|activity|exercise|restoration|rehabilitation|program\w*|therapy|to|work|and|medication|other))*\b/i,
    shows:
      /\b(?:adjunct\w*|in conjunction|conjunction|along with|together with|combin\w*|concurrent\w*|alongside|in addition|while (?:doing|in|attending)|as well as|w\/ (?:HEP|PT|exercise)|with (?:his |her )?(?:HEP|PT|home exercise|exercise)|supplement)\b/i,
    planned: true,
  },
  {
    name: "imaging result",
    asks: /\b(?:imaging|radiographic|radiologic|MRI|CT|x-?rays?)\b.*\b(?:evidence|shows?|demonstrat\w*|confirm\w*|proof|findings?|corroborat\w*|consistent)(?: (?:of|for))?(?: (?:a|the|an))?(?: (?:same|repairable))?(?: lesion)?/i,
    shows: both(IMAGING, ABNORMAL, 120),
  },
  {
    name: "nerve study result",
    asks: /\b(?:electrophysiolog\w*|electrodiagnos\w*|electromyograph\w*|EMG|NC[SV]|nerve (?:conduction )?stud(?:y|ies)|electrical)\b.*\b(?:evidence|shows?|confirm\w*|support|positive|abnormal)(?: of the same lesion)?|\b(?:positive|abnormal) (?:electrodiagnos\w*|EMG|nerve)[ \w]*(?:stud(?:y|ies)|test\w*)/i,
    shows: both(NERVE_TEST, ABNORMAL, 120),
  },
  {
    name: "limited activity",
    asks: /\b(?:activit\w+ limitation|limit\w* (?:of |in )?(?:daily )?(?:activit\w*|function)|limiting (?:activity|function)|limits (?:activity|function)|functional (?:limitation|deficit|loss|impairment)s?|significant functional deficit|difficulty with (?:daily )?activit\w*|interfer\w* with (?:activit\w*|function|work|daily life))/i,
    shows: new RegExp(
      `${both(LIMITED, DEED, 70).source}|\\b(?:off work|TTD|temporarily totally disabled|unable to work)\\b`,
      "i",
    ),
  },
  {
    name: "conservative care",
    asks: /\b(?:aggressive )?(?:conservative|non-?operative|non-?surgical|less invasive|initial|first[- ]line)(?: (?:or|and) \w+)?(?: (?:care|treatment|therapy|management|measures|course|non-drug and drug care|methods))?s?\b|\b(?:earlier|previous|prior|other(?: pain)?) (?:treatments?|care|methods)\b|\b(?:period of )?observation\b/i,
    shows: word(CARE),
  },
  {
    name: "pain scores",
    asks: /\b(?:pain (?:scores?|levels?|ratings?|intensity)|(?:change in |current,? )?(?:least and average )?pain (?:is )?(?:recorded|rated|measured))(?: recorded| at the visit)*/i,
    shows: /(?<!\d)(?:10|\d(?:\.\d)?)(?:-\d+)?\s*\/\s*10\b|\b(?:VAS|NRS|pain (?:level|score|scale))\D{0,16}\d/i,
  },
  {
    name: "night pain",
    asks: /\b(?:night[- ]?time|nocturnal|at night|night)\b(?: joint)?(?: pain)?/i,
    shows:
      /\b(?:nights?|nighttime|nocturnal|awaken\w*|wakes?|waking|woken|(?:can['’]?t|cannot|unable to|difficult\w*|trouble|hard to|poor|disturb\w*|interrupt\w*|affects?|disrupt\w*)[^.;]{0,16}sleep\w*|sleep\w*[^.;]{0,24}(?:poor\w*|disturb\w*|interrupt\w*|disrupt\w*|pain|hours only|wak\w*)|lie (?:on|down)|lying on|laying on)\b/i,
  },
  {
    name: "result changes the plan",
    asks: /\b(?:the )?results? (?:would|will|may|could|is expected to) (?:change|alter|affect|guide) (?:the )?(?:management|treatment|plan|care)\b/i,
    shows:
      /\b(?:(?:surgical|pre-?operative|treatment) planning|to (?:plan|guide|direct|decide|determine)\b[^.;]{0,40}\b(?:surgery|operation|treatment|care|injections?|repair|whether|next step)|if (?:it is |it['’]?s |there is |the \w+ is )?(?:positive|torn|a tear|abnormal|normal|negative|confirmed|shows?)\b[^.;]{0,60}\b(?:surg\w*|repair|inject\w*|refer\w*|discharge|stop|change|cancel)|will (?:guide|determine|decide|change)\b[^.;]{0,40}\b(?:treatment|surgery|plan|care|management))/i,
    planned: true,
  },
  {
    name: "sleepy by day",
    asks: /\b(?:excessive )?day ?time (?:sleepiness|somnolence|drowsiness)\b/i,
    shows:
      /\b(?:day ?time (?:sleep\w*|somnol\w*|drows\w*|fatigue|naps?|tired\w*)|(?:ESS|Epworth)\D{0,16}(?:1[1-9]|2[0-4])\b|(?:falls?|fell|falling|nods?|nodding|dozes?|dozing) (?:asleep|off)\b[^.;]{0,40}\b(?:at|while|in|during|driving|lights?|work\w*|meetings?|TV|wheel|day)|(?:sleepy|drowsy|dozes|hypersomn\w*)\b)/i,
    denies:
      /\b(?:no|denies|without) (?:\w+ ){0,2}day ?time (?:sleep\w*|somnol\w*|drows\w*)|\b(?:ESS|Epworth)\D{0,16}(?:10|\d)\b/i,
  },
  {
    name: "signs of apnea",
    asks: /\b(?:snoring|witnessed (?:pauses|apn\w*)|pauses (?:of|in) breathing|sleep apn\w* signs)\b(?:(?: or|,)? (?:witnessed )?(?:snoring|pauses? (?:of|in) breathing|apn\w*))*/i,
    shows:
      /\b(?:snor\w*|stops? breathing|(?:pauses?|paused) (?:in|of) (?:his |her )?breathing|apn[eo]\w*|gasp\w*|chok\w* (?:at night|in (?:his|her) sleep))\b/i,
    denies: /\b(?:no|denies|without|negative for) (?:\w+[ ,/]+){0,3}(?:snor\w*|apn[eo]\w*|gasping)/i,
  },
  {
    name: "morphine equivalent",
    asks: /\b(?:MED|MEDs|MME|MEQ|morphine[- ]equivalent\w*(?: dose)?)\b(?: (?:total|calculated|stated|cumulatively))*/i,
    shows: /\b(?:MED|MME|MEQ|morphine equiv\w*|OME)\b/i,
  },
  {
    name: "one prescriber",
    asks: /\b(?:prescri\w+ (?:are |come )?(?:from|by) )?(?:a )?(?:single|one|sole) (?:prescriber|practitioner|provider|physician|pharmacy|doctor)\b/i,
    shows:
      /\b(?:one|single|sole|only|same|this) (?:prescriber|practitioner|provider|physician|pharmacy|office|clinic|doctor|MD)\b|\ball (?:\w+ ){0,3}(?:from|by) (?:this|our|my|one|Dr)\b|\bno other (?:prescribers?|providers?|controlled)/i,
  },
  {
    name: "nerve pain",
    asks: /\b(?:locali[sz]ed |peripheral )*neuropathic(?: pain)?\b/i,
    shows:
      /\b(?:neuropath\w*|neuralgia|neuritis|neuroma|meralgia|burning(?! (?:stomach|epigastr\w*|eyes|urin\w*|with urin\w*))|shooting|electric\w*|lancinat\w*|allodyn\w*|hyperalg\w*|dysesthe\w*|radiculopath\w*|CRPS|PHN|post-?herpetic|diabetic (?:neuro|poly)\w*|nerve (?:pain|injury))/i,
  },
  {
    name: "objective deficit",
    asks: /\bobjective (?:functional )?deficits?(?: on exam\w*)?\b/i,
    shows: new RegExp(
      `${DEFICIT.source}|\\b(?:reduc\\w*|decreas\\w*|limit\\w*|restrict\\w*|loss of|lost|painful|guarded|dec) (?:\\w+ ){0,3}(?:motion|ROM|range|flexion|extension|abduction|rotation|bending|grip|strength|balance|gait)\\b|\\b(?:ROM|range|motion|flexion|extension|abduction|rotation|grip|strength|gait)\\b[^.;]{0,30}\\b(?:reduc\\w*|decreas\\w*|limit\\w*|restrict\\w*|loss|lost|painful|antalgic|\\d{1,3} ?(?:deg\\w*|°))|\\b(?:spasms?|guarding|swelling|effusion|antalgic|limp\\w*)\\b`,
      "i",
    ),
    denies:
      /\b(?:full|normal) (?:\w+ ){0,3}(?:ROM|range of motion|motion)\b|\b(?:normal|unremarkable) (?:physical )?exam\w*|\bexam\w* (?:is |was )?(?:entirely |wholly )?(?:normal|unremarkable)/i,
  },
  {
    name: "neurologic deficit",
    asks: /\b(?:clear |good |objective )?clinical evidence of (?:the |a )(?:same )?lesion\b|\b(?:objective |focal |unequivocal )*(?:neurologic\w*|nerve|neurovascular) (?:deficits?|dysfunction|findings?|signs?|compromise|abnormalit\w*)(?: on examination)?\b|\bobjective (?:sign of tissue injury(?: or neurovascular dysfunction)?)(?: on examination)?\b/i,
    denies: INTACT,
    shows:
      /\b(?:dec\w*|dim\w*|reduc\w*|absent|lost|less|↓|hypo\w*|impaired|diminish\w*)\s*(?:\w+ ){0,3}(?:LT|light touch|sens\w*|pin\w*|DTRs?|reflex\w*|AJ|jerk|strength|motor|two[- ]point|2PD)\b|\b[0-4][+-]?\s?\/\s?5\b|\bhypo?a?esthe\w*|\b(?:reflex\w*|AJ|jerk|DTRs?|sens\w*|LT)\b[^.;]{0,24}(?:absent|dec\w*|dim\w*|reduc\w*|1\+|0\/4|trace)|\batroph\w*|\bfoot drop\b|\bweak\w*\b[^.;]{0,24}(?:dorsiflex\w*|EHL|grip|APB|quad\w*|deltoid|biceps|triceps|df|pf)/i,
  },
  {
    name: "no operation open",
    asks: /\bnot (?:be )?(?:an? )?(?:surgical |surgery )?candidate(?: for (?:surgery|an operation))?(?:,? and surgery (?:is )?not (?:otherwise )?(?:warranted|indicated))?|\bsurgery (?:is )?not (?:warranted|indicated|an option)/i,
    shows:
      /\bno (?:surgical|operative) \w+|\bnon-?(?:surgical|operative)\b|\bnot? (?:\w+ ){0,4}(?:surgical|operative|surgery) ?(?:candidate|option|indicated|recommended|warranted)?|\bsurgery (?:\w+ ){0,3}(?:not|declin\w*|no)\b|\bdeclin\w+ (?:any |further )?surg\w*/i,
  },
  {
    name: "motivation",
    asks: /\b(?:motivat\w*|willing\w*|wants?)(?: to (?:change|improve|forgo \w+))?/i,
    shows:
      /\b(?:motivat\w*|whatever it takes|eager|anxious to|wants? to|willing|determined|committed|wishes to|hopes to (?:return|get)|looking forward|ready to|compliant)\b/i,
    planned: true,
  },
  {
    name: "baseline evaluation",
    asks: /\b(?:adequate|thorough|multidisciplinary|comprehensive|baseline)\b(?:[ ,]+(?:and|adequate|thorough|multidisciplinary|comprehensive|functional|including|baseline))*[ ,]+(?:evaluation|assessment|testing|tests?)(?: including baseline functional testing)?/i,
    shows:
      /\b(?:multi-?disciplinary|interdisciplinary|comprehensive|initial|baseline|FRP|team) (?:\w+ ){0,2}(?:eval\w*|assess\w*|test\w*|measure\w*)|\bbaseline\b/i,
  },
  {
    name: "skilled care",
    asks: /\bskilled care or health-related personal care need(?: specified)?|\bskilled (?:nursing |care )?(?:care|need|services?)?(?: (?:specified|needed|stated))?|\bnursing (?:care|need)/i,
    shows:
      /\b(?:RN|LVN|LPN|nurs\w+|PICC|IV (?:abx|antibiotic\w*|med\w*|infusion)|wound (?:care|vac|check)|catheter|dressing changes?|packing|(?:change|care of) (?:the |his |her )?(?:dressing|wound|incision|drain)s?|drain care|(?:help|assist\w*|aide?)[^.;]{0,40}\b(?:shower|bath\w*|toilet\w*|transfers?|feed\w*|dress(?:ing)?)\b|tube feed\w*|trach\w*|ostomy|injections? daily)\b/i,
  },
  {
    name: "psychological condition",
    asks: /\b(?:clinical impression of a )?psycholog\w+ (?:condition|diagnosis|symptoms?|problem|distress|need)(?: affecting recovery| addressed)?|\bpsychiatric \w+/i,
    shows:
      /\b(?:depress\w*|anxi\w*|tearful|MDD|PTSD|BDI\S*\D{0,4}[2-6]\d|PHQ-?9?\D{0,4}(?:1\d|2\d)|low mood|mood disorder|panic|adjustment disorder|insomnia due|hopeless\w*|suicid\w*|catastroph\w*)/i,
  },
  {
    name: "mechanical block",
    asks: /\bbucket[- ]handle(?: tear)?(?: signs?)?(?: on examination)?\b/i,
    shows:
      /\bmcmurray\W{0,4}(?:\+|pos\w*)|(?:\+|pos\w*) ?mcmurray|\block(?:ed|s|ing)\b|\blacks? (?:full )?(?:\d+ )?(?:deg\w* )?(?:of )?ext\w*|\bextension (?:lag|block)|\bjoint line|\bjt line|\bbucket/i,
  },
  {
    name: "severity",
    asks: /\b(?:severe|disabling|intractable|extreme|marked)(?: (?:and|or|,)? ?(?:severe|disabling))?\b/i,
    shows:
      /\b(?:severe\w*|marked\w*|disabling|intractable|extreme\w*|debilitating|excruciating|(?:8|9|10)(?:-\d+)?\s*\/\s*10)\b/i,
  },
  {
    name: "benefit",
    asks: /\b(?:objective |meaningful |significant |measured |documented |functional |clinical |overall |demonstrated )*(?:improv\w*|benefit\w*|gains?|progress|relief|response|effective(?:ness)?|efficacy|better|success\w*)(?: (?:in|of) (?:pain|function)(?: and (?:pain|function))?)?\b/i,
    shows:
      /\b(?:improv\w*|benefit\w*|gain\w*|progress\w*|relie\w*|respon\w*|effective\w*|better|help\w*|increas\w*|decreas\w*|reduc\w*|less|able to|resolv\w*|good|excellent|RTW|returned|\d+\s*%)|(?:->|→|=>)/i,
    holds: (text, gain) => {
      const real = text.replace(UNREAL, " ");
      if (gain === "function") return readFunction(real) === "benefit";
      const outcome = readOutcome(real);
      return outcome === "benefit" || outcome === "both" || readFunction(real) === "benefit";
    },
  },
  {
    name: "painful arc",
    asks: /\bpain with (?:active )?(?:arc of motion|elevation)(?: from \d+ to \d+ degrees)?\b|\bpainful arc\b/i,
    shows: /\bpainful arc|\bpain\w* (?:arc|w\/|with|on|at) (?:\w+ ){0,3}(?:arc|abd\w*|elevat\w*|flex\w*|overhead|\d+)/i,
  },
  {
    name: "daily activity",
    asks: /\b(?:change in |improved )?(?:activities of daily living|daily (?:activit\w+|function)|ADLs?)\b(?: recorded| improved)*/i,
    shows:
      /\bADLs?\b|\bactivities of daily|\b(?:able to|helps (?:him|her)|allows|lets)\b[^.;]{0,40}\b(?:walk|cook|clean|dishes|dress|bathe|work|chores|shop|sit|stand|drive|laundry|sleep)\w*/i,
  },
  {
    name: "symptoms",
    asks: /\b(?:symptoms?|complaints?)\b/i,
    shows:
      /\b(?:pain\w*|ache\w*|aching|sore\w*|numb\w*|tingl\w*|burning|weak\w*|stiff\w*|sx|symptom\w*|c\/o|complain\w*|LBP|spasm\w*)\b/i,
  },
  {
    name: "failure",
    asks: /\b(?:failed|failure|fails|has not (?:responded|improved|helped|worked)|not (?:adequately )?(?:responded|improved|effective|resolved|relieved)|un(?:responsive|improved|successful)|in(?:effective|adequate)|(?:no|without) (?:relief|response|improvement|resolution|benefit)|refractory|exhausted|persist\w*)(?: (?:to|from|after|of|with|for))?\b/i,
    shows:
      /\b(?:fail\w*|no (?:\w+ ){0,2}(?:relief|better|improve\w*|help|benefit|change|response|effect)|not (?:\w+ )?(?:help\w*|better|improv\w*|work\w*|reliev\w*|respon\w*|effective)|w\/?o (?:\w+ )?(?:relief|benefit|improve\w*|help)|without (?:\w+ ){0,2}(?:relief|benefit|improve\w*|help|change|success)|did(?:n['’]t| not) \w+|(?:on-?going|continue[sd]?|persist\w*|residual|remain\w*|constant|cont'?d?|still|recurr\w*) (?:[\w/]+ ){0,4}(?:pain\w*|sx\w*|symptom\w*|weak\w*|numb\w*|limp\w*|stiff\w*|sore\w*|discomfort|complain\w*|tender\w*)|(?:pain|sx|symptoms?) (?:\w+ ){0,2}(?:persist\w*|continue\w*|remain\w*|return\w*|recur\w*|unchanged|same)|(?:minimal|little|temporary|temp|transient|short[- ]?(?:term|lived)|partial|limited|poor|mild|slight) (?:\w+ )?(?:relief|benefit|help|improve\w*|effect|response)|plateau\w*|unrespons\w*|refractory|recalcitrant|ineffective|barely|worse\w*|exhausted|(?:relief|better) (?:\w+ )?only|unchanged|about the same)\b/i,
  },
  {
    name: "tried",
    asks: /\b(?:tried|trial of|trialed|attempted|used|received|underwent|completed|documented trial)(?: first| before)?\b/i,
    shows:
      /\b(?:tried|trial\w*|attempt\w*|used|wore|wears|worn|did|had|has had|took|taking|takes|received|underwent|complet\w*|attended|finished|s\/p|failed|previously|prior|d\/c'?d?|stopped|helped|x ?\d+|since|using|on)\b/i,
  },
  {
    name: "more than so long",
    asks: /\b(?:(?:for|over|after|at least|more than|longer than|beyond|of|lasting|last|has lasted|about|roughly|exceeding|three to) )*(?:\d+|one|two|three|four|five|six|seven|eight|ten|twelve)(?: ?(?:to|or|-) ?(?:\d+|one|two|three|four|five|six|eight|twelve))?[ -](?:day|week|month|year)s?(?: (?:duration|at the relevant date|or more))*/i,
    shows: /(?:)/,
    optional: true,
  },
];
