import { lowerFirst } from "./rationale-words.ts";

/** A criterion in the words of a sentence: a noun phrase, or a clause that "that" or "whether" can introduce. */
export interface CriterionPhrase {
  kind: "noun" | "clause";
  text: string;
}

/** Reads a criterion's note style ("Conservative care failed") as a phrase ("conservative care has failed"). */
export function readCriterion(text: string): CriterionPhrase {
  const plain = giveArticle(tidy(text));
  if (FINITE.test(plain.replace(SUBORDINATE, ""))) {
    return {
      kind: "clause",
      text: /^(?:withstands|is|are|has|can|cannot|may|does|duplicates)\b/i.test(plain) ? `it ${plain}` : plain,
    };
  }
  if (OF_WORKER.test(plain))
    return { kind: "clause", text: `the worker is ${plain.replace(/^(?=candidate|current)/i, "a ")}` };
  if (OF_TREATMENT.test(plain)) return { kind: "clause", text: `it is ${plain}` };
  const clause = completeParticiple(plain) ?? completeAdjective(plain);
  return clause ? { kind: "clause", text: clause } : { kind: "noun", text: plain };
}

/** A criterion as it reads after "as to" (`topic`), after "show" (`object`), or alone in a list (`condition`). */
export function phraseCriterion(text: string, use: "topic" | "object" | "condition"): string {
  const phrase = readCriterion(text);
  if (phrase.kind === "noun" || use === "condition") return phrase.text;
  return `${use === "object" ? "that" : "whether"} ${phrase.text}`;
}

/** Words by which a criterion asks for its own record; the sentence around it says that already. */
const RECORDED =
  /(?<!\b(?:with|of|and|or))\s+(?:(?:is|are|was|were|has been|have been|being)\s+)?(?:clearly |adequately )?(?:documented|recorded|stated|noted|described|specified|on (?:record|file))(?!\s+(?:at|by|after|starting|spine|reason|in the)\b)\b/gi;

/** As a letter spells it. */
const AMERICAN: [RegExp, string][] = [
  [/\b(behavi|tum|col|lab|fav)our/gi, "$1or"],
  [/\bprogramme(?=s?\b)/gi, "program"],
  [/\b(an)aesthe/gi, "$1esthe"],
  [/\boedema\b/gi, "edema"],
  [/\b(local|special|author|hospital|emphas|immobil|stabil|util|organ|recogn|minim)is(ed|ation|ing)\b/gi, "$1iz$2"],
];

/** A text of the library in the spelling of a determination letter. */
export function spellAmerican(text: string): string {
  return AMERICAN.reduce((said, [british, american]) => said.replace(british, american), text);
}

function tidy(text: string): string {
  const plain = spellAmerican(text)
    .replace(/\s*\((?:p\.?|pp\.?|Table)[^)]*\)/gi, "")
    .replace(RECORDED, "")
    .replace(/\b(weeks|months) (?=(?:failed \w|conservative\b|heel\b))/g, "$1 of ")
    .replace(/^documented (?=\w)/i, "")
    .replace(/^(.+) (?:is |are )?needed$/i, (whole, what: string) =>
      / with | of /.test(what) ? `a need for ${lowerFirst(what)}` : whole,
    )
    .replace(/^failed at least\b/i, "failure of at least")
    .replace(/^patient preference\b/i, "the worker's preference")
    .replace(/^reason (?=oral\b)/i, "reason why ")
    .replace(/\blesion imaging can\b/i, "lesion that imaging can")
    .replace(/^not adequately responded\b/i, "the worker has not adequately responded")
    .replace(/\band (surgery|pain) not\b/gi, "and $1 is not")
    .replace(/^request\b/i, "the request")
    .replace(/\breading supports$/i, "reading supports it")
    .replace(/\bincl\./g, "including")
    .replace(/\b(\w+) \1\b/gi, "$1")
    .replace(/[.,;:\s]+$/, "")
    .trim();
  return lowerFirst(plain).replace(/^(?:patient|worker|claimant|applicant)\b('s)?(?![- ]specific)/i, "the worker$1");
}

/** Things of which there is one or more, so that a single one takes an article. */
const COUNTABLE =
  "specialist|level|part|cause|route|factor|program|trial|evaluation|assessment|study|examination|course|goal|plan|injection|test|device|unit|agreement|contract|block|deficit|sign|flag|diagnosis|flare|agent|tear|repair|limit|predictor|plateau|disorder|fracture|condition|episode|fusion|screen|spur|neuroma|sprain|tumor|infection|implant|prescription|dose|schedule|procedure|operation|brace|adjunct|reason|response|ulcer|attempt|period|visit|level|surgeon|physician|provider|therapist|caregiver|employer|score|rating|report|injury|plan of care|curve|mechanism|lesion";
const ONE_THING = new RegExp(
  `^(?!(?:an?|the|one|two|three|no|not|each|every|any|some|such|both|either|neither|all|more|less|other|another|this|that|its|at|about|up|prior|earlier|previous|current|documented|failed|failure|inadequate response|additional|further|no|few|only|objective signs|conservative|physical|return|evidence|it|he|she|they|there|if|when|where|as|for|in|on|with|without|by|after|before|help|relief|loss|lack|absence|presence|onset|degree|use|risk(?! level)|same|lowest|initial course|\\d+|history|need|[a-z]+ed by|whether)\\b)(?:[\\w/-]+ ){0,5}?(?:${COUNTABLE})(?= (?:why|of|for|from|to|in|on|at|with|by|that|which|has|is|was|meant|stated|showing|shown|before|after|during|under|as|within|consistent|compatible|followed|ruled|agreed|[a-z]+ed|unsuitable|ineffective|likely|tied|about|over|not)\\b|,|$)`,
  "i",
);

/** "pain specialist has been consulted" as a sentence says it: "a pain specialist". */
function giveArticle(text: string): string {
  const head = ONE_THING.exec(text)?.[0];
  if (
    !head ||
    /[A-Z]{2,}s\b|\b(?:and|of|for|with|in|on|at|as|to|is|are|has|have|from|by|than|that|when|while|after|before|under|within|outside|without|during|per|alone|shows?|needed|follow|visits|failed|only|or (?!massive|progressive|unclear)\w+ (?:and|or))\b/.test(
      head,
    )
  )
    return text;
  return `${/^(?:[aeio]|un|ul|MRI|EMG|NS|x-ray|L\d|S\d|FCE)/.test(text) && !/^(?:one|uni|eu)/.test(text) ? "an" : "a"} ${text}`;
}

const SUBORDINATE =
  /\b(?:if|when|where|while|unless|until|which|who|whom|what|how|why|that|after|before|because|beyond what)\b.*$/i;

const FINITE =
  /\b(?:is|are|was|were|has|have|had|would|will|can|cannot|could|may|must|should|does|do|did|takes|stays|shows|showed|gave|gives|needs|supports|allows|depends|matches|causes|equals|exceeds|includes|fails|confirms|suggests|explains|says|rises|withstands|agree|persists|(?<!functional )limits|(?<=symptoms )last|(?<=visits )follow|falls|duplicates)\b/;

const OF_WORKER =
  /^(?:not (?:a candidate|likely|able|working|yet|a surgery candidate)|unresponsive|confined|unable|intolerant|willing\b|(?:highly )?motivated\b(?! patient)|candidate for|current smoker|close to|near maximal|homebound(?! status))/i;

const OF_TREATMENT =
  /^(?:prescribed|combined|given|used|performed|ordered|dispensed|recommended|monitored|administered|in accord|consistent with|under physician|within \w+ (?:years?|months?|weeks?)|not generally|limited to|taken|requested|approved|corroborated)\b/i;

const DONE =
  "tried|failed|addressed|assessed|considered|monitored|reviewed|screened|checked|discussed|identified|advised|completed|done|used|taught|treated|calculated|determined|stratified|disclosed|confirmed|demonstrated|exhausted|approved|achieved|named|corroborated|diagnosed|reduced|improved|judged|searched|compared|set|consulted|evaluated|emphasized|measured|authorized|ruled|re-evaluated";
const STANDING =
  "suspected|planned|needed|contraindicated|tolerated|indicated|warranted|justified|required|unsuitable|ineffective|inadequate|successful|possible|normal|nondiagnostic|present|uncertain|satisfactory|desirable|absent|clear|progressing|motivated|answerable|unstated";
const TAIL =
  "(?:first|out|separately|cumulatively|closely|each|for|with|by|at|in|on|as|to|before|after|when|from|using|between|through|and \\w+ed$)\\b";
const HEAD = "(?<head>(?!failed\\b|not\\b|no\\b)[^();:]+?)";

const PARTICIPLE = new RegExp(
  `^${HEAD} (?<not>not )?(?<adverb>each |clearly |closely )?(?<done>${DONE})(?<tail> ${TAIL}.*)?$`,
  "i",
);
const ADJECTIVE = new RegExp(
  `^${HEAD} (?<not>not )?(?<adverb>otherwise |each |highly )?(?<state>${STANDING})(?<tail> ${TAIL}.*)?$`,
  "i",
);
/** A head that ends so, or has parts of its own, is no plain subject. */
const NO_SUBJECT =
  /\b(?:or|and|in|of|with|not|previously|a|the|is|are|adequately|ineffectively|newly|mainly|highly)$|\bwith\b|^(?:at least|about|after)\b/i;

function completeParticiple(plain: string): string | undefined {
  const both = /^(.+?) tried and failed$/i.exec(plain)?.[1];
  if (both) return `${both} ${hasFor(both)} been tried and ${hasFor(both)} failed`;
  const { head = "", not = "", adverb = "", done = "", tail = "" } = PARTICIPLE.exec(plain)?.groups ?? {};
  if (!head || NO_SUBJECT.test(head) || FINITE.test(head)) return undefined;
  if (/ already$/i.test(head)) {
    const subject = head.replace(/ already$/i, "");
    return `${subject} ${hasFor(subject)} already been ${done}${tail}`;
  }
  const verb = hasFor(head);
  if (/^(?:failed|improved)$/i.test(done)) return `${head} ${verb} ${not}${adverb}${done}${tail}`;
  return `${head} ${verb} ${not}been ${adverb}${done}${tail}`;
}

function completeAdjective(plain: string): string | undefined {
  const { head = "", not = "", adverb = "", state = "", tail = "" } = ADJECTIVE.exec(plain)?.groups ?? {};
  if (!head || NO_SUBJECT.test(head)) return undefined;
  return `${head} ${isPluralHead(head) ? "are" : "is"} ${not}${adverb}${state}${tail}`;
}

function hasFor(head: string): string {
  return isPluralHead(head) ? "have" : "has";
}

function isPluralHead(head: string): boolean {
  if (/^(?:each|every|no)\b/i.test(head)) return false;
  const subject = head.replace(/,? (?:of|for|from|to|in|on|at|after|during|above|below|such as|including)\b.*$/i, "");
  if (/,? and /.test(subject)) return true;
  const last = subject.split(/\s+/).at(-1) ?? "";
  return /s$/i.test(last) && !/(?:ss|us|is)$/i.test(last) && !/^[A-Z]+$/.test(last);
}
