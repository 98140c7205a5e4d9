import type { Family } from "../family.ts";

/** Criteria about operations that were done, are planned or are not open. */
export const SURGERY: readonly Family[] = [
  {
    // An operation that was done needs no approval any more.
    name: "operation not approved",
    when: /^surgery itself not approved/i,
    says: /\b(?:surgery|operation) (?:was |has been |is )?(?:denied|not (?:approved|authori[sz]ed|certified))\b/i,
    no: /\b(?:s\/p|status post|underwent|date of surgery|procedure performed|since (?:the |his |her )?(?:surgery|operation)|weeks (?:after|post|s\/p)|post-?op(?:erative)? (?:visit|day|week|course))\b/i,
    final: true,
  },
  {
    name: "open operation",
    when: /^open (?:\w+ )?(?:repair|surgery|procedure)\b/i,
    says: /\b(?:mini-?open|open (?:\w+ ){0,2}(?:repair|surgery|procedure|reduction|release|approach)|(?:repair|surgery) (?:will be |is |was )?(?:done )?open\b)/i,
    no: /\barthroscopic(?:ally)?\b[^.;]{0,40}\b(?:repair\w*|RCR|decompression|SAD|surgery|procedure|row)\b|\b(?:repair\w*|surgery|procedure)\b[^.;]{0,30}\barthroscopic(?:ally)?\b/i,
    disputes: true,
    plannedCounts: true,
    final: true,
  },
  {
    // Small under 1 cm, medium 1 to 3, large 3 to 5, massive over 5 (DeOrio and Cofield, J Bone Joint Surg Am 1984).
    name: "size of the tear",
    when: /\blarge or massive\b.*\btear\b/i,
    says: /\b(?:massive|large(?: or massive)?)\b[^.;]{0,40}\btears?\b|\btears?\b[^.;]{0,60}(?<![\d.])(?:[3-9](?:\.\d)? ?cm|[3-9]\d ?mm)\b|(?<![\d.])(?:[3-9](?:\.\d)?[- ]?cm|[3-9]\d[- ]?mm)\b[^.;]{0,40}\btears?\b|\b(?:torn|ruptured?|tears?)\b[^.;]{0,24}\bretract\w*[^.;]{0,24}(?<![\d.])(?:[3-9](?:\.\d)? ?cm|[3-9]\d ?mm|to (?:the )?glenoid)/i,
    no: /\b(?:small|medium|moderate)(?:[- ]sized?)?\b[^.;]{0,24}\btears?\b|\bpartial(?:[- ]thickness)?\b[^.;]{0,24}\btears?\b|\btears?\b[^.;]{0,60}(?<![\d.])(?:(?:0\.\d|[12](?:\.\d)?) ?cm|(?:[1-9]|[12]\d)(?: ?x ?\d{1,2})? ?mm)\b/i,
    final: true,
  },
  {
    name: "no surgery open",
    when: /\bnot? (?:be )?a? ?(?:surgical )?candidate|\bnot a candidate for surgery|\bno surgery\b|surgery .*(?:not|clearly) (?:be )?warranted|no (?:surgery|operation) .*(?:open|planned)/i,
    says: /\b(?:non-?surgical\b|not (?:felt to be )?(?:a )?(?:good )?(?:surgical|operative) candidate|nothing (?:further )?(?:to offer )?surgical\w*|surgery (?:is )?not (?:recommended|indicated|advised)|declin\w+ surgery|not a surgical candidate|no indication for surgery|no surgical (?:indications?|options?|intervention)|does not advise (?:another|an) operation|did not advise (?:an )?operation|no further surgery|surgery (?:is )?off the table|no (?:further procedure|operation) is planned|no surgery|(?:does|do|did)(?: not|n['’]t) (?:want|wish(?: for)?) (?:\w+ ){0,2}(?:surgery|it|an operation|replacement|arthroplasty|fusion)|declin\w+ (?:\w+ ){0,3}(?:surgery|replacement|operation|arthroplasty)|(?:too young|not (?:yet )?(?:a )?(?:good )?candidate|poor candidate) for (?:\w+ ){0,2}(?:replacement|arthroplasty|surgery))\b/i,
    no: /\b(?:surgery is (?:planned|scheduled|recommended)|candidate for surgery|plan(?:ned)? for surgery)\b/i,
  },
  {
    name: "surgery considered",
    when: /\b(?:surg\w+|operation|procedure) (?:is |being )?(?:being )?(?:considered|planned|contemplated)|surgical planning|preoperative planning|candidate for (?:surgery|operation)|consider(?:s|ed)? surgery|surgery (?:is )?(?:being )?consider|willing\w* (?:\w+ ){0,2}(?:surgery|operation)/i,
    says: /\b(?:(?:wishes|wants|agrees|willing|would like|elects?) to (?:proceed with|have|undergo|consider) (?:the )?(?:surgery|operation|\w+ectomy)|consider\w* (?:an? )?(?:surgery|operation|\w*discectomy|\w+ectomy|fusion|arthroscopy|decompression)|(?:surgery|surgical|operation|arthroscop\w*|fusion|\w+ectomy)\b[^.]*\b(?:planned|scheduled|considered|recommended|candidate))\b/i,
    no: /\b(?:no surgical (?:question|issue|plans?)|not sending (?:him|her) to a surgeon|not (?:interested in|wanting|a candidate for|considering) (?:any )?surgery|declin\w+ surgery|(?:does|do) not (?:want|wish) (?:surgery|it)|not a surgical candidate|no indication for surgery|no surgical (?:indications?|options?|intervention)|no surgery|no further surgery|not advise)\b/i,
  },
  {
    name: "surgery on record",
    when: /\b(?:type|date)\b.*\b(?:operation|surgery|procedure)\b/i,
    says: /\b(?:date of (?:surgery|operation|procedure)|procedure:|s\/p|status post|underwent)\b/i,
  },
  {
    name: "after surgery",
    strict: true,
    no: /\bno surgery (?:has been |was |is )?(?:performed|done|planned|scheduled|to date)|\b(?:has not had|never had|non-?operative|without) (?:any )?surgery\b/i,
    when: /^(?!.*\b(?:before|written|authori[sz]ation|injections?|improv\w*|gains?|benefit|progress)\b).*(?:\bsurgery approved\b|\b(?:follows?|after|post-?)\s*-?(?:surg\w+|operati\w+)\b|\bpostoperative\b(?!.*(?:months?|days?|period)))/i,
    says: /\b(?:UR (?:has )?(?:certified|approved|authori[sz]ed)|(?:certified|approved|authori[sz]ed) (?:the |for )?(?:\w+ ){0,3}(?:surgery|arthroscop\w*|repair|replacement|fusion|release)|s\/p|status post|(?:weeks|days) after|post-?op\w*|(?:surgery|arthroscop\w*|repair|replacement|fusion|RCR|ACDF|TKA|CTR|release|\w+ectomy) (?:\w+ ){0,2}(?:is |was |has been )?(?:authori[sz]ed|approved|certified)|were applied|date of surgery)\b/i,
  },
];
