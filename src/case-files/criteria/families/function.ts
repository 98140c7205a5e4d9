import type { Family } from "../family.ts";

/** Words that say that those who judge the capacity differ. */
const CONFLICT =
  /\b(?:conflict\w*|differ(?:s|ing|ent)?|disagree\w*|inconsisten\w*|contradict\w*|discrepan\w*)\b[^.;]{0,50}\b(?:reports?|opinions?|restrictions|capacit\w*|work|views)\b|\b(?:reports?|opinions?|restrictions|doctors|physicians)\b[^.;]{0,40}\b(?:conflict|differ|disagree|contradict)\w*/i;

/** Criteria about work, home, function and motivation. */
export const FUNCTION: readonly Family[] = [
  {
    name: "full duty",
    when: /\breturned to full duty\b/i,
    says: /\b(?:(?:returned|back|released|RTW|working|works?|resumed|on)\b[^.;]{0,16}\b(?:full|regular|usual|unrestricted)[- ](?:duty|duties|time|work)|(?:driving|working|on the job) full[- ]time(?! (?:mod\w*|light|restricted|limited))|full duty(?: (?:as of|since|without))|no (?:work )?restrictions)\b/i,
    no: /\b(?:modified|light|restricted|limited|mod) (?:duty|duties|work)\b|[[(] ?[xX✓] ?[\])] ?(?:modified|TTD|off work)\b|\bfull[- ]time (?:mod\w*|light|restricted)|\b(?:TTD|TPD|temporarily (?:totally|partially) disabled|off work|not working|has not worked|unable to work)\b|\b(?:work|duty)[^.;]{0,12}\brestr(?:ict\w*)?\b|\b(?:RTW|return to work)\b[^.;]{0,20}\b(?:failed|unsuccessful)\b/i,
    disputes: true,
    recentDays: 120,
    final: true,
  },
  {
    name: "non-smoker",
    when: /\bnon-?smok\w*|\bno (?:smoking|tobacco)|\bwithout smoking|smoking cessation/i,
    says: /\b(?:non-?smok\w*|never (?:a )?smok\w*|(?:quit|stopped) smoking|(?:no|denies|negative for) (?:smoking|tobacco|cigarettes)|tob(?:acco)?\W{0,4}(?:no|none|neg|never|former|denie[sd]))/i,
    no: /\b(?:smokes\b|(?:continues? to|still|currently) smok\w*|packs? (?:per|a) day|\d ?packs?\b|\d ?ppd|current(?:ly)? smok\w*|active smoker|\d+ cig\w*|tobacco:? (?:yes|\+))/i,
  },
  {
    name: "maximal improvement",
    when: /\bmaxim(?:al|um) (?:medical )?improvement\b|\bMMI\b|permanent and stationary/i,
    no: /\bMMI (?:is |was )?not\b|\bnot (?:yet )?(?:at |reached )?(?:MMI|P&S|maxim\w+|permanent)/i,
    says: /\b(?:MMI|P ?& ?S|permanent and stationary|maxim(?:al|um) (?:medical )?improvement)(?![a-z])|\bcondition (?:has |is |now |is now |appears )*(?:stabili[sz]ed|stable and not expected|stationary)|\b(?:expect|ready|plan) (?:\w+ ){0,2}to (?:rate (?:him|her|the|this)|be rated|declare)\b|\bimpairment rating (?:\w+ ){0,3}(?:next|soon|due)/i,
  },
  {
    name: "failed return to work",
    when: /\bfailed\b.*\breturn|\breturn[- ]to[- ]work attempts?\b/i,
    says: /\b(?:(?:tried|attempted|attempts?) (?:\w+ ){0,3}(?:dut(?:y|ies)|work)[^.;]{0,40}\b(?:unable|could not|failed|taken off|stopped|increased|worse)|failed (?:\w+ ){0,3}(?:return|dut(?:y|ies))|(?:returned|went back) to (?:\w+ )?(?:work|duty)[^.;]{0,40}\b(?:could not|unable|failed|taken off|stopped|only))/i,
  },
  {
    name: "psychosocial factors",
    when: /\bpsychosocial (?:factors?|barriers?)|\bfear[- ]avoid|\bpain behaviou?r|\brisk factors for delayed recovery/i,
    says: /\b(?:psychosocial (?:factors?|barriers?|stress\w*)|fear[- ]avoid\w*|catastrophi\w*|poor coping|pain behaviou?rs?|kinesiophob\w*|fear of (?:movement|re-?injury)|depress\w*|anxi\w*|barriers?)/i,
    no: /\bno (?:psychosocial|barriers|fear|psychological) \w*/i,
  },
  {
    name: "work goal",
    strict: true,
    when: /\breturn[- ]to[- ]work (?:goal|plan)|\bgoal\b.*\bemployer|job to return|work goal/i,
    says: /\b(?:(?:specific|agreed|mutual\w*) (?:return|work|job) \w*|return[- ]to[- ]work (?:goal|plan)|employer (?:has )?agree\w*|graded return|employer (?:\w+ ){0,2}(?:holds?|keeps?|has kept|offers?|will (?:keep|hold))\b[^.;]{0,30}\b(?:job|position|work)|employer will (?:keep|take|accept|hold))\b/i,
  },
  {
    name: "at work",
    when: /\b(?:returned to|back (?:at|to)|resumed) work|\breturn to work\b/i,
    says: /\b(?:returned to (?:full |modified |regular )?(?:work|duty)|back (?:on|at|in|to) (?:the |his |her )?(?:line|floor|job|shop|route|truck|desk|plant|site|counter|kitchen|ward)|went back to work|continues working|back at work|is working|(?:currently |continues |still |now )working|working (?:full|modified|regular|light|with restrictions|part)\b|\bfull duty)\b/i,
    no: /\b(?:remains? (?:TTD|off work)|off work\b|unable to work|has not worked|not working|off work since|temporarily totally|TTD)\b/i,
    recentDays: 400,
  },
  {
    name: "functional limits",
    when: /\b(?:functional (?:limit\w*|deficits?)|deficits?)\b.*\b(?:job|demand|work|therapy|remain|supervised|need)/i,
    says: /\b(?:(?:still )?cannot (?:kneel|squat|climb|lift|stand|push|carry|reach)|can no longer|needed for usual job|(?<!\b(?:no|without|neg\w*)\b[^.;]{0,20})atrophy|job (?:requires|demands)|unable to (?:lift|kneel|squat|climb|perform))\b/i,
  },
  {
    name: "homebound",
    when: /\bhome-?bound\b|\bconfined to (?:the |his |her )?home\b|\bleav(?:e|ing) (?:the )?home\b/i,
    says: /\b(?:(?:has|have)(?: not|n['’]t) left (?:the |his |her )?(?:home|house|apartment|room|bed)|homebound|house-?bound|confined to (?:the )?(?:home|bed)|cannot drive|bed-?bound|unable to leave (?:the |his |her )?(?:home|house)|(?:rarely|never|only) leaves (?:the |his |her )?(?:home|house)|leaves (?:the |his |her )?(?:home|house) only)\b/i,
    no: /\b(?:drove (?:himself|herself)|drives short|took daughter|will drive home|own car|(?<!un)able to drive|drives\b|goes to (?:church|the store|work|school)|shops (?:weekly|daily|for)|does (?:the |his |her )?(?:shopping|errands)|leaves (?:the )?(?:house|home) (?:daily|often|freely)|(?<!not |un|cannot |can['’]?t )(?:drove|driving)\b|walks (?:the |his |her )?dog|community ambulat\w*|ambulat\w+ in (?:the )?community|goes out|attends (?:church|school|class\w*))\b/i,
    disputes: true,
    final: true,
  },
  {
    name: "self-transport",
    when: /\bself-?transport\w*|\bunable to drive\b|\b(?:keeps|prevent\w*)\b.*\bdriv/i,
    says: /\b(?:(?:cannot|can['’]?t|unable to|not able to|not (?:allowed|cleared|permitted) to|unsafe to|no longer) (?:\w+ )?(?:driv\w*|take (?:the )?(?:bus|public))|does(?:n['’]t| not) drive|wheelchair[- ]bound|(?<!needs )no (?:driver|one to drive|car)\b)/i,
    no: /\b(?:(?:drove|drives|driving) (?:himself|herself|self|to (?:work|the|his|her|appointment\w*)|short|in\b)|drives\b(?! (?:him|her)\b)|able to drive|needs no driver|(?:him|her)self to (?:the |his |her )?(?:visit|appointment|evaluation|clinic)\w*|came (?:by|in) (?:his|her) own car)/i,
    disputes: true,
  },
  {
    name: "psychological condition",
    when: /\bpsycholog\w+ (?:condition|diagnosis|impression|symptoms?|disorder)/i,
    yes: /\b(?:depress\w*|anxi(?:ety|ous)|adjustment d\w*|pain disorder|PTSD|MDD|panic|mood disorder|catastroph\w*|suicidal ideation|(?:BDI|PHQ|BAI|GAD)\S*\D{0,4}[1-6]\d)\b/i,
    no: /\b(?:no|denies|without) (?:\w+[ ,]+){0,3}(?:psychological|psychiatric|mood) (?:\w+ )?(?:disorder|condition|symptoms?|complaints?|distress|problems?)/i,
    everCounts: true,
  },
  {
    name: "housework only",
    when: /\bhouse(?:hold|work)\b|\b(?:shopping|cleaning|laundry)\b.*\bonly\b/i,
    says: /\b(?:needs?|requires?|wants?|requests?|help\w*|assist\w*|someone to)\b[^.;]{0,40}\b(?:laundry|vacuum\w*|groceries|grocery|shopping|housekeep\w*|house ?clean\w*|mopping|chores|meal prep\w*|yard ?work)\b|\b(?:aide?|help|assist\w*|care)\b[^.;]{0,24}\bfor (?:cooking|cleaning|laundry|errands|house\w*|chores)|\bhelp with (?:cooking|cleaning|laundry|errands|house\w*)|\bhousehold work\b/i,
  },
  {
    name: "self care",
    when: /\b(?:bathing|dressing|personal (?:care|hygiene)|(?<!sleep )hygiene|self[- ]care|toilet\w*)\b/i,
    says: /\b(?:needs|requires|dependent (?:for|on)) (?:\w+ )?(?:help|assist\w*|aid) (?:with|in|for) (?:\w+ )?(?:bath\w*|dress\w*|toilet\w*|self[- ]care)/i,
    no: /\b(?:independent (?:in|with) (?:\w+ )?(?:bath|dress|self|ADL|toilet)\w*|dresses and bathes (?:himself|herself|self)|(?:bathes|dresses|grooms|showers) (?:(?:&|and) \w+ )?(?:himself|herself|self|on (?:his|her) own|alone|independently)|(?:self care|dressing)[^.]*\b(?:no difficulty|independent|alone))\b/i,
  },
  {
    name: "nursing",
    when: /\b(?:skilled|nursing|medical care)\b.*\b(?:home|needed|nurs\w*)|^skilled (?:care|service\w*|need)/i,
    yes: /\b(?:skilled (?:nursing|care|need|service)|nursing (?:care|need|visits)|wound vac|(?:by|from) (?:an? )?(?:RN|LVN|nurse)\b|IV (?:antibiotics|medication|infusion)\w*|catheter care|home health RN|wound care|dressing changes|IV (?:therapy|antibiotics) at home)\b/i,
    recentDays: 183,
    final: true,
  },
  {
    name: "home assessment",
    when: /\bassessment\b.*\bhome\b|\bin the home\b|^(?:a )?(?:home|physician) evaluation\b.*\blevel of care/i,
    yes: /\b(?:(?:home|nurs\w*|OT|care) (?:safety )?(?:assessment|evaluation)|in-home (?:assessment|evaluation)|(?:assess|evaluat)\w*[^.;]{0,40}\bat (?:his|her|the) home|level of care)\b/i,
    strict: true,
    final: true,
  },
  {
    name: "team evaluation",
    when: /\b(?:multidisciplinary|thorough|comprehensive|baseline)\b.*\b(?:evaluation|assess\w*|test\w*)|\bbaseline functional\b/i,
    says: /\b(?:multidisciplinary evaluation|team: |baseline testing|baseline functional)/i,
  },
  {
    name: "lost function",
    when: /\bloss of (?:the )?ability|\bsignificant loss\b|\bfunction independently\b/i,
    says: /\b(?:lost much of|lost (?:\w+ ){0,2}independence|loss of independence|(?:lost|loss of) (?:\w+ ){0,2}ability|can no longer|lost (?:the|his|her) ability|unable to (?:care|function|perform))\b/i,
  },
  {
    name: "motivation",
    when: /^(?!.*\bsurgery\b).*(?:\bmotivat\w*|\bwilling\w*|\bforgo\b|wants? to change)/i,
    says: /\b(?:motivat\w*|(?:wants?|eager|wishes|determined|anxious) to (?:change|work|go back|get back|return|get off)|highly motivated|would give up|willing to)\b/i,
  },
  {
    name: "predictors",
    when: /\bpredictors?\b|\bnegative (?:factors?|predict\w*)|\bbarriers?\b/i,
    says: /\b(?:barriers?|stopped smoking|no opioid since|negative predictors?|secondary gain)\b/i,
  },
  {
    name: "conflicting reports",
    when: /\bconflict\w*\b.*\b(?:reports?|opinions?)\b|\b(?:reports?|opinions?|physicians?)\b.*\b(?:conflict|differ|disagree)\w*/i,
    says: CONFLICT,
    final: true,
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
