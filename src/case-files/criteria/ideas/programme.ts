import type { Idea } from "./idea.ts";

/** Ideas of criteria on programmes of rehabilitation, work, sleep, mood and behaviour. */
export const PROGRAMME_IDEAS: readonly Idea[] = [
  {
    name: "hours a day tolerated",
    asks: /\benough recovery to (?:take part|participate)\b.*|\bable to (?:participate|take part)\b.*\bhours\b.*/i,
    shows:
      /\b(?:tolerat\w*|participat\w*|able to|capable of|can (?:do|perform|manage)|ready for)\b[^.;]{0,60}\b[3-8](?:\s*-\s*\d)?\+?\s*(?:hrs?|hours?)\b|\b[3-8]\s*(?:hrs?|hours?)\b[^.;]{0,40}\b(?:tolerat\w*|participat\w*|able)/i,
    denies: /\b(?:un|not )able to (?:tolerate|participate)|\bcannot (?:tolerate|participate)/i,
  },
  {
    name: "agreed return to work",
    asks: /\bdefined return[- ]to[- ]work goal\b.*|\bjob to return to\b.*|\breturn[- ]to[- ]work goal agreed\b.*/i,
    shows:
      /\b(?:employer|supervisor|manager|company|HR)\b[^.;]{0,80}\b(?:confirm\w*|agree\w*|accommodat\w*|held|hold\w*|offer\w*|available|open|take (?:him|her) back|willing)|\b(?:job|position) (?:\w+ ){0,3}(?:is |remains? )?(?:open|held|available|waiting)|\bRTW (?:goal|plan|date)\b[^.;]{0,40}\b(?:agree\w*|set|\d)|\b(?:agree\w*|set)\b[^.;]{0,40}\b(?:RTW|return[- ]to[- ]work)/i,
    denies:
      /\bno job to return\b|\b(?:terminated|laid off|position (?:was )?(?:filled|eliminated)|employer (?:cannot|will not|won['’]t|unable))/i,
  },
  {
    name: "improvement, then plateau",
    asks: /\b(?:with )?improvement followed by (?:a )?plateau\b|\bplateau\w*\b/i,
    shows:
      /\bplateau\w*|\blevel(?:ed|led|ing) off\b|\bmaxed out\b|\bno (?:further|more|additional) (?:\w+ ){0,2}(?:gains?|change|improve\w*|progress)|\b(?:gain|improv|progress)\w*\b[^.;]{0,40}\b(?:until|to|through|then|but)\b[^.;]{0,40}\b(?:no|stopp\w*|flat|same|unchanged|stall\w*)/i,
  },
  {
    name: "adequate course of therapy",
    asks: /\badequate trial of physical or occupational therapy\b/i,
    shows:
      /\b\d+ (?:of \d+ )?(?:post-?op )?(?:PT|OT|physical therapy|occupational therapy|therapy) (?:visits?|sessions?)\b|\b(?:PT|OT|physical therapy) (?:x|times) ?\d+|\b(?:course|trial) of (?:PT|physical therapy|therapy)\b[^.;]{0,30}\b(?:complet\w*|finish\w*)|\b(?:complet\w*|finish\w*)\b[^.;]{0,30}\b(?:PT|physical therapy|therapy)\b/i,
  },
  {
    name: "below the demand of the job",
    asks: /\bfunctional limits? below\b.*|\bwork-related musculoskeletal condition with functional limits\b.*/i,
    shows:
      /\b(?:FCE|lift\w*|carry\w*|capacit\w*|PDL|sedentary|light)\b[\s\S]{0,140}?\b(?:job|demand\w*|requires?|heavy|medium|usual|occupation)|\b(?:job|occupation)\b[\s\S]{0,100}?\b(?:heavy|medium|requires?|demand\w*)[\s\S]{0,100}?\b(?:cannot|unable|only|limit\w*|lift\w*)/i,
  },
  {
    name: "nothing surgical",
    asks: /\bnot a candidate where surgery\b.*|\bsurgery (?:or other treatment )?(?:would )?(?:clearly )?(?:not )?be warranted\b/i,
    shows:
      /\b(?:no|nothing|not an?|non)[- ]?(?:\w+ )?(?:surgical|operative|surgery)(?: (?:candidate|option|lesion|to offer|indication|intervention))?|\b(?:surg\w*|operation)\b[^.;]{0,30}\b(?:not (?:indicated|recommended|warranted|an option|advised)|declin\w*|nothing to offer)/i,
  },
  {
    name: "insomnia with sleep hygiene",
    asks: /\binsomnia documented with sleep hygiene addressed\b|\bsleep hygiene (?:addressed|counsel\w*|discussed|tried)\b/i,
    shows:
      /\bsleep hygiene\b|\b(?:no|avoid\w*|limit\w*|cut) (?:\w+ ){0,2}(?:screens?|caffeine|tv|naps?|phone)|\bregular (?:bed ?time|sleep)|\bCBT-?I\b|\bstimulus control|\brelaxation (?:at|before) (?:bed|sleep)/i,
  },
  {
    name: "psychological state",
    asks: /\bclinical impression of (?:a )?psychological condition\b|\bpsychological condition\b.*|\bmood disorder\b.*|\bsecondary depression or anxiety documented\b/i,
    shows:
      /\b(?:depress\w*|anxi(?:ety|ous)|tearful\w*|crying|cries|nightmares?|flashbacks?|hopeless\w*|worthless\w*|panic|PTSD|MDD|adjustment disorder|suicid\w*|anhedon\w*|loss of interest|irritab\w*|withdrawn|isolat\w*|BDI\S*\D{0,4}[2-6]\d|PHQ-?9?\D{0,4}(?:1\d|2\d)|GAD-?7\D{0,4}1\d|hypervigilan\w*)/i,
    denies:
      /\b(?:no|denies|without|negative for) (?:\w+[ ,/]+){0,3}(?:depress\w*|anxi\w*|psych\w*)|\bPHQ-?[29]\D{0,4}[0-4]\b(?!\d)/i,
  },
  {
    name: "pain behaviour or barriers",
    asks: /\bpsychosocial (?:barriers?|factors?|issues?)(?: or excess pain behaviou?r)?(?: (?:noted|identified|documented))?\b|\bexcess pain behaviou?r\b(?: noted)?/i,
    shows:
      /\b(?:waddell\S*|groan\w*|grimac\w*|wince\w*|pain behaviou?rs?|symptom magnif\w*|fear[- ]?(?:avoid\w*|of)|fears? (?:any |that |of |re-?injur)|afraid (?:to|of)|catastroph\w*|kinesiophob\w*|TSK|PCS\b|poor coping|litigat\w*|anger|angry|perceived injustice|exaggerat\w*|out of proportion|depress\w*|anxi\w*|family stress|financial stress|distress)/i,
  },
  {
    name: "out of proportion",
    asks: /\bcontinuing pain out of proportion\b.*|\bpain (?:that is )?disproportionate\b.*/i,
    shows:
      /\b(?:out of proportion|disproportion\w*|excessive pain|more (?:pain )?than (?:would be )?expected|exquisite\w*|allodyn\w*|hyperalges\w*|cannot (?:bear|tolerate) (?:light )?touch)/i,
  },
  {
    name: "work capacity in question",
    asks: /\bquestion of work capacity\b.*|\bfailed return-to-work attempts,? conflicting reports\b.*/i,
    shows:
      /\b(?:work (?:capacity|ability|restrictions?|tolerance)|able to (?:do|perform|return to) (?:his|her|the) (?:usual )?(?:job|work)|MMI|P ?& ?S|permanent and stationary|permanent restrictions|fail\w*[^.;]{0,24}(?:RTW|return(?:ing)? to work)|conflicting|determine (?:his|her|work|if)|clarify)\b/i,
    planned: true,
  },
  {
    name: "purpose of the evaluation",
    asks: /\bpurpose of the evaluation(?: stated)?\b/i,
    shows:
      /\b(?:clearance|clarify|to (?:assess|evaluate|determine|clear|rule out|identify|see (?:if|whether))|determine (?:if|whether|his|her|work)|(?:eval\w*|consult\w*|testing|assessment)\b[^.;]{0,40}\b(?:for|before|prior to)\b|work (?:capacity|ability|restrictions?|tolerance)|(?:P ?& ?S|permanent and stationary|MMI)\b[^.;]{0,24}\bsoon)/i,
    planned: true,
  },
  {
    name: "physician's evaluation of the need",
    asks: /\bphysician evaluation supporting level of care\b|\b(?:specific )?medical (?:reason|need)(?: documented)?\b|\bpatient-specific (?:need|reason)\b/i,
    shows:
      /\b(?:medically necessary|because|due to|secondary to|since (?:he|she|pt|patient)|needs?|requires?|in order to|unable|cannot)\b[^.;]{0,60}\b\w{4,}/i,
    planned: true,
  },
];
