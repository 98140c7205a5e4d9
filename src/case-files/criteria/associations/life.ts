import { associate } from "./association.ts";

/** Work, daily life and the mind. */
export const LIFE_ASSOCIATIONS = associate([
  [
    "activity limitation|limit(?:ing|s|ed)? (?:activity|function)|loss of (?:independent )?function|functional (?:loss|deficit)|disability",
    "(?:un|not |not been |n['’]t been )able|cannot|can['’]?t|could(?:n['’]t| not)|limit\\w*|restrict\\w*|difficult\\w*|trouble|stopped|gave up|no longer|needs help|depend\\w*|only (?:\\d+|stand|walk|sit)|interfer\\w*|prevents?",
  ],
  [
    "more than (?:a|one|1|two|three|\\d+) months?|over (?:a|one|two|three|four|\\w+) (?:weeks|months?)|months",
    "since|for (?:\\w+ ){1,3}(?:weeks|months|years)|x ?\\d+ ?(?:wks?|mos?|months|weeks)|\\d+ ?(?:months?|mos?|yrs?|years|wks?|weeks)|months",
  ],
  [
    "motivat\\w*|willing\\w*",
    "motivat\\w*|eager|keen|willing|determin\\w*|commit\\w*|looking forward|enthusias\\w*|(?:wants|wishes|ready|would like|hopes) to (?:\\w+ ){0,3}(?:work|get|return|reduce|stop|improve|change|participate|wean|be)",
  ],
  [
    "secondary gains?|disability payments",
    "disabilit\\w*|settle\\w*|litigat\\w*|lawyer|attorney|payments?|SSDI|checks?|income|claim",
  ],
  [
    "predictors(?: of success)?|risk factors(?: for delayed recovery)?|psychosocial(?: factors| barriers)?",
    "depress\\w*|anx\\w*|smok\\w*|litigat\\w*|stress\\w*|catastroph\\w*|fear\\w*|family|job (?:dis)?satisf\\w*|boss|conflict|PHQ\\S*|BDI|PCS|TSK|coping|isolat\\w*|divorce|predict\\w*",
  ],
  [
    "addressed|assessed|identified",
    "address\\w*|assess\\w*|review\\w*|discuss\\w*|identif\\w*|plan to|treat\\w*|screen\\w*|noted|evaluat\\w*|told|advis\\w*|counsel\\w*",
  ],
  [
    "psycholog\\w* (?:evaluation|screening|screen|assessment)|psychosocial (?:assessment|screen)",
    "Ph\\.?D|Psy\\.?D|MMPI\\S*|BDI\\S*|BAI|PHQ\\S*|PAI|psych\\w*|MBMD|P-?3|cleared",
  ],
  [
    "psycholog\\w* (?:condition|need|factors?)|psychosocial",
    "PHQ\\S*|BDI\\S*|GAD\\S*|depress\\w*|anx\\w*|tearful|crying|nightmares?|counsel\\w*|PTSD|flashbacks?|panic|hopeless\\w*|coping|catastroph\\w*",
  ],
  [
    "fear avoidance",
    "TSK|FABQ|afraid|fear\\w*|kinesiophob\\w*|scared|worr(?:y|ies|ied)|avoids?|guard\\w*|refuses to (?:bend|move|lift)",
  ],
  ["pain behaviou?r", "grimac\\w*|moan\\w*|wadd?ell\\S*|overreact\\w*|exaggerat\\w*|groan\\w*|pain behav\\w*"],
  [
    "depress\\w*|mood(?: disorder)?",
    "depress\\w*|PHQ\\S*|BDI\\S*|tearful|hopeless\\w*|sad\\w*|suicid\\w*|anhedon\\w*|MDD|low mood|dysthym\\w*|cries|crying|mood",
  ],
  [
    "anxi\\w*|stress|PTSD",
    "anxi\\w*|GAD\\S*|BAI|panic|worr\\w*|nervous\\w*|PTSD|nightmares?|on edge|flashbacks?|stress\\w*",
  ],
  [
    "sleep(?: evaluation)?(?: (?:and|or) hygiene)?|sleep hygiene",
    "sleep\\w*|epworth|insomn\\w*|bedroom|bedtime|naps?|caffeine|coffee|screens?|TV|dark|routine",
  ],
  [
    "insomnia|components of insomnia",
    "onset|latency|fall(?:s|ing)? asleep|maint\\w*|wakes?|awaken\\w*|non-?restor\\w*|unrefresh\\w*|daytime|next[- ]day",
  ],
  [
    "return[- ]to[- ]work|work status|employment|job|work",
    "work\\w*|RTW|job|duty|duties|employ\\w*|shifts?|TTD|warehouse|office|boss",
  ],
  [
    "loss of employment|off work|unemploy\\w*",
    "TTD|off work|laid off|not worked|hasn['’]t worked|unemploy\\w*|lost (?:his|her|the) job|terminat\\w*|fired|out of work",
    "(?:works?|working) (?:modified|full|light|part|reg\\w*)|modified duty",
  ],
  [
    "failed return-to-work|attempts?",
    "lasted (?:only )?\\w+|sent home|had to (?:stop|leave|quit)|could(?:n['’]t| not) (?:finish|complete|continue|keep)|attempt\\w*|tried|unsuccess\\w*|walked off",
  ],
  [
    "conflicting",
    "conflict\\w*|disagree\\w*|whereas|differ\\w*|contradict\\w*|(?:AME|QME|PTP|IME|Dr\\.? \\w+)[^.]{3,80}(?:but|;|while|whereas|versus|vs\\.?)[^.]{0,60}(?:AME|QME|PTP|IME|Dr\\.?)",
  ],
  ["maximal (?:medical )?improvement", "MMI|P ?& ?S|perm\\w* (?:and|&) stat\\w*|plateau\\w*|maximal|max med"],
  [
    "daily activit\\w*|activities of daily",
    "ADLs?|chores|cook\\w*|clean\\w*|shop\\w*|bath\\w*|dress\\w*|drive|drives|laundry|dishes|yard\\w*|garden\\w*|walk\\w*|groom\\w*|household|housework",
  ],
  [
    "function(?:al)?(?: improvement| gains?| benefit)?",
    "function\\w*|ADLs?|able to|tolerance|lift\\w*|walk\\w*|stand\\w*|sit\\w*|work\\w*|chores|dishes|stairs|drive|driv\\w*|ROM|reach\\w*",
  ],
  ["self-transport|transport\\w*", "drive|driv\\w*|bus|ride|taxi|van|transport\\w*|license|car"],
  [
    "bed|positioning|pressure",
    "reposition\\w*|position\\w*|pressure|HOB|elevat\\w*|ulcers?|sores?|orthopn\\w*|mattress|turn(?:ed|ing)",
  ],
  ["convenience|comfort", "convenien\\w*|comfort\\w*|easier|prefers?|would like|likes"],
  ["caregiver|independent", "alone|independ\\w*|spouse|wife|husband|caregiver|by (?:him|her)self"],
]);
