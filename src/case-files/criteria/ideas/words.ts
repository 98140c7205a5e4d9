/** Alternatives of chart words that several ideas share, and the two ways of making a pattern of them. */
export const CARE =
  "PT|OT|physio\\w*|physical therap\\w*|therapy|chiro\\w*|acupuncture|acu\\b|massage|HEP|home exercise\\w*|exercis\\w*|stretch\\w*|NSAIDs?|naproxen|ibuprofen|motrin|meds?|medications?|inj|injections?|ESIs?|brac(?:e|ing)|splint\\w*|rest|ice|activity mod\\w*|conservative\\w*|non-?op\\w*|non-?surgical|modalities|TENS|tx'?d?|treat(?:ed|ments?)|orthotics|boot|cast\\w*";
export const IMAGING =
  "MRI|MRA|CT|x-?rays?|XR|films?|radiograph\\w*|ultrasound|US|sono\\w*|imaging|scan|arthrogram|views?";
export const NERVE_TEST = "EMG\\S*|NC[SV]s?|EDS|EDX|electro\\w*|nerve (?:conduction|stud(?:y|ies)|tests?)";
export const ABNORMAL =
  "tears?|torn|rupture\\w*|HNP|herniat\\w*|protru\\w*|extru\\w*|stenosis|narrow\\w*|compress\\w*|imping\\w*|abut\\w*|displac\\w*|fracture\\w*|fx|non-?union|arthr\\w*|OA|DJD|spurs?|lesion|defect|loose bod\\w*|listhesis|instability|effusion|edema|abnormal\\w*|positive|\\+|radiculopath\\w*|neuropath\\w*|denervation|fibrillation\\w*|prolong\\w*|slow\\w*|CTS|carpal tunnel|entrap\\w*|absent|degenerat\\w*|\\d+(?:\\.\\d+)? ?[mc]m\\b";
export const DEED =
  "reach\\w*|lift\\w*|carry\\w*|walk\\w*|stand\\w*|sit\\w*|sleep\\w*|work\\w*|driv\\w*|climb\\w*|stairs|grip\\w*|type|typing|write|writing|dress\\w*|bath\\w*|cook\\w*|clean\\w*|chores|kneel\\w*|squat\\w*|push\\w*|pull\\w*|bend\\w*|twist\\w*|ADLs?|activit\\w*|duty|duties|overhead|run\\w*|shop\\w*|hold\\w*|comb\\w*|laundry|dishes|groom\\w*|jog\\w*|exercise";
export const LIMITED =
  "kept (?:him|her|pt) from|keeps (?:him|her) from|no more than|(?:less|not more) than \\d+|stops? after|has to (?:stop|rest|sit)|impossible|unable|cannot|can['’]?t|could not|difficult\\w*|diff\\b|trouble|limit\\w*|restrict\\w*|only (?:able|walk|stand|sit|lift)|no longer|avoid\\w*|pain(?:ful)? w(?:ith|/)|aggravat\\w*|worse w(?:ith|/)|increase[sd]? (?:\\w+ )?w(?:ith|/)|interfer\\w*|prevents?|loss of|decreased ability|impair\\w*";
/** Any of the alternatives as a whole word. */
export const word = (words: string) => new RegExp(`(?<![a-z])(?:${words})(?![a-z])`, "i");
/** A word of each list in one sentence, in either order, at most `gap` characters apart. */
export const both = (one: string, other: string, gap = 90) =>
  new RegExp(
    `(?<![a-z])(?:${one})(?![a-z])(?:[^.;]|\\.(?=\\d)){0,${gap}}?(?<![a-z])(?:${other})|(?<![a-z])(?:${other})(?:[^.;]|\\.(?=\\d)){0,${gap}}?(?<![a-z])(?:${one})(?![a-z])`,
    "i",
  );
