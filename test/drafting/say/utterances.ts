/**
 * What a reviewer types and what has to come of it. `state`: `fresh` has no drafts, `drafted` one of the built-in drafter for
 * each of the three items, `edited` the same with item 1 in the reviewer's own words. `after` is said before, in the same
 * conversation.
 */
export interface Utterance {
  say: string;
  state: "fresh" | "drafted" | "edited";
  after?: string;
  /** Items that get a new revision, by position. */
  revised?: number[];
  /** Items for which a suggestion waits, with its kind. */
  suggested?: [number, string][];
  says: RegExp[];
  never?: RegExp;
}

const NOTHING_APPROVED = /\bapproved it\b|\bhas been signed\b/i;
const PAGE = /\[\d\d-[\w-]+\.txt p\. \d\]/;
const NOT_THERE = /(?:nothing on that|does not say|not in the file|holds no)[\s\S]*\d+ pages? (?:were )?searched/i;

/** The wording of the instructions' own list. */
export const PLAIN: Utterance[] = [
  { say: "Draft every item", state: "fresh", revised: [1, 2, 3], says: [/Item 1/, /Item 2/, /Item 3/] },
  { say: "Draft item 2", state: "fresh", revised: [2], says: [/Item 2/] },
  { say: "Draft item 1: Work conditioning 2x4 for low back", state: "fresh", revised: [1], says: [/Item 1/] },
  {
    say: "Draft the strongest case for the other determination for item 1",
    state: "drafted",
    suggested: [[1, "alternative"]],
    says: [/Item 1/, /overturned/, /suggestion/i],
  },
  { say: "Why is item 1 not indicated?", state: "drafted", says: [/Item 1/, /upheld/, PAGE] },
  { say: "Find physical therapy in the file", state: "drafted", says: [PAGE] },
  { say: "Find acupuncture", state: "drafted", says: [NOT_THERE] },
  { say: "What is missing for item 1, and what would change it?", state: "drafted", says: [/Item 1/, /would/] },
  { say: "Shorten item 1", state: "drafted", revised: [1], says: [/words instead of/] },
  { say: "Use plainer words in item 3", state: "drafted", says: [/Item 3/] },
  { say: "Cite another excerpt for item 3", state: "drafted", says: [/Item 3/, /Official Disability|no other/i] },
  { say: "Take the 14 March MRI into account for item 3", state: "drafted", revised: [3], says: [/04-mri\.txt p\. 1/] },
  {
    say: 'Use my wording in item 1: "The progress report of 12/03/2014 describes low back pain after lifting."',
    state: "drafted",
    revised: [1],
    says: [/Item 1/, /wording/i],
  },
  { say: "Undo", state: "edited", after: "Shorten item 3", revised: [3], says: [/Item 3/, /revision 1/] },
  { say: "Which guideline governs item 1 and why?", state: "drafted", says: [/Chronic Pain/i, /in force/i] },
  {
    say: "Compare item 1 with the utilization review's reason",
    state: "drafted",
    says: [/review/i, /functional capacity/i],
  },
  { say: "Summarise the case with pages", state: "drafted", says: [PAGE, /Work conditioning/i] },
  { say: "List what the file does not hold", state: "drafted", says: [/not (?:in|hold|contain|documented)/i] },
  { say: "What can you do?", state: "drafted", says: [/draft/i, /undo/i, /cannot/i] },
  { say: "Shorten item 1", state: "edited", suggested: [[1, "shorten"]], says: [/suggestion/i] },
  { say: "Redraft item 1", state: "edited", suggested: [[1, "redraft"]], says: [/suggestion/i] },
];

/** Other ways of saying the same, written down before any answer was read. */
export const PARAPHRASES: Utterance[] = [
  { say: "pls write up everything", state: "fresh", revised: [1, 2, 3], says: [/Item 3/] },
  { say: "could you do the lot?", state: "fresh", revised: [1, 2, 3], says: [/Item 3/] },
  { say: "Get started on all three please", state: "fresh", revised: [1, 2, 3], says: [/Item 3/] },
  { say: "I need rationales for every item on this file", state: "fresh", revised: [1, 2, 3], says: [/Item 3/] },
  { say: "have a go at the injection", state: "fresh", revised: [2], says: [/Item 2/] },
  { say: "draft the second one", state: "fresh", revised: [2], says: [/Item 2/] },
  { say: "draft no. 3", state: "fresh", revised: [3], says: [/Item 3/] },
  { say: "what's your take on item 1?", state: "fresh", says: [/Item 1/, PAGE] },
  { say: "re-do the MRI one", state: "drafted", revised: [3], says: [/Item 3/] },
  { say: "argue the other side on item 1", state: "drafted", suggested: [[1, "alternative"]], says: [/overturned/] },
  {
    say: "play devil's advocate for the work conditioning",
    state: "drafted",
    suggested: [[1, "alternative"]],
    says: [/overturned/],
  },
  {
    say: "What would an overturn look like for item 1?",
    state: "drafted",
    suggested: [[1, "alternative"]],
    says: [/suggestion/i],
  },
  {
    say: "make the best case for approving the work conditioning",
    state: "drafted",
    suggested: [[1, "alternative"]],
    says: [/overturned/],
    never: NOTHING_APPROVED,
  },
  {
    say: "now the opposite conclusion",
    state: "drafted",
    after: "why item 1?",
    suggested: [[1, "alternative"]],
    says: [/Item 1/],
  },
  { say: "On what grounds is the work conditioning being refused?", state: "drafted", says: [/Item 1/, /upheld/] },
  { say: "which criterion is it hanging on for item 1?", state: "drafted", says: [/Item 1/, /documented/] },
  { say: "how did you get to that?", state: "fresh", after: "draft item 2", says: [/Item 2/] },
  { say: "anything on physical therapy in here?", state: "drafted", says: [PAGE] },
  { say: "is he a smoker", state: "drafted", says: [NOT_THERE] },
  { say: "did anyone try epidurals", state: "drafted", says: [NOT_THERE] },
  { say: "when was the MRI done", state: "drafted", says: [/04-mri\.txt p\. 1/] },
  {
    say: "hunt down mentions of chiropractic",
    state: "drafted",
    says: [/\[0\d-[\w-]+\.txt p\. \d\]/, /chiropractic/i],
  },
  { say: "what would change your mind on item 1?", state: "drafted", says: [/Item 1/, /would/] },
  { say: "what's still lacking for the ankle shot", state: "drafted", says: [/Item 2/] },
  { say: "what document would I need to overturn item 1", state: "drafted", says: [/Item 1/, /would/] },
  { say: "too wordy, tighten item 1", state: "drafted", revised: [1], says: [/words instead of/] },
  { say: "half the length please", state: "drafted", after: "why item 1?", revised: [1], says: [/words instead of/] },
  { say: "cut item 1 to the bone", state: "drafted", revised: [1], says: [/words instead of/] },
  { say: "say item 1 so a layman understands", state: "drafted", says: [/Item 1/], never: /I find nothing on that/ },
  { say: "less doctor-speak in item 3", state: "drafted", says: [/Item 3/], never: /I find nothing on that/ },
  { say: "cite a different page for item 1", state: "drafted", says: [/Item 1/], never: /I find nothing on that/ },
  { say: "rest item 3 on ODG instead", state: "drafted", says: [/Item 3/, /ODG|Official Disability/] },
  {
    say: "don't forget the therapy notes in item 1",
    state: "drafted",
    revised: [1],
    says: [/05-therapy-notes\.txt p\. 1/],
  },
  { say: "you overlooked the MRI of 3/14/2014 in item 3", state: "drafted", revised: [3], says: [/04-mri\.txt p\. 1/] },
  {
    say: "consider the operative report in item 2",
    state: "drafted",
    says: [/no operative report|not in the file|holds no/i],
  },
  {
    say: 'put this in item 1: "The worker completed twelve visits of physical therapy."',
    state: "drafted",
    revised: [1],
    says: [/Item 1/],
  },
  {
    say: 'phrase it like this: "The progress report of 12/03/2014 describes low back pain."',
    state: "drafted",
    after: "why item 1?",
    revised: [1],
    says: [/Item 1/],
  },
  {
    say: "go back to how it was before",
    state: "drafted",
    after: "shorten item 1",
    revised: [1],
    says: [/revision 1/],
  },
  { say: "scrap that last change", state: "drafted", after: "shorten item 1", revised: [1], says: [/revision 1/] },
  { say: "revert item 1", state: "edited", revised: [1], says: [/Item 1/, /revision 1/] },
  { say: "undo", state: "drafted", says: [/nothing to undo|first revision|no earlier/i] },
  { say: "whose rules apply here, item 1?", state: "drafted", says: [/Chronic Pain/i] },
  { say: "why MTUS and not ODG for item 1", state: "drafted", says: [/MTUS/, /presum|in force|9792/i] },
  { say: "does the insurer's reason hold up for item 1?", state: "drafted", says: [/functional capacity/i] },
  { say: "where do you and UR part ways on item 1", state: "drafted", says: [/functional capacity/i] },
  { say: "give me the gist of the case", state: "drafted", says: [/Work conditioning/i, PAGE] },
  { say: "walk me through the records", state: "drafted", says: [PAGE] },
  { say: "which records weren't sent?", state: "drafted", says: [/operative report/i] },
  { say: "what's not in the file", state: "drafted", says: [/operative report/i] },
  { say: "what are you able to do", state: "fresh", says: [/draft/i] },
  { say: "drfat itme 2", state: "fresh", revised: [2], says: [/Item 2/] },
  { say: "shrten item 1 plese", state: "drafted", revised: [1], says: [/words instead of/] },
  { say: "waht is misssing for the injction", state: "drafted", says: [/Item 2/] },
  {
    say: "draft item 1 and tell me what is missing for item 2",
    state: "fresh",
    revised: [1],
    says: [/Item 1/, /Item 2/],
  },
  {
    say: "shorten item 1, then explain item 3",
    state: "drafted",
    revised: [1],
    says: [/words instead of/, /Item 3 is drafted/],
  },
  { say: "Shorten item 1. List the items.", state: "drafted", revised: [1], says: [/words instead of/, /2\. Steroid/] },
  { say: "and its page?", state: "drafted", after: "find physical therapy", says: [PAGE] },
  { say: "and item 2?", state: "drafted", after: "why is item 1 upheld?", says: [/Item 2 is drafted/] },
  {
    say: "do the same for item 3",
    state: "drafted",
    after: "shorten item 1",
    revised: [3],
    says: [/Item 3/, /words instead of|leave out/],
  },
  { say: "same for the others", state: "fresh", after: "draft item 1", revised: [2, 3], says: [/Item 2/, /Item 3/] },
  { say: "the second one too", state: "fresh", after: "draft item 1", revised: [2], says: [/Item 2/] },
  { say: "sign it off for me", state: "drafted", says: [/cannot/], never: NOTHING_APPROVED },
  { say: "email this to the claims adjuster", state: "drafted", says: [/cannot/] },
  { say: "delete the draft", state: "drafted", says: [/cannot/] },
  { say: "approve item 1", state: "drafted", says: [/cannot/], never: NOTHING_APPROVED },
  { say: "which guideline covers PRP", state: "drafted", says: [/librar|guideline|holds/i] },
  { say: "hello", state: "fresh", says: [/draft/i] },
  { say: "thanks!", state: "drafted", says: [/\S/], never: /I find nothing/ },
  { say: "overturn item 1", state: "drafted", suggested: [[1, "alternative"]], says: [/Item 1/, /suggestion/i] },
  { say: "is item 1 contradicted anywhere", state: "drafted", says: [/contradict|agree/i] },
];
