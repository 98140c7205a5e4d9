import { conceptNamed } from "../lexicon.ts";
import type { Unit } from "../page-index.ts";
import { readRegions, readSide } from "../read-request.ts";
import { quoted } from "./place.ts";

type Denied = {
  name: string;
  claim: RegExp;
  /** Whether a sentence of a record shows that it was done. */
  shows: (unit: Unit) => boolean;
};

const NEVER =
  "(?:no trials? of|no (?:prior|previous|history of(?: prior)?|past)|never (?:had|undergone|received|tried|attended)(?: any)?|(?:has|had|have) (?:had |been )?(?:no|not had(?: any)?)|(?:has|have|had) not (?:yet )?(?:undergone|received|tried|had|attended|started|begun)(?: any)?|not undergone(?: any)?|denies (?:any |having had )?(?:prior|previous|past)?)";
/** "No injection to date", "no therapy has been attempted", "acupuncture: none". */
const SO_FAR =
  "(?:to date|so far|as yet|(?:has|have) been (?:attempted|tried|done|given|completed|had)|(?:was|were) (?:attempted|tried|done|given))";
const never = (what: string) =>
  new RegExp(
    `\\b${NEVER}\\s+(?:\\w+\\s+){0,2}?(?:${what})|\\bno (?:\\w+ ){0,2}?(?:${what})[^.;]{0,12}\\b${SO_FAR}\\b|\\b(?:${what})\\s*(?:-|–|:)\\s*(?:has |have )?(?:not had|had not had|never had|never)\\b`,
    "i",
  );
const OPERATION =
  /\b(?:arthroscop\w*|menisc?ectomy|\w*disc?ectomy|laminectomy|fusion|ACDF|rotator cuff repair|carpal tunnel release|arthroplasty|reconstruction|decompression|hardware removal|ORIF|open reduction|acromioplasty|surgery)\b/i;

const inNotes =
  (concept: string) =>
  ({ page, text }: Unit) =>
    page.kind === "therapy-notes" &&
    conceptNamed(concept).pattern.test(page.text) &&
    /\b(?:visit|session|#?\d+ ?\/ ?\d+|treat\w*|tx|tolerat\w*|pain|CMT|IFC|flexion)\b/i.test(text);
const spoken =
  (what: RegExp) =>
  ({ text, standing, section }: Unit) =>
    standing === "record" &&
    section !== "plan" &&
    what.test(text) &&
    /\b(?:completed|attended|received|has had|underwent)\s+(?:a (?:total|course) of\s+)?(?:\d+|six|eight|twelve|several)\b/i.test(
      text,
    );

const DENIALS: readonly Denied[] = [
  {
    name: "surgery",
    claim: new RegExp(
      `${never("(?:surger(?:y|ies)|operations?|surgical (?:history|procedures?|interventions?))\\b").source}|\\b(?:past )?surgical history\\s*:\\s*(?:none|negative|denies|no prior)|\\bPSH\\s*:\\s*(?:none|negative)`,
      "i",
    ),
    shows: ({ page, text, section }) =>
      OPERATION.test(text) &&
      (page.kind === "operative-report"
        ? /\b(?:procedures?|operations?)\b[^:]{0,20}:/i.test(text)
        : section !== "plan" &&
          /\b(?:s\/p|status post|underwent|(?:weeks?|months?) after)\b/i.test(text) &&
          !/\b(?:if|will|plan\w*|denies|no|not|should|recommend\w*)\b/i.test(text)),
  },
  {
    name: "injections",
    claim: never("(?:\\w+ )?(?:injections?|epidurals?|ESIs?|blocks?)\\b"),
    shows: ({ page, text, section, standing }) =>
      standing === "record" &&
      /\b(?:injections?|injected|epidural|ESI|block)\b/i.test(text) &&
      (page.kind === "operative-report"
        ? /\bprocedures?\b[^:]{0,20}:/i.test(text)
        : section !== "plan" &&
          /\b(?:s\/p|status post|underwent|received|was injected with|injection (?:no\.?|number|#) ?\d|(?:I|we|Dr\.? [A-Z]\S+|he|she) (?:also )?injected (?:the|her|his)|(?:prior|previous|last|first) (?:\w+ ){0,3}(?:injection|epidural|ESI|block)\b[^.]{0,30}(?:helped|gave|provided|\d+%))/i.test(
            text,
          ) &&
          !/\b(?:if|will|plan\w*|denies|no|not|never|should|recommend\w*|request\w*)\b/i.test(text)),
  },
  {
    name: "physical therapy",
    claim: never(
      "(?:physical therapy|physiotherapy|PT|formal therapy|(?<!(?:aquatic|speech|occupational|cognitive|behavio\\w+|massage|wave|compression|cold|drug|medical) )therapy)\\b",
    ),
    shows: (unit) => inNotes("physical therapy")(unit) || spoken(/\b(?:physical therapy|PT)\b/)(unit),
  },
  {
    name: "chiropractic care",
    claim: never("(?:chiropractic|manipulation|chiro)\\b"),
    shows: (unit) => inNotes("chiropractic")(unit) || spoken(/\bchiropractic\b/i)(unit),
  },
  {
    name: "MRI",
    claim: never("MRIs?\\b"),
    shows: ({ page, text, standing }) =>
      standing === "record" &&
      page.kind === "imaging" &&
      /\bMRI\b/.test(text) &&
      !/\b(?:comparison|prior|no|recommend\w*)\b/i.test(text),
  },
  {
    name: "return to work",
    claim:
      /\bno (?:attempts?|trials?)\b[^.;]{0,20}\breturn(?:ing)? to (?:\w+ ){0,2}(?:work|duty)\b|\bno (?:work|return-to-work) (?:attempts?|trials?)\b/i,
    shows: ({ text, standing, section }) =>
      standing === "record" &&
      section !== "plan" &&
      /\b(?:went back|returned|attempts?|tried|on trial)\b[^.;]{0,60}\b(?:work|jobs?|duty|duties|shifts?|line|floor|shop|plant|site|yard)\b|\b(?:went back|returned)\b[^.;]{0,40}\bon (?:a )?trial\b/i.test(
        text,
      ) &&
      /\b(?:failed|could not|unable|lasted|stopped|sent home|gave out|days?|weeks?)\b/i.test(text),
  },
  {
    name: "acupuncture",
    claim: never("acupuncture\\b"),
    shows: (unit) => inNotes("acupuncture")(unit) || spoken(/\bacupuncture\b/i)(unit),
  },
];
/** A denial of success is none of the treatment. */
const NOT_THE_ACT =
  /\b(?:relief|benefit|improvement|help|records?|documentation|evidence|since (?:the )?(?:last|surgery|that)|recent\w*|this (?:year|month)|for (?:this|the) (?:flare|new)|further|more|additional|complications?|change)\b/i;

/**
 * Treatment that a record or utilization review says was never had, and that an earlier record shows. A denial for one part
 * of the body, or one side, is not disproved by treatment of another.
 */
export function treatmentsDenied(all: readonly Unit[]): string[] {
  return DENIALS.flatMap(({ name, claim, shows }) => {
    const claims = all.filter(
      ({ standing, text }) =>
        (standing === "record" || standing === "review") &&
        claim.test(text) &&
        !NOT_THE_ACT.test(clauseOf(text, claim).replace(/\b(?:is|are|was) on (?:file|record)\b/i, "")),
    );
    if (claims.length === 0) return [];
    const done = all.filter((unit) => unit.standing === "record" && !claim.test(unit.text) && shows(unit));
    for (const said of claims) {
      const against = done.find((unit) => (unit.date ?? "9") <= (said.date ?? "0") && sharesBody(said, unit));
      if (against)
        return [
          `${said.standing === "review" ? `The utilization review says that no ${name} was tried` : `No ${name} so far, says one record`}; another record shows it: ${quoted(said, said.text.search(claim))}; ${quoted(against)}.`,
        ];
    }
    return [];
  });
}

/** The part of a sentence that holds the claim; what a second main clause says is another matter. */
const clauseOf = (text: string, claim: RegExp) =>
  text.split(/,\s+(?:and|but)\s+(?=(?:the|he|she|it)\b)/i).find((clause) => claim.test(clause)) ?? text;

/** The part of the body stands in the sentence, or else at the head of its page. */
function sharesBody(claim: Unit, done: Unit): boolean {
  const regions = readRegions(claim.text);
  if (regions.length === 0) return true;
  const treated = readRegions(done.text);
  const own = treated.length > 0 ? treated : readRegions(done.page.text.slice(0, 600));
  if (own.length > 0 && !own.some((region) => regions.includes(region))) return false;
  const [one, other] = [readSide(claim.text), readSide(done.text)];
  return !one || !other || one === other || one === "bilateral" || other === "bilateral";
}
