import type { EvidenceContext } from "../assertion.ts";
import { type Concept, conceptNamed, conceptsIn } from "../lexicon.ts";

/**
 * What a criterion asks of its subject: that it is there (`is`), was done or tried (`done`), was tried without success
 * (`failed`), brought a gain (`helped`), cannot be used (`unsuitable`), would be the first (`first`), is about to begin (`starting`), is intended (`planned`),
 * is suspected (`suspected`), or that a test came out abnormal or normal.
 */
export type Aspect =
  | "is"
  | "done"
  | "failed"
  | "helped"
  | "unsuitable"
  | "first"
  | "starting"
  | "planned"
  | "suspected"
  | "abnormal"
  | "normal";

export type Question = {
  aspect: Aspect;
  subjects: { name: string; kind: Concept["kind"] | "care"; pattern: RegExp }[];
  /** One of the subjects suffices. */
  either: boolean;
  /** Of `helped`: what has to be better. */
  gain: "pain" | "function" | "any";
  /** Least relief in percent that counts. */
  percent: number | null;
  /** Least duration of relief in days that counts. */
  days: number | null;
  /** Of `helped`: relief that has passed does not count. */
  lasting: boolean;
};

const FAILED =
  /\bfail\w*|\bunsuccess\w*|\bunresponsive\b|\bwithout (?:\w+ )?success\b|\b(?:no|without) (?:functional |objective |demonstrated |meaningful )*(?:relief|response|resolution|benefit)\b|\bunimproved\b|\bineffective\w*|\bnot (?:be )?effective\b|\binadequate\b|\brefractory\b|\bnot (?:adequately )?(?:helped|responded|worked|progressing)\b|\bexhausted\b|\bdespite\b|\black of progress\b|\bafter (?:at least )?(?:\w+ ){1,4}(?:of )?(?:conservative|care|treatment)\b/i;
const UNSUITABLE =
  /\b(?:not tolerat\w*|intoleran\w*|contraindicat\w*|unsuitable|cannot (?:take|use|tolerate)|cannot be (?:used|taken)|limited by side effects)\b/i;
const FIRST =
  /^(?:first|initial|no (?:earlier|prior|previous))\b(?!.*\b(?:line|aid|half|expos)\b).*\b(?:trial|course|injections?|blocks?|prescription|titration|sessions?|visits|neurotomy|treatment|series|use|region|test|therapy|acupuncture|massage|psychotherapy|point)\b/i;
const HELPED =
  /\b(?:improv\w*|benefit\w*|relief|gains?|better|response|effective|efficacy|progress|analgesia|outcome|helps?|helped|lowers|reduc\w*|less pain|pain\b.*\bless\b|less medication|result of|good effect)\b/i;
const DONE =
  /\b(?:tried|trial|completed|attended|done|underwent|used|prior|previous|earlier|received|obtained|undergone|performed|taken|has had|checked|monitored|screened|considered first|instruct\w*|taught)\b/i;
const PLANNED =
  /\b(?:planned|plan|considered|being considered|approved|intended|scheduled|(?<!not an? (?:surg\w+ )?)candidate|goals?|to be avoided|would consider|willing\w*|to follow|combined with|together with|used with|adjunct|alongside|otherwise indicated)\b/i;
const SUSPECTED = /\b(?:suspect\w*|possible|question of|clinical impression)\b/i;
const ABNORMAL = /\b(?:positive|abnormal|shows?|evidence|confirm\w*|support\w*|corroborat\w*|demonstrat\w*)\b/i;
const NORMAL = /\b(?:normal|negative|non-?diagnostic|unremarkable|inconclusive)\b/i;
const CARE =
  /\b(?:conservative|non-?operative|non-?surgical|less invasive|first[- ]line|other (?:pain )?treatments?|earlier treatment|previous (?:treatment|methods)|initial treatment|medical management|treatments?|care|rehabilitation|physical (?:methods|modalities))\b/i;
const MEDICINE = /\b(?:medications?|drugs?|analgesics?|agents?|pharmacolog\w*|non-?opioid)\b/i;
const PRIOR_SELF =
  /\b(?:prior|previous|earlier|past|ongoing|continued|from|with|after|of) (?:\w+ ){0,2}(?:use|visits?|sessions?|treatments?|therapy|trial|prescription|it|device|drug|medication|course|unit)\b|\bthe (?:drug|device|unit|medication|treatment|therapy)\b|\b(?:visits?|sessions?|trial)\b|\bafter starting\b|\bfor continuation\b|^(?:functional|objective|documented|measured|pain|analgesia|benefit|improve\w*|degree|meaningful|positive|response|efficacy|outcome|change)\b/i;

const CARE_NAMES = [
  "physical therapy",
  "home exercise",
  "exercise",
  "chiropractic",
  "acupuncture",
  "massage",
  "aquatic therapy",
  "activity modification",
  "immobilisation",
  "nsaid",
  "muscle relaxant",
  "anticonvulsant",
  "acetaminophen",
  "brace",
  "steroid injection",
  "epidural injection",
  "injection",
  "orthotics",
  "TENS",
];
const MEDICINE_NAMES = [
  "nsaid",
  "muscle relaxant",
  "anticonvulsant",
  "antidepressant",
  "acetaminophen",
  "opioid",
  "topical",
];
const CARE_WORDS: Question["subjects"][number] = {
  name: "conservative care",
  kind: "care",
  pattern:
    /\b(?:conservative(?:ly)?|non-?operative(?:ly)?|non-?surgical|treatments? (?:to date|so far|has included)|treated with|methods tried|previous methods|measures|rest)\b/i,
};
const WITH_MEDICINE: Question["subjects"][number] = {
  name: "with medication",
  kind: "drug",
  pattern:
    /\b(?:(?:with|w\/?|without|w\/o|on) (?:the |his |her |pain )?(?:meds?|medications?|pills|it)\b|(?:meds?|medications?) (?:helps?|allows?|lets?|reduces?|decreases?|provides?|gives?)|analgesia\b|4 ?A['’]?s)/i,
};
const DAILY_LIFE: Question["subjects"][number] = {
  name: "daily activity",
  kind: "drug",
  pattern: /\bfunction\w*(?: is\b|:| remains| unchanged| same)|\bADLs?\b|\bhas not worked\b|\bactivities of daily\b/i,
};
const MEDICINE_WORDS: Question["subjects"][number] = {
  name: "medication",
  kind: "care",
  pattern: /\b(?:medications?|meds?|pills|tablets|analgesics?)\b/i,
};

/** "Failure of the drug" asks for the one that is requested. */
const THE_DRUG = /\bthe (?:drug|medication|agent)\b/i;

/** Reads what a criterion asks; `context` names the request, which is the subject where the criterion names none. Pure. */
export function readQuestion(text: string, context: EvidenceContext): Question {
  const named = withoutWider(conceptsIn(text)).map((concept) => withoutRequested(narrow(concept, text), text, context));
  const aspect = readAspect(text, named);
  return {
    aspect,
    ...readSubjects(text, aspect, named, context),
    gain: readGain(text),
    percent:
      Number(/(\d{2,3})\s*(?:-\s*\d{2,3}\s*)?(?:percent|%)/i.exec(text)?.[1] ?? 0) ||
      (/\bhalf (?:of )?(?:the |his |her )?(?:pain|relief)|\b(?:pain|relief)\b.{0,20}\bhalf\b/i.test(text) ? 50 : null),
    days: readDays(text),
    lasting: /\b(?:lasting|sustained|long[- ]term|durable) (?:relief|benefit|effect|improvement)\b/i.test(text),
  };
}

/** Softened cartilage is counted among arthritis in charts; a criterion that names it asks for it alone. */
function withoutWider(concepts: Concept[]): Concept[] {
  return concepts.some(({ name }) => name === "chondromalacia")
    ? concepts.filter(({ name }) => name !== "osteoarthritis")
    : concepts;
}

/** A criterion that names one drug asks for that drug, not for its class. */
export function narrow(concept: Concept, text: string): Concept {
  if (concept.kind !== "drug") return concept;
  const own = concept.pattern.exec(text)?.[0].toLowerCase() ?? "";
  const names = BRANDS.find((brands) => brands.includes(own)) ?? (SINGLE.has(own) ? [own] : null);
  return names ? { ...concept, name: own, pattern: new RegExp(`\\b(?:${names.join("|")})\\b`, "i") } : concept;
}

/** "Other NSAIDs tried" asks for another drug of the class than the requested one. */
function withoutRequested(concept: Concept, text: string, context: EvidenceContext): Concept {
  if (concept.kind !== "drug" || !/\b(?:others?|another|different|second)\b/i.test(text)) return concept;
  const own = concept.pattern.exec(context.request ?? "")?.[0].toLowerCase();
  if (!own) return concept;
  const names = BRANDS.find((brands) => brands.includes(own)) ?? [own];
  return { ...concept, pattern: new RegExp(`\\b(?!(?:${names.join("|")})\\b)${concept.pattern.source}`, "i") };
}

const SINGLE = new Set(
  "ketorolac toradol ketoprofen methadone morphine fentanyl hydromorphone buprenorphine suboxone tramadol baclofen testosterone".split(
    " ",
  ),
);

function readGain(text: string): Question["gain"] {
  const pain = /\b(?:pain|relief|analgesia|scores?)\b/i.test(text);
  const work = /\b(?:function\w*|activit\w*|ADLs?|work|objective|progress|daily)\b/i.test(text);
  return pain === work ? "any" : pain ? "pain" : "function";
}

function readDays(text: string): number | null {
  const match = /\b(\w+)(?: (?:to|or) \w+)? (day|week|month)s?\b/i.exec(text);
  if (!match || !/\brelief|percent|%/i.test(text)) return null;
  const words = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
  const count = Number(match[1]) || words.indexOf((match[1] ?? "").toLowerCase());
  return count > 0 ? count * (match[2] === "day" ? 1 : match[2] === "week" ? 7 : 30) : null;
}

function readAspect(text: string, named: Concept[]): Aspect {
  const tests = named.some(({ kind }) => kind === "test");
  if (/\b(?:about to start|to be started|being started|initiation of)\b/i.test(text)) return "starting";
  if (FIRST.test(text)) return "first";
  if (UNSUITABLE.test(text) && !FAILED.test(text)) return "unsuitable";
  if (FAILED.test(text) && !/^failed (?:back|return|previous|fusion)|^failure to improve|^prior failed/i.test(text))
    return "failed";
  if (SUSPECTED.test(text)) return "suspected";
  if (tests && NORMAL.test(text) && !ABNORMAL.test(text)) return "normal";
  if (tests && ABNORMAL.test(text)) return "abnormal";
  if (
    HELPED.test(text) &&
    !/\b(?:likely|expected|may|would|could) (?:to )?(?:benefit|improve|help)|\bcandidate|maximal/i.test(text)
  )
    return "helped";
  if (PLANNED.test(text)) return "planned";
  if (DONE.test(text) || tests) return "done";
  return "is";
}

function readSubjects(
  text: string,
  aspect: Aspect,
  named: Concept[],
  context: EvidenceContext,
): Pick<Question, "subjects" | "either"> {
  const outcome = aspect === "failed" || aspect === "helped" || aspect === "unsuitable" || aspect === "done";
  const treatments = named.filter(({ kind }) => ["drug", "therapy", "procedure", "device", "test"].includes(kind));
  if (outcome && treatments.length > 0 && (aspect !== "done" || treatments.length === named.length)) {
    const subjects = withMedicine(widen(treatments), text);
    return { subjects: aspect === "helped" ? withScores(subjects, context, readGain(text)) : subjects, either: true };
  }
  if (aspect === "failed" || aspect === "unsuitable" || (aspect === "done" && CARE.test(text) && named.length === 0)) {
    if (/\bfirst[- ]line|non-?opioid/i.test(text))
      return {
        subjects: [...MEDICINE_NAMES.filter((name) => name !== "opioid").map(conceptNamed), MEDICINE_WORDS],
        either: true,
      };
    if ((MEDICINE.test(text) || /\boral\b/i.test(text)) && !THE_DRUG.test(text))
      return { subjects: [...MEDICINE_NAMES.map(conceptNamed), MEDICINE_WORDS], either: true };
    if (CARE.test(text))
      return { subjects: [...CARE_NAMES.map(conceptNamed), CARE_WORDS, MEDICINE_WORDS], either: true };
  }
  if (
    (aspect === "helped" || aspect === "first" || aspect === "failed") &&
    treatments.length === 0 &&
    (PRIOR_SELF.test(text) || aspect !== "helped" || named.length === 0)
  )
    return {
      subjects: withScores(widen(withPlainName(requestSubjects(context))), context, readGain(text)),
      either: true,
    };
  const most = /\bor\b|,/i.test(text) ? 8 : 3;
  if (aspect === "first") return { subjects: widen(pickMain(named, most)), either: true };
  return { subjects: pickMain(named, most), either: /\b(?:or|versus)\b|,/i.test(text) };
}

/** Pain "with medication" speaks for the opioid under dispute: it is the drug that scores are taken for. */
function withScores(
  subjects: Question["subjects"],
  context: EvidenceContext,
  gain: Question["gain"],
): Question["subjects"] {
  const requested = conceptsIn(context.request ?? "").some(({ name }) => name === "opioid");
  if (!requested || !subjects.some(({ name }) => name === "opioid")) return subjects;
  return gain === "function" ? [...subjects, WITH_MEDICINE, DAILY_LIFE] : [...subjects, WITH_MEDICINE];
}

const KINDS_OF: Record<string, readonly string[]> = {
  injection: [
    "epidural injection",
    "steroid injection",
    "facet procedure",
    "neurotomy",
    "sacroiliac injection",
    "sympathetic block",
  ],
  exercise: ["home exercise"],
  surgery: ["fusion"],
};

/** A general word stands for its kinds too: an epidural is an injection. */
function widen(subjects: Question["subjects"]): Question["subjects"] {
  return [...new Set([...subjects, ...subjects.flatMap(({ name }) => (KINDS_OF[name] ?? []).map(conceptNamed))])];
}

/** Of the requested injection or device charts go on to say "the injection", "the unit". */
function withPlainName(subjects: Question["subjects"]): Question["subjects"] {
  const injected = subjects.some(({ name }) => KINDS_OF.injection?.includes(name));
  const device = subjects.some(({ kind }) => kind === "device");
  const therapy = subjects.some(({ kind }) => kind === "therapy");
  return [
    ...subjects,
    ...(therapy ? [VISIT_WORDS] : []),
    ...(injected ? [conceptNamed("injection")] : []),
    ...(device ? [UNIT_WORDS] : []),
  ];
}

const VISIT_WORDS: Question["subjects"][number] = {
  name: "visits",
  kind: "therapy",
  pattern:
    /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty|twenty-four) (?:of \d+ )?(?:\w+ )?(?:visits?|sessions?|treatments|tx|adjustments)\b|\b(?:his|her|the|these|those) (?:sessions|visits)\b/i,
};

const UNIT_WORDS: Question["subjects"][number] = {
  name: "the unit",
  kind: "device",
  pattern: /\b(?:the|this|his|her) (?:unit|device|machine)\b/i,
};

function withMedicine(treatments: Question["subjects"], text: string): Question["subjects"] {
  const physical = /\bphysical methods\b|\bphysical modalities\b/i.test(text)
    ? ["physical therapy", "chiropractic", "acupuncture", "home exercise", "massage"].map(conceptNamed)
    : [];
  return [...new Set([...treatments, ...physical])];
}

/** The drug, therapy, procedure or device that is asked for; of a drug its class where that is the opioids, else its own name. */
export function requestSubjects(context: EvidenceContext): Question["subjects"] {
  const request = context.request ?? "";
  const named = conceptsIn(request).filter(({ kind }) =>
    ["drug", "device", "therapy", "procedure", "test"].includes(kind),
  );
  const drug = named.find(({ kind }) => kind === "drug");
  if (!drug) return named;
  if (drug.name === "opioid") return [drug];
  const own = drug.pattern.exec(request)?.[0] ?? "";
  const brands = BRANDS.find((names) => names.includes(own.toLowerCase())) ?? [own];
  return own
    ? [{ name: own.toLowerCase(), kind: "drug", pattern: new RegExp(`\\b(?:${brands.join("|")})\\b`, "i") }]
    : [drug];
}

/** The first of the names under which a drug is known, in lower case. */
export function sameDrug(name: string): string {
  const own = name.toLowerCase();
  return BRANDS.find((names) => names.includes(own))?.[0] ?? own;
}

/** One drug under its names. */
const BRANDS: readonly string[][] = [
  ["gabapentin", "neurontin", "gralise"],
  ["pregabalin", "lyrica"],
  ["duloxetine", "cymbalta"],
  ["naproxen", "naprosyn", "anaprox", "aleve"],
  ["ibuprofen", "motrin", "advil"],
  ["diclofenac", "voltaren"],
  ["meloxicam", "mobic"],
  ["etodolac", "lodine"],
  ["nabumetone", "relafen"],
  ["celecoxib", "celebrex"],
  ["carisoprodol", "soma"],
  ["cyclobenzaprine", "flexeril", "fexmid", "amrix"],
  ["tizanidine", "zanaflex"],
  ["methocarbamol", "robaxin"],
  ["metaxalone", "skelaxin"],
  ["orphenadrine", "norflex"],
  ["omeprazole", "prilosec"],
  ["pantoprazole", "protonix"],
  ["zolpidem", "ambien"],
  ["eszopiclone", "lunesta"],
  ["alprazolam", "xanax"],
  ["diazepam", "valium"],
  ["clonazepam", "klonopin"],
  ["lorazepam", "ativan"],
  ["amitriptyline", "elavil"],
  ["lidocaine", "lidoderm"],
  ["topiramate", "topamax"],
];

/** A named diagnosis, treatment or test decides; general words (surgery, exercise) only where nothing else is named. */
function pickMain(concepts: Concept[], most: number): Concept[] {
  const special = concepts.filter(
    ({ name }) =>
      !["surgery", "exercise", "injection", "sprain", "weakness", "goals", "tenderness", "physical therapy"].includes(
        name,
      ),
  );
  return (special.length > 0 ? special : concepts).slice(0, most);
}
