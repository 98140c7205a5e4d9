import type { CaseFacts, Page } from "../vocabulary.ts";

const PHONE = /(?:\+?1[ .-])?(?:\(\d{3}\)|\b\d{3})[ .-]?\d{3}[ .-]\d{4}\b/g;
/** Ten digits without a break are a telephone number only where a label says so. */
const LABELLED_PHONE =
  /\b(?:phone|tel(?:ephone)?|cell|mobile|fax|home|work)\.?\s*(?:no\.?|number|#)?\s*[:#]?\s*(\+?1?\d{10})\b/gi;
const SOCIAL_SECURITY = /\b(?:\d{3}|[xX*]{3})-(?:\d{2}|[xX*]{2})-\d{4}\b/g;
const EMAIL = /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/g;
const STREET =
  /\b\d{1,6}\s+(?:[A-Z][\w'.-]*\s+){1,4}(?:Street|St|Avenue|Ave|Boulevard|Blvd|Road|Rd|Drive|Dr|Lane|Ln|Court|Ct|Way|Place|Pl|Terrace|Circle|Cir|Parkway|Pkwy|Trail|Square|Loop|Highway|Hwy)\b\.?/g;
const BOX = /\bP\.?\s?O\.?\s?Box\s+\d+\b/gi;
/** City, state and ZIP code as an address ends with them. */
const TOWN =
  /\b[A-Z][A-Za-z.'-]+(?:[ \t][A-Z][A-Za-z.'-]+){0,2},[ \t]*(?:CA|Calif(?:\.|ornia)?)[ \t]+\d{5}(?:-\d{4})?\b/g;
const CLAIM_NUMBER = /\bclaim\s*(?:no\.?|number|num\.?|#)?\s*[:#]?\s*((?=[A-Z0-9-]*\d)[A-Z0-9][A-Z0-9-]{4,})\b/gi;
const RECORD_NUMBER =
  /\b(?:MRN|acct\.?|account|chart|policy|member id)\s*(?:no\.?|number|#)?\s*[:#]?\s*(\d[\w-]{3,})\b/gi;
const BIRTH_DATE =
  /\b(?:DOB|D\.O\.B\.|date of birth|birth ?date|born)\b[^\dA-Za-z]{0,12}(?:on\s+)?(\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]{2,8}\.?,? \d{4}|\d{1,2}-[A-Z][a-z]{2}-\d{2,4}|\d{4}-\d{2}-\d{2})/gi;
const LABELLED_NAME =
  /\b(?:PATIENT(?: NAME)?|Patient(?: name)?|Pt|EMPLOYEE|Employee|Claimant|CLAIMANT|Applicant|Injured worker|RE|Re)\b\s*:?\s+([A-Z][A-Za-z'-]+,[ \t]*[A-Z][A-Za-z'-]+)/g;

/** "Patient: Tobin A. Varelidge", "Mr. Varelidge". */
const PLAIN_NAME =
  /\b(?:PATIENT(?: NAME)?|Patient(?: name)?|EMPLOYEE|Employee|Claimant|CLAIMANT|Applicant|Injured worker)[ \t]*:[ \t]+([A-Z][A-Za-z'-]+(?:[ \t]+[A-Z]\.?)?[ \t]+[A-Z][A-Za-z'-]+)/g;
const TITLED_NAME = /\b(?:Mr|Mrs|Ms|Miss)\.?[ \t]+([A-Z][A-Za-z'-]{2,})/g;

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
    for (const pattern of [PHONE, SOCIAL_SECURITY, EMAIL, STREET, BOX, TOWN]) {
      for (const match of text.matchAll(pattern)) found.add(match[0]);
    }
    for (const pattern of [CLAIM_NUMBER, RECORD_NUMBER, BIRTH_DATE, LABELLED_PHONE]) {
      for (const match of text.matchAll(pattern)) if (match[1]) found.add(match[1]);
    }
    for (const pattern of [LABELLED_NAME, PLAIN_NAME, TITLED_NAME]) {
      for (const match of text.matchAll(pattern)) if (match[1]) names.add(match[1]);
    }
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
  if (!name) return forms;
  for (const word of [name, name.slice(0, 3), `${name.slice(0, 3)}.`]) {
    for (const n of new Set([d, date, `${d}${ordinal(Number(date))}`])) {
      forms.push(`${word} ${n}, ${year}`, `${word} ${n} ${year}`, `${n} ${word} ${year}`, `${n} of ${word} ${year}`);
    }
  }
  forms.push(
    `${date}-${name.slice(0, 3)}-${year}`,
    `${date}-${name.slice(0, 3).toUpperCase()}-${year}`,
    `${month}.${date}.${year}`,
  );
  return forms;
}

function ordinal(day: number): string {
  if (day >= 11 && day <= 13) return "th";
  return ["th", "st", "nd", "rd"][day % 10] ?? "th";
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
