import { OUTCOME } from "./outcome-words.ts";

export const MARKER =
  /^(\s*)(?:(?:Item|Request|Issue|Treatment|Service)\s*(?:No\.?\s*|#\s*)?(\d{1,2})\s*(?:[:.)–-]|$)|#\s?(\d{1,2})\s*[:.)]?(?=\s)|[([]?(\d{1,2}|[A-Ha-h]|I{1,3}|IV|VI{0,3}|V)[.)\]](?=\s)|[-•▪◦*·]\s|(\d{1,2})\s{2,}(?=[A-Z]))\s*(.*)$/i;

export const REQUEST_LABEL =
  /^\s*(?:the\s+)?(?:(?:requested|disputed)\s+(?:treatment|service|item|procedure|medication)s?|(?:treatment|service|procedure|medication|item)s?(?:\s*\(s\))?\s+(?:requested|under review|reviewed|submitted)(?:\s+and\s+decisions?)?|requests?(?:ed)?(?:\s+under\s+review)?|treatment plan under review|issues? submitted for review)(?:\s*\(s\))?\s*(?::\s*(.*)|$)/i;

export const BARE_LABEL = /^\s*(?:item|service|treatment|procedure|medication|drug|description)\s*:\s*(\S.*)$/i;

/** What a field beside the request adds to it. */
export const DETAIL_LABEL =
  /^\s*(body part|quantity|qty|frequency|duration|side|laterality|levels?|strength|dosage|units)\s*:\s*(\S.*)$/i;

export const DECISION_LABEL =
  /^\s*(?:(?:UR|final|review|reviewer|physician)\s+)?(?:decision|determination|outcome|status|recommendation|result|conclusion|disposition)s?(?:\s*\(s\))?\s*(?::\s*(.*)|$)/i;

/** "Denied Treatment: X", "Approved items: None". */
export const OUTCOME_LABEL = new RegExp(
  `^\\s*(${OUTCOME})\\s+(?:treatment|service|item|request|medication|procedure)s?(?:\\s*\\(s\\))?\\s*:\\s*(.*)$`,
  "i",
);

export const GRANTED_LABEL = /^\s*(?:modified|certified|approved|reduced|changed)\s+(?:to|as|for)\s*:\s*(\S.*)$/i;

export const REASON_LABEL =
  /^\s*(?:(?:clinical|medical|review)\s+)?(?:reasons?|rationale|explanation|basis|discussion|comments?)\b[^:]{0,60}:\s*(.*)$/i;

/** What ends a list of requests: explanations, names, records, ways to appeal. */
export const CLOSING =
  /^\s*(?:(?:clinical |medical )?(?:rationale|reasons?|explanation|summary|history|discussion|information)\b|references?\b|guidelines?\b|criteria\b|records?\b|documents?\b|(?:physician |peer |reviewing )?review(?:er|ed|ing)\b|physician\b|signed\b|signature|sincerely|respectfully|if you (?:disagree|wish|want)|you (?:may|have the right)|your rights?|dispute resolution|how to|an? (?:internal )?appeal|internal appeal|independent medical review|enclos|cc:|peer[- ]to[- ]peer|telephone|this (?:decision|letter|notice)|the (?:reviewer|peer reviewer|physician)\b|summary of (?:records|documents))/i;

/** Fields of the head of a page, which may stand again on top of each. */
export const FIELD =
  /^\s*(?:claimant|patient|employee|employer|injured (?:worker|employee)|worker|case(?: id)?|by|claim(?: ?(?:#|no\.?|number))?|date(?: of \w+)?|DOI|D\.O\.I\.?|DOB|page|to|from|fax|re)\s*[:#]/i;

export const VERB = /\b(?:is|are|was|were|has|have|had|been|denied since|does|did|may|should|will)\b/i;

/** Where another field begins within a line: "Requested: X. Approved: Y. Denied: Z." */
export const NEXT_FIELD =
  /(?<=[.;])\s+(?=(?:approved|certified|authori[sz]ed|denied|not (?:approved|certified|authori[sz]ed)|non-?certified|decision|determination|outcome|rationale|reason)\s*:)/i;
