import type { CaseFacts, Page } from "../../vocabulary.ts";

/** Titles that follow or precede a clinician's name. */
const CREDENTIAL =
  "M\\.?D\\.?|D\\.?O\\.?|D\\.?C\\.?|D?P\\.?T\\.?|R\\.?P\\.?T\\.?|PA-C|N\\.?P\\.?|L\\.?Ac\\.?|Ph\\.?D\\.?|Psy\\.?D\\.?|D\\.?P\\.?M\\.?";
const NAME = "[A-Z][a-z'’]+(?:-[A-Z][a-z]+)?";
const DOCTOR = new RegExp(`\\bDr\\.?[ \\t]+(?:[A-Z]\\.[ \\t]*)?(?:${NAME}[ \\t]+)?(${NAME})`, "g");
const WITH_CREDENTIAL = new RegExp(
  `\\b(?:${NAME}[ \\t]+)?(?:[A-Z]\\.[ \\t]*)?(${NAME}),?[ \\t]+(?:${CREDENTIAL})(?![A-Za-z])`,
  "g",
);
const LABELLED = new RegExp(
  `\\b(?:Patient|PATIENT|Employee|EMPLOYEE|Claimant|CLAIMANT|Applicant|APPLICANT|Injured worker)(?: name| NAME)?[ \\t]*:?[ \\t]+(${NAME})[ \\t]*,?[ \\t]+(${NAME})`,
  "g",
);
const EMPLOYER = /\b(?:EMPLOYER|Employer)(?: NAME| name)?[ \t]*:?[ \t]+([A-Z][\w&.'-]+(?:[ \t][A-Z&][\w&.'-]*){1,4})/g;

/** Words that look like a name on a form and are none. */
const NO_NAME =
  /^(?:The|This|Date|Pain|Back|Neck|Knee|Left|Right|Patient|Employee|Worker|Claim|Injury|Name|And|Address|Physician|Provider|Medical|Group|Number|Sex|Age|Male|Female|States?|Reports?|Denies|Has|Was|Is|Signature|Form|Not|None|With|On)$/;

/**
 * Names that stand in a case file and may stand in no rationale (Lab. Code 4610.6(f); 8 CCR 9792.10.6): surnames of the worker
 * and of those who treated or reviewed, and employers as whole phrases. Found by form, so that none is sure to be found.
 */
export function collectNames(facts: Pick<CaseFacts, "claimantName"> | null, pages: readonly Page[]): string[] {
  const names = new Set<string>();
  if (facts?.claimantName) names.add(facts.claimantName);
  for (const page of pages) for (const name of namesOf(page)) names.add(name);
  return [...names];
}

const read = new WeakMap<Page, string[]>();

function namesOf(page: Page): string[] {
  const known = read.get(page);
  if (known) return known;
  const names = [
    ...[...page.text.matchAll(DOCTOR)].map(([, name = ""]) => name),
    ...[...page.text.matchAll(WITH_CREDENTIAL)].map(([, name = ""]) => name),
    ...[...page.text.matchAll(LABELLED)].flatMap(([, first = "", last = ""]) => [first, last]),
    ...[...page.text.matchAll(EMPLOYER)].map(([, name = ""]) => name.replace(/[.,]$/, "")),
  ].filter((name) => name.length >= 3 && !NO_NAME.test(name));
  read.set(page, names);
  return names;
}
