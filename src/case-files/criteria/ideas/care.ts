import type { Idea } from "./idea.ts";

/** Ideas of criteria on therapy, programmes, devices, home care and visits. */
export const CARE_IDEAS: readonly Idea[] = [
  {
    name: "team evaluation",
    asks: /\b(?:adequate |thorough |comprehensive |multidisciplinary )+(?:and \w+ )?evaluation\b.*|\bbaseline functional testing\b.*/i,
    shows:
      /\b(?:multi-?disciplinary|interdisciplinary|comprehensive|initial|FRP|team|MD,? PhD|psych\w*[,/ ]+(?:and )?(?:PT|physical))\b[^.;]{0,40}\b(?:eval\w*|assess\w*|test\w*|intake)|\b(?:eval\w*|assess\w*|intake)\b[^.;]{0,30}\b(?:multi-?disciplinary|interdisciplinary|MD[ ,/].*(?:PhD|PT|DPT))|\bbaseline\b[^.;]{0,40}\b(?:lift\w*|sit\w*|walk\w*|stand\w*|6MWT|FCE|ROM|grip|carry|function\w*|test\w*)/i,
    denies:
      /\b(?:no|without) (?:\w+ ){0,3}(?:multi-?disciplinary|baseline|functional) (?:\w+ ){0,2}(?:eval\w*|assess\w*|test\w*)/i,
  },
  {
    name: "motivation",
    asks: /\bmotivation\b.*|\bmotivat\w* to (?:change|improve|return)\b.*|\bwilling\w* to forgo\b.*/i,
    shows:
      /\b(?:motivat\w*|whatever it takes|eager|anxious to|keen|excited to|wants? to (?:\w+ ){0,3}(?:work|return|get (?:off|back|better)|improve|participate)|willing|determined|committed|wishes to|hopes to (?:return|get|go)|looking forward|ready to)\b/i,
    denies:
      /\b(?:not|poorly|un-?|lacks?|little|low) ?(?:motivat\w*)|\bno (?:interest|desire|motivation)\b|\bnot (?:interested|willing)\b/i,
    planned: true,
  },
  {
    name: "trial of a device",
    asks: /\b(?:(?:one|two|\d+)[- ](?:month|week|day)s? (?:home )?trial|home trial|trial basis|trial with rental)(?: with rental| basis| recorded| documented| of use)*\b/i,
    shows:
      /\b(?:trial\w*|home use|rental|rented|loaner)\b[^.;]{0,60}\b(?:\d+|one|two|four)[- ]?(?:days?|weeks?|wks?|months?|mos?|d\b)|\b(?:\d+|one|two|four)[- ]?(?:days?|weeks?|wks?|months?|mos?)\b[^.;]{0,30}\b(?:trial|home use|rental|rented|loaner)/i,
  },
  {
    name: "number of prior visits",
    asks: /\bnumber (?:and outcome )?of (?:prior )?(?:therapy )?(?:visits|sessions)(?: and| stated)?\b/i,
    shows:
      /\b\d+ (?:of \d+ )?(?:PT |OT |therapy |acupuncture |chiro\w* |massage )?(?:visits?|sessions?|treatments|tx|adjustments)\b|\bvisits? ?#? ?\d+|\b(?:PT|OT|DC) \d{1,2}\/\d{1,2}|\b(?:PT|OT|acupuncture|chiro\w*|massage) (?:x|times) ?\d+/i,
  },
  {
    name: "home programme",
    asks: /\bhome (?:exercise )?program\w*(?: with (?:periodic )?(?:revision|assessment and revision))?\b/i,
    shows:
      /\b(?:HEP|home (?:ex\w*|program\w*|stretch\w*|routine)|self[- ]directed|independent (?:ex\w*|program)|exercises? (?:at|from) home|stretches at home)\b/i,
  },
  {
    name: "equipment needed",
    asks: /\bneed for (?:special )?equipment\b|\bspecial equipment needed\b/i,
    shows: /\b(?:needs?|requires?|necessitat\w*)\b[^.;]{0,40}\b(?:equipment|pool|machine|resistance|weights?|gym)/i,
    planned: true,
  },
  {
    name: "cannot travel alone",
    asks: /\bdisability preventing self-?transport\w*\b|\bunable to (?:self-?transport|drive)\b/i,
    shows:
      /\b(?:cannot|can['’]?t|unable to|not able to|not (?:allowed|cleared|permitted) to|unsafe to|no longer) (?:\w+ )?(?:driv\w*|transport|take (?:the )?(?:bus|public))|\bno (?:driver|one to drive|car|family)\b|\bdoes(?:n['’]t| not) drive\b|\bnon-?ambulatory|\bwheelchair/i,
    denies:
      /\b(?:drove|drives|driving) (?:himself|herself|to (?:work|the|his|her|appointment\w*))|\bable to drive\b|\barrived driving/i,
  },
  {
    name: "homebound",
    asks: /\bhome-?bound\b(?:.*\bbasis\b)?|\bconfined to (?:the )?home\b/i,
    shows:
      /\b(?:home-?bound|house-?bound|bed-?bound|confined to (?:the |his |her )?(?:home|house|bed)|(?:cannot|unable to|can['’]?t) leave (?:the |his |her )?(?:home|house))/i,
    denies:
      /\b(?:not (?:home|house)-?bound|ambulat\w* (?:independently|without)|drives|drove|able to leave|leaves the house|goes (?:out|shopping|to (?:the )?(?:gym|store|church)))/i,
  },
  {
    name: "services specified",
    asks: /\bhours,? (?:and )?(?:duration|days)(?:,? and (?:goals|skill level(?: of services)?))?(?: stated| specified)?\b/i,
    shows: /\b\d{1,2}\s*(?:hrs?|hours?|h)\b[^.;]{0,30}\b(?:day|daily|week|wk|x)\b/i,
    planned: true,
  },
  {
    name: "purpose and goals",
    asks: /\b(?:treatment |functional |purpose and |short and long-term |clear |measurable )*goals? (?:are |is )?(?:clearly )?(?:stated|set|documented|defined)\b.*|\btreatment plan with short and long-term goals\b|\bpurpose and goals stated\b|\bplan (?:of care )?with (?:\w+ )*goals\b/i,
    shows:
      /\b(?:goals?\b|STGs?|LTGs?|objectives?:|aims?\b|so (?:that )?(?:he|she|pt) can|in order to|to (?:improve|increase|restore|return|decrease|reduce|wean))\b/i,
    planned: true,
  },
  {
    name: "self-directed programme",
    asks: /\bactive self-directed use(?: planned)?\b|\badjunct to (?:exercise|active \w+|a program\w*)(?: of [\w-]+(?: [\w-]+)*)?/i,
    shows:
      /\b(?:HEP|home (?:ex\w*|program\w*)|exercis\w*|active|self|in conjunction|along with|combined|adjunct\w*|PT\b|stretch\w*|strengthen\w*)\b/i,
    planned: true,
  },
  {
    name: "functional deficit",
    asks: /\b(?:objective |significant |remaining )*functional (?:deficit|limit|limitation)s?\b(?: that needs?.*| below.*| with.*)?/i,
    shows:
      /\b(?:unable|cannot|can['’]?t|difficult\w*|diff\b|limit\w*|restrict\w*|only|needs? (?:help|assist\w*)|impair\w*|deficits?|decreas\w*|dec\b|reduc\w*|weak\w*)\b[^.;]{0,60}\b(?:lift\w*|carry\w*|walk\w*|stand\w*|sit\w*|ADLs?|dress\w*|bath\w*|stairs|squat\w*|kneel\w*|reach\w*|grip\w*|ROM|strength|work|function\w*|flex\w*|ext\w*|abd\w*|gait|balance)|\b[1-4][+-]?\/5\b/i,
    denies:
      /\bno (?:\w+ ){0,2}(?:functional )?(?:deficits?|limitations?)\b|\b(?:full|independent) (?:\w+ ){0,2}(?:ADLs?|function)/i,
  },
  {
    name: "reason for the visit",
    asks: /\breason (?:for|and)\b.*|\bspecialty (?:and question )?stated\b|\bquestion (?:is )?stated\b/i,
    shows:
      /\b(?:consult\w*|refer\w*|eval\w*|opinion|rule out|r\/o|follow-?up|f\/u|RTC|recheck|visit)\b[^.;]{0,60}\b(?:for|re\b|tears?|OCD|lesion|fracture|instability|regarding|to (?:address|assess|evaluat\w*|discuss|monitor|manage|determine)|because|due to|given|since|medication|surg\w*)\b/i,
    planned: true,
  },
  {
    name: "risk of clots",
    asks: /\brisk factors? for (?:DVT|clots|thrombo\w*)(?: documented)?\b/i,
    shows:
      /\b(?:(?:h\/o|hx|history|prior|previous) (?:of )?(?:DVT|PE|clots?|thrombo\w*)|factor V|smok\w*|obes\w*|BMI (?:3[5-9]|[4-9]\d)|oral contracept\w*|estrogen|cancer|immobil\w*|varicos\w*|coagulopath\w*)/i,
  },
  {
    name: "comorbidity",
    asks: /\bcomorbidit\w*\b.*|\b(?:medical )?risk factor that makes\b.*/i,
    shows:
      /\b(?:HTN|hypertens\w*|DM2?|diabet\w*|NIDDM|IDDM|CAD|CHF|COPD|asthma|OSA|sleep apnea|CKD|renal|hepat\w*|liver|anemi\w*|a-?fib|atrial|cardiac|heart|stroke|CVA|smok\w*|obes\w*|anticoag\w*|warfarin|coumadin)\b/i,
    denies:
      /\b(?:no|denies) (?:\w+ ){0,3}(?:comorbid\w*|medical (?:problems?|history|conditions?))|\bPMH:? ?(?:none|neg\w*|unremarkable)|\b(?:otherwise )?healthy\b/i,
  },
];
