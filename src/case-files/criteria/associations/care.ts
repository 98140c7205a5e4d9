import { associate } from "./association.ts";

/** Treatment, medicine and how it is watched over. */
export const CARE_ASSOCIATIONS = associate([
  [
    "conservative|non-?operative|care|treatments?|rehabilitation|physical methods|less invasive",
    "PT|OT|physical therap\\w*|therapy|chiro\\w*|acupunct\\w*|HEP|exercis\\w*|NSAIDs?|naproxen|ibuprofen|motrin|medrol|gabapentin|injection\\w*|ESIs?|brac\\w*|splint\\w*|rest|ice|traction|TENS|massage|meds|light duty",
  ],
  ["splint\\w*|brac\\w*", "splint\\w*|brac\\w*|cock-?up|ortho(?:sis|tic)\\w*|immobili[sz]\\w*|boot|cast"],
  [
    "exercise|home exercise|home programme|strengthening|programme",
    "exercis\\w*|HEP|stretch\\w*|strengthen\\w*|bands?|home program|program\\w*|gym|walk\\w* daily|pulleys|core|PT",
  ],
  [
    "manual therapy|manipulation",
    "chiro\\w*|adjust\\w*|D\\.?C\\.?|manip\\w*|mobili[sz]\\w*|massage|manual|soft tissue",
  ],
  [
    "activity (?:change|modification)|modified activity",
    "light duty|modif\\w*|avoid\\w*|restrict\\w*|stopped (?:lifting|working|\\w+ing)|rest|off work|lighter|desk",
  ],
  [
    "education|back school|instruct\\w*|taught|explained",
    "taught|teach\\w*|educat\\w*|instruct\\w*|handout|class\\w*|body mechanics|ergonom\\w*|counsel\\w*|advis\\w*|told|discuss\\w*|review\\w*",
  ],
  [
    "agreement|contract",
    "(?:narcotic|opioid|opiate|pain|medication|treatment|controlled substance)s? (?:\\w+ )?(?:contract|agreement)|contract",
  ],
  [
    "misuse|abuse|aberrant\\w*|addiction",
    "ORT|opioid risk|SOAPP\\S*|COMM|DIRE|CAGE|screener|aberran\\w*|misus\\w*|abus\\w*|divers\\w*|addict\\w*|early refills?|lost (?:scripts?|prescriptions?)|pill counts?|CURES|PDMP|UDS|risk",
  ],
  ["monitor\\w*", "monitor\\w*|UD[STA]s?|CURES|PDMP|pill counts?|tox\\w*|labs?|follow\\w*|check\\w*|QTc?|EKG"],
  [
    "adverse effects?|side effects?|adverse",
    "side effects?|SEs?|AEs?|adverse|constipat\\w*|nause\\w*|vomit\\w*|itch\\w*|sedat\\w*|drows\\w*|dizz\\w*|fogg\\w*|sleepy|dry mouth|stomach|bowels?|tolerat\\w*|rash|heartburn",
  ],
  [
    "not tolerated|intolera\\w*|unsuitable|contraindicated",
    "not tolerat\\w*|intoler\\w*|allerg\\w*|hives|vomit\\w*|(?:upset|tore up|hurt|burn\\w*|bother\\w*) (?:\\w+ )?(?:stomach|gut)|ulcer\\w*|bleed\\w*|GERD|stopped (?:d/t|due|because)|d/?c['’]?d|(?:can['’]?t|cannot|could(?:n['’]t| not)) (?:take|tolerate|do)|flar\\w*|made (?:him|her) (?:\\w+ )?(?:sick|vomit|dizzy|sleepy|worse)|side effects?|CKD|contraindic\\w*",
  ],
  ["analgesi\\w*|pain relief", "/ ?10|VAS|relief|reliev\\w*|analges\\w*|takes the edge|less pain|pain (?:down|from)"],
  [
    "wean\\w*|taper\\w*|gradual schedule|being reduced",
    "taper\\w*|wean\\w*|detox\\w*|(?:cut(?:ting)?|reduc\\w*|decreas\\w*|lower\\w*|step\\w*|bring\\w*) (?:\\w+ ){0,3}(?:doses?|tabs?|tablets|pills|mg|meds?|medications?|opioids?|by \\d+|to \\d+|down|off)|down to \\d+",
  ],
  ["MED|morphine equivalents?|dosing", "MEDs?|MMEs?|MEQs?|morphine equiv\\w*|mg ?/ ?d(?:ay)?"],
  [
    "long-?term|chronic use|ongoing prescribing|open-ended",
    "since (?:19|20)\\d\\d|for (?:\\w+ )?(?:years|yrs|months)|x ?\\d+ (?:yrs?|years|mos?|months)|long[- ]?term|chronic\\w*|refill\\w*|renew\\w*|monthly|each month|continu\\w*",
  ],
  [
    "anticonvulsants?|antiepileptic\\w*",
    "gabapentin|neurontin|lyrica|pregabalin|topamax|topiramate|tegretol|carbamaz\\w*|AEDs?|keppra|trileptal|depakote",
  ],
  [
    "antidepressants?|SNRI|tricyclic",
    "cymbalta|duloxetine|elavil|amitrip\\w*|nortrip\\w*|pamelor|effexor|venlafax\\w*|SSRIs?|SNRIs?|TCAs?|zoloft|prozac|trazodone|doxepin|lexapro|celexa",
  ],
  [
    "prophylactic(?: drugs)?",
    "propranolol|inderal|topamax|topiramate|amitrip\\w*|elavil|nortrip\\w*|depakote|valpro\\w*|verapamil|metoprolol|atenolol|venlafax\\w*|prophyla\\w*|prevent\\w*",
  ],
  [
    "first-line|simple measures|other (?:analgesic|anticonvulsants)",
    "tylenol|APAP|acetamin\\w*|NSAIDs?|naproxen|ibuprofen|motrin|gabapentin|cymbalta|elavil|first[- ]line",
  ],
  [
    "homebound",
    "home-?bound|house-?bound|leaves? (?:the |his |her )?(?:house|home) only|(?:rarely|never|cannot|can['’]?t|unable to) leaves?|bed-?(?:bound|ridden)|gurney|taxing",
  ],
  ["skilled", "skilled|RN|LVN|nurs\\w*|wound (?:care|vac)|IV|catheter|dressing chang\\w*|infusion|PICC"],
  ["personal care|self care", "bath\\w*|dress(?:es|ing)?|toilet\\w*|feed\\w*|transfer\\w*|groom\\w*|showers?|hygiene"],
  [
    "hours|duration|frequency|interval",
    "\\d+ ?(?:h|hrs?|hours?) ?(?:/|per|a) ?(?:d|day|wk|week)\\w*|\\d+ ?(?:d|days?|x|times) ?(?:/|per|a) ?(?:wk|week|mo|month)|(?:x|for) ?\\d+ ?(?:d|days?|wks?|weeks?|mos?|months?)|\\d+ ?x ?\\d+|q ?\\d+|RTC \\d+|in \\d+ (?:wks?|weeks)",
  ],
  [
    "number of (?:\\w+ )?visits|visits? (?:count|specified)|sessions specified|prior visits",
    "\\d+ ?(?:x|times) ?(?:/|per|a)? ?(?:wk|week)\\w*(?: (?:x|for) ?\\d+)?|\\d+ ?x ?\\d+|x ?\\d+|\\d+ (?:\\w+ )?(?:visits?|sessions?|treatments?|tx)",
  ],
  ["quantity", "#\\s?\\d+|\\d+ (?:tabs?|tablets|caps?|units?|patches|boxes)|qty"],
  [
    "goals?|purpose",
    "goals?|aim\\w*|target\\w*|until (?:able|s?he can|strength|full|independent)|so that|in order to|(?:wants?|hopes?) to|RTW by|(?<!able )to return to|by discharge|to be able|[LS]TGs?|objective:",
  ],
  ["plan|evidence-based|schedule", "planw*|then|followed by|programw*"],
  ["equipment", "machin\\w*|equipment|treadmill|weights|bike|pool|unit|device"],
  [
    "supervis\\w*|medical professionals|physician supervision",
    "supervis\\w*|monitor\\w*|trainer|therapist|PT|under (?:the )?(?:care|direction)|oversee\\w*|physician|M\\.?D\\.?",
  ],
  ["nutritional|deficien\\w*", "deficien\\w*|low (?:vitamin|B12|D|level)|malnut\\w*|malabsorp\\w*|level (?:of )?\\d+"],
  [
    "adjunct|used (?:together )?with|combined",
    "along with|together with|with (?:PT|HEP|exercise|her|his)|while|in conjunction|plus|combin\\w*|adjunct\\w*|concurrent\\w*|w/",
  ],
  ["land-based|land therapy", "land|gym|clinic|PT|treadmill|therapy"],
]);
