import { associate } from "./association.ts";

/** Symptoms, signs and diseases. */
export const SIGN_ASSOCIATIONS = associate([
  [
    "severe|severity|significant(?:ly)?|disabling|intractable|extreme(?:ly)?|unequivocal",
    "severe\\w*|marked\\w*|profound\\w*|wast(?:ed|ing)|atroph\\w*|constant\\w*|excruciat\\w*|unbearable|debilitat\\w*|disabl\\w*|intractable|extreme\\w*|massive|(?:[89]|10) ?/ ?10|(?:un|not )able|cannot|can['’]?t|morbid\\w*|large",
  ],
  [
    "persistent|continuing|unresolved|recurrent|chronic",
    "persist\\w*|ongoing|still|continu\\w*|chronic\\w*|recur\\w*|again|keeps|constant\\w*|every (?:day|night|week)|daily|since|for (?:\\w+ )?(?:months|years|mos|yrs)|never (?:went|gone) away",
  ],
  [
    "progress(?:ive|ion)|worsening|not progressing",
    "wors\\w*|increas\\w*|progress\\w*|declin\\w*|deteriorat\\w*|spread\\w*|new(?:ly)?|more (?:weak|numb|frequent)\\w*|drop(?:s|ped|ping)",
  ],
  [
    "effusion|swelling|oedema",
    "effus\\w*|swell\\w*|swollen|swole|fluid|balloon\\w*|puff\\w*|bogg\\w*|ballot\\w*|aspirat\\w*|drained|tapped|drawn off|edema\\w*|size of",
    "no (?:effusion|swelling|edema)|not swollen",
  ],
  [
    "within (?:24|48|72) hours(?: of injury)?",
    "same (?:day|evening|night|afternoon)|overnight|immediate\\w*|right away|at once|next (?:day|morning)|within (?:an|one|a few|\\d+) (?:hours?|hrs?|minutes)|by (?:that |the )?(?:evening|night|bedtime)|hours later|instantly",
  ],
  [
    "inability|unable|cannot|loss of (?:motion|function)",
    "unable|inab\\w*|cannot|can['’]?t|could(?:n['’]t| not)|not able|lacks|stuck|barely|impossible|no longer|only \\d+|had to be carried",
  ],
  ["walk(?:ing)?|steps?|weight(?: bearing)?", "walk\\w*|steps?|ambulat\\w*|weight|WB|NWB|crutch\\w*|stand on"],
  ["flex(?:ion)?|bend", "flex\\w*|bend\\w*|A?ROM|range"],
  [
    "lock(?:ed|ing)?|blocked",
    "lock\\w*|stuck|sticks|catch\\w*|lacks \\d+|lacks (?:\\w+ )*extension|rubbery|springy|block to|bucket|cannot (?:fully )?straighten|can['’]?t straighten",
    "full extension|extends fully",
  ],
  [
    "giving way|instability|unstable|subluxation",
    "giv\\w+ (?:way|out)|gave (?:way|out)|buckl\\w*|unstable|instab\\w*|shifts?|slips?|dislocat\\w*|sublux\\w*|apprehens\\w*|translat\\w*|lax\\w*|drawer|opens? on (?:flexion|stress)|listhesis|(?:rolls?|twists?) (?:over|easily)",
    "stable|no (?:abnormal )?(?:motion|translation|instability|laxity)",
  ],
  ["clicking|popping", "click\\w*|pop\\w*|snap\\w*|clunk\\w*"],
  [
    "weak(?:ness)?|motor(?: deficits?)?|strength loss|paresis",
    "weak\\w*|[0-4](?:\\.5)?[+-]? ?/ ?5|foot drop|drops? (?:things|objects|cups)|motor (?:deficit|loss)|(?:heel|toe)[- ]walk|wrist drop|paresis|gives out",
    "5 ?/ ?5|full strength|strength (?:\\w+ ){0,9}(?:full|intact|normal|symmetric\\w*)|motor (?:\\w+ ){0,3}(?:intact|normal|full)",
  ],
  [
    "(?:nerve )?root(?: distribution)?|dermatom\\w*|(?:cervical )?distribution|radicular|radiculopathy",
    "dermatom\\w*|myotom\\w*|[LCS][1-8](?:-[LCS]?\\d)?|great toe|big toe|thumb|index|little finger|lat(?:eral)? (?:foot|calf|leg)|calf|shin|sole|dorsum|EHL|dorsiflex\\w*|plantar ?flex\\w*|biceps|triceps|wrist ext\\w*|quad\\w*|gastroc\\w*|radiat\\w*|shoot\\w*|radicul\\w*|travels|runs down|down (?:the|his|her) (?:\\w+ )?(?:arm|leg)|SLR|straight leg|spurling\\S*",
  ],
  [
    "leg|lower leg|lower extremit\\w+",
    "legs?|thighs?|cal(?:f|ves)|buttocks?|feet|foot|toes?|shins?|sciatica|LLE|RLE|LEs?",
  ],
  ["arm|upper extremit\\w+", "arms?|forearms?|hands?|fingers?|thumb|RUE|LUE|UEs?|elbow"],
  [
    "sensory|sensation|numbness",
    "numb\\w*|pin ?prick|pin|light touch|LT|sens\\w*|hypo?a?esthe\\w*|two[- ]point|2PD|tingl\\w*|paresthe\\w*|monofilament|feels dull",
    "(?:sens\\w*|pin\\w*|light touch|LT)(?: \\w+){0,4} (?:intact|normal|symmetric\\w*|WNL)",
  ],
  [
    "reflex(?:es)?|reflex (?:change|loss)",
    "(?:DTRs?|reflex\\w*|jerks?|achilles|patellar|KJ|AJ|biceps|triceps|brachiorad\\w*)\\b[^.;]{0,30}(?:absent|1\\+|0|trace|dimin\\w*|decreas\\w*|reduc\\w*|lost|sluggish|asymm\\w*|hypo\\w*)|(?:absent|dimin\\w*|decreas\\w*|lost|no) (?:\\w+ ){0,2}(?:reflex\\w*|jerk)",
    "(?:DTRs?|reflex\\w*|jerks?|achilles|patellar|KJ|AJ)\\b[^.;]{0,40}(?:2\\+|2/4|symm\\w*|equal|normal|nl|intact)",
  ],
  [
    "compression|impingement on|nerve compromise",
    "compress\\w*|imping\\w*|abut\\w*|effac\\w*|displac\\w*|contact\\w*|deform\\w*|pinch\\w*|encroach\\w*|touching|extru\\w*|mass effect",
  ],
  [
    "tear|torn|rupture|injury to the (?:ligament|tendon)",
    "tears?|torn|ruptur\\w*|detach\\w*|disrupt\\w*|retract\\w*|full[- ]thickness|avuls\\w*|signal (?:\\w+ ){0,3}(?:extending )?to (?:\\w+ ){0,3}surface|gap|defect|discontinu\\w*",
    "intact|no (?:\\w+ ){0,3}tears?",
  ],
  [
    "full[- ]thickness|complete|massive|large",
    "full[- ]thickness|complete|through[- ]and[- ]through|retract\\w*|massive|large|transmural|entire|[2-9](?:\\.\\d)? ?cm",
  ],
  ["type (?:II|IV|2|4)", "type (?:II|IV|2|4|III|3)"],
  [
    "(?:functional |motor |neurologic |objective )?deficits?",
    "weak\\w*|[0-4][+-]?/5|unable|cannot|(?:loss|lack) of|lacks|limited|restricted|(?:dec\\w*|dimin\\w*|reduc\\w*) (?:\\w+ ){0,2}(?:A?ROM|range|motion|strength|sens\\w*|grip)|(?:abd|flex|ext)\\w* \\d+|antalgic|foot drop",
  ],
  ["(?:high |moderate )?risk(?: factors?)? (?:of|for)", "risks?|predispos\\w*|prone|family (?:hx|history)"],
  ["(?:rotator )?cuff", "supraspin\\w*|infraspin\\w*|subscap\\w*|RTC|RCT?|rotator|cuff"],
  ["labr(?:al|um)", "labr\\w*|SLAP|bankart|hill-?sachs"],
  ["menisc\\w*", "menisc\\w*|MMT?|LMT?|posterior horn|post horn|bucket"],
  [
    "neurologic(?:al)?(?: deficit| signs?| dysfunction)?|nerve (?:dysfunction|findings)",
    "numb\\w*|weak\\w*|[0-4][+-]?/5|reflex\\w*|hypo?a?esthe\\w*|dimin\\w*|two[- ]point|foot drop|atroph\\w*|sens\\w*|tingl\\w*|paresthe\\w*|dermatom\\w*|grip",
    "(?:neuro\\w*|sens\\w*|motor|strength|reflex\\w*)(?: \\w+){0,4} (?:intact|normal|full|symmetric\\w*|non-?focal|WNL)",
  ],
  ["internal derangement", "menisc\\w*|ACL|PCL|MCL|chondral|loose bod\\w*|cartilage|derange\\w*|tear"],
  [
    "bony tenderness",
    "(?:tender\\w*|TTP|painful)[^.;]{0,40}(?:malleol\\w*|bon\\w*|navicular|metatars\\w*|fibula\\w*|patella\\w*|scaphoid|snuff\\w*|spinous|tibia\\w*|olecran\\w*)",
  ],
  ["(?:painful|active) arc|arc of motion", "arc|drop arm"],
  [
    "night|night-time|nocturnal",
    "nights?|nocturnal|wakes?|waking|awak\\w*|lie on|lying on|sleep\\w* on|in bed|\\d ?am",
  ],
  [
    "abduct\\w*|arm elevation|elevation",
    "abd\\w*|deltoid|supraspin\\w*|elevat\\w*|rais\\w*|overhead|lift (?:the|his|her) arm|FF",
  ],
  [
    "carpal tunnel(?: syndrome)?|CTS|median",
    "carpal tunnel|CTS|median|thenar|tinel\\S*|phalen\\S*|durkan\\S*|D1-?[34]|flick sign|APB|SNAP",
  ],
  [
    "cubital tunnel|ulnar|nerve entrapment",
    "cubital|ulnar|ring and (?:small|little)|little finger|D4-?5|froment\\S*|claw\\w*|intrinsic\\w*|interosse\\w*|entrap\\w*|compress\\w*",
  ],
  ["trigger(?:ing|s)?", "trigger\\w*|catch\\w*|lock\\w*|snap\\w*|stuck|A1|nodule"],
  ["plantar fasciitis|heel pain", "plantar|fasci\\w*|heel|first steps?|calcane\\w*"],
  ["metatarsalgia", "metatarsalgia|metatarsal heads?(?! (?:fracture|fx))|ball of (?:the )?foot|forefoot"],
  ["heel spur", "spurs?|enthesophyte"],
  ["morton neuroma", "neuroma|mulder\\S*|web ?space"],
  [
    "osteoarthritis|arthritis|joint space loss|cartilage loss",
    "osteoarthr\\w*|arthr\\w*|OA|DJD|K-?L|kellgren\\S*|bone[- ]on[- ]bone|joint space|spur\\w*|osteophyt\\w*|chondral|outerbridge|degenerat\\w*|narrow\\w*|tricompartment\\w*",
  ],
  ["crepit\\w*", "crepit\\w*|grind\\w*|crunch\\w*|grat\\w*"],
  ["morning stiffness|stiffness", "stiff\\w*|gel\\w*|loosen\\w* up"],
  [
    "limited (?:range of )?motion|loss of motion",
    "(?:dec\\w*|limit\\w*|reduc\\w*|loss of) (?:\\w+ )?(?:A?ROM|motion|range)|lacks|ROM \\d+ ?- ?(?:[5-9]\\d|10\\d|11\\d)|stiff\\w*",
  ],
  [
    "allodynia|hyperalgesia",
    "allodyn\\w*|hyperalg\\w*|hyperpath\\w*|hypersens\\w*|(?:light|soft|gentle|slight\\w*)[^.;]{0,20}(?:touch|brush|strok)\\w*|brush\\w*|bed ?sheets?|breeze|(?:cries|cry|cried) out|hurts to touch|cannot (?:bear|stand|tolerate) (?:\\w+ ){0,3}(?:touch|sock|sheet|shoe)\\w*",
    "no (?:\\w+ ){0,2}allodyn\\w*",
  ],
  [
    "vasomotor|temperature|colou?r(?: asymmetry| change)?",
    "(?:cool|cold|warm|hott?)(?:er)? (?:to touch|than|by)|cooler|colder|warmer|dusky|mottl\\w*|purpl\\w*|blu(?:e|ish)|pale|redd\\w*|cyan\\w*|discolou?r\\w*|degrees? c(?:ool|old)\\w*|(?:skin|foot|hand) (?:is )?(?:red|blue|cold|cool)",
    "(?:temp\\w*|colou?r) (?:and \\w+ )?(?:symm\\w*|normal|equal|same)",
  ],
  ["sudomotor|sweat\\w*", "sweat\\w*|clammy|moist|hyperhid\\w*|damp", "no (?:\\w+ ){0,2}(?:sweat\\w*|swelling|edema)"],
  [
    "trophic|motor or trophic",
    "nails?|hair|shiny|brittle|atroph\\w*|tremor\\w*|dyston\\w*|clench\\w*|contract\\w*|thin skin|(?:barely|hardly|cannot) mov\\w*",
  ],
  ["spastic\\w*", "spastic\\w*|clonus|ashworth|increased tone|hyperton\\w*|hyperreflex\\w*|babinski"],
  [
    "neuropathic(?: pain)?|neuropathy|nerve pain|neuralgia|lancinating",
    "neuropath\\w*|neuralg\\w*|burn\\w*|electric\\w*|shoot\\w*|tingl\\w*|pins and needles|sting\\w*|stabb\\w*|zing\\w*|jolts?|dysesthe\\w*|allodyn\\w*|causalg\\w*|lancinat\\w*|meralgia|radicul\\w*",
  ],
  ["locali[sz]ed|peripheral", "locali[sz]ed|patch of|palm[- ]size\\w*|spot|area|focal|scar|stump|peripheral"],
  ["headaches?|migraines?", "headaches?|HAs?|migrain\\w*|cephal\\w*"],
  [
    "loss of consciousness",
    "LOC|knocked out|black(?:ed)? out|pass(?:ed)? out|unconscious|came to|unrespons\\w*|out cold|was out (?:for|about)",
  ],
  ["amnesia", "amnes\\w*|(?:not|n['’]t|cannot|no) (?:\\w+ ){0,2}(?:remember|recall|recollect\\w*|memory)"],
  ["seizures?", "seiz\\w*|convuls\\w*|shaking|staring|spells?|jerking|bit (?:his|her) tongue|epilep\\w*"],
  [
    "altered mental state|altered state",
    "confus\\w*|letharg\\w*|disorient\\w*|GCS ?(?:[3-9]|1[0-4])|obtunded|altered|not oriented|drowsy",
  ],
  ["skull fracture", "battle\\S*|raccoon|hemotymp\\w*|CSF|skull|depressed fracture|step-?off"],
  ["intoxication", "intoxic\\w*|alcohol|drunk|BAC|ETOH"],
  ["vis(?:ion|ual)(?: acuity| loss)?", "20 ?/ ?\\d+|acuity|snellen|vision|blur\\w*|OD|OS"],
  ["hearing", "hear\\w*|audiogr\\w*|dB|sensorineural|tinnitus"],
  [
    "red flags?",
    "red flags?|fevers?|chills|weight loss|cancer|saddle|bladder|bowel|night sweats|incontinen\\w*|cauda equina|bony point",
  ],
  [
    "trauma|injury",
    "fell|falls?|MV[AC]|struck|hit|crush\\w*|slipped|twist\\w*|accident|collision|dropped|caught|thrown|landed|pulled|trauma\\w*|tackle\\w*",
  ],
  ["fracture", "fractur\\w*|fx|broke\\w*|break|crack"],
  [
    "osteoporosis|osteopeni\\w*",
    "osteop\\w*|t-?score|DEXA|bone (?:density|mass)|fragility|fosamax|alendron\\w*|prolia",
  ],
  ["diabet\\w*", "diabet\\w*|DM2?|T2DM|A1c|metformin|insulin|glucophage|neuropathy"],
  ["renal|kidney", "renal|kidney\\w*|CKD|creat\\w*|GFR|dialysis"],
  ["liver", "liver|hepat\\w*|cirrho\\w*|LFTs?|ALT|AST"],
  ["alcohol\\w*", "alcohol\\w*|ETOH|beers?|drinks?|vodka|whisk\\w*|wine|sober|AA|DUI"],
  [
    "cardiac|heart|cardiovascular|conduction disorder",
    "cardi\\w*|heart|MI|CAD|CHF|stent\\w*|QTc?|bundle branch|arrhythm\\w*|a-?fib|pacemaker|angina|EF|BP|HTN|EKG|ECG",
  ],
  [
    "smok\\w*|smoker|tobacco",
    "smok\\w*|ppd|packs?|cig\\w*|tobacco|nicotine|vap(?:es|ing)",
    "never|non-?smoker|quit|former|denie[sd]",
  ],
  [
    "failed fusion|nonunion|pseudarthrosis|revision",
    "non-?union|pseudo?-?arthros\\w*|lucen\\w*|(?:broken|loose) (?:screws?|rods?|hardware)|failed fusion|not (?:fused|healed|united)",
  ],
  ["multilevel", "multi-?level|(?:two|three|four|2|3|4)[- ]levels?|L[2-4]-?S1|C[3-5]-?C?7"],
  ["obes\\w*", "obes\\w*|BMI (?:of )?(?:3\\d|4\\d|5\\d|6\\d)|(?:3|4)\\d\\d ?(?:lbs?|pounds|#)|morbid\\w*|bariatric"],
  ["DVT|clots?|thrombo\\w*", "DVT|clots?|PE|thromb\\w*|factor V|embol\\w*|warfarin|coumadin"],
  ["nausea|vomiting", "nause\\w*|vomit\\w*|queas\\w*|emesis|threw up|throw\\w* up|sick to|retch\\w*"],
  [
    "chemotherapy|radiation|radiotherapy",
    "chemo\\w*|radiation|XRT|\\w+platin|FOLF\\w+|oncolog\\w*|infusions?|lymphoma|carcinoma",
  ],
  ["fibromyalgia", "fibromyalg\\w*|FMS|(?:1[1-8]) ?(?:/|of) ?18|widespread"],
  ["spasm", "spasm\\w*|guarding|cramp\\w*|knots?|rigid\\w*"],
  ["infection", "infect\\w*|osteomyel\\w*|abscess|pus|discitis|MRSA|cellulitis"],
  ["tumou?r|cancer|malignan\\w*", "tumou?r\\w*|cancer|malignan\\w*|metast\\w*|mass|carcinoma|myeloma|lymphoma"],
  ["stenosis", "stenos\\w*|narrow\\w*|claudication|AP diameter"],
  ["facet", "facet\\w*|extension|axial|paraverteb\\w*|zygapo\\w*|MBBs?"],
  ["sacroiliac|SI", "SI|SIJ|sacro\\w*|faber|gaenslen\\S*|PSIS|fortin\\S*|thigh thrust"],
  [
    "axial|non-radicular",
    "axial|(?:no|without|denies) (?:\\w+ ){0,3}(?:radiat\\w*|leg|arm)|stays in|does(?:n['’]t| not) (?:radiate|travel|go)|locali[sz]ed to",
  ],
]);
