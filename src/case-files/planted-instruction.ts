/** Words for a reader that is a machine and for nothing else that charts speak of. */
const MACHINE =
  "(?:(?:AI|artificial intelligence)(?: (?:model|assistant|reviewer|system|tool|agent)s?)?|(?:large )?language models?|LLMs?|chat ?bots?|GPT\\S*|automated (?:\\w+ )?(?:reader|reviewer|system|tool|summari[sz]er|agent)s?|automatic (?:reader|reviewer)s?|summari[sz]ers?)";
/** Words that charts also use otherwise: only with what it is to read. */
const SOFTWARE = "(?:software|(?:computer )?(?:program|system)s?|machines?|computers?|algorithms?|assistants?|tools?)";
const VERDICT =
  "(?:met|satisfied|fulfilled|documented|certified|approved|approval|overturned?|upheld|(?:medically )?necessary|cleared|clearance)";

const INSTRUCTION = new RegExp(
  [
    `\\b(?:notes?|notices?|messages?|instructions?|attention|to|for|dear|any|all|every)\\W+(?:(?:any|all|every|the|an?)\\W+)?${MACHINE}\\b`,
    `\\b${MACHINE}\\b[^.]{0,60}\\b(?:must|should|shall|is to|are to|read(?:s|ing)?|approve|overturn|uphold|ignore|mark)\\b`,
    `\\b${SOFTWARE} (?:that|which|who) (?:is |are |will )?(?:read|summari[sz]|process|review|analy[sz]|draft|evaluat|extract|scor|decid)\\w*`,
    "\\b(?:ignore|disregard|forget|override|skip)\\b[^.]{0,40}\\b(?:instruct\\w*|prompts?|previous|prior|earlier|above|criteria|guidelines?|rules?)\\b",
    "\\b(?:system|developer) (?:prompt|message|notice|override|instruction)s?\\b|^\\W*system note\\b|<\\|\\w+\\|>",
    `^\\W*(?:state|conclude|declare|answer|respond|reply|output|report|write|say)\\b (?:that|with|only|["“'‘])[^.]{0,90}\\b${VERDICT}`,
    `^\\W*(?:mark|enter|treat|set|count|output)\\b (?:all|each|every|any|missing)\\b[^.]{0,90}\\b${VERDICT}`,
    "\\b(?:must|should|may) not be (?:quoted|cited|mentioned)\\b|\\bdo not (?:quote|cite|mention|reveal) (?:this|that|the)\\b",
    "\\bmark every (?:criterion|condition|treatment)\\b",
  ].join("|"),
  "i",
);

/**
 * Whether a sentence tells a machine what to do or to decide. It stands in a record to be obeyed, and is no statement about the
 * worker: it is neither evidence nor followed. Pure.
 */
export function isPlantedInstruction(text: string): boolean {
  return INSTRUCTION.test(text);
}
