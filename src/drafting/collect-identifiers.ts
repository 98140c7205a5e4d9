import type { CaseFacts, Page } from "../vocabulary.ts";

const PHONE = /(?:\+?1[ .-])?\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b/g;
const SOCIAL_SECURITY = /\b(?:\d{3}|[xX*]{3})-(?:\d{2}|[xX*]{2})-\d{4}\b/g;
const EMAIL = /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/g;
const STREET =
  /\b\d{1,6}\s+(?:[A-Z][\w'.-]*\s+){1,4}(?:Street|St|Avenue|Ave|Boulevard|Blvd|Road|Rd|Drive|Dr|Lane|Ln|Court|Ct|Way|Place|Pl|Terrace|Highway|Hwy)\b\.?/g;
const CLAIM_NUMBER = /\bclaim\s*(?:no\.?|number|num\.?|#)?\s*[:#]?\s*((?=[A-Z0-9-]*\d)[A-Z0-9][A-Z0-9-]{4,})\b/gi;
const RECORD_NUMBER =
  /\b(?:MRN|acct\.?|account|chart|policy|member id)\s*(?:no\.?|number|#)?\s*[:#]?\s*(\d[\w-]{3,})\b/gi;
const BIRTH_DATE =
  /\b(?:DOB|D\.O\.B\.|date of birth|birth ?date|born)\b[^\dA-Za-z]{0,12}(?:on\s+)?(\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{4}-\d{2}-\d{2})/gi;
const LABELLED_NAME =
  /\b(?:PATIENT(?: NAME)?|Patient(?: name)?|Pt|EMPLOYEE|Employee|Claimant|CLAIMANT|Applicant|Injured worker|RE|Re)\b\s*:?\s+([A-Z][A-Za-z'-]+,[ \t]*[A-Z][A-Za-z'-]+)/g;

/** Words that stand beside a name on a form and are no part of it. */
const NO_NAME = new Set([
  "the",
  "and",
  "date",
  "sex",
  "male",
  "female",
  "dob",
  "doi",
  "name",
  "patient",
  "claim",
  "injury",
]);

/**
 * Strings of a case file that name the worker or a number of theirs: name, birth date, claim, account, social security and
 * telephone numbers, street and e-mail addresses. Found by label and by form, since no list of names can be complete.
 * Longest first, so that a part never breaks the whole.
 */
export function collectIdentifiers(facts: CaseFacts | null, pages: Page[]): string[] {
  const found = new Set<string>();
  const names = new Set<string>();
  if (facts?.claimantName) names.add(facts.claimantName);
  for (const { text } of pages) {
    for (const pattern of [PHONE, SOCIAL_SECURITY, EMAIL, STREET]) {
      for (const match of text.matchAll(pattern)) found.add(match[0]);
    }
    for (const pattern of [CLAIM_NUMBER, RECORD_NUMBER, BIRTH_DATE]) {
      for (const match of text.matchAll(pattern)) if (match[1]) found.add(match[1]);
    }
    for (const match of text.matchAll(LABELLED_NAME)) if (match[1]) names.add(match[1]);
  }
  for (const name of names) for (const word of nameWords(name)) found.add(word);
  for (const form of facts?.birthDate ? dateForms(facts.birthDate) : []) found.add(form);
  return [...found].sort((a, b) => b.length - a.length);
}

/** Each word of a name as it may be written: "Varelidge", "VARELIDGE". Initials and words of the form are left out. */
function nameWords(name: string): string[] {
  return name
    .split(/[^A-Za-z'-]+/)
    .filter((word) => word.length >= 3 && !NO_NAME.has(word.toLowerCase()))
    .flatMap((word) => {
      const title = word[0]?.toUpperCase() + word.slice(1).toLowerCase();
      return [word, title, word.toUpperCase()];
    });
}

/** The usual spellings of a day in American records. */
function dateForms(day: string): string[] {
  const [year = "", month = "", date = ""] = day.split("-");
  const [m, d] = [String(Number(month)), String(Number(date))];
  const short = year.slice(2);
  const forms = [day];
  for (const separator of ["/", "-"]) {
    for (const y of [year, short]) forms.push([month, date, y].join(separator), [m, d, y].join(separator));
  }
  const name = MONTHS[Number(month) - 1];
  if (name) forms.push(`${name} ${d}, ${year}`, `${name.slice(0, 3)} ${d}, ${year}`, `${name} ${date}, ${year}`);
  return forms;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
